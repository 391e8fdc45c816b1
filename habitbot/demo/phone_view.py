"""What the phone's page is told: chats as its JSON."""

from datetime import datetime
from typing import Any

from habitbot.demo.chats import Account, Chat, Contact, Location, Message, Toast
from habitbot.demo.exchange import Exchange
from habitbot.demo.html_out import render_html
from habitbot.demo.keyboards import Button, ReplyKeyboard

View = dict[str, Any]


def state_view(exchange: Exchange, chat: Chat, person: Account) -> View:
    """Everything that one person's phone shows."""
    is_acting = chat.action_ends_when > exchange.seconds()
    return {
        "type": "state",
        "person": person_view(person, chat),
        "people": people_view(exchange),
        "now": moment_view(exchange.clock.now()),
        "jumping": exchange.clock.is_jumping,
        "timezone": person.timezone,
        "bot": bot_view(exchange, person),
        "commands": commands_view(exchange, person),
        "messages": [message_view(message, chat) for message in chat.messages.values()],
        "reply_keyboard": reply_keyboard_view(chat.reply_keyboard),
        "action": chat.action if is_acting else None,
    }


def people_view(exchange: Exchange) -> list[View]:
    """Everybody whose phone can be taken up."""
    chats = exchange.chats
    return [person_view(person, chats.by_id[person.id]) for person in chats.people.values()]


def person_view(person: Account, chat: Chat) -> View:
    """One of them."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "timezone": person.timezone,
        "is_blocking": chat.is_blocking,
    }


def bot_view(exchange: Exchange, person: Account) -> View:
    """The bot's profile as this person sees it."""
    text, language = exchange.profile.text, person.language_code[:2]
    return {
        "name": text("name", language),
        "username": exchange.bot.username,
        "description": text("description", language),
        "short_description": text("short_description", language),
    }


def commands_view(exchange: Exchange, person: Account) -> list[dict[str, str]]:
    """The commands in this person's menu."""
    return exchange.profile.commands_seen_in(person.id, person.language_code[:2], person.id)


def message_view(message: Message, chat: Chat) -> View:
    """One message."""
    words = message.content.words
    return {
        "id": message.id,
        "from": "bot" if message.is_from_bot else "person",
        "date": moment_view(message.sent_at),
        "edited": message.edited_at is not None,
        "html": render_html(words.text, words.entities),
        "text": words.text,
        "keyboard": keyboard_view(message),
        "status": "read" if message.id <= chat.read_up_to else "sent",
        "silent": message.is_silent,
        "reaction": message.reaction,
        **_attachment_view(message),
    }


def keyboard_view(message: Message) -> list[list[View]] | None:
    """The buttons below a message."""
    if not message.keyboard:
        return None
    return [[_button_view(button) for button in row] for row in message.keyboard]


def reply_keyboard_view(keyboard: ReplyKeyboard | None) -> View | None:
    """The buttons in place of the typing field."""
    if keyboard is None:
        return None
    return {
        "rows": [[_reply_button_view(button) for button in row] for row in keyboard.rows],
        "placeholder": keyboard.placeholder,
        "resize": keyboard.is_resized,
        "one_time": keyboard.is_one_time,
        "persistent": keyboard.is_persistent,
    }


def toast_view(toast: Toast) -> View:
    """The answer to a press."""
    return {
        "type": "toast",
        "text": toast.text,
        "alert": toast.is_alert,
        "message_id": toast.message_id,
        "data": toast.data,
    }


def moment_view(moment: datetime) -> str:
    """A moment as ISO in UTC, to the millisecond."""
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _button_view(button: Button) -> View:
    return {
        "text": button["text"],
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "copy_text": button.get("copy_text", {}).get("text"),
    }


def _reply_button_view(button: Button) -> View:
    return {
        "text": button["text"],
        "request_location": bool(button.get("request_location")),
        "request_contact": bool(button.get("request_contact")),
    }


def _attachment_view(message: Message) -> View:
    view: View = dict.fromkeys(("photo", "document", "location", "contact"))
    attachment = message.content.attachment
    if message.photo:
        photo = message.photo
        url = f"/phone/file/{photo.file.unique_id}"
        view["photo"] = {"url": url, "width": photo.width, "height": photo.height}
    elif message.document:
        file = message.document.file
        url = f"/phone/file/{file.unique_id}"
        view["document"] = {"name": file.name, "size": file.size, "url": url}
    elif isinstance(attachment, Location):
        place = {"latitude": attachment.latitude, "longitude": attachment.longitude}
        view["location"] = place
    elif isinstance(attachment, Contact):
        card = {"first_name": attachment.first_name, "phone_number": attachment.phone_number}
        view["contact"] = card
    kind = next((name for name, value in view.items() if value is not None), "text")
    return {"kind": kind, **view}
