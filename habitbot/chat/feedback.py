"""Feedback: finish something, ask one person one thing, note what they said."""

from collections.abc import Mapping
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    command_adds,
    does,
    named,
    names,
    shows,
    takes,
    way_for,
    way_to,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Kept, Screen
from habitbot.chat.kit.tap import NotATap, check_sign
from habitbot.chat.kit.typed_names import typed_one
from habitbot.chat.screens.answer_words import answer_told
from habitbot.chat.screens.dated import back_screen, noted
from habitbot.chat.screens.feedback import (
    contacts_screen,
    delete_work_screen,
    draft_screen,
    finish_question_screen,
    part_question_screen,
    sort_screen,
    twin_work_screen,
    whom_screen,
    work_screen,
    works_screen,
)
from habitbot.chat.screens.people import name_question_screen
from habitbot.chat.screens.pick_contact import which_contact_screen
from habitbot.chat.screens.pick_zone import reminding_screen
from habitbot.chat.screens.spoken import (
    is_said,
    no_said,
    none_said,
    not_yet_said,
    put_off_said,
    yes_said,
)
from habitbot.chat.taps.feedback import (
    AddTwinWorkTap,
    AnsweredTap,
    AskContactTap,
    AskNewTap,
    AskRoleTap,
    ContactsToAskTap,
    DeleteWorkSureTap,
    DeleteWorkTap,
    DidAnswerTap,
    DraftTap,
    FinishTap,
    ForgetPartTap,
    LetBeTap,
    SaidTap,
    SentTap,
    SortTap,
    WhomTap,
    WorksTap,
    WorkTap,
)
from habitbot.core.book import Book
from habitbot.core.feedback import (
    add_work,
    choose_whom,
    delete_work,
    find_work,
    forget_part,
    mark_answered,
    mark_asked,
    next_part,
    note_feedback,
    stop_waiting,
    word_question,
    works_named,
)
from habitbot.core.people import contacts_meant, know_contact
from habitbot.core.typed.telling import check_told, has_nothing_to_say
from habitbot.core.typed.text import clean_sentence
from habitbot.core.work import FeedbackPart, Role
from habitbot.texts import feedback as texts
from habitbot.texts.buttons import gone_toast, saved_toast

FINISHED, SAID = FinishTap.QUESTION, "said"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_adds("feedback", works_screen, FinishTap(), named(_finish)),
        Of(WorksTap).shows(works_screen),
        does(FinishTap, on_finish),
        does(AddTwinWorkTap, on_add_twin),
        Of(WorkTap).shows(work_screen),
        Of(WhomTap).shows(whom_screen),
        does(AskRoleTap, on_role),
        shows(ContactsToAskTap, contacts_screen),
        does(AskContactTap, on_contact),
        does(AskNewTap, on_ask_new),
        does(DraftTap, on_draft),
        does(SentTap, on_sent, texts.sent_toast),
        does(LetBeTap, on_let_be, texts.let_be_toast),
        asks(SaidTap, SAID, part_question_screen),
        does(ForgetPartTap, on_forget_part, gone_toast),
        does(DidAnswerTap, on_did_answer),
        does(SortTap, on_sort),
        does(AnsweredTap, on_answered),
        Of(DeleteWorkTap).shows(delete_work_screen),
        does(DeleteWorkSureTap, on_delete, texts.deleted_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        FINISHED: names(on_finished_typed),
        ContactsToAskTap.QUESTION: takes(on_contact_typed),
        SAID: takes(on_said_typed),
        DidAnswerTap.QUESTION: takes(on_did_answer_typed),
        SortTap.QUESTION: takes(on_more_typed),
    }


def cards() -> dict[str, OnAnswer]:
    """What a shared contact answers."""
    return {ContactsToAskTap.QUESTION: takes(on_contact_typed)}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {SAID}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        FINISHED: way_to(works_screen),
        ContactsToAskTap.QUESTION: _back_to_whom,
        SAID: way_for(SaidTap, _back),
        DidAnswerTap.QUESTION: way_for(DidAnswerTap, _back),
        SortTap.QUESTION: way_for(DidAnswerTap, _back),
    }


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        ContactsToAskTap.QUESTION: way_for(ContactsToAskTap, contacts_screen),
    }


def on_finish(context: Context, book: Book, tap: FinishTap) -> Screen:
    """Wait for what it was."""
    day = tap.day or context.today
    if day > context.today:
        raise NotATap
    context.ask(book, FINISHED, FinishTap(day))
    return finish_question_screen(context.scene)


