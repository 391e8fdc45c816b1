"""Checking in: one tap, and every honest answer."""

from datetime import timedelta

import pytest

from habitbot.chat.taps.check_in import MarkTap
from habitbot.core.history import Cause, Mark
from tests.talk import Talk

HABIT = "Write to one person I like"
BUTTON = "Write to one p…"


async def test_one_tap_sets_a_habit_done_and_the_card_shows_it(ada: Talk) -> None:
    await ada.say("/today")
    card = ada.message
    assert "1 of 1" in await ada.tap(ada.buttons[0])
    assert ada.message.id == card.id
    assert "✅" in ada.shown
    assert "1 day" in ada.shown


async def test_a_double_tap_is_one_check_in(ada: Talk) -> None:
    await ada.say("/today")
    card, label = ada.message, ada.buttons[0]
    await ada.person.press(label, card)
    await ada.person.press(label, card)
    await ada.heard()
    book = await ada.read_book()
    assert [history.count_marks() for history in book.histories.values()] == [1]
    assert "1 of 1" in ada.shown


async def test_a_tap_on_an_old_card_marks_the_cards_own_day(ada: Talk) -> None:
    await ada.say("/today")
    old, label = ada.message, ada.buttons[0]
    day = ada.today()
    await ada.jump("09:00")
    await ada.jump("09:00")
    await ada.tap(label, old)
    book = await ada.read_book()
    [history] = book.histories.values()
    assert history.mark_on(day) is Mark.DONE
    assert history.mark_on(day + timedelta(days=2)) is None
    assert "Monday, 16 November" in next(m for m in ada.messages if m.id == old.id).text


async def test_a_tap_for_a_day_ahead_turns_the_card_into_todays(ada: Talk) -> None:
    await ada.say("/today")
    tap = MarkTap(habit_id=1, day=ada.today() + timedelta(days=3), mark=Mark.DONE)
    assert "0 of 1" in await ada.tap_data(ada.message, tap.write())
    assert "not yet, or before the habit began" in ada.toast


async def test_a_tap_on_a_deleted_habit_turns_the_card_into_todays(ada: Talk) -> None:
    await ada.say("/today")
    tap = MarkTap(habit_id=99, day=ada.today(), mark=Mark.DONE)
    assert "0 of 1" in await ada.tap_data(ada.message, tap.write())
    assert "isn't in your list any more" in ada.toast


async def test_a_forged_button_shows_today_and_changes_nothing(ada: Talk) -> None:
    await ada.say("/today")
    before = await ada.read_book()
    for data in (
        "mark|1|2026-11-16|x|nonsense|c",
        "mark|1",
        "drop all",
        "mark|1|2026-11-16|x||c|x",
    ):
        assert "0 of 1" in await ada.tap_data(ada.message, data)
    assert (await ada.read_book()).histories == before.histories


