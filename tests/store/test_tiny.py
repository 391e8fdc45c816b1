"""What the TinyDB engine does beyond the promise: files, rights, hot books, its start and end."""

import asyncio
import logging
import os
import threading
from datetime import timedelta
from pathlib import Path

import orjson
import pytest
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from habitbot.store.content import Glance, glance
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Trouble
from tests.store.books_to_write import fill, mark
from tests.store.conftest import HandClock, OpenTiny
from tests.store.plain_files import content, put, rights

ADA = 0x2A


async def test_a_book_is_one_small_tinydb_in_a_folder_named_by_the_ids_last_two_digits(
    open_tiny: OpenTiny, directory: Path
) -> None:
    async with open_tiny() as store, store.open(0x12345) as book:
        fill(book, habits=2, days=3)
    file = directory / "people" / "45" / f"{0x12345}.json"
    with TinyDB(file, storage=JSONStorage, access_mode="r") as database:
        assert database.tables() == {"person", "habits", "histories"}
        assert database.table("histories").get(doc_id=2) == {"2021-11": "xxx"}
        assert database.table("person").get(doc_id=1)["schema"] == 1


async def test_a_check_in_touches_no_other_document(open_tiny: OpenTiny, directory: Path) -> None:
    async with open_tiny() as store:
        async with store.open(ADA) as book:
            fill(book, habits=3, days=3)
        before = orjson.loads((directory / "people/2a/42.json").read_bytes())
        async with store.open(ADA, 7) as book:
            mark(book, 2, "t")
    after = orjson.loads((directory / "people/2a/42.json").read_bytes())
    assert after["histories"].pop("2") == {**before["histories"].pop("2"), "2026-11": "t"}
    assert after["person"]["1"].pop("applied") == [7]
    assert before["person"]["1"].pop("applied") == []
    assert after == before


def make_open_to_all(directory: Path) -> None:
    directory.mkdir()
    directory.chmod(0o777)


def rights_below(directory: Path) -> set[int]:
    return {path.lstat().st_mode for path in [directory, *directory.rglob("*")]}


async def test_nobody_else_on_the_machine_can_read_anything(
    open_tiny: OpenTiny, directory: Path, clock: HandClock
) -> None:
    make_open_to_all(directory)
    async with open_tiny() as store:
        for update_id in range(3):
            async with store.open(ADA, update_id) as book:
                fill(book, days=update_id)
            clock.turn(days=1)
        await store.copy_changed()
    assert rights_below(directory) == {0o40700, 0o100600}


async def test_a_file_that_others_could_read_is_closed_to_them_when_it_is_read(
    open_tiny: OpenTiny, directory: Path
) -> None:
    async with open_tiny() as store, store.open(ADA) as book:
        fill(book)
    file = directory / "people/2a/42.json"
    file.chmod(0o644)
    async with open_tiny() as store, store.open(ADA):
        assert rights(file) == 0o600


async def test_leftovers_of_a_crash_are_swept_at_the_start_and_others_stay(
    open_tiny: OpenTiny, directory: Path
) -> None:
    async with open_tiny() as store, store.open(ADA) as book:
        fill(book)
    ours = [
        "people/2a/42.json.0123456789ab.tmp",
        "copies/2a/42.2026-11-22.json.0123456789ab.tmp",
        "up.json.0123456789ab.tmp",
    ]
    theirs = ["people/2a/notes.txt", "people/2a/42.json.tmp", "README.md", "people/2b/42.json"]
    for name in [*ours, *theirs]:
        put(directory / name, b"half")
    async with open_tiny() as store:
        assert set(store.people()) == {ADA}
        async with store.open(ADA) as read:
            assert read == book
    assert not any((directory / name).exists() for name in ours)
    assert all(content(directory / name) == b"half" for name in theirs)


async def test_a_hot_book_is_not_read_again_and_a_failed_body_cools_it(
    open_tiny: OpenTiny, directory: Path
) -> None:
    async def fail(store: TinyBooks) -> None:
        async with store.open(ADA):
            raise ZeroDivisionError

    async with open_tiny() as store:
        async with store.open(ADA) as book:
            fill(book, habits=1)
        file = directory / "people/2a/42.json"
        file.write_bytes(file.read_bytes().replace(b"Habit 1", b"Habit 2"))
        async with store.open(ADA) as book:
            assert book.habits[1].name == "Habit 1"
        with pytest.raises(ZeroDivisionError):
            await fail(store)
        async with store.open(ADA) as book:
            assert book.habits[1].name == "Habit 2"


async def test_without_the_check_for_known_updates_each_is_applied_as_often_as_it_comes(
    open_tiny: OpenTiny,
) -> None:
    async with open_tiny(skips_known=False) as store:
        for _ in range(2):
            async with store.open(ADA, 7) as book:
                book.next_id += 1
        async with store.open(ADA) as book:
            assert (book.next_id, book.applied) == (3, (7, 7))


