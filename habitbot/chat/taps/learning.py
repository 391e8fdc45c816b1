"""What the buttons around lessons and courses carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.core.lesson import CourseUnit

MOST_SOUGHT = 48
"""Bytes of words to look for for which a button has room beside the largest page."""


class LearnedTap(Tap, frozen=True):
    """Show what was learned, newest first."""

    PREFIX = "learned"
    page: int = 0


class LessonTap(Tap, frozen=True):
    """Type what was learned on that day, under a habit or under none.

    Without a day, on the one it is tapped.
    """

    PREFIX = "lesson"
    QUESTION = "line"
    MAKES = True
    day: date | None = None
    habit_id: int | None = None


class FindLessonTap(Tap, frozen=True):
    """Type the words to look for."""

    PREFIX = "lfind"


class FoundTap(Tap, frozen=True):
    """Show the lines with these words in them, the newest first."""

    PREFIX = "lfound"
    page: int
    words: str


class DropLessonsTap(Tap, frozen=True):
    """Choose the line to take away."""

    PREFIX = "ldrops"
    page: int = 0


class DropLessonTap(Tap, frozen=True):
    """Ask before this line is taken away."""

    PREFIX = "ldrop"
    lesson_id: int


class DropLessonSureTap(Tap, frozen=True):
    """Take this line away."""

    PREFIX = "ldropsure"
    lesson_id: int


class RecallTap(Tap, frozen=True):
    """Bring a line of a month ago back with the day's first list, or not."""

    PREFIX = "lrecall"
    is_wanted: bool


class CoursesTap(Tap, frozen=True):
    """List the courses."""

    PREFIX = "courses"
    page: int = 0


class NewCourseTap(Tap, frozen=True):
    """Type what a new course is called."""

    PREFIX = "cadd"
    QUESTION = "course"
    MAKES = True


class CourseUnitTap(Tap, frozen=True):
    """What the new course, told by the sign of its name, is counted in; then its size is typed."""

    PREFIX = "cunit"
    unit: CourseUnit
    sign: int | None = None


class CourseTap(Tap, frozen=True):
    """Show a course."""

    PREFIX = "course"
    course_id: int


class ReachTap(Tap, frozen=True):
    """So many units of a course are done, in all; so many were when the button was drawn.

    `is_again`: one goes through it once more.
    """

    PREFIX = "cgo"
    course_id: int
    start: int
    done: int
    is_again: bool = False


class ReachTypedTap(Tap, frozen=True):
    """Type how many units of a course are done."""

    PREFIX = "creacht"
    QUESTION = "reached"
    course_id: int


class LengthTap(Tap, frozen=True):
    """A course has so many units in all, and so many of them are done; `start` as in ReachTap."""

    PREFIX = "clen"
    course_id: int
    start: int
    done: int
    total: int


class LengthTypedTap(Tap, frozen=True):
    """Type how many units a course has; with `done`, so many of them are done by then."""

    PREFIX = "clentype"
    QUESTION = "length"
    course_id: int
    done: int | None = None


class DropCourseTap(Tap, frozen=True):
    """Ask before a course is let go."""

    PREFIX = "cdrop"
    course_id: int


class DropCourseSureTap(Tap, frozen=True):
    """Let a course go."""

    PREFIX = "cdropsure"
    course_id: int
