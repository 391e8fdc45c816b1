"""What a person does about events: plan one, tell how it was, note whom they met."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.contact import Event
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.day import DAY
from habitbot.core.people import find_contact
from habitbot.core.refusal import DayNotOpen, NoSuchEvent, TooManyEvents
from habitbot.core.typed import clean_name, clean_note

MOST_EVENTS = 100
FARTHEST = timedelta(days=3 * 366)


def add_event(book: Book, name: str, on: date, *, today: date) -> Event:
    """Plan an event. Raises TooManyEvents, NameEmpty, NameTooLong, and DayNotOpen for a day that
    is over or years away."""
    if len(book.events) >= MOST_EVENTS:
        raise TooManyEvents(MOST_EVENTS)
    if not today <= on <= today + FARTHEST:
        raise DayNotOpen
    event = Event(book.next_id, clean_name(name), on)
    book.next_id += 1
    return _keep(book, event)


def find_event(book: Book, event_id: int) -> Event:
    """The event with that number. Raises NoSuchEvent."""
    if event_id not in book.events:
        raise NoSuchEvent
    return book.events[event_id]


def tell_event(book: Book, event_id: int, told: str) -> Event:
    """Say how it was. Raises NoSuchEvent and NoteTooLong."""
    return _keep(book, replace(find_event(book, event_id), told=clean_note(told)))


def meet(book: Book, event_id: int, contact_id: int) -> Event:
    """Note that this contact was met there, once. Raises NoSuchEvent and NoSuchContact."""
    event, contact = find_event(book, event_id), find_contact(book, contact_id)
    others = tuple(other for other in event.contact_ids if other != contact.id)
    return _keep(book, replace(event, contact_ids=(*others, contact.id)))


def delete_event(book: Book, event_id: int) -> Event:
    """Take an event out of the book; who was met there stays. Raises NoSuchEvent."""
    event = find_event(book, event_id)
    del book.events[event_id]
    return event


def events_by_day(book: Book, today: date) -> tuple[Event, ...]:
    """All events: those to come, the nearest first, then those that are over, the latest first."""
    ahead = [event for event in book.events.values() if event.on >= today]
    over = [event for event in book.events.values() if event.on < today]
    return (
        *sorted(ahead, key=lambda event: (event.on, event.id)),
        *sorted(over, key=lambda event: (event.on, event.id), reverse=True),
    )


def dated_events(book: Book, today: date) -> Iterator[Dated]:
    """A word on the day before an event, and a question on the day after it."""
    for event in book.events.values():
        if today <= event.on:
            yield Dated(DatedKind.EVENT_AHEAD, event.id, event.on - DAY)
        elif not event.told and not event.contact_ids:
            yield Dated(DatedKind.EVENT_WAS, event.id, event.on + DAY)


def _keep(book: Book, event: Event) -> Event:
    book.events[event.id] = event
    return event
