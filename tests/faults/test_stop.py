"""A stop under load: it ends by itself, nothing is lost, nothing applied twice."""

import random
import signal
from pathlib import Path

from habitbot.app import DRAIN, NOTE_WITHIN
from habitbot.demo.stand import Stand
from habitbot.demo.updates import Update
from habitbot.transport.receiver import Rhythm
from tests.faults.bot_process import PATIENCE, BotProcess, MakeBot
from tests.faults.load import Load, add_crowd, key_of, write_books
from tests.faults.on_disk import leftovers
from tests.faults.warm import Spawn

STOPS = (*[signal.SIGTERM] * 10, signal.SIGINT)
A_SUPERVISORS_PATIENCE = 5.0


async def test_eleven_stops_under_load_lose_nothing_and_repeat_nothing(
    stand: Stand, data: Path, spawn_warm: Spawn, make_bot: MakeBot
) -> None:
    bot = make_bot("--stop-within", str(PATIENCE / 2), spawn=spawn_warm)
    people = add_crowd(stand, 100)
    await write_books(data, people, stand.clock.now)
    load = Load(stand, data, people, stand.clock.now().date())
    pauses = random.Random(11)
    for how in STOPS:
        known = set(map(key_of, kept_though_applied(stand, load)))
        async with load.under_way():
            await bot.start()
            await load.more(pauses.randint(5, 40))
            assert await bot.end(how) == 0
        assert load.lost() == []
        assert is_confirmed_as_far_as_can_be(stand, load, known)
    await bot.start()
    await stand.until_quiet()
    assert await bot.end() == 0
    assert load.not_applied_once() == []
    assert leftovers(data) == []
    assert "Traceback" not in "\n".join(bot.lines)


def test_a_stop_is_over_before_a_supervisor_kills() -> None:
    assert Rhythm().stop + DRAIN + NOTE_WITHIN < A_SUPERVISORS_PATIENCE


async def test_a_stop_while_telegram_is_silent_waits_for_no_answer(
    stand: Stand, bot: BotProcess
) -> None:
    await bot.start()
    stand.misbehave("silence", seconds=2 * PATIENCE)
    assert await bot.end() == 0


async def test_a_stop_before_telegram_could_be_reached_is_heard(
    stand: Stand, bot: BotProcess
) -> None:
    stand.misbehave("500", method="getMe")
    await bot.spawn()
    await bot.says("can't be reached")
    assert await bot.end() == 0


async def test_a_stop_while_the_books_are_opened_is_heard(bot: BotProcess) -> None:
    await bot.spawn()
    await bot.says("books in")
    assert await bot.end() == 0


def kept_though_applied(stand: Stand, load: Load) -> list[Update]:
    """The updates that Telegram still keeps, and that are on disk already, oldest first."""
    actions = {action.key: action for action in load.actions}
    return [
        update
        for update in stand.exchange.updates.pending.values()
        if load.times_applied(actions[key_of(update)])
    ]


def is_confirmed_as_far_as_can_be(stand: Stand, load: Load, known: set[str]) -> bool:
    """Whether the oldest update that Telegram still keeps is not one that this bot applied.

    One that a bot before it applied may be kept: it was perhaps not its turn again.
    """
    oldest = next(iter(stand.exchange.updates.pending.values()), None)
    applied = next(iter(kept_though_applied(stand, load)), None)
    return oldest is None or oldest is not applied or key_of(oldest) in known
