"""Habits that count: how much, by buttons that fit or typed, on the card and under a prompt."""

from datetime import timedelta
from pathlib import Path

import pytest

from habitbot.chat.taps.amounts import AmountsTap, AmountTap, AmountTypedTap
from habitbot.chat.taps.check_in import View
from habitbot.chat.taps.targets import TargetTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.check_in import mark_day
from habitbot.core.history import History, Mark
from tests.talk import Talk, talking


async def walker(talk: Talk) -> None:
    """Somebody whose first habit is to walk five minutes."""
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")


async def sleeper(talk: Talk) -> None:
    """Somebody whose first habit is to sleep seven hours."""
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")


async def let_count(talk: Talk, *labels: str) -> None:
    """Ada's one habit counts what these buttons say."""
    await talk.say("/habits")
    await talk.tap(talk.buttons[0])
    await talk.tap("Change…")
    await talk.tap("🔢 It counts…")
    for label in labels:
        await talk.tap(label)


async def amount_and_mark(talk: Talk, habit_id: int = 1) -> tuple[int | None, Mark | None]:
    book = await talk.read_book()
    amounts = book.amounts.get(habit_id)
    mark = book.histories.get(habit_id, History()).mark_on(talk.today())
    return amounts.on(talk.today()) if amounts else None, mark


async def test_a_starter_that_counts_is_taken_by_four_taps_and_yes_is_its_target(
    talk: Talk,
) -> None:
    await walker(talk)
    assert "1 of 1" in await talk.tap("✅ Yes")
    assert "✅ Walk five minutes  ·  After lunch  ·  5 min  ·  1 day" in talk.shown
    assert await amount_and_mark(talk) == (5, Mark.DONE)


async def test_steps_add_up_on_the_card_until_the_day_is_done(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    assert "How much in all?" in await talk.tap("Walk five minut…")
    assert talk.buttons == ["+1", "+2", "✅ 5 min", "Type it…", "⋯", "‹ Back"]
    card = talk.message
    assert "◐ Walk five minutes  ·  After lunch  ·  1 of 5 min  ·  tiny" in await talk.tap("+1")
    assert talk.message.id == card.id
    assert talk.toast.endswith("1 day")
    await talk.tap("◐ Walk five mi…")
    assert "1 of 5 min" in talk.shown
    assert "✅ Walk five minutes  ·  After lunch  ·  5 min" in await talk.tap("✅ 5 min")
    await talk.tap("✅ Walk five mi…")
    assert talk.buttons[:2] == ["+1", "+2"]


async def test_a_step_tapped_twice_counts_once(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.tap("Walk five minut…")
    card = talk.message
    data = str((card.keyboard or [])[0][1]["callback_data"])
    await talk.person.press_data(card.id, data)
    await talk.person.press_data(card.id, data)
    await talk.heard()
    assert await amount_and_mark(talk) == (2, Mark.TINY)


async def test_below_the_smallest_amount_the_day_stays_open_and_says_so(ada: Talk) -> None:
    await let_count(ada, "🥛 Glasses", "8")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    assert "◻️ Write to one person I like  ·  After lunch  ·  1 of 8 glasses" in await ada.tap("+1")
    assert ada.toast == "1 of 8 glasses. More may come."
    assert "0 of 1" in ada.shown
    assert await amount_and_mark(ada) == (100, None)


async def test_a_further_amount_need_only_be_typed_for_a_few_minutes(ada: Talk) -> None:
    await let_count(ada, "🥛 Glasses", "8")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    await ada.tap("+1")
    assert "Added. Now: 3 of 8 glasses" in await ada.say("+2")
    assert "Noted: 4 of 8 glasses" in await ada.say("4 glasses")
    assert "Added. Now: 5 of 8 glasses" in await ada.say("+ 1 glass")
    for other in ("4", "4 pages", "+two and some", "glasses"):
        await ada.say(other)
        assert await amount_and_mark(ada) == (500, None)
    await ada.tap("Write to one pe…")
    await ada.tap("+1")
    await ada.jump("09:06")
    assert "Added." not in await ada.say("+1")
    assert await amount_and_mark(ada) == (600, None)


@pytest.mark.parametrize(
    ("typed", "minutes"), [("4", 4), ("+3", 3), ("5 min", 5), ("nothing of it", None)]
)
async def test_under_a_prompt_about_an_amount_a_number_is_an_answer(
    talk: Talk, typed: str, minutes: int | None
) -> None:
    await walker(talk)
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("One habit…")
    await talk.tap("Walk five minutes")
    await talk.tap("12:30")
    await talk.jump("12:45")
    await talk.say(typed)
    assert (await amount_and_mark(talk))[0] == minutes


async def test_a_further_amount_goes_to_the_habit_that_just_had_one(ada: Talk) -> None:
    for name in ("At most 2 coffees", "At most 3 cookies"):
        await ada.say(f"/add {name}")
        await ada.tap(ada.buttons[0])
    await ada.say("/today")
    await ada.tap("At most 3 cooki…")
    await ada.tap("+1")
    assert "Added. Now: 2 of at most 3 cookies so far" in await ada.say("+1")
    assert "Noted: 1 of at most 3 cookies so far" in await ada.say("1 cookie")


async def test_words_that_are_no_amount_do_not_end_the_minutes_for_a_further_one(
    ada: Talk,
) -> None:
    await let_count(ada)
    await ada.say("10,000 steps")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    assert "Noted: 7,000 of 10,000 steps" in await ada.say("7000")
    await ada.say("8000")
    assert (await amount_and_mark(ada))[0] == 700_000
    assert "Noted: 8,000 of 10,000 steps" in await ada.say("8000 steps")


async def test_an_amount_is_heard_on_the_menu_of_a_habit_that_counts(talk: Talk) -> None:
    await sleeper(talk)
    await talk.say("/today")
    await talk.tap("⋯")
    await talk.tap("Sleep seven hou…")
    assert "🔢 How much…" in talk.buttons
    assert "Noted: 6½ hours" in await talk.say("22:45 - 5:15")
    assert await amount_and_mark(talk) == (390, Mark.TINY)


async def test_a_reminder_does_not_take_the_amount_from_the_page_that_asks_for_it(
    talk: Talk,
) -> None:
    await sleeper(talk)
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("Short breaks…")
    await talk.tap("Mon – Fri hourly 10:00 – 16:00")
    await talk.jump("10:59")
    await talk.say("/today")
    await talk.tap("Sleep seven hou…")
    assert "A short break?" in await talk.jump("11:00")
    assert "Noted: 6½ hours" in await talk.say("6:30")
    assert await amount_and_mark(talk) == (390, Mark.TINY)


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("half past six", "6½ hours?"),
        ("halb sieben", "6½ hours?"),
        ("a quarter to seven", "6 h 45 min?"),
        ("siete menos cuarto", "6 h 45 min?"),
    ],
)
async def test_a_clock_in_words_is_asked_about_as_the_hours_it_shows(
    talk: Talk, typed: str, asked: str
) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await talk.jump("20:35")
    assert (await talk.say(typed)).endswith(f"\n{asked}")
    assert talk.buttons == ["Yes", "No, another…"]