async def test_every_answer_can_be_given_from_the_menu(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    assert ada.buttons == [
        "✅ Done",
        "◐ Tiny",
        "Skip ›",
        "Missed",
        "Clear",
        "✏️ Note",
        "Another day",
        "‹ Back",
    ]
    assert "missed" in await ada.tap("Missed")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    assert "0 of 1" in await ada.tap("Clear")
    assert ada.toast == "Cleared."


async def test_a_skip_keeps_its_cause(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("Skip ›")
    assert "skipped, sick" in await ada.tap("🤒 Sick")
    book = await ada.read_book()
    assert list(book.causes[1].values()) == [Cause.SICK]


async def test_the_tiny_version_is_offered_where_there_is_one(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("Tiny version")
    await ada.say("Open the mail")
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    assert "tiny" in await ada.tap("◐ Tiny")
    assert ada.toast == "◐ Small, and done. 1 day"


async def test_a_note_is_typed_and_shown(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("✏️ Note")
    assert "Met <Ben> & Co" in await ada.say("Met <Ben> & Co")
    await ada.say("/habits")
    assert "16 Nov: Met <Ben> & Co" in await ada.tap(ada.buttons[0])


async def test_more_of_a_days_note_is_added_to_it_and_it_can_be_taken_away(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("✏️ Note")
    await ada.say("Met Ben")
    assert "So far:\nMet Ben\n\n" in await ada.tap("✏️ Note")
    assert "✏️ Met Ben\nIt was late" in await ada.say("It was late")
    await ada.tap("✏️ Note")
    assert "Met Ben" not in await ada.tap("Take it away")


async def test_a_note_that_is_too_long_is_refused_and_the_question_stands(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("✏️ Note")
    assert "1000 characters" in await ada.say("x" * 1001)
    assert "short one" in await ada.say("short one")


async def test_another_day_can_be_marked_from_the_card(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap("Another day")
    assert ada.buttons[:2] == ["Today", "Yesterday"]
    assert len(ada.buttons) == 8
    assert ada.buttons[-1] == "‹ Back"
    await ada.tap("Yesterday")
    assert "Sunday, 15 November" in ada.shown


async def test_when_all_is_done_the_card_says_so_and_the_buttons_stay(ada: Talk) -> None:
    await ada.say("/today")
    assert "All of it, done." in await ada.tap(ada.buttons[0])
    assert ada.buttons[0].startswith("✅ ")


async def test_eight_habits_make_a_page_undone_first(ada: Talk) -> None:
    for number in range(9):
        await ada.say(f"/add Habit {number}")
    await ada.say("/today")
    assert len([label for label in ada.buttons if label != "⋯"]) == 9
    assert "1/2 ›" in ada.buttons
    await ada.tap(ada.buttons[0])
    assert ada.buttons[0] == "Habit 0"
    await ada.tap("1/2 ›")
    assert ada.buttons[0] == "Habit 8"
    assert ada.buttons[1].startswith("✅ ")


async def test_coming_back_after_a_miss_is_the_most_rewarded_tap(ada: Talk) -> None:
    await ada.say("/today")
    for _ in range(3):
        await ada.tap(ada.buttons[0])
        await ada.jump("09:00")
        await ada.say("/today")
    await ada.jump("09:00")
    assert "come back and it lives on" in await ada.say("/today")
    await ada.tap(ada.buttons[0])
    assert ada.toast == "You came back. That is what counts. 🔥 4 days"


@pytest.mark.parametrize(
    ("missed", "praise"),
    [
        (1, "Good to see “Write to one person I like” again. A miss is only a miss."),
        (
            5,
            "🌱 You are back to “Write to one person I like” after 6 days. "
            "That takes the most, and you did it.",
        ),
    ],
)
@pytest.mark.parametrize("typed", ["done", "Write to one person I like"])
async def test_a_come_back_in_words_is_praised_once_in_what_answers_it(
    ada: Talk, missed: int, praise: str, typed: str
) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    for _ in range(missed + 2):
        await ada.jump("20:30")
    card = await ada.say(typed)
    assert "came back" in card
    assert card.splitlines()[2:] == ["", praise, "All of it, done. Enjoy the rest of your day."]


async def test_two_people_do_not_see_each_other(ada: Talk) -> None:
    ben = Talk(ada.stand, ada.house, ada.stand.add_person("Ben", timezone="Asia/Kolkata"))
    await ben.say("/today")
    assert "What would you like more of first?" in ben.shown or "Nothing on your list" in ben.shown
    tap = MarkTap(habit_id=1, day=ada.today(), mark=Mark.DONE)
    await ben.tap_data(ben.message, tap.write())
    assert (await ada.read_book()).histories == {}


async def test_the_card_of_a_weekly_habit_tells_how_the_week_stands(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("How often")
    await ada.tap("2 times a week")
    assert "0 of 2 this week" in await ada.say("/today")
    assert "1 of 2 this week" in await ada.tap(ada.buttons[0])
    assert ada.toast == "✅ 1 of 2 this week"
    await ada.jump("09:00")
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    assert "1 week" in ada.shown


async def test_a_tap_on_the_second_page_stays_on_the_second_page(ada: Talk) -> None:
    for number in range(15):
        await ada.say(f"/add Habit {number}")
    await ada.say("/today")
    await ada.tap("1/2 ›")
    await ada.tap(ada.buttons[0])
    assert "2/2 ›" in ada.buttons


async def test_when_every_habit_rests_the_card_says_where_they_are(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Archive")
    assert "All your habits rest." in await ada.say("/today")


async def test_a_yes_on_an_old_card_is_seen_on_it_though_its_habit_is_archived_since(
    ada: Talk,
) -> None:
    await ada.say("/today")
    card, done = ada.message, ada.buttons[0]
    await ada.jump("09:00")
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Archive")
    await ada.tap(done, card)
    assert ada.said_now(card).splitlines()[0].endswith("1 of 1")
    assert ada.said_now(card).splitlines()[1].startswith("✅ ")
    assert "All your habits rest." in ada.said_now(card)
    assert "All your habits rest." in await ada.say("/today")


async def test_right_after_its_mark_the_card_offers_what_can_be_told_of_a_habit(ada: Talk) -> None:
    await ada.say("/today")
    assert "✍️ Wrote to…" not in ada.buttons
    await ada.tap(ada.buttons[0])
    assert "✍️ Wrote to…" in ada.buttons
    await ada.say("/today")
    assert "✍️ Wrote to…" not in ada.buttons


async def skip_page(talk: Talk) -> None:
    """Open why the one habit is skipped today."""
    await talk.say("/today")
    await talk.tap("⋯")
    await talk.tap(talk.buttons[0])
    await talk.tap("Skip ›")


@pytest.mark.parametrize(
    ("typed", "cause"),
    [("sick", Cause.SICK), ("krank.", Cause.SICK), ("No time", Cause.NO_CHANCE)],
)
async def test_why_a_day_is_skipped_can_be_typed(ada: Talk, typed: str, cause: Cause) -> None:
    await skip_page(ada)
    await ada.say(typed)
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today()) is Mark.SKIP
    assert book.causes[1] == {ada.today(): cause}
    assert book.notes == {}


async def test_own_words_for_a_skip_are_kept_as_the_days_note(ada: Talk) -> None:
    await skip_page(ada)
    assert "⏭" in await ada.say("My child was in hospital")
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today()) is Mark.SKIP
    assert book.causes.get(1, {}) == {}
    assert book.notes[1] == {ada.today(): "My child was in hospital"}
    await skip_page(ada)
    await ada.say("A long night")
    assert (await ada.read_book()).notes[1] == {
        ada.today(): "My child was in hospital\nA long night"
    }


@pytest.mark.parametrize("typed", ["no", "No!", "done", "thanks", "ok", "I want to die"])
async def test_no_small_talk_and_words_of_harm_skip_no_day(ada: Talk, typed: str) -> None:
    await skip_page(ada)
    await ada.say(typed)
    book = await ada.read_book()
    assert (book.notes, book.histories, book.causes) == ({}, {}, {})


async def test_no_leads_from_the_skip_page_back_to_the_days_answers(ada: Talk) -> None:
    await skip_page(ada)
    await ada.say("no")
    assert "Skip ›" in ada.buttons


async def test_after_thanks_the_skip_page_still_waits(ada: Talk) -> None:
    await skip_page(ada)
    assert await ada.say("thanks") == "Gladly."
    assert "What came between?" in await ada.say("ok")
    await ada.say("exhausted")
    assert (await ada.read_book()).notes[1] == {ada.today(): "exhausted"}


async def test_yes_on_the_skip_page_skips_the_day_without_a_note(ada: Talk) -> None:
    await skip_page(ada)
    await ada.say("yes")
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today()) is Mark.SKIP
    assert book.notes == {}


async def test_words_after_the_skip_was_left_are_no_cause(ada: Talk) -> None:
    await skip_page(ada)
    await ada.tap("‹ Back")
    await ada.say("My child was in hospital")
    book = await ada.read_book()
    assert (book.notes, book.histories) == ({}, {})


@pytest.mark.parametrize("way", ["tap", "say"])
async def test_once_the_cause_is_told_words_are_no_cause_any_more(ada: Talk, way: str) -> None:
    await skip_page(ada)
    await getattr(ada, way)("🤒 Sick")
    await ada.say("The bus was green")
    assert "That one I can't place" in ada.messages[-2].text
    assert (await ada.read_book()).notes == {}
