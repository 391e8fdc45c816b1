"""Methods that change what already stands in a chat."""

from dataclasses import replace
from datetime import timedelta

from habitbot.demo.answers import Result, bad_request
from habitbot.demo.calls.methods import method
from habitbot.demo.calls.sending import read_markup
from habitbot.demo.chats import Attachment, Chat, Content, Message
from habitbot.demo.exchange import Exchange
from habitbot.demo.formatted import read_caption, read_text
from habitbot.demo.keyboards import InlineKeyboard, Rows
from habitbot.demo.message_json import message_json
from habitbot.demo.params import Params

DELETABLE_FOR = timedelta(hours=48)
MOST_DELETED = 100
MOST_REACTIONS = 1
REACTION_WORDS = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 "
    "🥱 🥴 😍 🐳 ❤\u200d🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
    "😴 😭 🤓 👻 👨\u200d💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 "
    "🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷\u200d♂ 🤷 🤷\u200d♀ 😡 "
)
REACTIONS = frozenset(REACTION_WORDS.split())
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def edit_message_text(exchange: Exchange, params: Params) -> Result:
    """Other words in a text message."""
    words = read_text(params)
    chat, message = _editable(exchange, params)
    if message.content.attachment is not None:
        raise bad_request("there is no text in the message to edit")
    return _edit(exchange, params, chat, message, Content(words))


def edit_message_caption(exchange: Exchange, params: Params) -> Result:
    """Other words below a picture or file."""
    words = read_caption(params)
    chat, message = _editable(exchange, params)
    if message.content.attachment is None:
        raise bad_request("there is no caption in the message to edit")
    return _edit(exchange, params, chat, message, Content(words, message.content.attachment))


def edit_message_media(exchange: Exchange, params: Params) -> Result:
    """Another picture or file, with its words, in place of what the message shows."""
    said = params.json("media", "can't parse InputMedia JSON object")
    if not isinstance(said, dict) or not said.get("media"):
        raise bad_request("message must have media content")
    inner = Params(said, params.files)
    words = read_caption(inner)
    chat, message = _editable(exchange, params)
    return _edit(exchange, params, chat, message, Content(words, _new_media(exchange, inner)))


def edit_message_reply_markup(exchange: Exchange, params: Params) -> Result:
    """Another keyboard below the same message."""
    chat, message = _editable(exchange, params)
    return _edit(exchange, params, chat, message, message.content)


def delete_message(exchange: Exchange, params: Params) -> Result:
    """Take a message away, up to 48 hours after it was sent."""
    chat = exchange.chat_for(params)
    message = exchange.message_for(chat, params, "message to delete not found")
    if not _is_deletable(exchange, chat, message):
        raise bad_request("message can't be deleted")
    exchange.chats.delete(message)
    return True


def delete_messages(exchange: Exchange, params: Params) -> Result:
    """Take up to a hundred messages away; those that cannot be are skipped."""
    ids = params.json("message_ids", "can't parse message identifiers JSON array")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MOST_DELETED:
        raise bad_request("too many message identifiers specified")
    chat = exchange.chat_for(params)
    for message_id in dict.fromkeys(map(int, ids)):
        message = chat.messages.get(message_id)
        if message is not None and _is_deletable(exchange, chat, message):
            exchange.chats.delete(message)
    return True


def set_message_reaction(exchange: Exchange, params: Params) -> Result:
    """The bot's one reaction to a message, or none."""
    chat = exchange.chat_for(params)
    message = exchange.message_for(chat, params, "message to react not found")
    said = params.json("reaction", "can't parse reaction types JSON object") or []
    if len(said) > MOST_REACTIONS:
        raise bad_request("REACTIONS_TOO_MANY")
    emoji = str(said[0].get("emoji", "")).replace("\ufe0f", "") if said else ""
    if said and emoji not in REACTIONS:
        raise bad_request("REACTION_INVALID")
    exchange.chats.show(replace(message, reaction=emoji))
    return True


def _editable(exchange: Exchange, params: Params) -> tuple[Chat, Message]:
    """The bot's own message that a call names; one with a reply keyboard cannot be edited."""
    if params.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = exchange.chat_for(params)
    if not params.text("message_id"):
        raise bad_request("message identifier is not specified")
    message = exchange.message_for(chat, params, "message to edit not found")
    if not message.is_from_bot or message.has_reply_keyboard:
        raise bad_request("message can't be edited")
    exchange.check_allowed(chat)
    return chat, message


def _edit(
    exchange: Exchange, params: Params, chat: Chat, message: Message, content: Content
) -> Result:
    """Put new content into the message, with the keyboard that the call names or none."""
    keyboard = _new_keyboard(params, chat)
    if keyboard == message.keyboard and content == message.content:
        raise bad_request(NOT_MODIFIED)
    exchange.gate.pass_one(chat.id)
    edited_at = exchange.clock.now()
    changed = replace(message, content=content, keyboard=keyboard, edited_at=edited_at)
    exchange.chats.show(changed)
    return message_json(changed, exchange.chats)


def _new_keyboard(params: Params, chat: Chat) -> Rows | None:
    markup = read_markup(params, chat)
    if markup is None:
        return None
    if not isinstance(markup, InlineKeyboard):
        raise bad_request("inline keyboard expected")
    return markup.rows


def _new_media(exchange: Exchange, said: Params) -> Attachment:
    match said.text("type"):
        case "photo":
            return exchange.files.read_photo(said, "media")
        case "document":
            return exchange.files.read_document(said, "media")
    raise bad_request("unsupported media type specified")


def _is_deletable(exchange: Exchange, chat: Chat, message: Message) -> bool:
    is_young = exchange.clock.now() - message.sent_at <= DELETABLE_FOR
    return is_young and (message.is_from_bot or chat.is_private)


EDITED = "business_connection_id chat_id message_id inline_message_id reply_markup "

METHODS = (
    method(
        "editMessageText",
        EDITED + "text parse_mode entities link_preview_options rich_message",
        edit_message_text,
    ),
    method(
        "editMessageCaption",
        EDITED + "caption parse_mode caption_entities show_caption_above_media",
        edit_message_caption,
    ),
    method("editMessageMedia", EDITED + "media", edit_message_media),
    method("editMessageReplyMarkup", EDITED, edit_message_reply_markup),
    method("deleteMessage", "chat_id message_id", delete_message),
    method("deleteMessages", "chat_id message_ids", delete_messages),
    method("setMessageReaction", "chat_id message_id reaction is_big", set_message_reaction),
)