async def test_a_night_of_twelve_hours_is_asked_about_under_a_prompt_too(talk: Talk) -> None:
    await sleeper(talk)
    await talk.jump("20:30")
    assert (await talk.say("12")).endswith("\n12 hours?")
    await talk.tap("Yes")
    assert await amount_and_mark(talk) == (720, Mark.DONE)


async def test_a_night_of_twelve_hours_is_asked_about_once(talk: Talk) -> None:
    await sleeper(talk)
    for typed in ("12", "24:00"):
        await talk.say("/today")
        await talk.tap("Sleep seven hou…")
        assert (await talk.say(typed)).endswith(f"\n{typed[:2]} hours?")
        assert talk.buttons == ["Yes", "No, another…"]
        assert await amount_and_mark(talk) == (None, None)
    assert "how long, in all?" in await talk.tap("No, another…")
    assert "Noted: 7 hours" in await talk.say("7")
    await talk.tap("✅ Sleep seven…")
    await talk.say("12:30")
    assert "12½ hours" in await talk.say("yes")
    assert await amount_and_mark(talk) == (750, Mark.DONE)


async def test_of_a_night_by_a_clock_of_twelve_hours_the_likelier_length_is_a_tap(
    talk: Talk,
) -> None:
    await sleeper(talk)
    await talk.say("/today")
    await talk.tap("Sleep seven hou…")
    assert (await talk.say("11:30 6:30")).endswith("\n7 hours, or 19 hours?")
    assert talk.buttons == ["7 hours", "19 hours", "No, another…"]
    await talk.tap("7 hours")
    assert await amount_and_mark(talk) == (420, Mark.DONE)


async def test_a_night_is_understood_in_the_words_that_ask_for_it(talk: Talk) -> None:
    await sleeper(talk)
    await talk.say("/today")
    assert "in bed and up: 23:10 6:40" in await talk.tap("Sleep seven hou…")
    assert "Noted: 7½ hours" in await talk.say("in bed 23:10, up 6:40")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("12.5", "Noted: 13 min (whole minutes)"),
        ("+ 2,5 min", "Added. Now: 3 of 5 min (whole minutes)"),
        ("12", "Noted: 12 min\n"),
    ],
)
async def test_parts_of_a_minute_are_rounded_and_that_is_told(
    talk: Talk, typed: str, told: str
) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.tap("Walk five minut…")
    assert told in await talk.say(typed)


