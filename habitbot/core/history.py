"""A habit's history: one mark a day, kept as a line of characters a month."""

from datetime import date
from enum import StrEnum

import msgspec


class Mark(StrEnum):
    """What was said of one habit on one day; the letter is the one kept on disk."""

    DONE = "x"
    TINY = "t"
    SKIP = "s"
    MISSED = "m"


UNANSWERED = "."


class Cause(StrEnum):
    """Why a day was skipped."""

    SICK = "sick"
    TRAVEL = "travel"
    NO_CHANCE = "no_chance"


class History(msgspec.Struct, frozen=True):
    """All marks of one habit: month ("2026-11") to a line with one character a day."""

    months: dict[str, str] = {}

    def mark_on(self, day: date) -> Mark | None:
        """The mark of that day, None where nothing was said."""
        line = self.months.get(f"{day:%Y-%m}", "")
        letter = line[day.day - 1 : day.day] or UNANSWERED
        return None if letter == UNANSWERED else Mark(letter)
