"""A stop under load: it ends by itself, nothing is lost, nothing applied twice."""

import asyncio
import random
import signal
from pathlib import Path
from typing import Any

from habitbot.app import DRAIN, NOTE_WITHIN
from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.history import Mark
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.demo.updates import Update
from habitbot.transport.receiver import Rhythm
from tests.faults.bot_process import PATIENCE, BotProcess, MakeBot, Wire
from tests.faults.load import (
    HABIT,
    Load,
    Tap,
    add_crowd,
    key_of,
    put_card,
    write_books,
    yesterday,
)
from tests.faults.on_disk import leftovers, read_book
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


async def test_a_stop_with_taps_under_way_ends_in_its_own_time_and_the_next_start_does_the_rest(
    stand: Stand, data: Path, bot: BotProcess
) -> None:
    """By the command and with the seconds that everybody runs it with."""
    people = add_crowd(stand, 40)
    await write_books(data, people, stand.clock.now)
    load = Load(stand, data, people, stand.clock.now().date())
    for _ in range(2):
        async with load.under_way():
            await bot.start()
            await load.more(20)
            assert await bot.end() == 0
        assert load.lost() == []
    await bot.start()
    await stand.until_quiet()
    assert await bot.end() == 0
    assert load.not_applied_once() == []
    assert leftovers(data) == []


async def test_a_stop_waits_for_no_reply_that_hangs_and_what_was_tapped_is_kept(
    stand: Stand, wire: Wire, data: Path, bot: BotProcess
) -> None:
    """Not even until the call's own time is over, after which it would be made again."""
    people = add_crowd(stand, 10)
    await write_books(data, people, stand.clock.now)
    answers, many = Heard("answerCallbackQuery"), 100
    wire.hooks.append(answers)
    stand.misbehave("silence", method="editMessageText", seconds=2 * PATIENCE, times=many)
    (silence,) = stand.exchange.misbehaviour.rules
    await bot.start()
    taps = [await tap_yesterday(stand, person) for person in people]
    await answers.until(len(taps))
    assert await bot.end() == 0
    assert many - silence.times == len(taps)
    assert [tap.times_in(read_book(data, tap.person.id)) for tap in taps] == [1] * len(taps)
    assert not stand.exchange.updates.pending


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


async def tap_yesterday(stand: Stand, person: Person) -> Tap:
    """They mark yesterday as done."""
    day = yesterday(stand)
    data = MarkTap(HABIT, day, Mark.DONE).write()
    return Tap(person, day, await person.press_data(put_card(stand, person).id, data))


class Heard:
    """Counts the calls of one method."""

    def __init__(self, method: str) -> None:
        self.count = 0
        self._method = method
        self._more = asyncio.Event()

    def __call__(self, method: str, params: dict[str, Any]) -> None:
        if method == self._method:
            self.count += 1
            self._more.set()

    async def until(self, count: int) -> None:
        """Wait for so many."""
        async with asyncio.timeout(PATIENCE):
            while self.count < count:
                self._more.clear()
                await self._more.wait()


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