async def test_a_limit_in_a_new_habits_words_counts_by_one_tap(ada: Talk) -> None:
    assert "under Nutrition" in await ada.say("/add At most 2 coffees")
    assert ada.buttons[0] == "🔢 Count: at most 2 coffees"
    old = str((ada.message.keyboard or [])[0][0]["callback_data"])
    assert "🔢 Each day: at most 2 coffees" in await ada.tap("🔢 Count: at most 2 coffees")
    await ada.say("/add Max 1 beer")
    await ada.tap("🔢 It counts…")
    assert ada.buttons[0] == "At most 1 beer"
    await ada.tap_data(ada.message, old.replace("|4|", "|5|"))
    assert (await ada.read_book()).habits[5].target is None


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("Under 2 hours of TV", "at most 2 hours"),
        ("Less than 2 hours of screen time", "at most 2 hours"),
        ("Phone under 1 hour", "at most 1 hour"),
        ("At most 1h 30 of TV", "at most 1½ hours"),
        ("Less than 3 coffees", "at most 2 coffees"),
        ("One coffee at most", "at most 1 coffee"),
        ("Cut coffee to 2 cups", "at most 2 cups"),
    ],
)
async def test_a_limit_in_a_new_habits_words_is_never_turned_round(
    ada: Talk, name: str, target: str
) -> None:
    await ada.say(f"/add {name}")
    assert f"🔢 Each day: {target}" in await ada.tap(f"🔢 Count: {target}")


async def test_what_a_limit_counts_is_asked_for_at_most(ada: Talk) -> None:
    await ada.say("/add No sweets")
    await ada.tap("🔢 It counts…")
    assert "At most how many times a day?" in await ada.tap("🔁 Times")
    await ada.tap("‹ Back")
    assert "sweets: at most how many a day?" in await ada.say("sweets")
    assert "🔢 Each day: at most 2 sweets" in await ada.say("2")
    await ada.tap("Another unit")
    assert "🔢 Each day: at least 2 fruits" in await ada.say("at least 2 fruits")


async def test_a_limit_without_a_word_for_what_it_counts_is_asked_for_it(ada: Talk) -> None:
    await let_count(ada)
    assert "A word is plenty" in await ada.say("at most 2")
    assert "less coffee: at most how many a day?" in await ada.say("less coffee")


async def test_of_an_own_word_that_is_known_another_number_is_plenty(ada: Talk) -> None:
    await let_count(ada)
    await ada.say("at most 2 coffees")
    assert "coffees: at most how many a day?" in await ada.tap("Another amount")
    assert "🔢 Each day: at most 4 coffees" in await ada.say("4")
    await ada.tap("Another amount")
    assert "🔢 Each day: at most 3 cups" in await ada.say("3 cups")


@pytest.mark.parametrize("name", ["Sleep", "Schlafen"])
async def test_whoever_adds_sleep_is_offered_to_count_its_hours(ada: Talk, name: str) -> None:
    assert "under Sleep" in await ada.say(f"/add {name}")
    assert "At least how many hours a day?" in await ada.tap("🔢 Count hours of sleep…")
    assert ada.buttons[:6] == ["6", "6½", "7", "7½", "8", "8½"]
    assert "🔢 Each day: at least 7½ hours" in await ada.tap("7½")


async def test_whoever_adds_hours_of_sleep_counts_them_by_one_tap(ada: Talk) -> None:
    await ada.say("/add sleep 7 hours")
    assert "at least 7 hours\nOne amount says the whole day." in await ada.tap(
        "🔢 Count: at least 7 hours"
    )


async def test_a_limit_is_asked_about_in_the_evening_and_said_by_one_tap(ada: Talk) -> None:
    await let_count(ada, "Own word…")
    await ada.say("at most 2 coffees")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    assert "0 of 1" in await ada.tap("+1")
    assert ada.toast == "1 of at most 2 coffees so far."
    assert "All of it" not in ada.shown
    assert "Was that all?" in await ada.jump("20:30")
    await ada.tap("Write to one pe…")
    await ada.tap("+1")
    await ada.tap("Write to one pe…")
    await ada.tap("+1")
    assert ada.toast == "3 so far, at most 2 coffees. Good that you count it."
    assert await amount_and_mark(ada) == (300, None)
    await ada.tap("Write to one pe…")
    await ada.tap("That was all")
    assert ada.toast == "Noted. Every day is a new one."
    assert await amount_and_mark(ada) == (300, Mark.MISSED)


