"""What is asked for: no thing is called "no" or "hm", and no line is kept that says nothing."""

from collections.abc import Iterator

import msgspec
import pytest

from habitbot.chat import (
    bot,
    breaks,
    check_in,
    events,
    experiments,
    feedback,
    goals,
    habits,
    learning,
    letters,
    paths,
    people,
    prompts,
    review,
    rut,
    settings,
    start,
    zones,
)
from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.amounts import AmountTypedTap
from habitbot.chat.taps.dated import MeantTap
from habitbot.chat.taps.events import MetTap, RenameEventTap, TellEventTap
from habitbot.chat.taps.experiments import TalkersTap, TellTap, TryOwnTap
from habitbot.chat.taps.feedback import ContactsToAskTap, DidAnswerTap, FinishTap, SaidTap, SortTap
from habitbot.chat.taps.goals import AskGoalTap, NewGoalTap, NewMilestoneTap
from habitbot.chat.taps.habits import EditPartTap, FrequenciesTap, Part
from habitbot.chat.taps.learning import LessonTap, NewCourseTap
from habitbot.chat.taps.letters import WroteNewTap
from habitbot.chat.taps.paths import NewPathTap, NewSkillTap, PathPart, PathPartTap
from habitbot.chat.taps.people import AddContactTap, AnotherContactTap, ContactPart, ContactPartTap
from habitbot.chat.taps.review import ReflectTap
from habitbot.chat.taps.start import OwnWordsTap
from habitbot.chat.taps.targets import TargetsTap, TinyAmountsTap, UnitsTap
from habitbot.chat.taps.versions import GrowTypedTap, ShrinkTypedTap
from habitbot.chat.taps.weighing import NewCriterionTap, RewordTap
from habitbot.core.book import Book, Pending
from habitbot.core.goal import GoalPart
from habitbot.core.work import FeedbackPart
from tests.chat.test_answers import TODAY, fill
from tests.talk import Talk

READ = {
    *(AmountTypedTap.QUESTION, TargetsTap.QUESTION, TinyAmountsTap.QUESTION, breaks.TIMES),
    *(check_in.NOTE, check_in.CAUSE, events.EVENT_DAY, events.MOVED, experiments.DAY),
    *(FrequenciesTap.QUESTION, learning.FIND, learning.UNIT, learning.TOTAL, learning.REACHED),
    learning.LENGTH,
    *(goals.DAY, MeantTap.QUESTION, letters.NEXT, prompts.TIME, prompts.PAUSE, rut.RUT),
    *(settings.QUIET, settings.SETTING, start.AREA, zones.CLOCK),
}
"""The questions that take numbers, days and choices, search, or keep a day's note or cause."""


ANSWERED_BY = {
    (habits.ANCHOR, "no"),
    (habits.ANCHOR, "Nothing really"),
    (habits.ANCHOR, "later"),
    (habits.ANCHOR, "nein danke"),
    (habits.ANCHOR, "not now"),
    (events.TOLD, "no"),
    (DidAnswerTap.QUESTION, "yes"),
}
"""What these words do answer: no anchor, not there, an answer came."""


