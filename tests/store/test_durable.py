"""A disk that fails at any call: a file is the old one or the new one, and the next call works."""

import errno
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from habitbot.core.book import MOST_APPLIED, AlreadyApplied, Book
from habitbot.core.person import Person
from habitbot.store.content import encode
from habitbot.store.rows import rows_of
from habitbot.store.tiny import TinyBooks
from tests.store.age_zero import FROM_AGE_ZERO, age_zero
from tests.store.books_to_write import fill, mark
from tests.store.conftest import HandClock, OpenTiny
from tests.store.plain_files import put
from tests.store.saboteur import REFUSALS, Refusal, Saboteur

ADA = 0x2A
MOST_CALLS = 200
FOLDER_FSYNC = 4
"""After those of the day's copy, of the copies' folder, and of the file."""


@pytest.fixture
def saboteur(monkeypatch: pytest.MonkeyPatch) -> Saboteur:
    return Saboteur(monkeypatch)


@pytest.fixture
async def store(open_tiny: OpenTiny) -> AsyncIterator[TinyBooks]:
    async with open_tiny(migrations=FROM_AGE_ZERO) as store:
        yield store


@pytest.fixture
def shelf(directory: Path) -> Path:
    """The folder of Ada, and of everybody whose id ends like hers."""
    return directory / "people" / "2a"


@pytest.fixture
def copies(directory: Path) -> Path:
    return directory / "copies" / "2a"


def content_of(book: Book) -> bytes:
    return encode(rows_of(book))


def tries(saboteur: Saboteur) -> Iterator[tuple[int, Refusal, int]]:
    """Each way to refuse a call, first at its first use, then at the second, until none is hit.

    Counts the tries; yields the number of one, how to refuse and the number of the call.
    """
    count = itertools.count(1)
    for refusal in REFUSALS:
        for number in range(1, MOST_CALLS):
            yield next(count), refusal, number
            if not saboteur.has_struck:
                break
        else:
            pytest.fail("it never came through")


def namesake(number: int) -> int:
    """Another person whose files lie in Ada's folder."""
    return ADA + 256 * number


async def check_in(store: TinyBooks, update_id: int, person_id: int = ADA) -> None:
    async with store.open(person_id, update_id) as book:
        mark(book, 1, "xtsm"[update_id % 4])


def checked_in(book: Book, update_id: int) -> Book:
    """What the book must be after that check-in."""
    mark(book, 1, "xtsm"[update_id % 4])
    book.applied = (*book.applied, update_id)[-MOST_APPLIED:]
    return book


async def begin(store: TinyBooks, person_id: int = ADA) -> Book:
    async with store.open(person_id) as book:
        fill(book, habits=2, days=40)
    return book


async def fail_inside(store: TinyBooks) -> None:
    async with store.open(ADA):
        raise ZeroDivisionError


@pytest.mark.parametrize("state", ["hot", "cold", "first of the day"])
async def test_a_check_in_leaves_the_old_file_or_the_new_one_and_can_be_tried_again(
    store: TinyBooks,
    saboteur: Saboteur,
    shelf: Path,
    clock: HandClock,
    state: str,
) -> None:
    book = await begin(store)
    file = shelf / "42.json"
    for one, refusal, number in tries(saboteur):
        if state == "cold":
            with suppress(ZeroDivisionError):
                await fail_inside(store)
        if state == "first of the day":
            clock.turn(days=1)
        old, new = content_of(book), content_of(checked_in(book, one))
        with saboteur.refusing(refusal, number):
            await check_in(store, one)
        assert file.read_bytes() in {old, new}, refusal
        with suppress(AlreadyApplied):
            await check_in(store, one)
        assert file.read_bytes() == new


async def arrive(store: TinyBooks, person_id: int) -> None:
    with suppress(AlreadyApplied):
        async with store.open(person_id, 7) as book:
            fill(book, habits=1, days=3)


