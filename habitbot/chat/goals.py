"""Goals: five short questions, a page, and what feeds it; reached, paused or let go."""

from dataclasses import replace
from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    command_adds,
    does,
    named,
    names,
    shows,
    takes,
    way_for,
)
from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, Tap, check_sign
from habitbot.chat.kit.typed_date import tell_of_time, typed_date
from habitbot.chat.screens.goals import (
    ask_state_screen,
    change_goal_screen,
    delete_goal_screen,
    draft_goal_screen,
    fed_screen,
    goal_habits_screen,
    goal_history_screen,
    goal_screen,
    goals_screen,
    half_made_screen,
    made_screen,
    new_goal_screen,
    part_screen,
    reached_screen,
    twin_goal_screen,
)
from habitbot.chat.screens.habits import offering_nearest
from habitbot.chat.screens.milestones import (
    drop_milestone_screen,
    drop_milestones_screen,
    milestone_question_screen,
    milestones_screen,
)
from habitbot.chat.screens.paths import path_screen
from habitbot.chat.taps.goals import (
    AddTwinGoalTap,
    AskGoalTap,
    AskStateTap,
    ChangeGoalTap,
    ClearGoalTap,
    DeleteGoalSureTap,
    DeleteGoalTap,
    DraftGoalTap,
    DropMilestonesTap,
    DropMilestoneSureTap,
    DropMilestoneTap,
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
    NewMilestoneTap,
    PassTap,
    TakeDraftTap,
)
from habitbot.core.book import Book
from habitbot.core.goal import Goal, GoalPart, GoalState
from habitbot.core.goals import (
    add_goal,
    add_milestone,
    add_smallest,
    delete_goal,
    drop_milestone,
    find_goal,
    find_open_goal,
    goals_wanting,
    link_habit,
    next_part,
    offered_days,
    pass_milestone,
    set_by,
    set_state,
    unlink_habit,
    word_part,
)
from habitbot.core.paths import find_path, note_goal
from habitbot.core.refusal import WeekdayAmiss
from habitbot.core.typed.telling import check_line, check_named, has_nothing_to_say
from habitbot.texts import goals as texts
from habitbot.texts.buttons import gone_toast, saved_toast
from habitbot.texts.dates import Amiss, Deadline, read_deadline, roughly_line
from habitbot.texts.trouble import weekday_amiss_text

WHAT, PART, MILESTONE = NewGoalTap.QUESTION, AskGoalTap.QUESTION, NewMilestoneTap.QUESTION
DAY = "goal_day"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_adds("goals", goals_screen, NewGoalTap(), named(_begin)),
        Of(GoalsTap).shows(goals_screen),
        asks(NewGoalTap, WHAT, lambda _, scene, __: new_goal_screen(scene)),
        Of(DraftGoalTap).asks(WHAT, draft_goal_screen),
        does(TakeDraftTap, on_take_draft),
        does(AddTwinGoalTap, on_add_twin),
        Of(GoalTap).shows(goal_screen),
        does(AskGoalTap, _ask),
        does(ClearGoalTap, on_clear, saved_toast),
        does(GoalByTap, on_by, saved_toast),
        Of(GoalMadeTap).shows(made_screen),
        Of(ChangeGoalTap).shows(change_goal_screen),
        Of(GoalHistoryTap).shows(goal_history_screen),
        Of(GoalHabitsTap).shows(goal_habits_screen),
        does(LinkTap, on_link, saved_toast),
        does(MakeHabitTap, on_make_habit),
        Of(MilestonesTap).shows(milestones_screen),
        Of(NewMilestoneTap).asks(MILESTONE, milestone_question_screen),
        does(PassTap, on_pass),
        Of(DropMilestonesTap).shows(drop_milestones_screen),
        Of(DropMilestoneTap).shows(drop_milestone_screen),
        does(DropMilestoneSureTap, on_drop_milestone, gone_toast),
        shows(AskStateTap, ask_state_screen),
        does(GoalStateTap, on_state),
        Of(DeleteGoalTap).shows(delete_goal_screen),
        does(DeleteGoalSureTap, on_delete, gone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        WHAT: takes(on_what_typed),
        DAY: takes(on_day_typed),
        PART: takes(on_part_typed),
        MILESTONE: names(on_milestone_typed),
    }


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        WHAT: _back_from_what,
        DAY: _back_from_what,
        PART: _back_to_goal,
        MILESTONE: _back_to_milestones,
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        PART: way_for(AskGoalTap, part_screen),
    }


