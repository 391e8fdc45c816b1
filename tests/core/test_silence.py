"""A long silence, and the first days after one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.check_in import mark_day
from habitbot.core.history import Mark
from habitbot.core.person import DayRange, Pause
from habitbot.core.proposals import propose
from habitbot.core.silence import (
    has_broken_silence,
    is_long_silent,
    last_said_before,
    said_of,
)
from tests.makers import TODAY, a_book, a_counting_book, day


def test_two_weeks_without_a_word_are_a_long_silence() -> None:
    assert is_long_silent(a_book("x" + "." * 15), TODAY)
    assert not is_long_silent(a_book("xx" + "." * 14, ".x" + "." * 14), day(1))
    assert not is_long_silent(a_book("." * 14), TODAY)
    assert is_long_silent(a_book("." * 15), TODAY)


def test_any_word_ends_it_a_missed_one_too() -> None:
    book = a_book("." * 20, "." * 20)
    mark_day(book, 2, TODAY, Mark.MISSED, today=TODAY)
    assert not is_long_silent(book, TODAY)


def test_a_word_about_any_habit_ends_it() -> None:
    assert not is_long_silent(a_book("x" + "." * 20, "." * 20 + "x"), TODAY)
    assert not is_long_silent(a_book("." * 20 + "x", "x" + "." * 20), TODAY)


@pytest.mark.parametrize("is_most", [False, True])
def test_an_amount_that_leaves_its_day_open_is_a_word_too(*, is_most: bool) -> None:
    book = a_counting_book(16, is_most=is_most)
    assert book.histories == {}
    assert not is_long_silent(book, TODAY)
    assert said_of(book, 1, TODAY, TODAY)
    assert not said_of(book, 1, day(30), day(16))
    assert last_said_before(book, TODAY) == day(1)


def test_an_amount_ends_a_silence_as_a_mark_does() -> None:
    book = a_counting_book(1)
    assert has_broken_silence(book, TODAY)
    assert has_broken_silence(book, day(-6))
    assert not has_broken_silence(book, day(-7))


def test_days_off_are_no_silence() -> None:
    book = a_book("." * 20)
    book.person = replace(book.person, aways=(DayRange(day(10), day(9)),))
    assert not is_long_silent(book, TODAY)
    book.person = replace(book.person, aways=(), pause=Pause(day(12), day(5)))
    assert not is_long_silent(book, TODAY)


def test_who_comes_back_from_a_week_of_silence_has_a_week_of_peace() -> None:
    drawn = "xx" + "." * 8 + "x.x"
    broken = [
        ahead for ahead in range(12) if has_broken_silence(a_book(drawn + "." * ahead), TODAY)
    ]
    assert broken == [0, 1, 2, 3, 4]
    assert not has_broken_silence(a_book("xx" + "." * 6 + "x"), TODAY)


def test_the_first_yes_of_all_breaks_no_silence() -> None:
    assert not has_broken_silence(a_book("x"), TODAY)
    assert not has_broken_silence(a_book("....x"), TODAY)


def test_nothing_is_proposed_in_the_days_after_a_silence() -> None:
    book = a_book("xx" + "." * 12 + "x", "." * 15)
    propose(book, today=TODAY)
    assert book.proposed == ()
    book = a_book("xx" + "." * 4 + "x" * 9, "." * 15)
    propose(book, today=TODAY)
    assert book.proposed


@given(st.text("x.", min_size=1, max_size=40))
def test_nobody_is_silent_and_just_back_at_once(drawn: str) -> None:
    book = a_book(drawn)
    assert not (is_long_silent(book, TODAY) and has_broken_silence(book, TODAY))
