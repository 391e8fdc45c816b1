"""A stop under load: done within five seconds, nothing lost, nothing applied twice."""

import asyncio
import random
import signal
from pathlib import Path

from habitbot.demo.stand import Stand
from tests.faults.bot_process import BotProcess, MakeBot
from tests.faults.load import Load, add_crowd, key_of, write_books
from tests.faults.on_disk import leftovers
from tests.faults.warm import Spawn

STOPS = (*[signal.SIGTERM] * 10, signal.SIGINT)
LONGEST_STOP = 5.0


async def test_eleven_stops_under_load_lose_nothing_and_repeat_nothing(
    stand: Stand, data: Path, spawn_warm: Spawn, make_bot: MakeBot
) -> None:
    bot = make_bot(spawn=spawn_warm)
    people = add_crowd(stand, 100)
    await write_books(data, people, stand.clock.now)
    load = Load(stand, data, people, stand.clock.now().date())
    pauses = random.Random(11)
    for how in STOPS:
        async with load.under_way():
            await bot.start()
            await load.more(pauses.randint(5, 40))
            async with asyncio.timeout(LONGEST_STOP):
                assert await bot.end(how) == 0
        assert load.lost() == []
        assert is_confirmed_as_far_as_can_be(stand, load)
    await bot.start()
    await stand.until_quiet()
    assert await bot.end() == 0
    assert load.not_applied_once() == []
    assert leftovers(data) == []
    assert "Traceback" not in "\n".join(bot.lines)


async def test_a_stop_before_telegram_could_be_reached_is_heard(
    stand: Stand, bot: BotProcess
) -> None:
    stand.misbehave("500", method="getMe")
    await bot.spawn()
    await bot.says("can't be reached")
    async with asyncio.timeout(LONGEST_STOP):
        assert await bot.end() == 0


async def test_a_stop_while_the_books_are_opened_is_heard(bot: BotProcess) -> None:
    await bot.spawn()
    await bot.says("books in")
    async with asyncio.timeout(LONGEST_STOP):
        assert await bot.end() == 0


def is_confirmed_as_far_as_can_be(stand: Stand, load: Load) -> bool:
    """Whether the oldest update that Telegram still keeps is one that was not applied yet."""
    oldest = next(iter(stand.exchange.updates.pending.values()), None)
    waiting = [one for one in load.actions if oldest is not None and one.key == key_of(oldest)]
    return not any(map(load.times_applied, waiting))
