"""The phone page in a real browser: what a person sees and does, and what the bot hears of it."""

import asyncio
import io
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from PIL import Image
from playwright.async_api import Browser, BrowserContext, Locator, Page, expect

from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.stand import Stand
from tests.browser import PHONE, needs_chromium, note_troubles, open_browser

PAGE_FILES = Path(__file__).parents[2] / "habitbot" / "demo" / "phone"
DESK = {"width": 1440, "height": 900}

pytestmark = [pytest.mark.asyncio(loop_scope="module"), needs_chromium]

Json = dict[str, Any]


class Bot:
    """The bot's side of the line: calls over HTTP, as a real bot makes them."""

    def __init__(self, session: aiohttp.ClientSession, url: str) -> None:
        self._session = session
        self._url = url
        self._offset = 0

    async def call(self, method: str, **facts: Any) -> Json:
        """The whole answer of a call, be it a success or not."""
        async with self._session.post(f"{self._url}/{method}", json=facts) as response:
            answer: Json = await response.json()
            return answer

    async def send_file(
        self, method: str, field: str, name: str, content: bytes, person: int, **facts: str
    ) -> None:
        """Upload a photo or a document."""
        form = aiohttp.FormData({"chat_id": str(person), **facts})
        form.add_field(field, content, filename=name)
        async with self._session.post(f"{self._url}/{method}", data=form) as response:
            assert (await response.json())["ok"]

    async def next_update(self) -> Json:
        """The next update, not confirmed before the one after it is asked for."""
        answer = await self.call("getUpdates", offset=self._offset, timeout=5, limit=1)
        update: Json = answer["result"][0]
        self._offset = update["update_id"] + 1
        return update

    async def confirm(self) -> None:
        """Confirm every update that was read."""
        await self.call("getUpdates", offset=self._offset, timeout=0)


class Phone:
    """A demo that runs, a person in it, and that person's phone in a browser."""

    def __init__(self, stand: Stand, bot: Bot, context: BrowserContext) -> None:
        self.stand = stand
        self.bot = bot
        self.context = context
        self.person = stand.add_person("Ada", timezone="Europe/Berlin")
        self.page: Page
        self.troubles: list[str] = []

    async def open(self) -> Page:
        """Open a page and wait until it has heard the state."""
        self.page = page = await self.context.new_page()
        note_troubles(page, self.troubles)
        await page.goto(self.stand.origin)
        await expect(page.get_by_test_id("status")).to_have_text("bot")
        return page

    async def say(self, text: str, **facts: Any) -> int:
        """Let the bot say something to this person, in HTML, and tell the message's id."""
        facts = {"chat_id": self.person.id, "text": text, "parse_mode": "HTML", **facts}
        answer = await self.bot.call("sendMessage", **facts)
        return int(answer["result"]["message_id"])

    async def tools(self) -> None:
        """Open the tools of the demo."""
        await self.page.get_by_test_id("tools").click()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with open_browser() as browser:
        yield browser


@asynccontextmanager
async def phone_in(browser: Browser, **look: Any) -> AsyncIterator[Phone]:
    """A phone on Sunday, 22 November 2026, 19:00 in Berlin; only jumps move its clock."""
    clock = JumpClock(datetime(2026, 11, 22, 18, tzinfo=UTC), seconds=lambda: 0.0)
    async with (
        Stand(clock=clock, rules=Rules(pace=None)) as stand,
        aiohttp.ClientSession() as session,
        await browser.new_context(**{"viewport": PHONE, **look}) as context,
    ):
        phone = Phone(stand, Bot(session, f"{stand.origin}/bot{stand.token}"), context)
        yield phone
        assert phone.troubles == []


@pytest_asyncio.fixture(loop_scope="module")
async def phone(browser: Browser) -> AsyncIterator[Phone]:
    async with phone_in(browser) as phone:
        yield phone


@pytest_asyncio.fixture(loop_scope="module")
async def chat(phone: Phone) -> Phone:
    """A phone whose chat has begun: /start was sent, and read by the bot."""
    await phone.person.send("/start")
    await phone.bot.next_update()
    await phone.bot.confirm()
    await phone.open()
    return phone


