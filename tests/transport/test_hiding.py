"""The token: in no log line at any level, in no repr, in no error, in no traceback."""

import asyncio
import logging
import traceback
from collections.abc import Iterator
from io import StringIO

import pytest
from telegram import Bot
from telegram.error import TelegramError

from habitbot.transport.hiding import HIDDEN, HidingFormatter, hide, install
from habitbot.transport.inbox import Inbox
from habitbot.transport.line import BadToken, Line, make_line
from habitbot.transport.receiver import Receiver, Rhythm
from habitbot.transport.request import Request
from tests.transport.desk import Desk
from tests.transport.stand_in import (
    TOKEN,
    Fault,
    StandIn,
    cut,
    echo,
    error,
    garbage,
    message,
    page,
    silence,
)

FAULTS = [
    error(400, "Bad Request: chat not found"),
    error(401, "Unauthorized"),
    error(404, f"Not Found: /bot{TOKEN}/sendMessage"),
    error(409, "Conflict: terminated by other getUpdates request"),
    error(429, "Too Many Requests: retry after 0", retry_after=0.01),
    page(500),
    page(302, Location=f"http://127.0.0.1:9/bot{TOKEN}/getMe"),
    page(200, f"<html>/bot{TOKEN}</html>"),
    echo,
    cut,
    garbage,
    silence,
]


@pytest.fixture
def log() -> Iterator[StringIO]:
    """Everything that anybody logs, at any level, as the root handler writes it."""
    written = StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    was = root.level
    names = ("httpx", "httpcore", "telegram", "aiohttp")
    levels = {name: logging.getLogger(name).level for name in names}
    install([handler], [TOKEN], level=logging.DEBUG)
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield written
    root.removeHandler(handler)
    root.setLevel(was)
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def everything_of(failure: BaseException) -> str:
    """The error's text and traceback, and those of all that stand behind it."""
    told = [repr(failure), str(failure), *traceback.format_exception(failure)]
    behind = (failure.__cause__, failure.__context__)
    return "".join([*told, *(everything_of(error) for error in behind if error is not None)])


@pytest.mark.parametrize("fault", FAULTS)
async def test_no_failure_of_a_call_or_an_upload_shows_the_token(
    telegram: StandIn, log: StringIO, fault: Fault
) -> None:
    request = Request(secrets=[TOKEN], read_timeout=0.05)
    telegram.always("sendMessage", fault)
    telegram.always("setChatPhoto", fault)
    async with Bot(TOKEN, f"{telegram.url}/bot", request=request) as bot:
        for call in (bot.send_message(7, "hello"), bot.set_chat_photo(7, bytes(100))):
            with pytest.raises(TelegramError) as raised:
                await call
            logging.getLogger("test").exception("it failed", exc_info=raised.value)
            assert TOKEN not in everything_of(raised.value)
    assert "it failed" in log.getvalue()
    assert HIDDEN in log.getvalue()
    assert TOKEN not in log.getvalue()


async def test_no_failure_to_connect_shows_the_token(telegram: StandIn, log: StringIO) -> None:
    await telegram.stop()
    line = make_line(TOKEN, telegram.url)
    with pytest.raises(TelegramError) as raised:
        await line.initialize()
    await line.shutdown()
    logging.getLogger("test").exception("it failed", exc_info=raised.value)
    assert TOKEN not in everything_of(raised.value) + log.getvalue()


async def test_an_address_nobody_can_read_does_not_show_the_token(log: StringIO) -> None:
    line = make_line(TOKEN, "http://[nonsense")
    with pytest.raises(TelegramError) as raised:
        await line.initialize()
    await line.shutdown()
    assert TOKEN not in everything_of(raised.value) + log.getvalue()


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault is not silence])
async def test_polling_through_failures_shows_the_token_nowhere(
    telegram: StandIn, line: Line, desk: Desk, log: StringIO, fault: Fault
) -> None:
    telegram.next("getUpdates", fault)
    telegram.send(message(5))
    rhythm = Rhythm(longest_backoff=0.01, conflict=0.01)
    receiver = Receiver(line, Inbox(desk), rhythm=rhythm)
    run = asyncio.create_task(receiver.run())
    await asyncio.wait(
        {run, asyncio.ensure_future(desk.has(5))}, return_when=asyncio.FIRST_COMPLETED
    )
    await receiver.stop()
    (ended,) = await asyncio.gather(run, return_exceptions=True)
    assert ended is None or isinstance(ended, BadToken)
    told = everything_of(ended) if ended else ""
    assert TOKEN not in told + log.getvalue() + repr(line)


async def test_a_token_telegram_refuses_is_shown_nowhere(telegram: StandIn, log: StringIO) -> None:
    telegram.next("getMe", error(401, "Unauthorized"))
    line = make_line(TOKEN, telegram.url)
    with pytest.raises(BadToken) as raised:
        await line.initialize()
    await line.shutdown()
    logging.getLogger("test").exception("it failed", exc_info=raised.value)
    assert TOKEN not in everything_of(raised.value) + log.getvalue()


def test_arguments_tracebacks_and_encoded_tokens_are_hidden() -> None:
    formatter = HidingFormatter(logging.Formatter("%(message)s"), ["the-webhooks-secret"])
    failure = ValueError(f"https://api.telegram.org/bot{TOKEN}/getMe")
    trouble = (ValueError, failure, None)
    texts = (TOKEN, TOKEN.replace(":", "%3A"), "the-webhooks-secret")
    record = logging.LogRecord("x", 30, "x.py", 1, "%s %s %s", texts, trouble)
    told = formatter.format(record)
    assert told.startswith(f"{HIDDEN} {HIDDEN} {HIDDEN}\nValueError")
    assert f"/bot{HIDDEN}/getMe" in told
    assert "Marker" not in told


def test_what_is_no_token_is_left_as_it_is() -> None:
    for text in ("at 12:30 and 08:15:00", "2026-11-22T07:18:00.123456", "127.0.0.1:8080", ""):
        assert hide(text) == text


def test_the_networks_libraries_are_quiet_by_default() -> None:
    names = ("httpx", "httpcore", "telegram", "aiohttp")
    before = {name: logging.getLogger(name).level for name in names}
    install([], [])
    assert {logging.getLogger(name).level for name in names} == {logging.WARNING}
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)
