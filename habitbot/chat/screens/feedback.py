"""Feedback: what was finished, the question to send, what was said."""

from collections.abc import Iterator

from msgspec.structs import replace

from habitbot.chat.kit.pages import (
    cancel_button,
    cancel_rows,
    more_screen,
    page_of,
    turn,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    MOST_COPIED,
    WIDE,
    Button,
    Screen,
    button,
    copy_button,
    rows_of,
    rows_that_fit,
)
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.pick_contact import Picker, picker_rows
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.twins import detailed, numbered, twin_rows
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.dated import Origin, way_back
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
from habitbot.core.dated import Dated
from habitbot.core.feedback import (
    find_work,
    last_change,
    list_works,
    next_part,
    similar_work,
    works_named,
)
from habitbot.core.people import contacts_by_name
from habitbot.core.typed.harm import speaks_of_harm
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.core.work import Aim, FeedbackPart, FinishedWork, Role, Tone
from habitbot.texts import feedback as texts
from habitbot.texts.buttons import (
    back_label,
    delete_label,
    due_label,
)
from habitbot.texts.dates import short_date
from habitbot.texts.people import somebody_new_label

LONGEST_RECALLED = 200
"""Characters of an old feedback beside something else; its own page has all of it."""

RECALLED = {
    FeedbackPart.CRITICISM: LONGEST_RECALLED,
    FeedbackPart.CHANGE: LONGEST_RECALLED,
    FeedbackPart.PRAISE: 100,
}
"""What comes back with similar work, in this order, and in so many characters."""

LONGEST_IN_A_QUESTION = 60
"""Code points of a work's name in a question, so that the whole of it can be copied."""


