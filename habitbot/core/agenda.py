"""The agenda: all that a person dated and that is still open, gathered from where it is kept."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.day import DAY, WEEK, local_day
from habitbot.core.events import dated_events
from habitbot.core.experiments import dated_experiments
from habitbot.core.feedback import awaited_answers
from habitbot.core.letters import dated_contacts
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import told_until, will_tell_today
from habitbot.core.silence import last_said_before

Source = Callable[[Book, date], Iterable[Dated]]

SOURCES: tuple[Source, ...] = (dated_contacts, dated_events, awaited_answers, dated_experiments)
"""What is dated and open as of today, part by part."""

TOLD_FOR = timedelta(days=28)
"""So long what was not told on its day (a pause, days away, an outage) is told later."""


def agenda(book: Book, today: date, since: date | None = None) -> tuple[Dated, ...]:
    """What is open and told since that day, or is shown under today's card, the earliest first."""
    dated = [thing for source in SOURCES for thing in source(book, today) if thing.on <= today]
    if not dated:
        return ()
    first = since or shown_since(book, today)
    within = [thing for thing in dated if first <= thing.told_on]
    return tuple(sorted(within, key=lambda thing: (thing.on, thing.kind, thing.about)))


def shown_since(book: Book, today: date) -> date:
    """The first day of which what is open is still shown under today's card: of a week.

    Days without a word don't count: who comes back is shown once more what was there when the
    silence began, and what has come since.
    """
    begun = [habit.started_on for habit in book.habits.values()]
    last = last_said_before(book, today) or min(begun, default=today)
    return min(today, last + DAY) - WEEK + DAY


def untold_since(book: Book, today: date) -> date:
    """The day since which what is dated was not told yet, within four weeks.

    Each thing is told by one message, that of its own day: what stays open comes up in no later
    one. Where that one was not sent (a pause, quiet hours, an outage), the next one tells it.
    """
    told, earliest = told_until(book), today - TOLD_FOR + DAY
    return earliest if told is None else max(told + DAY, earliest)


def events_untold(book: Book, now: datetime) -> tuple[Dated, ...]:
    """The events near of which no message told: today's was out when they were noted."""
    if will_tell_today(book, now):
        return ()
    today = local_day(now, book.person)
    since = untold_since(book, today)
    ahead = (one for one in agenda(book, today) if one.kind is DatedKind.EVENT_AHEAD)
    return tuple(one for one in ahead if one.told_on >= since)


def told_since(book: Book, message_id: int) -> date | None:
    """The day since which that message told what was dated; None for any other message."""
    for prompt in book.prompts.values():
        sent = [one for one in prompt.records if one.message_id is not None]
        for before, record in zip([None, *sent], sent, strict=False):
            if prompt.kind is PromptKind.DATED and record.message_id == message_id:
                earliest = record.day - TOLD_FOR + DAY
                return max(before.day + DAY, earliest) if before else earliest
    return None


def has_untold(book: Book, today: date) -> bool:
    """Whether there is anything open that today's message has to tell."""
    return any(thing.told_on <= today for thing in agenda(book, today, untold_since(book, today)))
