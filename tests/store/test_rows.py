"""A book as tables and back."""

import orjson
import pytest
from hypothesis import given
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from habitbot.core.book import Book
from habitbot.core.person import Person
from habitbot.store.content import decode, encode
from habitbot.store.rows import (
    TABLES,
    book_of,
    changed_rows,
    check_rows,
    copy_of,
    is_same,
    put_rows,
    rows_of,
)
from tests.store.books_to_write import BOOKS, PARTS, fill, unhurried


def test_what_a_book_keys_by_number_are_its_tables() -> None:
    assert set(TABLES) >= {"habits", "histories", "notes", "causes", "prompts", "deleted"}
    assert not {"person", "order", "applied"} & set(TABLES)


def test_random_books_have_something_for_every_field_of_a_book() -> None:
    assert PARTS.keys() == set(Book.__struct_fields__)


@unhurried
@given(BOOKS)
def test_a_book_comes_back_from_its_tables_as_it_went(book: Book) -> None:
    assert book_of(rows_of(book)) == book


@unhurried
@given(BOOKS)
def test_a_book_comes_back_from_a_file_as_it_went(book: Book) -> None:
    tables, read, _ = decode(encode(rows_of(book)), book.person.id, {})
    assert read == book
    assert is_same(tables, rows_of(book))


@unhurried
@given(BOOKS, BOOKS)
def test_changing_only_what_differs_leads_from_any_book_to_any_other(old: Book, new: Book) -> None:
    database = TinyDB(storage=MemoryStorage)
    put_rows(database, rows_of(old))
    put_rows(database, rows_of(new))
    assert database.storage.read() == rows_of(new)


@unhurried
@given(BOOKS, BOOKS)
def test_only_changed_documents_are_checked_again(old: Book, new: Book) -> None:
    kept, rows = rows_of(old), rows_of(new)
    changed = changed_rows(kept, rows)
    for name in TABLES:
        for key, row in rows.get(name, {}).items():
            assert (key in changed.get(name, {})) is (kept.get(name, {}).get(key) != row)


@unhurried
@given(BOOKS)
def test_a_copy_of_a_book_is_equal_and_shares_no_table(book: Book) -> None:
    copy = copy_of(book)
    assert copy == book
    for name in TABLES:
        getattr(copy, name).clear()
    copy.person = Person(1)
    assert book_of(rows_of(book)) == book


def test_tables_without_documents_are_not_there() -> None:
    assert rows_of(Book(Person(1))).keys() == {"person"}


def test_a_history_is_a_document_of_months_and_lines() -> None:
    book = Book(Person(1))
    fill(book, habits=1, days=12)
    assert rows_of(book)["histories"] == {"1": {"2021-11": "xxxxt.sxm", "2021-12": "xxx"}}


def test_a_file_says_its_version_beside_the_person_and_is_readable() -> None:
    text = encode(rows_of(Book(Person(7, name="Zoë")))).decode()
    assert orjson.loads(text)["person"]["1"]["schema"] == 1
    assert '\n        "name": "Zoë",\n' in text


def test_tables_we_do_not_know_stay_in_the_file() -> None:
    book = Book(Person(7))
    content = encode({**rows_of(book), "moods": {"1": {"2026-11-22": "fine"}}})
    tables, _, _ = decode(content, 7, {})
    assert tables["moods"] == {"1": {"2026-11-22": "fine"}}
    database = TinyDB(storage=MemoryStorage)
    database.storage.write(tables)
    fill(book, habits=1, days=1)
    put_rows(database, rows_of(book))
    assert database.tables() == {"person", "habits", "histories", "moods"}


@pytest.mark.parametrize(
    "slip", [{"next_id": "three"}, {"pending": 3}, {"person": {"name": "no id"}}]
)
def test_what_could_not_be_read_back_is_not_written(slip: dict[str, object]) -> None:
    rows = rows_of(Book(Person(7)))
    rows["person"]["1"] |= slip
    with pytest.raises(ValueError, match="the book holds what it cannot hold"):
        check_rows(rows, 7)


def test_what_a_person_wrote_is_not_quoted_when_it_cannot_be_written() -> None:
    rows = rows_of(Book(Person(7)))
    rows["person"]["1"]["person"]["card"] = "my secret"
    with pytest.raises(ValueError, match="cannot hold") as raised:
        check_rows(rows, 7)
    assert "secret" not in str(raised.value)


def test_a_book_that_became_another_persons_is_not_written() -> None:
    with pytest.raises(ValueError, match="another person's"):
        check_rows(rows_of(Book(Person(8))), 7)
