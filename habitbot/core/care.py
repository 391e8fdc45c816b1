"""What asks for care: habits of which less would harm, or would be harder."""

from enum import StrEnum
from itertools import takewhile

from habitbot.core.amount import AmountUnit
from habitbot.core.habit import Area, Habit
from habitbot.core.typed.areas import is_watering, points_at
from habitbot.core.typed.care_words import (
    ASIDE,
    DOSES,
    FOODS,
    ILLNESS_ENDINGS,
    ILLNESS_NAMES,
    ILLNESS_PHRASES,
    ILLNESSES,
    MEALS,
    MEDICINE_ENDINGS,
    MEDICINES,
    NAPS,
    NO_DOSES,
    NO_ILLNESS,
    NO_ILLNESS_NAMES,
    SLEEPS,
    WORK_NAMES,
    WORK_PHRASES,
    WORK_STEMS,
    begins_any,
    ends_any,
    has_any,
    letter_words,
    plain,
)
from habitbot.core.typed.limits import is_done_without, is_limit
from habitbot.core.typed.sport_words import is_relating, says_how
from habitbot.core.typed.text import fold

BODY = frozenset({Area.SLEEP, Area.EXERCISE, Area.NUTRITION, Area.BREAKS})

MOST_READ = 1000
"""What so many habits' words say is read once only: a tap on a card asks for it each time."""


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


_READ: dict[tuple[int, Area], Care | None] = {}
"""What was read, by a number that leads to no words."""


def care_for(habit: Habit) -> Care | None:
    """What about a habit asks for care, by its area, its target and its words; mostly nothing.

    A limit is whatever is to be little: a target not to exceed, "max 2", "no sugar", cigarettes.
    """
    if habit.target is not None and habit.target.is_most:
        return Care.LIMIT
    read = hash(habit.name), habit.area
    if read not in _READ:
        if len(_READ) >= MOST_READ:
            _READ.clear()
        _READ[read] = _care_by_words(habit.name, habit.area)
    return _READ[read]


def _care_by_words(name: str, area: Area) -> Care | None:
    words = letter_words(name)
    if is_limit(name):
        return Care.LIMIT
    taken = letter_words(NO_DOSES.sub(" ", fold(name)))
    is_taken = has_any(taken, DOSES) or begins_any(taken, MEDICINES)
    if is_taken or ends_any(taken, MEDICINE_ENDINGS):
        return Care.MEDICINE
    what = _without_aside(words)
    if area is Area.SLEEP or begins_any(what, SLEEPS):
        return Care.SLEEP
    is_eaten = not is_watering(name) and (begins_any(what, FOODS) or _is_food(what))
    return Care.FOOD if area is Area.NUTRITION or is_eaten else None


def is_of_body(habit: Habit) -> bool:
    """Whether it is about body and health: nobody's business but the person's."""
    is_so = habit.area in BODY or care_for(habit) is not None
    return is_so or speaks_of_illness(habit.name)


def speaks_of_illness(text: str) -> bool:
    """Whether words are about illness, of body or mind, or about who treats it."""
    said = NO_ILLNESS.left_out(plain(text))
    words = letter_words(NO_ILLNESS.left_out(fold(text)))
    told = [word for word in words if word not in NO_ILLNESS_NAMES]
    is_named = begins_any(words, ILLNESSES) or has_any(words, ILLNESS_NAMES)
    return is_named or ends_any(told, ILLNESS_ENDINGS) or ILLNESS_PHRASES.are_in(said)


def speaks_of_work(text: str) -> bool:
    """Whether words say by themselves that it is an exam, a study or the like, whatever it is on.

    Of who works in health, "Pass the physiotherapy exam" is the work and not their own health.
    """
    words = letter_words(text)
    is_named = begins_any(words, WORK_STEMS) or has_any(words, WORK_NAMES)
    return is_named or WORK_PHRASES.are_in(plain(text))


def is_whole(habit: Habit) -> bool:
    """Whether there is no smaller version of it at all: a limit, or medicine."""
    return care_for(habit) in {Care.LIMIT, Care.MEDICINE}


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


def is_of_eating(name: str) -> bool:
    """Whether a habit is eating itself, or what is eaten; of a meal only where that says it all.

    A family dinner is more than what is on the plate, and so is one without the phone.
    """
    what = _without_aside(letter_words(name))
    rest = [word for word in what if not word.startswith(MEALS)]
    is_eaten = begins_any(rest, FOODS) or _is_food(rest)
    is_meal = len(rest) < len(what) and all(says_how(one) or is_relating(one) for one in rest)
    return (is_eaten or is_meal) and not is_done_without(name)


def speaks_of_sleep(name: str) -> bool:
    """Whether a habit is called by sleep itself; other than what comes before or after it."""
    what = _without_aside(letter_words(name))
    return begins_any(what, SLEEPS) and not has_any(what, NAPS)


def _without_aside(words: list[str]) -> list[str]:
    """What it is about, without when it is."""
    return words[:1] + list(takewhile(lambda word: word not in ASIDE, words[1:]))


def _is_food(words: list[str]) -> bool:
    return any(points_at(word, Area.NUTRITION) for word in words)
