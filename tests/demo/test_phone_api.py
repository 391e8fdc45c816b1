"""What the phone's page asks for, over HTTP."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import orjson
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup

from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.test_messages import png

KEYBOARD = InlineKeyboardMarkup(
    [
        [InlineKeyboardButton("Done", callback_data="d")],
        [InlineKeyboardButton("Read", url="https://example.org/")],
    ]
)


class Page:
    """The page's side of the line."""

    def __init__(self, stand: Stand, http: aiohttp.ClientSession) -> None:
        self.stand = stand
        self.http = http
        self.events: aiohttp.ClientResponse | None = None

    async def wish(self, name: str, **facts: Any) -> tuple[int, Any]:
        async with self.http.post(f"{self.stand.origin}/phone/{name}", json=facts) as response:
            return response.status, await response.json()

    async def look(self, person: Person) -> dict[str, Any]:
        """Take up a phone and see what it shows."""
        self.events = await self.http.get(f"{self.stand.origin}/phone/events?person={person.id}")
        return await self.next("state")

    async def next(self, kind: str) -> dict[str, Any]:
        """The next event of a kind."""
        assert self.events is not None
        async for line in self.events.content:
            if line.startswith(b"data: "):
                event: dict[str, Any] = orjson.loads(line.removeprefix(b"data: "))
                if event["type"] == kind:
                    return event
        raise AssertionError(f"the line ended before {kind}")


@pytest.fixture
async def page(stand: Stand, http: aiohttp.ClientSession) -> AsyncIterator[Page]:
    page = Page(stand, http)
    yield page
    if page.events is not None:
        page.events.close()


async def test_the_whole_state_comes_first(page: Page, bot: Bot, ada: Person) -> None:
    await bot.set_my_commands([("today", "Today")])
    await bot.set_my_description("Small steps.")
    times = ReplyKeyboardMarkup([["18:00"]], resize_keyboard=True)
    await bot.send_message(ada.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=times)
    await bot.send_chat_action(ada.id, "typing")
    state = await page.look(ada)
    assert state["person"]["first_name"] == "Ada"
    assert [one["id"] for one in state["people"]] == [ada.id]
    assert (state["now"], state["timezone"]) == ("2026-11-22T12:00:00.000Z", "Europe/Berlin")
    assert state["bot"]["description"] == "Small steps."
    assert state["commands"] == [{"command": "today", "description": "Today"}]
    assert [one["html"] for one in state["messages"]] == ["/start", "<b>Hi</b>"]
    assert state["messages"][0]["status"] == "read"
    assert state["reply_keyboard"]["rows"][0][0]["text"] == "18:00"
    assert state["reply_keyboard"]["resize"] is True
    assert state["action"] == "typing"


async def test_what_happens_is_told_as_it_happens(
    stand: Stand, page: Page, bot: Bot, ada: Person
) -> None:
    await page.look(ada)
    sent = await bot.send_message(ada.id, "x", reply_markup=KEYBOARD)
    message = (await page.next("message"))["message"]
    assert message["keyboard"] == [
        [{"text": "Done", "data": "d", "url": None, "copy_text": None}],
        [{"text": "Read", "data": None, "url": "https://example.org/", "copy_text": None}],
    ]
    assert (await page.next("wire"))["call"]["method"] == "sendMessage"
    _, press = await page.wish("press", person=ada.id, message_id=sent.message_id, data="d")
    await bot.answer_callback_query(press["id"], "Well done", show_alert=True)
    toast = await page.next("toast")
    assert (toast["text"], toast["alert"], toast["data"]) == ("Well done", True, "d")
    await sent.edit_text("y")
    assert (await page.next("message"))["message"]["edited"] is True
    await sent.delete()
    assert (await page.next("deleted"))["id"] == sent.message_id
    await bot.send_chat_action(ada.id, "upload_photo")
    assert (await page.next("action"))["action"] == "upload_photo"
    await bot.set_my_name("Habits")
    assert (await page.next("profile"))["bot"]["name"] == "Habits"
    await bot.set_my_commands([("a", "b")])
    assert (await page.next("commands"))["commands"][0]["command"] == "a"
    stand.add_person("Bo")
    assert [one["first_name"] for one in (await page.next("people"))["people"]] == ["Ada", "Bo"]


async def test_an_own_message_is_sent_first_and_read_when_confirmed(
    page: Page, bot: Bot, ada: Person
) -> None:
    await page.look(ada)
    await page.wish("send", person=ada.id, text="hello")
    assert (await page.next("message"))["message"]["status"] == "sent"
    (update,) = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    assert (await page.next("message"))["message"]["status"] == "read"


async def test_nobody_sees_what_happens_on_another_phone(
    stand: Stand, page: Page, bot: Bot, ada: Person
) -> None:
    bo = stand.add_person("Bo")
    await page.look(bo)
    await bot.send_message(ada.id, "for Ada")
    await bo.send("for the bot")
    assert (await page.next("message"))["message"]["text"] == "for the bot"


