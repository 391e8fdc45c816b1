"""Who wrote what: people, their chats with the bot, and what stands in them."""

import itertools
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from habitbot.demo.files import Document, Photo
from habitbot.demo.formatted import NO_WORDS, Words
from habitbot.demo.keyboards import ReplyKeyboard, Rows

FIRST_PERSON_ID = 1_001
FIRST_GROUP_ID = -1_001_000_000_001
ACTION_SECONDS = 5.0
KEPT_TOASTS = 1_000

Standing = Literal["new", "member", "blocking", "deactivated"]
Event = Literal[
    "message", "deleted", "keyboard", "action", "toast", "people", "commands", "profile"
]
Listener = Callable[[Event, int | None, Any], None]


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody on Telegram: a person, or the bot."""

    id: int
    first_name: str
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    timezone: str = "UTC"
    is_bot: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """A place on the earth, in degrees."""

    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody's card."""

    first_name: str
    phone_number: str
    person_id: int


Attachment = Photo | Document | Location | Contact


@dataclass(frozen=True, slots=True)
class Content:
    """What a message says: words, or something with words below it."""

    words: Words = NO_WORDS
    attachment: Attachment | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it stands now."""

    id: int
    chat_id: int
    sender: Account
    sent_at: datetime
    content: Content
    keyboard: Rows | None = None
    edited_at: datetime | None = None
    is_silent: bool = False
    has_reply_keyboard: bool = False
    reply_to: int | None = None
    reaction: str = ""

    @property
    def is_from_bot(self) -> bool:
        """Whether the bot wrote it."""
        return self.sender.is_bot

    @property
    def text(self) -> str:
        """Its words: the text, or what stands below the picture."""
        return self.content.words.text

    @property
    def photo(self) -> Photo | None:
        """Its picture."""
        return self.content.attachment if isinstance(self.content.attachment, Photo) else None

    @property
    def document(self) -> Document | None:
        """Its file."""
        return self.content.attachment if isinstance(self.content.attachment, Document) else None

    @property
    def buttons(self) -> list[list[str]]:
        """What the buttons below it say, row by row."""
        return [[str(button["text"]) for button in row] for row in self.keyboard or []]


@dataclass(frozen=True, slots=True)
class Toast:
    """What a person saw after a press: a line that fades, or an alert; empty ends the spinner."""

    text: str
    is_alert: bool
    message_id: int
    data: str


@dataclass(slots=True)
class Chat:
    """A chat with the bot: one person's own, or a group."""

    id: int
    json: dict[str, Any]
    person: Account | None = None
    members: tuple[int, ...] = ()
    standing: Standing = "new"
    messages: dict[int, Message] = field(default_factory=dict)
    reply_keyboard: ReplyKeyboard | None = None
    action: str | None = None
    action_ends_when: float = 0.0
    read_up_to: int = 0
    toasts: deque[Toast] = field(default_factory=lambda: deque(maxlen=KEPT_TOASTS))

    @property
    def is_private(self) -> bool:
        """Whether it is one person's own."""
        return self.person is not None

    @property
    def is_blocking(self) -> bool:
        """Whether the person blocked the bot."""
        return self.standing == "blocking"


class Chats:
    """Everybody, and every message."""

    def __init__(self) -> None:
        self.by_id: dict[int, Chat] = {}
        self.people: dict[int, Account] = {}
        self.people_json: dict[int, dict[str, Any]] = {}
        self.listeners: list[Listener] = []
        self._message_ids = itertools.count(1)
        self._group_ids = itertools.count(FIRST_GROUP_ID, -1)

    def add_person(self, person: Account) -> Chat:
        """Somebody new, with a chat in which nobody wrote yet; an id is given only once."""
        if person.id in self.people:
            raise ValueError(f"there is a person {person.id} already")
        self.people[person.id] = person
        self.people_json[person.id] = account_json(person)
        chat = Chat(person.id, _chat_json(person), person, members=(person.id,))
        self.by_id[chat.id] = chat
        self.tell("people", None, None)
        return chat

    def change_person(self, person: Account) -> None:
        """A new name, language or zone of somebody known."""
        chat = self.by_id[person.id]
        self.people[person.id] = chat.person = person
        self.people_json[person.id] = account_json(person)
        chat.json = _chat_json(person)
        self.tell("people", None, None)

    def add_group(self, title: str, members: Iterable[int]) -> Chat:
        """A group with the bot and these people in it."""
        chat_id = next(self._group_ids)
        facts = {"id": chat_id, "type": "supergroup", "title": title}
        chat = Chat(chat_id, facts, members=tuple(members), standing="member")
        self.by_id[chat_id] = chat
        return chat

    def free_person_id(self) -> int:
        """An id that nobody has."""
        return max(self.people, default=FIRST_PERSON_ID - 1) + 1

    def write(self, chat: Chat, sender: Account, sent_at: datetime, content: Content) -> Message:
        """A message that nobody sees yet; `show` puts it into its chat."""
        return Message(next(self._message_ids), chat.id, sender, sent_at, content)

    def show(self, message: Message) -> None:
        """Put a new or changed message into its chat."""
        self.by_id[message.chat_id].messages[message.id] = message
        if self.listeners:
            self.tell("message", message.chat_id, message)

    def delete(self, message: Message) -> None:
        """Take a message out of its chat."""
        del self.by_id[message.chat_id].messages[message.id]
        self.tell("deleted", message.chat_id, message.id)

    def set_keyboard(self, chat: Chat, keyboard: ReplyKeyboard | None) -> None:
        """Show a reply keyboard, be it the one that was folded away, or none."""
        if keyboard is not None or chat.reply_keyboard is not None:
            chat.reply_keyboard = keyboard
            self.tell("keyboard", chat.id, keyboard)

    def set_action(self, chat: Chat, action: str | None, ends_when: float = 0.0) -> None:
        """Show what the bot is about to do ("typing"), or that it is over."""
        if chat.action != action or action is not None:
            chat.action, chat.action_ends_when = action, ends_when
            self.tell("action", chat.id, action)

    def show_toast(self, chat: Chat, toast: Toast) -> None:
        """Answer a person's press."""
        chat.toasts.append(toast)
        if self.listeners:
            self.tell("toast", chat.id, toast)

    def mark_read(self, chat_id: int, message_id: int) -> None:
        """The bot has taken everything up to this message of a person."""
        chat = self.by_id[chat_id]
        chat.read_up_to = max(chat.read_up_to, message_id)
        message = chat.messages.get(message_id)
        if message is not None and self.listeners:
            self.tell("message", chat_id, message)

    def tell(self, event: Event, chat_id: int | None, about: Any) -> None:
        """Let everybody who looks know what happened; chat None means all."""
        for listener in self.listeners:
            listener(event, chat_id, about)


def account_json(account: Account) -> dict[str, Any]:
    """A person or the bot in the Bot API's form."""
    facts: dict[str, Any] = {
        "id": account.id,
        "is_bot": account.is_bot,
        "first_name": account.first_name,
        "last_name": account.last_name,
        "username": account.username,
        "language_code": account.language_code,
    }
    return {name: value for name, value in facts.items() if value != ""}


def _chat_json(person: Account) -> dict[str, Any]:
    facts = {
        "id": person.id,
        "type": "private",
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
    }
    return {name: value for name, value in facts.items() if value != ""}
