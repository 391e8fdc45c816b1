"""A habit's life: its days from its start on, a letter each, and the periods they make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import compress, groupby
from math import ceil
from operator import ge

import msgspec

from habitbot.core.amount import Amounts
from habitbot.core.book import Book
from habitbot.core.day import week_of, week_start
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habit import Habit
from habitbot.core.habits import find_habit
from habitbot.core.history import History
from habitbot.core.person import FIRST_WEEKDAY, DayRange, Person, spans_of

KEPT, MISSED, EXCUSED, OPEN, NOT_DUE = b"x", b".", b"s", b"o", b"-"
LEFT_OUT = EXCUSED + OPEN + NOT_DUE

SAID_MISSED = b"m"
READ = bytes.maketrans(b"t" + SAID_MISSED, KEPT + MISSED)
EXCUSE = bytes.maketrans(MISSED + OPEN, EXCUSED * 2)
ARCHIVE = bytes.maketrans(MISSED + OPEN + EXCUSED, NOT_DUE * 3)
FREE_DAYS = bytes.maketrans(MISSED + OPEN, NOT_DUE * 2)

KEPT_DAYS = bytes(number >> 3 for number in range(256))
OPEN_TIMES = bytes(number & 7 for number in range(256))
BY_SEVEN = bytes(ceil(number / 7) for number in range(256))
REACHED = bytes.maketrans(b"\0\1", MISSED + KEPT)


class Unit(StrEnum):
    """What a habit's streak counts."""

    DAYS = "days"
    WEEKS = "weeks"

    @property
    def other(self) -> "Unit":
        """The one that is counted in otherwise."""
        return Unit.WEEKS if self is Unit.DAYS else Unit.DAYS


class WeekCount(msgspec.Struct, frozen=True):
    """How often a habit was kept in a week, and how often it was asked for."""

    kept: int
    asked: int

    @property
    def is_reached(self) -> bool:
        """Whether the week is kept already."""
        return self.kept >= self.asked


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days of a habit under one frequency, a letter each, whether due or not.

    `x` kept, `.` not kept, `s` excused, `o` open, `-` archived.
    """

    first: date
    frequency: Frequency
    letters: bytes

    @property
    def last(self) -> date:
        """The last day in it."""
        return self.first + timedelta(len(self.letters) - 1)

    @property
    def unit(self) -> Unit:
        """What a streak counts here."""
        return unit_of(self.frequency)

    @property
    def due_letters(self) -> bytes:
        """The letters with `-` for days that were not due by themselves."""
        if isinstance(self.frequency, TimesAWeek):
            return self.letters.translate(FREE_DAYS)
        if isinstance(self.frequency, Weekdays):
            return _take_out(self.letters, self.first.weekday(), self.frequency.days)
        return self.letters

    def cut(self, first: date, last: date) -> "Stretch":
        """The part of it between two days."""
        start, end = max(first, self.first), min(last, self.last)
        letters = self.letters[(start - self.first).days : max(0, (end - self.first).days + 1)]
        return Stretch(start, self.frequency, letters)


@dataclass(frozen=True, slots=True)
class Life:
    """A habit's days from its start on, cut where its frequency changed, oldest first."""

    person: Person
    habit: Habit
    today: date
    stretches: tuple[Stretch, ...]

    @property
    def unit(self) -> Unit:
        """What the habit's streak counts at the end of this life."""
        return self.stretches[-1].unit if self.stretches else unit_of(self.habit.frequency)

    def parts(self, unit: Unit) -> list[list[Stretch]]:
        """The stretches that count in that unit; each part begins a count of its own."""
        parts = groupby(self.stretches, key=lambda stretch: stretch.unit)
        return [list(part) for unit_of_part, part in parts if unit_of_part is unit]

    def cut(self, first: date, last: date) -> "Life":
        """The days between two others."""
        overlapping = [s for s in self.stretches if s.first <= last and first <= s.last]
        stretches = tuple(stretch.cut(first, last) for stretch in overlapping)
        return Life(self.person, self.habit, self.today, stretches)

    def holding(self, day: date) -> Stretch | None:
        """The stretch in which that day lies, None outside this life."""
        return next((one for one in self.stretches if one.first <= day <= one.last), None)

    def on(self, day: date) -> Stretch | None:
        """That day alone, None outside this life."""
        held = self.holding(day)
        return held.cut(day, day) if held else None


