"""Methods about the bot, people, files and presses."""

import math

from habitbot.demo.answers import Result, bad_request, flooded
from habitbot.demo.calls.methods import method
from habitbot.demo.chats import Chat, Toast, account_json
from habitbot.demo.exchange import Exchange
from habitbot.demo.files import LARGEST_DOWNLOAD, file_json
from habitbot.demo.params import Params

LONGEST_TOAST = 200
CLOSABLE_AFTER = 600.0


def get_me(exchange: Exchange, _params: Params) -> Result:
    """Who the bot is."""
    name = exchange.profile.text("name", "") or exchange.bot.first_name
    return account_json(exchange.bot) | {
        "first_name": name,
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
        "has_topics_enabled": False,
        "allows_users_to_create_topics": False,
    }


def get_chat(exchange: Exchange, params: Params) -> Result:
    """What is known of a chat."""
    chat = exchange.chat_for(params)
    gifts = dict.fromkeys(
        (
            "unlimited_gifts",
            "limited_gifts",
            "unique_gifts",
            "premium_subscription",
            "gifts_from_channels",
        ),
        False,
    )
    facts = {"accent_color_id": chat.id % 7, "max_reaction_count": 11, "accepted_gift_types": gifts}
    return chat.json | facts


def get_file(exchange: Exchange, params: Params) -> Result:
    """Where a file of up to 20 MB can be had."""
    file = exchange.files.by_id(params.text("file_id"))
    if file is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if file.size > LARGEST_DOWNLOAD:
        raise bad_request("file is too big")
    return file_json(file) | {"file_path": file.path}


def answer_callback_query(exchange: Exchange, params: Params) -> Result:
    """End the spinner on a pressed button, with a toast or without."""
    text = params.text("text")
    press = exchange.presses.answer(params.text("callback_query_id"))
    if len(text) > LONGEST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    toast = Toast(text, params.is_yes("show_alert"), press.message_id, press.data)
    exchange.chats.show_toast(_own_chat(exchange, press.person_id), toast)
    return True


def log_out(exchange: Exchange, _params: Params) -> Result:
    """Leave this server: every call from now on is refused."""
    exchange.is_logged_out = True
    return True


def close(exchange: Exchange, _params: Params) -> Result:
    """Close the bot before moving it; not in its first ten minutes."""
    left = exchange.started_when + CLOSABLE_AFTER - exchange.seconds()
    if left > 0:
        raise flooded(math.ceil(left))
    return True


def _own_chat(exchange: Exchange, person_id: int) -> Chat:
    return exchange.chats.by_id[person_id]


METHODS = (
    method("getMe", "", get_me),
    method("getChat", "chat_id", get_chat),
    method("getFile", "file_id", get_file),
    method(
        "answerCallbackQuery",
        "callback_query_id text show_alert url cache_time",
        answer_callback_query,
    ),
    method("logOut", "", log_out),
    method("close", "", close),
)
