"""getUpdates, with all its manners."""

import asyncio
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call, Seconds, until_polled

CLASH = (
    "Conflict: terminated by other getUpdates request; "
    "make sure that only one bot instance is running"
)


async def ids(call: Call, **params: Any) -> list[int]:
    answer = await call("getUpdates", **params)
    return [update["update_id"] for update in answer["result"]]


async def test_updates_come_again_until_the_next_offset_confirms_them(
    call: Call, ada: Person, seconds: Seconds
) -> None:
    await ada.send("one")
    await ada.send("two")
    first = await ids(call)
    assert first[1] == first[0] + 1
    seconds.now += 4
    assert await ids(call) == first
    assert await ids(call, offset=first[1]) == first[1:]
    assert await ids(call, offset=first[1] + 1) == []


async def test_a_confirmed_message_shows_as_read(stand: Stand, call: Call, ada: Person) -> None:
    written = await ada.send("hello")
    (update_id,) = await ids(call)
    assert ada.chat.read_up_to < written.id
    await ids(call, offset=update_id + 1)
    assert ada.chat.read_up_to == written.id


async def test_a_waiting_poll_ends_with_the_first_update(
    stand: Stand, call: Call, ada: Person
) -> None:
    poll = asyncio.create_task(call("getUpdates", timeout=50))
    await until_polled(stand)
    await ada.send("hello")
    answer = await asyncio.wait_for(poll, 30)
    assert answer["result"][0]["message"]["text"] == "hello"


async def test_a_poll_takes_at_most_its_limit_and_at_least_one(
    call: Call, ada: Person, seconds: Seconds
) -> None:
    for _ in range(120):
        await ada.send("x")
    for said, given in ((0, 1), (-5, 1), (7, 7), (100, 100), (500, 100)):
        seconds.now += 4
        assert len(await ids(call, limit=said)) == given


async def test_a_negative_offset_keeps_the_last_updates_only(
    call: Call, ada: Person, seconds: Seconds
) -> None:
    for _ in range(5):
        await ada.send("x")
    everything = await ids(call)
    assert await ids(call, offset=-2) == everything[-2:]
    seconds.now += 4
    assert await ids(call) == everything[-2:]


async def test_the_same_offset_asked_again_at_once_brings_one_update_only(
    call: Call, ada: Person, seconds: Seconds
) -> None:
    for _ in range(3):
        await ada.send("x")
    first = await ids(call, offset=1)
    assert len(first) == 3
    seconds.now += 0.4
    assert await ids(call, offset=1) == first[:1]
    seconds.now += 0.6
    assert await ids(call, offset=1) == first


async def test_the_same_offset_asked_again_within_three_seconds_waits(
    stand: Stand, call: Call, ada: Person, seconds: Seconds
) -> None:
    assert await ids(call, offset=1) == []
    seconds.now += 2
    again = asyncio.create_task(ids(call, offset=1))
    await until_polled(stand)
    await ada.send("x")
    assert len(await again) == 1
    stand.exchange.updates.confirm_below(10**9)
    seconds.now += 4
    assert await ids(call, offset=1) == []


async def test_of_two_pollers_the_first_is_told_of_the_clash(
    stand: Stand, call: Call, ada: Person
) -> None:
    first = asyncio.create_task(call("getUpdates", timeout=50))
    await until_polled(stand)
    second = asyncio.create_task(call("getUpdates", timeout=50, offset=5))
    answer = await first
    assert (answer["error_code"], answer["description"]) == (409, CLASH)
    await ada.send("x")
    assert len((await second)["result"]) == 1


async def test_only_kinds_that_were_asked_for_are_queued_from_then_on(
    call: Call, ada: Person
) -> None:
    await ada.send("before")
    assert len(await ids(call, allowed_updates=["callback_query"])) == 1
    await ada.send("after")
    assert len(await ids(call, offset=-1)) == 1
    await ids(call, offset=10**8, allowed_updates=[])
    await ada.send("again")
    assert len(await ids(call, offset=1)) == 1


async def test_updates_are_kept_for_a_day(stand: Stand, call: Call, ada: Person) -> None:
    await ada.send("old")
    await stand.jump_to(stand.clock.now() + timedelta(hours=23), is_bot_awaited=False)
    await ada.send("new")
    await stand.jump_to(stand.clock.now() + timedelta(hours=2), is_bot_awaited=False)
    answer = await call("getUpdates")
    assert [update["message"]["text"] for update in answer["result"]] == ["new"]


@pytest.mark.parametrize(
    ("token", "description"),
    [("nonsense", "Unauthorized: invalid token specified"), ("7:wrong", "Unauthorized")],
)
async def test_a_wrong_token_opens_nothing(
    stand: Stand, http: aiohttp.ClientSession, token: str, description: str
) -> None:
    for path in ("getMe", "getUpdates"):
        async with http.get(f"{stand.origin}/bot{token}/{path}") as response:
            assert response.status == 401
            assert (await response.json())["description"] == description
    async with http.get(f"{stand.origin}/file/bot{token}/photos/file_0.png") as response:
        assert response.status == 401


async def test_the_same_call_may_come_as_address_form_json_or_with_files(
    stand: Stand, http: aiohttp.ClientSession, ada: Person
) -> None:
    url = f"{stand.origin}/bot{stand.token}/sendMessage"
    facts = {"chat_id": str(ada.id), "text": "ä & 🏃"}
    multipart = aiohttp.FormData(facts, default_to_multipart=True)
    ways: list[dict[str, Any]] = [
        {"params": facts},
        {"data": facts},
        {"json": facts},
        {"data": multipart},
    ]
    for way in ways:
        async with http.post(url, **way) as response:
            assert (await response.json())["result"]["text"] == "ä & 🏃"


@pytest.mark.parametrize(
    ("body", "description"),
    [
        (b"{", "Bad Request: can't parse JSON object"),
        (b"[1]", "Bad Request: JSON object expected as request body"),
    ],
)
async def test_a_body_that_is_no_json_object_is_refused(
    stand: Stand, http: aiohttp.ClientSession, body: bytes, description: str
) -> None:
    url = f"{stand.origin}/bot{stand.token}/sendMessage"
    headers = {"Content-Type": "application/json"}
    async with http.post(url, data=body, headers=headers) as response:
        assert (await response.json())["description"] == description


async def test_words_that_are_not_utf8_are_refused(
    stand: Stand, http: aiohttp.ClientSession
) -> None:
    url = f"{stand.origin}/bot{stand.token}/sendMessage"
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    async with http.post(url, data=b"text=%ff", headers=headers) as response:
        description = (await response.json())["description"]
    assert description == "Bad Request: strings must be encoded in UTF-8"


async def test_who_logged_out_is_not_served_any_more(call: Call) -> None:
    assert (await call("logOut"))["result"] is True
    assert (await call("getMe"))["description"] == "Bad Request: Logged out"


async def test_a_bot_is_not_closed_in_its_first_ten_minutes(call: Call, seconds: Seconds) -> None:
    assert (await call("close"))["parameters"] == {"retry_after": 600}
    seconds.now += 600
    assert (await call("close"))["result"] is True
