"""Files that cannot be books: set aside, told, and the days are back from the newest good copy."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from habitbot.core.book import Book
from habitbot.core.person import Person
from habitbot.store.content import encode
from habitbot.store.files import Files
from habitbot.store.folder import FolderNotOurs
from habitbot.store.rows import rows_of
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Damage, Trouble
from tests.store.books_to_write import fill, mark
from tests.store.conftest import HandClock, OpenTiny
from tests.store.plain_files import contents, inodes, is_plain, names, put

ADA, BEN = 0x2A, 0x12A
TODAY = date(2026, 11, 22)
NOBODY = 65534
SET_ASIDE = "42.json.corrupt.*"


def truncate(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-20])


def empty(file: Path) -> None:
    file.write_bytes(b"")


def braces_only(file: Path) -> None:
    file.write_bytes(b"{}")


def list_only(file: Path) -> None:
    file.write_bytes(b"[]")


def double(file: Path) -> None:
    file.write_bytes(file.read_bytes() * 2)


def fill_with_nuls(file: Path) -> None:
    file.write_bytes(b"\0" * len(file.read_bytes()))


def fill_with_noise(file: Path) -> None:
    file.write_bytes(bytes(range(256)) * 4)


def give_wrong_type(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"next_id": 4', b'"next_id": "4"'))


def give_strange_mark(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"xxxxt.sx', b'"xxxxt?sx'))


def lose_the_person(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b'"person"', b'"pxrson"', 1))


def become_another_persons(file: Path) -> None:
    book = Book(Person(BEN))
    fill(book, habits=1)
    file.write_bytes(encode(rows_of(book)))


def grow_to_50_megabytes(file: Path) -> None:
    os.truncate(file, 50_000_000)


def become_a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()
    (file / "inside").write_text("kept")


def become_a_symlink(file: Path) -> None:
    file.rename(file.parent.parent.parent.parent / "elsewhere.json")
    file.symlink_to(file.parent.parent.parent.parent / "elsewhere.json")


def become_a_dangling_symlink(file: Path) -> None:
    file.unlink()
    file.symlink_to("nowhere")


def become_a_fifo(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def get_a_second_name(file: Path) -> None:
    file.with_suffix(".link").hardlink_to(file)


def get_another_owner(file: Path) -> None:
    if os.geteuid():
        pytest.skip("only root can give files away")
    os.chown(file, NOBODY, NOBODY)


def vanish(file: Path) -> None:
    file.unlink()


SEEN_AT_A_GLANCE = [
    (truncate, Damage.GARBLED),
    (empty, Damage.GARBLED),
    (braces_only, Damage.MISSHAPEN),
    (list_only, Damage.MISSHAPEN),
    (double, Damage.GARBLED),
    (fill_with_nuls, Damage.GARBLED),
    (fill_with_noise, Damage.GARBLED),
    (lose_the_person, Damage.MISSHAPEN),
    (grow_to_50_megabytes, Damage.TOO_BIG),
    (become_a_folder, Damage.SPECIAL),
    (become_a_symlink, Damage.SPECIAL),
    (become_a_dangling_symlink, Damage.SPECIAL),
    (become_a_fifo, Damage.SPECIAL),
    (get_a_second_name, Damage.LINKED),
    (get_another_owner, Damage.FOREIGN),
    (vanish, Damage.MISSING),
]
SEEN_WHEN_OPENED = [
    (give_wrong_type, Damage.MISSHAPEN),
    (give_strange_mark, Damage.MISSHAPEN),
    (become_another_persons, Damage.STRANGER),
]
Harm = Callable[[Path], None]


@pytest.fixture
def file(directory: Path) -> Path:
    return directory / "people" / "2a" / "42.json"


async def write_three_days(open_tiny: OpenTiny, clock: HandClock) -> Book:
    """Ada's and Ben's books, written on three days; Ada's as it is at the end."""
    async with open_tiny() as store:
        for update_id in range(3):
            for person_id in (BEN, ADA):
                async with store.open(person_id, update_id) as book:
                    fill(book, habits=3)
                    mark(book, 1, "xts"[update_id])
            clock.turn(days=1)
    return book


