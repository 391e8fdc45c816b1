"""Small builders with good defaults: a test says only what it is about."""

from datetime import date, timedelta

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import set_amount
from habitbot.core.frequency import EveryDay, Frequency
from habitbot.core.habit import Area, Habit
from habitbot.core.history import History, Mark, with_mark
from habitbot.core.people import add_contact
from habitbot.core.person import Change, Person

TODAY = date(2026, 11, 22)
"""A Sunday, the last day of a week that began on a Monday."""


def day(ago: int, today: date = TODAY) -> date:
    """The day so many days before today."""
    return today - timedelta(ago)


def ahead(days: int) -> date:
    """The day so many days from today."""
    return TODAY + timedelta(days)


def history(drawn: str, ends_on: date = TODAY) -> History:
    """A history drawn as a letter a day, the last one on that day: "xt.sm", `o` for open."""
    drawn_history = History()
    for ago, letter in enumerate(reversed(drawn)):
        if letter not in ".o":
            drawn_history = with_mark(drawn_history, day(ago, ends_on), Mark(letter))
    return drawn_history


def a_person(**parts: object) -> Person:
    """A person in Berlin."""
    return Person(**{"id": 7, "name": "Ada", "zone": "Europe/Berlin", **parts})  # type: ignore[arg-type]


def a_habit(**parts: object) -> Habit:
    """A daily habit that began today."""
    defaults = {"id": 1, "name": "Read one page", "area": Area.LEARNING, "started_on": TODAY}
    return Habit(**{**defaults, **parts})  # type: ignore[arg-type]


def a_book(
    *drawn: str,
    today: date = TODAY,
    frequency: Frequency | None = None,
    person: Person | None = None,
) -> Book:
    """A book with one habit for each drawn history, numbered from 1, each begun with its drawing.

    Without a drawing it has no habits.
    """
    book = Book(person or a_person(), next_id=len(drawn) + 1)
    for habit_id, letters in enumerate(drawn, 1):
        started_on = day(max(0, len(letters) - 1), today)
        chosen = () if frequency in (None, EveryDay()) else (Change(started_on, frequency),)
        book.habits[habit_id] = a_habit(id=habit_id, started_on=started_on, frequencies=chosen)
        book.order = (*book.order, habit_id)
        if told := history(letters, today).months:
            book.histories[habit_id] = History(told)
    return book


def a_counting_book(days: int, *, is_most: bool = False, until: date = TODAY) -> Book:
    """A habit, and on each of the last days an amount that leaves its day open.

    That is ten of thirty minutes, or one of at most two glasses. So it has no marks.
    """
    book = a_book("o" * (days + 20), today=until)
    unit = AmountUnit.GLASSES if is_most else AmountUnit.MINUTES
    target = Target(unit, 2 * unit.one if is_most else 30, is_most)
    set_target(book, 1, target, today=book.habits[1].started_on)
    for ago in range(days):
        on = day(ago, until)
        set_amount(book, 1, on, unit.one if is_most else 10, today=on)
    return book


def a_circle(*names: str) -> Book:
    """A book with these contacts, numbered from 1, noted so many days ago as they stand there."""
    book = a_book()
    for ago, name in enumerate(reversed(names)):
        add_contact(book, name, today=day(ago))
    return book
