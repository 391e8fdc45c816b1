"""Lines that mix directions are seen in the order of the Unicode Bidirectional Algorithm."""

import bidi
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.pictures.direction import mirror, reads_right_to_left, seen_order


def seen(text: str) -> str:
    """The text as its characters stand from left to right, brackets turned where they turn."""
    order = seen_order(list(text), is_rtl=reads_right_to_left(list(text)))
    return "".join(mirror(it.cluster) if it.is_rtl else it.cluster for it in order)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain (text) 12", "plain (text) 12"),
        ("שלום", "םולש"),
        ("שלום 123 עולם", "םלוע 123 םולש"),
        ("Read ספר daily", "Read רפס daily"),
        ("Read ספר (עמוד) daily", "Read (דומע) רפס daily"),
        ("לקרוא book (15 min)", "book (15 min) אורקל"),
        ("קרא abc (def) ועוד", "דועו abc (def) ארק"),
        ("قراءة 12 صفحة", "ةحفص 12 ةءارق"),
        ("(א)", "(א)"),
        ("[ab (א] ב)", "[ab (א] ב)"),
    ],
)
def test_the_order_is_the_one_a_reader_expects(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_clusters_are_never_taken_apart() -> None:
    order = seen_order(["ש", "👩‍💻", " ", "שׁ"], is_rtl=True)
    assert [it.cluster for it in order] == ["שׁ", " ", "👩‍💻", "ש"]


def test_a_piece_keeps_the_direction_of_its_whole() -> None:
    order = seen_order(["a", "!"], is_rtl=True)
    assert [(it.cluster, it.is_rtl) for it in order] == [("!", True), ("a", False)]


@given(st.text("אבגab 12()[],.-+قع٣%:!", max_size=14))
def test_the_order_agrees_with_another_implementation(text: str) -> None:
    order = seen_order(list(text), is_rtl=reads_right_to_left(list(text)))
    assert "".join(it.cluster for it in order) == bidi.get_display(text)


@given(st.text(max_size=20))
def test_any_text_can_be_ordered(text: str) -> None:
    clusters = [char for char in text if not char.isspace()]
    seen_order(clusters, is_rtl=reads_right_to_left(clusters))