def on_take_draft(context: Context, book: Book, tap: TakeDraftTap) -> Screen:
    """The path's name it is; tapped twice, it is one goal all the same."""
    what = find_path(book, tap.path_id).name
    known = find_open_goal(book, what)
    if known is None:
        return _begin(context, book, what, tap.path_id)
    note_goal(book, tap.path_id, known.id)
    return _go_on(context, book, known)


def on_what_typed(context: Context, book: Book, typed: str) -> Screen:
    """What exactly; from now on the goal is there, and each further answer belongs to it."""
    if texts.is_skipped(typed, texts.skip_label(context.words)):
        return context.ask_again(book, texts.what_needed(context.words))
    check_named(typed)
    return _begin(context, book, typed, _path_asked(context))


def on_day_typed(context: Context, book: Book, typed: str) -> Screen:
    """The day of a new goal that was named with another weekday; it may be left out."""
    is_left_out = texts.is_skipped(typed, texts.skip_label(context.words))
    is_left_out = is_left_out or has_nothing_to_say(typed)
    by = None if is_left_out else typed_date(context, typed)
    what = context.name_before(None, DAY)
    return _begin_by(context, book, what, by, _path_asked(context))


def on_add_twin(context: Context, book: Book, tap: AddTwinGoalTap) -> Screen:
    """One more of these words."""
    what = context.name_before(tap.sign, WHAT)
    by = context.typed_before(None, WHAT, fact="by")
    day = date.fromisoformat(by) if by else None
    return _set(context, book, what, day, _path_asked(context))


def on_part_typed(context: Context, book: Book, typed: str) -> Screen:
    """One part; then the next one, or what can be done with it. It may be left as it is."""
    tap = context.asked(AskGoalTap)
    if texts.is_skipped(typed, texts.skip_label(context.words)) or has_nothing_to_say(typed):
        return _left_out(context, book, tap)
    if tap.part is not GoalPart.BY:
        check_line(typed)
    if tap.part is GoalPart.WHAT:
        return _word_anew(context, book, tap, typed)
    _take_part(context, book, tap, typed)
    return _after(context, book, tap)


def _word_anew(context: Context, book: Book, tap: AskGoalTap, typed: str) -> Screen:
    """What exactly, in other words, which may name its day; one that is amiss is asked about."""
    wanted = _read_wanted(context, typed)
    word_part(book, tap.goal_id, tap.part, wanted.what, today=context.today)
    _take_day(context, book, tap.goal_id, wanted.by)
    if wanted.amiss is None:
        return _after(context, book, tap)
    screen = _ask(context, book, AskGoalTap(tap.goal_id, GoalPart.BY, tap.goes_on))
    return replace(screen, text=_amiss_line(context, wanted.amiss))


def _take_part(context: Context, book: Book, tap: AskGoalTap, typed: str) -> None:
    """One part as it was typed."""
    if tap.part is GoalPart.BY:
        set_by(book, tap.goal_id, typed_date(context, typed), today=context.today)
    elif tap.part is GoalPart.SENTENCE:
        so_far = texts.sentence(context.words, find_goal(book, tap.goal_id))
        word_part(book, tap.goal_id, tap.part, typed, today=context.today, so_far=so_far)
    else:
        word_part(book, tap.goal_id, tap.part, typed, today=context.today)


def on_clear(context: Context, book: Book, tap: ClearGoalTap) -> Screen:
    """Take one part away."""
    if tap.part is GoalPart.WHAT:
        raise NotATap
    check_sign(tap.sign, find_goal(book, tap.goal_id).part(tap.part))
    if tap.part is GoalPart.BY:
        set_by(book, tap.goal_id, None, today=context.today)
    else:
        word_part(book, tap.goal_id, tap.part, "", today=context.today)
    return goal_screen(book, context.scene, tap.goal_id)


