"""The bot as a process of its own, and a wire on which its calls are heard."""

import asyncio
import os
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from habitbot.demo.stand import Stand
from tests.faults.warm import Running, Spawn, spawn_cold

RUN = ("-m", "habitbot", "run")
RUN_WITH = ("-m", "tests.faults.run_with")

PATIENCE = 60.0
"""Seconds, many more than anything here takes: a test that waits longer has failed."""

Wanted = Callable[[str, Mapping[str, Any]], bool]
Hook = Callable[[str, dict[str, Any]], None]


class Wire:
    """Hears each call just before it is carried out; what a hook raises, Telegram answers."""

    def __init__(self, *hooks: Hook) -> None:
        self.hooks = list(hooks)

    def __call__(self, method: str, params: dict[str, Any]) -> None:
        for hook in tuple(self.hooks):
            hook(method, params)

    def at_next(self, wanted: Wanted, do: Callable[[], None]) -> None:
        """Do something at the next such call, and never again."""

        def hook(method: str, params: dict[str, Any]) -> None:
            if wanted(method, params):
                self.hooks.remove(hook)
                do()

        self.hooks.append(hook)

    def next(self, wanted: Wanted) -> asyncio.Future[None]:
        """Done when such a call is heard."""
        heard: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.at_next(wanted, lambda: None if heard.done() else heard.set_result(None))
        return heard


def is_poll(method: str, params: Mapping[str, Any]) -> bool:
    """Whether the bot asks for updates."""
    return method == "getUpdates"


class BotProcess:
    """One bot after the other on one data directory, each started by the same command."""

    def __init__(
        self,
        stand: Stand,
        wire: Wire,
        data: Path,
        command: tuple[str, ...] = RUN,
        spawn: Spawn = spawn_cold,
    ) -> None:
        self.lines: list[str] = []
        self._wire = wire
        self._command = command
        self._spawn = spawn
        self._settings = {
            "HABITBOT_TOKEN": stand.token,
            "HABITBOT_API_URL": stand.origin,
            "HABITBOT_DATA": str(data),
        }
        self._process: Running | None = None
        self._reading: asyncio.Task[None] | None = None
        self._said = asyncio.Event()

    @property
    def pid(self) -> int:
        """The number of the process that runs, or ran last."""
        return self._running.pid

    @property
    def is_running(self) -> bool:
        """Whether a process was started and has not ended."""
        return self._process is not None and self._process.returncode is None

    async def start(self, **settings: str) -> None:
        """Start the bot, with other settings perhaps, and wait until it asks for updates."""
        polls = self._wire.next(is_poll)
        await self.spawn(**settings)
        ended = asyncio.create_task(self.ended())
        either: tuple[asyncio.Future[Any], ...] = (polls, ended)
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        assert polls.done(), "\n".join(["the bot never asked for updates:", *self.lines])
        ended.cancel()

    async def spawn(self, **settings: str) -> None:
        """Start the bot and wait for nothing."""
        environment = usual_environment() | self._settings | settings
        self._process = await self._spawn(self._command, environment)
        self._reading = asyncio.create_task(self._read(self._process))

    async def says(self, words: str, times: int = 1) -> None:
        """Wait until so many lines of its output hold these words."""
        async with asyncio.timeout(PATIENCE):
            while sum(words in line for line in self.lines) < times:
                self._said.clear()
                await self._said.wait()

    def kill(self) -> None:
        """kill -9."""
        self._running.send_signal(signal.SIGKILL)

    async def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Send the signal; the exit code."""
        assert self.is_running, "\n".join(["the bot has ended by itself:", *self.lines])
        self._running.send_signal(how)
        return await self.ended()

    async def ended(self) -> int:
        """Wait until the process is gone and all its words are read; the exit code."""
        async with asyncio.timeout(PATIENCE):
            code = await self._running.wait()
            if self._reading is not None:
                await self._reading
        return code

    @property
    def _running(self) -> Running:
        assert self._process is not None, "the bot was not started"
        return self._process

    async def _read(self, process: Running) -> None:
        assert process.stdout is not None
        async for line in process.stdout:
            self.lines.append(line.decode().rstrip("\n"))
            self._said.set()


MakeBot = Callable[..., BotProcess]


def usual_environment() -> dict[str, str]:
    """Ours without what sets up a bot, and with every warning an error."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HABITBOT_")}
    return kept | {"PYTHONWARNINGS": "error"}
