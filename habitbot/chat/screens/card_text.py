"""What a day's card says of its habits, as full as a phone has room for."""

from collections.abc import Iterable, Sequence
from enum import Enum
from functools import cache, partial
from itertools import product
from typing import NamedTuple

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    A_ROW,
    BUTTONS,
    WRAPPED,
    Rows,
    cut_to_width,
    phone_rows,
    width_of,
)
from habitbot.chat.screens.standing import amount_so_far, streak_part
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay
from habitbot.texts import check_in as texts
from habitbot.texts.words import Words

LEAST, MARK, BETWEEN = 20, 3, 5
"""So many letters of a name are always told; so many the sign before it takes, and what stands
between it and each other part of its row."""

Below = tuple[str, str, Rows]
"""What is said below a card's habits, what is asked there, and the buttons that answer it."""


class Fullness(Enum):
    """What a card says of its habits: all, names without moments, or names as far as a row goes."""

    WHOLE = 1
    NAMES = 2
    SHORT = 3


class _Told(NamedTuple):
    """What a card tells of a habit beside its name: what was said of its day, and its streak."""

    row: HabitDay
    said: str
    streak: str


def fitted(
    book: Book, scene: Scene, rows: Sequence[HabitDay], choices: Iterable[Below], most_rows: int
) -> tuple[str, Rows]:
    """The fullest text that has room in so many rows, and the buttons of what it asks.

    What it says less of first are its habits, then what stands below them; at worst it is higher.
    """
    habits = cache(partial(_habits_text, book, scene, _all_told(book, scene, rows)))
    text = ""
    below: Rows = ()
    for (line, asked, below), fullness in product(choices, Fullness):
        text = _joined(habits(fullness), line, asked, fullness)
        if phone_rows(text, WRAPPED) + BUTTONS * len(below) <= most_rows:
            break
    return text, below


def _joined(habits: str, line: str, asked: str, fullness: Fullness) -> str:
    said = filter(None, (line, asked))
    below = ("\n".join(said),) if fullness is Fullness.SHORT else said
    return "\n\n".join(filter(None, (habits, *below)))


def _all_told(book: Book, scene: Scene, rows: Sequence[HabitDay]) -> list[_Told]:
    card = book.person.card
    return [
        _Told(row, _said(scene, row), streak_part(scene, row) if card.has_streaks else "")
        for row in rows
        if card.has_answered or row.mark is None
    ]


def _said(scene: Scene, row: HabitDay) -> str:
    word = texts.mark_word(scene.words, row.mark, row.cause)
    back = texts.came_back_word(scene.words) if row.come_back else ""
    return "  ·  ".join(part for part in (amount_so_far(scene, row), word, back) if part)


def _habits_text(book: Book, scene: Scene, habits: Sequence[_Told], fullness: Fullness) -> str:
    if fullness is Fullness.SHORT:
        return "\n".join(_short_line(scene, told) for told in habits)
    has_anchors = book.person.card.has_anchors and fullness is Fullness.WHOLE
    return "\n".join(_line(scene.words, told, has_anchor=has_anchors) for told in habits)


def _line(words: Words, told: _Told, *, has_anchor: bool) -> str:
    habit, mark = told.row.habit, told.row.mark
    anchor = habit.anchor if has_anchor else ""
    return texts.habit_line(words, mark, habit.name, told.said, told.streak, anchor=anchor)


def _short_line(scene: Scene, told: _Told) -> str:
    """The same in one row, as far as that is wide enough for the least of a name."""
    row, said = told.row, told.said
    streak = told.streak and streak_part(scene, row, is_short=True)
    beside = sum(BETWEEN + width_of(part) for part in (said, streak) if part)
    room = A_ROW - WRAPPED - MARK - beside
    name = cut_to_width(row.habit.name, max(LEAST, room))
    return texts.habit_line(scene.words, row.mark, name, said, streak)
