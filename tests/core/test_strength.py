"""Strength: the score of Loop Habit Tracker, read from its description and walked plainly."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import set_frequency
from habitbot.core.history import Mark
from habitbot.core.strength import current_strength
from tests.core.plain_streak import frequency_on, is_excused, is_kept, mark_on
from tests.makers import TODAY, a_book, day
from tests.strategies import books, days_of, down_days, frequencies

YEARS = 52 * 3


def strength(drawn: str, frequency: Frequency | None = None) -> float:
    return current_strength(a_book(drawn, frequency=frequency), 1, today=TODAY)


def plain_strength(book: Book, down: frozenset[date]) -> float:
    """One step a day: score x m + c x (1 - m), with m = 0.5 ^ (sqrt(n / 7) / 13).

    c is the share of the goal met: n times in a week, counted twice over in two weeks where n is
    less than seven. A skip moves the window on and leaves the score.
    """
    score, days = 0.0, days_of(book)
    for place, that_day in enumerate(days):
        is_held = is_excused(book, that_day, down) and not is_kept(book, that_day)
        is_open = that_day == TODAY and mark_on(book, that_day) is None
        if is_held or is_open:
            continue
        frequency = frequency_on(book, that_day)
        times = 7
        if isinstance(frequency, TimesAWeek):
            times = frequency.times
        elif isinstance(frequency, Weekdays):
            times = len(frequency.days)
        window = days[max(0, place - 13) : place + 1] if times < 7 else [that_day]
        goal = 2 * times if times < 7 else 1
        met = min(1, sum(is_kept(book, one) for one in window) / goal)
        m = 0.5 ** ((times / 7) ** 0.5 / 13)
        score = score * m + met * (1 - m)
    return score


@given(books(), down_days)
def test_strength_is_the_described_score(book: Book, down: frozenset[date]) -> None:
    quick = current_strength(book, 1, today=TODAY, down_days=down)
    assert quick == pytest.approx(plain_strength(book, down), abs=1e-9)
    assert 0 <= quick <= 1


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, 0.051922), (2, 0.101149), (13, 0.5), (26, 0.75), (90, 0.991760), (365, 1.0)],
)
def test_a_daily_habit_grows_by_half_of_what_is_missing_in_thirteen_days(
    days: int, expected: float
) -> None:
    assert strength("x" * days) == pytest.approx(expected, abs=1e-6)


def test_a_daily_habit_left_alone_halves_in_thirteen_days() -> None:
    assert strength("x" * 365 + "." * 13 + "o") == pytest.approx(0.5, abs=1e-6)


@pytest.mark.parametrize(
    ("week", "frequency", "settles_at"),
    [
        ("xx.....", TimesAWeek(3), 2 / 3),
        ("xx.....", TimesAWeek(4), 1 / 2),
        ("x..x...", TimesAWeek(2), 1),
        ("x......", TimesAWeek(1), 1),
        ("xxxxx..", Weekdays((0, 1, 2, 3, 4)), 1),
        ("x.x....", Weekdays((0, 2, 4, 6)), 1 / 2),
        (".....xx", Weekdays((0, 1)), 1),
    ],
)
def test_strength_settles_at_the_share_of_the_goal(
    week: str, frequency: Frequency, settles_at: float
) -> None:
    assert strength(week * YEARS, frequency) == pytest.approx(settles_at, abs=1e-6)


def test_once_a_week_on_changing_weekdays_settles_at_one() -> None:
    weeks = ("..x...." + "...x...") * YEARS
    assert strength(weeks, TimesAWeek(1)) == pytest.approx(1, abs=1e-6)


def test_a_tiny_version_is_worth_as_much_as_the_whole() -> None:
    assert strength("tttt") == strength("xxxx")


@pytest.mark.parametrize("frequency", [EveryDay(), TimesAWeek(3), Weekdays((5, 6))])
def test_today_counts_once_it_is_answered(frequency: Frequency) -> None:
    before = strength("xxxxxxxxxx", frequency)
    assert current_strength(
        a_book("xxxxxxxxxxo", frequency=frequency), 1, today=TODAY
    ) == pytest.approx(before)
    assert strength("xxxxxxxxxxx", frequency) > before
    assert strength("xxxxxxxxxxm") < strength("xxxxxxxxxx")


def test_a_skip_leaves_strength_as_it_is() -> None:
    assert strength("xxxxxsss") == strength("xxxxx")


@given(st.text("xts.", min_size=1, max_size=60), frequencies)
def test_strength_never_rises_on_a_missed_day(drawn: str, frequency: Frequency) -> None:
    yesterday = TODAY - timedelta(1)
    before = current_strength(a_book(drawn, today=yesterday, frequency=frequency), 1, today=TODAY)
    book = a_book(f"{drawn}m", frequency=frequency)
    window = [book.histories[1].mark_on(day(ago)) for ago in range(14)]
    if frequency == EveryDay() or not any(mark in (Mark.DONE, Mark.TINY) for mark in window):
        assert current_strength(book, 1, today=TODAY) <= before


def test_another_frequency_judges_only_the_days_from_then_on() -> None:
    book = a_book("x" * 30 + "." * 30 + "o")
    before = current_strength(book, 1, today=day(30))
    set_frequency(book, 1, TimesAWeek(1), today=day(29))
    assert current_strength(book, 1, today=day(30)) == before
    assert current_strength(book, 1, today=TODAY) > strength("x" * 30 + "." * 30 + "o")
