"""Streaks: how many due periods in a row were kept, with room for one slip."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec

from habitbot.core.book import Book
from habitbot.core.day import DAY, days_between, week_of
from habitbot.core.life import KEPT, MISSED, Life, Unit, last_periods, life_of, periods_of
from habitbot.core.person import DayRange

RUN = re.compile(rb"x+(?:\.x{6,})*(?:\.(x+))?")
"""A streak: it begins and ends kept, each miss stands alone, any two are seven periods apart.

The group is a last part too short to forgive another miss; the next streak may begin with it.
"""

MENDED = re.compile(rb"x[-so]*(\.)(?=[-so]*x)")
"""A miss that stands alone between kept days."""

ROUND = frozenset({7, 14, 30, 50, 100, 365})
"""Numbers of kept periods at which people stop for a moment."""


class Streak(msgspec.Struct, frozen=True):
    """A streak's length in the habit's own unit.

    At risk: the last period was missed, and keeping the open one mends the streak.
    """

    length: int
    unit: Unit = Unit.DAYS
    is_at_risk: bool = False

    @property
    def is_round(self) -> bool:
        """Whether its length is one to stop at for a moment."""
        return self.length in ROUND and not self.is_at_risk

    @property
    def is_worth_mending(self) -> bool:
        """Whether it is at risk and long enough to speak of: one day alone calls nobody back."""
        return self.is_at_risk and (self.length > 1 or self.unit is Unit.WEEKS)


def current_streak(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> Streak:
    """How many due days or weeks in a row were kept up to today, by the come-back rule.

    A streak forgives a miss that stands alone between kept periods, one in seven. Today, or this
    week, is open until it is over. A change between days and weeks begins a new count.
    """
    return streak_of(life_of(book, habit_id, today=today, down_days=down_days))


def best_streak(
    book: Book,
    habit_id: int,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    unit: Unit | None = None,
) -> int:
    """The length of the longest streak ever, in that unit or the one that it counts in now."""
    return best_of(life_of(book, habit_id, today=today, down_days=down_days), unit)


def streak_of(life: Life) -> Streak:
    """The streak at the end of a life."""
    newest_first = last_periods(life)[::-1]
    if newest_first.startswith(MISSED):
        mended = _run_length(KEPT + newest_first) - 1
        return Streak(mended, life.unit, is_at_risk=mended > 0)
    return Streak(_run_length(newest_first), life.unit)


def best_of(life: Life, unit: Unit | None = None) -> int:
    """The longest streak of a life, in that unit or the one at its end."""
    parts = life.parts(unit or life.unit)
    return max((_longest_run(periods_of(life, part)) for part in parts), default=0)


def days_of_streak(life: Life) -> DayRange:
    """The first and the last yes of the streak at the end of a life that has one."""
    return _span(life, lambda part: streak_of(part).length)


def days_of_best(life: Life) -> DayRange:
    """The same of its longest streak; of several as long, the latest one's."""
    return _span(life, lambda part: best_of(part, life.unit))


def _span(life: Life, measure: Callable[[Life], int]) -> DayRange:
    """Where a streak begins that is still as long without what lies before it, and ends likewise.

    Weeks are taken whole.
    """
    periods, last = list(_days_of_periods(life)), life.stretches[-1].last
    length = measure(life)
    after = bisect_right(periods, -length, key=lambda days: -measure(life.cut(days[0], last)))
    first = periods[after - 1][0]
    end = bisect_left(periods, length, key=lambda days: measure(life.cut(first, days[-1])))
    days = list(days_between(first, periods[end][-1]))
    return DayRange(_first_kept(life, days), _first_kept(life, reversed(days)))


def _days_of_periods(life: Life) -> Iterator[Sequence[date]]:
    day = life.stretches[0].first
    while day <= life.stretches[-1].last:
        days = week_of(day, life.person) if life.unit is Unit.WEEKS else (day,)
        yield days
        day = days[-1] + DAY


def _first_kept(life: Life, days: Iterable[date]) -> date:
    return next(day for day in days if (one := life.on(day)) and one.due_letters == KEPT)


def mended_days(life: Life) -> frozenset[date]:
    """The missed days on which a streak lived on, because the person came back."""
    return frozenset(
        part[0].first + timedelta(miss.start(1))
        for part in life.parts(Unit.DAYS)
        for miss in MENDED.finditer(b"".join(stretch.due_letters for stretch in part))
    )


def has_fallen_between_slips(life: Life) -> bool:
    """Whether the streak at the end of a life got shorter with its last slip, mended or at risk.

    It has room for one slip in seven: of two that are closer it begins after the first.
    """
    until = last_periods(life).removesuffix(KEPT)
    before = until[:-1][::-1]
    if not (until.endswith(MISSED) and before.startswith(KEPT)):
        return False
    return _run_length(before) >= _run_length(KEPT + MISSED + before)


def _run_length(newest_first: bytes) -> int:
    run = RUN.match(newest_first)
    return run[0].count(KEPT) if run else 0


def _longest_run(periods: bytes) -> int:
    longest = 0
    # No streak holds two misses side by side, and few of the parts between can hold a longer one.
    for part in periods.split(MISSED * 2):
        start = 0 if part.count(KEPT) > longest else len(part)
        while run := RUN.search(part, start):
            longest = max(longest, run[0].count(KEPT))
            start = run.end() if run[1] is None else run.start(1)
    return longest
