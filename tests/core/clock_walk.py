"""A second opinion on cron: walks a zone's clock minute by minute and reads lines its own way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from zoneinfo import ZoneInfo

from habitbot.core.schedule import Run

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reading:
    """What a cron line means, field by field."""

    line: str

    @cached_property
    def fields(self) -> tuple[str, str, str, str, str]:
        """Minute, hour, day of the month, month, weekday."""
        minute, hour, day, month, weekday = self.line.split()
        return minute, hour, day, month, weekday

    @cached_property
    def minutes(self) -> frozenset[int]:
        """The minutes named."""
        return _values(self.fields[0], 0, 59)

    @cached_property
    def hours(self) -> frozenset[int]:
        """The hours named."""
        return _values(self.fields[1], 0, 23)

    def names(self, moment: datetime) -> bool:
        """Whether the line names that minute."""
        return (
            moment.minute in self.minutes
            and moment.hour in self.hours
            and self.names_day(moment.date())
        )

    def names_day(self, day: date) -> bool:
        """Whether the line names that date: month, and day of the month or weekday."""
        _, _, days, months, weekdays = self.fields
        if day.month not in _values(months, 1, 12):
            return False
        by_date, by_weekday = _is_day(days, day), _is_weekday(weekdays, day)
        if days == "*" or weekdays == "*":
            return by_date and by_weekday
        return by_date or by_weekday


def _values(field: str, low: int, high: int) -> frozenset[int]:
    return frozenset(value for part in field.split(",") for value in _part(part, low, high))


def _part(part: str, low: int, high: int) -> range:
    span, _, step = part.partition("/")
    first, _, last = span.partition("-")
    if span == "*":
        return range(low, high + 1, int(step or 1))
    end = last or (high if step else first)
    return range(int(first), int(end) + 1, int(step or 1))


def _is_day(field: str, day: date) -> bool:
    parts = field.split(",")
    if "l" in parts and (day + DAY).month != day.month:
        return True
    return any(day.day in _part(part, 1, 31) for part in parts if part != "l")


def _is_weekday(field: str, day: date) -> bool:
    return any(_is_weekday_part(part, day) for part in field.split(","))


def _is_weekday_part(part: str, day: date) -> bool:
    if part.startswith("l"):
        return day.isoweekday() % 7 == int(part[1:]) and (day + 7 * DAY).month != day.month
    weekday, _, which = part.partition("#")
    if which:
        return day.isoweekday() % 7 == int(weekday) and (day.day - 1) // 7 + 1 == int(which)
    return not {day.isoweekday(), day.isoweekday() % 7}.isdisjoint(_part(part, 0, 6))


@dataclass(frozen=True)
class Walk:
    """A zone's clock over a stretch of real time, as someone sees it who stares at it.

    `steps` has, for each real minute at which the clock shows something new, the named minutes
    that came with it: mostly one, many where it leaps, none on dates that it leaps over whole.
    """

    zone: ZoneInfo
    start: datetime
    end: datetime

    @cached_property
    def steps(self) -> tuple[tuple[datetime, tuple[datetime, ...]], ...]:
        """Real minutes with the named minutes that came up at each."""
        return tuple(self._look())

    def _look(self) -> Iterator[tuple[datetime, tuple[datetime, ...]]]:
        moment, shown = self.start, self._clock(self.start)
        while moment < self.end:
            moment += MINUTE
            clock = self._clock(moment)
            if clock > shown:
                yield moment, _new_minutes(shown, clock)
                shown = clock

    def _clock(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def runs(self, line: str) -> list[Run]:
        """The runs of a line in that stretch: one for each step that names any of its times."""
        reading = Reading(line)
        runs = []
        for moment, minutes in self.steps:
            named = next((minute for minute in minutes if reading.names(minute)), None)
            if named is not None:
                runs.append(Run(moment, named.date(), named.time()))
        return runs


def _new_minutes(shown: datetime, clock: datetime) -> tuple[datetime, ...]:
    minutes = (shown + step * MINUTE for step in range(1, (clock - shown) // MINUTE + 1))
    return tuple(minute for minute in minutes if minute.date() in {shown.date(), clock.date()})


def clock_changes(zone: ZoneInfo, year: int) -> list[datetime]:
    """The full hours (UTC) of a year before which the zone's clock was changed."""
    first = datetime(year, 1, 1, tzinfo=UTC)
    hours = [first + step * HOUR for step in range(366 * 24)]
    return [
        after
        for before, after in pairwise(hours)
        if before.astimezone(zone).utcoffset() != after.astimezone(zone).utcoffset()
    ]
