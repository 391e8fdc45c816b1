"""Come-backs: a habit kept again after one or more missed days or weeks."""

import re
from collections.abc import Iterable
from datetime import date

import msgspec

from habitbot.core.day import DAY, WEEK, days_between, week_of
from habitbot.core.life import (
    KEPT,
    MISSED,
    Life,
    Unit,
    count_misses,
    count_week,
    keeps_period,
    last_periods,
    letters_of,
    periods_of,
)
from habitbot.core.streak import best_of

CAME_BACK = re.compile(rb"(?<=x)\.+(?=x)")
"""Misses between two kept periods, where only due ones are left."""


LONG_GAP = 3
"""Days from one yes to the next that were more than a slip."""


class ComeBack(msgspec.Struct, frozen=True):
    """A period that was kept after one or more missed ones.

    `gap` counts the days since the last yes, or the weeks that were missed, in `unit`. Mended: one
    miss alone, and the streak lives on; else `best` is the longest streak by then.
    """

    gap: int
    best: int = 0
    unit: Unit = Unit.DAYS
    is_mended: bool = False

    @property
    def days(self) -> int:
        """The gap in days."""
        return self.gap * 7 if self.unit is Unit.WEEKS else self.gap

    @property
    def is_long(self) -> bool:
        """Whether more was missed than a slip: coming back from that takes the most."""
        return not self.is_mended and self.days >= LONG_GAP


def come_back_of(life: Life) -> ComeBack | None:
    """The come-back that a life ends with: its last period was kept, and missed ones lie before.

    None where it was the first one kept at all, or where the days between were only excused.
    """
    misses = _count_slipped(life)
    if not misses:
        return None
    gap = misses if life.unit is Unit.WEEKS else _days_since_yes(life)
    if misses == 1:
        return ComeBack(gap, unit=life.unit, is_mended=True)
    return ComeBack(gap, best_of(life), life.unit)


def come_back_on(life: Life, day: date) -> ComeBack | None:
    """The come-back that was this day's: it is the day that kept the last period until then."""
    held = life.holding(day)
    if held is None:
        return None
    is_later_counted_anew = held.unit is not life.unit
    until_then = life.cut(life.stretches[0].first, held.last) if is_later_counted_anew else life
    return come_back_of(until_then) if keeps_period(until_then, day) else None


def come_backs_on(life: Life, days: Iterable[date]) -> list[ComeBack]:
    """The come-backs of these days, in their order."""
    begun = life.stretches[0].first if life.stretches else life.today
    found = []
    for day in (day for day in days if begun <= day <= life.today):
        held = life.holding(day)
        is_of_week = held is not None and held.unit is Unit.WEEKS
        until_then = life.cut(begun, week_of(day, life.person)[-1] if is_of_week else day)
        found += [one] if (one := come_back_on(until_then, day)) else []
    return found


def begins_again(life: Life, day: date) -> bool:
    """Whether a day's yes is the first of an open week, after a missed one without any.

    There must have been a yes before; once the week is reached it is a come-back.
    """
    is_of_weeks = life.unit is Unit.WEEKS and life.stretches
    if not is_of_weeks or life.stretches[-1].last < life.today:
        return False
    week, first = count_week(life, day), week_of(day, life.person)[0]
    if week is None or week.is_reached:
        return False
    lately = [letters_of(life.cut(since, day)).count(KEPT) for since in (first - WEEK, day)]
    before = letters_of(life.cut(life.stretches[0].first, first - WEEK - DAY))
    return lately == [1, 1] and KEPT in before and count_misses(life) > 0


def count_come_backs(life: Life, since: date | None = None) -> int:
    """How often the person came back after missed days or weeks, in all or since a day.

    It counts the days of which a card tells that: a week's is the one that reached it.
    """
    if since is None or not life.stretches:
        return sum(_count_come_backs(life, unit) for unit in Unit)
    begun = week_of(since, life.person)[0]
    whole_weeks = life.cut(life.stretches[0].first, begun - DAY)
    earlier = count_come_backs(whole_weeks) + len(
        come_backs_on(life, days_between(begun, since - DAY))
    )
    return count_come_backs(life) - earlier


def _count_come_backs(life: Life, unit: Unit) -> int:
    return sum(len(CAME_BACK.findall(periods_of(life, part))) for part in life.parts(unit))


def _count_slipped(life: Life) -> int:
    """How many periods were missed between the last two kept ones of a life that ends kept."""
    periods = last_periods(life)
    if not periods.endswith(MISSED + KEPT):
        return 0
    before = periods[:-1].rstrip(MISSED)
    return len(periods) - 1 - len(before) if before else 0


def _days_since_yes(life: Life) -> int:
    """From the last yes back to the one before it, be they due or not."""
    letters = letters_of(life)
    last = letters.rfind(KEPT)
    return last - letters.rfind(KEPT, 0, last)
