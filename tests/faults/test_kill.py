"""kill -9 under load: nothing that Telegram took is lost, applied twice or asked twice."""

import asyncio
import random
import signal
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from habitbot.chat.taps.check_in import View
from habitbot.core.book import Book
from habitbot.core.prompt import PromptKind, RecordState
from habitbot.core.prompts import add_prompt
from habitbot.demo.answers import Refused
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.faults.bot_process import PATIENCE, BotProcess, MakeBot, Wire, is_poll
from tests.faults.fast_clock import MINUTE, START, FastClock
from tests.faults.load import HABIT, Load, add_crowd, write_books
from tests.faults.on_disk import book_path, leftovers, read_book
from tests.faults.warm import Spawn

KILLS = 30
PEOPLE = 400
FIRST_PROMPT = 5
"""Minutes after the start of the clock, when all books are written."""

Call = Mapping[str, Any]


class Killer:
    """Kills a bot, at once or at the next moment of a kind."""

    def __init__(self, stand: Stand, wire: Wire, bot: BotProcess) -> None:
        self._stand = stand
        self._wire = wire
        self._bot = bot

    def at_once(self) -> None:
        """Whatever it does just now."""
        self._bot.kill()

    def before_updates_are_confirmed(self) -> None:
        """What they changed is on disk, and Telegram does not know so."""
        self._wire.at_next(self._is_confirming, self._kill_unheard)

    def with_a_prompt_on_its_way(self) -> None:
        """It is claimed, and Telegram never gets it."""
        self._wire.at_next(is_prompt, self._kill_unheard)

    def with_a_prompt_just_arrived(self) -> None:
        """The person sees it, and the bot never hears so."""
        self._wire.at_next(is_prompt, self._bot.kill)

    def _is_confirming(self, method: str, call: Call) -> bool:
        """Whether this poll tells Telegram of a new line that it is in the book."""
        return is_poll(method, call) and any(
            update.kind == "message" and update.id < int(call["offset"])
            for update in self._stand.exchange.updates.pending.values()
        )

    def _kill_unheard(self) -> None:
        """What the call says never reaches Telegram."""
        self._bot.kill()
        raise Refused(500)


async def test_thirty_kills_lose_nothing_and_repeat_nothing(
    stand: Stand, wire: Wire, data: Path, spawn_warm: Spawn, make_bot: MakeBot
) -> None:
    clock = FastClock(time.monotonic())
    people = add_crowd(stand, PEOPLE)
    await write_books(data, people, clock.now, ask_in_turn)
    bot = make_bot("--clock-began", str(clock.began_when), "--no-pace", spawn=spawn_warm)
    load = Load(stand, data, people, clock.now().date())
    killer, pauses = Killer(stand, wire, bot), random.Random(30)
    ways = (
        killer.at_once,
        killer.before_updates_are_confirmed,
        killer.with_a_prompt_on_its_way,
        killer.with_a_prompt_just_arrived,
    )
    async with load.under_way():
        for kill in range(KILLS):
            await bot.start()
            await load.more(pauses.randint(1, 50))
            ways[kill % len(ways)]()
            assert await bot.ended() == -signal.SIGKILL
            assert load.lost() == []
        leave_half_written(data, people[0].id)
        await bot.start()
    await stand.until_quiet()
    asked = people[: await until_prompts_are_sent(wire, people, clock)]
    assert await bot.end() == 0
    assert load.not_applied_once() == []
    assert leftovers(data) == []
    assert "Traceback" not in "\n".join(bot.lines)
    fates = [fate_of_prompt(data, person) for person in asked]
    assert set(fates) == {(1, RecordState.SENT), (1, RecordState.UNKNOWN), (0, RecordState.UNKNOWN)}
    assert fates.count((0, RecordState.UNKNOWN)) <= KILLS


async def test_a_bot_that_forgets_what_it_applied_doubles_new_lines(
    stand: Stand, wire: Wire, data: Path, make_bot: MakeBot
) -> None:
    people = add_crowd(stand, 50)
    await write_books(data, people, stand.clock.now)
    bot = make_bot("--forgets-updates")
    load = Load(stand, data, people, stand.clock.now().date())
    async with load.under_way():
        for _ in range(2):
            await bot.start()
            Killer(stand, wire, bot).before_updates_are_confirmed()
            await bot.ended()
        await bot.start()
    await stand.until_quiet()
    assert min(count for _, count in load.not_applied_once()) >= 2


def leave_half_written(data: Path, person_id: int) -> None:
    """What a kill in the middle of a write leaves, whether one of those above hit it or not."""
    for file in (book_path(data, person_id), data / "up.json"):
        file.with_name(f"{file.name}.0123456789ab.tmp").touch()


def ask_in_turn(book: Book, place: int) -> None:
    """Ask everybody at a minute of their own, so that somebody is asked every two seconds."""
    at = START + MINUTE * (place + FIRST_PROMPT)
    cron = f"{at.minute} {at.hour} * * *"
    add_prompt(book, PromptKind.HABIT, cron, now=START, habit_id=HABIT)


async def until_prompts_are_sent(wire: Wire, people: list[Person], clock: FastClock) -> int:
    """Wait until everybody due by now was asked; how many that are."""
    count = int((clock.now() - START) / MINUTE) - FIRST_PROMPT + 1
    later = {person.id for person in people[count:]}
    async with asyncio.timeout(PATIENCE):
        await wire.next(lambda method, call: is_prompt(method, call) and chat_of(call) in later)
    return count


def fate_of_prompt(data: Path, person: Person) -> tuple[int, RecordState]:
    """How many messages asked this person, and what the book says of their prompt's one run."""
    asks = [message for message in person.messages if is_asking(message)]
    (prompt,) = read_book(data, person.id).prompts.values()
    (record,) = prompt.records
    return len(asks), record.state


def is_asking(message: Message) -> bool:
    """Whether this message is a prompt."""
    buttons = [button for row in message.keyboard or [] for button in row]
    return any(button["callback_data"].endswith(f"|{View.PROMPT}") for button in buttons)


def chat_of(call: Call) -> int:
    """To whom a message goes."""
    return int(call["chat_id"])


def is_prompt(method: str, call: Call) -> bool:
    """Whether this call sends a message that asks."""
    return method == "sendMessage" and f'|{View.PROMPT}"' in str(call.get("reply_markup"))
