"""Telegram's limits, held with Telegram's own errors."""

from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.demo.links import checked_link
from habitbot.demo.params import read_form
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call

BUTTON = {"text": "Done", "callback_data": "d"}


def inline(*rows: Any) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def wrong_link(url: str) -> str:
    return f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ({"text": ""}, "message text is empty"),
        ({}, "message text is empty"),
        ({"text": " \n "}, "text must be non-empty"),
        ({"text": "<b> </b>", "parse_mode": "HTML"}, "text must be non-empty"),
        ({"text": "x" * 4097}, "message is too long"),
        ({"text": "é" * 16_385}, "text is too long"),
        ({"text": "x", "parse_mode": "BBCode"}, "unsupported parse_mode"),
        ({"text": "a<b", "parse_mode": "HTML"}, "can't parse entities: Unclosed start tag at byte"),
        ({"text": "x", "chat_id": ""}, "chat_id is empty"),
        ({"text": "x", "chat_id": 404}, "chat not found"),
        ({"text": "x", "chat_id": "@nobody"}, "chat not found"),
        ({"text": "x", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
        ({"text": "x", "reply_markup": "[]"}, "object expected as reply markup"),
        ({"text": "x", "reply_parameters": {"message_id": 99}}, "message to be replied not found"),
    ],
)
async def test_a_text_that_telegram_would_not_send(
    call: Call, ada: Person, facts: dict[str, Any], cause: str
) -> None:
    answer = await call("sendMessage", **{"chat_id": ada.id, **facts})
    assert answer["error_code"] == 400
    assert answer["description"].startswith(f"Bad Request: {cause}")


@pytest.mark.parametrize(
    ("markup", "cause"),
    [
        (
            {"inline_keyboard": [BUTTON]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
        ),
        (
            {"keyboard": ["a"]},
            'field "keyboard" of the ReplyKeyboardMarkup must be an Array of Arrays',
        ),
        (
            inline([{"text": "Done"}]),
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
        ),
        (
            inline([{"text": " ", "callback_data": "d"}]),
            "inline keyboard button text must be non-empty",
        ),
        (inline([{"text": "x", "url": "http://localhost"}]), wrong_link("http://localhost")),
        (inline([{"text": "x", "url": "ftp://a.org"}]), wrong_link("ftp://a.org")),
        (
            inline([{"text": "x", "web_app": {"url": "http://a.org"}}]),
            "inline keyboard button Web App URL 'http://a.org' is invalid: "
            "Only HTTPS links are allowed",
        ),
        (inline([{"text": "x", "callback_data": ""}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "x", "callback_data": "x" * 65}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "x", "callback_data": "é" * 33}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "x", "copy_text": {"text": "y" * 257}}]), "BUTTON_COPY_TEXT_INVALID"),
        (inline([BUTTON] * 9), "reply markup is too long"),
        (inline(*[[BUTTON] * 8] * 13), "reply markup is too long"),
    ],
)
async def test_a_keyboard_that_telegram_would_not_show(
    call: Call, ada: Person, markup: dict[str, Any], cause: str
) -> None:
    answer = await call("sendMessage", chat_id=ada.id, text="x", reply_markup=markup)
    assert answer["description"] == f"Bad Request: {cause}"


async def test_what_is_just_within_the_limits_passes(call: Call, ada: Person) -> None:
    full = inline(*[[{"text": "x", "callback_data": "é" * 32}] * 8] * 12, [BUTTON] * 4)
    answer = await call("sendMessage", chat_id=ada.id, text="🏃" * 4096, reply_markup=full)
    assert answer["ok"]
    assert len(answer["result"]["text"]) == 4096


async def test_the_limit_of_a_text_counts_what_is_left_after_parsing(
    call: Call, ada: Person
) -> None:
    html = "<b>x</b>" * 4_000
    assert (await call("sendMessage", chat_id=ada.id, text=html, parse_mode="HTML"))["ok"]