def on_by(context: Context, book: Book, tap: GoalByTap) -> Screen:
    """By that one of the days that are offered today, however old the page."""
    offered = offered_days(context.today)
    if tap.number >= len(offered):
        raise NotATap
    set_by(book, tap.goal_id, offered[tap.number], today=context.today)
    asked = AskGoalTap(tap.goal_id, GoalPart.BY, tap.goes_on)
    return _after(context, book, asked)


def on_link(context: Context, book: Book, tap: LinkTap) -> Screen:
    """This habit feeds it, or no longer; it sets what it says, however often it is tapped."""
    change = link_habit if tap.is_linked else unlink_habit
    change(book, tap.goal_id, tap.habit_id)
    page = goal_habits_screen(book, context.scene, tap.goal_id, tap.page)
    return context.asking(book, page)


def on_make_habit(context: Context, book: Book, tap: MakeHabitTap) -> tuple[Screen, str]:
    """The smallest version becomes a habit; tapped twice, it is one habit all the same."""
    habit = add_smallest(book, tap.goal_id, today=context.today)
    page = goal_screen(book, context.scene, tap.goal_id)
    screen = offering_nearest(context.words, page, habit)
    return screen, texts.made_habit_toast(context.words, habit.frequency)


def on_milestone_typed(context: Context, book: Book, typed: str) -> Screen:
    """A milestone."""
    tap = context.asked(NewMilestoneTap)
    add_milestone(book, tap.goal_id, typed)
    return _milestones(context, book, tap.goal_id)


def on_pass(context: Context, book: Book, tap: PassTap) -> tuple[Screen, str]:
    """It was passed, or not."""
    done_on = context.today if tap.is_passed else None
    pass_milestone(book, tap.goal_id, tap.milestone_id, done_on)
    screen = _milestones(context, book, tap.goal_id)
    toast = texts.passed_toast if tap.is_passed else saved_toast
    return screen, toast(context.words)


def on_drop_milestone(context: Context, book: Book, tap: DropMilestoneSureTap) -> Screen:
    """This one goes."""
    drop_milestone(book, tap.goal_id, tap.milestone_id)
    return _milestones(context, book, tap.goal_id)


def on_state(context: Context, book: Book, tap: GoalStateTap) -> tuple[Screen, str]:
    """How it stands from now on; what is reached today is celebrated by each tap that says so."""
    goal = set_state(book, tap.goal_id, tap.state, today=context.today)
    is_reaching = tap.state is GoalState.REACHED
    is_celebrated = is_reaching and goal.reached_on == context.today
    draw = reached_screen if is_celebrated else goal_screen
    screen = draw(book, context.scene, tap.goal_id)
    return screen, "" if is_celebrated else texts.state_toast(context.words, goal.state)


def on_delete(context: Context, book: Book, tap: DeleteGoalSureTap) -> Screen:
    """It goes, for good."""
    delete_goal(book, tap.goal_id)
    return context.asking(book, goals_screen(book, context.scene))


def _milestones(context: Context, book: Book, goal_id: int) -> Screen:
    return context.asking(book, milestones_screen(book, context.scene, goal_id))


def _begin(context: Context, book: Book, typed: str, path_id: int | None = None) -> Screen:
    """A new goal, of that path if any; a day that is amiss is asked about first."""
    wanted = _read_wanted(context, typed)
    if wanted.amiss is None:
        return _begin_by(context, book, wanted.what, wanted.by, path_id)
    context.ask(book, DAY, _asking(path_id), name=wanted.what)
    line = _amiss_line(context, wanted.amiss)
    return Screen(line, rows=cancel_rows(context.words))


