"""An observation: how the other habits went beside sleep or exercise, and what was told of it."""

from datetime import date
from fractions import Fraction

import msgspec

from habitbot.core.amount import Target
from habitbot.core.habit import Habit


class Side(msgspec.Struct, frozen=True):
    """Some days, and what became of the other habits on them."""

    days: int
    kept: int
    due: int

    @property
    def share(self) -> Fraction:
        """How much of what was due was kept."""
        return Fraction(self.kept, self.due)


class Observation(msgspec.Struct, frozen=True):
    """How the rest went on days with enough sleep or exercise, and on the others.

    `target` is what counts as enough sleep; without one it was a habit of exercise, kept or not.
    `last` is the last day that tells of both.
    """

    habit: Habit
    enough: Side
    others: Side
    last: date
    target: Target | None = None

    @property
    def difference(self) -> Fraction:
        """By how much more of the rest was kept."""
        return self.enough.share - self.others.share


class Observed(msgspec.Struct, frozen=True):
    """What a review told of a habit last: when, and in whole percents what was kept of the rest."""

    habit_id: int
    on: date
    enough: int
    others: int