def bubbles(page: Page) -> Locator:
    return page.get_by_test_id("message")


def buttons(*rows: list[str]) -> Json:
    return {"inline_keyboard": [[{"text": t, "callback_data": t} for t in row] for row in rows]}


def picture(color: str = "#2c6a49") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (1080, 1350), color).save(file, "PNG")
    return file.getvalue()


async def test_an_empty_chat_says_what_the_bot_does_and_start_sends_the_command(
    phone: Phone,
) -> None:
    await phone.bot.call("setMyDescription", description="Small steps,\nevery day.")
    page = await phone.open()
    await expect(page.get_by_test_id("introduction")).to_contain_text("Small steps,\nevery day.")
    await expect(page.get_by_test_id("input")).to_be_hidden()
    await page.get_by_role("button", name="Start", exact=True).click()
    assert (await phone.bot.next_update())["message"]["text"] == "/start"
    await expect(page.get_by_test_id("introduction")).to_be_hidden()
    await expect(page.get_by_test_id("input")).to_be_visible()


async def test_enter_sends_and_shift_enter_begins_a_line(chat: Phone) -> None:
    page = chat.page
    await page.get_by_test_id("input").press_sequentially("one")
    await page.keyboard.press("Shift+Enter")
    await page.keyboard.type("two")
    await page.keyboard.press("Enter")
    assert (await chat.bot.next_update())["message"]["text"] == "one\ntwo"
    await expect(page.get_by_test_id("input")).to_have_value("")


async def test_a_message_has_one_tick_until_the_bot_confirms_it_then_two(chat: Phone) -> None:
    page = chat.page
    await page.get_by_test_id("input").fill("hello")
    await page.get_by_role("button", name="Send").click()
    await expect(bubbles(page).last.get_by_role("img", name="sent")).to_be_visible()
    await chat.bot.next_update()
    await chat.bot.confirm()
    await expect(bubbles(page).last.get_by_role("img", name="read")).to_be_visible()


async def test_what_is_typed_is_shown_as_typed(chat: Phone) -> None:
    page = chat.page
    typed = "<b>bold</b> & <img src=x onerror=alert(1)> &amp;"
    await page.get_by_test_id("input").fill(typed)
    await page.keyboard.press("Enter")
    await expect(bubbles(page).last).to_contain_text(typed)
    await expect(bubbles(page).last.locator("img")).to_have_count(0)


async def test_the_bots_words_keep_their_styles(chat: Phone) -> None:
    await chat.say("<b>Sunday</b>, <i>20:30</i>\n<code>30 20 * * *</code> 1 &lt; 2")
    words = bubbles(chat.page).last
    await expect(words.locator("b")).to_have_text("Sunday")
    await expect(words.locator("code")).to_have_text("30 20 * * *")
    await expect(words).to_contain_text("1 < 2")


async def test_a_button_that_copies_puts_its_text_on_the_clipboard_and_tells_the_bot_nothing(
    chat: Phone,
) -> None:
    await chat.context.grant_permissions(["clipboard-read", "clipboard-write"])
    copied = "“Q3 <report>”: what was the best part?"
    copy = {"text": "Copy the question", "copy_text": {"text": copied}}
    await chat.say("To your mentor", reply_markup={"inline_keyboard": [[copy]]})
    await chat.page.get_by_role("button", name="Copy the question").click()
    await expect(chat.page.get_by_test_id("toast")).to_have_text("Copied")
    assert await chat.page.evaluate("navigator.clipboard.readText()") == copied
    assert chat.person.unanswered_presses == []


async def test_hidden_words_show_after_a_tap(chat: Phone) -> None:
    await chat.say("The answer is <tg-spoiler>forty-two</tg-spoiler>")
    await chat.page.get_by_role("button", name="Show hidden text").click()
    await expect(chat.page.locator(".spoiler")).to_have_class("spoiler is-shown")


