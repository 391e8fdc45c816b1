"""Lists of at most eight rows with the button that turns them, and rows that many screens have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from habitbot.chat.kit.screen import Button, Carried, Screen, button
from habitbot.chat.kit.tap import CancelTap
from habitbot.core.typed.text import cut_text
from habitbot.texts.buttons import (
    added_line,
    cancel_label,
    clear_label,
    page_label,
    so_far,
)
from habitbot.texts.words import Words

T = TypeVar("T")
A_PAGE = 8

MOST_NOTED = 200
"""Characters of a note where more of it is asked for; its own page has all of it."""


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: its rows, which one it is (from 0), and how many there are."""

    rows: Sequence[T]
    number: int
    pages: int


def page_of(rows: Sequence[T], number: int) -> Page[T]:
    """That page of the list, or the last one where the list has become shorter."""
    pages = max(1, -(-len(rows) // A_PAGE))
    number = min(max(number, 0), pages - 1)
    return Page(rows[number * A_PAGE : (number + 1) * A_PAGE], number, pages)


def page_that_fits(
    rows: Sequence[T], number: int, height: Callable[[T, T | None], int], most: int
) -> Page[T]:
    """That page of a list whose rows are of several heights: as many as fit, eight at most.

    `height` is told the row and the one above it on its page.
    """
    pages: list[list[T]] = [[]]
    room = most
    for row in rows:
        above = pages[-1][-1] if pages[-1] else None
        room -= height(row, above)
        if above is not None and (room < 0 or len(pages[-1]) == A_PAGE):
            pages.append([])
            room = most - height(row, None)
        pages[-1].append(row)
    number = min(max(number, 0), len(pages) - 1)
    return Page(pages[number], number, len(pages))


def turn(words: Words, page: Page[T], tap_for: Callable[[int], Carried]) -> tuple[Button, ...]:
    """The button to the next page, from the last back to the first; none for a single page."""
    if page.pages == 1:
        return ()
    following = (page.number + 1) % page.pages
    return (button(page_label(words, page.number, page.pages), tap_for(following)),)


def cancel_button(words: Words) -> Button:
    """The way out of a question that waits."""
    return button(cancel_label(words), CancelTap())


def cancel_rows(words: Words) -> tuple[tuple[Button, ...], ...]:
    """The same alone."""
    return ((cancel_button(words),),)


def anew_screen(words: Words, question: str, said: str, clear: Carried) -> Screen:
    """Asks for a part anew, below what is said of it so far, which can be taken away."""
    if not said:
        return Screen(question, rows=cancel_rows(words))
    row = (button(clear_label(words), clear), cancel_button(words))
    return Screen(f"{said}\n\n{question}", rows=(row,))


def more_screen(words: Words, question: str, noted: str, clear: Carried) -> Screen:
    """Asks for more of what is noted, which stands above and stays, unless it is taken away."""
    if not noted:
        return Screen(question, rows=cancel_rows(words))
    said = f"{so_far(words)}\n{cut_text(noted, MOST_NOTED)}"
    return anew_screen(words, f"{question}\n{added_line(words)}", said, clear)
