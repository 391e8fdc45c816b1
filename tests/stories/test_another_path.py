"""Another path, looked at over two weeks without a leap, and left for later."""

from tests.stories.story import Story

EXPERIMENT = "your experiment:"
STAYING = "Staying where I am"


async def test_a_path_is_tried_in_tiny_steps_weighed_and_decided_later(ada: Story) -> None:
    await ada.begin()
    await note_it_and_plan(ada)
    await be_asked_once_and_say_what_it_told(ada)
    await learn_what_it_asks_for(ada)
    await weigh_it_against_staying(ada)
    await decide_later(ada)


async def note_it_and_plan(ada: Story) -> None:
    """One thing to try, on a day of one's own; the day's page shows it."""
    assert "Curious about another path?" in await ada.say("/paths")
    await ada.tap("➕ Add a path")
    await ada.say("Nurse")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("My own words…")
    await ada.say("Visit a ward")
    await ada.tap("Another day…")
    assert "🧪 Next: Visit a ward (Thursday, 19 November)" in await ada.say("thursday")


async def be_asked_once_and_say_what_it_told(ada: Story) -> None:
    """The reminder comes in the morning; moved, it comes again on the new day, and then never."""
    for weekday in (1, 2):
        assert EXPERIMENT not in "".join(await ada.wait("10:00", weekday=weekday))
    [*_, reminder] = await ada.wait("10:00", weekday=3)
    assert f"🧪 “Nurse”, {EXPERIMENT} Visit a ward" in reminder
    await ada.tap("Move it…")
    await ada.tap("Tomorrow")
    [*_, reminder] = await ada.wait("10:00", weekday=4)
    assert EXPERIMENT in reminder
    assert "what did it tell you?" in await ada.tap("✅ I did it")
    await ada.say("Hard work, and they laugh")
    assert "Nothing else is waiting." in await ada.tap("👍 For it")
    assert "Found out so far: 1 for and 0 against." in await ada.tap("Nurse")
    for _ in range(3):
        assert EXPERIMENT not in "".join(await ada.wait("10:00"))


async def learn_what_it_asks_for(ada: Story) -> None:
    """A skill is two minutes a day, and on the next day's list."""
    await ada.say("/paths")
    await ada.tap("Nurse")
    await ada.tap("Skills")
    await ada.tap("➕ Add a skill")
    await ada.say("Anatomy")
    await ada.tap("📚 Learn it, two minutes a day")
    ada.facts.add("Learn two minutes of Anatomy")
    await ada.say("/today")
    assert "Learn two minutes of Anatomy" in ada.shown


async def weigh_it_against_staying(ada: Story) -> None:
    """What matters by two taps, a score by one; the table names no winner."""
    await ada.say("/paths")
    await ada.tap("➕ Staying is one, too")
    await ada.tap("Scores")
    await ada.tap("➕ Good pay")
    await ada.tap("➕ Purpose")
    await ada.tap("Purpose: matters much")
    await ada.tap("Most")
    for path, pay, meaning in (("Nurse", "3", "5"), (STAYING, "4", "2")):
        await ada.say("/paths")
        await ada.tap(path)
        await ada.tap("Scores")
        await ada.tap("Good pay: –")
        await ada.tap(pay)
        await ada.tap(meaning)
    await ada.tap("⚖️ Side by side")
    assert ada.message.photo
    assert "The numbers are yours, the choice is too. Later is fine." in ada.shown
    in_words = await ada.tap("As text") if "As text" in ada.buttons else ada.shown
    assert "Good pay (matters much): 3  ·  4" in in_words
    assert "Purpose (matters most): 5  ·  2" in in_words
    assert "By your weights: 4.2  ·  2.8" in in_words
    assert "Found out: 1 for, 0 against  ·  0 for, 0 against" in in_words


async def decide_later(ada: Story) -> None:
    """Letting one go keeps what was found out; nothing of it asks again."""
    await ada.say("/paths")
    await ada.tap("Nurse")
    assert "deciding later is fine" in await ada.tap("Decide…")
    await ada.tap("‹ Back")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    await ada.tap("In a week")
    await ada.tap("Decide…")
    shown = await ada.tap("Let this one go")
    assert "👍 For: Hard work, and they laugh" in shown
    for _ in range(9):
        assert EXPERIMENT not in "".join(await ada.wait("10:00"))
    assert all(count <= 3 for count in ada.count_unasked().values())
