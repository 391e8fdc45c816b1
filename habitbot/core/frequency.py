"""When a habit is due: every day, on chosen weekdays, or some times a week."""

import msgspec


class EveryDay(msgspec.Struct, frozen=True, tag="every_day"):
    """Due each day."""


class Weekdays(msgspec.Struct, frozen=True, tag="weekdays"):
    """Due on these weekdays, Monday = 0, in rising order, one to six of them."""

    days: tuple[int, ...]


class TimesAWeek(msgspec.Struct, frozen=True, tag="times_a_week"):
    """Due `times` (1 to 6) in a calendar week, on any days."""

    times: int


Frequency = EveryDay | Weekdays | TimesAWeek
