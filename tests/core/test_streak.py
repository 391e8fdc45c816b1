"""Streaks: what a person may count on."""

from datetime import date

import pytest
from hypothesis import given

from habitbot.core.book import Book
from habitbot.core.streak import Streak, Unit, best_streak, current_streak
from tests.core.plain_streak import plain_best, plain_parts, plain_streak
from tests.makers import TODAY, a_book
from tests.strategies import books, down_days


@pytest.mark.parametrize(
    ("drawn", "length", "is_at_risk"),
    [
        ("xxx.x", 4, False),
        ("xxx.o", 3, True),
        ("xxx..x", 1, False),
        ("xxx.xx.x", 3, False),
        ("xxx.xx.o", 2, True),
        ("x..xx.x", 3, False),
        ("xx.xx.x", 3, False),
        ("xxx.xxxxxx.x", 10, False),
        ("xxx.sx", 4, False),
        ("x.sssssssx.x", 2, False),
        (".x", 1, False),
        ("xxx.s", 3, True),
        ("xx.m", 0, False),
    ],
)
def test_one_slip_is_forgiven_if_the_person_comes_back(
    drawn: str, length: int, is_at_risk: bool
) -> None:
    streak = current_streak(a_book(drawn), 1, today=TODAY)
    assert streak == Streak(length, Unit.DAYS, is_at_risk)


@given(books(), down_days)
def test_the_quick_streak_equals_the_definition(book: Book, down: frozenset[date]) -> None:
    parts = plain_parts(book, TODAY, down)
    unit, periods = parts[-1]
    assert current_streak(book, 1, today=TODAY, down_days=down) == plain_streak(periods, unit)
    best = max(plain_best(part) for part_unit, part in parts if part_unit is unit)
    assert best_streak(book, 1, today=TODAY, down_days=down) == best
