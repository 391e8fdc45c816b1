"""Turns: whoever wants a person's book waits until the one before has finished with it."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class _Turn:
    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.wanted = 0
        self.holder: asyncio.Task[object] | None = None


class Turns:
    """A lock a person, there only while somebody wants it."""

    def __init__(self) -> None:
        self._turns: dict[int, _Turn] = {}

    @asynccontextmanager
    async def take(self, person_id: int) -> AsyncIterator[None]:
        """Wait for one's turn with a person; RuntimeError where it would wait for itself."""
        turn = self._turns.setdefault(person_id, _Turn())
        task = asyncio.current_task()
        if turn.holder is task:
            raise RuntimeError("this task holds the person's book already")
        turn.wanted += 1
        try:
            async with turn.lock:
                turn.holder = task
                try:
                    yield
                finally:
                    turn.holder = None
        finally:
            turn.wanted -= 1
            if not turn.wanted:
                del self._turns[person_id]