def on_finished_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it was."""
    return _finish(context, book, typed, context.asked(FinishTap).day)


def on_add_twin(context: Context, book: Book, tap: AddTwinWorkTap) -> Screen:
    """It was finished once more."""
    what = context.name_before(tap.sign, FINISHED)
    return _add(context, book, what, context.asked(FinishTap).day)


def on_role(context: Context, book: Book, tap: AskRoleTap) -> Screen:
    """Whom to ask; then the question to send."""
    return _drafted(context, book, tap, tap.role)


def on_contact(context: Context, book: Book, tap: AskContactTap) -> Screen:
    """Whom to ask, by name; then the question to send."""
    return _drafted(context, book, tap, tap.contact_id)


def on_ask_new(context: Context, book: Book, tap: AskNewTap) -> Screen:
    """Wait for the name of who is to be asked."""
    find_work(book, tap.work_id)
    asking = ContactsToAskTap(tap.work_id, origin=tap.origin)
    context.ask(book, ContactsToAskTap.QUESTION, asking)
    return name_question_screen(context.scene)


def on_contact_typed(context: Context, book: Book, typed: str) -> Screen:
    """Whom to ask, by their role or a typed or shared name; who is not known yet is noted."""
    tap, name = context.asked(ContactsToAskTap), typed_one(context, book, typed)
    if name is None:
        return _back(book, context.scene, tap)
    return _drafted_for(context, book, tap, name)


def on_draft(context: Context, book: Book, tap: DraftTap) -> Screen:
    """The question, worded like this."""
    word_question(book, tap.work_id, tap.tone, tap.aim)
    draft = draft_screen(book, context.scene, tap.work_id, tap.origin, tap.whom)
    return context.asking(book, draft)


def on_sent(context: Context, book: Book, tap: SentTap) -> Screen:
    """The question is on its way, and its answer awaited."""
    mark_asked(book, tap.work_id, tap.whom, today=context.today, now=context.now)
    settled = _settled(context, book, tap)
    return context.asking(book, reminding_screen(book, context.scene, settled))


def on_let_be(context: Context, book: Book, tap: LetBeTap) -> Screen:
    """No answer is awaited any more."""
    stop_waiting(book, tap.work_id)
    return _settled(context, book, tap)


def on_said_typed(context: Context, book: Book, typed: str) -> Screen:
    """One part of what was said, or all by their names; then the next one not noted yet.

    Of a part of which there is nothing to say, nothing is noted.
    """
    tap = context.asked(SaidTap)
    if has_nothing_to_say(typed):
        return _note(context, book, tap, {})
    check_told(typed)
    return _note(context, book, tap, texts.read_parts(context.words, typed, tap.part))


def on_forget_part(context: Context, book: Book, tap: ForgetPartTap) -> Screen:
    """What was noted of this part goes."""
    feedback = find_work(book, tap.work_id).feedback
    check_sign(tap.sign, feedback.part(tap.part) if feedback else "")
    forget_part(book, tap.work_id, tap.part)
    return work_screen(book, context.scene, tap.work_id)


def on_did_answer(context: Context, book: Book, tap: DidAnswerTap) -> Screen:
    """An answer came; what it was is asked part by part."""
    return _ask_part(context, book, _from_the_first(tap))


def on_did_answer_typed(context: Context, book: Book, typed: str) -> Screen:
    """Whether an answer came, or what it was."""
    return _heard(context, book, context.asked(DidAnswerTap), typed)


def on_more_typed(context: Context, book: Book, typed: str) -> Screen:
    """More words of an answer of which it was not said what they are."""
    check_told(typed)
    before = context.typed_before(None, SortTap.QUESTION)
    return _heard(context, book, context.asked(DidAnswerTap), f"{before} {typed}")


def on_sort(context: Context, book: Book, tap: SortTap) -> Screen:
    """The words typed just now are this part; once they are let go, they are asked for."""
    said = SaidTap(tap.work_id, tap.part, goes_on=True, origin=tap.origin)
    typed = context.typed_before(tap.sign, SortTap.QUESTION)
    if typed:
        return _note(context, book, said, {tap.part: typed})
    return _ask_part(context, book, said)


def on_answered(context: Context, book: Book, tap: AnsweredTap) -> tuple[Screen, str]:
    """An answer came; what was noted of it is all."""
    screen = _told(context, book, tap)
    is_kept = find_work(book, tap.work_id).feedback is not None
    return screen, saved_toast(context.words) if is_kept else ""


def on_delete(context: Context, book: Book, tap: DeleteWorkSureTap) -> Screen:
    """It goes, for good."""
    delete_work(book, tap.work_id)
    return context.asking(book, works_screen(book, context.scene))


def _finish(context: Context, book: Book, what: str, on: date | None = None) -> Screen:
    """It was finished on that day, or today; where work is called so already, that is asked."""
    twins = works_named(book, what)
    if not twins:
        return _add(context, book, what, on)
    context.ask(book, FINISHED, FinishTap(on), name=what)
    return twin_work_screen(context.scene, twins[-1], what)


def _add(context: Context, book: Book, what: str, on: date | None) -> Screen:
    """It was finished; then whom to ask about it."""
    work = add_work(book, what, today=on or context.today)
    return context.asking(book, whom_screen(book, context.scene, work.id))


def _drafted(
    context: Context,
    book: Book,
    tap: AskRoleTap | AskContactTap | ContactsToAskTap,
    whom: Role | int,
) -> Screen:
    """The question to send to whom was chosen."""
    choose_whom(book, tap.work_id, whom)
    return draft_screen(book, context.scene, tap.work_id, tap.origin, whom)


def _drafted_for(context: Context, book: Book, tap: ContactsToAskTap, name: str) -> Screen:
    """The question to send to a role or to somebody of that name, once it is clear who is meant."""

    def ask(contact_id: int) -> AskContactTap:
        return AskContactTap(tap.work_id, contact_id, tap.origin)

    role = texts.read_role(name)
    called = () if role else contacts_meant(book, name)
    which = which_contact_screen(book, context.scene, called, tap, ask)
    if which is not None:
        return context.asking(book, which)
    whom = role or know_contact(book, name, today=context.today).id
    return _drafted(context, book, tap, whom)


def _heard(context: Context, book: Book, tap: DidAnswerTap, typed: str) -> Screen:
    """What follows some words on whether an answer came: yes, not yet, or what it was.

    Of words that don't say what part they are it is asked.
    """
    words, said = context.words, _from_the_first(tap)
    told = answer_told(book, tap.work_id, typed)
    has_come = told is not None and told.has_come
    if has_come or is_said(typed, *yes_said(words), *texts.came_words(words)):
        return _ask_part(context, book, said)
    not_yet = (*no_said(words), *not_yet_said(words), *none_said(words), *put_off_said(words))
    is_not_yet = told is not None or is_said(typed, *not_yet, *texts.not_come_words(words))
    if is_not_yet or has_nothing_to_say(typed):
        kept, page = Kept(texts.not_yet_line(words)), work_screen(book, context.scene, tap.work_id)
        return back_screen(book, context.scene, tap.origin, page, kept)
    check_told(typed)
    parts, line = texts.read_parts(words, typed, said.part), clean_sentence(typed)
    if parts != {said.part: typed.strip()}:
        return _note(context, book, said, parts)
    context.ask(book, SortTap.QUESTION, tap, typed=line)
    return sort_screen(book, context.scene, tap, line)


def _from_the_first(tap: DidAnswerTap) -> SaidTap:
    return SaidTap(tap.work_id, FeedbackPart.PRAISE, goes_on=True, origin=tap.origin)


def _ask_part(context: Context, book: Book, tap: SaidTap) -> Screen:
    context.ask(book, SAID, tap)
    return part_question_screen(book, context.scene, tap)


def _note(context: Context, book: Book, tap: SaidTap, said: Mapping[FeedbackPart, str]) -> Screen:
    """These parts are kept; then the next one is asked for that was not noted yet."""
    for part, text in said.items():
        note_feedback(book, tap.work_id, part, text, today=context.today)
    following = next_part(find_work(book, tap.work_id), tap.part) if tap.goes_on else None
    if following is not None:
        return _ask_part(context, book, replace(tap, part=following))
    return _told(context, book, tap) if tap.goes_on else _settled(context, book, tap)


def _told(context: Context, book: Book, tap: SaidTap | AnsweredTap) -> Screen:
    """All was told; where somebody was asked, that is their answer."""
    mark_answered(book, tap.work_id, today=context.today)
    return _settled(context, book, tap)


def _back_to_whom(context: Context, book: Book) -> Screen:
    """Back to whom to ask, by their role or by name."""
    tap = context.asked(ContactsToAskTap)
    return whom_screen(book, context.scene, tap.work_id, tap.origin)


def _back(book: Book, scene: Scene, tap: SaidTap | ContactsToAskTap | DidAnswerTap) -> Screen:
    """Back to what is dated, where one came from there, or to the work."""
    return back_screen(book, scene, tap.origin, work_screen(book, scene, tap.work_id))


def _settled(
    context: Context, book: Book, tap: SentTap | SaidTap | AnsweredTap | LetBeTap
) -> Screen:
    """To what is left of what is dated, or to the work, which shows what was kept."""
    work = find_work(book, tap.work_id)
    page = work_screen(book, context.scene, work.id)
    kept = noted(context.words, work.what, WorkTap(work.id))
    return back_screen(book, context.scene, tap.origin, page, kept)
