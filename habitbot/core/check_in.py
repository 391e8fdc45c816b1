"""Check-ins: what was said of one habit on one day, and how each habit stands on a day."""

from datetime import date
from heapq import nlargest
from typing import NamedTuple, TypeVar

import msgspec

from habitbot.core.amount import Amounts, AmountUnit, Target, with_amount
from habitbot.core.book import Book
from habitbot.core.come_backs import ComeBack, begins_again, come_back_of, come_back_on
from habitbot.core.day import open_days
from habitbot.core.habit import Habit
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.history import KEPT_MARKS, Cause, History, Mark, with_mark
from habitbot.core.life import Life, Unit, WeekCount, count_week, is_due, life_of
from habitbot.core.refusal import AmountTooLarge, DayNotOpen, NotCounted
from habitbot.core.silence import said_of
from habitbot.core.streak import Streak, has_fallen_between_slips, streak_of
from habitbot.core.typed.text import add_lines, clean_note

V = TypeVar("V")

ANSWERS = KEPT_MARKS | {Mark.MISSED}
"""Marks that say how a day went."""


class CheckedIn(msgspec.Struct, frozen=True):
    """What a check-in changed: the mark before and now, and where the streak stands today.

    `come_back`: this check-in kept a habit after one or more misses. `week` counts the week around
    that day for a habit of some times a week; `begins_again`: this was its first yes of a week that
    is still open, after a silent one. `is_first`: it was the habit's first yes of all, `is_round`:
    it brought the streak to a round length. `amount` and `amount_before` are those of a habit that
    counts.
    """

    habit: Habit
    day: date
    mark: Mark | None
    before: Mark | None
    streak: Streak
    week: WeekCount | None
    come_back: ComeBack | None = None
    begins_again: bool = False
    is_first: bool = False
    is_round: bool = False
    amount: int | None = None
    amount_before: int | None = None

    @property
    def is_new(self) -> bool:
        """Whether it says anything that was not said before."""
        return (self.mark, self.amount) != (self.before, self.amount_before)


class HabitDay(msgspec.Struct, frozen=True):
    """One habit on one day: as it was asked for then, what was said, and how it stands today.

    `mark` is missed, too, where its limit `is_passed`, though nobody called that all.
    `is_due`: asked for on that day; not so when excused, or when its week is reached already.
    `week` counts the week around that day for a habit of some times a week.
    `come_back`: it was kept then after one or more misses.
    `has_fallen`: its streak is shorter than before the last slip, which came soon after another.
    `target` and `amount` are those of that day for a habit that counts.
    """

    habit: Habit
    day: date
    mark: Mark | None
    cause: Cause | None
    note: str
    is_due: bool
    streak: Streak
    week: WeekCount | None
    come_back: ComeBack | None = None
    has_fallen: bool = False
    target: Target | None = None
    amount: int | None = None
    is_passed: bool = False

    @property
    def is_answered(self) -> bool:
        """Whether there is nothing left to ask."""
        return self.mark is not None or not self.is_due

    @property
    def is_told(self) -> bool:
        """Whether anything was said of how it went."""
        return self.mark is not None or self.amount is not None


def mark_day(
    book: Book,
    habit_id: int,
    day: date,
    mark: Mark | None,
    *,
    today: date,
    cause: Cause | None = None,
    down_days: frozenset[date] = frozenset(),
) -> CheckedIn:
    """Say how a habit went on a day, or nothing more for None; the last word counts.

    A habit begins on the first day it was marked. A cause is kept with a skip only. Where the
    habit counts, done brings the target's amount, unless there is an amount that says so already.
    Raises NoSuchHabit, and DayNotOpen for a day ahead or one before both the habit and the last
    week.
    """
    check_open(book, habit_id, day, today)
    target, known = book.habits[habit_id].target_on(day), amount_on(book, habit_id, day)
    amount = target.amount_beside(mark, known) if target else None
    return _say(book, habit_id, day, _Said(mark, cause, amount), today, down_days)


def set_amount(
    book: Book,
    habit_id: int,
    day: date,
    amount: int,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    is_all: bool = False,
) -> CheckedIn:
    """Say how much of a habit there was on a day, in all; the mark follows from the day's target.

    Today has no mark yet where no more than so much is wanted and more may come: only with
    `is_all`, that was all, or once the day was answered. A habit begins on the first day it has
    an amount. Raises NoSuchHabit, DayNotOpen, NotCounted, and AmountTooLarge for more than a day
    can have.
    """
    check_open(book, habit_id, day, today)
    target = book.habits[habit_id].target_on(day)
    if target is None:
        raise NotCounted
    check_amount(target.unit, amount)
    told = book.histories.get(habit_id, History()).mark_on(day)
    is_whole = is_all or day < today or told in ANSWERS
    mark = target.mark_of(amount) if is_whole else target.mark_so_far(amount)
    said = _Said(mark, None, amount)
    return _say(book, habit_id, day, said, today, down_days)


