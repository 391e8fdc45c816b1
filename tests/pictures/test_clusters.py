"""What a reader takes for one character stays in one piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.pictures.clusters import clean, is_emoji, split_clusters

FAMILY = "👨‍👩‍👧‍👦"
WALES = "🏴\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f"


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("abc", ["a", "b", "c"]),
        ("e\u0301a", ["e\u0301", "a"]),
        (f"a{FAMILY}b", ["a", FAMILY, "b"]),
        ("🏃🏽‍♀️🏃", ["🏃🏽‍♀️", "🏃"]),
        ("🇩🇪🇫🇷🇩", ["🇩🇪", "🇫🇷", "🇩"]),
        (f"{WALES}!", [WALES, "!"]),
        ("1️⃣2", ["1️⃣", "2"]),
        ("क्षि", ["क्षि"]),
        ("ที่น้ำ", ["ที่", "น้ำ"]),
        ("می‌خ", ["م", "ی\u200c", "خ"]),
        ("שָׁלוֹם", ["שָׁ", "ל", "וֹ", "ם"]),
    ],
)
def test_letters_keep_their_marks_and_emoji_their_parts(text: str, clusters: list[str]) -> None:
    assert split_clusters(text) == clusters


def test_of_a_tower_of_marks_two_are_left() -> None:
    assert split_clusters("Z" + "\u0300" * 30 + "a") == ["Z\u0300\u0300", "a"]


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("  two \n words\t", "two words"),
        ("a\u0000b\u001b[1m", "ab[1m"),
        ("\u202eevil\u202c \u2066x\u2069", "evil x"),
        ("\ud800lonely\udfff", "lonely"),
        ("e\u0301", "é"),
        ("\ue000private\U000f0000", "private"),
        ("a\u200bb\u00adc\ufeff", "abc"),
        (FAMILY, FAMILY),
    ],
)
def test_what_has_no_look_is_left_out(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@pytest.mark.parametrize("cluster", ["😀", "☕", "❤️", "1️⃣", "🇩🇪", FAMILY, WALES])
def test_emoji_are_known(cluster: str) -> None:
    assert is_emoji(cluster)


@pytest.mark.parametrize("cluster", ["a", "1", "#", "©", "→", "読", "❤\ufe0e", "∑"])
def test_letters_digits_and_plain_signs_are_no_emoji(cluster: str) -> None:
    assert not is_emoji(cluster)


@given(st.text(st.characters(exclude_categories=["M"])))
def test_cutting_loses_nothing_but_towers_of_marks(text: str) -> None:
    assert "".join(split_clusters(text)) == text


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)
