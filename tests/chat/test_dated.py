"""What a person dated: several things on one card, each told once, each answer leading back."""

from collections.abc import Awaitable, Callable

import pytest

from habitbot.core.day import DAY
from habitbot.core.letters import write_next
from habitbot.core.people import add_contact
from habitbot.core.work import Feedback
from habitbot.demo.chats import Message
from tests.chat.test_day_words import ask_for_a_line
from tests.talk import Talk


async def date_three(ada: Talk) -> None:
    """On Tuesday: write to Ben, how was the fair, did Ben answer; and an experiment."""
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Fair")
    await ada.tap("Today")
    await ada.say("/paths")
    await ada.tap("➕ Add a path")
    await ada.say("Nurse")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    await ada.tap("Tomorrow")


async def test_each_answer_leads_back_to_a_card_with_one_thing_fewer(ada: Talk) -> None:
    await date_three(ada)
    assert "3 things you set a date for" in await ada.jump("09:00")
    card = ada.message
    await ada.tap("✅ Wrote today")
    assert "2 things you set a date for" in await ada.tap("In a week")
    assert "✓ Noted: you wrote to Ben. Next: Tuesday, 24 November" in ada.shown
    assert ada.buttons[-2:] == ["Ben", "Today's list"]
    assert "One thing you set a date for" in await ada.tap("Not there")
    assert "✓ Noted: Fair" in ada.shown
    await ada.tap("✅ I did it")
    assert "✓ Noted: Nurse\nThat's all of it." in await ada.tap("👍 For it")
    assert ada.buttons == ["Nurse", "Today's list"]
    assert "That's all of it." in await ada.tap_data(card, f"dated|{ada.today()}")
    assert ada.message.id == card.id


