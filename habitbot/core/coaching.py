"""What a coach sees in the last weeks: a prompt at a bad moment, a need for rest, room for more."""

from collections.abc import Iterator
from datetime import date, timedelta
from fractions import Fraction

from habitbot.core.book import Book
from habitbot.core.day import DAY, days_between
from habitbot.core.habit import MOST_HABITS, Area
from habitbot.core.habits import active_habits
from habitbot.core.history import History
from habitbot.core.person import Person
from habitbot.core.prompt import Prompt, PromptKind, RecordState
from habitbot.core.prompts import day_asked, due_at, is_paused, speaking_prompts
from habitbot.core.streak import Life, life_of
from habitbot.core.week import count_due
from habitbot.core.wins import Period, days_of_period, wins_between

WEEK = timedelta(days=7)

OFTEN_ASKED = 8
"""So many runs of a prompt tell whether its time is a good one."""

HARD = Fraction(1, 3)
OFTEN_DUE = 7
"""A week with less than this share kept, of so many due, was a hard one."""

GOOD = Fraction(4, 5)
FEWEST_HABITS = 2

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


def prompts_to_move(book: Book, today: date, _: frozenset[date]) -> Iterator[int]:
    """The prompts that were sent often, with nothing marked on most of the days they asked about.

    Only what was sent at its present times counts; today may still be answered.
    """
    if is_paused(book.person, today):
        return
    for prompt in speaking_prompts(book):
        days = [day for day in _days_asked(prompt, book.person) if day < today]
        unmarked = [day for day in {*days} if not _is_marked(book, prompt, day)]
        is_often_in_vain = 2 * len(unmarked) > len({*days})
        if len(days) >= OFTEN_ASKED and is_often_in_vain and _asks_of_habits(book, prompt):
            yield prompt.id


def weeks_to_rest_from(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), when each of the last two weeks was hard and no pause lay in them."""
    lately = days_between(today - 2 * WEEK, today)
    has_paused = any(is_paused(book.person, day) for day in lately)
    counts = _count_two_weeks(book, today, down_days)
    is_hard = all(due >= OFTEN_DUE and kept < HARD * due for kept, due in counts)
    if is_hard and not has_paused and speaking_prompts(book):
        yield 0


def weeks_to_celebrate(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """Nothing special (0), when all of the last seven days was kept and /wins has something."""
    kept, due = _count(_lives(book, today, down_days), today - WEEK)
    if due >= OFTEN_DUE and kept == due:
        first, last = days_of_period(book, Period.MONTH, today)
        if wins_between(book, first, last, today=today, down_days=down_days).wins:
            yield 0


def neglected_areas(book: Book, today: date, down_days: frozenset[date]) -> Iterator[int]:
    """The areas without a habit, each by its place among all, when two weeks went well."""
    habits = active_habits(book)
    if not FEWEST_HABITS <= len(habits) <= len(book.habits) < MOST_HABITS:
        return
    counts = _count_two_weeks(book, today, down_days)
    if all(due and kept >= GOOD * due for kept, due in counts):
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
    asked = active_habits(book) if prompt.habit_id is None else (book.habits[prompt.habit_id],)
    histories = (book.histories.get(habit.id, History()) for habit in asked)
    return any(history.mark_on(day) is not None for history in histories)


def _count_two_weeks(book: Book, today: date, down_days: frozenset[date]) -> list[tuple[int, int]]:
    """What was kept of what was due in the last seven days, and in the seven before.

    Today is not over and stays out. Some times a week are those of the last two whole weeks.
    """
    lives = _lives(book, today, down_days)
    return [_count(lives, today - WEEK), _count(lives, today - 2 * WEEK)]


def _lives(book: Book, today: date, down_days: frozenset[date]) -> list[Life]:
    habits = active_habits(book)
    return [life_of(book, habit.id, today=today, down_days=down_days) for habit in habits]


def _count(lives: list[Life], first: date) -> tuple[int, int]:
    seven = tuple(days_between(first, first + 6 * DAY))
    counts = [count_due(life, seven) for life in lives]
    return sum(kept for kept, _ in counts), sum(due for _, due in counts)
