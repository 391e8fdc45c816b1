"""Sleep, a walk and short breaks: amounts by a tap or typed, and what three weeks of them show."""

from tests.stories.story import WRITE, Story

SLEEP = "Sleep seven hours or more"
WALK = "Walk 10 minutes"
BREAK = "A short break?"
OBSERVED = "After nights of 7 hours or more"
SUNDAY = 7


async def test_amounts_are_a_tap_breaks_stop_when_asked_and_days_are_laid_side_by_side(
    ada: Story,
) -> None:
    await ada.begin()
    await choose(ada)
    await have_enough_of_breaks(ada)
    await say_how_much(ada)
    await live_three_weeks(ada)


async def choose(ada: Story) -> None:
    """One from the ideas, one in her own words that is offered to be counted, and breaks."""
    await ada.say("/add")
    await ada.tap("💡 Ideas")
    await ada.tap("😴 Sleep")
    await ada.tap(SLEEP)
    await ada.say(f"/add {WALK}")
    assert "🔢 Each day: at least 10 min" in await ada.tap("🔢 Count: at least 10 min")
    ada.facts |= {SLEEP, WALK}
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("Short breaks…")
    assert "The next three:" in await ada.tap("Mon – Fri hourly 10:00 – 16:00")


async def have_enough_of_breaks(ada: Story) -> None:
    """One is taken, then they stop for the day by one tap, and begin again on the next."""
    assert BREAK in "".join(await ada.wait("10:01"))
    await ada.tap("✅ Took it")
    assert BREAK in "".join(await ada.wait("11:01"))
    assert "No more breaks today." in await ada.tap("Enough for today")
    assert BREAK not in "".join(await ada.wait("20:31"))


async def say_how_much(ada: Story) -> None:
    """By buttons that fit, or typed as people type it."""
    await ada.tap_habit(SLEEP)
    assert [label for label in ada.buttons if label[0].isdigit()] == ["6", "6½", "7", "7½", "8+"]
    assert f"✅ {SLEEP}  ·  At night  ·  7½ hours" in await ada.tap("7½")
    await ada.tap_habit(WALK)
    assert f"◻️ {WALK}  ·  5 of 10 min" in await ada.tap("+5")
    assert f"✅ {WALK}  ·  12 min" in await ada.say("12 minutes")


async def live_three_weeks(ada: Story) -> None:
    """Long nights and short ones; what went along with them is told once there are days enough."""
    observed = []
    for number in range(3 * 7):
        said = "".join(await ada.wait("18:01"))
        if ada.today().isoweekday() == SUNDAY:
            observed.append(OBSERVED in said)
        await ada.wait("20:31")
        is_long = number % 2 == 0
        await ada.tap_habit(SLEEP)
        await ada.say("23:10 7:10" if is_long else "6")
        if is_long:
            await ada.tap_habit(WRITE)
    assert observed == [False, False, True]
