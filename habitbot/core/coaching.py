"""What a coach sees in the last weeks: a prompt at a bad moment, a need for rest, room for more."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from habitbot.core.book import Book
from habitbot.core.care import Care, care_for
from habitbot.core.check_in import begun_between
from habitbot.core.come_backs import count_come_backs
from habitbot.core.day import DAY, WEEK, days_between, week_of
from habitbot.core.habit import MOST_HABITS, Area, Habit
from habitbot.core.habits import active_habits
from habitbot.core.life import MISSED, Life, Unit, is_due, life_of
from habitbot.core.person import Person
from habitbot.core.prompt import Prompt, PromptKind, RecordState
from habitbot.core.prompts import day_asked, due_at, is_away, is_paused, speaking_prompts
from habitbot.core.self_care import are_nights_short
from habitbot.core.silence import said_anything, said_of
from habitbot.core.streak import Streak, streak_of
from habitbot.core.week import add_up, count_weeks, span_of
from habitbot.core.wins import Period, days_of_period, wins_between

OFTEN_ASKED = 8
"""So many runs of a prompt tell whether its time is a good one."""

HARD = Fraction(1, 3)
DUE_IN_A_WEEK = 7
"""A week with less than this share kept, of so many due, was a hard one."""

FAIR = Fraction(1, 2)
"""From this share on a week carries more than itself: there is room to think of where to go."""

FULL_WEEKS = 4
"""So many weeks in which all was kept have earned a day off."""

MORE = Fraction(5, 4)
"""So many times as much as usual is kept in a week that stands out."""

LEAST_KEPT = 3

GOOD = Fraction(4, 5)
FIRST_WEEKS, MORE_WEEKS = 4, 2
"""So many weeks went well before one more area is offered: beside one habit, beside several."""

AREAS_IN_TURN = (
    Area.NETWORKING,
    Area.LEARNING,
    Area.FEEDBACK,
    Area.SLEEP,
    Area.EXERCISE,
    Area.BREAKS,
    Area.NUTRITION,
    Area.DIRECTION,
)
"""Which area is offered first: what moves a career, then what carries it."""


def prompts_to_move(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The prompts that were sent often, in vain on most of the days they asked about.

    Only what was sent at its present times counts; today may still be answered.
    """
    if is_paused(book.person, today):
        return
    for prompt in speaking_prompts(book):
        runs = [day for day in _days_asked(prompt, book.person) if day < today]
        if len(runs) < OFTEN_ASKED or not _asks_of_habits(book, prompt):
            continue
        lives = _lives(book, _asked_by(book, prompt), today, down_days)
        days = {*runs}
        in_vain = [
            day
            for day in days
            if not _is_marked(book, prompt, day) and any(_was_missed(life, day) for life in lives)
        ]
        if 2 * len(in_vain) > len(days):
            yield prompt.id


def weeks_to_rest_from(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), when each of the last two weeks was hard and no pause lay in them.

    Who holds or takes up anything again in these days is not to be sent away from it.
    """
    counts = _count_weeks(book, today, down_days, 2)
    is_hard = all(_was_hard(kept, due) for kept, due in counts)
    has_paused = _has_paused(book, today, weeks=2)
    is_left = is_hard and not has_paused and not _is_anything_held(book, today, down_days)
    if is_left and speaking_prompts(book):
        yield 0


def weeks_to_look_at(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), when the last week was hard for somebody who never looked at the rut.

    They are there, not in their first week, and no pause lay in this one: that was no heavy one.
    """
    is_new = all(habit.started_on > today - WEEK for habit in active_habits(book))
    is_there = said_anything(book, today - 2 * WEEK, today) and not _has_paused(book, today)
    if book.looks or is_new or not is_there:
        return
    ((kept, due),) = _count_weeks(book, today, down_days, 1)
    if _was_hard(kept, due):
        yield 0


def weeks_to_aim_from(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), when two weeks went fairly well for somebody who never had a goal."""
    counts = _count_weeks(book, today, down_days, 2)
    if not book.goals and all(due and kept >= FAIR * due for kept, due in counts):
        yield 0


def weeks_to_celebrate(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), after a good week or one well above the last ones.

    So after one that brought something to its end. When /wins has something.
    """
    (kept, due), *before = _count_weeks(book, today, down_days, 1 + FULL_WEEKS)
    is_good = kept >= GOOD * due
    usual = Fraction(sum(was for was, _ in before), FULL_WEEKS)
    is_more = all(due for _, due in before) and kept >= MORE * usual
    is_well_kept = due >= DUE_IN_A_WEEK and (is_good or (is_more and kept >= LEAST_KEPT))
    if is_well_kept or has_arrived(book, today):
        first, last = days_of_period(book, Period.MONTH, today)
        if wins_between(book, first, last, today=today, down_days=down_days).wins:
            yield 0


