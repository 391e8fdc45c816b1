"""Old buttons: what a message offered days ago does what it says, or says kindly that it can't."""

from collections.abc import Iterable

import msgspec
import pytest
from msgspec.structs import replace

from habitbot.demo.chats import Message
from tests.talk import Talk

NO_LONGER = "That button no longer fits. Here is today."
CLEAR = "Take it away"
CLEARED = "refldrop|2026-11-16"


async def go(talk: Talk, *steps: str) -> None:
    """Write commands and what stands in quotes; the rest is a part of a button to press."""
    for step in steps:
        if step.startswith(("/", "“")):
            await talk.say(step.strip("“”"))
        else:
            (label, *_) = [label for label in talk.buttons if step in label]
            await talk.tap(label)


async def has_kept(talk: Talk, text: str) -> bool:
    """Whether these words stand anywhere in the book."""
    return text in msgspec.json.encode(await talk.read_book()).decode()


@pytest.mark.parametrize(
    ("begun", "asked"),
    [
        ((), ("/today", "⋯", "Write", "✏️ Note")),
        ((), ("/habits", "🤝", "Change…", "Anchor")),
        ((), ("/habits", "🤝", "Change…", "Tiny version")),
        (("/people Ben",), ("/people", "Ben", "Change…", "Where from")),
        (("/people Ben",), ("/people", "Ben", "Change…", "What about")),
        (("/paths Nurse",), ("/paths Nurse", "Change…", "✏️ A line")),
        (
            ("/paths Nurse", "🧪", "Read one", "No day", "✅ I did it", "👍"),
            ("/paths Nurse", "Found", "👍 For", "What it told…"),
        ),
        (("/goals Pass it", "Skip", "Skip", "Skip", "Skip"), ("/goals", "Pass", "Change…", "Why")),
        (
            ("/feedback Report", "Note feedback", "“Bright”", "Skip", "Skip"),
            ("/feedback", "Report", "Praise…"),
        ),
        (
            ("/people", "📅 Events", "An event", "“Fair”", "Today"),
            ("/people", "📅 Events", "Fair", "✏️ Tell…"),
        ),
    ],
)
async def test_only_the_words_that_a_message_shows_are_taken_away_by_it(
    ada: Talk, begun: Iterable[str], asked: Iterable[str]
) -> None:
    await go(ada, *begun)
    await go(ada, *asked)
    await ada.say("Blue as it was")
    await go(ada, *asked)
    old, clear = ada.message, ada.carried[CLEAR]
    await ada.say("Green by now")
    assert await has_kept(ada, "Green by now")
    await ada.tap_data(old, clear)
    assert ada.toast == NO_LONGER
    assert await has_kept(ada, "Green by now")
    await go(ada, *asked)
    await ada.tap(CLEAR)
    await go(ada, *asked)
    assert CLEAR not in ada.buttons


async def test_an_old_answer_is_neither_put_back_nor_taken_away_in_place_of_a_newer_one(
    ada: Talk,
) -> None:
    review = await get_review(ada)
    first, undo = await answered(ada, review, "Lunch"), await answered(ada, review, "Sleep")
    await answered(ada, review, "Walks")
    for old, data in ((first, "Take it away"), (undo, "↩︎ Undo")):
        await ada.tap(data, old)
        assert ada.toast == NO_LONGER
        assert [one.text for one in (await ada.read_book()).reflections.values()] == ["Walks"]


async def get_review(talk: Talk) -> Message:
    """Answer for the day, and let Sunday evening come."""
    await go(talk, "/today", "Write")
    await talk.jump("18:00", weekday=6)
    return talk.message


async def answered(talk: Talk, review: Message, typed: str) -> Message:
    """The message that keeps a reply to a review."""
    await talk.reply(review, typed)
    return talk.message


async def test_a_message_whose_answer_was_taken_away_says_so_and_no_more_that_it_is_kept(
    ada: Talk,
) -> None:
    kept = await answered(ada, await get_review(ada), "Lunch")
    for _ in range(2):
        await ada.tap_data(kept, CLEARED)
        assert ada.said_now(kept) == "Your answer is taken away."


