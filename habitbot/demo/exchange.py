"""Everything that one Telegram knows, in one place: what the methods of the Bot API work on."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from habitbot.demo.answers import bad_request, forbidden
from habitbot.demo.chats import Account, Chat, Chats, Message, account_json
from habitbot.demo.clock import JumpClock
from habitbot.demo.files import Files
from habitbot.demo.misbehave import JUMPED_IDS, Misbehaviour
from habitbot.demo.pace import USUAL_PACE, FloodGate, Pace
from habitbot.demo.params import Params
from habitbot.demo.polling import Polling
from habitbot.demo.presses import Presses
from habitbot.demo.profile import Profile
from habitbot.demo.updates import Update, Updates
from habitbot.demo.webhook import Webhook
from habitbot.demo.wire import WireLog


@dataclass(frozen=True, slots=True)
class Rules:
    """How strict and how patient this Telegram is."""

    pace: Pace | None = USUAL_PACE
    first_update_id: int = 100_001
    has_wire: bool = True
    is_loopback_webhook_allowed: bool = False
    webhook_pause: float = 1.0


class Exchange:
    """One Telegram with one bot. `clock` dates the messages, `seconds` is real time."""

    def __init__(
        self, bot: Account, clock: JumpClock, rules: Rules, seconds: Callable[[], float]
    ) -> None:
        self.bot = bot
        self.clock = clock
        self.seconds = seconds
        self.started_when = seconds()
        self.profile = Profile(texts={("name", ""): bot.first_name})
        self.chats = Chats()
        self.chats.people_json[bot.id] = account_json(bot)
        self.files = Files()
        self.presses = Presses(seconds)
        self.gate = FloodGate(rules.pace, seconds)
        self.wire = WireLog(is_on=rules.has_wire)
        self.misbehaviour = Misbehaviour(seconds)
        self.updates = Updates(rules.first_update_id)
        self.updates.on_arrived = self._on_arrived
        self.updates.on_confirmed = self._on_confirmed
        self.polling = Polling(self.updates, self.misbehaviour, seconds, clock.now)
        self.webhook = Webhook(
            self.updates,
            self.misbehaviour,
            seconds,
            first_pause=rules.webhook_pause,
            is_loopback_allowed=rules.is_loopback_webhook_allowed,
        )
        self.activity = asyncio.Event()
        self.is_logged_out = False

    def chat_for(self, params: Params) -> Chat:
        """The chat that a call names, whoever may write there."""
        said = params.text("chat_id")
        if not said:
            raise bad_request("chat_id is empty")
        chat = self.chats.by_id.get(params.number("chat_id"))
        if chat is None or (chat.is_private and chat.standing == "new"):
            raise bad_request("chat not found")
        return chat

    def check_allowed(self, chat: Chat) -> None:
        """Refuse a chat to which the bot may not write."""
        match chat.standing:
            case "blocking":
                raise forbidden("bot was blocked by the user")
            case "deactivated":
                raise forbidden("user is deactivated")

    def message_for(self, chat: Chat, params: Params, cause: str) -> Message:
        """The message that a call names; `cause` is the complaint when it is not there."""
        message = chat.messages.get(params.number("message_id"))
        if message is None:
            raise bad_request(cause)
        return message

    def tell_bot(
        self,
        kind: str,
        facts: dict[str, Any],
        *,
        chat_id: int,
        person_id: int,
        message_id: int | None = None,
    ) -> None:
        """Queue an update; `message_id` is that of a person's own message, for its ticks."""
        if self.misbehaviour.meets_update("jump_ids", chat_id):
            self.updates.skip_ids(JUMPED_IDS)
        self.updates.put(
            kind,
            facts,
            chat_id=chat_id,
            person_id=person_id,
            message_id=message_id,
            now=self.clock.now(),
        )

    def _on_arrived(self, update: Update) -> None:
        if self.webhook.target is None:
            self.polling.wake()
        else:
            self.webhook.post(update)

    def _on_confirmed(self, update: Update) -> None:
        if update.message_id is not None:
            self.chats.mark_read(update.chat_id, update.message_id)
        self.activity.set()
