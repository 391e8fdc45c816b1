"""The agenda: all that a person dated and that is still open, gathered from where it is kept."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from habitbot.core.book import Book
from habitbot.core.dated import Dated
from habitbot.core.events import dated_events
from habitbot.core.experiments import dated_experiments
from habitbot.core.feedback import awaited_answers
from habitbot.core.people import dated_contacts

Source = Callable[[Book, date], Iterable[Dated]]

SOURCES: tuple[Source, ...] = (dated_contacts, dated_events, awaited_answers, dated_experiments)
"""What is dated and open as of today, part by part."""

TOLD_FOR = timedelta(days=7)
"""What was not told on its day (a pause, an outage) is told later, for a week."""


def agenda(book: Book, until: date, *, today: date) -> tuple[Dated, ...]:
    """What is open and dated within the week up to that day, the earliest first."""
    dated = (thing for source in SOURCES for thing in source(book, today))
    within = [thing for thing in dated if until - TOLD_FOR < thing.on <= until]
    return tuple(sorted(within, key=lambda thing: (thing.on, thing.kind, thing.about)))


def has_untold(book: Book, told: date | None, *, today: date) -> bool:
    """Whether anything open was dated later than what was told last."""
    return any(told is None or thing.on > told for thing in agenda(book, today, today=today))
