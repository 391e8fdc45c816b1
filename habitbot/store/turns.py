"""Turns: whoever wants a person's book waits until the one before has finished with it.

And until fewer than eight are out: when a whole crowd taps at once, each book in hand takes
memory, and the disk serves no more at a time.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

AT_ONCE = 8


class _Turn:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.wanted = 0


class Turns:
    """A lock a person, there only while somebody wants it."""

    def __init__(self) -> None:
        self._turns: dict[int, _Turn] = {}
        self._hands = asyncio.Semaphore(AT_ONCE)
        self._holders: set[asyncio.Task[object] | None] = set()

    @asynccontextmanager
    async def take(self, person_id: int) -> AsyncIterator[None]:
        """Wait for one's turn with a person; RuntimeError where it might wait for itself."""
        task = asyncio.current_task()
        if task in self._holders:
            raise RuntimeError("this task holds a book already")
        turn = self._turns.setdefault(person_id, _Turn())
        turn.wanted += 1
        try:
            async with turn.lock, self._hands:
                self._holders.add(task)
                try:
                    yield
                finally:
                    self._holders.discard(task)
        finally:
            turn.wanted -= 1
            if not turn.wanted:
                del self._turns[person_id]
