"""What a habit asks for: smaller after two misses, more again after four good weeks."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import holds_from, set_target, set_target_from
from habitbot.core.book import Book
from habitbot.core.breaks import habits_in_series
from habitbot.core.care import Asking, Care, asking_of, care_for, is_whole, speaks_of_sleep
from habitbot.core.day import DAY, week_of
from habitbot.core.habit import Habit, Version
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.life import Life, count_misses, life_of
from habitbot.core.refusal import NotCounted
from habitbot.core.typed.halves import (
    halve,
    halve_amount,
    larger_amounts,
    read_amount,
    smaller_steps,
    write_amount,
)
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, clean_answer, count_characters, fold
from habitbot.core.week import add_up, count_due

MISSES = 2
"""So many in a row ask for less."""

GOOD_WEEKS = 4
MOSTLY_KEPT = Fraction(9, 10)
"""So many weeks, with this share kept in all, may ask for more."""


def names_beside(book: Book, habit_id: int) -> frozenset[str]:
    """What the other active habits are called, as names are compared; a tap makes no twins."""
    return frozenset(fold(other.name) for other in active_habits(book) if other.id != habit_id)


def smaller_versions(
    habit: Habit, language: str, taken: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """What a habit could ask for instead: its tiny version, or half of the one amount in it.

    What asks for care is never halved. Nothing where neither can be told from its words, where
    a smaller amount can be counted, or that is `taken` by another habit.
    """
    if lower_amounts(habit, language, taken):
        return ()
    halved = None if habit.target or care_for(habit) else halve_amount(habit.name, language)
    names = (habit.tiny_action, halved or "")
    return tuple(name for name in names if name and name != habit.name and fold(name) not in taken)


def lower_amounts(
    habit: Habit, language: str, taken: frozenset[str] = frozenset()
) -> tuple[int, ...]:
    """What a habit that counts could count instead: half of it, or the amount of its tiny version.

    Food and drink step down only to the tiny amount that was chosen for it. Sleep, medicine and
    limits stay as they are, limits are not loosened either. Nothing, too, where an amount that
    stands in the words can't be said well, or not without the name of another habit, `taken`.
    """
    target = habit.target
    if target is None:
        return ()
    match care_for(habit):
        case Care.LIMIT | Care.MEDICINE | Care.SLEEP:
            amounts = []
        case Care.FOOD:
            amounts = [target.tiny or 0]
        case _:
            amounts = sorted({_half_said(habit, target, language), target.tiny or 0}, reverse=True)
    return tuple(
        amount
        for amount in amounts
        if 0 < amount < target.amount
        and (name := _words_for(habit, amount, language))
        and fold(name) not in taken
    )


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


def has_versions(habit: Habit) -> bool:
    """Whether it can be made smaller, or grow back; limits and medicine are what they are."""
    return (
        not is_whole(habit) or larger_version(habit) is not None or higher_amount(habit) is not None
    )


def larger_steps(habit: Habit, language: str) -> tuple[tuple[str, str], ...]:
    """A little more of the amount in a habit's words: each by itself, and the words with it.

    What asks for care is not made more.
    """
    if care_for(habit) is not None:
        return ()
    longest = MOST_NAME_CHARACTERS
    larger = larger_amounts(habit.name, language)
    return tuple((said, name) for said, name in larger if count_characters(name) <= longest)


def higher_amount(habit: Habit) -> int | None:
    """What a habit that counts asked for before it counted less; None where its words tell it."""
    target = habit.target
    if target is None or target.is_most or larger_version(habit) is not None:
        return None
    before = (change.value for change in reversed(habit.targets[:-1]))
    alike = (one for one in before if one is not None and one.measure == target.measure)
    return next((one.amount for one in alike if one.amount > target.amount), None)


def shrink(book: Book, habit_id: int, name: str, *, today: date) -> Habit:
    """Ask for less from today on; the days before keep what was asked for then.

    A target that stands in the habit's words becomes smaller with them; what is no sleep counts no
    hours of it. A tiny version that becomes the normal one is no longer the tiny one. Raises
    NoSuchHabit, AnswerEmpty and NameTooLong.
    """
    habit, name = find_habit(book, habit_id), clean_answer(name)
    tiny = "" if name == habit.tiny_action else habit.tiny_action
    return _ask_for(book, habit, name, tiny, today, is_smaller=True)


def grow(book: Book, habit_id: int, name: str, *, today: date) -> Habit:
    """Ask for more from today on; the days before keep what was asked for then.

    What it asked for before comes back with its tiny version and with what it counted. Else what
    was normal becomes the tiny version where there is none. Raises NoSuchHabit, AnswerEmpty and
    NameTooLong.
    """
    habit, name = find_habit(book, habit_id), clean_answer(name)
    before = {version.name: version.tiny_action for version in habit.versions}
    tiny = before.get(name, habit.tiny_action or habit.name)
    return _ask_for(book, habit, name, tiny, today, is_smaller=False)


def step_to(book: Book, habit_id: int, amount: int, *, today: date) -> Habit:
    """Count so much from today on; the days before keep what was asked for then.

    Where the amount stands in the habit's words, they go along. Raises NoSuchHabit and NotCounted.
    """
    habit = find_habit(book, habit_id)
    if habit.target is None:
        raise NotCounted
    name = _words_for(habit, amount, book.person.language) or habit.name
    if name == habit.name:
        set_target(book, habit_id, replace(habit.target, amount=amount), today=today)
        return book.habits[habit_id]
    is_smaller = amount < habit.target.amount
    return _ask_for(book, habit, name, habit.tiny_action, today, is_smaller=is_smaller)


def may_shrink(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> bool:
    """Whether a habit was missed twice in a row since it last changed. Raises NoSuchHabit."""
    misses = _misses_in_a_row(book, habit_id, today, down_days)
    return not find_habit(book, habit_id).is_archived and misses >= MISSES


def may_grow(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> bool:
    """Whether a habit was kept for four whole weeks, nine times of ten, without another change.

    In each of them it was due, and since then it was not missed. Raises NoSuchHabit.
    """
    life = life_of(book, habit_id, today=today, down_days=down_days)
    weeks = list(_weeks_before(life))
    counts = [count_due(life, week) for week in weeks]
    kept, due = add_up(counts)
    return (
        not life.habit.is_archived
        and life.habit.asks_since <= weeks[-1][0]
        and all(due for _, due in counts)
        and kept >= MOSTLY_KEPT * due
        and count_misses(life) == 0
    )


def habits_to_shrink(book: Book, today: date, down_days: frozenset[date]) -> tuple[int, ...]:
    """The habits that were missed twice in a row, the one missed least often first.

    A habit with a series of breaks is none of them: the series itself can be made rarer. Nor are
    limits and medicine, of which less is harder or harmful, nor what counts, or was made smaller
    before, and has nothing smaller of its own.
    """
    in_series = habits_in_series(book)
    misses = {
        habit.id: _misses_in_a_row(book, habit.id, today, down_days)
        for habit in active_habits(book)
        if habit.id not in in_series and _is_to_shrink(book, habit)
    }
    missed = [habit_id for habit_id, number in misses.items() if number >= MISSES]
    return tuple(sorted(missed, key=misses.__getitem__))


def habits_to_grow(book: Book, today: date, down_days: frozenset[date]) -> tuple[int, ...]:
    """The habits that had four good weeks, in the person's order.

    Of limits, medicine, and amounts of sleep or food, no more is asked than there was before.
    """
    return tuple(
        habit.id
        for habit in active_habits(book)
        if _is_to_grow(habit, book.person.language)
        and may_grow(book, habit.id, today=today, down_days=down_days)
    )


def _ask_for(
    book: Book, habit: Habit, name: str, tiny: str, today: date, *, is_smaller: bool
) -> Habit:
    """Ask for it under this name from the first day on that its target can be asked of.

    A tiny version that is no smaller is none.
    """
    if name == habit.name:
        return habit
    language = book.person.language
    tiny = "" if tiny and _asks_as_much(tiny, name, language) else tiny
    target = _target_for(habit, name, tiny, language)
    is_more = _asks_as_much(name, habit.name, language) or not (
        is_smaller or _asks_as_much(habit.name, name, language)
    )
    is_more = is_more and name != habit.as_of(today - DAY).name
    since = holds_from(book, habit.id, target, today=today, is_more=is_more)
    book.habits[habit.id] = replace(
        habit,
        name=name,
        tiny_action=tiny,
        versions=_versions(habit, name, since, is_smaller=is_smaller),
    )
    set_target_from(book, habit.id, target, since)
    return book.habits[habit.id]


def _asks_as_much(name: str, other: str, language: str) -> bool:
    """Whether words are others with the same amount in them, or with more."""
    amount, least = (read_amount(one, language) for one in (name, other))
    if name == other or amount is None or least is None:
        return name == other
    return amount >= least and write_amount(other, amount, language) == name


def _target_for(habit: Habit, name: str, tiny: str, language: str) -> Target | None:
    """What the habit counts under another name: a target that stood in its words goes with them.

    Where its name becomes the tiny version, so does its amount, unless a smaller one is. Hours of
    sleep go with the sleep, and come back with it.
    """
    target, after = habit.target, read_amount(name, language)
    if target is None:
        return _target_before(habit, name)
    if asking_of(habit) is Asking.HOURS_ASLEEP and speaks_of_sleep(habit.name):
        target = target if speaks_of_sleep(name) else None
    if target is None or not after or not _is_in_words(habit, target, language):
        return target
    least = target.amount if target.tiny is None and tiny == habit.name else target.tiny
    return replace(target, amount=min(int(after * target.unit.one), target.unit.most), tiny=least)


def _target_before(habit: Habit, name: str) -> Target | None:
    """What the habit counted when it was last called so; nothing where it never was."""
    last = next((one.last for one in reversed(habit.versions) if one.name == name), None)
    return habit.target_on(last) if last else None


def _words_for(habit: Habit, amount: int, language: str) -> str | None:
    """The habit's words with another target in them; None where it can't be said well."""
    target = habit.target
    if target is None or not _is_in_words(habit, target, language):
        return habit.name
    return write_amount(habit.name, Fraction(amount, target.unit.one), language)


def _is_in_words(habit: Habit, target: Target, language: str) -> bool:
    said = read_amount(habit.name, language)
    return said is not None and said * target.unit.one == target.amount


def _half_said(habit: Habit, target: Target, language: str) -> int:
    """Half, or else what is smaller, too, and can be said in the habit's words."""
    half, one = _half_of(target), target.unit.one
    whole, left = divmod(target.amount, one)
    steps = [half, *(step * one for step in smaller_steps(whole)[1:] if not left)]
    return next((step for step in steps if _words_for(habit, step, language)), half)


