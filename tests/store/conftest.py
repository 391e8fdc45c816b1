"""What the tests of the store share: a clock set by hand, engines, and a place for their files."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import pytest

from habitbot.core.book import Books
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Trouble


class HandClock:
    """A clock that stands still until a test turns it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 22, 12, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def turn(self, **by: float) -> None:
        self.moment += timedelta(**by)


class Engine(Books, Protocol):
    """Books that are read from a disk."""

    def loaded(self) -> Awaitable[None]:
        """Wait until everybody's next due moment is known."""
        ...


OpenEngine = Callable[[], AbstractAsyncContextManager[Engine]]
OpenTiny = Callable[..., AbstractAsyncContextManager[TinyBooks]]


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def troubles() -> list[Trouble]:
    return []


@pytest.fixture
def open_tiny(directory: Path, clock: HandClock, troubles: list[Trouble]) -> OpenTiny:
    """Opens the TinyDB engine on the test's directory, as often as wanted."""

    @asynccontextmanager
    async def open_it(**options: object) -> AsyncIterator[TinyBooks]:
        store = TinyBooks(directory, clock.now, troubles.append, **options)  # type: ignore[arg-type]
        await store.start()
        try:
            yield store
        finally:
            await store.close()

    return open_it


@pytest.fixture(params=["tiny"])
def open_engine(request: pytest.FixtureRequest) -> OpenEngine:
    """Opens each engine in turn on the test's own place."""
    return request.getfixturevalue(f"open_{request.param}")  # type: ignore[no-any-return]


@pytest.fixture
async def store(open_engine: OpenEngine) -> AsyncIterator[Engine]:
    async with open_engine() as store:
        yield store
