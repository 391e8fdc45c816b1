"""Memory: what the process holds with many people active, before and after pictures."""

from contextlib import AsyncExitStack
from pathlib import Path

from habitbot.chat.taps.week import WeekTap
from tests.bench.books import FIVE_YEARS, TODAY, a_book, write_books
from tests.bench.bots import BARE, Bot, a_bot, house
from tests.bench.crowd import Crowd
from tests.bench.figures import Figures, Table
from tests.bench.size import Size

TAPS_EACH = 3


async def measure(scratch: Path, size: Size) -> Table:
    """A crowd of people with five years of ten habits each; every one of them taps."""
    people, data = range(1, size.people_active + 1), scratch / "data"
    write_books(data, (a_book(person, days=FIVE_YEARS) for person in people))
    rows: list[tuple[str, Figures]] = []
    async with AsyncExitStack() as running:
        alone = await running.enter_async_context(a_bot(BARE, scratch))
        whole = await running.enter_async_context(a_bot(house(), data))

        def note(name: str, bot: Bot) -> None:
            rows.append((name, [bot.megabytes, bot.megabytes / alone.megabytes]))

        active = f"{len(people):,} people active"
        await _let_all_tap(alone, people)
        note(f"the library alone, {active}", alone)
        await whole.telegram.until_waiting()
        note("the whole bot at rest", whole)
        await _let_all_tap(whole, people)
        note(active, whole)
        await _show_weeks(whole, people[:1])
        note("after the first picture", whole)
        await _show_weeks(whole, people[1 : 1 + size.cards])
        note(f"after {size.cards} more", whole)
    return Table(
        f"Memory, {len(people):,} people, each with five years of ten habits",
        ("MB", "÷ alone"),
        rows,
        "≤ 80 MB before the first picture, ≤ 120 MB after",
    )


async def _let_all_tap(bot: Bot, people: range) -> None:
    await Crowd(bot, people).tap_at_once(TAPS_EACH * len(people))
    await bot.telegram.until_waiting()


async def _show_weeks(bot: Bot, people: range) -> None:
    for person_id in people:
        await bot.telegram.tap(person_id, WeekTap(TODAY).write()).done
    await bot.telegram.until_waiting()
