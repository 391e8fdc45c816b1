"""What a person chooses: their clock, their weeks, quiet hours, days away, pauses."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from habitbot.core.book import Book
from habitbot.core.day import DAY, days_between, first_moment, local_day, week_of, week_start
from habitbot.core.person import (
    DAY_STARTS_AT,
    FIRST_WEEKDAY,
    CardOptions,
    DayRange,
    Pause,
    QuietHours,
    choose_from,
)
from habitbot.core.prompts import is_paused
from habitbot.core.refusal import NoSuchZone


def set_zone(book: Book, zone: str, *, now: datetime) -> None:
    """Move the person's clock to an IANA zone, at once; marks stay on their dates.

    A date that the move leaps over is lost, and so excused; a date that comes again is not lost
    any more, and a habit begun ahead of it begins with it. Raises NoSuchZone.
    """
    before = local_day(now, book.person)
    book.person = msgspec.structs.replace(book.person, zone=_known_zone(zone))
    today = local_day(now, book.person)
    lost = {*book.person.lost_days, *days_between(before + DAY, today - DAY)}
    lost_days = tuple(sorted(day for day in lost if day < today))
    book.person = msgspec.structs.replace(book.person, lost_days=lost_days)
    for habit_id, habit in book.habits.items():
        book.habits[habit_id] = habit.begun_by(today)


def _known_zone(zone: str) -> str:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise NoSuchZone from error
    return zone


def set_day_start(book: Book, starts_at: time, *, now: datetime) -> None:
    """Let days start at that local time, from the next one on whose new start is still ahead."""
    since = local_day(now, book.person) + DAY
    if first_moment(datetime.combine(since, starts_at), book.person.timezone) <= now:
        since += DAY
    day_starts = choose_from(book.person.day_starts, since, starts_at, DAY_STARTS_AT)
    book.person = msgspec.structs.replace(book.person, day_starts=day_starts)


def set_first_weekday(book: Book, weekday: int, *, today: date) -> None:
    """Let weeks begin with that weekday (Monday = 0), from the first such day after this week."""
    held = tuple(change for change in book.person.first_weekdays if change.since <= today)
    book.person = msgspec.structs.replace(book.person, first_weekdays=held)
    next_week = week_of(today, book.person)[-1] + DAY
    since = week_start(next_week + DAY * 6, weekday)
    first_weekdays = choose_from(held, since, weekday, FIRST_WEEKDAY)
    book.person = msgspec.structs.replace(book.person, first_weekdays=first_weekdays)


def set_quiet_hours(book: Book, quiet: QuietHours | None) -> None:
    """Let no prompt come within these hours; none for None, or where they begin as they end."""
    if quiet is not None and quiet.start == quiet.end:
        quiet = None
    book.person = msgspec.structs.replace(book.person, quiet_hours=quiet)


def set_card(book: Book, card: CardOptions) -> None:
    """Choose what the day's card shows beside the habits."""
    book.person = msgspec.structs.replace(book.person, card=card)


def pause(book: Book, *, today: date, days: int | None = None) -> None:
    """Send no prompts for that many days, today being the first; without a number until resumed.

    A pause that runs already ends; what was excused of it up to yesterday stays excused.
    """
    chosen = Pause(today, None if days is None else today + DAY * days)
    if chosen != book.person.pause:
        resume(book, today=today)
        book.person = msgspec.structs.replace(book.person, pause=chosen)


def take_day_off(book: Book, day: date) -> None:
    """Send no prompts on that day and excuse it, so that streaks wait; twice is as good as once.

    A pause that covers it stays as it is.
    """
    if not is_paused(book.person, day):
        pause(book, today=day, days=1)
        excuse_pause(book)


def excuse_pause(book: Book) -> None:
    """Excuse the days of the pause, so that streaks wait; twice is as good as once."""
    if book.person.pause is not None:
        add_away(book, _days_of(book.person.pause))


def resume(book: Book, *, today: date) -> None:
    """End the pause today; if its days were excused, today is the first that counts again.

    A pause that is over stays as it was, and one that began today leaves nothing.
    """
    pause = book.person.pause
    if pause is None or (pause.until is not None and pause.until <= today):
        return
    away = _days_of(pause)
    ended = Pause(pause.since, today) if pause.since < today else None
    if away in book.person.aways:
        remove_away(book, away)
        if ended is not None:
            add_away(book, _days_of(ended))
    book.person = msgspec.structs.replace(book.person, pause=ended)


def _days_of(pause: Pause) -> DayRange:
    return DayRange(pause.since, None if pause.until is None else pause.until - DAY)


def add_away(book: Book, away: DayRange) -> None:
    """Excuse a range of days; a range that is there already is not added again."""
    if away not in book.person.aways:
        aways = tuple(sorted((*book.person.aways, away), key=lambda days: days.first))
        book.person = msgspec.structs.replace(book.person, aways=aways)


def remove_away(book: Book, away: DayRange) -> None:
    """Let a range of days count again."""
    aways = tuple(days for days in book.person.aways if days != away)
    book.person = msgspec.structs.replace(book.person, aways=aways)
