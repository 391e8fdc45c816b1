"""What a person does about feedback: finish something, ask for it, note what was said."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import dropwhile

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.letters import wrote_to
from habitbot.core.people import find_contact
from habitbot.core.prompts import keep_dated_prompt
from habitbot.core.refusal import NoSuchWork
from habitbot.core.typed.alike import likeness
from habitbot.core.typed.text import add_lines, clean_name, clean_sentence, fold
from habitbot.core.work import Aim, Feedback, FeedbackPart, FinishedWork, Role, Tone

ANSWER_WITHIN_DAYS = 3
"""After so many days without an answer comes the one reminder."""


def add_work(book: Book, what: str, *, today: date) -> FinishedWork:
    """Finish something; the tone of the last question is kept. Raises NameEmpty, NameTooLong."""
    last = next(iter(list_works(book)), None)
    tone = last.tone if last else Tone.WARM
    work = FinishedWork(book.next_id, clean_name(what), today, tone=tone)
    book.next_id += 1
    book.works[work.id] = work
    return work


def find_work(book: Book, work_id: int) -> FinishedWork:
    """The work with that number. Raises NoSuchWork."""
    if work_id not in book.works:
        raise NoSuchWork
    return book.works[work_id]


def works_named(book: Book, what: str) -> tuple[FinishedWork, ...]:
    """All finished work that is called so, in the order it was noted.

    Neither accents nor capitals matter. Raises NameEmpty and NameTooLong.
    """
    wanted = fold(clean_name(what))
    works = (work for work in book.works.values() if fold(work.what) == wanted)
    return tuple(sorted(works, key=lambda work: work.id))


def delete_work(book: Book, work_id: int) -> FinishedWork:
    """Take a work away, with what was said of it. Raises NoSuchWork."""
    work = find_work(book, work_id)
    del book.works[work_id]
    return work


def list_works(book: Book) -> tuple[FinishedWork, ...]:
    """All finished work, newest first."""
    return tuple(sorted(book.works.values(), key=_age, reverse=True))


def choose_whom(book: Book, work_id: int, whom: Role | int) -> FinishedWork:
    """Say who is to be asked, by role or as a contact.

    Where somebody was asked already, that stands until the question to somebody else is sent.
    Raises NoSuchWork and NoSuchContact.
    """
    work = find_work(book, work_id)
    if not isinstance(whom, Role):
        find_contact(book, whom)
    return work if work.asked_on else _keep(book, replace(work, asked=whom))


def word_question(book: Book, work_id: int, tone: Tone, aim: Aim) -> FinishedWork:
    """Say how the question sounds and what it asks for. Raises NoSuchWork."""
    return _keep(book, replace(find_work(book, work_id), tone=tone, aim=aim))


def mark_asked(
    book: Book, work_id: int, whom: Role | int | None = None, *, today: date, now: datetime
) -> FinishedWork:
    """The question was sent, to whom it is said or to whom was chosen: one reminder, in three days.

    A contact was written to by that. Raises NoSuchWork and NoSuchContact.
    """
    work = find_work(book, work_id)
    asked = work.asked if whom is None else whom
    if isinstance(asked, int):
        wrote_to(book, asked, today, today=today)
    due_on = today + timedelta(ANSWER_WITHIN_DAYS)
    keep_dated_prompt(book, now)
    work = replace(work, asked=asked, asked_on=today, answer_due_on=due_on)
    is_anew = work.feedback is not None
    return _keep(book, replace(work, is_asked_anew=is_anew, answered_on=None))


def awaited_answers(book: Book, _: date) -> Iterator[Dated]:
    """The answers that are awaited, each with the day of its reminder."""
    for work in book.works.values():
        if work.is_awaited and work.answer_due_on is not None:
            yield Dated(DatedKind.ANSWER, work.id, work.answer_due_on)


def stop_waiting(book: Book, work_id: int) -> FinishedWork:
    """Let it be: the answer is awaited no longer, and may come all the same. Raises NoSuchWork."""
    return _keep(book, replace(find_work(book, work_id), answer_due_on=None))


def mark_answered(book: Book, work_id: int, *, today: date) -> FinishedWork:
    """An answer came, whatever is noted of it; the first day counts. Where nobody was asked none
    can have come. Raises NoSuchWork."""
    work = _answered(find_work(book, work_id), today)
    came = Feedback(today) if work.asked_on else None
    return _keep(book, replace(work, feedback=work.feedback or came))


def note_feedback(
    book: Book, work_id: int, part: FeedbackPart, text: str, *, today: date
) -> FinishedWork:
    """Note one part of what was said, below what is noted of it. Who was awaited has answered.

    Raises NoSuchWork, AnswerEmpty and NoteTooLong.
    """
    work, line = find_work(book, work_id), clean_sentence(text)
    before = work.feedback or Feedback(today)
    said = add_lines(before.part(part), line)
    work = _answered(work, today) if work.is_awaited else work
    return _keep(book, replace(work, feedback=replace(before, **{part.value: said})))


def forget_part(book: Book, work_id: int, part: FeedbackPart) -> FinishedWork:
    """Take away what was noted of one part. Raises NoSuchWork."""
    work = find_work(book, work_id)
    left = replace(work.feedback, **{part.value: ""}) if work.feedback else None
    return _keep(book, replace(work, feedback=left))


def next_part(work: FinishedWork, part: FeedbackPart) -> FeedbackPart | None:
    """The next part that nothing was noted of yet; None when there is none behind this one."""
    later = list(dropwhile(lambda one: one is not part, FeedbackPart))[1:]
    noted = work.feedback
    return next((one for one in later if noted is None or not noted.part(one)), None)


def last_change(book: Book) -> FinishedWork | None:
    """The newest work of which was noted what one will change."""
    works = list_works(book)
    return next((one for one in works if one.feedback and one.feedback.change), None)


def similar_work(book: Book, work: FinishedWork) -> FinishedWork | None:
    """The other work most like this one of which something was noted, the newest of several.

    None where none is like it.
    """
    told = [one for one in list_works(book) if one.id != work.id and _is_told(one)]
    best = max(told, key=lambda one: likeness(work.what, one.what), default=None)
    return best if best and likeness(work.what, best.what) else None


def _keep(book: Book, work: FinishedWork) -> FinishedWork:
    book.works[work.id] = work
    return work


def _answered(work: FinishedWork, today: date) -> FinishedWork:
    """The question that was asked anew is answered by that."""
    return replace(work, is_asked_anew=False, answered_on=today) if work.is_asked_anew else work


def _age(work: FinishedWork) -> tuple[date, int]:
    return work.finished_on, work.id


def _is_told(work: FinishedWork) -> bool:
    return work.feedback is not None and any(map(work.feedback.part, FeedbackPart))