async def test_nothing_but_known_tags_gets_through_even_from_the_demo(phone: Phone) -> None:
    page = await phone.open()
    shown = await page.evaluate(
        """async (html) => {
            const { wordsOf } = await import("/phone/static/safe_html.js");
            const box = document.createElement("div");
            box.append(wordsOf(html, () => {}));
            return box.innerHTML;
        }""",
        '<b onclick="x()" style="color:red">a</b><script>x()</script><img src=x onerror=x()>'
        '<a href="javascript:x()">b</a><svg><style>c</style></svg><iframe srcdoc="d"></iframe>'
        '<a href="https://e.org" onmouseover="x()">e</a><h1>f</h1>',
    )
    assert all("Content Security Policy" in trouble for trouble in phone.troubles)
    phone.troubles.clear()
    assert shown == (
        '<b>a</b>b<a href="https://e.org" target="_blank" rel="noopener noreferrer">e</a>f'
    )


async def test_commands_and_addresses_in_words_can_be_tapped(chat: Phone) -> None:
    await chat.say("Try /today or https://example.org/a?b=1. Not 1/2 nor <code>/week</code>")
    last = bubbles(chat.page).last
    await expect(last.get_by_role("link")).to_have_attribute("href", "https://example.org/a?b=1")
    await expect(last.get_by_role("button")).to_have_count(1)
    await last.get_by_role("button", name="/today").click()
    assert (await chat.bot.next_update())["message"]["text"] == "/today"


async def test_a_pressed_button_is_busy_until_the_bot_answers(chat: Phone) -> None:
    await chat.say("Done?", reply_markup=buttons(["Yes", "Not yet"]))
    button = chat.page.get_by_role("button", name="Yes")
    await button.click()
    await expect(button).to_have_attribute("aria-busy", "true")
    query = (await chat.bot.next_update())["callback_query"]
    assert query["data"] == "Yes"
    await chat.bot.call("answerCallbackQuery", callback_query_id=query["id"], text="13 days")
    await expect(button).not_to_have_attribute("aria-busy", "true")
    await expect(chat.page.get_by_test_id("toast")).to_have_text("13 days")


async def test_an_alert_stays_until_ok(chat: Phone) -> None:
    await chat.say("Forget?", reply_markup=buttons(["Forget"]))
    await chat.page.get_by_role("button", name="Forget").click()
    query = (await chat.bot.next_update())["callback_query"]
    await chat.bot.call(
        "answerCallbackQuery", callback_query_id=query["id"], text="All gone.", show_alert=True
    )
    alert = chat.page.get_by_role("alertdialog")
    await expect(alert).to_contain_text("All gone.")
    await alert.get_by_role("button", name="OK").click()
    await expect(alert).to_be_hidden()


async def test_an_edited_card_says_so_and_keeps_the_focus_on_its_button(chat: Phone) -> None:
    card = await chat.say("0 of 2", reply_markup=buttons(["Read", "Walk"]))
    await chat.page.get_by_role("button", name="Walk").focus()
    await chat.bot.call(
        "editMessageText",
        chat_id=chat.person.id,
        message_id=card,
        text="1 of 2",
        reply_markup=buttons(["✅ Read"], ["Walk"]),
    )
    await expect(bubbles(chat.page).last).to_contain_text("1 of 2")
    await expect(bubbles(chat.page).last).to_contain_text("edited")
    await expect(chat.page.get_by_role("button", name="Walk")).to_be_focused()
    await expect(bubbles(chat.page)).to_have_count(2)


async def test_a_deleted_message_goes(chat: Phone) -> None:
    message = await chat.say("soon gone")
    await expect(bubbles(chat.page)).to_have_count(2)
    await chat.bot.call("deleteMessage", chat_id=chat.person.id, message_id=message)
    await expect(bubbles(chat.page)).to_have_count(1)


async def test_the_header_tells_what_the_bot_is_doing(chat: Phone) -> None:
    status = chat.page.get_by_test_id("status")
    await chat.bot.call("sendChatAction", chat_id=chat.person.id, action="upload_photo")
    await expect(status).to_have_text("sending a photo…")
    await chat.say("here")
    await expect(status).to_have_text("bot")


