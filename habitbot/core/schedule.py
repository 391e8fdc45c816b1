"""When a cron line runs in a person's zone: a named local time runs once a named day."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo

import msgspec

from habitbot.core.day import DAY, first_moment
from habitbot.core.refusal import BadCron, CronFault, CronField

MOST_LETTERS = 64
MOST_RUNS_A_DAY = 24
LEAST_APART = timedelta(minutes=15)

ALIASES = {
    "@hourly": "0 * * * *",
    "@daily": "0 0 * * *",
    "@midnight": "0 0 * * *",
    "@weekly": "0 0 * * 0",
    "@monthly": "0 0 1 * *",
    "@yearly": "0 0 1 1 *",
    "@annually": "0 0 1 1 *",
}
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
NAMES = {
    CronField.DAY: {"l": "l"},
    CronField.MONTH: {name: str(number) for number, name in enumerate(MONTHS, 1)},
    CronField.WEEKDAY: {"l": "l"} | {name: str(number) for number, name in enumerate(WEEKDAYS)},
}

_LIST = r"\d{1,2}(?:-\d{1,2})?(?:,\d{1,2}(?:-\d{1,2})?)*"
PLAIN = re.compile(rf"({_LIST}) ({_LIST}) \* \* (\*|{_LIST})")
"""Times of every day or of weekdays, as nearly everybody keeps them."""

MINUTE = timedelta(minutes=1)
A_DAY = date(2026, 1, 1)
"""Where the search for a line's first run begins, so that the same line is always judged alike."""


class Run(msgspec.Struct, frozen=True):
    """One run of a cron line.

    `day` and `time` are what the line names on the person's calendar and clock: the run's key.
    `at` is the moment (UTC) the clock first shows that time, or the first minute after it where
    the clock leaps over it. Of several times in one leap, the first named one runs.
    """

    at: datetime
    day: date
    time: time


class CronLine(msgspec.Struct, frozen=True):
    """What a cron line names: times, and days by date, month and weekday.

    Days of the month count from 1, with -1 for the last one, weekdays from Monday = 0; an empty
    tuple stands for all. Counted weekdays are the likes of "the first Monday". `midnights` is the
    same line at 00:00.
    """

    times: tuple[time, ...]
    days: tuple[int, ...]
    months: tuple[int, ...]
    weekdays: tuple[int, ...]
    has_counted_weekdays: bool
    midnights: str

    @property
    def is_weekly(self) -> bool:
        """Whether the weekday alone decides."""
        return not (self.days or self.months or self.has_counted_weekdays)


def read_cron(typed: str) -> str:
    """The normal form of a typed cron line: five fields, one blank between, names as numbers.

    Raises BadCron for what we can't or won't keep: lines that never run within five years, run
    more than 24 times a day or twice within 15 minutes (midnight is no border), lines with moving
    times (H, R, W) and ranges that end where or before they begin, which some crons read as
    "always".
    """
    line = typed.strip().lower()
    fields = _split(ALIASES.get(line, line))
    cron = " ".join(map(_normalise, CronField, fields))
    _check_runs(_parse(cron))
    return cron


@lru_cache(maxsize=1024)
def parse_cron(cron: str) -> CronLine:
    """What a cron line in its normal form names."""
    return _parse(cron)


def next_run(cron: str, after: datetime, zone: ZoneInfo) -> Run | None:
    """The first run later than that moment, None if there is none within five years."""
    return next(runs_after(cron, after, zone), None)


def runs_after(cron: str, after: datetime, zone: ZoneInfo) -> Iterator[Run]:
    """All runs later than that moment, of a cron line in its normal form.

    Every named local time runs once: at its first pass where clocks go back, together with others
    where clocks leap forward, and not at all on a date that the zone never had.
    """
    clock = after.astimezone(zone).replace(tzinfo=None)
    last = after
    for named in _named_times(parse_cron(cron), clock):
        at = first_moment(named, zone)
        if at > last and _has_day(zone, named.date(), at):
            last = at
            yield Run(at, named.date(), named.time())


def _has_day(zone: ZoneInfo, day: date, at: datetime) -> bool:
    """Whether the zone had that day: Samoa went from 29 to 31 December 2011 overnight."""
    if at.astimezone(zone).date() == day:
        return True
    midnight = datetime.combine(day, time())
    return first_moment(midnight, zone).astimezone(zone).date() == day


def _named_times(line: CronLine, clock: datetime) -> Iterator[datetime]:
    for day in _days(line, clock.date()):
        for at in line.times:
            named = datetime.combine(day, at)
            if named > clock:
                yield named


def _days(line: CronLine, first: date) -> Iterator[date]:
    """The days a line names, from the first one on; mostly that takes no calendar."""
    if not line.is_weekly:
        yield from _calendar_days(line, first)
        return
    weekdays = line.weekdays or range(7)
    day = first
    while True:
        if day.weekday() in weekdays:
            yield day
        day += DAY


