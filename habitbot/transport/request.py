"""How calls reach Telegram: kept connections, and errors that say what became of a call."""

import json
import ssl
from collections.abc import Iterable
from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import orjson
from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHttpProxyError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    TCPConnector,
)
from telegram.error import NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.request import BaseRequest, HTTPXRequest, RequestData

from habitbot.transport.hiding import hide

if TYPE_CHECKING:
    from telegram._utils.types import ODVInput

_UNSAID = BaseRequest.DEFAULT_NONE
# httpx would drop an idle connection after 5 s, and a quiet bot pay two round trips for each tap.
_KEEP_SECONDS = 60.0
_NEVER_SENT = (ClientConnectorError, ClientHttpProxyError, ConnectionTimeoutError)
# PTB names httpx's own error only as a cause; after these the call never left this machine.
_NEVER_SENT_BY_HTTPX = frozenset(
    {"ConnectError", "ConnectTimeout", "PoolTimeout", "ProxyError", "UnsupportedProtocol"}
)
_JSON = {"Content-Type": "application/json"}
_DONE = b'{"ok":true,"result":true}'


class NotSent(NetworkError):
    """The call never reached Telegram: it may be made again without doubling anything."""


class NoAnswer(NetworkError):
    """The line broke while the call was on its way: nobody knows whether it arrived."""


class Flooded(RetryAfter):
    """Telegram wants a pause of so many seconds; the call was not carried out."""

    def __init__(self, seconds: float) -> None:
        # PTB's own __init__ warns at each 429 that its seconds will become a timedelta.
        TelegramError.__init__(self, f"Too many requests: again in {seconds:g} s")
        self._retry_after = timedelta(seconds=seconds)

    @property
    def retry_after(self) -> timedelta:
        return self._retry_after


