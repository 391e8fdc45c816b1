"""People and events: who they are, whom one met, and what stands on their list."""

from datetime import date

import pytest

from tests.talk import Talk


async def test_a_command_with_a_name_notes_somebody_at_once(ada: Talk) -> None:
    assert "Not written to yet." in await ada.say("/people Ben Okri")
    assert "One person" in await ada.say("/people")
    await ada.say("/people ben okri")
    assert len((await ada.read_book()).contacts) == 1


async def test_of_a_shared_contact_only_the_name_is_kept(ada: Talk) -> None:
    await ada.person.share_contact("Ben", "+49123")
    assert "Ben" in await ada.heard()
    book = await ada.read_book()
    assert [contact.name for contact in book.contacts.values()] == ["Ben"]
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    kept = ada.stand.exchange.files.by_id(document.file.id)
    assert kept is not None
    assert b"Ben" in kept.content
    assert b"49123" not in kept.content


async def test_more_is_told_of_an_event_below_what_stands_there(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Fair today")
    await ada.tap("✏️ Tell…")
    await ada.say("Long talk")
    assert "So far:\nLong talk\n\nHow was “Fair”?" in await ada.tap("✏️ Tell…")
    assert "Long talk\nFree coffee" in await ada.say("Free coffee")
    await ada.tap("✏️ Tell…")
    assert "Long talk" not in await ada.tap("Take it away")


async def test_what_is_not_said_of_somebody_is_one_tap_away_and_can_be_taken_away(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    assert {"➕ Where from", "➕ What about"} < {*ada.buttons}
    await ada.tap("➕ Where from")
    assert "From: The fair" in await ada.say("The fair")
    assert "➕ Where from" not in ada.buttons
    await ada.tap("Change…")
    assert "From: The fair\n\nWhere do you know Ben from?" in await ada.tap("Where from")
    assert "The fair" not in await ada.tap("Take it away")
    assert "➕ Where from" in ada.buttons


async def test_parts_are_typed_taken_away_and_a_question_can_be_let_go(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("Change…")
    await ada.tap("Where from")
    assert "From: the fair" in await ada.say("the fair")
    await ada.tap("Change…")
    await ada.tap("Where from")
    assert "From:" not in await ada.tap("Take it away")
    await ada.tap("Change…")
    await ada.tap("What about")
    assert "Not written to yet." in await ada.tap("Cancel")


async def test_deleting_somebody_asks_once_and_old_buttons_answer_kindly(ada: Talk) -> None:
    await ada.say("/people Ben")
    (contact_id,) = (await ada.read_book()).contacts
    card = ada.message
    await ada.tap("Delete…")
    assert "It goes for good." in ada.shown
    assert "Nobody here yet." in await ada.tap("Delete it")
    await ada.tap_data(card, f"wrote|{contact_id}|{ada.today()}")
    assert "isn't in your list any more" in ada.toast
    assert (await ada.read_book()).contacts == {}


async def test_an_event_is_announced_and_asked_about_and_whom_one_met_is_noted(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    assert "When is “Meetup”?" in await ada.say("Meetup")
    quick = ada.buttons
    assert "That leaves the day open." in await ada.say("eventually")
    assert ada.buttons == quick
    assert "Wednesday, 18 November" in await ada.say("wednesday")
    assert "📅 Tomorrow: Meetup" in await ada.jump("09:00")
    await ada.jump("08:00")
    await ada.jump("08:00")
    assert "How was “Meetup”, and whom did you meet?" in await ada.jump("09:00")
    await ada.tap("🤝 I met…")
    assert "How was “Meetup”?" in await ada.say("Ben, Eve")
    assert "✓ Noted: Meetup\nThat's all of it." in await ada.say("Loud, but good")
    assert "Loud, but good\nYou met Ben and Eve." in await ada.tap("Meetup")
    book = await ada.read_book()
    assert [contact.met for contact in book.contacts.values()] == ["Meetup", "Meetup"]


async def test_a_contact_can_be_shared_where_an_event_asks_whom_one_met(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Meetup")
    await ada.say("today")
    await ada.tap("🤝 I met…")
    await ada.person.share_contact("Ben", "+49123")
    assert "You met Ben." in await ada.heard()
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.met == "Meetup"


async def plan(talk: Talk, name: str, day: str) -> None:
    """Plan an event."""
    await talk.say("/people")
    await talk.tap("📅 Events")
    await talk.tap("➕ An event")
    await talk.say(name)
    await talk.say(day)


async def test_names_typed_with_and_between_them_are_several_people(ada: Talk) -> None:
    await plan(ada, "Meetup", "today")
    await ada.tap("🤝 I met…")
    assert "You met Ben, Uma and Karl." in await ada.say("Ben, Uma; and Karl")


async def test_commas_without_a_name_are_asked_again(ada: Talk) -> None:
    await plan(ada, "Meetup", "today")
    await ada.tap("🤝 I met…")
    assert "I can't read any words in that." in await ada.say(" , ")
    assert "You met Ben." in await ada.say("Ben")


async def test_whom_one_met_is_tapped_taken_back_or_somebody_new(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.say("/people Uma")
    await plan(ada, "Meetup", "today")
    await ada.tap("🤝 I met…")
    assert ada.buttons == ["Ben", "Uma", "➕ Somebody new", "‹ Back"]
    assert "You met Ben." in await ada.tap("Ben")
    assert "You met Ben and Uma." in await ada.tap("Uma")
    assert ada.buttons[:2] == ["✓ Ben", "✓ Uma"]
    assert "You met Ben." in await ada.tap("✓ Uma")
    assert "Who is it?" in await ada.tap("➕ Somebody new")
    assert ada.buttons == ["Cancel"]
    assert "You met Ben and Eve." in await ada.say("Eve")
    await ada.tap("🤝 I met…")
    assert "You met Ben, Eve and Joe." in await ada.say("Joe")
    assert [one.name for one in (await ada.read_book()).contacts.values()][-1] == "Joe"


async def test_a_contact_that_is_gone_was_met_by_nobody(ada: Talk) -> None:
    await ada.say("/people Ben")
    await plan(ada, "Meetup", "today")
    await ada.tap("🤝 I met…")
    card = ada.message
    await ada.say("/people Ben")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.tap("Ben", card)
    assert "isn't in your list any more" in ada.toast


async def test_an_event_that_was_put_off_moves_with_its_reminder(ada: Talk) -> None:
    await plan(ada, "Meetup", "wednesday")
    assert "What shall I change?" in await ada.tap("Change…")
    assert "When is “Meetup” now?" in await ada.tap("📅 Another day")
    quick = ada.buttons
    assert "That leaves the day open." in await ada.say("sometime")
    assert ada.buttons == quick
    assert "A day that is still ahead, please" in await ada.say("yesterday")
    assert "Friday, 20 November" in await ada.say("Freitag")
    await ada.tap("Change…")
    await ada.tap("📅 Another day")
    assert "Friday, 20 November" in await ada.tap("Cancel")
    for _ in range(2):
        assert "Meetup" not in await ada.jump("09:00")
    assert "📅 Tomorrow: Meetup" in await ada.jump("09:00")


async def test_an_event_one_did_not_go_to_is_settled_by_one_tap(ada: Talk) -> None:
    await plan(ada, "Meetup", "today")
    assert "How was “Meetup”" in await ada.jump("09:00", weekday=1)
    assert "That's all of it." in await ada.tap("Not there")
    await ada.say("/today")
    assert not [label for label in ada.buttons if label.startswith("📌")]


async def test_what_was_said_of_past_events_stands_in_their_list(ada: Talk) -> None:
    await plan(ada, "<b>Meetup</b>", "today")
    await ada.tap("✏️ Tell…")
    await ada.say("Loud, but good")
    assert "16 Nov, <b>Meetup</b>: Loud, but good" in await ada.tap("‹ Back")


async def test_an_old_button_with_a_date_that_is_over_says_what_is_possible(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    card = ada.message
    for _ in range(8):
        await ada.jump("12:00")
    await ada.tap("In a week", card)
    assert ada.toast.startswith("A day that is still ahead, please, and not too far away.")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.write_on is None


async def test_an_arabic_name_does_not_turn_the_names_beside_it(ada: Talk) -> None:
    await plan(ada, "Meetup", "today")
    await ada.tap("🤝 I met…")
    said = await ada.say("سارة، Ben")
    assert "\u2068سارة\u2069 and Ben" in said


async def test_todays_card_leads_to_what_is_dated(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.jump("10:00", weekday=1)
    await ada.say("/today")
    assert "✍️ Write to Ben" in await ada.tap("📌 1 date")
    assert "0 of 1" in await ada.tap("Today's list")


async def test_an_event_is_renamed_and_what_is_no_name_is_asked_again(ada: Talk) -> None:
    await plan(ada, "Meetup", "wednesday")
    await ada.tap("Change…")
    assert "What shall I call “Meetup”?" in await ada.tap("Name")
    assert "I can't read any words in that." in await ada.say("…")
    assert "That is too long." in await ada.say("n" * 65)
    assert await ada.say("Book fair") == "Book fair\nWednesday, 18 November"
    await ada.tap("Change…")
    await ada.tap("Name")
    assert "Book fair" in await ada.tap("Cancel")
    await ada.say("Another one")
    (event,) = (await ada.read_book()).events.values()
    assert event.name == "Book fair"


async def test_an_event_deleted_while_its_name_was_asked_for_is_answered_kindly(ada: Talk) -> None:
    await plan(ada, "Meetup", "wednesday")
    (event_id,) = (await ada.read_book()).events
    card = ada.message
    await ada.tap("Change…")
    await ada.tap_data(card, f"edelsure|{event_id}")
    await ada.tap_data(card, f"ename|{event_id}")
    assert ada.toast == "That event is gone already. /people shows the others."


async def test_an_event_that_is_over_can_be_renamed_and_no_longer_moved(ada: Talk) -> None:
    await plan(ada, "Meetup", "today")
    for _ in range(2):
        await ada.jump("12:00")
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    assert ada.buttons == ["Name", "‹ Back"]


async def test_an_old_page_forgets_who_was_deleted_once_it_is_tapped(ada: Talk) -> None:
    await ada.say("/people Ben")
    old = ada.message
    await ada.say("/people Ben")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    for label in ("✅ Wrote today", "⏰ Next time…", "Change…", "Delete…"):
        (button,) = [one for row in old.keyboard or [] for one in row if one["text"] == label]
        await ada.tap_data(old, str(button["callback_data"]))
        assert ada.toast.startswith("That person isn't in your list any more.")
        (shown,) = (one.text for one in ada.messages if one.id == old.id)
        assert "Ben" not in shown


@pytest.mark.parametrize(
    ("name", "typed"),
    [("ليلى بنت أحمد", "ليلى"), ("Layla bint Ahmad", "layla"), ("Анна Каренина", "анна")],
)
async def test_somebody_on_the_list_is_found_by_their_first_name_in_any_script(
    ada: Talk, name: str, typed: str
) -> None:
    await ada.say(f"/people {name}")
    await ada.say("/people")
    assert name in await ada.say(typed)
    assert "✅ Wrote today" in ada.buttons


async def test_whose_whole_name_it_is_comes_before_whose_first_name_it_is(ada: Talk) -> None:
    for name in ("Tom Miller", "Tom"):
        await ada.say(f"/people {name}")
    await ada.say("/people")
    assert (await ada.say("tom")).startswith("Tom\n")


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        *(("Ben tomorrow", 17), ("ben, morgen", 17), ("Ben Friday", 20), ("Ben in 2 days", 18)),
        *(("ben in ein paar tagen", 19), ("Ben mañana", 17), ("Ben après-demain", 18)),
    ],
)
async def test_a_day_behind_the_name_of_somebody_on_the_list_is_when_they_are_written_to_next(
    ada: Talk, typed: str, on: int
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    assert "Next:" in await ada.say(typed)
    book = await ada.read_book()
    assert [(one.name, one.write_on) for one in book.contacts.values()] == [
        ("Ben", date(2026, 11, on))
    ]


async def test_a_day_behind_two_names_of_the_list_is_that_of_both(ada: Talk) -> None:
    await ada.say("/people Ben and Lea")
    await ada.say("/people")
    await ada.say("Ben and Lea tomorrow")
    book = await ada.read_book()
    assert {one.write_on for one in book.contacts.values()} == {date(2026, 11, 17)}
    assert len(book.contacts) == 2


async def test_a_day_that_is_over_behind_a_name_of_the_list_is_offered_as_that_of_a_letter(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    await ada.say("Ben yesterday")
    (ben,) = (await ada.read_book()).contacts.values()
    assert not ben.wrote_on
    await ada.tap("✅ Wrote on Sun, 15 Nov")
    book = await ada.read_book()
    assert [one.wrote_on for one in book.contacts.values()] == [(date(2026, 11, 15),)]


async def test_of_somebody_new_the_day_is_kept_with_the_name(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    await ada.say("Zoe tomorrow")
    assert "Next: Tuesday, 17 November" in await ada.tap("➕ Add it")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Ben", "Zoe"]


@pytest.mark.parametrize("name", ["Leo Sonntag", "Tom Morgen", "Ann May"])
async def test_a_surname_that_is_a_day_stays_a_name(ada: Talk, name: str) -> None:
    await ada.say(f"/people {name}")
    (one,) = (await ada.read_book()).contacts.values()
    assert (one.name, one.write_on) == (name, None)


@pytest.mark.parametrize(
    "typed",
    [
        *("soon", "Soon!", "very soon", "sometime", "eventually", "one day", "some day", "asap"),
        *("in the next few days", "the week after", "bald", "möglichst bald", "demnächst"),
        *("irgendwann", "eines Tages", "in den nächsten Tagen", "die Woche danach", "bientôt"),
        *("sous peu", "un jour", "la semaine d'après", "dès que possible", "pronto"),
        *("algún día", "un día de estos", "cuanto antes", "dentro de poco"),
    ],
)
async def test_where_a_day_is_left_open_days_are_offered_and_none_is_guessed(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    shown = await ada.say(typed)
    assert (
        shown == "That leaves the day open. Which one shall it be? For example: friday, in 6 weeks"
    )
    assert ada.buttons[:2] == ["In a week", "In 2 weeks"]
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.write_on is None
    assert "Monday, 30 November" in await ada.tap("In 2 weeks")


@pytest.mark.parametrize(
    ("typed", "on"),
    [
        ("Ben next week", date(2026, 11, 23)),
        ("ben übernächste Woche", date(2026, 11, 30)),
        ("Ben in March", date(2027, 3, 31)),
    ],
)
async def test_a_week_or_a_month_behind_a_name_of_the_list_is_when_to_write_next(
    ada: Talk, typed: str, on: date
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    assert "Next:" in await ada.say(typed)
    assert [(one.name, one.write_on) for one in (await ada.read_book()).contacts.values()] == [
        ("Ben", on)
    ]


@pytest.mark.parametrize("typed", ["Ben soon", "Ben, irgendwann", "ben one of these days"])
async def test_of_a_name_of_the_list_with_a_day_left_open_the_day_is_asked_for(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Ben")
    await ada.say("/people")
    assert "When shall I remind you of Ben?" in await ada.say(typed)
    assert "Next: Monday, 23 November" in await ada.tap("In a week")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("tomorrow", "Next: Tuesday, 17 November"),
        ("in 2 weeks", "Next: Monday, 30 November"),
        ("nächste Woche", "Next: Monday, 23 November"),
        ("soon", "When shall I remind you of Ben?"),
    ],
)
async def test_a_day_on_somebodys_page_is_when_to_write_next(
    ada: Talk, typed: str, shown: str
) -> None:
    await ada.say("/people Ben")
    assert shown in await ada.say(typed)


async def test_a_day_that_is_over_on_somebodys_page_is_offered_as_that_of_a_letter(
    ada: Talk,
) -> None:
    await ada.say("/people Ben")
    await ada.say("yesterday")
    (ben,) = (await ada.read_book()).contacts.values()
    assert not ben.wrote_on
    await ada.tap("✅ Wrote on Sun, 15 Nov")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (date(2026, 11, 15),)


@pytest.mark.parametrize("typed", ["today", "done", "hm", "April is my friend", "5"])
async def test_what_is_no_day_on_somebodys_page_dates_nothing(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben")
    await ada.say(typed)
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.write_on is None


@pytest.mark.parametrize("typed", ["never", "none", "no date", "nie", "jamais", "nunca"])
async def test_never_is_an_answer_to_when_to_write_next(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben")
    await ada.say("tomorrow")
    await ada.tap("⏰ Next time…")
    assert (await ada.say(typed)).startswith("Ben\nNot written to yet.")
    assert "Next:" not in ada.shown


@pytest.mark.parametrize("typed", ["no", "not now", "nein danke", "later"])
async def test_no_leaves_the_question_when_to_write_next_and_what_was_said_before(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Ben")
    await ada.say("tomorrow")
    await ada.tap("⏰ Next time…")
    assert "Next: Tuesday, 17 November" in await ada.say(typed)


@pytest.mark.parametrize(
    ("typed", "ago"),
    [
        *(("wrote yesterday", 1), ("I wrote to her today", 0), ("gestern geschrieben", 1)),
        *(("le escribí ayer", 1), ("j'ai écrit hier", 1), ("wrote to him on Friday", 3)),
    ],
)
async def test_on_somebodys_page_who_was_written_to_needs_no_name(
    ada: Talk, typed: str, ago: int
) -> None:
    await ada.say("/people Ben and Lea")
    await ada.tap("Ben")
    assert "you wrote to Ben" in await ada.say(typed)
    on = date(2026, 11, 16 - ago)
    book = await ada.read_book()
    assert [(one.name, one.wrote_on) for one in book.contacts.values()] == [
        ("Ben", (on,)),
        ("Lea", ()),
    ]
    assert "↩︎ Undo" in ada.buttons


@pytest.mark.parametrize("typed", ["did I write to him?", "I haven't written", "wrote to Lea"])
async def test_on_somebodys_page_no_other_letter_is_noted_as_theirs(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben and Lea")
    await ada.tap("Ben")
    await ada.say(typed)
    ben, _ = (await ada.read_book()).contacts.values()
    assert not ben.wrote_on
