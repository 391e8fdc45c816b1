"""The TinyDB engine: keeps books as one small database a person, whole and durable."""

import asyncio
import logging
import traceback
from collections.abc import (
    AsyncIterator,
    Callable,
    Collection,
    Coroutine,
    Iterator,
    Mapping,
    Sequence,
)
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from habitbot.core.book import AlreadyApplied, Book, DiskRefused, LeftAlone
from habitbot.store.durable import MOST_BYTES
from habitbot.store.files import Files, Found
from habitbot.store.hot import HotBooks, Kept
from habitbot.store.lock import DirectoryLock
from habitbot.store.moments import DueMoments
from habitbot.store.names import check_id, shelf_of
from habitbot.store.rows import changed_rows, check_rows, copy_of, is_same, note_update, rows_of
from habitbot.store.schema import MIGRATIONS, Migration, NewerSchema, NotMigrated, Tables
from habitbot.store.trouble import Damage, Trouble
from habitbot.store.turns import Turns

logger = logging.getLogger(__name__)

THREADS = 4
"""A slow disk serves several writes side by side, and a crowd's prompts must not queue for one.

On a fast disk a single thread would save a fifth of a check-in's time: threads wait for each other.
"""

COPY_EVERY = 900.0
"""Seconds. A slip of the hand or a bad disk costs a person no more than the time since."""

COPY_AT_CLOSE = 1.0
"""Seconds given to the last copies: a supervisor grants a stopping process only a few."""

P = ParamSpec("P")
T = TypeVar("T")