async def test_who_comes_next_waits_for_a_write_whose_task_was_cancelled(
    open_tiny: OpenTiny, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def write(update_id: int) -> int:
        async with store.open(ADA, update_id) as book:
            book.next_id += 1
            return book.next_id

    def slow_sync(handle: int) -> None:
        syncing.set()
        assert may_sync.wait(60)
        sync(handle)

    syncing, may_sync, sync = threading.Event(), threading.Event(), os.fsync
    async with open_tiny() as store:
        await write(1)
        monkeypatch.setattr(os, "fsync", slow_sync)
        cancelled = asyncio.create_task(write(2))
        await asyncio.to_thread(syncing.wait)
        cancelled.cancel()
        following = asyncio.create_task(write(3))
        for _ in range(10):
            await asyncio.sleep(0)
        assert not cancelled.done()
        may_sync.set()
        assert await following == 4
        assert cancelled.cancelled()


async def test_closing_waits_for_what_is_being_written(open_tiny: OpenTiny) -> None:
    async def write(store: TinyBooks, person_id: int) -> None:
        async with store.open(person_id) as book:
            fill(book, habits=1)
            inside.release()

    async with open_tiny() as store:
        inside = asyncio.Semaphore(0)
        writing = [asyncio.create_task(write(store, person_id)) for person_id in range(1, 21)]
        for _ in writing:
            await inside.acquire()
    await asyncio.gather(*writing)
    async with open_tiny() as store:
        assert len(store.people()) == 20


async def test_a_closed_store_writes_no_more(open_tiny: OpenTiny, directory: Path) -> None:
    async def write_late() -> None:
        async with store.open(ADA) as book:
            is_inside.set()
            await is_closed.wait()
            fill(book)

    is_inside, is_closed = asyncio.Event(), asyncio.Event()
    async with open_tiny() as store:
        writing = asyncio.create_task(write_late())
        await is_inside.wait()
    is_closed.set()
    with pytest.raises(RuntimeError, match="shutdown"):
        await writing
    assert not (directory / "people/2a/42.json").exists()


async def test_people_are_known_at_once_and_their_moments_a_little_later(
    open_tiny: OpenTiny, clock: HandClock
) -> None:
    async with open_tiny() as store:
        for person_id in range(1, 101):
            async with store.open(person_id) as book:
                book.next_due_at = clock.now()
    async with open_tiny() as store:
        assert len(store.people()) == 100
        assert len(store.due(clock.now())) < 100
        async with store.open(100) as book:
            book.next_due_at = clock.now() - timedelta(days=1)
        await store.loaded()
        assert len(store.due(clock.now())) == 100
        assert store.due(clock.now())[0] == 100


async def test_a_moment_read_at_the_start_does_not_undo_what_a_tap_changed_meanwhile(
    open_tiny: OpenTiny, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow_glance(content: bytes) -> Glance:
        moment = glance(content)
        has_read.set()
        assert may_tell.wait(60)
        return moment

    async with open_tiny() as store, store.open(ADA) as book:
        book.next_due_at = clock.now()
    has_read, may_tell = threading.Event(), threading.Event()
    monkeypatch.setattr("habitbot.store.files.glance", slow_glance)
    async with open_tiny() as store:
        await asyncio.to_thread(has_read.wait)
        async with store.open(ADA) as book:
            book.next_due_at = clock.now() + timedelta(days=1)
        may_tell.set()
        await store.loaded()
        assert list(store.due(clock.now())) == []


async def test_nothing_of_a_person_reaches_the_log(
    open_tiny: OpenTiny, directory: Path, troubles: list[Trouble], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    file = directory / "people/2a/42.json"
    async with open_tiny() as store, store.open(ADA, 7) as book:
        fill(book, habits=1)
        book.notes[1] = {book.habits[1].started_on: "my secret"}
    file.write_bytes(file.read_bytes()[:-5])
    async with open_tiny() as store, store.open(ADA):
        pass
    assert troubles
    assert "secret" not in caplog.text
    assert "42" not in caplog.text


async def test_an_accident_in_the_background_is_logged_without_its_words(
    open_tiny: OpenTiny, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_tiny() as store, store.open(ADA) as book:
        fill(book)

    written = "Leave my job"

    def break_down(_: object) -> None:
        raise LookupError(written)

    monkeypatch.setattr("habitbot.store.files.glance", break_down)
    async with open_tiny() as store:
        with pytest.raises(LookupError):
            await store.loaded()
    assert "work in the background failed: LookupError" in caplog.text
    assert "break_down" in caplog.text
    assert written not in caplog.text
