"""Events: planned by a few words, told of in time, and noted at noon for tomorrow all the same."""

from datetime import date

import pytest

from tests.talk import Talk


async def open_events(ada: Talk) -> str:
    """The page of events."""
    await ada.say("/people")
    return await ada.tap("📅 Events")


async def plan(ada: Talk, name: str, on: str) -> str:
    """An event on that day."""
    await open_events(ada)
    await ada.tap("➕ An event")
    await ada.say(name)
    return await ada.say(on)


async def test_an_event_noted_at_noon_for_tomorrow_is_named_in_the_evening_and_in_the_morning(
    ada: Talk,
) -> None:
    await ada.jump("12:00")
    shown = await plan(ada, "Fair", "tomorrow")
    assert "Tomorrow, Tuesday, 17 November. I'll ask you the day after how it was." in shown
    before = len(ada.messages)
    evening = await ada.jump("20:30")
    assert len(ada.messages) == before + 1
    assert "\n📅 Tomorrow: Fair" in evening
    assert "📅 Today: Fair" in await ada.jump("09:00")
    assert "Fair" not in await ada.jump("20:30")
    assert "How was “Fair”" in await ada.jump("09:00")


async def test_what_the_morning_told_of_is_not_told_again_in_the_evening(ada: Talk) -> None:
    await plan(ada, "Fair", "wednesday")
    await ada.jump("20:30")
    assert "📅 Tomorrow: Fair" in await ada.jump("09:00")
    assert "Fair" not in await ada.jump("20:30")


@pytest.mark.parametrize(
    ("typed", "name", "day"),
    [
        ("Career fair 12 Dec", "Career fair", "Saturday, 12 December"),
        ("Messe am 12.12.", "Messe", "Saturday, 12 December"),
        ("Drinks with the team, next friday", "Drinks with the team", "Friday, 27 November"),
        ("Talk on the market in 2 weeks", "Talk on the market", "Monday, 30 November"),
        ("Meetup heute", "Meetup", "Today."),
    ],
)
async def test_an_event_with_its_day_is_planned_by_a_few_words(
    ada: Talk, typed: str, name: str, day: str
) -> None:
    await open_events(ada)
    assert f"{name}\n{day}" in await ada.say(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "Fair on Monday 3 December",
        "Fair Mon 3 Dec at 5",
        "Fair am Montag, 3. Dezember",
        "Fair el lunes 3 de diciembre",
        "Fair lundi 3 décembre",
    ],
)
@pytest.mark.parametrize(
    ("day", "on"), [("Thu, 3 Dec", date(2026, 12, 3)), ("Mon, 30 Nov", date(2026, 11, 30))]
)
async def test_where_an_events_weekday_is_not_that_of_its_date_it_is_said_and_either_is_a_tap(
    ada: Talk, typed: str, day: str, on: date
) -> None:
    await open_events(ada)
    shown = await ada.say(typed)
    assert "That is Thursday, 3 December 2026, and no Monday. Which day do you mean?" in shown
    await ada.tap(day)
    assert [one.on for one in (await ada.read_book()).events.values()] == [on]


async def test_a_weekday_amiss_that_is_over_is_not_offered(ada: Talk) -> None:
    await open_events(ada)
    assert "and no Friday" in await ada.say("Fair on Friday 16 November")
    assert ada.buttons[:2] == ["Mon, 16 Nov", "Today"]


@pytest.mark.parametrize(
    "typed", ["Web Summit 2027", "Coffee with May", "Workshop 2 days", "Meetup 3", "12 Dec", "Q4"]
)
async def test_a_name_that_only_looks_like_a_day_is_a_name(ada: Talk, typed: str) -> None:
    await open_events(ada)
    assert f"When is “{typed}”?" in await ada.say(typed)


async def test_an_event_of_the_same_name_and_day_is_offered_before_a_twin_is_added(
    ada: Talk,
) -> None:
    await plan(ada, "Fair", "tomorrow")
    assert "“Fair” on 17 Nov is noted already." in await plan(ada, "fair", "tomorrow")
    assert ada.buttons == ["Open it", "Add it, too", "Cancel"]
    assert "Tomorrow, Tuesday, 17 November." in await ada.tap("Open it")
    assert "Wednesday, 18 November" in await plan(ada, "Fair", "wednesday")
    assert len((await ada.read_book()).events) == 2


