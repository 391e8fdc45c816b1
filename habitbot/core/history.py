"""A habit's history: one mark a day, kept as a line of characters a month."""

import re
from calendar import monthrange
from collections.abc import Callable, Collection
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import repeat
from typing import TypeVar

import msgspec

V = TypeVar("V")


class Mark(StrEnum):
    """What was said of one habit on one day; the letter is the one kept on disk."""

    DONE = "x"
    TINY = "t"
    SKIP = "s"
    MISSED = "m"


UNANSWERED = "."
KEPT_MARKS = frozenset({Mark.DONE, Mark.TINY})


class Cause(StrEnum):
    """Why a day was skipped."""

    SICK = "sick"
    TRAVEL = "travel"
    NO_CHANCE = "no_chance"


MONTH = r"(?!0000)[0-9]{4}-(?:0[1-9]|1[0-2])"
MONTHS = re.compile(rf"{MONTH}(?:\n{MONTH})*")
LETTERS = (UNANSWERED + "".join(Mark)).encode()


class History(msgspec.Struct, frozen=True, dict=True):
    """All marks of one habit: month ("2026-11") to a line with one character a day.

    Beside them it remembers what was last found out from it, which is no part of its value.
    Raises ValueError for anything but months and lines of marks.
    """

    months: dict[str, str] = {}

    def __post_init__(self) -> None:
        if self.months and not (are_months(self.months) and _are_lines(self.months.values())):
            raise ValueError("not a line of marks a month")

    def mark_on(self, day: date) -> Mark | None:
        """The mark of that day, None where nothing was said."""
        month, _ = _month(_month_number(day))
        letter = self.months.get(month, "")[day.day - 1 : day.day]
        return None if letter in {"", UNANSWERED} else Mark(letter)

    def once(self, facts: tuple[object, ...], find: Callable[[], V]) -> V:
        """What `find` finds out from these marks and these facts, all it depends on.

        Found once for as long as the same is asked: each tap on a card asks for all its habits.
        """
        known = self.__dict__.get("known")
        if known is None or known[0] != facts:
            known = self.__dict__["known"] = (facts, find())
        found: V = known[1]
        return found

    def count_marks(self) -> int:
        """On how many days anything was said."""
        return sum(len(line) - line.count(UNANSWERED) for line in self.months.values())

    def count_kept(self) -> int:
        """On how many days it was kept."""
        return sum(line.count(mark) for line in self.months.values() for mark in KEPT_MARKS)

    def last_before(self, day: date) -> date | None:
        """The last day before that one on which anything was said, None where nothing was."""
        this_month, _ = _month(_month_number(day))
        for month in sorted(self.months, reverse=True):
            line = self.months[month][: day.day - 1] if month == this_month else self.months[month]
            said = line.rstrip(UNANSWERED)
            if said and month <= this_month:
                return date.fromisoformat(f"{month}-{len(said):02}")
        return None

    def letters(self, first: date, last: date) -> str:
        """One letter a day from first to last, both included; a dot where nothing was said."""
        names, lengths = _months(_month_number(first), _month_number(last))
        lines = [self.months.get(name, "") for name in names]
        whole = "".join(map(str.ljust, lines, lengths, repeat(UNANSWERED)))
        if len(whole) != sum(lengths):
            whole = "".join(map(_fitted, lines, lengths))
        return whole[first.day - 1 : first.day + (last - first).days]


def with_mark(history: History, day: date, mark: Mark | None) -> History:
    """The history with that day marked, or unanswered for None; months without marks go."""
    month, days = _month(_month_number(day))
    line = history.months.get(month, "").ljust(days, UNANSWERED)
    line = line[: day.day - 1] + (mark or UNANSWERED) + line[day.day :]
    months = {**history.months, month: line.rstrip(UNANSWERED)}
    return History({month: months[month] for month in sorted(months) if months[month]})


def are_months(names: Collection[str]) -> bool:
    """Whether these are names of months, found out all at once.

    One by one would take as long as all the rest of reading a book.
    """
    joined = "\n".join(names)
    return len(joined) == 8 * len(names) - 1 and MONTHS.fullmatch(joined) is not None


def _are_lines(lines: Collection[str]) -> bool:
    is_short = max(map(len, lines)) <= 31
    return is_short and not "".join(lines).encode(errors="replace").translate(None, LETTERS)


def _month_number(day: date) -> int:
    return day.year * 12 + day.month - 1


def _fitted(line: str, days: int) -> str:
    return line if len(line) == days else line.ljust(days, UNANSWERED)[:days]


@lru_cache(maxsize=256)
def _months(first: int, last: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    names, lengths = zip(*map(_month, range(first, last + 1)), strict=True)
    return names, lengths


@lru_cache(maxsize=4096)
def _month(number: int) -> tuple[str, int]:
    """A month's name and its number of days."""
    year, month = number // 12, number % 12 + 1
    return f"{year:04}-{month:02}", monthrange(year, month)[1]
