"""Show a screen: the only place that writes to a chat."""

import asyncio
import html
import re
from collections.abc import Awaitable, Callable, Hashable
from concurrent.futures import Executor
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Any, Protocol

import msgspec
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    KeyboardButton,
    Message,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.constants import ChatAction, MessageLimit, ParseMode
from telegram.error import BadRequest

from habitbot.chat.kit.screen import Button, Picture, Screen
from habitbot.chat.kit.tap import NotATap, read_tap
from habitbot.core.typed.text import cut_text

TOAST_LENGTH = 200
# The chat shows that something is being made once it takes longer than a blink.
ACTION_AFTER = 0.5
# A message that was deleted, or is too old for Telegram to find, is answered with a new one.
GONE = re.compile(
    r"message to edit not found|message can't be edited|there is no text in the message", re.I
)


class Fate(StrEnum):
    """What became of a message."""

    SENT = "sent"
    REPLACED = "replaced"
    DROPPED = "dropped"
    UNKNOWN = "unknown"
    GONE = "gone"
    REFUSED = "refused"


class Outcome(Protocol):
    """What became of a message, and what Telegram answered."""

    @property
    def kind(self) -> str:
        """One of the fates."""
        ...

    @property
    def result(self) -> object:
        """Telegram's answer, where there was one."""
        ...


class Outbox(Protocol):
    """Where replies wait, each chat in its own order, so that nobody waits for another's."""

    def put(
        self,
        chat_id: int,
        call: Callable[[], Awaitable[object]],
        *,
        key: Hashable | None = None,
        is_prompt: bool = False,
        prepare: Callable[[], Awaitable[bool]] | None = None,
        is_repeatable: bool = True,
        is_free: bool = False,
    ) -> Awaitable[Outcome]:
        """Send when it is this chat's turn; a waiting job of the same key gives way."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a person acted: their chat, and the message and button of a tap.

    Of a picture's message also what was `pressed` and among which buttons: it stays below words.
    """

    chat_id: int
    query_id: str | None = None
    message_id: int | None = None
    has_picture: bool = False
    pressed: str = ""
    keyboard: InlineKeyboardMarkup | None = None


class Shower:
    """Writes to chats through their outboxes, and paints pictures away from the event loop."""

    def __init__(self, bot: Bot, outbox: Outbox, painter: Executor) -> None:
        self._bot = bot
        self._outbox = outbox
        self._painter = painter

    def show(self, spot: Spot, screen: Screen, toast: str = "") -> None:
        """Answer: a tap turns its own message into the screen, words get a new message."""
        self.say(spot, toast)
        if spot.message_id is None or not self._fits(spot, screen):
            self.send(spot.chat_id, screen)
            self._take_offer_away(spot)
        else:
            self._edit(spot, screen)

    def say(self, spot: Spot, toast: str = "", *, is_alert: bool = False) -> None:
        """Answer a tap: its button stops turning, and a short word appears."""
        query_id = spot.query_id
        if query_id is not None:
            self._outbox.put(
                spot.chat_id,
                lambda: self._bot.answer_callback_query(
                    query_id, cut_text(toast, TOAST_LENGTH) or None, show_alert=is_alert
                ),
                is_free=True,
            )

    def send(self, chat_id: int, screen: Screen, *, removes_keyboard: bool = False) -> None:
        """Write a new message."""
        self._outbox.put(
            chat_id,
            lambda: self._write(chat_id, screen, removes_keyboard=removes_keyboard),
            is_repeatable=False,
        )

    def send_when_due(
        self, chat_id: int, draw: Callable[[], Awaitable[Screen | None]]
    ) -> Awaitable[Outcome]:
        """Write a prompt when it is its turn; `draw` has the last word just before it leaves."""
        drawn: list[Screen] = []

        async def prepare() -> bool:
            screen = await draw()
            drawn.extend([screen] if screen is not None else [])
            return bool(drawn)

        return self._outbox.put(
            chat_id, lambda: self._write(chat_id, drawn[0]), prepare=prepare, is_prompt=True
        )

    def _fits(self, spot: Spot, screen: Screen) -> bool:
        """A picture's message can't turn into words, nor the other way round."""
        is_plain = screen.document is None and not screen.location_label
        return is_plain and spot.has_picture == (screen.picture is not None)

    def _take_offer_away(self, spot: Spot) -> None:
        """What was offered below a picture and is taken up leaves it, and so does its no."""
        rows = _without_offer(spot)
        if rows is not None:
            keyboard = InlineKeyboardMarkup(rows)
            self._outbox.put(
                spot.chat_id, lambda: self._rewrite_keyboard(spot, keyboard), key=_edit_of(spot)
            )

    async def _rewrite_keyboard(self, spot: Spot, keyboard: InlineKeyboardMarkup) -> object:
        try:
            return await self._bot.edit_message_reply_markup(
                chat_id=spot.chat_id, message_id=spot.message_id, reply_markup=keyboard
            )
        except BadRequest as refused:
            if not GONE.search(str(refused)):
                raise
            return None

    def _edit(self, spot: Spot, screen: Screen) -> None:
        self._outbox.put(
            spot.chat_id,
            lambda: self._edit_or_write(spot, screen),
            key=_edit_of(spot),
        )

    async def _edit_or_write(self, spot: Spot, screen: Screen) -> object:
        """A new message where the old one is gone; in a job of its own, never sent twice."""
        try:
            return await self._rewrite(spot, screen)
        except BadRequest as refused:
            if not GONE.search(str(refused)):
                raise
            self.send(spot.chat_id, screen)
            return None

    async def _rewrite(self, spot: Spot, screen: Screen) -> object:
        where: dict[str, Any] = {"chat_id": spot.chat_id, "message_id": spot.message_id}
        where["reply_markup"] = _inline_keyboard(screen)
        if screen.picture is None:
            return await self._bot.edit_message_text(
                _as_html(screen), parse_mode=ParseMode.HTML, **where
            )
        photo, added = await self._paint(spot.chat_id, screen.picture)
        caption = _as_html(screen, added)
        media = InputMediaPhoto(photo, caption=caption, parse_mode=ParseMode.HTML)
        return await self._bot.edit_message_media(media, **where)

    async def _write(
        self, chat_id: int, screen: Screen, *, removes_keyboard: bool = False
    ) -> Message:
        what: dict[str, Any] = {"chat_id": chat_id, "parse_mode": ParseMode.HTML}
        what["reply_markup"] = ReplyKeyboardRemove() if removes_keyboard else _any_keyboard(screen)
        if screen.is_soft:
            what["disable_notification"] = True
        if screen.picture is not None:
            photo, added = await self._paint(chat_id, screen.picture)
            return await self._bot.send_photo(photo=photo, caption=_as_html(screen, added), **what)
        if screen.document is not None:
            return await self._bot.send_document(
                document=screen.document.content,
                filename=screen.document.name,
                caption=_as_html(screen),
                **what,
            )
        return await self._bot.send_message(text=_as_html(screen), **what)

    async def _paint(self, chat_id: int, picture: Picture) -> tuple[bytes, str]:
        loop = asyncio.get_running_loop()
        painting = loop.run_in_executor(self._painter, picture.make)
        done, _ = await asyncio.wait({painting}, timeout=ACTION_AFTER)
        if not done:
            await self._bot.send_chat_action(chat_id, ChatAction.UPLOAD_PHOTO)
        return await painting


