"""What is said of a goal's habits: what was done, and the share only where it encourages."""

import pytest

from habitbot.core.goal import GoalProgress
from habitbot.texts.goals import habits_line, week_line
from habitbot.texts.words import SOURCE, Words

ENGLISH = Words(SOURCE)


def progress(kept: int, due: int, kept_lately: int, due_lately: int) -> GoalProgress:
    return GoalProgress(0, 0, 1, kept, due, kept_lately, due_lately, None)


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
    assert week_line(ENGLISH, "Move on", progress(4, 31, 4, 27)) == "🎯 Move on: 4 small steps"
