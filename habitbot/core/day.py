"""Days: which local date a moment belongs to, where weeks begin, and days the bot was down."""

import calendar
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo

import msgspec

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)
SECOND = timedelta(seconds=1)
NOON = time(12)
OPEN_DAYS = 7
LONGEST_SILENCE = timedelta(minutes=15)


class Calendar(Protocol):
    """Someone's clock and calendar: a zone, when their days start and with what their weeks."""

    @property
    def timezone(self) -> ZoneInfo:
        """The zone whose clock they read."""
        ...

    def day_starts_on(self, day: date) -> time:
        """The local time at which that day starts."""
        ...

    def first_weekday_on(self, day: date) -> int:
        """The weekday (Monday = 0) with which weeks begin by that day."""
        ...


class Outage(msgspec.Struct, frozen=True):
    """A while in which the bot itself heard nothing: last good moment before, first one after."""

    from_at: datetime
    until_at: datetime


def local_day(moment: datetime, person: Calendar) -> date:
    """The person's day at that moment: the latest date whose start has come."""
    day = moment.astimezone(person.timezone).date() + DAY
    while start_of_day(day, person) > moment:
        day -= DAY
    return day


def is_morning(day: date, moment: datetime, person: Calendar) -> bool:
    """Whether most of that day is still to come: their clock shows its morning."""
    clock = _clock(moment, person.timezone)
    return clock.date() == day and clock.time() < NOON


def start_of_day(day: date, person: Calendar) -> datetime:
    """The moment (UTC) at which the person's day starts."""
    return first_moment(datetime.combine(day, person.day_starts_on(day)), person.timezone)


def first_moment(named: datetime, zone: ZoneInfo) -> datetime:
    """The first moment (UTC) at which the zone's clock shows that naive time or a later one."""
    by_old, by_new = (named.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1))
    if by_old <= by_new:
        return by_old
    # The clock never shows the named time; it leaps over it somewhere between the two readings.
    seconds = range(int((by_old - by_new).total_seconds()))
    return by_new + SECOND * bisect_left(
        seconds, named, key=lambda ahead: _clock(by_new + SECOND * ahead, zone)
    )


def _clock(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def open_days(today: date) -> tuple[date, ...]:
    """The days that may still be marked from any card: today and the six before, newest first."""
    return tuple(today - DAY * back for back in range(OPEN_DAYS))


def week_start(day: date, first_weekday: int) -> date:
    """The first day of that day's week; weekdays count from Monday = 0."""
    return day - DAY * ((day.weekday() - first_weekday) % 7)


def week_of(day: date, person: Calendar) -> tuple[date, ...]:
    """All days of that day's week: seven, or fewer right before another first weekday holds."""
    first = week_start(day, person.first_weekday_on(day))
    days = [first + DAY * ahead for ahead in range(7)]
    return tuple(day for day in days if week_start(day, person.first_weekday_on(day)) == first)


def days_between(first: date, last: date) -> Iterator[date]:
    """Each day from first to last, both included."""
    return (first + DAY * ahead for ahead in range((last - first).days + 1))


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last one of a month that is shorter."""
    years, month = divmod(12 * day.year + day.month - 1 + months, 12)
    last = calendar.monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, last))


def find_outage(last_good_at: datetime, now: datetime) -> Outage | None:
    """The outage that ends now, if nothing was heard for more than 15 minutes."""
    return Outage(last_good_at, now) if now - last_good_at > LONGEST_SILENCE else None


def down_days(outages: Iterable[Outage], person: Calendar) -> frozenset[date]:
    """The person's days on which the bot was down from the day's start to its end."""
    return frozenset(day for outage in outages for day in _covered_days(outage, person))


def _covered_days(outage: Outage, person: Calendar) -> Iterator[date]:
    day = local_day(outage.from_at, person)
    if start_of_day(day, person) < outage.from_at:
        day += DAY
    while start_of_day(day + DAY, person) <= outage.until_at:
        yield day
        day += DAY
