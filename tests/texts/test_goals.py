"""What is said of a goal's habits: what was done, and the share only where it encourages."""

from datetime import date, timedelta

import pytest

from habitbot.core.goal import GoalProgress
from habitbot.texts.goals import days_line, habits_line, over_line, took_line, week_line
from habitbot.texts.words import SOURCE, Words

ENGLISH = Words(SOURCE)


def progress(kept: int, due: int, kept_lately: int, due_lately: int) -> GoalProgress:
    return GoalProgress(0, 0, 1, kept, due, kept_lately, due_lately, None)


def test_a_goal_that_is_over_is_told_with_what_was_done_for_it_alone() -> None:
    assert over_line(ENGLISH, progress(0, 0, 0, 0)) == ""
    assert over_line(ENGLISH, progress(0, 9, 0, 9)) == ""
    assert over_line(ENGLISH, progress(1, 9, 0, 9)) == "🌱 One small step on the way."
    assert over_line(ENGLISH, progress(9, 10, 9, 10)) == "🌱 9 small steps on the way."


@pytest.mark.parametrize(
    ("counted", "said"),
    [
        ((0, 0, 0, 0), "Its habit begins now."),
        ((0, 9, 0, 9), "The first small step is still ahead."),
        ((4, 31, 4, 27), "4 small steps so far."),
        ((1, 3, 1, 3), "One small step so far."),
        ((9, 10, 9, 10), "9 small steps so far: 90 % of what you planned."),
        ((30, 60, 24, 28), "30 small steps so far; 86 % in the last four weeks."),
        ((50, 60, 10, 28), "50 small steps so far: 83 % of what you planned."),
    ],
)
def test_what_was_done_is_said_and_a_share_only_where_it_is_a_good_one(
    counted: tuple[int, int, int, int], said: str
) -> None:
    assert habits_line(ENGLISH, progress(*counted)) == f"🌱 {said}"


def test_under_the_week_a_goal_says_what_was_done_and_nothing_of_what_was_not() -> None:
    assert week_line(ENGLISH, "Move on", progress(4, 31, 4, 27), 4) == "🎯 Move on: 4 small steps"


@pytest.mark.parametrize(
    ("days_left", "said"),
    [
        (1, "📅 One day left, until 17 November."),
        (56, "📅 56 days left, until 11 January 2027."),
        (57, "📅 Still about 2 months, until 12 January 2027."),
        (398, "📅 Still about 13 months, until 19 December 2027."),
    ],
)
def test_a_day_far_away_is_said_with_its_date(days_left: int, said: str) -> None:
    today = date(2026, 11, 16)
    assert days_line(ENGLISH, today + timedelta(days_left), days_left, today) == said


def test_a_long_way_to_a_goal_is_said_in_months() -> None:
    first = date(2026, 11, 16)
    assert took_line(ENGLISH, first, first + timedelta(8)) == "It took 9 days."
    assert took_line(ENGLISH, first, first + timedelta(199)) == "It took about 7 months."
    assert took_line(ENGLISH, first, first) == ""


@pytest.mark.parametrize(
    ("days_left", "is_new", "said"),
    [
        (412, True, "3 small steps · about 14 months left"),
        (412, False, "3 small steps"),
        (57, False, "3 small steps"),
        (56, False, "3 small steps · 56 days left"),
        (0, False, "3 small steps · today is its day"),
        (-8, False, "3 small steps"),
    ],
)
def test_under_the_week_a_day_far_away_is_told_once(
    days_left: int, said: str, *, is_new: bool
) -> None:
    far = GoalProgress(0, 0, 1, 3, 3, 3, 3, days_left)
    assert week_line(ENGLISH, "Move on", far, 3, is_new=is_new) == f"🎯 Move on: {said}"


def test_under_the_week_other_goals_stand_behind_the_one_that_is_told() -> None:
    said = week_line(ENGLISH, "Move on", progress(4, 31, 4, 27), 4, others=2)
    assert said == "🎯 Move on: 4 small steps · 2 more goals: /goals"
