"""The whole bot in the test's own process, where a fault needs no process of its own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from habitbot.app import House, Options, usual_limits
from habitbot.chat.kit.context import Clock
from habitbot.config import Config
from habitbot.demo.stand import Stand
from tests.talk import no_pace


@asynccontextmanager
async def running_house(
    stand: Stand, data: Path, *, clock: Clock | None = None
) -> AsyncIterator[House]:
    """The bot with no pace and no limit but what Telegram asks for."""
    config = Config(stand.token, data, stand.origin)
    limits = usual_limits(config, actions=100_000)
    house = House(config, Options(clock or stand.clock, limits, no_pace))
    running = asyncio.create_task(house.run())
    await house.ready()
    stand.bot_is_quiet = house.is_quiet
    try:
        yield house
    finally:
        await house.stop()
        await running
