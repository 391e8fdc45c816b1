"""Words that speak of harm to oneself, in the languages in which people type."""

from collections.abc import Iterable, Iterator
from functools import cache

from habitbot.core.harm_phrases import (
    ALONE,
    FILLERS,
    NOTS,
    PRONOUNS,
    SHORTER,
    TONGUES,
    Phrases,
    Tongue,
)
from habitbot.core.phrases import sentences_of

END = "."


def speaks_of_harm(typed: str) -> bool:
    """Whether a person says that they may harm themselves, or can't go on."""
    said = _simple(typed)
    if said in _alone():
        return True
    text, words = f" {END} {said} {END} ", said.split()
    return any(
        _is_heard(_without(text, tongue.alike), tongue)
        for tongue, last_words in _tongues()
        if not last_words.isdisjoint(words)
    )


def _is_heard(text: str, tongue: Tongue) -> bool:
    return (
        any(f" {phrase} " in text for phrase in tongue.always)
        or any(_is_wished(before, tongue) for before, _ in _around(text, tongue.deeds))
        or any(_is_ended(after, tongue) for _, after in _around(text, tongue.ends))
    )


def _is_wished(before: str, tongue: Tongue) -> bool:
    """Whether a wish comes right before, or but for one word."""
    shorter, _, last = before.rpartition(" ")
    is_near = before.endswith(tuple(f" {wish}" for wish in tongue.wishes))
    is_far = shorter.endswith(tuple(f" {wish}" for wish in tongue.wishes))
    return is_near or (is_far and last not in _nots())


def _is_ended(after: str, tongue: Tongue) -> bool:
    """Whether the sentence is over there, or goes on as it may."""
    return after.startswith((f"{END} ", *(f"{word} " for word in tongue.onward)))


def _around(text: str, phrases: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What comes before and after each place where a phrase stands."""
    for phrase in phrases:
        parts = text.split(f" {phrase} ")
        for place in range(1, len(parts)):
            yield parts[place - 1], parts[place]


def _without(text: str, phrases: Iterable[str]) -> str:
    for phrase in phrases:
        text = text.replace(f" {phrase} ", " ")
    return text


def _simple(text: str) -> str:
    """The words as they are compared: no accents, marks or little words; a dot ends a sentence."""
    words = f" {END} ".join(map(" ".join, sentences_of(text))).split()
    said = f" {' '.join(word for word in words if word not in FILLERS)} "
    for long, short in SHORTER.items():
        said = said.replace(f" {long} ", f" {short} ")
    return said.strip(f"{END} ")


def _with_and_without_i(phrases: Phrases) -> Iterator[str]:
    for phrase in map(_simple, phrases):
        yield phrase
        first, _, rest = phrase.partition(" ")
        if first in PRONOUNS:
            yield f"{END} {rest}"


@cache
def _tongues() -> tuple[tuple[Tongue, frozenset[str]], ...]:
    """The tables as texts are compared, each with the words one of which ends its phrases."""
    tongues = [
        Tongue(
            always=tuple(_with_and_without_i(tongue.always)),
            wishes=tuple(map(_simple, tongue.wishes)),
            deeds=tuple(map(_simple, tongue.deeds)),
            ends=tuple(_with_and_without_i(tongue.ends)),
            onward=tuple(map(_simple, tongue.onward)),
            alike=tuple(map(_simple, tongue.alike)),
        )
        for tongue in TONGUES
    ]
    return tuple((tongue, frozenset(_last_words(tongue))) for tongue in tongues)


def _last_words(tongue: Tongue) -> Iterator[str]:
    for phrase in (*tongue.always, *tongue.deeds, *tongue.ends):
        yield phrase.rpartition(" ")[2]


@cache
def _alone() -> frozenset[str]:
    return frozenset(map(_simple, ALONE))


@cache
def _nots() -> frozenset[str]:
    return frozenset(map(_simple, NOTS))
