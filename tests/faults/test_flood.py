"""One chat held back by a 429: nobody else waits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from habitbot.app import House, Options, usual_limits
from habitbot.chat.kit.taps import MarkTap
from habitbot.config import Config
from habitbot.core.history import Mark
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from tests.faults.load import HABIT, add_crowd, put_card, write_books
from tests.faults.on_disk import read_book
from tests.talk import no_pace

HELD_FOR = 60.0
LATEST = 0.2
AT_ONCE = 3
"""People who tap at the same time: with many, each would wait for this machine."""

EACH = 10


class Calls:
    """Hears how the bot's calls end, chat by chat."""

    def __init__(self, stand: Stand) -> None:
        self._waiting: dict[int, asyncio.Future[WireCall]] = {}
        self.refused: list[int] = []
        stand.exchange.wire.listeners.append(self._hear)

    async def next_to(self, person: Person) -> WireCall:
        """The next message or edit in this person's chat, carried out or refused."""
        heard = self._waiting[person.id] = asyncio.get_running_loop().create_future()
        return await heard

    def _hear(self, call: WireCall) -> None:
        chat_id = call.said.number("chat_id")
        if call.refused:
            self.refused.append(chat_id)
        heard = self._waiting.pop(chat_id, None)
        if heard is not None:
            heard.set_result(call)


async def test_of_500_taps_beside_a_held_chat_each_is_answered_at_most_200_ms_late(
    stand: Stand, data: Path
) -> None:
    held, *others = people = add_crowd(stand, 51)
    await write_books(data, people, stand.clock.now)
    calls = Calls(stand)
    async with running_house(stand, data):
        stand.misbehave("429", chat_id=held.id, seconds=HELD_FOR)
        refused = calls.next_to(held)
        await held.send("/today")
        assert (await refused).refused
        await held.send("/add Water the plant")
        waits = await all_tap(stand, calls, others)
    assert len(waits) == 500
    print(sorted(waits)[-10:], sorted(waits)[250])
    assert max(waits) <= LATEST
    assert calls.refused == [held.id]
    assert [habit.name for habit in read_book(data, held.id).habits.values()][1:] == [
        "Water the plant"
    ]


@asynccontextmanager
async def running_house(stand: Stand, data: Path) -> AsyncIterator[House]:
    """The bot in this process, with no pace but what Telegram asks for."""
    config = Config(stand.token, data, stand.origin)
    house = House(config, Options(stand.clock, usual_limits(config), no_pace))
    running = asyncio.create_task(house.run())
    await house.ready()
    try:
        yield house
    finally:
        await house.stop()
        await running


async def all_tap(stand: Stand, calls: Calls, people: list[Person]) -> list[float]:
    """Everybody marks some days, a few people at a time; how long each waited for the card."""
    waits: list[float] = []
    todo = iter(people)

    async def work() -> None:
        for person in todo:
            waits.extend(await tap_in_turn(stand, calls, person))

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return waits


async def tap_in_turn(stand: Stand, calls: Calls, person: Person) -> list[float]:
    """One person marks one day after the other, each when the last was answered."""
    loop = asyncio.get_running_loop()
    card, waits = put_card(stand, person), []
    for days_ago in range(EACH):
        day = stand.clock.now().date() - timedelta(days=days_ago + 1)
        tapped_when = loop.time()
        answer = asyncio.ensure_future(calls.next_to(person))
        await person.press_data(card.id, MarkTap(HABIT, day, Mark.DONE).write())
        await answer
        waits.append(loop.time() - tapped_when)
    return waits
