"""A Telegram as lean as can be: it hands out taps, hears what comes back, and notes when."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic, time
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl

import orjson
from aiohttp import web

BOT = {"id": 1_000_001, "is_bot": True, "first_name": "habitbot", "username": "habitbot_bench_bot"}
TOKEN = f"{BOT['id']}:the-benchmarks-own-token-of-35-letters"
PATIENCE = 60.0
"""Seconds, many more than anything here takes: who waits longer has found a fault."""

HOLD = 3_600
"""Seconds for which a held chat is to be left alone."""

Params = Mapping[str, str]
Carry = Callable[["Telegram", Params], Awaitable[object]]


@dataclass(slots=True)
class Card:
    """The one message of the bot on which a person taps."""

    person_id: int
    text: str = "Today"
    markup: str = '{"inline_keyboard":[]}'

    @property
    def json(self) -> dict[str, Any]:
        """The message as Telegram would tell it."""
        return {
            "message_id": 1,
            "date": int(time()),
            "chat": chat_json(self.person_id),
            "from": BOT,
            "text": self.text,
            "reply_markup": orjson.Fragment(self.markup),
        }


@dataclass(slots=True)
class Tap:
    """A pressed button; `done` when the answer and the changed message have both arrived.

    Moments are in seconds: handed to the bot, and its two replies heard.
    """

    id: int
    person_id: int
    data: str
    handed_at: float = 0.0
    answered_at: float = 0.0
    shown_at: float = 0.0
    done: asyncio.Future[None] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )

    @property
    def seconds(self) -> float:
        """From handing out the tap to the arrival of the later reply."""
        return max(self.answered_at, self.shown_at) - self.handed_at

    def note_reply(self) -> None:
        """Wake who waits, once both replies are there."""
        if self.answered_at and self.shown_at and not self.done.done():
            self.done.set_result(None)


@dataclass(frozen=True, slots=True)
class Sent:
    """A new message of the bot: to whom, when it arrived, and the bytes of its picture."""

    chat_id: int
    at: float
    picture_bytes: int = 0


class Telegram:
    """Runs while it is entered. `origin` is what a bot takes for api.telegram.org."""

    def __init__(self) -> None:
        self.origin = ""
        self.sent: list[Sent] = []
        self.refused: list[int] = []
        self._held: set[int] = set()
        self._unconfirmed: dict[int, Tap] = {}
        self._last_taps: dict[int, Tap] = {}
        self._cards: dict[int, Card] = {}
        self._next_id = 100_001
        self._arrived = asyncio.Event()
        self._heard = asyncio.Event()
        self._is_polled = asyncio.Event()

    async def __aenter__(self) -> Self:
        server = web.Server(self._serve, access_log=None, handler_cancellation=True)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.origin = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._runner.cleanup()

    def tap(self, person_id: int, data: str) -> Tap:
        """Somebody presses a button that carries this, not before they were answered."""
        tap = Tap(self._next_id, person_id, data)
        self._next_id += 1
        self._unconfirmed[tap.id] = self._last_taps[person_id] = tap
        self._arrived.set()
        return tap

    def hold(self, person_id: int) -> None:
        """Refuse whatever is to be shown in this person's chat, as after too many messages."""
        self._held.add(person_id)

    async def until_refused(self) -> None:
        """Wait until the bot has heard that a chat is held."""
        while not self.refused:
            self._heard.clear()
            await self._heard.wait()

    async def until_waiting(self) -> None:
        """Wait until the bot has nothing left to confirm and asks for what comes next."""
        async with asyncio.timeout(PATIENCE):
            await self._is_polled.wait()

    async def until_sent(self, count: int) -> None:
        """Wait until so many new messages have arrived in all."""
        while len(self.sent) < count:
            self._heard.clear()
            await self._heard.wait()

    async def _serve(self, request: web.BaseRequest) -> web.StreamResponse:
        method = request.path.rpartition("/")[2]
        params = await _read(request)
        if int(params.get("chat_id", 0)) in self._held:
            return self._refuse(int(params["chat_id"]))
        result = await CALLS.get(method, _agree)(self, params)
        return web.Response(body=orjson.dumps({"ok": True, "result": result}))

    def _refuse(self, person_id: int) -> web.Response:
        self.refused.append(person_id)
        self._heard.set()
        facts = {
            "ok": False,
            "error_code": 429,
            "description": f"Too Many Requests: retry after {HOLD}",
            "parameters": {"retry_after": HOLD},
        }
        return web.Response(status=429, body=orjson.dumps(facts))

    async def hand_out(self, params: Params) -> list[dict[str, Any]]:
        """Long polling: confirms what lies before the offset, waits for more."""
        offset = int(params.get("offset", 0))
        self._unconfirmed = {key: tap for key, tap in self._unconfirmed.items() if key >= offset}
        if not self._unconfirmed:
            await self._wait_for_taps(float(params.get("timeout", 0)))
        waiting = list(self._unconfirmed.values())[: int(params.get("limit", 100))]
        updates = [self._update(tap) for tap in waiting]
        now = monotonic()
        for tap in waiting:
            tap.handed_at = tap.handed_at or now
        return updates

    async def _wait_for_taps(self, seconds: float) -> None:
        self._arrived.clear()
        self._is_polled.set()
        try:
            async with asyncio.timeout(seconds):
                await self._arrived.wait()
        except TimeoutError:
            pass
        finally:
            self._is_polled.clear()

    def _update(self, tap: Tap) -> dict[str, Any]:
        query = {
            "id": str(tap.person_id),
            "from": {"id": tap.person_id, "is_bot": False, "first_name": "Ada"},
            "chat_instance": "1",
            "message": self._card(tap.person_id).json,
            "data": tap.data,
        }
        return {"update_id": tap.id, "callback_query": query}

    def _card(self, person_id: int) -> Card:
        return self._cards.setdefault(person_id, Card(person_id))

    async def answer(self, params: Params) -> bool:
        """The button stops turning."""
        tap = self._last_taps[int(params["callback_query_id"])]
        tap.answered_at = monotonic()
        tap.note_reply()
        return True

    async def edit(self, params: Params) -> dict[str, Any]:
        """The message on which was tapped shows something else."""
        now, person_id = monotonic(), int(params["chat_id"])
        card = self._card(person_id)
        card.text, card.markup = params["text"], params["reply_markup"]
        self._note_shown(person_id, now)
        return card.json

    async def send(self, params: Params) -> dict[str, Any]:
        """A new message; one that comes instead of an edit is the reply to the tap."""
        now, person_id = monotonic(), int(params["chat_id"])
        self.sent.append(Sent(person_id, now, int(params.get("photo", 0))))
        self._heard.set()
        self._note_shown(person_id, now)
        return Card(person_id).json

    def _note_shown(self, person_id: int, now: float) -> None:
        tap = self._last_taps.get(person_id)
        if tap is not None and not tap.shown_at:
            tap.shown_at = now
            tap.note_reply()


async def _read(request: web.BaseRequest) -> Params:
    """A call's parameters; of a file only how many bytes it has."""
    if request.content_type == "application/json":
        return dict(orjson.loads(await request.read()))
    if request.content_type != "multipart/form-data":
        return dict(parse_qsl((await request.read()).decode()))
    fields = await request.post()
    return {
        name: str(len(value.file.read())) if isinstance(value, web.FileField) else str(value)
        for name, value in fields.items()
    }


async def _agree(_: Telegram, __: Params) -> bool:
    return True


async def _tell_who(_: Telegram, __: Params) -> dict[str, Any]:
    return BOT


CALLS: dict[str, Carry] = {
    "getMe": _tell_who,
    "getUpdates": Telegram.hand_out,
    "answerCallbackQuery": Telegram.answer,
    "editMessageText": Telegram.edit,
    "sendMessage": Telegram.send,
    "sendPhoto": Telegram.send,
}


def chat_json(person_id: int) -> dict[str, Any]:
    """A private chat as Telegram tells it."""
    return {"id": person_id, "type": "private", "first_name": "Ada"}
