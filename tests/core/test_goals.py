"""Goals: set, worded, fed and changed; reached, paused and let go with their history."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.deletion import delete_habit, undo_delete
from habitbot.core.frequency import TimesAWeek
from habitbot.core.goal import Goal, GoalPart, GoalProgress, GoalState, Horizon, News, PartChange
from habitbot.core.goals import (
    ASKED,
    MOST_CHANGES,
    MOST_GOALS,
    MOST_MILESTONES,
    add_goal,
    add_milestone,
    add_smallest,
    carriers,
    count_steps,
    delete_goal,
    drop_milestone,
    find_goal,
    goal_of_day,
    goal_progress,
    goals_to_link,
    goals_with_news,
    habits_of,
    link_habit,
    list_goals,
    news_of,
    next_part,
    offered_days,
    open_goals,
    pass_milestone,
    set_by,
    set_state,
    unlink_habit,
    word_part,
)
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit, bring_back
from habitbot.core.proposal import Proposal, ProposalKind
from habitbot.core.proposals import open_proposal, propose
from habitbot.core.refusal import (
    AnswerEmpty,
    DateNotAhead,
    NameEmpty,
    NameTooLong,
    NoSuchGoal,
    NoSuchHabit,
    NoSuchMilestone,
    TooManyGoals,
    TooManyMilestones,
)
from habitbot.core.reviewed import Span
from tests.chat.screens.every_screen import NOON
from tests.makers import TODAY, a_book, day
from tests.strategies import books, down_days

NO_DAYS: frozenset[date] = frozenset()
PARTS = [part for part in GoalPart if part is not GoalPart.BY]


@pytest.fixture
def book() -> Book:
    return a_book("xxx.", "x")


def test_a_goal_is_set_with_what_is_wanted_alone(book: Book) -> None:
    goal = add_goal(book, "  Pass \n the exam ", today=TODAY)
    assert (goal.what, goal.begun_on, goal.state) == ("Pass the exam", TODAY, GoalState.OPEN)
    assert (goal.by, goal.horizon, goal.habit_ids) == (None, None, ())
    assert find_goal(book, goal.id) == goal


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [(" ?! ", AnswerEmpty), ("x" * 121, NameTooLong), ("👩‍👩‍👧‍👦" * 39, NameTooLong)],
)
def test_what_is_wanted_can_be_read_and_is_no_novel(
    book: Book, typed: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        add_goal(book, typed, today=TODAY)
    assert book.goals == {}


def test_thirty_goals_are_the_most(book: Book) -> None:
    for _ in range(MOST_GOALS):
        add_goal(book, "Pass", today=TODAY)
    with pytest.raises(TooManyGoals):
        add_goal(book, "One more", today=TODAY)


def test_the_five_parts_are_asked_in_order_and_the_sentence_is_not() -> None:
    asked = [GoalPart.WHAT]
    goal = add_goal(a_book("x"), "Pass", today=TODAY)
    while (following := next_part(goal, asked[-1])) is not None:
        asked.append(following)
    assert asked == ["what", "proof", "smallest", "why", "by"]


def test_a_day_that_is_known_is_not_asked_for(book: Book) -> None:
    goal = set_by(book, add_goal(book, "Pass", today=TODAY).id, TODAY, today=TODAY)
    assert [next_part(goal, part) for part in ASKED] == ["proof", "smallest", "why", None, None]


@pytest.mark.parametrize("part", PARTS)
def test_what_a_part_said_before_is_kept_with_its_day(book: Book, part: GoalPart) -> None:
    goal = add_goal(book, "Pass", today=day(5))
    first = word_part(book, goal.id, part, "One", today=day(5))
    word_part(book, goal.id, part, "Two", today=TODAY)
    changed = word_part(book, goal.id, part, "Two", today=TODAY)
    assert changed.part(part) == "Two"
    assert changed.changes == (*first.changes, PartChange(TODAY, part, "One"))


def test_all_parts_but_what_is_wanted_can_be_taken_away(book: Book) -> None:
    goal = add_goal(book, "Pass", today=TODAY)
    word_part(book, goal.id, GoalPart.WHY, "It is time", today=TODAY)
    assert word_part(book, goal.id, GoalPart.WHY, "", today=TODAY).why == ""
    with pytest.raises(AnswerEmpty):
        word_part(book, goal.id, GoalPart.WHAT, "", today=TODAY)


def test_a_day_that_is_over_is_refused_and_today_is_not(book: Book) -> None:
    goal = add_goal(book, "Pass", today=TODAY)
    with pytest.raises(DateNotAhead):
        set_by(book, goal.id, day(1), today=TODAY)
    assert set_by(book, goal.id, TODAY, today=TODAY).by == TODAY
    assert set_by(book, goal.id, None, today=TODAY).changes == (
        PartChange(TODAY, GoalPart.BY, "2026-11-22"),
    )


@pytest.mark.parametrize(
    ("ahead", "horizon"), [(0, "short"), (28, "short"), (359, "short"), (360, "long")]
)
def test_a_goal_of_a_year_or_more_is_for_the_long_run(book: Book, ahead: int, horizon: str) -> None:
    goal = add_goal(book, "Pass", today=TODAY)
    far = set_by(book, goal.id, TODAY + timedelta(ahead), today=TODAY)
    assert far.horizon == Horizon(horizon)
    assert set_by(book, goal.id, far.by, today=TODAY + timedelta(1) if ahead else TODAY) == far


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_the_days_offered_lie_ahead_and_each_is_later(today: date) -> None:
    offered = offered_days(today)
    assert len(offered) == 5
    assert list(offered) == sorted({*offered})
    assert offered[0] == today + timedelta(28)
    assert [one.year - today.year for one in offered[-2:]] == [1, 2]


def test_what_carried_a_goal_is_told_by_days_since_it_was_set_the_steadiest_first() -> None:
    book = a_book("xtx.xx", "xxxx", "....", "xs.t", "xxxxx")
    goal_id = add_goal(book, "Pass", today=day(3)).id
    for habit_id in (1, 2, 3, 4):
        link_habit(book, goal_id, habit_id)
    fed = carriers(book, find_goal(book, goal_id), TODAY)
    assert [(one.habit.id, one.days) for one in fed] == [(2, 4), (1, 3), (4, 2)]


def test_how_it_stood_is_known_for_each_day(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=day(9)).id
    for ago, state in ((6, GoalState.PAUSED), (4, GoalState.OPEN), (1, GoalState.REACHED)):
        set_state(book, goal_id, state, today=day(ago))
    goal = find_goal(book, goal_id)
    stood = [goal.state_on(day(ago)) for ago in (10, 9, 6, 5, 4, 1, 0)]
    assert stood == [None, "open", "paused", "paused", "open", "reached", "reached"]
    assert (goal.state, goal.reached_on) == (GoalState.REACHED, day(1))


def test_a_goal_is_reached_on_the_first_day_that_says_so(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=TODAY).id
    for on in (TODAY, TODAY, day(-3)):
        assert set_state(book, goal_id, GoalState.REACHED, today=on).reached_on == TODAY


def test_each_turn_of_a_day_is_kept_and_the_last_one_holds(book: Book) -> None:
    goal = add_goal(book, "Pass", today=day(3))
    turns = [GoalState.LET_GO, GoalState.OPEN, GoalState.REACHED, GoalState.OPEN]
    for state in turns:
        set_state(book, goal.id, state, today=TODAY)
    goal = find_goal(book, goal.id)
    assert [(turn.since, turn.value) for turn in goal.states] == [(TODAY, one) for one in turns]
    assert goal.state_on(TODAY) is goal.state is GoalState.OPEN


def test_of_very_many_turns_the_last_ones_are_kept(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=TODAY).id
    for _ in range(40):
        set_state(book, goal_id, GoalState.PAUSED, today=TODAY)
        set_state(book, goal_id, GoalState.OPEN, today=TODAY)
    assert len(find_goal(book, goal_id).states) == MOST_CHANGES
    assert find_goal(book, goal_id).state is GoalState.OPEN


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from(GoalState)), max_size=8))
def test_the_last_word_that_fits_counts_and_days_only_go_forward(
    said: list[tuple[int, GoalState]],
) -> None:
    book = a_book("x")
    goal_id, expected = add_goal(book, "Pass", today=day(40)).id, GoalState.OPEN
    for ago, state in sorted(said, key=lambda one: -one[0]):
        set_state(book, goal_id, state, today=day(ago))
        has_ended = expected in {GoalState.REACHED, GoalState.LET_GO}
        is_fitting = state is GoalState.OPEN or expected is not GoalState.REACHED
        if is_fitting and not (has_ended and state is GoalState.PAUSED):
            expected = state
    goal = find_goal(book, goal_id)
    assert goal.state is expected
    since = [change.since for change in goal.states]
    assert since == sorted(since)


def test_open_goals_stand_first_and_of_those_the_one_due_first(book: Book) -> None:
    names = ("let go", "no day", "late", "soon", "paused", "reached")
    ids = {name: add_goal(book, name, today=TODAY).id for name in names}
    set_by(book, ids["late"], day(-90), today=TODAY)
    set_by(book, ids["soon"], day(-9), today=TODAY)
    for name, state in (("let go", GoalState.LET_GO), ("paused", GoalState.PAUSED)):
        set_state(book, ids[name], state, today=TODAY)
    set_state(book, ids["reached"], GoalState.REACHED, today=TODAY)
    assert [goal.what for goal in list_goals(book)] == [
        "soon",
        "late",
        "no day",
        "paused",
        "reached",
        "let go",
    ]
    assert [goal.what for goal in open_goals(book, TODAY)] == ["soon", "late", "no day"]
    assert open_goals(book, day(1)) == ()


def test_a_habit_feeds_a_goal_once_and_no_longer_when_unlinked(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=TODAY).id
    for habit_id in (1, 2, 1):
        link_habit(book, goal_id, habit_id)
    assert {habit.id for habit in habits_of(book, find_goal(book, goal_id))} == {1, 2}
    assert len(find_goal(book, goal_id).habit_ids) == 2
    for _ in range(2):
        assert unlink_habit(book, goal_id, 1).habit_ids == (2,)
    with pytest.raises(NoSuchHabit):
        link_habit(book, goal_id, 9)


def test_the_smallest_version_becomes_one_daily_habit_however_often_it_is_tapped(
    book: Book,
) -> None:
    goal_id = add_goal(book, "Run ten kilometres", today=TODAY).id
    with pytest.raises(NameEmpty):
        add_smallest(book, goal_id, today=TODAY)
    word_part(book, goal_id, GoalPart.SMALLEST, "Put on my shoes", today=TODAY)
    habit = add_smallest(book, goal_id, today=TODAY)
    assert add_smallest(book, goal_id, today=TODAY) == habit
    assert (habit.name, habit.area, len(book.habits)) == ("Put on my shoes", Area.EXERCISE, 3)
    assert habits_of(book, find_goal(book, goal_id)) == (habit,)


def test_a_smallest_version_always_fits_a_habits_name(book: Book) -> None:
    goal_id = add_goal(book, "x" * 120, today=TODAY).id
    with pytest.raises(NameTooLong):
        word_part(book, goal_id, GoalPart.SMALLEST, "x" * 65, today=TODAY)
    word_part(book, goal_id, GoalPart.SMALLEST, "x" * 64, today=TODAY)
    assert add_smallest(book, goal_id, today=TODAY).name == "x" * 64


def test_a_deleted_habit_is_missed_and_comes_back_with_its_undo(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=day(3)).id
    link_habit(book, goal_id, 1)
    delete_habit(book, 1, now=NOON)
    assert goal_progress(book, find_goal(book, goal_id), TODAY, NO_DAYS).habits == 0
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == [goal_id]
    undo_delete(book, 1, now=NOON)
    assert goal_progress(book, find_goal(book, goal_id), TODAY, NO_DAYS).kept == 3


def test_milestones_are_passed_on_a_day_and_the_first_one_stays(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=day(9)).id
    one, two = (add_milestone(book, goal_id, name).milestones[-1].id for name in ("One", "Two"))
    pass_milestone(book, goal_id, one, day(2))
    goal = pass_milestone(book, goal_id, one, TODAY)
    assert [milestone.done_on for milestone in goal.milestones] == [day(2), None]
    passed = [goal_progress(book, goal, day(ago)).milestones_done for ago in (3, 2, 0)]
    assert passed == [0, 1, 1]
    assert pass_milestone(book, goal_id, one, None).milestones[0].done_on is None
    assert [left.id for left in drop_milestone(book, goal_id, one).milestones] == [two]
    with pytest.raises(NoSuchMilestone):
        drop_milestone(book, goal_id, one)
    with pytest.raises(NoSuchMilestone):
        pass_milestone(book, goal_id, one, TODAY)


def test_eight_milestones_are_the_most(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=TODAY).id
    for _ in range(MOST_MILESTONES):
        add_milestone(book, goal_id, "On the way")
    with pytest.raises(TooManyMilestones):
        add_milestone(book, goal_id, "One more")


def test_a_goal_deleted_is_gone_and_its_habits_stay(book: Book) -> None:
    goal_id = add_goal(book, "Pass", today=TODAY).id
    link_habit(book, goal_id, 1)
    delete_goal(book, goal_id)
    assert {1, 2} == book.habits.keys()
    for act in (find_goal, delete_goal):
        with pytest.raises(NoSuchGoal):
            act(book, goal_id)


@pytest.mark.parametrize(
    ("kept", "due", "share"),
    [
        (4, 5, Fraction(4, 5)),
        (9, 10, Fraction(9, 10)),
        (79, 100, None),
        (4, 31, None),
        (0, 0, None),
    ],
)
def test_a_share_is_told_from_four_of_five_on_and_a_low_one_by_nobody(
    kept: int, due: int, share: Fraction | None
) -> None:
    since_set = GoalProgress(0, 0, 1, kept, due, 0, 0, None)
    lately = GoalProgress(0, 0, 1, 0, 0, kept, due, None)
    assert (since_set.good_share, since_set.good_share_lately) == (share, None)
    assert (lately.good_share, lately.good_share_lately) == (None, share)


@pytest.mark.parametrize(
    ("drawn", "begun", "kept"),
    [
        ("xxx.", 3, (3, 3, 3, 3)),
        ("xx.x", 3, (3, 4, 3, 4)),
        ("xx.x", 1, (1, 2, 1, 2)),
        ("xs.x", 3, (2, 3, 2, 3)),
        ("o", 40, (0, 0, 0, 0)),
        ("x" * 10 + "." * 25 + "xxxo", 38, (13, 38, 3, 27)),
    ],
)
def test_habits_count_since_the_goal_was_set_and_over_four_weeks(
    drawn: str, begun: int, kept: tuple[int, ...]
) -> None:
    book = a_book(drawn)
    goal = add_goal(book, "Pass", today=day(begun))
    goal = link_habit(book, goal.id, 1)
    progress = goal_progress(book, goal, TODAY)
    told = (progress.kept, progress.due, progress.kept_lately, progress.due_lately)
    assert told == kept


@pytest.mark.parametrize(
    ("this_week", "ahead", "kept"),
    [("x.....o", 0, (6, 7)), ("xxxx..o", 0, (8, 9)), ("x.....o", 1, (6, 9))],
)
def test_a_week_counts_what_it_asks_for_and_while_it_is_open_what_was_kept(
    this_week: str, ahead: int, kept: tuple[int, int]
) -> None:
    book = a_book("xx....." + "x.xxxx." + this_week, frequency=TimesAWeek(3))
    goal = link_habit(book, add_goal(book, "Pass", today=day(20)).id, 1)
    progress = goal_progress(book, goal, day(-ahead))
    assert (progress.kept, progress.due) == kept


def test_days_away_and_days_the_bot_was_down_are_not_held_against_anybody() -> None:
    book = a_book("x.x.o")
    goal = add_goal(book, "Pass", today=day(4))
    goal = link_habit(book, goal.id, 1)
    assert goal_progress(book, goal, TODAY).due == 4
    assert goal_progress(book, goal, TODAY, frozenset({day(1)})).due == 3


@given(book=books(), down=down_days, begun=st.integers(0, 80), ahead=st.integers(0, 9))
def test_no_more_is_kept_than_was_due_and_four_weeks_are_part_of_the_whole(
    book: Book, down: frozenset[date], begun: int, ahead: int
) -> None:
    goal = add_goal(book, "Pass", today=day(begun))
    set_by(book, goal.id, TODAY + timedelta(ahead), today=TODAY)
    progress = goal_progress(book, link_habit(book, goal.id, 1), TODAY, down)
    assert 0 <= progress.kept <= progress.due
    assert 0 <= progress.kept_lately <= progress.due_lately
    assert progress.days_left == ahead
    if begun < 28:
        assert (progress.kept, progress.due) == (progress.kept_lately, progress.due_lately)


WEEK = Span(day(6), TODAY)
"""The first day of a week that ends today."""


def a_goal(
    book: Book, *, ahead: int | None = None, begun: int = 90, passed: int | None = None
) -> Goal:
    """A goal set so many days ago, due in so many; a milestone of it was passed so many ago."""
    goal = add_goal(book, "Pass", today=day(begun))
    if ahead is not None:
        set_by(book, goal.id, day(-ahead), today=day(begun))
    milestone = add_milestone(book, goal.id, "Half of it").milestones[0]
    return pass_milestone(book, goal.id, milestone.id, None if passed is None else day(passed))


@pytest.mark.parametrize(
    ("goal", "news"),
    [
        ({}, None),
        ({"ahead": -8}, None),
        ({"ahead": -7}, News.DUE),
        ({"ahead": 0}, News.DUE),
        ({"ahead": 7, "passed": 1}, News.DUE),
        ({"ahead": 8}, News.AHEAD),
        ({"ahead": 56}, News.AHEAD),
        ({"ahead": 57}, None),
        ({"ahead": 365, "begun": 6}, News.AHEAD),
        ({"ahead": 365, "begun": 7}, None),
        ({"begun": 3}, None),
        ({"passed": 6}, News.MOVED),
        ({"passed": 7}, None),
        ({"begun": 3, "passed": 3}, News.MOVED),
        ({"begun": 3, "passed": 5}, None),
        ({"ahead": 30, "passed": 0}, News.MOVED),
        ({"ahead": 365, "passed": 0}, News.MOVED),
    ],
)
def test_a_week_tells_of_a_day_that_is_near_or_new_and_of_what_moved_in_it(
    book: Book, goal: dict[str, int], news: News | None
) -> None:
    assert news_of(book, a_goal(book, **goal), WEEK) is news


@pytest.mark.parametrize(
    ("drawn", "begun", "is_news"),
    [
        ("x......", 90, True),
        ("x.......", 90, False),
        ("xxxxxxo", 0, False),
        ("t..", 90, True),
        ("xxxxxxxs.", 90, True),
    ],
)
def test_a_step_of_a_habit_is_news_in_its_week_and_only_since_the_goal_was_set(
    drawn: str, begun: int, *, is_news: bool
) -> None:
    book = a_book(drawn)
    goal = link_habit(book, a_goal(book, begun=begun).id, 1)
    assert (news_of(book, goal, WEEK) is News.MOVED) == is_news


def test_a_week_tells_first_of_what_is_due_then_of_what_moved_then_of_a_day_ahead(
    book: Book,
) -> None:
    ahead, moved, due = a_goal(book, ahead=20), a_goal(book, passed=2), a_goal(book, ahead=3)
    a_goal(book)
    a_goal(book, ahead=365)
    assert goals_with_news(book, WEEK, 0) == (due, moved, ahead)


def test_goals_of_which_the_same_is_told_lead_in_turns(book: Book) -> None:
    goals = [a_goal(book, passed=1), a_goal(book, passed=2), a_goal(book, passed=3)]
    leading = [goals_with_news(book, WEEK, week)[0] for week in range(6)]
    assert leading == [*goals, *goals]


@given(book=books(), down=down_days, begun=st.integers(0, 80))
def test_what_a_week_tells_of_a_goals_steps_is_never_nothing(
    book: Book, down: frozenset[date], begun: int
) -> None:
    goal = link_habit(book, add_goal(book, "Pass", today=day(begun)).id, 1)
    if news_of(book, goal, WEEK, down) is News.MOVED:
        assert goal_progress(book, goal, TODAY, down).kept


def test_a_goal_without_a_habit_gets_one_proposal_a_day_later(book: Book) -> None:
    book.habits.clear()
    book.order = ()
    goal_id = add_goal(book, "Pass", today=TODAY).id
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == []
    for ahead in range(1, 42):
        propose(book, today=day(-ahead))
    made = Proposal(ProposalKind.LINK_GOAL, goal_id)
    assert [(one.proposal, one.on) for one in book.proposed] == [(made, day(-1))]
    assert open_proposal(book, today=day(-1)) == made
    add_smallest(
        book, word_part(book, goal_id, GoalPart.SMALLEST, "Read", today=TODAY).id, today=TODAY
    )
    assert open_proposal(book, today=day(-1)) is None


@pytest.mark.parametrize(("ahead", "is_asked"), [(1, True), (0, False), (-3, False)])
def test_a_goal_whose_day_has_come_asks_for_no_habit_any_more(
    book: Book, ahead: int, *, is_asked: bool
) -> None:
    goal = a_goal(book, ahead=ahead)
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == ([goal.id] if is_asked else [])


def test_goals_that_no_habit_feeds_hear_of_it_soon_the_one_due_first_leading() -> None:
    missed = "x.x..x." * 6
    book = a_book(missed, missed, missed)
    weeks = [day(ago) for ago in (28, 21, 14, 7, 0)]
    add_goal(book, "No day", today=day(30))
    for ahead in (365, 42):
        goal = add_goal(book, f"In {ahead} days", today=day(30))
        set_by(book, goal.id, day(30 - ahead), today=day(30))
    for on in weeks:
        propose(book, today=on, is_in_review=True)
    asked = [
        (find_goal(book, made.proposal.about).what, weeks.index(made.on))
        for made in book.proposed
        if made.proposal.kind is ProposalKind.LINK_GOAL
    ]
    assert asked == [("In 42 days", 0), ("In 365 days", 2), ("No day", 4)]


@pytest.mark.parametrize("state", [GoalState.PAUSED, GoalState.REACHED, GoalState.LET_GO])
def test_a_goal_that_is_fed_or_at_rest_asks_for_no_habit(book: Book, state: GoalState) -> None:
    goal_id = add_goal(book, "Pass", today=day(3)).id
    link_habit(book, goal_id, 1)
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == []
    archive_habit(book, 1, today=TODAY)
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == [goal_id]
    bring_back(book, 1, today=TODAY)
    unlink_habit(book, goal_id, 1)
    set_state(book, goal_id, state, today=TODAY)
    assert list(goals_to_link(book, TODAY, NO_DAYS)) == []


def test_the_goal_of_a_day_is_the_first_open_one_that_was_set_for_it(book: Book) -> None:
    goals = [add_goal(book, name, today=day(9)) for name in ("None", "Paused", "One", "Two")]
    for goal in goals[1:]:
        set_by(book, goal.id, TODAY, today=day(9))
    set_state(book, goals[1].id, GoalState.PAUSED, today=day(3))
    assert [goal_of_day(book, on) for on in (day(1), day(-1))] == [None, None]
    named = goal_of_day(book, TODAY)
    assert named is not None
    assert named.what == "One"


def test_the_first_words_of_ones_own_keep_what_the_goal_said_before() -> None:
    book = a_book()
    goal = add_goal(book, "Ship", today=TODAY)
    own = GoalPart.SENTENCE
    first = word_part(book, goal.id, own, "I ship!", today=TODAY, so_far="Ship\nby Friday.")
    assert first.changes == (PartChange(TODAY, own, "Ship by Friday."),)
    again = word_part(book, goal.id, own, "I do!", today=TODAY, so_far="I ship!")
    assert again.changes[1:] == (PartChange(TODAY, own, "I ship!"),)


@given(books(), down_days, st.integers(0, 30), st.integers(1, 7))
def test_the_steps_of_all_weeks_are_those_that_were_made_in_all(
    book: Book, down: frozenset[date], ago: int, times: int
) -> None:
    goal = link_habit(book, add_goal(book, "Exam", today=day(ago)).id, 1)
    days = [day(left) for left in range(70, -1, -1)]
    weeks = [Span(days[at], days[min(at + times, 71) - 1]) for at in range(0, 71, times)]
    steps = [count_steps(book, goal, week, down) for week in weeks]
    assert min(steps) >= 0
    assert sum(steps) == goal_progress(book, goal, TODAY, down).kept
