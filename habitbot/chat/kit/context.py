"""Who speaks, what was tapped, and the kit that every feature is handed."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Any, Protocol, Self, TypeVar

from msgspec.structs import replace
from telegram import Chat, Message, Update, User
from telegram.ext import Application, CallbackContext, ExtBot

from habitbot.chat.kit.last_page import LastPage, LastPages, tap_among
from habitbot.chat.kit.last_tap import LastTaps
from habitbot.chat.kit.limits import Limits
from habitbot.chat.kit.owner import Owner
from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    Button,
    Screen,
    is_words_alone,
    led_back,
    question_put,
    seen_rows,
)
from habitbot.chat.kit.show import Shower, Spot
from habitbot.chat.kit.tap import NotATap, Tap, sign_of, split_detour
from habitbot.core.book import Book, Books, Pending
from habitbot.core.day import Outage, down_days, local_day
from habitbot.core.deletion import drop_lapsed
from habitbot.core.greeting import note_greeted
from habitbot.core.prompts import last_asked_since, plan
from habitbot.core.typed.harm import speaks_of_harm
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, clean_line
from habitbot.texts.buttons import keyboard_back, saved_toast
from habitbot.texts.check_in import today_label
from habitbot.texts.words import SOURCE, Words, words_for

T = TypeVar("T", bound=Tap)
BACK_TO = "back_to"
Data = dict[Any, Any]
App = Application[Any, Any, Any, Any, Any, Any]


class Forgotten(Exception):
    """A button was pressed by somebody of whom nothing is kept: all was deleted since it came."""


class DoneAlready(Exception):
    """A button took typed words up, and was pressed once more before anything else was done."""


class Clock(Protocol):
    """What time it is; it may jump, and then wakes whoever sleeps."""

    def now(self) -> datetime:
        """The moment, in UTC."""
        ...

    def sleep_until(self, moment: datetime) -> Awaitable[None]:
        """Come back at that moment."""
        ...


@dataclass(frozen=True, slots=True)
class Kit:
    """What every feature needs, put together once.

    `home` draws what a person sees when there is nothing better to show: today's card, or the
    next step of the start.
    `alarm` is set whenever somebody's next prompt moved, `outages` tells when the bot was down.
    """

    books: Books
    clock: Clock
    shower: Shower
    limits: Limits
    outages: Callable[[], Sequence[Outage]]
    home: Callable[[Book, Scene], Screen]
    owner: Owner
    alarm: asyncio.Event = field(default_factory=asyncio.Event)
    last_pages: LastPages = field(default_factory=LastPages)
    last_taps: LastTaps = field(default_factory=LastTaps)


class Context(CallbackContext[ExtBot[None], Data, Data, Data]):
    """One update, as features see it: a person, their words or their tap, and the kit."""

    user: User
    chat: Chat
    arrived: Update
    spot: Spot
    update_id: int
    typed: str
    data: str
    back_to: str
    message: Message | None
    words: Words
    language: str
    scene: Scene
    left: Pending | None
    answering: Pending | None
    asked_now: Pending | None
    is_asked_elsewhere: bool
    is_pressed_by_words: bool
    held: Pending | None
    drops_keyboard: bool
    took_words: bool
    _is_of_harm: bool | None

    @classmethod
    def from_update(cls, update: object, application: App) -> Self:
        """Ask the update everything once, so that features need not."""
        context = super().from_update(update, application)
        if isinstance(update, Update) and update.effective_user and update.effective_chat:
            context.read(update, update.effective_user, update.effective_chat)
        return context

    def read(self, update: Update, user: User, chat: Chat) -> None:
        """Keep what features ask of an update."""
        query = update.callback_query
        shown = query.message if query else None
        self.user, self.chat, self.arrived = user, chat, update
        self.update_id = update.update_id
        self.message = update.message
        self.typed = (update.message.text or "") if update.message else ""
        self.data, self.back_to = split_detour((query.data or "") if query else "")
        self.language = user.language_code or SOURCE
        self.words = words_for(self.language)
        self.left, self.answering, self.drops_keyboard = None, None, False
        self.asked_now, self.is_asked_elsewhere, self.is_pressed_by_words = None, False, False
        self.held, self._is_of_harm, self.took_words = None, None, False
        pictured = shown if isinstance(shown, Message) and shown.photo else None
        self.spot = Spot(
            chat_id=chat.id,
            query_id=query.id if query else None,
            message_id=shown.message_id if shown else None,
            has_picture=pictured is not None,
            pressed=(query.data or "") if query else "",
            keyboard=pictured.reply_markup if pictured else None,
        )

    @property
    def kit(self) -> Kit:
        """What every feature needs."""
        kit: Kit = self.application.bot_data["kit"]
        return kit

    @property
    def person_id(self) -> int:
        """Telegram's number of who speaks."""
        return self.user.id

    @property
    def is_stranger(self) -> bool:
        """Whether nothing is kept of who speaks."""
        return self.person_id not in self.kit.books.people()

    @property
    def is_strangers_tap(self) -> bool:
        """Whether it is a button of somebody of whom nothing is kept."""
        return self.is_stranger and self.spot.query_id is not None

    @property
    def first_name(self) -> str:
        """What Telegram calls them, as clean as anything typed; it has 64 characters at most."""
        return clean_line(self.user.first_name[:MOST_NAME_CHARACTERS])

    @property
    def today(self) -> date:
        """The person's day, known once their book was opened."""
        return self.scene.today

    @property
    def is_of_harm(self) -> bool:
        """Whether words of harm were typed, also below a picture; they are read once for it."""
        if self._is_of_harm is None:
            below = (self.message.caption or "") if self.message else ""
            self._is_of_harm = speaks_of_harm(self.typed or below)
        return self._is_of_harm

    @property
    def replies_to(self) -> int | None:
        """The number of the message of ours that these words reply to."""
        return self._answered.message_id if self._answered else None

    @property
    def replied_buttons(self) -> list[tuple[str, str]]:
        """What the buttons of that message say and carry, as it stands there now."""
        markup = self._answered.reply_markup if self._answered else None
        buttons = chain.from_iterable(markup.inline_keyboard if markup else ())
        return [(one.text, str(one.callback_data)) for one in buttons if one.callback_data]

    @property
    def _answered(self) -> Message | None:
        answered = self.message.reply_to_message if self.message else None
        is_ours = answered is not None and answered.from_user == self.bot.bot
        return answered if is_ours else None

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return self.kit.clock.now()

    @asynccontextmanager
    async def book(self) -> AsyncIterator[Book]:
        """Open this person's book for this update; leaving writes what changed.

        A question that waited is let go and stands in `left`, so that an answer can take it up,
        unless it had lapsed.
        """
        async with self.kit.books.open(self.person_id, self.update_id) as book:
            due_before = book.next_due_at
            self._meet(book)
            self.left = self.answering or book.waiting(self.now)
            waiting, book.pending = book.pending, None
            yield book
            if self._is_held_still(book):
                # What is shown meanwhile asks for a tap: its buttons can be typed all the same.
                book.pending, waiting = self.held, None
            self._leave_keyboard(book)
            self._see_asked(book, waiting)
        self.kit.last_taps.note(self.person_id, self.spot.pressed if self.took_words else "")
        if book.next_due_at != due_before:
            self.kit.alarm.set()

    @asynccontextmanager
    async def look(self) -> AsyncIterator[Book]:
        """Open the book only to read it, whatever was applied before."""
        async with self.kit.books.open(self.person_id) as book:
            self.see(book)
            self._see_asked(book, book.pending)
            yield book

    def ask(
        self,
        book: Book,
        question: str,
        tap: Tap | None = None,
        *,
        has_limit: bool = True,
        is_beside: bool = False,
        **facts: str,
    ) -> None:
        """Wait for a typed answer; `tap` and `facts` say what it will be about."""
        if tap is not None:
            facts["tap"] = tap.write()
        if self.back_to:
            facts[BACK_TO] = self.back_to
        book.pending = Pending(question, self.now, facts, has_limit, is_beside)

    def wait_on(self, book: Book) -> None:
        """The question that was let go waits on."""
        book.pending = self.left

    def ask_again(self, book: Book, line: str, rows: tuple[tuple[Button, ...], ...] = ()) -> Screen:
        """It waits on below a line that says what is possible, with quick answers or a way out."""
        self.wait_on(book)
        return Screen(line, rows=rows or cancel_rows(self.words))

    def wait_meanwhile(self, book: Book, answered: str = "") -> None:
        """While a day is answered, what was asked waits on, but for what that answers.

        What a page asked beside its buttons does not, unless a list came below it, which is what is
        answered: else that page is left with the answer.
        """
        if self.left is not None and self.left.question != answered and _is_kept(book, self.left):
            self.wait_on(book)

    def asked_before(self, book: Book) -> Pending | None:
        """What was asked before, and is to wait on while a day is answered; mostly nothing."""
        waiting = book.waiting(self.now)
        return waiting if waiting is not None and _is_kept(book, waiting) else None

    def hold(self, asked: Pending | None) -> None:
        """Let that wait on, whatever these words show."""
        self.held = asked

    def _is_held_still(self, book: Book) -> bool:
        """Whether what waits is to be put back; not where what is asked now needs own words."""
        asked = book.pending
        if asked is not None and asked != self.held and not asked.is_beside:
            self.held = None
        return self.held is not None and asked is not self.held

    def asking(self, book: Book, screen: Screen, **facts: str) -> Screen:
        """The same screen; from now on words count that answer what it asks."""
        if screen.asks is not None:
            question, has_limit = screen.asks.QUESTION, book.person.has_started
            self.ask(book, question, screen.asks, has_limit=has_limit, is_beside=True, **facts)
            book.keyboard_for = question if screen.location_label else book.keyboard_for
        return screen

    def home(self, book: Book) -> Screen:
        """What there is to see when there is nothing better to show; it may greet, and once."""
        screen = self.asking(book, self.kit.home(book, self.scene))
        note_greeted(book, self.today)
        return screen

    @property
    def typed_behind(self) -> str:
        """The words behind the command."""
        return self.typed.partition(" ")[2].strip()

    def drop_keyboard(self, book: Book) -> None:
        """Give the phone its own keyboard back with the next message, if ours is there."""
        self.drops_keyboard = bool(book.keyboard_for) or self.drops_keyboard
        book.keyboard_for = ""

    def _leave_keyboard(self, book: Book) -> None:
        """Our keyboard goes with its question; a tap brings no message that could take it away."""
        is_asked = book.pending is not None and book.pending.question == book.keyboard_for
        if not is_asked and self.spot.message_id is None:
            self.drop_keyboard(book)

    @property
    def is_asked_beside(self) -> bool:
        """Whether a page asked beside its buttons what words answer now."""
        return self.left is not None and self.left.is_beside

    def asked(self, kind: type[T]) -> T:
        """The tap that the question just answered was about."""
        if self.left is None:
            raise NotATap
        return kind.read(self.left.facts.get("tap", ""))

    def asked_any(self, *kinds: type[Tap]) -> Tap:
        """The same, where several kinds of taps ask the same question."""
        for kind in kinds:
            try:
                return self.asked(kind)
            except NotATap:
                continue
        raise NotATap

    def typed_before(self, sign: int | None, *questions: str, fact: str = "typed") -> str:
        """What was typed before one of those questions was asked; nothing where none of them waits.

        Raises NotATap where it has another sign than the button: that one is about other words; and
        DoneAlready where that button took them up, and was pressed twice.
        """
        if self.kit.last_taps.is_again(self.person_id, self.spot.pressed):
            raise DoneAlready
        if self.left is None or self.left.question not in questions:
            return ""
        typed = self.left.facts.get(fact, "")
        if typed and sign not in {None, sign_of(typed)}:
            raise NotATap
        self.took_words = self.took_words or bool(typed)
        return typed

    def name_before(self, sign: int | None, *questions: str) -> str:
        """The name that was typed before. Raises NotATap also where none of the questions waits."""
        name = self.typed_before(sign, *questions, fact="name")
        if not name:
            raise NotATap
        return name

    def tap_seen(self, kind: type[T], within: timedelta) -> T | None:
        """What a button of that kind carries on the message that these words reply to.

        Where they reply to none, on the page seen last, if that came no longer ago.
        """
        if self.replies_to is not None:
            return tap_among(kind, self.replied_buttons)
        return self.kit.last_pages.tap_seen(self.person_id, kind, within, self.now)

    def take_up(self, waiting: Pending) -> None:
        """From here on words answer that question, on the detour on which it was asked.

        Even where it is let go meanwhile: a prompt may come before they are kept.
        """
        self.answering = waiting
        self.back_to = waiting.facts.get(BACK_TO, "")

    def take_as_answer(self, tap: Tap) -> None:
        """From here on words answer the question that waits once that is tapped."""
        self.answering = Pending(tap.QUESTION, self.now, {"tap": tap.write()})

    def press(self, data: str) -> None:
        """From here on it is as though a button had been tapped that carries this."""
        self.data, self.back_to = split_detour(data)
        self.is_pressed_by_words = True

    def tell(self, line: str) -> None:
        """Write a line of its own; our keyboard goes with it, where it is to go."""
        self.kit.shower.send(self.spot.chat_id, Screen(line), removes_keyboard=self.drops_keyboard)
        self.drops_keyboard = False

    def show(self, screen: Screen, toast: str = "", *, is_unasked: bool = False) -> None:
        """Answer with a screen; on a detour it gets a way back to the card.

        `is_unasked`: it stands there for want of anything better, and nobody left a page for it.
        """
        if self.back_to:
            screen = led_back(screen, today_label(self.words), self.back_to)
        if self.drops_keyboard:
            self.tell(keyboard_back(self.words))
        if not self.is_asked_elsewhere:
            question = question_put(screen) if self.asked_now else ""
            page = LastPage(seen_rows(screen), self.now, self.asked_now, question)
            self.kit.last_pages.note(self.person_id, page, is_unasked=is_unasked)
        if self.is_pressed_by_words:
            screen = self._with_toast(screen, toast)
        self.kit.shower.show(self.spot, screen, toast)

    def _with_toast(self, screen: Screen, toast: str) -> Screen:
        """What words that pressed a button are answered with: one message, where it has room.

        That something is saved, a screen shows that comes anew.
        """
        if toast == saved_toast(self.words):
            return screen
        if toast and is_words_alone(screen):
            return dataclasses.replace(screen, text=f"{screen.text}\n\n{toast}".strip())
        self.say(toast)
        return screen

    def say(self, toast: str = "", *, is_alert: bool = False) -> None:
        """Answer a tap with a short word only; where words pressed the button, it is a message."""
        if self.is_pressed_by_words and toast:
            self.tell(toast)
        self.kit.shower.say(self.spot, toast, is_alert=is_alert)

    def _meet(self, book: Book) -> None:
        """Let a newcomer in, and be reachable again for who was away.

        Nobody comes by a button: theirs are from before all was forgotten.
        """
        self.kit.limits.check_invited(self.person_id)
        if self.is_strangers_tap:
            raise Forgotten
        if self.is_stranger:
            self.kit.limits.admit_newcomer(self.person_id)
            book.person = replace(
                book.person,
                name=self.first_name,
                language=self.language,
                joined_at=self.now,
            )
        if book.person.is_unreachable:
            book.person = replace(book.person, is_unreachable=False)
            plan(book, self.now)
        drop_lapsed(book, self.now)
        self.see(book)

    def _see_asked(self, book: Book, before: Pending | None) -> None:
        """What waits for words now, and whether another page than the next one asks it."""
        self.asked_now = book.pending
        self.is_asked_elsewhere = book.pending is not None and book.pending is before

    def see(self, book: Book) -> None:
        """Draw from now on by the person's own words and clock, as the book has them.

        A newcomer's words are those of their phone until they are let in.
        """
        if not self.is_stranger:
            self.language = book.person.language
        self.words = words_for(self.language)
        self.scene = Scene(
            words=self.words,
            now=self.now,
            today=local_day(self.now, book.person),
            down_days=down_days(self.kit.outages(), book.person),
        )


def _is_kept(book: Book, asked: Pending) -> bool:
    """Whether what was asked waits on while a day is answered."""
    return not asked.is_beside or last_asked_since(book, asked.asked_at) is not None
