"""A goal, from five questions to the day on which it is reached."""

from tests.stories.story import Story

GOAL = "Get a job as a data analyst"
STEP = "Read one job advert"
IN_THE_REVIEW = "🎯 Get a job"
REACHED = "🎉 Reached: “Get a job as a data analyst”"


async def test_a_goal_is_fed_told_of_paused_and_celebrated_once(ada: Story) -> None:
    await ada.begin()
    await set_it(ada)
    await feed_it(ada)
    await hear_of_it_in_the_review(ada)
    await pause_it_for_a_week(ada)
    await reach_it(ada)


async def set_it(ada: Story) -> None:
    """Each answer becomes a line of it; the smallest version becomes its habit by one tap."""
    assert "No goal yet." in await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say(GOAL)
    await ada.say("I signed a contract")
    await ada.say(STEP)
    await ada.tap("Skip it")
    shown = await ada.say("31.3.")
    assert f"Short-term goal\n{GOAL} by 31 March 2027." in shown
    assert "I'll know it by this: I signed a contract." in shown
    assert "🌱 Its habit begins now." in await ada.tap(f"🌱 Daily: {STEP}")
    await ada.tap("🏁 Milestones")
    await ada.tap("➕ Add one")
    await ada.say("The CV is new")


async def feed_it(ada: Story) -> None:
    """What is done of its habit, and a milestone that is passed, bring it forward."""
    for _ in range(5):
        await ada.wait("20:31")
        await ada.tap_habit(STEP)
    await open_it(ada)
    await ada.tap("🏁 Milestones: 0/1")
    await ada.tap("◻️ The CV is new")
    assert ada.toast == "🏁 Passed. A good piece of the way."
    shown = await ada.tap("‹ Back")
    assert "🏁 1 of 1 milestone passed." in shown
    assert "🌱 5 small steps so far: 100 % of what you planned." in shown


async def hear_of_it_in_the_review(ada: Story) -> None:
    """The week's review tells in numbers how far it has come."""
    review = "".join(await ada.wait("18:01", weekday=6))
    (line,) = (line for line in review.splitlines() if line.startswith(IN_THE_REVIEW))
    assert "5 small steps" in line


async def pause_it_for_a_week(ada: Story) -> None:
    """While it waits no review speaks of it; its reasons change, and what they were is kept."""
    await open_it(ada)
    await ada.tap("Change…")
    await ada.tap("⏸ Pause it")
    assert ada.toast == "Paused. It waits for you; its habits stay as they are."
    assert IN_THE_REVIEW not in "".join(await ada.wait("18:01", weekday=6))
    await open_it(ada)
    await ada.tap("▶️ Go on with it")
    for label in ("Change…", "How I'll know"):
        await ada.tap(label)
    assert "I'll know it by this: My name is on a door." in await ada.say("My name is on a door")
    assert "I signed a contract" in await ada.tap("History")


async def reach_it(ada: Story) -> None:
    """Celebrated well and once; from then on it speaks for her, and is a goal no more."""
    await open_it(ada)
    assert f"Are you there? “{GOAL}”" in await ada.tap("🎉 Reached!")
    celebrated = await ada.tap("🎉 Yes, I am")
    assert "It took 14 days.\nCarried by: Read one job advert, 5 days" in celebrated
    assert "One milestone on the way: The CV is new" in celebrated
    assert "· 29 Nov: Reached: Get a job as a data analyst" in await ada.say("/wins")
    assert "".join(await ada.wait("18:01", weekday=6)).count(REACHED) == 1
    assert REACHED not in "".join(await ada.wait("18:01", weekday=6))
    await ada.say("/goals")
    assert "Get a job as a data an… · reached" in ada.buttons


async def open_it(ada: Story) -> None:
    """From the list of goals."""
    await ada.say("/goals")
    await ada.tap(next(label for label in ada.buttons if label.startswith(GOAL[:10])))
