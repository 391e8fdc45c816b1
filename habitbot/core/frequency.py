"""When a habit is due: every day, on chosen weekdays, or some times a week."""

from collections.abc import Iterable

import msgspec

from habitbot.core.refusal import NoDayChosen


class EveryDay(msgspec.Struct, frozen=True, tag="every_day"):
    """Due each day."""


class Weekdays(msgspec.Struct, frozen=True, tag="weekdays"):
    """Due on these weekdays, Monday = 0, in rising order, one to six of them."""

    days: tuple[int, ...]

    def __post_init__(self) -> None:
        """Raise ValueError for days that are no such choice."""
        if not 1 <= len(self.days) <= 6 or sorted({*self.days} & {*range(7)}) != [*self.days]:
            raise ValueError("one to six weekdays, 0 to 6, in rising order")


class TimesAWeek(msgspec.Struct, frozen=True, tag="times_a_week"):
    """Due `times` (1 to 6) in a calendar week, on any days."""

    times: int

    def __post_init__(self) -> None:
        """Raise ValueError for a number that is no such choice."""
        if not 1 <= self.times <= 6:
            raise ValueError("one to six times a week")


Frequency = EveryDay | Weekdays | TimesAWeek


def on_weekdays(days: Iterable[int]) -> Frequency:
    """Due on the chosen weekdays, in any order; all seven are every day.

    Raises NoDayChosen for none at all.
    """
    chosen = tuple(sorted(set(days)))
    if not chosen:
        raise NoDayChosen
    return EveryDay() if len(chosen) == 7 else Weekdays(chosen)
