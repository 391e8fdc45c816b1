"""The checker that holds every call of our tests to the Bot API."""

from typing import Any

import orjson
import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup
from telegram.error import NetworkError

from habitbot.demo.bot_api import METHODS
from habitbot.demo.params import Upload
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.bot_api_spec import SPEC_FILE, SpecBrokenError, load_spec

FILE = Upload("week.png", b"picture", "image/png")


@pytest.mark.parametrize(
    ("method", "params"),
    [
        ("getMe", {}),
        ("sendMessage", {"chat_id": "7", "text": "hello"}),
        ("sendMessage", {"chat_id": 7, "text": "hello", "disable_notification": "true"}),
        ("sendMessage", {"chat_id": 7, "text": "<b>x</b>" * 999, "parse_mode": "HTML"}),
        ("sendPhoto", {"chat_id": 7, "photo": FILE}),
        ("sendPhoto", {"chat_id": 7, "photo": "attach://card", "card": FILE}),
        (
            "editMessageMedia",
            {"chat_id": 7, "message_id": 1, "media": '{"type":"photo","media":"some-id"}'},
        ),
        ("setMyCommands", {"commands": '[{"command":"today","description":"Today"}]'}),
        (
            "sendMessage",
            {
                "chat_id": 7,
                "text": "x",
                "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"b"}]]}',
            },
        ),
        ("setChatMenuButton", {"menu_button": {"type": "commands"}}),
    ],
)
def test_calls_that_the_bot_api_knows_pass(method: str, params: dict[str, Any]) -> None:
    load_spec().check(method, params)


@pytest.mark.parametrize(
    ("method", "params", "fault"),
    [
        ("sendMesage", {}, "unknown method sendMesage"),
        ("getme", {}, "unknown method getme"),
        ("sendMessage", {"chat_id": 7}, "text is required"),
        ("sendMessage", {"chat_id": 7, "text": "x", "colour": "red"}, "unknown parameter colour"),
        ("sendMessage", {"chat_id": 7, "text": "x" * 4097}, "4097 is not within 1 and 4096"),
        ("sendMessage", {"chat_id": 7, "text": "x", "protect_content": "maybe"}, "no Boolean"),
        ("deleteMessage", {"chat_id": 7, "message_id": "first"}, "no Integer"),
        ("deleteMessages", {"chat_id": 7, "message_ids": []}, "0 is not within 1 and 100"),
        ("getUpdates", {"limit": 101}, "101 is not within 1 and 100"),
        ("sendPhoto", {"chat_id": 7, "photo": 5}, "none of InputFile, String"),
        (
            "sendMessage",
            {
                "chat_id": 7,
                "text": "x",
                "reply_markup": '{"inline_keyboard":[[{"text":"a","callback_data":"'
                + "é" * 33
                + '"}]]}',
            },
            "66 is not within 1 and 64",
        ),
        (
            "sendMessage",
            {"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": [{"text": "a"}]}},
            "no array",
        ),
        (
            "editMessageMedia",
            {"chat_id": 7, "message_id": 1, "media": {"type": "picture", "media": "x"}},
            "'picture' instead of 'photo'",
        ),
        ("setMyCommands", {"commands": [{"command": "today"}]}, "description is required"),
    ],
)
def test_what_the_bot_api_does_not_know_is_named(
    method: str, params: dict[str, Any], fault: str
) -> None:
    with pytest.raises(SpecBrokenError, match=fault):
        load_spec().check(method, params)


async def test_a_call_out_of_order_fails_the_test_that_made_it() -> None:
    async def call_out_of_order() -> None:
        async with (
            Stand(on_call=load_spec().check) as stand,
            Bot(stand.token, base_url=f"{stand.origin}/bot") as bot,
        ):
            with pytest.raises(NetworkError, match="Internal Server Error"):
                await bot.do_api_request("sendTelepathy", {"chat_id": 7})

    with pytest.raises(ExceptionGroup) as failed:
        await call_out_of_order()
    assert [str(error) for error in failed.value.exceptions] == ["unknown method sendTelepathy"]


async def test_calls_of_the_library_pass(stand: Stand, ada: Person, bot: Bot) -> None:
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Done", callback_data="d")]])
    await bot.send_message(ada.id, "<b>Hi</b>", parse_mode="HTML", reply_markup=keyboard)
    await bot.send_document(ada.id, b"{}", filename="book.json", caption="Yours")
    assert stand.faults == []


def test_the_demo_knows_exactly_the_parameters_that_the_bot_api_knows() -> None:
    spec = load_spec()
    for method in METHODS.values():
        assert method.parameters == spec.methods[method.name].keys(), method.name


def test_the_spec_keeps_its_licence() -> None:
    facts = orjson.loads(SPEC_FILE.read_bytes())
    assert "Permission is hereby granted" in facts["licence"]
