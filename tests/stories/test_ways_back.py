"""Ways back: a prompt after a miss says truly when it was, and what brings the streak back."""

from tests.stories.story import WRITE, Story


async def test_a_miss_before_a_skipped_day_is_not_called_yesterday(ada: Story) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=2)
    assert "Yesterday slipped by. Come back today, and your streak of 1 day lives on." in ada.shown
    await ada.tap("⋯")
    await ada.tap_habit(WRITE)
    await ada.tap("Skip ›")
    await ada.tap("No chance")
    [asked] = await ada.wait("20:30")
    assert "Last time slipped by. Come back today, and your streak of 1 day lives on." in asked
    await ada.tap_habit(WRITE)
    assert ada.toast == "Back. That is the hardest one, and you did it. 🔥 2 days"


async def test_a_week_that_was_missed_is_mended_by_keeping_this_one(ada: Story) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.say("/habits")
    await ada.tap_habit(WRITE)
    await ada.tap("Change…")
    await ada.tap("How often")
    await ada.tap("Once a week")
    await ada.wait("12:00", weekday=6)
    [*_, asked] = await ada.wait("20:30", weekday=0)
    assert "1 week\n\nOne small thing is open." in asked
    [*_, asked] = await ada.wait("20:30", weekday=0)
    assert "Last week slipped by. Keep this one, and your streak of 1 week lives on." in asked
    await ada.tap_habit(WRITE)
    assert ada.toast == "Back. That is the hardest one, and you did it. 🔥 2 weeks"
