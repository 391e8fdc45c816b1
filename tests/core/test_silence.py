"""A long silence, and the first days after one."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.check_in import mark_day
from habitbot.core.history import Mark
from habitbot.core.person import DayRange, Pause
from habitbot.core.proposals import propose
from habitbot.core.silence import has_broken_silence, is_long_silent
from tests.makers import TODAY, a_book, day


def test_two_weeks_without_a_word_are_a_long_silence() -> None:
    assert is_long_silent(a_book("x" + "." * 15), TODAY)
    assert not is_long_silent(a_book("xx" + "." * 14, ".x" + "." * 14), day(1))
    assert not is_long_silent(a_book("." * 14), TODAY)
    assert is_long_silent(a_book("." * 15), TODAY)


def test_any_word_ends_it_a_missed_one_too() -> None:
    book = a_book("." * 20, "." * 20)
    mark_day(book, 2, TODAY, Mark.MISSED, today=TODAY)
    assert not is_long_silent(book, TODAY)


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
