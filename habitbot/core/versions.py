"""What a habit asks for: smaller after two misses, more again after four good weeks."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

import regex
from msgspec.structs import replace

from habitbot.core.amount import Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.day import DAY, week_of
from habitbot.core.habit import Habit, Version
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.prompt import PromptKind
from habitbot.core.streak import Life, count_misses, life_of
from habitbot.core.typed import clean_answer
from habitbot.core.week import count_due

MISSES = 2
"""So many in a row ask for less."""

GOOD_WEEKS = 4
GOOD = Fraction(9, 10)
"""So many weeks, with this share kept in all, may ask for more."""

NUMBER = regex.compile(
    r"(?<![^\s(])(?P<digits>[0-9]+(?:[.,][0-9]{3})*)(?P<between> ?)(?P<unit>\p{L}+)"
)
NOT_AN_AMOUNT = (
    "after at before by chapter day from least less lesson level most page part past step than till"
    " to under until week within um bis vor nach ab à de a las höchstens"
)
"""Words before a number that is a clock, a place in an order, or a limit."""

NOT_A_UNIT = "am clock h o of pm st nd rd th uhr"
"""What follows a clock, an order, or a part of a whole."""


def smaller_versions(habit: Habit) -> tuple[str, ...]:
    """What a habit could ask for instead: its tiny version, or half of the one amount in it.

    Nothing where neither can be told from its words.
    """
    halved = halve_amount(habit.name)
    names = (habit.tiny_action, halved or "")
    return tuple(name for name in names if name and name != habit.name)


def larger_version(habit: Habit) -> str | None:
    """What a habit asked for before it was made smaller, unless it has grown its own way since."""
    larger: list[str] = []
    named = [
        *((version.name, version.was_larger) for version in habit.versions),
        (habit.name, True),
    ]
    for (name, was_larger), (following, _) in pairwise(named):
        if was_larger:
            larger.append(name)
        elif larger and larger[-1] == following:
            larger.pop()
        else:
            larger.clear()
    return larger[-1] if larger else None


def shrink(book: Book, habit_id: int, name: str, *, today: date) -> Habit:
    """Ask for less from today on; the days before keep what was asked for then.

    A target that stands in the habit's words becomes smaller with them. A tiny version that
    becomes the normal one is no longer the tiny one. Raises NoSuchHabit, AnswerEmpty and
    NameTooLong.
    """
    habit, name = find_habit(book, habit_id), clean_answer(name)
    tiny = "" if name == habit.tiny_action else habit.tiny_action
    return _ask_for(book, habit, name, tiny, today, is_smaller=True)


def grow(book: Book, habit_id: int, name: str, *, today: date) -> Habit:
    """Ask for more from today on; the days before keep what was asked for then.

    What it asked for before comes back with its tiny version. Else what was normal becomes the
    tiny version where there is none. Raises NoSuchHabit, AnswerEmpty and NameTooLong.
    """
    habit, name = find_habit(book, habit_id), clean_answer(name)
    before = {version.name: version.tiny_action for version in habit.versions}
    tiny = before.get(name, habit.tiny_action or habit.name)
    return _ask_for(book, habit, name, tiny, today, is_smaller=False)


def may_shrink(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> bool:
    """Whether a habit was missed twice in a row since it last changed. Raises NoSuchHabit."""
    life = life_of(book, habit_id, today=today, down_days=down_days)
    return not life.habit.is_archived and count_misses(_as_it_is(life)) >= MISSES


def may_grow(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> bool:
    """Whether a habit was kept for four whole weeks, nine times of ten, without another change.

    In each of them it was due, and since then it was not missed. Raises NoSuchHabit.
    """
    life = life_of(book, habit_id, today=today, down_days=down_days)
    weeks = list(_weeks_before(life))
    counts = [count_due(life, week) for week in weeks]
    kept, due = sum(kept for kept, _ in counts), sum(due for _, due in counts)
    return (
        not life.habit.is_archived
        and _since(life.habit) <= weeks[-1][0]
        and all(due for _, due in counts)
        and kept >= GOOD * due
        and count_misses(life) == 0
    )


def habits_to_shrink(book: Book, today: date, down_days: frozenset[date]) -> tuple[int, ...]:
    """The habits that were missed twice in a row, in the person's order.

    A habit with a series of breaks is none of them: the series itself can be made rarer.
    """
    in_series = {one.habit_id for one in book.prompts.values() if one.kind is PromptKind.BREAK}
    return tuple(
        habit.id
        for habit in active_habits(book)
        if habit.id not in in_series
        and may_shrink(book, habit.id, today=today, down_days=down_days)
    )


def habits_to_grow(book: Book, today: date, down_days: frozenset[date]) -> tuple[int, ...]:
    """The habits that had four good weeks, in the person's order."""
    return tuple(
        habit.id
        for habit in active_habits(book)
        if may_grow(book, habit.id, today=today, down_days=down_days)
    )


