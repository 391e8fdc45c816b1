"""Names of habits, and amounts, among what is typed where something else is seen; and what a name
says of how often."""

from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.core.book import Book
from habitbot.core.habit import Habit
from habitbot.core.habits import find_habit, set_frequency
from habitbot.core.typed.frequency_said import frequency_newly_said
from habitbot.core.typed.telling import is_of_a_habit
from habitbot.texts.amounts_typed import find_amount


async def tells_of_a_habit(context: Context, typed: str) -> bool:
    """Whether words are about one of the person's habits, and about nothing else."""
    async with context.look() as book:
        names = [habit.name for habit in book.habits.values()]
    has_amount = find_amount(typed, context.language) is not None
    return is_of_a_habit(typed, names, has_amount=has_amount)


def take_at_its_word(book: Book, before: Habit, *, today: date) -> None:
    """Let a habit be due from today on as often as its new name says, where the old one did not."""
    if frequency := frequency_newly_said(before, find_habit(book, before.id).name):
        set_frequency(book, before.id, frequency, today=today)
