"""Streaks: how many due periods in a row were kept, with room for one slip."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
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
from habitbot.core.day import DAY, WEEK, days_between, week_of, week_start
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

RUN = re.compile(rb"x+(?:\.x{6,})*(?:\.(x+))?")
"""A streak: it begins and ends kept, each miss stands alone, any two are seven periods apart.

The group is a last part too short to forgive another miss; the next streak may begin with it.
"""

MENDED = re.compile(rb"x[-so]*(\.)(?=[-so]*x)")
"""A miss that stands alone between kept days."""

CAME_BACK = re.compile(rb"(?<=x)\.+(?=x)")
"""Misses between two kept periods, where only due ones are left."""

ROUND = frozenset({7, 14, 30, 50, 100, 365})
"""Numbers of kept periods at which people stop for a moment."""


class Unit(StrEnum):
    """What a habit's streak counts."""

    DAYS = "days"
    WEEKS = "weeks"

    @property
    def other(self) -> "Unit":
        """The one that is counted in otherwise."""
        return Unit.WEEKS if self is Unit.DAYS else Unit.DAYS


class Streak(msgspec.Struct, frozen=True):
    """A streak's length in the habit's own unit.

    At risk: the last period was missed, and keeping the open one mends the streak.
    """

    length: int
    unit: Unit = Unit.DAYS
    is_at_risk: bool = False

    @property
    def is_round(self) -> bool:
        """Whether its length is one to stop at for a moment."""
        return self.length in ROUND and not self.is_at_risk

    @property
    def is_worth_mending(self) -> bool:
        """Whether it is at risk and long enough to speak of: one day alone calls nobody back."""
        return self.is_at_risk and (self.length > 1 or self.unit is Unit.WEEKS)


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


