"""Phrases that speak of harm to oneself, in the languages in which people type."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from habitbot.core.typed.harm_phrases import (
    ALONE,
    FILLERS,
    LAUGHTER,
    LAUGHTER_BEGUN,
    NOTS,
    PRONOUNS,
    TONGUES,
    Phrases,
    Some,
    Together,
    Tongue,
)
from habitbot.core.typed.phrases import sentences_of, squeezed

END = "."
TAKEN_OUT = "_"
"""What stands in the place of words that only sound alike: no phrase goes on or ends there."""

MOST_BETWEEN = 2
"""So many words may lie between a wish and what is wished."""

SHORTEST_KEY = 5
SHORTEST_WITH_ANOTHER = 8
"""How short a word may be that is heard with a slip of the thumb, and one with another letter."""


class Read(NamedTuple):
    """The tables of one language as texts are compared."""

    same: Mapping[str, str]
    same_phrases: tuple[tuple[str, str], ...]
    keys: Phrases
    known: frozenset[str]
    telling: frozenset[str]
    stems: Phrases
    always: Phrases
    dying: Phrases
    idle: Phrases
    wished: tuple[tuple[Phrases, Phrases], ...]
    hurts: tuple[tuple[Phrases, Phrases], ...]
    together: tuple[Together, ...]
    ends: Phrases
    worn: Phrases
    onward: Phrases
    alike: Phrases


def speaks_of_harm(typed: str) -> bool:
    """Whether a person says that they may harm themselves, or can't go on."""
    said = _simple(typed)
    is_laughing = _laughs(typed, said)
    return said in _alone() or any(
        _is_heard(_told(said, tongue), tongue, is_laughing=is_laughing) for tongue in _tongues()
    )


def _is_heard(text: str, tongue: Read, *, is_laughing: bool) -> bool:
    if not _may_be_heard(text, tongue):
        return False
    for phrase in tongue.alike:
        text = text.replace(f" {phrase} ", f" {TAKEN_OUT} ")
    ends = tongue.ends if is_laughing else (*tongue.ends, *tongue.worn)
    return (
        any(f" {phrase} " in text for phrase in tongue.always)
        or any(not _begins(after, tongue.idle) for _, after in _around(text, tongue.dying))
        or any(_is_ended(after, tongue) for _, after in _around(text, ends))
        or any(_are_together(text, beside, tongue) for beside in tongue.together)
        or any(
            _before_wish(before, wishes) is not None
            for wishes, deeds in tongue.wished
            for before, _ in _around(text, deeds)
        )
        or any(
            _is_hurt(before, after, wishes, tongue)
            for wishes, deeds in tongue.hurts
            for before, after in _around(text, deeds)
        )
    )


def _may_be_heard(text: str, tongue: Read) -> bool:
    """Whether any word is there without which nothing of the tables is: mostly none."""
    is_told = not tongue.telling.isdisjoint(text.split())
    return is_told or any(f" {stem}" in text for stem in tongue.stems)


def _is_hurt(before: str, after: str, wishes: Phrases, tongue: Read) -> bool:
    """Whether somebody wishes to be hurt; of what they don't, or tell, only as the last words.

    "I don't want to hurt myself at the gym" is sport, and so is "run without hurting myself".
    """
    above = _before_wish(before, wishes)
    if above is not None and above.rpartition(" ")[2] not in _nots():
        return True
    is_told = above is not None or before.rpartition(" ")[2] not in _nots()
    return is_told and _is_ended(after, tongue)


def _before_wish(before: str, wishes: Phrases) -> str | None:
    """What comes before the wish right before a deed, or but for two words; None without one."""
    for _ in range(MOST_BETWEEN + 1):
        for wish in wishes:
            if before.endswith(f" {wish}"):
                return before.removesuffix(f" {wish}")
        before, _, last = before.rpartition(" ")
        if last in _nots() or last == END:
            return None
    return None


def _are_together(text: str, beside: Together, tongue: Read) -> bool:
    """Whether one sentence has words of each kind, and none that make it something else."""
    if not all(_has(text, some) for some in beside.several):
        return False
    return any(
        all(_has(sentence, some) for some in beside.several)
        and not _has(sentence, beside.unless)
        and (not beside.ends or _ends_with(sentence, beside.ends, tongue))
        for sentence in text.split(f" {END}")
    )


def _ends_with(sentence: str, words: Phrases, tongue: Read) -> bool:
    """Whether it is over with these words, or goes on as it may."""
    said = f"{sentence} {END} "
    return any(_is_ended(after, tongue) for _, after in _around(said, words))


def _has(sentence: str, some: Some) -> bool:
    """Whether any of the words, or of those that begin so, is in a sentence."""
    said = f"{sentence} "
    is_said = any(f" {word} " in said for word in some.words)
    return is_said or any(f" {stem}" in said for stem in some.stems)


def _is_ended(after: str, tongue: Read) -> bool:
    """Whether the sentence is over there, or goes on as it may."""
    return _begins(after, (END, *tongue.onward))


def _begins(after: str, words: Iterable[str]) -> bool:
    return after.startswith(tuple(f"{word} " for word in words))


def _around(text: str, phrases: Iterable[str]) -> Iterator[tuple[str, str]]:
    """What comes before and after each place where a phrase stands."""
    for phrase in phrases:
        parts = text.split(f" {phrase} ")
        for place in range(1, len(parts)):
            yield parts[place - 1], parts[place]


