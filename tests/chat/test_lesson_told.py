"""What was learned, and how far one has come, said wherever one is."""

import pytest

from tests.talk import Talk

LEARNED = "I learned that lists are ordered"


async def lines_of(talk: Talk) -> list[str]:
    """All lines that are kept, oldest first."""
    return [lesson.text for lesson in (await talk.read_book()).lessons.values()]


@pytest.mark.parametrize("page", ["/today", "/people", "/goals", "/paths", "/habits", "/learned"])
async def test_what_somebody_says_that_they_learned_is_kept_whatever_page_is_seen(
    ada: Talk, page: str
) -> None:
    await ada.say(page)
    await ada.say(LEARNED)
    book = await ada.read_book()
    assert await lines_of(ada) == [LEARNED]
    assert not any((book.contacts, book.goals, book.paths))


async def test_a_line_told_unasked_stands_below_the_days_card_and_is_taken_away_there(
    ada: Talk,
) -> None:
    assert f"✏️ Kept: {LEARNED}" in await ada.say(LEARNED)
    assert LEARNED in await ada.tap("Take it away")
    await ada.tap("Take it away")
    assert await lines_of(ada) == []


@pytest.mark.parametrize("typed", ["I learned a lot", f"“{LEARNED}”", f"{LEARNED}?"])
async def test_what_tells_nothing_that_was_learned_is_no_line(ada: Talk, typed: str) -> None:
    await ada.say(typed)
    assert await lines_of(ada) == []


async def test_what_is_asked_for_in_a_sentence_may_say_that_it_was_learned(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say("Speak at a meetup")
    await ada.tap("Skip it")
    await ada.tap("Skip it")
    await ada.say(LEARNED)
    assert await lines_of(ada) == []


async def begin(talk: Talk, name: str, unit: str) -> None:
    """A course of twelve, left for today's card."""
    await talk.say("/learned")
    await talk.tap("📘 Courses and books")
    await talk.tap("➕ Begin one")
    await talk.say(name)
    await talk.tap(unit)
    await talk.say("12")
    await talk.say("/today")


@pytest.mark.parametrize(
    "typed", ["2 lessons of statistics", "2 lessons", "lesson 2", "Lektion 2 geschafft"]
)
async def test_how_far_one_has_come_in_the_one_course_is_said_on_todays_card(
    ada: Talk, typed: str
) -> None:
    await begin(ada, "Statistics", "Lessons")
    assert "2 of 12 lessons" in await ada.say(typed)


async def test_more_lessons_come_on_top_wherever_they_are_told(ada: Talk) -> None:
    await begin(ada, "Statistics", "Lessons")
    await ada.say("2 lessons")
    await ada.say("/today")
    assert "5 of 12 lessons" in await ada.say("3 more lessons of statistics")


async def test_pages_told_on_todays_card_are_of_a_book_only_where_it_is_named(ada: Talk) -> None:
    await begin(ada, "Dune", "Pages")
    await ada.say("page 5")
    await ada.say("page 6 of Ulysses")
    assert {course.done for course in (await ada.read_book()).courses.values()} == {0}
    assert "7 of 12 pages" in await ada.say("page 7 of Dune")