async def test_a_limit_passed_by_words_is_missed_on_the_card_as_it_is_in_the_week(
    ada: Talk,
) -> None:
    await let_count(ada, "Own word…")
    await ada.say("max 2 coffees")
    await ada.say("/today")
    card = await ada.say("3 coffees")
    assert "✖️ Write to one person I like" in card
    assert "3 so far, at most 2 coffees  ·  missed" in card
    assert ada.buttons[0] == "✖️ Write to one…"
    await ada.say("/week")
    await ada.tap("As text")
    assert "Mon missed" in ada.shown
    assert "✖️ Write to one person I like" in await ada.say("/today")


async def test_a_limit_that_was_not_passed_after_all_is_open_again(ada: Talk) -> None:
    await let_count(ada, "Own word…")
    await ada.say("max 2 coffees")
    await ada.say("/today")
    await ada.say("3 coffees")
    assert "◻️ Write to one person I like" in await ada.say("2 coffees")


async def two_coffees(ada: Talk) -> None:
    """Ada had two of at most two coffees, and says nothing in the evening."""
    await let_count(ada)
    await ada.say("at most 2 coffees")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    await ada.tap("+1")
    await ada.say("+1")
    assert "Was that all?" in await ada.jump("20:30")


async def test_what_nobody_called_all_is_not_missed_and_is_asked_about_the_day_after(
    ada: Talk,
) -> None:
    await two_coffees(ada)
    await ada.jump("12:00")
    assert "yesterday: 2 of at most 2 coffees. Was that all?" in await ada.say("/today")
    await ada.say("/week")
    await ada.tap("As text")
    assert "Mon open, Tue open" in ada.shown
    assert "missed" not in ada.shown
    assert "yesterday: 2 of at most 2 coffees. Was that all?" in await ada.jump("20:30")
    assert "slipped by" not in ada.shown
    card = await ada.tap("That was all")
    assert card.startswith("Tuesday, 17 November")
    assert "Was that all?" not in card
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today() - timedelta(days=1)) is Mark.DONE
    assert book.histories[1].mark_on(ada.today()) is None


async def test_where_more_came_the_day_before_it_is_said_in_words_for_that_day(ada: Talk) -> None:
    await two_coffees(ada)
    await ada.jump("12:00")
    await ada.say("/today")
    assert "2 (at most 2 coffees)\nHow much in all, that day?" in await ada.tap("It was more…")
    assert ada.buttons[0] == "That was all"
    assert "Noted: 3 (at most 2 coffees)" in await ada.say("3")
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today() - timedelta(days=1)) is Mark.MISSED
    assert "Was that all?" not in await ada.say("/today")


@pytest.mark.parametrize(
    ("typed", "amount", "mark"),
    [
        *((yes, 200, Mark.DONE) for yes in ("yes", "Ja!", "sí", "oui", "ja, das war alles")),
        *((no, 300, Mark.MISSED) for no in ("no, 3", "nein, 3 coffees", "no, it was three")),
        ("no, 1", 100, Mark.DONE),
    ],
)
@pytest.mark.parametrize("is_list", [False, True])
async def test_the_day_after_a_plain_yes_or_another_number_answers_it(
    ada: Talk, typed: str, amount: int, mark: Mark, *, is_list: bool
) -> None:
    await two_coffees(ada)
    await (ada.jump("20:30") if is_list else ada.jump("12:00"))
    assert "Was that all?" in await ada.say("/today") if not is_list else ada.shown
    card = await ada.say(typed)
    assert card.startswith("Tuesday, 17 November")
    assert "Yesterday: " in card
    book, eve = await ada.read_book(), ada.today() - timedelta(days=1)
    assert (book.amounts[1].on(eve), book.histories[1].mark_on(eve)) == (amount, mark)
    assert book.amounts[1].on(ada.today()) is None
    assert book.histories[1].mark_on(ada.today()) is None


async def test_the_day_after_a_plain_no_asks_how_much_it_was(ada: Talk) -> None:
    await two_coffees(ada)
    await ada.jump("20:30")
    assert "How much in all, that day?" in await ada.say("no")
    assert "Noted: 3 (at most 2 coffees)" in await ada.say("3")
    book, eve = await ada.read_book(), ada.today() - timedelta(days=1)
    assert (book.amounts[1].on(eve), book.histories[1].mark_on(eve)) == (300, Mark.MISSED)


async def test_the_day_after_a_habits_own_prompt_asks_it_too(ada: Talk) -> None:
    await two_coffees(ada)
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("⏰ Ask me…")
    await ada.say("9:00")
    await ada.tap("Save")
    asked = await ada.jump("09:00")
    assert "yesterday: 2 of at most 2 coffees. Was that all?" in asked
    assert "How much in all, that day?" in await ada.say("no")
    await ada.tap("3 in all")
    book, eve = await ada.read_book(), ada.today() - timedelta(days=1)
    assert (book.amounts[1].on(eve), book.histories[1].mark_on(eve)) == (300, Mark.MISSED)
    assert book.histories[1].mark_on(ada.today()) is None


