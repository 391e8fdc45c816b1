"""What a review told, so that the next one tells what came after it, and nothing twice."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from typing import NamedTuple

import msgspec

from habitbot.core.day import DAY, days_between


class Reviewed(msgspec.Struct, frozen=True):
    """A review that was sent: the last day it told of, and how far that day had come by then.

    `so_far` has the number of each thing that happened on that day, with how much of it.
    """

    on: date
    so_far: dict[int, int] = {}


class OfHabit(IntEnum):
    """How far a habit's day has come: each stands for those before it as well."""

    BEGUN = 1
    KEPT = 2
    CAME_BACK = 3


class OfGoal(IntEnum):
    """How far a goal has come on a day."""

    SET = 1
    REACHED = 2


class Happening(NamedTuple):
    """Something that happened on a day, by its number; of most things there is one a day.

    `much` is that of a day that can bring more: how far a habit or a goal has come, or units of a
    course.
    """

    number: int
    on: date
    much: int = 1


class Span(msgspec.Struct, frozen=True):
    """The days of which a review tells: its week's, and those before that no review told all of.

    Where the first one is the last day of the review before, that told a part of it. One rule for
    all parts of a review: what happened on these days and was not told yet is told.
    """

    first: date
    last: date
    before: Reviewed | None = None

    def told(self, number: int, on: date) -> int:
        """How much of a thing on that day the review before told."""
        before = self.before
        return before.so_far.get(number, 0) if before and before.on == on else 0

    def is_new(self, what: Happening) -> bool:
        """Whether it is to be told."""
        is_within = self.first <= what.on <= self.last
        return is_within and what.much > self.told(what.number, what.on)

    def days_of(self, number: int, much: int) -> Iterator[date]:
        """The days of which that much of a thing would be new."""
        days = days_between(self.first, self.last)
        return (day for day in days if self.told(number, day) < much)

    def first_of(self, number: int, much: int) -> date:
        """The first one of them."""
        return self.first + DAY * (self.told(number, self.first) >= much)


def so_far(happened: Iterable[Happening], day: date) -> dict[int, int]:
    """How much of everything there was on that day."""
    found: dict[int, int] = {}
    for number, on, much in happened:
        if on == day and much > found.get(number, 0):
            found[number] = much
    return dict(sorted(found.items()))
