"""A goal: where a person wants to arrive, what feeds it, and how far it has come."""

from datetime import date, timedelta
from enum import IntEnum, StrEnum, auto
from fractions import Fraction

import msgspec

from habitbot.core.day import WEEK
from habitbot.core.habit import Habit
from habitbot.core.person import Change, value_on

LONG_TERM = timedelta(days=360)
"""A year, or nearly one: goals that far away are for the long run."""


GOOD_SHARE = Fraction(4, 5)
"""From this share kept on, the number encourages; below, what was done says more."""


ASKED_FOR = WEEK
"""So long a week asks after a goal whose day came; then it is left in peace."""

SOON = timedelta(weeks=8)
"""A day that near is told each week; one further away only when the goal is new."""


class GoalState(StrEnum):
    """How a goal stands."""

    OPEN = "open"
    PAUSED = "paused"
    REACHED = "reached"
    LET_GO = "let_go"


class Horizon(StrEnum):
    """How far away a goal was set: weeks and months, or a year and more."""

    SHORT = "short"
    LONG = "long"


class News(IntEnum):
    """What a week has to tell of a goal, in the order in which goals are told."""

    DUE = auto()
    MOVED = auto()
    AHEAD = auto()


class GoalPart(StrEnum):
    """The parts of a goal, in the order in which they are asked; its sentence comes of itself."""

    WHAT = "what"
    PROOF = "proof"
    SMALLEST = "smallest"
    WHY = "why"
    BY = "by"
    SENTENCE = "sentence"


class Milestone(msgspec.Struct, frozen=True):
    """A place on the way, the day it was passed, and how many turns the goal had taken by then."""

    id: int
    text: str
    done_on: date | None = None
    turns: int = 0


class PartChange(msgspec.Struct, frozen=True):
    """A part that was changed on a day; `was` is what it said before, a day like 2027-03-01.

    `turns` are those that the goal had taken by then.
    """

    on: date
    part: GoalPart
    was: str
    turns: int = 0


class Goal(msgspec.Struct, frozen=True):
    """Where a person wants to arrive.

    `what` is wanted exactly, `proof` is how one will know, `smallest` the smallest version that
    can be done, `why` it matters now, and `by` when; all but the first may be missing. `sentence`
    is the goal in the person's own words, where they chose them, and `newer` are the parts that
    were said anew since. `habit_ids` are the habits that feed it, deleted ones included, which may
    come back. `states` keep the day from which each holds; without one the goal is open. `changes`
    are what it said before, oldest first. `is_of_path`: it was made of a path or called like one,
    which stays so whatever becomes of either.
    """

    id: int
    what: str
    begun_on: date
    proof: str = ""
    smallest: str = ""
    why: str = ""
    by: date | None = None
    sentence: str = ""
    habit_ids: tuple[int, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    states: tuple[Change[GoalState], ...] = ()
    changes: tuple[PartChange, ...] = ()
    newer: tuple[GoalPart, ...] = ()
    is_of_path: bool = False

    @property
    def state(self) -> GoalState:
        """How it stands now."""
        return self.states[-1].value if self.states else GoalState.OPEN

    @property
    def reached_on(self) -> date | None:
        """The day on which it was reached, if it is."""
        return self.states[-1].since if self.state is GoalState.REACHED else None

    @property
    def over_since(self) -> date | None:
        """The day on which it was reached or let go, if it is."""
        is_on = self.state in {GoalState.OPEN, GoalState.PAUSED}
        return None if is_on else self.states[-1].since

    @property
    def horizon(self) -> Horizon | None:
        """How far away it was set, where it has a day."""
        if self.by is None:
            return None
        return Horizon.LONG if self.by - self.begun_on >= LONG_TERM else Horizon.SHORT

    def part(self, part: GoalPart) -> str:
        """One part of it in letters; nothing where nothing was said."""
        return str(getattr(self, part.value) or "")

    def state_on(self, day: date) -> GoalState | None:
        """How it stood on that day; None before it was set."""
        return value_on(self.states, day, GoalState.OPEN) if self.begun_on <= day else None


class Carrier(msgspec.Struct, frozen=True):
    """A habit that fed a goal, and on how many days it was kept since the goal was set."""

    habit: Habit
    days: int


class GoalProgress(msgspec.Struct, frozen=True):
    """How far a goal has come.

    Its habits were kept so often of so many times due since the goal was set, and in the last
    four weeks. `days_left` are negative once its day is over, None where it has none.
    """

    milestones_done: int
    milestones: int
    habits: int
    kept: int
    due: int
    kept_lately: int
    due_lately: int
    days_left: int | None

    @property
    def is_day_told(self) -> bool:
        """Whether each week tells of its day."""
        return self.days_left is not None and is_near(timedelta(self.days_left))

    @property
    def good_share(self) -> Fraction | None:
        """The share kept since the goal was set; None where it is no good one."""
        return _good(self.kept, self.due)

    @property
    def good_share_lately(self) -> Fraction | None:
        """The share kept in the last four weeks; None where it is no good one."""
        return _good(self.kept_lately, self.due_lately)


def is_near(ahead: timedelta) -> bool:
    """Whether a day so far ahead is told each week, or one that came so long ago."""
    return -ASKED_FOR <= ahead <= SOON


def _good(kept: int, due: int) -> Fraction | None:
    share = Fraction(kept, due) if due else Fraction(0)
    return share if share >= GOOD_SHARE else None
