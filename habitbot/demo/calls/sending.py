"""Methods that bring something new into a chat."""

from dataclasses import replace
from typing import Any

from habitbot.demo.answers import Result, bad_request
from habitbot.demo.calls.methods import method
from habitbot.demo.chats import ACTION_SECONDS, Chat, Content
from habitbot.demo.exchange import Exchange
from habitbot.demo.formatted import read_caption, read_text
from habitbot.demo.keyboards import (
    ForceReply,
    InlineKeyboard,
    Markup,
    RemoveKeyboard,
    ReplyKeyboard,
    load_markup,
    parse_markup,
)
from habitbot.demo.message_json import message_json
from habitbot.demo.params import Params

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(exchange: Exchange, params: Params) -> Result:
    """A text."""
    return _send(exchange, params, Content(read_text(params)))


def send_photo(exchange: Exchange, params: Params) -> Result:
    """A picture with words below it."""
    words = read_caption(params)
    return _send(exchange, params, Content(words, exchange.files.read_photo(params, "photo")))


def send_document(exchange: Exchange, params: Params) -> Result:
    """A file with words below it."""
    words = read_caption(params)
    document = exchange.files.read_document(params, "document")
    return _send(exchange, params, Content(words, document))


def send_chat_action(exchange: Exchange, params: Params) -> Result:
    """What the bot is about to do, for five seconds or until its next message."""
    action = params.text("action").lower()
    if action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = exchange.chat_for(params)
    exchange.check_allowed(chat)
    exchange.chats.set_action(chat, action, exchange.seconds() + ACTION_SECONDS)
    return True


def read_markup(params: Params, chat: Chat) -> Markup | None:
    """The keyboard that a call asks for."""
    said = params.values.get("reply_markup")
    if isinstance(said, str):
        said = load_markup(said)
    return parse_markup(said, is_private=chat.is_private)


def _send(exchange: Exchange, params: Params, content: Content) -> Result:
    chat = exchange.chat_for(params)
    markup = read_markup(params, chat)
    reply_to = _replied(params, chat)
    exchange.check_allowed(chat)
    exchange.gate.pass_one(chat.id)
    message = replace(
        exchange.chats.write(chat, exchange.bot, exchange.clock.now(), content),
        keyboard=markup.rows if isinstance(markup, InlineKeyboard) else None,
        has_reply_keyboard=isinstance(markup, ReplyKeyboard | ForceReply),
        is_silent=params.is_yes("disable_notification"),
        reply_to=reply_to,
    )
    exchange.chats.show(message)
    exchange.chats.set_action(chat, None)
    _change_reply_keyboard(exchange, chat, markup)
    return message_json(message, exchange.chats)


def _change_reply_keyboard(exchange: Exchange, chat: Chat, markup: Markup | None) -> None:
    if isinstance(markup, ReplyKeyboard):
        exchange.chats.set_keyboard(chat, markup)
    elif isinstance(markup, RemoveKeyboard):
        exchange.chats.set_keyboard(chat, None)


def _replied(params: Params, chat: Chat) -> int | None:
    """The message to be replied to; one that is gone is an error unless the bot allows it."""
    said: Any = params.json("reply_parameters", "can't parse reply parameters JSON object")
    if not said or "message_id" not in said:
        return None
    if said["message_id"] in chat.messages:
        return int(said["message_id"])
    if said.get("allow_sending_without_reply"):
        return None
    raise bad_request("message to be replied not found")


SENT = (
    "business_connection_id chat_id message_thread_id direct_messages_topic_id "
    "disable_notification protect_content allow_paid_broadcast message_effect_id "
    "ephemeral_message_parameters suggested_post_parameters reply_parameters reply_markup "
)
CAPTIONED = "caption parse_mode caption_entities "

METHODS = (
    method("sendMessage", SENT + "text parse_mode entities link_preview_options", send_message),
    method(
        "sendPhoto", SENT + CAPTIONED + "photo show_caption_above_media has_spoiler", send_photo
    ),
    method(
        "sendDocument",
        SENT + CAPTIONED + "document thumbnail disable_content_type_detection",
        send_document,
    ),
    method(
        "sendChatAction",
        "business_connection_id chat_id message_thread_id action",
        send_chat_action,
    ),
)
