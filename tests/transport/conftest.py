"""What the tests of the line share: which time they run in, and a stand-in for Telegram."""

import asyncio
from collections.abc import AsyncIterator, Callable

import pytest

from habitbot.transport.line import Line, make_line
from tests.transport.desk import Desk
from tests.transport.stand_in import TOKEN, StandIn

Loop = Callable[[], asyncio.AbstractEventLoop]


def pytest_asyncio_loop_factories(config: pytest.Config, item: pytest.Item) -> dict[str, Loop]:
    module = item.getparent(pytest.Module)
    loop = getattr(module and module.obj, "EVENT_LOOP", asyncio.new_event_loop)
    return {"loop": loop}


@pytest.fixture
async def telegram() -> AsyncIterator[StandIn]:
    async with StandIn() as stand_in:
        yield stand_in


@pytest.fixture
async def line(telegram: StandIn) -> AsyncIterator[Line]:
    async with make_line(TOKEN, telegram.url) as line:
        yield line


@pytest.fixture
async def desk() -> Desk:
    return Desk()
