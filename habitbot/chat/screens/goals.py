"""Goals: their list, their questions, their page, what feeds them."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from habitbot.chat.kit.pages import cancel_button, cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import MOST_COPIED, WIDE, Button, Screen, button, copy_button, rows_of
from habitbot.chat.kit.tap import NotATap, sign_of
from habitbot.chat.screens.habits import offering_nearest
from habitbot.chat.screens.spoken import no_said, not_yet_said, yes_said
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.twins import numbered, twin_rows
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.goals import (
    AddTwinGoalTap,
    AskGoalTap,
    AskStateTap,
    ChangeGoalTap,
    ClearGoalTap,
    DeleteGoalSureTap,
    DeleteGoalTap,
    GoalByTap,
    GoalHabitsTap,
    GoalHistoryTap,
    GoalMadeTap,
    GoalsTap,
    GoalStateTap,
    GoalTap,
    LinkTap,
    MakeHabitTap,
    MilestonesTap,
    NewGoalTap,
    TakeDraftTap,
)
from habitbot.chat.taps.letters import SuggestTap
from habitbot.chat.taps.people import AddContactTap
from habitbot.core.book import Book
from habitbot.core.goal import Goal, GoalPart, GoalState
from habitbot.core.goals import (
    ASKED,
    SEASONS,
    STATES_IN_ORDER,
    WEEKS,
    carriers,
    find_goal,
    find_smallest,
    goal_progress,
    goals_wanting,
    habits_of,
    is_smallest_daily,
    list_goals,
    next_part,
    parts_asked,
    takes_state,
)
from habitbot.core.habit import Habit
from habitbot.core.habits import active_habits
from habitbot.core.paths import find_path
from habitbot.core.typed.text import cut_line
from habitbot.texts import goals as texts
from habitbot.texts.buttons import (
    back_label,
    chosen_label,
    clear_label,
    delete_label,
    edit_label,
    so_far,
)
from habitbot.texts.dates import say_date
from habitbot.texts.letters import suggest_label
from habitbot.texts.people import add_label as add_contact_label
from habitbot.texts.words import Words

STATE_ROOM = 11
"""Characters of a button that say how a goal stands, beside its words."""

LONGEST_WAS = 60
MOST_CARRIERS = 2
MOST_NAMED = 60
LONGEST_PASSED = 120


def goals_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All goals, the open ones first."""
    words, goals = scene.words, list_goals(book)
    part = page_of(goals, page)
    rows = [(button(_goal_label(book, scene, goal), GoalTap(goal.id)),) for goal in part.rows]
    new = button(texts.new_label(words), NewGoalTap())
    return Screen(
        title=texts.list_title(words, len(goals)) if goals else "",
        text=texts.list_text(words) if goals else texts.empty_text(words),
        rows=(*rows, (*turn(words, part, GoalsTap), new)),
        asks=None if goals else NewGoalTap(),
        means=takes_typed(NewGoalTap()),
    )


def new_goal_screen(scene: Scene) -> Screen:
    """The first of the questions: what exactly."""
    return Screen(
        title=texts.step_title(scene.words, 1, len(ASKED)),
        text=texts.question(scene.words, GoalPart.WHAT),
        rows=cancel_rows(scene.words),
    )


def twin_goal_screen(scene: Scene, twins: Sequence[Goal], what: str) -> Screen:
    """A goal of these words is there already: open it, an open one first, or set one more?"""
    words = scene.words
    twin = min(twins, key=lambda goal: STATES_IN_ORDER.index(goal.state))
    return Screen(
        texts.twin_question(words, cut_line(twin.what, MOST_NAMED)),
        rows=twin_rows(words, GoalTap(twin.id), AddTwinGoalTap(sign_of(what))),
    )


def draft_goal_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """The same for a path, whose name is an answer that can be taken."""
    asking, name = new_goal_screen(scene), cut_line(find_path(book, path_id).name, WIDE - 7)
    take = button(texts.draft_label(scene.words, name), TakeDraftTap(path_id))
    return replace(asking, rows=((take,), *asking.rows))


