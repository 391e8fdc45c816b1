"""Streaks read from their definition day by day, slow and plain: what the quick ones must equal."""

from datetime import date, timedelta
from itertools import groupby
from math import ceil

from habitbot.core.book import Book
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.history import History, Mark
from habitbot.core.life import Unit
from habitbot.core.streak import Streak

A_DAY = timedelta(1)


def is_streak(periods: str) -> bool:
    """Begins and ends kept; each miss alone between kept; two misses seven periods apart."""
    misses = [place for place, letter in enumerate(periods) if letter == "."]
    return (
        periods[:1] == "x"
        and periods[-1:] == "x"
        and all(periods[miss - 1] + periods[miss + 1] == "xx" for miss in misses)
        and all(b - a >= 7 for a in misses for b in misses if b > a)
    )


def plain_length(periods: str) -> int:
    """The kept periods of the longest streak that ends with the last period."""
    endings = [periods[start:] for start in range(len(periods))]
    return max((run.count("x") for run in endings if is_streak(run)), default=0)


def plain_streak(periods: str, unit: Unit = Unit.DAYS) -> Streak:
    """The current streak of periods that are over, or kept already."""
    if periods.endswith("."):
        mended = plain_length(periods + "x")
        return Streak(mended - 1, unit, is_at_risk=mended > 1)
    return Streak(plain_length(periods), unit)


def plain_best(periods: str) -> int:
    """The longest streak anywhere."""
    return max((plain_length(periods[:end]) for end in range(len(periods) + 1)), default=0)


def plain_parts(book: Book, today: date, down_days: frozenset[date]) -> list[tuple[Unit, str]]:
    """The first habit's due periods; a change between days and weeks begins a new part."""
    parts: list[tuple[Unit, str]] = []
    started_on = book.habits[1].started_on
    days = [started_on + A_DAY * age for age in range((today - started_on).days + 7)]
    for (unit, first), period in groupby(days, key=lambda day: period_of(book, day)):
        if first > today:
            break
        judge = week_verdict if unit is Unit.WEEKS else day_verdict
        verdict = judge(book, list(period), today, down_days)
        if parts and parts[-1][0] is unit:
            verdict = parts.pop()[1] + verdict
        parts.append((unit, verdict))
    return parts


def period_of(book: Book, day: date) -> tuple[Unit, date]:
    """The day itself, or its week's first day."""
    if not isinstance(frequency_on(book, day), TimesAWeek):
        return Unit.DAYS, day
    while day.weekday() != book.person.first_weekday_on(day):
        day -= A_DAY
    return Unit.WEEKS, day


def day_verdict(book: Book, days: list[date], today: date, down_days: frozenset[date]) -> str:
    """Kept, missed, or nothing for a day that does not count."""
    (day,) = days
    frequency = frequency_on(book, day)
    if isinstance(frequency, Weekdays) and day.weekday() not in frequency.days:
        return ""
    if is_kept(book, day):
        return "x"
    is_open = day == today and mark_on(book, day) is None
    return "" if is_open or is_excused(book, day, down_days) else "."


def week_verdict(book: Book, days: list[date], today: date, down_days: frozenset[date]) -> str:
    """Kept, missed, or nothing for a week that does not count, or not yet."""
    asked = times_asked(book, days, down_days)
    if sum(is_kept(book, day) for day in days) >= asked > 0:
        return "x"
    return "" if asked == 0 or today <= days[-1] else "."


def times_asked(book: Book, days: list[date], down_days: frozenset[date]) -> int:
    """How often a week asks for: by its days that are not excused, rounded up."""
    open_days = [d for d in days if is_kept(book, d) or not is_excused(book, d, down_days)]
    return ceil(sum(times_on(book, day) for day in open_days) / 7)


def frequency_on(book: Book, day: date) -> Frequency:
    """The frequency chosen last by that day."""
    chosen = [change.value for change in book.habits[1].frequencies if change.since <= day]
    return chosen[-1] if chosen else EveryDay()


def times_on(book: Book, day: date) -> int:
    """How many times a week are asked for on that day."""
    frequency = frequency_on(book, day)
    assert isinstance(frequency, TimesAWeek)
    return frequency.times


def mark_on(book: Book, day: date) -> Mark | None:
    """What was said of that day."""
    return book.histories.get(1, History()).mark_on(day)


def is_kept(book: Book, day: date) -> bool:
    """Done or tiny."""
    return mark_on(book, day) in (Mark.DONE, Mark.TINY)


def is_excused(book: Book, day: date, down_days: frozenset[date]) -> bool:
    """Skipped, away, archived, lost, without a bot, or the silent day on which it was added."""
    ranges = (*book.person.aways, *book.habits[1].archived)
    return (
        mark_on(book, day) is Mark.SKIP
        or any(days.first <= day <= (days.last or date.max) for days in ranges)
        or day in book.person.lost_days
        or day in down_days
        or (day == book.habits[1].started_on and mark_on(book, day) is None)
    )