async def test_a_reply_keyboard_sends_its_words_and_can_be_folded_away(chat: Phone) -> None:
    page = chat.page
    keys = page.get_by_test_id("reply-button")
    rows = [[{"text": "Berlin"}, {"text": "Lisbon"}]]
    await chat.say("Where?", reply_markup={"keyboard": rows, "input_field_placeholder": "A city"})
    await expect(page.get_by_placeholder("A city")).to_be_visible()
    await keys.filter(has_text="Berlin").click()
    assert (await chat.bot.next_update())["message"]["text"] == "Berlin"
    await page.get_by_role("button", name="Bot keyboard").click()
    await expect(keys.first).to_be_hidden()
    await page.get_by_role("button", name="Bot keyboard").click()
    await expect(keys.first).to_be_visible()
    await chat.say("Thanks", reply_markup={"remove_keyboard": True})
    await expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()
    await expect(page.get_by_placeholder("Message")).to_be_visible()


async def test_a_key_that_asks_for_a_place_lets_one_choose_it_and_folds_away(chat: Phone) -> None:
    page = chat.page
    rows = [[{"text": "Share", "request_location": True}]]
    await chat.say("Where?", reply_markup={"keyboard": rows, "one_time_keyboard": True})
    await page.get_by_test_id("reply-button").click()
    await page.get_by_test_id("location-dialog").get_by_role("button", name="Tokyo").click()
    place = (await chat.bot.next_update())["message"]["location"]
    assert (round(place["latitude"]), round(place["longitude"])) == (36, 140)
    await expect(page.get_by_test_id("reply-keyboard")).to_be_hidden()


async def test_a_keyboard_for_one_time_comes_back_when_the_bot_asks_again(chat: Phone) -> None:
    keys = chat.page.get_by_test_id("reply-button")
    once = {"keyboard": [[{"text": "18:00"}]], "one_time_keyboard": True}
    await chat.say("When?", reply_markup=once)
    await keys.click()
    await expect(keys).to_be_hidden()
    await expect(chat.page.get_by_role("button", name="Bot keyboard")).to_be_visible()
    await chat.say("When, please?", reply_markup=once)
    await expect(keys).to_be_visible()


async def test_the_menu_lists_the_commands_and_a_tap_sends_one(chat: Phone) -> None:
    page = chat.page
    commands = [
        {"command": "today", "description": "Check in"},
        {"command": "week", "description": "Your week"},
    ]
    await chat.bot.call("setMyCommands", commands=commands)
    await page.get_by_role("button", name="Menu").click()
    await expect(page.get_by_test_id("command")).to_have_text(["/todayCheck in", "/weekYour week"])
    await page.get_by_test_id("command").filter(has_text="/week").click()
    assert (await chat.bot.next_update())["message"]["text"] == "/week"
    await page.get_by_test_id("input").press_sequentially("/to")
    await expect(page.get_by_test_id("command")).to_have_count(1)
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    assert (await chat.bot.next_update())["message"]["text"] == "/today"


async def test_a_photo_opens_over_the_screen_and_escape_closes_it(chat: Phone) -> None:
    await chat.bot.send_file("sendPhoto", "photo", "week.png", picture(), chat.person.id)
    await chat.page.get_by_role("button", name="Open photo").click()
    viewer = chat.page.get_by_test_id("viewer")
    width = await viewer.get_by_role("img", name="Photo").evaluate(
        "image => image.decode().then(() => image.naturalWidth)"
    )
    assert width == 1080
    await chat.page.keyboard.press("Escape")
    await expect(viewer).to_be_hidden()


async def test_a_turned_page_of_a_photo_message_keeps_its_place(chat: Phone) -> None:
    await chat.bot.send_file("sendPhoto", "photo", "week.png", picture(), chat.person.id)
    shown = bubbles(chat.page).last.locator("img")
    before = await shown.get_attribute("src")
    media = json.dumps({"type": "photo", "media": "attach://next"})
    facts = {"message_id": str(chat.person.last_message.id), "media": media}
    await chat.bot.send_file(
        "editMessageMedia", "next", "week.png", picture("#855008"), chat.person.id, **facts
    )
    await expect(shown).not_to_have_attribute("src", before or "")
    await expect(bubbles(chat.page)).to_have_count(2)


