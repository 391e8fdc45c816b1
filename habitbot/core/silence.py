"""Silence: days on which nobody said anything of any habit, though there was what to say."""

from datetime import date, timedelta

from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.habits import active_habits
from habitbot.core.history import UNANSWERED
from habitbot.core.prompts import is_away, is_paused

A_WEEK = timedelta(days=7)
LONG = timedelta(days=14)
"""After so many days without a word the prompts come without a sound."""


def has_broken_silence(book: Book, today: date) -> bool:
    """Whether somebody came back in the last seven days, today among them, from as many in silence.

    Their first days back are theirs: nothing is to be asked beside what is there.
    """
    return any(
        said_anything(book, day, day)
        and not said_anything(book, day - A_WEEK, day - DAY)
        and _has_begun(book, day - A_WEEK)
        for day in (today - ago * DAY for ago in range(7))
    )


def is_long_silent(book: Book, today: date) -> bool:
    """Whether nothing was said of the last fourteen days, none of which was a day off."""
    first = today - LONG
    days = [first + ahead * DAY for ahead in range(LONG.days)]
    was_off = any(is_paused(book.person, day) or is_away(book.person, day) for day in days)
    return _has_begun(book, first) and not was_off and not said_anything(book, first, today)


def _has_begun(book: Book, day: date) -> bool:
    return any(habit.started_on <= day for habit in active_habits(book))


def said_anything(book: Book, first: date, last: date) -> bool:
    """Whether anything was said of any habit on those days, the first and the last among them."""
    return any(
        history.letters(first, last).strip(UNANSWERED) for history in book.histories.values()
    )