def _calendar_days(line: CronLine, first: date) -> Iterator[date]:
    from habitbot.core.any_line import days_from  # noqa: PLC0415  # see _parse

    return days_from(line.midnights, first)


def _parse(cron: str) -> CronLine:
    plain = _parse_plain(cron)
    if plain is not None:
        return plain
    # With croniter come its calendar and its zones: 1 MB that most bots never need.
    from habitbot.core.any_line import expand  # noqa: PLC0415

    (minutes, hours, days, months, weekdays), has_counted = expand(cron)
    return CronLine(
        times=_times(_chosen(hours) or range(24), _chosen(minutes) or range(60)),
        days=_chosen([-1 if day == "l" else day for day in days]),
        months=_chosen(months),
        weekdays=_from_monday(_chosen(weekdays)),
        has_counted_weekdays=has_counted,
        midnights=_at_midnight(cron),
    )


def _parse_plain(cron: str) -> CronLine | None:
    """The same for times of every day or of weekdays, None for any other line."""
    fields = PLAIN.fullmatch(cron)
    if fields is None:
        return None
    minutes, hours, weekdays = map(_listed, fields.groups())
    if max(minutes) > 59 or max(hours) > 23 or max(weekdays, default=0) > 7:
        return None
    days = _from_monday(weekdays)
    return CronLine(
        times=_times(hours, minutes),
        days=(),
        months=(),
        weekdays=() if len(days) == 7 else days,
        has_counted_weekdays=False,
        midnights=_at_midnight(cron),
    )


def _listed(field: str) -> list[int]:
    """The numbers of a plain list, none for all of them: "1-3,5" is 1, 2, 3 and 5."""
    if field == "*":
        return []
    spans = (part.partition("-") for part in field.split(","))
    return [number for low, _, high in spans for number in range(int(low), int(high or low) + 1)]


def _times(hours: Iterable[int], minutes: Iterable[int]) -> tuple[time, ...]:
    return tuple(sorted({time(hour, minute) for hour in hours for minute in minutes}))


def _from_monday(weekdays: Iterable[int]) -> tuple[int, ...]:
    """Cron counts weekdays from Sunday = 0, which is 7 as well; here Monday is 0."""
    return tuple(sorted({(weekday - 1) % 7 for weekday in weekdays}))


def _at_midnight(cron: str) -> str:
    return " ".join(["0 0", *cron.split()[2:]])


def _chosen(values: list[int | str]) -> tuple[int, ...]:
    return () if "*" in values else tuple(int(value) for value in values)


def _split(line: str) -> list[str]:
    if len(line) > MOST_LETTERS:
        raise BadCron(CronFault.TOO_LONG)
    strange = re.search(r"[^0-9a-z*,/# -]", line)
    if strange:
        raise BadCron(CronFault.STRANGE_LETTER, part=strange[0])
    fields = line.split()
    if len(fields) != len(CronField):
        raise BadCron(CronFault.NOT_FIVE_FIELDS, part=str(len(fields)))
    return fields


def _normalise(field: CronField, text: str) -> str:
    """A field with its names as numbers; Sunday ends a range as 7, so that fri-sun is one."""
    if field is CronField.WEEKDAY:
        text = text.replace("-sun", "-7")
    normal = re.sub(r"[a-z]+|[0-9]+", lambda word: _number(field, word[0]), text)
    for low, high in re.findall(r"\b([0-9]+|l)-([0-9]+|l)\b", normal):
        _check_range(field, low, high)
    return normal


def _number(field: CronField, word: str) -> str:
    if word.isdigit():
        return str(int(word))
    number = NAMES.get(field, {}).get(word)
    if number is None:
        fault = CronFault.MOVES if word in {"h", "r", "w"} else CronFault.UNKNOWN_VALUE
        raise BadCron(fault, field, word)
    return number


def _check_range(field: CronField, low: str, high: str) -> None:
    first, last = (31 if value == "l" else int(value) for value in (low, high))
    is_whole_week = field is CronField.WEEKDAY and (first, last) == (0, 7)
    if first >= last or is_whole_week:
        raise BadCron(CronFault.BACKWARD_RANGE, field, f"{low}-{high}")


def _check_runs(line: CronLine) -> None:
    if len(line.times) > MOST_RUNS_A_DAY:
        raise BadCron(CronFault.TOO_OFTEN)
    minutes = [60 * at.hour + at.minute for at in line.times]
    around_midnight = [*minutes, minutes[0] + 24 * 60]
    if any((late - early) * MINUTE < LEAST_APART for early, late in pairwise(around_midnight)):
        raise BadCron(CronFault.TOO_CLOSE)
    if next(_days(line, A_DAY), None) is None:
        raise BadCron(CronFault.NEVER_RUNS)
