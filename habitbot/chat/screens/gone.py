"""What a message shows once something was tapped on it that is gone."""

from collections.abc import Callable, Mapping

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import Tap
from habitbot.chat.screens.dated import dated_screen
from habitbot.chat.screens.events import events_screen, met_screen
from habitbot.chat.screens.experiments import talkers_screen
from habitbot.chat.screens.feedback import contacts_screen, works_screen
from habitbot.chat.screens.goals import goals_screen
from habitbot.chat.screens.habits import habits_screen
from habitbot.chat.screens.learning import courses_screen, learned_screen
from habitbot.chat.screens.milestones import milestones_screen
from habitbot.chat.screens.paths import paths_screen, skills_screen
from habitbot.chat.screens.people import people_screen
from habitbot.chat.screens.prompts import prompts_screen
from habitbot.chat.screens.rut import rut_screen
from habitbot.chat.screens.today import day_screen
from habitbot.chat.screens.weighing import criteria_screen
from habitbot.chat.taps.events import MetContactTap, MetTap
from habitbot.chat.taps.experiments import TalkersTap, TalkWithTap
from habitbot.chat.taps.feedback import AskContactTap, ContactsToAskTap
from habitbot.chat.taps.goals import DropMilestoneSureTap, DropMilestoneTap, PassTap
from habitbot.chat.taps.paths import DropSkillSureTap, DropSkillTap, LearnSkillTap, SkillTap
from habitbot.chat.taps.people import OfContact
from habitbot.core.book import Book
from habitbot.core.refusal import (
    Gone,
    NoSuchContact,
    NoSuchCourse,
    NoSuchCriterion,
    NoSuchEvent,
    NoSuchExperiment,
    NoSuchGoal,
    NoSuchLesson,
    NoSuchLook,
    NoSuchMilestone,
    NoSuchPath,
    NoSuchPrompt,
    NoSuchSkill,
    NoSuchWork,
    UndoLapsed,
)

OTHERS: Mapping[type[Gone], Callable[[Book, Scene], Screen]] = {
    NoSuchCourse: courses_screen,
    NoSuchCriterion: criteria_screen,
    NoSuchEvent: events_screen,
    NoSuchExperiment: paths_screen,
    NoSuchGoal: goals_screen,
    NoSuchLesson: learned_screen,
    NoSuchLook: rut_screen,
    NoSuchMilestone: goals_screen,
    NoSuchPath: paths_screen,
    NoSuchPrompt: prompts_screen,
    NoSuchSkill: paths_screen,
    NoSuchWork: works_screen,
    UndoLapsed: habits_screen,
}
"""Where the others of a kind stand."""


def without_gone(book: Book, scene: Scene, tapped: Tap, gone: Gone) -> Screen | None:
    """What a message shows, once that was tapped on it and is gone.

    What it was chosen from, or the card from which it was tapped, of what is dated or of a day, as
    it stands now; in place of its own page all the others. None for a message that shows more than
    a contact who is gone.
    """
    if (left := _left_to_choose(book, scene, tapped)) is not None:
        return left
    origin, card = getattr(tapped, "origin", None), getattr(tapped, "card", None)
    if origin is not None:
        return dated_screen(book, scene, origin)
    if card is not None:
        return day_screen(book, scene, card)
    if isinstance(gone, NoSuchContact):
        return people_screen(book, scene) if isinstance(tapped, OfContact) else None
    others = OTHERS.get(type(gone))
    return others(book, scene) if others else None


def _left_to_choose(book: Book, scene: Scene, tapped: Tap) -> Screen | None:
    """What is left of those from which it was chosen, if that was what the message asked."""
    match tapped:
        case AskContactTap() if tapped.work_id in book.works:
            asking = ContactsToAskTap(tapped.work_id, origin=tapped.origin)
            return contacts_screen(book, scene, asking)
        case MetContactTap() if tapped.event_id in book.events:
            return met_screen(book, scene, MetTap(tapped.event_id, tapped.origin, tapped.page))
        case TalkWithTap() if tapped.experiment_id in book.experiments:
            return talkers_screen(
                book, scene, TalkersTap(tapped.experiment_id, origin=tapped.origin)
            )
        case PassTap() | DropMilestoneTap() | DropMilestoneSureTap() if (
            tapped.goal_id in book.goals
        ):
            return milestones_screen(book, scene, tapped.goal_id)
        case SkillTap() | LearnSkillTap() | DropSkillTap() | DropSkillSureTap() if (
            tapped.path_id in book.paths
        ):
            return skills_screen(book, scene, tapped.path_id)
        case _:
            return None