@pytest.mark.parametrize("wish", ["request_location", "request_contact"])
async def test_places_and_numbers_are_asked_for_in_private_chats_only(
    stand: Stand, call: Call, ada: Person, wish: str
) -> None:
    keyboard = {"keyboard": [[{"text": "Share", wish: True}]]}
    assert (await call("sendMessage", chat_id=ada.id, text="x", reply_markup=keyboard))["ok"]
    group = stand.add_group("Friends", [ada])
    refused = await call("sendMessage", chat_id=group.id, text="x", reply_markup=keyboard)
    assert refused["description"].endswith("can be requested in private chats only")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://a.org", "https://a.org/"),
        ("HTTPS://a.org/Path", "https://a.org/Path"),
        ("a.org/x", "http://a.org/x"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080/x"),
        ("https://a.org?x=1", "https://a.org?x=1"),
        ("tg://resolve?domain=x", "tg://resolve?domain=x"),
        ("https://localhost", None),
        ("https://", None),
        ("javascript:alert(1)", None),
        ("ftp://a.org", None),
        ("a b.org", None),
        ("", None),
    ],
)
def test_addresses_that_a_link_may_have(address: str, kept: str | None) -> None:
    assert checked_link(address) == kept


async def test_a_toast_has_at_most_200_characters(call: Call, ada: Person) -> None:
    await call("sendMessage", chat_id=ada.id, text="x", reply_markup=inline([BUTTON]))
    press = await ada.press("Done")
    assert press is not None
    too_long = await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 201)
    assert too_long["description"] == "Bad Request: MESSAGE_TOO_LONG"
    assert (await call("answerCallbackQuery", callback_query_id=press.id, text="x" * 200))["ok"]


@pytest.mark.parametrize(
    ("method", "status", "description"),
    [
        ("sendTelepathy", 404, "Not Found: method not found"),
        ("GETME", 200, None),
        ("", 404, "Not Found"),
    ],
)
async def test_methods_are_known_or_not_found(
    call: Call, method: str, status: int, description: str | None
) -> None:
    answer = await call(method)
    assert answer.get("error_code", 200) == status
    assert answer.get("description") == description


async def test_a_parameter_that_telegram_ignores_is_remembered(
    stand: Stand, call: Call, ada: Person
) -> None:
    await call("sendMessage", chat_id=ada.id, text="x", disable_web_page_preview=True)
    assert stand.unknown_parameters == [("sendMessage", "disable_web_page_preview")]


@given(st.dictionaries(st.text(), st.text(), max_size=5))
def test_a_form_is_read_as_it_was_written(fields: dict[str, str]) -> None:
    assert read_form(urlencode(fields).encode()) == fields


async def test_a_mention_of_somebody_unknown_is_no_mention(call: Call, ada: Person) -> None:
    html = f"<a href='tg://user?id={ada.id}'>Ada</a> <a href='tg://user?id=404'>who</a>"
    answer = await call("sendMessage", chat_id=ada.id, text=html, parse_mode="HTML")
    (mention,) = answer["result"]["entities"]
    assert mention["user"]["first_name"] == "Ada"


async def test_entities_of_a_call_are_cut_to_its_text(call: Call, ada: Person) -> None:
    entities = [
        {"type": "bold", "offset": 0, "length": 900},
        {"type": "code", "offset": 50, "length": 1},
        {"type": "pre", "offset": 2, "length": 3, "language": "py"},
        {"type": "url", "offset": 0, "length": 1},
    ]
    answer = await call("sendMessage", chat_id=ada.id, text=" 🏃 abc ", entities=entities)
    assert answer["result"]["entities"] == [
        {"type": "bold", "offset": 0, "length": 6},
        {"type": "pre", "offset": 1, "length": 3, "language": "py"},
    ]
    answer = await call("sendMessage", chat_id=ada.id, text="x", entities=[{"type": "sparkle"}])
    assert answer["description"] == ("Bad Request: can't parse entities: unsupported MessageEntity")
