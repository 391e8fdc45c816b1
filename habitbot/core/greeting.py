"""Greeting whoever is just back from a pause."""

from datetime import date

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.day import WEEK
from habitbot.core.prompt import PromptKind, RecordState
from habitbot.core.prompts import day_asked
from habitbot.core.silence import said_anything

GREETING = frozenset({PromptKind.LIST, PromptKind.REVIEW})
"""The first of these after a pause greets whoever is back."""


def is_just_back(book: Book, today: date) -> bool:
    """Whether a pause is over and the person is only coming back from it.

    The first day's list or review that was sent since has greeted, and who has said anything
    since is back long ago. After a week a greeting would come too late.
    """
    until = book.person.pause.until if book.person.pause is not None else None
    if until is None or not until <= today < until + WEEK:
        return False
    was_greeted = any(
        record.state in {RecordState.SENT, RecordState.UNKNOWN}
        and day_asked(record, book.person) >= until
        for prompt in book.prompts.values()
        if prompt.kind in GREETING
        for record in prompt.records
    )
    return not was_greeted and not said_anything(book, until, today)


def is_greeting_due(book: Book, today: date) -> bool:
    """Whether the card that is drawn now greets whoever is just back: one card does."""
    pause = book.person.pause
    return pause is not None and not pause.has_greeted and is_just_back(book, today)


def note_greeted(book: Book, today: date) -> None:
    """A card greets whoever is just back now; no later one will."""
    if book.person.pause is not None and is_greeting_due(book, today):
        greeted = replace(book.person.pause, has_greeted=True)
        book.person = replace(book.person, pause=greeted)
