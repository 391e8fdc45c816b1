"""What people type of an answer that they wait for: that it came, or not yet."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from habitbot.core.people_named import MINE
from habitbot.core.typed.beside import BY_ME, LATELY
from habitbot.core.typed.denials import NOBODY, NONE_OF, NOT_SO, NOT_TO_BE, NOTHING
from habitbot.core.typed.naming import whole_answer
from habitbot.core.typed.text import fold, is_question

CAME_IN_ENGLISH = ("answered", "replied", "responded", "wrote back", "written back", "got back")
CAME_IN_SPANISH = ("respondido", "contestado")
CAME = (
    *(*CAME_IN_ENGLISH, "come back", *CAME_IN_SPANISH, "respondio", "contesto", "repondu"),
    *("geantwortet", "antwortete", "zuruckgeschrieben", "gemeldet", "ruckgemeldet"),
)
"""What somebody did who answered."""

VERBS = ("answer", "reply", "respond")
TO_DO = ("responder", "contestar", "repondre", "hear back", "hear from")
THINGS = ("answer", "reply", "response", "antwort", "ruckmeldung", "respuesta", "reponse")
TO_COME = (
    *(*VERBS, *TO_DO, *THINGS, "antworten", "responde", "contesta", "repond"),
    *("nothing from", "nothing back", "heard from", "heard back", "gehort von"),
)
"""What comes by that, or is to come."""

WAITING = ("waiting", "wait", "awaiting", "pending", "warte", "esperando", "attends", "jattends")
"""What says of itself that it did not yet."""

NO = "no"
REFUSALS = frozenset((NO, "nope", "nein", "nee", "non"))
LACKING = frozenset(("outstanding", "steht", "fehlt", "falta", "pendiente", "attente", *WAITING))
NOT_YET = LACKING | NOT_SO | NONE_OF - {NO} | NOBODY | NOTHING
"""What says that it did not; of "no" that depends on what stands behind it."""

STILL = frozenset(("yet", "still", "noch", "todavia", "aun", "encore", "por"))
TO_BE_DONE = frozenset(
    (
        *("to", "will", "would", "should", "must", "shall", "can", "could", "may", "might", "zu"),
        *("muss", "musste", "soll", "sollte", "wird", "kann", "konnte", "mochte", "tiene", "debe"),
        *("queda", "doit", "reste", "que"),
    )
)
"""What stands before something that is still to be done."""

ME = frozenset(
    (
        *("i", "ive", "im", "ill", "we", "weve", "ich", "hab", "habe", "wir", "yo"),
        *("hemos", "je", "jai", "avons"),
    )
)
OTHERS = frozenset(
    (
        *("he", "she", "they", "hes", "shes", "theyve", "er", "sie", "es", "hat", "el", "ella"),
        *("ellos", "ellas", "ha", "han", "il", "elle", "ils", "elles", "on"),
    )
)
"""Who it is that does something, where it is not the one who writes."""

BEHIND = frozenset(("hab", "habe"))
BEFORE_A_THING = NONE_OF | frozenset(
    (
        *("a", "an", "the", "any", "his", "her", "their", "your", "got", "get", "gotten", "for"),
        *("received", "have", "had", "has", "is"),
    )
)
"""What stands before an answer one gets, and not before what somebody does."""

TO = frozenset(("to", "an", "a"))
"""What stands before those who are answered."""

BESIDE = (
    REFUSALS
    | STILL
    | ME
    | OTHERS
    | BY_ME
    | LATELY
    | frozenset(
        (
            *("yes", "yeah", "yep", "am", "has", "had", "did", "do", "does", "got", "get", "came"),
            *("come", "is", "there", "here", "in", "his", "her", "their", "yesterday", "so"),
            *("far", "to", "from", "for", "by", "of", "me", "us", "back", "a", "an", "the", "any"),
            *("it", "my", "needs", "ja", "haben", "ist", "da", "mir", "uns", "mein", "meine"),
            *("seine", "ihre", "gestern", "von", "aus", "die", "der", "eine", "auf", "immer"),
            *("sich", "zuruck", "bisher", "gekommen", "si", "hay", "tengo", "nos", "fin", "ayer"),
            *("mi", "una", "la", "de", "su", "llego", "llegado", "sigo", "esta", "oui", "ont"),
            *("ma", "mont", "na", "nont", "nous", "hier", "mon", "une", "du", "en", "recu"),
            *("toujours", "somebody", "someone", "everybody", "everyone", "all", "both", "jemand"),
            *("alle", "alguien", "todos", "todas", "quelquun", "tous", "toutes"),
        )
    )
)
"""What may stand beside it, and names nobody."""

FROM = frozenset(("from", "von", "de"))
MOST_WORDS_OF_A_NAME = 2

CORRECTION = re.compile(
    rf"\A\s*(?:{'|'.join(sorted(REFUSALS))})(?:[,.!;:…]+\s*|\s*[–—-]+\s+)(?=\S)"
)
"""A "no" that a sentence follows; it denies what the bot has, not what is said."""


class Answered(NamedTuple):
    """Whether an answer came, and what else was said: who answered, perhaps.

    `left`: its words, without capitals, accents and signs.
    """

    has_come: bool
    left: tuple[str, ...]


class _Phrase(NamedTuple):
    """The words of answering, and where they begin among those that are said."""

    said: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.said.split())


def read_answered(typed: str) -> Answered | None:
    """What words say of an answer that is waited for; None where they say nothing of it.

    That is no more than that one came or did not. What the person answers themselves, or has to,
    says nothing of it, and neither does a question; "no" alone answers a question only.
    """
    if is_question(typed):
        return None
    said = CORRECTION.sub("", fold(typed))
    words = f" {whole_answer(said)} ".replace(" no one ", " nobody ").split()
    found = next((one for one in _phrases_in(words) if not _is_by_me(words, one)), None)
    has_come = None if found is None else _has_come(words, found)
    if found is None or has_come is None:
        return None
    known = {*found.said.split(), *NOT_YET, *BESIDE, *(() if has_come else TO_BE_DONE)}
    return Answered(has_come, tuple(word for word in words if word not in known))


def who_answered(typed: str) -> str:
    """Whose name stands where words say no more than that they answered, or did not: "Zoe
    answered", "no reply from Zoe"; nothing where none does."""
    said = read_answered(typed)
    if said is None or not 0 < len(said.left) <= MOST_WORDS_OF_A_NAME:
        return ""
    words = whole_answer(typed).split()
    found = next(one for one in _phrases_in(words) if not _is_by_me(words, one))
    if found.said in CAME:
        is_who = set(said.left).issubset(words[: found.start])
    else:
        is_who = said.left[0] in words and words[words.index(said.left[0]) - 1] in FROM
    named = (word.strip(".,;:!…–—-") for word in typed.split())
    return " ".join(name for name in named if is_who and whole_answer(name) in said.left)


