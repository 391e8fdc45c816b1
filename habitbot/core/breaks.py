"""Short breaks in working hours: a series of prompts for one habit, called off for a day."""

from datetime import date, datetime

from habitbot.core.book import Book
from habitbot.core.check_in import amount_on, check_open, mark_day, set_amount
from habitbot.core.frequency import on_weekdays
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, add_habit, find_habit
from habitbot.core.history import Mark
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.prompts import add_prompt, change_prompt
from habitbot.core.schedule import parse_cron, read_cron


def start_breaks(book: Book, cron: str, name: str, *, now: datetime, today: date) -> Prompt:
    """Ask for short breaks at these times: for the first habit of the area, or a new one so called.

    A series that is there gets the new times, so a second tap adds none. Raises BadCron and
    TooManyHabits.
    """
    line = read_cron(cron)
    for prompt in book.prompts.values():
        if prompt.kind is PromptKind.BREAK:
            return change_prompt(book, prompt.id, now=now, cron=line)
    habit = _breaks_habit(book) or _new_habit(book, line, name, today)
    return add_prompt(book, PromptKind.BREAK, line, now=now, habit_id=habit.id)


def next_total(book: Book, habit_id: int, day: date) -> int | None:
    """How many breaks the day will have with one more, where the habit counts them.

    Raises NoSuchHabit.
    """
    target = find_habit(book, habit_id).target_on(day)
    if target is None or target.unit.is_time or not target.adds_up or target.is_most:
        return None
    return (amount_on(book, habit_id, day) or 0) + target.unit.one


def take_break(
    book: Book,
    habit_id: int,
    day: date,
    total: int | None,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
) -> None:
    """Note a break: the day has that many now or, where they aren't counted, is done.

    A late tap on an earlier reminder takes none away. Raises NoSuchHabit, DayNotOpen and
    AmountTooLarge.
    """
    check_open(book, habit_id, day, today)
    known = amount_on(book, habit_id, day)
    if total is None or next_total(book, habit_id, day) is None:
        mark_day(book, habit_id, day, Mark.DONE, today=today, down_days=down_days)
    elif known is None or known < total:
        set_amount(book, habit_id, day, total, today=today, down_days=down_days)


def call_off(book: Book, day: date) -> None:
    """Ask for no more breaks on that day."""
    book.breaks_off_on = day


def go_on(book: Book) -> None:
    """Ask for breaks again."""
    book.breaks_off_on = None


def _breaks_habit(book: Book) -> Habit | None:
    return next((habit for habit in active_habits(book) if habit.area is Area.BREAKS), None)


def _new_habit(book: Book, line: str, name: str, today: date) -> Habit:
    days = parse_cron(line).weekdays or range(7)
    return add_habit(book, name, today=today, area=Area.BREAKS, frequency=on_weekdays(days))
