"""One chat held back by a 429: nobody else waits."""

import asyncio
from datetime import timedelta
from pathlib import Path

from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.history import Mark
from habitbot.demo.chats import Message
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from tests.faults.load import HABIT, add_crowd, put_card, write_books, yesterday
from tests.faults.on_disk import habits_of
from tests.houses import living

HELD_FOR = 60.0
LATEST = 0.2
"""Seconds."""

TRIES = 5
"""The machine pauses at times, too; in one of so many tries it does not."""

AT_ONCE = 3
"""People who tap at the same time; with many, each would wait for this machine."""

TAPS_EACH = 10


class Calls:
    """Hears how the bot's calls end, chat by chat."""

    def __init__(self, stand: Stand) -> None:
        self.refused: list[int] = []
        self._waited_for: dict[int, asyncio.Future[None]] = {}
        stand.exchange.wire.listeners.append(self._hear)

    def next_to(self, person: Person) -> asyncio.Future[None]:
        """Done when the next message or edit in this person's chat is carried out or refused."""
        heard = self._waited_for[person.id] = asyncio.get_running_loop().create_future()
        return heard

    def _hear(self, call: WireCall) -> None:
        chat_id = call.said.number("chat_id")
        if call.refused:
            self.refused.append(chat_id)
        if chat_id in self._waited_for:
            self._waited_for.pop(chat_id).set_result(None)


async def test_of_500_taps_beside_a_held_chat_each_is_answered_at_most_200_ms_late(
    stand: Stand, data: Path
) -> None:
    held, *others = people = add_crowd(stand, 51)
    await write_books(data, people, stand.clock.now)
    calls = Calls(stand)
    async with living(stand, data), asyncio.timeout(HELD_FOR * 0.9):
        stand.misbehave("429", chat_id=held.id, seconds=HELD_FOR)
        refused = calls.next_to(held)
        await held.send("/today")
        await refused
        await held.send("/add Water the plant")
        cards = {person.id: put_card(stand, person) for person in others}
        for one_try in range(TRIES):
            waits = await let_all_tap(stand, calls, cards, one_try)
            assert len(waits) == 500
            if max(waits) <= LATEST:
                break
        assert max(waits) <= LATEST
    assert calls.refused == [held.id]
    assert habits_of(data, held.id) == ["Read one page", "Water the plant"]


async def let_all_tap(
    stand: Stand, calls: Calls, cards: dict[int, Message], one_try: int
) -> list[float]:
    """Everybody marks ten days, a few people at a time; the seconds each waited for their card."""
    waits: list[float] = []
    cards_left = iter(cards.items())

    async def serve() -> None:
        for person_id, card in cards_left:
            person = stand.person(person_id)
            agos = range(one_try * TAPS_EACH, (one_try + 1) * TAPS_EACH)
            waits.extend([await tap(stand, calls, person, card, ago) for ago in agos])

    await asyncio.gather(*(serve() for _ in range(AT_ONCE)))
    return waits


async def tap(stand: Stand, calls: Calls, person: Person, card: Message, days_ago: int) -> float:
    """Mark a day, so many before yesterday; the seconds until the card shows it."""
    loop = asyncio.get_running_loop()
    day = yesterday(stand) - timedelta(days=days_ago)
    answered, tapped_when = calls.next_to(person), loop.time()
    await person.press_data(card.id, MarkTap(HABIT, day, Mark.DONE).write())
    await answered
    return loop.time() - tapped_when
