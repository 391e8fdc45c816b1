"""One chat held back by a 429: nobody else waits, and what it waits for comes when it may."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.history import Mark
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from tests.faults.bot_process import PATIENCE
from tests.faults.load import HABIT, add_crowd, put_card, write_books, yesterday
from tests.faults.on_disk import habits_of, read_book
from tests.houses import living

GIVE_UP = 5 * PATIENCE
FAR_LONGER = 2 * GIVE_UP
"""Seconds of a hold that is not over when the test gives up."""

AT_ONCE = 3
TAPS_EACH = 10


class Calls:
    """Hears how the bot's calls end, chat by chat."""

    def __init__(self, stand: Stand) -> None:
        self.refused: list[int] = []
        self.carried_out: Counter[int] = Counter()
        self._heard = asyncio.Event()
        stand.exchange.wire.listeners.append(self._hear)

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait for the call after which this is so."""
        while not is_so():
            self._heard.clear()
            await self._heard.wait()

    def _hear(self, call: WireCall) -> None:
        chat_id = call.said.number("chat_id")
        if call.refused:
            self.refused.append(chat_id)
        else:
            self.carried_out[chat_id] += 1
        self._heard.set()


async def test_all_of_500_taps_are_answered_while_another_chat_is_held(
    stand: Stand, data: Path
) -> None:
    held, *others = people = add_crowd(stand, 51)
    days = [yesterday(stand) - timedelta(days=ago) for ago in range(TAPS_EACH)]
    await write_books(data, people, stand.clock.now)
    calls = Calls(stand)
    async with living(stand, data), asyncio.timeout(GIVE_UP):
        stand.misbehave("429", chat_id=held.id, seconds=FAR_LONGER)
        await held.send("/today")
        await calls.until(lambda: bool(calls.refused))
        await let_all_tap(stand, calls, others, days)
        await held.send("/add Water the plant")
        press = await held.press_data(put_card(stand, held).id, mark(days[0]))
        await calls.until(lambda: press.is_answered)
    assert calls.refused == [held.id]
    assert [calls.carried_out[person.id] for person in people] == [0, *[TAPS_EACH] * 50]
    assert habits_of(data, held.id) == ["Read one page", "Water the plant"]
    assert all(is_done(data, person, day) for person in others for day in days)
    assert is_done(data, held, days[0])


async def test_what_a_held_chat_waits_for_comes_in_order_and_is_not_tried_before_it_may(
    stand: Stand, data: Path
) -> None:
    (held,) = people = add_crowd(stand, 1)
    await write_books(data, people, stand.clock.now)
    calls = Calls(stand)
    async with living(stand, data), asyncio.timeout(GIVE_UP):
        stand.misbehave("429", chat_id=held.id, seconds=1)
        await held.send("/today")
        await calls.until(lambda: bool(calls.refused))
        await held.send("/add Water the plant")
        await calls.until(lambda: calls.carried_out[held.id] == 2)
    assert calls.refused == [held.id]
    today, added = [message.text for message in held.messages if message.is_from_bot]
    assert "Water the plant" not in today
    assert "Water the plant" in added


async def let_all_tap(stand: Stand, calls: Calls, people: list[Person], days: list[date]) -> None:
    """Everybody marks these days on a card, a few people at a time, each tap when they see it."""
    cards = iter([(person, put_card(stand, person)) for person in people])

    async def serve() -> None:
        for person, card in cards:
            for day in days:
                await tap(calls, person, card, day)

    async with asyncio.TaskGroup() as tapping:
        for _ in range(AT_ONCE):
            tapping.create_task(serve())


async def tap(calls: Calls, person: Person, card: Message, day: date) -> None:
    """Mark a day, and wait until the button has stopped turning and the card shows it."""
    edits = calls.carried_out[person.id]
    press = await person.press_data(card.id, mark(day))
    await calls.until(lambda: press.is_answered and calls.carried_out[person.id] > edits)


def mark(day: date) -> str:
    """What a button carries that marks this day."""
    return MarkTap(HABIT, day, Mark.DONE).write()


def is_done(data: Path, person: Person, day: date) -> bool:
    """Whether this person's book on disk says so of the day."""
    return read_book(data, person.id).histories[HABIT].mark_on(day) is Mark.DONE
