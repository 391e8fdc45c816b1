"""A habit: a tiny action, what it follows, and when it is due."""

from datetime import date
from enum import StrEnum
from typing import TypeVar

import msgspec

from habitbot.core.amount import Target
from habitbot.core.day import DAY
from habitbot.core.frequency import EveryDay, Frequency
from habitbot.core.person import Change, DayRange, value_on

MOST_HABITS = 50

V = TypeVar("V")


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


class Version(msgspec.Struct, frozen=True):
    """What a habit asked for up to a day, before it was made smaller or grew."""

    last: date
    name: str
    tiny_action: str = ""
    was_larger: bool = True


class Habit(msgspec.Struct, frozen=True):
    """One small action a person wants to repeat.

    `name` says what is done, `anchor` what it follows ("after my first coffee"), `tiny_action`
    the version too small to refuse, `celebration` what is done right after it to make it feel
    good; the last three may be empty. `frequencies` keep the day from which each holds; without
    one the habit is due every day. `archived` holds the ranges in which the habit rests; the last
    one may still go on. `versions` are what it asked for before, oldest first. `targets` keep the
    day from which each holds; without one, or from None on, the habit counts nothing.
    `is_safeguard`: it is there against harm, so that nothing is proposed to change it.
    """

    id: int
    name: str
    area: Area
    started_on: date
    anchor: str = ""
    tiny_action: str = ""
    frequencies: tuple[Change[Frequency], ...] = ()
    archived: tuple[DayRange, ...] = ()
    celebration: str = ""
    versions: tuple[Version, ...] = ()
    targets: tuple[Change[Target | None], ...] = ()
    is_safeguard: bool = False

    @property
    def is_archived(self) -> bool:
        """Whether the habit rests now."""
        return bool(self.archived) and self.archived[-1].last is None

    @property
    def asks_since(self) -> date:
        """The first day of what it asks for now, however often."""
        said = self.versions[-1].last + DAY if self.versions else self.started_on
        return max([said, *(change.since for change in self.targets)])

    def is_ahead(self, today: date) -> bool:
        """Whether it asks for something else today, which was kept before it changed."""
        return self.asks_since > max(today, self.started_on)

    @property
    def frequency(self) -> Frequency:
        """The frequency chosen last."""
        return self.frequencies[-1].value if self.frequencies else EveryDay()

    def frequency_on(self, day: date) -> Frequency:
        """The frequency that held on that day."""
        return value_on(self.frequencies, day, EveryDay())

    @property
    def target(self) -> Target | None:
        """The target chosen last, None where the habit counts nothing."""
        return self.targets[-1].value if self.targets else None

    def target_on(self, day: date) -> Target | None:
        """The target that held on that day; the first one holds before the start as well."""
        return value_on(self.begun_by(day).targets, day, None) if self.targets else None

    def counts_alike_all(self, day: date) -> bool:
        """Whether nothing that it counts was chosen on that day, so that it never counted else."""
        return all(change.since != day for change in self.targets)

    @property
    def counts_one_thing(self) -> bool:
        """Whether it never counted anything else than it counts now, or counted nothing."""
        counted = [change.value for change in self.targets if change.value]
        return len({(target.unit, target.word) for target in counted}) <= 1

    def as_of(self, day: date) -> "Habit":
        """The habit as it was asked for on that day: its words and its tiny version of then."""
        held = next((version for version in self.versions if day <= version.last), None)
        if held is None:
            return self
        return msgspec.structs.replace(self, name=held.name, tiny_action=held.tiny_action)

    def age_on(self, day: date) -> int:
        """How many days old it is; what is said in turn moves on with it."""
        return (day - self.started_on).days

    def begun_by(self, day: date) -> "Habit":
        """The habit, begun on that day if it began later, with what held from its start."""
        if self.started_on <= day:
            return self
        return msgspec.structs.replace(
            self,
            started_on=day,
            frequencies=self._moved(self.frequencies, day),
            targets=self._moved(self.targets, day),
        )

    def _moved(self, changes: tuple[Change[V], ...], day: date) -> tuple[Change[V], ...]:
        return tuple(
            Change(day, change.value) if change.since == self.started_on else change
            for change in changes
        )