class TinyBooks:
    """Books in a data directory, which belongs to this process from `start` to `close`.

    `now` tells the time; `on_trouble` hears of each file that could not be used. Without
    `skips_known` an update is applied as often as it comes.
    """

    def __init__(
        self,
        directory: Path,
        now: Callable[[], datetime],
        on_trouble: Callable[[Trouble], None],
        *,
        skips_known: bool = True,
        most_bytes: int = MOST_BYTES,
        migrations: Mapping[int, Migration] = MIGRATIONS,
    ) -> None:
        self._directory = directory
        self._now = now
        self._on_trouble = on_trouble
        self._skips_known = skips_known
        self._most_bytes = most_bytes
        self._migrations = migrations
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="store")
        self._turns = Turns()
        self._hot = HotBooks()
        self._moments = DueMoments()
        self._people: frozenset[int] = frozenset()
        self._changed: set[int] = set()
        self._erasing: set[int] = set()
        self._running: set[asyncio.Task[Any]] = set()

    async def start(self) -> None:
        """Take the directory and see who is there; when prompts are due is read meanwhile.

        Raises DirectoryHeld where another process has it, FolderNotOurs where its rights
        cannot be made private.
        """
        try:
            found = await self._in_pool(self._enter)
        except BaseException:
            self._pool.shutdown(wait=False)
            raise
        self._people = frozenset(found.people)
        self._loading = self._begin(self._fill_moments(found.lost))
        self._copying = self._begin(self._keep_copying())

    def _enter(self) -> Found:
        self._lock = DirectoryLock(self._directory, self._now())
        try:
            self._files = Files(
                self._directory, most_bytes=self._most_bytes, migrations=self._migrations
            )
            return self._files.sweep()
        except BaseException:
            self._lock.release()
            raise

    async def loaded(self) -> None:
        """Wait until everybody's next due moment is known."""
        await self._loading

    async def close(self) -> None:
        """Finish what is being written, copy what was changed, and give the directory back."""
        for task in (self._loading, self._copying):
            task.cancel()
        await asyncio.wait([self._loading, self._copying])
        with suppress(TimeoutError):
            async with asyncio.timeout(COPY_AT_CLOSE):
                await self.copy_changed()
        while self._running:
            await asyncio.wait(self._running)
        self._pool.shutdown()
        self._files.close()
        self._lock.release()

    @asynccontextmanager
    async def open(self, person_id: int, update_id: int | None = None) -> AsyncIterator[Book]:
        """Hold a person's lock and hand out their book, as the promise in the core says.

        Raises RuntimeError where this task holds a book already, NewerSchema and NotMigrated
        for a file of another version that cannot be read.
        """
        check_id(person_id)
        async with self._turns.take(person_id):
            kept = self._hot.get(person_id)
            if kept is None:
                with _naming_refusals():
                    kept = await self._to_the_end(self._load(person_id))
            if self._skips_known and update_id in kept.book.applied:
                raise AlreadyApplied
            book = copy_of(kept.book)
            # Memory follows the disk: whatever goes wrong from here, the file is read anew.
            self._hot.drop(person_id)
            yield book
            with _naming_refusals():
                await self._keep_changes(person_id, kept, book, update_id)

    async def _keep_changes(
        self, person_id: int, kept: Kept, book: Book, update_id: int | None
    ) -> None:
        rows = rows_of(book)
        if is_same(kept.tables, rows):
            self._hot.put(person_id, kept)
            return
        if update_id is not None:
            note_update(book, rows, update_id)
        check_rows(changed_rows(kept.tables, rows), person_id)
        await self._to_the_end(self._save(person_id, kept, book, rows))

    async def _load(self, person_id: int) -> Kept:
        kept, trouble = await self._in_pool(self._files.load, person_id, self._now())
        self._remember(person_id, kept)
        if trouble is not None:
            self._on_trouble(trouble)
        return kept

    async def _save(self, person_id: int, kept: Kept, book: Book, rows: Tables) -> None:
        kept = await self._in_pool(self._files.save, kept, book, rows, self._now())
        self._changed.add(person_id)
        self._remember(person_id, kept)

    def _remember(self, person_id: int, kept: Kept) -> None:
        self._hot.put(person_id, kept)
        if kept.book.erased:
            self._erasing.add(person_id)
        if kept.size:
            self._moments.note(person_id, kept.book.next_due_at)
            if person_id not in self._people:
                self._people |= {person_id}

    def due(self, now: datetime) -> Sequence[int]:
        """The people whose next prompt is due by now, as far as their files were read."""
        return self._moments.due(now)

    def next_due_at(self, after: datetime) -> datetime | None:
        """When the first prompt falls due later than that, as far as the files were read."""
        return self._moments.next_after(after)

    def people(self) -> Collection[int]:
        """Everybody who has a book."""
        return self._people

    async def erase(self, person_id: int) -> bool:
        """Take who is erased from a person's book out of the copies, as the promise says."""
        try:
            async with self.open(person_id) as book:
                work = self._in_pool(self._files.erase, person_id, book.erased)
                is_everywhere = await self._to_the_end(work)
                book.erased = ()
        except OSError as error:
            logger.warning("A daily copy could not be changed: %s", error.strerror)
            return False
        self._erasing.discard(person_id)
        return is_everywhere

    async def forget(self, person_id: int) -> None:
        """Delete a person's book, its copies and everything else of theirs, for good."""
        check_id(person_id)
        async with self._turns.take(person_id):
            with _naming_refusals():
                await self._to_the_end(self._forget(person_id))

    async def _forget(self, person_id: int) -> None:
        self._hot.drop(person_id)
        await self._in_pool(self._files.forget, person_id)
        self._moments.forget(person_id)
        self._changed.discard(person_id)
        self._erasing.discard(person_id)
        self._people -= {person_id}

    async def copy_changed(self) -> None:
        """Bring today's copies up to what was changed since the last time, and erase what waits."""
        for person_id in tuple(self._changed):
            async with self._turns.take(person_id):
                await self._to_the_end(self._copy(person_id))
        await self._erase_waiting()

    async def _erase_waiting(self) -> None:
        """Take out of the copies who was deleted when the disk refused, or before a crash."""
        for person_id in tuple(self._erasing):
            with suppress(LeftAlone):
                await self.erase(person_id)

    async def _copy(self, person_id: int) -> None:
        try:
            await self._in_pool(self._files.copy, person_id, self._now().date())
        except OSError as error:
            logger.warning("A daily copy could not be brought up to date: %s", error.strerror)
        else:
            self._changed.discard(person_id)

    async def _keep_copying(self) -> None:
        while True:
            await asyncio.sleep(COPY_EVERY)
            await self.copy_changed()

    async def _fill_moments(self, lost: set[int]) -> None:
        unclear = set(lost)
        for shelf in self._files.shelves():
            try:
                glances = await self._in_pool(self._files.glance, shelf)
            except OSError:
                unclear.update(
                    person_id for person_id in self._people if shelf_of(person_id) == shelf
                )
                continue
            self._note_moments(glances.moments)
            unclear.update(glances.unclear)
            self._erasing.update(glances.erasing)
        for person_id in unclear:
            await self._look_into(person_id)
        await self._erase_waiting()

    def _note_moments(self, moments: dict[int, datetime | None]) -> None:
        """Note what was read beside the first taps, unless a tap knew better since."""
        for person_id, moment in moments.items():
            if person_id in self._people and not self._moments.knows(person_id):
                self._moments.note(person_id, moment)

    async def _look_into(self, person_id: int) -> None:
        try:
            async with self._turns.take(person_id):
                await self._to_the_end(self._load(person_id))
        except NewerSchema:
            self._on_trouble(Trouble(person_id, Damage.NEWER))
        except NotMigrated:
            self._on_trouble(Trouble(person_id, Damage.NOT_MIGRATED))
        except OSError as error:
            logger.warning("A book could not be read: %s", error.strerror)

    def _begin(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        task.add_done_callback(_log_failure)
        return task

    async def _in_pool(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, partial(work, *args, **kwargs))

    async def _to_the_end(self, work: Coroutine[Any, Any, T]) -> T:
        """Wait for work even when cancelled: the next in turn must not meet a half-done write."""
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            while not task.done():
                with suppress(asyncio.CancelledError):
                    await asyncio.wait([task])
            raise


@contextmanager
def _naming_refusals() -> Iterator[None]:
    """What the disk refuses here is told apart from every other OSError."""
    try:
        yield
    except OSError as refused:
        raise DiskRefused(refused.errno, refused.strerror) from refused


def _log_failure(task: asyncio.Task[None]) -> None:
    """Its kind and its place; an accident's own text may quote what a person wrote."""
    accident = None if task.cancelled() else task.exception()
    if accident is not None:
        places = "".join(traceback.format_tb(accident.__traceback__))
        name = type(accident).__name__
        logger.error("The store's work in the background failed: %s\n%s", name, places)
