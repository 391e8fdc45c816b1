"""Crowds of people with books of any age, put on disk at once."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from habitbot.core.book import MOST_APPLIED, Book
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import History
from habitbot.core.person import Person
from habitbot.core.prompts import add_first_prompts
from habitbot.store.content import encode
from habitbot.store.names import book_name, shelf_of
from habitbot.store.rows import rows_of
from habitbot.texts.starters import starters
from habitbot.texts.words import words_for

MORNING = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""The Tuesday on which every benchmark plays, whatever the machine's clock says."""

TODAY = MORNING.date()
ZONE = "Europe/Berlin"
EVENING = "30 20 * * *"

HABITS = 10
FIVE_YEARS = 5 * 365 + 1
LETTERS = "x" * 12 + "t" + "x" * 9 + "s" + "xmx"
"""A life that goes on: one miss a month, each mended, so that a streak spans all of it."""

OFFERS = [offer for area in Area for offer in starters(words_for("en"), area)[:2]]


def a_book(
    person_id: int,
    *,
    habits: int = HABITS,
    days: int = 0,
    answered: int = HABITS,
    cron: str = EVENING,
) -> Book:
    """Somebody's book: so many habits, begun so many days before today.

    The first `answered` of them have a check-in on each day of these.
    """
    person = Person(person_id, "Ada", zone=ZONE, has_started=True, joined_at=MORNING)
    book = Book(person, applied=tuple(range(1, MOST_APPLIED + 1)))
    began_on = TODAY - timedelta(days)
    for offer in islice(OFFERS, habits):
        add_habit(book, offer.name, anchor=offer.anchor, area=Area.LEARNING, today=began_on)
    if days:
        history = History(_months(days))
        book.histories = dict.fromkeys(book.order[:answered], history)
    add_first_prompts(book, cron, MORNING)
    return book


@cache
def _months(days: int) -> dict[str, str]:
    """A letter for each of so many days, the last one yesterday."""
    letters = islice(cycle(LETTERS), days)
    months: dict[str, str] = {}
    for number, letter in enumerate(letters):
        day = TODAY - timedelta(days - number)
        line = months.get(f"{day:%Y-%m}", "").ljust(day.day - 1, ".")
        months[f"{day:%Y-%m}"] = line + letter
    return months


def write_books(data: Path, books: Iterable[Book]) -> None:
    """Put books where a bot finds them, as it would have left them."""
    for book in books:
        shelf = data / "people" / shelf_of(book.person.id)
        shelf.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = shelf / book_name(book.person.id)
        path.write_bytes(encode(rows_of(book)))
        path.chmod(0o600)
