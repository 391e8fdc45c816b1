"""What keeps Ada stuck, looked at twice, six weeks apart."""

from tests.stories.story import Story

STEP = "Tell one trusted person how it was"
ASKED_AGAIN = "Shall we see what changed?"
NO_DIAGNOSIS = "This is a guess from a few taps, not a diagnosis. You know best."


async def test_what_hurts_is_said_carefully_and_six_weeks_later_it_shows_what_moved(
    ada: Story,
) -> None:
    await ada.begin()
    await look(ada)
    await take_one_step(ada)
    await live_six_weeks_with_it(ada)
    await look_again(ada)
    await see_what_moved(ada)


async def look(ada: Story) -> None:
    """Ten taps; where somebody is treated badly, who can help stands in the answer."""
    assert "What keeps you stuck?" in await ada.say("/rut")
    for label in ("Feeling safe", "Health", "Next ›", "A lot", "Quite a bit", "About a year"):
        await ada.tap(label)
    assert "Does anybody at work shout at you" in await ada.tap("Badly")
    shown = await ada.tap("Often")
    assert "Most likely: something at work is hurting you.\nWhat speaks for it:" in shown
    assert "being treated badly (often), “Feeling safe” (quite a bit) and “Health” (a lot)" in shown
    assert "Perhaps also: it is more than one person can carry." in shown
    assert "talk to a doctor, or to someone you trust" in shown
    assert "call 999 now (United Kingdom)" in shown
    assert shown.endswith(NO_DIAGNOSIS)


async def take_one_step(ada: Story) -> None:
    """Each step says why; one tap puts it on the list."""
    assert "Nobody should carry this alone." in await ada.tap("Tiny steps towards safety")
    await ada.tap(STEP)
    ada.facts.add(STEP)
    assert ada.buttons[0].startswith("✓ Tell one trusted person")
    await ada.say("/rut")
    assert "Another look every few weeks shows what changes." in ada.shown


async def live_six_weeks_with_it(ada: Story) -> None:
    """Told each evening; after six weeks, and not before, a card asks once for another look."""
    for _ in range(6 * 7):
        assert ASKED_AGAIN not in "".join(await ada.wait("20:31"))
        await ada.tap_habit(STEP)
    assert ASKED_AGAIN in "".join(await ada.wait("20:31"))
    await ada.tap_habit(STEP)
    assert ASKED_AGAIN not in "".join(await ada.wait("20:31"))
    await ada.tap_habit(STEP)


async def look_again(ada: Story) -> None:
    """It is lighter now, and said in smaller words."""
    assert "That is six weeks ago or more: a good time to look again." in await ada.say("/rut")
    for label in ("Look again", "Health", "Next ›", "A little", "About a year", "So-so"):
        await ada.tap(label)
    shown = await ada.tap("No")
    assert "If anything: it is more than one person can carry." in shown
    assert "999" not in shown


async def see_what_moved(ada: Story) -> None:
    """Both looks side by side, as a small picture and in words."""
    await ada.tap("Changes")
    assert ada.message.photo
    in_words = await ada.tap("As text") if "As text" in ada.buttons else ada.shown
    assert "How much it weighed on 16 November, and on 29 December:" in in_words
    assert "Health: a lot → a little (better)" in in_words
    assert "Feeling safe: quite a bit → not named (off the list)" in in_words
    assert "Bad treatment: often → never (better)" in in_words
