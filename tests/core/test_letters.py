"""Letters: noted once, settled by writing, taken back, and whom to write to next."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.contact import MOST_LETTERS_KEPT
from habitbot.core.dated import DatedKind
from habitbot.core.day import DAY
from habitbot.core.letters import (
    dated_contacts,
    did_not_write,
    number_at_once,
    suggest_contact,
    write_next,
    wrote_before,
    wrote_to,
    wrote_to_none_of,
)
from habitbot.core.people import add_contact, contacts_by_waiting, find_contact
from habitbot.core.refusal import DateNotAhead, DayNotOpen
from tests.makers import TODAY, a_book, a_circle, ahead, day

NAMES = ("Ben", "Tom", "Lea", "Eve")


def test_a_double_tap_notes_a_day_once() -> None:
    book = a_circle("Ben")
    once = wrote_to(book, 1, TODAY, today=TODAY)
    assert wrote_to(book, 1, TODAY, today=TODAY) == once
    assert once.wrote_on == (TODAY,)


def test_only_the_last_days_are_kept_in_order_however_they_were_told() -> None:
    book = a_circle("Ben")
    for ago in (3, 1, 2, *range(4, 30)):
        wrote_to(book, 1, day(ago), today=TODAY)
    days = find_contact(book, 1).wrote_on
    assert days == tuple(sorted(days))
    assert (len(days), days[-1]) == (MOST_LETTERS_KEPT, day(1))


def test_writing_settles_what_was_dated_up_to_that_day_and_nothing_later() -> None:
    book = a_circle("Ben")
    write_next(book, 1, ahead(1), today=TODAY)
    wrote_to(book, 1, TODAY, today=TODAY)
    assert find_contact(book, 1).write_on == ahead(1)
    wrote_to(book, 1, ahead(2), today=ahead(2))
    assert find_contact(book, 1).write_on is None


def test_nobody_was_written_to_on_a_day_ahead() -> None:
    book = a_circle("Ben")
    with pytest.raises(DayNotOpen):
        wrote_to(book, 1, ahead(1), today=TODAY)


@pytest.mark.parametrize("days", [0, -1, 2000])
def test_the_next_time_lies_ahead_within_three_years(days: int) -> None:
    book = a_circle("Ben")
    with pytest.raises(DateNotAhead):
        write_next(book, 1, ahead(days), today=TODAY)
    write_next(book, 1, ahead(1), today=TODAY)
    write_next(book, 1, None, today=TODAY)
    assert find_contact(book, 1).write_on is None


def test_that_one_wrote_is_taken_back_with_all_it_changed_and_once() -> None:
    book = a_book()
    ben = add_contact(book, "Ben", today=day(90)).id
    for ago in range(60, 60 - MOST_LETTERS_KEPT, -1):
        wrote_to(book, ben, day(ago), today=day(ago))
    before = write_next(book, ben, day(1), today=day(9))
    for _ in range(2):
        wrote_to(book, ben, TODAY, today=TODAY)
    for _ in range(2):
        after = did_not_write(book, ben, TODAY)
        assert (after.wrote_on, after.write_on) == (before.wrote_on, before.write_on)


def test_what_was_noted_before_or_chosen_since_stays_when_it_is_taken_back_that_one_wrote() -> None:
    book = a_book()
    ben = add_contact(book, "Ben", today=day(9)).id
    wrote_to(book, ben, TODAY, today=TODAY)
    write_next(book, ben, TODAY + DAY, today=TODAY)
    wrote_to(book, ben, TODAY, today=TODAY, asked_on=TODAY + DAY)
    assert did_not_write(book, ben, TODAY).wrote_on == (TODAY,)
    assert find_contact(book, ben).write_on == TODAY + DAY
    wrote_to(book, ben, day(1), today=TODAY)
    write_next(book, ben, TODAY + DAY * 2, today=TODAY)
    assert did_not_write(book, ben, day(1)).write_on == TODAY + DAY * 2
    assert did_not_write(book, ben, TODAY).wrote_on == (TODAY,)


def test_those_who_were_noted_together_are_as_before_and_whoever_was_noted_since_stays() -> None:
    book = a_book()
    ben, tom, lea, eve = (add_contact(book, one, today=day(9)).id for one in NAMES)
    write_next(book, ben, TODAY + DAY, today=TODAY)
    wrote_to(book, lea, TODAY, today=TODAY)
    before = {**book.contacts}
    number = number_at_once(book)
    for one in (ben, tom, lea, eve):
        wrote_to(book, one, TODAY, today=TODAY, asked_on=TODAY + DAY, at_once=number)
    wrote_to(book, eve, day(1), today=TODAY)
    wrote_to_none_of(book, number)
    wrote_to_none_of(book, number)
    assert [book.contacts[one].wrote_on for one in (ben, tom, lea)] == [(), (), (TODAY,)]
    assert book.contacts[ben].write_on == before[ben].write_on
    assert book.contacts[eve].wrote_on == (day(1), TODAY)
    assert number_at_once(book) != number


def test_a_letter_is_moved_to_the_day_before_on_which_it_was_with_all_that_it_settled() -> None:
    book = a_book()
    ben = add_contact(book, "Ben", today=day(9)).id
    write_next(book, ben, TODAY + DAY, today=TODAY)
    wrote_to(book, ben, TODAY, today=TODAY, asked_on=TODAY + DAY)
    moved = wrote_before(book, ben, TODAY, day(3), today=TODAY, asked_on=TODAY + DAY)
    assert (moved.wrote_on, moved.write_on) == ((day(3),), None)
    assert wrote_before(book, ben, TODAY, day(5), today=TODAY, asked_on=None) == moved
    assert did_not_write(book, ben, day(3)).write_on == TODAY + DAY


def test_who_was_written_to_within_a_week_is_not_suggested() -> None:
    book = a_circle("Ben", "Eve")
    ids = {contact.name: contact.id for contact in book.contacts.values()}
    wrote_to(book, ids["Ben"], day(6), today=TODAY)
    suggested = suggest_contact(book, TODAY)
    assert suggested is not None
    assert suggested.name == "Eve"
    wrote_to(book, ids["Eve"], day(7), today=TODAY)
    assert suggest_contact(book, TODAY) == book.contacts[ids["Eve"]]
    wrote_to(book, ids["Eve"], TODAY, today=TODAY)
    assert suggest_contact(book, TODAY) is None


def test_another_suggestion_goes_round_and_begins_anew() -> None:
    book = a_circle("Ann", "Ben", "Eve")
    seen, last = [], None
    for _ in range(4):
        contact = suggest_contact(book, TODAY, last)
        assert contact is not None
        seen.append(contact.name)
        last = contact.id
    assert seen == ["Ann", "Ben", "Eve", "Ann"]


def test_a_follow_up_is_dated_until_it_is_written() -> None:
    book = a_circle("Ben")
    assert list(dated_contacts(book, TODAY)) == []
    write_next(book, 1, ahead(3), today=TODAY)
    ((dated),) = dated_contacts(book, TODAY)
    assert (dated.kind, dated.about, dated.on) == (DatedKind.FOLLOW_UP, 1, ahead(3))
    wrote_to(book, 1, ahead(4), today=ahead(4))
    assert list(dated_contacts(book, ahead(4))) == []


@given(
    acts=st.lists(
        st.tuples(st.integers(1, 4), st.integers(0, 20), st.none() | st.integers(1, 20)),
        max_size=30,
    )
)
def test_who_is_suggested_is_able_and_nobody_able_waits_longer(
    acts: list[tuple[int, int, int | None]],
) -> None:
    book = a_circle("Ann", "Ben", "Eve", "Joe")
    for contact_id, ago, days in acts:
        wrote_to(book, contact_id, day(ago), today=TODAY)
        if days is not None:
            write_next(book, contact_id, day(ago) + timedelta(days), today=day(ago))
    suggested = suggest_contact(book, TODAY)
    able = [
        one
        for one in contacts_by_waiting(book)
        if (one.write_on <= TODAY if one.write_on else (one.wrote_on or (day(7),))[-1] <= day(7))
    ]
    assert suggested == (able[0] if able else None)
