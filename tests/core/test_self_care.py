"""Self-care: what sleep and exercise went along with, told only where there is enough to tell."""

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day, set_amount
from habitbot.core.frequency import TimesAWeek
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit, set_area
from habitbot.core.history import Mark
from habitbot.core.observation import Observed, Side
from habitbot.core.person import Change
from habitbot.core.self_care import (
    FEWEST_DAYS,
    FEWEST_ON_A_SIDE,
    SMALLEST_DIFFERENCE,
    note_observed,
    observe,
    observe_week,
)
from tests.makers import TODAY, a_book, a_counting_book, a_habit, day

SEVEN_HOURS = Target(AmountUnit.HOURS, 420, adds_up=False, tiny=360)
SHORT, LONG = 380, 440


def sleeper(nights: str, rest: str, *, area: Area = Area.LEARNING) -> Book:
    """Hours of sleep (`L` long, `s` short, `.` not said) and one other habit, up to yesterday."""
    book = a_book("." * len(nights) + "o", rest + "o")
    book.habits[1] = replace(book.habits[1], area=Area.SLEEP)
    set_area(book, 2, area)
    set_target(book, 1, SEVEN_HOURS, today=book.habits[1].started_on)
    for ago, night in enumerate(reversed(nights), 1):
        if night != ".":
            set_amount(book, 1, day(ago), LONG if night == "L" else SHORT, today=TODAY)
    return book


def tell(book: Book, week_day: date, *, today: date) -> None:
    """The review of that day's week tells what there is to tell."""
    note_observed(book, observe_week(book, week_day, today=today), today=today)


def mover(kept: str, rest: str) -> Book:
    """A habit of exercise and one other, up to yesterday."""
    book = a_book(kept + "o", rest + "o")
    set_area(book, 1, Area.EXERCISE)
    return book


def test_enough_sleep_is_laid_beside_the_rest_with_its_number_of_days() -> None:
    told = observe(sleeper("LLLLLLLLssssss", "xxxxxxx.xx...."), TODAY)
    assert told is not None
    assert (told.habit.id, told.target) == (1, SEVEN_HOURS)
    assert (told.enough, told.others) == (Side(8, 7, 8), Side(6, 2, 6))
    assert told.difference == Fraction(7, 8) - Fraction(1, 3)


def test_exercise_is_told_apart_by_whether_it_was_kept() -> None:
    told = observe(mover("xxtxxxxxmmmmmm", "xxxxxxx.xx...."), TODAY)
    assert told is not None
    assert (told.habit.id, told.target) == (1, None)
    assert (told.enough, told.others) == (Side(8, 7, 8), Side(6, 2, 6))


def test_thirteen_days_are_too_few() -> None:
    assert observe(sleeper("LLLLLLLssssss", "xxxxxxx......"), TODAY) is None


def test_a_side_of_three_days_tells_nothing() -> None:
    assert observe(sleeper("LLLLLLLLLLLsss", "xxxxxxxxxxx..."), TODAY) is None
    assert observe(sleeper("LLLLLLLLLLssss", "xxxxxxxxxx...."), TODAY) is not None


def test_a_small_difference_is_none() -> None:
    assert observe(sleeper("LLLLLLLsssssss", "xxxxxx.xxxxxx."), TODAY) is None


def test_what_speaks_against_sleep_stays_unsaid() -> None:
    assert observe(sleeper("LLLLLLLsssssss", ".......xxxxxxx"), TODAY) is None


def test_only_days_that_tell_of_both_count() -> None:
    assert observe(sleeper("LLLLLLLssssss.", "xxxxxxx......x"), TODAY) is None
    assert observe(sleeper("LLLLLLLsssssss", "xxxxxxx......s"), TODAY) is None


def test_today_is_not_over_and_stays_out() -> None:
    book = sleeper("LLLLLLLssssss", "xxxxxxx......")
    set_amount(book, 1, TODAY, LONG, today=TODAY)
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    assert observe(book, TODAY) is None
    active = mover("xxxxxxx......", "xxxxxxx......")
    for habit_id in (1, 2):
        mark_day(active, habit_id, TODAY, Mark.DONE, today=TODAY)
    assert observe(active, TODAY) is None


def test_what_is_longer_ago_than_eight_weeks_was_another_life() -> None:
    nights, rest = "LLLLLLLssssss", "xxxxxxx......"
    assert observe(sleeper(nights + "." * 42 + "s", rest + "s" * 42 + "."), TODAY) is not None
    assert observe(sleeper(nights + "." * 43 + "s", rest + "s" * 43 + "."), TODAY) is None


def test_sleep_is_no_part_of_the_rest_that_sleep_goes_along_with() -> None:
    book = sleeper("LLLLLLLsssssss", "xxxxxxx.......", area=Area.SLEEP)
    assert observe(book, TODAY) is None


def test_times_a_week_are_due_on_no_day_of_their_own() -> None:
    book = sleeper("LLLLLLLsssssss", "xxxxxxx.......")
    started_on = book.habits[2].started_on
    weekly = (Change(started_on, TimesAWeek(3)),)
    book.habits[2] = a_habit(id=2, started_on=started_on, frequencies=weekly)
    assert observe(book, TODAY) is None


def test_a_resting_habit_is_not_spoken_of() -> None:
    book = sleeper("LLLLLLLsssssss", "xxxxxxx.......")
    archive_habit(book, 1, today=TODAY)
    assert observe(book, TODAY) is None


def test_days_without_the_bot_are_left_out() -> None:
    book = sleeper("LLLLLLLsssssss", "xxxxxxx.......")
    assert observe(book, TODAY, frozenset({day(1)})) is None


