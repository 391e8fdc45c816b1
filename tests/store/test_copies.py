"""Daily copies: which are made, which are kept, and which would do harm."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.people import add_contact, delete_contact
from habitbot.store.cabinet import Cabinet
from habitbot.store.content import decode
from habitbot.store.copies import DAILY, WEEKLY, Copies, kept_days
from habitbot.store.folder import Folder
from habitbot.store.tiny import TinyBooks
from tests.store.books_to_write import fill, mark
from tests.store.conftest import HandClock, OpenTiny
from tests.store.plain_files import content, names, put

ADA = 0x2A
TODAY = date(2026, 11, 22)


@pytest.fixture
def copies(tmp_path: Path) -> Iterator[Copies]:
    copies = Copies(Cabinet(Folder.open(tmp_path)))
    yield copies
    copies.close()


def days(*ago: int) -> set[date]:
    return {TODAY - timedelta(number) for number in ago}


def test_seven_days_and_the_last_copy_of_each_of_four_weeks_before_are_kept() -> None:
    assert TODAY.isoweekday() == 7
    assert kept_days(days(*range(60))) == days(*range(7), 7, 14, 21, 28)


def test_somebody_who_comes_rarely_keeps_as_many_copies_over_a_longer_time() -> None:
    monthly = [number * 30 for number in range(20)]
    assert kept_days(days(*monthly)) == days(*monthly[: DAILY + WEEKLY])


@given(st.sets(st.dates(date(2020, 1, 1), date(2030, 1, 1))))
def test_the_newest_are_kept_and_never_more_than_eleven(some: set[date]) -> None:
    kept = kept_days(some)
    assert kept <= some
    assert len(kept) <= DAILY + WEEKLY
    assert set(sorted(some)[-DAILY:]) <= kept
    assert kept_days(kept) == kept


def test_copies_of_one_person_leave_those_of_another_alone(copies: Copies) -> None:
    for ago in range(30, -1, -1):
        copies.keep(ADA, b"ada", TODAY - timedelta(ago))
        copies.keep(ADA + 256, b"ben", TODAY)
    copies.keep(4, b"a shorter id", TODAY)
    assert len(copies.days(ADA)) == DAILY + WEEKLY
    copies.forget(ADA)
    assert copies.days(ADA) == []
    assert copies.days(ADA + 256) == [TODAY]
    assert copies.read(ADA + 256, TODAY) == b"ben"


def test_a_book_that_lost_more_than_half_takes_no_place_for_a_week(copies: Copies) -> None:
    copies.keep(ADA, b"x" * 100, TODAY)
    copies.keep(ADA, b"x" * 49, TODAY)
    assert copies.read(ADA, TODAY) == b"x" * 100
    copies.keep(ADA, b"x" * 49, TODAY + timedelta(7))
    assert copies.days(ADA) == [TODAY]
    copies.keep(ADA, b"x" * 49, TODAY + timedelta(8))
    assert copies.days(ADA) == [TODAY + timedelta(8), TODAY]


def test_a_book_that_lost_less_than_half_is_copied(copies: Copies) -> None:
    copies.keep(ADA, b"x" * 100, TODAY)
    copies.keep(ADA, b"x" * 50, TODAY)
    assert copies.read(ADA, TODAY) == b"x" * 50


def test_a_copy_that_cannot_be_read_stands_in_nobodys_way(copies: Copies, tmp_path: Path) -> None:
    copies.keep(ADA, b"x" * 100, TODAY)
    file = tmp_path / "2a" / f"42.{TODAY}.json"
    file.unlink()
    file.symlink_to("elsewhere")
    copies.keep(ADA, b"x", TODAY + timedelta(1))
    assert copies.days(ADA) == [TODAY + timedelta(1), TODAY]


async def tap(store: TinyBooks, update_id: int) -> None:
    async with store.open(ADA, update_id) as book:
        mark(book, 1, "xtsm"[update_id % 4])


def applied_in(file: Path) -> bytes:
    """The line of the last update in a file."""
    lines = file.read_bytes().split(b'"applied": [')[1].split(b"]")[0]
    return lines.split()[-1]


async def test_the_days_first_change_finds_its_copy_made_and_later_ones_leave_it(
    open_tiny: OpenTiny, clock: HandClock, directory: Path
) -> None:
    folder = directory / "copies" / "2a"
    async with open_tiny() as store:
        async with store.open(ADA, 100) as book:
            fill(book, habits=1)
        await tap(store, 101)
        clock.turn(days=1)
        for update_id in (201, 202, 203):
            await tap(store, update_id)
        assert names(folder) == ["42.2026-11-22.json", "42.2026-11-23.json"]
        assert applied_in(folder / "42.2026-11-22.json") == b"100"
        assert applied_in(folder / "42.2026-11-23.json") == b"101"


async def test_a_little_later_the_days_copy_holds_what_changed_since(
    open_tiny: OpenTiny, clock: HandClock, directory: Path
) -> None:
    copy = directory / "copies" / "2a" / "42.2026-11-22.json"
    async with open_tiny() as store:
        async with store.open(ADA, 100) as book:
            fill(book, habits=1)
        await tap(store, 101)
        await tap(store, 102)
        assert applied_in(copy) == b"100"
        await store.copy_changed()
        assert applied_in(copy) == b"102"
        await tap(store, 103)
    assert applied_in(copy) == b"103"


async def test_who_changed_nothing_is_not_copied(
    open_tiny: OpenTiny, clock: HandClock, directory: Path
) -> None:
    async with open_tiny() as store, store.open(ADA, 100) as book:
        fill(book, habits=1)
    clock.turn(days=1)
    async with open_tiny() as store:
        async with store.open(ADA, 101):
            pass
        await store.copy_changed()
    assert names(directory / "copies" / "2a") == ["42.2026-11-22.json"]


async def test_a_copy_is_a_file_of_its_own_and_not_a_link(
    open_tiny: OpenTiny, directory: Path
) -> None:
    async with open_tiny() as store, store.open(ADA, 100) as book:
        fill(book, habits=1)
    copy, file = directory / "copies/2a/42.2026-11-22.json", directory / "people/2a/42.json"
    assert content(copy) == content(file)
    assert not is_same_file(copy, file)


async def test_a_file_damaged_behind_our_back_is_not_copied(
    open_tiny: OpenTiny, directory: Path
) -> None:
    copy, file = directory / "copies/2a/42.2026-11-22.json", directory / "people/2a/42.json"
    async with open_tiny() as store:
        async with store.open(ADA, 100) as book:
            fill(book, habits=1)
        await store.copy_changed()
        await tap(store, 101)
        put(file, content(file)[:-9])
        await store.copy_changed()
    assert applied_in(copy) == b"100"


def drop_ben(book: Book) -> None:
    """What a person does who deletes the one contact of theirs."""
    for contact_id in tuple(book.contacts):
        delete_contact(book, contact_id)


async def copied(store: TinyBooks, clock: HandClock, days: int) -> None:
    """Have a copy a day of a book with Ben in it."""
    async with store.open(ADA, 100) as book:
        fill(book, habits=1)
        add_contact(book, "Benedict", today=TODAY)
    await store.copy_changed()
    for number in range(1, days):
        clock.turn(days=1)
        await tap(store, 100 + number)
        await store.copy_changed()


async def test_who_is_deleted_goes_from_every_copy_and_all_else_stays_in_it(
    open_tiny: OpenTiny, directory: Path, clock: HandClock
) -> None:
    shelf = directory / "copies" / "2a"
    async with open_tiny() as store:
        await copied(store, clock, 3)
        assert all(b"Benedict" in content(shelf / name) for name in names(shelf))
        async with store.open(ADA, 200) as book:
            drop_ben(book)
        assert await store.erase(ADA)
    assert len(names(shelf)) >= 3
    for name in names(shelf):
        assert b"Benedict" not in content(shelf / name)
        found = decode(content(shelf / name), ADA, {})
        assert found.book.contacts == {}
        assert len(found.book.habits) == 1


async def test_a_copy_that_nothing_is_taken_from_stays_as_it_is(
    open_tiny: OpenTiny, directory: Path, clock: HandClock
) -> None:
    shelf = directory / "copies" / "2a"
    async with open_tiny() as store:
        await copied(store, clock, 2)
        before = {name: (shelf / name).stat().st_ino for name in names(shelf)}
        assert await store.erase(ADA)
        assert {name: (shelf / name).stat().st_ino for name in names(shelf)} == before


async def test_a_copy_that_cant_be_read_is_told_of_and_left_alone(
    open_tiny: OpenTiny, directory: Path, clock: HandClock
) -> None:
    shelf = directory / "copies" / "2a"
    async with open_tiny() as store:
        await copied(store, clock, 2)
        spoilt, *others = [shelf / name for name in names(shelf)]
        put(spoilt, content(spoilt)[:-9])
        async with store.open(ADA, 200) as book:
            drop_ben(book)
        assert not await store.erase(ADA)
        assert b"Benedict" in content(spoilt)
        assert all(b"Benedict" not in content(other) for other in others)


async def test_forgetting_takes_the_copies_along(open_tiny: OpenTiny, directory: Path) -> None:
    async with open_tiny() as store:
        async with store.open(ADA, 100) as book:
            fill(book, habits=1)
        await store.copy_changed()
        await store.forget(ADA)
        assert names(directory / "copies" / "2a") == []
        await store.copy_changed()
    assert names(directory / "copies" / "2a") == []
    assert names(directory / "people" / "2a") == []


def is_same_file(one: Path, other: Path) -> bool:
    return one.samefile(other)