def _edit_of(spot: Spot) -> Hashable:
    return ("edit", spot.message_id)


def _without_offer(spot: Spot) -> list[tuple[InlineKeyboardButton, ...]] | None:
    """The other rows, where the pressed button is one that the next one declines; else None."""
    rows = spot.keyboard.inline_keyboard if spot.keyboard else ()
    named = [(one, place) for place, row in enumerate(rows) for one in row]
    for (offer, first), (no, last) in pairwise(named):
        if offer.callback_data == spot.pressed and _declines(no):
            return [row for place, row in enumerate(rows) if place not in {first, last}]
    return None


def _declines(button: InlineKeyboardButton) -> bool:
    try:
        return read_tap(str(button.callback_data)).DECLINES
    except NotATap:
        return False


def _as_html(screen: Screen, added: str = "") -> str:
    """Escape what people typed: the one place where it happens."""
    room = (
        MessageLimit.CAPTION_LENGTH
        if screen.picture or screen.document
        else MessageLimit.MAX_TEXT_LENGTH
    )
    said = screen.picture.short if screen.picture and added else ""
    whole = "\n".join(part for part in (said or screen.text, added) if part)
    text = cut_text(whole, room - len(screen.title) - bool(screen.title))
    title = f"<b>{html.escape(screen.title, quote=False)}</b>" if screen.title else ""
    return "\n".join(part for part in (title, html.escape(text, quote=False)) if part)


def _inline_keyboard(screen: Screen) -> str | None:
    """The buttons as Telegram reads them: JSON.

    The library's own objects for them take as long as the whole of what a tap changes.
    """
    if not screen.rows:
        return None
    rows = [[_inline_button(button) for button in row] for row in screen.rows]
    return msgspec.json.encode({"inline_keyboard": rows}).decode()


def _inline_button(button: Button) -> dict[str, object]:
    if button.copied:
        return {"text": button.label, "copy_text": {"text": button.copied}}
    return {"text": button.label, "callback_data": button.data}


def _any_keyboard(screen: Screen) -> str | ReplyKeyboardMarkup | None:
    if not screen.location_label:
        return _inline_keyboard(screen)
    share = KeyboardButton(screen.location_label, request_location=True)
    rows = [[share], [KeyboardButton(screen.way_out)]] if screen.way_out else [[share]]
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, one_time_keyboard=True)
