"""The webhook: each update is posted to the bot's address until it is taken."""

import asyncio
import math
import re
import time
from collections import deque
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import orjson

from habitbot.demo.answers import bad_request, flooded
from habitbot.demo.links import checked_link
from habitbot.demo.misbehave import Misbehaviour
from habitbot.demo.params import Params
from habitbot.demo.updates import Update, Updates

PORTS = {443, 80, 88, 8443}
LOOPBACK = {"127.0.0.1", "localhost"}
SECRET = re.compile(r"[A-Za-z0-9_-]*")
LONGEST_SECRET = 256
MOST_CONNECTIONS = 100
USUAL_CONNECTIONS = 40
SET_ONCE_IN = 1.0
LONGEST_PAUSE = 60.0
LONGEST_WISHED_PAUSE = 3600.0
ANSWER_WITHIN = 60.0
NOT_IN_A_REPLY = re.compile(r"get|setwebhook$|deletewebhook$|close$|logout$", re.IGNORECASE)

OnReply = Callable[[str, Params], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Target:
    """Where updates are posted, and what is said along."""

    url: str
    secret: str
    max_connections: int


class Webhook:
    """Posts updates side by side, those of one chat in order; waits longer after each failure.

    `seconds` is real time, `first_pause` the wait after a first failure in seconds; `on_reply` gets
    the method that the bot names in its answer.
    """

    def __init__(
        self,
        updates: Updates,
        misbehaviour: Misbehaviour,
        seconds: Callable[[], float],
        *,
        first_pause: float,
        is_loopback_allowed: bool,
    ) -> None:
        self.target: Target | None = None
        self.on_reply: OnReply | None = None
        self._updates = updates
        self._misbehaviour = misbehaviour
        self._seconds = seconds
        self._first_pause = first_pause
        self._is_loopback_allowed = is_loopback_allowed
        self._lanes: dict[int, deque[Update]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._session: aiohttp.ClientSession | None = None
        self._connections = asyncio.Semaphore(USUAL_CONNECTIONS)
        self._last_error: tuple[int, str] | None = None
        self._last_set_when = -math.inf

    def read_target(self, params: Params) -> Target:
        """The target that a setWebhook asks for; one that Telegram would not take is Refused."""
        target = Target(
            self._checked_url(params.text("url").strip()),
            _checked_secret(params.text("secret_token")),
            min(max(params.number("max_connections", USUAL_CONNECTIONS), 1), MOST_CONNECTIONS),
        )
        now = self._seconds()
        if now - self._last_set_when < SET_ONCE_IN:
            raise flooded(1)
        self._last_set_when = now
        return target

    def set(self, target: Target) -> None:
        """Post updates to this target from now on, those that wait first."""
        self.unset()
        self.target = target
        self._connections = asyncio.Semaphore(target.max_connections)
        for update in self._updates.pending.values():
            self.post(update)

    def unset(self) -> None:
        """Post nothing any more."""
        self.target = None
        self._lanes.clear()
        for task in self._tasks:
            task.cancel()

    def post(self, update: Update) -> None:
        """Send an update to the bot, behind the others of its chat."""
        lane = self._lanes.setdefault(update.chat_id, deque())
        lane.append(update)
        if len(lane) == 1 and self.target is not None:
            self._start(self._drain(self.target, update.chat_id, lane))

    def info(self) -> dict[str, Any]:
        """What getWebhookInfo tells."""
        facts: dict[str, Any] = {
            "url": self.target.url if self.target else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._updates.pending),
        }
        if self.target:
            facts["max_connections"] = self.target.max_connections
        if self._updates.kinds:
            facts["allowed_updates"] = sorted(self._updates.kinds)
        if self.target and self._last_error:
            facts["last_error_date"], facts["last_error_message"] = self._last_error
        return facts

    async def stop(self) -> None:
        """End all deliveries."""
        self.unset()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _start(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _drain(self, target: Target, chat_id: int, lane: deque[Update]) -> None:
        while lane:
            await self._deliver(target, lane[0])
            self._updates.confirm(lane.popleft().id)
        if self._lanes.get(chat_id) is lane:
            del self._lanes[chat_id]

    async def _deliver(self, target: Target, update: Update) -> None:
        """Post until it is taken; told to come twice, it comes once more afterwards."""
        await self._post_until_taken(target, update)
        if self._misbehaviour.meets_update("duplicate", update.chat_id):
            await self._post_until_taken(target, update)

    async def _post_until_taken(self, target: Target, update: Update) -> None:
        pause = self._first_pause
        while (wished := await self._post_once(target, update)) is not None:
            await asyncio.sleep(min(wished or pause, LONGEST_WISHED_PAUSE))
            pause = min(2 * pause, LONGEST_PAUSE)

    async def _post_once(self, target: Target, update: Update) -> float | None:
        """None when the bot took it, else the seconds it wants to be left alone, 0 if unsaid."""
        headers = {"Content-Type": "application/json"}
        if target.secret:
            headers["X-Telegram-Bot-Api-Secret-Token"] = target.secret
        try:
            async with (
                self._connections,
                self._open_session().post(
                    target.url, data=update.body, headers=headers, allow_redirects=False
                ) as response,
            ):
                body = await response.read()
        except (aiohttp.ClientError, TimeoutError) as error:
            self._note_error(type(error).__name__)
            return 0.0
        if 200 <= response.status < 300:
            await self._follow(body)
            return None
        self._note_error(f"Wrong response from the webhook: {response.status} {response.reason}")
        wished = response.headers.get("Retry-After", "")
        return float(wished) if wished.isdigit() else 0.0

    async def _follow(self, body: bytes) -> None:
        """Call the method that the answer names; nobody learns how it ended."""
        try:
            said = orjson.loads(body) if body else None
        except orjson.JSONDecodeError:
            return
        if not isinstance(said, dict) or self.on_reply is None:
            return
        name = said.pop("method", None)
        if isinstance(name, str) and not NOT_IN_A_REPLY.match(name):
            await self.on_reply(name, Params(said))

    def _open_session(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=ANSWER_WITHIN),
                connector=aiohttp.TCPConnector(limit=MOST_CONNECTIONS),
            )
        return self._session

    def _note_error(self, cause: str) -> None:
        self._last_error = int(time.time()), cause

    def _checked_url(self, url: str) -> str:
        parts = urlsplit(url)
        if self._is_loopback_allowed and parts.scheme == "http" and parts.hostname in LOOPBACK:
            return url
        if parts.scheme != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if checked_link(url) is None:
            raise bad_request("invalid webhook URL specified")
        if (parts.port or 443) not in PORTS:
            raise bad_request(
                "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"
            )
        return url


def _checked_secret(secret: str) -> str:
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    return secret
