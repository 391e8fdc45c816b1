"""Deleting a habit, and the undo that lasts seven days."""

from datetime import datetime

from habitbot.core.amount import Amounts
from habitbot.core.book import Book, DeletedHabit
from habitbot.core.day import WEEK
from habitbot.core.habit import Habit
from habitbot.core.habits import check_room, find_habit
from habitbot.core.history import History
from habitbot.core.refusal import UndoLapsed

UNDO_LASTS = WEEK


def delete_habit(book: Book, habit_id: int, *, now: datetime) -> DeletedHabit:
    """Take a habit out of the book with all that belongs to it; for seven days it can come back.

    Raises NoSuchHabit.
    """
    prompts = tuple(prompt for prompt in book.prompts.values() if prompt.habit_id == habit_id)
    deleted = DeletedHabit(
        habit=find_habit(book, habit_id),
        deleted_at=now,
        place=book.order.index(habit_id),
        history=book.histories.pop(habit_id, History()),
        notes=book.notes.pop(habit_id, {}),
        causes=book.causes.pop(habit_id, {}),
        amounts=book.amounts.pop(habit_id, Amounts()),
        prompts=prompts,
    )
    del book.habits[habit_id]
    book.order = tuple(other for other in book.order if other != habit_id)
    for prompt in prompts:
        del book.prompts[prompt.id]
    book.deleted[habit_id] = deleted
    return deleted


def undo_delete(book: Book, habit_id: int, *, now: datetime) -> Habit:
    """Put a deleted habit back in its place, with all that belonged to it.

    Twice is as good as once. Raises UndoLapsed after seven days, and TooManyHabits.
    """
    drop_lapsed(book, now)
    if habit_id in book.habits:
        return book.habits[habit_id]
    if habit_id not in book.deleted:
        raise UndoLapsed
    check_room(book)
    deleted = book.deleted.pop(habit_id)
    book.habits[habit_id] = deleted.habit
    book.order = (*book.order[: deleted.place], habit_id, *book.order[deleted.place :])
    _put_back(book, deleted)
    return deleted.habit


def _put_back(book: Book, deleted: DeletedHabit) -> None:
    habit_id = deleted.habit.id
    if deleted.history.months:
        book.histories[habit_id] = deleted.history
    if deleted.notes:
        book.notes[habit_id] = deleted.notes
    if deleted.causes:
        book.causes[habit_id] = deleted.causes
    if deleted.amounts.months:
        book.amounts[habit_id] = deleted.amounts
    book.prompts.update({prompt.id: prompt for prompt in deleted.prompts})


def drop_lapsed(book: Book, now: datetime) -> None:
    """Let go for good of what was deleted more than seven days ago."""
    for habit_id, deleted in list(book.deleted.items()):
        if now - deleted.deleted_at > UNDO_LASTS:
            del book.deleted[habit_id]
