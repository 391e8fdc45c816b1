"""A stand of the demo, and two ways of calling it: raw, and by the library the bot uses."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from telegram import Bot

from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.bot_api_spec import load_spec

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)

Call = Callable[..., Coroutine[Any, Any, Any]]


class Seconds:
    """Real time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


async def until_polled(stand: Stand) -> None:
    """Until a bot waits on the line."""
    async with asyncio.timeout(30):
        while not stand.exchange.polling.is_waiting:  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(0)


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
async def stand(seconds: Seconds) -> AsyncIterator[Stand]:
    clock = JumpClock(START, seconds=lambda: 0.0)
    rules = Rules(pace=None, is_loopback_webhook_allowed=True, webhook_pause=0.001)
    async with Stand(clock=clock, rules=rules, seconds=seconds) as stand:
        yield stand


@pytest.fixture
async def ada(stand: Stand) -> Person:
    """Somebody who has pressed Start, and whose start the bot has read."""
    ada = stand.add_person("Ada", last_name="Lovelace", timezone="Europe/Berlin")
    await ada.send("/start")
    stand.exchange.updates.confirm_below(10**9)
    return ada


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def call(stand: Stand, http: aiohttp.ClientSession) -> Call:
    """Calls a method with JSON and gives the whole answer."""

    async def call(method: str, **params: Any) -> Any:
        url = f"{stand.origin}/bot{stand.token}/{method}"
        async with http.post(url, json=params) as response:
            answer = await response.json()
            assert response.status == answer.get("error_code", 200)
            return answer

    return call


@pytest.fixture
async def bot(stand: Stand) -> AsyncIterator[Bot]:
    """The library's own bot; each of its calls is held to the Bot API."""
    stand.hear_calls(load_spec().check)
    bot = Bot(stand.token, base_url=f"{stand.origin}/bot", base_file_url=f"{stand.origin}/file/bot")
    async with bot:
        yield bot
