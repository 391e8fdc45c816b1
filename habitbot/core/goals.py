"""What a person does with goals: set, word, feed and change them, reach them or let them go."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.day import DAY, add_months
from habitbot.core.frequency import EveryDay
from habitbot.core.goal import (
    ASKED_FOR,
    Carrier,
    Goal,
    GoalPart,
    GoalProgress,
    GoalState,
    Milestone,
    News,
    PartChange,
    is_near,
)
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, add_habit, find_habit
from habitbot.core.history import KEPT_MARKS, History
from habitbot.core.life import Life, count_kept, life_of
from habitbot.core.path import Path
from habitbot.core.person import Change
from habitbot.core.refusal import (
    DateNotAhead,
    NoSuchGoal,
    NoSuchMilestone,
    TooManyGoals,
    TooManyMilestones,
)
from habitbot.core.reviewed import Happening, OfGoal, OfHabit, Span
from habitbot.core.typed.areas import find_area, guess_area
from habitbot.core.typed.frequency_said import find_frequency, nearest_frequency
from habitbot.core.typed.text import (
    MOST_NAME_CHARACTERS,
    MOST_NOTE_CHARACTERS,
    clean_answer,
    clean_line,
    fold,
)

MOST_GOALS = 30
MOST_MILESTONES = 8
MOST_CHANGES = 50
LATELY = timedelta(days=28)

MOST_CHARACTERS = {
    GoalPart.WHAT: 120,
    GoalPart.PROOF: 120,
    GoalPart.SMALLEST: MOST_NAME_CHARACTERS,
    GoalPart.WHY: 120,
    GoalPart.SENTENCE: 400,
}
"""How long each part may be; the smallest version can become a habit's name."""

ASKED = tuple(part for part in GoalPart if part is not GoalPart.SENTENCE)
"""The parts that are asked one after the other."""

STATES_IN_ORDER = tuple(GoalState)
WEEKS = 4
SEASONS = (3, 6, 12, 24)
"""The nearest day offered, in weeks, and the others, in months."""


def offered_days(today: date) -> tuple[date, ...]:
    """Days to reach a goal by: in four weeks, three months, half a year, one year and two."""
    return (today + timedelta(weeks=WEEKS), *(add_months(today, months) for months in SEASONS))


def add_goal(book: Book, what: str, *, today: date) -> Goal:
    """Set a goal: what exactly; the rest can follow.

    Raises TooManyGoals, AnswerEmpty and NameTooLong.
    """
    if len(book.goals) >= MOST_GOALS:
        raise TooManyGoals(MOST_GOALS)
    goal = Goal(book.next_id, clean_answer(what, MOST_CHARACTERS[GoalPart.WHAT]), today)
    book.next_id += 1
    return _keep(book, goal)


def find_goal(book: Book, goal_id: int) -> Goal:
    """The goal with that number. Raises NoSuchGoal."""
    if goal_id not in book.goals:
        raise NoSuchGoal
    return book.goals[goal_id]


def goals_wanting(book: Book, what: str) -> tuple[Goal, ...]:
    """All goals that want this exactly, in the order they were set, however they stand.

    Neither accents nor capitals matter. Raises AnswerEmpty and NameTooLong.
    """
    wanted = fold(clean_answer(what, MOST_CHARACTERS[GoalPart.WHAT]))
    alike = (goal for goal in book.goals.values() if fold(goal.what) == wanted)
    return tuple(sorted(alike, key=lambda goal: goal.id))


def find_open_goal(book: Book, what: str) -> Goal | None:
    """The open goal that wants this exactly; neither accents nor capitals matter."""
    wanted = fold(what)
    goals = (goal for goal in book.goals.values() if goal.state is GoalState.OPEN)
    return next((goal for goal in goals if fold(goal.what) == wanted), None)


def delete_goal(book: Book, goal_id: int) -> Goal:
    """Take a goal away with its milestones and its history; its habits stay. Raises NoSuchGoal."""
    goal = find_goal(book, goal_id)
    del book.goals[goal_id]
    return goal


def list_goals(book: Book) -> tuple[Goal, ...]:
    """All goals: the open ones first, and of those the one due first."""

    def place(goal: Goal) -> tuple[int, date, int]:
        return STATES_IN_ORDER.index(goal.state), goal.by or date.max, goal.id

    return tuple(sorted(book.goals.values(), key=place))


def open_goals(book: Book, day: date) -> tuple[Goal, ...]:
    """The goals that were open on that day, the one due first leading."""
    return tuple(goal for goal in list_goals(book) if goal.state_on(day) is GoalState.OPEN)