def part_screen(book: Book, scene: Scene, tap: AskGoalTap) -> Screen:
    """Asks for one part: one question of five, or one to be changed."""
    words, goal = scene.words, find_goal(book, tap.goal_id)
    said = "" if tap.goes_on else _said(scene, goal, tap.part)
    question = texts.question(words, tap.part)
    return Screen(
        title=_step(scene, goal, tap.part) if tap.goes_on else texts.part_label(words, tap.part),
        text=f"{so_far(words)}\n{said}\n\n{question}" if said else question,
        rows=(*_answers(scene, tap), *_copies(said, scene, tap), _ways_out(scene, goal, tap)),
    )


def made_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """A goal of which all was asked: its sentence, and what carries it."""
    words, goal = scene.words, find_goal(book, goal_id)
    own_words = AskGoalTap(goal_id, GoalPart.SENTENCE, goes_on=False)
    below = [
        button(texts.own_words_label(words), own_words),
        button(texts.to_page_label(words), GoalTap(goal_id)),
    ]
    if active_habits(book):
        below.insert(0, button(texts.link_label(words), GoalHabitsTap(goal_id)))
    return Screen(
        title=texts.page_title(words, goal.horizon),
        text=f"{texts.sentence(words, goal)}\n\n{texts.made_text(words)}",
        rows=((_new_habit(book, scene, goal),), *rows_of(below)),
    )


def goal_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """A goal's page: its sentence, how far it has come, how it stands."""
    words, goal = scene.words, find_goal(book, goal_id)
    progress = "\n".join(filter(None, _progress(book, scene, goal)))
    said = "\n".join((texts.sentence(words, goal), *_newer(words, goal)))
    parts = (said, progress, texts.since_line(words, goal, scene.today))
    return Screen(
        title=texts.page_title(words, goal.horizon),
        text="\n\n".join(filter(None, parts)),
        rows=rows_of(_page_buttons(book, scene, goal)),
    )


def fed_screen(book: Book, scene: Scene, goal_id: int, habit: Habit) -> Screen:
    """A goal that a new habit feeds, which its name in words has made."""
    screen, made = goal_screen(book, scene, goal_id), texts.made_habit_toast
    told = replace(screen, text=f"{screen.text}\n\n{made(scene.words, habit.frequency)}")
    return offering_nearest(scene.words, told, habit)


def half_made_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """A goal whose questions were broken off: it stays, and says so."""
    screen = goal_screen(book, scene, goal_id)
    return replace(screen, text=f"{screen.text}\n\n{texts.half_made_line(scene.words)}")


def change_goal_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """Every part of a goal, to be changed, and the ways out of it."""
    words, goal = scene.words, find_goal(book, goal_id)
    parts = [
        button(texts.part_label(words, part), AskGoalTap(goal_id, part, goes_on=False))
        for part in GoalPart
    ]
    delete = button(delete_label(words), DeleteGoalTap(goal_id))
    back = button(back_label(words), GoalTap(goal_id))
    return Screen(
        title=words.shown(goal.what),
        text=texts.change_text(words),
        rows=(*rows_of(parts), *rows_of([*_rests(scene, goal), delete, back])),
    )


def goal_history_screen(book: Book, scene: Scene, goal_id: int, page: int = 0) -> Screen:
    """What happened to a goal, newest first."""
    words, goal = scene.words, find_goal(book, goal_id)
    part = page_of(list(_history(scene, goal)), page)
    back = button(back_label(words), GoalTap(goal_id))
    turning = turn(words, part, lambda number: GoalHistoryTap(goal_id, number))
    return Screen(
        title=texts.history_title(words, cut_line(goal.what, WIDE)),
        text="\n".join(part.rows),
        rows=((*turning, back),),
    )