def halve_amount(name: str) -> str | None:
    """The words with half of the one amount in them: "Read 10 pages" asks for 5.

    None where there is no amount, or several, or where half of it can't be said well.
    """
    found = _find_amount(name)
    if found is None:
        return None
    digits, unit = found["digits"], found["unit"]
    half = _round_half(_number(digits))
    if half == 1:
        unit = _singular(unit)
    if not half or not unit:
        return None
    separator = next((sign for sign in ".," if sign in digits), "")
    written = f"{half:,}".replace(",", separator)
    return f"{name[: found.start()]}{written}{found['between']}{unit}{name[found.end() :]}"


def _ask_for(
    book: Book, habit: Habit, name: str, tiny: str, today: date, *, is_smaller: bool
) -> Habit:
    if name == habit.name:
        return habit
    target = _target_for(habit, name)
    book.habits[habit.id] = replace(
        habit,
        name=name,
        tiny_action=tiny,
        versions=_versions(habit, name, today, is_smaller=is_smaller),
    )
    set_target(book, habit.id, target, today=today)
    return book.habits[habit.id]


def _target_for(habit: Habit, name: str) -> Target | None:
    """What the habit counts under another name: a target that stood in its words goes with them."""
    target, before, after = habit.target, _amount_in(habit.name), _amount_in(name)
    if target is None or not before or not after or before * target.unit.one != target.amount:
        return target
    return replace(target, amount=min(after * target.unit.one, target.unit.most))


def _amount_in(name: str) -> int | None:
    """The one amount in a habit's words, None where there is none or several."""
    found = _find_amount(name)
    return _number(found["digits"]) if found else None


def _versions(habit: Habit, name: str, today: date, *, is_smaller: bool) -> tuple[Version, ...]:
    """What was asked for up to yesterday. What came and went within a day was never asked for."""
    if not habit.versions or habit.versions[-1].last < today - DAY:
        held = Version(today - DAY, habit.name, habit.tiny_action, was_larger=is_smaller)
        return (*habit.versions, held)
    return habit.versions[:-1] if habit.versions[-1].name == name else habit.versions


def _as_it_is(life: Life) -> Life:
    """The days since the habit last changed."""
    return life.cut(_since(life.habit), life.stretches[-1].last) if life.stretches else life


def _since(habit: Habit) -> date:
    """The first day of what the habit asks for now."""
    return habit.versions[-1].last + DAY if habit.versions else habit.started_on


def _weeks_before(life: Life) -> Iterator[tuple[date, ...]]:
    """The last whole weeks, newest first."""
    week = week_of(life.today, life.person)
    for _ in range(GOOD_WEEKS):
        week = week_of(week[0] - DAY, life.person)
        yield week


def _find_amount(name: str) -> regex.Match[str] | None:
    """The one amount in a habit's words, with its unit."""
    numbers = regex.findall(r"\p{Nd}+(?:[.,]\p{Nd}+)*", name)
    found = NUMBER.search(name)
    if found is None or len(numbers) != 1 or not _is_amount(name[: found.start()], found["unit"]):
        return None
    return found


def _number(digits: str) -> int:
    return int(regex.sub(r"[.,]", "", digits))


def _is_amount(before: str, unit: str) -> bool:
    words = regex.findall(r"\p{L}+", before.casefold())
    is_named = bool(words) and words[-1] in NOT_AN_AMOUNT.split()
    return not is_named and unit.casefold() not in NOT_A_UNIT.split()


def _round_half(number: int) -> int:
    """Half, rounded down; beyond ten to fives, as people count."""
    half = number // 2
    return half if half <= 10 else half - half % 5


def _singular(unit: str) -> str:
    """One of what an English plural names; "" for a word of which that can't be told."""
    for ending, single in (("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("ies", "y"), ("s", "")):
        if unit.endswith(ending) and not unit.endswith(("ss", "us", "is")):
            return unit.removesuffix(ending) + single
    return ""
