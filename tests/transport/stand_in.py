"""A Bot API in a few lines, over real HTTP, that misbehaves when told to."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Self

from aiohttp import web

TOKEN = "271828:AAMarker_MarkerMarkerMarkerMarker-xyz"
ME = {"id": 271828, "is_bot": True, "first_name": "Habits", "username": "habits_bot"}

Fault = Callable[[web.Request], Awaitable[web.StreamResponse]]


def result(value: Any) -> Fault:
    return _answering(200, {"ok": True, "result": value})


def error(status: int, description: str, **parameters: Any) -> Fault:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return _answering(status, body)


def _answering(status: int, body: dict[str, Any]) -> Fault:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.json_response(body, status=status)

    return answer


def page(status: int, body: str = "<html>nginx</html>", **headers: str) -> Fault:
    async def answer(request: web.Request) -> web.StreamResponse:
        return web.Response(status=status, text=body, content_type="text/html", headers=headers)

    return answer


async def echo(request: web.Request) -> web.StreamResponse:
    """A proxy's error page that quotes the address, and the token with it."""
    return web.Response(status=502, text=f"<html>no route to {request.path}</html>")


async def cut(request: web.Request) -> web.StreamResponse:
    """Takes the call, then breaks the connection without an answer."""
    await request.read()
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def garbage(request: web.Request) -> web.StreamResponse:
    """Answers with what is no HTTP."""
    assert request.transport is not None
    request.transport.write(b"220 mail.example ESMTP\r\n\r\n")
    request.transport.close()
    return web.Response()


async def silence(request: web.Request) -> web.StreamResponse:
    await asyncio.sleep(3_600)
    return web.Response()


class StandIn:
    """Keeps updates as Telegram does: in order, until an offset above them is asked for."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.calls: list[tuple[str, dict[str, str]]] = []
        self.connections: list[object] = []
        self.offsets: list[int] = []
        self.waiting: list[dict[str, Any]] = []
        self.last_id = 0
        self.came = asyncio.Event()
        self._noted = asyncio.Event()
        self._faults: dict[str, deque[Fault]] = defaultdict(deque)
        self._lasting: dict[str, Fault] = {}
        app = web.Application()
        app.router.add_post("/bot{token}/{method}", self._on_call)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.01)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def next(self, method: str, *faults: Fault) -> None:
        """The next calls of this method are answered so, each by one of these."""
        self._faults[method].extend(faults)

    def always(self, method: str, fault: Fault | None) -> None:
        if fault is None:
            del self._lasting[method]
        else:
            self._lasting[method] = fault

    def send(self, *updates: dict[str, Any]) -> None:
        self.waiting.extend(updates)
        self.last_id = self.waiting[-1]["update_id"]
        self.came.set()

    async def got(self, method: str, times: int = 1) -> None:
        """Returns when this method was called so many times."""
        await self._until(lambda: len(self.called(method)) >= times)

    async def confirmed(self, update_id: int) -> None:
        """Returns when everything up to this update was confirmed."""
        await self._until(lambda: update_id + 1 in self.offsets)

    async def _until(self, is_true: Callable[[], bool]) -> None:
        async with asyncio.timeout(10):
            while not is_true():
                self._noted.clear()
                await self._noted.wait()

    def called(self, method: str) -> list[dict[str, str]]:
        return [parameters for name, parameters in self.calls if name == method]

    async def start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", self.port)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def _on_call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        parameters = await _parameters(request)
        self.calls.append((method, parameters))
        self.connections.append(request.transport)
        self._noted.set()
        if self._faults[method]:
            return await self._faults[method].popleft()(request)
        if method in self._lasting:
            return await self._lasting[method](request)
        if method == "getUpdates":
            return await self._on_get_updates(parameters)
        return web.json_response({"ok": True, "result": ME if method == "getMe" else True})

    async def _on_get_updates(self, parameters: dict[str, str]) -> web.StreamResponse:
        offset, limit = int(parameters["offset"]), int(parameters["limit"])
        self.offsets.append(offset)
        self._noted.set()
        # Like TDLib's queue: an offset in the future is no offset, and confirms nothing.
        if offset <= self.last_id + 10:
            self.waiting = [one for one in self.waiting if one["update_id"] >= offset]
        if not self.waiting:
            self.came.clear()
            with suppress(TimeoutError):
                async with asyncio.timeout(int(parameters["timeout"])):
                    await self.came.wait()
        return web.json_response({"ok": True, "result": self.waiting[:limit]})


async def _parameters(request: web.Request) -> dict[str, str]:
    """What a call says, however it says it."""
    if request.content_type == "application/json":
        return dict(await request.json())
    return {name: _read(value) for name, value in (await request.post()).items()}


def _read(value: str | bytes | bytearray | web.FileField) -> str:
    """A parameter, or the size of an uploaded file."""
    if not isinstance(value, web.FileField):
        return str(value)
    with value.file as file:
        return f"{len(file.read())} bytes"


KEYBOARD = {"inline_keyboard": [[{"text": "Done", "callback_data": "d:1"}]]}


def tap(update_id: int, person_id: int = 1, data: str = "d:1") -> dict[str, Any]:
    """A pressed button, with the whole message under which it stood."""
    shown = message(update_id, person_id)["message"] | {"reply_markup": KEYBOARD}
    query = {"id": "1", "from": shown["from"], "chat_instance": "1", "message": shown, "data": data}
    return {"update_id": update_id, "callback_query": query}


def message(update_id: int, person_id: int = 1, text: str = "hello") -> dict[str, Any]:
    person = {"id": person_id, "is_bot": False, "first_name": "Ada"}
    chat = {"id": person_id, "type": "private", "first_name": "Ada"}
    body = {"message_id": update_id, "date": 1, "chat": chat, "from": person, "text": text}
    return {"update_id": update_id, "message": body}
