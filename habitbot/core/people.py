"""What a person does about people: note them, name them, say where they are from, forget them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from itertools import dropwhile

import msgspec
import regex
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.contact import Contact, Erased
from habitbot.core.refusal import NoSuchContact, TooManyContacts
from habitbot.core.typed.telling import may_be_new, may_be_person, spaced_words
from habitbot.core.typed.text import (
    MOST_NAME_CHARACTERS,
    clean_line,
    clean_name,
    count_characters,
    fold,
)
from habitbot.core.work import Role

MOST_CONTACTS = 300

LEAST_OF_A_NAME = 3
"""Letters that tell whose name it is."""

MOST_WORDS_OF_A_NAME = 4

PARTICLES = frozenset(
    ("al", "bin", "bint", "da", "de", "del", "den", "der", "di", "du", "van", "von")
)
"""What within a name is written small."""


def add_contact(book: Book, name: str, *, today: date, met: str = "", about: str = "") -> Contact:
    """Note somebody. Raises TooManyContacts, NameEmpty and NameTooLong."""
    if len(book.contacts) >= MOST_CONTACTS:
        raise TooManyContacts(MOST_CONTACTS)
    contact = Contact(
        book.next_id, clean_name(name), today, met=clean_line(met), about=clean_line(about)
    )
    book.next_id += 1
    book.contacts[contact.id] = contact
    return contact


def find_contact(book: Book, contact_id: int) -> Contact:
    """The contact with that number. Raises NoSuchContact."""
    if contact_id not in book.contacts:
        raise NoSuchContact
    return book.contacts[contact_id]


def contacts_named(book: Book, name: str) -> tuple[Contact, ...]:
    """All who are called so, in the order they were noted; capitals don't tell two apart.

    Accents don't either, unless somebody's name is written just so. Raises NameTooLong.
    """
    line = clean_line(name)
    called = [one for one in book.contacts.values() if fold(one.name) == fold(line)]
    just_so = [one for one in called if one.name.casefold() == line.casefold()]
    return tuple(sorted(just_so or called, key=lambda one: one.id))


def contacts_meant(book: Book, name: str) -> tuple[Contact, ...]:
    """All who are called so; where nobody is, all whose first name it is. Raises NameTooLong."""
    first = fold(clean_line(name))
    named = (one for one in book.contacts.values() if fold(first_name(one.name)) == first)
    return contacts_named(book, name) or tuple(sorted(named, key=lambda one: one.id))


def words_of_names(contacts: Iterable[Contact]) -> frozenset[str]:
    """Every word of their names, as words are compared."""
    return frozenset(word for one in contacts for word in spaced_words(one.name))


def names_apart(book: Book, names: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Those of the names that are one person's, known or new, and those that several have.

    Raises NameTooLong.
    """
    plain: list[str] = []
    unclear: list[str] = []
    for name in names:
        having = contacts_meant(book, name)
        if len(having) > 1:
            unclear.append(clean_line(name))
        else:
            plain.append(having[0].name if having else name)
    return plain, unclear


def known_apart(book: Book, names: Iterable[str]) -> tuple[Sequence[str], Sequence[str]]:
    """Those of the names by which somebody is known, as they are noted, and the others.

    Of a name that several have it is not told whose it is.
    """
    known: list[str] = []
    new: list[str] = []
    for name in names:
        is_short = count_characters(name) <= MOST_NAME_CHARACTERS
        having = contacts_meant(book, name) if is_short else ()
        (known if having else new).append(having[0].name if len(having) == 1 else name)
    return tuple(dict.fromkeys(known)), tuple(dict.fromkeys(new))


def who_else(book: Book, known: Collection[int], names: Iterable[str]) -> tuple[str, ...]:
    """Who is named beside those contacts, in words that nobody asked for.

    That is who is known, also with words behind the name, or whose name is written as names are:
    "and Tom", "and Tom about the job", but not "and her boss".
    """
    told = (_name_told(book, name) for name in names)
    meant = ((name, [one.id for one in contacts_meant(book, name)]) for name in told if name)
    return tuple(name for name, ids in meant if not set(known).intersection(ids))


