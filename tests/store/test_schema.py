"""Files of other versions: newer ones are refused, older ones copied and carried over."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from habitbot.core.book import Book, NewerBook
from habitbot.core.deletion import delete_habit, undo_delete
from habitbot.core.habits import rename
from habitbot.core.lesson import Lesson
from habitbot.core.person import Person
from habitbot.core.reviewed import Reviewed
from habitbot.core.versions import shrink
from habitbot.store.content import encode
from habitbot.store.rows import rows_of
from habitbot.store.schema import VERSION, NewerSchema, NotMigrated, Tables, migrate
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Damage, Trouble
from tests.makers import TODAY, a_book, day
from tests.store.age_zero import FROM_AGE_ZERO, age_zero
from tests.store.books_to_write import fill
from tests.store.conftest import HandClock, OpenTiny
from tests.store.plain_files import content, names, put

ADA = 0x2A
NOW = datetime(2026, 11, 16, 8, tzinfo=UTC)


@pytest.fixture
def file(directory: Path) -> Path:
    return directory / "people" / "2a" / "42.json"


@pytest.fixture
def book() -> Book:
    book = Book(Person(ADA))
    fill(book, habits=2, days=400)
    return book


def newer(book: Book) -> bytes:
    """A file of the next version, in which nearly all is different."""
    rows = rows_of(book)
    rows["person"]["1"] = {"schema": VERSION + 1, "next_due_at": ["soon"]}
    return encode(rows)


async def look(store: TinyBooks, person_id: int) -> Book:
    async with store.open(person_id) as book:
        return book


async def test_a_newer_file_is_refused_and_left_as_it_is(
    open_tiny: OpenTiny, file: Path, book: Book, directory: Path, troubles: list[Trouble]
) -> None:
    put(file, newer(book))
    async with open_tiny() as store:
        await store.loaded()
        assert troubles == [Trouble(ADA, Damage.NEWER)]
        for _ in range(2):
            with pytest.raises(NewerBook) as raised:
                await look(store, ADA)
            assert isinstance(raised.value, NewerSchema)
            assert raised.value.version == VERSION + 1
        assert set(store.people()) == {ADA}
    assert content(file) == newer(book)
    assert names(directory, "copies/*/*") == []


async def test_an_older_file_is_copied_and_then_carried_over(
    open_tiny: OpenTiny, file: Path, book: Book, directory: Path, troubles: list[Trouble]
) -> None:
    put(file, age_zero(book))
    async with open_tiny(migrations=FROM_AGE_ZERO) as store:
        assert await look(store, ADA) == book
        assert content(file) == encode(rows_of(book))
    async with open_tiny() as store:
        assert await look(store, ADA) == book
    copy = directory / "copies" / "2a" / "42.schema-0.2026-11-22.json"
    assert content(copy) == age_zero(book)
    assert not troubles


async def test_older_files_are_carried_over_beside_the_first_taps(
    open_tiny: OpenTiny, file: Path, book: Book, clock: HandClock
) -> None:
    book.next_due_at = clock.now()
    put(file, age_zero(book))
    async with open_tiny(migrations=FROM_AGE_ZERO) as store:
        await store.loaded()
        assert list(store.due(clock.now())) == [ADA]
    assert content(file) == encode(rows_of(book))


async def test_copies_of_an_older_version_serve_too(
    open_tiny: OpenTiny, file: Path, book: Book, directory: Path
) -> None:
    put(directory / "copies" / "2a" / "42.2026-11-21.json", age_zero(book))
    put(file, b"torn")
    async with open_tiny(migrations=FROM_AGE_ZERO) as store:
        assert await look(store, ADA) == book


def forgetful(tables: Tables) -> Tables:
    """A migration with a slip: it leaves what the next version cannot read."""
    tables["habits"]["1"].pop("title")
    return tables


def failing(tables: Tables) -> Tables:
    """A migration with a worse slip."""
    raise KeyError(len(tables))


@pytest.mark.parametrize("migrations", [{}, {0: forgetful}, {0: failing}])
async def test_a_file_that_could_not_be_carried_over_is_no_damage_and_stays(
    open_tiny: OpenTiny, file: Path, book: Book, troubles: list[Trouble], migrations: object
) -> None:
    put(file, age_zero(book))
    async with open_tiny(migrations=migrations) as store:
        await store.loaded()
        assert troubles == [Trouble(ADA, Damage.NOT_MIGRATED)]
        with pytest.raises(NotMigrated):
            await look(store, ADA)
    assert content(file) == age_zero(book)


async def test_habits_taken_against_harm_before_they_were_marked_are_safeguards_from_now_on(
    open_tiny: OpenTiny, file: Path, directory: Path
) -> None:
    book = a_book(*["xx"] * 3, person=Person(ADA))
    rename(book, 1, "Note what, when and who saw it")
    rename(book, 2, "Look at one job somewhere else")
    shrink(book, 2, "Open a page with jobs", today=TODAY)
    tables = rows_of(book)
    for habit in tables["habits"].values():
        del habit["is_safeguard"]
    put(file, encode(tables))
    async with open_tiny() as store:
        async with store.open(ADA) as found:
            rename(found, 3, "Read two pages")
        assert [one.is_safeguard for one in found.habits.values()] == [True, True, False]
    assert b'"is_safeguard": true' in content(file)
    assert names(directory, "copies/*/*schema*") == []


async def test_what_a_review_told_is_known_though_its_numbers_alone_were_kept(
    open_tiny: OpenTiny, file: Path
) -> None:
    book = a_book("x" * 9, person=Person(ADA))
    book.lessons = {5: Lesson(5, day(7), "a"), 6: Lesson(6, day(7), "b")}
    book.reviewed = (Reviewed(day(14)), Reviewed(day(7)))
    tables = rows_of(book)
    for row in tables["person"]["1"]["reviewed"]:
        del row["so_far"]
        row["told"] = [5]
    put(file, encode(tables))
    async with open_tiny() as store:
        found = await look(store, ADA)
        assert [one.so_far.get(5, 0) for one in found.reviewed] == [0, 1]
        assert [6 in one.so_far for one in found.reviewed] == [False, False]
        async with store.open(ADA) as found:
            rename(found, 1, "Read two pages")
    assert b'"told"' not in content(file)
    async with open_tiny() as store:
        assert (await look(store, ADA)).reviewed == found.reviewed


async def test_a_habit_against_harm_that_was_deleted_before_it_was_marked_comes_back_marked(
    open_tiny: OpenTiny, file: Path
) -> None:
    book = a_book("xx", "xx", person=Person(ADA))
    rename(book, 1, "Look at one job somewhere else")
    delete_habit(book, 1, now=NOW)
    tables = rows_of(book)
    del tables["deleted"]["1"]["habit"]["is_safeguard"]
    put(file, encode(tables))
    async with open_tiny() as store, store.open(ADA) as found:
        assert undo_delete(found, 1, now=NOW).is_safeguard
        assert not found.habits[2].is_safeguard


async def test_a_habit_that_a_person_calls_like_one_against_harm_is_no_safeguard_later_either(
    open_tiny: OpenTiny, file: Path
) -> None:
    book = a_book("xx", person=Person(ADA))
    rename(book, 1, "Look at one job somewhere else")
    put(file, encode(rows_of(book)))
    async with open_tiny() as store, store.open(ADA) as found:
        assert not found.habits[1].is_safeguard


def test_each_step_leads_to_the_next_version() -> None:
    steps: list[int] = []

    def note(tables: Tables) -> Tables:
        steps.append(len(steps))
        return tables

    migrate({}, -2, {-2: note, -1: note, 0: note})
    assert steps == [0, 1, 2]
