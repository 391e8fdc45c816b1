"""Come-backs: the first yes after any number of misses, each told once."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day, view_habit
from habitbot.core.come_backs import ComeBack, count_come_backs
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, bring_back, set_frequency
from habitbot.core.history import Mark
from habitbot.core.life import Unit, life_of
from habitbot.core.person import DayRange
from habitbot.core.settings import add_away
from habitbot.core.streak import Streak, current_streak
from tests.core.plain_streak import (
    day_verdict,
    is_kept,
    period_of,
    plain_best,
    plain_parts,
    times_asked,
)
from tests.makers import TODAY, a_book, day
from tests.strategies import books, days_of, down_days, marks

CAME_BACK = re.compile(r"x\.+x$")


def come_back(drawn: str, frequency: Frequency | None = None, mark: Mark = Mark.DONE) -> object:
    """What is told to somebody who keeps the last day of such a history now."""
    book = a_book(drawn, frequency=frequency)
    return mark_day(book, 1, TODAY, mark, today=TODAY).come_back


@pytest.mark.parametrize("mark", [Mark.DONE, Mark.TINY])
@pytest.mark.parametrize(
    ("drawn", "told"),
    [
        ("xxx.o", ComeBack(2, is_mended=True)),
        ("xxx..o", ComeBack(3, 3)),
        ("xxxmmmo", ComeBack(4, 3)),
        ("xxx" + "." * 40 + "o", ComeBack(41, 3)),
        ("x.so", ComeBack(3, is_mended=True)),
        ("xs..so", ComeBack(5, 1)),
        ("xxx..xx..o", ComeBack(3, 3)),
        ("xxx.xx.o", ComeBack(2, is_mended=True)),
        ("xxxo", None),
        ("xxxsso", None),
        ("o", None),
        ("...o", None),
        ("s..so", None),
        ("x..xo", None),
    ],
)
def test_the_first_yes_after_any_number_of_misses_is_a_come_back(
    drawn: str, mark: Mark, told: ComeBack | None
) -> None:
    assert come_back(drawn, mark=mark) == told


def test_a_habit_begins_anew_with_one_however_long_the_streak_before() -> None:
    book = a_book("x" * 10 + "." * 8 + "o")
    said = mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert (said.streak, said.come_back) == (Streak(1), ComeBack(9, 10))


def test_days_away_alone_are_nothing_to_come_back_from() -> None:
    book = a_book("xx" + "." * 8 + "o")
    add_away(book, DayRange(day(8), day(1)))
    assert mark_day(book, 1, TODAY, Mark.DONE, today=TODAY).come_back is None
    some = a_book("xx" + "." * 8 + "o")
    add_away(some, DayRange(day(7), day(1)))
    assert mark_day(some, 1, TODAY, Mark.DONE, today=TODAY).come_back is not None


def test_a_rest_in_the_archive_alone_is_nothing_to_come_back_from() -> None:
    book = a_book("xx" + "." * 8 + "o")
    archive_habit(book, 1, today=day(8))
    bring_back(book, 1, today=TODAY)
    assert mark_day(book, 1, TODAY, Mark.DONE, today=TODAY).come_back is None


@pytest.mark.parametrize(
    ("weeks", "told"),
    [
        (["xx", "", "xo"], ComeBack(1, unit=Unit.WEEKS, is_mended=True)),
        (["xx", "", "x", "xo"], ComeBack(2, 1, Unit.WEEKS)),
        (["xx", "xx", "xx", "", "", "", "xo"], ComeBack(3, 3, Unit.WEEKS)),
        (["xx", "xx", "xo"], None),
        (["x", "", "xo"], None),
        (["xx", "", "o"], None),
        (["xx", "", "xxo"], None),
    ],
)
def test_a_week_that_is_reached_after_missed_ones_is_a_come_back(
    weeks: list[str], told: ComeBack | None
) -> None:
    drawn = "".join(week.ljust(7, ".") for week in weeks[:-1]) + weeks[-1].rjust(7, ".")
    assert come_back(drawn, TimesAWeek(2)) == told


@pytest.mark.parametrize(
    ("weeks", "is_told"),
    [
        (["xx", "", "o"], True),
        (["x", "", "", "o"], True),
        (["xxx", "x", "o"], False),
        (["", "", "o"], False),
        (["xx", "", "xo"], False),
        (["xxx", "sssssss", "o"], False),
    ],
)
def test_the_first_yes_after_a_silent_week_is_noticed_though_its_week_is_not_reached(
    weeks: list[str], *, is_told: bool
) -> None:
    drawn = "".join(week.ljust(7, "s" if "s" in week else ".") for week in weeks[:-1])
    book = a_book(drawn + weeks[-1].rjust(7, "."), frequency=TimesAWeek(3))
    said = mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert said.begins_again is is_told
    assert not mark_day(book, 1, TODAY, Mark.TINY, today=TODAY).begins_again


def test_an_extra_day_is_no_come_back() -> None:
    workdays = Weekdays((0, 1, 2, 3, 4))
    assert come_back("x.x.xso", workdays) is None
    book = a_book("x...xxx", frequency=workdays)
    told = [view_habit(book, 1, day(ago), today=TODAY).come_back for ago in (2, 1, 0)]
    assert told == [ComeBack(4, 1), None, None]


def test_another_way_to_count_begins_with_a_clean_page() -> None:
    book = a_book("xxx" + "." * 10 + "o")
    set_frequency(book, 1, TimesAWeek(1), today=day(6))
    assert mark_day(book, 1, TODAY, Mark.DONE, today=TODAY).come_back is None


def test_a_come_back_of_weeks_stays_told_where_days_are_counted_later_in_that_week() -> None:
    book = a_book("xx....." + "." * 14 + "x.x....", frequency=TimesAWeek(2))
    told = ComeBack(2, 1, Unit.WEEKS)
    assert view_habit(book, 1, day(4), today=TODAY).come_back == told
    set_frequency(book, 1, EveryDay(), today=day(2))
    assert view_habit(book, 1, day(4), today=TODAY).come_back == told


@given(books(), down_days)
def test_a_come_back_is_told_exactly_of_a_period_kept_after_missed_ones_and_never_twice(
    book: Book, down: frozenset[date]
) -> None:
    for some_day in days_of(book):
        view = view_habit(book, 1, some_day, today=TODAY, down_days=down)
        unit, _ = period_of(book, some_day)
        parts = [part for counted, part in plain_parts(book, some_day, down) if counted is unit]
        found = CAME_BACK.search(parts[-1]) if closes_a_period(book, some_day, down) else None
        assert (view.come_back is not None) is (found is not None)
        if found is not None and view.come_back is not None:
            assert view.come_back.is_mended is (found[0] == "x.x")
            best = 0 if view.come_back.is_mended else max(map(plain_best, parts))
            assert view.come_back.best == best


def closes_a_period(book: Book, some_day: date, down: frozenset[date]) -> bool:
    """Whether the day was due and kept, or is the one by which its week was reached."""
    unit, _ = period = period_of(book, some_day)
    if unit is Unit.DAYS:
        return day_verdict(book, [some_day], TODAY, down) == "x"
    near = [some_day + timedelta(ahead) for ahead in range(-6, 7)]
    week = [one for one in near if one >= book.habits[1].started_on]
    week = [one for one in week if period_of(book, one) == period]
    kept = [one for one in week if is_kept(book, one)]
    return some_day in kept and kept.index(some_day) + 1 == times_asked(book, week, down)


@given(books(), down_days, marks)
def test_the_same_yes_taken_back_and_said_again_is_told_in_the_same_words(
    book: Book, down: frozenset[date], mark: Mark
) -> None:
    mark_day(book, 1, TODAY, None, today=TODAY, down_days=down)
    first = mark_day(book, 1, TODAY, mark, today=TODAY, down_days=down)
    again = mark_day(book, 1, TODAY, Mark.DONE, today=TODAY, down_days=down)
    if first.come_back is not None:
        assert again.come_back is None
    mark_day(book, 1, TODAY, None, today=TODAY, down_days=down)
    assert mark_day(book, 1, TODAY, mark, today=TODAY, down_days=down) == first


@given(books(), down_days)
def test_the_day_after_a_come_back_is_none(book: Book, down: frozenset[date]) -> None:
    mark_day(book, 1, day(1), None, today=TODAY, down_days=down)
    mark_day(book, 1, TODAY, None, today=TODAY, down_days=down)
    if mark_day(book, 1, day(1), Mark.DONE, today=TODAY, down_days=down).come_back is not None:
        assert mark_day(book, 1, TODAY, Mark.DONE, today=TODAY, down_days=down).come_back is None


@given(books(), down_days)
def test_come_backs_since_a_day_are_the_days_since_then_whose_cards_told_of_one(
    book: Book, down: frozenset[date]
) -> None:
    life = life_of(book, 1, today=TODAY, down_days=down)
    told = [
        some_day
        for some_day in days_of(book)
        if view_habit(book, 1, some_day, today=TODAY, down_days=down).come_back
    ]
    assert count_come_backs(life) == len(told)
    for since in days_of(book):
        assert count_come_backs(life, since) == sum(some_day >= since for some_day in told)


@pytest.mark.parametrize(
    ("drawn", "is_round"),
    [
        ("x" * 6 + "o", True),
        ("x" * 7 + "o", False),
        ("x" * 13 + "o", True),
        ("x" * 29 + "o", True),
        ("xxsxxsxxo", True),
        ("x" * 5 + "o", False),
    ],
)
def test_a_round_streak_is_told_by_the_tap_that_reaches_it(drawn: str, *, is_round: bool) -> None:
    book = a_book(drawn)
    said = [mark_day(book, 1, TODAY, mark, today=TODAY) for mark in (Mark.DONE, Mark.TINY)]
    assert [one.is_round for one in said] == [is_round, False]


def test_a_day_filled_in_later_reaches_a_round_streak_only_where_it_adds_to_it() -> None:
    book = a_book("x..xxxxxxx")
    assert not mark_day(book, 1, day(8), Mark.DONE, today=TODAY).is_round
    apart = a_book("x.....xxxxxxx")
    said = mark_day(apart, 1, day(10), Mark.DONE, today=TODAY)
    assert (said.streak.length, said.is_round) == (7, False)
    gap = a_book("xxx.xxx")
    assert mark_day(gap, 1, day(3), Mark.DONE, today=TODAY).is_round


@given(books(), down_days, marks)
def test_a_round_streak_is_told_only_when_the_streak_has_just_become_so_long(
    book: Book, down: frozenset[date], mark: Mark
) -> None:
    before = current_streak(book, 1, today=TODAY, down_days=down)
    said = mark_day(book, 1, TODAY, mark, today=TODAY, down_days=down)
    assert not said.is_round or (said.streak.is_round and said.streak != before)
