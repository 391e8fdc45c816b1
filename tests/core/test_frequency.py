"""Frequencies: what a person may choose."""

from typing import Any

import msgspec
import pytest

from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays, on_weekdays
from habitbot.core.refusal import NoDayChosen


def test_all_seven_weekdays_are_every_day() -> None:
    assert on_weekdays(range(7)) == EveryDay()


def test_weekdays_may_be_chosen_in_any_order() -> None:
    assert on_weekdays([4, 0, 4]) == Weekdays((0, 4))


def test_no_weekday_at_all_is_refused() -> None:
    with pytest.raises(NoDayChosen):
        on_weekdays([])


@pytest.mark.parametrize("days", [(), (1, 0), (0, 0), (7,), (-1,), tuple(range(7))])
def test_weekdays_that_are_no_choice_are_never_made(days: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="one to six"):
        Weekdays(days)


@pytest.mark.parametrize("times", [0, 7, -1])
def test_seven_times_a_week_is_no_times_a_week(times: int) -> None:
    with pytest.raises(ValueError, match="one to six"):
        TimesAWeek(times)


@pytest.mark.parametrize(
    "kept", [{"type": "times_a_week", "times": 9}, {"type": "weekdays", "days": []}]
)
def test_a_damaged_file_brings_no_impossible_frequency_in(kept: dict[str, Any]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(kept, Frequency)
