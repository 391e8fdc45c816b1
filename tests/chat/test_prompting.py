"""Prompting: very many due at once leave room for whoever taps; a review reckons once."""

import asyncio
from collections.abc import AsyncIterator, Collection, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from typing import Any, cast

import pytest

from habitbot.chat.kit.context import Kit
from habitbot.chat.prompting import FEW, Prompting, ask_screen
from habitbot.core.book import Book
from habitbot.core.due import Ask
from habitbot.core.habit import Area
from habitbot.core.habits import set_area
from habitbot.core.observation import Observation
from habitbot.core.person import Person
from habitbot.core.prompt import PromptKind
from habitbot.core.self_care import observe
from tests.chat.screens.every_screen import a_scene
from tests.makers import TODAY, a_book

NOW = datetime(2026, 11, 24, 20, 30, tzinfo=UTC)


class SlowBooks:
    """Everybody is due until they were looked after, and the disk takes its time."""

    def __init__(self, people: range) -> None:
        self.waiting = set(people)
        self.out = self.most_out = 0
        self.all_served = asyncio.Event()

    @asynccontextmanager
    async def open(self, person_id: int) -> AsyncIterator[Book]:
        """A book without prompts."""
        self.out += 1
        self.most_out = max(self.most_out, self.out)
        await asyncio.sleep(0.001)
        yield Book(Person(person_id))
        self.out -= 1
        self.waiting.discard(person_id)
        if not self.waiting:
            self.all_served.set()

    def due(self, now: datetime) -> Sequence[int]:
        """Whoever waits."""
        return sorted(self.waiting)

    def next_due_at(self, after: datetime) -> datetime | None:
        """Nothing else."""
        return None

    def people(self) -> Collection[int]:
        """Nobody in particular."""
        return ()


class StoppedClock:
    """It is half past eight."""

    def now(self) -> datetime:
        """The same moment for ever."""
        return NOW


async def test_however_many_are_due_few_books_are_looked_into_at_once() -> None:
    books = SlowBooks(range(1, 301))
    kit = Kit(
        books=cast("Any", books),
        clock=cast("Any", StoppedClock()),
        shower=cast("Any", None),
        limits=cast("Any", None),
        outages=list,
        home=cast("Any", None),
        owner=cast("Any", None),
    )
    prompting = Prompting(kit)
    going_on = asyncio.create_task(prompting.keep_prompting())
    async with asyncio.timeout(10):
        await books.all_served.wait()
    assert books.most_out == FEW
    going_on.cancel()
    await prompting.stop(1)


def test_what_a_review_observes_is_reckoned_once_told_and_remembered(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book, reckoned = a_book("x." * 10 + "o", "x." * 10 + "o"), list[date]()
    set_area(book, 1, Area.EXERCISE)

    def reckon(book: Book, today: date, down_days: frozenset[date]) -> Observation | None:
        reckoned.append(today)
        return observe(book, today, down_days)

    monkeypatch.setattr("habitbot.core.self_care.observe", reckon)
    screen = ask_screen(book, a_scene(today=TODAY), Ask(PromptKind.REVIEW, TODAY, ()))
    assert "100 % of the rest worked out" in screen.text
    assert reckoned == [TODAY]
    assert [told.habit_id for told in book.observed] == [1]
