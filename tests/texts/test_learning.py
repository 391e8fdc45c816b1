"""How far one has come in a course, as it is said."""

import pytest

from habitbot.core.lesson import CourseUnit
from habitbot.texts.learning import Reached, read_reached, without_total

PAGES = CourseUnit.PAGES


@pytest.mark.parametrize(
    "typed",
    [
        *("page 50 of 300", "page 50/300", "Seite fünfzig von 300", "page 50 out of 300"),
        *("página 50 de 300", "page 50 sur 300", "page 50 (of 300)", "page 50of300"),
    ],
)
def test_how_many_there_are_in_all_says_nothing_of_where_one_is(typed: str) -> None:
    assert read_reached(typed) == Reached(PAGES, 50, (), is_place=True)


@pytest.mark.parametrize(
    "typed",
    ["50 of 300", "fifty of 300", "50/300", "50 out of 300", "50 de 300", "fünfzig von 300"],
)
def test_a_number_of_so_many_in_all_is_read_as_that_number(typed: str) -> None:
    assert without_total(typed) == "50"


def test_a_part_of_a_page_is_no_page() -> None:
    assert read_reached("1/2 page") is None
    assert read_reached("3 of 4 pages") == Reached(PAGES, 3, (), is_place=False)


def test_words_without_a_total_stay_as_they_were_typed() -> None:
    assert without_total("Three hundred, más de 40") == "Three hundred, más de 40"
