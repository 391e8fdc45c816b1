"""Errors: what a person hears when a wish is refused, a disk is full, or we made a mistake."""

import errno
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

import orjson
import pytest

from habitbot.chat.taps.check_in import DaysTap, MarkTap, NoteTap
from habitbot.core.book import MOST_APPLIED, Book
from habitbot.core.history import History, Mark
from habitbot.store.schema import NotMigrated
from tests.chat.kit.desk import Desk

DAY = date(2026, 11, 16)
DONE = MarkTap(1, DAY, Mark.DONE).write()
NOT_SAVED = "Not saved yet: my disk is in trouble. I keep trying; no need to repeat it."


@pytest.fixture
async def ada(desk: Desk) -> Desk:
    """Ada with one habit."""
    await desk.say("/add Read one page")
    await desk.say("/today")
    return desk


class Disk:
    """A disk that takes nothing for a while."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._is_full = False
        self._fsync = os.fsync
        monkeypatch.setattr(os, "fsync", self._refuse_or_sync)

    @contextmanager
    def full(self) -> Iterator[None]:
        """Take nothing in here."""
        self._is_full = True
        yield
        self._is_full = False

    def _refuse_or_sync(self, handle: int) -> None:
        if self._is_full:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self._fsync(handle)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return Disk(monkeypatch)


async def test_a_tap_that_a_full_disk_refuses_is_said_once_and_applied_once_when_there_is_room(
    ada: Desk, disk: Disk
) -> None:
    tap = await ada.pressed(ada.person.last_message, DONE)
    with disk.full():
        assert not await ada.hand_over(tap)
        assert not await ada.hand_over(tap)
        assert ada.toasts == [NOT_SAVED]
        assert "0 of 1" in ada.person.last_message.text
    assert await ada.hand_over(tap)
    assert "1 of 1" in ada.person.last_message.text
    assert await ada.hand_over(tap)
    assert marks(await read_book(ada)) == 1


async def test_who_can_help_is_said_once_however_often_the_words_are_tried_again(
    ada: Desk, disk: Disk
) -> None:
    assert await ada.hand_over(await ada.typed("/learned"))
    typed = await ada.typed("I can't go on")
    with disk.full():
        for _ in range(2):
            assert not await ada.hand_over(typed)
    assert await ada.hand_over(typed)
    assert len([said for said in ada.said if said.startswith("I'm glad you told me.")]) == 1


async def test_a_typed_habit_that_a_full_disk_refuses_exists_once_in_the_end(
    ada: Desk, disk: Disk
) -> None:
    typed = await ada.typed("/add Call Ben")
    with disk.full():
        assert not await ada.hand_over(typed)
        assert not await ada.hand_over(typed)
        assert ada.said.count(NOT_SAVED) == 1
    assert await ada.hand_over(typed)
    assert "It's yours" in ada.said[-1]
    assert [habit.name for habit in (await read_book(ada)).habits.values()] == [
        "Read one page",
        "Call Ben",
    ]


async def test_a_full_disk_keeps_nobody_from_looking(ada: Desk, disk: Disk) -> None:
    with disk.full():
        assert "0 of 1" in await ada.say("/today")


async def test_the_log_of_a_full_disk_names_the_fault_and_no_person(
    ada: Desk, disk: Disk, caplog: pytest.LogCaptureFixture
) -> None:
    with disk.full():
        await ada.hand_over(await ada.typed("/add Call Ben"))
    assert "a write was refused: No space left on device" in caplog.text
    assert "Ben" not in caplog.text


async def test_an_update_that_was_applied_before_changes_nothing_and_shows_today(
    ada: Desk,
) -> None:
    typed = await ada.typed("/add Call Ben")
    assert await ada.hand_over(typed)
    assert await ada.hand_over(typed)
    assert len((await read_book(ada)).habits) == 2
    assert ada.said[-2].startswith("That has reached me before.")
    assert "0 of 2" in ada.said[-1]


async def test_a_tap_that_was_applied_before_says_so_and_shows_today(ada: Desk) -> None:
    tap = await ada.pressed(ada.person.last_message, DONE)
    await ada.hand_over(tap)
    await ada.hand_over(tap)
    assert "1 of 1" in ada.person.last_message.text
    assert marks(await read_book(ada)) == 1


@pytest.mark.parametrize("data", ["", "no such button", "mark|1", "day|0001-01-01|0"])
async def test_a_button_that_is_none_of_ours_shows_today_with_a_kind_line(
    data: str, ada: Desk
) -> None:
    assert await ada.hand_over(await ada.pressed(ada.person.last_message, data))
    assert ada.toasts == ["That button no longer fits. Here is today."]
    assert "0 of 1" in ada.person.last_message.text


@pytest.mark.parametrize(
    "data", [MarkTap(9, DAY, Mark.DONE).write(), DaysTap(9).write(), NoteTap(9, DAY).write()]
)
async def test_a_button_of_a_deleted_habit_shows_today_with_a_kind_line(
    data: str, ada: Desk
) -> None:
    assert await ada.hand_over(await ada.pressed(ada.person.last_message, data))
    assert ada.toasts == ["That habit isn't in your list any more. Here is today."]
    assert "0 of 1" in ada.person.last_message.text


class Broken(Exception):
    """A mistake of ours that quotes what a person wrote, as mistakes do."""


def break_down(*args: Any, **facts: Any) -> NoReturn:
    raise Broken(args, facts)


async def test_a_mistake_of_ours_gives_a_note_number_and_the_days_are_safe(
    ada: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("habitbot.chat.check_in.mark_day", break_down)
    tap = await ada.pressed(ada.person.last_message, DONE)
    assert await ada.hand_over(tap)
    (told,) = ada.toasts
    note = re.search(r"Your days are safe. \(note ([0-9a-f]{4})\)", told)
    assert note is not None
    assert f"note {note[1]}: Broken" in caplog.text
    assert "break_down" in caplog.text
    assert marks(await read_book(ada)) == 0


async def test_after_a_mistake_of_ours_only_the_last_two_hundred_updates_are_known_too(
    ada: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with ada.books.open(ada.person.id) as book:
        book.applied = tuple(range(-MOST_APPLIED, 0))
    monkeypatch.setattr("habitbot.chat.check_in.mark_day", break_down)
    tap = await ada.pressed(ada.person.last_message, DONE)
    assert await ada.hand_over(tap)
    applied = (await read_book(ada)).applied
    assert (len(applied), applied[-1]) == (MOST_APPLIED, tap.update_id)


async def test_a_mistake_of_ours_puts_nothing_that_a_person_wrote_into_log_or_chat(
    ada: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "habitbot")
    monkeypatch.setattr("habitbot.chat.habits.add_habit", break_down)
    assert await ada.hand_over(await ada.typed("/add Leave my job"))
    assert "Something broke on my side" in ada.said[-1]
    assert "Leave my job" not in ada.said[-1]
    ours = [record for record in caplog.records if record.name.startswith("habitbot")]
    formatter = logging.Formatter()
    text = "\n".join(map(formatter.format, ours))
    assert "Broken" in text
    assert "Leave my job" not in text


async def test_an_update_with_which_we_broke_down_is_never_asked_again(
    ada: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("habitbot.chat.habits.add_habit", break_down)
        typed = await ada.typed("/add Call Ben")
        assert await ada.hand_over(typed)
    assert await ada.hand_over(typed)
    assert len((await read_book(ada)).habits) == 1
    assert typed.update_id in (await read_book(ada)).applied


async def test_a_file_of_ours_that_cannot_be_read_is_our_mistake_and_no_write_to_try_again(
    ada: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot_read(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("habitbot.chat.check_in.mark_day", cannot_read)
    assert await ada.hand_over(await ada.pressed(ada.person.last_message, DONE))
    assert "Your days are safe. (note" in ada.toasts[-1]


async def test_a_book_that_could_not_be_migrated_is_owned_up_to_and_left_alone(
    ada: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def cannot_migrate(*_: object) -> NoReturn:
        raise NotMigrated(0)

    with monkeypatch.context() as old:
        old.setattr(type(ada.books), "open", cannot_migrate)
        assert await ada.hand_over(await ada.typed("/today"))
    assert "Something broke on my side" in ada.said[-1]
    assert "stands in no book" in caplog.text
    assert "Traceback (most recent call last)" not in caplog.text


async def test_a_book_of_a_newer_version_is_left_alone_and_the_person_hears_why(
    desk: Desk, tmp_path: Path
) -> None:
    path = put_newer_book(desk.person.id, tmp_path)
    before = path.read_bytes()
    assert "newer than I am" in await desk.say("/today")
    tap = await desk.pressed(desk.person.last_message, DONE)
    assert await desk.hand_over(tap)
    assert "newer than I am" in desk.toasts[-1]
    assert path.read_bytes() == before


def put_newer_book(person_id: int, data: Path) -> Path:
    """A book on disk as a later program writes it."""
    folder = data / "people" / f"{person_id % 256:02x}"
    folder.mkdir()
    path = folder / f"{person_id}.json"
    path.write_bytes(orjson.dumps({"person": {"1": {"id": person_id, "schema": 99}}}))
    return path


async def read_book(desk: Desk) -> Book:
    async with desk.books.open(desk.person.id) as book:
        return book


def marks(book: Book) -> int:
    """On how many days the first habit was answered."""
    return book.histories.get(1, History()).count_marks()
