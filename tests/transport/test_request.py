"""Calls to Telegram: what goes over the wire, and what an error says of a call's fate."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from habitbot.transport.line import Line
from habitbot.transport.request import (
    Flooded,
    NoAnswer,
    NotSent,
    Request,
    seconds_to_wait,
)
from tests.transport.stand_in import (
    TOKEN,
    Fault,
    StandIn,
    cut,
    error,
    garbage,
    page,
    result,
    silence,
    tap,
)

PICTURE = b"\x89PNG" + bytes(2_000)


@pytest.fixture
async def hasty(telegram: StandIn) -> AsyncIterator[Bot]:
    """A bot with little patience."""
    requests = [Request(read_timeout=0.15, connect_timeout=0.15) for _ in range(2)]
    address = f"{telegram.url}/bot"
    async with Bot(TOKEN, address, request=requests[0], get_updates_request=requests[1]) as bot:
        yield bot


@pytest.fixture
def deaf_port() -> Iterator[int]:
    """A port that never completes a connection: its queue is full and nobody accepts."""
    with socket.socket() as listening, socket.socket() as first, socket.socket() as second:
        listening.bind(("127.0.0.1", 0))
        listening.listen(0)
        for client in (first, second):
            client.setblocking(False)
            client.connect_ex(listening.getsockname())
        yield listening.getsockname()[1]


async def test_a_call_says_the_same_as_the_librarys_own(telegram: StandIn, line: Line) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Done ✓", callback_data="d:1")]])
    async with Bot(TOKEN, f"{telegram.url}/bot") as librarys:
        for bot in (librarys, line):
            await bot.edit_message_text("12 days & on: 100 %+ 🌱", 7, 8, reply_markup=keyboard)
    theirs, ours = telegram.called("editMessageText")
    assert ours == theirs


async def test_of_an_edit_only_that_it_is_done_is_read(telegram: StandIn, line: Line) -> None:
    edited = tap(1)["callback_query"]["message"]
    telegram.next("editMessageText", result(edited))
    telegram.next("sendMessage", result(edited))
    assert await line.edit_message_text("12 days", 7, 8) is True
    sent = await line.send_message(7, "12 days")
    assert sent.message_id == edited["message_id"]


async def test_an_edit_without_a_result_is_no_success(telegram: StandIn, line: Line) -> None:
    telegram.next("editMessageText", page(200, '{"ok":true}'))
    with pytest.raises(NetworkError):
        await line.edit_message_text("12 days", 7, 8)


async def test_calls_share_a_connection_and_a_reconnect_leaves_it(
    telegram: StandIn, line: Line
) -> None:
    await line.fetch_updates(0, seconds=0)
    await line.fetch_updates(0, seconds=0)
    await line.reconnect()
    await line.fetch_updates(0, seconds=0)
    *_, first, second, third = telegram.connections
    assert first is second
    assert second is not third


async def test_a_poll_in_flight_ends_when_the_line_reconnects(
    telegram: StandIn, line: Line
) -> None:
    poll = asyncio.create_task(line.fetch_updates(0, seconds=60))
    await telegram.got("getUpdates")
    await line.reconnect()
    with pytest.raises(NetworkError):
        await poll


async def test_a_picture_is_uploaded(telegram: StandIn, line: Line) -> None:
    assert await line.set_chat_photo(7, PICTURE)
    assert telegram.called("setChatPhoto") == [{"chat_id": "7", "photo": "2004 bytes"}]


@pytest.mark.parametrize(
    ("fault", "wanted"),
    [
        (error(400, "Bad Request: chat not found"), BadRequest),
        (error(401, "Unauthorized"), InvalidToken),
        (error(404, "Not Found"), InvalidToken),
        (error(403, "Forbidden: bot was blocked by the user"), Forbidden),
        (error(409, "Conflict: terminated"), Conflict),
        (error(429, "Too Many Requests: retry after 5", retry_after=5), RetryAfter),
        (error(400, "Bad Request: upgraded", migrate_to_chat_id=-100), ChatMigrated),
        (error(500, "Internal Server Error"), NetworkError),
        (page(502), NetworkError),
        (page(200), NetworkError),
        (page(200, '{"ok":true}'), NetworkError),
        (page(200, '{"ok":true,"result":'), NetworkError),
        (page(200, "[]"), NetworkError),
        (page(200, '{"ok":true,"answer":{"result":1}}'), NetworkError),
        (page(400, '{"description":7,"parameters":[7]}'), BadRequest),
        (page(400, '{"description":"\\ud800","parameters":"x"}'), BadRequest),
        (page(503, '{"parameters":{"retry_after":3}}'), RetryAfter),
        (page(302, Location="http://elsewhere.example/"), NetworkError),
        (cut, NoAnswer),
        (garbage, NoAnswer),
        (silence, TimedOut),
    ],
)
async def test_each_failure_becomes_the_error_that_tells_its_kind(
    telegram: StandIn, hasty: Bot, fault: Fault, wanted: type[TelegramError]
) -> None:
    telegram.next("sendMessage", fault)
    with pytest.raises(wanted) as raised:
        await hasty.send_message(7, "hello")
    assert not isinstance(raised.value, NotSent)
    assert len(telegram.called("sendMessage")) == 1


async def test_telegrams_own_words_arrive_as_they_are(telegram: StandIn, line: Line) -> None:
    telegram.next("sendMessage", error(400, "Bad Request: chat not found"), page(502))
    with pytest.raises(BadRequest, match=r"^Chat not found$"):
        await line.send_message(7, "hello")
    with pytest.raises(NetworkError, match=r"^Bad Gateway \(502\)$"):
        await line.send_message(7, "hello")


@pytest.mark.parametrize("fault", [cut, garbage, silence])
async def test_an_upload_that_may_have_arrived_is_not_called_unsent(
    telegram: StandIn, fault: Fault
) -> None:
    request = Request(read_timeout=0.15, connect_timeout=0.15)
    async with Bot(TOKEN, f"{telegram.url}/bot", request=request) as bot:
        telegram.next("setChatPhoto", fault)
        with pytest.raises(NoAnswer if fault is not silence else TimedOut):
            await bot.set_chat_photo(7, PICTURE)


@pytest.mark.parametrize(
    ("fault", "seconds"),
    [
        (error(429, "Too Many Requests: retry after 3", retry_after=3), 3),
        (page(429, **{"Retry-After": "7"}), 7),
        (page(429), 1),
    ],
)
async def test_a_429_says_how_long_to_wait_with_or_without_telegrams_json(
    telegram: StandIn, line: Line, fault: Fault, seconds: float
) -> None:
    telegram.next("sendMessage", fault)
    with pytest.raises(Flooded) as raised:
        await line.send_message(7, "hello")
    assert seconds_to_wait(raised.value) == seconds


async def test_a_call_that_found_nobody_was_surely_not_sent(telegram: StandIn) -> None:
    await telegram.stop()
    bot = Bot(TOKEN, f"{telegram.url}/bot", request=Request())
    async with bot.request:
        with pytest.raises(NotSent):
            await bot.send_message(7, "hello")
        with pytest.raises(NotSent):
            await bot.set_chat_photo(7, PICTURE)


async def test_a_connection_that_never_comes_about_was_surely_not_sent(deaf_port: int) -> None:
    bot = Bot(TOKEN, f"http://127.0.0.1:{deaf_port}/bot", request=Request(connect_timeout=0.1))
    async with bot.request:
        with pytest.raises(NotSent):
            await bot.send_message(7, "hello")
        with pytest.raises(NotSent):
            await bot.set_chat_photo(7, PICTURE)


async def test_a_name_with_a_lone_surrogate_does_not_spoil_its_batch(
    telegram: StandIn, line: Line
) -> None:
    odd = '{"ok":true,"result":[{"update_id":5,"poll":{"question":"\\ud83d"}}]}'
    telegram.next("getUpdates", page(200, odd))
    assert [raw["update_id"] for raw in await line.fetch_updates(0, seconds=0)] == [5]
