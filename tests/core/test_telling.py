"""Telling: what answers a week's question, though nobody asked for it just then."""

import pytest

from habitbot.core.reflection import WeekQuestion
from habitbot.core.telling import is_of_a_habit, is_unsure, may_be_new, tells_of_week
from habitbot.core.typed import APOSTROPHES

NAMES = ("Read", "Read one page", "week")


@pytest.mark.parametrize(
    "typed",
    [
        *("Mornings went best", "Bed at 22:30", "I read one page before my first coffee"),
        *("Reading less news", "5 more minutes of sleep, every night", "Mein Morgenkaffee"),
        *("Not to skip lunch", "A week with friends"),
    ],
)
def test_what_tells_something_is_an_answer(typed: str) -> None:
    assert tells_of_week(typed, WeekQuestion.EASIER, NAMES)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "yes",
            "Done!",
            "not now",
            "noch nicht",
            "7.5",
            "+1",
            "8 hours",
            "?",
            "…",
            "what is this?",
        ),
        *("read one page", "Read one page: done", "I did read", "week", "Lunch", "I'm tired"),
        *("remind me at 8", "Erinnere mich um 8", "set a goal", "pause please", "thanks"),
    ],
)
def test_answers_wishes_numbers_and_names_tell_nothing(typed: str) -> None:
    assert not tells_of_week(typed, WeekQuestion.EASIER, NAMES)


def test_one_word_is_enough_where_a_name_or_a_thing_is_asked_for() -> None:
    assert tells_of_week("Ben", WeekQuestion.THANKS)
    assert tells_of_week("sleep", WeekQuestion.HELPED)
    assert not tells_of_week("sleep", WeekQuestion.EASIER)
    assert not tells_of_week("done", WeekQuestion.HELPED)
    assert not tells_of_week("week", WeekQuestion.HELPED, NAMES)


def test_an_amount_needs_a_sentence_around_it() -> None:
    assert not tells_of_week("walked five minutes", WeekQuestion.EASIER, has_amount=True)
    assert tells_of_week(
        "Walking five minutes after every lunch", WeekQuestion.EASIER, has_amount=True
    )


@pytest.mark.parametrize(
    "typed",
    ["no", "Not now", "yes!", "hmm", "so", "I don't know yet", "Keine Ahnung", "What is that?"],
)
def test_what_names_nothing_is_nothing_new(typed: str) -> None:
    assert not may_be_new(typed)


@pytest.mark.parametrize(
    "typed", ["Nora", "No sugar", "I feel tired when I skip lunch", "All of it", "Yes to more rest"]
)
def test_what_names_something_may_be_new(typed: str) -> None:
    assert may_be_new(typed)


def test_a_habit_is_named_where_no_more_than_an_answer_stands_beside_it() -> None:
    assert is_of_a_habit("I did read one page", NAMES)
    assert not is_of_a_habit("I read one page before my first coffee", NAMES)


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_who_does_not_know_is_understood_whichever_apostrophe_they_type(sign: str) -> None:
    assert is_unsure(f"I don{sign}t know")