def goal_of_day(book: Book, today: date) -> Goal | None:
    """The open goal that was to be reached by that day, if there is one; of several the first."""
    return next((goal for goal in open_goals(book, today) if goal.by == today), None)


def word_part(
    book: Book, goal_id: int, part: GoalPart, text: str, *, today: date, so_far: str = ""
) -> Goal:
    """Say one part of a goal; nothing takes it away, but for what is wanted.

    What it said before is kept; where the part was empty that is `so_far`, what stood in its place.
    Raises NoSuchGoal, AnswerEmpty and NameTooLong.
    """
    goal, most = remember_path(book, find_goal(book, goal_id)), MOST_CHARACTERS[part]
    said = clean_answer(text, most) if text or part is GoalPart.WHAT else ""
    return _change(book, goal, part, said, today, clean_line(so_far, MOST_NOTE_CHARACTERS))


def is_of_path(book: Book, goal: Goal) -> bool:
    """Whether a goal is that of a path: made of it, or called as it is, now or once."""
    return goal.is_of_path or any(is_goal_of(path, goal) for path in book.paths.values())


def is_goal_of(path: Path, goal: Goal) -> bool:
    """Whether it was made of that path, or is called like it."""
    return path.goal_id == goal.id or fold(path.name) == fold(goal.what)


def remember_path(book: Book, goal: Goal) -> Goal:
    """Keep that it is a path's, before what tells so changes."""
    return _keep(book, replace(goal, is_of_path=is_of_path(book, goal)))


def set_by(book: Book, goal_id: int, by: date | None, *, today: date) -> Goal:
    """Say by when; None for no day. Raises NoSuchGoal, and DateNotAhead for a day that is over."""
    if by is not None and by < today:
        raise DateNotAhead
    return _change(book, find_goal(book, goal_id), GoalPart.BY, by, today)


def parts_asked(goal: Goal) -> tuple[GoalPart, ...]:
    """The parts that are asked for; by when is not, once it is known."""
    return tuple(part for part in ASKED if part is not GoalPart.BY or goal.by is None)


def next_part(goal: Goal, part: GoalPart) -> GoalPart | None:
    """The part that is asked for next; None behind the last one."""
    later = ASKED[ASKED.index(part) + 1 :]
    return next((one for one in parts_asked(goal) if one in later), None)


def takes_state(goal: Goal, state: GoalState) -> bool:
    """Whether a goal can be so next: one that has ended is open again first, or reached at last."""
    match goal.state:
        case GoalState.REACHED:
            return state is GoalState.OPEN
        case GoalState.LET_GO:
            return state in {GoalState.OPEN, GoalState.REACHED}
        case _:
            return state is not goal.state


def set_state(book: Book, goal_id: int, state: GoalState, *, today: date) -> Goal:
    """Pause a goal, go on with it, reach it or let it go; the first day of it stays.

    One that has ended is taken up again before it can wait or be let go. Each turn is kept, also
    where a day brings several. Raises NoSuchGoal.
    """
    goal = find_goal(book, goal_id)
    if not takes_state(goal, state):
        return goal
    since = max([today, *(turn.since for turn in goal.states[-1:])])
    states = (*goal.states, Change(since, state))
    return _keep(book, replace(goal, states=states[-MOST_CHANGES:]))


def link_habit(book: Book, goal_id: int, habit_id: int) -> Goal:
    """Let a habit feed a goal. Raises NoSuchGoal and NoSuchHabit."""
    goal, habit = find_goal(book, goal_id), find_habit(book, habit_id)
    others = tuple(other for other in goal.habit_ids if other != habit.id)
    return _keep(book, replace(goal, habit_ids=(*others, habit.id)))


def unlink_habit(book: Book, goal_id: int, habit_id: int) -> Goal:
    """Let a habit feed a goal no longer; the habit stays. Raises NoSuchGoal."""
    goal = find_goal(book, goal_id)
    others = tuple(other for other in goal.habit_ids if other != habit_id)
    return _keep(book, replace(goal, habit_ids=others))


def add_smallest(book: Book, goal_id: int, *, today: date) -> Habit:
    """Make a habit of a goal's smallest version, or let the one of that name feed it.

    Raises NoSuchGoal, NameEmpty where it has no smallest version, and TooManyHabits.
    """
    goal = find_goal(book, goal_id)
    habit = find_smallest(book, goal)
    if habit is None:
        area = _area_of_smallest(goal)
        habit = add_habit(book, goal.smallest, today=today, area=area)
    link_habit(book, goal_id, habit.id)
    return habit


