"""Trouble: what can be wrong with a person's file, and what was done about it."""

from datetime import date
from enum import StrEnum

import msgspec


class Damage(StrEnum):
    """What is wrong with a file.

    Garbled is no JSON; misshapen is JSON but no book; a stranger's is somebody else's book.
    Special is a symlink, a folder or a device; linked has a second name; foreign belongs to
    another user of the machine. Newer was written by a later program, not migrated by an older
    one that we could not follow; these two are left as they are.
    """

    MISSING = "missing"
    GARBLED = "garbled"
    MISSHAPEN = "misshapen"
    STRANGER = "stranger"
    TOO_BIG = "too_big"
    SPECIAL = "special"
    LINKED = "linked"
    FOREIGN = "foreign"
    UNREADABLE = "unreadable"
    NEWER = "newer"
    NOT_MIGRATED = "not_migrated"


class Trouble(msgspec.Struct, frozen=True):
    """A person's file could not be used; the owner and the person should be told.

    `taken_from` is the day of the copy that took its place. Without one the book began anew, or
    the file was left as it is.
    """

    person_id: int
    damage: Damage
    taken_from: date | None = None


class DamagedFile(Exception):
    """A file that cannot be taken for a book; `content` where it could at least be read."""

    def __init__(self, damage: Damage, content: bytes | None = None) -> None:
        super().__init__(damage.value)
        self.damage = damage
        self.content = content