def asked(ids: dict[str, int]) -> Iterator[tuple[str, Tap]]:
    """Every question that asks for the name of a thing or for a line, and what it is about."""
    yield habits.NAME, OwnWordsTap()
    yield from (
        (habits.PART, EditPartTap(1, part)) for part in Part if part is not Part.CELEBRATION
    )
    yield habits.ANCHOR, OwnWordsTap()
    yield start.OWN_WORDS, OwnWordsTap()
    yield UnitsTap.QUESTION, UnitsTap(1)
    yield "smaller", ShrinkTypedTap(1)
    yield "larger", GrowTypedTap(1)
    yield NewGoalTap.QUESTION, NewGoalTap()
    yield from (
        (AskGoalTap.QUESTION, AskGoalTap(ids["goal"], part, goes_on=False)) for part in GoalPart
    )
    yield NewMilestoneTap.QUESTION, NewMilestoneTap(ids["goal"])
    yield people.CONTACT, AddContactTap()
    yield people.MEANT, AddContactTap()
    yield people.ANOTHER, AnotherContactTap(ids["contact"])
    yield letters.WROTE, WroteNewTap(TODAY)
    yield letters.NEW, WroteNewTap(TODAY)
    yield letters.MEANT, WroteNewTap(TODAY)
    yield from ((people.CONTACT_PART, ContactPartTap(ids["contact"], part)) for part in ContactPart)
    yield learning.LINE, LessonTap(TODAY)
    yield learning.COURSE, NewCourseTap()
    yield feedback.FINISHED, FinishTap(TODAY)
    yield ContactsToAskTap.QUESTION, ContactsToAskTap(ids["work"])
    yield from ((feedback.SAID, SaidTap(ids["work"], part, goes_on=False)) for part in FeedbackPart)
    yield SortTap.QUESTION, DidAnswerTap(ids["work"])
    yield DidAnswerTap.QUESTION, DidAnswerTap(ids["work"])
    yield events.EVENT, FinishTap(TODAY)
    yield events.RENAMED, RenameEventTap(ids["event"])
    yield events.TOLD, TellEventTap(ids["event"])
    yield MetTap.QUESTION, MetTap(ids["event"])
    yield paths.NEW, NewPathTap()
    yield from ((paths.PART, PathPartTap(ids["path"], part)) for part in PathPart)
    yield paths.SKILL, NewSkillTap(ids["path"])
    yield paths.SURE, NewSkillTap(ids["path"])
    yield experiments.OWN, TryOwnTap(ids["path"])
    yield TalkersTap.QUESTION, TalkersTap(ids["experiment"])
    yield TellTap.QUESTION, TellTap(ids["experiment"])
    yield NewCriterionTap.QUESTION, NewCriterionTap()
    yield "reword", RewordTap(ids["criterion"])
    yield review.ANSWER, ReflectTap(TODAY)


def kept_in(book: Book) -> str:
    """All that a person entrusted to the book, but what waits for an answer."""
    tables = msgspec.to_builtins(book, str_keys=True)
    kept = {name: table for name, table in tables.items() if isinstance(table, dict)}
    return repr({name: table for name, table in kept.items() if name != "pending"})


async def ask(ada: Talk, question: str, tap: Tap) -> Pending:
    """Let it wait for words, as a button's question does."""
    facts = {"tap": tap.write(), "name": "Read", "typed": "It was good"}
    waiting = Pending(question, ada.stand.clock.now(), facts)
    async with ada.house.books.open(ada.person.id) as book:
        book.pending = waiting
    return waiting


def test_each_question_takes_names_and_lines_or_reads_what_is_said() -> None:
    ids = dict.fromkeys(("path", "experiment", "event", "work", "goal", "contact", "criterion"), 1)
    known = {question for question, _ in asked(ids)}
    assert known | READ == set(bot.answers())
    assert not known & READ


async def type_everywhere(ada: Talk, typed: str, *, waits_on: bool) -> list[str]:
    """The questions of which something was kept, or that did not wait on, or did where not to."""
    async with ada.house.books.open(ada.person.id) as book:
        ids = fill(book)
    wrong: list[str] = []
    for question, tap in asked(ids):
        if (question, typed) in ANSWERED_BY:
            continue
        before = kept_in(await ada.read_book())
        waiting = await ask(ada, question, tap)
        await ada.say(typed)
        book = await ada.read_book()
        if kept_in(book) != before or (book.pending == waiting) != waits_on:
            wrong.append(f"{question} {tap.write()}")
    return wrong


@pytest.mark.parametrize("typed", ["no", "Nothing really", "later", "nein danke", "not now"])
async def test_where_there_is_nothing_to_name_the_question_is_left_and_nothing_kept(
    ada: Talk, typed: str
) -> None:
    assert await type_everywhere(ada, typed, waits_on=False) == []


@pytest.mark.parametrize("typed", ["hm", "yes", "what?", "done"])
async def test_words_that_say_nothing_become_nothing_and_the_question_waits_on(
    ada: Talk, typed: str
) -> None:
    assert await type_everywhere(ada, typed, waits_on=True) == []


@pytest.mark.parametrize(
    ("question", "tap"),
    [
        (habits.NAME, OwnWordsTap()),
        (NewGoalTap.QUESTION, NewGoalTap()),
        (paths.NEW, NewPathTap()),
        (people.CONTACT, AddContactTap()),
        (learning.LINE, LessonTap(TODAY)),
    ],
)
async def test_what_stands_in_quotes_is_kept_just_as_it_is(
    ada: Talk, question: str, tap: Tap
) -> None:
    await ask(ada, question, tap)
    await ada.say("“Later”")
    book = await ada.read_book()
    name = book.pending.facts.get("name", "") if book.pending else ""
    assert "“Later”" in kept_in(book) + name


