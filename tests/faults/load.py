"""A crowd with books, and the load it makes: half taps, half typed lines of what was learned."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import orjson

from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.book import Book
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import History, Mark
from habitbot.core.person import Person as Owner
from habitbot.demo.chats import Content, Message
from habitbot.demo.formatted import typed_words
from habitbot.demo.person import Person
from habitbot.demo.presses import Press
from habitbot.demo.stand import Stand
from habitbot.demo.updates import Update
from habitbot.store.tiny import TinyBooks
from habitbot.store.trouble import Trouble
from tests.faults.on_disk import read_book

A_SECOND = 50
HABIT = 1
LIFE = timedelta(days=300)

Fill = Callable[[Book, int], None]


@dataclass(frozen=True, slots=True)
class Tap:
    """Somebody marked their habit as done on a day, which nobody else marks."""

    person: Person
    day: date
    press: Press

    @property
    def key(self) -> str:
        """What names it among the updates."""
        return self.press.id

    def is_answered(self) -> bool:
        """Whether the person saw it work."""
        return self.press.is_answered

    def times_in(self, book: Book) -> int:
        """How often it was applied, as far as a mark can tell."""
        return book.histories.get(HABIT, History()).mark_on(self.day) is Mark.DONE


@dataclass(frozen=True, slots=True)
class NewLine:
    """Somebody typed what they learned, in words that nobody else uses."""

    person: Person
    text: str

    @property
    def key(self) -> str:
        """What names it among the updates."""
        return f"/learned {self.text}"

    def is_answered(self) -> bool:
        """Whether the person saw it work."""
        return any(m.is_from_bot and self.text in m.text for m in self.person.messages)

    def times_in(self, book: Book) -> int:
        """How often it was applied."""
        return sum(lesson.text == self.text for lesson in book.lessons.values())


Action = Tap | NewLine


class Load:
    """What a crowd does, in turn, fifty things a second: a tap, a new line, a tap …"""

    def __init__(self, stand: Stand, data: Path, people: list[Person], today: date) -> None:
        self.actions: list[Action] = []
        self._stand = stand
        self._data = data
        self._people = people
        self._cards = {person.id: put_card(stand, person) for person in people}
        self._today = today
        self._acted = asyncio.Event()
        self._seen_on_disk: set[str] = set()

    @asynccontextmanager
    async def under_way(self) -> AsyncIterator[None]:
        """Go on acting until this is left, whether a bot is there or not."""
        acting = asyncio.create_task(self._keep_acting())
        try:
            yield
        finally:
            acting.cancel()
            await asyncio.wait({acting})
            if not acting.cancelled():
                acting.result()

    async def more(self, count: int) -> None:
        """Wait until so many more things were done."""
        wanted = len(self.actions) + count
        while len(self.actions) < wanted:
            self._acted.clear()
            await self._acted.wait()

    def lost(self) -> list[Action]:
        """What was answered or confirmed to Telegram, and yet is not on disk."""
        waiting = {key_of(update) for update in self._stand.exchange.updates.pending.values()}
        accepted = [
            action
            for action in self.actions
            if action.key not in self._seen_on_disk
            and (action.key not in waiting or action.is_answered())
        ]
        lost = [action for action in accepted if not self.times_applied(action)]
        self._seen_on_disk |= {action.key for action in accepted}
        return lost

    def times_applied(self, action: Action) -> int:
        """How often it was applied, by the book on disk."""
        return action.times_in(read_book(self._data, action.person.id))

    def not_applied_once(self) -> list[tuple[Action, int]]:
        """What was lost for good or applied twice, and how often it is there."""
        books = {person.id: read_book(self._data, person.id) for person in self._people}
        times = [(action, action.times_in(books[action.person.id])) for action in self.actions]
        return [(action, count) for action, count in times if count != 1]

    async def _keep_acting(self) -> None:
        loop = asyncio.get_running_loop()
        began = loop.time() - len(self.actions) / A_SECOND
        while True:
            await self._act(len(self.actions))
            self._acted.set()
            await asyncio.sleep(began + len(self.actions) / A_SECOND - loop.time())

    async def _act(self, number: int) -> None:
        turn, is_typed = divmod(number, 2)
        rounds, place = divmod(turn, len(self._people))
        person = self._people[place]
        if is_typed:
            self.actions.append(NewLine(person, f"Line {number:06}"))
            await person.send(self.actions[-1].key)
        else:
            day = self._today - timedelta(days=rounds + 1)
            tap = MarkTap(HABIT, day, Mark.DONE)
            press = await person.press_data(self._cards[person.id].id, tap.write())
            self.actions.append(Tap(person, day, press))


def key_of(update: Update) -> str:
    """What names an action among the updates."""
    facts = orjson.loads(update.body)[update.kind]
    return str(facts["id"] if update.kind == "callback_query" else facts["text"])


def add_crowd(stand: Stand, count: int, called: str = "Person") -> list[Person]:
    """People who talked with the bot before."""
    people = [stand.add_person(f"{called} {number}") for number in range(count)]
    for person in people:
        person.chat.standing = "member"
    return people


def yesterday(stand: Stand) -> date:
    """A day that is open on everybody's clock, also in the first hours after midnight."""
    return stand.clock.now().date() - timedelta(days=1)


def put_card(stand: Stand, person: Person) -> Message:
    """A message of the bot from before, on which taps can be made."""
    now = stand.clock.now()
    card = stand.chats.write(person.chat, stand.exchange.bot, now, Content(typed_words("Today")))
    stand.chats.show(card)
    return card


async def write_books(
    data: Path, people: list[Person], now: Callable[[], datetime], *fills: Fill
) -> None:
    """Give everybody a book with one old habit, and what else they are to have in it."""
    books = TinyBooks(data, now, _refuse_trouble)
    await books.start()
    for place, person in enumerate(people):
        async with books.open(person.id) as book:
            book.person = Owner(
                person.id, person.account.first_name, zone="UTC", has_started=True, joined_at=now()
            )
            add_habit(book, "Read one page", today=now().date() - LIFE, area=Area.LEARNING)
            for fill in fills:
                fill(book, place)
    await books.close()


def _refuse_trouble(trouble: Trouble) -> None:
    raise AssertionError(f"a book could not be written: {trouble.damage}")
