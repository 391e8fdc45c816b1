"""A person: their clock, their weeks, and when they want to be left in peace."""

from datetime import date, datetime, time
from typing import Generic, TypeVar
from zoneinfo import ZoneInfo

import msgspec

V = TypeVar("V")

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
    """No prompts from `since` on, until the morning of `until`, or until the person returns."""

    since: date
    until: date | None = None


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
    joined_at: datetime | None = None

    @property
    def timezone(self) -> ZoneInfo:
        """The person's zone, UTC until they told it."""
        return ZoneInfo(self.zone or "UTC")


def value_on(changes: tuple[Change[V], ...], day: date, default: V) -> V:
    """What was chosen for that day: the latest change that holds by then, else the default."""
    chosen = default
    for change in changes:
        if change.since <= day:
            chosen = change.value
    return chosen
