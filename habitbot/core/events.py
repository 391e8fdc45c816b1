"""What a person does about events: plan one, change it, tell how it was, note whom they met."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.contact import Contact, Event
from habitbot.core.dated import Dated, DatedKind, check_ahead
from habitbot.core.day import DAY
from habitbot.core.people import find_contact, know_contact
from habitbot.core.prompts import told_from
from habitbot.core.refusal import NoSuchEvent, TooManyEvents
from habitbot.core.typed.text import add_lines, check_said, clean_name, fold

MOST_EVENTS = 100


def add_event(book: Book, name: str, on: date, *, today: date) -> Event:
    """Plan an event. Raises TooManyEvents, NameEmpty, NameTooLong, and DateNotAhead for a day
    that is over or years away."""
    if len(book.events) >= MOST_EVENTS:
        raise TooManyEvents(MOST_EVENTS)
    check_ahead(on, today)
    event = Event(
        book.next_id, clean_name(name), on, told_from=told_from(book, on - DAY, today=today)
    )
    book.next_id += 1
    return _keep(book, event)


def find_event(book: Book, event_id: int) -> Event:
    """The event with that number. Raises NoSuchEvent."""
    if event_id not in book.events:
        raise NoSuchEvent
    return book.events[event_id]


def events_named(book: Book, name: str, on: date) -> tuple[Event, ...]:
    """All events of that name on that day, in the order they were noted.

    Neither accents nor capitals matter. Raises NameEmpty and NameTooLong.
    """
    wanted = fold(clean_name(name))
    events = (one for one in book.events.values() if one.on == on and fold(one.name) == wanted)
    return tuple(sorted(events, key=lambda event: event.id))


def rename_event(book: Book, event_id: int, name: str) -> Event:
    """Call an event otherwise. Raises NoSuchEvent, NameEmpty and NameTooLong."""
    return _keep(book, replace(find_event(book, event_id), name=clean_name(name)))


def move_event(book: Book, event_id: int, on: date, *, today: date) -> Event:
    """It is on another day. Raises NoSuchEvent, and DateNotAhead as when it is planned."""
    check_ahead(on, today)
    first = told_from(book, on - DAY, today=today)
    event = replace(find_event(book, event_id), on=on, told_from=first)
    return _keep(book, replace(event, has_stayed_away=False))


def stay_away(book: Book, event_id: int, told: str = "") -> Event:
    """Say that one wasn't there, and perhaps why; nothing is asked about it any more.

    Who told of it, or met somebody there, was there: that stays. Raises NoSuchEvent and
    NoteTooLong.
    """
    event = find_event(book, event_id)
    was_there = event.was_attended
    lines = add_lines(event.told, told)
    return _keep(book, replace(event, told=lines, has_stayed_away=not was_there))


def tell_event(book: Book, event_id: int, told: str) -> Event:
    """Say how it was, below what was said of it already.

    Raises NoSuchEvent, AnswerEmpty and NoteTooLong.
    """
    event = find_event(book, event_id)
    check_said(told)
    return _keep(book, replace(event, told=add_lines(event.told, told), has_stayed_away=False))


def untell_event(book: Book, event_id: int) -> Event:
    """Take away how it was. Raises NoSuchEvent."""
    return _keep(book, replace(find_event(book, event_id), told=""))


def untell_lines(book: Book, event_id: int, told: str) -> Event:
    """Take lines away of how it was, which say no more than whom one met. Raises NoSuchEvent."""
    event, gone = find_event(book, event_id), told.splitlines()
    lines = [one for one in event.told.splitlines() if one not in gone]
    return _keep(book, replace(event, told="\n".join(lines)))


def meet(book: Book, event_id: int, contact_id: int) -> Event:
    """Note that this contact was met there, once. Raises NoSuchEvent and NoSuchContact."""
    event, contact = find_event(book, event_id), find_contact(book, contact_id)
    others = tuple(other for other in event.contact_ids if other != contact.id)
    ids = (*others, contact.id)
    return _keep(book, replace(event, contact_ids=ids, has_stayed_away=False))


def unmeet(book: Book, event_id: int, contact_id: int) -> Event:
    """Note that this contact was not met there after all. Raises NoSuchEvent."""
    event = find_event(book, event_id)
    ids = tuple(other for other in event.contact_ids if other != contact_id)
    return _keep(book, replace(event, contact_ids=ids))


def meet_named(book: Book, event_id: int, name: str, *, today: date) -> Contact:
    """Note that somebody of that name was met there; who is new is added as from there.

    Raises NoSuchEvent, NameEmpty, NameTooLong and TooManyContacts.
    """
    event = find_event(book, event_id)
    contact = know_contact(book, name, today=today, met=event.name)
    meet(book, event_id, contact.id)
    return contact


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


def events_ahead(book: Book, today: date) -> tuple[Event, ...]:
    """Those to come, the nearest first."""
    return tuple(event for event in events_by_day(book, today) if event.on >= today)


def is_asked_about(event: Event, today: date) -> bool:
    """Whether it is over and nothing was said of it yet."""
    return event.on < today and _is_open(event)


def dated_events(book: Book, today: date) -> Iterator[Dated]:
    """A word on the day before an event, or on its own, and a question on the day after it.

    Neither is left for what was said something of once its day has come.
    """
    for event in book.events.values():
        if today < event.on or (today == event.on and _is_open(event)):
            yield Dated(DatedKind.EVENT_AHEAD, event.id, event.on - DAY, event.told_from)
        elif is_asked_about(event, today):
            yield Dated(DatedKind.EVENT_WAS, event.id, event.on + DAY)


def _is_open(event: Event) -> bool:
    """Whether nothing was said of it yet."""
    return not (event.was_attended or event.has_stayed_away)


def _keep(book: Book, event: Event) -> Event:
    book.events[event.id] = event
    return event
