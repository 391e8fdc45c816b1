"""A book as tables and back, and the few table operations that lead from one state to the next."""

from collections.abc import Callable, MutableMapping
from typing import Any, get_args, get_origin

import msgspec
from tinydb import TinyDB
from tinydb.table import Document

from habitbot.core.book import Book, note_applied
from habitbot.store.schema import VERSION, Tables

PERSON = "person"
PERSON_KEY = "1"

_BARE = {"histories": "months", "amounts": "months"}
"""Tables whose documents are one field of their value, a plain one, without its name around it."""


def _is_table(kind: Any) -> bool:
    return get_origin(kind) is dict and get_args(kind)[0] is int


TABLES = tuple(f.name for f in msgspec.structs.fields(Book) if _is_table(f.type))
"""What a book keys by number: one table each. All the rest is the document of the person."""


def introduce(kind: type) -> None:
    """Let msgspec find out about a type now.

    It does so when it first meets one, and where two threads bring it the same new type at a time
    it reads what is not there yet and takes the process down. So types that threads will convert
    are introduced where they are defined.
    """
    msgspec.json.Decoder(kind)


introduce(Book)


def rows_of(book: Book) -> Tables:
    """The tables of a book; a table without documents is left out.

    Histories and amounts, by far the most of it, are not copied: those documents are the book's
    own.
    """
    bare = {
        name: {str(key): getattr(value, field) for key, value in getattr(book, name).items()}
        for name, field in _BARE.items()
    }
    rest = msgspec.structs.replace(book, **{name: {} for name in _BARE})
    facts = msgspec.to_builtins(rest, str_keys=True)
    tables = {name: facts.pop(name) for name in TABLES} | bare
    person = {PERSON_KEY: {"schema": VERSION, **facts}}
    return {PERSON: person} | {name: table for name, table in tables.items() if table}


def book_of(tables: Tables) -> Book:
    """The book of such tables, sharing nothing with them that can change.

    Raises KeyError or msgspec.ValidationError where they are not those of a book.
    """
    facts = tables[PERSON][PERSON_KEY] | {name: tables.get(name, {}) for name in TABLES}
    for name, field in _BARE.items():
        facts[name] = {key: {field: value} for key, value in facts[name].items()}
    return msgspec.convert(facts, Book, str_keys=True)


def copy_of(book: Book) -> Book:
    """The same book with dictionaries of its own; the values in them are frozen."""
    return msgspec.structs.replace(book, **{name: _copy_of(getattr(book, name)) for name in TABLES})


def _copy_of(table: dict[int, Any]) -> dict[int, Any]:
    return {key: dict(value) if isinstance(value, dict) else value for key, value in table.items()}


def changed_rows(tables: Tables, rows: Tables) -> Tables:
    """The person's document, and what else in the rows differs from the tables."""
    changed = {PERSON: rows[PERSON]}
    for name in TABLES:
        old, new = tables.get(name, {}), rows.get(name, {})
        if old != new:
            changed[name] = {key: row for key, row in new.items() if old.get(key) != row}
    return changed


def check_rows(rows: Tables, person_id: int) -> None:
    """Raise ValueError for rows that could not be read back as this person's.

    Nothing checks what is put into a book; a slip there must not become an unreadable file.
    """
    try:
        is_theirs = book_of(rows).person.id == person_id
    except msgspec.ValidationError as error:
        # The rest of msgspec's message may quote what a person wrote.
        where = str(error).rpartition(" - at ")[2]
        raise ValueError(f"the book holds what it cannot hold at {where}") from None
    if not is_theirs:
        raise ValueError("the book says it is another person's")


def is_same(tables: Tables, rows: Tables) -> bool:
    """Whether these tables already say what the rows of a book say."""
    return all(tables.get(name, {}) == rows.get(name, {}) for name in (PERSON, *TABLES))


def note_update(book: Book, rows: Tables, update_id: int) -> None:
    """Add an update to those whose changes are in this book, and in its rows."""
    note_applied(book, update_id)
    rows[PERSON][PERSON_KEY]["applied"] = book.applied


def put_rows(database: TinyDB, rows: Tables) -> None:
    """Bring a database to these rows, touching changed documents and tables of ours only."""
    kept = database.storage.read() or {}
    for name in (PERSON, *TABLES):
        old, new = kept.get(name, {}), rows.get(name, {})
        if new and old != new:
            _put_table(database, name, old, new)
        elif old and not new:
            database.drop_table(name)


def _put_table(database: TinyDB, name: str, old: dict[str, Any], new: dict[str, Any]) -> None:
    table = database.table(name, cache_size=0)
    removed = [int(key) for key in old.keys() - new.keys()]
    changed = [key for key in new if key in old and old[key] != new[key]]
    added = [Document(new[key], int(key)) for key in new if key not in old]
    if removed:
        table.remove(doc_ids=removed)
    for key in changed:
        # TinyDB changes a document in place, and this one may be a book's own.
        old[key] = {}
        table.update(_become(new[key]), doc_ids=[int(key)])
    if added:
        table.insert_multiple(added)


def _become(document: dict[str, Any]) -> Callable[[MutableMapping[str, Any]], None]:
    def put(kept: MutableMapping[str, Any]) -> None:
        kept.clear()
        kept.update(document)

    return put
