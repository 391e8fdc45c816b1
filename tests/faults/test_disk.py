"""A disk that refuses a write: people hear so once, and it is made good when there is room."""

import resource
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from habitbot.chat.taps.check_in import MarkTap
from habitbot.chat.taps.people import DeleteContactSureTap
from habitbot.core.book import Book
from habitbot.core.check_in import set_note
from habitbot.core.history import Mark
from habitbot.core.people import add_contact
from habitbot.demo.stand import Stand
from habitbot.texts.trouble import not_saved
from habitbot.texts.words import words_for
from tests.faults.bot_process import BotProcess
from tests.faults.load import HABIT, add_crowd, put_card, write_books, yesterday
from tests.faults.on_disk import habits_of, leftovers, read_book
from tests.faults.sight import Sight, seen_by

NOT_SAVED = not_saved(words_for("en"))
SMALL_FILE = 4_096


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of its own, of two megabytes."""
    place = tmp_path / "disk"
    place.mkdir()
    try:
        run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place))
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a small disk cannot be mounted here: it takes root")
    yield place
    run("umount", "--lazy", str(place))


async def test_on_a_full_disk_people_hear_so_once_and_with_room_again_all_is_applied_once(
    stand: Stand, bot: BotProcess, small_disk: Path
) -> None:
    ada, ben, cem = people = add_crowd(stand, 3)
    sight, data, day = Sight(stand), small_disk / "data", yesterday(stand)
    await write_books(data, people, stand.clock.now)
    await bot.start(HABITBOT_DATA=str(data))
    ballast = fill(small_disk)
    await ada.send("/add Water the plant")
    await ben.press_data(put_card(stand, ben).id, MarkTap(HABIT, day, Mark.DONE).write())
    await cem.send("/today")
    await sight.until_seen(ada, NOT_SAVED)
    await sight.until_seen(ben, NOT_SAVED)
    await sight.until_seen(cem, "Read one page")
    await bot.says("a write was refused: No space left on device", times=4)
    ballast.unlink()
    await sight.until_seen(ada, "Water the plant")
    await sight.until_seen(ben, "✅")
    await stand.until_quiet()
    assert await bot.end() == 0
    assert habits_of(data, ada.id) == ["Read one page", "Water the plant"]
    assert read_book(data, ben.id).histories[HABIT].mark_on(day) is Mark.DONE
    assert seen_by(ada).count(NOT_SAVED) == seen_by(ben).count(NOT_SAVED) == 1
    assert leftovers(data) == []


async def test_what_only_one_persons_file_meets_is_not_felt_by_others(
    stand: Stand, data: Path, bot: BotProcess
) -> None:
    ada, ben = people = add_crowd(stand, 2)
    sight = Sight(stand)
    await write_books(data, people, stand.clock.now, write_much_about_the_first)
    await bot.start()
    limits = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (SMALL_FILE, limits[1]))
    await ada.send("/add Water the plant")
    await sight.until_seen(ada, NOT_SAVED)
    await ben.send("/add Feed the cat")
    await sight.until_seen(ben, "Feed the cat")
    await bot.says("a write was refused: File too large", times=2)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, limits)
    await sight.until_seen(ada, "Water the plant")
    await stand.until_quiet()
    assert await bot.end() == 0
    assert habits_of(data, ada.id) == ["Read one page", "Water the plant"]
    assert habits_of(data, ben.id) == ["Read one page", "Feed the cat"]
    assert seen_by(ada).count(NOT_SAVED) == 1
    assert NOT_SAVED not in seen_by(ben)
    assert leftovers(data) == []


async def test_who_is_deleted_while_copies_cant_be_written_goes_from_them_after_the_next_start(
    stand: Stand, data: Path, bot: BotProcess
) -> None:
    (ada,) = people = add_crowd(stand, 1)
    sight = Sight(stand)
    await write_books(data, people, stand.clock.now, write_much_about_the_first, know_benedict)
    await write_books(data, people, stand.clock.now, write_little)
    contact_id = next(iter(read_book(data, ada.id).contacts))
    await bot.start()
    limits = resource.prlimit(bot.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(bot.pid, resource.RLIMIT_FSIZE, (SMALL_FILE, limits[1]))
    await ada.press_data(put_card(stand, ada).id, DeleteContactSureTap(contact_id).write())
    await sight.until_seen(ada, "Gone from your book. An older copy may still hold the name.")
    bot.kill()
    await bot.ended()
    assert files_with(data, b"Benedict")
    await bot.start()
    assert await bot.end() == 0
    assert files_with(data, b"Benedict") == []
    assert "Read one page" in habits_of(data, ada.id)


def run(*command: str) -> None:
    """A command of the system; CalledProcessError where it refuses."""
    subprocess.run(command, check=True, capture_output=True)


def fill(disk: Path) -> Path:
    """A file that takes all the room there is."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4_096)):
            pass
    return ballast


def write_much_about_the_first(book: Book, place: int) -> None:
    """The first person's file is bigger than a small file may be."""
    if place:
        return
    today = book.habits[HABIT].started_on + timedelta(days=7)
    for days_ago in range(7):
        set_note(book, HABIT, today - timedelta(days=days_ago), "word " * 190, today=today)


def write_little(book: Book, _: int) -> None:
    """So little that its file is a small one, and not half as big as its copies."""
    book.notes.clear()


def know_benedict(book: Book, _: int) -> None:
    """Somebody to delete."""
    add_contact(book, "Benedict", today=book.habits[HABIT].started_on)


def files_with(data: Path, words: bytes) -> list[Path]:
    """All files in which these words stand."""
    return [path for path in data.rglob("*") if path.is_file() and words in path.read_bytes()]