def _phrases_in(words: list[str]) -> Iterator[_Phrase]:
    """The words of answering that are said, where any are."""
    text = f" {' '.join(words)} "
    for one in (*CAME, *TO_COME, *WAITING):
        before, is_said, _ = text.partition(f" {one} ")
        if is_said:
            yield _Phrase(one, len(before.split()))


def _is_by_me(words: list[str], found: _Phrase) -> bool:
    """Whether it is what the one who writes does, or done to somebody else than them.

    "I have an answer" is none of their own, "my answer" is.
    """
    before, behind = words[: found.start], words[found.end :]
    if found.said in THINGS and not MINE.isdisjoint(before[-1:]):
        return True
    is_thing = not BEFORE_A_THING.isdisjoint(before[-1:])
    if found.said not in CAME and (found.said not in (*VERBS, "antworten") or is_thing):
        return False
    is_to_somebody = not TO.isdisjoint(behind[:1]) and not BESIDE.issuperset(behind[1:2])
    me = ME | {"he"} if found.said in CAME_IN_SPANISH else ME
    who = next((word for word in reversed(before) if word in me | OTHERS), "")
    return is_to_somebody or who in me or not BEHIND.isdisjoint(behind[:1])


def _has_come(words: list[str], found: _Phrase) -> bool | None:
    """Whether it came; None where that is not said: "he wants to answer"."""
    if _is_to_be_done(words, found):
        return None if STILL.isdisjoint(words) else False
    if not NOT_TO_BE.isdisjoint(words):
        return None
    return NOT_YET.isdisjoint(words) and not _is_denied_by_no(words, found)


def _is_to_be_done(words: list[str], found: _Phrase) -> bool:
    if found.said == "antworten":
        return not TO_BE_DONE.isdisjoint(words)
    is_verb = found.said in (*VERBS, "come back") and found.start > 0
    return found.said in TO_DO or (is_verb and words[found.start - 1] in TO_BE_DONE)


def _is_denied_by_no(words: list[str], found: _Phrase) -> bool:
    """Whether a "no" denies it: in English an answer right behind it, in Spanish what is done.

    In "no he answered" it does not, nor where it is what was answered.
    """
    if found.said in (*CAME_IN_ENGLISH, "come back"):
        return False
    if found.said in (*VERBS, "response"):
        return words[found.start - 1 : found.start] == [NO]
    return any(
        word == NO and behind in {*BESIDE, *found.said.split()} for word, behind in pairwise(words)
    )
