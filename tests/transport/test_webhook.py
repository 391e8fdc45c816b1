"""The webhook: who may post, what it costs, and when the answer is 200."""

import asyncio
import io
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import ClientConnectionError, ClientSession
from telegram.error import BadRequest

from habitbot.transport.inbox import Inbox
from habitbot.transport.line import BadToken, Line
from habitbot.transport.webhook import Webhook
from tests.transport.desk import Desk
from tests.transport.stand_in import StandIn, error, message

SECRET = "s3cret_" * 5
HEADER = "X-Telegram-Bot-Api-Secret-Token"
GOOD = {HEADER: SECRET}


def webhook_for(line: Line, desk: Desk, *, capacity: int = 50, **wishes: Any) -> Webhook:
    inbox = Inbox(desk, retry_seconds=(0.01,), capacity=capacity)
    facts: dict[str, Any] = {
        "url": "https://habits.example/",
        "secret": SECRET,
        "port": 0,
        "health": dict,
    }
    return Webhook(line, inbox, **(facts | wishes))


class Door:
    """A served webhook, and a client before it."""

    def __init__(self, webhook: Webhook, client: ClientSession) -> None:
        self.webhook = webhook
        self.client = client

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.webhook.port}"

    async def post(self, body: Any, headers: dict[str, str] = GOOD) -> int:
        raw = body if isinstance(body, bytes | io.BytesIO) else json.dumps(body).encode()
        async with self.client.post(f"{self.url}/telegram", data=raw, headers=headers) as answer:
            return answer.status


@asynccontextmanager
async def serving(telegram: StandIn, webhook: Webhook) -> AsyncIterator[Door]:
    run = asyncio.create_task(webhook.run())
    async with ClientSession() as client:
        await telegram.got("setWebhook")
        try:
            yield Door(webhook, client)
        finally:
            await webhook.stop()
            await run


@pytest.fixture
async def door(telegram: StandIn, line: Line, desk: Desk) -> AsyncIterator[Door]:
    async with serving(telegram, webhook_for(line, desk)) as door:
        yield door


async def test_telegram_is_told_where_to_post_and_with_which_secret(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    async with serving(telegram, webhook_for(line, desk, kinds=["message"])):
        pass
    assert telegram.called("setWebhook") == [
        {
            "url": "https://habits.example/telegram",
            "secret_token": SECRET,
            "max_connections": "32",
            "allowed_updates": '["message"]',
        }
    ]
    assert not telegram.called("deleteWebhook")


async def test_an_update_is_answered_200_after_it_is_settled_and_not_before(
    door: Door, desk: Desk
) -> None:
    desk.may_go_on.clear()
    post = asyncio.create_task(door.post(message(5)))
    await desk.tried(1)
    assert not post.done()
    assert not door.webhook.is_idle()
    desk.may_go_on.set()
    assert await post == 200
    assert door.webhook.is_idle()


async def test_an_update_posted_again_and_again_is_handled_once(door: Door, desk: Desk) -> None:
    assert await asyncio.gather(*(door.post(message(5)) for _ in range(5))) == [200] * 5
    assert await door.post(message(5)) == 200
    assert desk.tries == [5]


async def test_an_update_that_cannot_be_settled_in_time_is_answered_503(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5}
    async with serving(telegram, webhook_for(line, desk, answer_seconds=0.05)) as door:
        assert await door.post(message(5)) == 503
        desk.failing = set()
        await desk.has(5)
        assert await door.post(message(5)) == 200
    assert desk.handled == [5]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {HEADER: ""},
        {HEADER: "wrong"},
        {HEADER: SECRET[:-1]},
        {HEADER: f"{SECRET}x"},
        {HEADER: "sécret" * 6},
    ],
)
async def test_without_the_secret_no_update_gets_in(
    door: Door, desk: Desk, headers: dict[str, str], caplog: pytest.LogCaptureFixture
) -> None:
    assert await door.post(message(5), headers) == 403
    assert not desk.tries
    assert SECRET not in caplog.text


async def test_a_body_is_not_read_before_the_secret_is_right(door: Door) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", door.webhook.port)
    writer.write(b"POST /telegram HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n")
    assert b"403" in await reader.readline()
    await reader.read()
    assert reader.at_eof()
    writer.close()


async def test_a_body_over_a_megabyte_is_refused_said_or_unsaid(door: Door) -> None:
    async def flood() -> AsyncIterator[bytes]:
        for _ in range(200):
            yield bytes(100_000)

    for body in (io.BytesIO(bytes((1 << 20) + 1)), flood()):
        try:
            url = f"{door.url}/telegram"
            async with door.client.post(url, data=body, headers=GOOD) as answer:
                assert answer.status == 413
        except ClientConnectionError:
            pass  # the door was shut while we still talked
    assert await door.post(message(5)) == 200


