"""What people type of an event who met somebody there: "I met Ben", "Ben war da", "nobody"."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from habitbot.core.typed.beside import BY_ME, LATELY
from habitbot.core.typed.denials import NOBODY, NOT
from habitbot.core.typed.text import fold, split_names, without_apostrophes
from habitbot.texts.words import Words

BEGUN = (
    *("met", "talked to", "talked with", "spoke to", "spoke with", "chatted with", "chatted to"),
    *("got to know", "ran into", "bumped into", "traf", "trafen", "sprach mit", "lernte"),
    *("conoci a", "conoci", "he conocido a", "hable con", "he hablado con", "me encontre con"),
    *("encontre a", "rencontre", "parle avec", "parle a", "discute avec", "caught up with"),
    *("had coffee with", "had lunch with", "had a chat with", "hung out with", "encontre con"),
    *("vi a", "vi con", "platique con", "charle con", "estuve con", "salude a", "tope con"),
    *("cruce con", "quede con", "croise", "jase avec", "bavarde avec", "etais avec"),
    *("jetais avec", "fait la connaissance de"),
)
BEHIND = frozenset(
    (
        *("getroffen", "kennengelernt", "gesprochen", "unterhalten", "geplaudert", "gequatscht"),
        *("geredet", "geratscht", "begegnet"),
    )
)
"""What says that somebody was met, before the names and behind them."""

THERE = (
    *("was there", "were there", "was there too", "were there too", "was also there", "came too"),
    *("war da", "waren da", "war auch da", "waren auch da", "war dabei", "war auch dabei"),
    *("estaba alli", "estuvo alli", "tambien estaba", "tambien estuvo", "estuvo"),
    *("etait la", "etait la aussi", "etait aussi la", "too", "as well", "auch", "tambien", "aussi"),
    "kennen gelernt",
)
"""What says it behind a name, of who was there."""

BESIDE = (BY_ME - {"he"}) | frozenset(
    (
        *("we", "weve", "wir", "haben", "nous", "avons", "also", "auch", "tambien", "aussi"),
        *("only", "nur", "solo", "seulement", "there", "dort", "da", "mich", "mit", "me", "and"),
        *("bin", "then", "dann", "luego", "puis", "yes", "ja", "si", "oui", "even"),
    )
)
BEFORE = BESIDE | LATELY
"""What may stand before that."""

BUT = frozenset(("but", "aber", "pero", "mais", "sondern", "sino", "though", "doch"))
"""What stands between two things that are told."""

TO = frozenset(("to", "with", "mit", "a", "con", "avec"))
"""What stands before one more name."""

MOST_WORDS_WITH = 3
"""What stands before whom one was with, where that is all: "avec Ben", "con Ana Ruiz"."""

ARTICLES = frozenset(("der", "den", "dem", "die", "la", "el"))
"""What stands before a name as well, where people speak so: "den Ben", "la Ana"."""

ENDS = ".!?…"
TITLES = frozenset(("dr", "prof", "mr", "mrs", "ms", "hr", "fr", "st", "sr", "sra", "mme", "dipl"))
"""What a dot stands behind that ends no sentence."""

ANYBODY = NOBODY | {"anybody", "anyone"}
MEETING = frozenset(
    (
        *("meet", "met", "talk", "talked", "speak", "spoke", "spoken", "see", "getroffen", "traf"),
        *("kennengelernt", "gesprochen", "conoci", "conocido", "hable", "hablado", "parle"),
        *("rencontre", "geredet", "gesehen", "vi", "visto", "platique", "charle", "vu", "croise"),
    )
)
DENYING = (
    BEFORE
    | NOT
    | MEETING
    | ANYBODY
    | frozenset(("did", "do", "no", "to", "with", "a", "con", "avec", "new", "neues", "nai", "ne"))
)
"""What says beside "nobody" or "anybody" that there was none: "I didn't meet anybody new"."""

MOST_WORDS_OF_NOBODY = 3


class Part(NamedTuple):
    """Some of the words of what is told.

    `is_met`: they follow words that say that somebody was met, or stand beside such; `is_said`:
    these stand right with them. `is_nobody`: nobody was. `begins`: it is the first of a sentence.
    `said`: all other words of it.
    """

    said: str
    is_met: bool = False
    is_said: bool = False
    is_nobody: bool = False
    begins: bool = False


def read_met(typed: str, known: Sequence[str]) -> tuple[Part, ...]:
    """What is told, part by part: a name, or more than one may stand in each.

    `known`: how one begins to say whom one met in the person's language.
    """
    return tuple(part for said in _sentences(typed) for part in _parts(said, known))


def met_words(words: Words) -> list[str]:
    """How somebody begins to say whom they met, in small letters."""
    return words.say("met, talked to, spoke to, spoke with").split(", ")


def _sentences(typed: str) -> Iterator[list[str]]:
    """The words of each sentence, and of what follows a "but"."""
    for line in typed.splitlines():
        said: list[str] = []
        for word in line.split():
            if _plain(word) in BUT:
                yield said
                said = []
            else:
                said.append(word)
                if word[-1] in ENDS and _plain(word) not in TITLES and "." not in word[:-1]:
                    yield said
                    said = []
        yield said


def _parts(said: list[str], known: Sequence[str]) -> Iterator[Part]:
    is_met = bool(said) and _plain(said[-1]) in BEHIND
    parts = split_names(" ".join(said))
    for place, part in enumerate(parts):
        words = part.split()
        plain = [*map(_plain, words)]
        if _is_nobody(plain):
            yield Part(part, is_nobody=True, begins=place == 0)
            continue
        is_behind = is_met and place == len(parts) - 1 and plain[-1] in BEHIND
        start, begun, end = _around(plain[: -1 if is_behind else None], known)
        is_with = plain[0] in TO and _are_names(words[1:])
        is_here = begun > 0 or end > 0 or is_behind or is_with
        is_met = is_met or is_here
        start = start or (plain[0] in TO and is_met and len(plain) > 1)
        first = start + begun
        kept = words[first : len(plain) - end - is_behind] if is_met else words
        if is_met and len(kept) > 1 and kept[0] in ARTICLES:
            kept = kept[1:]
        rest = " ".join(kept).strip(f"{ENDS}:🤝 ")
        is_none = is_here and _is_nobody(rest.split())
        yield Part(rest or ("" if is_met else part), is_met, is_here, is_none, place == 0)


def _are_names(words: Sequence[str]) -> bool:
    """Whether they are but a few, all written as names are."""
    return 0 < len(words) < MOST_WORDS_WITH and all(word[0].isupper() for word in words)


def _around(plain: list[str], known: Sequence[str]) -> tuple[int, int, int]:
    """How many words stand before those that say it, how many these are, and how many behind."""
    start = next((at for at, word in enumerate(plain) if word not in BEFORE), len(plain))
    begins = [one for one in _phrases(tuple(known)) if (*plain[start : start + len(one)],) == one]
    begun = max(map(len, begins), default=0)
    left = (*plain[start + begun :],)
    ends = [len(one) for one in _there() if len(one) < len(left) and left[-len(one) :] == one]
    return start, begun, max(ends, default=0)


@cache
def _phrases(known: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in (*known, *BEGUN))


@cache
def _there() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(one.split()) for one in THERE)


def _is_nobody(words: Sequence[str]) -> bool:
    """Whether they say no more than that it was nobody: "no one", "I didn't meet anybody"."""
    plain = f" {' '.join(map(_plain, words))} ".replace(" no one ", " nobody ").split()
    if plain[:1] and plain[0] in TO:
        plain = plain[1:]
    if not NOBODY.isdisjoint(plain[:1]):
        return len(plain) <= MOST_WORDS_OF_NOBODY
    is_of_meeting = not MEETING.isdisjoint(plain) and not ANYBODY.isdisjoint(plain)
    is_denied = not NOBODY.isdisjoint(plain) or not NOT.isdisjoint(plain)
    return is_of_meeting and is_denied and DENYING.issuperset(plain)


def _plain(word: str) -> str:
    return fold(without_apostrophes(word)).strip(".,!?…:;🤝")
