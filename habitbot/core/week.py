"""A week's summary, ready to be told or drawn."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from habitbot.core.book import Book
from habitbot.core.check_in import is_passed
from habitbot.core.come_backs import ComeBack, come_backs_on, count_come_backs
from habitbot.core.day import DAY, WEEK, days_between, local_day, week_of
from habitbot.core.frequency import Weekdays
from habitbot.core.habit import Area
from habitbot.core.habits import find_habit
from habitbot.core.history import History, Mark
from habitbot.core.life import (
    EXCUSED,
    KEPT,
    MISSED,
    NOT_DUE,
    OPEN,
    Life,
    Unit,
    WeekCount,
    count_week,
    is_due,
    life_of,
)
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.prompts import is_away
from habitbot.core.reviewed import OfHabit, Span
from habitbot.core.silence import said_of
from habitbot.core.streak import Streak, best_of, mended_days, streak_of
from habitbot.core.strength import strength_of

HEAT_WEEKS = 12

FARTHEST_BACK = 4 * WEEK
"""What happened longer ago is no news any more, told or not."""

MOST_REVIEWS = 5
"""So many reviews are remembered: a page of one of their weeks tells what the review told."""

DUE = KEPT + MISSED + OPEN

Week = tuple[date, ...]
"""All days of a week in order; one before another first weekday has fewer than seven."""


class DayState(StrEnum):
    """How one habit stands on one day of the week.

    Open: not answered, and may still be, like a gone day of which some was counted within a limit
    and nobody said that that was all. Mended: missed, but the streak lives on, because the
    person came back. Skip covers what else is excused, like days away. Not due covers days before
    the start, archived days and days ahead.
    """

    DONE = "done"
    TINY = "tiny"
    SKIP = "skip"
    MENDED = "mended"
    MISSED = "missed"
    OPEN = "open"
    NOT_DUE = "not_due"


SHOWN_AS_SAID = {
    Mark.DONE: DayState.DONE,
    Mark.TINY: DayState.TINY,
    Mark.SKIP: DayState.SKIP,
}


class HabitWeek(msgspec.Struct, frozen=True):
    """One habit in one week: seven states from the week's first day on, and how it stands.

    `open` counts what of `due` may still be kept, and `open_before` what of that is not of today
    or later: a day within its limit of which nobody said that that was all. `come_backs` counts how
    often it was kept again after one or more misses; a habit of some times a week once its week is
    reached. It has those of this week, and of the days before of which no review told. `long`
    counts those after more than a slip; `longest` is the one that had most days behind it.
    `best_before` is the longest streak while it counted in weeks, where it counts in days now, or
    in days.
    Silent: nothing at all was said of it in this week.
    """

    habit_id: int
    name: str
    area: Area
    days: tuple[DayState, ...]
    kept: int
    due: int
    streak: Streak
    best_streak: int
    strength: float
    come_backs: int = 0
    long: int = 0
    open: int = 0
    open_before: int = 0
    is_silent: bool = False
    longest: ComeBack | None = None
    best_before: int = 0

    @property
    def bests(self) -> tuple[Streak, Streak]:
        """The longest streak in the unit of now, and the one in the other unit."""
        unit = self.streak.unit
        return Streak(self.best_streak, unit), Streak(self.best_before, unit.other)

    @property
    def is_open(self) -> bool:
        """Whether all that is missing may still be kept."""
        return 0 < self.due - self.kept <= self.open

    @property
    def is_quiet(self) -> bool:
        """Whether nothing was said of it on any of the days that are gone."""
        return self.is_silent and self.due > self.open


class Unreviewed(msgspec.Struct, frozen=True):
    """Weeks whose review did not come, since that day; what was kept of what was due in them."""

    weeks: int = 0
    kept: int = 0
    due: int = 0
    since: date | None = None

    @property
    def is_thin(self) -> bool:
        """Whether less than half was kept: what was is told without what was not."""
        return 2 * self.kept < self.due


class WeekSummary(msgspec.Struct, frozen=True):
    """A person's week; its `span` has the days of which its review tells.

    `kept` of `due` counts days of daily habits and the asked-for times of weekly ones, `open` what
    may still be kept beside them.
    `heat` has twelve weeks, oldest first, the last one this week, of seven days each: the
    share kept of what was due on that day, None where nothing was due or the day lies ahead.
    `come_backs` adds up those of its habits. `is_last_day`: today ends it. `unreviewed` are the
    weeks before it that are told with it.
    """

    first_day: date
    today: date
    rows: tuple[HabitWeek, ...]
    kept: int
    due: int
    come_backs: int
    heat: tuple[tuple[float | None, ...], ...]
    span: Span
    open: int = 0
    is_last_day: bool = False
    unreviewed: Unreviewed = Unreviewed()

    @property
    def number(self) -> int:
        """Which week it is, counted through, so that each is worded anew."""
        return self.first_day.toordinal() // 7

    @property
    def misses_today(self) -> bool:
        """Whether on its last day something is still open that is to be named.

        That is where all else was kept, or where a habit of some times a week waits.
        """
        waits = any(row.open and row.streak.unit is Unit.WEEKS for row in self.rows)
        return self.is_last_day and self.open > 0 and (waits or self.kept >= self.due)

    @property
    def is_open_today(self) -> bool:
        """Whether anything is open, and all of that of today, or still ahead."""
        return self.open > 0 and not any(row.open_before for row in self.rows)

    @property
    def long(self) -> int:
        """How many of the come-backs were from more than a slip."""
        return sum(row.long for row in self.rows)

    @property
    def mended(self) -> int:
        """How many of its days were missed, and mended since."""
        return sum(row.days.count(DayState.MENDED) for row in self.rows)

    @property
    def is_thin(self) -> bool:
        """Whether less than half was kept: what was is told without what was not."""
        return 2 * self.kept < self.due

    @property
    def is_strong(self) -> bool:
        """Whether four of five were kept."""
        return 5 * self.kept >= 4 * self.due

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all was said, though something was due: there is no use in drawing
        that habit by habit."""
        return self.due > 0 and all(row.is_silent for row in self.rows)