async def test_a_body_that_comes_too_slowly_is_refused(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    async with serving(telegram, webhook_for(line, desk, body_seconds=0.05)) as door:
        reader, writer = await asyncio.open_connection("127.0.0.1", door.webhook.port)
        head = f"POST /telegram HTTP/1.1\r\nHost: x\r\n{HEADER}: {SECRET}\r\n"
        writer.write(f'{head}Content-Length: 100\r\n\r\n{{"upd'.encode())
        assert b"408" in await reader.readline()
        writer.close()


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[]", b"{}", b'{"update_id":"7"}', b"\xff"])
async def test_what_is_no_update_is_refused(door: Door, desk: Desk, body: bytes) -> None:
    assert await door.post(body) == 400
    assert not desk.tries


async def test_an_update_nobody_can_read_is_not_asked_for_all_day(
    door: Door, caplog: pytest.LogCaptureFixture
) -> None:
    assert await door.post({"update_id": 6, "message": {"text": "my love"}}) == 200
    assert "update 6 cannot be read: KeyError" in caplog.text
    assert "my love" not in caplog.text


async def test_a_person_whose_queue_is_full_is_asked_to_come_again(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    async with serving(telegram, webhook_for(line, desk, capacity=1)) as door:
        first = asyncio.create_task(door.post(message(5)))
        await desk.tried(1)
        assert await door.post(message(6)) == 503
        desk.may_go_on.set()
        assert await first == 200
        assert await door.post(message(6)) == 200


async def test_only_posts_and_health_are_answered(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    async with serving(telegram, webhook_for(line, desk, health=lambda: {"people": 3})) as door:
        for call in ("GET /telegram", "GET /", "POST /health", "PUT /x", "POST /telegram/"):
            method, path = call.split()
            async with door.client.request(method, door.url + path, headers=GOOD) as answer:
                assert answer.status == 404
        async with door.client.get(f"{door.url}/health") as answer:
            assert await answer.json() == {"people": 3}


async def test_a_health_that_cannot_be_told_is_our_fault_and_logged(
    telegram: StandIn, line: Line, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    def health() -> dict[str, int]:
        raise KeyError("my love")

    async with (
        serving(telegram, webhook_for(line, desk, health=health)) as door,
        door.client.get(f"{door.url}/health") as answer,
    ):
        assert answer.status == 500
    assert "a request failed: KeyError" in caplog.text
    assert "my love" not in caplog.text


async def test_forty_connections_are_held_and_more_are_turned_away(door: Door) -> None:
    port = door.webhook.port
    pairs = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for _ in range(60)))
    firsts = {asyncio.create_task(reader.read(1)): writer for reader, writer in pairs}
    held = set(firsts)
    while len(held) > 40:
        done, held = await asyncio.wait(held, return_when=asyncio.FIRST_COMPLETED)
        assert {task.result() for task in done} == {b""}
    # All forty are answered; none was about to be turned away.
    for task in held:
        firsts[task].write(b"GET /health HTTP/1.1\r\nHost: x\r\n\r\n")
    assert await asyncio.gather(*held) == [b"H"] * 40
    for _, writer in pairs:
        writer.close()
    await asyncio.gather(*(writer.wait_closed() for _, writer in pairs))
    assert await door.post(message(5)) == 200


async def test_a_stop_lets_running_updates_finish_and_sends_the_waiting_back(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    arrived = asyncio.Semaphore(0)
    desk.may_go_on.clear()
    async with serving(telegram, webhook_for(line, desk, on_good_post=arrived.release)) as door:
        posts = []
        for update_id in (5, 6):
            posts.append(asyncio.create_task(door.post(message(update_id))))
            await arrived.acquire()
        stop = asyncio.create_task(door.webhook.stop())
        await asyncio.sleep(0)
        desk.may_go_on.set()
        assert await asyncio.gather(*posts) == [200, 503]
        await stop
    assert desk.handled == [5]


async def test_a_stop_ends_in_time_though_a_handler_hangs(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    async with serving(telegram, webhook_for(line, desk, stop_seconds=0.2)) as door:
        post = asyncio.create_task(door.post(message(5)))
        await desk.tried(1)
        async with asyncio.timeout(30):
            await door.webhook.stop()
            assert await post == 503


async def test_setting_the_webhook_waits_for_telegram(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.next("setWebhook", error(429, "Too Many Requests", retry_after=0.01))
    async with serving(telegram, webhook_for(line, desk)):
        await telegram.got("setWebhook", times=2)


@pytest.mark.parametrize(
    ("fault", "wanted"),
    [
        (error(401, "Unauthorized"), BadToken),
        (error(400, "Bad Request: bad webhook: An HTTPS URL must be provided"), BadRequest),
    ],
)
async def test_a_webhook_telegram_refuses_ends_the_start(
    telegram: StandIn, line: Line, desk: Desk, fault: Any, wanted: type[Exception]
) -> None:
    telegram.next("setWebhook", fault)
    with pytest.raises(wanted):
        await webhook_for(line, desk).run()


async def test_a_port_that_is_taken_ends_the_start(door: Door, line: Line, desk: Desk) -> None:
    with pytest.raises(OSError, match="address already in use"):
        await webhook_for(line, desk, port=door.webhook.port).run()


@pytest.mark.parametrize("secret", ["", "short", "s" * 31, "s" * 257, "ä" * 40, "s p" * 20])
async def test_a_secret_that_is_weak_or_that_telegram_refuses_is_not_taken(
    line: Line, desk: Desk, secret: str
) -> None:
    with pytest.raises(ValueError, match="32 to 256"):
        webhook_for(line, desk, secret=secret)