def works_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All that was finished, newest first."""
    words, works = scene.words, list_works(book)
    part = page_of(works, page)
    rows = [(button(_work_label(book, scene, one), WorkTap(one.id)),) for one in part.rows]
    finish = button(texts.finish_label(words), FinishTap())
    return Screen(
        title=texts.title(words, len(works)) if works else "",
        text="\n".join(_standing(book, scene)) if works else texts.no_works_text(words),
        rows=(*rows, *rows_that_fit([*turn(words, part, WorksTap), finish])),
        asks=None if works else FinishTap(),
        means=takes_typed(FinishTap()),
    )


def finish_question_screen(scene: Scene) -> Screen:
    """Asks what was finished."""
    return Screen(text=texts.finish_question(scene.words), rows=cancel_rows(scene.words))


def twin_work_screen(scene: Scene, twin: FinishedWork, name: str) -> Screen:
    """Work that is called so is there already: open it, or was it finished once more?"""
    words = scene.words
    what, year = cut_line(twin.what, WIDE), scene.today.year
    return Screen(
        texts.twin_question(words, what, twin.finished_on, year),
        rows=twin_rows(words, WorkTap(twin.id), AddTwinWorkTap(sign_of(name))),
    )


def work_name(book: Book, scene: Scene, work: FinishedWork, most: int) -> str:
    """What was finished in so many characters; of several called so with its day, or a number."""
    words, twins = scene.words, works_named(book, work.what)
    same_day = [one for one in twins if one.finished_on == work.finished_on]
    if same_day.index(work):
        return numbered(words, work.what, twins.index(work), most)
    is_only_day = len(same_day) == len(twins)
    day = "" if is_only_day else short_date(words, work.finished_on, scene.today.year)
    return detailed(words, work.what, day, most)


def whom_screen(book: Book, scene: Scene, work_id: int, origin: Origin | None = None) -> Screen:
    """Asks whom to ask, under what was said of similar work before."""
    words, work = scene.words, find_work(book, work_id)
    roles = [
        button(texts.role_label(words, role), AskRoleTap(work_id, role, origin)) for role in Role
    ]
    said = SaidTap(work_id, FeedbackPart.PRAISE, goes_on=True, origin=origin)
    note = button(texts.note_label(words), said)
    back = button(back_label(words), way_back(origin, WorkTap(work_id)))
    asking = ContactsToAskTap(work_id, origin=origin)
    contacts = (
        button(texts.contact_label(words), asking)
        if book.contacts
        else button(somebody_new_label(words), AskNewTap(work_id, origin))
    )
    earlier = "\n".join(_earlier(book, scene, work))
    return Screen(
        title=words.shown(work.what),
        text="\n\n".join(part for part in (earlier, texts.whom_question(words)) if part),
        rows=(tuple(roles), (contacts,), (note, back)),
        asks=asking,
    )


def contacts_screen(book: Book, scene: Scene, tap: ContactsToAskTap) -> Screen:
    """Asks which contact to ask, by name."""
    words, work, origin = scene.words, find_work(book, tap.work_id), tap.origin
    picker = Picker(
        pick=lambda contact_id: AskContactTap(work.id, contact_id, origin),
        turned=lambda number: replace(tap, page=number),
        new=AskNewTap(work.id, origin),
    )
    part = page_of(contacts_by_name(book), tap.page)
    back = button(back_label(words), WhomTap(work.id, origin))
    return Screen(
        text=texts.contact_question(words, cut_line(work.what, WIDE)),
        rows=picker_rows(book, scene, part, picker, back, in_a_row=1),
        asks=replace(tap, page=part.number),
    )


def draft_screen(
    book: Book,
    scene: Scene,
    work_id: int,
    origin: Origin | None = None,
    whom: Role | int | None = None,
) -> Screen:
    """The question to send, turned in place by tone and by what it asks for.

    `whom`: who was chosen just now; without it, who was chosen before.
    """
    words, work = scene.words, find_work(book, work_id)
    asked = work.asked if whom is None else whom
    if asked is None:
        return whom_screen(book, scene, work_id, origin)
    draft = texts.draft(words, work.tone, work.aim, cut_text(work.what, LONGEST_IN_A_QUESTION))
    copy = copy_button(texts.copy_label(words), draft)
    worded = DraftTap(work_id, work.tone, work.aim, origin, whom)
    said = (*texts.sent_words(words), *texts.SENT)
    sent = button(texts.sent_label(words), SentTap(work_id, origin, whom), said)
    other = button(texts.other_label(words), WhomTap(work_id, origin))
    back = button(back_label(words), way_back(origin, WorkTap(work_id)))
    return Screen(
        title=texts.draft_title(words, _whom(book, scene, asked)),
        text=draft,
        rows=(
            *(((copy,),) if len(draft) <= MOST_COPIED else ()),
            _tones(scene, worded),
            _aims(scene, worded),
            (sent,),
            (other, back),
        ),
    )


def work_screen(book: Book, scene: Scene, work_id: int) -> Screen:
    """One work: when it was finished, who was asked, what was said."""
    words, work = scene.words, find_work(book, work_id)
    delete = button(delete_label(words), DeleteWorkTap(work_id))
    back = button(back_label(words), WorksTap())
    return Screen(
        title=words.shown(work.what),
        text="\n".join(_story(book, scene, work)),
        rows=(*rows_of(_next_steps(scene, work)), (delete, back)),
    )


def part_question_screen(book: Book, scene: Scene, tap: SaidTap) -> Screen:
    """Asks for one part of what was said, or for more of it."""
    words, work = scene.words, find_work(book, tap.work_id)
    question = texts.part_question(words, tap.part, cut_line(work.what, WIDE))
    is_first = tap.goes_on and tap.part is FeedbackPart.PRAISE
    text = f"{question}\n{texts.parts_hint(words)}" if is_first else question
    noted = work.feedback.part(tap.part) if work.feedback else ""
    page = more_screen(words, text, noted, ForgetPartTap(work.id, tap.part, sign_of(noted)))
    if not tap.goes_on:
        return page
    skip = button(texts.skip_part_label(words), _after(work, tap))
    return Screen(page.text, rows=((skip, cancel_button(words)),))


def sort_screen(book: Book, scene: Scene, tap: DidAnswerTap, typed: str) -> Screen:
    """Asks which part of an answer these words are."""
    words, work = scene.words, find_work(book, tap.work_id)
    praise, criticism, change = (
        button(texts.sort_label(words, part), SortTap(work.id, part, tap.origin, sign_of(typed)))
        for part in FeedbackPart
    )
    said = cut_text(typed, LONGEST_RECALLED)
    return Screen(
        texts.sort_question(words, cut_line(work.what, WIDE), said),
        rows=((praise, criticism), (change, cancel_button(words))),
    )


def delete_work_screen(book: Book, scene: Scene, work_id: int) -> Screen:
    """Asks before a work is deleted."""
    words, work = scene.words, find_work(book, work_id)
    row = sure_row(words, DeleteWorkSureTap(work_id), WorkTap(work_id))
    return Screen(text=texts.delete_question(words, work.what), rows=(row,))


def answer_line(
    book: Book, scene: Scene, dated: Dated, origin: Origin
) -> tuple[str, tuple[Button, ...]]:
    """The one reminder of an answer that is awaited."""
    words, work = scene.words, find_work(book, dated.about)
    name = work_name(book, scene, work, WIDE)
    line = texts.reminder_text(words, _whom(book, scene, work.asked), name)
    said = SaidTap(work.id, FeedbackPart.PRAISE, goes_on=True, origin=origin)
    return line, (
        button(texts.answered_label(words), said),
        button(texts.ask_again_label(words), DraftTap(work.id, work.tone, work.aim, origin)),
        button(texts.let_be_label(words), LetBeTap(work.id, origin)),
    )


def _after(work: FinishedWork, tap: SaidTap) -> SaidTap | AnsweredTap:
    following = next_part(work, tap.part)
    if following is None:
        return AnsweredTap(work.id, tap.origin)
    return SaidTap(work.id, following, goes_on=True, origin=tap.origin)


def _standing(book: Book, scene: Scene) -> Iterator[str]:
    """What waits, and what one wanted to do differently."""
    words = scene.words
    overdue = [work for work in book.works.values() if work.is_overdue(scene.today)]
    awaited = sum(work.is_awaited for work in book.works.values()) - len(overdue)
    if overdue:
        yield texts.overdue_line(words)
    if awaited:
        yield texts.awaited_line(words, awaited)
    changed = last_change(book)
    if changed and changed.feedback:
        change = cut_text(changed.feedback.change, LONGEST_RECALLED)
        yield texts.part_line(words, FeedbackPart.CHANGE, change)


def _work_label(book: Book, scene: Scene, work: FinishedWork) -> str:
    words = scene.words
    if work.came_on:
        state = texts.answered_state(words)
    elif work.asked_on and (work.is_awaited or not work.feedback):
        state = texts.asked_state(words)
    elif work.feedback:
        state = texts.noted_state(words)
    else:
        return words.shown(work_name(book, scene, work, WIDE))
    label = texts.work_label(words, work_name(book, scene, work, WIDE - 13), state)
    return due_label(words, label, is_due=work.is_overdue(scene.today))


def _earlier(book: Book, scene: Scene, work: FinishedWork) -> Iterator[str]:
    """The feedback on similar work: what to mind first, and what was good."""
    similar = similar_work(book, work)
    if similar is None or similar.feedback is None:
        return
    yield texts.earlier_line(scene.words, cut_line(similar.what, WIDE))
    for part, longest in RECALLED.items():
        text = cut_text(similar.feedback.part(part), longest)
        if text and not speaks_of_harm(text):
            yield texts.part_line(scene.words, part, text)


def _whom(book: Book, scene: Scene, asked: Role | int | None) -> str:
    """Who is asked, within a sentence."""
    if isinstance(asked, Role):
        return texts.role_words(scene.words, asked)
    contact = None if asked is None else book.contacts.get(asked)
    return cut_line(contact.name, WIDE) if contact else texts.somebody(scene.words)


def _tones(scene: Scene, worded: DraftTap) -> tuple[Button, ...]:
    return tuple(
        button(
            texts.tone_label(scene.words, tone, is_chosen=tone is worded.tone),
            replace(worded, tone=tone),
        )
        for tone in Tone
    )


def _aims(scene: Scene, worded: DraftTap) -> tuple[Button, ...]:
    return tuple(
        button(
            texts.aim_label(scene.words, aim, is_chosen=aim is worded.aim),
            replace(worded, aim=aim),
        )
        for aim in Aim
    )


def _story(book: Book, scene: Scene, work: FinishedWork) -> Iterator[str]:
    words, year = scene.words, scene.today.year
    yield texts.finished_line(words, work.finished_on, year)
    if work.asked_on:
        yield texts.asked_line(words, work.asked_on, _whom(book, scene, work.asked), year)
    if work.is_overdue(scene.today):
        yield texts.overdue_line(words)
    elif work.is_awaited and work.answer_due_on:
        yield texts.reminder_line(words, work.answer_due_on)
    if work.came_on:
        yield texts.received_line(words, work.came_on, year)
    elif work.feedback:
        yield texts.noted_on_line(words, work.feedback.received_on, year)
    if work.feedback:
        noted = [part for part in FeedbackPart if work.feedback.part(part)]
        yield from (texts.part_line(words, part, work.feedback.part(part)) for part in noted)


def _next_steps(scene: Scene, work: FinishedWork) -> list[Button]:
    words = scene.words
    if work.feedback and not work.is_awaited:
        more = [
            button(texts.part_label(words, part), SaidTap(work.id, part, goes_on=False))
            for part in FeedbackPart
        ]
        return [*more, button(texts.ask_label(words), WhomTap(work.id))]
    draft = DraftTap(work.id, work.tone, work.aim)
    said = SaidTap(work.id, FeedbackPart.PRAISE, goes_on=True)
    if work.asked_on:
        let_be = button(texts.let_be_label(words), LetBeTap(work.id))
        return [
            button(texts.answered_label(words), said),
            button(texts.ask_again_label(words), draft),
            *((let_be,) if work.is_overdue(scene.today) else ()),
        ]
    ask = (
        button(texts.ask_label(words), WhomTap(work.id))
        if work.asked is None
        else button(texts.draft_label(words), draft)
    )
    return [ask, button(texts.note_label(words), said)]
