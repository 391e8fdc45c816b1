"""What stands before what something is about: "about", "wegen", "au sujet de"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from habitbot.core.typed.text import fold, without_apostrophes


class Topic(NamedTuple):
    """Where in words it begins to be told what something is about, and where that itself stands.

    Both are behind all words where it isn't told.
    """

    begins: int
    what: int


def find_topic(said: Sequence[str]) -> Topic:
    """Where words tell what it was about; what is written large may be somebody's name."""
    words = [word.lstrip("([").rstrip(":") for word in said]
    plain = [word if word[:1].isupper() else fold(without_apostrophes(word)) for word in words]
    for at, word in enumerate(plain):
        for phrase in _phrases().get(word, ()):
            if tuple(plain[at : at + len(phrase)]) == phrase:
                return Topic(at, at + len(phrase))
    return Topic(len(plain), len(plain))


@cache
def topic_words() -> frozenset[str]:
    """Each word of that, without accents: beside others it names nobody."""
    phrases = (phrase for begun in _phrases().values() for phrase in begun)
    return frozenset(word for phrase in phrases for word in phrase)


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, ...]]]:
    """All that stands before what it is about, or for, by its first word; the longest first."""
    told = (
        "about, regarding, re, concerning, for, because, uber, wegen, bezuglich, betreffs, fur, "
        "weil, zum, zur, zu dem, zu der, zu den, zu deiner, zu seiner, zu ihrer, zum thema, "
        "in sachen, sobre, por, para, acerca, porque, con respecto, sur, pour, concernant, "
        "a propos, au sujet, parce"
    )
    begun: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted((tuple(one.split()) for one in told.split(", ")), key=len, reverse=True):
        begun[phrase[0]].append(phrase)
    return begun