def seconds_to_wait(error: RetryAfter) -> float:
    """The pause Telegram asked for, in seconds, whichever way PTB holds it."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


class Request(BaseRequest):
    """Calls go through one aiohttp session, uploads through PTB's httpx. Timeouts are seconds.

    httpx begins with the first upload: until then it would only hold memory.

    No error raised here holds an address, and so none holds the token: the libraries' own
    errors, some of which quote it, are never chained to ours.
    """

    def __init__(
        self,
        *,
        secrets: Iterable[str] = (),
        connections: int = 100,
        connect_timeout: float = 5.0,
        read_timeout: float = 10.0,
        upload_timeout: float = 30.0,
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._secrets = tuple(secrets)
        self._connections = connections
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._upload_timeout = upload_timeout
        self._tls = tls or ssl.create_default_context()
        self._session: ClientSession | None = None
        self._uploads: HTTPXRequest | None = None

    @property
    def read_timeout(self) -> float:
        return self._read_timeout

    async def initialize(self) -> None:
        if self._session is None:
            self._session = self._open_session()

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()
        uploads, self._uploads = self._uploads, None
        if uploads is not None:
            await uploads.shutdown()

    async def reconnect(self) -> None:
        """Leaves every connection behind, also those in use, and starts on new ones."""
        session, self._session = self._session, self._open_session()
        if session is not None:
            await session.close()

    def _open_session(self) -> ClientSession:
        return ClientSession(
            connector=TCPConnector(
                limit=self._connections, keepalive_timeout=_KEEP_SECONDS, ssl=self._tls
            ),
            cookie_jar=DummyCookieJar(),
            headers={"User-Agent": self.USER_AGENT},
        )

    def _open_uploads(self) -> HTTPXRequest:
        return HTTPXRequest(
            read_timeout=self._read_timeout,
            write_timeout=self._read_timeout,
            connect_timeout=self._connect_timeout,
            pool_timeout=self._connect_timeout,
            media_write_timeout=self._upload_timeout,
            httpx_kwargs={"verify": self._tls, "trust_env": False},
        )

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: "ODVInput[float]" = _UNSAID,
        write_timeout: "ODVInput[float]" = _UNSAID,
        connect_timeout: "ODVInput[float]" = _UNSAID,
        pool_timeout: "ODVInput[float]" = _UNSAID,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("the request was not initialized")
        if request_data is not None and request_data.contains_files:
            retry_after = ""
            status, payload = await self._upload(
                url=url,
                method=method,
                request_data=request_data,
                read_timeout=read_timeout,
                write_timeout=write_timeout,
                connect_timeout=connect_timeout,
                pool_timeout=pool_timeout,
            )
        else:
            read = self.read_timeout if read_timeout is _UNSAID else read_timeout
            connect = self._connect_timeout if connect_timeout is _UNSAID else connect_timeout
            limits = _limits(connect, read, is_download=method == "GET")
            status, payload, retry_after = await self._call(
                self._session, url, method, request_data, limits
            )
        if status < 300:
            return status, payload if method == "GET" else _result_of(url, payload)
        return status, self._clean_error(status, payload, retry_after)

    async def _call(
        self,
        session: ClientSession,
        url: str,
        method: str,
        request_data: RequestData | None,
        limits: ClientTimeout,
    ) -> tuple[int, bytes, str]:
        parameters = request_data.json_parameters if request_data else None
        try:
            async with session.request(
                method,
                url,
                data=orjson.dumps(parameters) if parameters else None,
                headers=_JSON if parameters else None,
                timeout=limits,
                # A redirect would carry the token to wherever it points.
                allow_redirects=False,
            ) as answer:
                return answer.status, await answer.read(), answer.headers.get("Retry-After", "")
        except _NEVER_SENT as error:
            failure: NetworkError = NotSent(type(error).__name__)
        except TimeoutError:
            failure = TimedOut()
        except (ClientError, OSError, ValueError) as error:
            failure = NoAnswer(type(error).__name__)
        raise failure

    async def _upload(self, **call: Any) -> tuple[int, bytes]:
        if self._uploads is None:
            self._uploads = self._open_uploads()
        try:
            return await self._uploads.do_request(**call)
        except NetworkError as error:
            failure = _rename_httpx_error(error)
        raise failure

    def _clean_error(self, status: int, payload: bytes, retry_after: str) -> bytes:
        """What Telegram says of an error, without secrets; nothing if it was not Telegram's."""
        try:
            body = self.parse_json_payload(payload)
        except NetworkError:
            body = {}
        parameters = body.get("parameters")
        if not isinstance(parameters, dict):
            parameters = {}
        if status == 429 or "retry_after" in parameters:
            raise Flooded(_seconds_in(parameters, retry_after))
        said = hide(str(body.get("description") or ""), self._secrets)
        moved = {key: parameters[key] for key in parameters.keys() & {"migrate_to_chat_id"}}
        return json.dumps({"description": said, "parameters": moved}).encode()

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer as a mapping; a NetworkError that quotes nothing if it is none."""
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError:
            answer = _parse_leniently(payload)
        if not isinstance(answer, dict):
            raise NetworkError("The answer is no JSON object")
        return answer


@lru_cache(maxsize=64)
def _limits(connect: float | None, read: float | None, *, is_download: bool) -> ClientTimeout:
    """A call ends as a whole in time; a download only has to keep flowing."""
    total = None if is_download or connect is None or read is None else connect + read
    return ClientTimeout(total=total, connect=connect, sock_connect=connect, sock_read=read)


def _parse_leniently(payload: bytes) -> Any:
    """A lone surrogate in somebody's name must not make its whole batch unreadable for ever."""
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except ValueError:
        return None


def _result_of(url: str, payload: bytes) -> bytes:
    """What PTB is to read; of an edit only that it is done.

    Telegram answers an edit with the whole message. Nobody looks at it, and PTB would take as
    long to build each of its buttons as for all the rest of the call.
    """
    _require_result(payload)
    return _DONE if "/editMessage" in url else payload


def _require_result(payload: bytes) -> None:
    """A captive portal or a broken proxy answers 200 too; PTB would end in a KeyError."""
    is_result = payload.startswith(b'{"ok":true,"result":')
    if not is_result and "result" not in Request.parse_json_payload(payload):
        raise NetworkError("The answer holds no result")


def _seconds_in(parameters: dict[str, Any], header: str) -> float:
    """How long Telegram asks to wait; a second if it does not say."""
    named = parameters.get("retry_after")
    if isinstance(named, int | float):
        return max(float(named), 0.0)
    return float(header) if header.isdecimal() else 1.0


def _rename_httpx_error(error: NetworkError) -> NetworkError:
    name = type(error.__cause__).__name__
    if name in _NEVER_SENT_BY_HTTPX:
        return NotSent(name)
    return TimedOut() if isinstance(error, TimedOut) else NoAnswer(name)