def _area_of_smallest(goal: Goal) -> Area:
    """The area of a goal's smallest version; the goal says whether it is sport, or what is read."""
    area = find_area(goal.smallest)
    if area in {None, Area.EXERCISE, Area.LEARNING}:
        return guess_area(f"{goal.smallest}. {goal.what}")
    return area


def find_smallest(book: Book, goal: Goal) -> Habit | None:
    """The habit that is the goal's smallest version already, by its name."""
    name, habits = fold(goal.smallest), (*habits_of(book, goal), *active_habits(book))
    return next((habit for habit in habits if fold(habit.name) == name), None)


def is_smallest_daily(book: Book, goal: Goal) -> bool:
    """Whether a goal's smallest version is for every day: the habit it is, or else its words."""
    habit = find_smallest(book, goal)
    if habit is not None:
        return isinstance(habit.frequency, EveryDay)
    return find_frequency(goal.smallest) is None and nearest_frequency(goal.smallest) is None


def habits_of(book: Book, goal: Goal) -> tuple[Habit, ...]:
    """The habits that feed a goal and are in the book, archived ones included."""
    return tuple(book.habits[one] for one in goal.habit_ids if one in book.habits)


def add_milestone(book: Book, goal_id: int, text: str) -> Goal:
    """Name a place on the way.

    Raises NoSuchGoal, TooManyMilestones, AnswerEmpty and NameTooLong.
    """
    goal = find_goal(book, goal_id)
    if len(goal.milestones) >= MOST_MILESTONES:
        raise TooManyMilestones(MOST_MILESTONES)
    milestone = Milestone(book.next_id, clean_answer(text))
    book.next_id += 1
    return _keep(book, replace(goal, milestones=(*goal.milestones, milestone)))


def pass_milestone(book: Book, goal_id: int, milestone_id: int, done_on: date | None) -> Goal:
    """Say that a milestone was passed, and when, or that it was not; the first day stays.

    Raises NoSuchGoal and NoSuchMilestone.
    """
    goal, milestone = find_milestone(book, goal_id, milestone_id)
    if milestone.done_on and done_on:
        return goal
    passed = replace(milestone, done_on=done_on, turns=len(goal.states))
    return _with_milestone(book, goal, milestone, (passed,))


def drop_milestone(book: Book, goal_id: int, milestone_id: int) -> Goal:
    """Take a milestone away. Raises NoSuchGoal and NoSuchMilestone."""
    goal, milestone = find_milestone(book, goal_id, milestone_id)
    return _with_milestone(book, goal, milestone, ())


def goals_with_news(
    book: Book, span: Span, turn: int, down_days: frozenset[date] = frozenset()
) -> tuple[Goal, ...]:
    """The open goals of which a review has something to tell: a day that came, steps, a day ahead.

    Of several of a kind another one leads with each turn.
    """
    told: dict[News, list[Goal]] = {news: [] for news in News}
    for goal in open_goals(book, span.last):
        if (news := news_of(book, goal, span, down_days)) is not None:
            told[news].append(goal)
    leading = {news: turn % len(goals) for news, goals in told.items() if goals}
    return tuple(
        goal
        for news, start in leading.items()
        for goal in (*told[news][start:], *told[news][:start])
    )


def news_of(
    book: Book, goal: Goal, span: Span, down_days: frozenset[date] = frozenset()
) -> News | None:
    """What there is to tell of a goal on these days that was not told yet, if there is anything.

    Nothing more is reckoned than it takes to know.
    """
    ahead = goal.by - span.last if goal.by is not None else None
    if ahead is not None and abs(ahead) <= ASKED_FOR:
        return News.DUE
    passed = (Happening(one.id, one.done_on) for one in goal.milestones if one.done_on)
    has_passed = any(what.on >= goal.begun_on and span.is_new(what) for what in passed)
    if has_passed or any(
        _steps(life, goal, span) > 0 for life in _lives(book, goal, span.last, down_days)
    ):
        return News.MOVED
    is_told = ahead is not None and (is_near(ahead) or is_new(goal, span))
    return News.AHEAD if is_told else None


def is_new(goal: Goal, span: Span) -> bool:
    """Whether a goal was set on these days, and no review told of it."""
    return span.is_new(Happening(goal.id, goal.begun_on, OfGoal.SET))


