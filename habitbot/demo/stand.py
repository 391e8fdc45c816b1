"""A Telegram of our own, started on this machine: the Bot API, the phone's page, and time."""

import asyncio
import secrets
import time
from collections.abc import Callable, Iterable
from datetime import datetime
from types import TracebackType
from typing import Self

from aiohttp import web

from habitbot.demo.bot_api import BotApi, OnCall
from habitbot.demo.chats import Account, Chat, Chats, account_json
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Exchange, Rules
from habitbot.demo.files import LARGEST_UPLOAD
from habitbot.demo.misbehave import Kind
from habitbot.demo.person import Person
from habitbot.demo.phone_api import PhoneApi
from habitbot.demo.wire import WireCall

BOT_ID = 1_000_001
QUIET_PASSES = 10
LOOK_AGAIN_SECONDS = 0.002
LARGEST_REQUEST = LARGEST_UPLOAD + 1024 * 1024


class NotQuietError(TimeoutError):
    """The line did not become quiet in time; says what it still waits for."""


class Stand:
    """Runs while it is entered: `async with Stand() as stand`.

    `origin` is what the bot takes for api.telegram.org and where the page is; `port` 0 takes a
    free one, a taken port is an OSError. Without a `token` it makes a new one. `bot_is_quiet` is
    asked whether the bot has nothing left to do. An error of the server or of `on_call` is raised
    when the stand is left.
    """

    def __init__(
        self,
        *,
        port: int = 0,
        clock: JumpClock | None = None,
        token: str | None = None,
        name: str = "habitbot",
        username: str = "habitbot_demo_bot",
        rules: Rules | None = None,
        on_call: OnCall | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.clock = clock or JumpClock()
        self.token = token or f"{BOT_ID}:{secrets.token_urlsafe(26)}"
        self.origin = ""
        self.bot_is_quiet: Callable[[], bool] = lambda: True
        bot = Account(int(self.token.partition(":")[0]), name, username=username, is_bot=True)
        self.exchange = Exchange(bot, self.clock, rules or Rules(), seconds)
        self._port = port
        self._api = BotApi(self.exchange, self.token, on_call)
        self._phone = PhoneApi(self.exchange, self.jump_to)
        self._runner: web.AppRunner | None = None

    @property
    def chats(self) -> Chats:
        """Who wrote what."""
        return self.exchange.chats

    @property
    def wire(self) -> list[WireCall]:
        """The last calls of the bot, oldest first."""
        return list(self.exchange.wire.calls)

    @property
    def unknown_parameters(self) -> list[tuple[str, str]]:
        """(method, parameter) of calls that Telegram would have silently ignored."""
        return self._api.unknown_parameters

    @property
    def faults(self) -> list[Exception]:
        """Errors of the server and of `on_call` so far."""
        return self._api.faults

    def hear_calls(self, on_call: OnCall | None) -> None:
        """Tell every call from now on to `on_call`."""
        self._api.on_call = on_call

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.stop()
        if error is None and self.faults:
            raise ExceptionGroup("the bot's calls were not in order", self.faults)

    async def start(self) -> None:
        """Listen on loopback."""
        app = web.Application(client_max_size=LARGEST_REQUEST)
        self._api.add_routes(app)
        self._phone.add_routes(app)
        app.on_shutdown.append(self._on_shutdown)
        self._runner = web.AppRunner(
            app, access_log=None, handler_cancellation=True, shutdown_timeout=1.0
        )
        await self._runner.setup()
        try:
            site = web.TCPSite(self._runner, "127.0.0.1", self._port)
            await site.start()
        except OSError:
            await self.stop()
            raise
        port = self._runner.addresses[0][1]
        self.origin = f"http://127.0.0.1:{port}"

    async def stop(self) -> None:
        """Hang up on everybody."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    def add_person(
        self,
        first_name: str = "Ada",
        *,
        last_name: str = "",
        username: str = "",
        language_code: str = "en",
        timezone: str = "UTC",
        person_id: int | None = None,
    ) -> Person:
        """Somebody new with a phone, who has not written to the bot yet."""
        chosen = person_id or self.chats.free_person_id()
        self.chats.add_person(
            Account(chosen, first_name, last_name, username, language_code, timezone)
        )
        return Person(self.exchange, chosen)

    def person(self, person_id: int) -> Person:
        """Somebody who was added before; a KeyError if nobody has this id."""
        return Person(self.exchange, self.chats.people[person_id].id)

    def add_group(self, title: str, members: Iterable[Person]) -> Chat:
        """A group in which these people and the bot are; the first of them added the bot."""
        people = list(members)
        group = self.chats.add_group(title, [person.id for person in people])
        bot = account_json(self.exchange.bot)
        facts = {
            "chat": group.json,
            "from": self.chats.people_json[people[0].id],
            "date": int(self.clock.now().timestamp()),
            "old_chat_member": {"status": "left", "user": bot},
            "new_chat_member": {"status": "member", "user": bot},
        }
        self.exchange.tell_bot("my_chat_member", facts, chat_id=group.id, person_id=people[0].id)
        return group

    def misbehave(
        self,
        kind: Kind,
        *,
        chat_id: int | None = None,
        method: str | None = None,
        seconds: float | None = None,
        times: int | None = None,
    ) -> None:
        """Misbehave from now on, see `Misbehaviour.begin`."""
        self.exchange.misbehaviour.begin(
            kind, chat_id=chat_id, method=method, seconds=seconds, times=times
        )

    async def until_quiet(self, timeout: float = 30.0) -> None:  # noqa: ASYNC109 - says what it waits for
        """Wait until every update is confirmed, no call is under way and the bot is quiet.

        After `timeout` real seconds a NotQuietError says what is left.
        """
        try:
            async with asyncio.timeout(timeout):
                await self._until_quiet()
        except TimeoutError:
            raise NotQuietError(self._what_is_left()) from None

    async def jump_to(self, moment: datetime, *, is_bot_awaited: bool = True) -> datetime:
        """Run the clock ahead, stopping wherever somebody waits, and tell the time.

        `is_bot_awaited` False is for times when no bot runs: stops do not wait for quiet.
        """
        until_quiet = self.until_quiet if is_bot_awaited else _take_turns
        return await self.clock.jump_to(moment, until_quiet)

    async def _until_quiet(self) -> None:
        passes = 0
        while passes < QUIET_PASSES:
            await asyncio.sleep(0)
            if self._is_quiet():
                passes += 1
                continue
            passes = 0
            await self._wait_for_activity()

    async def _wait_for_activity(self) -> None:
        """Until something happens on the line; the bot's own quiet has no event, so look again."""
        self.exchange.activity.clear()
        try:
            async with asyncio.timeout(LOOK_AGAIN_SECONDS):
                await self.exchange.activity.wait()
        except TimeoutError:
            pass

    def _is_quiet(self) -> bool:
        is_line_quiet = not self.exchange.updates.pending and not self._api.calls_in_flight
        return is_line_quiet and self.bot_is_quiet()

    def _what_is_left(self) -> str:
        updates, calls = len(self.exchange.updates.pending), self._api.calls_in_flight
        bot = "quiet" if self.bot_is_quiet() else "busy"
        return f"{updates} updates unconfirmed, {calls} calls under way, the bot is {bot}"

    async def _on_shutdown(self, _app: web.Application) -> None:
        self._phone.events.hang_up()
        self.exchange.polling.end_waiting("the demo stops")
        await self.exchange.webhook.stop()


async def _take_turns() -> None:
    for _ in range(QUIET_PASSES):
        await asyncio.sleep(0)
