"""Letters: that one wrote to somebody, and when to write next."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.contact import MOST_LETTERS_KEPT, Contact, LetterNoted
from habitbot.core.dated import Dated, DatedKind, check_ahead
from habitbot.core.day import DAY, WEEK
from habitbot.core.people import contacts_by_waiting, find_contact, keep_contact
from habitbot.core.refusal import DayNotOpen

LET_REST = WEEK
"""Nobody is suggested again so soon after they were written to."""


def wrote_to(
    book: Book,
    contact_id: int,
    day: date,
    *,
    today: date,
    asked_on: date | None = None,
    at_once: int | None = None,
) -> Contact:
    """Note that they were written to on that day; what was dated up to it is settled by that.

    Or up to the day on which it was asked. However often it is said of a day, it is noted once.
    `at_once`: the number of those who are noted together. Raises NoSuchContact, and DayNotOpen
    for a day ahead.
    """
    contact = find_contact(book, contact_id)
    if day > today:
        raise DayNotOpen
    days = tuple(sorted({*contact.wrote_on, day}))
    is_settled = contact.write_on is not None and contact.write_on <= (asked_on or day)
    is_new = day not in contact.wrote_on
    if is_new or is_settled:
        settled = contact.write_on if is_settled else None
        oldest = days[0] if len(days) > MOST_LETTERS_KEPT else None
        noted = LetterNoted(day, is_new, settled, oldest, at_once)
        contact = replace(contact, noted=noted)
    write_on = None if is_settled else contact.write_on
    return keep_contact(
        book, replace(contact, wrote_on=days[-MOST_LETTERS_KEPT:], write_on=write_on)
    )


def did_not_write(book: Book, contact_id: int, day: date) -> Contact:
    """They were not written to on that day after all: what noting it changed is as before.

    Only what was noted last of them is taken back, and once; a day chosen since stays. Raises
    NoSuchContact.
    """
    contact = find_contact(book, contact_id)
    noted = contact.noted
    if noted is None or noted.on != day:
        return contact
    days = {*contact.wrote_on} - ({day} if noted.is_new else set())
    days |= {noted.oldest} if noted.oldest else set()
    write_on = contact.write_on or noted.write_on
    return keep_contact(
        book, replace(contact, wrote_on=tuple(sorted(days)), write_on=write_on, noted=None)
    )


def wrote_since(book: Book, contact_id: int, day: date) -> bool:
    """Whether a newer letter is noted than the one of that day. Raises NoSuchContact."""
    contact = find_contact(book, contact_id)
    noted = contact.noted
    return noted is not None and noted.on != day and day in contact.wrote_on


def number_at_once(book: Book) -> int:
    """A number for those who are noted together, so that they can be taken back together."""
    book.next_id += 1
    return book.next_id - 1


def wrote_to_none_of(book: Book, at_once: int) -> None:
    """Those who were noted together were not written to: each of them is as before.

    Whoever was noted anew since stays.
    """
    for contact in [*book.contacts.values()]:
        if contact.noted is not None and contact.noted.at_once == at_once:
            did_not_write(book, contact.id, contact.noted.on)


def wrote_before(
    book: Book, contact_id: int, noted: date, day: date, *, today: date, asked_on: date | None
) -> Contact:
    """They were written to on that day, not on the one that was noted last of them.

    Where that was another one nothing is changed. Raises NoSuchContact.
    """
    contact = find_contact(book, contact_id)
    if contact.noted is None or contact.noted.on != noted:
        return contact
    did_not_write(book, contact_id, noted)
    return wrote_to(book, contact_id, day, today=today, asked_on=asked_on)


def write_next(book: Book, contact_id: int, on: date | None, *, today: date) -> Contact:
    """Choose when to write next, or not to be reminded.

    Raises NoSuchContact, and DateNotAhead for a day that is not ahead or years away.
    """
    contact = find_contact(book, contact_id)
    if on is not None:
        check_ahead(on, today + DAY)
    return keep_contact(book, replace(contact, write_on=on))


def suggest_contact(book: Book, today: date, after: int | None = None) -> Contact | None:
    """Whom to write to today: the longest waiting, or the next one behind that contact.

    Who was written to within a week, or has a day ahead, is left in peace.
    """
    able = [one for one in contacts_by_waiting(book) if _is_able(one, today)]
    if not able:
        return None
    ids = [contact.id for contact in able]
    place = ids.index(after) + 1 if after in ids else 0
    return able[place % len(able)]


def dated_contacts(book: Book, _: date) -> Iterator[Dated]:
    """Whom to write to, and when."""
    for contact in book.contacts.values():
        if contact.write_on is not None:
            yield Dated(DatedKind.FOLLOW_UP, contact.id, contact.write_on)


def _is_able(contact: Contact, today: date) -> bool:
    if contact.write_on is not None:
        return contact.write_on <= today
    last = contact.last_wrote_on
    return last is None or last <= today - LET_REST