def count_steps(
    book: Book, goal: Goal, span: Span, down_days: frozenset[date] = frozenset()
) -> int:
    """How often its habits were kept for a goal on these days, beyond what was told."""
    return sum(_steps(life, goal, span) for life in _lives(book, goal, span.last, down_days))


def _steps(life: Life, goal: Goal, span: Span) -> int:
    before = span.first_of(life.habit.id, OfHabit.KEPT) - DAY
    kept, _ = count_kept(life, goal.begun_on, span.last)
    return kept - (count_kept(life, goal.begun_on, before)[0] if goal.begun_on <= before else 0)


def goal_progress(
    book: Book, goal: Goal, today: date, down_days: frozenset[date] = frozenset()
) -> GoalProgress:
    """How far a goal has come by the end of that day."""
    lives = [*_lives(book, goal, today, down_days)]
    lately = max(goal.begun_on, today - LATELY + timedelta(1))
    since_set = [count_kept(life, goal.begun_on, today) for life in lives]
    since_then = [count_kept(life, lately, today) for life in lives]
    return GoalProgress(
        milestones_done=len(_passed(goal, today)),
        milestones=len(goal.milestones),
        habits=len(lives),
        kept=sum(kept for kept, _ in since_set),
        due=sum(due for _, due in since_set),
        kept_lately=sum(kept for kept, _ in since_then),
        due_lately=sum(due for _, due in since_then),
        days_left=(goal.by - today).days if goal.by else None,
    )


def _passed(goal: Goal, today: date) -> list[Milestone]:
    return [one for one in goal.milestones if one.done_on is not None and one.done_on <= today]


def _lives(book: Book, goal: Goal, today: date, down_days: frozenset[date]) -> Iterator[Life]:
    """The lives of the habits that feed a goal and had begun by that day."""
    for habit in habits_of(book, goal):
        if habit.started_on <= today:
            yield life_of(book, habit.id, today=today, down_days=down_days)


def carriers(book: Book, goal: Goal, today: date) -> tuple[Carrier, ...]:
    """The habits that fed a goal on any day since it was set, the steadiest first."""
    fed = [Carrier(habit, _kept_days(book, habit, goal, today)) for habit in habits_of(book, goal)]
    return tuple(sorted((one for one in fed if one.days), key=lambda one: -one.days))


def _kept_days(book: Book, habit: Habit, goal: Goal, today: date) -> int:
    letters = book.histories.get(habit.id, History()).letters(goal.begun_on, today)
    return sum(map(letters.count, KEPT_MARKS))


def goals_to_link(book: Book, today: date, _: frozenset[date]) -> Iterator[int]:
    """The open goals of an earlier day that no habit feeds, the one due first leading.

    Once its day has come, a habit is too late.
    """
    for goal in open_goals(book, today):
        is_fed = any(not habit.is_archived for habit in habits_of(book, goal))
        is_early = goal.by is None or goal.by > today
        if goal.begun_on < today and is_early and not is_fed:
            yield goal.id


def _change(
    book: Book,
    goal: Goal,
    part: GoalPart,
    said: str | date | None,
    today: date,
    so_far: str = "",
) -> Goal:
    was = goal.part(part)
    if was == str(said or ""):
        return goal
    was = was or so_far
    change = PartChange(today, part, was, len(goal.states))
    changes = (*goal.changes, change) if was else goal.changes
    goal = replace(goal, **{part.value: said}, changes=changes[-MOST_CHANGES:])
    return _keep(book, replace(goal, newer=_newer(goal, part)))


def _newer(goal: Goal, said: GoalPart) -> tuple[GoalPart, ...]:
    """The parts that are newer than the person's own words, once one was said."""
    if not goal.sentence or said is GoalPart.SENTENCE:
        return ()
    return tuple(part for part in ASKED if part is said or part in goal.newer)


def _keep(book: Book, goal: Goal) -> Goal:
    book.goals[goal.id] = goal
    return goal


def find_milestone(book: Book, goal_id: int, milestone_id: int) -> tuple[Goal, Milestone]:
    """A goal, and the milestone of it with that number. Raises NoSuchGoal and NoSuchMilestone."""
    goal = find_goal(book, goal_id)
    for milestone in goal.milestones:
        if milestone.id == milestone_id:
            return goal, milestone
    raise NoSuchMilestone


def _with_milestone(
    book: Book, goal: Goal, milestone: Milestone, instead: tuple[Milestone, ...]
) -> Goal:
    place = goal.milestones.index(milestone)
    milestones = (*goal.milestones[:place], *instead, *goal.milestones[place + 1 :])
    return _keep(book, replace(goal, milestones=milestones))
