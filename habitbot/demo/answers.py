"""What the Bot API answers: a result, or a refusal in Telegram's own words."""

from dataclasses import dataclass
from typing import Any

import orjson

Result = Any  # whatever JSON can say: a message, a list, True

NAMES = {
    0: "No answer",
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(eq=False)
class Refused(Exception):
    """A call that fails: HTTP status, the cause after the status' name, and how long to wait."""

    status: int
    cause: str = ""
    retry_after: int | None = None

    @property
    def description(self) -> str:
        """The sentence of the answer: "Bad Request: chat not found"."""
        name = NAMES.get(self.status, "Error")
        return f"{name}: {self.cause}" if self.cause else name


def bad_request(cause: str) -> Refused:
    """A wish that cannot be met as it is."""
    return Refused(400, cause)


def forbidden(cause: str) -> Refused:
    """A wish that the other side does not allow."""
    return Refused(403, cause)


def flooded(retry_after: int) -> Refused:
    """Too much at once; the wait is in whole seconds."""
    return Refused(429, f"retry after {retry_after}", retry_after)


def body_of_result(result: Result) -> bytes:
    """The JSON of a success."""
    return b'{"ok":true,"result":' + orjson.dumps(result) + b"}"


def body_of_refusal(refused: Refused) -> bytes:
    """The JSON of a failure."""
    facts: dict[str, Any] = {
        "ok": False,
        "error_code": refused.status,
        "description": refused.description,
    }
    if refused.retry_after is not None:
        facts["parameters"] = {"retry_after": refused.retry_after}
    return orjson.dumps(facts)
