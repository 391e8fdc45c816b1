"""Restarts: the bot is stopped and started on its data, and nobody has to say anything twice."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from habitbot.app import House
from habitbot.demo.stand import Stand
from tests.stories.story import WRITE, Story
from tests.stories.telling import MONDAY
from tests.talk import running, standing

Bot = Callable[[], AbstractAsyncContextManager[House]]


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    """A Telegram that goes on while bots come and go."""
    async with standing(MONDAY) as stand:
        yield stand


@pytest.fixture
def bot(stand: Stand, tmp_path: Path) -> Bot:
    """Starts the bot on the same data each time; leaving stops it."""
    return lambda: running(stand, tmp_path / "data")


async def test_an_answer_typed_while_the_bot_is_down_still_counts(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = a_londoner(stand, house, language)
        await ada.begin()
        await ada.say("/add")
    await ada.person.send("Read one page")
    await ada.wait_without_bot("09:10")
    async with bot() as ada.house:
        assert "And after what?" in await ada.heard()
    await ada.person.send("After my first coffee")
    async with bot() as ada.house:
        assert "every day, under Learning" in await ada.heard()
        names = [habit.name for habit in (await ada.read_book()).habits.values()]
        assert [ada.read(name) for name in names] == [WRITE, "Read one page"]


async def test_a_deleted_habit_comes_back_with_its_days_and_prompts_after_a_restart(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = a_londoner(stand, house, language)
        await ada.begin()
        await ada.tap_habit(WRITE)
        await open_habit(ada)
        await ada.tap("⏰ Ask me…")
        await ada.tap("18:00")
        await open_habit(ada)
        await ada.tap("Change…")
        await ada.tap("Delete…")
        assert "with its one answer" in ada.shown
        await ada.tap("Delete it")
    await ada.wait_without_bot("09:10")
    async with bot() as ada.house:
        page = await ada.tap("↩︎ Undo")
        assert "Current streak: 1 day" in page
        assert "⏰ every day at 18:00" in page
        assert "1 of 1" in await ada.say("/today")


async def test_what_an_hour_of_downtime_held_up_comes_once_as_the_days_list(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = await asked_three_times_in_the_evening(stand, house, language)
        await ada.wait("19:50")
    await ada.wait_without_bot("20:50")
    seen = len(ada.messages)
    async with bot() as ada.house:
        assert "2 small things are open." in await ada.heard()
        assert await ada.wait("23:59") == []
        assert len(ada.messages) == seen + 1


async def test_what_three_hours_of_downtime_held_up_comes_no_more(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = await asked_three_times_in_the_evening(stand, house, language)
        await ada.wait("19:50")
    await ada.wait_without_bot("22:50")
    seen = len(ada.messages)
    async with bot() as ada.house:
        await ada.heard()
        assert await ada.wait("23:59") == []
        assert len(ada.messages) == seen
        assert len(await ada.wait("20:45")) == 3


async def test_a_day_on_which_the_bot_was_down_from_start_to_end_is_excused(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = a_londoner(stand, house, language)
        await keep_monday_and_tuesday(ada)
    await ada.wait_without_bot("08:00", weekday=3)
    async with bot() as ada.house:
        shown = await ada.say("/today")
        assert "2 days" in shown
        assert "come back" not in shown
        assert "🔥 3 days" in await ada.tap_habit(WRITE)
        await ada.say("/week")
        assert "Mon done, Tue done, Wed skipped, Thu done" in await ada.tap("As text")


async def test_a_day_on_which_the_bot_was_up_for_an_hour_is_not_excused(
    stand: Stand, bot: Bot, language: str
) -> None:
    async with bot() as house:
        ada = a_londoner(stand, house, language)
        await keep_monday_and_tuesday(ada)
        await ada.wait("04:00")
        await ada.say("/today")
    await ada.wait_without_bot("08:00", weekday=3)
    async with bot() as ada.house:
        assert "2 days (come back and it lives on)" in await ada.say("/today")


def a_londoner(stand: Stand, house: House, language: str) -> Story:
    """Ada, who has not written to the bot yet."""
    person = stand.add_person("Ada", language_code=language, timezone="Europe/London")
    return Story(stand, house, person)


async def asked_three_times_in_the_evening(stand: Stand, house: House, language: str) -> Story:
    """Ada, who is asked about one habit at 20:00, the other at 20:15, and the list at 20:30."""
    ada = a_londoner(stand, house, language)
    await ada.begin()
    await ada.say("/add Read one page")
    for habit, time in ((WRITE, "20:00"), ("Read one page", "20:15")):
        await open_habit(ada, habit)
        await ada.tap("⏰ Ask me…")
        await ada.tap("Another time…")
        await ada.say(time)
        await ada.tap("Save")
    return ada


async def open_habit(ada: Story, habit: str = WRITE) -> None:
    """Open a habit's page."""
    await ada.say("/habits")
    await ada.tap_habit(habit)


async def keep_monday_and_tuesday(ada: Story) -> None:
    """Two days kept; the bot is heard last on Tuesday at 22:00."""
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=1)
    await ada.tap_habit(WRITE)
    await ada.wait("22:00")
    await ada.say("/today")