def _begin_by(
    context: Context, book: Book, what: str, by: date | None, path_id: int | None
) -> Screen:
    """The same by that day, if any; where one of these words is there already, that is asked."""
    twins = goals_wanting(book, what)
    if not twins:
        return _set(context, book, what, by, path_id)
    context.ask(book, WHAT, _asking(path_id), name=what, by=by.isoformat() if by else "")
    return twin_goal_screen(context.scene, twins, what)


def _asking(path_id: int | None) -> Tap:
    """What asks for a new goal, of that path if any."""
    return NewGoalTap() if path_id is None else DraftGoalTap(path_id)


def _read_wanted(context: Context, typed: str) -> Deadline:
    """What is wanted, and by when; that a time beside the day is not kept is said."""
    wanted = read_deadline(typed, context.today, context.language)
    tell_of_time(context, wanted.at)
    if wanted.by is not None and wanted.is_rough:
        context.tell(roughly_line(context.words, wanted.by, context.today))
    return wanted


def _amiss_line(context: Context, amiss: Amiss) -> str:
    """Asks which day is meant."""
    return weekday_amiss_text(context.words, WeekdayAmiss(*amiss))


def _set(context: Context, book: Book, what: str, by: date | None, path_id: int | None) -> Screen:
    """A new goal; a day that is named with what is wanted is its day, and that is said."""
    goal = add_goal(book, what, today=context.today)
    _take_day(context, book, goal.id, by)
    if path_id in book.paths:
        note_goal(book, path_id, goal.id)
    screen = _go_on(context, book, goal)
    if by is None:
        return screen
    line = texts.day_taken_line(context.words, by, context.today)
    return replace(screen, text=f"{line}\n\n{screen.text}")


def _take_day(context: Context, book: Book, goal_id: int, by: date | None) -> None:
    """By when, where that was named with what is wanted."""
    if by is not None:
        set_by(book, goal_id, by, today=context.today)


def _go_on(context: Context, book: Book, goal: Goal) -> Screen:
    """The question behind what exactly."""
    return _after(context, book, AskGoalTap(goal.id, GoalPart.WHAT, goes_on=True))


def _ask(context: Context, book: Book, tap: AskGoalTap) -> Screen:
    screen = part_screen(book, context.scene, tap)
    context.ask(book, PART, tap)
    return screen


def _left_out(context: Context, book: Book, tap: AskGoalTap) -> Screen:
    """What comes where a part is said nothing about: the next question, or the goal as it is."""
    if tap.goes_on:
        return _after(context, book, tap)
    return goal_screen(book, context.scene, tap.goal_id)


def _after(context: Context, book: Book, tap: AskGoalTap) -> Screen:
    """The next question, or the goal; a smallest version can become a habit at once."""
    following = next_part(find_goal(book, tap.goal_id), tap.part) if tap.goes_on else None
    if following is not None:
        return _ask(context, book, AskGoalTap(tap.goal_id, following, goes_on=True))
    if tap.goes_on:
        return made_screen(book, context.scene, tap.goal_id)
    if tap.makes_habit:
        habit = add_smallest(book, tap.goal_id, today=context.today)
        return fed_screen(book, context.scene, tap.goal_id, habit)
    if tap.part is GoalPart.SMALLEST:
        return goal_habits_screen(book, context.scene, tap.goal_id)
    return goal_screen(book, context.scene, tap.goal_id)


def _back_from_what(context: Context, book: Book) -> Screen:
    """The path that the goal was to be for, if there is one; else all goals."""
    path_id = _path_asked(context)
    if path_id is None:
        return goals_screen(book, context.scene)
    return path_screen(book, context.scene, path_id)


def _path_asked(context: Context) -> int | None:
    """The path that a goal is asked for, if it is for one."""
    try:
        return context.asked(DraftGoalTap).path_id
    except NotATap:
        return None


def _back_to_goal(context: Context, book: Book) -> Screen:
    tap = context.asked(AskGoalTap)
    draw = half_made_screen if tap.goes_on else goal_screen
    return draw(book, context.scene, tap.goal_id)


def _back_to_milestones(context: Context, book: Book) -> Screen:
    return milestones_screen(book, context.scene, context.asked(NewMilestoneTap).goal_id)
