"""The start: four taps from nothing to the first habit and its prompt."""

from pathlib import Path

import pytest

from habitbot.chat.taps.start import FirstTimeTap, FirstTimeTypedTap, StarterTap
from habitbot.core.frequency import TimesAWeek, Weekdays
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit
from habitbot.core.prompt import PromptKind
from habitbot.texts.starters import starters
from habitbot.texts.words import SOURCE, Words
from tests.talk import Talk, talking


async def test_four_taps_lead_from_nothing_to_the_first_habit_and_its_prompt(talk: Talk) -> None:
    assert "What would you like more of first?" in await talk.say("/start")
    assert "Pick one to begin with" in await talk.tap("🤝 Networking")
    assert "what does your clock show now?" in await talk.tap("Write to one person I like")
    assert "When shall I ask" in await talk.tap("09:00 Berlin")
    assert "Already did it today?" in await talk.tap("20:30")
    book = await talk.read_book()
    assert [habit.name for habit in book.habits.values()] == ["Write to one person I like"]
    assert [habit.anchor for habit in book.habits.values()] == ["After lunch"]
    assert book.person.zone == "Europe/Berlin"
    assert {prompt.cron for prompt in book.prompts.values()} == {"30 20 * * *", "0 18 * * 0"}


async def test_a_newcomer_has_42_starters_in_seven_areas_and_who_looks_for_ideas_has_eight(
    talk: Talk,
) -> None:
    await talk.say("/start")
    offered = talk.buttons[:-1]
    packs = [starters(Words(SOURCE), area) for area in Area if area is not Area.DIRECTION]
    assert len(offered) == 7
    assert "🧭 Direction" not in offered
    assert sum(map(len, packs)) == 42
    await talk.start()
    await talk.say("/add")
    await talk.tap("💡 Ideas")
    assert talk.buttons[:-1] == [*offered, "🧭 Direction"]
    await talk.say("Something")
    assert "Write one line on what I want" in await talk.say("Direction")
    await talk.tap("Write one line on what I want")
    last = max((await talk.read_book()).habits.values(), key=lambda habit: habit.id)
    assert last.area is Area.DIRECTION


async def test_a_newcomer_who_asks_for_direction_is_shown_it(talk: Talk) -> None:
    await talk.say("/start")
    assert "Write one line on what I want" in await talk.say("direction")