async def test_the_first_write_of_all_leaves_no_file_or_a_whole_one(
    store: TinyBooks, saboteur: Saboteur, shelf: Path
) -> None:
    for one, refusal, number in tries(saboteur):
        person_id = namesake(one)
        book = Book(Person(person_id))
        fill(book, habits=1, days=3)
        book.applied = (7,)
        file = shelf / f"{person_id}.json"
        with saboteur.refusing(refusal, number):
            await arrive(store, person_id)
        assert not file.exists() or file.read_bytes() == content_of(book)
        await arrive(store, person_id)
        assert file.read_bytes() == content_of(book)


async def test_a_migration_leaves_the_old_file_or_the_new_one_and_a_copy_before_it(
    store: TinyBooks, saboteur: Saboteur, shelf: Path, copies: Path
) -> None:
    for one, refusal, number in tries(saboteur):
        person_id = namesake(one)
        book = Book(Person(person_id))
        fill(book, habits=2, days=3)
        file = shelf / f"{person_id}.json"
        put(file, age_zero(book))
        with saboteur.refusing(refusal, number):
            await look(store, person_id)
        assert file.read_bytes() in {age_zero(book), content_of(book)}
        assert await look(store, person_id) == book
        assert file.read_bytes() == content_of(book)
        copy = copies / f"{person_id}.schema-0.2026-11-22.json"
        assert copy.read_bytes() == age_zero(book)


async def test_a_rescue_leaves_the_damaged_file_somewhere_and_ends_with_the_copy(
    store: TinyBooks, saboteur: Saboteur, shelf: Path, copies: Path
) -> None:
    for one, refusal, number in tries(saboteur):
        person_id = namesake(one)
        book = Book(Person(person_id))
        fill(book, habits=2, days=3)
        put(copies / f"{person_id}.2026-11-21.json", content_of(book))
        put(shelf / f"{person_id}.json", b"{torn")
        with saboteur.refusing(refusal, number):
            await look(store, person_id)
        assert b"{torn" in contents_of(shelf, person_id)
        assert await look(store, person_id) == book
        assert contents_of(shelf, person_id) == {b"{torn", content_of(book)}


async def test_forgetting_that_failed_can_be_said_again_and_then_leaves_nothing(
    store: TinyBooks, saboteur: Saboteur, shelf: Path, copies: Path
) -> None:
    for one, refusal, number in tries(saboteur):
        person_id = namesake(one)
        await begin(store, person_id)
        put(copies / f"{person_id}.2026-11-21.json", b"a copy")
        put(shelf / f"{person_id}.json.corrupt.20261121T120000Z", b"{torn")
        with saboteur.refusing(refusal, number):
            await store.forget(person_id)
        await store.forget(person_id)
        assert not contents_of(shelf, person_id)
        assert not contents_of(copies, person_id)
        assert person_id not in store.people()


def contents_of(folder: Path, person_id: int) -> set[bytes]:
    """What all the files of a person hold, leftovers of failed writes aside."""
    files = folder.glob(f"{person_id}.*")
    return {file.read_bytes() for file in files if file.suffix != ".tmp"}


async def look(store: TinyBooks, person_id: int) -> Book:
    async with store.open(person_id) as book:
        return book


def leftovers(directory: Path) -> list[Path]:
    return list(directory.rglob("*.tmp"))


async def test_what_failed_writes_left_is_swept_at_the_next_start(
    open_tiny: OpenTiny, saboteur: Saboteur, directory: Path
) -> None:
    async with open_tiny() as store:
        book = await begin(store)
        with saboteur.refusing(Refusal("replace unlink", errno.EIO, is_lasting=True), 1):
            await check_in(store, 1)
        assert leftovers(directory)
    async with open_tiny() as store:
        assert not leftovers(directory)
        assert await look(store, ADA) == book


async def test_what_the_disk_did_not_confirm_is_written_once_more_before_it_is_believed(
    store: TinyBooks, saboteur: Saboteur
) -> None:
    await begin(store)
    with saboteur.refusing(Refusal("fsync", errno.EIO, is_lasting=False), FOLDER_FSYNC):
        await check_in(store, 1)
    before = saboteur.counted["replace"]
    for _ in range(2):
        with pytest.raises(AlreadyApplied):
            await check_in(store, 1)
    assert saboteur.counted["replace"] == before + 1