def who_is_left_out(book: Book, names: Iterable[str]) -> tuple[str, ...]:
    """What of those words may be meant for somebody, though `who_else` finds nobody in it."""
    unknown = (name for name in names if not _name_told(book, name))
    return tuple(one for one in unknown if may_be_person(one) and (" " in one or _is_large(one)))


def name_begun(said: str) -> str:
    """What may be a name of those words, by those written large with which they begin."""
    words = said.split()
    large = len(words) - len([*dropwhile(_is_large, words)])
    return " ".join(words[:large]) if large <= MOST_WORDS_OF_A_NAME else ""


def _name_told(book: Book, said: str) -> str:
    """The name in words, known or new, without those behind it; nothing where there is none."""
    if count_characters(said) <= MOST_NAME_CHARACTERS and (
        contacts_meant(book, said) or (is_written_as_name(said) and may_be_new(said))
    ):
        return said
    words = said.split()
    sizes = range(min(MOST_WORDS_OF_A_NAME, len(words) - 1), 0, -1)
    begun = (" ".join(words[:size]) for size in sizes if not _is_large(words[size]))
    return next((name for name in begun if _is_known(book, name)), "")


def _is_known(book: Book, name: str) -> bool:
    """Whether it is the name of somebody known, and so long or so written that it is no word."""
    letters = count_characters(name)
    is_name = letters >= LEAST_OF_A_NAME or is_written_as_name(name)
    return is_name and letters <= MOST_NAME_CHARACTERS and bool(contacts_meant(book, name))


def is_written_as_name(said: str) -> bool:
    """Whether words are few, and each begins with a capital, where its script has any.

    But for the small ones between two of them: "Jan van der Berg", not "der Chefin".
    """
    words = said.split()
    if not words or words[0] in PARTICLES or words[-1] in PARTICLES:
        return False
    main = [word for word in words if word not in PARTICLES]
    return all(map(_is_large, main)) and len(main) <= MOST_WORDS_OF_A_NAME


def _is_large(word: str) -> bool:
    return word[0].isalpha() and word[0] == word[0].upper()


def first_name(name: str) -> str:
    """The first word of a name."""
    return name.split(maxsplit=1)[0]


def know_contact(book: Book, name: str, *, today: date, met: str = "") -> Contact:
    """Who is meant by a name, of several the one noted first; somebody new is noted, as from there.

    Raises NameEmpty, NameTooLong and TooManyContacts.
    """
    known = next(iter(contacts_meant(book, name)), None)
    return known or add_contact(book, name, today=today, met=met)


def added_between(book: Book, first: int, last: int) -> tuple[Contact, ...]:
    """Who has these numbers and those between them, which are those of people added at once."""
    added = [one for one in book.contacts.values() if first <= one.id <= last]
    return tuple(sorted(added, key=lambda one: one.id))


def take_back_added(book: Book, added: Sequence[Contact], met_at: int | None = None) -> bool:
    """Take out who was added just now; not where any of them was met, asked or talked to since.

    `met_at`: the event at which they were met, and for which they were added.
    """
    others = (event for event in book.events.values() if event.id != met_at)
    mentioned = {
        *(one for event in others for one in event.contact_ids),
        *(one.contact_id for one in book.experiments.values()),
        *(work.asked for work in book.works.values() if not isinstance(work.asked, Role)),
    }
    if any(one.id in mentioned for one in added):
        return False
    for one in added:
        delete_contact(book, one.id)
    return True


def rename_contact(book: Book, contact_id: int, name: str) -> Contact:
    """Call a contact otherwise. Raises NoSuchContact, NameEmpty and NameTooLong."""
    return keep_contact(book, replace(find_contact(book, contact_id), name=clean_name(name)))