async def look(store: TinyBooks, person_id: int) -> Book:
    async with store.open(person_id) as book:
        return book


def checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def rename_habit(file: Path) -> None:
    file.write_bytes(file.read_bytes().replace(b"Habit 1", b"Habit 9"))


@pytest.mark.parametrize(("harm", "damage"), SEEN_AT_A_GLANCE + SEEN_WHEN_OPENED)
async def test_a_tap_on_a_damaged_book_finds_its_days_in_the_newest_copy(
    open_tiny: OpenTiny,
    clock: HandClock,
    file: Path,
    troubles: list[Trouble],
    harm: Harm,
    damage: Damage,
) -> None:
    book = await write_three_days(open_tiny, clock)
    harm(file)
    damaged = inodes(file.parent, file.name)
    async with open_tiny() as store:
        assert await look(store, ADA) == book
        assert [(trouble.person_id, trouble.damage) for trouble in troubles] == [(ADA, damage)]
        assert troubles[0].taken_from is not None
        assert len((await look(store, BEN)).habits) == 3
        async with store.open(ADA, 9) as book:
            mark(book, 2, "m")
    async with open_tiny() as store:
        assert await look(store, ADA) == book
    assert len(troubles) == 1
    assert inodes(file.parent, SET_ASIDE) == damaged


@pytest.mark.parametrize(("harm", "damage"), SEEN_AT_A_GLANCE)
async def test_the_start_finds_a_damaged_book_before_its_person_comes(
    open_tiny: OpenTiny,
    clock: HandClock,
    file: Path,
    troubles: list[Trouble],
    harm: Harm,
    damage: Damage,
) -> None:
    await write_three_days(open_tiny, clock)
    harm(file)
    async with open_tiny() as store:
        await store.loaded()
        assert [(trouble.person_id, trouble.damage) for trouble in troubles] == [(ADA, damage)]
        assert set(store.people()) == {ADA, BEN}
    assert is_plain(file)


async def test_what_a_symlink_points_to_is_neither_read_nor_written(
    open_tiny: OpenTiny, clock: HandClock, file: Path
) -> None:
    await write_three_days(open_tiny, clock)
    become_a_symlink(file)
    target = file.parent.parent.parent.parent / "elsewhere.json"
    before = checksum(target)
    async with open_tiny() as store, store.open(ADA, 9) as book:
        mark(book, 2, "m")
    assert checksum(target) == before
    assert is_plain(file)


async def test_a_linked_file_that_is_a_whole_book_loses_nothing_but_its_link(
    open_tiny: OpenTiny, clock: HandClock, file: Path, troubles: list[Trouble]
) -> None:
    await write_three_days(open_tiny, clock)
    rename_habit(file)
    get_a_second_name(file)
    async with open_tiny() as store:
        assert (await look(store, ADA)).habits[1].name == "Habit 9"
    assert troubles == [Trouble(ADA, Damage.LINKED, clock.now().date())]


async def test_a_book_without_any_copy_begins_anew_and_the_old_file_stays(
    open_tiny: OpenTiny, file: Path, troubles: list[Trouble]
) -> None:
    put(file, b"torn")
    async with open_tiny() as store:
        assert await look(store, ADA) == Book(Person(ADA))
        assert set(store.people()) == {ADA}
    assert troubles == [Trouble(ADA, Damage.GARBLED)]
    assert contents(file.parent, SET_ASIDE) == {b"torn"}


async def test_damage_upon_damage_in_one_second_sets_each_file_aside(
    open_tiny: OpenTiny, file: Path, troubles: list[Trouble]
) -> None:
    for content in (b"first", b"second", b"third"):
        put(file, content)
        async with open_tiny() as store:
            await look(store, ADA)
    assert contents(file.parent, SET_ASIDE) == {b"first", b"second", b"third"}
    assert len(troubles) == 3


