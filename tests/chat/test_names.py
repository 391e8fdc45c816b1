"""Typed names: nobody is no name, a role is a role, and two of one name are told apart."""

from collections.abc import Iterable
from pathlib import Path
from typing import get_origin

import pytest
from msgspec.structs import fields

from habitbot.chat.people import PLACES
from habitbot.core.book import Book
from habitbot.core.contact import Contact
from habitbot.core.people import add_contact
from tests.talk import Talk

NOBODY = ["nobody", "No one.", "none", "me", "myself", "niemand", "-"]


def names(book: Book) -> list[str]:
    return [one.name for one in book.contacts.values()]


async def plan_fair(ada: Talk) -> None:
    """A fair today, on its page."""
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Fair")
    await ada.tap("Today")


@pytest.mark.parametrize("typed", NOBODY)
async def test_nobody_is_never_noted_as_somebody(ada: Talk, typed: str) -> None:
    await ada.say("/people")
    assert "Nobody here yet." in await ada.say(typed)
    assert "Nobody here yet." in await ada.say(f"/people {typed}")
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert "Monday, 16 November" in await ada.say(typed)
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    assert "Fair\nToday." in await ada.say(typed)
    await ada.say("/feedback The talk")
    assert "The talk\nFinished on 16 November." in await ada.say(typed)
    await ada.say("/paths Teacher")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("🤝 With whom?")
    await ada.say(typed)
    book = await ada.read_book()
    assert names(book) == []
    assert [one.contact_id for one in book.experiments.values()] == [None]


NOBODY_SAID = ["nobody yet", "I can't think of anybody", "No idea", "I don’t know anyone", "nadie"]


@pytest.mark.parametrize("typed", NOBODY_SAID)
@pytest.mark.parametrize("is_asked", [True, False])
async def test_who_can_name_nobody_notes_nobody(ada: Talk, typed: str, is_asked: bool) -> None:
    await ada.say("/people")
    if is_asked:
        await ada.tap("➕ Somebody")
    assert "Nobody here yet." in await ada.say(typed)
    assert "Nobody here yet." in await ada.say(f"/people {typed}")
    assert names(await ada.read_book()) == []


