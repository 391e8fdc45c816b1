"""The bot of a story: the real one, which can be stopped and started again on its data."""

from contextlib import AsyncExitStack
from pathlib import Path

from habitbot.app import House
from habitbot.demo.stand import Stand
from tests.talk import running


class Bot:
    """Runs between `start` and `stop`; Telegram goes on without it."""

    def __init__(self, stand: Stand, data: Path) -> None:
        self.stand = stand
        self._data = data
        self._running = AsyncExitStack()

    async def start(self) -> House:
        """Start it, on what an earlier one kept."""
        return await self._running.enter_async_context(running(self.stand, self._data))

    async def stop(self) -> None:
        """Stop it as SIGTERM does."""
        await self._running.aclose()
