"""Feedback, from a finished report to the next one, which is done differently."""

from tests.stories.story import Story

REMINDER = "Did your supervisor answer about"


async def test_what_was_said_of_one_report_is_there_when_the_next_one_is_finished(
    ada: Story,
) -> None:
    await ada.begin()
    await ask_the_supervisor(ada)
    await be_reminded_on_thursday_and_not_again(ada)
    await note_the_answer(ada)
    await finish_the_next_report(ada)


async def ask_the_supervisor(ada: Story) -> None:
    """A question in one of three tones, turned in place, copied, sent."""
    assert "Finished something, however small?" in await ada.say("/feedback")
    await ada.tap("I finished something")
    assert "Whom do you ask about it?" in await ada.say("Quarterly report")
    assert "To your supervisor, as it is or in your words:" in await ada.tap("Supervisor")
    await ada.tap("Brief")
    assert "“Quarterly report”: where did I lose you? One line." in await ada.tap("Unclear")
    assert "Nothing noted by Thursday, 19 November? Then I ask once." in await ada.tap("I sent it")


async def be_reminded_on_thursday_and_not_again(ada: Story) -> None:
    """Nobody who lets three days go by is asked more than once; the day's card keeps it at hand."""
    for weekday in range(1, 3):
        assert REMINDER not in "".join(await ada.wait("10:00", weekday=weekday))
    [*_, reminder] = await ada.wait("10:00", weekday=3)
    assert f"{REMINDER} “Quarterly report”?" in reminder
    for _ in range(3):
        assert REMINDER not in "".join(await ada.wait("10:00"))
    await ada.say("/today")
    assert REMINDER in await ada.tap("📌 1 date")


async def note_the_answer(ada: Story) -> None:
    """Praise and criticism apart; what to change is a line of one's own."""
    await ada.tap("Answered")
    await ada.say("The summary at the top")
    await ada.say("The numbers on page two")
    assert "Nothing else is waiting." in await ada.say("One chart a page")
    assert "➡️ Next time: One chart a page" in await ada.tap("Quarterly report")
    await ada.say("/today")
    assert "📌 1 date" not in ada.buttons


async def finish_the_next_report(ada: Story) -> None:
    """Weeks later the old feedback stands above the new question, which keeps the old tone."""
    await ada.wait("12:00", weekday=0)
    await ada.wait("12:00", weekday=0)
    await ada.say("/feedback")
    await ada.tap("I finished something")
    shown = await ada.say("Quarterly reports of the year")
    assert "You did something like it before, “Quarterly report”:" in shown
    assert "🔍 Criticism: The numbers on page two\n➡️ Next time: One chart a page" in shown
    assert "👍 Praise: The summary at the top" in shown
    assert "what would make it twice as good?" in await ada.tap("Mentor")
