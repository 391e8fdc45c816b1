"""What the person dated: one line and its buttons for each thing that is open."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import A_PAGE
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Screen, button
from habitbot.chat.screens.events import ahead_line, was_line
from habitbot.chat.screens.experiments import experiment_line
from habitbot.chat.screens.feedback import answer_line
from habitbot.chat.screens.people import follow_up_line
from habitbot.chat.taps.check_in import DayTap
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
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


def dated_screen(book: Book, scene: Scene, since: date) -> Screen:
    """Everything dated since that day that is still open."""
    words = scene.words
    things = agenda(book, scene.today, since)
    drawn = [LINES[thing.kind](book, scene, thing, since) for thing in things[:A_PAGE]]
    lines = _told_apart(words, drawn)
    to_today = button(today_label(words), DayTap(scene.today))
    return Screen(
        title=texts.title(words, len(things)) if things else "",
        text="\n".join(line for line, _ in lines) if things else texts.nothing_text(words),
        rows=(*(buttons for _, buttons in lines), (to_today,)),
    )


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


def settled_screen(book: Book, scene: Scene, since: date | None, page: Screen) -> Screen:
    """Where an answer leads: to what is left of its card, or to the page that shows it."""
    if since is None or not agenda(book, scene.today, since):
        return page
    return dated_screen(book, scene, since)
