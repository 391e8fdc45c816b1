"""The webhook: Telegram posts each update here, and hears 200 only when it is settled."""

import asyncio
import logging
import re
from collections.abc import Callable, Mapping, Sequence
from hmac import compare_digest
from typing import Any

from aiohttp import web
from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from habitbot.transport.inbox import Full, Inbox
from habitbot.transport.line import BadToken, Line
from habitbot.transport.real_time import wait_for
from habitbot.transport.request import Request, seconds_to_wait
from habitbot.transport.trouble import describe
from habitbot.transport.updates import read_update

WEBHOOK_PATH = "/telegram"
HEALTH_PATH = "/health"
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the header's name, not its value

_BODY_BYTES = 1 << 20
_SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")
_CONNECTIONS = 40
# Below the limit of connections, so that one is left for whoever asks after our health.
_TELEGRAMS_CONNECTIONS = 32
_IDLE_SECONDS = 30.0
# Telegram gives up on an answer after 60 s, and asks again at the time this header names.
_AGAIN = {"Retry-After": "2"}

_log = logging.getLogger(__name__)
# Whatever strangers send to an open port is not our trouble; ours is logged by ourselves.
_http_log = logging.getLogger(f"{__name__}.http")
_http_log.setLevel(logging.CRITICAL)


class _TurnedAway(asyncio.Protocol):
    """What a connection meets when all are taken."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        transport.close()


class Webhook:
    """Listens on (host, port), tells Telegram so, and hands what is posted to the inbox.

    A proxy in front speaks TLS. The secret is compared in constant time before anything of the
    body is read. Duplicates of an update wait for the same handling. An update that is not
    settled in time, or while we stop, is answered 503: Telegram sends it again.
    """

    def __init__(
        self,
        line: Line,
        inbox: Inbox,
        *,
        url: str,
        secret: str,
        health: Callable[[], Mapping[str, Any]],
        host: str = "127.0.0.1",
        port: int = 8080,
        kinds: Sequence[str] | None = None,
        on_good_post: Callable[[], None] = lambda: None,
        answer_seconds: float = 50.0,
        body_seconds: float = 10.0,
        stop_seconds: float = 3.0,
    ) -> None:
        if not _SECRET.fullmatch(secret):
            raise ValueError("the webhook's secret needs 32 to 256 of A-Z a-z 0-9 _ -")
        self._line = line
        self._inbox = inbox
        self._url = url.rstrip("/") + WEBHOOK_PATH
        self._secret = secret.encode()
        self._health = health
        self._address = (host, port)
        self._kinds = kinds
        self._on_good_post = on_good_post
        self._answer_seconds = answer_seconds
        self._body_seconds = body_seconds
        self._stop_seconds = stop_seconds
        self._runner = web.AppRunner(
            self._make_app(),
            access_log=None,
            logger=_http_log,
            keepalive_timeout=_IDLE_SECONDS,
            # A stranger's body is not worth reading to its end.
            lingering_time=0.0,
            shutdown_timeout=1.0,
        )
        self._server: asyncio.Server | None = None
        self._arriving = 0
        self._is_set = asyncio.Event()
        self._stopping = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()

    async def run(self) -> None:
        """Serves until `stop`. BadToken and BadRequest (a URL Telegram refuses) end it."""
        self._ended.clear()
        try:
            await self._listen()
            await self._register()
            await self._stopping.wait()
        finally:
            await self._close()
            self._ended.set()

    async def until_set(self) -> None:
        """Waits until Telegram knows where we listen."""
        await self._is_set.wait()

    async def stop(self) -> None:
        """Lets running handlers finish, answers 503 to the rest; the webhook stays set."""
        self._stopping.set()
        await self._ended.wait()

    def is_idle(self) -> bool:
        return self._inbox.is_idle()

    @property
    def port(self) -> int:
        """Where it listens, once it does."""
        if self._server is None:
            raise RuntimeError("the webhook does not listen yet")
        return int(self._server.sockets[0].getsockname()[1])

    def _make_app(self) -> web.Application:
        app = web.Application(client_max_size=_BODY_BYTES)
        app.router.add_route("*", "/{path:.*}", self._on_request)
        return app

    async def _listen(self) -> None:
        await self._runner.setup()
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(self._admit, *self._address)

    def _admit(self) -> asyncio.BaseProtocol:
        """A door for one more connection, or none: whoever holds many must not starve the rest."""
        server = self._runner.server
        if server is None or len(server.connections) + self._arriving >= _CONNECTIONS:
            return _TurnedAway()
        self._arriving += 1
        asyncio.get_running_loop().call_soon(self._note_arrived)
        return server()

    def _note_arrived(self) -> None:
        self._arriving -= 1

    async def _register(self) -> None:
        failures = 0
        while not self._stopping.is_set():
            try:
                await self._set_webhook()
            except RetryAfter as error:
                pause = seconds_to_wait(error)
            except BadRequest:
                raise
            except NetworkError as error:
                failures += 1
                pause = min(15.0, 2.0 ** min(failures, 4))
                _log.warning("the webhook could not be set yet: %s", type(error).__name__)
            else:
                self._is_set.set()
                return
            await wait_for(self._stopping, pause)

    async def _set_webhook(self) -> None:
        try:
            await self._line.set_webhook(
                self._url,
                secret_token=self._secret.decode(),
                max_connections=_TELEGRAMS_CONNECTIONS,
                allowed_updates=self._kinds,
            )
        except InvalidToken:
            raise BadToken from None

    async def _on_request(self, request: web.Request) -> web.Response:
        try:
            if (request.method, request.path) == ("POST", WEBHOOK_PATH):
                return await self._on_post(request)
            if (request.method, request.path) == ("GET", HEALTH_PATH):
                return web.json_response(dict(self._health()))
        except web.HTTPException:
            raise
        except Exception as error:  # noqa: BLE001 - answered as the server's fault, and logged
            _log.error("a request failed: %s", describe(error))
            return web.Response(status=500)
        return web.Response(status=404)

    async def _on_post(self, request: web.Request) -> web.Response:
        if not self._is_telegram(request):
            return web.Response(status=403)
        raw = await self._read(request)
        if raw is None:
            return web.Response(status=400)
        self._on_good_post()
        is_settled = await self._settle(raw)
        return web.Response() if is_settled else web.Response(status=503, headers=_AGAIN)

    def _is_telegram(self, request: web.Request) -> bool:
        named = request.headers.get(SECRET_HEADER, "")
        return compare_digest(named.encode(errors="surrogateescape"), self._secret)

    async def _read(self, request: web.Request) -> dict[str, Any] | None:
        """The posted update, None if it is none."""
        if (request.content_length or 0) > _BODY_BYTES:
            raise web.HTTPRequestEntityTooLarge(_BODY_BYTES, request.content_length or 0)
        try:
            async with asyncio.timeout(self._body_seconds):
                raw = Request.parse_json_payload(await request.read())
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        except NetworkError:
            return None
        return raw if isinstance(raw.get("update_id"), int) else None

    async def _settle(self, raw: dict[str, Any]) -> bool:
        update = read_update(raw, self._line)
        if update is None:
            return True
        try:
            future = self._inbox.put(update)
        except Full:
            return False
        await asyncio.wait({future}, timeout=self._answer_seconds)
        return future.done() and not future.cancelled()

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._inbox.stop(self._stop_seconds * 0.6)
        await self._runner.cleanup()