def goal_habits_screen(book: Book, scene: Scene, goal_id: int, page: int = 0) -> Screen:
    """The habits that feed a goal, and those that could."""
    words, goal = scene.words, find_goal(book, goal_id)
    linked = habits_of(book, goal)
    habits = [*linked, *(one for one in active_habits(book) if one not in linked)]
    part = page_of(habits, page)
    rows = [(_link(scene, goal, one, part.number),) for one in part.rows]
    turning = turn(words, part, lambda number: GoalHabitsTap(goal_id, number))
    back = button(back_label(words), GoalTap(goal_id))
    new = () if find_smallest(book, goal) else ((_new_habit(book, scene, goal),),)
    return Screen(
        title=words.shown(goal.what),
        text=texts.link_text(words, has_habits=bool(habits)),
        rows=(*rows, *new, (*turning, back)),
        asks=None if goal.smallest else _ask_smallest(goal),
    )


def ask_state_screen(book: Book, scene: Scene, tap: AskStateTap) -> Screen:
    """Asks once before a goal is reached or let go; one that can't be so next is shown."""
    words, goal = scene.words, find_goal(book, tap.goal_id)
    if not takes_state(goal, tap.state):
        return goal_screen(book, scene, goal.id)
    sure, page = GoalStateTap(goal.id, tap.state), GoalTap(goal.id)
    match tap.state:
        case GoalState.REACHED:
            question = texts.reached_question(words, goal)
            is_there = button(texts.reached_sure_label(words), sure)
            row: tuple[Button, ...] = is_there, button(texts.not_yet_label(words), page)
        case GoalState.LET_GO:
            question = texts.let_go_question(words, goal)
            row = sure_row(words, sure, page, texts.let_go_sure_label(words))
        case _:
            raise NotATap
    return Screen(text=question, rows=(row,))


def reached_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """A goal is reached: this is shown by the tap that says so, with what carried it."""
    words, goal = scene.words, find_goal(book, goal_id)
    lines = (words.shown(goal.what), *_way_there(book, scene, goal), "", texts.yours_line(words))
    return Screen(
        title=texts.reached_title(words),
        text="\n".join(lines),
        rows=((_tell_button(book, scene), button(back_label(words), GoalTap(goal_id))),),
    )


def _tell_button(book: Book, scene: Scene) -> Button:
    """To whom it could be told."""
    if book.contacts:
        return button(suggest_label(scene.words), SuggestTap())
    return button(add_contact_label(scene.words), AddContactTap())


def _way_there(book: Book, scene: Scene, goal: Goal) -> Iterator[str]:
    """How long it took, its steadiest habits, its milestones; nothing of what there was none."""
    words = scene.words
    if took := texts.took_line(words, goal.begun_on, scene.today):
        yield took
    fed = carriers(book, goal, scene.today)[:MOST_CARRIERS]
    if fed:
        names = [texts.carrier_word(words, cut_line(one.habit.name, WIDE), one.days) for one in fed]
        yield texts.carried_line(words, "  ·  ".join(names))
    passed = [cut_line(one.text, WIDE) for one in goal.milestones if one.done_on is not None]
    if passed:
        yield texts.passed_names_line(
            words, len(passed), cut_line(words.list_of(passed), LONGEST_PASSED)
        )


def delete_goal_screen(book: Book, scene: Scene, goal_id: int) -> Screen:
    """Asks once, naming what is lost."""
    words, goal = scene.words, find_goal(book, goal_id)
    row = sure_row(words, DeleteGoalSureTap(goal_id), GoalTap(goal_id))
    return Screen(text=texts.delete_question(words, goal), rows=(row,))


def reached_button(words: Words, goal: Goal) -> Button:
    """It is reached."""
    tap = AskStateTap(goal.id, GoalState.REACHED)
    return button(texts.reached_label(words), tap, yes_said(words))