@pytest.mark.parametrize(
    ("page", "deleted", "pressed", "shown"),
    [
        (
            ("/feedback Report", "/feedback", "Report"),
            ("/feedback", "Report", "Delete…", "Delete it"),
            "Note feedback",
            "Finished something, however small?",
        ),
        (
            ("/goals Pass it", "Skip", "Skip", "Skip", "Skip", "/goals", "Pass it"),
            ("/goals", "Pass it", "Change…", "Delete…", "Delete it"),
            "Change…",
            "No goal yet.",
        ),
        (
            (
                *("/goals Pass it", "Skip", "Skip", "Skip", "Skip", "/goals", "Pass it"),
                *("Milestones", "Add one", "“Half of it”"),
            ),
            ("/goals", "Pass it", "Milestones", "Take one away…", "Half of it", "Take it away"),
            "◻️ Half of it",
            "Pass it\nA milestone is a place",
        ),
        (
            ("/paths Nurse",),
            ("/paths", "Nurse", "Change…", "Delete…", "Delete it"),
            "Decide…",
            "Curious about another path?",
        ),
        (
            ("/paths Nurse", "Skills", "Add a skill", "“Spanish”", "/paths Nurse", "Skills"),
            ("/paths Nurse", "Skills", "Spanish", "Take it away", "Take it away"),
            "Spanish",
            "What “Nurse” asks for\n",
        ),
        (
            ("/learned Joins are cheap", "/learned", "Take one away…"),
            ("/learned", "Take one away…", "Joins", "Take it away"),
            "Joins",
            "Nothing here yet.",
        ),
        (
            ("/learned", "Courses", "Begin one", "“Statistics”", "Lessons", "“12”"),
            ("/learned", "Courses", "Statistics", "Let it go", "Let it go"),
            "Let it go",
            "A course, a book, a language:",
        ),
        (
            ("/people", "📅 Events", "An event", "“Fair”", "Tomorrow"),
            ("/people", "📅 Events", "Fair", "Delete…", "Delete it"),
            "Change…",
            "A meetup, a fair, a talk:",
        ),
        (
            ("/prompts", "Sundays"),
            ("/prompts", "Sundays", "Delete…", "Delete it"),
            "Another time",
            "When I ask",
        ),
    ],
)
async def test_a_page_of_what_is_gone_shows_what_is_left_once_it_is_tapped(
    ada: Talk, page: Iterable[str], deleted: Iterable[str], pressed: str, shown: str
) -> None:
    await go(ada, *page)
    old = ada.message
    await go(ada, *deleted)
    before = msgspec.json.encode(replace(await ada.read_book(), applied=()))
    (label, *_) = [
        one["text"] for row in old.keyboard or () for one in row if pressed in one["text"]
    ]
    await ada.tap(label, old)
    assert "gone already" in ada.toast
    assert ada.said_now(old).startswith(shown)
    (now,) = [one for one in ada.messages if one.id == old.id]
    assert label not in [one["text"] for row in now.keyboard or () for one in row]
    after = replace(await ada.read_book(), applied=())
    assert msgspec.json.encode(after) == before


async def test_undone_twice_a_habit_is_back_and_nothing_is_too_late(ada: Talk) -> None:
    await go(ada, "/habits", "🤝", "Change…", "Delete…", "Delete it")
    old, undo = ada.message, ada.carried["↩︎ Undo"]
    for _ in range(2):
        assert "Write to one person" in await ada.tap_data(old, undo)
        assert ada.toast == "It is back, with all its days."
    assert len((await ada.read_book()).habits) == 1


async def test_an_undo_that_came_too_late_leaves_no_button_behind(ada: Talk) -> None:
    await go(ada, "/habits", "🤝", "Change…", "Delete…", "Delete it")
    old = ada.message
    for _ in range(9):
        await ada.jump("12:00")
    await ada.tap("↩︎ Undo", old)
    assert ada.toast == "It is too late to undo that: seven days are over."
    assert "Undo" not in ada.said_now(old)
    assert "waits in the archive" not in ada.said_now(old)


async def test_a_button_that_adds_takes_nothing_away_of_what_was_said_since(ada: Talk) -> None:
    await go(ada, "/add Read 10 pages", "🔢 It counts", "At least 10", "/today", "Read")
    old, buttons = ada.message, ada.carried
    await ada.tap_data(old, buttons["✅ 10"])
    for added in ("+5", "+1"):
        assert "✅ Read 10 pages  ·  10 pages" in await ada.tap_data(old, buttons[added])
        assert ada.toast == "That was noted already. 1 day"


async def test_that_was_all_closes_a_day_with_what_was_said_of_it_since(ada: Talk) -> None:
    await go(ada, "/add At most 3 coffees", "🔢 Count", "/today", "At most", "+1", "At most")
    old, buttons = ada.message, ada.carried
    await ada.tap_data(old, buttons["+1"])
    await ada.tap_data(old, buttons["That was all"])
    assert "✅ At most 3 coffees  ·  2 (at most 3 coffees)" in ada.said_now(old)
    await ada.tap_data(old, buttons["+1"])
    assert "✅ At most 3 coffees  ·  2 (at most 3 coffees)" in ada.said_now(old)


async def test_a_letter_before_the_last_one_is_not_said_to_be_taken_back(ada: Talk) -> None:
    await go(ada, "/people Ben", "✅ Wrote today")
    old, undo = ada.message, ada.carried["↩︎ Undo"]
    for _ in range(2):
        await ada.jump("12:00")
    await go(ada, "/people", "Ben", "✅ Wrote today")
    last, undo_last = ada.message, ada.carried["↩︎ Undo"]
    before = (await ada.read_book()).contacts
    await ada.tap_data(old, undo)
    assert ada.toast == "A newer letter is noted since, so this one stays."
    assert (await ada.read_book()).contacts == before
    for message, data in ((last, undo_last), (last, undo_last)):
        await ada.tap_data(message, data)
        assert ada.toast == "It is as it was before."


async def test_a_card_that_asks_about_what_is_gone_is_todays_card_and_asks_no_more(
    ada: Talk,
) -> None:
    await go(ada, "/goals Pass it", "“A paper”", "“Open it”", "“It is time”", "“in 2 days”")
    await ada.jump("20:35", weekday=2)
    card = ada.message
    await go(ada, "/goals", "Pass it", "Change…", "Delete…", "Delete it")
    await ada.tap("🎉 Reached!", card)
    assert ada.toast == "That goal is gone already. /goals shows the others."
    shown = ada.said_now(card)
    assert shown.startswith("Wednesday, 18 November  ·  0 of 1")
    assert "Pass it" not in shown