async def test_several_names_typed_at_once_are_several_people(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    assert "3 people" in await ada.say("Nora; Tom / Ben")
    assert names(await ada.read_book()) == ["Nora", "Tom", "Ben"]
    assert "4 people" in await ada.say("/people tom and Uma")


async def test_a_shared_contact_is_one_person_whatever_the_name(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    await ada.person.share_contact("Tom and Ben", "+49 30 1")
    await ada.heard()
    assert names(await ada.read_book()) == ["Tom and Ben"]


async def test_thanks_and_questions_beside_the_people_make_nobody(ada: Talk) -> None:
    await ada.say("/people Nora")
    for typed in ("thanks", "who is that?", "hm"):
        await ada.tap_data(ada.message, f"who|{ada.today()}")
        await ada.say(typed)
    assert names(await ada.read_book()) == ["Nora"]


async def test_among_other_names_nobody_is_left_out(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    assert "You met Nora, Tom and Ben." in await ada.say("Nora; Tom / Ben and me")


@pytest.mark.parametrize("typed", ["my team lead", "My boss", "line manager", "Teamleiterin"])
async def test_who_leads_is_asked_as_the_supervisor(ada: Talk, typed: str) -> None:
    await ada.say("/feedback The talk")
    assert "To your supervisor, as it is" in await ada.say(typed)
    assert names(await ada.read_book()) == []


async def test_a_name_that_is_there_is_shown_and_another_one_of_it_told_apart(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap("➕ Where from")
    await ada.say("Berlin")
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    assert "Tom is here already." in await ada.say("tom")
    assert "From: Berlin" in ada.shown
    assert "Where do you know the other Tom from?" in await ada.tap("Another Tom…")
    assert "From: Rome" in await ada.say("Rome")
    assert "here already" not in ada.shown
    await ada.say("/people")
    assert ada.buttons[:2] == ["Tom (Berlin)", "Tom (Rome)"]
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    assert ada.buttons[:2] == ["Tom (Berlin)", "Tom (Rome)"]
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    assert ada.buttons[:2] == ["Tom (Berlin)", "Tom (Rome)"]


def people_named(people: Iterable[Contact], name: str) -> int:
    """The number of the one who is called so."""
    (number,) = (one.id for one in people if one.name == name)
    return number


async def know_two_toms(ada: Talk) -> list[int]:
    """Tom from Berlin and Tom from Rome, by their numbers."""
    await ada.say("/people Tom")
    await ada.tap("➕ Where from")
    await ada.say("Berlin")
    await ada.say("/people Tom")
    await ada.tap("Another Tom…")
    await ada.say("Rome")
    return list((await ada.read_book()).contacts)


WHICH = "More than one is called Tom. Which one do you mean?"


async def test_where_two_have_a_name_it_is_asked_which_one_is_shown(ada: Talk) -> None:
    await know_two_toms(ada)
    assert await ada.say("/people tom") == WHICH
    assert ada.buttons == ["Tom (Berlin)", "Tom (Rome)", "Another Tom…", "Cancel"]
    assert "From: Rome" in await ada.tap("Tom (Rome)")
    await ada.say("/people Tom")
    await ada.tap("Another Tom…")
    assert "From: Paris" in await ada.say("Paris")
    assert len((await ada.read_book()).contacts) == 3


async def test_where_two_have_a_name_it_is_asked_which_one_was_written_to(ada: Talk) -> None:
    _, rome = await know_two_toms(ada)
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert await ada.say("Tom") == WHICH
    assert "you wrote to Tom" in await ada.say("Tom (Rome)")
    people = (await ada.read_book()).contacts
    assert [one.id for one in people.values() if one.wrote_on] == [rome]


async def test_where_two_have_a_name_it_is_asked_which_one_was_met(ada: Talk) -> None:
    _, rome = await know_two_toms(ada)
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    assert await ada.say("Tom") == WHICH
    assert "You met Tom." in await ada.tap("Tom (Rome)")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.contact_ids == (rome,)


async def test_where_two_have_a_name_it_is_asked_which_one_is_asked_for_feedback(
    ada: Talk,
) -> None:
    _, rome = await know_two_toms(ada)
    await ada.say("/feedback The talk")
    assert await ada.say("Tom") == WHICH
    await ada.tap("Tom (Rome)")
    (work,) = (await ada.read_book()).works.values()
    assert work.asked == rome


async def test_where_two_have_a_name_it_is_asked_which_one_is_talked_with(ada: Talk) -> None:
    _, rome = await know_two_toms(ada)
    await ada.say("/paths Teacher")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("🤝 With whom?")
    assert await ada.say("Tom") == WHICH
    await ada.tap("Tom (Rome)")
    (experiment,) = (await ada.read_book()).experiments.values()
    assert experiment.contact_id == rome


ASKED_FOR_NAMES = {
    "wrote": (),
    "met": ("/people", "📅 Events", "➕ An event", "Fair", "Today", "🤝 I met…"),
    "asked": ("/feedback The talk", "Someone"),
    "talked": ("/paths Teacher", "🧪 Plan", "Talk to one", "🤝 With whom?"),
}


async def ask_for_names(ada: Talk, way: str) -> None:
    """Come to where names are typed: whom one wrote to, met, asks for feedback, or talks with."""
    if way == "wrote":
        await ada.tap_data(ada.message, f"who|{ada.today()}")
        return
    for step in ASKED_FOR_NAMES[way]:
        label = next((one for one in ada.buttons if one.startswith(step)), None)
        await (ada.say(step) if label is None else ada.tap(label))


@pytest.mark.parametrize("way", ASKED_FOR_NAMES)
async def test_a_first_name_means_who_is_known_by_it_wherever_names_are_typed(
    ada: Talk, way: str
) -> None:
    await ada.say("/people Klaus Maier")
    await ask_for_names(ada, way)
    assert "Klaus Maier" in await ada.say("Klaus")
    assert names(await ada.read_book()) == ["Klaus Maier"]


@pytest.mark.parametrize("way", ASKED_FOR_NAMES)
async def test_of_two_who_share_a_first_name_it_is_asked_who_is_meant_wherever_names_are_typed(
    ada: Talk, way: str
) -> None:
    await ada.say("/people Tom Klein, Tom Berg")
    await ask_for_names(ada, way)
    assert await ada.say("Tom") == WHICH
    assert ada.buttons == ["Tom Klein", "Tom Berg", "Cancel"]
    assert "Tom Berg" in await ada.tap("Tom Berg")
    assert names(await ada.read_book()) == ["Tom Klein", "Tom Berg"]


async def test_of_those_who_were_met_a_first_name_is_asked_about_where_two_have_it(
    ada: Talk,
) -> None:
    await ada.say("/people Klaus Maier, Tom Klein, Tom Berg")
    await ask_for_names(ada, "met")
    assert await ada.say("Klaus, Tom, Uma") == f"You met Klaus Maier and Uma.\n\n{WHICH}"
    assert "You met Klaus Maier, Uma and Tom Klein." in await ada.tap("Tom Klein")


async def test_who_is_added_to_the_people_by_a_first_name_is_somebody_else(ada: Talk) -> None:
    await ada.say("/people Tom Klein")
    await ada.say("/people Tom")
    await ada.say("/people Uma; Tom")
    assert names(await ada.read_book()) == ["Tom Klein", "Tom", "Uma"]


async def test_of_several_who_were_written_to_only_the_one_of_two_is_asked_about(ada: Talk) -> None:
    _, rome = await know_two_toms(ada)
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert await ada.say("Tom and Lea") == f"✓ Noted: you wrote to Lea.\n\n{WHICH}"
    assert "✓ Noted: you wrote to Lea and Tom." in await ada.tap("Tom (Rome)")
    people = (await ada.read_book()).contacts.values()
    assert [one.id for one in people if one.wrote_on] == [rome, people_named(people, "Lea")]


async def test_of_several_who_were_met_only_the_one_of_two_is_asked_about(ada: Talk) -> None:
    _, rome = await know_two_toms(ada)
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    assert await ada.say("Lea, Tom and Eve") == f"You met Lea and Eve.\n\n{WHICH}"
    assert "You met Lea, Eve and Tom." in await ada.tap("Tom (Rome)")
    (fair,) = (await ada.read_book()).events.values()
    assert rome in fair.contact_ids


@pytest.mark.parametrize("typed", ["Tom", "Lea and Tom"])
async def test_once_it_is_said_who_is_meant_it_goes_on_as_after_a_plain_name(
    ada: Talk, typed: str
) -> None:
    await know_two_toms(ada)
    await plan_fair(ada)
    assert "whom did you meet?" in await ada.jump("09:00", weekday=1)
    await ada.tap("🤝 I met…")
    await ada.say(typed)
    assert "How was “Fair”?" in await ada.tap("Tom (Rome)")
    assert "✓ Noted: Fair\nThat's all of it." in await ada.say("Loud")


@pytest.mark.parametrize("leaving", ["Cancel", "/today", "nobody"])
async def test_who_leaves_the_question_who_is_meant_keeps_those_who_were_clear(
    ada: Talk, leaving: str
) -> None:
    await know_two_toms(ada)
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    await ada.say("Tom and Lea")
    await ada.say(leaving)
    people = (await ada.read_book()).contacts.values()
    assert [one.name for one in people if one.wrote_on] == ["Lea"]
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    await ada.say("Tom and Lea")
    await ada.say(leaving)
    (fair,) = (await ada.read_book()).events.values()
    assert fair.contact_ids == (people_named(people, "Lea"),)


async def know_two(ada: Talk, name: str) -> None:
    """Two of that name, one of them from Rome."""
    await ada.say(f"/people {name}")
    await ada.say(f"/people {name}")
    await ada.tap(f"Another {name}…")
    await ada.say("Rome")


@pytest.mark.parametrize("is_typed", [True, False])
async def test_of_two_names_that_several_have_each_is_asked_about(
    ada: Talk, *, is_typed: bool
) -> None:
    await know_two_toms(ada)
    await know_two(ada, "Eve")
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert await ada.say("Tom, Eve, Lea") == f"✓ Noted: you wrote to Lea.\n\n{WHICH}"
    if is_typed:
        shown = await ada.say("Tom Berg")
        assert "✓ Noted: you wrote to Lea and Tom Berg." in shown
    else:
        shown = await ada.tap("Tom (Rome)")
        assert "✓ Noted: you wrote to Lea and Tom." in shown
    assert "More than one is called Eve." in shown
    assert ", " in await ada.tap("Eve (Rome)")
    people = (await ada.read_book()).contacts.values()
    written = [one.name for one in people if one.wrote_on]
    assert sorted(written) == ["Eve", "Lea", "Tom Berg" if is_typed else "Tom"]
    await plan_fair(ada)
    await ada.tap("🤝 I met…")
    await ada.say("Tom, Eve, Lea")
    await ada.tap("Tom (Rome)")
    assert "You met Lea and Tom.\n\nMore than one is called Eve." in ada.shown
    assert "You met Lea, Tom and Eve." in await ada.tap("Eve (Rome)")


async def test_a_button_about_somebody_else_lets_the_question_who_is_meant_go(ada: Talk) -> None:
    await know_two_toms(ada)
    await ada.say("/people Uma")
    page = ada.message
    await ada.tap_data(page, f"wnew|{ada.today()}")
    await ada.say("Tom and Lea")
    (uma,) = [one.id for one in (await ada.read_book()).contacts.values() if one.name == "Uma"]
    assert "When shall I remind you next?" in await ada.tap_data(ada.message, f"wrote|{uma}|")


async def test_who_means_neither_of_two_lets_the_question_go(ada: Talk) -> None:
    await know_two_toms(ada)
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    await ada.say("Tom")
    assert "Whom did you write to?" in await ada.tap("Cancel")
    assert [one.wrote_on for one in (await ada.read_book()).contacts.values()] == [(), ()]


async def test_namesakes_are_told_apart_on_the_card_of_their_day(ada: Talk) -> None:
    for met in ("Berlin", "Rome"):
        await ada.say("/people Tom")
        await ada.tap("➕ Where from" if met == "Berlin" else "Another Tom…")
        await ada.say(met)
        await ada.tap("⏰ Next time…")
        await ada.say("tomorrow")
    shown = await ada.jump("09:00")
    assert "1 ✍️ Write to Tom (Berlin)\n2 ✍️ Write to Tom (Rome)" in shown


async def test_where_there_is_no_room_for_where_from_namesakes_have_numbers(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.say("/people Tom")
    await ada.tap("Another Tom…")
    await ada.say("The small bakery where I worked for a summer")
    await ada.say("/people")
    assert ada.buttons[:2] == ["Tom", "Tom (2)"]
    await ada.say("/people Tom")
    await ada.tap("Another Tom…")
    assert "Tom\nNot written to yet." in await ada.tap("Cancel")


async def test_another_one_of_a_name_on_a_button_of_somebody_deleted_is_answered_kindly(
    ada: Talk,
) -> None:
    await ada.say("/people Tom")
    await ada.say("/people Tom")
    (contact_id,) = (await ada.read_book()).contacts
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.tap_data(ada.message, f"canother|{contact_id}")
    assert ada.toast.startswith("That person isn't in your list any more.")


async def test_of_one_person_alone_no_other_one_is_offered(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.say("/people")
    await ada.tap("✍️ Whom today?")
    assert "Another one" not in ada.buttons


async def test_who_wrote_to_one_can_say_at_once_that_they_wrote_to_a_second_one(ada: Talk) -> None:
    await ada.say("/people Tom")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    await ada.tap("Tom")
    assert "✓ Noted: you wrote to Tom." in await ada.tap("No date")
    assert "Tom" in ada.buttons
    assert "Whom did you write to?" in await ada.tap("✍️ Wrote to…")


@pytest.mark.parametrize(("is_alone", "label"), [(True, "➕ Somebody"), (False, "✍️ Whom today?")])
async def test_whom_to_tell_of_a_goal_that_is_reached_is_one_tap_away(
    ada: Talk, label: str, *, is_alone: bool
) -> None:
    if not is_alone:
        await ada.say("/people Tom")
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say("Run a race")
    for _ in range(4):
        await ada.tap("Skip it")
    await ada.tap("All good")
    await ada.tap("🎉 Reached!")
    assert "Whom will you tell today?" in await ada.tap("🎉 Yes, I am")
    assert ada.buttons == [label, "‹ Back"]


async def test_who_is_deleted_goes_from_the_copies_too_and_texts_that_name_them_are_counted(
    ada: Talk, tmp_path: Path
) -> None:
    await ada.say("/people Nora Berg")
    await plan_fair(ada)
    await ada.tap("✏️ Tell…")
    await ada.say("Nora told me of a job")
    await ada.house.books.copy_changed()
    copies = [*(tmp_path / "data" / "copies").rglob("*.json")]
    assert any("Nora Berg" in one.read_text() for one in copies)
    await ada.say("/people Nora Berg")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    assert ada.toast == "Gone, from the safety copies, too."
    assert "still stands in one text of yours under /people, as you wrote it." in ada.shown
    assert all(
        "Nora Berg" not in one.read_text() for one in (tmp_path / "data" / "copies").rglob("*.json")
    )
    assert "goes from the copies, too" in await ada.say("/privacy")


def test_every_table_that_can_hold_texts_is_found_under_a_command() -> None:
    tables = {field.name for field in fields(Book) if get_origin(field.type) is dict}
    without = {"histories", "causes", "amounts", "prompts", "looks"}
    assert {table for kept in PLACES.values() for table in kept} == tables - without


async def test_texts_in_several_places_that_name_who_is_gone_are_named_together(ada: Talk) -> None:
    await ada.say("/people Nora")
    await ada.say("/learned Nora knows a shortcut")
    await ada.say("/feedback Talk with Nora")
    await ada.say("/people Nora")
    await ada.tap("Delete…")
    assert "in 2 texts of yours under /learned and /feedback," in await ada.tap("Delete it")


async def delete_tom(ada: Talk) -> None:
    """Take Tom out, on a page of its own."""
    await ada.say("/people")
    await ada.tap("Tom")
    await ada.tap("Delete…")
    await ada.tap("Delete it")


async def test_where_others_are_from_and_what_about_may_name_who_was_deleted_and_is_told(
    ada: Talk,
) -> None:
    await ada.say("/people Benedikt")
    await ada.say("/people Lea")
    await ada.tap("➕ Where from")
    await ada.say("A friend of Benedikt")
    await ada.say("/people")
    await ada.tap("Benedikt")
    await ada.tap("Delete…")
    shown = await ada.tap("Delete it")
    assert "still stands in one text of yours under /people, as you wrote it." in shown


@pytest.mark.parametrize("place", ["feedback", "event", "experiment"])
async def test_a_list_of_people_forgets_who_was_deleted_once_they_are_tapped(
    ada: Talk, place: str
) -> None:
    await ada.say("/people Tom")
    await ada.say("/people Eve")
    match place:
        case "feedback":
            await ada.say("/feedback The talk")
            await ada.tap("Someone I know…")
        case "event":
            await plan_fair(ada)
            await ada.tap("🤝 I met…")
        case _:
            await ada.say("/paths Teacher")
            await ada.tap("🧪 Plan an experiment")
            await ada.tap("Talk to one person who does it")
            await ada.tap("🤝 With whom?")
    asked = ada.message
    await delete_tom(ada)
    await ada.tap("Tom", asked)
    assert ada.toast.startswith("That person isn't in your list any more.")
    (shown,) = (one for one in ada.messages if one.id == asked.id)
    labels = [button["text"] for row in shown.keyboard or [] for button in row]
    assert "Eve" in labels
    assert "Tom" not in labels


@pytest.mark.parametrize("typed", ["Tom and Lea Berg", "tom, lea", "Tom und Lea", "Tom y Lea"])
async def test_where_one_person_is_asked_for_two_names_are_no_name(ada: Talk, typed: str) -> None:
    one_by_one = "One after the other, please: who comes first?"
    await ada.say("/feedback The talk")
    before = len(ada.messages)
    await ada.say(typed)
    assert ada.messages[before].text == one_by_one
    await ada.say("Lea")
    await ada.say("/paths Teacher")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("🤝 With whom?")
    before = len(ada.messages)
    await ada.say(typed)
    assert ada.messages[before].text == one_by_one
    await ada.say("Tom")
    book = await ada.read_book()
    assert names(book) == ["Lea", "Tom"]
    (tom,) = (one.id for one in book.contacts.values() if one.name == "Tom")
    assert [one.contact_id for one in book.experiments.values()] == [tom]


async def test_who_is_known_by_two_names_or_is_told_with_their_role_is_one(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        add_contact(book, "Marks and Spencer", today=ada.today())
    for work, typed in (("The talk", "Marks and Spencer"), ("The report", "Anna, my boss")):
        await ada.say(f"/feedback {work}")
        await ada.say(typed)
    assert names(await ada.read_book()) == ["Marks and Spencer", "Anna, my boss"]
