"""Awkward moments of the clock."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from habitbot.core.book import Book
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from habitbot.demo.stand import Stand
from tests.faults.in_process import running_house
from tests.faults.load import add_crowd, write_books
from tests.faults.sight import Sight

EIGHT = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
A_MOMENT = timedelta(microseconds=1)


class SlippingClock:
    """Stands just before eight; once it may slip, the first look at it takes it past eight."""

    def __init__(self) -> None:
        self.may_slip = False
        self._shown_at = EIGHT - A_MOMENT

    def now(self) -> datetime:
        """The moment, in UTC."""
        shown_at = self._shown_at
        if self.may_slip:
            self._shown_at = EIGHT + A_MOMENT
        return shown_at

    async def sleep_until(self, moment: datetime) -> None:
        """Come back at once, or never."""
        if moment > self._shown_at:
            await asyncio.get_running_loop().create_future()


async def test_a_prompt_that_falls_due_between_two_looks_at_the_clock_is_sent(
    stand: Stand, data: Path
) -> None:
    (ada,) = people = add_crowd(stand, 1)
    sight, clock = Sight(stand), SlippingClock()
    await write_books(data, people, clock.now, ask_at_eight)
    async with running_house(stand, data, clock=clock) as house:
        await stand.until_quiet()
        clock.may_slip = True
        house._kit.alarm.set()
        await sight.until_seen(ada, "Read one page")


def ask_at_eight(book: Book, _: int) -> None:
    """Every morning, for the day's list."""
    add_prompt(book, PromptKind.LIST, "0 8 * * *", now=EIGHT - timedelta(hours=1))