async def test_a_document_of_the_bot_can_be_saved(chat: Phone) -> None:
    await chat.bot.send_file("sendDocument", "document", "book.json", b'{"a": 1}', chat.person.id)
    async with chat.page.expect_download() as saving:
        await chat.page.get_by_test_id("document").click()
    saved = await saving.value
    assert saved.suggested_filename == "book.json"
    path = await saved.path()
    assert path.read_bytes() == b'{"a": 1}'


async def test_a_file_is_sent_with_its_caption(chat: Phone) -> None:
    page = chat.page
    await page.get_by_test_id("pick-file").set_input_files(
        {"name": "book.json", "mimeType": "application/json", "buffer": b"{}"}
    )
    await page.get_by_test_id("caption").fill("my book")
    await page.get_by_test_id("file-send").click()
    message = (await chat.bot.next_update())["message"]
    assert (message["document"]["file_name"], message["caption"]) == ("book.json", "my book")
    await expect(bubbles(page).last).to_contain_text("book.json")


async def test_a_place_can_be_typed_and_a_contact_be_shared(chat: Phone) -> None:
    page = chat.page
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("button", name="Location").click()
    await page.get_by_label("Latitude").fill("-31.55")
    await page.get_by_label("Longitude").fill("159.08")
    await page.get_by_test_id("location-send").click()
    assert (await chat.bot.next_update())["message"]["location"]["latitude"] == -31.55
    await page.get_by_role("button", name="Attach").click()
    await page.get_by_role("button", name="Contact").click()
    await page.get_by_test_id("contact-name").fill("Grace")
    await page.get_by_test_id("contact-phone").fill("+49 30 1234567")
    await page.get_by_test_id("contact-send").click()
    assert (await chat.bot.next_update())["message"]["contact"]["first_name"] == "Grace"


async def test_times_and_days_follow_the_phones_time_zone(chat: Phone) -> None:
    page = chat.page
    await chat.say("evening")
    await expect(bubbles(page).last.get_by_role("time")).to_have_text("19:00")
    await chat.tools()
    await page.get_by_test_id("zone").fill("Pacific/Apia")
    await page.get_by_test_id("zone-set").click()
    await expect(page.get_by_test_id("clock")).to_contain_text("07:00 Monday, 23 November 2026")
    await page.get_by_test_id("tools-close").click()
    await expect(bubbles(page).last.get_by_role("time")).to_have_text("07:00")


async def test_a_jump_of_a_day_gives_yesterdays_messages_their_date(chat: Phone) -> None:
    page = chat.page
    await expect(page.get_by_role("heading", name="Today")).to_be_visible()
    await chat.tools()
    await page.get_by_role("button", name="+1 day").click()
    await expect(page.get_by_role("log")).to_contain_text("It is Monday, 23 November 2026, 19:00.")
    await chat.say("a new day")
    await expect(page.get_by_role("heading", level=2)).to_have_text(
        ["Sunday, 22 November", "Today"]
    )


async def test_each_jump_button_leads_to_its_moment(chat: Phone) -> None:
    jumps = {
        "+1 hour": "20:00 Sunday, 22 November 2026",
        "to 20:30": "20:30 Sunday, 22 November 2026",
        "to tomorrow 09:00": "09:00 Monday, 23 November 2026",
        "+1 day": "09:00 Tuesday, 24 November 2026",
        "to Sunday 18:00": "18:00 Sunday, 29 November 2026",
    }
    for name, shown in jumps.items():
        await chat.tools()
        await chat.page.get_by_role("button", name=name).click()
        await expect(chat.page.get_by_test_id("clock")).to_have_text(shown)


async def test_any_moment_can_be_typed_unless_it_has_passed(chat: Phone) -> None:
    page = chat.page
    await chat.tools()
    await page.get_by_label("Jump to").fill("2026-11-22T18:59")
    await page.get_by_test_id("jump-go").click()
    await expect(page.get_by_test_id("jump-answer")).to_contain_text("Time only runs forward")
    await page.get_by_label("Jump to").fill("2027-01-01T00:05")
    await page.get_by_test_id("jump-go").click()
    await expect(page.get_by_test_id("clock")).to_have_text("00:05 Friday, 1 January 2027")


