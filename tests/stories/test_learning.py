"""A line a day and a course of twelve lessons, to its end; and the line that comes back."""

from datetime import date

from tests.stories.story import Story

HABIT = "Learn a word"
LINE = "A list keeps its order"
COURSE = "Statistics"
BACK = f"On 16 November you learned: {LINE}"


async def test_a_line_is_found_again_and_a_course_arrives(ada: Story) -> None:
    await ada.begin()
    await keep_a_line(ada)
    await begin_a_course(ada)
    await go_through_it(ada)
    await arrive(ada)
    await be_reminded_of_the_line_a_month_later(ada)


async def keep_a_line(ada: Story) -> None:
    """A learning habit that was kept asks what it taught, on its own card."""
    await ada.say(f"/add {HABIT}")
    ada.facts.add(HABIT)
    await ada.wait("20:31")
    await ada.tap_habit(HABIT)
    await ada.tap("✏️ What did I learn?")
    assert f"✏️ Kept: {LINE}" in await ada.say(LINE)
    await ada.tap("📚 All I learned")
    assert "✓ Bring back old lines" not in ada.buttons
    await ada.tap("Bring back old lines")


async def begin_a_course(ada: Story) -> None:
    """Its name, what is counted, how many: the rest it tells by itself."""
    await ada.tap("📘 Courses and books")
    await ada.tap("➕ Begin one")
    await ada.say(COURSE)
    await ada.tap("Lessons")
    assert f"{COURSE}\n12 lessons ahead.\nJust begun." in await ada.say("12")


async def go_through_it(ada: Story) -> None:
    """By a tap or by words, from wherever one is; after some days there is a pace to tell."""
    assert "2 of 12 lessons (17 %)" in await ada.tap("+2")
    await ada.wait("20:31")
    await ada.wait("20:31")
    assert "4 of 12 lessons" in await ada.say("2 more lessons of statistics")
    await ada.wait("20:31")
    await ada.wait("20:31")
    await ada.wait("20:31")
    shown = await ada.say("lesson 7")
    assert "7 of 12 lessons (58 %)\nPace: about 8 lessons a week." in shown
    assert "At this pace you arrive on 26 November." in shown
    assert f"📘 {COURSE}" in "".join(await ada.wait("18:01", weekday=6))
    await ada.say("/learned")
    await ada.tap("🔍 Search")
    assert LINE in await ada.say("order")


async def arrive(ada: Story) -> None:
    """The end is celebrated, and speaks for her."""
    shown = await ada.say("5 more lessons of statistics")
    assert (
        f"🎓 You worked it through!\n“{COURSE}”, all of it: 12 lessons.\nIt took 7 days." in shown
    )
    wins = await ada.say("/wins")
    assert f"· 22 Nov: Finished: {COURSE}\n· 16 Nov: {LINE}" in wins


async def be_reminded_of_the_line_a_month_later(ada: Story) -> None:
    """As she wished: with a list that comes anyway, and once."""
    days = [("".join(await ada.wait("20:31")), ada.today()) for _ in range(40)]
    assert [day for said, day in days if BACK in said] == [date(2026, 12, 14)]
