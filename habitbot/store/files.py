"""The files of a data directory, read and written whole: the blocking half of the store."""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from tinydb import TinyDB

from habitbot.core.book import Book
from habitbot.core.contact import Erased
from habitbot.core.people import forget_erased
from habitbot.core.person import Person
from habitbot.store.cabinet import Cabinet
from habitbot.store.content import Decoded, decode, encode, glance
from habitbot.store.copies import Copies
from habitbot.store.durable import MOST_BYTES, DurableStorage
from habitbot.store.folder import Folder, NotSynced
from habitbot.store.hot import Kept
from habitbot.store.names import (
    belongs_to,
    book_name,
    is_set_aside,
    person_of_book,
)
from habitbot.store.rows import PERSON, TABLES, copy_of, is_same, put_rows, rows_of
from habitbot.store.schema import MIGRATIONS, VERSION, Migration, NewerSchema, NotMigrated, Tables
from habitbot.store.trouble import Damage, DamagedFile, Trouble

logger = logging.getLogger(__name__)


class Loaded(NamedTuple):
    """What was found of a person, and the trouble there was with it."""

    kept: Kept
    trouble: Trouble | None = None


class Found(NamedTuple):
    """Everybody who has a book, and those of whom there are only copies."""

    people: set[int]
    lost: set[int]


class Glances(NamedTuple):
    """Of one shelf's people the next due moments, who needs a whole reading, and who erasing."""

    moments: dict[int, datetime | None]
    unclear: list[int]
    erasing: list[int]


