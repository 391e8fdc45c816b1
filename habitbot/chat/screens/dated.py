"""What the person dated: one line and its buttons for each thing that is open."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    NARROW,
    NOTHING_KEPT,
    WIDE,
    Button,
    Kept,
    Screen,
    button,
    rows_that_fit,
    whole,
)
from habitbot.chat.kit.tap import Tap, sign_of
from habitbot.chat.screens.events import ahead_line, event_name, was_line
from habitbot.chat.screens.experiments import experiment_line, what_is_tried
from habitbot.chat.screens.feedback import answer_line, work_name
from habitbot.chat.screens.letters import follow_up_line
from habitbot.chat.screens.pick_contact import name_apart
from habitbot.chat.taps.check_in import TodayTap
from habitbot.chat.taps.dated import DatedTap, MeantTap, Origin
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.events import find_event
from habitbot.core.experiments import find_experiment
from habitbot.core.feedback import find_work
from habitbot.core.paths import find_path
from habitbot.core.people import find_contact
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.texts import dated as texts
from habitbot.texts.check_in import today_label
from habitbot.texts.words import Words

Line = tuple[str, tuple[Button, ...]]

LINES: Mapping[DatedKind, Callable[[Book, Scene, Dated, Origin], Line]] = {
    DatedKind.FOLLOW_UP: follow_up_line,
    DatedKind.EVENT_AHEAD: ahead_line,
    DatedKind.EVENT_WAS: was_line,
    DatedKind.ANSWER: answer_line,
    DatedKind.EXPERIMENT: experiment_line,
}
"""How each kind is told: a line, and a row of buttons below the message."""


LABELS: Mapping[DatedKind, Callable[[Words, str], str]] = {
    DatedKind.FOLLOW_UP: texts.contact_label,
    DatedKind.EVENT_AHEAD: texts.event_label,
    DatedKind.EVENT_WAS: texts.event_label,
    DatedKind.ANSWER: texts.answer_label,
    DatedKind.EXPERIMENT: texts.experiment_label,
}
"""What says on a button that words are about it."""

LONGEST_MEANT = 200
"""Characters of typed words where it is asked what they are about."""


def dated_screen(book: Book, scene: Scene, origin: Origin, kept: Kept = NOTHING_KEPT) -> Screen:
    """What was dated since that day and is still open, below what was just kept of it.

    That page of it, or the last one there still is.
    """
    words = scene.words
    things = agenda(book, scene.today, origin.since)
    here = replace(origin, page=page_of(things, origin.page).number)
    drawn = [LINES[thing.kind](book, scene, thing, here) for thing in things]
    part = page_of(_told_apart(words, drawn), here.page)
    below = [
        *turn(words, part, lambda number: DatedTap(here.since, number)),
        *kept.row,
        button(today_label(words), TodayTap()),
    ]
    if not things:
        text = "\n".join(filter(None, (kept.line, texts.nothing_text(words))))
        return Screen(text, rows=rows_that_fit(below))
    told = "\n".join(line for line, _ in part.rows)
    return Screen(
        title=texts.title(words, len(things)),
        text="\n\n".join(filter(None, (told, kept.line))),
        rows=(*(buttons for _, buttons in part.rows), *rows_that_fit(below)),
    )


def meant_screen(
    book: Book, scene: Scene, origin: Origin, asked: Sequence[Dated], typed: str, *, is_again: bool
) -> Screen:
    """Asks which of these things on the card words are about.

    `is_again`: other words came meanwhile; each is asked about by itself.
    """
    words = scene.words
    rows = [
        (
            Button(
                LABELS[thing.kind](words, name),
                MeantTap(thing.kind, thing.about, origin, sign_of(typed)).write(),
                meant_by=of,
            ),
        )
        for thing, name, of in _names_apart(book, scene, page_of(asked, origin.page).rows)
    ]
    question = texts.meant_first_question if is_again else texts.meant_question
    return Screen(
        question(words, cut_text(typed, LONGEST_MEANT)), rows=(*rows, *cancel_rows(words))
    )


def _names_apart(
    book: Book, scene: Scene, things: Sequence[Dated]
) -> Iterator[tuple[Dated, str, tuple[str, ...]]]:
    """Each thing with its name on a button, and what else means it there.

    Of several experiments that are alike each has its path before it.
    """
    names = [_name_apart(book, scene, thing, WIDE - 2) for thing in things]
    for thing, name in zip(things, names, strict=True):
        if thing.kind is DatedKind.EXPERIMENT and names.count(name) > 1:
            path = find_path(book, find_experiment(book, thing.about).path_id).name
            told = texts.of_path(scene.words, cut_line(path, NARROW), name)
            yield thing, cut_line(told, WIDE - 2), (path,)
        else:
            yield thing, name, ()


def _name_apart(book: Book, scene: Scene, thing: Dated, most: int) -> str:
    """The same on a button; of contacts of one name each is told apart."""
    if thing.kind is DatedKind.FOLLOW_UP:
        return name_apart(book, scene, find_contact(book, thing.about), most)
    return cut_line(dated_name(book, scene, thing), most)


def dated_name(book: Book, scene: Scene, thing: Dated) -> str:
    """What the thing is called that words may be about."""
    match thing.kind:
        case DatedKind.FOLLOW_UP:
            return find_contact(book, thing.about).name
        case DatedKind.ANSWER:
            return work_name(book, scene, find_work(book, thing.about), WIDE)
        case DatedKind.EXPERIMENT:
            return what_is_tried(book, scene, find_experiment(book, thing.about))
        case _:
            return event_name(book, scene, find_event(book, thing.about))


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


def back_screen(
    book: Book, scene: Scene, origin: Origin | None, page: Screen, kept: Kept = NOTHING_KEPT
) -> Screen:
    """Where one goes back to: what is left of the card one came from, or else a page.

    `kept`: what was just kept; a page shows that by itself.
    """
    return page if origin is None else dated_screen(book, scene, origin, kept)


def noted(words: Words, name: str, page: Tap) -> Kept:
    """That what was said of something is kept, and the way to its page."""
    return Kept(texts.noted_line(words, cut_line(name, WIDE)), named_button(words, name, page))


def named_button(words: Words, name: str, page: Tap) -> Button:
    """To the page of what is called so."""
    return button(words.shown(cut_line(name, NARROW)), page, whole(name, NARROW))
