"""Streaks: how many due periods in a row were kept, with room for one slip."""

from enum import StrEnum

import msgspec


class Unit(StrEnum):
    """What a habit's streak counts."""

    DAYS = "days"
    WEEKS = "weeks"


class Streak(msgspec.Struct, frozen=True):
    """A streak's length in the habit's own unit.

    At risk: the last period was missed, and keeping the open one mends the streak.
    """

    length: int
    unit: Unit = Unit.DAYS
    is_at_risk: bool = False
