"""Empty answers: whatever was asked, dots and blanks are refused in words that fit the question."""

import pytest

from habitbot.chat import (
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
    review,
    versions,
    weighing,
)
from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.check_in import NoteTap
from habitbot.chat.taps.events import MetTap, RenameEventTap, TellEventTap
from habitbot.chat.taps.experiments import TalkersTap, TellTap, TryOwnTap
from habitbot.chat.taps.feedback import FinishTap, SaidTap
from habitbot.chat.taps.goals import AskGoalTap, NewMilestoneTap
from habitbot.chat.taps.habits import EditPartTap, Part
from habitbot.chat.taps.learning import LessonTap
from habitbot.chat.taps.letters import WroteNewTap
from habitbot.chat.taps.paths import NewSkillTap, PathPart, PathPartTap
from habitbot.chat.taps.people import ContactPart, ContactPartTap
from habitbot.chat.taps.review import ReflectTap
from habitbot.chat.taps.versions import GrowTypedTap, ShrinkTypedTap
from habitbot.chat.taps.weighing import RewordTap
from habitbot.core.book import Book, Pending
from habitbot.core.events import add_event
from habitbot.core.experiments import plan_experiment
from habitbot.core.feedback import add_work
from habitbot.core.goal import GoalPart
from habitbot.core.goals import add_goal
from habitbot.core.path import ExperimentKind
from habitbot.core.paths import add_path
from habitbot.core.people import add_contact
from habitbot.core.weighing import add_criterion
from habitbot.core.work import FeedbackPart
from tests.talk import MONDAY, Talk

TODAY = MONDAY.date()
NO_ANSWER = "I can't read an answer in that. A few words are plenty."
NO_WORDS = "I can't read any words in that. Some letters, please."


def fill(book: Book) -> dict[str, int]:
    """One of everything that is asked about, by its number."""
    path_id = add_path(book, "Nurse", today=TODAY).id
    return {
        "path": path_id,
        "experiment": plan_experiment(book, path_id, ExperimentKind.TALK).id,
        "event": add_event(book, "Fair", TODAY, today=TODAY).id,
        "work": add_work(book, "Report", today=TODAY).id,
        "goal": add_goal(book, "Move on", today=TODAY).id,
        "contact": add_contact(book, "Ben", today=TODAY).id,
        "criterion": add_criterion(book, "A short way").id,
    }


def answers_asked_for(ids: dict[str, int]) -> list[tuple[str, Tap | None]]:
    """The questions that ask for no name, each with what it is about."""
    return [
        (review.ANSWER, ReflectTap(TODAY)),
        (learning.LINE, LessonTap(TODAY)),
        *((feedback.SAID, SaidTap(ids["work"], part, goes_on=True)) for part in FeedbackPart),
        (goals.WHAT, None),
        *(
            (goals.PART, AskGoalTap(ids["goal"], part, goes_on=True))
            for part in GoalPart
            if part is not GoalPart.BY
        ),
        (goals.MILESTONE, NewMilestoneTap(ids["goal"])),
        (TellTap.QUESTION, TellTap(ids["experiment"])),
        (experiments.OWN, TryOwnTap(ids["path"])),
        (paths.PART, PathPartTap(ids["path"], PathPart.NOTE)),
        (events.TOLD, TellEventTap(ids["event"])),
        (check_in.NOTE, NoteTap(1, TODAY)),
        (habits.ANCHOR, None),
        *((habits.PART, EditPartTap(1, part)) for part in Part if part is not Part.NAME),
        *(
            (people.CONTACT_PART, ContactPartTap(ids["contact"], part))
            for part in ContactPart
            if part is not ContactPart.NAME
        ),
        (versions.SMALLER, ShrinkTypedTap(1)),
        (versions.LARGER, GrowTypedTap(1)),
    ]


def names_asked_for(ids: dict[str, int]) -> list[tuple[str, Tap | None]]:
    """The questions that ask for a name, or for what is to be called so."""
    return [
        (habits.NAME, None),
        (habits.PART, EditPartTap(1, Part.NAME)),
        (learning.COURSE, None),
        (feedback.FINISHED, FinishTap(TODAY)),
        (events.EVENT, None),
        (MetTap.QUESTION, MetTap(ids["event"])),
        (events.RENAMED, RenameEventTap(ids["event"])),
        (TalkersTap.QUESTION, TalkersTap(ids["experiment"])),
        (people.CONTACT, None),
        (letters.WROTE, WroteNewTap(TODAY)),
        (people.CONTACT_PART, ContactPartTap(ids["contact"], ContactPart.NAME)),
        (paths.NEW, None),
        (paths.PART, PathPartTap(ids["path"], PathPart.NAME)),
        (NewSkillTap.QUESTION, NewSkillTap(ids["path"])),
        (weighing.NEW, None),
        (weighing.REWORD, RewordTap(ids["criterion"])),
    ]


@pytest.mark.parametrize("typed", ["…", "\u200b \u200b"])
async def test_an_empty_answer_is_refused_in_words_that_fit_and_the_question_stays(
    ada: Talk, typed: str
) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        ids = fill(book)
    wanted = [(asked, NO_ANSWER) for asked in answers_asked_for(ids)]
    wanted += [(asked, NO_WORDS) for asked in names_asked_for(ids)]
    for (question, tap), words in wanted:
        facts = {"tap": tap.write()} if tap else {}
        waiting = Pending(question, ada.stand.clock.now(), {**facts, "name": "Read"})
        async with ada.house.books.open(ada.person.id) as book:
            book.pending = waiting
        assert (question, await ada.say(typed)) == (question, words)
        assert ada.buttons[-1] == "Cancel"
        assert (await ada.read_book()).pending == waiting
