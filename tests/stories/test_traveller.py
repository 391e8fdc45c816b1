"""A traveller: prompts and days follow the clock that hangs where the person is."""

from datetime import UTC, datetime
from pathlib import Path

from habitbot.places.zones import name_zone
from tests.stories.story import WRITE, Story, clock_times
from tests.stories.telling import telling

NEW_YORK, TOKYO, HONOLULU = "America/New_York", "Asia/Tokyo", "Pacific/Honolulu"
BERLIN = "Europe/Berlin"

NIGHTS = ["Fri 20:30", "Sat 02:30", "Sat 20:30", "Sun 18:00", "Sun 20:30", "Mon 02:30"]
"""What a weekend brings to who is asked at 20:30 and at 02:30, without the night to Sunday."""


async def test_each_evening_is_asked_once_on_a_way_around_the_world(ada: Story) -> None:
    await ada.begin()
    await ada.wait("20:30")
    await ada.wait("20:30")
    await ada.wait("12:00")
    await fly(ada, "New York", NEW_YORK)
    await ada.wait("22:00")
    assert clock_times(ada.unasked, "Europe/London") == ["Mon 20:30", "Tue 20:30", "Thu 01:30"]
    await ada.wait("18:00", weekday=4)
    assert clock_times(ada.unasked[2:], NEW_YORK) == ["Wed 20:30", "Thu 20:30"]

    await fly(ada, "tokyo", TOKYO)
    assert await ada.wait("20:00") == []
    assert "Saturday, 21 November" in await ada.say("/today")
    await ada.wait("21:00", weekday=6)
    assert clock_times(ada.unasked[4:], TOKYO) == ["Sat 20:30", "Sun 18:00", "Sun 20:30"]

    await fly(ada, "Honolulu", HONOLULU)
    assert await ada.wait("23:59") == []
    assert len(await ada.wait("21:00")) == 1


async def test_marks_stay_on_the_dates_they_were_given_on_the_way(ada: Story) -> None:
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.wait("20:30", weekday=1)
    await ada.tap_habit(WRITE)
    await ada.wait("12:00")
    await fly(ada, "New York", NEW_YORK)
    await ada.wait("01:30")
    assert "Wednesday, 18 November  ·  0 of 1" in await ada.say("/today")
    await ada.tap_habit(WRITE)
    await ada.wait("20:30")
    await ada.tap_habit(WRITE)
    await ada.wait("18:00")
    await fly(ada, "tokyo", TOKYO)
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap("Another day")
    await ada.tap("Yesterday")
    assert "Friday, 20 November  ·  1 of 1" in await ada.tap_habit(WRITE)
    assert ada.toast == "✅ 5 days. Nice."
    await ada.say("/week")
    assert "Mon done, Tue done, Wed done, Thu done, Fri done, Sat open" in await ada.tap("As text")


async def test_a_day_that_starts_later_lets_the_night_count_for_the_evening(ada: Story) -> None:
    await ada.begin()
    await ada.say("/settings")
    await ada.tap("Start of a day")
    assert "A day starts at" in await ada.tap("06:00")
    await ada.wait("05:30", weekday=2)
    assert "Tuesday, 17 November" in await ada.say("/today")
    await ada.wait("06:30")
    assert "Wednesday, 18 November" in await ada.say("/today")


async def test_half_past_two_comes_once_in_the_night_in_which_clocks_show_it_twice(
    language: str, tmp_path: Path
) -> None:
    friday = datetime(2026, 10, 23, 7, tzinfo=UTC)
    async with telling(tmp_path, language=language, timezone=BERLIN, start=friday) as ada:
        await ask_at_half_past_two(ada)
        await ada.wait("02:15", weekday=6)
        assert len(await ada.wait("03:00")) == 1
        await ada.wait("03:00")
        assert clock_times(ada.unasked, BERLIN) == [*NIGHTS[:3], "Sun 02:30", *NIGHTS[3:]]
        assert ada.unasked[3].sent_at.hour == 0


async def test_half_past_two_comes_at_three_in_the_night_in_which_clocks_leap_over_it(
    language: str, tmp_path: Path
) -> None:
    friday = datetime(2027, 3, 26, 8, tzinfo=UTC)
    async with telling(tmp_path, language=language, timezone=BERLIN, start=friday) as ada:
        await ask_at_half_past_two(ada)
        await ada.wait("03:00", weekday=0)
        assert clock_times(ada.unasked, BERLIN) == [*NIGHTS[:3], "Sun 03:00", *NIGHTS[3:]]


async def fly(ada: Story, city: str, zone: str) -> None:
    """The phone finds the new time by itself, the bot is told the city."""
    ada.person.change(timezone=zone)
    ada.know_places(city)
    await ada.say("/settings")
    await ada.tap("Time zone")
    await ada.tap("Another…")
    assert name_zone(zone) in await ada.say(city)


async def ask_at_half_past_two(ada: Story) -> None:
    """Begin in Munich, with a second prompt in the night, before the day is over."""
    await ada.begin(city="munich")
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("The day's list")
    await ada.tap("Another time…")
    assert "(asks about Friday)" in await ada.say("2:30")
    await ada.tap("Save")
