"""Words typed before, which wait for a tap or for more: a button takes those it was drawn for."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from habitbot.core.book import Book
from habitbot.core.lesson import CourseUnit
from habitbot.core.work import Feedback
from tests.talk import Talk

OLD_BUTTON = "That button no longer fits. Here is today."


async def skills(talk: Talk) -> dict[str, list[str]]:
    """What each path asks for."""
    paths = (await talk.read_book()).paths.values()
    return {path.name: [skill.name for skill in path.skills] for path in paths}


async def plan_on(ada: Talk, path: str) -> None:
    """A new path with something planned, and back on its page."""
    await ada.say(f"/paths {path}")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    await ada.tap("Tomorrow")
    await ada.say("/paths")
    await ada.tap(next(label for label in ada.buttons if label.startswith(path)))


async def test_a_sentence_becomes_a_skill_by_its_own_button_alone(ada: Talk) -> None:
    await ada.say("/paths Analyst")
    await ada.say("I would have to write long reports")
    of_analyst = ada.message
    await ada.say("/paths Gardener")
    await ada.say("They say you need a strong back")
    await ada.tap("A skill", of_analyst)
    assert ada.toast == OLD_BUTTON
    assert await skills(ada) == {"Analyst": [], "Gardener": []}
    await ada.tap("A skill")
    assert await skills(ada) == {
        "Analyst": [],
        "Gardener": ["They say you need a strong back"],
    }


async def test_of_two_sentences_about_a_path_each_is_taken_by_its_own_button(ada: Talk) -> None:
    await ada.say("/paths Gardener")
    await ada.say("They say you need a strong back")
    first = ada.message
    await ada.say("And rain must not bother you")
    await ada.tap("A skill", first)
    assert await skills(ada) == {"Gardener": []}


async def test_what_an_experiment_told_is_no_sentence_about_another_path(ada: Talk) -> None:
    told = []
    for path in ("Analyst", "Gardener"):
        await plan_on(ada, path)
        await ada.say(f"The days of a {path} are long")
        told.append(ada.message)
    await ada.tap("It told me that", told[0])
    assert ada.toast == OLD_BUTTON
    assert [one.learned for one in (await ada.read_book()).experiments.values()] == ["", ""]
    await ada.tap("It told me that")
    assert [one.learned for one in (await ada.read_book()).experiments.values()] == [
        "",
        "The days of a Gardener are long",
    ]


async def test_own_words_take_the_place_of_an_experiment_on_their_own_path(ada: Talk) -> None:
    asked = []
    for path in ("Analyst", "Gardener"):
        await plan_on(ada, path)
        await ada.tap("Another one…")
        await ada.say(f"Read about a {path}")
        asked.append(ada.message)
    await ada.tap(ada.person.buttons(asked[0])[0][0], asked[0])
    assert ada.toast == OLD_BUTTON
    assert {one.what for one in (await ada.read_book()).experiments.values()} == {""}


async def test_feedback_is_sorted_for_the_work_it_was_typed_about(ada: Talk) -> None:
    for work in ("Q3 report", "Sales deck"):
        await ada.say(f"/feedback {work}")
        await ada.tap("Mentor")
        await ada.tap("I sent it")
    for _ in range(3):
        await ada.jump("09:00")
    card = ada.message
    await ada.reply(card, "The figures were clear")
    await ada.tap("💬 Q3 report")
    of_report = ada.message
    await ada.reply(card, "Too many slides")
    await ada.tap("💬 Sales deck")
    await ada.tap("👍 Praise", of_report)
    assert ada.toast == OLD_BUTTON
    await ada.tap("🔍 Criticism")
    assert [one.feedback for one in (await ada.read_book()).works.values()] == [
        None,
        Feedback(ada.today(), criticism="Too many slides"),
    ]


async def name_event(talk: Talk, name: str) -> None:
    await talk.say("/people")
    await talk.tap("📅 Events")
    await talk.tap("➕ An event")
    await talk.say(name)


async def name_course(talk: Talk, name: str) -> None:
    await talk.say("/learned")
    await talk.tap("📘 Courses and books")
    await talk.tap("➕ Begin one")
    await talk.say(name)


async def name_habit(talk: Talk, name: str) -> None:
    await talk.say("/add")
    await talk.say(name)


NAMING = {"Today": name_event, "Lessons": name_course, "After lunch": name_habit}
"""How something is named, by a button of the question that follows."""


@pytest.mark.parametrize("label", NAMING)
@pytest.mark.parametrize("other", NAMING)
async def test_what_was_named_last_is_made_by_no_button_of_what_was_named_before(
    ada: Talk, label: str, other: str
) -> None:
    await NAMING[label](ada, "Fair")
    asked = ada.message
    await NAMING[other](ada, "Call my sister")
    await ada.tap(label, asked)
    assert ada.toast == OLD_BUTTON
    book = await ada.read_book()
    assert (len(book.habits), book.events, book.courses) == (1, {}, {})
    await ada.tap(other)
    if other == "Lessons":
        await ada.say("30")
    book = await ada.read_book()
    named = (
        *(habit.name for habit in book.habits.values()),
        *(event.name for event in book.events.values()),
        *(course.name for course in book.courses.values()),
    )
    assert named[-1] == "Call my sister"


async def test_a_unit_is_chosen_anew_until_the_course_has_its_size(ada: Talk) -> None:
    await name_course(ada, "Spanish")
    asked = ada.message
    await ada.say("lessons")
    await ada.tap("Pages", asked)
    await ada.say("30")
    (course,) = (await ada.read_book()).courses.values()
    assert (course.name, course.unit) == ("Spanish", CourseUnit.PAGES)


async def test_a_twin_is_added_by_the_button_that_offered_it(ada: Talk) -> None:
    await ada.say("/add Stretch")
    await ada.say("/add Read")
    await ada.say("/add stretch")
    asked = ada.message
    await ada.say("/add read")
    await ada.tap("Add it, too", asked)
    assert ada.toast == OLD_BUTTON


@pytest.mark.parametrize(
    ("area", "habit", "label"),
    [
        ("📚 Learning", "Read one page", "✅ Did it"),
        ("🏃 Exercise", "Walk five minutes", "✅ 5 min"),
    ],
)
async def test_a_question_waits_while_a_prompt_is_answered_with_done_or_an_amount(
    talk: Talk, area: str, habit: str, label: str
) -> None:
    await talk.start(area=area, habit=habit)
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("One habit…")
    await talk.tap(habit)
    await talk.tap("12:30")
    await talk.jump("12:30")
    prompt = talk.message
    await talk.say("/learned")
    await talk.tap("✏️ Add a line")
    await talk.tap(label, prompt)
    await talk.say("Pivot tables sort themselves")
    (lesson,) = (await talk.read_book()).lessons.values()
    assert lesson.text == "Pivot tables sort themselves"


async def test_an_amount_that_was_to_be_typed_is_waited_for_no_longer_once_it_is_tapped(
    talk: Talk,
) -> None:
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")
    await talk.say("/today")
    await talk.tap(talk.buttons[0])
    amounts = talk.message
    await talk.say(next(label for label in talk.buttons if "Type" in label))
    await talk.tap("✅ 5 min", amounts)
    assert (await talk.read_book()).pending is None


async def test_words_are_kept_though_a_prompt_comes_while_they_are_read(ada: Talk) -> None:
    await ada.say("/paths Analyst")
    books, opened = ada.house.books, ada.house.books.open

    @asynccontextmanager
    async def with_a_prompt(person_id: int, update_id: int | None = None) -> AsyncIterator[Book]:
        """Before words are kept, a prompt lets go what a page asked beside its buttons."""
        if update_id is not None:
            async with opened(person_id) as book:
                book.pending = None
        async with opened(person_id, update_id) as book:
            yield book

    books.open = with_a_prompt  # type: ignore[method-assign]
    await ada.say("Spanish")
    assert await skills(ada) == {"Analyst": ["Spanish"]}


async def test_a_part_of_feedback_is_asked_for_once_other_words_wait(ada: Talk) -> None:
    await ada.say("/feedback Report")
    await ada.tap("Mentor")
    await ada.tap("I sent it")
    for _ in range(3):
        await ada.jump("09:00")
    await ada.say("The figures were clear")
    sorting = ada.message
    await ada.say("/paths Gardener")
    await ada.say("They say you need a strong back")
    await ada.tap("👍 Praise", sorting)
    (shown,) = (one.text for one in ada.messages if one.id == sorting.id)
    assert "“Report”: what was good?" in shown