async def test_a_habit_without_an_anchor_is_added_by_a_no(ada: Talk) -> None:
    await ada.say("/add")
    await ada.say("Juggle")
    await ada.say("nothing")
    assert [(one.name, one.anchor) for one in (await ada.read_book()).habits.values()][1:] == [
        ("Juggle", "")
    ]


async def test_a_celebration_may_be_a_yes_but_is_no_no(ada: Talk) -> None:
    for typed in ("no", "Yes!"):
        await ask(ada, habits.PART, EditPartTap(1, Part.CELEBRATION))
        await ada.say(typed)
    assert (await ada.read_book()).habits[1].celebration == "Yes!"


async def test_a_question_that_is_left_leads_to_where_it_was_asked(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.say("/paths")
    shown = ada.shown
    await ada.tap("➕ Add a path")
    assert await ada.say("no thanks") == shown
    assert ada.messages[-2].text == "All right, nothing is added."


async def test_who_one_tells_to_have_written_to_is_noted_with_it(ada: Talk) -> None:
    await ada.say("/people")
    assert "you wrote to Ben" in await ada.say("I wrote to Ben")
    (ben,) = (await ada.read_book()).contacts.values()
    assert (ben.name, ben.wrote_on) == ("Ben", (ada.today(),))


@pytest.mark.parametrize("page", ["/goals", "/paths", "/paths Nurse"])
async def test_that_one_wrote_to_somebody_is_no_goal_path_or_skill(ada: Talk, page: str) -> None:
    await ada.say("/people Ben")
    await ada.say(page)
    before = await ada.read_book()
    await ada.say("I wrote to Tom")
    assert ada.messages[-2].text == "All right, nothing is added."
    book = await ada.read_book()
    assert (book.goals, book.paths) == (before.goals, before.paths)
    assert [one.name for one in book.contacts.values()] == ["Ben"]


async def test_on_a_books_page_a_habits_own_name_is_no_page_read(ada: Talk) -> None:
    await ada.say("/add Read one page")
    for said in ("/learned", "📘 Courses and books", "Clean Code", "Pages", "400"):
        await ada.say(said)
    assert "◻️ Read one page" in await ada.say("read one page")
    (course,) = (await ada.read_book()).courses.values()
    assert course.done == 0
    assert "✅ Read one page" in await ada.say("read one page")


@pytest.mark.parametrize("typed", ["it was nice", "I met Ben there", "Das war gut"])
async def test_a_sentence_is_nobodys_name(ada: Talk, typed: str) -> None:
    empty = await ada.say("/people")
    assert await ada.say(typed) == empty
    await ada.tap("➕ Somebody")
    assert "quotes" in await ada.say(typed)
    assert (await ada.read_book()).contacts == {}


@pytest.mark.parametrize("typed", ["it is done", "went for a walk", "too far away"])
async def test_a_short_sentence_on_a_paths_page_is_a_skill_only_once_that_is_said(
    ada: Talk, typed: str
) -> None:
    await ada.say("/paths Nurse")
    assert "is that a skill?" in await ada.say(typed)


async def test_what_of_feedback_is_not_known_is_no_praise(ada: Talk) -> None:
    await ada.say("/feedback Report")
    await ada.tap("Note feedback")
    await ada.say("I don't know")
    await ada.say("nothing really")
    await ada.tap("Skip")
    (work,) = (await ada.read_book()).works.values()
    assert work.feedback is None


@pytest.mark.parametrize("typed", ["nothing", "none", "no", "later", "thanks", "idk"])
async def test_a_part_of_a_goal_is_left_out_by_words_that_say_so(ada: Talk, typed: str) -> None:
    await ada.say("/goals Ship")
    assert "Question 3 of 5" in await ada.say(typed)
    (goal,) = (await ada.read_book()).goals.values()
    assert goal.proof == ""


async def test_what_is_offered_beside_buttons_may_be_quoted_too(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.say("“Later”")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["“Later”"]


@pytest.mark.parametrize("command", ["/add", "/goals", "/paths", "/learned", "/feedback"])
async def test_no_and_hm_behind_a_command_name_nothing_either(ada: Talk, command: str) -> None:
    before = kept_in(await ada.read_book())
    assert await ada.say(f"{command} nothing") == "All right, nothing is added."
    assert "put them in “quotes”" in await ada.say(f"{command} hm")
    assert kept_in(await ada.read_book()) == before