class Files:
    """Everybody's files. Only one thread at a time may work on a person."""

    def __init__(
        self,
        directory: Path,
        *,
        most_bytes: int = MOST_BYTES,
        migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> None:
        with Folder.open(directory) as root:
            root.sweep()
            root.make("people", "copies")
            self._people = Cabinet(root.enter("people"))
            self._copies = Copies(Cabinet(root.enter("copies")))
        self._most_bytes = most_bytes
        self._migrations = migrations
        self._not_synced: set[int] = set()
        self._untold: dict[int, Trouble] = {}
        self._begun: dict[int, date] = {}

    def sweep(self) -> Found:
        """Remove what crashes left half written; who is here. Nobody may be writing meanwhile."""
        people: set[int] = set()
        for shelf in self.shelves():
            with self._people.open_shelf(shelf) as folder:
                names = folder.sweep()
            people.update(filter(None, (person_of_book(name, shelf) for name in names)))
        return Found(people, lost=self._copies.sweep() - people)

    def shelves(self) -> list[str]:
        """The shelves on which books lie."""
        return self._people.shelves()

    def glance(self, shelf: str) -> Glances:
        """Read no more of one shelf's books than when their next prompts are due."""
        glances = Glances({}, [], [])
        with self._people.open_shelf(shelf) as folder:
            people = filter(None, (person_of_book(name, shelf) for name in folder.names()))
            for person_id in people:
                try:
                    seen = glance(folder.read(book_name(person_id)))
                except (ValueError, OSError, DamagedFile):
                    glances.unclear.append(person_id)
                else:
                    glances.moments[person_id] = seen.next_due_at
                    glances.erasing.extend([person_id] if seen.is_erasing else [])
        return glances

    def load(self, person_id: int, now: datetime) -> Loaded:
        """A person's tables, those of an empty book for a new person.

        A damaged file is set aside, and the newest good copy takes its place. Raises
        NewerSchema and NotMigrated for files to be left alone, OSError where the disk refuses.
        """
        with self._remembering_doubt(person_id):
            try:
                kept = self._read(person_id, now)
            except DamagedFile as damaged:
                kept = self._rescue(person_id, damaged, now)
        return Loaded(kept, self._untold.pop(person_id, None))

    @contextmanager
    def _remembering_doubt(self, person_id: int) -> Iterator[None]:
        try:
            yield
        except NotSynced:
            self._not_synced.add(person_id)
            raise

    def _read(self, person_id: int, now: datetime) -> Kept:
        with self._people.shelf_of(person_id) as folder:
            try:
                content = folder.read(book_name(person_id))
            except FileNotFoundError:
                return self._begin_book(person_id, folder)
            self._confirm(person_id, folder, content)
            tables, book, version = decode(content, person_id, self._migrations)
            if version < VERSION:
                self._copies.keep_old_schema(person_id, content, version, now.date())
                content = encode(tables)
                folder.write(book_name(person_id), content)
        return Kept(tables, book, len(content))

    def _begin_book(self, person_id: int, folder: Folder) -> Kept:
        has_set_aside = any(is_set_aside(name, person_id) for name in folder.names())
        if has_set_aside or self._copies.days(person_id):
            raise DamagedFile(Damage.MISSING)
        book = _new_book(person_id)
        return Kept(rows_of(book), book, 0)

    def _confirm(self, person_id: int, folder: Folder, content: bytes) -> None:
        """Write once more what the disk did not confirm: a second fsync alone may lie."""
        if person_id in self._not_synced:
            folder.write(book_name(person_id), content)
            self._not_synced.discard(person_id)

    def _rescue(self, person_id: int, damaged: DamagedFile, now: datetime) -> Kept:
        """Set a damaged file aside and put the best there is in its place."""
        day, good = next(self._good_books(person_id, damaged, now), (None, None))
        self._note_trouble(Trouble(person_id, damaged.damage, day))
        book = good.book if good else _new_book(person_id)
        tables = good.tables if good else rows_of(book)
        content = encode(tables)
        with self._people.shelf_of(person_id) as folder:
            if damaged.damage is not Damage.MISSING:
                folder.set_aside(book_name(person_id), now)
            folder.write(book_name(person_id), content)
        return Kept(tables, book, len(content))

    def _note_trouble(self, trouble: Trouble) -> None:
        """Keep it until it is told; a rescue that needed several tries is told as the first one."""
        first = self._untold.get(trouble.person_id, trouble)
        self._untold[trouble.person_id] = Trouble(
            trouble.person_id, first.damage, trouble.taken_from
        )

    def _good_books(
        self, person_id: int, damaged: DamagedFile, now: datetime
    ) -> Iterator[tuple[date, Decoded]]:
        """What could take a damaged file's place, best first.

        Where the disk refused to read one and there is no other, that is no reason to begin
        anew: the disk's OSError is raised.
        """
        refused = damaged.__cause__
        if damaged.content is not None and (good := self._decode(person_id, damaged.content)):
            yield now.date(), good
        for day in self._copies.days(person_id):
            try:
                content = self._copies.read(person_id, day)
            except DamagedFile as error:
                refused = error.__cause__ or refused
                continue
            if good := self._decode(person_id, content):
                yield day, good
        if refused:
            raise refused

    def _decode(self, person_id: int, content: bytes) -> Decoded | None:
        try:
            return decode(content, person_id, self._migrations)
        except (DamagedFile, NewerSchema, NotMigrated):
            return None

    def save(self, kept: Kept, book: Book, rows: Tables, now: datetime) -> Kept:
        """Write a book, changing in the file what its rows say otherwise; `kept` is spent by it.

        Raises BookTooBig, and OSError where the disk refuses: the file must then be read anew.
        """
        person_id = book.person.id
        self._begin_day(person_id, kept, now.date())
        with self._people.shelf_of(person_id) as folder:
            storage = DurableStorage(folder, book_name(person_id), kept.tables, self._most_bytes)
            database = TinyDB(storage=lambda: storage)
            put_rows(database, rows)
            with self._remembering_doubt(person_id):
                database.close()
        return Kept(storage.read(), copy_of(book), storage.size)

    def _begin_day(self, person_id: int, kept: Kept, day: date) -> None:
        """Copy the file before its first change of the day; the change itself matters more."""
        if not kept.size or self._begun.get(person_id) == day:
            return
        try:
            self._copies.keep(person_id, encode(kept.tables), day)
        except OSError as error:
            logger.warning("A daily copy could not be made: %s", error.strerror)
        else:
            self._begun[person_id] = day

    def copy(self, person_id: int, day: date) -> None:
        """Bring the day's copy up to the file as it stands; a damaged one is not copied."""
        with self._people.shelf_of(person_id) as folder:
            try:
                content = folder.read(book_name(person_id))
            except (FileNotFoundError, DamagedFile):
                return
        if self._decode(person_id, content):
            self._copies.keep(person_id, content, day)

    def erase(self, person_id: int, erased: Sequence[Erased]) -> bool:
        """Take these out of each copy; whether there is none, and no older file, with them.

        Raises OSError where the disk refuses.
        """
        with self._people.shelf_of(person_id) as folder:
            has_more = any(is_set_aside(name, person_id) for name in folder.names())
        days = self._copies.days(person_id)
        is_done = [self._erase_from(person_id, day, erased) for day in days]
        return all(is_done) and not has_more and not self._copies.has_old_schema(person_id)

    def _erase_from(self, person_id: int, day: date, erased: Sequence[Erased]) -> bool:
        """Whether a copy is without them; one that can't be read stays as it is."""
        try:
            found = self._decode(person_id, self._copies.read(person_id, day))
        except DamagedFile:
            found = None
        if found is None:
            logger.warning("A daily copy that can't be read may still hold who was deleted")
            return False
        forget_erased(found.book, erased)
        rows = rows_of(found.book)
        if not is_same(found.tables, rows):
            unknown = {k: v for k, v in found.tables.items() if k not in {PERSON, *TABLES}}
            self._copies.put(person_id, encode(rows | unknown), day)
        return True

    def forget(self, person_id: int) -> None:
        """Remove a person's files; the book goes last, so that a crash leaves it whole."""
        self._copies.forget(person_id)
        with self._people.shelf_of(person_id) as folder:
            names = {name for name in folder.names() if belongs_to(name, person_id)}
            folder.remove(*sorted(names - {book_name(person_id)}), book_name(person_id))
        self._not_synced.discard(person_id)
        self._untold.pop(person_id, None)
        self._begun.pop(person_id, None)

    def close(self) -> None:
        """Let go of the folders."""
        self._people.close()
        self._copies.close()


def _new_book(person_id: int) -> Book:
    return Book(person=Person(id=person_id))
