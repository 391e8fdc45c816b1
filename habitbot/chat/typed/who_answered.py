"""Words that somebody answered who is not known: whether they are new is asked, and about what."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.pages import cancel_button
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NARROW, WIDE, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.feedback import work_name
from habitbot.chat.screens.spoken import declining_said, yes_said
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.feedback import DidAnswerTap
from habitbot.chat.taps.people import AddContactTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.agenda import agenda, shown_since
from habitbot.core.book import Book
from habitbot.core.dated import DatedKind
from habitbot.core.feedback import find_work
from habitbot.core.people import words_of_names
from habitbot.core.typed.telling import may_be_person, spaced_words
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, count_characters, cut_line, is_quoted
from habitbot.core.work import FinishedWork, Role
from habitbot.texts import people as texts
from habitbot.texts.answered import read_answered, who_answered
from habitbot.texts.feedback import answered_label, read_role


async def asks_who_answered(context: Context) -> bool:
    """Whether words say no more than that somebody answered who is not known; then it is asked."""
    typed = context.typed
    name = "" if is_quoted(typed) else who_answered(typed)
    async with context.look() as book:
        is_known = words_of_names(book.contacts.values()).issuperset(spaced_words(name))
    is_name = may_be_person(name) and read_role(name) is None
    if is_known or not is_name or count_characters(name) > MOST_NAME_CHARACTERS:
        return False
    said = read_answered(typed)
    async with context.book() as book:
        context.ask(book, AddTypedTap.QUESTION, AddContactTap(), typed=name)
        work = _work_awaited(book, context.scene) if said and said.has_come else None
        screen = _who_answered_screen(book, context.scene, name, work)
    context.show(screen)
    return True


def _work_awaited(book: Book, scene: Scene) -> FinishedWork | None:
    """The one work on which somebody was asked whose name is not known."""
    things = (one for one in agenda(book, scene.today) if one.kind is DatedKind.ANSWER)
    works = [find_work(book, one.about) for one in things]
    nameless = [work for work in works if isinstance(work.asked, Role)]
    return nameless[0] if len(nameless) == 1 else None


def _who_answered_screen(book: Book, scene: Scene, name: str, work: FinishedWork | None) -> Screen:
    words, shown = scene.words, cut_line(name, NARROW)
    add = AddTypedTap(AddContactTap.PREFIX, sign_of(name))
    cancel = cancel_button(words)
    label, yes = texts.add_names_label(words, shown), yes_said(words) if work is None else ()
    buttons = [
        *((_came_button(book, scene, work),) if work is not None else ()),
        Button(label, add.write(), meant_by=yes),
        Button(cancel.label, cancel.data, meant_by=declining_said(words, hears_no=True)),
    ]
    about = work_name(book, scene, work, WIDE) if work is not None else ""
    return Screen(texts.who_answered_question(words, shown, about), rows=rows_of(buttons))


def _came_button(book: Book, scene: Scene, work: FinishedWork) -> Button:
    """That was the answer that is awaited; what it was is asked."""
    tap = DidAnswerTap(work.id, Origin(shown_since(book, scene.today)))
    return button(answered_label(scene.words), tap)
