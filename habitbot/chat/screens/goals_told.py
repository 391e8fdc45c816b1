"""What the day's card and a week tell of goals."""

from datetime import date, timedelta

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    A_ROW,
    NARROW,
    WIDE,
    WRAPPED,
    Button,
    cut_to_width,
    detour,
    width_of,
)
from habitbot.chat.screens.goals import MOST_NAMED, new_day_button, reached_button
from habitbot.chat.taps.check_in import TodayTap
from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.goal import Goal, GoalState
from habitbot.core.goals import (
    count_steps,
    goal_of_day,
    goal_progress,
    goals_with_news,
    is_new,
    news_of,
    open_goals,
)
from habitbot.core.reviewed import Span
from habitbot.core.typed.text import cut_line
from habitbot.core.week import WeekSummary
from habitbot.texts import goals as texts

AROUND_A_NAME = 6
"""What a goal's sign and its colon take of its row."""
GOALS_IN_A_WEEK = 2
ASKED_AFTER_WEEKS = 4


def goal_of_day_part(book: Book, scene: Scene) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """Asks after the goal whose day is today: the line and its buttons on the day's card.

    Nothing where no goal's is.
    """
    words, goal = scene.words, goal_of_day(book, scene.today)
    if goal is None:
        return "", ()
    asked = (reached_button(words, goal), new_day_button(words, goal))
    row = tuple(detour(one, TodayTap()) for one in asked)
    return texts.of_day_line(words, cut_line(goal.what, MOST_NAMED)), (row,)


def week_goal_lines(book: Book, scene: Scene, week: WeekSummary) -> list[tuple[str, ...]]:
    """The goals of which a week has something to tell by its last day: two, or one of more.

    Each in full, and in as few words as it can be told in.
    """
    goals = goals_with_news(book, week.span, week.number, scene.down_days)
    others = 0 if len(goals) <= GOALS_IN_A_WEEK else len(goals) - 1
    told = goals[:1] if others else goals
    return [_week_wordings(book, scene, goal, week.span, others) for goal in told]


def _week_wordings(
    book: Book, scene: Scene, goal: Goal, span: Span, others: int
) -> tuple[str, ...]:
    words, down_days, is_set_now = scene.words, scene.down_days, is_new(goal, span)
    progress = goal_progress(book, goal, span.last, down_days)
    steps = count_steps(book, goal, span, down_days)
    fact = texts.week_fact(words, progress, steps, is_new=is_set_now)
    name, room = cut_line(goal.what, WIDE), A_ROW - WRAPPED - AROUND_A_NAME - width_of(fact)
    short = cut_to_width(goal.what, max(NARROW, room))
    return (
        texts.week_line(words, name, progress, steps, is_new=is_set_now, others=others),
        texts.short_week_line(words, short, fact),
    )


def quiet_goal_line(book: Book, scene: Scene, week: WeekSummary, last: date) -> str:
    """In every fourth week one of the goals is asked after that had no news since, in turns."""
    turn, is_another_week = divmod(week.number, ASKED_AFTER_WEEKS)
    if is_another_week:
        return ""
    since = last - timedelta(weeks=ASKED_AFTER_WEEKS)
    quiet = [
        goal
        for goal in open_goals(book, since)
        if goal.state_on(last) is GoalState.OPEN
        and news_of(book, goal, Span(since + DAY, last), scene.down_days) is None
    ]
    if not quiet:
        return ""
    goal = quiet[turn % len(quiet)]
    return texts.still_yours_line(scene.words, cut_line(goal.what, WIDE))
