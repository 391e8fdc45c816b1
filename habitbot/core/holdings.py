"""Holdings: what a book holds, counted, for whoever is about to let go of it."""

import msgspec

from habitbot.core.book import Book


class Holdings(msgspec.Struct, frozen=True):
    """How much of each kind there is; `answers` are days on which something was said of a habit.

    `lines` were learned, `works` finished and asked about, `looks` taken at the rut.
    """

    habits: int = 0
    answers: int = 0
    goals: int = 0
    people: int = 0
    events: int = 0
    lines: int = 0
    courses: int = 0
    works: int = 0
    paths: int = 0
    looks: int = 0
    reflections: int = 0


def count_holdings(book: Book) -> Holdings:
    """All that would be gone with the book."""
    return Holdings(
        habits=len(book.habits),
        answers=sum(history.count_marks() for history in book.histories.values()),
        goals=len(book.goals),
        people=len(book.contacts),
        events=len(book.events),
        lines=len(book.lessons),
        courses=len(book.courses),
        works=len(book.works),
        paths=len(book.paths),
        looks=len(book.looks),
        reflections=len(book.reflections),
    )
