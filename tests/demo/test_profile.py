"""What the bot tells of itself, by language and place."""

from typing import Any

import pytest
from telegram import (
    Bot,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonWebApp,
    WebAppInfo,
)

from habitbot.demo.chats import Chat
from habitbot.demo.person import Person
from habitbot.demo.phone_view import bot_view
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call


def seen_by(person: Person, group: Chat | None = None) -> list[str]:
    return [command["description"] for command in person.commands(group)]


async def test_a_person_sees_the_narrowest_list_in_their_language_first(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    private = BotCommandScopeAllPrivateChats()
    ada.change(language_code="de-AT")
    steps: list[tuple[str, dict[str, Any]]] = [
        ("everybody", {}),
        ("everybody, German", {"language_code": "de"}),
        ("private", {"scope": private}),
        ("private, German", {"scope": private, "language_code": "de"}),
        ("Ada", {"scope": BotCommandScopeChat(ada.id)}),
        ("Ada, German", {"scope": BotCommandScopeChat(ada.id), "language_code": "de"}),
    ]
    for name, where in steps:
        await bot.set_my_commands([("today", name)], **where)
        assert seen_by(ada) == [name]
    for (_, where), (name, _) in zip(reversed(steps), reversed(steps[:-1]), strict=False):
        await bot.delete_my_commands(**where)
        assert seen_by(ada) == [name]


async def test_lists_of_groups_and_other_languages_are_not_seen_in_private(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    await bot.set_my_commands([("a", "group")], scope=BotCommandScopeAllGroupChats())
    await bot.set_my_commands([("a", "French")], language_code="fr")
    assert seen_by(ada) == []
    assert seen_by(ada, stand.add_group("Friends", [ada])) == ["group"]


async def test_a_list_is_asked_for_exactly(bot: Bot) -> None:
    await bot.set_my_commands([("today", "Today")])
    assert [one.command for one in await bot.get_my_commands()] == ["today"]
    assert await bot.get_my_commands(language_code="de") == ()


@pytest.mark.parametrize(
    ("facts", "cause"),
    [
        ({"command": "", "description": "x"}, "command must be non-empty"),
        ({"command": "/", "description": "x"}, "command must be non-empty"),
        ({"command": "x" * 33, "description": "x"}, "command length must not exceed 32"),
        ({"command": "x", "description": ""}, "command description must be non-empty"),
        (
            {"command": "x", "description": "x" * 257},
            "command description length must not exceed 256",
        ),
        ({"command": "Today", "description": "x"}, "BOT_COMMAND_INVALID"),
        ({"command": "to-day", "description": "x"}, "BOT_COMMAND_INVALID"),
    ],
)
async def test_a_command_that_telegram_would_not_take(
    call: Call, facts: dict[str, str], cause: str
) -> None:
    answer = await call("setMyCommands", commands=[facts])
    assert answer["description"] == f"Bad Request: {cause}"


async def test_a_list_has_at_most_a_hundred_commands(call: Call) -> None:
    commands = [{"command": f"c{n}", "description": "x"} for n in range(101)]
    assert (await call("setMyCommands", commands=commands[:100]))["ok"]
    answer = await call("setMyCommands", commands=commands)
    assert answer["description"] == "Bad Request: BOT_COMMANDS_TOO_MUCH"


@pytest.mark.parametrize("code", ["pt-br", "DE", "deu", "d"])
async def test_a_language_is_two_small_letters(call: Call, code: str) -> None:
    answer = await call("setMyName", name="x", language_code=code)
    assert answer["description"] == "Bad Request: invalid language code specified"


async def test_name_and_descriptions_are_seen_in_ones_own_language(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    ada.change(language_code="de")
    await bot.set_my_name("Habits")
    await bot.set_my_name("Gewohnheiten", language_code="de")
    await bot.set_my_description("Small steps.")
    await bot.set_my_short_description("Kleine Schritte.", language_code="de")
    view = bot_view(stand.exchange, ada.account)
    assert view["name"] == "Gewohnheiten"
    assert view["description"] == "Small steps."
    assert view["short_description"] == "Kleine Schritte."
    await bot.set_my_name("", language_code="de")
    assert (await bot.get_my_name("de")).name == "Habits"
    assert (await bot.get_my_short_description()).short_description == ""


@pytest.mark.parametrize(
    ("method", "facts"),
    [
        ("setMyName", {"name": "x" * 65}),
        ("setMyDescription", {"description": "x" * 513}),
        ("setMyShortDescription", {"short_description": "x" * 121}),
    ],
)
async def test_profile_texts_have_a_length(call: Call, method: str, facts: dict[str, str]) -> None:
    assert (await call(method, **facts))["description"].endswith("is too long")


async def test_the_menu_button_is_everybodys_or_one_chats(
    bot: Bot, call: Call, ada: Person
) -> None:
    assert (await bot.get_chat_menu_button()).type == "commands"
    app = MenuButtonWebApp("Open", WebAppInfo("https://example.org/app"))
    await bot.set_chat_menu_button(ada.id, app)
    assert await bot.get_chat_menu_button(ada.id) == app
    assert (await bot.get_chat_menu_button()).type == "commands"
    await bot.set_chat_menu_button(ada.id)
    assert (await bot.get_chat_menu_button(ada.id)).type == "commands"
    insecure = {"type": "web_app", "text": "x", "web_app": {"url": "http://example.org"}}
    assert not (await call("setChatMenuButton", menu_button=insecure))["ok"]