@pytest.mark.parametrize(("typed", "mark"), [("2", Mark.DONE), ("+2", None)])
async def test_a_number_typed_under_a_prompt_about_a_limit_says_the_day(
    ada: Talk, typed: str, mark: Mark | None
) -> None:
    await let_count(ada, "Own word…")
    await ada.say("at most 2 coffees")
    tap = AmountTypedTap(1, ada.today(), View.PROMPT)
    await ada.say("/today")
    await ada.tap_data(ada.message, tap.write())
    await ada.say(typed)
    assert await amount_and_mark(ada) == (200, mark)


async def test_hours_of_sleep_are_one_tap_and_say_the_whole_day(talk: Talk) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    await talk.tap("Sleep seven hou…")
    assert talk.buttons == ["6", "6½", "7", "7½", "8+", "Type it…", "⋯", "‹ Back"]
    assert "◐ Sleep seven hours or more  ·  At night  ·  6½ hours  ·  tiny" in await talk.tap("6½")
    await talk.tap("◐ Sleep seven…")
    assert "8 hours  ·  1 day" in await talk.tap("8+")
    assert await amount_and_mark(talk) == (480, Mark.DONE)


@pytest.mark.parametrize(
    ("typed", "minutes", "mark"),
    [
        ("23:10 6:40", 450, Mark.DONE),
        ("7,5", 450, Mark.DONE),
        ("٦:٣٠", 390, Mark.TINY),
        ("5h 20m", 320, Mark.MISSED),
    ],
)
async def test_an_amount_can_be_typed_where_the_buttons_are(
    talk: Talk, typed: str, minutes: int, mark: Mark
) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    await talk.tap("Sleep seven hou…")
    await talk.say(typed)
    assert await amount_and_mark(talk) == (minutes, mark)


async def test_what_was_understood_of_a_typed_amount_is_told(talk: Talk) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    await talk.tap("Sleep seven hou…")
    assert "\n\nNoted: 7½ hours\nAll of it, done." in await talk.say("7:30")


async def test_a_number_behind_a_plus_comes_on_top_and_the_day_says_what_it_has_now(
    talk: Talk,
) -> None:
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")
    await talk.tap("Not yet")
    for typed, told in [
        ("1", "Noted: 1 of 5 min"),
        ("+3", "Added. Now: 4 of 5 min"),
        ("+1", "Added. Now: 5 min"),
    ]:
        await talk.tap(next(one for one in talk.buttons if "Walk" in one))
        assert told in await talk.say(typed)
    assert await amount_and_mark(talk) == (5, Mark.DONE)


