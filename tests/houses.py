"""Houses: the whole bot, started as often as a test wants, on a Telegram that stays."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from habitbot.app import House, Options, usual_limits
from habitbot.config import Config, Webhook
from habitbot.demo.stand import Stand
from tests.talk import no_pace


@asynccontextmanager
async def living(
    stand: Stand,
    data: Path,
    *,
    webhook: Webhook | None = None,
    owner_id: int | None = None,
    invited: frozenset[int] | None = None,
    newcomers: int = 100,
) -> AsyncIterator[House]:
    """A bot that answers people in here, and has stopped in good order afterwards."""
    config = Config(stand.token, data, stand.origin, webhook, owner_id, invited)
    limits = usual_limits(config, actions=100_000, newcomers=newcomers)
    house = House(config, Options(stand.clock, limits, no_pace))
    stand.bot_is_quiet = house.is_quiet
    running = asyncio.create_task(house.run())
    ready = asyncio.create_task(house.ready())
    await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    try:
        yield house
    finally:
        await house.stop()
        await running
        stand.bot_is_quiet = lambda: True
