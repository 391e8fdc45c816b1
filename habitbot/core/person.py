"""A person: their clock, their weeks, and when they want to be left in peace."""

from datetime import date, datetime, time
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from habitbot.core.day import DAY

V = TypeVar("V")

FIRST_WEEKDAY = 0
DAY_STARTS_AT = time(3)
"""Most people who are up at two in the morning still call it the evening before."""


class Change(msgspec.Struct, Generic[V], frozen=True):
    """A choice and the day from which it holds; what came before stays as it was."""

    since: date
    value: V


class DayRange(msgspec.Struct, frozen=True):
    """Days from `first` to `last`, both included; without a last day it goes on."""

    first: date
    last: date | None = None


class QuietHours(msgspec.Struct, frozen=True):
    """No prompt from `start` up to, but not at, `end`; it may run over midnight."""

    start: time
    end: time


class Pause(msgspec.Struct, frozen=True):
    """No prompts from `since` on, until the morning of `until`, or until the person returns.

    `has_greeted`: a card greeted after it, which no record of a prompt tells.
    """

    since: date
    until: date | None = None
    has_greeted: bool = False


class CardOptions(msgspec.Struct, frozen=True):
    """What the day's card shows beside the habits."""

    has_streaks: bool = True
    has_anchors: bool = True
    has_answered: bool = True


class Person(msgspec.Struct, frozen=True):
    """Someone who talks to the bot; `id` is Telegram's number for them.

    `zone` is an IANA name and None until they told it. `first_weekdays` counts from Monday = 0.
    `lost_days` are dates they never had, because a change of zone leapt over them.
    """

    id: int
    name: str = ""
    language: str = "en"
    zone: str | None = None
    day_starts: tuple[Change[time], ...] = ()
    first_weekdays: tuple[Change[int], ...] = ()
    quiet_hours: QuietHours | None = None
    pause: Pause | None = None
    aways: tuple[DayRange, ...] = ()
    lost_days: tuple[date, ...] = ()
    card: CardOptions = CardOptions()
    is_unreachable: bool = False
    has_started: bool = False
    recalls_lessons: bool = False
    joined_at: datetime | None = None

    @property
    def timezone(self) -> ZoneInfo:
        """The person's zone, UTC until they told it."""
        return ZoneInfo(self.zone or "UTC")

    @property
    def day_starts_at(self) -> time:
        """The local time at which days start, as chosen last."""
        return self.day_starts[-1].value if self.day_starts else DAY_STARTS_AT

    @property
    def first_weekday(self) -> int:
        """The weekday (Monday = 0) with which weeks begin, as chosen last."""
        return self.first_weekdays[-1].value if self.first_weekdays else FIRST_WEEKDAY

    def day_starts_on(self, day: date) -> time:
        """The local time at which that day starts."""
        return value_on(self.day_starts, day, DAY_STARTS_AT)

    def first_weekday_on(self, day: date) -> int:
        """The weekday (Monday = 0) with which weeks begin by that day."""
        return value_on(self.first_weekdays, day, FIRST_WEEKDAY)


def value_on(changes: tuple[Change[V], ...], day: date, default: V) -> V:
    """What was chosen for that day: the latest change that holds by then, else the default."""
    chosen = default
    for change in changes:
        if change.since <= day:
            chosen = change.value
    return chosen


def spans_of(
    changes: tuple[Change[V], ...], first: date, last: date, default: V
) -> list[tuple[date, date, V]]:
    """What was chosen from first to last: each choice with its first and its last day."""
    if not changes or changes[-1].since <= first:
        return [(first, last, changes[-1].value if changes else default)]
    starts = [first, *(change.since for change in changes if first < change.since <= last)]
    ends = [*(start - DAY for start in starts[1:]), last]
    return [
        (start, end, value_on(changes, start, default))
        for start, end in zip(starts, ends, strict=True)
    ]


def choose_from(
    changes: tuple[Change[V], ...], since: date, value: V, default: V
) -> tuple[Change[V], ...]:
    """The changes with this value from that day on, in place of what was chosen from then on."""
    before = tuple(change for change in changes if change.since < since)
    if value_on(before, since, default) == value:
        return before
    return (*before, Change(since, value))
