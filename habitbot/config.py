"""The environment, read once, as one frozen Config."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

TOKEN = re.compile(r"[0-9]{1,20}:[A-Za-z0-9_-]{10,}")
SECRET = re.compile(r"[A-Za-z0-9_-]{32,256}")
LARGEST_ID, LARGEST_PORT = 2**63 - 1, 65_535

Environment = Mapping[str, str]

A_PERSON = "give one Telegram id, a number such as 123456789"
PEOPLE = "give Telegram ids with commas between, such as 123,456 (or unset it: all may come)"
A_PORT = "give a port, a number from 1 to 65535"
AN_ORIGIN = "give what stands before /bot<token>/, such as http://127.0.0.1:8081"


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
    """Everything the environment decides. `invited` None lets everybody in.

    `token_setting` is the variable that named the token.
    """

    token: str = field(repr=False)
    data: Path
    api_url: str | None = None
    webhook: Webhook | None = None
    owner_id: int | None = None
    invited: frozenset[int] | None = None
    token_setting: str = "HABITBOT_TOKEN"  # noqa: S105  # the variable's name, not its value


def read_config() -> Config:
    """Read the environment. Raises BadSetting, which names the variable and the remedy."""
    env = os.environ
    token_setting = _token_setting(env)
    return Config(
        token=_read_token(env, token_setting),
        data=read_data_directory(),
        api_url=_read_api_url(env),
        webhook=_read_webhook(env),
        owner_id=_read_number(env, "HABITBOT_OWNER", LARGEST_ID, A_PERSON),
        invited=_read_invited(env),
        token_setting=token_setting,
    )


def read_data_directory() -> Path:
    """Where the books lie: HABITBOT_DATA, or ./data under the current folder."""
    return Path(os.environ.get("HABITBOT_DATA") or "data").absolute()


def _token_setting(env: Environment) -> str:
    return "HABITBOT_TOKEN_FILE" if env.get("HABITBOT_TOKEN_FILE", "") else "HABITBOT_TOKEN"


def _read_token(env: Environment, name: str) -> str:
    given = env.get(name, "")
    token = (_read_token_file(given) if name == "HABITBOT_TOKEN_FILE" else given).strip()
    if not token:
        remedy = "ask @BotFather in Telegram for a token and set it (or try: habitbot demo)"
        raise BadSetting(name, remedy)
    if not TOKEN.fullmatch(token):
        raise BadSetting(name, "that is no token; BotFather's look like 123456789:AAE…")
    return token


def _read_token_file(path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        remedy = "this file can't be read; check its path and its rights"
        raise BadSetting("HABITBOT_TOKEN_FILE", remedy) from unreadable


def _read_api_url(env: Environment) -> str | None:
    url = env.get("HABITBOT_API_URL", "").strip().rstrip("/")
    if not url:
        return None
    if not _is_address(url, {"http", "https"}) or TOKEN.search(url):
        raise BadSetting("HABITBOT_API_URL", AN_ORIGIN)
    return url


def _read_webhook(env: Environment) -> Webhook | None:
    url = env.get("HABITBOT_URL", "").strip().rstrip("/")
    host, port = _read_listen(env)
    secret = _read_secret(env)
    if not url:
        _check_needless(env)
        return None
    if not _is_address(url, {"https"}):
        raise BadSetting("HABITBOT_URL", "give the public https address of this bot")
    return Webhook(url, host, port, secret)


def _check_needless(env: Environment) -> None:
    """Who sets these means a webhook; PORT is set by platforms, whatever they run."""
    for name in ("HABITBOT_LISTEN", "HABITBOT_SECRET"):
        if env.get(name, "").strip():
            remedy = (
                f"give the public https address of this bot, or unset {name}: it is for webhooks"
            )
            raise BadSetting("HABITBOT_URL", remedy)


def _is_address(url: str, schemes: set[str]) -> bool:
    """Whether it is an address with a host and, if any, a port that there can be."""
    if not url.isprintable() or " " in url:
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


def _read_listen(env: Environment) -> tuple[str, int]:
    """Behind a platform's own door (PORT) on all interfaces, else on this machine only."""
    given = _read_number(env, "PORT", LARGEST_PORT, A_PORT)
    try:
        host, port = _split_address(env.get("HABITBOT_LISTEN", "").strip())
    except ValueError as unreadable:
        remedy = "give an address, or address:port, to listen on, such as 127.0.0.1:8080"
        raise BadSetting("HABITBOT_LISTEN", remedy) from unreadable
    default_host = "127.0.0.1" if given is None else "0.0.0.0"  # noqa: S104  # the platform's own door
    return host or default_host, port or given or 8080


def _split_address(listen: str) -> tuple[str | None, int | None]:
    """Host and port, of which either may be missing. Raises ValueError for anything else."""
    parts = urlsplit(f"//:{listen}" if listen.isdecimal() else f"//{listen}")
    if parts.path or parts.query or parts.username:
        raise ValueError(listen)
    return parts.hostname, parts.port


def _read_secret(env: Environment) -> str | None:
    secret = env.get("HABITBOT_SECRET", "").strip()
    if secret and not SECRET.fullmatch(secret):
        remedy = "use 32 to 256 of the letters A-Z a-z 0-9 _ - (or unset it: one is made)"
        raise BadSetting("HABITBOT_SECRET", remedy)
    return secret or None


def _read_invited(env: Environment) -> frozenset[int] | None:
    """Blank is no list: who sets it means to shut somebody out."""
    named = env.get("HABITBOT_ALLOW")
    if named is None:
        return None
    return frozenset(
        _check_number("HABITBOT_ALLOW", one.strip(), LARGEST_ID, PEOPLE) for one in named.split(",")
    )


def _read_number(env: Environment, name: str, most: int, remedy: str) -> int | None:
    text = env.get(name, "").strip()
    return _check_number(name, text, most, remedy) if text else None


def _check_number(name: str, text: str, most: int, remedy: str) -> int:
    """A whole number from 1 on."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= len(str(most))
    if not is_number or not 1 <= int(text) <= most:
        raise BadSetting(name, remedy)
    return int(text)
