"""Limits: whether words say how much is too much, or that something is left alone."""

from enum import StrEnum

import regex

from habitbot.core.typed.care_words import (
    ACCENTED_PHRASES,
    ELIDED,
    LEFT_ALONE,
    LIMITING,
    LIMITING_PHRASES,
    LIMITS,
    LIMITS_OF_A_NUMBER,
    NO_LIMITS,
    STEMS_OF_A_NUMBER,
    VICE_NAMES,
    VICES,
    begins_any,
    has_any,
    letter_words,
    plain,
)
from habitbot.core.typed.limit_words import (
    AT_LEAST,
    AT_MOST,
    BELOW,
    CLOCK,
    ONE,
    OR_LESS,
    UP_TO,
    UP_TO_SO_LONG,
)
from habitbot.core.typed.number_words import numbers_as_digits

_A_NUMBER = rf"(?:\p{{Nd}}++(?!{CLOCK.pattern})|\b(?:{ONE.pattern})\b)"
_NUMBERED = rf"[\s.:]*{_A_NUMBER}"
_CUT_TO = (
    rf"\b(?:cut|lower|reduce)\b.{{1,40}}\bto{_NUMBERED}"
    rf"|\b(?:reduc|redui|dismin|diminu)\p{{L}}{{1,20}}\b.{{1,40}}?\ba{_NUMBERED}"
    rf"|\bauf{_NUMBERED}.{{0,40}}\b(?:begrenz|beschrank|reduzier|senk)"
)
MOST = regex.compile(
    rf"\b(?:{AT_MOST.pattern})(?!\w)|\b(?:{UP_TO.pattern}){_NUMBERED}"
    rf"|\b(?:{UP_TO_SO_LONG.pattern})[\s.:]*\p{{Nd}}++ ?h"
    rf"|{_A_NUMBER}[^\d,;:]{{0,40}}?\b(?:{OR_LESS.pattern})(?!\w)|{_CUT_TO}"
)
LESS = regex.compile(rf"\b(?:{BELOW.pattern})[\s.:]*(?:\p{{Nd}}|{_A_NUMBER})")
LEAST = regex.compile(rf"\b(?:{AT_LEAST.pattern})(?!\w)")

_IS_FOLLOWED = rf"\W+(?:of\W+)?(?:\p{{Nd}}|(?i:{ONE.pattern}))"
PEOPLE = regex.compile(
    rf"(?<!\p{{Nd}}.{{0,40}})\bMax\b(?!{_IS_FOLLOWED})|(?<=\p{{L}}\s)Nur\b(?!{_IS_FOLLOWED})"
)
"""Names that are a limit's words beside a number: "Call Max", "Lunch with Nur"."""


WITHOUT = regex.compile(r"(?<=\p{L})[-‐–]free\b|(?<=\p{L}{3})frei(?:e[mnrs]?)?\b")
DIGIT = regex.compile(r"\p{Nd}")


class Bound(StrEnum):
    """How words bound a number from above: it may be reached, or not even that."""

    MOST = "most"
    BELOW = "below"


def bound_in(text: str) -> Bound | None:
    """How words bound their number from above: "at most 2", "under 2", "2 or less"; else None."""
    said = _without_denied(text)
    if MOST.search(said):
        return Bound.MOST
    return Bound.BELOW if LESS.search(said) else None


def says_least(text: str) -> bool:
    """Whether words say that their number is to be reached: "at least 2", "2 or more"."""
    return LEAST.search(plain(text)) is not None and bound_in(text) is None


def is_limit(name: str) -> bool:
    """Whether a habit's words say that something is to be little, or left alone."""
    said = _without_denied(name)
    words = letter_words(_without_denied(ELIDED.sub(" ", name)))
    if bound_in(name) is not None or has_any(words[:1], LEFT_ALONE) or has_any(words, LIMITS):
        return True
    if has_any(words, VICE_NAMES) or begins_any(words, VICES + LIMITING):
        return True
    if LIMITING_PHRASES.are_in(said) or ACCENTED_PHRASES.search(name.casefold()):
        return True
    near = has_any(words, LIMITS_OF_A_NUMBER) or begins_any(words, STEMS_OF_A_NUMBER)
    return near and DIGIT.search(said) is not None


def is_done_without(name: str) -> bool:
    """Whether a deed's words leave something out of it: "phone-free dinner", "handyfrei essen"."""
    return WITHOUT.search(plain(name)) is not None


def is_first_of_all_limit(name: str) -> bool:
    """Whether a limit is what it is about: "no phone", other than "read without a phone"."""
    said = _without_denied(name)
    first = letter_words(said)[:1]
    return (
        bound_in(name) is not None
        or has_any(first, LIMITS | LEFT_ALONE | {"no"})
        or begins_any(letter_words(said), VICES)
    )


def _without_denied(text: str) -> str:
    return NO_LIMITS.left_out(plain(PEOPLE.sub(" ", numbers_as_digits(text))))