async def test_damaged_copies_are_passed_over(
    open_tiny: OpenTiny, clock: HandClock, file: Path, directory: Path, troubles: list[Trouble]
) -> None:
    await write_three_days(open_tiny, clock)
    copies = sorted((directory / "copies" / "2a").glob("42.*"))
    truncate(copies[-1])
    truncate(file)
    async with open_tiny() as store:
        assert (await look(store, ADA)).applied == (0, 1)
    assert troubles == [Trouble(ADA, Damage.GARBLED, date(2026, 11, 24))]


def test_a_crash_before_the_evenings_copy_still_leaves_yesterdays_days(directory: Path) -> None:
    """Nothing was closed in order here: today's copy is the one from before today's first tap."""
    files = Files(directory)
    written = []
    for day in (20, 21, 22):
        for hour in (9, 21):
            now = datetime(2026, 11, day, hour, tzinfo=UTC)
            kept = files.load(ADA, now).kept
            book = kept.book
            fill(book, habits=1)
            book.next_id = 100 * day + hour
            written.append(files.save(kept, book, rows_of(book), now).book)
    truncate(directory / "people/2a/42.json")
    found = files.load(ADA, datetime(2026, 11, 22, 23, tzinfo=UTC))
    assert found.kept.book.next_id == 2121
    assert found.trouble == Trouble(ADA, Damage.GARBLED, TODAY)
    files.close()


async def test_a_crash_between_setting_aside_and_restoring_is_mended_at_the_next_look(
    open_tiny: OpenTiny, clock: HandClock, file: Path, troubles: list[Trouble]
) -> None:
    book = await write_three_days(open_tiny, clock)
    os.rename(file, f"{file}.corrupt.20261122T120000Z")
    async with open_tiny() as store:
        assert await look(store, ADA) == book
    assert [trouble.damage for trouble in troubles] == [Damage.MISSING]


@pytest.fixture
def private_directory() -> Iterator[Path]:
    """A data directory of somebody who may not read everything, unlike root."""
    with tempfile.TemporaryDirectory() as folder:
        is_root = os.geteuid() == 0
        if is_root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield Path(folder) / "data"
        finally:
            if is_root:
                os.seteuid(0)


async def test_a_file_whose_rights_were_taken_gets_them_back_and_nothing_is_lost(
    private_directory: Path, clock: HandClock, troubles: list[Trouble]
) -> None:
    file = private_directory / "people/2a/42.json"
    for _ in range(2):
        store = TinyBooks(private_directory, clock.now, troubles.append)
        await store.start()
        async with store.open(ADA) as book:
            fill(book, habits=1)
            book.next_id += 1
        await store.close()
        file.chmod(0)
    assert book.next_id == 3
    assert not troubles


async def test_a_file_of_another_user_that_we_may_not_read_is_set_aside(
    private_directory: Path, clock: HandClock, troubles: list[Trouble]
) -> None:
    file = private_directory / "people/2a/42.json"
    store = TinyBooks(private_directory, clock.now, troubles.append)
    await store.start()
    give_to_root(file)
    assert await look(store, ADA) == Book(Person(ADA))
    await store.close()
    assert troubles == [Trouble(ADA, Damage.FOREIGN)]


async def test_a_directory_of_another_user_is_not_taken(
    private_directory: Path, clock: HandClock
) -> None:
    give_folder_away(private_directory)
    with pytest.raises(FolderNotOurs, match="data"):
        await TinyBooks(private_directory, clock.now, print).start()
    assert names(private_directory) == []


def give_folder_away(folder: Path) -> None:
    if os.getuid():
        pytest.skip("only root can give folders away")
    os.seteuid(0)
    folder.mkdir(0o755)
    os.seteuid(NOBODY)


def give_to_root(file: Path) -> None:
    if os.getuid():
        pytest.skip("only root can give files away")
    os.seteuid(0)
    put(file, b"root's")
    os.chown(file.parent, NOBODY, NOBODY)
    os.seteuid(NOBODY)
