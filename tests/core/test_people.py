"""People: who they are, in what order they stand, and what becomes of them."""

import msgspec
import pytest

from habitbot.core.book import Book
from habitbot.core.contact import Erased
from habitbot.core.events import add_event, meet, tell_event
from habitbot.core.experiments import mark_talked, plan_experiment
from habitbot.core.feedback import add_work, choose_whom
from habitbot.core.letters import write_next, wrote_to
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
from habitbot.core.refusal import NameEmpty, NoSuchContact, TooManyContacts
from tests.makers import TODAY, a_book, a_circle, ahead, day


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