async def test_two_people_have_two_chats(chat: Phone) -> None:
    page = chat.page
    await chat.tools()
    await page.get_by_test_id("add-person").click()
    await page.get_by_test_id("person-name").fill("<i>Grace</i>")
    await page.get_by_label("Time zone", exact=True).fill("Asia/Tokyo")
    await page.get_by_test_id("person-save").click()
    await expect(bubbles(page)).to_have_count(0)
    await expect(page.get_by_test_id("clock")).to_contain_text("03:00")
    await chat.tools()
    grace = page.get_by_role("button", name="<i>Grace</i>")
    await expect(grace).to_have_attribute("aria-pressed", "true")
    await page.get_by_test_id("person").first.click()
    await expect(bubbles(page)).to_have_count(1)
    await page.reload()
    await expect(bubbles(page)).to_have_count(1)


async def test_who_blocks_the_bot_hears_nothing_until_they_unblock_it(chat: Phone) -> None:
    page = chat.page
    await chat.tools()
    await page.get_by_role("button", name="Block the bot").click()
    await page.get_by_test_id("tools-close").click()
    await expect(page.get_by_test_id("input")).to_be_hidden()
    refused = await chat.bot.call("sendMessage", chat_id=chat.person.id, text="hello?")
    assert refused["error_code"] == 403
    await page.get_by_test_id("unblock").click()
    await chat.say("hello!")
    await expect(bubbles(page).last).to_contain_text("hello!")


async def test_every_call_is_listed_and_a_failed_one_says_so_in_words(chat: Phone) -> None:
    page = chat.page
    await chat.say("a call")
    await chat.bot.call("sendMassage", chat_id=chat.person.id)
    await chat.tools()
    calls = page.get_by_test_id("wire-call")
    await expect(calls.nth(0)).to_contain_text("✕ 404")
    await expect(calls.nth(0)).to_contain_text("sendMassage")
    await calls.nth(1).locator("summary").click()
    await expect(calls.nth(1).locator("pre")).to_contain_text('"text": "a call"')
    await expect(calls.nth(1)).to_contain_text("200 OK")
    await page.get_by_label("failed only").check()
    await expect(calls.nth(1)).to_be_hidden()


async def test_the_line_misbehaves_on_request_and_behaves_again(chat: Phone) -> None:
    page = chat.page
    await chat.tools()
    await page.get_by_role("button", name="429 for 60 s").click()
    await expect(page.get_by_test_id("misbehave-answer")).to_have_text(
        "Too many requests for 60 s."
    )
    flooded = await chat.bot.call("sendMessage", chat_id=chat.person.id, text="hello?")
    assert (flooded["error_code"], flooded["parameters"]["retry_after"] > 0) == (429, True)
    await page.get_by_role("button", name="Behave").click()
    await expect(page.get_by_test_id("misbehave-answer")).to_have_text("The line behaves.")
    await chat.say("hello!")


async def test_who_reads_above_sees_the_day_stays_there_and_is_told_of_news(chat: Phone) -> None:
    page = chat.page
    for line in range(30):
        await chat.say(f"line {line}")
    await expect(bubbles(page).last).to_contain_text("line 29")
    await expect(bubbles(page).last).to_be_in_viewport()
    scroller = page.get_by_role("region", name="Messages")
    assert "is-scrolling" not in str(await scroller.get_attribute("class"))
    await page.get_by_test_id("messages").hover()
    await page.mouse.wheel(0, -800)
    await expect(scroller).to_contain_class("is-scrolling")
    await expect(page.get_by_test_id("down")).to_be_visible()
    await chat.say("news")
    down = page.get_by_role("button", name="To the newest message, 1 unread")
    await expect(bubbles(page).last).not_to_be_in_viewport()
    await down.click()
    await expect(bubbles(page).last).to_be_in_viewport()
    await expect(page.get_by_test_id("down")).to_be_hidden()


