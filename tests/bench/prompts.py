"""Prompts: very many due in one minute at the usual pace, while people tap."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from itertools import cycle
from pathlib import Path
from time import monotonic

from tests.bench.books import MORNING, a_book, write_books
from tests.bench.bots import a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Figures, Table, percentile
from tests.bench.size import Size
from tests.bench.stand_in import PATIENCE, Tap

CRON = "5 10 * * *"
DUE_AT = MORNING + timedelta(minutes=5)
"""The same minute, in Berlin and in UTC."""

TAPS_A_SECOND = 2
PACE, BURST = 25, 5
HABITS = 3


async def measure(scratch: Path, size: Size) -> Table:
    """Everybody is asked about the day at once, by a bot that began shortly before."""
    people = range(1, size.people_prompted + 1)
    write_books(scratch, (a_book(person, habits=HABITS, days=30, cron=CRON) for person in people))
    due_when = monotonic() + size.seconds_before_prompts
    began_at = DUE_AT - timedelta(seconds=size.seconds_before_prompts)
    async with a_bot(house(began_at, has_pace=True), scratch) as bot:
        crowd = Crowd(bot, people, HABITS)
        await bot.telegram.until_waiting()
        cpu = bot.cpu_seconds
        taps = await _tap_until_all_sent(crowd, people)
        cpu = bot.cpu_seconds - cpu
    sent = [message.at - due_when for message in bot.telegram.sent]
    early = [tap.seconds * 1000 for tap in taps if tap.handed_at < due_when]
    late = [tap.seconds * 1000 for tap in taps if tap.handed_at >= due_when]
    alone = (len(people) - BURST) / PACE
    return Table(
        f"{len(people):,} prompts due in one minute, {TAPS_A_SECOND} taps a second meanwhile",
        ("p50", "p99", "last", "CPU ms", "last ÷ the pace alone", "p50 ÷ before"),
        [
            (
                "prompts, s after the minute",
                [*_spread(sent), cpu / len(people) * 1000, max(sent) / alone, None],
            ),
            ("taps before, ms", [*_spread(early), None, None, 1.0]),
            (
                "taps meanwhile, ms",
                [*_spread(late), None, None, percentile(late, 50) / percentile(early, 50)],
            ),
        ],
        "all out within 55 s, taps' p99 ≤ 100 ms",
    )


async def _tap_until_all_sent(crowd: Crowd, people: Sequence[int]) -> list[Tap]:
    """One after the other taps, answered or not, until everybody has their prompt."""
    taps: list[Tap] = []

    async def keep_tapping() -> None:
        for person_id in cycle(reversed(people)):
            taps.append(crowd.tap(person_id))
            await asyncio.sleep(1 / TAPS_A_SECOND)

    tapping = asyncio.create_task(keep_tapping())
    async with asyncio.timeout(len(people) / PACE + PATIENCE):
        await crowd.bot.telegram.until_sent(len(people))
        tapping.cancel()
        await asyncio.wait([tap.done for tap in taps])
    return taps


def _spread(values: Sequence[float]) -> Figures:
    return [percentile(values, 50), percentile(values, 99), max(values)]
