"""Pages: lists of at most eight rows, turned round and round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.chat.kit.pages import A_PAGE, page_of, turn
from habitbot.chat.taps.habits import HabitsTap
from habitbot.texts.words import SOURCE, Words

WORDS = Words(SOURCE)


@given(st.lists(st.integers(), max_size=60), st.integers(-3, 1_000_000))
def test_every_page_of_a_list_that_has_rows_has_some_and_at_most_eight(
    rows: list[int], number: int
) -> None:
    page = page_of(rows, number)
    assert 0 <= page.number < page.pages
    assert min(1, len(rows)) <= len(page.rows) <= A_PAGE


@given(st.lists(st.integers(), max_size=60))
def test_all_pages_together_are_the_list(rows: list[int]) -> None:
    pages = page_of(rows, 0).pages
    assert [row for number in range(pages) for row in page_of(rows, number).rows] == rows


def test_a_page_that_is_no_more_becomes_the_last_one() -> None:
    assert page_of(range(17), 9).rows == range(16, 17)
    assert page_of(range(16), 2).number == 1
    assert page_of((), 5).rows == ()


def test_eight_rows_need_no_turning() -> None:
    assert turn(WORDS, page_of(range(8), 0), HabitsTap) == ()


@pytest.mark.parametrize(
    ("number", "label", "leads_to"), [(0, "1/3 ›", 1), (1, "2/3 ›", 2), (2, "3/3 ›", 0)]
)
def test_the_button_says_where_one_is_and_leads_on_from_the_last_to_the_first(
    number: int, label: str, leads_to: int
) -> None:
    (button,) = turn(WORDS, page_of(range(17), number), HabitsTap)
    assert (button.label, HabitsTap.read(button.data)) == (label, HabitsTap(leads_to))
