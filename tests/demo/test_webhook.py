"""Updates posted to the bot's own address."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call, Seconds, until_polled


@dataclass
class Receiver:
    """A bot that takes webhooks: answers as told, 200 when told nothing."""

    url: str = ""
    answers: list[web.Response] = field(default_factory=list)
    got: list[tuple[dict[str, Any], str | None]] = field(default_factory=list)
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)
    gate: asyncio.Event = field(default_factory=asyncio.Event)

    async def on_update(self, request: web.Request) -> web.Response:
        secret = request.headers.get("X-Telegram-Bot-Api-Secret-Token")
        async with self.arrived:
            self.got.append((await request.json(), secret))
            self.arrived.notify_all()
        await self.gate.wait()
        return self.answers.pop(0) if self.answers else web.Response()

    async def until_got(self, count: int) -> list[dict[str, Any]]:
        async with asyncio.timeout(30), self.arrived:
            await self.arrived.wait_for(lambda: len(self.got) >= count)
        return [update for update, _ in self.got]


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    receiver.gate.set()
    app = web.Application()
    app.router.add_post("/hook", receiver.on_update)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def test_updates_are_posted_with_the_secret_and_confirmed_by_200(
    stand: Stand, call: Call, ada: Person, receiver: Receiver
) -> None:
    await ada.send("waiting since before")
    await call("setWebhook", url=receiver.url, secret_token="s3cret_-")
    written = await ada.send("hello")
    updates = await receiver.until_got(2)
    assert [one["message"]["text"] for one in updates] == ["waiting since before", "hello"]
    assert {secret for _, secret in receiver.got} == {"s3cret_-"}
    await stand.until_quiet()
    assert ada.chat.read_up_to == written.id


async def test_what_is_not_taken_is_posted_again_and_holds_its_own_chat_only(
    stand: Stand, call: Call, ada: Person, receiver: Receiver
) -> None:
    bo = stand.add_person("Bo")
    receiver.answers = [web.Response(status=500), web.Response(status=302), web.Response()]
    await call("setWebhook", url=receiver.url)
    await ada.send("one")
    await ada.send("two")
    assert [one["message"]["text"] for one in await receiver.until_got(4)] == [
        "one",
        "one",
        "one",
        "two",
    ]
    receiver.gate.clear()
    await ada.send("held")
    await bo.send("free")
    updates = await receiver.until_got(6)
    assert {one["message"]["text"] for one in updates[4:]} == {"held", "free"}
    receiver.gate.set()
    await stand.until_quiet()


async def test_the_bots_own_wish_for_a_pause_is_heard(
    stand: Stand, call: Call, ada: Person, receiver: Receiver
) -> None:
    receiver.answers = [web.Response(status=503, headers={"Retry-After": "3600"})]
    await call("setWebhook", url=receiver.url)
    await ada.send("x")
    await receiver.until_got(1)
    info = (await call("getWebhookInfo"))["result"]
    assert info["pending_update_count"] == 1
    while "last_error_message" not in info:
        info = (await call("getWebhookInfo"))["result"]
    assert info["last_error_message"].startswith("Wrong response from the webhook: 503")
    assert len(receiver.got) == 1


async def test_the_answer_may_name_a_method_but_not_every_one(
    stand: Stand, call: Call, ada: Person, receiver: Receiver
) -> None:
    receiver.answers = [
        web.json_response({"method": "sendMessage", "chat_id": ada.id, "text": "at once"}),
        web.json_response({"method": "deleteWebhook"}),
        web.json_response({"method": "sendMessage", "chat_id": 404, "text": "nobody learns"}),
        web.Response(text="fine, thank you"),
    ]
    await call("setWebhook", url=receiver.url)
    for _ in range(4):
        await ada.send("x")
    await stand.until_quiet()
    assert ada.last_message.text == "at once"
    assert (await call("getWebhookInfo"))["result"]["url"] == receiver.url
    assert stand.faults == []


async def test_with_a_webhook_nobody_can_poll(
    stand: Stand, call: Call, receiver: Receiver, seconds: Seconds
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await until_polled(stand)
    await call("setWebhook", url=receiver.url)
    assert (await poll)["description"] == "Conflict: terminated by setWebhook request"
    seconds.now += 4
    assert (await call("getUpdates"))["description"] == (
        "Conflict: can't use getUpdates method while webhook is active; "
        "use deleteWebhook to delete the webhook first"
    )
    await call("deleteWebhook")
    assert (await call("getUpdates"))["ok"]


async def test_waiting_updates_can_be_dropped(call: Call, ada: Person) -> None:
    await ada.send("x")
    await call("deleteWebhook", drop_pending_updates=True)
    assert (await call("getUpdates"))["result"] == []


async def test_two_set_ups_within_a_second_are_too_many(
    call: Call, receiver: Receiver, seconds: Seconds
) -> None:
    await call("setWebhook", url=receiver.url)
    assert (await call("setWebhook", url=receiver.url))["parameters"] == {"retry_after": 1}
    seconds.now += 1
    assert (await call("setWebhook", url=receiver.url, max_connections=3))["ok"]
    assert (await call("getWebhookInfo"))["result"]["max_connections"] == 3


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        (
            {"url": "http://example.org/x"},
            "bad webhook: An HTTPS URL must be provided for webhook",
        ),
        (
            {"url": "https://example.org:8080/x"},
            "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443",
        ),
        ({"url": "https://localhost/x"}, "invalid webhook URL specified"),
        (
            {"url": "https://a.org", "secret_token": "ü"},
            "secret token contains unallowed characters",
        ),
        ({"url": "https://a.org", "secret_token": "x" * 257}, "secret token is too long"),
    ],
)
async def test_an_address_that_telegram_would_not_take(
    call: Call, facts: dict[str, str], cause: str
) -> None:
    assert (await call("setWebhook", **facts))["description"] == f"Bad Request: {cause}"


async def test_loopback_is_no_address_unless_a_test_allows_it(
    http: aiohttp.ClientSession,
) -> None:
    async with Stand(rules=Rules()) as stand:
        url = f"{stand.origin}/bot{stand.token}/setWebhook"
        async with http.post(url, json={"url": "http://127.0.0.1:8443/"}) as response:
            assert response.status == 400


async def test_a_webhook_that_is_told_to_duplicate_posts_twice(
    stand: Stand, call: Call, ada: Person, receiver: Receiver
) -> None:
    await call("setWebhook", url=receiver.url)
    stand.misbehave("duplicate", times=1)
    await ada.send("x")
    await ada.send("y")
    updates = await receiver.until_got(3)
    assert [one["message"]["text"] for one in updates] == ["x", "x", "y"]
    await stand.until_quiet()
