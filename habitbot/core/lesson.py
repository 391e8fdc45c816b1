"""What a person learned: a line of a day, and what they work through to its end."""

from datetime import date
from enum import StrEnum

import msgspec


class Lesson(msgspec.Struct, frozen=True):
    """One line of what was learned on a day; `habit_id` is the habit it was said under, if any."""

    id: int
    on: date
    text: str
    habit_id: int | None = None


class CourseUnit(StrEnum):
    """What a course is counted in."""

    LESSONS = "lessons"
    PAGES = "pages"
    SESSIONS = "sessions"


class Course(msgspec.Struct, frozen=True):
    """A course, seminar, book or language, worked through to its end.

    `total` is how many units it has. `reached` keeps how many were done by the end of a day; the
    last word on a day counts.
    """

    id: int
    name: str
    unit: CourseUnit
    total: int
    begun_on: date
    reached: dict[date, int] = {}

    @property
    def done(self) -> int:
        """How many units are done."""
        return self.done_by(max(self.reached, default=self.begun_on))

    @property
    def left(self) -> int:
        """How many units are still to be done."""
        return self.total - self.done

    @property
    def finished_on(self) -> date | None:
        """The day since which all units are done; None while some are left."""
        return None if self.left else self.ends[-1]

    @property
    def ends(self) -> tuple[date, ...]:
        """The days that brought it to its end; who goes on after one comes to another.

        A day counts as it stood in the evening: what is put right before that is no end. What is
        put right later was none either, and is taken out of `reached` then.
        """
        days = sorted(self.reached)
        before = (0, *(self.reached[day] for day in days))
        return tuple(
            day
            for day, stood in zip(days, before, strict=False)
            if stood < self.total == self.reached[day]
        )

    def done_by(self, day: date) -> int:
        """How many units were done by the end of that day."""
        by_then = [on for on in self.reached if on <= day]
        return self.reached[max(by_then)] if by_then else 0
