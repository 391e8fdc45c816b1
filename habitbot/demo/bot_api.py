"""The Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from aiohttp import web

from habitbot.demo.answers import (
    Refused,
    bad_request,
    body_of_refusal,
    body_of_result,
)
from habitbot.demo.calls import asking, editing, profile_calls, sending, updating
from habitbot.demo.calls.methods import method
from habitbot.demo.exchange import Exchange
from habitbot.demo.params import Params, read_params
from habitbot.demo.polling import IN_WEBHOOK_MODE

OnCall = Callable[[str, dict[str, Any]], None]

TOKEN = re.compile(r"\d+:[\w-]+")
POLL = method("getUpdates", "offset limit timeout allowed_updates", lambda _exchange, _params: [])
METHODS = {
    one.name.lower(): one
    for one in (
        POLL,
        *sending.METHODS,
        *editing.METHODS,
        *asking.METHODS,
        *profile_calls.METHODS,
        *updating.METHODS,
    )
}
BAD_GATEWAY = b"<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n</html>\r\n"
NOTHING, FAULT, NO_ANSWER = Refused(404), Refused(500), Refused(0)


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back over the wire, unless the line is cut."""

    body: bytes
    refused: Refused | None = None
    updates: int = 0
    is_cut: bool = False
    content_type: str = "application/json"


class BotApi:
    """Answers the bot's calls. `on_call` sees every call first; what it raises is a fault.

    `faults` are errors of ours or of `on_call`; `unknown_parameters` are (method, parameter) that
    Telegram would silently ignore.
    """

    def __init__(self, exchange: Exchange, token: str, on_call: OnCall | None) -> None:
        self.exchange = exchange
        self.token = token
        self.on_call = on_call
        self.faults: list[Exception] = []
        self.unknown_parameters: list[tuple[str, str]] = []
        self.calls_in_flight = 0
        exchange.webhook.on_reply = self._on_webhook_reply

    def add_routes(self, app: web.Application) -> None:
        """Take over the Bot API's addresses."""
        app.router.add_route("*", "/bot{token}/{method}", self._on_request)
        app.router.add_get("/file/bot{token}/{path:.+}", self._on_download)
        app.router.add_route("*", "/bot{rest:.*}", _on_nothing)

    async def _on_request(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"]
        is_poll = name.lower() == "getupdates"
        self.calls_in_flight += not is_poll
        try:
            return await self._respond(request, name)
        finally:
            self.calls_in_flight -= not is_poll
            self.exchange.activity.set()

    async def _respond(self, request: web.Request, name: str) -> web.StreamResponse:
        began = self.exchange.seconds()
        params = Params({})
        try:
            self._check_token(request.match_info["token"])
            params = await read_params(request)
            answer = await self._answer(name, params)
        except Refused as refused:
            answer = Answer(body_of_refusal(refused), refused)
        except (ConnectionError, web.RequestPayloadError):
            return _cut(request)  # the bot went away while it spoke
        except Exception as error:  # noqa: BLE001 - a bug of ours must fail the test, not hang it
            self.faults.append(error)
            answer = Answer(body_of_refusal(FAULT), FAULT)
        self._note_call(began, name, params, answer)
        return _cut(request) if answer.is_cut else _response(answer)

    def _note_call(self, began: float, name: str, params: Params, answer: Answer) -> None:
        took_ms = (self.exchange.seconds() - began) * 1000
        now = self.exchange.clock.now()
        self.exchange.wire.add(now, took_ms, name, params, answer.refused, answer.updates)

    def _check_token(self, token: str) -> None:
        if not TOKEN.fullmatch(token):
            raise Refused(401, "invalid token specified")
        if token != self.token:
            raise Refused(401)
        if self.exchange.is_logged_out:
            raise bad_request("Logged out")

    async def _answer(self, name: str, params: Params) -> Answer:
        misbehaviour = self.exchange.misbehaviour
        rule = misbehaviour.meet(name, params.number("chat_id") or None)
        if rule is None:
            return await self._obey(name, params)
        match rule.kind:
            case "cut":
                answer = await self._obey(name, params)
                return Answer(answer.body, NO_ANSWER, answer.updates, is_cut=True)
            case "silence":
                await asyncio.sleep(rule.seconds)
                return Answer(b"", NO_ANSWER, is_cut=True)
            case "html502":
                return Answer(BAD_GATEWAY, Refused(502), content_type="text/html")
        raise misbehaviour.refusal(rule)

    async def _obey(self, name: str, params: Params) -> Answer:
        if self.on_call is not None:
            self.on_call(name, {**params.values, **params.files})
        known = METHODS.get(name.lower())
        if known is None:
            raise Refused(404, "method not found")
        if unknown := params.names() - known.parameters:
            self._note_unknown(known.name, params, unknown)
        if known is POLL:
            return await self._poll(params)
        return Answer(body_of_result(known.do(self.exchange, params)))

    async def _poll(self, params: Params) -> Answer:
        if self.exchange.webhook.target is not None:
            raise await self.exchange.polling.conflict(IN_WEBHOOK_MODE)
        updates = await self.exchange.polling.take(params)
        bodies = b",".join([update.body for update in updates])
        return Answer(b'{"ok":true,"result":[' + bodies + b"]}", updates=len(updates))

    def _note_unknown(self, name: str, params: Params, unknown: set[str]) -> None:
        """Remember what Telegram would ignore; a file's own field is named by attach://."""
        attached = {found for value in params.values.values() for found in _attached(value)}
        self.unknown_parameters += [(name, one) for one in sorted(unknown - attached)]

    async def _on_webhook_reply(self, name: str, params: Params) -> None:
        began = self.exchange.seconds()
        try:
            answer = await self._obey(name, params)
        except Refused as refused:
            answer = Answer(b"", refused)
        self._note_call(began, name, params, answer)

    async def _on_download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except Refused as refused:
            return _response(Answer(body_of_refusal(refused), refused))
        file = self.exchange.files.by_path(request.match_info["path"])
        if file is None:
            return await _on_nothing(request)
        return web.Response(body=file.content, content_type="application/octet-stream")


async def _on_nothing(_request: web.Request) -> web.Response:
    return _response(Answer(body_of_refusal(NOTHING), NOTHING))


def _response(answer: Answer) -> web.Response:
    refused = answer.refused
    status = refused.status if refused else 200
    response = web.Response(body=answer.body, status=status, content_type=answer.content_type)
    if refused is not None and refused.retry_after is not None:
        response.headers["Retry-After"] = str(refused.retry_after)
    return response


def _cut(request: web.Request) -> web.Response:
    """Hang up without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


def _attached(value: Any) -> list[str]:
    return re.findall(r"attach://(\w+)", value) if isinstance(value, str) else []