def _simple(text: str) -> str:
    """The words as they are compared: no accents, marks, little words or letters typed twice.

    A dot ends a sentence.
    """
    words = squeezed(f" {END} ".join(map(" ".join, sentences_of(text)))).split()
    return " ".join(word for word in words if word not in _fillers()).strip(f"{END} ")


def _told(said: str, tongue: Read) -> str:
    """The same in the words of a language's tables, whichever of their kind were typed."""
    words = (tongue.same.get(word) or _meant(word, tongue) for word in said.split())
    return _in_same_phrases(words, tongue.same_phrases)


def _in_same_phrases(words: Iterable[str], same_phrases: Iterable[tuple[str, str]]) -> str:
    text = f" {END} {' '.join(words)} {END} "
    for phrase, meant in same_phrases:
        text = text.replace(f" {phrase} ", f" {meant} " if meant else " ")
    return text


def _meant(word: str, tongue: Read) -> str:
    """The word that was meant by one with a slip of the thumb: "myslef", "umbrigen"."""
    if len(word) < SHORTEST_KEY or word in tongue.known:
        return word
    return next((key for key in tongue.keys if _is_slip(word, key)), word)


def _is_slip(word: str, key: str) -> bool:
    """Whether a word is another but for one letter too many, missing or, in a long one, wrong, or
    for two that are swapped; never for the first one."""
    if word[0] != key[0] or abs(len(word) - len(key)) > 1:
        return False
    start = _shared(word, key)
    end = _shared(word[start:][::-1], key[start:][::-1])
    mine, theirs = word[start : len(word) - end], key[start : len(key) - end]
    if len(mine) == len(theirs) == 1:
        return len(key) >= SHORTEST_WITH_ANOTHER
    return len(mine + theirs) <= 1 or (len(mine) <= 2 and mine == theirs[::-1])


def _shared(one: str, two: str) -> int:
    """How many letters two words begin with together."""
    return sum(1 for _ in takewhile(lambda both: both[0] == both[1], zip(one, two, strict=False)))


def _laughs(typed: str, said: str) -> bool:
    """Whether a text laughs, by a sign or a word."""
    is_shown = not LAUGHTER.isdisjoint(typed)
    return is_shown or any(word.startswith(LAUGHTER_BEGUN) for word in said.split())


def _plain(phrases: Phrases) -> Phrases:
    return tuple(map(_simple, phrases))


def _with_and_without_i(phrases: Iterable[str]) -> Iterator[str]:
    for phrase in phrases:
        yield phrase
        first, _, rest = phrase.partition(" ")
        if first in PRONOUNS and rest:
            yield f"{END} {rest}"


@cache
def _tongues() -> tuple[Read, ...]:
    read = tuple(map(_read, TONGUES))
    known = frozenset().union(*(tongue.known for tongue in read))
    near = frozenset(
        one for one in known if any(_is_slip(one, key) for tongue in read for key in tongue.keys)
    )
    return tuple(tongue._replace(known=near) for tongue in read)


def _read(tongue: Tongue) -> Read:
    """One language's tables as texts are compared."""
    same = {
        _simple(other): _simple(meant) for meant, others in tongue.same.items() for other in others
    }

    def in_same_words(phrase: str) -> str:
        return " ".join(same.get(word) or word for word in phrase.split())

    # By the time a text is searched for a phrase, its words are those of the tables.
    phrases = {in_same_words(one): meant for one, meant in same.items() if " " in one}
    several = tuple(sorted(phrases.items(), key=_most_words_first))

    def put(said: Phrases) -> Phrases:
        told = (_in_same_phrases(in_same_words(one).split(), several) for one in _plain(said))
        return tuple(dict.fromkeys(_with_and_without_i(one.strip(f"{END} ") for one in told)))

    always, dying, ends, worn = map(put, (tongue.always, tongue.dying, tongue.ends, tongue.worn))
    wished, hurts = (
        tuple((put(wishes), put(deeds)) for wishes, deeds in pairs)
        for pairs in (tongue.wished, tongue.hurts)
    )
    together = tuple(
        Together(
            tuple(_put(some, put) for some in one.several), put(one.ends), _put(one.unless, put)
        )
        for one in tongue.together
    )
    deeds = (deed for _, several in (*wished, *hurts) for deed in several)
    heard = (*always, *dying, *ends, *worn, *deeds, *(end for one in together for end in one.ends))
    firsts = [one.several[0] for one in together if not one.ends]
    words = (word for one in together for some in one.several for word in some.words)
    return Read(
        same,
        several,
        _plain(tongue.keys),
        frozenset(word for phrase in (*heard, *words) for word in phrase.split()),
        frozenset(
            phrase.rpartition(" ")[2]
            for phrase in (*heard, *(word for some in firsts for word in some.words))
        ),
        tuple(stem for some in firsts for stem in some.stems),
        always,
        dying,
        put(tongue.idle),
        wished,
        hurts,
        together,
        ends,
        worn,
        put(tongue.onward),
        put(tongue.alike),
    )


def _put(some: Some, put: Callable[[Phrases], Phrases]) -> Some:
    return Some(put(some.words), _plain(some.stems))


def _most_words_first(one: tuple[str, str]) -> tuple[int, int]:
    return -one[0].count(" "), -len(one[0])


@cache
def _alone() -> frozenset[str]:
    return frozenset(_plain(ALONE))


@cache
def _nots() -> frozenset[str]:
    return frozenset(_plain(NOTS))


@cache
def _fillers() -> frozenset[str]:
    return frozenset(squeezed(word) for said in sentences_of(FILLERS) for word in said)