def check_amount(unit: AmountUnit, amount: int) -> None:
    """Raise AmountTooLarge for more than one day can have, or less than nothing."""
    if not 0 <= amount <= unit.most:
        raise AmountTooLarge(unit.most // unit.one)


def amount_on(book: Book, habit_id: int, day: date) -> int | None:
    """How much of a habit there was on a day, None where no amount was said."""
    amounts = book.amounts.get(habit_id)
    return amounts.on(day) if amounts else None


def is_unconfirmed(book: Book, habit_id: int, day: date) -> bool:
    """Whether a day has some of what it is not to exceed, no more yet, and nobody said that that
    was all. Raises NoSuchHabit.

    So it is neither kept nor missed; once it is over, there is something to ask about it.
    """
    target, amount = find_habit(book, habit_id).target_on(day), amount_on(book, habit_id, day)
    if target is None or not target.leaves_open(amount):
        return False
    return book.histories.get(habit_id, History()).mark_on(day) is None


def is_passed(book: Book, habit_id: int, day: date) -> bool:
    """Whether a day has more than its limit and no mark: where it is due, it is missed, whatever
    may still come. Raises NoSuchHabit.
    """
    told = book.histories.get(habit_id, History()).mark_on(day)
    target = find_habit(book, habit_id).target_on(day)
    return _is_beyond(target, amount_on(book, habit_id, day), told)


def _is_beyond(target: Target | None, amount: int | None, mark: Mark | None) -> bool:
    return mark is None and target is not None and target.is_beyond(amount)


def unconfirmed_on(book: Book, day: date, *before: date) -> list[tuple[int, date]]:
    """The active habits that are unconfirmed on one of these days, each with its day; where none
    is, those whose limit is passed on the first."""
    habits = [habit.id for habit in active_habits(book)]
    told = [(habit_id, on) for on in (day, *before) for habit_id in habits]
    begun = [one for one in told if is_unconfirmed(book, *one)]
    return begun or [(one, day) for one in habits if is_passed(book, one, day)]


def begun_between(book: Book, first: date, last: date) -> frozenset[tuple[int, date]]:
    """The habits and days with an amount that left the day open: some of it, or none too many."""
    return frozenset(
        (habit_id, day)
        for habit_id, amounts in book.amounts.items()
        for day, _ in amounts.between(first, last)
        if book.histories.get(habit_id, History()).mark_on(day) is None
    )


class _Said(NamedTuple):
    """All that is kept of a habit's day, beside its note."""

    mark: Mark | None
    cause: Cause | None
    amount: int | None


def _say(
    book: Book,
    habit_id: int,
    day: date,
    said: _Said,
    today: date,
    down_days: frozenset[date],
) -> CheckedIn:
    told = book.histories.get(habit_id, History()).mark_on(day)
    known = amount_on(book, habit_id, day)
    before = _stands(book, habit_id, day, today, down_days)
    if said.mark is not None or said.amount is not None:
        book.habits[habit_id] = book.habits[habit_id].begun_by(day)
    _store(book, habit_id, day, said)
    now = _stands(book, habit_id, day, today, down_days)
    streak, is_yes = now.streak, said.mark in KEPT_MARKS and told not in KEPT_MARKS
    may_be_first = is_yes and streak.length <= 1
    return CheckedIn(
        habit=book.habits[habit_id],
        day=day,
        mark=said.mark,
        before=told,
        streak=streak,
        week=now.week,
        come_back=now.newest_come_back if is_yes and not before.newest_come_back else None,
        begins_again=is_yes and now.begins_again,
        is_first=may_be_first and book.histories[habit_id].count_kept() == 1,
        is_round=is_yes and streak.is_round and before.streak != streak,
        amount=said.amount,
        amount_before=known,
    )


def check_open(book: Book, habit_id: int, day: date, today: date) -> None:
    """Raise DayNotOpen for a day ahead, or one before both the habit and the last seven days."""
    started_on = find_habit(book, habit_id).started_on
    if not min(started_on, open_days(today)[-1]) <= day <= today:
        raise DayNotOpen


def set_note(book: Book, habit_id: int, day: date, text: str | None, *, today: date) -> None:
    """Keep a note on a habit's day, in place of the one before; "" or None takes it away.

    Raises NoSuchHabit, DayNotOpen and NoteTooLong.
    """
    check_open(book, habit_id, day, today)
    _put(book.notes, habit_id, day, clean_note(text or "") or None)


def add_note(book: Book, habit_id: int, day: date, text: str, *, today: date) -> None:
    """Note one more thing on a habit's day, below what is noted; what stands there already, once.

    Raises NoSuchHabit, DayNotOpen and NoteTooLong.
    """
    noted = book.notes.get(habit_id, {}).get(day, "")
    set_note(book, habit_id, day, add_lines(noted, text), today=today)


def last_notes(book: Book, habit_id: int, count: int = 5) -> tuple[tuple[date, str], ...]:
    """A habit's latest notes with their days, newest first. Raises NoSuchHabit."""
    notes = book.notes.get(find_habit(book, habit_id).id, {})
    return tuple(nlargest(count, notes.items()))


def day_view(
    book: Book, day: date, *, today: date, down_days: frozenset[date] = frozenset()
) -> tuple[HabitDay, ...]:
    """How each active habit stands on that day, in the person's order."""
    return tuple(
        view_habit(book, habit.id, day, today=today, down_days=down_days)
        for habit in active_habits(book)
    )


def whole_day_view(
    book: Book, day: date, *, today: date, down_days: frozenset[date] = frozenset()
) -> tuple[HabitDay, ...]:
    """The same, with each archived habit of which anything was said that day: what was, stays."""
    return tuple(
        view_habit(book, habit_id, day, today=today, down_days=down_days)
        for habit_id in book.order
        if not book.habits[habit_id].is_archived or said_of(book, habit_id, day, day)
    )


def view_habit(
    book: Book,
    habit_id: int,
    day: date,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
) -> HabitDay:
    """How one habit stands on that day, with its streak as of today. Raises NoSuchHabit."""
    habit = find_habit(book, habit_id)
    stands = _stands(book, habit_id, day, today, down_days)
    told = book.histories.get(habit_id, History()).mark_on(day)
    target, amount = habit.target_on(day), amount_on(book, habit_id, day)
    is_over = stands.is_due and _is_beyond(target, amount, told)
    return HabitDay(
        habit=habit.as_of(day),
        day=day,
        mark=Mark.MISSED if is_over else told,
        cause=book.causes.get(habit_id, {}).get(day),
        note=book.notes.get(habit_id, {}).get(day, ""),
        is_due=stands.is_due,
        streak=stands.streak,
        week=stands.week,
        come_back=stands.come_back,
        has_fallen=stands.has_fallen,
        target=target,
        amount=amount,
        is_passed=is_over,
    )


class _Standing(NamedTuple):
    """What follows from a habit's marks: on the day and up to it, and its streak as of today."""

    is_due: bool
    streak: Streak
    week: WeekCount | None
    come_back: ComeBack | None
    newest_come_back: ComeBack | None
    begins_again: bool
    has_fallen: bool


def _stands(
    book: Book, habit_id: int, day: date, today: date, down_days: frozenset[date]
) -> _Standing:
    """How a habit stands, found once for as long as nothing it depends on has changed."""
    return book.histories.get(habit_id, History()).once(
        (book.habits[habit_id], book.amounts.get(habit_id), book.person, day, today, down_days),
        lambda: _standing(*_lives(book, habit_id, day, today, down_days), day),
    )


def _standing(then: Life, now: Life, day: date) -> _Standing:
    return _Standing(
        is_due=is_due(then, day),
        streak=streak_of(now),
        week=_week_around(then, day),
        come_back=come_back_on(then, day),
        newest_come_back=come_back_of(then),
        begins_again=begins_again(then, day),
        has_fallen=has_fallen_between_slips(then),
    )


def _lives(
    book: Book, habit_id: int, day: date, today: date, down_days: frozenset[date]
) -> tuple[Life, Life]:
    """A habit's life up to that day, and up to today."""
    now = life_of(book, habit_id, today=today, down_days=down_days)
    if day == today:
        return now, now
    return life_of(book, habit_id, today=today, down_days=down_days, until=day), now


def _week_around(life: Life, day: date) -> WeekCount | None:
    return count_week(life, day) if life.unit is Unit.WEEKS else None


def _store(book: Book, habit_id: int, day: date, said: _Said) -> None:
    history = with_mark(book.histories.get(habit_id, History()), day, said.mark)
    if history.months:
        book.histories[habit_id] = history
    else:
        book.histories.pop(habit_id, None)
    _put(book.causes, habit_id, day, said.cause if said.mark is Mark.SKIP else None)
    keep_amount(book, habit_id, day, said.amount)


def keep_amount(book: Book, habit_id: int, day: date, amount: int | None) -> None:
    """Keep an amount, or none, beside whatever was said of the day."""
    if amount is None and habit_id not in book.amounts:
        return
    amounts = with_amount(book.amounts.get(habit_id, Amounts()), day, amount)
    if amounts.months:
        book.amounts[habit_id] = amounts
    else:
        book.amounts.pop(habit_id, None)


def _put(table: dict[int, dict[date, V]], habit_id: int, day: date, fact: V | None) -> None:
    """Keep a fact about a habit's day, or none; a habit without facts has no row."""
    facts = {known: kept for known, kept in table.get(habit_id, {}).items() if known != day}
    if fact is not None:
        facts[day] = fact
    if facts:
        table[habit_id] = facts
    else:
        table.pop(habit_id, None)