def unit_of(frequency: Frequency) -> Unit:
    """What the streak of a habit with this frequency counts."""
    return Unit.WEEKS if isinstance(frequency, TimesAWeek) else Unit.DAYS


def life_of(
    book: Book,
    habit_id: int,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    until: date | None = None,
) -> Life:
    """The habit's days up to and with `until`, today if not said; weeks are told to their end."""
    habit, person = find_habit(book, habit_id), book.person
    last = until or today
    if unit_of(habit.frequency_on(last)) is Unit.WEEKS:
        last = week_of(last, person)[-1]
    if last < habit.started_on:
        return Life(person, habit, today, ())
    history = book.histories.get(habit_id, History())
    letters = _letters(habit, history, book.amounts.get(habit_id), last, today)
    for away in _excused_ranges(person, down_days):
        _translate(letters, habit.started_on, away, EXCUSE)
    for rest in habit.archived:
        _translate(letters, habit.started_on, rest, ARCHIVE)
    return Life(person, habit, today, tuple(_stretches(habit, bytes(letters))))


def count_week(life: Life, day: date) -> WeekCount | None:
    """That day's week, None where no times a week were asked for."""
    week = week_of(day, life.person)
    parts = life.cut(week[0], week[-1]).parts(Unit.WEEKS)
    counts = [_count_weeks(life.person, part) for part in parts]
    if not counts:
        return None
    return WeekCount(sum(kept[-1] for kept, _ in counts), sum(asked[-1] for _, asked in counts))


def is_due(life: Life, day: date) -> bool:
    """Whether a habit is asked for on a day: neither excused nor extra.

    A habit of some times a week is asked for until its week is reached. The day it was added on is
    asked for as long as nothing was said of it, though nobody misses it.
    """
    stretch = life.on(day)
    if stretch is None:
        return False
    if day == life.habit.started_on and stretch.letters == NOT_DUE:
        stretch = replace(stretch, letters=OPEN)
    week = count_week(life, day) if stretch.unit is Unit.WEEKS else None
    if week is None:
        return stretch.due_letters in (KEPT, MISSED, OPEN)
    is_asked = stretch.letters in (MISSED, OPEN) and not week.is_reached
    return is_asked or stretch.letters == KEPT


def count_misses(life: Life) -> int:
    """How many due days or weeks in a row were missed at the end of a life."""
    periods = last_periods(life)
    return len(periods) - len(periods.rstrip(MISSED))


def count_kept(life: Life, first: date, last: date) -> tuple[int, int]:
    """How often a habit was kept between two days, of how often it was due.

    What is still open is not due yet; what is kept beyond a week's times does not count.
    """
    days = life.cut(first, last)
    letters = b"".join(s.due_letters for s in days.stretches if s.unit is Unit.DAYS)
    kept = letters.count(KEPT)
    due = kept + letters.count(MISSED)
    for part in days.parts(Unit.WEEKS):
        weeks = list(zip(*_count_weeks(life.person, part), strict=True))
        met = [min(done, asked) for done, asked in weeks]
        kept += sum(met)
        due += sum(asked for _, asked in weeks)
        if part[-1].last >= life.today:
            due -= weeks[-1][1] - met[-1]
    return kept, due


def letters_of(life: Life) -> bytes:
    """All its letters, whether due or not."""
    return b"".join(stretch.letters for stretch in life.stretches)


def keeps_period(life: Life, day: date) -> bool:
    """Whether a day was due and kept, or is the one that reaches its week."""
    stretch = life.on(day)
    if stretch is None or stretch.letters != KEPT:
        return False
    week = count_week(life, day) if stretch.unit is Unit.WEEKS else None
    if week is None:
        return stretch.due_letters == KEPT
    so_far = life.cut(week_of(day, life.person)[0], day).stretches
    return sum(one.letters.count(KEPT) for one in so_far if one.unit is Unit.WEEKS) == week.asked


def _letters(
    habit: Habit, history: History, amounts: Amounts | None, last: date, today: date
) -> bytearray:
    """What was said of each day. The day a habit was added on can be kept, and not be missed by
    silence: the hour for it may have been over.
    """
    letters = bytearray(history.letters(habit.started_on, last), "ascii")
    if amounts is not None and any(one.value and one.value.is_most for one in habit.targets):
        _read_limits(letters, habit, amounts)
    age = (today - habit.started_on).days
    if age and letters[:1] == MISSED:
        letters[:1] = NOT_DUE
    if 0 <= age < len(letters) and letters[age : age + 1] == MISSED:
        letters[age : age + 1] = OPEN
    return letters.translate(READ)