async def test_a_starter_of_monday_morning_is_due_on_mondays_and_says_so(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap_data(talk.message, StarterTap(Area.DIRECTION, 1).write())
    assert "On Monday morning: Name one thing that matters this week" in talk.shown
    assert "It's yours: Mon." in talk.shown
    (habit,) = (await talk.read_book()).habits.values()
    assert habit.frequency == Weekdays((0,))


async def test_a_starter_whose_habit_is_archived_comes_back_with_its_history(ada: Talk) -> None:
    pack = (await ada.say("/start"), StarterTap(Area.NETWORKING, 0).write())[1]
    await ada.tap(ada.buttons[0])
    async with ada.house.books.open(ada.person.id) as book:
        (habit,) = book.habits.values()
        archive_habit(book, habit.id, today=ada.today())
    assert "All your habits rest." in await ada.say("/today")
    assert "1 of 1" in await ada.tap_data(ada.message, pack)
    assert ada.toast == "It is back on your list, its history with it."
    (habit,) = (await ada.read_book()).habits.values()
    assert not habit.is_archived


async def test_the_whole_start_is_one_message(talk: Talk) -> None:
    await talk.start()
    assert len(talk.messages) == 1


async def test_yes_at_the_end_is_the_first_check_in(ada: Talk) -> None:
    assert "1 of 1" in await ada.tap("✅ Yes")
    assert ada.toast == "✅ Done. That's how it begins."


async def test_not_yet_shows_the_open_card(ada: Talk) -> None:
    assert "0 of 1" in await ada.tap("Not yet")


async def test_who_stops_halfway_goes_on_there_a_week_later(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.jump("09:00", weekday=0)
    assert "what does your clock show now?" in await talk.say("/start")


async def test_start_with_habits_shows_today(ada: Talk) -> None:
    assert "0 of 1" in await ada.say("/start")


async def test_two_taps_on_the_same_offer_make_one_habit(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    message = talk.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    await talk.tap_data(message, data)
    await talk.tap_data(message, data)
    assert len((await talk.read_book()).habits) == 1


async def test_a_first_habit_can_be_ones_own_words(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    assert "what does your clock show now?" in await talk.say("Call <b>Mum</b> & Dad")
    assert "Call <b>Mum</b> & Dad" in talk.shown


@pytest.mark.parametrize("name", ["At most 2 coffees", "Take my pills"])
async def test_of_a_limit_or_medicine_no_smaller_version_is_spoken(talk: Talk, name: str) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    said = await talk.say(name)
    assert "One day at a time." in said
    assert "smallest version" not in said
    await talk.tap(next(label for label in talk.buttons if label.endswith("Berlin")))
    is_limit = name.startswith("At most")
    assert ("Already did it today?" in await talk.tap("20:30")) is not is_limit
    assert ("Today's list" in talk.buttons) is is_limit


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Прочитать одну страницу " * 160, "Up to 64 plain characters"),
        ("a" + "\u0336" * 4000, "Up to 64 plain characters"),
        ("!!! ...", "Some letters, please"),
    ],
)
async def test_words_that_are_no_name_are_asked_for_again(
    talk: Talk, typed: str, said: str
) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    assert said in await talk.say(typed)
    assert talk.buttons == ["Cancel"]
    assert (await talk.read_book()).habits == {}
    assert "what does your clock show now?" in await talk.say("Read one page")


async def test_own_words_wait_without_limit_within_the_start(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    await talk.jump("09:00", weekday=0)
    assert "what does your clock show now?" in await talk.say("Read one page")


async def test_the_clock_can_be_told_by_a_city(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.tap("Another…")
    assert "Your clock: 09:00, Berlin time." in await talk.say("münchen")
    assert (await talk.read_book()).person.zone == "Europe/Berlin"
    assert [one.text for one in talk.messages if "09:00" in one.text] == [talk.shown]


async def test_the_clock_can_be_told_by_a_location_which_is_not_kept(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.tap("Another…")
    await talk.person.share_location(-1.2921, 36.8219)
    await talk.heard()
    book = await talk.read_book()
    assert book.person.zone == "Africa/Nairobi"
    assert "36.8" not in repr(book)


async def test_a_city_that_nobody_knows_is_asked_for_again(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.tap("Another…")
    assert "I don't know “qqqqqqq”" in await talk.say("qqqqqqq")
    assert "When shall I ask" in await talk.say("Nairobi")


async def test_a_first_name_cannot_turn_the_greeting_around(tmp_path: Path) -> None:
    async with talking(tmp_path, name="\u202eadA\u200b\n<b>") as talk:
        assert (await talk.say("/start")).splitlines()[0] == "Hi adA <b>."
        assert (await talk.read_book()).person.name == "adA <b>"


async def test_whatever_a_new_person_types_first_leads_into_the_start(talk: Talk) -> None:
    assert "What would you like more of first?" in await talk.say("hello")


async def test_a_cancelled_time_leads_back_to_the_step_it_was_for(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.tap("09:00 Berlin")
    await talk.tap("Another time…")
    assert "When shall I ask" in await talk.tap("Cancel")


async def test_of_two_times_tapped_in_turn_the_last_one_counts(talk: Talk) -> None:
    await talk.say("/start")
    for label in ("🤝 Networking", "Write to one person I like", "09:00 Berlin"):
        await talk.tap(label)
    message = talk.message
    await talk.tap_data(message, FirstTimeTap("30 20 * * *").write())
    assert "21:30" in await talk.tap_data(message, FirstTimeTap("30 21 * * *").write())
    book = await talk.read_book()
    crons = [prompt.cron for prompt in book.prompts.values() if prompt.kind is PromptKind.LIST]
    assert crons == ["30 21 * * *"]
    await talk.say("/prompts")
    for label in ("➕ Another prompt", "The day's list", "08:00"):
        await talk.tap(label)
    await talk.tap_data(message, FirstTimeTap("0 6 * * *").write())
    assert "0 6 * * *" not in [p.cron for p in (await talk.read_book()).prompts.values()]


async def test_a_time_typed_after_one_was_tapped_counts_as_well(talk: Talk) -> None:
    await talk.start()
    message = talk.message
    await talk.tap_data(message, FirstTimeTypedTap().write())
    await talk.say("7:15")
    assert "07:15" in await talk.tap("Save")
    book = await talk.read_book()
    crons = [prompt.cron for prompt in book.prompts.values() if prompt.kind is PromptKind.LIST]
    assert crons == ["15 7 * * *"]


async def test_a_mistaken_clock_can_be_told_anew(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])
    await talk.tap("09:00 Berlin")
    await talk.tap("Not my clock")
    assert "Your clock: 11:00, Nairobi time." in await talk.say("Nairobi")


async def test_an_unclear_answer_keeps_the_usual_times_and_the_way_out(talk: Talk) -> None:
    await talk.start()
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("The day's list")
    buttons = talk.buttons
    await talk.tap("Another time…")
    await talk.say("whenever")
    assert talk.buttons == buttons
    assert buttons[-1] == "‹ Back"
    await talk.say("* * * * *")
    assert talk.buttons == buttons


async def chose_a_habit(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("🤝 Networking")
    await talk.tap(talk.buttons[0])


@pytest.mark.parametrize("typed", ["Berlin", "münchen", "Europe/Berlin"])
async def test_a_city_can_be_typed_beside_the_clocks_of_the_start(talk: Talk, typed: str) -> None:
    await chose_a_habit(talk)
    assert "When shall I ask" in await talk.say(typed)
    assert (await talk.read_book()).person.zone == "Europe/Berlin"


async def test_what_the_clock_shows_can_be_typed_beside_the_clocks_of_the_start(talk: Talk) -> None:
    await chose_a_habit(talk)
    assert "Which one is yours?" in await talk.say("9:00")
    assert "When shall I ask" in await talk.tap("09:00 Berlin")


async def test_no_city_at_all_leaves_the_question_for_the_clock(talk: Talk) -> None:
    await chose_a_habit(talk)
    assert "I don't know “qqqqqqq”" in await talk.say("qqqqqqq")
    assert "When shall I ask" in await talk.say("Nairobi")


@pytest.mark.parametrize(
    ("typed", "cron"),
    [("8", "0 8 * * *"), ("weekdays 8:30", "30 8 * * 1-5"), ("30 8 * * 1-5", "30 8 * * 1-5")],
)
async def test_the_first_time_can_be_typed_beside_its_buttons(
    talk: Talk, typed: str, cron: str
) -> None:
    await chose_a_habit(talk)
    await talk.tap("09:00 Berlin")
    assert "weekdays 8:30." in await talk.say("whenever")
    assert "1-5" not in talk.shown
    assert "The next three:" in await talk.say(typed)
    assert "Already did it today?" in await talk.tap("Save")
    crons = {prompt.cron for prompt in (await talk.read_book()).prompts.values()}
    assert crons == {cron, "0 18 * * 0"}


async def test_the_whole_start_can_be_typed_a_week_apart(talk: Talk) -> None:
    await talk.say("/start")
    assert "Tap what you would like more of" in await talk.say("whatever")
    assert "Pick one to begin with" in await talk.say("networking")
    await talk.jump("09:00", weekday=0)
    assert "what does your clock show now?" in await talk.say("Call my sister")
    await talk.jump("09:00", weekday=0)
    assert "When shall I ask" in await talk.say("Berlin")
    await talk.jump("09:00", weekday=0)
    assert "I'll ask every day at 07:15" in await talk.say("7:15")
    [habit] = (await talk.read_book()).habits.values()
    assert (habit.name, habit.area) == ("Call my sister", Area.NETWORKING)


@pytest.mark.parametrize(
    ("typed", "at"),
    [("21:00", "21:00"), ("8.30", "08:30"), ("9pm", "21:00"), ("20 Uhr", "20:00")],
)
async def test_a_plain_time_typed_at_the_start_ends_it_as_its_button_would(
    talk: Talk, typed: str, at: str
) -> None:
    await talk.say("/start")
    for label in ("🤝 Networking", "Write to one person I like"):
        await talk.tap(label)
    await talk.tap(next(label for label in talk.buttons if label.endswith("Berlin")))
    assert f"Done. I'll ask every day at {at}" in await talk.say(typed)
    assert (await talk.read_book()).person.has_started


async def test_who_went_on_to_their_day_before_the_start_was_over_is_heard_there(
    talk: Talk,
) -> None:
    await chose_a_habit(talk)
    await talk.tap("09:00 Berlin")
    await talk.say("/add Meditate")
    await talk.say("/today")
    assert "✅ Meditate" in await talk.say("meditated")
    assert "When shall I ask" in await talk.say("/start")
    assert "I'll ask every day at 21:00" in await talk.say("21:00")


async def test_own_words_below_the_pack_of_an_area_are_a_habit_of_that_area(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("💬 Feedback")
    await talk.tap("My own words…")
    await talk.say("/start")
    await talk.say("After lunch I ask one person what they think of my work")
    [habit] = (await talk.read_book()).habits.values()
    assert habit.area is Area.FEEDBACK


async def test_start_after_an_area_was_chosen_goes_on_with_its_pack(talk: Talk) -> None:
    await talk.say("/start")
    await talk.tap("😴 Sleep")
    assert "😴 Sleep\nPick one to begin with" in await talk.say("/start")
    await talk.tap("‹ Another area")
    assert "What would you like more of first?" in await talk.say("/start")


@pytest.mark.parametrize("is_card", [True, False])
async def test_whatever_comes_first_a_newcomer_keeps_the_language_of_their_phone(
    talk: Talk, is_card: bool
) -> None:
    if is_card:
        await talk.person.share_contact("Ben", "+49123")
    else:
        await talk.say("hello")
    await talk.start()
    assert (await talk.read_book()).person.language == "de"


NO_TOWNS = (
    *("ok", "Yes.", "save", "later", "no", "done", "ja", "si", "okay", "what for", "👍", "Never"),
    *(
        "all done",
        "both done",
        "alles erledigt",
        "ever",
        "I don't know",
        "Keine Ahnung!",
        "jamás",
        "I'd rather not say",
    ),
)


@pytest.mark.parametrize("typed", NO_TOWNS)
async def test_what_answers_anything_is_no_town(talk: Talk, typed: str) -> None:
    await chose_a_habit(talk)
    said = await talk.say(typed)
    assert (await talk.read_book()).person.zone is None
    assert "Type your city" in said or "a larger city nearby" in said.casefold()
    assert talk.buttons == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [("Copenh", "09:00 Copenhagen, DK"), ("Nice", "09:00 Nice, FR"), ("uk", "08:00 London, GB")],
)
async def test_a_town_that_is_only_guessed_at_is_offered_and_not_taken(
    talk: Talk, typed: str, offered: str
) -> None:
    await chose_a_habit(talk)
    assert await talk.say(typed) == "Did you mean this one?"
    assert talk.buttons == [offered, "Another…"]
    assert (await talk.read_book()).person.zone is None
    assert "When shall I ask" in await talk.say("yes")


async def test_a_clock_picked_after_words_that_were_no_town_is_told_once_and_last(
    talk: Talk,
) -> None:
    await chose_a_habit(talk)
    clocks = talk.message
    await talk.say("qqqqqqq")
    await talk.tap("09:00 Berlin", clocks)
    assert "Your clock: 09:00, Berlin time." in talk.shown
    assert [one.text for one in talk.messages if "Berlin time" in one.text] == [talk.shown]


async def test_how_often_a_first_habit_in_ones_own_words_is_done_is_read_and_said(
    talk: Talk,
) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    assert "It's yours: 3 times a week." in await talk.say("Run 3 times a week")
    assert (await talk.read_book()).habits[1].frequency == TimesAWeek(3)


async def test_a_first_habit_in_a_rhythm_that_no_plan_holds_is_told_with_the_nearest_one(
    talk: Talk,
) -> None:
    await talk.say("/start")
    await talk.tap("My own…")
    said = await talk.say("Run every 2 days")
    assert "It's yours: every day for now. 3 times a week comes closest to your words" in said
