"""A habit: a tiny action, what it follows, and when it is due."""

from datetime import date
from enum import StrEnum

import msgspec

from habitbot.core.frequency import EveryDay, Frequency
from habitbot.core.person import Change, DayRange

MOST_HABITS = 50


class Area(StrEnum):
    """Where in a person's life a habit belongs."""

    LEARNING = "learning"
    NETWORKING = "networking"
    FEEDBACK = "feedback"
    SLEEP = "sleep"
    EXERCISE = "exercise"
    NUTRITION = "nutrition"
    BREAKS = "breaks"
    DIRECTION = "direction"


class Habit(msgspec.Struct, frozen=True):
    """One small action a person wants to repeat.

    `name` says what is done, `anchor` what it follows ("after my first coffee"), `tiny_action`
    the version too small to refuse; the last two may be empty. `frequencies` keep the day from
    which each holds; without one the habit is due every day. `archived` holds the ranges in
    which the habit rests; the last one may still go on.
    """

    id: int
    name: str
    area: Area
    started_on: date
    anchor: str = ""
    tiny_action: str = ""
    frequencies: tuple[Change[Frequency], ...] = ()
    archived: tuple[DayRange, ...] = ()

    @property
    def is_archived(self) -> bool:
        """Whether the habit rests now."""
        return bool(self.archived) and self.archived[-1].last is None

    @property
    def frequency(self) -> Frequency:
        """The frequency chosen last."""
        return self.frequencies[-1].value if self.frequencies else EveryDay()
