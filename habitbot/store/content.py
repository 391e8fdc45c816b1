"""A file's content: what its bytes say, checked, and what tables are as bytes."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

import msgspec
import orjson

from habitbot.core.book import Book
from habitbot.store.rows import PERSON_KEY, book_of, introduce, rows_of
from habitbot.store.schema import (
    VERSION,
    Migration,
    NotMigrated,
    Tables,
    migrate,
    recall_reviews,
    recall_safeguards,
)
from habitbot.store.trouble import Damage, DamagedFile


class Decoded(NamedTuple):
    """A file's tables at our version, their book, and the version they were found at."""

    tables: Tables
    book: Book
    version: int


def encode(tables: Tables) -> bytes:
    """A file's content: JSON that a person can read."""
    return orjson.dumps(tables, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def decode(content: bytes, person_id: int, migrations: Mapping[int, Migration]) -> Decoded:
    """The tables of a person's file, with those we don't know left as they are.

    Safeguards are marked as such, where what was written is older than that mark, and reviews know
    what they told.

    Raises DamagedFile where it is not this person's whole book, NewerSchema where it is a
    later program's, and NotMigrated where we could not carry it to our version.
    """
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError:
        raise DamagedFile(Damage.GARBLED) from None
    version = _version_of(found)
    tables = migrate(found, version, migrations)
    book = _book_in(tables, version)
    if book.person.id != person_id:
        raise DamagedFile(Damage.STRANGER)
    recall_safeguards(book, tables)
    recall_reviews(book, tables)
    kept = {name: table for name, table in tables.items() if table}
    return Decoded(kept | rows_of(book), book, version)


def _version_of(found: object) -> int:
    try:
        return msgspec.convert(found, _Versions).person[PERSON_KEY].schema
    except (msgspec.ValidationError, KeyError):
        raise DamagedFile(Damage.MISSHAPEN) from None


def _book_in(tables: Tables, version: int) -> Book:
    try:
        return book_of(tables)
    except (msgspec.ValidationError, LookupError, TypeError, AttributeError) as error:
        if version < VERSION:
            raise NotMigrated(version) from error
        raise DamagedFile(Damage.MISSHAPEN) from None


class _Version(msgspec.Struct):
    schema: int


class _Versions(msgspec.Struct):
    person: dict[str, _Version]


introduce(_Versions)


class _Stamp(msgspec.Struct):
    schema: int
    next_due_at: datetime | None = None
    erased: tuple[msgspec.Raw, ...] = ()


class _Stamps(msgspec.Struct):
    person: dict[str, _Stamp]


_stamps = msgspec.json.Decoder(_Stamps)


class Glance(NamedTuple):
    """When the person's next prompt is due, and whether somebody is to be erased from copies."""

    next_due_at: datetime | None
    is_erasing: bool


def glance(content: bytes) -> Glance:
    """What must be known of everybody at the start, found without a look at most of the file.

    Raises ValueError for a file that needs a whole reading: damaged, older or newer.
    """
    try:
        stamp = _stamps.decode(content).person[PERSON_KEY]
    except (msgspec.DecodeError, KeyError):
        raise ValueError("not a book at a glance") from None
    if stamp.schema != VERSION:
        raise ValueError("another version of the schema")
    return Glance(stamp.next_due_at, is_erasing=bool(stamp.erased))
