"""The milestones of a goal: what was passed, one more, one less."""

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.taps.goals import (
    DropMilestonesTap,
    DropMilestoneSureTap,
    DropMilestoneTap,
    GoalTap,
    MilestonesTap,
    NewMilestoneTap,
    PassTap,
)
from habitbot.core.book import Book
from habitbot.core.goal import Goal
from habitbot.core.goals import MOST_MILESTONES, find_goal, find_milestone
from habitbot.core.typed.text import cut_line
from habitbot.texts import goals as texts
from habitbot.texts.buttons import back_label, clear_label
from habitbot.texts.learning import drop_label


def milestones_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """A goal's milestones, passed by a tap; those that a button cuts stand above in whole."""
    words, goal = scene.words, find_goal(book, goal_id)
    cut = (one.text for one in goal.milestones if cut_line(one.text, WIDE) != one.text)
    rows = [(_milestone(scene, goal, number),) for number in range(len(goal.milestones))]
    below = [button(back_label(words), GoalTap(goal_id))]
    if goal.milestones:
        below.insert(0, button(drop_label(words), DropMilestonesTap(goal_id)))
    more = NewMilestoneTap(goal_id) if len(goal.milestones) < MOST_MILESTONES else None
    if more is not None:
        below.insert(0, button(texts.add_milestone_label(words), more))
    return Screen(
        title=words.shown(goal.what),
        text="\n".join(
            (
                texts.milestones_text(words, has_milestones=bool(goal.milestones)),
                *(texts.long_milestone_line(words, text) for text in cut),
            )
        ),
        rows=(*rows, *rows_of(below)),
        asks=more,
    )


def milestone_question_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """Asks for a milestone."""
    goal = find_goal(book, goal_id)
    return Screen(
        title=scene.words.shown(goal.what),
        text=texts.milestone_question(scene.words),
        rows=cancel_rows(scene.words),
    )


def drop_milestones_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """Asks which milestone goes; none is left to ask about once all are gone."""
    words, goal = scene.words, find_goal(book, goal_id)
    if not goal.milestones:
        return milestones_screen(book, scene, goal_id)
    rows = [
        (button(words.shown(cut_line(one.text, WIDE)), DropMilestoneTap(goal_id, one.id)),)
        for one in goal.milestones
    ]
    back = button(back_label(words), MilestonesTap(goal_id))
    return Screen(text=texts.drop_milestone_question(words), rows=(*rows, (back,)))


def drop_milestone_screen(book: Book, scene: Scene, goal_id: int, milestone_id: int) -> Screen:
    """Asks before a milestone is taken away, with the day it was passed."""
    words, (_, one) = scene.words, find_milestone(book, goal_id, milestone_id)
    sure, keep = DropMilestoneSureTap(goal_id, milestone_id), MilestonesTap(goal_id)
    question = texts.drop_one_question(words, one.text, one.done_on, scene.today)
    return Screen(text=question, rows=(sure_row(words, sure, keep, clear_label(words)),))


def _milestone(scene: Scene, goal: Goal, number: int) -> Button:
    one = goal.milestones[number]
    is_passed = one.done_on is not None
    label = texts.milestone_label(scene.words, cut_line(one.text, WIDE), is_passed=is_passed)
    return button(label, PassTap(goal.id, one.id, is_passed=not is_passed))
