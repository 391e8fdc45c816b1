"""The page that asks beside its buttons is drawn anew, and only looked at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from habitbot.chat.kit.asking_page import asking_pages
from habitbot.chat.kit.context import BACK_TO, Context
from habitbot.chat.kit.screen import Screen, button
from habitbot.chat.taps.check_in import TodayTap
from habitbot.chat.taps.habits import AddTap
from habitbot.core.book import Book, Pending
from habitbot.core.person import Person
from habitbot.texts.words import words_for
from tests.talk import MONDAY

ASKING = AddTap()


class OfOneBook:
    """What drawing a page needs of whoever speaks."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.words = words_for(None)
        self.left: Pending | None = None

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Book]:
        """The one book there is."""
        yield self.book


def draw(_: Context, book: Book) -> Screen:
    """A page that asks, and waits for something else by being drawn."""
    book.pending = None
    return Screen("Which?", rows=((button("Add", ASKING),),), asks=ASKING)


async def drawn(book: Book, **facts: str) -> list[Screen]:
    asked = Pending(ASKING.QUESTION, MONDAY, {"tap": ASKING.write(), **facts}, is_beside=True)
    book.pending = asked
    pages = await asking_pages(cast("Context", OfOneBook(book)), asked, [draw, None])
    assert book.pending is asked
    return pages


async def test_drawing_the_page_lets_no_question_go() -> None:
    (page,) = await drawn(Book(Person(7)))
    assert [[one.label for one in row] for row in page.rows] == [["Add"]]


async def test_on_a_detour_its_buttons_carry_the_way_back() -> None:
    (page,) = await drawn(Book(Person(7)), **{BACK_TO: TodayTap().write()})
    assert [[one.data for one in row] for row in page.rows] == [["add>today"], ["today"]]
