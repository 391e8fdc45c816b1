"""Ways back: a prompt after a miss says truly when it was, and what brings the streak back."""

from tests.stories.story import WRITE, Story


async def test_a_miss_before_a_skipped_day_is_not_called_yesterday(ada: Story) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=1)
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=3)
    assert "Yesterday slipped by. " in ada.shown
    assert "your streak of 2 days" in ada.shown
    await ada.tap("⋯")
    await ada.tap_habit(WRITE)
    await ada.tap("Skip ›")
    await ada.tap("No chance")
    [asked] = await ada.wait("20:30")
    assert "Last time slipped by. " in asked
    assert "your streak of 2 days" in asked
    await ada.tap_habit(WRITE)
    assert "🔥 3 days" in ada.toast


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
    assert "1 week\n\nAfter lunch: how did it go?" in asked
    [*_, asked] = await ada.wait("20:30", weekday=0)
    way_back = "It happens. Keep this one, and your streak of 1 week goes on."
    assert f"Last week slipped by. {way_back}" in asked
    await ada.tap_habit(WRITE)
    assert ada.toast == "One slip, and you stood up again. Bravo. 🔥 2 weeks"
