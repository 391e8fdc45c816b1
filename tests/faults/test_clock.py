"""Awkward moments of the clock."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from habitbot.core.book import Book
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.stand import Stand
from tests.faults.load import add_crowd, write_books
from tests.faults.sight import Sight
from tests.houses import living

EIGHT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)


class SlippingClock(JumpClock):
    """Stands just before eight; once it may slip, the first look at it takes it past eight."""

    def __init__(self) -> None:
        super().__init__()
        self.may_slip = False
        self._time = EIGHT - A_MOMENT

    def now(self) -> datetime:
        """The moment, in UTC."""
        time = self._time
        if self.may_slip:
            self._time = EIGHT + A_MOMENT
        return time

    async def sleep_until(self, moment: datetime) -> None:
        """Come back at once, or never."""
        if moment > self._time:
            await asyncio.get_running_loop().create_future()


async def test_a_prompt_that_falls_due_between_two_looks_at_the_clock_is_sent(data: Path) -> None:
    clock = SlippingClock()
    async with Stand(clock=clock, rules=Rules(pace=None)) as stand:
        (ada,) = people = add_crowd(stand, 1)
        await write_books(data, people, clock.now, ask_at_eight)
        sight = Sight(stand)
        async with living(stand, data) as house:
            await stand.until_quiet()
            clock.may_slip = True
            house._kit.alarm.set()
            await sight.until_seen(ada, "Read one page")


def ask_at_eight(book: Book, _: int) -> None:
    """Every morning, for the day's list."""
    add_prompt(book, PromptKind.LIST, "0 8 * * *", now=EIGHT - timedelta(hours=1))
