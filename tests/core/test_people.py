"""People: whom to write to, when next, and what becomes of them."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.contact import MOST_LETTERS_KEPT, Erased
from habitbot.core.dated import DatedKind
from habitbot.core.day import DAY
from habitbot.core.events import add_event, meet, tell_event
from habitbot.core.experiments import mark_talked, plan_experiment
from habitbot.core.feedback import add_work, choose_whom
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
from habitbot.core.path import ExperimentKind
from habitbot.core.paths import add_path
from habitbot.core.people import (
    MOST_CONTACTS,
    add_contact,
    contacts_by_waiting,
    count_mentions,
    delete_contact,
    find_contact,
    forget_erased,
    rename_contact,
    set_about,
    set_met,
    who_else,
)
from habitbot.core.refusal import (
    DateNotAhead,
    DayNotOpen,
    NameEmpty,
    NoSuchContact,
    TooManyContacts,
)
from tests.makers import TODAY, a_book, day


def ahead(days: int) -> date:
    return TODAY + timedelta(days)


def a_circle(*names: str) -> Book:
    """A book with these contacts, numbered from 1, noted so many days ago as they stand there."""
    book = a_book()
    for ago, name in enumerate(reversed(names)):
        add_contact(book, name, today=day(ago))
    return book


def names(book: Book) -> list[str]:
    return [contact.name for contact in contacts_by_waiting(book)]


def test_a_contact_is_kept_cleanly_and_its_number_is_never_given_twice() -> None:
    book = a_book()
    ben = add_contact(book, "  Ben \u202e Okri ", today=TODAY, met="the fair", about="data")
    assert (ben.name, ben.met, ben.about) == ("Ben Okri", "the fair", "data")
    delete_contact(book, ben.id)
    assert add_contact(book, "Ben", today=TODAY).id != ben.id


def test_each_part_of_a_contact_can_be_changed() -> None:
    book = a_circle("Ben")
    rename_contact(book, 1, "Benno")
    set_met(book, 1, "the fair")
    set_about(book, 1, "")
    ben = find_contact(book, 1)
    assert (ben.name, ben.met, ben.about) == ("Benno", "the fair", "")
    with pytest.raises(NameEmpty):
        rename_contact(book, 1, "…")
    assert find_contact(book, 1) == ben


def test_a_book_holds_three_hundred_contacts() -> None:
    book = a_circle(*["Ben"] * MOST_CONTACTS)
    with pytest.raises(TooManyContacts):
        add_contact(book, "Eve", today=TODAY)


def test_who_is_gone_can_be_neither_found_nor_written_to() -> None:
    book = a_circle("Ben")
    delete_contact(book, 1)
    with pytest.raises(NoSuchContact):
        find_contact(book, 1)
    with pytest.raises(NoSuchContact):
        wrote_to(book, 1, TODAY, today=TODAY)
    with pytest.raises(NoSuchContact):
        write_next(book, 1, None, today=TODAY)
    with pytest.raises(NoSuchContact):
        delete_contact(book, 1)


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


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Jan van der Berg", ("Jan van der Berg",)),
        ("der Chefin", ()),
        ("Tom about the job", ("Tom",)),
        ("Tom Miller the slides", ("Tom Miller",)),
        ("Tom Smith", ("Tom Smith",)),
        ("Tom Smith the slides", ()),
        ("Eve the slides", ()),
        (f"Tom about {'the job ' * 30}", ("Tom",)),
    ],
)
def test_words_behind_a_name_or_before_it_are_none_of_it(said: str, names: tuple[str, ...]) -> None:
    assert who_else(a_circle("Tom Miller"), (), [said]) == names


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


NAMES = ("Ben", "Tom", "Lea", "Eve")


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


def test_deleting_somebody_deletes_every_mention_of_them() -> None:
    book = a_circle("Ben", "Eve")
    fair = add_event(book, "Fair", TODAY, today=TODAY)
    for contact_id in (1, 2):
        meet(book, fair.id, contact_id)
    delete_contact(book, 1)
    assert book.events[fair.id].contact_ids == (2,)
    assert 1 not in book.contacts


def test_who_is_deleted_is_named_nowhere_in_the_book_any_more() -> None:
    book = a_book()
    book.next_id = 700_001
    contact_id = add_contact(book, "Benedikta", today=TODAY, met="fair", about="jobs").id
    wrote_to(book, contact_id, day(1), today=TODAY)
    write_next(book, contact_id, ahead(3), today=TODAY)
    meet(book, add_event(book, "Fair", TODAY, today=TODAY).id, contact_id)
    choose_whom(book, add_work(book, "Report", today=TODAY).id, contact_id)
    path = add_path(book, "Nurse", today=TODAY)
    talk = plan_experiment(book, path.id, ExperimentKind.TALK)
    mark_talked(book, talk.id, contact_id, today=TODAY)
    whole = msgspec.json.encode(book).decode()
    assert whole.count(str(contact_id)) == 5, "in two tables, an event, a work and a talk"
    delete_contact(book, contact_id)
    whole = msgspec.json.encode(book).decode()
    assert whole.count(str(contact_id)) == 1, "as who is to be erased from the copies"
    assert book.erased == (Erased(contact_id, TODAY),)
    assert "Benedikta" not in whole


def test_dates_stand_first_then_who_was_never_written_to_then_who_was_longest_ago() -> None:
    book = a_circle("just written", "never", "noted later", "written", "ahead", "overdue", "due")
    ids = {contact.name: contact.id for contact in book.contacts.values()}
    wrote_to(book, ids["just written"], TODAY, today=TODAY)
    wrote_to(book, ids["written"], day(1), today=TODAY)
    write_next(book, ids["ahead"], ahead(1), today=TODAY)
    write_next(book, ids["overdue"], day(3), today=day(9))
    write_next(book, ids["due"], TODAY, today=day(9))
    assert names(book)[:3] == ["overdue", "due", "ahead"]
    assert names(book)[3:] == ["never", "noted later", "written", "just written"]


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


@pytest.mark.parametrize(
    ("name", "told", "mentions"),
    [
        ("Nora Berg", "Nora told me; Nora's idea", 1),
        ("nora", "Nora told me", 1),
        ("May", "it may be so", 0),
        ("Al", "Al dente", 1),
        ("Nora", "Eleonora came", 0),
        ("A b", "A cat", 0),
    ],
)
def test_texts_that_name_who_is_gone_are_counted_by_their_first_name(
    name: str, told: str, mentions: int
) -> None:
    book = a_book()
    add_contact(book, name, today=TODAY)
    event = add_event(book, "Fair", TODAY, today=TODAY)
    tell_event(book, event.id, told)
    assert count_mentions(book, name, ["habits", "events"]) == mentions
    assert count_mentions(book, name, ["habits"]) == 0


def test_what_is_noted_of_others_may_name_who_is_gone_but_whoever_else_is_called_so_does_not() -> (
    None
):
    book = a_book()
    add_contact(book, "Nora Klein", today=TODAY, met="Fair")
    assert count_mentions(book, "Nora", ["contacts"]) == 0
    add_contact(book, "Lea", today=TODAY, met="Nora's friend", about="Nora, and the fair")
    assert count_mentions(book, "Nora", ["contacts"]) == 2


def test_an_earlier_state_forgets_who_is_gone_and_nobody_else_of_that_number() -> None:
    now = a_book()
    delete_contact(now, add_contact(now, "Nora", today=TODAY).id)
    earlier, other = a_book(), a_book()
    add_contact(earlier, "Nora B.", today=TODAY)
    add_contact(other, "Tom", today=day(9))
    for book in (earlier, other, a_book()):
        forget_erased(book, now.erased)
    assert earlier.contacts == {}
    assert [one.name for one in other.contacts.values()] == ["Tom"]
