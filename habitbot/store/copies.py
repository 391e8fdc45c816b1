"""Daily copies: what a person's file was on seven days and in four weeks before."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import islice

from habitbot.store.cabinet import Cabinet
from habitbot.store.names import (
    belongs_to,
    copy_name,
    day_of_copy,
    old_schema_name,
    person_of_copy,
)
from habitbot.store.trouble import DamagedFile

DAILY = 7
WEEKLY = 4
DOUBT = timedelta(days=7)
"""So long a book that shrank to less than half counts as damaged rather than meant."""


class Copies:
    """Everybody's copies. They are made of checked content only, and are no links."""

    def __init__(self, cabinet: Cabinet) -> None:
        self._cabinet = cabinet

    def days(self, person_id: int) -> list[date]:
        """The days that have a copy, newest first."""
        with self._cabinet.shelf_of(person_id) as folder:
            days = (day_of_copy(name, person_id) for name in folder.names())
            return sorted((day for day in days if day), reverse=True)

    def read(self, person_id: int, day: date) -> bytes:
        """The copy of that day."""
        with self._cabinet.shelf_of(person_id) as folder:
            return folder.read(copy_name(person_id, day))

    def keep(self, person_id: int, content: bytes, day: date) -> None:
        """Make this the day's copy, and let go of those that are neither daily nor weekly.

        A file that lost more than half within a week takes nobody's place.
        """
        days = self.days(person_id)
        if days and day - days[0] <= DOUBT and len(content) < self._size(person_id, days[0]) / 2:
            return
        with self._cabinet.shelf_of(person_id) as folder:
            folder.write(copy_name(person_id, day), content)
            spent = {day, *days} - kept_days({day, *days})
            folder.remove(*(copy_name(person_id, old) for old in sorted(spent)))

    def put(self, person_id: int, content: bytes, day: date) -> None:
        """Let that day's copy be this instead."""
        with self._cabinet.shelf_of(person_id) as folder:
            folder.write(copy_name(person_id, day), content)

    def _size(self, person_id: int, day: date) -> int:
        try:
            return len(self.read(person_id, day))
        except DamagedFile:
            return 0

    def keep_old_schema(self, person_id: int, content: bytes, version: int, day: date) -> None:
        """Keep a file as it was before its migration; such copies are not let go."""
        with self._cabinet.shelf_of(person_id) as folder:
            folder.write(old_schema_name(person_id, version, day), content)

    def has_old_schema(self, person_id: int) -> bool:
        """Whether a file is kept as it was before a migration."""
        with self._cabinet.shelf_of(person_id) as folder:
            theirs = [name for name in folder.names() if belongs_to(name, person_id)]
        return any(day_of_copy(name, person_id) is None for name in theirs)

    def forget(self, person_id: int) -> None:
        """Remove everything of this person."""
        with self._cabinet.shelf_of(person_id) as folder:
            folder.remove(*(name for name in folder.names() if belongs_to(name, person_id)))

    def sweep(self) -> set[int]:
        """Remove what crashes left half written; who has copies."""
        people: set[int] = set()
        for shelf in self._cabinet.shelves():
            with self._cabinet.open_shelf(shelf) as folder:
                names = folder.sweep()
            people.update(filter(None, (person_of_copy(name, shelf) for name in names)))
        return people

    def close(self) -> None:
        """Let go of the folders."""
        self._cabinet.close()


def kept_days(days: Iterable[date]) -> set[date]:
    """Of these days the newest seven, and before them the last one of each of four weeks."""
    newest_first = sorted(days, reverse=True)
    weeks = {day.isocalendar()[:2]: day for day in reversed(newest_first[DAILY:])}
    weekly = sorted(weeks.values(), reverse=True)
    return {*newest_first[:DAILY], *islice(weekly, WEEKLY)}
