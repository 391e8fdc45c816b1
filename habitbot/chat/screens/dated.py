"""What the person dated: one line and its buttons for each thing that is open."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    NARROW,
    WIDE,
    Button,
    Kept,
    Screen,
    button,
    rows_that_fit,
)
from habitbot.chat.kit.tap import Tap
from habitbot.chat.screens.events import ahead_line, was_line
from habitbot.chat.screens.experiments import experiment_line
from habitbot.chat.screens.feedback import answer_line
from habitbot.chat.screens.people import follow_up_line
from habitbot.chat.taps.check_in import DayTap
from habitbot.chat.taps.dated import DatedTap
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.typed import cut_line
from habitbot.texts import dated as texts
from habitbot.texts.check_in import today_label
from habitbot.texts.words import Words

Line = tuple[str, tuple[Button, ...]]

LINES: Mapping[DatedKind, Callable[[Book, Scene, Dated, date], Line]] = {
    DatedKind.FOLLOW_UP: follow_up_line,
    DatedKind.EVENT_AHEAD: ahead_line,
    DatedKind.EVENT_WAS: was_line,
    DatedKind.ANSWER: answer_line,
    DatedKind.EXPERIMENT: experiment_line,
}
"""How each kind is told: a line, and a row of buttons below the message."""


def dated_screen(
    book: Book, scene: Scene, since: date, page: int = 0, kept: Kept | None = None
) -> Screen:
    """Everything dated since that day that is still open, below what was just kept of it."""
    words = scene.words
    things = agenda(book, scene.today, since)
    part = page_of(things, page)
    drawn = [LINES[thing.kind](book, scene, thing, since) for thing in part.rows]
    lines = _told_apart(words, drawn)
    told = "\n".join(line for line, _ in lines) if things else texts.nothing_text(words)
    below = [
        *turn(words, part, lambda number: DatedTap(since, number)),
        *((kept.more,) if kept else ()),
        button(today_label(words), DayTap(scene.today)),
    ]
    return Screen(
        title=texts.title(words, len(things)) if things else "",
        text=f"{told}\n\n{kept.line}" if kept and things else _lines(kept, told),
        rows=(*(buttons for _, buttons in lines), *rows_that_fit(below)),
    )


def _lines(kept: Kept | None, told: str) -> str:
    return f"{kept.line}\n{told}" if kept else told


def _told_apart(words: Words, lines: Sequence[Line]) -> Sequence[Line]:
    """The lines and their rows of buttons; numbered where two rows would begin alike."""
    labels = {buttons[0].label for _, buttons in lines}
    if len(labels) == len(lines):
        return lines
    return [
        (
            texts.numbered(words, place, line),
            (replace(first, label=texts.numbered(words, place, first.label)), *others),
        )
        for place, (line, (first, *others)) in enumerate(lines, start=1)
    ]


def back_screen(book: Book, scene: Scene, since: date | None, page: Screen) -> Screen:
    """Where one goes back to: the card of what is dated, where one came from it, or a page."""
    return page if since is None else dated_screen(book, scene, since)


def settled_screen(
    book: Book, scene: Scene, since: date | None, page: Screen, kept: Kept
) -> Screen:
    """Where an answer leads: to what is left of its card, or to the page that shows it."""
    return page if since is None else dated_screen(book, scene, since, kept=kept)


def noted(words: Words, name: str, page: Tap) -> Kept:
    """That what was said of something is kept, and the way to its page."""
    return Kept(
        texts.noted_line(words, cut_line(name, WIDE)),
        button(words.shown(cut_line(name, NARROW)), page),
    )
