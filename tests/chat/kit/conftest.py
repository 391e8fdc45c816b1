"""What the tests of the kit share: a conversation whose updates a test hands over by itself."""

import asyncio
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from habitbot.chat.bot import Conversation
from habitbot.chat.kit.context import Kit
from habitbot.chat.kit.limits import Limits
from habitbot.chat.kit.owner import Owner
from habitbot.chat.kit.show import Shower
from habitbot.chat.screens.today import today_screen
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.store.tiny import TinyBooks
from habitbot.transport.line import Line, make_line
from habitbot.transport.outbox import Outbox
from tests.chat.kit.desk import Desk
from tests.demo.bot_api_spec import load_spec
from tests.talk import MONDAY, no_pace


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    """A Telegram whose every call is held to the Bot API."""
    rules = Rules(pace=None)
    async with Stand(clock=JumpClock(MONDAY), rules=rules, on_call=load_spec().check) as stand:
        yield stand


@pytest.fixture
def person(stand: Stand) -> Person:
    """Ada, to whom the bot may write."""
    ada = stand.add_person("Ada", language_code="en", timezone="Europe/Berlin")
    ada.chat.standing = "member"
    return ada


@pytest.fixture
async def line(stand: Stand) -> AsyncIterator[Line]:
    """A line to that Telegram."""
    async with make_line(stand.token, stand.origin) as line:
        yield line


@pytest.fixture
async def shower(stand: Stand, line: Line) -> AsyncIterator[Shower]:
    """Whoever writes to chats; quiet when nothing waits any more."""
    outbox = Outbox(no_pace())
    stand.bot_is_quiet = outbox.is_quiet
    with ThreadPoolExecutor(1, thread_name_prefix="painter") as painter:
        yield Shower(line, outbox, painter)
        await outbox.drain(5)


@pytest.fixture
async def desk(
    stand: Stand, person: Person, line: Line, shower: Shower, tmp_path: Path
) -> AsyncIterator[Desk]:
    """The whole conversation with Ada, on a disk."""
    books = TinyBooks(tmp_path, stand.clock.now, lambda trouble: None)
    kit = Kit(
        books=books,
        clock=stand.clock,
        shower=shower,
        limits=Limits(asyncio.get_running_loop().time, actions=100_000),
        outages=lambda: (),
        home=today_screen,
        owner=Owner(shower, None, asyncio.get_running_loop().time),
    )
    async with AsyncExitStack() as closing:
        await books.start()
        closing.push_async_callback(books.close)
        conversation = Conversation(line, kit)
        await conversation.application.initialize()
        closing.push_async_callback(conversation.application.shutdown)
        yield Desk(stand, line, conversation, books, person)