def summarise_week(
    book: Book, first_day: date, *, today: date, down_days: frozenset[date] = frozenset()
) -> WeekSummary:
    """The week that begins on a day; streaks and strengths as they stood at its end, or stand now.

    A miss is mended as soon as the person came back, be it in a later week.
    """
    week = week_of(first_day, book.person)
    last = min(week[-1], today)
    span = span_of(book, week[0], last)
    lives = [
        life_of(book, habit_id, today=today, down_days=down_days, until=last)
        for habit_id in book.order
    ]
    rows = tuple(
        _habit_week(book, life, week, down_days, span) for life in lives if _is_in(life, week)
    )
    return WeekSummary(
        first_day=week[0],
        today=today,
        rows=rows,
        kept=sum(row.kept for row in rows),
        due=sum(row.due - row.open for row in rows),
        come_backs=sum(row.come_backs for row in rows),
        heat=_heat(lives, week[0] - 7 * (HEAT_WEEKS - 1) * DAY, last),
        span=span,
        open=sum(row.open for row in rows),
        is_last_day=today == week[-1],
        unreviewed=_unreviewed_weeks(book, lives, span, week[0]),
    )


def span_of(book: Book, first_day: date, last: date) -> Span:
    """The days of which the review of the week from `first_day` to `last` tells.

    They begin with the last day of the review before, or, as long as none ever came, with the day
    since which one is wanted; at most four weeks before the week. Who wants none any more misses
    none: then they begin a week before at most.
    """
    before = next((one for one in reversed(book.reviewed) if one.on < first_day), None)
    wanted_since = _wanted_since(book)
    is_first = len(book.reviewed) < MOST_REVIEWS and not _has_come_by(book, first_day)
    since = before.on if before else wanted_since if is_first else None
    farthest = first_day - (WEEK if wanted_since is None else FARTHEST_BACK)
    if since is None or (wanted_since is None and since < farthest):
        return Span(first_day, last)
    return Span(min(first_day, max(since, farthest)), last, before)