def test_yes_or_no_about_sleep_tells_nothing() -> None:
    book = sleeper("LLLLLLLsssssss", "xxxxxxx.......")
    set_target(book, 1, None, today=book.habits[1].started_on)
    assert observe(book, TODAY) is None


def test_of_several_the_clearest_is_told() -> None:
    book = a_book("xxxxxxxmmmmmmmo", "xxxxxx.xmmmmmmo", "xxxxxxx......mo")
    for habit_id in (1, 2):
        set_area(book, habit_id, Area.EXERCISE)
    told = observe(book, TODAY)
    assert told is not None
    assert told.habit.id == 1


def test_a_book_without_habits_has_nothing_to_tell() -> None:
    assert observe(a_book(), TODAY) is None


def test_the_midst_of_a_silence_tells_nothing_of_exercise() -> None:
    assert observe(mover("xxxxxxx.......", "xxxxxxx.m.m.m."), TODAY) is not None
    assert observe(mover("xxxxxxx.......", "xxxxxxx......m"), TODAY) is None
    assert observe(mover("xxxxxxxx.........x", "xxxxxxxx.........x"), TODAY) is None


def test_only_a_week_that_adds_a_day_to_it_tells_it() -> None:
    nights, rest = "LLLLLLLsssssss", "xxxxxxx......."
    assert observe(sleeper(nights, rest), TODAY) is not None
    assert observe(sleeper(nights + "." * 5, rest + "." * 5), TODAY) is not None
    assert observe(sleeper(nights + "." * 6, rest + "." * 6), TODAY) is None


def told_on(book: Book, *, weeks: int, is_silent: bool) -> list[int]:
    """The weeks from this one on whose review tells something; each second day all is kept."""
    told = []
    for week in range(weeks):
        today = day(-7 * week)
        told += [week] if observe(book, today) else []
        tell(book, today, today=today)
        for habit_id in (1, 2):
            for ahead in range(0, 0 if is_silent else 7, 2):
                on = day(-7 * week - ahead)
                mark_day(book, habit_id, on, Mark.DONE, today=on)
    return told


def test_what_a_review_told_comes_again_after_four_weeks() -> None:
    book = mover("x." * 10, "x." * 10)
    assert told_on(book, weeks=10, is_silent=False) == [0, 4, 8]


def test_in_silence_it_does_not_come_again() -> None:
    book = mover("x." * 10, "x." * 10)
    assert told_on(book, weeks=10, is_silent=True) == [0]


def test_it_comes_again_sooner_when_it_changed() -> None:
    book = mover("x." * 10, "x." * 10)
    for before, is_told in (
        ((86, 0), False),
        ((85, 0), True),
        ((100, 14), False),
        ((100, 15), True),
    ):
        book.observed = (Observed(1, day(7), *before),)
        assert (observe(book, TODAY) is not None) == is_told


def test_what_was_told_stands_for_the_rest_of_its_week() -> None:
    book = mover("x." * 10, "x." * 10)
    tell(book, day(2), today=day(2))
    assert book.observed == (Observed(1, day(2), 100, 0),)
    assert observe(book, day(1)) is not None
    assert observe(book, TODAY) is not None
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    assert observe(book, day(-2)) is None


def test_what_a_late_review_of_the_week_before_does_not_tell_is_not_noted() -> None:
    book = mover("x." * 10, "x." * 10)
    tell(book, day(7), today=TODAY)
    assert book.observed == ()
    assert observe(book, TODAY) is not None


def test_of_what_was_told_the_last_of_each_habit_is_kept_while_it_is_there() -> None:
    book = mover("x." * 10, "x." * 10)
    told = [(1, day(40), 70, 20), (2, day(40), 1, 2), (9, day(9), 1, 2)]
    book.observed = tuple(Observed(*each) for each in told)
    tell(book, TODAY, today=TODAY)
    assert [*book.observed] == [Observed(2, day(40), 1, 2), Observed(1, TODAY, 100, 0)]


letters = st.text("x.ts", min_size=10, max_size=70)


@given(letters, letters, st.integers(0, 1))
def test_whatever_is_told_keeps_to_the_rules(kept: str, rest: str, area: int) -> None:
    book = mover(kept, rest)
    set_area(book, 2, [Area.LEARNING, Area.EXERCISE][area])
    told = observe(book, TODAY)
    if told is not None:
        assert area == 0
        assert min(told.enough.days, told.others.days) >= FEWEST_ON_A_SIDE
        assert told.enough.days + told.others.days >= FEWEST_DAYS
        assert told.difference >= SMALLEST_DIFFERENCE
        for side in (told.enough, told.others):
            assert 0 <= side.kept <= side.due
            assert side.days <= side.due


@pytest.mark.parametrize("habits", [0, 1])
def test_nothing_else_to_lay_beside_is_nothing_to_tell(habits: int) -> None:
    book = a_book(*["xxxxxxx.......o"] * habits)
    if habits:
        set_area(book, 1, Area.EXERCISE)
    assert observe(book, TODAY) is None


def test_an_amount_says_that_somebody_was_there_on_a_day_without_exercise() -> None:
    book = a_counting_book(40)
    set_area(book, 1, Area.EXERCISE)
    for ago in range(1, 15):
        mark_day(book, 1, day(ago), Mark.DONE, today=TODAY)
    book.habits[2] = a_habit(id=2, started_on=day(30))
    book.order = (1, 2)
    for ago in range(1, 13):
        mark_day(book, 2, day(ago), Mark.DONE, today=TODAY)
    told = observe(book, TODAY)
    assert told is not None
    assert (told.enough.days, told.others.days) == (14, 15)
