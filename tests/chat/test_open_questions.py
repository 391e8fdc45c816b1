"""Where a page asks something, short words answer that; small talk is where nothing is asked."""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import pytest

from habitbot.core.book import Book
from tests.chat.test_dated import plan_fair, wait_for_answers
from tests.chat.test_spoken import get_prompt
from tests.talk import Talk


async def after_an_event(ada: Talk) -> None:
    """The day after the fair, below the question how it was."""
    await plan_fair(ada)
    assert "How was “Fair”" in await ada.jump("09:00")


async def before_an_event(ada: Talk) -> None:
    """The day before the fair, which asks nothing yet."""
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.say("Fair")
    await ada.say("in 2 days")
    assert "tomorrow" in (await ada.jump("09:00")).lower()


async def on_an_events_page(ada: Talk) -> None:
    """The fair's own page, which asks how it was."""
    await after_an_event(ada)
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap(ada.buttons[0])


async def after_feedback_was_asked(ada: Talk) -> None:
    """Three days later, below the question whether an answer came."""
    await wait_for_answers(ada, "Report")


async def on_an_experiments_day(ada: Talk) -> None:
    """In the morning of the day for which an experiment was planned."""
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    await ada.say("tomorrow")
    assert "your experiment" in await ada.jump("09:00")


async def on_a_contacts_day(ada: Talk) -> None:
    """In the morning of the day for which it was planned to write to Ben."""
    await ada.say("/people Ben")
    await ada.tap("⏰ Next time…")
    await ada.say("tomorrow")
    assert "Ben" in await ada.jump("09:00")


async def on_a_courses_page(ada: Talk) -> None:
    """A course's page, where how far one is can be typed."""
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.say("SQL")
    await ada.tap("Lessons")
    await ada.say("10")


async def below_a_review(ada: Talk) -> None:
    """The week's review, which asks its question."""
    await ada.jump("18:00", weekday=6)


async def after_a_night(talk: Talk) -> None:
    """A prompt that asks how the night was."""
    await talk.say("/add In bed by 23:00")
    await get_prompt(talk, "In bed by 23:00")


def told_of_the_fair(book: Book) -> str:
    """How the fair was."""
    (event,) = book.events.values()
    return "away" if event.has_stayed_away else event.told


def made(book: Book) -> list[object]:
    """Whatever a line of small talk must not become, or change."""
    kept = (book.reflections, book.lessons, book.habits, book.histories, book.experiments)
    return [one for table in kept for one in table.values()]


class Case(NamedTuple):
    """What is typed where, what is answered, and what is kept; where that is not told, nothing."""

    where: Callable[[Talk], Awaitable[None]]
    typed: str
    heard: str
    kept: tuple[Callable[[Book], str], str] | None = None


HOW = (
    "great",
    "Fine.",
    "ok",
    "okay",
    "Not bad",
    "gut",
    "super!",
    "genial",
    "bien",
    "👍",
    "terrible",
)

CASES = [
    *(Case(after_an_event, one, "Whom did you meet?", (told_of_the_fair, one)) for one in HOW),
    Case(
        after_an_event, "Great, thanks!", "Whom did you meet?", (told_of_the_fair, "Great, thanks!")
    ),
    Case(after_an_event, "later", "Whenever you like.", (told_of_the_fair, "")),
    Case(after_an_event, "Not now", "Whenever you like.", (told_of_the_fair, "")),
    Case(after_an_event, "später", "Whenever you like.", (told_of_the_fair, "")),
    Case(after_an_event, "thanks", "Gladly.", (told_of_the_fair, "")),
    Case(after_an_event, "good night", "Take care.", (told_of_the_fair, "")),
    Case(
        after_an_event, "I feel terrible", "Nothing has to be done today.", (told_of_the_fair, "")
    ),
    Case(before_an_event, "great", "Gladly.", (told_of_the_fair, "")),
    Case(on_an_events_page, "fine", "Whom did you meet?", (told_of_the_fair, "fine")),
    Case(on_an_events_page, "thanks", "Gladly.", (told_of_the_fair, "")),
    Case(on_an_events_page, "later", "Whenever you like.", (told_of_the_fair, "")),
    Case(on_a_courses_page, "thanks", "Gladly."),
    Case(on_a_courses_page, "später", "Whenever you like."),
    Case(after_feedback_was_asked, "great", "what of it is this?"),
    Case(after_feedback_was_asked, "fine", "what of it is this?"),
    Case(after_feedback_was_asked, "later", "Not yet, then."),
    Case(after_feedback_was_asked, "thanks", "Gladly."),
    Case(on_an_experiments_day, "later", "when?"),
    Case(on_an_experiments_day, "ok", "All right."),
    Case(on_a_contacts_day, "later", "When"),
    Case(on_a_contacts_day, "mañana", "Noted for Ben. Next: Wednesday"),
    Case(on_a_contacts_day, "ok", "All right."),
    Case(below_a_review, "great", "Gladly."),
    Case(below_a_review, "later", "That's fine."),
    Case(after_a_night, "good", "That one I can't place. A tap,"),
    Case(after_a_night, "great", "That one I can't place. A tap,"),
    Case(after_a_night, "thanks", "Gladly."),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.where.__name__}-{case.typed}")
async def test_short_words_below_a_question_are_its_answer_and_small_talk_elsewhere(
    ada: Talk, case: Case
) -> None:
    await case.where(ada)
    before, made_before = len(ada.messages), made(await ada.read_book())
    await ada.say(case.typed)
    assert case.heard in "\n".join(one.text for one in ada.messages[before:])
    book = await ada.read_book()
    assert made(book) == made_before
    if case.kept is not None:
        kept, what = case.kept
        assert kept(book) == what


@pytest.mark.parametrize("typed", ["later", "thanks", "más tarde"])
async def test_whom_one_met_is_still_heard_after_words_that_name_nobody(
    ada: Talk, typed: str
) -> None:
    await after_an_event(ada)
    await ada.say("Loud")
    await ada.say(typed)
    assert "✓ Noted: Fair" in await ada.say("Nora and Joe")
    assert len((await ada.read_book()).contacts) == 2
