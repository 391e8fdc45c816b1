"""Throughput: many people at once, everybody tapping again as soon as they are answered."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from tests.bench.books import FIVE_YEARS, a_book, write_books
from tests.bench.bots import BARE, a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Table, beside, in_turns
from tests.bench.size import Size

ALONE = "the library alone, no storage"
DURABLE = "durable, five years of ten habits each"
ON_ONE_CORE = "the same, held on one core"


async def measure(scratch: Path, size: Size) -> Table:
    """The library with and without the house around it.

    And with it held on one core, as on the smallest machines: where the system moves it from core
    to core, it leaves warm caches behind.
    """
    people, data, same = range(1, size.people_at_once + 1), scratch / "data", scratch / "same"
    for books in (data, same):
        write_books(books, (a_book(person, days=FIVE_YEARS) for person in people))
    async with AsyncExitStack() as running:
        alone = Crowd(await running.enter_async_context(a_bot(BARE, scratch)), people)
        durable = Crowd(await running.enter_async_context(a_bot(house(), data)), people)
        held = await running.enter_async_context(a_bot(house(), same, on_one_core=True))
        variants = {ALONE: alone, DURABLE: durable, ON_ONE_CORE: Crowd(held, people)}
        for crowd in variants.values():
            await crowd.tap_at_once(2 * len(people))
        found = await in_turns(
            {name: partial(_tap, crowd, size.taps_at_once) for name, crowd in variants.items()},
            size.rounds,
        )
    durable.check_books(data)
    variants[ON_ONE_CORE].check_books(same)
    return Table(
        f"Check-ins, {len(people)} people at once: {size.rounds} rounds of {size.taps_at_once}",
        ("taps/s", "CPU ms", "taps/s of a core", "÷ alone"),
        beside(ALONE, found),
        "≥ 500/s of a core; aim ≥ 0.6 × the library alone",
    )


async def _tap(crowd: Crowd, taps: int) -> list[float]:
    cpu = crowd.bot.cpu_seconds
    seconds = await crowd.tap_at_once(taps)
    await crowd.bot.telegram.until_waiting()
    each = (crowd.bot.cpu_seconds - cpu) / taps
    return [taps / seconds, each * 1000, 1 / each]
