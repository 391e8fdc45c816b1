"""Feedback: one question about a work, one reminder, and what was said comes back when it helps."""

from datetime import UTC, datetime, timedelta

import pytest

from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.feedback import (
    add_work,
    awaited_answers,
    choose_whom,
    delete_work,
    find_work,
    forget_part,
    last_change,
    list_works,
    mark_answered,
    mark_asked,
    next_part,
    note_feedback,
    similar_work,
    stop_waiting,
    word_question,
)
from habitbot.core.people import add_contact, delete_contact
from habitbot.core.prompt import PromptKind
from habitbot.core.refusal import (
    AnswerEmpty,
    NameEmpty,
    NameTooLong,
    NoSuchContact,
    NoSuchWork,
    NoteTooLong,
)
from habitbot.core.work import Aim, Feedback, FeedbackPart, FinishedWork, Role, Tone
from tests.makers import TODAY, a_book, day

NOON = datetime(2026, 11, 22, 11, tzinfo=UTC)

PRAISE, CRITICISM, CHANGE = FeedbackPart


@pytest.fixture
def book() -> Book:
    return a_book()


def asked(book: Book, *, ago: int = 0) -> FinishedWork:
    """A report about which the mentor was asked so many days ago."""
    work = add_work(book, "Q3 report", today=day(ago))
    choose_whom(book, work.id, Role.MENTOR)
    return mark_asked(book, work.id, today=day(ago), now=NOON - timedelta(ago))


def told(book: Book, what: str, change: str = "Fewer words", *, ago: int = 0) -> FinishedWork:
    """A work of which was noted what to change."""
    work = add_work(book, what, today=day(ago))
    return note_feedback(book, work.id, CHANGE, change, today=day(ago))


def test_a_work_has_a_name_of_one_line(book: Book) -> None:
    work = add_work(book, " The  Q3\nreport ", today=TODAY)
    assert find_work(book, work.id) == FinishedWork(1, "The Q3 report", TODAY)


