"""What happens, told to every open page of the phone as it happens (server-sent events)."""

import asyncio
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
from aiohttp import web

from habitbot.demo.chats import ACTION_SECONDS, Event, Message
from habitbot.demo.exchange import Exchange
from habitbot.demo.phone_view import (
    View,
    bot_view,
    commands_view,
    message_view,
    moment_view,
    people_view,
    reply_keyboard_view,
    state_view,
    toast_view,
)
from habitbot.demo.wire import WireCall

CLOCK_EVERY = 0.05
BREATH_EVERY = 15.0
MOST_WAITING = 10_000
LATE = 0.1


class Phone:
    """One open page: whose phone it is, and what it has not been told yet."""

    def __init__(self, person_id: int) -> None:
        self.person_id = person_id
        self.waiting: asyncio.Queue[View | None] = asyncio.Queue(MOST_WAITING)

    def tell(self, view: View | None) -> None:
        """Queue one event; None hangs up, and so does a page that has stopped reading."""
        if self.waiting.full():
            self.waiting = asyncio.Queue(MOST_WAITING)
            view = None
        self.waiting.put_nowait(view)


ViewOf = Callable[[Phone, Any], View]


class PhoneEvents:
    """Listens to the exchange while somebody looks."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._phones: set[Phone] = set()
        self._clock_told_when = 0.0
        self._views: dict[Event, ViewOf] = {
            "message": self._message,
            "deleted": lambda _phone, about: {"type": "deleted", "id": about},
            "keyboard": lambda _phone, about: {
                "type": "keyboard",
                "reply_keyboard": reply_keyboard_view(about),
            },
            "action": lambda _phone, about: {"type": "action", "action": about},
            "toast": lambda _phone, about: toast_view(about),
            "people": lambda _phone, _about: {
                "type": "people",
                "people": people_view(self._exchange),
            },
            "commands": lambda phone, _about: self._commands(phone),
            "profile": lambda phone, _about: self._profile(phone),
        }

    async def stream(self, request: web.Request, person_id: int) -> web.StreamResponse:
        """Tell one page the whole state, then every change, until it goes."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        await response.prepare(request)
        phone = Phone(person_id)
        chat = self._exchange.chats.by_id[person_id]
        phone.tell(state_view(self._exchange, chat, self._exchange.chats.people[person_id]))
        self._begin(phone)
        try:
            await _pour(phone, response)
        except ConnectionResetError:
            pass  # the page was closed
        finally:
            self._end(phone)
        return response

    def hang_up(self) -> None:
        """Let every open page go."""
        for phone in self._phones:
            phone.tell(None)

    def _begin(self, phone: Phone) -> None:
        if not self._phones:
            self._exchange.chats.listeners.append(self._on_change)
            self._exchange.wire.listeners.append(self._on_call)
            self._exchange.clock.listeners.append(self._on_clock)
        self._phones.add(phone)

    def _end(self, phone: Phone) -> None:
        self._phones.discard(phone)
        if not self._phones:
            self._exchange.chats.listeners.remove(self._on_change)
            self._exchange.wire.listeners.remove(self._on_call)
            self._exchange.clock.listeners.remove(self._on_clock)

    def _on_change(self, event: Event, chat_id: int | None, about: Any) -> None:
        for phone in self._phones:
            if chat_id in {None, phone.person_id}:
                phone.tell(self._views[event](phone, about))
        if event == "action" and about is not None and chat_id is not None:
            loop = asyncio.get_running_loop()
            loop.call_later(ACTION_SECONDS + LATE, self._end_action, chat_id)

    def _end_action(self, chat_id: int) -> None:
        chat = self._exchange.chats.by_id[chat_id]
        if chat.action_ends_when <= self._exchange.seconds():
            self._exchange.chats.set_action(chat, None)

    def _on_call(self, call: WireCall) -> None:
        self._tell_all({"type": "wire", "call": call.as_json()})

    def _on_clock(self, now: datetime, is_jumping: bool) -> None:  # noqa: FBT001 - the clock's own form
        if is_jumping and time.monotonic() - self._clock_told_when < CLOCK_EVERY:
            return
        self._clock_told_when = time.monotonic()
        self._tell_all({"type": "clock", "now": moment_view(now), "jumping": is_jumping})

    def _tell_all(self, view: View) -> None:
        for phone in self._phones:
            phone.tell(view)

    def _message(self, phone: Phone, message: Message) -> View:
        chat = self._exchange.chats.by_id[phone.person_id]
        return {"type": "message", "message": message_view(message, chat)}

    def _commands(self, phone: Phone) -> View:
        person = self._exchange.chats.people[phone.person_id]
        return {"type": "commands", "commands": commands_view(self._exchange, person)}

    def _profile(self, phone: Phone) -> View:
        person = self._exchange.chats.people[phone.person_id]
        return {"type": "profile", "bot": bot_view(self._exchange, person)}


async def _pour(phone: Phone, response: web.StreamResponse) -> None:
    while True:
        try:
            view = await asyncio.wait_for(phone.waiting.get(), BREATH_EVERY)
        except TimeoutError:
            await response.write(b": still here\n\n")
            continue
        if view is None:
            return
        await response.write(b"data: " + orjson.dumps(view) + b"\n\n")
