"""Keyboards: those below a message, and those in place of the typing field."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import orjson

from habitbot.demo.answers import Refused, bad_request
from habitbot.demo.links import checked_link

Button = dict[str, Any]  # in the Bot API's form: a text and one action
Rows = list[list[Button]]

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
LONGEST_DATA = 64
LONGEST_COPY_TEXT = 256
LONGEST_PLACEHOLDER = 64
ACTIONS = (
    "url",
    "callback_data",
    "callback_game",
    "pay",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "login_url",
    "web_app",
    "copy_text",
)
PRIVATE_ONLY = {
    "request_location": "location can be requested in private chats only",
    "request_contact": "phone number can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
}


@dataclass(frozen=True, slots=True)
class InlineKeyboard:
    """Buttons below a message."""

    rows: Rows


@dataclass(frozen=True, slots=True)
class ReplyKeyboard:
    """Buttons in place of the typing field; each sends its text, a place or a number."""

    rows: Rows
    placeholder: str = ""
    is_resized: bool = False
    is_one_time: bool = False
    is_persistent: bool = False


@dataclass(frozen=True, slots=True)
class RemoveKeyboard:
    """Takes the reply keyboard away."""


@dataclass(frozen=True, slots=True)
class ForceReply:
    """Opens an answer to the message by itself."""

    placeholder: str = ""


Markup = InlineKeyboard | ReplyKeyboard | RemoveKeyboard | ForceReply


def parse_markup(said: Any, *, is_private: bool) -> Markup | None:
    """The keyboard that a call asks for; an impossible one is Refused in Telegram's words."""
    if said is None:
        return None
    if not isinstance(said, dict):
        raise bad_request("object expected as reply markup")
    if rows := _rows(said, "keyboard", "ReplyKeyboardMarkup"):
        return _reply_keyboard(said, rows, is_private=is_private)
    if rows := _rows(said, "inline_keyboard", "InlineKeyboardMarkup"):
        return _inline_keyboard(rows, is_private=is_private)
    if said.get("remove_keyboard"):
        return RemoveKeyboard()
    if said.get("force_reply"):
        return ForceReply(_placeholder(said))
    return None


def load_markup(text: str) -> Any:
    """The JSON of a `reply_markup` that was sent as text."""
    try:
        return orjson.loads(text) if text else None
    except orjson.JSONDecodeError:
        raise bad_request("can't parse reply keyboard markup JSON object") from None


def _rows(said: dict[str, Any], field: str, owner: str) -> list[list[Any]]:
    rows = said.get(field)
    if rows is None:
        return []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request(f'field "{field}" of the {owner} must be an Array of Arrays')
    return [row for row in rows if row]


def _inline_keyboard(rows: list[list[Any]], *, is_private: bool) -> InlineKeyboard:
    keyboard = [[_inline_button(button, is_private=is_private) for button in row] for row in rows]
    if sum(map(len, keyboard)) > MOST_BUTTONS or max(map(len, keyboard)) > MOST_IN_A_ROW:
        raise bad_request("reply markup is too long")
    return InlineKeyboard(keyboard)


def _inline_button(said: Any, *, is_private: bool) -> Button:
    if not isinstance(said, dict):
        raise _bad_inline("InlineKeyboardButton must be an Object")
    text = said.get("text")
    if not isinstance(text, str):
        raise _bad_inline('Can\'t find field "text"')
    action = next((name for name in ACTIONS if said.get(name) is not None), None)
    if action is None:
        raise _bad_inline("Text buttons are unallowed in the inline keyboard")
    if not text.strip():
        raise bad_request("inline keyboard button text must be non-empty")
    value = _checked_action(action, said[action], is_private=is_private)
    style = {"style": said["style"]} if said.get("style") else {}
    return {"text": text.strip(), action: value, **style}


def _checked_action(action: str, value: Any, *, is_private: bool) -> Any:
    match action:
        case "url":
            return _checked_url(str(value))
        case "callback_data" if not 1 <= len(str(value).encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        case "copy_text" if not 1 <= len(str(value.get("text", ""))) <= LONGEST_COPY_TEXT:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
        case "web_app":
            if not is_private:
                raise bad_request(PRIVATE_ONLY["web_app"])
            check_web_app(str(value.get("url", "")), "inline keyboard button")
    return value


def _checked_url(address: str) -> str:
    link = checked_link(address)
    if link is None:
        raise bad_request(f"inline keyboard button URL '{address}' is invalid: Wrong HTTP URL")
    return link


def check_web_app(address: str, owner: str) -> None:
    """Refuse the address of a Mini App that is not https."""
    if urlsplit(address).scheme != "https" or checked_link(address) is None:
        cause = f"{owner} Web App URL '{address}' is invalid: Only HTTPS links are allowed"
        raise bad_request(cause)


def _bad_inline(cause: str) -> Refused:
    return bad_request(f"can't parse inline keyboard button: {cause}")


def _reply_keyboard(
    said: dict[str, Any], rows: list[list[Any]], *, is_private: bool
) -> ReplyKeyboard:
    return ReplyKeyboard(
        [[_reply_button(button, is_private=is_private) for button in row] for row in rows],
        placeholder=_placeholder(said),
        is_resized=bool(said.get("resize_keyboard")),
        is_one_time=bool(said.get("one_time_keyboard")),
        is_persistent=bool(said.get("is_persistent")),
    )


def _reply_button(said: Any, *, is_private: bool) -> Button:
    button = {"text": said} if isinstance(said, str) else said
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be an Object")
    if not str(button.get("text", "")).strip():
        raise bad_request("keyboard button text must be non-empty")
    for wish, cause in PRIVATE_ONLY.items():
        if button.get(wish) and not is_private:
            raise bad_request(cause)
    return button


def _placeholder(said: dict[str, Any]) -> str:
    return str(said.get("input_field_placeholder") or "")[:LONGEST_PLACEHOLDER]