def new_day_button(words: Words, goal: Goal) -> Button:
    """It takes until another day."""
    tap = AskGoalTap(goal.id, GoalPart.BY, goes_on=False)
    return button(texts.new_day_label(words), tap, (*no_said(words), *not_yet_said(words)))


def _goal_label(book: Book, scene: Scene, goal: Goal) -> str:
    """A goal on its button; of those that are alike in words, state and day each has its number."""
    words, twins = scene.words, goals_wanting(book, goal.what)
    alike = [one for one in twins if (one.state, one.by) == (goal.state, goal.by)]
    place = alike.index(goal)
    name = numbered(words, goal.what, place, WIDE - STATE_ROOM)
    if goal.state is not GoalState.OPEN:
        return texts.state_label(words, name, goal.state)
    if goal.by is not None:
        return texts.day_label(words, name, goal.by, scene.today)
    return words.shown(numbered(words, goal.what, place, WIDE))


def _step(scene: Scene, goal: Goal, part: GoalPart) -> str:
    step = ASKED.index(part) + 1
    return texts.step_title(scene.words, step, max(step, len(parts_asked(goal))))


def _said(scene: Scene, goal: Goal, part: GoalPart) -> str:
    """What a part says so far."""
    if part is GoalPart.SENTENCE:
        return texts.sentence(scene.words, goal)
    if part is GoalPart.BY:
        return say_date(scene.words, goal.by, scene.today) if goal.by else ""
    return scene.words.shown(goal.part(part))


def _answers(scene: Scene, tap: AskGoalTap) -> tuple[tuple[Button, ...], ...]:
    """The days to tap, where a day is asked for."""
    if tap.part is not GoalPart.BY:
        return ()
    labels = (
        texts.in_weeks_label(scene.words, WEEKS),
        *(texts.in_months_label(scene.words, months) for months in SEASONS),
    )
    buttons = [
        button(label, GoalByTap(tap.goal_id, number, goes_on=tap.goes_on))
        for number, label in enumerate(labels)
    ]
    return rows_of(buttons, 3)


def _copies(said: str, scene: Scene, tap: AskGoalTap) -> tuple[tuple[Button, ...], ...]:
    """The sentence to copy, so that it need not be typed anew."""
    if tap.part is not GoalPart.SENTENCE or len(said) > MOST_COPIED:
        return ()
    return ((copy_button(texts.copy_label(scene.words), said),),)


def _ways_out(scene: Scene, goal: Goal, tap: AskGoalTap) -> tuple[Button, ...]:
    words, cancel = scene.words, cancel_button(scene.words)
    if tap.goes_on and tap.part is not GoalPart.WHAT:
        following = next_part(goal, tap.part)
        then = AskGoalTap(goal.id, following, goes_on=True) if following else GoalMadeTap(goal.id)
        return button(texts.skip_label(words), then), cancel
    if tap.part is GoalPart.WHAT or not goal.part(tap.part):
        return (cancel,)
    is_sentence = tap.part is GoalPart.SENTENCE
    label = texts.written_label(words) if is_sentence else clear_label(words)
    sign = sign_of(goal.part(tap.part))
    return button(label, ClearGoalTap(goal.id, tap.part, sign)), cancel


def _newer(words: Words, goal: Goal) -> Iterator[str]:
    """What was said anew since the person's own words; by when has a line of its own."""
    for part in goal.newer:
        if part is not GoalPart.BY and (said := goal.part(part)):
            yield texts.newer_line(words, part, said)


def _new_habit(book: Book, scene: Scene, goal: Goal) -> Button:
    """Makes a habit of the smallest version; asks for one where there is none."""
    words = scene.words
    if not goal.smallest:
        return button(texts.name_smallest_label(words), _ask_smallest(goal))
    name, is_daily = cut_line(goal.smallest, WIDE - STATE_ROOM), is_smallest_daily(book, goal)
    return button(texts.make_habit_label(words, name, is_daily=is_daily), MakeHabitTap(goal.id))