def set_met(book: Book, contact_id: int, met: str) -> Contact:
    """Say where a contact is from; nothing for "". Raises NoSuchContact and NameTooLong."""
    return keep_contact(book, replace(find_contact(book, contact_id), met=clean_line(met)))


def set_about(book: Book, contact_id: int, about: str) -> Contact:
    """Say what a contact is about; nothing for "". Raises NoSuchContact and NameTooLong."""
    return keep_contact(book, replace(find_contact(book, contact_id), about=clean_line(about)))


def delete_contact(book: Book, contact_id: int) -> Contact:
    """Take somebody out of the book, and every mention of them; the copies follow.

    Raises NoSuchContact.
    """
    contact = _take_out(book, contact_id)
    book.erased = (*book.erased, Erased(contact.id, contact.added_on))
    return contact


def _take_out(book: Book, contact_id: int) -> Contact:
    contact = find_contact(book, contact_id)
    del book.contacts[contact_id]
    for event in book.events.values():
        others = tuple(other for other in event.contact_ids if other != contact_id)
        book.events[event.id] = replace(event, contact_ids=others)
    for work in book.works.values():
        if work.asked == contact_id:
            book.works[work.id] = replace(work, asked=None)
    for experiment in book.experiments.values():
        if experiment.contact_id == contact_id:
            book.experiments[experiment.id] = replace(experiment, contact_id=None)
    return contact


def forget_erased(book: Book, erased: Iterable[Erased]) -> None:
    """Take who was deleted out of an earlier state of the book, if they stand there."""
    for gone in erased:
        known = book.contacts.get(gone.contact_id)
        if known is not None and known.added_on == gone.added_on:
            _take_out(book, gone.contact_id)


def count_mentions(book: Book, name: str, tables: Iterable[str]) -> int:
    """In how many texts of these tables a name stands, by its first word unless that is short.

    Written small it is found written large as well, but not the other way: "May" is no "may". Who
    else is called so is no mention of them.
    """
    first = first_name(name)
    called = first if len(first) >= LEAST_OF_A_NAME else name
    spelled = "|".join(map(regex.escape, (called, called[0].upper() + called[1:])))
    found = regex.compile(rf"(?<!\w)(?:{spelled})(?!\w)", cache_pattern=False)
    told = [_told_in(book, table) for table in tables]
    return sum(found.search(text) is not None for text in _texts_in(told))


def _told_in(book: Book, table: str) -> object:
    """What a table of the book keeps; of contacts what was written about them."""
    if table == "contacts":
        return [(one.met, one.about) for one in book.contacts.values()]
    return msgspec.to_builtins(getattr(book, table))


def _texts_in(told: object) -> Iterator[str]:
    if isinstance(told, str):
        yield told
    elif isinstance(told, dict | list | tuple):
        for part in told.values() if isinstance(told, dict) else told:
            yield from _texts_in(part)


def contacts_by_name(book: Book) -> tuple[Contact, ...]:
    """All contacts as in a telephone book."""
    return tuple(sorted(book.contacts.values(), key=lambda one: (fold(one.name), one.id)))


def contacts_by_waiting(book: Book) -> tuple[Contact, ...]:
    """All contacts: those with a date by their date, then the others, the longest waiting first.

    Of those without a date come first who was never written to, by the day they were noted, then
    who was, by the day of the last time.
    """
    return tuple(sorted(book.contacts.values(), key=_waiting))


def _waiting(contact: Contact) -> tuple[int, date, int]:
    if contact.write_on is not None:
        return (0, contact.write_on, contact.id)
    last = contact.last_wrote_on
    return (1, contact.added_on, contact.id) if last is None else (2, last, contact.id)


def keep_contact(book: Book, contact: Contact) -> Contact:
    """Somebody as they are from now on."""
    book.contacts[contact.id] = contact
    return contact
