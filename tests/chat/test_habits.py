"""The habits: adding, looking, changing, ordering, archiving, deleting."""

import pytest

from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habit import Area
from tests.talk import Talk


async def test_ideas_for_who_has_habits_greet_nobody_and_are_no_beginning(ada: Talk) -> None:
    await ada.say("/add")
    assert await ada.tap("💡 Ideas") == "What would you like more of?"
    assert "One more, beside what you do already?" in await ada.tap("😴 Sleep")
    assert "of 2" in await ada.tap(ada.buttons[0])


async def test_a_habit_is_added_by_its_words_its_anchor_and_a_preset(ada: Talk) -> None:
    await ada.say("/add")
    assert "And after what?" in await ada.say("Read one page")
    assert "every day, under Learning" in await ada.say("After my first coffee")
    habit = (await ada.read_book()).habits[4]
    assert (habit.name, habit.anchor, habit.area) == (
        "Read one page",
        "After my first coffee",
        Area.LEARNING,
    )


async def test_the_anchor_can_be_left_out(ada: Talk) -> None:
    await ada.say("/add")
    await ada.say("Read one page")
    assert "It's yours" in await ada.tap("No fixed moment")


async def test_whoever_adds_what_belongs_nowhere_is_asked_where(ada: Talk) -> None:
    said = "It's yours: every day. Where does it belong? For now it's under Learning."
    assert said in await ada.say("/add Be kind")
    await ada.tap("📚 Learning")
    await ada.tap("🥗 Nutrition")
    assert (await ada.read_book()).habits[4].area is Area.NUTRITION
    assert "every day, under Learning." in await ada.say("/add Practise guitar")
    assert said.replace("Learning", "Breaks") in await ada.say("/add No gossip")


async def test_words_behind_the_command_are_a_habit_at_once(ada: Talk) -> None:
    assert "It's yours" in await ada.say("/add Read one page")


async def test_a_name_in_arabic_is_kept_and_shown_as_typed(ada: Talk) -> None:
    await ada.say("/add اقرأ صفحة واحدة")
    assert "اقرأ صفحة واحدة" in await ada.say("/today")


async def test_a_name_of_nothing_is_refused_kindly_and_the_question_stands(ada: Talk) -> None:
    await ada.say("/add")
    assert "Some letters, please" in await ada.say("\u200b\u200b")
    assert "And after what?" in await ada.say("Read")


async def test_a_name_that_is_too_long_is_refused(ada: Talk) -> None:
    assert "Up to 64 plain characters" in await ada.say("/add " + "x" * 65)


async def test_fifty_habits_are_the_most(ada: Talk) -> None:
    for number in range(49):
        await ada.say(f"/add Habit {number}")
    assert "50 habits is the most" in await ada.say("/add One more")


async def test_any_command_lets_the_question_go(ada: Talk) -> None:
    await ada.say("/add")
    await ada.say("/today")
    assert "That one I can't place." in await ada.say("Read one page")
    assert len((await ada.read_book()).habits) == 1


async def test_a_question_lapses_after_half_an_hour(ada: Talk) -> None:
    await ada.say("/add")
    await ada.jump("09:31")
    await ada.say("Read one page")
    assert "stopped waiting" in ada.messages[-2].text
    assert len((await ada.read_book()).habits) == 1