async def test_an_event_added_twice_on_purpose_is_told_apart_wherever_it_is_named(
    ada: Talk,
) -> None:
    await plan(ada, "Fair", "tomorrow")
    await open_events(ada)
    await ada.tap("➕ An event")
    await ada.say("Fair")
    await ada.tap("Tomorrow")
    assert "Fair (2)\nTomorrow, Tuesday, 17 November." in await ada.tap("Add it, too")
    await open_events(ada)
    assert ada.buttons[:2] == ["17 Nov · Fair", "17 Nov · Fair (2)"]
    assert "📅 Tomorrow: Fair\n📅 Tomorrow: Fair (2)" in await ada.jump("20:30")
    await ada.jump("09:00", weekday=2)
    assert "How was “Fair”" in ada.shown
    assert "How was “Fair (2)”" in ada.shown


async def test_who_told_of_an_event_was_there_whatever_an_old_button_says(ada: Talk) -> None:
    await plan(ada, "Fair", "tomorrow")
    await ada.jump("09:30", 2)
    old, away = ada.message, ada.carried["Not there"]
    await ada.tap("✏️ Tell…")
    await ada.say("Loud and good")
    before = (await ada.read_book()).events
    await ada.tap_data(old, away)
    assert ada.toast == "You told of it already, and that stays."
    assert (await ada.read_book()).events == before
    assert "Fair" in await ada.say("/wins")


@pytest.mark.parametrize(
    "typed",
    [
        *("Meetup moved to Friday", "the meetup was postponed to friday", "moved to friday"),
        *("das Meetup wurde auf Freitag verschoben", "Meetup verschoben auf Freitag"),
        *("el meetup se aplaza al viernes", "le meetup est reporté à vendredi"),
    ],
)
@pytest.mark.parametrize("page", ["📅 Events", ""])
async def test_an_event_that_is_said_to_be_on_another_day_is_moved(
    ada: Talk, typed: str, page: str
) -> None:
    await plan(ada, "Meetup", "thursday")
    await ada.say("/people")
    if page:
        await ada.tap(page)
    assert "Friday, 20 November" in await ada.say(typed)
    assert [one.on.day for one in (await ada.read_book()).events.values()] == [20]


async def test_of_several_events_it_is_asked_which_one_is_moved(ada: Talk) -> None:
    await plan(ada, "Meetup", "thursday")
    await plan(ada, "Fair", "thursday")
    await open_events(ada)
    assert "which one is it?" in await ada.say("moved to friday")
    await ada.tap("Fair")
    events = (await ada.read_book()).events.values()
    assert {one.name: one.on.day for one in events} == {"Meetup": 19, "Fair": 20}


async def test_of_a_day_alone_it_is_asked_what_is_on_it(ada: Talk) -> None:
    await plan(ada, "Meetup", "thursday")
    await open_events(ada)
    assert "which one is it?" in await ada.say("friday")
    assert "Friday, 20 November" in await ada.tap("Meetup")


async def test_of_what_is_moved_without_a_day_that_is_asked_for(ada: Talk) -> None:
    await plan(ada, "Meetup", "thursday")
    await open_events(ada)
    assert "When is “Meetup” now?" in await ada.say("meetup postponed")


@pytest.mark.parametrize(
    "typed", ["Fair moved to friday", "Moving to Berlin friday", "Talk friday"]
)
async def test_what_names_no_event_is_offered_as_a_new_one(ada: Talk, typed: str) -> None:
    await plan(ada, "Meetup", "thursday")
    await open_events(ada)
    assert "shall I add that here?" in await ada.say(typed)


@pytest.mark.parametrize(
    ("typed", "day", "name", "on"),
    [
        ("Fair next week", "tuesday", "Fair", date(2026, 11, 24)),
        ("Messe nächste Woche", "am Dienstag", "Messe", date(2026, 11, 24)),
        ("Fair week after next", "friday", "Fair", date(2026, 12, 4)),
        ("Fair", "tuesday", "Fair", date(2026, 11, 17)),
        ("Fair 3", "december", "Fair 3", date(2026, 12, 31)),
        ("Workshop 2 days", "wednesday", "Workshop 2 days", date(2026, 11, 18)),
    ],
)
async def test_a_week_told_behind_an_events_name_is_that_of_the_weekday_told_then(
    ada: Talk, typed: str, day: str, name: str, on: date
) -> None:
    await open_events(ada)
    await ada.tap("➕ An event")
    await ada.say(typed)
    await ada.say(day)
    (event,) = (await ada.read_book()).events.values()
    assert event.on == on
    assert event.name == name
