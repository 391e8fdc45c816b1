"""A held chat: how long others' taps take while Telegram refuses what one chat is to be shown."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

from tests.bench.books import a_book, write_books
from tests.bench.bots import Bot, a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Measure, Table, beside, in_turns, percentile
from tests.bench.size import Size

FREE = "nobody is held"
HELD = "beside a held chat"
OTHERS = range(1, 51)
HELD_ID = 51


async def measure(scratch: Path, size: Size) -> Table:
    """The same taps of fifty people, one at a time, with and without a chat that is held."""
    async with AsyncExitStack() as running:

        async def a_crowd(name: str) -> Crowd:
            data = scratch / name
            write_books(data, (a_book(person, days=60) for person in (*OTHERS, HELD_ID)))
            return Crowd(await running.enter_async_context(a_bot(house(), data)), OTHERS)

        free, beside_held = await a_crowd("free"), await a_crowd("held")
        for crowd in (free, beside_held):
            await crowd.tap_in_turn(len(OTHERS))
        await _hold(beside_held.bot)
        measures: dict[str, Measure] = {
            FREE: partial(_tap, free, size.taps_in_turn),
            HELD: partial(_tap, beside_held, size.taps_in_turn),
        }
        found = await in_turns(measures, size.rounds)
        assert beside_held.bot.telegram.refused == [HELD_ID], "the held chat was tried again"
    return Table(
        f"A tap beside a held chat: {size.rounds} rounds of {size.taps_in_turn} taps",
        ("p50 ms", "p99 ms", "max ms", "p50 ÷ nobody held"),
        beside(FREE, found),
        "as if nobody were held",
    )


async def _hold(bot: Bot) -> None:
    """One person taps and is refused; from then on that chat has something waiting."""
    bot.telegram.hold(HELD_ID)
    Crowd(bot, [HELD_ID]).tap(HELD_ID)
    await bot.telegram.until_refused()


async def _tap(crowd: Crowd, taps: int) -> list[float]:
    times = await crowd.tap_in_turn(taps)
    return [percentile(times, 50), percentile(times, 99), max(times)]
