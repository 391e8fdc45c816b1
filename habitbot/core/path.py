"""Another path: a way a career could go, what is found out about it, what it is weighed on."""

from datetime import date
from enum import StrEnum

import msgspec


class PathState(StrEnum):
    """How a path stands with the person."""

    OPEN = "open"
    CHOSEN = "chosen"
    LET_GO = "let_go"


class ExperimentKind(StrEnum):
    """A tiny experiment that fits any path, one that fits staying where one is, or own words."""

    TALK = "talk"
    ADVERT = "advert"
    TRY = "try"
    WISH = "wish"
    CHANGE = "change"
    GOOD = "good"
    OWN = "own"


class Speaks(StrEnum):
    """What an experiment says of its path."""

    FOR = "for"
    AGAINST = "against"
    NEITHER = "neither"


class Idea(StrEnum):
    """What many people weigh a path on."""

    PAY = "pay"
    TIME = "time"
    GROWTH = "growth"
    PEOPLE = "people"
    MEANING = "meaning"
    SECURITY = "security"
    FREEDOM = "freedom"
    HEALTH = "health"


class Skill(msgspec.Struct, frozen=True):
    """What a path asks one to be able to do; `habit_id` is the habit that learns it, if any."""

    id: int
    name: str
    habit_id: int | None = None


class Path(msgspec.Struct, frozen=True):
    """A way a career could go; staying where one is may be one of them.

    `state_on` is the day of the last word on it. `scores` are from 1 to 5, by criterion. The last
    goal that was made of it is `goal_id`.
    """

    id: int
    name: str
    noted_on: date
    note: str = ""
    is_staying: bool = False
    state: PathState = PathState.OPEN
    state_on: date | None = None
    skills: tuple[Skill, ...] = ()
    scores: dict[int, int] = {}
    goal_id: int | None = None

    @property
    def is_let_go(self) -> bool:
        """Whether it is thought of no longer."""
        return self.state is PathState.LET_GO


class Experiment(msgspec.Struct, frozen=True):
    """One small thing to try once, to find out about a path.

    `on` is the day it is meant for, if any; `what` says it in the person's own words. Where it is
    a talk, `contact_id` is with whom, if that was said. Once it is done it is evidence: what was
    learned, and what that speaks for. `told_from`: the first day whose message can tell of it.
    """

    id: int
    path_id: int
    kind: ExperimentKind
    on: date | None = None
    what: str = ""
    done_on: date | None = None
    learned: str = ""
    speaks: Speaks | None = None
    contact_id: int | None = None
    told_from: date | None = None

    @property
    def lacks_contact(self) -> bool:
        """Whether it is a talk of which nobody knows yet with whom."""
        return self.kind is ExperimentKind.TALK and self.contact_id is None

    def has_day_come(self, today: date) -> bool:
        """Whether the day it is meant for has come, and it is still to do."""
        return self.done_on is None and self.on is not None and self.on <= today


class Evidence(msgspec.Struct, frozen=True):
    """How many experiments speak for a path, against it, and for neither; and how many wait."""

    speak_for: int = 0
    speak_against: int = 0
    neither: int = 0
    untold: int = 0

    @property
    def number(self) -> int:
        """How many experiments were done."""
        return self.speak_for + self.speak_against + self.neither + self.untold


class Criterion(msgspec.Struct, frozen=True):
    """What a person weighs paths on, in their own words; its weight is 1, 2 or 3."""

    id: int
    name: str
    weight: int = 2
