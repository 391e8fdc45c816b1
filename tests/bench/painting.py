"""Painting: what week cards cost those who tap meanwhile, for it happens off the event loop."""

import asyncio
from collections.abc import Iterator
from functools import partial
from itertools import cycle
from pathlib import Path

from habitbot.chat.taps.week import WeekTap
from tests.bench.books import FIVE_YEARS, TODAY, a_book, write_books
from tests.bench.bots import a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Table, beside, in_turns, percentile
from tests.bench.size import Size

TAPPING, LOOKING = range(1, 11), range(11, 21)
AT_REST = "taps, nothing painted"


async def measure(scratch: Path, size: Size) -> Table:
    """Ten people tap one after the other; ten others ask for one week card after the other."""
    write_books(scratch, (a_book(person, days=FIVE_YEARS) for person in (*TAPPING, *LOOKING)))
    async with a_bot(house(), scratch) as bot:
        crowd, looking = Crowd(bot, TAPPING), cycle(LOOKING)
        await crowd.tap_in_turn(len(TAPPING))
        await _look(crowd, looking, len(LOOKING))
        found = await in_turns(
            {
                AT_REST: partial(_tap, crowd, size.taps_in_turn),
                "taps, cards painted all the while": partial(
                    _tap_and_look, crowd, looking, size.taps_in_turn
                ),
                "a card, from tap to picture": partial(_look, crowd, looking, size.cards),
            },
            size.rounds,
        )
    crowd.check_books(scratch)
    return Table(
        f"Week cards beside taps: {size.rounds} rounds of {size.taps_in_turn} taps",
        ("p50 ms", "p99 ms", "p50 ÷ at rest"),
        beside(AT_REST, found),
        "a card ≤ 100 ms, off the event loop",
    )


async def _tap(crowd: Crowd, taps: int) -> list[float]:
    times = await crowd.tap_in_turn(taps)
    return [percentile(times, 50), percentile(times, 99)]


async def _look(crowd: Crowd, looking: Iterator[int], cards: int) -> list[float]:
    times = [await _look_once(crowd, next(looking)) for _ in range(cards)]
    return [percentile(times, 50), percentile(times, 99)]


async def _look_once(crowd: Crowd, person_id: int) -> float:
    tap = crowd.bot.telegram.tap(person_id, WeekTap(TODAY).write())
    await tap.done
    return tap.seconds * 1000


async def _tap_and_look(crowd: Crowd, looking: Iterator[int], taps: int) -> list[float]:
    async def keep_looking() -> None:
        while True:
            await _look_once(crowd, next(looking))

    task = asyncio.create_task(keep_looking())
    try:
        return await _tap(crowd, taps)
    finally:
        task.cancel()
