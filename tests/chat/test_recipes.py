"""Picturing a habit once: after what, what, and how it is celebrated."""

from tests.talk import Talk

LAST_OF_THE_START = ["✅ Yes", "Not yet", "🌱 Picture it once"]


async def test_the_start_offers_the_picture_and_leads_on_to_the_day(talk: Talk) -> None:
    await talk.start()
    assert talk.buttons == LAST_OF_THE_START
    picture = await talk.tap("🌱 Picture it once")
    assert picture.splitlines() == [
        "Picture it once",
        "See yourself do it, from start to end:",
        "",
        "→ After lunch",
        "→ Write to one person I like",
        "",
        "And right after it, something small that feels good?",
    ]
    assert "→ Smile" in await talk.tap("Smile")
    assert "✓ Smile" in talk.buttons
    assert "0 of 1" in await talk.tap("Done, I pictured it")
    assert talk.toast == "Lovely. Half of it is done already."


async def test_a_celebration_can_be_ones_own_and_be_taken_away(ada: Talk) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("Celebration")
    assert "so that it feels good?" in await ada.tap("My own way…")
    assert "→ Dance" in await ada.say("Dance")
    await ada.say("/habits")
    assert "Then: Dance" in await ada.tap(ada.buttons[0])
    await ada.tap("Change…")
    await ada.tap("Celebration")
    assert "Dance" not in await ada.tap("Take it away")
    assert (await ada.read_book()).habits[1].celebration == ""


async def test_a_later_habit_can_be_pictured_as_soon_as_it_is_added(ada: Talk) -> None:
    await ada.say("/add Read one page")
    assert "→ Read one page" in await ada.tap("🌱 Picture it once")
    await ada.tap("Nod to myself")
    assert [habit.celebration for habit in (await ada.read_book()).habits.values()] == [
        "",
        "Nod to myself",
    ]


async def test_a_forged_celebration_and_a_habit_that_is_gone_show_today(ada: Talk) -> None:
    await ada.say("/today")
    for data in ("cele|1|99", "cele|9|0", "recipe|9", "pictured|9"):
        assert "0 of 1" in await ada.tap_data(ada.message, data)


async def test_every_third_day_the_answer_to_a_tap_is_the_celebration(talk: Talk) -> None:
    await talk.start()
    await talk.tap("🌱 Picture it once")
    await talk.tap("Smile")
    await talk.tap("Done, I pictured it")
    await talk.tap(talk.buttons[0])
    toasts = [talk.toast]
    for _ in range(3):
        await talk.jump("20:30")
        if talk.buttons[0].startswith("✅"):
            await talk.jump("20:30")
        await talk.tap(talk.buttons[0])
        toasts.append(talk.toast)
    assert toasts == [
        "✅ Done. Now: Smile",
        "✅ Noted: 2 days.",
        "✅ That makes 3 days.",
        "✅ 4 days. Now: Smile",
    ]
