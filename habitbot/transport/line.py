"""The line: the library's bot with a plain name, raw polling and a way to reconnect."""

import ssl
from collections.abc import Sequence
from typing import Any, cast

from telegram import Bot
from telegram.error import InvalidToken, NetworkError

from habitbot.transport.request import Request

TELEGRAM_URL = "https://api.telegram.org"


class BadToken(InvalidToken):
    """Telegram does not know this token: nothing works until another one is set."""

    def __init__(self) -> None:
        super().__init__("Telegram does not know this token")


class Line(Bot):
    """PTB's bot; no text of it shows the token."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"Line({self._bot_user.username})" if self._bot_user else "Line()"

    async def initialize(self) -> None:
        """Opens the connections and asks Telegram who we are; BadToken if it does not know us."""
        try:
            await super().initialize()
        except InvalidToken:
            is_known = False
        else:
            is_known = True
        # PTB's own error quotes the token, so it must not even stand behind ours.
        if not is_known:
            raise BadToken

    async def fetch_updates(
        self, offset: int, *, seconds: int, limit: int = 100, kinds: Sequence[str] | None = None
    ) -> list[dict[str, Any]]:
        """Asks for updates from `offset` on and waits up to so many seconds for the first.

        They come as Telegram sent them: what is known already need not be read again, and one
        that cannot be read does not spoil its neighbours.
        """
        wishes = {"offset": offset, "timeout": seconds, "limit": limit, "allowed_updates": kinds}
        margin = self._request[0].read_timeout or 5.0
        answer = await self._post("getUpdates", wishes, read_timeout=seconds + margin)
        if not isinstance(answer, list) or not all(map(_is_update, answer)):
            raise NetworkError("The answer holds no updates")
        return cast("list[dict[str, Any]]", answer)

    async def reconnect(self) -> None:
        """Polls over a new connection from now on; a poll under way ends as broken."""
        await cast("Request", self._request[0]).reconnect()


def make_line(token: str, api_url: str | None = None) -> Line:
    """The line to Telegram, or to another Bot API: `api_url` is what stands before /bot<token>/."""
    origin = (api_url or TELEGRAM_URL).rstrip("/")
    tls = _tls_for(origin)
    return Line(
        token,
        base_url=f"{origin}/bot",
        base_file_url=f"{origin}/file/bot",
        request=Request(secrets=[token], tls=tls),
        get_updates_request=Request(secrets=[token], connections=2, read_timeout=5.0, tls=tls),
    )


def _tls_for(origin: str) -> ssl.SSLContext:
    """One context for all connections: reading the certificates takes longer than all the rest."""
    if origin.startswith("https:"):
        return ssl.create_default_context()
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _is_update(raw: Any) -> bool:
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)