async def test_pictures_and_files_go_both_ways(
    stand: Stand, page: Page, bot: Bot, http: aiohttp.ClientSession, ada: Person
) -> None:
    await bot.send_photo(ada.id, png(20, 10))
    await bot.send_document(ada.id, b"<script>", filename="pa ge.html")
    state = await page.look(ada)
    photo, document = state["messages"][-2]["photo"], state["messages"][-1]["document"]
    assert (photo["width"], document["name"], document["size"]) == (20, "pa ge.html", 8)
    async with http.get(stand.origin + photo["url"]) as response:
        assert (response.content_type, await response.read()) == ("image/png", png(20, 10))
    async with http.get(stand.origin + document["url"]) as response:
        assert response.content_type == "application/octet-stream"
        assert response.headers["Content-Disposition"].startswith("attachment")
    form = aiohttp.FormData({"caption": "back"})
    form.add_field("file", b"{}", filename="book.json")
    async with http.post(f"{stand.origin}/phone/document?person={ada.id}", data=form) as response:
        assert response.status == 200
    assert ada.messages[-1].document is not None
    assert (ada.messages[-1].document.file.name, ada.messages[-1].text) == ("book.json", "back")
    form = aiohttp.FormData({"caption": "me"})
    form.add_field("file", png(30, 20), filename="me.png")
    url = f"{stand.origin}/phone/document?person={ada.id}&as=photo"
    async with http.post(url, data=form) as response:
        assert response.status == 200
    assert ada.messages[-1].photo is not None
    assert (ada.messages[-1].photo.width, ada.messages[-1].text) == (30, "me")


async def test_a_place_a_card_and_another_zone(page: Page, ada: Person) -> None:
    await page.wish("location", person=ada.id, latitude=52.5, longitude=13.4)
    await page.wish("contact", person=ada.id, first_name="Ada", phone_number="+49")
    await page.wish("timezone", person=ada.id, timezone="Asia/Tokyo")
    state = await page.look(ada)
    assert state["messages"][-2]["location"] == {"latitude": 52.5, "longitude": 13.4}
    assert state["messages"][-1]["contact"] == {"first_name": "Ada", "phone_number": "+49"}
    assert state["timezone"] == "Asia/Tokyo"


@pytest.mark.parametrize(
    ("wish", "now"),
    [
        ({"to": "2026-11-23T00:00:00Z"}, "2026-11-23T00:00:00.000Z"),
        ({"minutes": 90}, "2026-11-22T13:30:00.000Z"),
        ({"local": "20:30"}, "2026-11-22T19:30:00.000Z"),
        ({"local": "18:00", "weekday": 6}, "2026-11-22T17:00:00.000Z"),
        ({"local": "09:00", "weekday": 2}, "2026-11-25T08:00:00.000Z"),
    ],
)
async def test_the_page_jumps_in_time(
    page: Page, ada: Person, wish: dict[str, Any], now: str
) -> None:
    await page.look(ada)
    assert await page.wish("jump", person=ada.id, **wish) == (200, {"now": now})
    told = await page.next("clock")
    while told["jumping"]:
        told = await page.next("clock")
    assert told["now"] == now


async def test_somebody_new_gets_a_phone(page: Page, stand: Stand, ada: Person) -> None:
    status, answer = await page.wish("people", first_name="Bo", timezone="America/Lima")
    assert status == 200
    assert stand.person(answer["id"]).account.timezone == "America/Lima"


async def test_the_bot_is_blocked_and_misled_from_the_page(
    page: Page, stand: Stand, ada: Person
) -> None:
    block = {"person": ada.id, "blocked": True}
    assert await page.wish("block", **block) == (200, {"blocked": True})
    assert (await page.wish("send", person=ada.id, text="x"))[0] == 400
    assert await page.wish("block", **block | {"blocked": False}) == (200, {"blocked": False})
    facts = {"chat_id": ada.id, "method": None, "seconds": 3, "times": None}
    assert await page.wish("misbehave", kind="429", **facts) == (200, {"kind": "429"})
    assert stand.exchange.misbehaviour.is_on("429")


@pytest.mark.parametrize(
    ("name", "facts", "error"),
    [
        ("send", {}, "text is missing"),
        ("send", {"text": ""}, "a message has 1 to 4096 characters"),
        ("press", {"message_id": 999, "data": "x"}, "there is no message 999"),
        ("people", {"first_name": " "}, "a person has a first name"),
        ("timezone", {"timezone": "Mars/Base"}, "there is no time zone 'Mars/Base'"),
        ("timezone", {"timezone": "../etc"}, "there is no time zone '../etc'"),
        ("jump", {"to": "2020-01-01T00:00:00Z"}, "the clock shows 2026-11-22 12:00 already"),
        ("jump", {"local": "25:00"}, "time data '25:00' does not match format '%H:%M'"),
        ("jump", {"local": "12:00", "weekday": 9}, "there is no weekday 9"),
        ("misbehave", {"kind": "sulk"}, "unknown misbehaviour 'sulk'"),
    ],
)
async def test_a_wish_that_makes_no_sense_is_told_why(
    page: Page, ada: Person, name: str, facts: dict[str, Any], error: str
) -> None:
    status, answer = await page.wish(name, person=ada.id, **facts)
    assert status == 400
    assert answer["error"].startswith(error)


async def test_an_unknown_person_has_no_phone(
    stand: Stand, http: aiohttp.ClientSession, ada: Person
) -> None:
    async with http.get(f"{stand.origin}/phone/events?person=4242") as response:
        assert response.status == 404


async def test_pages_of_other_people_may_not_ask(
    stand: Stand, http: aiohttp.ClientSession, ada: Person
) -> None:
    url = f"{stand.origin}/phone/send"
    wish = {"person": ada.id, "text": "not mine"}
    for headers in ({"Origin": "https://evil.example"}, {"Host": "evil.example"}):
        async with http.post(url, json=wish, headers=headers) as response:
            assert response.status == 403
    assert ada.messages[-1].text == "/start"


async def test_the_page_itself_is_served(stand: Stand, http: aiohttp.ClientSession) -> None:
    for path in ("/", "/phone/static/phone.css", "/phone/static/phone.js"):
        async with http.get(stand.origin + path) as response:
            assert response.status == 200
            assert response.headers["Cache-Control"] == "no-cache"
            known = {"If-None-Match": response.headers["ETag"]}
        async with http.get(stand.origin + path, headers=known) as response:
            assert response.status == 304