def _ask_smallest(goal: Goal) -> AskGoalTap:
    """Asks for the smallest version, to make a habit of it at once."""
    return AskGoalTap(goal.id, GoalPart.SMALLEST, goes_on=False, makes_habit=True)


def _progress(book: Book, scene: Scene, goal: Goal) -> Iterator[str]:
    words = scene.words
    progress = goal_progress(book, goal, goal.over_since or scene.today, scene.down_days)
    if goal.over_since is not None:
        if progress.milestones_done:
            yield texts.milestones_line(words, progress)
        yield texts.over_line(words, progress)
        return
    if progress.milestones:
        yield texts.milestones_line(words, progress)
    yield texts.habits_line(words, progress)
    if goal.by is not None and progress.days_left is not None:
        is_open = goal.state is GoalState.OPEN
        yield texts.days_line(words, goal.by, progress.days_left, scene.today, is_open=is_open)


def _page_buttons(book: Book, scene: Scene, goal: Goal) -> list[Button]:
    words = scene.words
    passed = sum(one.done_on is not None for one in goal.milestones)
    forward = (
        reached_button(words, goal)
        if goal.state is GoalState.OPEN
        else button(texts.go_on_label(words), GoalStateTap(goal.id, GoalState.OPEN))
    )
    has_come = goal.state is GoalState.OPEN and goal.by is not None and goal.by <= scene.today
    return [
        button(texts.habits_label(words, len(habits_of(book, goal))), GoalHabitsTap(goal.id)),
        button(texts.milestones_label(words, passed, len(goal.milestones)), MilestonesTap(goal.id)),
        forward,
        *([new_day_button(words, goal)] if has_come else []),
        button(edit_label(words), ChangeGoalTap(goal.id)),
        button(texts.history_label(words), GoalHistoryTap(goal.id)),
        button(back_label(words), GoalsTap()),
    ]


def _rests(scene: Scene, goal: Goal) -> list[Button]:
    """The ways to put an open or a paused goal to rest."""
    words = scene.words
    let_go = button(texts.let_go_label(words), AskStateTap(goal.id, GoalState.LET_GO))
    if goal.state is GoalState.OPEN:
        return [button(texts.pause_label(words), GoalStateTap(goal.id, GoalState.PAUSED)), let_go]
    return [let_go] if goal.state is GoalState.PAUSED else []


def _history(scene: Scene, goal: Goal) -> Iterator[str]:
    """Turns, milestones and changes, newest first; those of a day by the turns taken by then."""
    words, today = scene.words, scene.today
    turns = [
        (turn.since, number, texts.state_line(words, turn.since, turn.value, today))
        for number, turn in enumerate(goal.states, 1)
    ]
    changed = [
        (
            one.on,
            one.turns,
            texts.part_change_line(words, one.on, one.part, _was(scene, one.part, one.was), today),
        )
        for one in goal.changes
    ]
    passed = [
        (
            one.done_on,
            one.turns,
            texts.passed_line(words, one.done_on, cut_line(one.text, LONGEST_WAS), today),
        )
        for one in goal.milestones
        if one.done_on is not None
    ]
    told = sorted([*turns, *changed, *passed], key=lambda event: event[:2])
    yield from (line for *_, line in reversed(told))
    yield texts.set_line(words, goal.begun_on, today)


def _was(scene: Scene, part: GoalPart, was: str) -> str:
    if part is GoalPart.BY:
        return say_date(scene.words, date.fromisoformat(was), scene.today)
    return cut_line(was, LONGEST_WAS)


def _link(scene: Scene, goal: Goal, habit: Habit, page: int) -> Button:
    words, name = scene.words, cut_line(habit.name, WIDE)
    is_linked = habit.id in goal.habit_ids
    label = chosen_label(words, name, is_chosen=is_linked)
    return button(label, LinkTap(goal.id, habit.id, not is_linked, page))
