"""Which of several things words name: in full, or by a word that no other one has."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from habitbot.core.typed.alike import ANYWHERE, is_same_word
from habitbot.core.typed.deeds import is_deed
from habitbot.core.typed.denials import NONE_OF, NOT, NOT_SO, NOT_TO_BE
from habitbot.core.typed.number_words import IN_ENGLISH, IN_OTHER_LANGUAGES
from habitbot.core.typed.phrases import BETWEEN_SENTENCES
from habitbot.core.typed.small_talk import FILLERS, read_small_talk
from habitbot.core.typed.telling import ANSWERS, spaced_words
from habitbot.core.typed.text import fold, without_apostrophes

SHORTEST = 3
"""Letters of a word that names something."""

NEUTRAL = frozenset(
    (
        *("i", "ive", "a", "an", "the", "my", "to", "of", "it", "today", "just", "went", "was"),
        *("been", "too", "also", "and", "for", "ich", "war", "bin", "hab", "habe", "mein"),
        *("meine", "meinen", "das", "den", "der", "die", "es", "zum", "zur", "beim", "im", "auch"),
        *("und", "el", "la", "le", "les", "al", "et", "il", "lo", "jai"),
    )
)
"""What may stand around a name or an answer and says neither yes nor no."""

FOLLOWED = frozenset(
    (
        *("after", "before", "when", "while", "until", "nach", "vor", "wenn", "sobald"),
        *("despues", "antes", "cuando", "apres", "avant", "quand", "dopo", "prima"),
    )
)
"""What stands in a name before words that tell when, not what."""

COUNTED = frozenset(
    (
        *(*IN_ENGLISH, *IN_OTHER_LANGUAGES, "least", "most", "more", "less", "than"),
        *("time", "times", "day", "week", "hour", "hours", "min", "minute", "minutes"),
        *("minuten", "stunde", "stunden", "tag", "woche", "mal"),
    )
)
"""Words of many names, which tell how much."""

TRIED = (
    NOT
    | NONE_OF
    | frozenset(
        ("do", "doing", "make", "made", "go", "going", "get", "could", "konnte", "kann"),
    )
)
"""What is said, beside answers, of something that was to be done."""

LEFT_OUT = frozenset(
    (
        *("skip", "skipped", "miss", "missed", "forget", "forgot", "auslassen", "ausgelassen"),
        *("verpassen", "verpasst", "vergessen", "saltar", "saltarme", "salte", "olvidar"),
        *("olvide", "sauter", "saute", "oublier", "oublie"),
    )
)
"""What says that something is left out."""

DENIALS = NOT | NONE_OF | LEFT_OUT
"""What says that something is not done, or left out; two of them say that it is."""

NOT_TELLING = (
    frozenset(fold(ANYWHERE).split()) | FILLERS | ANSWERS | NEUTRAL | FOLLOWED | COUNTED | TRIED
)


class Named(NamedTuple):
    """The places of the names that are meant, one alone where that is plain, and what is said.

    `said`: the words around the names, without those that say neither yes nor no.
    """

    places: tuple[int, ...]
    said: str


def find_named(typed: str, names: Sequence[str], whole_only: Collection[int] = ()) -> Named:
    """Which of these names words mean: the one that is written in full, or by a word of its own.

    So does a word that says that it was done: "walked" of "Walk 10 minutes".
    Several where the words stand in several; none where they stand in none. `whole_only` are the
    places of those that nothing but their full name means.
    """
    words = _without_thanks(typed)
    known = [spaced_words(name) for name in names]
    whole = [place for place, name in enumerate(known) if name and _begin_of(name, words) >= 0]
    if whole:
        longest = max(len(known[place]) for place in whole)
        meant = [place for place in whole if len(known[place]) == longest]
        begin = _begin_of(known[meant[0]], words)
        return Named(tuple(meant), bare([*words[:begin], *words[begin + longest :]]))
    telling = [
        () if place in whole_only else telling_words(name) for place, name in enumerate(names)
    ]
    shared = [place for place, own in enumerate(telling) if _have_one(words, own)]
    own = [place for place in shared if _have_one(words, _alone(telling, place))]
    meant = own if len(own) == 1 else shared
    around = [word for word in words if not any(_has(known[place], word) for place in meant)]
    if len(meant) == 1 and _denies_alike(words, known[meant[0]]):
        around = [word for word in around if word not in DENIALS]
    return Named(tuple(meant), bare(around if meant else words))


def is_contrary(typed: str, name: str) -> bool:
    """Whether words say what a name says no to: "skip lunch", of "Don't skip lunch"."""
    said, known = (
        [word for word in words if word in DENIALS]
        for words in (_without_thanks(typed), spaced_words(name))
    )
    return len(said) < len(known) and any(_has(known, word) for word in said)


def _denies_alike(words: list[str], name: list[str]) -> bool:
    """Whether words deny what a name denies: "I didn't skip lunch", of "Don't skip lunch".

    A denial that stands alone does so before what it denies: "smoke? no" answers.
    """
    said, known = ([*map(_denial, words)], [*map(_denial, name)])
    if not any(known) or [*filter(None, said)] != [*filter(None, known)]:
        return False
    behind = words[max(at for at, denial in enumerate(said) if denial) :]
    return LEFT_OUT in known or any(_has(name, word) for word in behind[1:])


def _denial(word: str) -> frozenset[str] | None:
    """The words that deny as this one does; None where it denies nothing."""
    kinds = (NOT_SO, NOT_TO_BE, NONE_OF, LEFT_OUT)
    return next((denials for denials in kinds if word in denials), None)


def telling_words(name: str) -> tuple[str, ...]:
    """The words of a name that tell it apart from others, without those that tell when."""
    words = spaced_words(name)
    until = next((at for at, word in enumerate(words) if at and word in FOLLOWED), len(words))
    return tuple(
        word for word in words[:until] if len(word) >= SHORTEST and word not in NOT_TELLING
    )


def bare(words: Iterable[str]) -> str:
    """The words of an answer, without those that say neither yes nor no.

    "Not today" stays whole: "not" alone says of a name that it was not done.
    """
    said = [*words]
    left = [word for word in said if word not in NEUTRAL]
    return " ".join(said if left == ["not"] else left)


def bare_answer(typed: str) -> str:
    """The words of an answer without those, and without thanks beside it: "done, thanks"."""
    return bare(_without_thanks(typed))


def whole_answer(typed: str) -> str:
    """All words of an answer but thanks beside it."""
    return " ".join(_without_thanks(typed))


def says_of_doing(said: str) -> bool:
    """Whether these words are no more than what is said of something that was to be done."""
    return (ANSWERS | TRIED).issuperset(said.split())


def _without_thanks(typed: str) -> list[str]:
    parts = [part for part in BETWEEN_SENTENCES.split(without_apostrophes(typed)) if part.strip()]
    told = [part for part in parts if read_small_talk(part) is None]
    return spaced_words(" ".join(told or parts))


def _begin_of(name: list[str], words: list[str]) -> int:
    """Where a name begins that stands whole in the words; -1 where it does not."""
    starts = range(len(words) - len(name) + 1)
    return next((at for at in starts if words[at : at + len(name)] == name), -1)


def _alone(telling: Sequence[Sequence[str]], place: int) -> list[str]:
    """Those of its telling words that no other name has."""
    others = [word for at, own in enumerate(telling) if at != place for word in own]
    return [word for word in telling[place] if not _has(others, word)]


def _have_one(words: Iterable[str], own: Collection[str]) -> bool:
    return any(_has(own, word) for word in words)


def _has(own: Iterable[str], word: str) -> bool:
    return any(is_same_word(word, one) or is_deed(word, one) for one in own)
