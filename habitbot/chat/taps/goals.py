"""What the buttons around goals carry."""

from habitbot.chat.kit.tap import Tap
from habitbot.core.goal import GoalPart, GoalState


class GoalsTap(Tap, frozen=True):
    """List the goals."""

    PREFIX = "goals"
    page: int = 0


class NewGoalTap(Tap, frozen=True):
    """Type what a new goal is about."""

    PREFIX = "gnew"
    QUESTION = "goal"
    MAKES = True


class AddTwinGoalTap(Tap, frozen=True):
    """Set one more goal of the words typed just now, told by their sign."""

    PREFIX = "gtwin"
    sign: int


class DraftGoalTap(Tap, frozen=True):
    """Type what a new goal is about, or take the name of that path for it."""

    PREFIX = "gdraft"
    path_id: int


class TakeDraftTap(Tap, frozen=True):
    """The new goal is about the path of that number."""

    PREFIX = "gtake"
    path_id: int


class GoalTap(Tap, frozen=True):
    """Show a goal."""

    PREFIX = "goal"
    goal_id: int


class AskGoalTap(Tap, frozen=True):
    """Ask for one part of a goal; `goes_on` to the next one after it.

    `makes_habit`: the smallest version that is typed becomes a habit at once.
    """

    PREFIX = "gask"
    QUESTION = "goal_part"
    MAKES = True
    goal_id: int
    part: GoalPart
    goes_on: bool
    makes_habit: bool = False


class ClearGoalTap(Tap, frozen=True):
    """Take one part of a goal away; only these words, told by their sign."""

    PREFIX = "gclear"
    goal_id: int
    part: GoalPart
    sign: int | None = None


class GoalByTap(Tap, frozen=True):
    """Reach a goal by that one of the days offered; `goes_on` where it is the last question."""

    PREFIX = "gby"
    goal_id: int
    number: int
    goes_on: bool


class GoalMadeTap(Tap, frozen=True):
    """Show a goal of which all was asked."""

    PREFIX = "gmade"
    goal_id: int


class ChangeGoalTap(Tap, frozen=True):
    """Choose what to change in a goal."""

    PREFIX = "gedit"
    goal_id: int


class GoalHistoryTap(Tap, frozen=True):
    """Show what happened to a goal."""

    PREFIX = "ghist"
    goal_id: int
    page: int = 0


class GoalHabitsTap(Tap, frozen=True):
    """Choose the habits that feed a goal."""

    PREFIX = "ghabits"
    goal_id: int
    page: int = 0


class LinkTap(Tap, frozen=True):
    """Let a habit feed a goal, or no longer."""

    PREFIX = "glink"
    goal_id: int
    habit_id: int
    is_linked: bool
    page: int = 0


class MakeHabitTap(Tap, frozen=True):
    """Make a habit of a goal's smallest version."""

    PREFIX = "gsmall"
    goal_id: int


class MilestonesTap(Tap, frozen=True):
    """List a goal's milestones."""

    PREFIX = "gmiles"
    goal_id: int


class NewMilestoneTap(Tap, frozen=True):
    """Type a milestone."""

    PREFIX = "gmadd"
    QUESTION = "milestone"
    MAKES = True
    goal_id: int


class PassTap(Tap, frozen=True):
    """A milestone was passed, or it was not."""

    PREFIX = "gmpass"
    goal_id: int
    milestone_id: int
    is_passed: bool


class DropMilestonesTap(Tap, frozen=True):
    """Choose the milestone to take away."""

    PREFIX = "gmdrops"
    goal_id: int


class DropMilestoneTap(Tap, frozen=True):
    """Ask before this milestone is taken away."""

    PREFIX = "gmdrop"
    goal_id: int
    milestone_id: int


class DropMilestoneSureTap(Tap, frozen=True):
    """Take this milestone away."""

    PREFIX = "gmdropsure"
    goal_id: int
    milestone_id: int


class AskStateTap(Tap, frozen=True):
    """Ask before a goal is reached or let go."""

    PREFIX = "gsure"
    goal_id: int
    state: GoalState


class GoalStateTap(Tap, frozen=True):
    """This is how a goal stands from now on."""

    PREFIX = "gstate"
    goal_id: int
    state: GoalState


class DeleteGoalTap(Tap, frozen=True):
    """Ask before a goal is deleted."""

    PREFIX = "gdel"
    goal_id: int


class DeleteGoalSureTap(Tap, frozen=True):
    """Delete a goal."""

    PREFIX = "gdelsure"
    goal_id: int
