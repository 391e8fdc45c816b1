"""A clock's time in words, as so many hours."""

import pytest

from habitbot.texts.clock_said import read_clock_said


@pytest.mark.parametrize(
    ("typed", "hours", "minutes"),
    [
        ("half past six", 6, 30),
        ("At half past 6!", 6, 30),
        ("half six", 6, 30),
        ("quarter past six", 6, 15),
        ("a quarter to seven", 6, 45),
        ("twenty past six", 6, 20),
        ("halb sieben", 6, 30),
        ("um halb 7 Uhr", 6, 30),
        ("Viertel nach sechs", 6, 15),
        ("viertel vor sieben", 6, 45),
        ("dreiviertel sieben", 6, 45),
        ("fünf vor halb sieben", 6, 25),
        ("fünf nach halb sieben", 6, 35),
        ("zehn nach sechs", 6, 10),
        ("seis y media", 6, 30),
        ("a las seis y cuarto", 6, 15),
        ("siete menos cuarto", 6, 45),
        ("six heures et demie", 6, 30),
        ("six heures et quart", 6, 15),
        ("sept heures moins le quart", 6, 45),
    ],
)
def test_a_clock_in_words_is_so_many_hours(typed: str, hours: int, minutes: int) -> None:
    assert read_clock_said(typed) == 60 * hours + minutes


@pytest.mark.parametrize(
    "typed",
    [
        *("six", "6.5", "half", "half a page", "half past thirty", "half past six pages"),
        *("6 and 7", "6 et 7", "6 y 7", "a" * 4000, "half past " * 400, "1" * 4000),
    ],
)
def test_all_else_is_no_clock_in_words(typed: str) -> None:
    assert read_clock_said(typed) is None
