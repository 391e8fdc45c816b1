"""People who tap, one after the other or all at once."""

import asyncio
from collections import Counter, deque
from collections.abc import Sequence
from pathlib import Path
from time import monotonic

from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.history import Mark
from tests.bench.books import HABITS, TODAY
from tests.bench.bots import Bot
from tests.bench.stand_in import PATIENCE, Tap
from tests.faults.on_disk import read_book

MARKS = (Mark.DONE, Mark.TINY)
AT_ONCE = 64


class Crowd:
    """Each tap changes a mark, so that none can be answered without a write."""

    def __init__(self, bot: Bot, people: Sequence[int], habits: int = HABITS) -> None:
        self.bot = bot
        self._idle = deque(people)
        self._habits = habits
        self._taps: Counter[int] = Counter()
        self._said: dict[tuple[int, int], Mark] = {}

    def tap(self, person_id: int) -> Tap:
        """Mark the person's next habit, otherwise than it is marked."""
        times, habit = divmod(self._taps[person_id], self._habits)
        self._taps[person_id] += 1
        mark = MARKS[times % len(MARKS)]
        self._said[person_id, habit + 1] = mark
        return self.bot.telegram.tap(person_id, MarkTap(habit + 1, TODAY, mark).write())

    async def tap_in_turn(self, taps: int) -> list[float]:
        """So many taps, each when the bot has come to rest; how long each took, in ms."""
        async with asyncio.timeout(PATIENCE):
            return [await self._tap_at_rest() for _ in range(taps)]

    async def _tap_at_rest(self) -> float:
        await self.bot.telegram.until_waiting()
        return await self._tap_next() * 1000

    async def _tap_next(self) -> float:
        """A tap by whoever tapped longest ago, and is not waiting for a reply."""
        person_id = self._idle.popleft()
        tap = self.tap(person_id)
        await tap.done
        self._idle.append(person_id)
        return tap.seconds

    async def tap_at_once(self, taps: int, at_once: int = AT_ONCE) -> float:
        """So many taps, the next one as soon as one is answered; in seconds."""
        await self.bot.telegram.until_waiting()
        turns = iter(range(taps))

        async def keep_tapping() -> None:
            for _ in turns:
                await self._tap_next()

        began_at = monotonic()
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tapping:
            for _ in range(min(at_once, len(self._idle))):
                tapping.create_task(keep_tapping())
        return monotonic() - began_at

    def check_books(self, data: Path) -> None:
        """See that what was said last of each habit is on disk: the figures are of real work."""
        books = {person_id: read_book(data, person_id) for person_id in self._taps}
        for (person_id, habit_id), mark in self._said.items():
            found = books[person_id].histories[habit_id].mark_on(TODAY)
            assert found is mark, f"a check-in is not on disk: {found} in place of {mark}"