async def test_a_typed_step_that_is_a_button_says_what_the_day_has_now(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.tap("Walk five minut…")
    assert "+2" in talk.buttons
    assert "Noted: 2 of 5 min" in await talk.say("+2")
    assert await amount_and_mark(talk) == (2, Mark.TINY)


@pytest.mark.parametrize("view", View)
async def test_a_round_streak_reached_by_words_is_cheered_in_their_answer(
    talk: Talk, view: View
) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    today = talk.today()
    async with talk.house.books.open(talk.person.id) as book:
        for ago in range(1, 7):
            mark_day(book, 1, today - timedelta(ago), Mark.DONE, today=today)
    for typed, is_cheered in [("1", True), ("+1", False)]:
        await talk.tap_data(talk.message, AmountTypedTap(1, today, view).write())
        assert ("🔥 7 days. " in await talk.say(typed)) == is_cheered


async def test_more_on_top_than_a_day_can_have_is_asked_for_again(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.tap("Walk five minut…")
    buttons = talk.buttons
    await talk.say("+5000")
    assert talk.buttons[:3] == buttons[:3]
    assert await amount_and_mark(talk) == (None, None)
    assert "Added. Now: 3 of 5 min" in await talk.say("+ 3")


async def test_digits_that_can_be_a_time_or_minutes_are_asked_about_kindly(talk: Talk) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    await talk.tap("Sleep seven hou…")
    assert "Is that 4:50, or 450 min?" in await talk.say("450")
    assert talk.buttons[:5] == ["6", "6½", "7", "7½", "8+"]
    assert await amount_and_mark(talk) == (None, None)
    assert "Noted: 7½ hours" in await talk.say("450 min")


async def test_what_can_be_two_numbers_is_asked_about_kindly(tmp_path: Path) -> None:
    async with talking(tmp_path, language="fr") as zoe:
        await zoe.say("/start")
        await zoe.tap("🤝 Networking")
        for _ in ("habit", "clock", "time"):
            await zoe.tap(zoe.buttons[0])
        await let_count(zoe)
        assert "Is that 1200, or 1.2?" in await zoe.say("1.200 km")
        assert "at least 1.2 km" in await zoe.say("1,2 km")


@pytest.mark.parametrize(
    ("typed", "asks", "number", "target"),
    [
        ("pages", "At least how many pages a day?", "1,200", "at least 1,200 pages"),
        ("Gläser", "At least how many glasses a day?", "3", "at least 3 glasses"),
        ("push-ups", "push-ups: at least how many a day?", "20", "at least 20 push-ups"),
        ("push-ups", "push-ups: at least how many a day?", "20 laps", "at least 20 laps"),
        ("Liegestütze", "Liegestütze: at least how many", "2,5", "at least 2.5 Liegestütze"),
    ],
)
async def test_what_a_habit_counts_can_be_typed(
    ada: Talk, typed: str, asks: str, number: str, target: str
) -> None:
    await let_count(ada)
    assert asks in await ada.say(typed)
    assert f"🔢 Each day: {target}" in await ada.say(number)


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("20 pages", "at least 20 pages"),
        ("20 push-ups", "at least 20 push-ups"),
        ("at most 2 coffees", "at most 2 coffees"),
        ("less than 3 coffees", "at most 2 coffees"),
        ("2 or less coffees", "at most 2 coffees"),
        ("3 beers max", "at most 3 beers"),
        ("2 coffees a day at most", "at most 2 coffees"),
        ("20 push-ups a day", "at least 20 push-ups"),
        ("under 2 hours", "at most 2 hours"),
        ("1h 20m", "at least 1 h 20 min"),
        ("1 hour 20 minutes", "at least 1 h 20 min"),
        ("at most 1h 20m", "at most 1 h 20 min"),
        ("less than 1h 20m", "at most 1 h 20 min"),
        ("7h 30", "at least 7½ hours"),
        ("eine Stunde", "at least 1 hour"),
    ],
)
async def test_what_a_habit_counts_can_be_typed_with_its_number(
    ada: Talk, typed: str, target: str
) -> None:
    await let_count(ada)
    assert f"🔢 Each day: {target}" in await ada.say(typed)


async def test_time_is_no_word_of_ones_own(ada: Talk) -> None:
    await let_count(ada)
    assert "What shall it count?" in await ada.say("1 hour 20 times")
    await ada.tap("Own word…")
    assert "🔢 Each day: at least 1 h 20 min" in await ada.say("1h 20m")


async def test_what_names_nothing_to_count_is_asked_for_again_kindly(ada: Talk) -> None:
    await let_count(ada)
    quick = ada.buttons
    assert "A word is plenty, like: pages" in await ada.say("123")
    assert ada.buttons == quick
    assert "Up to 20 plain characters" in await ada.say("x" * 21)
    assert ada.buttons == quick
    assert "push-ups: at least" in await ada.say("push-ups")
    assert "I couldn't read one number in that" in await ada.say("a few")
    assert "at least 5 push-ups" in await ada.say("five")


async def test_what_is_no_amount_is_asked_for_again_and_can_be_let_go(talk: Talk) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    await talk.tap("Sleep seven hou…")
    assert "Today: how long, in all?" in await talk.tap("Type it…")
    assert "I couldn't read a time in that" in await talk.say("like a log")
    assert talk.buttons == ["6", "6½", "7", "7½", "8+", "Cancel"]
    assert "more than one day holds: up to 24" in await talk.say("25")
    assert "0 of 1" in await talk.tap("Cancel")
    await talk.tap("Sleep seven hou…")
    await talk.tap("Type it…")
    assert "7 h 20 min" in await talk.say("7:20")


async def test_a_prompt_about_a_habit_that_counts_shows_its_amounts(talk: Talk) -> None:
    await walker(talk)
    await talk.say("/habits")
    await talk.tap(talk.buttons[0])
    await talk.tap("⏰ Ask me…")
    await talk.tap("18:00")
    await talk.jump("18:00")
    assert talk.buttons == ["+1", "+2", "✅ 5 min", "Type it…", "⋯"]
    prompt = talk.message
    assert "2 of 5 min\n◐" in await talk.tap("+2")
    await talk.tap("⋯")
    await talk.tap("🔢 How much…")
    assert "5 min\n✅ Done." in await talk.tap("✅ 5 min")
    assert talk.message.id == prompt.id


