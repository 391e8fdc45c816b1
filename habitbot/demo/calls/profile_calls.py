"""Methods by which the bot tells of itself."""

import re
from typing import Any

from habitbot.demo.answers import Result, bad_request
from habitbot.demo.calls.methods import Doing, Method, method
from habitbot.demo.exchange import Exchange
from habitbot.demo.keyboards import check_web_app
from habitbot.demo.params import Params
from habitbot.demo.profile import EVERYWHERE, Command, Scope, TextKind

LANGUAGE = re.compile(r"(?:[a-z]{2})?")
COMMAND_NAME = re.compile(r"[a-z0-9_]+")
MOST_COMMANDS = 100
LONGEST_NAME = 32
LONGEST_DESCRIPTION = 256
LONGEST_TEXTS: dict[TextKind, int] = {"name": 64, "description": 512, "short_description": 120}
BARE_SCOPES = {
    "default",
    "all_private_chats",
    "all_group_chats",
    "all_chat_administrators",
}
CHAT_SCOPES = {"chat", "chat_administrators", "chat_member"}


def set_my_commands(exchange: Exchange, params: Params) -> Result:
    """The commands that people of a scope and language see in their menu."""
    scope, language = _read_scope(exchange, params), _read_language(params)
    said = params.json("commands", "can't parse commands JSON object")
    if not isinstance(said, list):
        raise bad_request("expected an Array of BotCommand")
    commands = [_read_command(one) for one in said]
    if len(commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    exchange.profile.commands[scope, language] = commands
    exchange.chats.tell("commands", None, None)
    return True


def delete_my_commands(exchange: Exchange, params: Params) -> Result:
    """Take the list of a scope and language away."""
    key = _read_scope(exchange, params), _read_language(params)
    exchange.profile.commands.pop(key, None)
    exchange.chats.tell("commands", None, None)
    return True


def get_my_commands(exchange: Exchange, params: Params) -> Result:
    """The list of exactly this scope and language."""
    key = _read_scope(exchange, params), _read_language(params)
    return exchange.profile.commands.get(key, [])


def set_chat_menu_button(exchange: Exchange, params: Params) -> Result:
    """What the button beside the typing field does, in one private chat or in all."""
    said = params.json("menu_button", "can't parse menu button JSON object") or {"type": "default"}
    chat_id = _menu_chat(exchange, params)
    match said.get("type"):
        case "default":
            exchange.profile.menu_buttons.pop(chat_id, None)
        case "commands":
            exchange.profile.menu_buttons[chat_id] = {"type": "commands"}
        case "web_app":
            exchange.profile.menu_buttons[chat_id] = _read_web_app(said)
        case _:
            raise bad_request("can't parse menu button: wrong type specified")
    return True


def get_chat_menu_button(exchange: Exchange, params: Params) -> Result:
    """The button of one private chat, or everybody's."""
    return exchange.profile.menu_button(_menu_chat(exchange, params))


def _set_text(kind: TextKind) -> Doing:
    def set_text(exchange: Exchange, params: Params) -> Result:
        language, text = _read_language(params), params.text(kind).strip()
        if len(text) > LONGEST_TEXTS[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        exchange.profile.set_text(kind, language, text)
        exchange.chats.tell("profile", None, None)
        return True

    return set_text


def _get_text(kind: TextKind) -> Doing:
    def get_text(exchange: Exchange, params: Params) -> Result:
        return {kind: exchange.profile.text(kind, _read_language(params))}

    return get_text


def _read_language(params: Params) -> str:
    language = params.text("language_code")
    if not LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _read_scope(exchange: Exchange, params: Params) -> Scope:
    said = params.json("scope", "can't parse BotCommandScope JSON object")
    if said is None:
        return EVERYWHERE
    if not isinstance(said, dict) or said.get("type") not in BARE_SCOPES | CHAT_SCOPES:
        raise bad_request("can't parse BotCommandScope: unsupported type specified")
    if said["type"] in BARE_SCOPES:
        return said["type"], 0, 0
    chat = exchange.chat_for(Params(said))
    return said["type"], chat.id, int(said.get("user_id", 0))


def _read_command(said: Any) -> Command:
    if not isinstance(said, dict):
        raise bad_request("can't parse BotCommand: BotCommand must be an Object")
    name = str(said.get("command", "")).strip().removeprefix("/")
    description = str(said.get("description", "")).strip()
    if cause := _command_fault(name, description):
        raise bad_request(cause)
    return {"command": name, "description": description}


def _command_fault(name: str, description: str) -> str:
    if not name:
        return "command must be non-empty"
    if len(name) > LONGEST_NAME:
        return f"command length must not exceed {LONGEST_NAME}"
    if not description:
        return "command description must be non-empty"
    if len(description) > LONGEST_DESCRIPTION:
        return f"command description length must not exceed {LONGEST_DESCRIPTION}"
    return "" if COMMAND_NAME.fullmatch(name) else "BOT_COMMAND_INVALID"


def _menu_chat(exchange: Exchange, params: Params) -> int:
    if not params.text("chat_id"):
        return 0
    chat = exchange.chat_for(params)
    if not chat.is_private:
        raise bad_request("private chat not found")
    return chat.id


def _read_web_app(said: dict[str, Any]) -> dict[str, Any]:
    address = str(said.get("web_app", {}).get("url", ""))
    check_web_app(address, "menu button")
    return {"type": "web_app", "text": str(said.get("text", "")), "web_app": {"url": address}}


def _text_methods(kind: TextKind, title: str) -> tuple[Method, Method]:
    return (
        method(f"setMy{title}", f"{kind} language_code", _set_text(kind)),
        method(f"getMy{title}", "language_code", _get_text(kind)),
    )


METHODS = (
    method("setMyCommands", "commands scope language_code", set_my_commands),
    method("deleteMyCommands", "scope language_code", delete_my_commands),
    method("getMyCommands", "scope language_code", get_my_commands),
    *_text_methods("name", "Name"),
    *_text_methods("description", "Description"),
    *_text_methods("short_description", "ShortDescription"),
    method("setChatMenuButton", "chat_id menu_button", set_chat_menu_button),
    method("getChatMenuButton", "chat_id", get_chat_menu_button),
)