async def test_a_habits_page_tells_how_it_stands(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.say("/habits")
    page = await ada.tap(ada.buttons[0])
    assert "Current streak: 1 day" in page
    assert "Best streak: 1 day" in page
    assert "Strength: 5 %" in page


async def test_each_part_can_be_changed(ada: Talk) -> None:
    for part, typed in (("Words", "Call Ben"), ("Anchor", "After tea"), ("Tiny version", "Wave")):
        await ada.say("/habits")
        await ada.tap(ada.buttons[0])
        await ada.tap("Change…")
        await ada.tap(part)
        assert typed in await ada.say(typed)
    await ada.tap("Change…")
    await ada.tap("Area")
    assert "Exercise" in await ada.tap("🏃 Exercise")


async def test_a_part_can_be_taken_away(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("Anchor")
    await ada.tap("Take it away")
    assert (await ada.read_book()).habits[1].anchor == ""


async def test_how_often_is_chosen_by_buttons(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("How often")
    assert "3 times a week" in await ada.tap("3 times a week")
    assert (await ada.read_book()).habits[1].frequency == TimesAWeek(3)


async def test_weekdays_are_chosen_one_by_one(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("How often")
    await ada.tap("On chosen days…")
    await ada.tap("Mon")
    await ada.tap("Thu")
    assert "✓ Mon" in ada.buttons
    await ada.tap("Save")
    assert (await ada.read_book()).habits[1].frequency == Weekdays((0, 3))


async def test_habits_can_be_put_in_another_order(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.say("/habits")
    await ada.tap(ada.buttons[1])
    await ada.tap("Change…")
    await ada.tap("Place in the list")
    await ada.tap(ada.buttons[0])
    assert (await ada.read_book()).order == (4, 1)


async def test_an_archived_habit_rests_and_comes_back(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    assert "It is archived" in await ada.tap("Archive")
    assert "Nothing on your list" not in await ada.say("/today")
    await ada.say("/habits")
    await ada.tap("Archive (1)")
    await ada.tap(ada.buttons[0])
    await ada.tap("Bring it back")
    assert "0 of 1" in await ada.say("/today")


async def test_deleting_asks_once_and_names_what_is_lost(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    question = await ada.tap("Delete…")
    assert "with its one answer" in question
    assert "seven days" in question
    assert "is deleted" in await ada.tap("Delete it")
    assert "Current streak: 1 day" in await ada.tap("↩︎ Undo")


async def test_the_undo_lapses_after_seven_days(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    message = ada.message
    for _ in range(8):
        await ada.jump("09:00")
    await ada.tap("↩︎ Undo", message)
    assert "too late" in ada.toast


async def test_a_button_of_a_question_that_lapsed_adds_nothing(ada: Talk) -> None:
    await ada.say("/add")
    await ada.say("Read one page")
    await ada.jump("09:31")
    assert "0 of 1" in await ada.tap("No fixed moment")
    assert len((await ada.read_book()).habits) == 1


@pytest.mark.parametrize("again", ["Read one page", "read  ONE page", "Réad one page"])
async def test_a_habit_that_is_there_already_is_offered_before_it_is_added_twice(
    ada: Talk, again: str
) -> None:
    await ada.say("/add Read one page")
    asked = "“Read one page” is one of your habits already."
    assert asked in await ada.say(f"/add {again}")
    await ada.say("/add")
    assert asked in await ada.say("READ one page")
    assert ada.buttons == ["Open it", "Add it, too", "Cancel"]
    number = len((await ada.read_book()).habits)
    await ada.tap("Open it")
    assert ada.shown.startswith("Read one page")
    assert len((await ada.read_book()).habits) == number


async def test_a_twin_is_added_after_what_tells_it_apart(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.say("/add Read one page")
    assert "And after what?" in await ada.tap("Add it, too")
    await ada.say("After lunch")
    habits = [(one.name, one.anchor) for one in (await ada.read_book()).habits.values()]
    assert habits[1:] == [("Read one page", ""), ("Read one page", "After lunch")]


async def test_beside_a_twin_another_name_can_be_typed(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await ada.say("/add Read one page")
    assert "“Write one line”. And after what?" in await ada.say("Write one line")
    await ada.say("cancel")
    assert len((await ada.read_book()).habits) == 2


async def test_a_limit_is_not_asked_for_a_tiny_version(ada: Talk) -> None:
    for name, is_offered in (("At most 2 coffees", False), ("Read a page", True)):
        await ada.say(f"/add {name}")
        await ada.say("/habits")
        await ada.tap(ada.buttons[1 if not is_offered else 2])
        await ada.tap("Change…")
        assert name in ada.shown
        assert ("Tiny version" in ada.buttons) is is_offered


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Run 3 times a week", "3 times a week"),
        ("Laufen 3 mal die Woche", "3 times a week"),
        ("Yoga on Mondays and Thursdays", "Mon and Thu"),
        ("Write one line every weekday", "Monday to Friday"),
        ("Write one line", "every day"),
    ],
)
async def test_how_often_stands_in_its_words_and_is_said_where_it_can_be_changed(
    ada: Talk, typed: str, said: str
) -> None:
    assert f"It's yours: {said}" in await ada.say(f"/add {typed}")
    *_, habit = (await ada.read_book()).habits.values()
    assert habit.name == typed
    assert "How often" in " ".join(ada.buttons)


NEAREST = "I plan by days and weeks: 3 times a week comes closest to your words."


@pytest.mark.parametrize(
    "typed",
    [
        "Call mum every 2 days",
        "Jeden zweiten Tag Mama anrufen",
        "Llamar a mamá cada dos días",
        "Appeler maman un jour sur deux",
    ],
)
async def test_a_rhythm_that_no_plan_holds_is_told_with_the_nearest_one_a_tap_away(
    ada: Talk, typed: str
) -> None:
    said = await ada.say(f"/add {typed}")
    assert "It's yours: every day" in said
    assert said.endswith(NEAREST)
    assert ada.buttons[0] == "3 times a week"
    assert "3 times a week" in await ada.tap("3 times a week")
    *_, habit = (await ada.read_book()).habits.values()
    assert habit.frequency == TimesAWeek(3)


async def test_a_rhythm_typed_for_how_often_is_told_with_the_nearest_plan(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("How often")
    assert (await ada.say("every other day")).endswith(NEAREST)
    assert "  ·  3 times a week" in await ada.tap("3 times a week")


@pytest.mark.parametrize(
    ("before", "after", "frequency", "told"),
    [
        ("Run daily", "Run 3 times a week", TimesAWeek(3), "3 times a week"),
        ("Laufen", "Laufen dreimal die Woche", TimesAWeek(3), "3 times a week"),
        ("Correr", "Correr los lunes y los jueves", Weekdays((0, 3)), "Mon and Thu"),
        ("Courir 3 fois par semaine", "Courir tous les jours", EveryDay(), "every day"),
    ],
)
async def test_a_new_name_that_says_how_often_is_taken_at_its_word_from_today_on(
    ada: Talk, before: str, after: str, frequency: Frequency, told: str
) -> None:
    await rename(ada, before, after)
    assert ada.shown.endswith(f"From today on: {told}.")
    assert (await ada.read_book()).habits[4].frequency == frequency


@pytest.mark.parametrize(
    ("before", "after", "frequency"),
    [
        ("Run 3 times a week", "Run outside", TimesAWeek(3)),
        ("Run 3 times a week", "Run fast 3 times a week", TimesAWeek(3)),
        ("Run", "Run 5 km", EveryDay()),
        ("Run", "Run every day", EveryDay()),
    ],
)
async def test_a_new_name_that_says_no_more_of_how_often_leaves_it(
    ada: Talk, before: str, after: str, frequency: Frequency
) -> None:
    await rename(ada, before, after)
    assert "From today on" not in ada.shown
    assert (await ada.read_book()).habits[4].frequency == frequency


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Run", "Run every 2 days"),
        ("Laufen", "Jeden zweiten Tag laufen"),
        ("Run once a week", "Run every other day"),
    ],
)
async def test_a_new_name_with_a_rhythm_that_no_plan_holds_is_told_the_nearest_one_as_well(
    ada: Talk, before: str, after: str
) -> None:
    await rename(ada, before, after)
    plan = (await ada.read_book()).habits[4].frequency
    assert ada.shown.endswith(NEAREST)
    assert ada.buttons[0] == "3 times a week"
    assert plan != TimesAWeek(3)
    await ada.tap("3 times a week")
    assert (await ada.read_book()).habits[4].frequency == TimesAWeek(3)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Run every 2 days", "Jog every 2 days"),
        ("Run 3 times a week", "Run every 2 days"),
        ("Run", "Run on Mondays"),
    ],
)
async def test_a_new_name_that_tells_no_new_rhythm_is_told_no_nearest_one(
    ada: Talk, before: str, after: str
) -> None:
    await rename(ada, before, after)
    assert "comes closest" not in ada.shown


async def test_a_plan_of_ones_own_outlives_a_slip_in_the_name(ada: Talk) -> None:
    await ada.say("/add Run 3 times a wek, 3 times a week")
    await ada.tap("How often")
    await ada.tap("4 times a week")
    await rename(ada, "", "Run, 3 times a week")
    assert (await ada.read_book()).habits[4].frequency == TimesAWeek(4)


async def rename(talk: Talk, before: str, after: str) -> None:
    """Call a habit otherwise, which is added first unless it is there already."""
    if before:
        await talk.say(f"/add {before}")
    await talk.say("/habits")
    await talk.tap(next(one for one in talk.buttons if not one.startswith(("➕", "🤝"))))
    await talk.tap("Change…")
    await talk.tap("Words")
    await talk.say(after)
