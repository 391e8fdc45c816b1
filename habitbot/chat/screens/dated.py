"""What the person dated: one line and its buttons for each thing that is open."""

from collections.abc import Callable, Mapping
from datetime import date

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

Line = tuple[str, tuple[Button, ...]]

LINES: Mapping[DatedKind, Callable[[Book, Scene, Dated], Line]] = {
    DatedKind.FOLLOW_UP: follow_up_line,
    DatedKind.EVENT_AHEAD: ahead_line,
    DatedKind.EVENT_WAS: was_line,
    DatedKind.ANSWER: answer_line,
    DatedKind.EXPERIMENT: experiment_line,
}
"""How each kind is told: a line, and a row of buttons below the message."""


def dated_screen(book: Book, scene: Scene, day: date) -> Screen:
    """Everything dated up to that day that is still open."""
    words = scene.words
    things = agenda(book, min(day, scene.today), today=scene.today)
    lines = [LINES[thing.kind](book, scene, thing) for thing in things[:A_PAGE]]
    to_today = button(today_label(words), DayTap(scene.today))
    return Screen(
        title=texts.title(words, len(things)) if things else "",
        text="\n".join(line for line, _ in lines) if things else texts.nothing_text(words),
        rows=(*(buttons for _, buttons in lines), (to_today,)),
    )
