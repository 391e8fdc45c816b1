"""Ada's people: three weeks of writing to somebody, of being reminded, of going to an event."""

from datetime import date

from tests.stories.story import WRITE, Story


async def test_three_weeks_of_staying_in_touch(ada: Story) -> None:
    await write_to_somebody_on_monday(ada)
    await plan_an_evening_on_tuesday(ada)
    await go_there_and_tell_of_it(ada)
    await be_reminded_a_week_later(ada)
    await be_suggested_whoever_waits_longest(ada)
    await take_somebody_out(ada)


async def write_to_somebody_on_monday(ada: Story) -> None:
    """The habit is kept; one tap more says who it was, one when to write next."""
    await ada.begin()
    await ada.tap_habit(WRITE)
    await ada.tap("⋯")
    await ada.tap_habit(WRITE)
    await ada.tap("✍️ Wrote to…")
    await ada.tap("➕ Somebody new")
    assert "Noted: you wrote to Ben." in await ada.say("Ben")
    page = await ada.tap("In a week")
    assert "Noted: you wrote to Ben. Next: " in page
    assert "Next: Monday, 23 November" in page


async def plan_an_evening_on_tuesday(ada: Story) -> None:
    """Nothing comes on a day that nothing was dated for; an event is named and dated."""
    assert await ada.wait("12:00", weekday=1) == []
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Open evening")
    assert "Thursday, 19 November" in await ada.say("thursday")


async def go_there_and_tell_of_it(ada: Story) -> None:
    """A word the day before, none on the day, a question the day after."""
    assert "📅 Tomorrow: Open evening" in (await ada.wait("09:00", weekday=2))[-1]
    assert all("Open evening" not in text for text in await ada.wait("18:00", weekday=3))
    asked = (await ada.wait("09:00", weekday=4))[-1]
    assert "How was “Open evening”, and whom did you meet?" in asked
    await ada.tap("🤝 I met…")
    ada.facts |= {"Uma", "سارة"}
    assert "How was “Open evening”?" in await ada.say("Uma, سارة")
    assert "✓ Noted: Open evening" in await ada.say("Loud, and I would go again")
    page = await ada.tap("Open evening")
    assert "Loud, and I would go again" in page
    assert "You met \u2068Uma and \u2068سارة\u2069\u2069." in page


async def be_reminded_a_week_later(ada: Story) -> None:
    """Ben's day comes once; writing settles it."""
    reminder = (await ada.wait("09:00", weekday=0))[-1]
    assert "✍️ Write to Ben" in reminder
    assert "Noted: you wrote to Ben." in await ada.tap("✅ Wrote today")
    assert "✓ Noted: you wrote to Ben. Next: " in await ada.tap("In a month")
    assert "You wrote today." in await ada.tap("Ben")
    tuesday = await ada.wait("18:00", weekday=1)
    assert all("Write to Ben" not in text for text in tuesday)


async def be_suggested_whoever_waits_longest(ada: Story) -> None:
    """Ben has a date; those met at the event have not been written to yet."""
    await ada.say("/people")
    assert "How about Uma? One line is plenty.\nFrom: Open evening" in await ada.tap(
        "✍️ Whom today?"
    )
    assert "سارة" in await ada.tap("Another one")
    await ada.tap("✅ Wrote today")
    await ada.tap("No date")
    await ada.say("/people")
    assert "How about Uma?" in await ada.tap("✍️ Whom today?")


async def take_somebody_out(ada: Story) -> None:
    """Nothing is left of whoever is deleted, at the event neither."""
    await ada.say("/people")
    await ada.tap("Uma")
    await ada.tap("Delete…")
    assert "2 people" in await ada.tap("Delete it")
    book = await ada.read_book()
    assert "Uma" not in str(book)
    (event,) = book.events.values()
    assert (event.on, len(event.contact_ids)) == (date(2026, 11, 19), 1)