def _read_limits(letters: bytearray, habit: Habit, amounts: Amounts) -> None:
    """Let amounts speak for unmarked days with a limit.

    More than at most is a miss, whatever the day. Some of it is none, and no yes either, as long
    as nobody said that that was all.
    """
    start = habit.started_on
    for day, amount in amounts.between(start, start + timedelta(len(letters) - 1)):
        place = slice((day - start).days, (day - start).days + 1)
        target = habit.target_on(day) if letters[place] == MISSED else None
        if target is not None and target.is_beyond(amount):
            letters[place] = SAID_MISSED
        elif target is not None and target.leaves_open(amount):
            letters[place] = OPEN


def _excused_ranges(person: Person, down_days: frozenset[date]) -> Iterator[DayRange]:
    yield from person.aways
    yield from (DayRange(day, day) for day in (*person.lost_days, *down_days))


def _translate(letters: bytearray, start: date, days: DayRange, table: bytes) -> None:
    first = max(0, (days.first - start).days)
    end = len(letters) if days.last is None else max(0, (days.last - start).days + 1)
    letters[first:end] = letters[first:end].translate(table)


def _stretches(habit: Habit, letters: bytes) -> Iterator[Stretch]:
    start = habit.started_on
    last = start + timedelta(len(letters) - 1)
    for first, until, frequency in spans_of(habit.frequencies, start, last, EveryDay()):
        yield Stretch(first, frequency, letters[(first - start).days : (until - start).days + 1])


def _take_out(letters: bytes, first_weekday: int, due: tuple[int, ...]) -> bytes:
    """The letters with `-` on all weekdays but the due ones."""
    left = bytearray(letters)
    for ahead in range(min(7, len(left))):
        if (first_weekday + ahead) % 7 not in due:
            left[ahead::7] = NOT_DUE * len(left[ahead::7])
    return bytes(left)


def periods_of(life: Life, part: Sequence[Stretch]) -> bytes:
    """Kept and missed periods in order; what is excused, open or not due is left out."""
    if part[0].unit is Unit.DAYS:
        return b"".join([stretch.due_letters for stretch in part]).translate(None, LEFT_OUT)
    kept, asked = _count_weeks(life.person, part)
    periods = bytes(compress(map(ge, kept, asked), asked)).translate(REACHED)
    is_open = part[-1].last >= life.today and kept[-1] < asked[-1]
    return periods[:-1] if is_open else periods


def last_periods(life: Life) -> bytes:
    """Those that count at the end of a life, as far back as they are counted alike."""
    parts = life.parts(life.unit)
    return periods_of(life, parts[-1]) if parts else b""


def _count_weeks(person: Person, part: Sequence[Stretch]) -> tuple[bytes, bytes]:
    """How often each week was kept, and how often it was asked for: times a week by open days of
    seven, rounded up."""
    days = b"".join(
        [stretch.letters.translate(_day_numbers(stretch.frequency)) for stretch in part]
    )
    first, last = part[0].first, part[-1].last
    weeks = b""
    for since, until, weekday in spans_of(person.first_weekdays, first, last, FIRST_WEEKDAY):
        before = (since - week_start(since, weekday)).days
        span = bytes(before) + days[(since - first).days : (until - first).days + 1]
        weeks += span + bytes(-len(span) % 7)
    kept, asked = _add_up(weeks.translate(KEPT_DAYS)), _add_up(weeks.translate(OPEN_TIMES))
    return kept, asked.translate(BY_SEVEN)


@lru_cache(maxsize=16)
def _day_numbers(frequency: Frequency) -> bytes:
    """A table from a day's letter to one number: times a week where open, 8 more where kept."""
    times = frequency.times if isinstance(frequency, TimesAWeek) else 0
    numbers = {KEPT: times + 8, MISSED: times, OPEN: times, EXCUSED: 0, NOT_DUE: 0}
    return bytes.maketrans(b"".join(numbers), bytes(numbers.values()))


def _add_up(days: bytes) -> bytes:
    """The sum of each seven numbers; adding whole columns at once is fast over many years."""
    columns = (int.from_bytes(days[weekday::7], "big") for weekday in range(7))
    return sum(columns).to_bytes(len(days) // 7, "big")
