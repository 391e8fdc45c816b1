"""What asks for care: habits of which less would harm, or would be harder."""

from enum import StrEnum
from itertools import takewhile

import regex

from habitbot.core.amount import AmountUnit
from habitbot.core.areas import points_at
from habitbot.core.habit import Area, Habit
from habitbot.core.typed import fold


class Care(StrEnum):
    """Why a habit is not simply halved."""

    LIMIT = "limit"
    MEDICINE = "medicine"
    SLEEP = "sleep"
    FOOD = "food"


class Asking(StrEnum):
    """What a habit is asked about as: mostly a deed, a few things in words of their own."""

    DEED = "deed"
    SLEEP = "sleep"
    HOURS_ASLEEP = "hours_asleep"
    FOOD = "food"
    BREAK = "break"
    MEDICINE = "medicine"
    LIMIT = "limit"


LIMITS = (
    "dont fewer less limit limits max maximal maximum never no not only without"
    " höchstens kein keine keinen nicht nie nur ohne weniger"
    " jamais moins pas sans seulement máximo menos nunca sin sólo"
)
"""Words that say how much is too much, or that something is left alone."""

LEFT_ALONE = "avoid quit stop"
"""The same, as the first word; other than "decide when to stop"."""

LIMITS_OF_A_NUMBER = "below most over than under unter within"
STEMS_OF_A_NUMBER = "facebook gaming instagram netflix screen scroll televis tiktok tv"
"""The same, but only beside a number; other than "think it over" and "lock the screen"."""

VICES = "alcohol beer cigar gambl smok vape vaping vodka whisk wine"

DOSES = "drop drops gouttes iu mcg med meds mg pill pille pillen pills tropfen µg"
MEDICINES = (
    "antibiot antidepress arznei aspirin blood capsul comprimé contracept dosage dose doses drug"
    " ibuprofen inhal inject insulin levothyrox lithium magnesium medic medik melatonin metformin"
    " médic ointment paracetamol pastill píldora salbe spritz statin supplement tablet thyrox"
    " vitamin"
)
SLEEPS = "asleep nap sleep dorm dors duerm schlaf schläf sommeil sueño"
NAPS = "nap naps"
"""Short sleep at day, which is something one does."""

FOODS = (
    "calor carbs chocolat coffee cookie diet dinner essen fasting food kaffee kalor kcal lunch"
    " mahlzeit manger comer portion snack sweets trink wasser"
)
"""Beside the words of that area."""

ASIDE = "after before during when while nach vor während après avant antes después"
"""What follows these words says when, not what: sleep or food is not what it is about."""

UP_TO = regex.compile(r"\bup\s+to\b")
NUMBER = regex.compile(r"\p{Nd}|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b")


def care_for(habit: Habit) -> Care | None:
    """What about a habit asks for care, by its area, its target and its words; mostly nothing.

    A limit is whatever is to be little: a target not to exceed, "max 2", "no sugar", cigarettes.
    """
    name, words, target = habit.name.casefold(), _words_of(habit.name), habit.target
    if (target is not None and target.is_most) or _is_limit(name, words):
        return Care.LIMIT
    if _has_any(words, DOSES) or _begins_any(words, MEDICINES):
        return Care.MEDICINE
    what = _without_aside(words)
    if habit.area is Area.SLEEP or _begins_any(what, SLEEPS):
        return Care.SLEEP
    if habit.area is Area.NUTRITION or _begins_any(what, FOODS) or _is_food(what):
        return Care.FOOD
    return None


def asking_of(habit: Habit) -> Asking:
    """What a habit is asked about as; of what leads to sleep, like the deed it is."""
    match care_for(habit):
        case Care.LIMIT:
            return Asking.LIMIT
        case Care.MEDICINE:
            return Asking.MEDICINE
        case Care.FOOD:
            return Asking.FOOD
        case Care.SLEEP if habit.target is not None and habit.target.unit is AmountUnit.HOURS:
            return Asking.HOURS_ASLEEP
        case Care.SLEEP if speaks_of_sleep(habit.name):
            return Asking.SLEEP
        case _:
            return Asking.BREAK if habit.area is Area.BREAKS else Asking.DEED


def speaks_of_sleep(name: str) -> bool:
    """Whether a habit is called by sleep itself; other than what comes before or after it."""
    what = _without_aside(_words_of(name))
    return _begins_any(what, SLEEPS) and not _has_any(what, NAPS)


def _words_of(name: str) -> list[str]:
    return regex.findall(r"[\p{L}\p{M}µ]+", regex.sub(r"['’]", "", name.casefold()))


def _without_aside(words: list[str]) -> list[str]:
    """What it is about, without when it is."""
    return words[:1] + list(takewhile(lambda word: word not in ASIDE.split(), words[1:]))


def _is_limit(name: str, words: list[str]) -> bool:
    if _has_any(words[:1], LEFT_ALONE) or _has_any(words, LIMITS) or _begins_any(words, VICES):
        return True
    near = _has_any(words, LIMITS_OF_A_NUMBER) or _begins_any(words, STEMS_OF_A_NUMBER)
    return (near or UP_TO.search(name) is not None) and NUMBER.search(name) is not None


def _is_food(words: list[str]) -> bool:
    return any(points_at(fold(word), Area.NUTRITION) for word in words)


def _has_any(words: list[str], known: str) -> bool:
    return not {*known.split()}.isdisjoint(words)


def _begins_any(words: list[str], stems: str) -> bool:
    return any(word.startswith(tuple(stems.split())) for word in words)