async def test_a_prompt_answered_in_part_goes_on_asking(ada: Talk) -> None:
    await let_count(ada, "📖 Pages", "10")
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    await ada.jump("18:00")
    assert "5 of 10 pages" in await ada.tap("+5")
    assert ada.buttons == ["+1", "+2", "✅ 10", "Type it…", "⋯"]
    await ada.tap("Type it…")
    assert "12 pages\n✅ Done." in await ada.say("12")


async def test_one_obvious_amount_is_one_tap(ada: Talk) -> None:
    await let_count(ada, "🥛 Glasses", "1")
    await ada.say("/today")
    assert "1 glass  ·  1 day" in await ada.tap("Write to one pe…")
    assert await amount_and_mark(ada) == (100, Mark.DONE)


async def test_every_other_answer_still_works(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.tap("Walk five minut…")
    await talk.tap("⋯")
    assert talk.buttons[:3] == ["✅ Done", "◐ Tiny", "🔢 How much…"]
    assert "1 of 5 min  ·  tiny" in await talk.tap("◐ Tiny")
    for *labels, shown in (
        ("Skip ›", "🤒 Sick", "skipped, sick"),
        ("Missed", "missed"),
        ("Clear", "0 of 1"),
    ):
        await talk.tap("⋯")
        await talk.tap(talk.buttons[0])
        for label in labels:
            await talk.tap(label)
        assert shown in talk.shown
    assert await amount_and_mark(talk) == (None, None)


async def test_an_old_card_counts_for_its_own_day(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    old, day = talk.message, talk.today()
    await talk.jump("09:00")
    await talk.tap("Walk five minut…", old)
    await talk.tap("✅ 5 min", old)
    book = await talk.read_book()
    assert book.amounts[1].on(day) == 5
    assert book.amounts[1].on(day + timedelta(1)) is None


async def test_a_stale_or_forged_button_changes_nothing(ada: Talk) -> None:
    await ada.say("/today")
    day = ada.today()
    for tap, said in (
        (AmountTap(1, day, 100), "nothing to count"),
        (AmountsTap(1, day), "nothing to count"),
        (AmountTap(99, day, 100), "isn't in your list"),
        (TargetTap(1, AmountUnit.OWN, 100), "no longer fits"),
        (TargetTap(1, AmountUnit.PAGES, 0), "nothing to count"),
    ):
        await ada.tap_data(ada.message, tap.write())
        assert said in ada.toast
    book = await ada.read_book()
    assert (book.amounts, book.habits[1].targets) == ({}, ())


@pytest.mark.parametrize("is_from_before_signs", [False, True])
async def test_a_number_on_an_old_button_never_counts_something_else(
    ada: Talk, is_from_before_signs: bool
) -> None:
    await let_count(ada, "📖 Pages", "10")
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    old = ada.message
    data = str((old.keyboard or [])[1][0]["callback_data"])
    await let_count(ada, "Another unit", "⏱ Minutes", "5 min")
    await ada.tap_data(old, data.rpartition("|")[0] if is_from_before_signs else data)
    assert next(m for m in ada.messages if m.id == old.id).text.startswith("Monday, 16 November")
    assert ada.toast == "That button no longer fits. Here is today."
    assert await amount_and_mark(ada) == (None, None)


async def test_a_button_from_before_signs_counts_for_its_day(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("Not yet")
    await talk.jump("09:00")
    await talk.say("/today")
    await talk.tap_data(talk.message, f"amt|1|{talk.today()}|5|c|0|0")
    assert await amount_and_mark(talk) == (5, Mark.DONE)


async def test_an_old_tiny_amount_never_counts_something_else(ada: Talk) -> None:
    await let_count(ada, "📖 Pages", "10", "Tiny amount")
    old = ada.message
    await let_count(ada, "Another unit", "🥛 Glasses", "8")
    await ada.tap("2", old)
    assert ada.toast == "That button no longer fits. Here is today."
    await ada.tap_data(old, "tiny|1|2")
    assert ada.toast == "That button no longer fits. Here is today."
    target = (await ada.read_book()).habits[1].target
    assert target == Target(AmountUnit.GLASSES, 800)


async def test_a_habit_is_let_count_changed_and_let_be(ada: Talk) -> None:
    await let_count(ada)
    assert "Just yes or no so far." in ada.shown
    assert "At least how many minutes a day?" in await ada.tap("⏱ Minutes")
    assert "🔢 Each day: at least 30 min" in await ada.tap("30 min")
    assert "Tiny version: 5 min counts, too" in [
        *(await ada.tap("Tiny amount")).splitlines(),
        *(await ada.tap("5 min")).splitlines(),
    ]
    assert "One amount says the whole day." in await ada.tap("Say the day whole")
    await ada.tap("Another amount")
    assert "at least 1 h" not in await ada.say("45")
    assert "at least 45 min" in ada.shown
    await ada.tap("Another amount")
    assert "At most how many minutes" in await ada.tap("At most instead")
    assert "🔢 Each day: at most 90 min" in await ada.tap("90 min")
    assert "Tiny" not in ada.shown
    await ada.tap("Another unit")
    await ada.tap("📖 Pages")
    assert "🔢 Each day: at least 20 pages" in await ada.tap("20")
    await ada.tap("Just yes or no")
    assert "🔢" not in ada.shown
    assert (await ada.read_book()).habits[1].target is None


async def test_an_own_word_is_typed_with_its_number(ada: Talk) -> None:
    await let_count(ada, "Own word…")
    assert "At least how many of what a day?" in ada.shown
    assert "I need a number and a word" in await ada.say("push-ups")
    assert "Up to 20 plain characters" in await ada.say("20 extraordinarily long words")
    assert "🔢 Each day: at least 20 push<b>&ups" in await ada.say("20 push<b>&ups")
    assert (await ada.read_book()).habits[1].target == Target(
        AmountUnit.OWN, 2000, word="push<b>&ups"
    )
    await ada.say("/today")
    await ada.tap("Write to one pe…")
    assert "5 of 20 push<b>&ups" in await ada.tap("+5")


async def test_a_target_let_go_half_way_leaves_the_habit_as_it_was(ada: Talk) -> None:
    await let_count(ada, "⏱ Minutes")
    assert "Write to one person I like" in await ada.say("Cancel")
    assert (await ada.read_book()).habits[1].target is None


async def test_a_habit_that_counts_is_made_smaller_by_its_number(ada: Talk) -> None:
    await ada.say("/add Walk 30 minutes")
    for label in ("🔢 It counts…", "At least 30 min", "‹ Back", "◐ Make it smaller"):
        await ada.tap(label)
    assert "🔢 It counts…" in ada.buttons
    await ada.tap(ada.buttons[0])
    assert "Walk 15 minutes" in ada.shown
    assert "🔢 Each day: at least 15 min" in ada.shown


async def test_a_new_habit_is_offered_to_count(ada: Talk) -> None:
    await ada.say("/add Read")
    await ada.tap("🔢 It counts…")
    await ada.tap("📖 Pages")
    assert "at least 5 pages" in await ada.tap("5")


async def test_the_page_and_the_weeks_text_tell_how_much_it_was(talk: Talk) -> None:
    await sleeper(talk)
    await talk.tap("Not yet")
    for amount in ("6", "7½"):
        await talk.tap("Sleep seven hou…")
        await talk.tap(amount)
        await talk.jump("09:00")
        await talk.say("/today")
    await talk.say("/habits")
    page = await talk.tap(talk.buttons[0])
    assert "🔢 Each day: at least 7 hours" in page
    assert "Last 4 weeks: 6 h 45 min a day, on 2 days" in page
    await talk.say("/week")
    assert "6 h 45 min a day, said on 2 days" in await talk.tap("As text")


async def test_deleting_a_habit_and_undoing_it_keeps_its_amounts(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("✅ Yes")
    await talk.say("/habits")
    await talk.tap(talk.buttons[0])
    for label in ("Change…", "Delete…", "Delete it"):
        await talk.tap(label)
    assert (await talk.read_book()).amounts == {}
    await talk.tap("↩︎ Undo")
    assert await amount_and_mark(talk) == (5, Mark.DONE)


async def test_amounts_are_exported_and_forgotten(talk: Talk) -> None:
    await walker(talk)
    await talk.tap("✅ Yes")
    await talk.say("/export")
    document = talk.message.document
    assert document is not None
    assert b'"amounts"' in document.file.content
    await talk.say("/forget")
    await talk.tap("Forget everything")
    assert (await talk.read_book()).amounts == {}


@pytest.mark.parametrize(
    ("typed", "buttons", "kept"),
    [
        ("ten to seven", ["9 hours", "6 h 50 min"], 540),
        ("ten to seven", ["9 hours", "6 h 50 min"], 410),
        ("zehn vor sieben", ["Yes"], 410),
        ("five to six", ["Yes"], 355),
        ("11 to 7", [], 480),
    ],
)
async def test_a_night_in_words_that_may_be_a_clock_is_asked_about(
    talk: Talk, typed: str, buttons: list[str], kept: int
) -> None:
    await sleeper(talk)
    await talk.say("/today")
    await talk.tap("Sleep seven hou…")
    await talk.say(typed)
    if buttons:
        assert talk.buttons == [*buttons, "No, another…"]
        assert await amount_and_mark(talk) == (None, None)
        await talk.tap(buttons[-1] if kept < 500 else buttons[0])
    assert (await amount_and_mark(talk))[0] == kept
