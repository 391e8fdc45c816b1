"""The settings: the clock, the day, the week, the quiet hours, the card."""

from datetime import time

from habitbot.core.person import QuietHours
from tests.talk import Talk


async def test_the_settings_show_everything_at_a_glance(ada: Talk) -> None:
    shown = await ada.say("/settings")
    for line in (
        "Clock: 09:00, Berlin",
        "A day starts at 03:00",
        "A week starts on Monday",
        "Quiet hours: none",
    ):
        assert line in shown


async def test_the_time_zone_can_be_changed_by_typing(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Time zone")
    await ada.tap("Another…")
    assert "Clock: 17:00, Tokyo" in await ada.say("東京")


async def test_what_the_clock_shows_is_enough(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Time zone")
    await ada.tap("Another…")
    assert "Which one is yours?" in await ada.say("13:30")
    await ada.tap(next(label for label in ada.buttons if "Kolkata" in label))
    assert (await ada.read_book()).person.zone == "Asia/Kolkata"


async def test_a_day_can_start_later(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Start of a day")
    await ada.tap("05:00")
    assert (await ada.read_book()).person.day_starts[-1].value == time(5)


async def test_a_week_can_start_on_sunday(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Start of a week")
    assert "A week starts on Sunday" in await ada.tap("Sunday")


async def test_quiet_hours_can_be_typed(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("Other hours…")
    assert "couldn't read two times" in await ada.say("late")
    await ada.say("22:30 to 6:45")
    quiet = (await ada.read_book()).person.quiet_hours
    assert quiet == QuietHours(time(22, 30), time(6, 45))


async def test_the_card_can_show_less(ada: Talk) -> None:
    assert "After lunch" in await ada.say("/today")
    await ada.say("/settings")
    await ada.tap("The day's card")
    await ada.tap("✓ Anchors")
    assert "After lunch" not in await ada.say("/today")
