"""When one writes next, told behind to whom one wrote."""

from datetime import date
from time import perf_counter

import pytest

from habitbot.texts.next_time import next_told

MONDAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("typed", "language", "before", "day"),
    [
        ("wrote to Ben, again in 2 days", "en", "wrote to Ben", 6),
        ("wrote to Ben again in 2 days.", "en", "wrote to Ben", 6),
        ("wrote to Ben today, next time in 3 days", "en", "wrote to Ben today", 7),
        ("wrote to Ben, next in 2 days", "en", "wrote to Ben", 6),
        ("wrote to Ben and remind me on friday", "en", "wrote to Ben", 8),
        ("wrote to Ben, remind me again in a week", "en", "wrote to Ben", 11),
        ("Ben geschrieben, wieder in 2 Tagen", "de", "Ben geschrieben", 6),
        ("Ben geschrieben, nächstes Mal am Freitag", "de", "Ben geschrieben", 8),
        ("escribí a Ben, de nuevo en 3 días", "es", "escribí a Ben", 7),
        ("j'ai écrit à Ben, la prochaine fois dans 3 jours", "fr", "j'ai écrit à Ben", 7),
    ],
)
def test_the_next_time_behind_a_letter_is_a_day_ahead(
    typed: str, language: str, before: str, day: int
) -> None:
    assert next_told(typed, MONDAY, language) == (before, date(2027, 1, day))


@pytest.mark.parametrize(
    "typed",
    [
        "wrote to Ben again",
        "wrote to Ben again yesterday",
        "wrote to Ben again on friday",
        "wrote to Ben about the talk next friday",
        "wrote to Ben about next week",
        "again in 2 days",
        "",
    ],
)
def test_what_may_tell_something_else_is_no_next_time(typed: str) -> None:
    assert next_told(typed, MONDAY, "en") == (typed, None)


@pytest.mark.parametrize("piece", ["again ", "next ", "remind me ", "a ", "und wieder in 2 "])
def test_a_long_text_is_read_at_once(piece: str) -> None:
    begun = perf_counter()
    next_told(piece * (4000 // len(piece)), MONDAY, "en")
    assert perf_counter() - begun < 2
