"""Short breaks in working hours: a series of prompts for one habit, called off for a day."""

from datetime import date, datetime

from habitbot.core.book import Book
from habitbot.core.frequency import on_weekdays
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, add_habit
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