def _wanted_since(book: Book) -> date | None:
    """The day since which reviews are to come; None where none is.

    With the end of a pause prompts begin afresh, but what was wanted before it stays wanted.
    """
    reviews = _review_prompts(book)
    since = min((local_day(one.since, book.person) for one in reviews), default=None)
    pause = book.person.pause
    if since is None or pause is None or pause.until != since:
        return since
    return min((pause.since, *(habit.started_on for habit in book.habits.values())))


def _has_come_by(book: Book, first_day: date) -> bool:
    """Whether a review came up to that day, be it one of which nothing else is known any more."""
    return any(
        record.message_id is not None and record.day <= first_day
        for prompt in _review_prompts(book)
        for record in prompt.records
    )


def _review_prompts(book: Book) -> Iterator[Prompt]:
    return (one for one in book.prompts.values() if one.kind is PromptKind.REVIEW)


def _unreviewed_weeks(book: Book, lives: Sequence[Life], span: Span, first_day: date) -> Unreviewed:
    """The weeks before the one that begins on that day of which no review told."""
    reviewed = week_of(span.before.on, book.person)[-1] if span.before else date.min
    weeks = []
    day = first_day - DAY
    while day >= max(span.first, reviewed + DAY):
        weeks.append(week_of(day, book.person))
        day = weeks[-1][0] - DAY
    counts = (_count_closed(life, week) for life in lives for week in weeks)
    return Unreviewed(len(weeks), *add_up(counts), weeks[-1][0] if weeks else None)


def next_due_day(book: Book, habit_id: int, today: date) -> date | None:
    """The first day after today on which a habit is asked for, within a week."""
    habit = find_habit(book, habit_id)
    for day in days_between(today + DAY, today + WEEK):
        frequency = habit.frequency_on(day)
        is_due = not isinstance(frequency, Weekdays) or day.weekday() in frequency.days
        if is_due and not is_away(book.person, day):
            return day
    return None


def _is_in(life: Life, week: Week) -> bool:
    """Whether a habit lived in a week: begun, and not archived all the time."""
    stretches = life.cut(week[0], min(week[-1], life.today)).stretches
    return any(stretch.letters.strip(NOT_DUE) for stretch in stretches)


def _habit_week(
    book: Book, life: Life, week: Week, down_days: frozenset[date], span: Span
) -> HabitWeek:
    habit = life.habit
    kept, due = count_due(life, week)
    has_come_back = count_come_backs(life, span.first) > 0
    days = span.days_of(habit.id, OfHabit.CAME_BACK) if has_come_back else ()
    found = come_backs_on(life, days)
    return HabitWeek(
        habit_id=habit.id,
        name=habit.as_of(min(week[-1], life.today)).name,
        area=habit.area,
        days=_states(book, life, week, down_days),
        kept=kept,
        due=due,
        streak=streak_of(life),
        best_streak=best_of(life),
        strength=strength_of(life),
        come_backs=len(found),
        long=sum(one.is_long for one in found),
        open=_count_open(life, week),
        open_before=_day_letters(life, week, life.today - DAY).count(OPEN),
        is_silent=not said_of(book, habit.id, week[0], week[-1]),
        longest=max(found, key=lambda one: one.days, default=None),
        best_before=best_of(life, life.unit.other),
    )


def _count_open(life: Life, week: Week) -> int:
    """How often a habit may still be kept of what is due in this week.

    Of some times a week no more than there are days left.
    """
    times = count_week(life, week[0]) if week[-1] >= life.today else None
    left = max(0, times.asked - times.kept) if times else 0
    ahead = life.cut(life.today, week[-1]).stretches if left else ()
    days = b"".join(one.letters for one in ahead if one.unit is Unit.WEEKS)
    days_left = (days[:1] == OPEN) + days[1:].count(MISSED)
    return _day_letters(life, week).count(OPEN) + min(left, days_left)


