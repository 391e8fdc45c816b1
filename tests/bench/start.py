"""The start: from the command to the first answered tap, which was waiting all the while."""

from functools import partial
from pathlib import Path
from time import monotonic

from tests.bench.books import a_book, write_books
from tests.bench.bots import BARE, a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Table, beside, in_turns
from tests.bench.size import Size

ALONE = "the library alone"
HABITS, DAYS = 3, 60


async def measure(scratch: Path, size: Size) -> Table:
    """The same start with one person's book and with very many."""
    few, many = scratch / "few", scratch / "many"
    write_books(few, [a_book(1, habits=HABITS, days=DAYS)])
    people = range(1, size.people_at_start + 1)
    write_books(many, (a_book(person, habits=HABITS, days=DAYS) for person in people))
    variants = {
        ALONE: (BARE, scratch),
        "with 1 person": (house(), few),
        f"with {len(people):,} people": (house(), many),
    }
    measures = {name: partial(_start, *variant) for name, variant in variants.items()}
    await in_turns(measures, 1)
    return Table(
        f"Start to the first answered tap: {size.rounds} starts",
        ("ms", "CPU ms", "÷ alone"),
        beside(ALONE, await in_turns(measures, size.rounds)),
        "≤ 1 s with 10,000 people",
    )


async def _start(command: tuple[str, ...], data: Path) -> list[float]:
    began_at = monotonic()
    async with a_bot(command, data) as bot:
        tap = Crowd(bot, [1], HABITS).tap(1)
        await tap.done
        return [(monotonic() - began_at) * 1000, bot.cpu_seconds * 1000]
