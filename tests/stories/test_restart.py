"""Restarts: the bot stops and starts on its data, and nobody has to say anything twice."""

from tests.stories.story import WRITE, Story

READ = "Read one page"


async def test_answers_typed_while_the_bot_is_down_still_count(ada: Story) -> None:
    await ada.begin()
    await ada.say("/add")
    await ada.do_without_bot(until="09:10", say=READ)
    assert "And after what?" in ada.shown
    await ada.do_without_bot(until="09:20", say="After my first coffee")
    assert "every day, under Learning" in ada.shown
    names = [habit.name for habit in (await ada.read_book()).habits.values()]
    assert [ada.read(name) for name in names] == [WRITE, READ]


async def test_a_deleted_habit_comes_back_with_its_days_and_prompts_after_a_restart(
    ada: Story,
) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await open_habit(ada, WRITE)
    await ada.tap("⏰ Ask me…")
    await ada.tap("18:00")
    await open_habit(ada, WRITE)
    await ada.tap("Change…")
    assert "with its one answer" in await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.do_without_bot(until="09:10")
    page = await ada.tap("↩︎ Undo")
    assert "Current streak: 1 day" in page
    assert "⏰ every day at 18:00" in page
    assert "1 of 1" in await ada.say("/today")


async def test_what_an_hour_of_downtime_held_up_comes_once_as_the_days_list(ada: Story) -> None:
    seen = await ask_three_times_in_the_evening(ada)
    await ada.wait("19:50")
    await ada.do_without_bot(until="20:50")
    assert "2 small things are open." in ada.shown
    await ada.wait("23:59")
    assert len(ada.messages) == seen + 1


async def test_what_three_hours_of_downtime_held_up_comes_no_more(ada: Story) -> None:
    seen = await ask_three_times_in_the_evening(ada)
    await ada.wait("19:50")
    await ada.do_without_bot(until="22:50")
    await ada.wait("23:59")
    assert len(ada.messages) == seen
    assert len(await ada.wait("20:45")) == 3


async def test_a_review_held_up_over_night_comes_once_and_tells_of_its_own_week(
    ada: Story,
) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("17:50", weekday=6)
    seen = len(ada.messages)
    await ada.do_without_bot(until="09:00")
    assert ada.message.photo is not None
    assert ada.shown.startswith("16 – 22 November\nOne small yes this week. It counts.")
    assert await ada.wait("20:00") == []
    assert len(ada.messages) == seen + 1


async def test_a_day_on_which_the_bot_was_down_from_start_to_end_is_excused(ada: Story) -> None:
    await keep_monday_and_tuesday(ada)
    await ada.do_without_bot(until="08:00", weekday=3)
    card = await ada.say("/today")
    assert "2 days" in card
    assert "come back" not in card
    assert "🔥 3 days" in await ada.tap_habit(WRITE)
    await ada.say("/week")
    assert "Mon done, Tue done, Wed skipped, Thu done" in await ada.tap("As text")


async def test_a_day_on_which_the_bot_was_up_for_an_hour_is_not_excused(ada: Story) -> None:
    await keep_monday_and_tuesday(ada)
    await ada.wait("04:00")
    await ada.say("/today")
    await ada.do_without_bot(until="08:00", weekday=3)
    assert "2 days (come back and it lives on)" in await ada.say("/today")


async def open_habit(ada: Story, habit: str) -> None:
    """Open a habit's page."""
    await ada.say("/habits")
    await ada.tap_habit(habit)


async def ask_three_times_in_the_evening(ada: Story) -> int:
    """One habit at 20:00, another one at 20:15, the list at 20:30; how much was said so far."""
    await ada.begin()
    await ada.say("/add")
    await ada.say(READ)
    await ada.tap("No fixed moment")
    for habit, time in ((WRITE, "20:00"), (READ, "20:15")):
        await open_habit(ada, habit)
        await ada.tap("⏰ Ask me…")
        await ada.tap("Another time…")
        await ada.say(time)
        await ada.tap("Save")
    return len(ada.messages)


async def keep_monday_and_tuesday(ada: Story) -> None:
    """Two days kept; the bot is heard last on Tuesday at 22:00."""
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=1)
    await ada.tap_habit(WRITE)
    await ada.wait("22:00")
    await ada.say("/today")