def current_streak(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> Streak:
    """How many due days or weeks in a row were kept up to today, by the come-back rule.

    A streak forgives a miss that stands alone between kept periods, one in seven. Today, or this
    week, is open until it is over. A change between days and weeks begins a new count.
    """
    return streak_of(life_of(book, habit_id, today=today, down_days=down_days))


def best_streak(
    book: Book,
    habit_id: int,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
    unit: Unit | None = None,
) -> int:
    """The length of the longest streak ever, in that unit or the one that it counts in now."""
    return best_of(life_of(book, habit_id, today=today, down_days=down_days), unit)


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


def streak_of(life: Life) -> Streak:
    """The streak at the end of a life."""
    parts = life.parts(life.unit)
    newest_first = _periods(life, parts[-1])[::-1] if parts else b""
    if newest_first.startswith(MISSED):
        mended = _run_length(KEPT + newest_first) - 1
        return Streak(mended, life.unit, is_at_risk=mended > 0)
    return Streak(_run_length(newest_first), life.unit)


def best_of(life: Life, unit: Unit | None = None) -> int:
    """The longest streak of a life, in that unit or the one at its end."""
    parts = life.parts(unit or life.unit)
    return max((_longest_run(_periods(life, part)) for part in parts), default=0)


def days_of_streak(life: Life) -> DayRange:
    """The first and the last yes of the streak at the end of a life that has one."""
    return _span(life, lambda part: streak_of(part).length)


def days_of_best(life: Life) -> DayRange:
    """The same of its longest streak; of several as long, the latest one's."""
    return _span(life, lambda part: best_of(part, life.unit))


def _span(life: Life, measure: Callable[[Life], int]) -> DayRange:
    """Where a streak begins that is still as long without what lies before it, and ends likewise.

    Weeks are taken whole.
    """
    periods, last = list(_days_of_periods(life)), life.stretches[-1].last
    length = measure(life)
    after = bisect_right(periods, -length, key=lambda days: -measure(life.cut(days[0], last)))
    first = periods[after - 1][0]
    end = bisect_left(periods, length, key=lambda days: measure(life.cut(first, days[-1])))
    days = list(days_between(first, periods[end][-1]))
    return DayRange(_first_kept(life, days), _first_kept(life, reversed(days)))


def _days_of_periods(life: Life) -> Iterator[Sequence[date]]:
    day = life.stretches[0].first
    while day <= life.stretches[-1].last:
        days = week_of(day, life.person) if life.unit is Unit.WEEKS else (day,)
        yield days
        day = days[-1] + DAY


def _first_kept(life: Life, days: Iterable[date]) -> date:
    return next(day for day in days if (one := life.on(day)) and one.due_letters == KEPT)


def mended_days(life: Life) -> frozenset[date]:
    """The missed days on which a streak lived on, because the person came back."""
    return frozenset(
        part[0].first + timedelta(miss.start(1))
        for part in life.parts(Unit.DAYS)
        for miss in MENDED.finditer(b"".join(stretch.due_letters for stretch in part))
    )


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
    return come_back_of(until_then) if _keeps_period(until_then, day) else None


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


def has_fallen_between_slips(life: Life) -> bool:
    """Whether the streak at the end of a life got shorter with its last slip, mended or at risk.

    It has room for one slip in seven: of two that are closer it begins after the first.
    """
    parts = life.parts(life.unit)
    until = _periods(life, parts[-1]).removesuffix(KEPT) if parts else b""
    before = until[:-1][::-1]
    if not (until.endswith(MISSED) and before.startswith(KEPT)):
        return False
    return _run_length(before) >= _run_length(KEPT + MISSED + before)


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
    lately = [_letters_of(life.cut(since, day)).count(KEPT) for since in (first - WEEK, day)]
    before = _letters_of(life.cut(life.stretches[0].first, first - WEEK - DAY))
    return lately == [1, 1] and KEPT in before and count_misses(life) > 0


def count_misses(life: Life) -> int:
    """How many due days or weeks in a row were missed at the end of a life."""
    parts = life.parts(life.unit)
    periods = _periods(life, parts[-1]) if parts else b""
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
    return sum(len(CAME_BACK.findall(_periods(life, part))) for part in life.parts(unit))


def _count_slipped(life: Life) -> int:
    """How many periods were missed between the last two kept ones of a life that ends kept."""
    parts = life.parts(life.unit)
    periods = _periods(life, parts[-1]) if parts else b""
    if not periods.endswith(MISSED + KEPT):
        return 0
    before = periods[:-1].rstrip(MISSED)
    return len(periods) - 1 - len(before) if before else 0


def _days_since_yes(life: Life) -> int:
    """From the last yes back to the one before it, be they due or not."""
    letters = _letters_of(life)
    last = letters.rfind(KEPT)
    return last - letters.rfind(KEPT, 0, last)


def _letters_of(life: Life) -> bytes:
    return b"".join(stretch.letters for stretch in life.stretches)


def _keeps_period(life: Life, day: date) -> bool:
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


def _periods(life: Life, part: Sequence[Stretch]) -> bytes:
    """Kept and missed periods in order; what is excused, open or not due is left out."""
    if part[0].unit is Unit.DAYS:
        return b"".join([stretch.due_letters for stretch in part]).translate(None, LEFT_OUT)
    kept, asked = _count_weeks(life.person, part)
    periods = bytes(compress(map(ge, kept, asked), asked)).translate(REACHED)
    is_open = part[-1].last >= life.today and kept[-1] < asked[-1]
    return periods[:-1] if is_open else periods


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


def _run_length(newest_first: bytes) -> int:
    run = RUN.match(newest_first)
    return run[0].count(KEPT) if run else 0


def _longest_run(periods: bytes) -> int:
    longest = 0
    # No streak holds two misses side by side, and few of the parts between can hold a longer one.
    for part in periods.split(MISSED * 2):
        start = 0 if part.count(KEPT) > longest else len(part)
        while run := RUN.search(part, start):
            longest = max(longest, run[0].count(KEPT))
            start = run.end() if run[1] is None else run.start(1)
    return longest
