"""Ada's week, as it happens: from the first /start to the card of a week that is over."""

from datetime import date

from habitbot.texts.words import PSEUDO
from tests.stories.story import Story

READ, WRITE = "Read one page", "Write to one person I like"


async def test_a_week_from_the_first_start_to_the_card_of_the_week_that_is_over(
    ada: Story,
) -> None:
    await begin_on_monday_morning(ada)
    await do_both_on_monday_evening(ada)
    await answer_each_prompt_on_tuesday(ada)
    await be_sick_on_wednesday(ada)
    await let_thursday_slip_by(ada)
    await come_back_on_friday(ada)
    await be_ahead_of_the_prompts_on_saturday(ada)
    await get_the_card_on_sunday(ada)
    await look_back_on_monday(ada)
    assert ada.count_unasked() == {
        date(2026, 11, 16): 1,
        date(2026, 11, 17): 2,
        date(2026, 11, 18): 2,
        date(2026, 11, 19): 2,
        date(2026, 11, 20): 2,
        date(2026, 11, 22): 2,
        date(2026, 11, 23): 1,
    }


async def begin_on_monday_morning(ada: Story) -> None:
    """Four taps to the first habit; the second one gets a prompt of its own by a typed time."""
    assert "What would you like more of first?" in await ada.say("/start")
    await ada.tap("🤝 Networking")
    await ada.tap(WRITE)
    await ada.tap("09:00 London")
    assert "every day at 20:30 (London time)" in await ada.tap("20:30")
    assert "0 of 1" in await ada.tap("Not yet")

    await ada.say("/add")
    await ada.say(READ)
    assert "every day, under Learning" in await ada.say("After my first coffee")
    await ada.tap("⏰ Ask me…")
    await ada.tap("Another time…")
    assert "· Tue 17 Nov, 08:30" in await ada.say("weekdays 8:30")
    assert "Asks Monday to Friday at 08:30." in await ada.tap("Save")


async def do_both_on_monday_evening(ada: Story) -> None:
    """The evening's prompt is the day's card."""
    [asked] = await ada.wait("20:30")
    assert "Monday, 16 November  ·  0 of 2" in asked
    assert "2 small things are open." in asked
    assert "1 of 2" in await ada.tap_habit(READ)
    assert ada.toast == "✅ Done. One is a beginning."
    assert "All of it, done." in await ada.tap_habit(WRITE)


async def answer_each_prompt_on_tuesday(ada: Story) -> None:
    """One prompt asks about one habit, the other one about what is left."""
    [asked] = await ada.wait("08:30")
    assert asked == "After my first coffee: Read one page\nDid you get to it?"
    assert "✅ Done. 2 days" in await ada.tap("✅ Did it")
    [asked] = await ada.wait("20:30")
    assert "After lunch: did you get to it?" in asked
    assert "2 of 2" in await ada.tap_habit(WRITE)
    assert ada.toast == "✅ Noted: 2 days."


async def be_sick_on_wednesday(ada: Story) -> None:
    """A skip from a prompt, and one from the card."""
    [_] = await ada.wait("08:30")
    await ada.tap("⋯")
    await ada.tap("Skip ›")
    assert "skipped, sick" in await ada.tap("🤒 Sick")
    assert ada.toast == "Skipped. Your streak waits."
    [_] = await ada.wait("20:30")
    await ada.tap("⋯")
    await ada.tap_habit(WRITE)
    await ada.tap("Skip ›")
    assert "Thank you for the honest answers." in await ada.tap("🤒 Sick")


async def let_thursday_slip_by(ada: Story) -> None:
    """Both prompts stay unanswered, and nothing asks again."""
    [_] = await ada.wait("08:30")
    [asked] = await ada.wait("20:30")
    assert "How did it go? 2 are still open." in asked


async def come_back_on_friday(ada: Story) -> None:
    """Both prompts are ways back, both answers mend a streak, each is welcomed in its own words."""
    way_back = "Yesterday slipped by. Come back today, and your streak of 2 days lives on."
    [asked] = await ada.wait("08:30")
    assert way_back in asked
    back = "Back after one miss. That is all it takes. 🔥 3 days"
    assert back in await ada.tap("✅ Did it")
    [asked] = await ada.wait("20:30")
    assert way_back in asked
    assert "All of it, done." in await ada.tap_habit(WRITE)
    assert ada.toast == "You came back. That is what counts. 🔥 3 days"


async def be_ahead_of_the_prompts_on_saturday(ada: Story) -> None:
    """No prompt at a weekend's 8:30; whoever answered in the morning is left in peace."""
    assert await ada.wait("10:00") == []
    await ada.say("/today")
    await ada.tap_habit(READ)
    assert "All of it, done." in await ada.tap_habit(WRITE)
    await ada.tap("⋯")
    await ada.tap_habit(WRITE)
    await ada.tap("✏️ Note")
    assert "✏️ Ben knows of an opening" in await ada.say("Ben knows of an opening")
    assert await ada.wait("20:30") == []


async def get_the_card_on_sunday(ada: Story) -> None:
    """The week comes by itself, before the day's last prompt."""
    [card] = await ada.wait("18:00")
    photo = ada.message.photo
    assert photo is not None
    assert photo.width == 1080
    title, *lines = card.splitlines()
    assert title == "16 – 22 November"
    told = [
        "🌱 You came back 2 times after a miss.",
        "A strong week: you kept 8 of 10.",
        f"🔥 {WRITE}: 4 days",
        "Days with a yes: Learning 4 · Networking 4",
        "💭 What would make next week 1 % easier? Just write it here.",
    ]
    is_longer = ada.person.account.language_code == PSEUDO
    assert lines == [line for line in told if line in lines]
    assert is_longer or lines == told
    assert "I keep it with that week" in await ada.reply(ada.message, "Lunch outside")
    [_] = await ada.wait("20:30")
    await ada.tap_habit(READ)
    assert "🔥 5 days" in await ada.tap_habit(WRITE)


async def look_back_on_monday(ada: Story) -> None:
    """Last week is complete by now, as a card, as text and on the habit's page."""
    [_] = await ada.wait("08:30")
    assert "23 – 29 November" in await ada.say("/week")
    card = await ada.tap("‹ 16 Nov")
    assert card.startswith("16 – 22 November\n🌱 You came back 2 times")
    assert "\nA strong week: you kept 10 of 12.\n" in card
    assert card.endswith("💭 What would make next week 1 % easier? “Lunch outside”")
    table = await ada.tap("As text")
    week = "Mon done, Tue done, Wed skipped, Thu mended, Fri done, Sat done, Sun done"
    for name in (f"1. {WRITE}", f"2. {READ}"):
        assert f"{name}\n{week}\n5 of 6, streak 5 days, best 5 days, strength " in table
    await ada.say("/habits")
    page = await ada.tap_habit(WRITE)
    assert "Current streak: 5 days" in page
    assert "✏️ 21 Nov: Ben knows of an opening" in page
