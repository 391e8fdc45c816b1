"""The agenda: all that a person dated and that is still open, gathered from where it is kept."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from habitbot.core.book import Book
from habitbot.core.dated import Dated
from habitbot.core.day import DAY
from habitbot.core.events import dated_events
from habitbot.core.experiments import dated_experiments
from habitbot.core.feedback import awaited_answers
from habitbot.core.people import dated_contacts
from habitbot.core.prompt import PromptKind

Source = Callable[[Book, date], Iterable[Dated]]

SOURCES: tuple[Source, ...] = (dated_contacts, dated_events, awaited_answers, dated_experiments)
"""What is dated and open as of today, part by part."""

TOLD_FOR = timedelta(days=7)
"""What was not told on its day (a pause, an outage) is told later, for a week."""


def agenda(book: Book, today: date, since: date | None = None) -> tuple[Dated, ...]:
    """What is open and dated since that day, or within a week up to today, the earliest first."""
    first = max(since or week_back(today), week_back(today))
    dated = (thing for source in SOURCES for thing in source(book, today))
    within = [thing for thing in dated if first <= thing.on <= today]
    return tuple(sorted(within, key=lambda thing: (thing.on, thing.kind, thing.about)))


def week_back(today: date) -> date:
    """The first day of which anything is still told."""
    return today - TOLD_FOR + DAY


def untold_since(book: Book, today: date) -> date:
    """The day since which what is dated was not told yet.

    Each thing is told by one message, that of its own day: what stays open comes up in no later
    one. Where that one was not sent (a pause, quiet hours, an outage), the next one tells it.
    """
    told = [one.told for one in book.prompts.values() if one.kind is PromptKind.DATED and one.told]
    return max([*(day + DAY for day in told), week_back(today)])


def has_untold(book: Book, today: date) -> bool:
    """Whether anything open was dated later than what was told last."""
    return bool(agenda(book, today, untold_since(book, today)))
