"""Names of habits, and amounts, among what is typed where something else is seen."""

from habitbot.chat.kit.context import Context
from habitbot.core.telling import is_of_a_habit
from habitbot.texts.amounts_typed import find_amount


async def tells_of_a_habit(context: Context, typed: str) -> bool:
    """Whether words are about one of the person's habits, and about nothing else."""
    async with context.look() as book:
        names = [habit.name for habit in book.habits.values()]
    has_amount = find_amount(typed, context.language) is not None
    return is_of_a_habit(typed, names, has_amount=has_amount)
