"""The environment, read once, as one frozen Config."""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

from environs import Env, EnvError

V = TypeVar("V")


class BadSetting(Exception):
    """A setting is missing or can't be right: which one, and what to do about it."""

    def __init__(self, name: str, remedy: str) -> None:
        super().__init__(f"{name}: {remedy}")
        self.name = name
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where Telegram reaches us from outside, and where we listen behind it.

    Without a secret one is made and kept in the data directory.
    """

    url: str
    host: str
    port: int
    secret: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Config:
    """Everything the environment decides. `invited` None lets everybody in."""

    token: str = field(repr=False)
    data: Path
    api_url: str | None = None
    webhook: Webhook | None = None
    owner_id: int | None = None
    invited: frozenset[int] | None = None


def read_config(token: str | None = None, data: Path | None = None) -> Config:
    """Read the environment. Raises BadSetting, which names the variable and the remedy."""
    env = Env()
    return Config(
        token=token or _read_token(env),
        data=data or read_data_directory(),
        api_url=_read_api_url(env),
        webhook=_read_webhook(env),
        owner_id=_read("HABITBOT_OWNER", lambda: env.int("HABITBOT_OWNER", None), A_NUMBER),
        invited=_read_invited(env),
    )


def read_data_directory() -> Path:
    """Where the books lie: HABITBOT_DATA, or ./data under the current folder."""
    return Path(os.environ.get("HABITBOT_DATA") or "data").absolute()


A_NUMBER = "give one Telegram id, a number such as 123456789"
NUMBERS = "give Telegram ids with commas between, such as 123456789,987654321"


def _read(name: str, read: Callable[[], V], remedy: str) -> V:
    try:
        return read()
    except (EnvError, ValueError) as unreadable:
        raise BadSetting(name, remedy) from unreadable


def _read_token(env: Env) -> str:
    path = env.str("HABITBOT_TOKEN_FILE", "")
    token = _read_token_file(path) if path else env.str("HABITBOT_TOKEN", "")
    token = token.strip()
    name = "HABITBOT_TOKEN_FILE" if path else "HABITBOT_TOKEN"
    if not token:
        remedy = "ask @BotFather in Telegram for a token and set it (or try: habitbot demo)"
        raise BadSetting(name, remedy)
    number, colon, secret = token.partition(":")
    if not (number.isdecimal() and number.isascii() and colon and len(secret) >= 10):
        raise BadSetting(name, "that is no token; BotFather's look like 123456789:AAE…")
    return token


def _read_token_file(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        remedy = "this file can't be read; check its path and its rights"
        raise BadSetting("HABITBOT_TOKEN_FILE", remedy) from unreadable


def _read_api_url(env: Env) -> str | None:
    name = "HABITBOT_API_URL"
    url = env.str(name, "").rstrip("/")
    if not url:
        return None
    parts = _read(name, lambda: urlsplit(url), AN_ORIGIN)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise BadSetting(name, AN_ORIGIN)
    return url


AN_ORIGIN = "give what stands before /bot<token>/, such as http://127.0.0.1:8081"


def _read_webhook(env: Env) -> Webhook | None:
    url = env.str("HABITBOT_URL", "")
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname:
        raise BadSetting("HABITBOT_URL", "give the public https address of this bot")
    host, port = _read_listen(env)
    return Webhook(url.rstrip("/"), host, port, _read_secret(env))


def _read_listen(env: Env) -> tuple[str, int]:
    """Behind a platform's own door (PORT) on all interfaces, else on this machine only."""
    given = _read("PORT", lambda: env.int("PORT", None), "give a port number")
    listen = env.str("HABITBOT_LISTEN", "")
    host, _, port = listen.rpartition(":") if ":" in listen else (listen, "", "")
    if port and not port.isdecimal():
        raise BadSetting("HABITBOT_LISTEN", "give an address, or address:port, to listen on")
    default_host = "127.0.0.1" if given is None else "0.0.0.0"  # noqa: S104  # the platform's own door
    return host or default_host, int(port) if port else (given or 8080)


def _read_secret(env: Env) -> str | None:
    secret = env.str("HABITBOT_SECRET", "")
    if not secret:
        return None
    is_allowed = all(letter.isascii() and (letter.isalnum() or letter in "_-") for letter in secret)
    if not is_allowed or not 32 <= len(secret) <= 256:
        remedy = "use 32 to 256 of the letters A-Z a-z 0-9 _ - (or unset it: one is made)"
        raise BadSetting("HABITBOT_SECRET", remedy)
    return secret


def _read_invited(env: Env) -> frozenset[int] | None:
    name = "HABITBOT_ALLOW"
    ids = _read(name, lambda: env.list(name, None, subcast=int), NUMBERS)
    return None if ids is None else frozenset(ids)
