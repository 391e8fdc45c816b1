"""Events: a word the day before, a question the day after, and whom one met."""

from datetime import date

import pytest
from msgspec.structs import replace

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
    meet_named,
    move_event,
    rename_event,
    stay_away,
    tell_event,
    unmeet,
    untell_event,
    untell_lines,
)
from habitbot.core.people import add_contact
from habitbot.core.refusal import (
    AnswerEmpty,
    DateNotAhead,
    NameEmpty,
    NameTooLong,
    NoSuchContact,
    NoSuchEvent,
    TooManyEvents,
)
from tests.makers import TODAY, a_book, ahead


def dated(book: Book, today: date) -> list[tuple[DatedKind, date]]:
    return [(one.kind, one.on) for one in dated_events(book, today)]


def test_an_event_has_a_word_the_day_before_and_a_question_the_day_after() -> None:
    book = a_book()
    add_event(book, "Fair", ahead(5), today=TODAY)
    for days in range(6):
        assert dated(book, ahead(days)) == [(DatedKind.EVENT_AHEAD, ahead(4))]
    assert dated(book, ahead(6)) == [(DatedKind.EVENT_WAS, ahead(6))]


def test_an_event_that_something_was_said_of_on_its_day_is_announced_no_more() -> None:
    book = a_book()
    told, missed, met = (add_event(book, name, TODAY, today=TODAY) for name in ("A", "B", "C"))
    assert len(dated(book, TODAY)) == 3
    tell_event(book, told.id, "loud, but good")
    stay_away(book, missed.id)
    meet_named(book, met.id, "Ben", today=TODAY)
    assert dated(book, TODAY) == []


def test_what_more_is_told_of_an_event_stands_below_what_was_told_and_is_taken_away_with_it() -> (
    None
):
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    for told in ("loud", "free coffee", "loud"):
        tell_event(book, fair.id, told)
    assert find_event(book, fair.id).told == "loud\nfree coffee"
    assert untell_event(book, fair.id).told == ""


def test_an_event_told_of_and_then_put_off_is_announced_again() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, fair.id, "moved to next week")
    move_event(book, fair.id, ahead(7), today=TODAY)
    assert dated(book, ahead(6)) == [(DatedKind.EVENT_AHEAD, ahead(6))]


def test_an_event_that_was_told_of_is_not_asked_about() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, fair.id, "loud, but good")
    assert dated(book, ahead(1)) == []


def test_dots_tell_nothing_of_an_event_and_leave_what_was_told() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, fair.id, "loud, but good")
    with pytest.raises(AnswerEmpty):
        tell_event(book, fair.id, " … ")
    assert book.events[fair.id].told == "loud, but good"


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
    for _ in range(2):
        unmeet(book, fair.id, ben.id)
        assert find_event(book, fair.id).contact_ids == ()


@pytest.mark.parametrize("days", [-1, 2000])
def test_an_event_is_not_over_and_not_years_away(days: int) -> None:
    with pytest.raises(DateNotAhead):
        add_event(a_book(), "Fair", ahead(days), today=TODAY)


def test_a_moved_event_is_told_of_and_asked_about_around_its_new_day() -> None:
    book = a_book()
    fair = add_event(book, "Fair", ahead(5), today=TODAY)
    assert move_event(book, fair.id, ahead(9), today=TODAY).on == ahead(9)
    assert dated(book, TODAY) == [(DatedKind.EVENT_AHEAD, ahead(8))]
    assert dated(book, ahead(10)) == [(DatedKind.EVENT_WAS, ahead(10))]
    with pytest.raises(DateNotAhead):
        move_event(book, fair.id, ahead(-1), today=TODAY)
    assert find_event(book, fair.id).on == ahead(9)


def test_a_renamed_event_keeps_its_day_and_all_that_was_said_of_it() -> None:
    book = a_book()
    fair, ben = (
        add_event(book, "Fair", TODAY, today=TODAY),
        add_contact(book, "Ben", today=TODAY),
    )
    tell_event(book, fair.id, "Loud")
    meet(book, fair.id, ben.id)
    renamed = rename_event(book, fair.id, "  Book\u202e   fair ")
    assert renamed == replace(find_event(book, fair.id), name="Book fair")
    assert (renamed.on, renamed.told, renamed.contact_ids) == (TODAY, "Loud", (ben.id,))


def test_a_name_that_cant_be_and_an_event_that_is_gone_change_nothing() -> None:
    book = a_book()
    fair, talk = (add_event(book, name, TODAY, today=TODAY) for name in ("Fair", "Talk"))
    for name, refusal in (("  ", NameEmpty), ("n" * 65, NameTooLong)):
        with pytest.raises(refusal):
            rename_event(book, fair.id, name)
    assert find_event(book, fair.id) == fair
    assert rename_event(book, fair.id, talk.name).id == fair.id
    with pytest.raises(NoSuchEvent):
        rename_event(book, 99, "Fair")


def test_an_event_one_stayed_away_from_is_not_asked_about_until_it_is_told_of() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    stay_away(book, fair.id)
    assert dated(book, ahead(1)) == []
    assert find_event(book, fair.id).has_stayed_away
    assert not tell_event(book, fair.id, "I came late, and it was good").has_stayed_away
    stay_away(book, fair.id)
    meet_named(book, fair.id, "Ben", today=TODAY)
    assert not find_event(book, fair.id).has_stayed_away


def test_whoever_is_new_is_from_the_event_and_whoever_is_known_stays_as_they_are() -> None:
    book = a_book()
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    ben = add_contact(book, "Ben", today=TODAY, met="my first job")
    eve = meet_named(book, fair.id, "Eve", today=TODAY)
    assert meet_named(book, fair.id, "ben", today=TODAY) == ben
    assert (eve.name, eve.met) == ("Eve", "Fair")
    assert find_event(book, fair.id).contact_ids == (eve.id, ben.id)


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


def test_why_one_was_not_there_is_kept_and_takes_nothing_of_who_was() -> None:
    book = a_book()
    event = add_event(book, "Fair", TODAY, today=TODAY)
    away = stay_away(book, event.id, "didn't go, was ill")
    assert (away.told, away.has_stayed_away, away.was_attended) == (
        "didn't go, was ill",
        True,
        False,
    )
    tell_event(book, event.id, "Went after all")
    later = stay_away(book, event.id, "left early")
    assert later.told == "didn't go, was ill\nWent after all\nleft early"
    assert later.was_attended


def test_lines_that_said_only_whom_one_met_go_and_all_others_stay() -> None:
    book = a_book()
    event = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, event.id, "Loud\nI met Ben")
    assert untell_lines(book, event.id, "I met Ben").told == "Loud"
    assert untell_lines(book, event.id, "I met Ben").told == "Loud"
