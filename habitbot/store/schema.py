"""The version of the files, and how older ones are carried to it, step by step."""

from collections.abc import Callable, Mapping
from typing import Any

from habitbot.core.book import Book, LeftAlone, NewerBook
from habitbot.core.review import recall_reviewed
from habitbot.core.safeguards import mark_safeguards

Tables = dict[str, dict[str, Any]]
"""A file as TinyDB sees it: table name to document id to document."""

Migration = Callable[[Tables], Tables]

VERSION = 1
"""Raise it, with a migration, whenever the program before this one would not read a file of
this one, or would lose a part of it. The place of the number in the file never changes."""

MIGRATIONS: Mapping[int, Migration] = {}
"""From a version to the step that leads to the next one."""

SAFEGUARD_MARK = "is_safeguard"
"""What older habits lack. A version of its own would have kept each file as it was for good, with
whoever is erased from it later."""

ONCE_UNMARKED = frozenset(
    {
        "Tell one trusted person how it was",
        "Note what, when and who saw it",
        "Look at one job somewhere else",
    }
)
"""What older programs called the habits against harm."""


class NewerSchema(NewerBook):
    """The file was written by a newer program: `version` is its schema, ours is VERSION."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


class NotMigrated(LeftAlone):
    """A file of schema `version` could not be carried to ours. It is left as it is."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def migrate(tables: Tables, version: int, migrations: Mapping[int, Migration]) -> Tables:
    """The same tables at our version. Raises NewerSchema and NotMigrated."""
    if version > VERSION:
        raise NewerSchema(version)
    for step in range(version, VERSION):
        tables = _take_step(tables, step, migrations)
    return tables


def recall_safeguards(book: Book, tables: Tables) -> None:
    """Mark the safeguards among the habits, deleted ones too, that were written before that."""
    deleted = {key: row["habit"] for key, row in tables.get("deleted", {}).items()}
    rows = tables.get("habits", {}) | deleted
    unmarked = [int(key) for key, row in rows.items() if SAFEGUARD_MARK not in row]
    mark_safeguards(book, unmarked, ONCE_UNMARKED)


def recall_reviews(book: Book, tables: Tables) -> None:
    """Bring back what the reviews of an older file told, by the numbers that it kept of that."""
    rows = tables["person"]["1"].get("reviewed", ())
    book.reviewed = tuple(
        recall_reviewed(book, one.on, row["told"]) if "so_far" not in row and "told" in row else one
        for one, row in zip(book.reviewed, rows, strict=True)
    )


def _take_step(tables: Tables, version: int, migrations: Mapping[int, Migration]) -> Tables:
    try:
        return migrations[version](tables)
    except Exception as error:
        raise NotMigrated(version) from error
