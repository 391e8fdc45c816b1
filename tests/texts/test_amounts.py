"""Amounts as they are said."""

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import Average
from habitbot.core.observation import Observation, Side
from habitbot.texts.amounts import amount_text, average_line, eve_question, so_far_text, week_line
from habitbot.texts.self_care import observation_line, short_observation_line
from habitbot.texts.targets import target_page_text
from habitbot.texts.words import SOURCE, Words
from tests.makers import TODAY, a_habit

ENGLISH = Words(SOURCE)
HOURS, MINUTES, GLASSES = AmountUnit.HOURS, AmountUnit.MINUTES, AmountUnit.GLASSES


@pytest.mark.parametrize(
    ("unit", "amount", "said"),
    [
        (HOURS, 60, "1 hour"),
        (HOURS, 420, "7 hours"),
        (HOURS, 450, "7½ hours"),
        (HOURS, 440, "7 h 20 min"),
        (HOURS, 20, "20 minutes"),
        (HOURS, 30, "½ hour"),
        (HOURS, 90, "1½ hours"),
        (MINUTES, 45, "45 min"),
        (AmountUnit.PAGES, 100, "1 page"),
        (AmountUnit.PAGES, 150, "1.5 pages"),
        (GLASSES, 0, "0 glasses"),
        (AmountUnit.TIMES, 300, "3 times"),
        (AmountUnit.OWN, 1_000_000, "10,000 steps"),
    ],
)
def test_an_amount_is_said_with_its_unit(unit: AmountUnit, amount: int, said: str) -> None:
    assert amount_text(ENGLISH, Target(unit, amount, word="steps"), amount) == said


@pytest.mark.parametrize(
    ("target", "amount", "said"),
    [
        (Target(MINUTES, 30), 20, "20 of 30 min"),
        (Target(MINUTES, 30), 45, "45 min"),
        (Target(MINUTES, 30), None, ""),
        (Target(HOURS, 420, adds_up=False), 400, "6 h 40 min"),
        (Target(HOURS, 30), 10, "10 of 30 min"),
        (Target(HOURS, 90), 10, "0:10 of 1½ hours"),
        (Target(GLASSES, 200, is_most=True), 100, "1 (at most 2 glasses)"),
        (Target(GLASSES, 200, is_most=True), 300, "3 (at most 2 glasses)"),
    ],
)
def test_a_day_says_how_far_it_is(target: Target, amount: int | None, said: str) -> None:
    assert so_far_text(ENGLISH, target, amount) == said


COFFEES = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
COFFEE = Target(AmountUnit.OWN, 100, is_most=True, word="coffee")
PUSH_UPS = Target(AmountUnit.OWN, 2000, tiny=100, word="push-ups")
PUSH_UP = Target(AmountUnit.OWN, 100, word="push-up")
KM = Target(AmountUnit.OWN, 500, word="km")


@pytest.mark.parametrize(
    ("target", "amount", "said"),
    [
        (COFFEES, 100, "1 of 2 coffees"),
        (COFFEES, 150, "1.5 coffees"),
        (COFFEES, 300, "3 coffees"),
        (COFFEE, 100, "1 coffee"),
        (COFFEE, 0, "0 of 1 coffee"),
        (COFFEE, 300, "3 (at most 1 coffee)"),
        (PUSH_UP, 2000, "20 (at least 1 push-up)"),
        (KM, 100, "1 km"),
    ],
)
def test_a_word_of_ones_own_is_said_of_no_number_that_takes_another_form(
    target: Target, amount: int, said: str
) -> None:
    assert amount_text(ENGLISH, target, amount) == said


def test_on_a_habits_page_and_in_its_week_one_is_not_said_of_many() -> None:
    assert average_line(ENGLISH, COFFEES, Average(300, 3)) == (
        "Last 4 weeks: 1 of 2 coffees a day, on 3 days"
    )
    assert week_line(ENGLISH, COFFEES, Average(100, 1)) == "1 of 2 coffees on one day"
    assert week_line(ENGLISH, COFFEES, Average(100, 2)) == "1 in all, on 2 days"
    assert week_line(ENGLISH, COFFEE, Average(300, 2)) == "3 in all, on 2 days"
    assert week_line(ENGLISH, COFFEES, Average(500, 2)) == "5 coffees in all, on 2 days"
    page = target_page_text(ENGLISH, PUSH_UPS, is_ahead=False)
    assert "Tiny version: 1 of 20 push-ups counts, too" in page
    assert so_far_text(ENGLISH, PUSH_UP, 2000) == "20 (at least 1 push-up)"


def test_the_day_after_a_word_of_ones_own_is_not_said_of_a_number_it_does_not_fit() -> None:
    coffees = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
    assert eve_question(ENGLISH, "At most 2 coffees", coffees, 100) == (
        "At most 2 coffees, yesterday: 1. Was that all?"
    )
    assert eve_question(ENGLISH, "Caffeine", coffees, 100) == (
        "Caffeine, yesterday: 1 of at most 2 coffees. Was that all?"
    )
    glasses = Target(GLASSES, 200, is_most=True)
    assert eve_question(ENGLISH, "Wine", glasses, 100) == (
        "Wine, yesterday: 1 glass. Was that all?"
    )


def test_what_adds_up_is_summed_and_what_is_said_whole_is_averaged() -> None:
    assert week_line(ENGLISH, Target(MINUTES, 30), Average(95, 3)) == "95 min in all, on 3 days"
    long = week_line(ENGLISH, Target(MINUTES, 30), Average(195, 3))
    assert long == "3 h 15 min in all, on 3 days"
    sleep = week_line(ENGLISH, Target(HOURS, 420, adds_up=False), Average(1291, 3))
    assert sleep == "7 h 10 min a day, said on 3 days"
    assert average_line(ENGLISH, Target(GLASSES, 300), Average(700, 3)) == (
        "Last 4 weeks: 2.3 glasses a day, on 3 days"
    )


def test_an_observation_is_plain_and_has_its_number_of_days() -> None:
    sides = (Side(12, 10, 12), Side(9, 11, 18))
    sleep = Observation(a_habit(), *sides, TODAY, Target(HOURS, 420))
    assert observation_line(ENGLISH, sleep, "Sleep") == (
        "After nights of 7 hours or more the rest worked out 10 of 12 times, "
        "after shorter ones 11 of 18 (21 days)."
    )
    assert observation_line(ENGLISH, Observation(a_habit(), *sides, TODAY), "Walk") == (
        "On days with “Walk” the rest worked out 10 of 12 times, on other days 11 of 18 (21 days)."
    )
    without = Observation(a_habit(), sides[0], Side(9, 0, 18), TODAY)
    assert short_observation_line(ENGLISH, sleep, "Sleep") == (
        "After nights of 7 hours or more 83 % of the rest worked out, else 61 % (21 days)."
    )
    assert short_observation_line(ENGLISH, without, "Walk") == (
        "On days with “Walk” 83 % of the rest worked out, else none of it (21 days)."
    )
    assert "on other days none of 18" in observation_line(ENGLISH, without, "Walk")