def has_arrived(book: Book, today: date) -> bool:
    """Whether a goal was reached, or a course came to its end, in these seven days."""
    reached = (goal.reached_on for goal in book.goals.values())
    ends = (end for course in book.courses.values() for end in course.ends)
    return any(on is not None and today - WEEK < on <= today for on in (*reached, *ends))


def is_week_full(book: Book, today: date, down_days: frozenset[date]) -> bool:
    """Whether all was kept in the last seven days."""
    ((kept, due),) = _count_weeks(book, today, down_days, 1)
    return due > 0 and kept == due


def weeks_to_take_off(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), after short nights or four full weeks, with no day off in two weeks.

    Whoever takes medicine by a habit is not offered a day without it.
    """
    lately = days_between(today - 2 * WEEK, today + DAY)
    is_off = any(is_paused(book.person, day) or is_away(book.person, day) for day in lately)
    if is_off or any(care_for(habit) is Care.MEDICINE for habit in active_habits(book)):
        return
    counts = _count_weeks(book, today, down_days, FULL_WEEKS)
    are_full = all(due >= DUE_IN_A_WEEK and kept == due for kept, due in counts)
    if are_full or are_nights_short(book, today):
        yield 0


def neglected_areas(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The areas without a habit, each by its place among all, when the last weeks went well."""
    habits = active_habits(book)
    if not habits or len(book.habits) >= MOST_HABITS:
        return
    weeks = FIRST_WEEKS if len(habits) == 1 else MORE_WEEKS
    counts = _count_weeks(book, today, down_days, weeks)
    kept, due = add_up(counts)
    if all(due for _, due in counts) and kept >= GOOD * due:
        taken = {habit.area for habit in habits}
        yield from (place_of(area) for area in AREAS_IN_TURN if area not in taken)


def place_of(area: Area) -> int:
    """The place of an area among all."""
    return tuple(Area).index(area)


def _asks_of_habits(book: Book, prompt: Prompt) -> bool:
    """Whether a prompt asks about habits that are there."""
    active = {habit.id for habit in active_habits(book)}
    if prompt.kind is PromptKind.LIST:
        return bool(active)
    return prompt.kind is PromptKind.HABIT and prompt.habit_id in active


def _days_asked(prompt: Prompt, person: Person) -> list[date]:
    """The day that each run asked about, of those sent since the prompt has its times."""
    return [
        day_asked(record, person)
        for record in prompt.records
        if record.state is RecordState.SENT and due_at(record, person) >= prompt.since
    ]


def _is_marked(book: Book, prompt: Prompt, day: date) -> bool:
    """Whether anything was said of what the prompt asked about."""
    return any(said_of(book, habit.id, day, day) for habit in _asked_by(book, prompt))


def _asked_by(book: Book, prompt: Prompt) -> tuple[Habit, ...]:
    return active_habits(book) if prompt.habit_id is None else (book.habits[prompt.habit_id],)


def _was_missed(life: Life, day: date) -> bool:
    """Whether a habit was asked for on that day and not kept; some times a week, in that week."""
    stretch, week = life.on(day), week_of(day, life.person)
    if stretch is None or stretch.letters != MISSED:
        return False
    is_over = stretch.unit is Unit.DAYS or week[-1] < life.today
    return is_over and is_due(life, day)


def _has_paused(book: Book, today: date, weeks: int = 1) -> bool:
    """Whether a pause lay in so many weeks, or is on."""
    return any(is_paused(book.person, day) for day in days_between(today - weeks * WEEK, today))


def _was_hard(kept: int, due: int) -> bool:
    return due >= DUE_IN_A_WEEK and kept < HARD * due


def _is_anything_held(book: Book, today: date, down_days: frozenset[date]) -> bool:
    """Whether a streak goes on, or anything was taken up again or begun in these seven days.

    Also what came after the last review, of which this one tells.
    """
    span = span_of(book, week_of(today, book.person)[0], today)
    first = min(today - 6 * DAY, span.first)
    return bool(begun_between(book, first, today)) or any(
        _goes_on(streak_of(life)) or count_come_backs(life, first)
        for life in _lives(book, active_habits(book), today, down_days)
    )


def _goes_on(streak: Streak) -> bool:
    return streak.length > 0 and not streak.is_at_risk


def _lives(
    book: Book, habits: Iterable[Habit], today: date, down_days: frozenset[date]
) -> list[Life]:
    return [life_of(book, habit.id, today=today, down_days=down_days) for habit in habits]


def _count_weeks(
    book: Book, today: date, down_days: frozenset[date], weeks: int
) -> list[tuple[int, int]]:
    return count_weeks(_lives(book, active_habits(book), today, down_days), today, weeks)
