"""What a person does with habits: add, change, order, archive, bring back."""

from datetime import date

import msgspec

from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.frequency import EveryDay, Frequency
from habitbot.core.habit import MOST_HABITS, Area, Habit
from habitbot.core.person import DayRange, choose_from
from habitbot.core.refusal import NoSuchHabit, TooManyHabits
from habitbot.core.typed.frequency_said import find_frequency
from habitbot.core.typed.text import clean_line, clean_name, fold


def find_habit(book: Book, habit_id: int) -> Habit:
    """The habit with that number. Raises NoSuchHabit."""
    if habit_id not in book.habits:
        raise NoSuchHabit
    return book.habits[habit_id]


def active_habits(book: Book) -> tuple[Habit, ...]:
    """The habits that don't rest, in the person's order."""
    habits = (book.habits[habit_id] for habit_id in book.order)
    return tuple(habit for habit in habits if not habit.is_archived)


def archived_habits(book: Book) -> tuple[Habit, ...]:
    """The habits that rest, in the person's order."""
    habits = (book.habits[habit_id] for habit_id in book.order)
    return tuple(habit for habit in habits if habit.is_archived)


def add_habit(
    book: Book,
    name: str,
    *,
    today: date,
    area: Area,
    anchor: str = "",
    tiny_action: str = "",
    frequency: Frequency | None = None,
    is_safeguard: bool = False,
) -> Habit:
    """Begin a habit today, last in the list; due as its words say, unless a frequency is told.

    Raises TooManyHabits, NameEmpty and NameTooLong.
    """
    check_room(book)
    planned = frequency or find_frequency(name, anchor) or EveryDay()
    habit = Habit(
        id=book.next_id,
        name=clean_name(name),
        area=area,
        started_on=today,
        anchor=clean_line(anchor),
        tiny_action=clean_line(tiny_action),
        frequencies=choose_from((), today, planned, EveryDay()),
        is_safeguard=is_safeguard,
    )
    book.next_id += 1
    book.habits[habit.id] = habit
    book.order = (*book.order, habit.id)
    return habit


def add_once(
    book: Book,
    name: str,
    *,
    today: date,
    area: Area,
    anchor: str,
    tiny_action: str,
    is_safeguard: bool = False,
) -> Habit | None:
    """Begin a habit as add_habit does; None where one of these words is there already."""
    if find_habit_worded(book, name, anchor) is not None:
        return None
    return add_habit(
        book,
        name,
        today=today,
        area=area,
        anchor=anchor,
        tiny_action=tiny_action,
        is_safeguard=is_safeguard,
    )


def bring_back_worded(book: Book, name: str, anchor: str, *, today: date) -> Habit | None:
    """Go on with the archived habit of just these words; None where none of them is archived."""
    known = find_habit_worded(book, name, anchor)
    if known is None or not known.is_archived:
        return None
    bring_back(book, known.id, today=today)
    return find_habit(book, known.id)


def find_habit_worded(book: Book, name: str, anchor: str) -> Habit | None:
    """The habit of just these words, resting or not."""
    habits = book.habits.values()
    return next((one for one in habits if (one.name, one.anchor) == (name, anchor)), None)


def find_habit_named(book: Book, name: str) -> Habit | None:
    """The habit of that name, resting or not; neither accents nor capitals nor blanks matter."""
    wanted = fold(clean_line(name))
    return next((one for one in book.habits.values() if fold(one.name) == wanted), None)


def check_room(book: Book) -> None:
    """Raise TooManyHabits where no more fits."""
    if len(book.habits) >= MOST_HABITS:
        raise TooManyHabits(MOST_HABITS)


def rename(book: Book, habit_id: int, name: str) -> Habit:
    """Give a habit another name. Raises NoSuchHabit, NameEmpty and NameTooLong."""
    return _change(book, habit_id, name=clean_name(name))


def set_anchor(book: Book, habit_id: int, anchor: str) -> Habit:
    """Say what a habit follows; nothing for "". Raises NoSuchHabit and NameTooLong."""
    return _change(book, habit_id, anchor=clean_line(anchor))


def set_tiny_action(book: Book, habit_id: int, tiny_action: str) -> Habit:
    """Say the version too small to refuse; none for "". Raises NoSuchHabit and NameTooLong."""
    return _change(book, habit_id, tiny_action=clean_line(tiny_action))


def set_celebration(book: Book, habit_id: int, celebration: str) -> Habit:
    """Say how a habit is celebrated; not at all for "". Raises NoSuchHabit and NameTooLong."""
    return _change(book, habit_id, celebration=clean_line(celebration))


def set_area(book: Book, habit_id: int, area: Area) -> Habit:
    """Move a habit to another area. Raises NoSuchHabit."""
    return _change(book, habit_id, area=area)


def set_frequency(book: Book, habit_id: int, frequency: Frequency, *, today: date) -> Habit:
    """Choose when a habit is due from today on; the days before stay as they were.

    Raises NoSuchHabit.
    """
    changes = find_habit(book, habit_id).frequencies
    frequencies = choose_from(changes, today, frequency, EveryDay())
    return _change(book, habit_id, frequencies=frequencies)


def _change(book: Book, habit_id: int, **parts: object) -> Habit:
    habit = msgspec.structs.replace(find_habit(book, habit_id), **parts)
    book.habits[habit_id] = habit
    return habit


def move_habit(book: Book, habit_id: int, place: int) -> None:
    """Put a habit at a place (from 0) among the active ones, at the end where there are fewer.

    Raises NoSuchHabit.
    """
    moved = find_habit(book, habit_id)
    active = [habit.id for habit in active_habits(book) if habit != moved]
    active.insert(max(0, place), habit_id)
    book.order = (*active, *(other for other in book.order if other not in active))


def archive_habit(book: Book, habit_id: int, *, today: date) -> None:
    """Stop a habit and keep its history; its streak waits. Raises NoSuchHabit."""
    habit = find_habit(book, habit_id)
    if not habit.is_archived:
        _change(book, habit_id, archived=(*habit.archived, DayRange(today)))


def bring_back(book: Book, habit_id: int, *, today: date) -> None:
    """Go on with an archived habit, due again from today. Raises NoSuchHabit."""
    habit = find_habit(book, habit_id)
    if not habit.is_archived:
        return
    *earlier, rest = habit.archived
    if rest.first < today:
        earlier.append(DayRange(rest.first, today - DAY))
    _change(book, habit_id, archived=tuple(earlier))