def count_due(life: Life, week: Week) -> tuple[int, int]:
    """How often a habit was kept, of how often it was due up to today.

    Times a week count all that the week asks for, and what is kept beyond does not count.
    """
    letters = _day_letters(life, week)
    due = letters.translate(None, EXCUSED + NOT_DUE)
    times = count_week(life, week[0]) or WeekCount(kept=0, asked=0)
    return due.count(KEPT) + min(times.kept, times.asked), len(due) + times.asked


def count_weeks(lives: Sequence[Life], today: date, weeks: int) -> list[tuple[int, int]]:
    """What was kept of what was due in the last seven days, in the seven before, and so on.

    Today is not over and stays out, like each day that is open still. Some times a week are those
    of the week the seven begin in.
    """
    counts = []
    for ago in range(7, 7 * weeks + 1, 7):
        seven = tuple(days_between(today - ago * DAY, today - (ago - 6) * DAY))
        counts.append(add_up(_count_closed(life, seven) for life in lives))
    return counts


def _count_closed(life: Life, week: Week) -> tuple[int, int]:
    """What was kept of what was due, without days that are open still."""
    kept, due = count_due(life, week)
    return kept, due - _day_letters(life, week).count(OPEN)


def add_up(counts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """What was kept of what was due, in all."""
    kept = due = 0
    for more_kept, more_due in counts:
        kept, due = kept + more_kept, due + more_due
    return kept, due


def _day_letters(life: Life, week: Week, until: date | None = None) -> bytes:
    """The week's days up to today, or another day, on which the habit had days to be kept on, not
    times a week."""
    days = life.cut(week[0], min(week[-1], until or life.today)).stretches
    return b"".join(stretch.due_letters for stretch in days if stretch.unit is Unit.DAYS)


def _states(book: Book, life: Life, week: Week, down_days: frozenset[date]) -> tuple[DayState, ...]:
    habit_id, today = life.habit.id, life.today
    history = book.histories.get(habit_id, History())
    mended = mended_days(life_of(book, habit_id, today=today, down_days=down_days))

    def marked(day: date) -> Mark | None:
        is_over = is_passed(book, habit_id, day) and is_due(life, day)
        return Mark.MISSED if is_over else history.mark_on(day)

    return tuple(
        _state_on(day, life, marked(day), is_mended=day in mended)
        if day in week and day <= today
        else DayState.NOT_DUE
        for day in days_between(week[0], week[0] + 6 * DAY)
    )


def _state_on(day: date, life: Life, mark: Mark | None, *, is_mended: bool) -> DayState:
    """What was said of a day, else what became of it."""
    stretch = life.on(day)
    if mark in SHOWN_AS_SAID:
        return SHOWN_AS_SAID[mark]
    if stretch is None or stretch.letters == NOT_DUE:
        return DayState.NOT_DUE
    if is_mended:
        return DayState.MENDED
    if stretch.due_letters == EXCUSED:
        return DayState.SKIP
    if mark is Mark.MISSED or stretch.due_letters == MISSED:
        return DayState.MISSED
    is_open = stretch.letters == OPEN and is_due(life, day)
    return DayState.OPEN if is_open else DayState.NOT_DUE


def _heat(lives: Sequence[Life], first: date, last: date) -> tuple[tuple[float | None, ...], ...]:
    """The share kept of what was due, day by day, in rows of a week."""
    kept, due = [0] * 7 * HEAT_WEEKS, [0] * 7 * HEAT_WEEKS
    for stretch in (stretch for life in lives for stretch in life.cut(first, last).stretches):
        for place, letter in enumerate(stretch.due_letters, (stretch.first - first).days):
            kept[place] += letter in KEPT
            due[place] += letter in DUE
    shares = [part / whole if whole else None for part, whole in zip(kept, due, strict=True)]
    return tuple(tuple(shares[start : start + 7]) for start in range(0, len(shares), 7))