def _half_of(target: Target) -> int:
    """Half, as people count: hours in halves, all else in whole ones."""
    match target.unit:
        case AmountUnit.HOURS:
            return target.amount // 2 // 30 * 30
        case AmountUnit.MINUTES:
            return halve(target.amount)
        case unit:
            return 0 if target.amount % unit.one else halve(target.amount // unit.one) * unit.one


def _is_to_shrink(book: Book, habit: Habit) -> bool:
    """Whether something smaller can be asked for without harm."""
    if care_for(habit) in {Care.LIMIT, Care.MEDICINE}:
        return False
    counts = habit.target is not None and asking_of(habit) is not Asking.HOURS_ASLEEP
    needs_own = counts or larger_version(habit) is not None
    language, taken = book.person.language, names_beside(book, habit.id)
    own = lower_amounts(habit, language, taken) or smaller_versions(habit, language, taken)
    return bool(own) or not needs_own


def _is_to_grow(habit: Habit, language: str) -> bool:
    """Whether more can be asked for without harm."""
    care = care_for(habit)
    if care is None or larger_version(habit) or higher_amount(habit):
        return True
    amount = read_amount(habit.name, language) or 0
    return care in {Care.SLEEP, Care.FOOD} and habit.target is None and amount <= 1


def _versions(habit: Habit, name: str, since: date, *, is_smaller: bool) -> tuple[Version, ...]:
    """What was asked for before that day. What came and went within a day was never asked for."""
    last = since - DAY
    before = tuple(version for version in habit.versions if version.last < last)
    held = next((version for version in habit.versions if version.last >= last), None)
    if held is None:
        held = Version(last, habit.name, habit.tiny_action, was_larger=is_smaller)
    return before if held.name == name else (*before, replace(held, last=last))


def _misses_in_a_row(book: Book, habit_id: int, today: date, down_days: frozenset[date]) -> int:
    """How often a habit was missed in a row, since it last changed."""
    life = life_of(book, habit_id, today=today, down_days=down_days)
    return count_misses(_as_it_is(life))


def _as_it_is(life: Life) -> Life:
    """The days since the habit last changed."""
    return life.cut(life.habit.asks_since, life.stretches[-1].last) if life.stretches else life


def _weeks_before(life: Life) -> Iterator[tuple[date, ...]]:
    """The last whole weeks, newest first."""
    week = week_of(life.today, life.person)
    for _ in range(GOOD_WEEKS):
        week = week_of(week[0] - DAY, life.person)
        yield week
