"""The prompts: asking at the right moment, quiet hours, pauses."""

from datetime import date

import pytest

from habitbot.core.day import DAY
from habitbot.core.frequency import Weekdays
from habitbot.core.habits import set_frequency
from habitbot.core.person import Pause
from habitbot.core.prompt import RecordState
from habitbot.core.prompts import is_paused
from habitbot.core.settings import take_day_off
from tests.talk import Talk


async def test_the_prompt_comes_at_its_time_and_asks_about_the_day(ada: Talk) -> None:
    assert "One small thing is open." in await ada.jump("20:30")
    assert "1 of 1" in await ada.tap(ada.buttons[0])


async def test_a_prompt_is_silent_when_everything_is_answered(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    sent = len(ada.messages)
    await ada.jump("20:30")
    assert len(ada.messages) == sent


async def test_the_record_of_a_prompt_says_that_it_was_sent(ada: Talk) -> None:
    await ada.jump("20:30")
    book = await ada.read_book()
    [record] = book.prompts[2].records
    assert (record.state, record.message_id) == (RecordState.SENT, ada.message.id)


async def test_a_prompt_the_day_after_a_miss_is_worded_as_a_way_back(ada: Talk) -> None:
    for _ in range(3):
        await ada.jump("20:30")
        await ada.tap(ada.buttons[0])
    await ada.jump("20:30")
    assert "Come back today, and your streak of 3 days lives on." in await ada.jump("20:30")


async def test_one_habit_can_have_a_prompt_of_its_own(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    assert "How did it go?" in await ada.jump("18:00")
    assert ada.buttons == ["✅ Did it", "⋯"]
    assert "✅ Done." in await ada.tap("✅ Did it")


GONE = "That habit isn't in your list any more. Here is today."


async def _with_read_deleted(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap("📚 Read one page")
    await ada.tap("Change…")
    await ada.tap("Delete…")
    await ada.tap("Delete it")


async def test_nobody_is_asked_when_to_be_asked_about_a_deleted_habit(ada: Talk) -> None:
    await ada.say("/add Read one page")
    page = ada.message
    await _with_read_deleted(ada)
    await ada.tap("⏰ Ask me…", page)
    assert ada.toast == GONE
    assert "0 of 1" in ada.said_now(page)


async def test_no_time_is_typed_for_a_deleted_habit(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.tap("⏰ Ask me…")
    times = ada.message
    await _with_read_deleted(ada)
    await ada.tap("Another time…", times)
    assert ada.toast == GONE
    assert "Type when" not in ada.said_now(times)
    assert (await ada.read_book()).pending is None


async def test_no_other_time_is_typed_for_a_deleted_prompt(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Another time")
    times = ada.message
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.tap("Another time…", times)
    assert "Type when" not in ada.said_now(times)


async def test_a_typed_time_shows_the_next_three_runs_before_it_is_saved(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    shown = await ada.say("weekdays 8:30")
    assert "Tue 17 Nov, 08:30" in shown
    assert len([line for line in shown.splitlines() if line.startswith("·")]) == 3
    assert len((await ada.read_book()).prompts) == 2
    await ada.tap("Save")
    assert "30 8 * * 1-5" in {prompt.cron for prompt in (await ada.read_book()).prompts.values()}


async def test_a_bad_cron_line_says_what_is_wrong_with_an_example_and_asks_again(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    said = await ada.say("* * * * *")
    assert "24 times a day" in said
    assert "For example" in said
    assert "Tue 17 Nov, 08:30" in await ada.say("30 8 * * 1-5")


async def test_a_time_before_the_day_starts_says_which_day_it_asks_about(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    assert "(asks about Sunday)" in await ada.say("0 1 * * 1")


async def test_quiet_hours_win_until_they_are_told_otherwise(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("Other hours…")
    assert "Within them now" in await ada.say("20:00 to 7:00")
    sent = len(ada.messages)
    await ada.jump("20:30")
    assert len(ada.messages) == sent
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Ask anyway")
    sent = len(ada.messages)
    await ada.jump("20:30")
    assert len(ada.messages) == sent + 1


async def test_a_prompt_that_new_quiet_hours_silence_is_one_tap_from_its_ways_out(
    ada: Talk,
) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("Other hours…")
    await ada.say("20:00 to 7:00")
    assert "That lies in your quiet hours, 20:00 to 07:00." in await ada.tap(
        "20:30 · The day's list"
    )
    assert ada.buttons == ["Move to 19:45", "Ask anyway", "Keep it quiet"]
    assert "at 19:45" in await ada.tap("Move to 19:45")


async def test_a_clash_offers_to_move_the_prompt_or_to_ask_anyway(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("Other hours…")
    await ada.say("17:50 to 7:00")
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("18:00")
    assert ada.buttons[:2] == ["Move to 17:45", "Ask anyway"]
    await ada.tap("Move to 17:45")
    assert "45 17 * * *" in {prompt.cron for prompt in (await ada.read_book()).prompts.values()}


async def test_a_pause_is_silent_and_ends_by_itself(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    assert "I ask again on Tuesday, 17 November" in await ada.tap("1 day")
    sent = len(ada.messages)
    await ada.jump("20:30")
    assert len(ada.messages) == sent
    await ada.jump("20:30")
    assert len(ada.messages) == sent + 1


async def test_of_a_time_beside_the_day_until_which_a_pause_lasts_it_is_said_that_it_is_not_kept(
    ada: Talk,
) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    assert "That is Wednesday, 3 March 2027, and no Friday." in await ada.say("until fri 3 march")
    await ada.say("until friday at 5")
    assert "I keep the day, not the time of day." in [one.text for one in ada.messages]
    pause = (await ada.read_book()).person.pause
    assert pause is not None
    assert pause.until == date(2026, 11, 20)


async def test_a_pause_can_last_until_the_return_and_let_streaks_wait(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.jump("09:00")
    await ada.say("/prompts")
    await ada.tap("Pause…")
    await ada.tap("Until I return")
    assert "streaks wait" in await ada.tap("Excuse these days")
    for _ in range(9):
        await ada.jump("09:00")
    sent = len(ada.messages)
    await ada.tap("I'm back")
    assert len(ada.messages) == sent
    assert "1 day" in ada.shown
    assert "0 of 1" in ada.shown
    assert BACK in ada.shown
    assert ada.toast != "Welcome back."


BACK = "🌱 Good to have you back. There is nothing to catch up on."


async def pause_for(talk: Talk, label: str) -> None:
    """Ask for silence."""
    await talk.say("/prompts")
    await talk.tap("Pause…")
    await talk.tap(label)


async def test_the_first_list_after_a_pause_greets_and_no_other_card(ada: Talk) -> None:
    for _ in range(2):
        await ada.say("/today")
        await ada.tap(ada.buttons[0])
        await ada.jump("09:00")
    await pause_for(ada, "1 day")
    assert BACK not in await ada.say("/today")
    await ada.jump("20:30")
    asked = await ada.jump("20:30")
    assert asked.endswith(f"\n\n{BACK}")
    assert "slipped by" not in asked
    assert BACK not in await ada.say("/today")
    assert BACK not in await ada.jump("20:30")


async def test_today_greets_who_comes_first_and_no_card_after_it(ada: Talk) -> None:
    await pause_for(ada, "3 days")
    for _ in range(3):
        await ada.jump("09:00")
    assert (await ada.say("/today")).endswith(BACK)
    assert BACK not in await ada.say("/today")
    assert BACK not in await ada.jump("20:30")
    assert BACK not in await ada.tap(ada.buttons[0])


async def test_words_that_mean_nothing_are_answered_by_the_one_card_that_greets(ada: Talk) -> None:
    await pause_for(ada, "1 day")
    await ada.jump("09:00")
    assert BACK in await ada.say("hmm, well")
    assert BACK not in await ada.say("hmm, well")
    assert BACK not in await ada.jump("20:30")


async def test_who_taps_back_is_greeted_once(ada: Talk) -> None:
    await pause_for(ada, "7 days")
    for _ in range(3):
        await ada.jump("09:00")
    await ada.say("/prompts")
    assert BACK in await ada.tap(next(label for label in ada.buttons if "back" in label))
    assert BACK not in await ada.say("/today")
    assert BACK not in await ada.jump("20:30")


async def test_who_is_back_hears_of_nothing_to_catch_up_on_but_what_they_dated(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("in 3 days")
    await pause_for(ada, "7 days")
    for _ in range(7):
        await ada.jump("08:00")
    await ada.say("/today")
    assert f"{BACK[:-1]} but what you set a date for." in ada.shown
    assert "📌 1 date" in ada.buttons


async def test_the_review_greets_where_it_comes_first(ada: Talk) -> None:
    for _ in range(5):
        await ada.jump("09:00")
    await pause_for(ada, "1 day")
    review = await ada.jump("18:00", weekday=6)
    assert review.splitlines()[1] == BACK
    assert BACK not in await ada.jump("20:30")
    assert BACK not in await ada.say("/week")


async def test_who_taps_back_on_the_day_of_the_pause_is_welcomed_by_a_word_only(ada: Talk) -> None:
    await pause_for(ada, "3 days")
    assert BACK not in await ada.tap("I'm back")
    assert ada.toast == "Welcome back."


@pytest.mark.parametrize("label", ["Until I return", "14 days"])
@pytest.mark.parametrize("typed", ["I'm back", "bin wieder da", "he vuelto"])
async def test_who_writes_that_they_are_back_ends_the_pause_however_long_it_lasted(
    ada: Talk, label: str, typed: str
) -> None:
    await pause_for(ada, label)
    await ada.tap("Excuse these days")
    for _ in range(3):
        await ada.jump("12:00")
    assert BACK in await ada.say(typed)
    assert "Paused" not in await ada.say("/prompts")
    last_away = (await ada.read_book()).person.aways[-1].last
    assert last_away is not None
    assert last_away < ada.today()
    assert "0 of 1" in await ada.jump("20:30")


async def test_who_writes_that_they_are_back_keeps_the_day_off_ahead(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        take_day_off(book, ada.today() + DAY)
    await ada.say("I'm back")
    assert is_paused((await ada.read_book()).person, ada.today() + DAY)


async def test_a_follow_up_dated_within_a_pause_comes_once_it_was_ended(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("in 5 days")
    await pause_for(ada, "14 days")
    for _ in range(2):
        await ada.jump("12:00")
    await ada.say("I'm back")
    for _ in range(4):
        await ada.jump("12:00")
    assert any("Ben" in message.text for message in ada.messages[-3:])


@pytest.mark.parametrize(
    ("label", "line"),
    [
        ("Until I return", "Paused until you return."),
        ("3 days", "Paused. I ask again on Thursday, 19 November."),
    ],
)
async def test_todays_card_says_until_when_prompts_are_paused_and_ends_it_by_a_tap(
    ada: Talk, label: str, line: str
) -> None:
    await pause_for(ada, label)
    for _ in range(2):
        await ada.jump("12:00")
    assert (await ada.say("/today")).endswith(line)
    assert (await ada.tap(ada.buttons[0])).endswith(line)
    assert "Paused" not in await ada.tap("I'm back")
    assert "1 of 1" in ada.shown
    assert "I'm back" not in ada.buttons
    assert (await ada.read_book()).person.pause == Pause(ada.today() - DAY, ada.today())


async def test_a_card_of_another_day_or_before_a_day_off_says_nothing_of_a_pause(
    ada: Talk,
) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        take_day_off(book, ada.today() + DAY)
    assert "Paused" not in await ada.say("/today")


async def test_days_are_said_to_be_excused_only_where_they_are(ada: Talk) -> None:
    await pause_for(ada, "7 days")
    old, excuse = ada.message, ada.carried["Excuse these days"]
    await ada.tap("I'm back")
    assert "excused" not in await ada.tap_data(old, excuse)
    assert ada.toast == "That button no longer fits. Here is today."
    await ada.jump("12:00")
    await ada.jump("12:00")
    await pause_for(ada, "Until I return")
    await ada.tap_data(old, excuse)
    assert not (await ada.read_book()).person.aways
    assert ada.toast == "That button no longer fits. Here is today."


async def test_a_pause_that_is_over_can_still_be_excused_and_today_is_shown(ada: Talk) -> None:
    await pause_for(ada, "1 day")
    await ada.jump("12:00")
    old = ada.message
    await ada.jump("12:00")
    assert ada.today() == date(2026, 11, 17)
    shown = await ada.tap("Excuse these days", old)
    assert shown.startswith("Tuesday, 17 November")
    assert ada.toast == "These days are excused: your streaks wait for you."
    assert [away.last for away in (await ada.read_book()).person.aways] == [date(2026, 11, 16)]


async def test_a_paused_day_without_anything_due_says_so_too(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        set_frequency(book, 1, Weekdays((6,)), today=ada.today())
    await pause_for(ada, "Until I return")
    await ada.jump("09:00")
    assert (await ada.say("/today")).endswith("Paused until you return.")
    assert BACK in await ada.tap("I'm back")


async def test_a_day_without_anything_due_greets_too(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        set_frequency(book, 1, Weekdays((6,)), today=ada.today())
    await pause_for(ada, "1 day")
    await ada.jump("09:00")
    assert BACK in await ada.say("/today")


async def test_a_deleted_prompt_asks_no_more(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    assert "Delete this prompt: The day's list, every day at 20:30?" in await ada.tap("Delete…")
    assert "Asks every day at 20:30." in await ada.tap("Keep it")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    sent = len(ada.messages)
    await ada.jump("20:30")
    assert len(ada.messages) == sent


async def test_who_blocked_the_bot_is_left_in_peace_until_they_write_again(ada: Talk) -> None:
    await ada.person.block()
    await ada.stand.until_quiet()
    await ada.jump("20:30")
    assert (await ada.read_book()).next_due_at is None
    await ada.person.unblock()
    await ada.say("/today")
    assert "After lunch: did you get to it?" in await ada.jump("20:30")


async def test_a_prompt_that_meets_a_blocked_chat_pauses_the_person(ada: Talk) -> None:
    ada.person.chat.standing = "blocking"
    await ada.jump("20:30")
    book = await ada.read_book()
    assert book.person.is_unreachable
    assert [record.state for record in book.prompts[2].records] == [RecordState.SKIPPED]


async def test_a_button_saves_the_time_that_stands_above_it_or_none(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    await ada.say("weekdays 8:30")
    first = ada.message
    await ada.say("weekdays 9:15")
    await ada.tap("Save", first)
    assert "no longer fits" in ada.toast
    assert len((await ada.read_book()).prompts) == 2


async def test_a_typed_time_within_the_quiet_hours_can_be_moved_once_it_is_saved(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("22:00 – 07:00")
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    await ada.say("22:30")
    await ada.tap("Save")
    assert ada.buttons == ["Move to 21:45", "Ask anyway", "Keep it quiet"]
    await ada.tap("Move to 21:45")
    crons = {prompt.cron for prompt in (await ada.read_book()).prompts.values()}
    assert crons == {"30 20 * * *", "0 18 * * 0", "45 21 * * *"}


async def test_a_pause_that_is_over_is_shown_no_more(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    await ada.tap("1 day")
    await ada.jump("09:00")
    await ada.jump("09:00")
    assert "Paused" not in await ada.say("/prompts")
    assert "Pause…" in ada.buttons


async def test_every_answer_to_a_habits_prompt_stays_in_its_message(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    await ada.jump("18:00")
    prompt = ada.message
    await ada.tap("⋯")
    assert "How did it go?" in await ada.tap("‹ Back")
    await ada.tap("⋯")
    await ada.tap("Skip ›")
    assert "That is no miss." in await ada.tap("🤒 Sick")
    assert ada.message.id == prompt.id
    assert ada.buttons == ["⋯"]


async def test_a_second_tap_leaves_the_come_back_as_it_was_said(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    for _ in range(3):
        await ada.say("/today")
        await ada.tap(ada.buttons[0])
        await ada.jump("09:00")
    await ada.jump("18:00")
    await ada.jump("18:00")
    prompt = ada.message
    assert "You came back. That is what counts." in await ada.tap("✅ Did it")
    await ada.tap_data(prompt, str((prompt.keyboard or [])[0][0]["callback_data"]))
    assert "You came back. That is what counts." in ada.shown


async def test_ask_anyway_is_offered_only_where_quiet_hours_silence_a_prompt(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("22:00 – 07:00")
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    assert "Ask anyway" not in ada.buttons


async def test_a_typed_time_in_quiet_hours_can_be_moved_out_of_them(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("22:00 – 07:00")
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    assert "That lies in your quiet hours" in await ada.say("22:30")
    await ada.tap("Move to 21:45")
    assert "45 21 * * *" in {prompt.cron for prompt in (await ada.read_book()).prompts.values()}


async def test_the_prompt_of_an_archived_habit_says_that_it_is_silent(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    await ada.say("/habits")
    await ada.tap(ada.buttons[1])
    await ada.tap("Archive")
    await ada.say("/prompts")
    assert "Silent while its habit is archived." in await ada.tap(ada.buttons[1])


async def asked_for_a_time(talk: Talk) -> None:
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("The day's list")


@pytest.mark.parametrize("typed", ["8:30", "weekdays 8:30", "30 8 * * 1-5"])
async def test_a_new_prompts_time_can_be_typed_beside_its_buttons(ada: Talk, typed: str) -> None:
    await asked_for_a_time(ada)
    assert "08:30" in await ada.say(typed)
    await ada.tap("Save")
    assert any(p.cron.startswith("30 8") for p in (await ada.read_book()).prompts.values())


async def test_words_that_are_no_time_leave_the_question_and_its_buttons(ada: Talk) -> None:
    await asked_for_a_time(ada)
    buttons = ada.message
    assert "I couldn't read that as a time." in await ada.say("whenever")
    assert "08:30" in await ada.say("8:30")
    await ada.tap("18:00", buttons)
    crons = [prompt.cron for prompt in (await ada.read_book()).prompts.values()]
    assert crons == ["30 20 * * *", "0 18 * * 0", "0 18 * * *"]


async def test_another_time_for_a_prompt_can_be_typed_beside_its_buttons(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Another time")
    assert "So: every day at 07:15." in await ada.say("7:15")
    await ada.tap("Save")
    assert {p.cron for p in (await ada.read_book()).prompts.values()} == {
        "15 7 * * *",
        "0 18 * * 0",
    }


async def test_quiet_hours_chosen_among_the_prompts_lead_back_there(ada: Talk) -> None:
    for answer in ("22:00 – 07:00", "No quiet hours"):
        await ada.say("/prompts")
        await ada.tap("Quiet hours")
        assert "When I ask" in await ada.tap(answer)
    await ada.tap("Quiet hours")
    assert "When I ask" in await ada.say("23 to 6")
    await ada.tap("Quiet hours")
    assert "When I ask" in await ada.tap("‹ Back")
    await ada.tap("Quiet hours")
    await ada.tap("Other hours…")
    await ada.tap("Cancel")
    await ada.tap("Other hours…")
    await ada.say("20:00 to 7:00")
    assert "When I ask" in await ada.tap("‹ Back")


async def test_a_review_that_meets_a_blocked_chat_told_nothing(ada: Talk) -> None:
    await ada.jump("17:00", 6)
    ada.person.chat.standing = "blocking"
    await ada.jump("18:30")
    book = await ada.read_book()
    assert book.person.is_unreachable
    assert [record.state for record in book.prompts[3].records] == [RecordState.SKIPPED]
    assert book.reviewed == ()


async def test_a_review_that_came_is_remembered(ada: Talk) -> None:
    await ada.jump("18:30", 6)
    assert len((await ada.read_book()).reviewed) == 1
