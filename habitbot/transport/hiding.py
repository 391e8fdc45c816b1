"""The bot's token stays out of every log line, traceback and error text."""

import logging
import re
from collections.abc import Iterable

TOKEN_SHAPE = re.compile(r"\d{1,20}(?::|%3A)[\w-]{35,}", re.IGNORECASE)
HIDDEN = "<token>"

_CHATTY_LOGGERS = ("httpx", "httpcore", "telegram", "aiohttp")


def hide(text: str, secrets: Iterable[str] = ()) -> str:
    """Replaces the secrets, and whatever looks like a bot's token, by a mark."""
    for secret in secrets:
        text = text.replace(secret, HIDDEN)
    return TOKEN_SHAPE.sub(HIDDEN, text)


class HidingFormatter(logging.Formatter):
    """Formats as the wrapped formatter does, then hides: message, arguments, traceback and all."""

    def __init__(self, inner: logging.Formatter, secrets: Iterable[str]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = tuple(secret for secret in secrets if secret)

    def format(self, record: logging.LogRecord) -> str:
        return hide(self._inner.format(record), self._secrets)


def install(
    handlers: Iterable[logging.Handler],
    secrets: Iterable[str] = (),
    *,
    level: int = logging.WARNING,
) -> None:
    """Lets these handlers never write a secret, and keeps the network's libraries quiet.

    httpx names the whole address, token included, in an INFO line a call; telegram logs what
    people wrote at DEBUG. `level` is what those libraries may say.
    """
    secrets = tuple(secrets)
    for handler in handlers:
        handler.setFormatter(HidingFormatter(handler.formatter or logging.Formatter(), secrets))
    for name in _CHATTY_LOGGERS:
        logging.getLogger(name).setLevel(level)
