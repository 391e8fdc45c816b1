"""Events: a word the day before, a question the day after, and whom one met."""

from datetime import date, timedelta

import pytest

from habitbot.core.book import Book
from habitbot.core.dated import DatedKind
from habitbot.core.events import (
    MOST_EVENTS,
    add_event,
    dated_events,
    delete_event,
    events_by_day,
    find_event,
    meet,
    tell_event,
)
from habitbot.core.people import add_contact
from habitbot.core.refusal import DayNotOpen, NoSuchContact, NoSuchEvent, TooManyEvents
from tests.makers import TODAY, a_book


def ahead(days: int) -> date:
    return TODAY + timedelta(days)


def dated(book: Book, today: date) -> list[tuple[DatedKind, date]]:
    return [(one.kind, one.on) for one in dated_events(book, today)]


def test_an_event_has_a_word_the_day_before_and_a_question_the_day_after() -> None:
    book = a_book()
    add_event(book, "Fair", ahead(5), today=TODAY)
    for days in range(6):
        assert dated(book, ahead(days)) == [(DatedKind.EVENT_AHEAD, ahead(4))]
    assert dated(book, ahead(6)) == [(DatedKind.EVENT_WAS, ahead(6))]


def test_an_event_that_was_told_of_is_not_asked_about() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, fair.id, "loud, but good")
    assert dated(book, ahead(1)) == []


def test_whom_one_met_is_noted_once_and_answers_the_question() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    ben = add_contact(book, "Ben", today=TODAY)
    meet(book, fair.id, ben.id)
    meet(book, fair.id, ben.id)
    assert find_event(book, fair.id).contact_ids == (ben.id,)
    assert dated(book, ahead(1)) == []
    with pytest.raises(NoSuchContact):
        meet(book, fair.id, 99)


@pytest.mark.parametrize("days", [-1, 2000])
def test_an_event_is_not_over_and_not_years_away(days: int) -> None:
    with pytest.raises(DayNotOpen):
        add_event(a_book(), "Fair", ahead(days), today=TODAY)


def test_the_nearest_event_stands_first_and_what_is_over_last() -> None:
    book = a_book()
    for name, today, on in (
        ("long over", -20, -10),
        ("over", -20, -1),
        ("far", 0, 30),
        ("today", 0, 0),
    ):
        add_event(book, name, ahead(on), today=ahead(today))
    names = [event.name for event in events_by_day(book, TODAY)]
    assert names == ["today", "far", "over", "long over"]


def test_a_deleted_event_is_gone_and_who_was_met_there_stays() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    ben = add_contact(book, "Ben", today=TODAY)
    meet(book, fair.id, ben.id)
    delete_event(book, fair.id)
    assert (book.events, list(book.contacts)) == ({}, [ben.id])
    with pytest.raises(NoSuchEvent):
        tell_event(book, fair.id, "good")


def test_a_book_holds_a_hundred_events() -> None:
    book = a_book()
    for _ in range(MOST_EVENTS):
        add_event(book, "Fair", TODAY, today=TODAY)
    with pytest.raises(TooManyEvents):
        add_event(book, "Fair", TODAY, today=TODAY)
