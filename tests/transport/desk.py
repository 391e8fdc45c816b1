"""A handler for tests: it notes what it gets, and settles, fails or waits as it is told."""

import asyncio
from collections.abc import Callable

from telegram import Update


class Desk:
    """Settles every update at once, unless told otherwise."""

    def __init__(self) -> None:
        self.tries: list[int] = []
        self.handled: list[int] = []
        self.failing: set[int] = set()
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self._noted = asyncio.Event()

    async def __call__(self, update: Update) -> bool:
        self.tries.append(update.update_id)
        self._noted.set()
        await self.may_go_on.wait()
        if update.update_id in self.failing:
            return False
        self.handled.append(update.update_id)
        self._noted.set()
        return True

    async def has(self, *update_ids: int) -> None:
        """Returns when all of these are settled."""
        await self._until(lambda: set(update_ids) <= set(self.handled))

    async def tried(self, times: int) -> None:
        """Returns when so many updates were begun, counting each try."""
        await self._until(lambda: len(self.tries) >= times)

    async def _until(self, is_true: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not is_true():
                self._noted.clear()
                await self._noted.wait()
