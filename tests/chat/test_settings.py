"""The settings: the clock, the day, the week, the quiet hours, the card."""

from datetime import time
from pathlib import Path

import pytest

from habitbot.core.person import QuietHours
from tests.talk import Talk, talking


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


async def test_whoever_told_no_clock_is_shown_none(talk: Talk) -> None:
    shown = await talk.say("/settings")
    assert "Clock: you haven't told me yet. Tap “Time zone”." in shown
    assert "UTC" not in shown


def has_our_keyboard(talk: Talk) -> bool:
    return talk.person.chat.reply_keyboard is not None


async def asked_for_the_zone(talk: Talk) -> None:
    await talk.say("/settings")
    await talk.tap("Time zone")
    await talk.tap("Another…")


async def test_the_question_for_the_zone_has_a_way_out(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    assert "Clock: 09:00, Berlin" in await ada.tap("Cancel")
    assert ada.messages[-2].text == "All right, nothing is changed."
    assert not has_our_keyboard(ada)
    assert (await ada.read_book()).pending is None


async def test_a_location_button_left_behind_goes_with_the_next_message(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    await ada.say("Birmingham")
    assert has_our_keyboard(ada)
    sent = len(ada.messages)
    assert "Your habit" in await ada.say("/habits")
    assert ada.messages[-2].text == "Your keyboard is back."
    assert not has_our_keyboard(ada)
    await ada.say("/habits")
    assert len(ada.messages) == sent + 3


async def test_a_location_button_stays_until_a_message_can_take_it_away(ada: Talk) -> None:
    await ada.say("/today")
    card = ada.message
    await asked_for_the_zone(ada)
    await ada.tap("⋯", card)
    assert has_our_keyboard(ada)
    await ada.say("how are you?")
    assert "That one I can't place" in ada.messages[-2].text
    assert not has_our_keyboard(ada)


@pytest.mark.parametrize("command", ["/start", "/forget"])
async def test_no_location_button_outlives_a_new_start_or_forgetting(
    ada: Talk, command: str
) -> None:
    await asked_for_the_zone(ada)
    await ada.say(command)
    assert not has_our_keyboard(ada)


async def test_who_is_forgotten_while_a_location_button_is_there_gets_their_keyboard_back(
    ada: Talk,
) -> None:
    await ada.say("/forget")
    question = ada.message
    await asked_for_the_zone(ada)
    await ada.tap("Forget everything", question)
    assert not has_our_keyboard(ada)


async def test_a_location_button_of_a_question_long_gone_can_be_cancelled(ada: Talk) -> None:
    await ada.say("Cancel")
    assert ada.messages[-2].text == "Nothing is waiting. Here is your day."


async def test_the_clock_can_be_typed_beside_its_buttons_and_left_by_back(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Time zone")
    assert "Clock: 09:00, Berlin" in await ada.tap("‹ Back")
    await ada.tap("Time zone")
    sent = len(ada.messages)
    assert "Clock: 17:00, Tokyo" in await ada.say("Tokyo")
    assert len(ada.messages) == sent + 1


async def test_quiet_hours_can_be_typed_beside_their_buttons(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    assert "couldn't read two times" in await ada.say("late")
    assert "Quiet hours: 22:30 to 06:45" in await ada.say("22:30 to 6:45")


async def test_a_city_that_nobody_knows_leaves_the_way_out_in_place(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    assert "I don't know “qqqqqqq”" in await ada.say("qqqqqqq")
    assert "Clock: 09:00, Berlin" in await ada.tap("Cancel")


async def test_whichever_way_the_zone_is_told_the_location_button_goes(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    assert has_our_keyboard(ada)
    await ada.say("13:30")
    await ada.tap(next(label for label in ada.buttons if "Kolkata" in label))
    assert not has_our_keyboard(ada)


async def test_one_clock_far_away_is_asked_about_and_not_taken(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    assert "Is it yours?" in await ada.say("22:30")
    assert ada.buttons == ["22:30 Marquesas", "Another…"]
    assert (await ada.read_book()).person.zone == "Europe/Berlin"
    await ada.tap("22:30 Marquesas")
    assert (await ada.read_book()).person.zone == "Pacific/Marquesas"


async def test_one_likely_clock_is_taken_as_it_is_said(tmp_path: Path) -> None:
    async with talking(tmp_path, language="ne", timezone="Asia/Kathmandu") as talk:
        await talk.say("/start")
        for label in ("🤝 Networking", "Write to one person I like", "13:45 Kathmandu", "20:30"):
            await talk.tap(label)
        await asked_for_the_zone(talk)
        assert "Clock: 13:45, Kathmandu" in await talk.say("a quarter to two in the afternoon")


async def test_a_clock_that_nobody_has_is_said_kindly(ada: Talk) -> None:
    await asked_for_the_zone(ada)
    assert "No clock shows 09:21 now" in await ada.say("9:21")
    assert "Clock: 17:00, Tokyo" in await ada.say("Tokyo")


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


@pytest.mark.parametrize(
    ("typed", "likely", "other"),
    [
        ("ten to seven", "22:00 – 07:00", "10:00 – 07:00"),
        ("11-7", "23:00 – 07:00", "11:00 – 07:00"),
        ("9:30 to 6", "21:30 – 06:00", "09:30 – 06:00"),
        ("from 12 to 8", "00:00 – 08:00", "12:00 – 08:00"),
    ],
)
async def test_quiet_hours_that_would_take_up_the_day_may_be_those_of_the_night(
    ada: Talk, typed: str, likely: str, other: str
) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    assert await ada.say(typed) == f"Which hours are they: {likely}, or {other}?"
    assert ada.buttons == [likely, other, "Cancel"]
    assert (await ada.read_book()).person.quiet_hours is None
    await ada.tap(likely)
    quiet = (await ada.read_book()).person.quiet_hours
    assert quiet is not None
    assert f"{quiet.start:%H:%M} – {quiet.end:%H:%M}" == likely


@pytest.mark.parametrize("typed", ["10am to 7am", "22-7", "1 to 6", "10:00 to 15:00", "8 to 12"])
async def test_quiet_hours_that_are_plain_are_not_asked_about(ada: Talk, typed: str) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.say(typed)
    assert (await ada.read_book()).person.quiet_hours is not None


async def test_which_quiet_hours_were_understood_is_told_where_prompts_fall_into_them(
    ada: Talk,
) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    assert "Quiet hours: 20:00 to 07:00\nWithin them now: " in await ada.say("8pm to 7")


@pytest.mark.parametrize("typed", ["none", "keine", "never", "No quiet hours"])
async def test_that_there_are_to_be_no_quiet_hours_can_be_typed(ada: Talk, typed: str) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("22:00 – 07:00")
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    assert "Quiet hours: none" in await ada.say(typed)


async def test_no_leaves_the_question_for_quiet_hours_and_the_hours_as_they_are(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    await ada.tap("22:00 – 07:00")
    await ada.say("/settings")
    await ada.tap("Quiet hours")
    assert "Quiet hours: 22:00 to 07:00" in await ada.say("no")


async def test_the_card_can_show_less(ada: Talk) -> None:
    assert "After lunch" in await ada.say("/today")
    await ada.say("/settings")
    await ada.tap("The day's card")
    await ada.tap("✓ Anchors")
    assert "After lunch" not in await ada.say("/today")


async def test_a_new_clock_is_told_with_a_way_back_to_the_one_before(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Time zone")
    assert "Clock: 17:00, Tokyo" in await ada.say("Tokyo")
    assert "Clock: 09:00, Berlin" in await ada.tap("↩︎ Back to Berlin time")
    assert (await ada.read_book()).person.zone == "Europe/Berlin"


async def test_ok_said_to_the_question_for_the_clock_moves_no_clock(ada: Talk) -> None:
    await ada.say("/settings")
    await ada.tap("Time zone")
    assert "Type your city" in await ada.say("ok")
    assert (await ada.read_book()).person.zone == "Europe/Berlin"
