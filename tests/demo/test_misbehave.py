"""A bad day at Telegram, on request."""

import aiohttp
import pytest

from habitbot.demo.misbehave import Kind
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call, Seconds


async def test_one_chat_is_flooded_while_the_others_are_served(
    stand: Stand, call: Call, ada: Person, seconds: Seconds
) -> None:
    bo = stand.add_person("Bo")
    await bo.send("/start")
    stand.misbehave("429", chat_id=ada.id, seconds=60)
    flooded = await call("sendMessage", chat_id=ada.id, text="x")
    assert flooded["description"] == "Too Many Requests: retry after 60"
    assert flooded["parameters"] == {"retry_after": 60}
    assert (await call("sendMessage", chat_id=bo.id, text="x"))["ok"]
    assert (await call("getMe"))["ok"]
    seconds.now += 59.5
    flooded = await call("sendMessage", chat_id=ada.id, text="x")
    assert flooded["parameters"] == {"retry_after": 1}
    seconds.now += 1
    assert (await call("sendMessage", chat_id=ada.id, text="x"))["ok"]


async def test_a_flood_says_its_wait_in_a_header_too(
    stand: Stand, http: aiohttp.ClientSession
) -> None:
    stand.misbehave("429", seconds=7)
    async with http.get(f"{stand.origin}/bot{stand.token}/getMe") as response:
        assert (response.status, response.headers["Retry-After"]) == (429, "7")


@pytest.mark.parametrize(
    ("kind", "status", "description"),
    [
        ("500", 500, "Internal Server Error"),
        (
            "409",
            409,
            "Conflict: terminated by other getUpdates request; "
            "make sure that only one bot instance is running",
        ),
    ],
)
async def test_a_method_fails_as_often_as_asked(
    stand: Stand, call: Call, kind: Kind, status: int, description: str
) -> None:
    stand.misbehave(kind, method="getMe", times=2)
    for _ in range(2):
        answer = await call("getMe")
        assert (answer["error_code"], answer["description"]) == (status, description)
    assert (await call("getMe"))["ok"]


async def test_a_gateway_may_answer_with_a_page_instead_of_json(
    stand: Stand, http: aiohttp.ClientSession
) -> None:
    stand.misbehave("html502", times=1)
    async with http.get(f"{stand.origin}/bot{stand.token}/getMe") as response:
        assert (response.status, response.content_type) == (502, "text/html")
        assert "<html>" in await response.text()


async def test_a_cut_line_hides_that_the_call_was_obeyed(
    stand: Stand, call: Call, ada: Person
) -> None:
    stand.misbehave("cut", method="sendMessage", times=1)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=ada.id, text="it went through")
    assert ada.last_message.text == "it went through"
    shown = stand.wire[-1].as_json()
    assert (shown["ok"], shown["status"], shown["description"]) == (False, 0, "No answer")


async def test_silence_does_nothing_and_then_hangs_up(
    stand: Stand, call: Call, ada: Person
) -> None:
    stand.misbehave("silence", method="sendMessage", seconds=0.001, times=1)
    with pytest.raises(aiohttp.ClientError):
        await call("sendMessage", chat_id=ada.id, text="lost")
    assert not any(message.is_from_bot for message in ada.messages)


async def test_a_duplicate_comes_once_more_although_it_was_confirmed(
    stand: Stand, call: Call, ada: Person
) -> None:
    stand.misbehave("duplicate", times=1)
    await ada.send("x")
    (first,) = (await call("getUpdates"))["result"]
    (again,) = (await call("getUpdates", offset=first["update_id"] + 1))["result"]
    assert again == first
    assert (await call("getUpdates", offset=first["update_id"] + 2))["result"] == []


async def test_updates_come_in_the_wrong_order(stand: Stand, call: Call, ada: Person) -> None:
    stand.misbehave("reorder", times=1)
    for text in ("one", "two", "three"):
        await ada.send(text)
    answer = await call("getUpdates")
    texts = [update["message"]["text"] for update in answer["result"]]
    assert texts == ["three", "two", "one"]


async def test_the_numbers_of_updates_jump(stand: Stand, call: Call, ada: Person) -> None:
    await ada.send("one")
    stand.misbehave("jump_ids", times=1)
    await ada.send("two")
    first, second = (update["update_id"] for update in (await call("getUpdates"))["result"])
    assert second - first == 1_001


async def test_off_ends_every_misbehaviour(stand: Stand, call: Call) -> None:
    stand.misbehave("500")
    stand.misbehave("429")
    stand.misbehave("off")
    assert (await call("getMe"))["ok"]


def test_an_unknown_misbehaviour_is_an_error(stand: Stand) -> None:
    with pytest.raises(ValueError, match="one of 429, 500"):
        stand.misbehave("sulk")  # type: ignore[arg-type]
