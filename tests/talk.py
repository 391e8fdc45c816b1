"""A talk: one person, the whole bot and a Telegram of our own between them, over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from habitbot.app import House, Options, usual_limits
from habitbot.config import Config
from habitbot.core.book import Book
from habitbot.demo.chats import Message
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.transport.pace import Pace
from habitbot.transport.receiver import Rhythm
from tests.demo.bot_api_spec import load_spec

MONDAY = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)
"""Nine in the morning in Berlin, where Ada lives."""


def no_pace() -> Pace:
    """A pace for tests, which may write as fast as they read."""
    return Pace(per_second=None, per_chat_second=None)


class Talk:
    """What a person does in the chat, each act waiting until the bot has nothing left to do."""

    def __init__(self, stand: Stand, house: House, person: Person) -> None:
        self.stand = stand
        self.house = house
        self.person = person

    async def say(self, text: str) -> str:
        """Write to the bot; what it shows last."""
        await self.person.send(text)
        return await self.heard()

    async def reply(self, message: Message, text: str) -> str:
        """Write in reply to a message; what the bot shows last."""
        await self.person.send(text, reply_to=message)
        return await self.heard()

    async def tap(self, label: str, message: Message | None = None) -> str:
        """Press a button by what it says; what the bot shows last."""
        await self.person.press(label, message)
        return await self.heard()

    async def tap_data(self, message: Message, data: str) -> str:
        """Press a button of an old card, or one that was forged."""
        await self.person.press_data(message.id, data)
        return await self.heard()

    async def jump(self, local: str, weekday: int | None = None) -> str:
        """Let time run to the next such moment on the person's own clock."""
        await self.stand.jump_to(self.person.next_local(local, weekday))
        return await self.heard()

    async def heard(self) -> str:
        """What the bot's newest message says, once all is quiet."""
        await self.stand.until_quiet()
        return self.shown

    @property
    def shown(self) -> str:
        """What the bot's newest message says now."""
        return self.message.text

    @property
    def message(self) -> Message:
        """The bot's newest message."""
        return self.person.last_message

    @property
    def messages(self) -> list[Message]:
        """All messages of the bot, oldest first."""
        return [m for m in self.person.messages if m.is_from_bot]

    @property
    def buttons(self) -> list[str]:
        """What the buttons under the newest message say."""
        return [label for row in self.person.buttons() for label in row]

    @property
    def carried(self) -> dict[str, str]:
        """What the buttons under the newest message say, and what they carry."""
        rows = self.message.keyboard or []
        return {str(one["text"]): str(one["callback_data"]) for row in rows for one in row}

    def said_now(self, old: Message) -> str:
        """What a message of before says by now."""
        return next(message.text for message in self.messages if message.id == old.id)

    @property
    def toast(self) -> str:
        """The last short word that a tap brought."""
        return self.person.toasts[-1].text

    async def start(
        self, *, area: str = "🤝 Networking", habit: str = "", at: str = "20:30"
    ) -> None:
        """Go through the start by four taps."""
        await self.say("/start")
        await self.tap(area)
        await self.tap(habit or self.buttons[0])
        await self.tap(next(label for label in self.buttons if label.endswith("Berlin")))
        await self.tap(at)

    async def read_book(self) -> Book:
        """The person's book as it is now."""
        async with self.house.books.open(self.person.id) as book:
            return book

    def today(self) -> date:
        """The date on the person's clock."""
        return self.stand.clock.now().date()


@asynccontextmanager
async def standing(start: datetime = MONDAY, rules: Rules | None = None) -> AsyncIterator[Stand]:
    """A Telegram of our own, without a pace unless asked for, that holds calls to the Bot API."""
    clock, spec = JumpClock(start), load_spec()
    async with Stand(clock=clock, rules=rules or Rules(pace=None), on_call=spec.check) as stand:
        yield stand


@asynccontextmanager
async def running(
    stand: Stand,
    data: Path,
    *,
    pace: Callable[[], Pace] = no_pace,
    owner_id: int | None = None,
    invited: frozenset[int] | None = None,
    actions: int = 100_000,
) -> AsyncIterator[House]:
    """The bot on its data, until it is left; then another may follow it there."""
    config = Config(stand.token, data, stand.origin, owner_id=owner_id, invited=invited)
    limits = usual_limits(config, actions=actions)
    house = House(config, Options(stand.clock, limits, pace, Rhythm(told_after=0.0)))
    stand.bot_is_quiet = house.is_quiet
    answering = asyncio.create_task(house.run())
    ready = asyncio.create_task(house.ready())
    await asyncio.wait({answering, ready}, return_when=asyncio.FIRST_COMPLETED)
    ready.cancel()
    try:
        yield house
    finally:
        await house.stop()
        await answering


@asynccontextmanager
async def talking(
    data: Path,
    *,
    name: str = "Ada",
    language: str = "de",
    timezone: str = "Europe/Berlin",
    start: datetime = MONDAY,
    pace: Callable[[], Pace] = no_pace,
    rules: Rules | None = None,
    owner_id: int | None = None,
    invited: frozenset[int] | None = None,
    actions: int = 100_000,
) -> AsyncIterator[Talk]:
    """A bot with its Telegram, and somebody who has not written yet."""
    async with (
        standing(start, rules) as stand,
        running(
            stand, data, pace=pace, owner_id=owner_id, invited=invited, actions=actions
        ) as house,
    ):
        yield Talk(stand, house, stand.add_person(name, language_code=language, timezone=timezone))


@asynccontextmanager
async def restarted(data: Path, until: Callable[[Talk], Awaitable[None]]) -> AsyncIterator[Talk]:
    """Ada's talk from her start to that moment, and on with a bot that was started anew."""
    async with standing() as stand:
        person = stand.add_person("Ada", language_code="de", timezone="Europe/Berlin")
        async with running(stand, data) as house:
            talk = Talk(stand, house, person)
            await talk.start()
            await until(talk)
        async with running(stand, data) as house:
            yield Talk(stand, house, person)
