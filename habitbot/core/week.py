"""A week's summary, ready to be told or drawn."""

from datetime import date
from enum import StrEnum

import msgspec

from habitbot.core.habit import Area
from habitbot.core.streak import Streak

HEAT_WEEKS = 12


class DayState(StrEnum):
    """How one habit stands on one day of the week.

    Open: not answered, and may still be. Mended: missed, but the streak lives on, because the
    person came back. Not due covers days before the start, archived days and days ahead.
    """

    DONE = "done"
    TINY = "tiny"
    SKIP = "skip"
    MENDED = "mended"
    MISSED = "missed"
    OPEN = "open"
    NOT_DUE = "not_due"


class HabitWeek(msgspec.Struct, frozen=True):
    """One habit in one week: seven states from the week's first day on, and how it stands."""

    habit_id: int
    name: str
    area: Area
    days: tuple[DayState, ...]
    kept: int
    due: int
    streak: Streak
    best_streak: int
    strength: float


class WeekSummary(msgspec.Struct, frozen=True):
    """A person's week.

    `kept` of `due` counts days of daily habits and the asked-for times of weekly ones.
    `heat` has twelve weeks, oldest first, the last one this week, of seven days each: the
    share kept of what was due on that day, None where nothing was due or the day lies ahead.
    `come_backs` counts misses of this week that were mended.
    """

    first_day: date
    today: date
    rows: tuple[HabitWeek, ...]
    kept: int
    due: int
    come_backs: int
    heat: tuple[tuple[float | None, ...], ...]
