"""A person: their clock, their weeks, and when they want to be left in peace."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Generic, TypeVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec

from habitbot.core.day import DAY, days_between, first_moment, local_day, week_of, week_start
from habitbot.core.refusal import NoSuchZone

if TYPE_CHECKING:
    from habitbot.core.book import Book

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


def set_zone(book: "Book", zone: str, *, now: datetime) -> None:
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


def set_day_start(book: "Book", starts_at: time, *, now: datetime) -> None:
    """Let days start at that local time, from the next one on whose new start is still ahead."""
    since = local_day(now, book.person) + DAY
    if first_moment(datetime.combine(since, starts_at), book.person.timezone) <= now:
        since += DAY
    day_starts = choose_from(book.person.day_starts, since, starts_at, DAY_STARTS_AT)
    book.person = msgspec.structs.replace(book.person, day_starts=day_starts)


def set_first_weekday(book: "Book", weekday: int, *, today: date) -> None:
    """Let weeks begin with that weekday (Monday = 0), from the first such day after this week."""
    held = tuple(change for change in book.person.first_weekdays if change.since <= today)
    book.person = msgspec.structs.replace(book.person, first_weekdays=held)
    next_week = week_of(today, book.person)[-1] + DAY
    since = week_start(next_week + DAY * 6, weekday)
    first_weekdays = choose_from(held, since, weekday, FIRST_WEEKDAY)
    book.person = msgspec.structs.replace(book.person, first_weekdays=first_weekdays)


def set_quiet_hours(book: "Book", quiet: QuietHours | None) -> None:
    """Let no prompt come within these hours; none for None, or where they begin as they end."""
    if quiet is not None and quiet.start == quiet.end:
        quiet = None
    book.person = msgspec.structs.replace(book.person, quiet_hours=quiet)


def set_card(book: "Book", card: CardOptions) -> None:
    """Choose what the day's card shows beside the habits."""
    book.person = msgspec.structs.replace(book.person, card=card)


def set_language(book: "Book", language: str) -> None:
    """Choose the language the bot speaks."""
    book.person = msgspec.structs.replace(book.person, language=language)


def pause(book: "Book", *, today: date, days: int | None = None) -> None:
    """Send no prompts for that many days, today being the first; without a number until resumed.

    A pause that runs already ends; what was excused of it up to yesterday stays excused.
    """
    chosen = Pause(today, None if days is None else today + DAY * days)
    if chosen != book.person.pause:
        resume(book, today=today)
        book.person = msgspec.structs.replace(book.person, pause=chosen)


def excuse_pause(book: "Book") -> None:
    """Excuse the days of the pause, so that streaks wait; twice is as good as once."""
    if book.person.pause is not None:
        add_away(book, _days_of(book.person.pause))


def resume(book: "Book", *, today: date) -> None:
    """End the pause; if its days were excused, today is the first that counts again."""
    if book.person.pause is None:
        return
    away = _days_of(book.person.pause)
    if away in book.person.aways and (away.last is None or away.last >= today):
        remove_away(book, away)
        if away.first < today:
            add_away(book, DayRange(away.first, today - DAY))
    book.person = msgspec.structs.replace(book.person, pause=None)


def _days_of(pause: Pause) -> DayRange:
    return DayRange(pause.since, None if pause.until is None else pause.until - DAY)


def add_away(book: "Book", away: DayRange) -> None:
    """Excuse a range of days; a range that is there already is not added again."""
    if away not in book.person.aways:
        aways = tuple(sorted((*book.person.aways, away), key=lambda days: days.first))
        book.person = msgspec.structs.replace(book.person, aways=aways)


def remove_away(book: "Book", away: DayRange) -> None:
    """Let a range of days count again."""
    aways = tuple(days for days in book.person.aways if days != away)
    book.person = msgspec.structs.replace(book.person, aways=aways)
