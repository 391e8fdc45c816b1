"""Works are alike by the words that tell what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.typed.alike import likeness


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("Reports for the board", "Report to the board"),
        ("Präsentation", "Zwei prasentationen"),
        ("A talk about the market", "Talk in Vienna"),
        ("The Q3 report", "Q2 report"),
        ("Weekly report", "The weekly report for marketing"),
        ("Budget 2027", "Der Budgetplan und das Budget"),
        ("Vortrag über den Markt", "Vorträge"),
        ("Wöchentlicher Bericht", "Der wöchentliche Bericht für Anna"),
        ("Code review", "Review of the code"),
        ("تقرير الربع", "تَقرير السنة"),
    ],
)
def test_one_word_that_tells_or_two_of_many_names_make_works_alike(what: str, other: str) -> None:
    assert likeness(what, other)


@pytest.mark.parametrize(
    ("what", "other"),
    [
        ("A talk about the market", "Weekly status report for marketing"),
        ("The talk for Ben", "The poster for Ben"),
        ("Review 2026", "Slides 2026"),
        ("Q3 report", "Annual REPORT"),
        ("Report report", "Report"),
        ("Report on reports", "Report"),
        ("Report", "Report on reports"),
        ("Weekly plan for Anna", "Weekly status"),
        ("Training about safety", "Train tickets"),
        ("Bericht für das Team", "Bericht über Kunden"),
        ("Wöchentliche Runde", "Wöchentlicher Bericht"),
        ("Ein Vortrag über Märkte", "Marketing"),
        ("Etwas mit dieser Messe", "Etwas mit dieser Lampe"),
        ("Q3 slides", "Q3 budget"),
        ("", "Report"),
    ],
)
def test_a_word_of_many_names_or_a_part_of_a_word_makes_no_two_works_alike(
    what: str, other: str
) -> None:
    assert not likeness(what, other)


@given(st.text(max_size=30), st.text(max_size=30))
def test_two_works_are_alike_whichever_was_first(what: str, other: str) -> None:
    assert likeness(what, other) == likeness(other, what)


@given(
    st.lists(st.text("abcdefgh", min_size=4, max_size=9), max_size=4), st.text("xyz", max_size=9)
)
def test_more_words_never_make_a_work_less_alike(what: list[str], more: str) -> None:
    mine = " ".join(what)
    assert likeness(mine, f"{mine} {more}") >= likeness(mine, mine)
