"""What the fault tests share: a Telegram that is heard, and a bot of its own on a directory."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from habitbot.demo.exchange import Rules
from habitbot.demo.stand import Stand
from tests.demo.bot_api_spec import load_spec
from tests.faults.bot_process import (
    RUN,
    RUN_WITH,
    BotProcess,
    MakeBot,
    Wire,
    usual_environment,
)
from tests.faults.warm import Spawn, spawn_cold, warm


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def wire() -> Wire:
    """Each call of the bot is held to the Bot API as well."""
    return Wire(load_spec().check)


@pytest.fixture
async def stand(wire: Wire) -> AsyncIterator[Stand]:
    async with Stand(rules=Rules(pace=None), on_call=wire) as stand:
        yield stand


@pytest.fixture
async def spawn_warm() -> AsyncIterator[Spawn]:
    """Starts a bot at once, for tests that start it over and over."""
    async with warm(usual_environment()) as spawn:
        yield spawn


@pytest.fixture
async def make_bot(stand: Stand, wire: Wire, data: Path) -> AsyncIterator[MakeBot]:
    """Makes a bot by `habitbot run`, or by the same with options of `run_with`."""
    made: list[BotProcess] = []

    def make(*options: str, spawn: Spawn = spawn_cold) -> BotProcess:
        command = (*RUN_WITH, *options) if options else RUN
        made.append(BotProcess(stand, wire, data, command, spawn))
        return made[-1]

    yield make
    for bot in made:
        if bot.is_running:
            bot.kill()
            await bot.ended()


@pytest.fixture
def bot(make_bot: MakeBot) -> BotProcess:
    """The bot as everybody runs it."""
    return make_bot()
