"""A message in the Bot API's form."""

from typing import Any

from habitbot.demo.chats import Chat, Chats, Contact, Location, Message
from habitbot.demo.entities import entities_json
from habitbot.demo.files import Document, Photo, file_json


def message_json(message: Message, chats: Chats) -> dict[str, Any]:
    """The message as updates and answers carry it."""
    facts = _bare_json(message, chats)
    if message.reply_to is not None:
        replied = chats.by_id[message.chat_id].messages.get(message.reply_to)
        if replied is not None:
            facts["reply_to_message"] = _bare_json(replied, chats)
    return facts


def inaccessible_json(chat: Chat, message_id: int) -> dict[str, Any]:
    """A message that is too old to be shown: only its place is known."""
    return {"chat": chat.json, "message_id": message_id, "date": 0}


def _bare_json(message: Message, chats: Chats) -> dict[str, Any]:
    facts: dict[str, Any] = {
        "message_id": message.id,
        "from": chats.people_json[message.sender.id],
        "chat": chats.by_id[message.chat_id].json,
        "date": int(message.sent_at.timestamp()),
    }
    if message.edited_at is not None:
        facts["edit_date"] = int(message.edited_at.timestamp())
    facts.update(_content_json(message, chats))
    if message.keyboard:
        facts["reply_markup"] = {"inline_keyboard": message.keyboard}
    return facts


def _content_json(message: Message, chats: Chats) -> dict[str, Any]:
    words, attachment = message.content.words, message.content.attachment
    facts = _attachment_json(attachment)
    text, entities = ("caption", "caption_entities") if attachment else ("text", "entities")
    if words.text:
        facts[text] = words.text
    if words.entities:
        facts[entities] = entities_json(words.entities, chats.people_json)
    return facts


def _attachment_json(attachment: object) -> dict[str, Any]:
    match attachment:
        case Photo(file, width, height):
            return {"photo": [file_json(file) | {"width": width, "height": height}]}
        case Document(file):
            kind = {"file_name": file.name, "mime_type": file.content_type}
            return {"document": file_json(file) | kind}
        case Location(latitude, longitude):
            return {"location": {"latitude": latitude, "longitude": longitude}}
        case Contact(first_name, phone_number, person_id):
            card = {"first_name": first_name, "phone_number": phone_number, "user_id": person_id}
            return {"contact": card}
    return {}