async def test_a_cut_line_is_mended_without_a_doubled_or_a_lost_message(chat: Phone) -> None:
    async with wire_that_breaks(chat.stand.origin) as (url, cut):
        page = await chat.context.new_page()
        await page.goto(url)
        await expect(bubbles(page)).to_have_count(1)
        await chat.say("before")
        await expect(bubbles(page)).to_have_count(2)
        cut(True)
        await expect(page.get_by_test_id("status")).to_have_text("connecting…")
        await chat.say("meanwhile")
        cut(False)
        await expect(bubbles(page)).to_have_count(3, timeout=10_000)
        await expect(page.get_by_test_id("status")).to_have_text("bot")
        await chat.say("after")
        await expect(bubbles(page).locator(".words")).to_have_text(
            [re.compile(word) for word in ("/start", "before", "meanwhile", "after")]
        )


async def test_an_address_of_somebody_unknown_opens_the_first_persons_phone(
    phone: Phone,
) -> None:
    page = await phone.context.new_page()
    await page.goto(f"{phone.stand.origin}/?person=4242")
    await expect(page.get_by_test_id("status")).to_have_text("bot")
    await expect(page).to_have_url(re.compile(rf"person={phone.person.id}$"))


@asynccontextmanager
async def wire_that_breaks(url: str) -> AsyncIterator[tuple[str, Any]]:
    """A way to the same demo that can be cut: open lines end, and new ones are refused."""
    host, port = url.removeprefix("http://").split(":")
    lines: set[asyncio.StreamWriter] = set()
    is_cut = False

    async def carry(source: asyncio.StreamReader, target: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65536):
                target.write(data)
                await target.drain()
        except ConnectionError:
            pass
        finally:
            target.close()

    async def join(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if is_cut:
            writer.transport.abort()
            return
        far_reader, far_writer = await asyncio.open_connection(host, int(port))
        lines.update((writer, far_writer))
        await asyncio.gather(carry(reader, far_writer), carry(far_reader, writer))

    def cut(now: bool) -> None:
        nonlocal is_cut
        is_cut = now
        while now and lines:
            lines.pop().transport.abort()

    server = await asyncio.start_server(join, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", cut
        cut(True)


# How far from the left edge of its box each line begins, in pixels.
LINE_STARTS = """(words) => {
  const left = words.getBoundingClientRect().left;
  const rows = new Map();
  const range = document.createRange();
  const text = words.firstChild;
  let from = 0;
  for (const line of text.data.split("\\n")) {
    range.setStart(text, from);
    range.setEnd(text, from + line.length);
    from += line.length + 1;
    rows.set(from, Math.round(range.getBoundingClientRect().left - left));
  }
  return [...rows.values()];
}"""

SHORT_OF_CONTRAST = (Path(__file__).parent / "short_of_contrast.js").read_text()


async def test_all_words_contrast_with_what_lies_behind_them(browser: Browser) -> None:
    async with phone_in(browser, viewport=DESK) as phone:
        page = await phone.open()
        await page.get_by_test_id("start").click()
        await phone.say(
            "<b>a</b> <code>b</code> /today <blockquote>c</blockquote> <pre>d</pre>",
            reply_markup=buttons(["Yes"]),
        )
        await phone.bot.send_file("sendDocument", "document", "book.json", b"{}", phone.person.id)
        await phone.bot.call("sendMassage")
        await phone.bot.call("sendChatAction", chat_id=phone.person.id, action="typing")
        await phone.person.share_location(1, 2)
        await expect(page.get_by_test_id("status")).to_have_text("typing…")
        await expect(bubbles(page)).to_have_count(4)
        assert await page.evaluate(SHORT_OF_CONTRAST) == []
        await page.emulate_media(color_scheme="dark")
        await page.reload()
        await expect(bubbles(page)).to_have_count(4)
        assert await page.evaluate(SHORT_OF_CONTRAST) == []


async def test_every_control_has_a_name(browser: Browser) -> None:
    async with phone_in(browser, viewport=DESK) as phone:
        page = await phone.open()
        await page.get_by_test_id("start").click()
        await phone.say("Done?", reply_markup=buttons(["Yes"]))
        await expect(page.get_by_role("button", name="Yes")).to_be_visible()
        seen = await page.locator("body").aria_snapshot()
        controls = re.findall(r"- (?:button|textbox|combobox|checkbox|link|region|main)\b.*", seen)
        assert len(controls) > 25
        assert [line for line in controls if '"' not in line] == []


async def test_the_keyboard_alone_is_enough(chat: Phone) -> None:
    page = chat.page
    await chat.say("Done?", reply_markup=buttons(["Yes"]))
    await page.get_by_test_id("scroller").or_(page.get_by_role("region", name="Messages")).focus()
    for _ in range(2):
        await page.keyboard.press("Tab")
    await expect(page.get_by_role("button", name="Yes")).to_be_focused()
    await page.keyboard.press("Enter")
    assert (await chat.bot.next_update())["callback_query"]["data"] == "Yes"
    await page.get_by_test_id("tools").focus()
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("tools-close")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("tools")).to_be_focused()


async def test_news_is_said_to_who_cannot_see_it(chat: Phone) -> None:
    await chat.say("How <b>did</b> it go?")
    await expect(chat.page.get_by_role("log")).to_contain_text("How did it go?")


async def test_long_words_wrap_and_right_to_left_words_start_at_the_right(chat: Phone) -> None:
    page = chat.page
    await chat.say("x" * 400, reply_markup=buttons(["y" * 64, "z" * 64]))
    await chat.say("مرحبا بك")
    words = bubbles(page).last.locator(".words")
    await expect(words).to_have_css("direction", "rtl")
    for box in ("#scroller", "body"):
        assert await page.locator(box).evaluate("box => box.scrollWidth <= box.clientWidth")


async def test_a_name_from_right_to_left_turns_neither_its_line_nor_the_time(chat: Phone) -> None:
    name = "\u2068اكتب صفحة واحدة\u2069"
    await chat.say(f"Sunday\n◻️ {name}\nNothing else today")
    await chat.say(f"{name}\nIt's yours: every day. Change what doesn't fit you")
    await expect(bubbles(chat.page).last).to_contain_text("every day")
    words, later = (bubbles(chat.page).nth(n).locator(".words") for n in (-2, -1))
    assert await words.evaluate(LINE_STARTS) == [0, 0, 0]
    for box in (words, later):
        whole, meta = await box.bounding_box(), await box.locator(".meta").bounding_box()
        assert whole is not None
        assert meta is not None
        assert abs(meta["x"] + meta["width"] - whole["x"] - whole["width"]) < 2


async def test_nothing_moves_for_who_asked_for_calm(browser: Browser) -> None:
    async with phone_in(browser, reduced_motion="reduce") as phone:
        page = await phone.open()
        await page.get_by_test_id("start").click()
        await phone.say("Done?", reply_markup=buttons(["Yes"]))
        await page.get_by_role("button", name="Yes").click()
        await expect(page.locator("[aria-busy=true]")).to_be_visible()
        moving = (
            "document.getAnimations().filter((one) => one.effect.getTiming().duration > 1).length"
        )
        assert await page.evaluate(moving) == 0


async def test_on_a_desk_the_tools_lie_beside_the_phone(browser: Browser) -> None:
    async with phone_in(browser, viewport=DESK) as phone:
        page = await phone.open()
        await expect(page.get_by_test_id("tools")).to_be_hidden()
        await page.get_by_test_id("jump-hour").click()
        await expect(page.get_by_test_id("clock")).to_contain_text("20:00")
        box = await page.locator(".phone").bounding_box()
        assert box is not None
        assert abs(box["x"] + box["width"] / 2 - DESK["width"] / 2) < 2


async def test_the_page_asks_nothing_of_the_world_and_runs_nothing_inline() -> None:
    sources = "\n".join(
        file.read_text() for file in PAGE_FILES.iterdir() if file.suffix in {".html", ".css", ".js"}
    )
    assert set(re.findall(r"https?://[\w.]+", sources)) <= {"http://www.w3.org"}
    page = (PAGE_FILES / "index.html").read_text()
    assert (
        re.findall(r"<script(?! type=\"module\" src=\"/phone/)|\son\w+=|\sstyle=|<style", page)
        == []
    )
