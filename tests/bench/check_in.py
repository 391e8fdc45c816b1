"""The check-in: from a tap handed out to the arrival of both replies, one at a time."""

from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path
from secrets import token_bytes
from time import monotonic, process_time

from habitbot.store.folder import Folder
from tests.bench.books import FIVE_YEARS, HABITS, a_book, write_books
from tests.bench.bots import BARE, a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Measure, Table, beside, in_turns, percentile
from tests.bench.size import Size

PEOPLE = range(1, 11)
ALL = len(PEOPLE) * HABITS * FIVE_YEARS
WRITTEN = 40_000
"""About the bytes of a book of ten habits and five years."""

ALONE = "the library alone, no storage"
"""What all others are compared with."""


async def measure(scratch: Path, size: Size) -> Table:
    """Ten people of ten habits, with hardly any history and with five years of it."""
    young, old = scratch / "young", scratch / "old"
    write_books(young, (a_book(person, days=1, answered=1) for person in PEOPLE))
    write_books(old, (a_book(person, days=FIVE_YEARS) for person in PEOPLE))
    after_10, after_all = f"after {len(PEOPLE)} check-ins", f"after {ALL:,} check-ins"
    async with AsyncExitStack() as running:

        async def a_crowd(command: tuple[str, ...], data: Path) -> Crowd:
            return Crowd(await running.enter_async_context(a_bot(command, data)), PEOPLE)

        crowds = {
            ALONE: await a_crowd(BARE, scratch),
            after_10: await a_crowd(house(), young),
            after_all: await a_crowd(house(), old),
        }
        for crowd in crowds.values():
            await crowd.tap_in_turn(len(PEOPLE))
        found = await in_turns(_measures(crowds, scratch, size), size.rounds)
    crowds[after_10].check_books(young)
    crowds[after_all].check_books(old)
    return Table(
        f"Check-in, one at a time: {size.rounds} rounds of {size.taps_in_turn} taps",
        ("p50 ms", "p99 ms", "CPU ms", "p50 ÷ alone"),
        beside(ALONE, found),
        "p50 ≤ 3 ms, the same from 10 to 180,000 check-ins",
    )


def _measures(crowds: dict[str, Crowd], scratch: Path, size: Size) -> dict[str, Measure]:
    measures: dict[str, Measure] = {
        name: partial(_tap, crowd, size.taps_in_turn) for name, crowd in crowds.items()
    }
    measures["this disk alone, 40 kB durably"] = partial(_write, scratch, size.taps_in_turn)
    return measures


async def _tap(crowd: Crowd, taps: int) -> list[float]:
    cpu = crowd.bot.cpu_seconds
    times = await crowd.tap_in_turn(taps)
    await crowd.bot.telegram.until_waiting()
    each = (crowd.bot.cpu_seconds - cpu) / taps * 1000
    return [percentile(times, 50), percentile(times, 99), each]


async def _write(scratch: Path, times: int) -> list[float]:
    """What the disk takes of a check-in: a file put in place, whole and lasting."""
    content, took = token_bytes(WRITTEN), []
    cpu = process_time()
    with Folder.open(scratch) as folder:
        for _ in range(times):
            began_at = monotonic()
            folder.write("a-book-like-file", content)
            took.append((monotonic() - began_at) * 1000)
    return [percentile(took, 50), percentile(took, 99), (process_time() - cpu) / times * 1000]
