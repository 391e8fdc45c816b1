"""A person with a phone: what one can write, press and send, and what one sees."""

import mimetypes
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from habitbot.demo.chats import (
    Account,
    Chat,
    Contact,
    Content,
    Location,
    Message,
    Standing,
    Toast,
    account_json,
)
from habitbot.demo.entities import Entity
from habitbot.demo.exchange import Exchange
from habitbot.demo.formatted import LONGEST_TEXT, Words, typed_words
from habitbot.demo.keyboards import Button
from habitbot.demo.message_json import inaccessible_json, message_json
from habitbot.demo.params import Upload
from habitbot.demo.presses import Press
from habitbot.demo.profile import Command


class Person:
    """Somebody who talks with the bot; what they do is queued for it when a call returns."""

    def __init__(self, exchange: Exchange, person_id: int) -> None:
        self._exchange = exchange
        self.id = person_id

    @property
    def account(self) -> Account:
        """Name, language and time zone."""
        return self._exchange.chats.people[self.id]

    @property
    def chat(self) -> Chat:
        """The person's own chat with the bot."""
        return self._exchange.chats.by_id[self.id]

    @property
    def messages(self) -> list[Message]:
        """All that stands in the chat, oldest first."""
        return list(self.chat.messages.values())

    @property
    def last_message(self) -> Message:
        """The bot's newest message; a LookupError if it wrote none."""
        for message in reversed(self.chat.messages.values()):
            if message.is_from_bot:
                return message
        raise LookupError(f"the bot wrote nothing to {self.account.first_name}")

    @property
    def toasts(self) -> list[Toast]:
        """What was shown after presses, oldest first; empty answers are left out."""
        return [toast for toast in self.chat.toasts if toast.text]

    @property
    def unanswered_presses(self) -> list[Press]:
        """Presses of the last minute that still show a spinner."""
        waiting = self._exchange.presses.unanswered()
        return [press for press in waiting if press.person_id == self.id]

    def commands(self, chat: Chat | None = None) -> list[Command]:
        """The commands in the person's menu, here or in a group."""
        language = self.account.language_code[:2]
        place = chat or self.chat
        return self._exchange.profile.commands_seen_in(place.id, language, self.id)

    def buttons(self, message: Message | None = None) -> list[list[str]]:
        """What the buttons say, row by row, of a message or of the bot's newest."""
        return (self._newest(message) if message else self.last_message).buttons

    async def send(
        self, text: str, *, chat: Chat | None = None, reply_to: Message | None = None
    ) -> Message:
        """Write a text, in a group if one is given; what would be empty or too long is an error."""
        words = typed_words(text)
        if not 1 <= len(words.text) <= LONGEST_TEXT:
            raise ValueError("a message has 1 to 4096 characters")
        return self._write(Content(words), chat, reply_to)

    async def press(self, button: str, message: Message | None = None) -> Press | None:
        """Press a button by what it says, or by its data.

        Without a message, the newest one of the bot with such a button is meant, then the reply
        keyboard, which sends the text (and gives None). A LookupError if there is no such button.
        """
        for candidate in [message] if message else reversed(self.chat.messages.values()):
            found = _find_button(self._newest(candidate), button)
            if found is not None:
                return await self.press_data(
                    candidate.id, _pressable(found), chat=candidate.chat_id
                )
        if message is None and self._has_reply_button(button):
            await self.send(button)
            return None
        raise LookupError(f"no button {button!r} among {self._all_buttons(message)}")

    async def press_data(
        self, message_id: int, data: str, *, chat: int | None = None, is_inaccessible: bool = False
    ) -> Press:
        """Press with any data, as a forged client can; an old message may be inaccessible."""
        place = self._exchange.chats.by_id[chat or self.id]
        message = place.messages.get(message_id)
        if message is None:
            raise LookupError(f"there is no message {message_id}")
        self._check_may_act(place)
        press = self._exchange.presses.add(self.id, place.id, message_id, data)
        seen = (
            inaccessible_json(place, message_id)
            if is_inaccessible
            else message_json(message, self._exchange.chats)
        )
        facts = {"id": press.id, "from": self._json, "message": seen, "data": data}
        facts["chat_instance"] = str(place.id)
        self._exchange.tell_bot("callback_query", facts, chat_id=place.id, person_id=self.id)
        return press

    async def edit(self, message: Message, text: str) -> Message:
        """Change an own message."""
        self._check_may_act(self._exchange.chats.by_id[message.chat_id])
        content = Content(typed_words(text), message.content.attachment)
        edited = replace(message, content=content, edited_at=self._exchange.clock.now())
        self._exchange.chats.show(edited)
        self._tell("edited_message", edited)
        return edited

    async def share_location(self, latitude: float, longitude: float) -> Message:
        """Send a place."""
        return self._write(Content(attachment=Location(latitude, longitude)))

    async def share_contact(self, first_name: str, phone_number: str) -> Message:
        """Send the own card."""
        return self._write(Content(attachment=Contact(first_name, phone_number, self.id)))

    async def send_document(self, name: str, content: bytes, caption: str = "") -> Message:
        """Send a file."""
        kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
        document = self._exchange.files.keep_document(Upload(name, content, kind))
        return self._write(Content(typed_words(caption), document))

    async def send_photo(self, content: bytes, caption: str = "") -> Message:
        """Send a picture (PNG or JPEG)."""
        photo = self._exchange.files.keep_photo(Upload("photo.jpg", content, "image/jpeg"))
        return self._write(Content(typed_words(caption), photo))

    async def block(self) -> None:
        """Block the bot."""
        self._stand("blocking", "member", "kicked")

    async def unblock(self) -> None:
        """Let the bot write again."""
        self._stand("member", "kicked", "member")

    async def deactivate(self) -> None:
        """Delete the Telegram account; nobody hears of it."""
        self.chat.standing = "deactivated"

    def change(self, *, language_code: str | None = None, timezone: str | None = None) -> None:
        """Set the phone to another language or another time zone."""
        account = self.account
        changed = replace(
            account,
            language_code=language_code or account.language_code,
            timezone=timezone or account.timezone,
        )
        self._exchange.chats.change_person(changed)

    def next_local(self, clock_time: str, weekday: int | None = None) -> datetime:
        """The next moment after now at which the phone shows "HH:MM" (0 is Monday)."""
        zone = ZoneInfo(self.account.timezone)
        now = self._exchange.clock.now()
        time = datetime.strptime(clock_time, "%H:%M").time()  # noqa: DTZ007 - a time of day only
        day = now.astimezone(zone).date()
        for _ in range(9):
            moment = datetime.combine(day, time, zone).astimezone(UTC)
            if moment > now and weekday in {None, day.weekday()}:
                return moment
            day += timedelta(days=1)
        raise ValueError(f"there is no weekday {weekday}")

    def _write(
        self, content: Content, chat: Chat | None = None, reply_to: Message | None = None
    ) -> Message:
        place = chat or self.chat
        self._check_may_act(place)
        if place.standing == "new":
            place.standing = "member"
        now = self._exchange.clock.now()
        written = self._exchange.chats.write(place, self.account, now, content)
        message = replace(written, reply_to=reply_to.id if reply_to else None)
        self._exchange.chats.show(message)
        if place.is_private or self._is_for_bot(message):
            self._tell("message", message)
        return message

    def _tell(self, kind: str, message: Message) -> None:
        facts = message_json(message, self._exchange.chats)
        self._exchange.tell_bot(
            kind, facts, chat_id=message.chat_id, person_id=self.id, message_id=message.id
        )

    def _is_for_bot(self, message: Message) -> bool:
        """In a group a bot hears its commands, its name and answers to itself only."""
        name = f"@{self._exchange.bot.username}".lower()
        if name in message.text.lower():
            return True
        replied = self._exchange.chats.by_id[message.chat_id].messages.get(message.reply_to or 0)
        has_command = any(
            entity.kind == "bot_command" and "@" not in _piece(message.content.words, entity)
            for entity in message.content.words.entities
        )
        return has_command or (replied is not None and replied.is_from_bot)

    def _has_reply_button(self, text: str) -> bool:
        keyboard = self.chat.reply_keyboard
        return keyboard is not None and any(
            button["text"] == text for row in keyboard.rows for button in row
        )

    def _newest(self, message: Message) -> Message:
        """The message as it stands now; a LookupError if it is gone."""
        chat = self._exchange.chats.by_id[message.chat_id]
        if message.id not in chat.messages:
            raise LookupError(f"message {message.id} is gone")
        return chat.messages[message.id]

    def _all_buttons(self, message: Message | None) -> list[str]:
        seen = [self._newest(message)] if message else self.messages
        return [text for one in seen for row in one.buttons for text in row]

    def _stand(self, standing: Standing, before: str, after: str) -> None:
        self.chat.standing = standing
        bot = account_json(self._exchange.bot)
        facts: dict[str, Any] = {
            "chat": self.chat.json,
            "from": self._json,
            "date": int(self._exchange.clock.now().timestamp()),
            "old_chat_member": _member(bot, before),
            "new_chat_member": _member(bot, after),
        }
        self._exchange.chats.tell("people", None, None)
        self._exchange.tell_bot("my_chat_member", facts, chat_id=self.id, person_id=self.id)

    def _check_may_act(self, place: Chat) -> None:
        if self.id not in place.members:
            raise PermissionError(f"{self.account.first_name} is not in this chat")
        if self.chat.standing in {"blocking", "deactivated"}:
            raise PermissionError(f"{self.account.first_name} is {self.chat.standing}")

    @property
    def _json(self) -> dict[str, Any]:
        return self._exchange.chats.people_json[self.id]


def _member(bot: dict[str, Any], status: str) -> dict[str, Any]:
    banned = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": bot} | banned


def _piece(words: Words, entity: Entity) -> str:
    units = words.text.encode("utf-16-le")
    return units[2 * entity.offset : 2 * entity.end].decode("utf-16-le")


def _find_button(message: Message, wanted: str) -> Button | None:
    buttons = [button for row in message.keyboard or [] for button in row]
    by_text = (button for button in buttons if button["text"] == wanted)
    by_data = (button for button in buttons if button.get("callback_data") == wanted)
    return next(by_text, None) or next(by_data, None)


def _pressable(button: Button) -> str:
    if "callback_data" not in button:
        raise LookupError(f"the button {button['text']!r} tells the bot nothing")
    return str(button["callback_data"])