@pytest.mark.parametrize(("typed", "refusal"), [(" ?! ", NameEmpty), ("x" * 65, NameTooLong)])
def test_a_work_without_a_name_or_with_an_endless_one_is_refused(
    book: Book, typed: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        add_work(book, typed, today=TODAY)
    assert book.works == {}


def test_works_are_listed_by_their_day_newest_first(book: Book) -> None:
    for what, ago in (("old", 9), ("new", 0), ("newer", 0), ("older", 30)):
        add_work(book, what, today=day(ago))
    assert [work.what for work in list_works(book)] == ["newer", "new", "old", "older"]


def test_a_deleted_work_is_gone_with_what_was_said_and_waits_for_nothing(book: Book) -> None:
    work = asked(book)
    assert delete_work(book, work.id) == work
    assert list(awaited_answers(book, TODAY)) == []
    for act in (find_work, delete_work, stop_waiting):
        with pytest.raises(NoSuchWork):
            act(book, work.id)


def test_an_answer_is_asked_after_three_days_after_the_question_was_sent(book: Book) -> None:
    work = asked(book, ago=3)
    assert agenda(book, TODAY) == (Dated(DatedKind.ANSWER, work.id, TODAY),)
    assert agenda(book, day(1)) == ()
    assert [prompt.kind for prompt in book.prompts.values()] == [PromptKind.DATED]


def test_without_a_question_that_was_sent_nothing_is_asked_after(book: Book) -> None:
    work = add_work(book, "Q3 report", today=day(3))
    choose_whom(book, work.id, Role.COLLEAGUE)
    word_question(book, work.id, Tone.BRIEF, Aim.KEEP)
    assert list(awaited_answers(book, TODAY)) == []
    assert book.prompts == {}


@pytest.mark.parametrize("part", FeedbackPart)
def test_once_anything_of_an_answer_is_noted_it_is_awaited_no_longer(
    book: Book, part: FeedbackPart
) -> None:
    work = asked(book, ago=2)
    note_feedback(book, work.id, part, "Clear", today=day(1))
    assert list(awaited_answers(book, TODAY)) == []


def test_an_answer_that_came_or_that_is_let_be_is_awaited_no_longer(book: Book) -> None:
    came, let_be = asked(book), asked(book)
    mark_answered(book, came.id, today=TODAY)
    stop_waiting(book, let_be.id)
    assert list(awaited_answers(book, TODAY)) == []
    assert not find_work(book, let_be.id).feedback


def test_asked_again_the_answer_is_awaited_for_three_more_days(book: Book) -> None:
    work = asked(book, ago=3)
    mark_asked(book, work.id, today=TODAY, now=NOON)
    assert [thing.on for thing in awaited_answers(book, TODAY)] == [TODAY + timedelta(3)]


def test_with_somebody_else_the_asking_begins_anew_once_they_are_asked(book: Book) -> None:
    work = asked(book, ago=2)
    for role in (Role.MENTOR, Role.SUPERVISOR):
        assert choose_whom(book, work.id, role) == work
    other = mark_asked(book, work.id, Role.SUPERVISOR, today=TODAY, now=NOON)
    assert (other.asked, other.asked_on) == (Role.SUPERVISOR, TODAY)
    assert other.answer_due_on == TODAY + timedelta(3)


def test_a_contact_who_is_asked_was_written_to_and_must_be_known(book: Book) -> None:
    contact = add_contact(book, "Ben", today=day(9))
    work = add_work(book, "Q3 report", today=TODAY)
    assert choose_whom(book, work.id, contact.id).asked == contact.id
    mark_asked(book, work.id, today=TODAY, now=NOON)
    assert book.contacts[contact.id].wrote_on == (TODAY,)
    with pytest.raises(NoSuchContact):
        choose_whom(book, work.id, 99)
    assert find_work(book, work.id).asked == contact.id


def test_with_a_deleted_contact_goes_who_was_asked_and_the_answer_is_still_awaited(
    book: Book,
) -> None:
    ben, eve = (add_contact(book, name, today=TODAY).id for name in ("Ben", "Eve"))
    of_ben, of_eve = (add_work(book, "Q3 report", today=TODAY).id for _ in range(2))
    for work_id, contact_id in ((of_ben, ben), (of_eve, eve)):
        choose_whom(book, work_id, contact_id)
        mark_asked(book, work_id, today=TODAY, now=NOON)
    delete_contact(book, ben)
    assert [find_work(book, work_id).asked for work_id in (of_ben, of_eve)] == [None, eve]
    assert [thing.about for thing in awaited_answers(book, TODAY)] == [of_ben, of_eve]


def test_a_new_work_is_asked_about_in_the_tone_of_the_last_one(book: Book) -> None:
    first = add_work(book, "Q3 report", today=TODAY)
    assert first.tone is Tone.WARM
    word_question(book, first.id, Tone.BRIEF, Aim.KEEP)
    second = add_work(book, "Talk", today=TODAY)
    assert (second.tone, second.aim) == (Tone.BRIEF, Aim.IMPROVE)


def test_praise_and_criticism_and_what_one_will_change_are_told_apart(book: Book) -> None:
    work = asked(book, ago=4)
    note_feedback(book, work.id, PRAISE, "Clear\nslides", today=day(1))
    note_feedback(book, work.id, CRITICISM, "Too long", today=TODAY)
    note_feedback(book, work.id, CHANGE, "Ten slides", today=TODAY)
    said = find_work(book, work.id).feedback
    assert said == Feedback(day(1), "Clear slides", "Too long", "Ten slides")
    assert [said.part(part) for part in FeedbackPart] == ["Clear slides", "Too long", "Ten slides"]


def test_of_a_part_each_word_stands_once_below_those_before_and_nothing_is_no_word(
    book: Book,
) -> None:
    work = told(book, "Q3 report", "Ten slides")
    for _ in range(2):
        note_feedback(book, work.id, CHANGE, "Five\nslides", today=TODAY)
    for typed, refusal in (
        (" \u200b", AnswerEmpty),
        (". .", AnswerEmpty),
        ("x" * 1001, NoteTooLong),
    ):
        with pytest.raises(refusal):
            note_feedback(book, work.id, CHANGE, typed, today=TODAY)
    assert find_work(book, work.id).feedback == Feedback(TODAY, change="Ten slides\nFive slides")
    assert forget_part(book, work.id, CHANGE).feedback == Feedback(TODAY)


@pytest.mark.parametrize("was_asked", [False, True])
def test_who_is_asked_after_something_was_noted_is_waited_for_and_their_answer_has_its_day(
    book: Book, *, was_asked: bool
) -> None:
    work = asked(book, ago=9) if was_asked else add_work(book, "Q3 report", today=day(9))
    work = note_feedback(book, work.id, PRAISE, "Clear", today=day(8))
    assert (work.is_awaited, work.came_on) == (False, day(8) if was_asked else None)
    work = mark_asked(book, work.id, Role.COLLEAGUE, today=day(5), now=NOON)
    assert (work.is_awaited, work.is_overdue(day(2)), work.came_on) == (True, True, None)
    assert [one.about for one in awaited_answers(book, TODAY)] == [work.id]
    assert not stop_waiting(book, work.id).is_awaited
    work = mark_asked(book, work.id, today=day(5), now=NOON)
    note_feedback(book, work.id, PRAISE, "Brave", today=day(1))
    answered = mark_answered(book, work.id, today=TODAY)
    assert (answered.is_awaited, answered.came_on) == (False, day(1))
    assert answered.feedback == Feedback(day(8), praise="Clear\nBrave")


def test_no_answer_can_have_come_where_nobody_was_asked(book: Book) -> None:
    work = add_work(book, "Q3 report", today=TODAY)
    assert mark_answered(book, work.id, today=TODAY) == work


def test_an_answer_that_came_keeps_what_was_noted_and_its_first_day(book: Book) -> None:
    work = told(book, "Q3 report", ago=5)
    assert mark_answered(book, work.id, today=TODAY) == work


def test_the_parts_are_asked_for_in_their_order_but_those_that_are_noted(book: Book) -> None:
    work = add_work(book, "Q3 report", today=TODAY)
    assert [next_part(work, part) for part in FeedbackPart] == [CRITICISM, CHANGE, None]
    work = note_feedback(book, work.id, CRITICISM, "Too long", today=TODAY)
    assert [next_part(work, part) for part in FeedbackPart] == [CHANGE, CHANGE, None]


def test_what_one_will_change_is_that_of_the_newest_work_that_has_it(book: Book) -> None:
    assert last_change(book) is None
    told(book, "Talk", ago=3)
    newest = told(book, "Q3 report", ago=1)
    mark_answered(book, add_work(book, "Poster", today=TODAY).id, today=TODAY)
    assert last_change(book) == newest


def test_similar_is_the_other_work_with_most_words_in_common_and_then_the_newest(
    book: Book,
) -> None:
    told(book, "Report", ago=9)
    best = told(book, "Board report", ago=7)
    newer = told(book, "Board reports", ago=5)
    told(book, "Talk", ago=1)
    add_work(book, "Board report, unsaid", today=day(1))
    mark_answered(book, add_work(book, "Board report, bare", today=day(1)).id, today=TODAY)
    work = add_work(book, "Report for the board", today=TODAY)
    assert similar_work(book, work) == newer
    delete_work(book, newer.id)
    assert similar_work(book, work) == best


def test_a_work_is_not_similar_to_itself_nor_to_one_without_a_word_in_common(book: Book) -> None:
    told(book, "Talk", ago=1)
    assert similar_work(book, told(book, "Report")) is None
    assert similar_work(book, told(book, "Report for the team")) is None
