"""What eases a habit that is kept now and then: fewer times a week, its moment, or the archive."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from habitbot.core.book import Book
from habitbot.core.breaks import habits_in_series
from habitbot.core.care import Care, care_for
from habitbot.core.day import WEEK
from habitbot.core.frequency import TimesAWeek
from habitbot.core.habit import Habit
from habitbot.core.habits import active_habits
from habitbot.core.life import life_of
from habitbot.core.week import add_up, count_weeks

A_RHYTHM = 4
"""So many weeks show how often somebody keeps a habit by themselves."""

FEWEST, MOST_TIMES = 2, 5
"""Times a week that are a rhythm; more is nearly every day, fewer none."""

A_MOMENT = 2
OFTEN = Fraction(2, 3)
"""So many weeks with less than this share kept ask for a moment, or for another one."""

HAVE_A_MOMENT = {Care.SLEEP, Care.MEDICINE, Care.LIMIT}

SELDOM = Fraction(1, 4)
"""Less than this share, kept in four weeks, is no place in somebody's days."""

DUE_TO_TELL = 8
"""So often due, at least, before it is said that something was seldom kept."""


def habits_of_fewer_times(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The habits asked for more often than they are kept, in a rhythm of some times a week.

    What asks for care stays as it is: a night, a meal or a dose is there every day.
    """
    for habit in _in_question(book):
        if care_for(habit) is None and fitting_times(book, habit, today, down_days) is not None:
            yield habit.id


def fitting_times(book: Book, habit: Habit, today: date, down_days: frozenset[date]) -> int | None:
    """How often a week a habit was kept in each of four weeks, give or take one; else None.

    None, too, for some times a week already, or where that is what is asked for anyway.
    """
    weeks = _counts(book, habit, today, down_days, A_RHYTHM)
    kept = [times for times, _ in weeks]
    usual = sum(kept) // A_RHYTHM
    is_steady = max(kept) - usual <= 1 and usual - min(kept) <= 1
    is_rhythm = is_steady and FEWEST <= usual <= MOST_TIMES
    is_more_asked = all(due > usual + 1 for _, due in weeks)
    is_weekly = isinstance(habit.frequency, TimesAWeek)
    return usual if is_rhythm and is_more_asked and not is_weekly else None


def habits_to_anchor(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The habits that were kept less than two times of three in two weeks.

    A night and a dose have their moment, a limit has none of its own.
    """
    for habit in _in_question(book):
        kept, due = add_up(_counts(book, habit, today, down_days, A_MOMENT))
        if care_for(habit) not in HAVE_A_MOMENT and due >= DUE_TO_TELL and kept < OFTEN * due:
            yield habit.id


def habits_to_archive(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The habits that hardly were kept in four weeks, while others were more than they.

    Never medicine, and never the only habit there is.
    """
    habits = _in_question(book)
    sums = {habit.id: add_up(_counts(book, habit, today, down_days, A_RHYTHM)) for habit in habits}
    most = max((kept for kept, _ in sums.values()), default=0)
    for habit in habits:
        kept, due = sums[habit.id]
        is_seldom = due >= DUE_TO_TELL and kept < SELDOM * due
        if is_seldom and kept < most and care_for(habit) is not Care.MEDICINE:
            yield habit.id


def _in_question(book: Book) -> list[Habit]:
    """The active habits, but those with a series of breaks: the series is what changes there."""
    in_series = habits_in_series(book)
    return [habit for habit in active_habits(book) if habit.id not in in_series]


def _counts(
    book: Book, habit: Habit, today: date, down_days: frozenset[date], weeks: int
) -> list[tuple[int, int]]:
    """Kept of due, week by week; nothing unless it has asked for the same all the time."""
    since = max([habit.asks_since, *(change.since for change in habit.frequencies)])
    if since > today - weeks * WEEK:
        return [(0, 0)]
    life = life_of(book, habit.id, today=today, down_days=down_days)
    return count_weeks([life], today, weeks)
