"""Safeguards in books that are older than their mark."""

from collections.abc import Collection

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.habit import Habit


def mark_safeguards(book: Book, unmarked: Collection[int], names: frozenset[str]) -> None:
    """Mark those of these habits as safeguards that were taken against harm, deleted ones, too.

    `names`: what such habits were called; they are known by what they were called at first or are
    now. A habit that is younger than the mark says by itself whether it is one, whatever its name.
    """
    for habit_id in unmarked:
        if habit_id in book.habits:
            book.habits[habit_id] = _marked(book.habits[habit_id], names)
        elif habit_id in book.deleted:
            deleted = book.deleted[habit_id]
            book.deleted[habit_id] = replace(deleted, habit=_marked(deleted.habit, names))


def _marked(habit: Habit, names: frozenset[str]) -> Habit:
    called = {habit.name, *(version.name for version in habit.versions)}
    return habit if names.isdisjoint(called) else replace(habit, is_safeguard=True)
