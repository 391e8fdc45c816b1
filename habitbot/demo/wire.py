"""The calls that crossed the wire, the last few of them."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson

from habitbot.demo.answers import Refused
from habitbot.demo.html_in import parse_html
from habitbot.demo.params import Params

KEPT_CALLS = 500
LONGEST_SUMMARY = 80
HIDDEN = {"secret_token"}


@dataclass(frozen=True, slots=True)
class WireCall:
    """One call of the bot and how it ended; never with the token."""

    n: int
    at: datetime
    real_ms: float
    method: str
    said: Params
    files: dict[str, str]
    refused: Refused | None
    updates: int = 0

    def as_json(self) -> dict[str, Any]:
        """The call as the phone's page shows it."""
        return {
            "n": self.n,
            "at": self.at.isoformat(),
            "real_ms": round(self.real_ms, 2),
            "method": self.method,
            "chat_id": self.said.number("chat_id") or None,
            "summary": self._summary(),
            "request": self._request(),
            "ok": self.refused is None,
            "status": self.refused.status if self.refused else 200,
            "description": self.refused.description if self.refused else None,
            "retry_after": self.refused.retry_after if self.refused else None,
        }

    def _summary(self) -> str:
        if self.method == "getUpdates":
            return f"{self.updates} update{'' if self.updates == 1 else 's'}"
        words = self.said.text("text") or self.said.text("caption") or self.said.text("action")
        line = " ".join((self._plain(words) or ", ".join(self.files.values())).split())
        return line if len(line) <= LONGEST_SUMMARY else line[: LONGEST_SUMMARY - 1] + "…"

    def _plain(self, words: str) -> str:
        """The words without their markup, as far as Telegram could read it."""
        if self.said.text("parse_mode").lower() != "html":
            return words
        try:
            return parse_html(words)[0]
        except Refused:
            return words

    def _request(self) -> dict[str, Any]:
        said = {name: _opened(value) for name, value in self.said.values.items()}
        return {name: "…" if name in HIDDEN else value for name, value in said.items()} | self.files


Listener = Callable[[WireCall], None]


class WireLog:
    """The last calls; `listeners` hear of each new one. `is_on` False keeps none."""

    def __init__(self, *, is_on: bool) -> None:
        self.is_on = is_on
        self.calls: deque[WireCall] = deque(maxlen=KEPT_CALLS)
        self.listeners: list[Listener] = []
        self._count = 0

    def add(
        self,
        at: datetime,
        real_ms: float,
        method: str,
        params: Params,
        refused: Refused | None,
        updates: int = 0,
    ) -> None:
        """Keep one call; a poll that brought nothing is left out."""
        if not self.is_on or (method == "getUpdates" and not updates and refused is None):
            return
        self._count += 1
        said = Params(params.values)
        files = {name: repr(upload) for name, upload in params.files.items()}
        call = WireCall(self._count, at, real_ms, method, said, files, refused, updates)
        self.calls.append(call)
        for listener in self.listeners:
            listener(call)


def _opened(value: Any) -> Any:
    """A JSON text shown as what it says."""
    if not isinstance(value, str) or value[:1] not in {"{", "["}:
        return value
    try:
        return orjson.loads(value)
    except orjson.JSONDecodeError:
        return value