async def test_words_typed_for_a_thing_lead_back_to_the_others(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    assert "How was “Fair”?" in await ada.tap("✏️ Tell…")
    assert "Whom did you meet?" in await ada.say("Loud")
    assert "2 things you set a date for" in await ada.say("Eve and Uma")
    await ada.tap("✅ I did it")
    assert "Which way does that speak?" in await ada.say("My feet hurt")
    assert "One thing you set a date for" in await ada.tap("👎 Against")
    await ada.tap("Later…")
    assert "Next: Tuesday, 8 December" in await ada.say("in 3 weeks")


async def test_who_is_tapped_as_met_leads_on_to_how_it_was_and_back_to_the_card(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await ada.tap("🤝 I met…")
    name = ada.buttons[0]
    assert f"You met {name}." in await ada.tap(name)
    assert "How was “Fair”?" in await ada.tap("✏️ Tell…")
    assert "2 things you set a date for" in await ada.say("Loud")


async def test_a_thing_left_where_it_is_stays_on_the_card(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    for opened, left in (
        ("Later…", "‹ Back"),
        ("✏️ Tell…", "Cancel"),
        ("🤝 I met…", "‹ Back"),
        ("Move it…", "‹ Back"),
    ):
        await ada.tap(opened)
        assert "3 things you set a date for" in await ada.tap(left)


async def test_with_whom_a_talk_was_is_told_on_the_way_back_too(ada: Talk) -> None:
    await date_three(ada)
    await ada.say("/paths")
    await ada.tap("➕ Add a path")
    await ada.say("Teacher")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("Tomorrow")
    assert "4 things you set a date for" in await ada.jump("09:00")
    assert "3 🧪 “Teacher”" in ada.shown
    await ada.tap("3 ✅ I did it")
    await ada.tap("🤝 With whom?")
    await ada.tap("Ben")
    assert "2 things you set a date for" in await ada.tap("👍 For it")
    assert "Ben" not in ada.shown


async def test_what_is_moved_leaves_the_card(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await ada.tap("Move it…")
    assert "2 things you set a date for" in await ada.tap("In a week")
    assert "One thing you set a date for" in await ada.tap("Not there")


async def test_a_draft_sent_again_and_an_answer_let_be_lead_back(ada: Talk) -> None:
    for work in ("Report", "Talk"):
        await ada.say(f"/feedback {work}")
        await ada.tap("Mentor")
        await ada.tap("I sent it")
    for _ in range(3):
        await ada.jump("09:00")
    assert "2 things you set a date for" in ada.shown
    await ada.tap("Ask again")
    await ada.tap("Brief")
    assert "One thing you set a date for" in await ada.tap("I sent it")
    assert "That's all of it." in await ada.tap("Let it be")


async def test_who_asks_somebody_else_from_the_card_comes_back_to_it(ada: Talk) -> None:
    await ada.say("/people Ben")
    for work in ("Report", "Talk"):
        await ada.say(f"/feedback {work}")
        await ada.tap("Mentor")
        await ada.tap("I sent it")
    for _ in range(3):
        await ada.jump("09:00")
    await ada.tap("Ask again")
    await ada.tap("Someone else…")
    assert "2 things you set a date for" in await ada.tap("‹ Back")
    for way in ("Ask again", "Someone else…", "Someone I know…", "Ben"):
        await ada.tap(way)
    assert "One thing you set a date for" in await ada.tap("I sent it")
    await ada.tap("Ask again")
    await ada.tap("Someone else…")
    await ada.say("Eve")
    assert "That's all of it." in await ada.tap("I sent it")


async def test_a_thing_left_open_is_told_on_its_day_only_and_seen_under_the_day_for_a_week(
    ada: Talk,
) -> None:
    await date_three(ada)
    assert "3 things" in await ada.jump("09:00")
    told = len([one for one in ada.messages if "set a date for" in one.text])
    await ada.say("/people Eve")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    assert "One thing you set a date for" in await ada.jump("09:00")
    assert "Eve" in ada.shown
    for _ in range(4):
        await ada.jump("09:30")
    assert len([one for one in ada.messages if "set a date for" in one.text]) == told + 1
    await ada.say("/today")
    assert "📌 4 dates" in ada.buttons
    assert "4 things you set a date for" in await ada.tap("📌 4 dates")
    assert "3 things you set a date for" in await ada.tap("Not there")


async def test_what_a_silence_swallowed_is_shown_once_more_to_who_comes_back(ada: Talk) -> None:
    await date_three(ada)
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    for _ in range(20):
        await ada.jump("09:30")
    assert "3 things you set a date for" in await tap_dates(ada, 3)
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    assert "📌 3 dates" in ada.buttons
    await ada.jump("09:30")
    await ada.say("/today")
    assert not [label for label in ada.buttons if "📌" in label]


async def tap_dates(ada: Talk, number: int) -> str:
    """Open what is dated from the day's card."""
    await ada.say("/today")
    return await ada.tap(f"📌 {number} dates")


async def test_an_old_card_and_a_double_tap_are_answered_as_things_stand_now(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    card = ada.message
    (event_id,) = (await ada.read_book()).events
    away = f"eaway|{event_id}|{ada.today()}"
    assert "2 things" in await ada.tap_data(card, away)
    assert "2 things" in await ada.tap_data(card, away)
    await ada.jump("08:00")
    await ada.jump("08:00")
    await ada.tap("✅ Wrote today", card)
    await ada.tap("No date", card)
    (shown,) = (one.text for one in ada.messages if one.id == card.id)
    assert "One thing you set a date for" in shown


async def test_a_button_made_before_cards_led_back_opens_the_thing_itself(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    (event_id,) = (await ada.read_book()).events
    assert "Monday, 16 November" in await ada.tap_data(ada.message, f"eaway|{event_id}")


async def test_an_event_ahead_is_looked_at_and_left_for_the_card(ada: Talk) -> None:
    await date_three(ada)
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Meetup")
    await ada.say("wednesday")
    assert "4 things you set a date for" in await ada.jump("09:00")
    assert "Wednesday, 18 November" in await ada.tap("Meetup")
    assert "4 things you set a date for" in await ada.tap("‹ Back")


async def date_friends(ada: Talk, number: int) -> None:
    """So many people to write to on Tuesday."""
    for friend in range(1, number + 1):
        await ada.say(f"/people Friend {friend}")
        await ada.tap("⏰ Next time…")
        await ada.say("tomorrow")


async def test_more_things_than_a_page_has_are_turned_to_and_numbered_through(ada: Talk) -> None:
    await date_friends(ada, 9)
    assert "9 things you set a date for" in await ada.jump("09:00")
    assert "8 ✍️ Write to Friend 8" in ada.shown
    assert "Friend 9" not in ada.shown
    assert "9 ✍️ Write to Friend 9" in await ada.tap("1/2 ›")
    assert "Friend 8" not in ada.shown
    assert ada.buttons[:2] == ["9 ✅ Wrote today", "Later…"]


async def test_who_answers_on_a_later_page_stays_there_while_there_is_one(ada: Talk) -> None:
    await date_friends(ada, 10)
    await ada.jump("09:00")
    await ada.tap("1/2 ›")
    await ada.tap("9 ✅ Wrote today")
    assert "9 things you set a date for" in await ada.tap("In a week")
    assert "9 ✍️ Write to Friend 10" in ada.shown
    await ada.tap("Later…")
    assert "9 ✍️ Write to Friend 10" in await ada.tap("‹ Back")
    await ada.tap("Later…")
    assert "8 things you set a date for" in await ada.say("in 3 weeks")
    assert "1 ✍️ Write to Friend 1" in ada.shown


async def test_a_date_that_is_let_go_is_told_as_nothing_new(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await ada.tap("Later…")
    assert "✓" not in await ada.say("cancel")
    assert "3 things you set a date for" in ada.shown
    await ada.tap("Later…")
    assert "✓ Noted for Ben." in await ada.tap("No date")
    assert "2 things you set a date for" in ada.shown


async def delete_ben(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("Delete…")
    await ada.tap("Delete it")


async def test_a_card_forgets_who_was_deleted_once_it_is_tapped(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    card = ada.message
    await delete_ben(ada)
    await ada.tap("✅ Wrote today", card)
    assert ada.toast == "That person isn't in your list any more. /people shows the others."
    (shown,) = (one.text for one in ada.messages if one.id == card.id)
    assert "2 things you set a date for" in shown
    assert "Ben" not in shown


async def test_a_card_of_nobody_but_who_was_deleted_says_that_nothing_is_left(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    await ada.jump("09:00")
    card = ada.message
    await ada.tap("Later…")
    await delete_ben(ada)
    await ada.tap("In a week", card)
    (shown,) = (one.text for one in ada.messages if one.id == card.id)
    assert shown == "That's all of it. Nothing else is waiting."


async def test_a_question_below_a_days_card_leads_back_there_once_who_it_names_is_deleted(
    ada: Talk,
) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("✅ Done")
    await ada.tap("✍️ Wrote to…")
    await ada.tap("➕ Somebody new")
    await ada.say("Ben")
    asked = ada.message
    await delete_ben(ada)
    await ada.tap("In a week", asked)
    (shown,) = (one.text for one in ada.messages if one.id == asked.id)
    assert "Monday, 16 November" in shown
    assert "Ben" not in shown


async def test_what_is_open_past_its_day_is_found_on_its_page(ada: Talk) -> None:
    await date_three(ada)
    await ada.say("/feedback Report")
    await ada.tap("Mentor")
    await ada.tap("I sent it")
    assert "⏰" not in str([await ada.say("/feedback"), ada.buttons])
    assert "⏰" not in str([await ada.say("/paths"), ada.buttons])
    for _ in range(20):
        await ada.jump("09:30")
    assert "⏰ Their day has come." in await ada.say("/people")
    assert "⏰ Ben" in ada.buttons
    assert "⏰ Did an answer come?" in await ada.say("/feedback")
    assert "⏰ Did an answer come?" in await ada.tap("⏰ Report · asked")
    assert "⏰" not in await ada.tap("Let it be")
    assert ada.buttons[:2] == ["Answered", "Ask again"]
    assert "⏰ The day of its experiment has come." in await ada.say("/paths")
    shown = await ada.tap("⏰ Nurse, 17 Nov")
    assert "⏰ Its day has come: Try one hour of it (Tuesday, 17 November)" in shown


async def plan_fair(ada: Talk, name: str = "Fair") -> None:
    """An event today."""
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say(name)
    await ada.tap("Today")


async def ask_mentor(ada: Talk, work: str) -> None:
    """Have asked the mentor about a work."""
    await ada.say(f"/feedback {work}")
    await ada.tap("Mentor")
    await ada.tap("I sent it")


async def wait_for_answers(ada: Talk, *works: str) -> Message:
    """Three days later the card asks whether an answer came."""
    for work in works:
        await ask_mentor(ada, work)
    for _ in range(3):
        await ada.jump("09:00")
    assert "💬 Did your mentor answer" in ada.shown
    return ada.message


async def feedback_of(ada: Talk) -> list[Feedback | None]:
    return [one.feedback for one in (await ada.read_book()).works.values()]


async def test_how_the_one_event_was_is_written_right_below_its_question(ada: Talk) -> None:
    await plan_fair(ada)
    assert "📅 How was “Fair”, and whom did you meet?" in await ada.jump("09:00")
    assert "Whom did you meet?" in await ada.say("Loud and good")
    assert "✓ Noted: Fair\nThat's all of it." in await ada.say("Nora")
    (fair,) = (await ada.read_book()).events.values()
    assert (fair.told, len(fair.contact_ids)) == ("Loud and good", 1)


async def test_a_reply_to_the_card_answers_it_however_late(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.jump("09:00")
    card = ada.message
    await ada.jump("19:00")
    await ada.say("/people")
    assert "Whom did you meet?" in await ada.reply(card, "Loud")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == "Loud"
    assert fair.contact_ids == ()


@pytest.mark.parametrize(
    "typed", ["no", "I didn’t go.", "I did not go", "Skipped it", "No, I couldn't make it"]
)
async def test_who_says_that_they_were_not_there_is_asked_no_more(ada: Talk, typed: str) -> None:
    await plan_fair(ada)
    await ada.jump("09:00")
    assert "✓ Noted: Fair\nThat's all of it." in await ada.reply(ada.message, typed)
    (fair,) = (await ada.read_book()).events.values()
    assert fair.has_stayed_away


async def test_a_question_or_words_hours_later_are_no_answer(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.jump("09:00")
    await ada.say("What is this?")
    assert "here is your day" in "".join(one.text for one in ada.messages[-2:])
    await ada.jump("19:00")
    await ada.say("Loud")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == ""


@pytest.mark.parametrize("typed", ["yes", "Ja!"])
async def test_yes_says_that_an_answer_came(ada: Talk, typed: str) -> None:
    card = await wait_for_answers(ada, "Report")
    assert "“Report”: what was good?" in await ada.say(typed)
    await ada.tap("Cancel")
    assert "“Report”: what was good?" in await ada.reply(card, typed)


@pytest.mark.parametrize("typed", ["no", "Not yet.", "nein", "pas encore", "no answer yet"])
async def test_no_leaves_the_answer_awaited(ada: Talk, typed: str) -> None:
    card = await wait_for_answers(ada, "Report")
    assert "Not yet, then." in await ada.say(typed)
    assert ada.buttons[:3] == ["Answered", "Ask again", "Let it be"]
    assert "Not yet, then." in await ada.reply(card, typed)
    assert await feedback_of(ada) == [None]


async def ask_klaus(ada: Talk, *works: str) -> None:
    """Have asked Klaus about works, whose answers are waited for by now."""
    await ada.say("/people Klaus Maier")
    for work in works:
        await ada.say(f"/feedback {work}")
        await ada.say("Klaus")
        await ada.tap("I sent it")
    for _ in range(3):
        await ada.jump("09:00")
    assert "Did Klaus Maier answer" in ada.shown


CAME = [
    *("Klaus answered", "yes he answered", "Klaus Maier hat geantwortet", "me ha respondido"),
    "no, he answered",
]
NOT_COME = [
    *("Klaus hasn't answered", "he hasn’t replied yet", "noch keine Antwort von Klaus"),
    "Klaus has yet to answer",
]


@pytest.mark.parametrize("typed", CAME)
async def test_that_somebody_answered_is_said_by_their_name_as_well(ada: Talk, typed: str) -> None:
    await ask_klaus(ada, "Report")
    assert "“Report”: what was good?" in await ada.say(typed)


@pytest.mark.parametrize("typed", NOT_COME)
async def test_that_somebody_has_not_answered_is_nothing_they_said(ada: Talk, typed: str) -> None:
    await ask_klaus(ada, "Report")
    assert "Not yet, then." in await ada.say(typed)
    assert await feedback_of(ada) == [None]


UNPLACED = "That one I can't place."


@pytest.mark.parametrize("typed", ["wrote to Ben", "I replied to Ben", "ich hab Ben geschrieben"])
async def test_a_letter_to_somebody_else_is_nothing_that_was_answered(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Ben")
    await ask_klaus(ada, "Report")
    assert "you wrote to Ben" in await ada.say(typed)
    assert await written_to(ada) == ["Ben"]
    assert await feedback_of(ada) == [None]


@pytest.mark.parametrize(
    "typed", ["I answered him", "wrote to him again", "ich hab ihm geantwortet"]
)
async def test_what_one_wrote_oneself_is_nothing_that_was_answered(ada: Talk, typed: str) -> None:
    await ask_klaus(ada, "Report")
    assert UNPLACED in await ada.say(typed)
    assert await feedback_of(ada) == [None]


async def test_a_letter_to_somebody_new_below_an_answer_is_offered(ada: Talk) -> None:
    await ask_klaus(ada, "Report")
    assert "is that somebody new?" in await ada.say("wrote to Zoe")
    assert ada.buttons == ["➕ Zoe", "Cancel"]
    assert "Did Klaus Maier answer" in await ada.tap("Cancel")


@pytest.mark.parametrize(
    "typed",
    ["Ben answered", "ben has answered", "no answer from Ben", "Ben was ill", "Fair was loud"],
)
async def test_what_is_said_of_somebody_or_something_else_is_nothing_that_was_answered(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people Ben")
    await plan_fair(ada)
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap(next(one for one in ada.buttons if "Fair" in one))
    await ada.tap("✏️ Tell…")
    await ada.say("Nice")
    await ask_klaus(ada, "Report")
    assert UNPLACED in await ada.say(typed)
    assert await feedback_of(ada) == [None]


@pytest.mark.parametrize(
    "typed",
    ["Klaus said Ben liked it", "the report was clear", "Nice, Ben would love it", "He was kind"],
)
async def test_what_begins_with_nobody_else_may_have_been_answered(ada: Talk, typed: str) -> None:
    await ada.say("/people Ben")
    await ask_klaus(ada, "Report")
    assert "“Report”: what of it is this?" in await ada.say(typed)


@pytest.mark.parametrize("typed", ["the fair was loud", "Fair: too loud for me, but it was good"])
async def test_what_an_event_was_like_is_noted_of_it_below_an_answer_as_well(
    ada: Talk, typed: str
) -> None:
    await ask_klaus(ada, "Report")
    asked = ada.message
    await plan_fair(ada)
    await ada.jump("09:00")
    await ada.reply(asked, typed)
    assert await feedback_of(ada) == [None]
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == typed


async def test_a_letter_below_an_event_is_not_how_it_was(ada: Talk) -> None:
    await ada.say("/people Ben")
    await plan_fair(ada)
    await ada.jump("09:00")
    assert "you wrote to Ben" in await ada.say("wrote to Ben")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == ""


@pytest.mark.parametrize("typed", ["I have to answer Klaus", "I replied to Klaus"])
async def test_what_one_answers_oneself_is_no_answer_that_came(ada: Talk, typed: str) -> None:
    await ask_klaus(ada, "Report")
    await ada.say(typed)
    assert "what was good?" not in ada.shown
    assert "Not yet, then." not in ada.shown
    assert await feedback_of(ada) == [None]


async def test_a_role_answers_by_what_it_is_called(ada: Talk) -> None:
    await wait_for_answers(ada, "Report")
    assert "Not yet, then." in await ada.say("my mentor hasn't answered")
    assert "“Report”: what was good?" in await ada.say("the mentor answered")


async def test_that_somebody_answered_is_heard_wherever_it_is_said_as_long_as_it_is_open(
    ada: Talk,
) -> None:
    await ask_klaus(ada, "Report")
    await ada.jump("14:00")
    await ada.say("/today")
    assert "Not yet, then." in await ada.say("Klaus hasn't answered")
    await ada.jump("14:00")
    await ada.say("/habits")
    assert "“Report”: what was good?" in await ada.say("Klaus answered")


async def test_whoever_is_not_named_has_answered_nothing_elsewhere(ada: Talk) -> None:
    await ask_klaus(ada, "Report")
    await ada.jump("14:00")
    for typed in ("he answered", "Lea answered"):
        await ada.say(typed)
        assert "what was good?" not in ada.shown


async def test_of_two_works_of_whom_one_was_asked_it_is_asked_which_was_answered(ada: Talk) -> None:
    await ask_klaus(ada, "Report", "Talk")
    assert "What is that about?" in await ada.say("Klaus answered")
    assert ada.buttons == ["💬 Report", "💬 Talk", "Cancel"]
    assert "“Talk”: what was good?" in await ada.tap("💬 Talk")


async def test_beside_other_dates_it_is_plain_that_an_answer_came(ada: Talk) -> None:
    for said in ("/people", "📅 Events", "➕ An event", "Expo in 2 days"):
        await ada.say(said)
    await ask_klaus(ada, "Report")
    assert "How was “Expo”" in ada.shown
    assert "“Report”: what was good?" in await ada.say("he answered")


@pytest.mark.parametrize(
    "typed", ["PyData was great", "the pydata went well", "PyData great!", "PyData war super"]
)
async def test_how_an_event_was_can_be_told_on_its_own_day(ada: Talk, typed: str) -> None:
    await plan_fair(ada, "PyData")
    await ada.jump("20:30")
    await ada.say("/today")
    assert "Whom did you meet?" in await ada.say(typed)
    (event,) = (await ada.read_book()).events.values()
    assert event.told == typed


@pytest.mark.parametrize("typed", ["PyData", "PyData today!", "PyData at 6", "PyData is next"])
async def test_what_is_said_of_an_event_ahead_does_not_tell_how_it_was(
    ada: Talk, typed: str
) -> None:
    await plan_fair(ada, "PyData")
    await ada.say("/today")
    await ada.say(typed)
    (event,) = (await ada.read_book()).events.values()
    assert event.told == ""


async def test_talks_with_one_person_for_two_paths_are_told_apart(ada: Talk) -> None:
    for path in ("Midwife", "Teacher"):
        await ada.say(f"/paths {path}")
        for step in ("🧪 Plan an experiment", "Talk to one person who does it", "🤝 With whom?"):
            await ada.tap(step)
        for said in ("Ines", "tomorrow"):
            await ada.say(said)
    await ada.jump("09:00")
    assert "What is that about?" in await ada.say("I talked to Ines")
    labels = ["🧪 Midwife: Talk to Ines about it", "🧪 Teacher: Talk to Ines about it"]
    assert ada.buttons == [*labels, "Cancel"]
    await ada.say("Teacher")
    told = [one.learned for one in (await ada.read_book()).experiments.values()]
    assert told == ["", "I talked to Ines"]


async def test_what_was_answered_is_asked_about_where_it_does_not_say_what_it_is(ada: Talk) -> None:
    await wait_for_answers(ada, "Report")
    asked = await ada.say("The slides were too full")
    assert "“The slides were too full”" in asked
    assert ada.buttons == ["👍 Praise", "🔍 Criticism", "➡️ Next time", "Cancel"]
    assert "what will you do differently?" in await ada.tap("🔍 Criticism")
    await ada.tap("Skip")
    assert await feedback_of(ada) == [Feedback(ada.today(), criticism="The slides were too full")]


async def test_what_was_answered_part_by_part_is_kept_so_at_once(ada: Talk) -> None:
    card = await wait_for_answers(ada, "Report")
    shown = await ada.reply(card, "Praise: clear Criticism: long Next time: half of it")
    assert "That's all of it." in shown
    assert await feedback_of(ada) == [Feedback(ada.today(), "clear", "long", "half of it")]


async def test_where_several_things_are_open_it_is_asked_which_one_is_meant(ada: Talk) -> None:
    await wait_for_answers(ada, "Report", "Poster")
    await ada.say("Loud and clear")
    assert "What is that about?\n“Loud and clear”" in ada.shown
    assert ada.buttons == ["💬 Report", "💬 Poster", "Cancel"]
    again = await ada.say("and too long")
    assert again.startswith("One after the other: what is this about?\n“Loud and clear”\n")
    assert "2 things you set a date for" in await ada.tap("Cancel")
    await ada.say("Loud and clear")
    await ada.tap("💬 Poster")
    await ada.tap("👍 Praise")
    assert await feedback_of(ada) == [None, Feedback(ada.today(), "Loud and clear")]


async def test_contacts_of_one_name_are_told_apart_where_it_is_asked_which_is_meant(
    ada: Talk,
) -> None:
    await ada.say("/people Zoe")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    async with ada.house.books.open(ada.person.id) as book:
        for _ in range(2):
            tom = add_contact(book, "Tom", today=ada.today())
            write_next(book, tom.id, ada.today() + DAY, today=ada.today())
    await ada.jump("09:00")
    await ada.say("wrote to Tom")
    assert {"✍️ Tom", "✍️ Tom (2)"} < {*ada.buttons}


async def test_beside_something_that_asks_nothing_it_is_asked_too(ada: Talk) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    assert "What is that about?" in await ada.say("Loud")
    assert ada.buttons == ["📅 Fair", "🧪 Try one hour of it", "Cancel"]
    assert "Whom did you meet?" in await ada.tap("📅 Fair")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == "Loud"


async def test_words_that_were_let_go_meanwhile_are_kindly_asked_for_again(ada: Talk) -> None:
    await wait_for_answers(ada, "Report", "Poster")
    await ada.say("Loud and clear")
    card = ada.message
    await ada.say("/people")
    await ada.tap("💬 Report", card)
    (shown,) = (one.text for one in ada.messages if one.id == card.id)
    assert "2 things you set a date for" in shown
    assert ada.toast == "I don't have your words any more. Please type them once more."
    assert await feedback_of(ada) == [None, None]


async def test_names_typed_on_an_events_page_after_its_note_are_whom_one_met(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.tap("✏️ Tell…")
    assert "Loud\nWhom did you meet?" in await ada.say("Loud")
    assert "You met Nora and Tom." in await ada.say("Nora, Tom")


async def test_the_card_is_answered_before_what_a_page_asked_that_was_seen_earlier(
    ada: Talk,
) -> None:
    await plan_fair(ada)
    await ada.jump("08:50")
    await ada.say("/people")
    assert "How was “Fair”" in await ada.jump("09:00")
    assert "Whom did you meet?" in await ada.say("Loud")
    assert (await ada.read_book()).contacts == {}


@pytest.mark.parametrize("typed", ["write to one person I like", "7.5", "20 minutes"])
async def test_a_habit_or_an_amount_is_not_how_an_event_was(ada: Talk, typed: str) -> None:
    await plan_fair(ada)
    assert "How was “Fair”" in await ada.jump("09:00")
    await ada.say(typed)
    (fair,) = (await ada.read_book()).events.values()
    assert (fair.told, fair.has_stayed_away) == ("", False)


async def test_a_question_asked_on_its_own_goes_before_the_card(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.jump("08:50")
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    await ada.jump("09:00")
    assert "Nora\nNot written to yet." in await ada.say("Nora")


async def date_friend(talk: Talk) -> None:
    await talk.say("/people Ben")
    await talk.tap("⏰ Next time…")
    await talk.say("tomorrow")


async def date_friend_by_a_tap(talk: Talk) -> None:
    await talk.say("/people Ben")
    await talk.tap("⏰ Next time…")
    await talk.tap("In a week")


async def date_event(talk: Talk) -> None:
    await talk.say("/people")
    await talk.tap("📅 Events")
    await talk.say("Fair wednesday")


async def date_answer(talk: Talk) -> None:
    await talk.say("/feedback The talk")
    await talk.tap("Mentor")
    await talk.tap("I sent it")


async def date_experiment(talk: Talk) -> None:
    await talk.say("/paths Teacher")
    await talk.tap("🧪 Plan an experiment")
    await talk.tap("Read one job advert for it")
    await talk.tap("Tomorrow")


DATING = [date_friend, date_friend_by_a_tap, date_event, date_answer, date_experiment]
CLOCK_ASKED = "what does your clock show now?"


@pytest.mark.parametrize("dating", DATING)
async def test_who_dates_something_before_the_start_is_asked_for_their_clock_and_told_on_its_day(
    talk: Talk, dating: Callable[[Talk], Awaitable[None]]
) -> None:
    await dating(talk)
    assert CLOCK_ASKED in talk.shown
    await talk.tap("09:00 Berlin")
    assert talk.toast == "Berlin: your clock shows 09:00."
    for _ in range(7):
        await talk.jump("09:00")
    assert [one for one in talk.messages if "One thing you set a date for" in one.text]


async def test_a_clock_can_be_typed_below_what_was_dated(talk: Talk) -> None:
    await date_friend(talk)
    assert "What would you like more of first?" in await talk.say("Munich")
    assert talk.messages[-2].text == "Berlin: your clock shows 09:00."
    assert "✍️ Write to Ben" in await talk.jump("09:00")


async def test_a_clock_that_is_known_is_not_asked_for_again(ada: Talk) -> None:
    for dating in DATING:
        await dating(ada)
        assert CLOCK_ASKED not in ada.shown


async def test_what_came_due_before_the_clock_was_known_is_told_on_the_first_day_it_can_be(
    talk: Talk,
) -> None:
    await date_friend(talk)
    await date_event(talk)
    for _ in range(4):
        await talk.jump("12:00")
    await talk.start()
    told = await talk.jump("09:00")
    assert "2 things you set a date for" in told
    assert "✍️ Write to Ben" in told
    assert "How was “Fair”" in told


async def test_the_name_of_what_words_are_about_is_typed_as_its_button_says(ada: Talk) -> None:
    await wait_for_answers(ada, "Report", "Poster")
    await ada.say("Loud and clear")
    assert "“Poster”: what of it is this?\n“Loud and clear”" in await ada.say("💬 Poster")


async def test_words_that_name_one_of_several_things_are_about_that_one(ada: Talk) -> None:
    await date_three(ada)
    card = (await ada.jump("09:00"), ada.message)[1]
    assert "Whom did you meet?" in await ada.reply(card, "The fair was loud")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == "The fair was loud"
    await ada.reply(card, "I wrote to Ben")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)


async def test_done_below_several_things_is_asked_about_with_all_that_can_be_done(
    ada: Talk,
) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await ada.say("done")
    assert ada.buttons == ["📅 Fair", "🧪 Try one hour of it", "✍️ Ben", "Cancel"]
    await ada.tap("✍️ Ben")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)


async def test_of_two_sentences_each_is_about_the_thing_whose_button_stands_below_it(
    ada: Talk,
) -> None:
    card = await wait_for_answers(ada, "Report", "Poster")
    await ada.say("Loud and clear")
    first = ada.message
    await ada.say("cancel")
    await ada.reply(card, "Too long")
    await ada.tap("💬 Poster", first)
    assert ada.toast == "That button no longer fits. Here is today."
    assert "“Too long”" in await ada.tap("💬 Poster")


@pytest.mark.parametrize("typed", ["done", "Yes!", "yes, I did", "I wrote to him", "sent it"])
async def test_who_was_to_be_written_to_is_by_a_word(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)


@pytest.mark.parametrize("typed", ["no", "not yet", "in 3 days", "tell me more about this"])
async def test_who_was_not_written_to_is_not(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    before = len(ada.messages)
    await ada.say(typed)
    assert len(ada.messages) == before + 1
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == ()
    assert (ben.write_on != ada.today()) is (typed == "in 3 days")


@pytest.mark.parametrize("date_one", [date_friend, date_experiment])
async def test_a_weekday_amiss_is_asked_about_below_the_card_too(
    ada: Talk, date_one: Callable[[Talk], Awaitable[object]]
) -> None:
    await date_one(ada)
    await ada.jump("09:00")
    before = len(ada.messages)
    await ada.say("thursday 27 nov")
    said = "".join(one.text for one in ada.messages[before:])
    assert "That is Friday, 27 November 2026, and no Thursday." in said
    assert "That's all of it." in await ada.say("thursday 26 nov")


@pytest.mark.parametrize("typed", ["done", "yes", "I did it, thanks"])
async def test_an_experiment_is_done_by_a_word_and_told_by_a_sentence(
    ada: Talk, typed: str
) -> None:
    await date_experiment(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    (experiment,) = (await ada.read_book()).experiments.values()
    assert (experiment.done_on, experiment.learned) == (ada.today(), "")
    assert "Which way does that speak?" in await ada.say("It is hard work")


async def test_what_an_experiment_told_is_written_right_below_its_day(ada: Talk) -> None:
    await date_experiment(ada)
    await ada.jump("09:00")
    assert "Which way does that speak?" in await ada.say("She said it is hard work")


@pytest.mark.parametrize("typed", ["no", "not yet", "in 3 days", "maybe"])
async def test_an_experiment_that_was_not_done_is_not(ada: Talk, typed: str) -> None:
    await date_experiment(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    (experiment,) = (await ada.read_book()).experiments.values()
    assert (experiment.done_on, experiment.learned) == (None, "")


async def test_yes_is_not_how_an_event_was(ada: Talk) -> None:
    await plan_fair(ada)
    await ada.jump("09:00")
    assert "How was “Fair”?" in await ada.say("yes")
    await ada.say("Loud")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == "Loud"


async def know_toms(ada: Talk, number: int) -> None:
    """So many people called Tom, none of them with a day."""
    async with ada.house.books.open(ada.person.id) as book:
        for _ in range(number):
            add_contact(book, "Tom", today=ada.today())


async def written_to(ada: Talk) -> list[str]:
    """Who was written to today, by their names."""
    people = (await ada.read_book()).contacts.values()
    return [one.name for one in people if one.wrote_on == (ada.today(),)]


@pytest.mark.parametrize(
    "typed",
    [
        "wrote to Ben and Tom",
        "I wrote to Tom and to ben today.",
        "ich habe Ben und Tom geschrieben",
        "hab heute an Ben und an Tom geschrieben",
        "escribí a Ben y a Tom",
        "J’ai écrit à Ben et à Tom",
        "Texted Ben, Tom",
        "wrote to him and Tom",
    ],
)
async def test_all_who_are_named_below_somebodys_day_were_written_to(ada: Talk, typed: str) -> None:
    await know_toms(ada, 1)
    await date_friend(ada)
    await ada.jump("09:00")
    shown = await ada.say(typed)
    assert "That's all of it." in shown
    assert "✓ Noted: you wrote to" in shown
    assert sorted(await written_to(ada)) == ["Ben", "Tom"]


async def test_who_is_new_is_noted_by_their_name_below_somebodys_day_and_nothing_else_is(
    ada: Talk,
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben, Lea Berg and her boss")
    assert await written_to(ada) == ["Ben", "Lea Berg"]
    assert len((await ada.read_book()).contacts) == 2


@pytest.mark.parametrize(
    "typed", ["wrote to Ben and asked about the job", "I wrote to him, finally", "Ben geschrieben"]
)
async def test_what_else_is_said_below_somebodys_day_is_nobodys_name(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    assert "When shall I remind you next?" in await ada.say(typed)
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Ben"]
    assert await written_to(ada) == ["Ben"]


async def test_of_two_of_a_name_below_somebodys_day_it_is_asked_who_was_written_to(
    ada: Talk,
) -> None:
    await know_toms(ada, 2)
    await date_friend(ada)
    await ada.jump("09:00")
    shown = await ada.say("wrote to Ben and Tom")
    assert shown.startswith("✓ Noted: you wrote to Ben.\n\nMore than one is called Tom.")
    assert "✓ Noted: you wrote to Ben and Tom.\nThat's all of it." in await ada.tap("Tom (2)")
    assert sorted(await written_to(ada)) == ["Ben", "Tom"]


async def test_another_name_typed_in_answer_to_who_is_meant_is_somebody_new(ada: Talk) -> None:
    await know_toms(ada, 2)
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben and Tom")
    await ada.say("tom berg")
    assert sorted(await written_to(ada)) == ["Ben", "tom berg"]


async def test_who_leaves_that_question_goes_back_to_what_is_dated(ada: Talk) -> None:
    await know_toms(ada, 2)
    await date_event(ada)
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben and Tom")
    assert "📅 Tomorrow: Fair" in await ada.tap("Cancel")
    assert await written_to(ada) == ["Ben"]


@pytest.mark.parametrize(
    "typed",
    [
        "wrote to Tom",
        "I wrote to Tom Miller",
        "I called Tom about the job",
        "I texted tom instead",
        "Ich habe Tom Miller die Bewerbung geschrieben",
    ],
)
async def test_who_wrote_to_somebody_else_did_not_write_to_whose_day_it_is(
    ada: Talk, typed: str
) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        add_contact(book, "Tom Miller", today=ada.today())
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    assert await written_to(ada) == ["Tom Miller"]


NEW = [
    ("I wrote to Anna Miller today", "Anna Miller"),
    ("schrieb heute an Zoe", "Zoe"),
    ("le escribí a Zoe", "Zoe"),
    ("J'ai écrit à Zoe", "Zoe"),
    ("called Zoe about Ben", "Zoe"),
    ("No, I wrote to Zoe", "Zoe"),
]


@pytest.mark.parametrize(("typed", "name"), NEW)
@pytest.mark.parametrize("answer", ["tap", "yes", "Ben", "no"])
async def test_who_is_new_below_somebodys_day_is_offered_and_whose_day_it_is_stays_open(
    ada: Talk, typed: str, name: str, answer: str
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    assert f"“{typed}”: is that somebody new?" in await ada.say(typed)
    assert ada.buttons == [f"➕ {name}", "✍️ Ben", "Cancel"]
    assert await written_to(ada) == []
    await (ada.tap(f"➕ {name}") if answer == "tap" else ada.say(answer))
    assert await written_to(ada) == {"Ben": ["Ben"], "no": []}.get(answer, [name])
    ben = next(iter((await ada.read_book()).contacts.values()))
    assert (ben.write_on is not None) is (answer != "Ben")


async def test_another_name_typed_where_somebody_new_is_offered_is_noted_in_their_place(
    ada: Talk,
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("I wrote to Zoe")
    await ada.say("Max")
    assert await written_to(ada) == ["Max"]
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Ben", "Max"]


async def test_who_is_new_is_offered_at_once_where_several_things_are_open(ada: Talk) -> None:
    await plan_fair(ada)
    await date_two(ada, "Lea")
    await ada.say("I wrote to Zoe")
    assert ada.buttons == ["➕ Zoe", "✍️ Ben", "✍️ Lea", "Cancel"]
    await ada.tap("✍️ Lea")
    assert await written_to(ada) == ["Lea"]


async def test_once_it_is_said_whom_words_are_about_it_is_not_asked_again(ada: Talk) -> None:
    await plan_fair(ada)
    await date_two(ada, "Lea")
    assert "What is that about?" in await ada.say("called the bank")
    assert "you wrote to Lea" in await ada.tap("✍️ Lea")
    assert await written_to(ada) == ["Lea"]


async def test_of_those_who_are_new_the_words_let_go_meanwhile_are_asked_for_again(
    ada: Talk,
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Zoe")
    asked = ada.message
    await ada.say("/today")
    await ada.tap("➕ Zoe", asked)
    assert "Please type them once more" in ada.toast
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Ben"]


@pytest.mark.parametrize(
    "typed", ["called the bank", "wrote to my boss", "hab der Chefin geschrieben", "texted zoe"]
)
async def test_of_words_that_name_nobody_it_is_asked_to_whom_one_wrote(
    ada: Talk, typed: str
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    assert f"Whom did you write to?\n“{typed}”" in await ada.say(typed)
    assert ada.buttons == ["➕ Somebody new", "✍️ Ben", "Cancel"]
    assert await written_to(ada) == []
    assert "Take your time" in await ada.say("it was noisy")
    await ada.say("Zoe Berg")
    assert await written_to(ada) == ["Zoe Berg"]


@pytest.mark.parametrize(
    "typed", ["wrote a long mail", "sent it", "wrote today", "hab geschrieben"]
)
async def test_who_names_nobody_below_somebodys_day_wrote_to_them(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    assert await written_to(ada) == ["Ben"]


@pytest.mark.parametrize(
    "typed", ["No, I wrote to Tom", "no, Tom", "Nein, ich hab Tom geschrieben"]
)
@pytest.mark.parametrize("has_day", [True, False])
async def test_a_no_with_another_name_takes_back_who_was_noted_just_now(
    ada: Talk, typed: str, *, has_day: bool
) -> None:
    await know_toms(ada, 1)
    await (date_friend(ada) if has_day else ada.say("/people Ben"))
    await ada.jump("09:00")
    await ada.say("/people" if not has_day else "wrote to Ben")
    if not has_day:
        await ada.say("wrote to Ben")
    assert await written_to(ada) == ["Ben"]
    assert "you wrote to Tom. When shall I remind you next?" in await ada.say(typed)
    assert await written_to(ada) == ["Tom"]
    (_, ben) = (await ada.read_book()).contacts.values()
    assert (ben.write_on is not None) is has_day


async def test_a_no_with_somebody_new_takes_back_who_was_noted_and_offers_them(ada: Talk) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben")
    assert "is that somebody new?" in await ada.say("No, I wrote to Zoe")
    assert await written_to(ada) == []
    await ada.tap("➕ Zoe")
    assert await written_to(ada) == ["Zoe"]


@pytest.mark.parametrize("typed", ["No, I wrote to Ben", "no, escribí a Ben"])
async def test_a_no_with_the_same_name_takes_nothing_back(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben")
    await ada.say(typed)
    assert await written_to(ada) == ["Ben"]


async def test_several_whose_day_has_come_are_written_to_in_one_line(ada: Talk) -> None:
    await date_three(ada)
    async with ada.house.books.open(ada.person.id) as book:
        tom = add_contact(book, "Tom", today=ada.today())
        write_next(book, tom.id, ada.today() + DAY, today=ada.today())
    await ada.jump("09:00")
    assert "2 things you set a date for" in await ada.say("wrote to Ben and Tom")
    assert sorted(await written_to(ada)) == ["Ben", "Tom"]


async def date_two(ada: Talk, *others: str) -> None:
    """On Tuesday: write to Ben, and to somebody else."""
    await date_friend(ada)
    async with ada.house.books.open(ada.person.id) as book:
        for name in others:
            other = add_contact(book, name, today=ada.today())
            write_next(book, other.id, ada.today() + DAY, today=ada.today())
    await ada.jump("09:00")


BOTH = [
    "I wrote to both",
    "wrote to both of them",
    "habe beiden geschrieben",
    "ich habe an beide geschrieben",
    "les escribí a los dos",
    "he escrito a ambas",
    "j'ai écrit aux deux",
]


@pytest.mark.parametrize("typed", BOTH)
@pytest.mark.parametrize("other", ["Tom", "Ben"])
async def test_both_to_whom_one_wrote_are_the_two_whose_day_has_come(
    ada: Talk, typed: str, other: str
) -> None:
    await date_two(ada, other)
    assert f"you wrote to Ben and {other}" in await ada.say(typed)
    assert "That's all of it." in ada.shown
    assert await written_to(ada) == ["Ben", other]


async def test_both_beside_something_else_and_somebody_else_are_still_the_two(ada: Talk) -> None:
    await date_event(ada)
    await date_two(ada, "Tom")
    await ada.say("I wrote to both and to Eve yesterday")
    people = (await ada.read_book()).contacts.values()
    assert {one.name: one.wrote_on for one in people} == dict.fromkeys(
        ("Ben", "Tom", "Eve"), (ada.today() - DAY,)
    )


async def test_of_whom_both_are_said_where_three_are_open_is_asked(ada: Talk) -> None:
    await date_two(ada, "Tom", "Eve")
    assert "What is that about?" in await ada.say("I wrote to both")
    assert await written_to(ada) == []


@pytest.mark.parametrize(
    ("page", "typed"),
    [
        ("", "wrote to Ben and Eve last week"),
        ("", "hab Ben und Eve letzte Woche geschrieben"),
        ("/people", "wrote to Ben and Eve last week"),
    ],
)
async def test_several_who_were_written_to_before_the_first_habit_are_noted_on_that_day(
    ada: Talk, page: str, typed: str
) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    if page:
        await ada.say(page)
        await ada.tap("➕ Somebody")
    shown = await ada.say(typed)
    assert "✓ Noted: you wrote to Ben and Eve. You wrote 7 days ago." in shown
    people = (await ada.read_book()).contacts.values()
    day = ada.today() - 7 * DAY
    assert [(one.name, one.wrote_on) for one in people] == [("Ben", (day,)), ("Eve", (day,))]


@pytest.mark.parametrize("typed", ["wrote to Tom yesterday", "wrote to Tom last friday"])
@pytest.mark.parametrize("page", ["/today", "/people", "/goals"])
@pytest.mark.parametrize("is_other_due", [False, True])
async def test_whose_day_has_not_come_leads_to_a_days_card_and_to_nothing_that_is_dated(
    ada: Talk, page: str, typed: str, *, is_other_due: bool
) -> None:
    await know_toms(ada, 1)
    if is_other_due:
        await date_friend(ada)
    await ada.jump("09:00")
    await ada.say(page)
    await ada.say(typed)
    shown = await ada.tap("In a week")
    assert shown.startswith(("Monday, 16 November", "Friday, 13 November"))
    assert "✓ Noted: you wrote to Tom. Next: Tuesday, 24 November" in shown
    assert "That's all of it." not in shown
    assert "set a date for" not in shown


async def test_who_wrote_yesterday_did_so_on_that_day_and_is_asked_no_more(ada: Talk) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say("wrote to Ben yesterday")
    assert "That's all of it." in await ada.tap("‹ Back")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today() - DAY,)


@pytest.mark.parametrize("typed", ["I wrote to nobody", "Ben hat mir geschrieben"])
async def test_who_wrote_to_nobody_is_not_taken_to_have(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.say(typed)
    assert [one.wrote_on for one in (await ada.read_book()).contacts.values()] == [()]


@pytest.mark.parametrize("seen", ["12:00", "20:35", "/today"])
async def test_words_that_name_what_is_open_are_taken_however_late(ada: Talk, seen: str) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await (ada.say(seen) if seen == "/today" else ada.jump(seen))
    assert "When shall I remind you next?" in await ada.say("I wrote to Ben")
    assert await written_to(ada) == ["Ben"]
    await ada.tap("No date")
    await ada.say("/today")
    assert "Whom did you meet?" in await ada.say("the fair was loud")
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == "the fair was loud"
    await ada.say("/today")
    await ada.say("Try one hour of it: done")
    (experiment,) = (await ada.read_book()).experiments.values()
    assert experiment.done_on == ada.today()


@pytest.mark.parametrize(
    "typed",
    ["done", "yes", "wrote it", "I tried to call an hour ago", "Ben?", "Ben", "Fair", "the fair"],
)
async def test_words_that_name_nothing_are_said_to_no_date_of_hours_ago(
    ada: Talk, typed: str
) -> None:
    await date_three(ada)
    await ada.jump("09:00")
    await ada.jump("12:00")
    await ada.say(typed)
    book = await ada.read_book()
    assert await written_to(ada) == []
    assert [one.told for one in book.events.values()] == [""]
    assert [(one.done_on, one.learned) for one in book.experiments.values()] == [(None, "")]


async def test_what_is_named_in_reply_to_the_days_card_is_taken_too(ada: Talk) -> None:
    await date_friend(ada)
    await ada.jump("09:00")
    await ada.jump("20:30")
    await ada.reply(ada.message, "I wrote to Ben")
    assert await written_to(ada) == ["Ben"]


async def test_who_is_told_of_while_it_is_asked_when_next_was_written_to_as_well(
    ada: Talk,
) -> None:
    await know_toms(ada, 1)
    await date_friend(ada)
    await ada.jump("09:00")
    assert "you wrote to Tom. When shall I remind you next?" in await ada.say("I wrote to Tom")
    assert "you wrote to Ben. When shall I remind you next?" in await ada.say("I wrote to Ben")
    assert await written_to(ada) == ["Tom", "Ben"]
    shown = await ada.say("wrote to Ben and Tom yesterday")
    assert "✓ Noted: you wrote to Ben and Tom." in shown
    yesterday = ada.today() - DAY
    people = (await ada.read_book()).contacts.values()
    assert all(one.wrote_on == (yesterday, ada.today()) for one in people)


async def ask_for_a_line_before_nine(ada: Talk) -> None:
    """What was learned is asked for ten minutes before the card of what was dated comes."""
    await ada.jump("08:50")
    await ask_for_a_line(ada)
    await ada.jump("09:00")


async def lines(ada: Talk) -> list[str]:
    return [one.text for one in (await ada.read_book()).lessons.values()]


@pytest.mark.parametrize("typed", ["wrote to Ben", "done", "yes", "Ben geschrieben"])
async def test_a_plain_answer_is_said_to_the_dates_that_came_after_a_question(
    ada: Talk, typed: str
) -> None:
    await date_friend(ada)
    await ask_for_a_line_before_nine(ada)
    await ada.say(typed)
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)
    assert await lines(ada) == []
    # When to write next is asked with it, and can be typed.
    assert ada.shown == "Before that I asked: What did you learn? I let that go."
    assert "Next: Tuesday, 8 December" in await ada.say("in 3 weeks")


async def test_where_the_dates_ask_for_no_words_of_their_own_the_question_waits_on(
    ada: Talk,
) -> None:
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    await ada.say("tomorrow")
    await ask_for_a_line_before_nine(ada)
    await ada.say("done")
    (experiment,) = (await ada.read_book()).experiments.values()
    assert experiment.done_on == ada.today()
    assert ada.shown == "Before that I asked: What did you learn? That still waits."
    await ada.say("Pivot tables")
    assert await lines(ada) == ["Pivot tables"]


async def test_done_is_of_the_dates_that_came_before_what_was_asked_earlier_was_answered(
    ada: Talk,
) -> None:
    await date_friend(ada)
    await ask_for_a_line_before_nine(ada)
    await ada.say("Pivot tables")
    assert "you wrote to Ben. When shall I remind you next?" in await ada.say("done")
    assert await written_to(ada) == ["Ben"]


@pytest.mark.parametrize("typed", ["Ben knows a lot about it", "Pivot tables"])
async def test_other_words_below_such_dates_answer_the_question(ada: Talk, typed: str) -> None:
    await date_friend(ada)
    await ask_for_a_line_before_nine(ada)
    await ada.say(typed)
    assert await lines(ada) == [typed]


async def test_what_the_dates_ask_in_own_words_lets_go_what_was_asked_before(ada: Talk) -> None:
    await date_three(ada)
    await ask_for_a_line_before_nine(ada)
    await ada.say("done")
    assert ada.shown == "Before that I asked: What did you learn? I let that go."
    assert await lines(ada) == []


async def test_of_two_that_came_each_takes_what_only_fits_it(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.say("9:05")
    await ada.tap("Save")
    await date_friend(ada)
    await ask_for_a_line_before_nine(ada)
    await ada.jump("09:05")
    await ada.say("done")
    book = await ada.read_book()
    (ben,) = book.contacts.values()
    assert ben.wrote_on == ()
    assert book.histories[1].mark_on(ada.today()) is not None
    await ada.say("wrote to Ben")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)
    assert await lines(ada) == []


@pytest.mark.parametrize("typed", ["Zoe answered", "Zoe hat noch nicht geantwortet"])
@pytest.mark.parametrize("page", ["", "/people", "/feedback", "/today"])
async def test_somebody_who_is_not_known_and_answered_is_offered_to_be_added(
    ada: Talk, typed: str, page: str
) -> None:
    await ask_klaus(ada, "Report")
    if page:
        await ada.say(page)
    assert "I don't know Zoe yet." in await ada.say(typed)
    assert "Answered" not in ada.buttons
    assert "Zoe" in await ada.tap("➕ Zoe")
    book = await ada.read_book()
    assert [one.name for one in book.contacts.values()] == ["Klaus Maier", "Zoe"]
    assert await feedback_of(ada) == [None]


async def test_somebody_who_answered_may_be_who_was_asked_by_what_they_are(ada: Talk) -> None:
    await wait_for_answers(ada, "Report")
    assert "Was that the answer about “Report”?" in await ada.say("Zoe answered")
    assert "“Report”: what was good?" in await ada.tap("Answered")
    assert not (await ada.read_book()).contacts


async def test_that_somebody_answered_is_no_work_and_nobodys_name(ada: Talk) -> None:
    await ada.say("/feedback")
    assert "I don't know Zoe yet." in await ada.say("Zoe answered")
    await ada.tap("Cancel")
    assert not (await ada.read_book()).works
    await ada.say("/people")
    await ada.say("Zoe answered")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Zoe"]
