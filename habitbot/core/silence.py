"""Silence: days on which nobody said anything of any habit, though there was what to say."""

from datetime import date, timedelta

from habitbot.core.amount import Amounts
from habitbot.core.book import Book
from habitbot.core.day import DAY, WEEK
from habitbot.core.habits import active_habits
from habitbot.core.history import UNANSWERED, History
from habitbot.core.prompts import is_away, is_paused

LONG_SILENCE = timedelta(days=14)
"""After so many days without a word the prompts come without a sound."""


def has_broken_silence(book: Book, today: date) -> bool:
    """Whether somebody came back in the last seven days, today among them, from as many in silence.

    Their first days back are theirs: nothing is to be asked beside what is there.
    """
    return any(
        said_anything(book, day, day)
        and not said_anything(book, day - WEEK, day - DAY)
        and _has_begun(book, day - WEEK)
        for day in (today - ago * DAY for ago in range(7))
    )


def is_long_silent(book: Book, today: date) -> bool:
    """Whether nothing was said of the last fourteen days, none of which was a day off."""
    first = today - LONG_SILENCE
    days = [first + ahead * DAY for ahead in range(LONG_SILENCE.days)]
    was_off = any(is_paused(book.person, day) or is_away(book.person, day) for day in days)
    return _has_begun(book, first) and not was_off and not said_anything(book, first, today)


def is_to_be_left_in_peace(book: Book, today: date) -> bool:
    """Whether what nobody dated comes without a sound: in a long silence, or where all rests."""
    return is_long_silent(book, today) or not active_habits(book)


def _has_begun(book: Book, day: date) -> bool:
    return any(habit.started_on <= day for habit in active_habits(book))


def said_anything(book: Book, first: date, last: date) -> bool:
    """Whether anything was said of any habit on those days, the first and the last among them."""
    return any(said_of(book, habit_id, first, last) for habit_id in book.habits)


def last_said_before(book: Book, day: date) -> date | None:
    """The last day before that one of which anything was said, None where nothing was."""
    marked = [history.last_before(day) for history in book.histories.values()]
    counted = [next(each.between(date.min, day - DAY), None) for each in book.amounts.values()]
    noted = [on for notes in book.notes.values() for on in notes if on < day]
    days = [*filter(None, marked), *(one[0] for one in counted if one), *noted]
    return max(days, default=None)


def said_of(book: Book, habit_id: int, first: date, last: date) -> bool:
    """Whether anything was said of a habit on those days: a mark, an amount that left its day open,
    or a note.
    """
    marks = book.histories.get(habit_id, History()).letters(first, last)
    if marks.strip(UNANSWERED):
        return True
    amounts = book.amounts.get(habit_id, Amounts())
    return any(amounts.between(first, last)) or any(
        first <= day <= last for day in book.notes.get(habit_id, ())
    )
