"""The version of the files, and how older ones are carried to it, step by step."""

from collections.abc import Callable, Mapping
from typing import Any

from habitbot.core.book import LeftAlone, NewerBook

Tables = dict[str, dict[str, Any]]
"""A file as TinyDB sees it: table name to document id to document."""

Migration = Callable[[Tables], Tables]

VERSION = 1
"""Raise it, with a migration, whenever the program before this one would not read a file of
this one, or would lose a part of it. The place of the number in the file never changes."""

MIGRATIONS: Mapping[int, Migration] = {}
"""From a version to the step that leads to the next one."""


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


def _take_step(tables: Tables, version: int, migrations: Mapping[int, Migration]) -> Tables:
    try:
        return migrations[version](tables)
    except Exception as error:
        raise NotMigrated(version) from error
