"""Experiments: what to try, on which day, what it told, and all that was found out."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_button, cancel_rows, more_screen, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NARROW, WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.pick_contact import Picker, picker_rows
from habitbot.chat.screens.pick_date import date_buttons
from habitbot.chat.screens.sure import keep_button, sure_row
from habitbot.chat.taps.dated import Origin, way_back
from habitbot.chat.taps.experiments import (
    DeleteExperimentSureTap,
    DeleteExperimentTap,
    DropExperimentTap,
    EvidenceTap,
    ExperimentTap,
    SpeaksTap,
    SwapTap,
    TalkedTap,
    TalkersTap,
    TalkNewTap,
    TalkWithTap,
    TellTap,
    TriedTap,
    TryOnTap,
    TryOwnTap,
    TryTap,
    TypeDayTap,
    UntellTap,
    WhenTap,
)
from habitbot.chat.taps.paths import PathStateTap, PathTap
from habitbot.core.book import Book
from habitbot.core.dated import Dated
from habitbot.core.experiments import (
    count_evidence,
    find_experiment,
    list_evidence,
    next_experiment,
    suggested_experiments,
)
from habitbot.core.path import Experiment, ExperimentKind, Path, PathState, Speaks
from habitbot.core.paths import find_path
from habitbot.core.people import contacts_by_waiting
from habitbot.core.typed.text import MOST_NOTE_CHARACTERS, cut_line, cut_text
from habitbot.texts import experiments as texts
from habitbot.texts.buttons import (
    back_label,
    clear_label,
    delete_label,
)
from habitbot.texts.paths import open_label
from habitbot.texts.start import own_words_label

SPANS = (1, 3, 7)
"""The days offered, from today."""

MOST_FOUND = 3
LONGEST_FOUND = 150
"""How many things found out stand on the page of their path, and how much of each."""

AROUND_A_NAME = 17
LEAST_OF_A_NAME = 8
"""Characters that stand around the name of whom one talks to, and how many of it stay."""


def plan_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """Asks what to try: three small things, or own words."""
    words, path = scene.words, find_path(book, path_id)
    if path.is_let_go:
        return let_go_screen(book, scene, path_id)
    rows = [
        (button(texts.kind_label(words, kind), TryTap(path_id, kind)),)
        for kind in suggested_experiments(path)
    ]
    own = button(own_words_label(words), TryOwnTap(path_id))
    back = button(back_label(words), PathTap(path_id))
    return Screen(
        texts.plan_question(words, cut_line(path.name, WIDE)),
        rows=(*rows, (own, back)),
        asks=TryOwnTap(path_id),
    )


def own_experiment_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """Asks what to try, in own words."""
    path = find_path(book, path_id)
    if path.is_let_go:
        return let_go_screen(book, scene, path_id)
    question = texts.own_question(scene.words, cut_line(path.name, WIDE))
    return Screen(question, rows=cancel_rows(scene.words))


def let_go_screen(book: Book, scene: Scene, path_id: int, origin: Origin | None = None) -> Screen:
    """In place of planning: the path was let go, and is open again by a tap."""
    words, path = scene.words, find_path(book, path_id)
    day = texts.day_word(words, path.state_on or scene.today, scene.today)
    keep = button(open_label(words), PathStateTap(path_id, PathState.OPEN))
    back = button(back_label(words), way_back(origin, PathTap(path_id)))
    return Screen(texts.let_go_text(words, cut_line(path.name, WIDE), day), rows=((keep, back),))


def swap_screen(book: Book, scene: Scene, tap: SwapTap, planned: Experiment) -> Screen:
    """Asks before another one takes the place of what is planned."""
    words = scene.words
    day = texts.day_word(words, planned.on, scene.today) if planned.on else ""
    swap = button(texts.swap_label(words), tap)
    keep = keep_button(words, PathTap(tap.path_id))
    return Screen(
        texts.swap_question(words, what_is_tried(book, scene, planned), day), rows=((swap, keep),)
    )


def when_screen(
    book: Book, scene: Scene, experiment_id: int, origin: Origin | None = None
) -> Screen:
    """Asks on which day to try it; one that was done is shown."""
    words, experiment = scene.words, find_experiment(book, experiment_id)
    if experiment.done_on is not None:
        return experiment_screen(book, scene, experiment_id)
    if find_path(book, experiment.path_id).is_let_go:
        return let_go_screen(book, scene, experiment.path_id, origin)
    typed = button(texts.another_day_label(words), TypeDayTap(experiment_id, origin))
    none = button(texts.no_day_label(words), TryOnTap(experiment_id, None, origin))
    below = list(_whom(book, scene, experiment, origin))
    if experiment.on is not None:
        below.append(button(back_label(words), way_back(origin, PathTap(experiment.path_id))))
    return Screen(
        texts.when_question(words, what_is_tried(book, scene, experiment)),
        rows=(_spans(scene, experiment_id, origin), (typed, none), *rows_of(below)),
        asks=TypeDayTap(experiment_id, origin),
    )


def talkers_screen(book: Book, scene: Scene, tap: TalkersTap) -> Screen:
    """Asks with whom to talk: the contacts, or a name that is typed."""
    words, experiment = scene.words, find_experiment(book, tap.experiment_id)
    name = cut_line(find_path(book, experiment.path_id).name, WIDE)
    part = page_of(contacts_by_waiting(book), tap.page)
    picker = Picker(
        pick=lambda contact_id: TalkWithTap(experiment.id, contact_id, tap.origin),
        turned=lambda number: replace(tap, page=number),
        new=TalkNewTap(experiment.id, tap.origin) if part.rows else None,
    )
    clear = button(clear_label(words), TalkWithTap(experiment.id, None, tap.origin))
    below = (*((clear,) if experiment.contact_id is not None else ()), cancel_button(words))
    return Screen(
        texts.whom_question(words, name, has_contacts=bool(part.rows)),
        rows=picker_rows(book, scene, part, picker, *below),
        asks=replace(tap, page=0),
    )


def day_question_screen(book: Book, scene: Scene, tap: TypeDayTap) -> Screen:
    """Asks for the day to be typed; the usual ones stay a tap away."""
    experiment = find_experiment(book, tap.experiment_id)
    if find_path(book, experiment.path_id).is_let_go:
        return let_go_screen(book, scene, experiment.path_id, tap.origin)
    question = texts.day_question(scene.words, what_is_tried(book, scene, experiment))
    spans = _spans(scene, experiment.id, tap.origin)
    return Screen(question, rows=(spans, *cancel_rows(scene.words)))


def _spans(scene: Scene, experiment_id: int, origin: Origin | None) -> tuple[Button, ...]:
    def on(day: date) -> TryOnTap:
        return TryOnTap(experiment_id, day, origin)

    return tuple(date_buttons(scene.words, SPANS, scene.today, on))


def told_screen(
    book: Book, scene: Scene, experiment_id: int, origin: Origin | None = None
) -> Screen:
    """Asks what it told, or told more: a line, or a tap that says which way it speaks."""
    words, experiment = scene.words, find_experiment(book, experiment_id)
    whom = _whom(book, scene, experiment, origin) if experiment.lacks_contact else ()
    question = texts.told_question(words, what_is_tried(book, scene, experiment))
    untell = UntellTap(experiment_id, sign_of(experiment.learned))
    page = more_screen(words, question, experiment.learned, untell)
    return Screen(
        page.text,
        rows=(_speaks(scene, experiment, origin), (*whom, *page.rows[0])),
        asks=TellTap(experiment_id, origin),
    )


def speaks_screen(
    book: Book, scene: Scene, experiment_id: int, origin: Origin | None = None
) -> Screen:
    """Asks which way the line speaks that was just written."""
    words, experiment = scene.words, find_experiment(book, experiment_id)
    line = cut_text(experiment.learned, LONGEST_FOUND)
    back = button(back_label(words), way_back(origin, PathTap(experiment.path_id)))
    rows = (_speaks(scene, experiment, origin), (back,))
    return Screen(texts.speaks_question(words, line), rows=rows)


def evidence_screen(book: Book, scene: Scene, path_id: int, page: int = 0) -> Screen:
    """All that was found out about a path, newest first."""
    words, path = scene.words, find_path(book, path_id)
    part = page_of(list_evidence(book, path_id), page)
    rows = [(button(_found_label(book, scene, one), ExperimentTap(one.id)),) for one in part.rows]
    back = button(back_label(words), PathTap(path_id))
    turning = turn(words, part, lambda number: EvidenceTap(path_id, number))
    return Screen(
        title=texts.evidence_title(words, cut_line(path.name, WIDE)),
        text=texts.evidence_line(words, count_evidence(book, path_id)),
        rows=(*rows, (*turning, back)),
    )


def experiment_screen(book: Book, scene: Scene, experiment_id: int) -> Screen:
    """One experiment that was done: when, what it told, which way it speaks."""
    words, experiment = scene.words, find_experiment(book, experiment_id)
    done_on = experiment.done_on or scene.today
    lines = [texts.done_line(words, texts.day_word(words, done_on, scene.today))]
    if experiment.learned or experiment.speaks:
        told = _told(book, scene, experiment, MOST_NOTE_CHARACTERS)
        lines.append(texts.told_line(words, experiment.speaks, told))
    return Screen(
        title=words.shown(what_is_tried(book, scene, experiment, LONGEST_FOUND)),
        text="\n".join(lines),
        rows=(
            _speaks(scene, experiment),
            (button(texts.line_label(words), TellTap(experiment_id)),),
            (
                button(delete_label(words), DeleteExperimentTap(experiment_id)),
                button(back_label(words), EvidenceTap(experiment.path_id)),
            ),
        ),
    )


def delete_experiment_screen(book: Book, scene: Scene, experiment_id: int) -> Screen:
    """Asks before an experiment is deleted."""
    words, experiment = scene.words, find_experiment(book, experiment_id)
    row = sure_row(words, DeleteExperimentSureTap(experiment_id), ExperimentTap(experiment_id))
    return Screen(texts.delete_question(words, what_is_tried(book, scene, experiment)), rows=(row,))


def did_button(scene: Scene, experiment: Experiment, origin: Origin | None = None) -> Button:
    """It is done; of a talk it carries with whom it was, so that it stands with them, too."""
    label, contact_id = texts.did_label(scene.words), experiment.contact_id
    if contact_id is None:
        return button(label, TriedTap(experiment.id, origin))
    return button(label, TalkedTap(experiment.id, contact_id, origin))


def experiment_line(
    book: Book, scene: Scene, dated: Dated, origin: Origin
) -> tuple[str, tuple[Button, ...]]:
    """The reminder of what one wanted to try today."""
    words, experiment = scene.words, find_experiment(book, dated.about)
    name = cut_line(find_path(book, experiment.path_id).name, WIDE)
    return texts.reminder_text(words, name, what_is_tried(book, scene, experiment)), (
        did_button(scene, experiment, origin),
        button(texts.move_label(words, has_day=True), WhenTap(experiment.id, origin)),
        button(texts.let_be_label(words), DropExperimentTap(experiment.id, origin)),
    )


def found_lines(book: Book, scene: Scene, path: Path) -> Iterator[str]:
    """How the evidence about a path stands, and the newest of it.

    Where none can be planned nobody is told to begin with one.
    """
    words, evidence = scene.words, list_evidence(book, path.id)
    if evidence or not path.is_let_go:
        yield texts.evidence_line(words, count_evidence(book, path.id))
    for one in evidence[:MOST_FOUND]:
        yield texts.told_line(words, one.speaks, _told(book, scene, one, LONGEST_FOUND))


def next_line(book: Book, scene: Scene, path: Path) -> Iterator[str]:
    """What is tried next, if anything is planned and the path was not let go."""
    planned = next_experiment(book, path.id)
    if planned is None or path.is_let_go:
        return
    words, text = scene.words, what_is_tried(book, scene, planned, LONGEST_FOUND)
    if planned.on is None:
        yield texts.next_undated_line(words, text)
    else:
        line = texts.due_line if planned.has_day_come(scene.today) else texts.next_line
        yield line(words, text, texts.day_word(words, planned.on, scene.today))


def what_is_tried(book: Book, scene: Scene, experiment: Experiment, most: int = WIDE) -> str:
    """What is tried, in so many characters; a name is shortened before it stands in a sentence."""
    contact = book.contacts.get(experiment.contact_id or 0)
    if contact is None:
        return cut_line(texts.what(scene.words, experiment), most)
    name = cut_line(contact.name, max(most - AROUND_A_NAME, LEAST_OF_A_NAME))
    return texts.what(scene.words, experiment, name)


def _told(book: Book, scene: Scene, experiment: Experiment, most: int) -> str:
    """What it told; as long as it told nothing, what it was."""
    learned = cut_text(experiment.learned, most)
    return learned or what_is_tried(book, scene, experiment, most)


def _whom(
    book: Book, scene: Scene, experiment: Experiment, origin: Origin | None
) -> tuple[Button, ...]:
    """To the choice with whom to talk, where it is a talk."""
    if experiment.kind is not ExperimentKind.TALK:
        return ()
    words, contact = scene.words, book.contacts.get(experiment.contact_id or 0)
    label = (
        texts.whom_label(words)
        if contact is None
        else texts.with_label(words, cut_line(contact.name, NARROW))
    )
    return (button(label, TalkersTap(experiment.id, origin=origin)),)


def _speaks(
    scene: Scene, experiment: Experiment, origin: Origin | None = None
) -> tuple[Button, ...]:
    words = scene.words
    return tuple(
        button(texts.speaks_label(words, speaks), SpeaksTap(experiment.id, speaks, origin))
        for speaks in Speaks
    )


def _found_label(book: Book, scene: Scene, experiment: Experiment) -> str:
    told = cut_line(_told(book, scene, experiment, LONGEST_FOUND).replace("\n", " "), WIDE - 12)
    return texts.told_line(scene.words, experiment.speaks, told)
