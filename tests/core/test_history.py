"""Histories: what was said of a day stays with that day."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.history import History, Mark, with_mark
from tests.makers import TODAY, history
from tests.strategies import drawings, marks, past_days

sayings = st.lists(st.tuples(past_days, st.none() | marks))


def told(said: list[tuple[date, Mark | None]]) -> History:
    tale = History()
    for day, mark in said:
        tale = with_mark(tale, day, mark)
    return tale


@given(sayings)
def test_a_history_remembers_the_last_word_on_each_day(
    said: list[tuple[date, Mark | None]],
) -> None:
    last_words = dict(said)
    tale = told(said)
    for ago in range(-3, 80):
        day = TODAY - timedelta(ago)
        assert tale.mark_on(day) == last_words.get(day)


@given(
    st.dictionaries(past_days, marks).flatmap(
        lambda d: st.tuples(st.just(d), st.permutations([*d.items()]))
    )
)
def test_the_order_in_which_days_are_marked_does_not_matter(
    said: tuple[dict[date, Mark], list[tuple[date, Mark]]],
) -> None:
    in_order, shuffled = said
    assert told([*in_order.items()]) == told([*shuffled])


@given(drawings)
def test_what_is_cleared_leaves_no_trace(drawn: str) -> None:
    tale = history(drawn)
    for ago in range(len(drawn)):
        tale = with_mark(tale, TODAY - timedelta(ago), None)
    assert tale == History()


def test_a_month_is_a_readable_line() -> None:
    tale = told([(date(2026, 11, 2), Mark.TINY), (date(2026, 10, 31), Mark.DONE)])
    assert list(tale.months.items()) == [("2026-10", "." * 30 + "x"), ("2026-11", ".t")]


def test_letters_run_over_months_years_and_leap_days() -> None:
    tale = told([(date(2023, 12, 31), Mark.DONE), (date(2024, 2, 29), Mark.SKIP)])
    letters = tale.letters(date(2023, 12, 30), date(2024, 3, 1))
    assert letters == ".x" + "." * 59 + "s" + "."


@given(drawings, past_days)
def test_the_last_day_on_which_anything_was_said_is_found_before_any_day(
    drawn: str, before: date
) -> None:
    tale = history(drawn)
    said = (day for ago in range(1, 200) if tale.mark_on(day := before - timedelta(ago)))
    assert tale.last_before(before) == next(said, None)


@given(drawings, past_days, past_days)
def test_letters_say_the_same_as_single_days(drawn: str, one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    tale = history(drawn)
    days = [first + timedelta(ahead) for ahead in range((last - first).days + 1)]
    assert tale.letters(first, last) == "".join(tale.mark_on(day) or "." for day in days)


@pytest.mark.parametrize("months", [{"2026-13": "x"}, {"2026-11": "xq"}, {"2026-11": "." * 32}])
def test_a_damaged_line_is_found_when_it_is_read(months: dict[str, str]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"months": months}, History)


def test_a_line_too_long_for_its_month_shifts_no_other_day() -> None:
    tale = History({"2026-02": "." * 28 + "xx", "2026-03": "s"})
    assert tale.letters(date(2026, 2, 27), date(2026, 3, 2)) == "..s."


@pytest.mark.parametrize(
    "months",
    [
        {"2026-13": "x"},
        {"2026-1": "x"},
        {"": "x"},
        {"2026-11\n2026-12": "x"},
        {"2026-11\n2026-12": "x", "": "x"},
        {"2026-11": "y"},
        {"2026-11": "x" * 32},
        {"2026-11": "x\nx"},
        {"2026-11": "x", "2026-12": "ü"},
        {"2026-11": "\ud800"},
    ],
)
def test_what_is_no_line_of_marks_a_month_is_no_history(months: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="not a line of marks a month"):
        History(months)
    with pytest.raises(msgspec.ValidationError, match="not a line of marks a month"):
        msgspec.convert({"months": months}, History)


@given(sayings)
def test_every_history_of_marks_can_be_read_back(said: list[tuple[date, Mark | None]]) -> None:
    tale = told(said)
    assert msgspec.convert(msgspec.to_builtins(tale), History) == tale
