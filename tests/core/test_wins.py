"""Wins: what speaks for a person in a period, each once and on its day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.contact import Contact, Event
from habitbot.core.events import stay_away
from habitbot.core.frequency import TimesAWeek
from habitbot.core.goal import Goal, GoalPart, GoalState, Milestone
from habitbot.core.goals import add_goal, set_state, word_part
from habitbot.core.habit import Area
from habitbot.core.lesson import Course, CourseUnit, Lesson
from habitbot.core.life import Unit, life_of
from habitbot.core.path import Experiment, ExperimentKind, Path, Speaks
from habitbot.core.paths import add_path, delete_path, note_goal, rename_path
from habitbot.core.person import Change, Person
from habitbot.core.streak import best_of, best_streak, days_of_best, days_of_streak, streak_of
from habitbot.core.week import summarise_week
from habitbot.core.wins import Period, Win, WinKind, days_of_period, wins_between
from habitbot.core.work import Feedback, FinishedWork
from tests.makers import TODAY, a_book, day

REACHED = GoalState.REACHED
PRAISED = Feedback(day(5), praise="Clear")


def full_book() -> Book:
    """A book with one win of each kind, on the days 1 to 8 before today, and a streak of ten."""
    book = a_book("x" * 10)
    reached = (Change(day(1), GoalState.REACHED),)
    half = (Milestone(3, "Half", day(2)),)
    book.goals[2] = Goal(2, "Exam", day(60), milestones=half, states=reached)
    book.courses[4] = Course(4, "Statistics", CourseUnit.LESSONS, 5, day(50), {day(3): 5})
    book.lessons[5] = Lesson(5, day(4), "Lists are ordered")
    said = Feedback(day(5), praise="Clear", criticism="Long", change="Shorter")
    book.works[6] = FinishedWork(6, "Report", day(9), feedback=said)
    book.events[7] = Event(7, "Fair", day(7), contact_ids=(8,))
    book.contacts[8] = Contact(8, "Ben", day(30), wrote_on=(day(40), day(6)))
    book.paths[9] = Path(9, "Nurse", day(20))
    book.experiments[10] = Experiment(
        10, 9, ExperimentKind.TRY, done_on=day(8), learned="Kind people", speaks=Speaks.FOR
    )
    return book


def kinds(book: Book, first: date, last: date = TODAY) -> list[WinKind]:
    return [win.kind for win in wins_between(book, first, last, today=TODAY).wins]


def test_each_kind_is_told_once_in_its_order() -> None:
    book = full_book()
    assert kinds(book, day(29)) == list(WinKind)
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    assert (wins.written_to, wins.come_backs, wins.is_empty) == (1, 0, False)
    assert [win.kind for win in wins.handed_in] == [k for k in WinKind if k is not WinKind.TRIED]
    (streak,) = (win for win in wins.wins if win.kind is WinKind.STREAK)
    assert (streak.number, streak.unit, streak.on) == (10, Unit.DAYS, TODAY)


def test_words_of_harm_are_no_win() -> None:
    book = full_book()
    book.lessons[11] = Lesson(11, day(4), "I want to kill myself")
    assert wins_between(book, day(29), TODAY, today=TODAY) == wins_between(
        full_book(), day(29), TODAY, today=TODAY
    )


def test_a_line_noted_twice_in_the_same_words_on_a_day_stands_once() -> None:
    book = full_book()
    book.lessons[11] = Lesson(11, day(4), "Lists are ordered")
    book.lessons[12] = Lesson(12, day(3), "Lists are ordered")
    wins = wins_between(book, day(29), TODAY, today=TODAY).wins
    told = [win.on for win in wins if win.text == "Lists are ordered"]
    assert told == [day(3), day(4)]


def test_what_lies_outside_the_period_is_left_out() -> None:
    assert kinds(full_book(), day(2)) == [WinKind.GOAL, WinKind.MILESTONE, WinKind.STREAK]


def test_a_streak_that_runs_on_is_told_whole_and_one_that_ended_is_cut_to_the_period() -> None:
    (running,) = wins_between(a_book("x" * 10), day(2), TODAY, today=TODAY).wins
    assert (running.number, running.since, running.on) == (10, day(9), TODAY)
    ended = a_book("x" * 10 + "..x")
    assert wins_between(ended, day(8), TODAY, today=TODAY).wins == ()
    (win,) = wins_between(ended, day(9), TODAY, today=TODAY).wins
    assert (win.number, win.since, win.on) == (7, day(9), day(3))


@pytest.mark.parametrize(
    ("letters", "since", "on"),
    [
        ("x" * 11 + "o", 11, 1),
        ("x" * 11 + ".o", 12, 2),
        ("x" * 11 + "sss", 13, 3),
        ("xxxx.xxxxxx.", 11, 1),
        ("x" * 9 + ".." + "x" * 9 + "...xxx", 14, 6),
        ("x" * 9 + ".." + "x" * 8 + "...xxx", 24, 16),
    ],
)
def test_a_streak_goes_from_its_first_yes_to_its_last_one(
    letters: str, since: int, on: int
) -> None:
    (win,) = wins_between(a_book(letters), day(60), TODAY, today=TODAY).wins
    assert (win.since, win.on) == (day(since), day(on))


def test_a_streak_of_weeks_goes_from_its_first_yes_to_its_last_one() -> None:
    book = a_book("x.x...." + "...xx.." * 4 + "......x" + "x......", frequency=TimesAWeek(2))
    (win,) = wins_between(book, day(90), TODAY, today=TODAY).wins
    assert (win.number, win.unit, win.since, win.on) == (5, Unit.WEEKS, day(48), day(16))


def test_a_streak_that_only_waits_all_through_the_period_is_not_told_in_it() -> None:
    book = a_book("x" * 10 + "s" * 40)
    assert wins_between(book, day(29), TODAY, today=TODAY).wins == ()
    (win,) = wins_between(book, day(49), TODAY, today=TODAY).wins
    assert win.on == day(40)


@given(st.text("x.so", min_size=1, max_size=60))
def test_from_its_first_to_its_last_day_a_streak_is_as_long_as_in_all(letters: str) -> None:
    life = life_of(a_book(letters), 1, today=TODAY)
    for length, days_of in (
        (streak_of(life).length, days_of_streak),
        (best_of(life), days_of_best),
    ):
        if length:
            found = days_of(life)
            assert found.last is not None
            assert best_of(life.cut(found.first, found.last)) == length
            assert best_of(life.cut(found.first + timedelta(1), found.last)) == length - 1
            assert best_of(life.cut(found.first, found.last - timedelta(1))) == length - 1


def test_a_week_that_is_not_over_and_not_reached_is_none_of_a_streak() -> None:
    tuesday = day(5)
    book = a_book("x.x.x.." * 4 + "x.", today=tuesday, frequency=TimesAWeek(3))
    (win,) = wins_between(book, day(60), tuesday, today=tuesday).wins
    assert (win.number, win.unit) == (best_streak(book, 1, today=tuesday), Unit.WEEKS)
    assert win.number == 4


@given(
    st.text("x.", min_size=8, max_size=70),
    st.integers(1, 6),
    st.integers(0, 40),
    st.integers(0, 6),
)
def test_no_streak_is_longer_than_the_habits_best_one(
    drawn: str, times: int, since: int, ago: int
) -> None:
    today = day(ago)
    book = a_book(drawn, today=today, frequency=TimesAWeek(times))
    best = best_streak(book, 1, today=today)
    found = wins_between(book, day(ago + since), today, today=today).wins
    assert all(win.number <= best for win in found if win.kind is WinKind.STREAK)


def test_body_health_and_the_ways_out_are_not_handed_in() -> None:
    book = a_book(*["x" * 10] * 7)
    for habit_id, (area, name) in enumerate(
        [
            (Area.SLEEP, "In bed by 23:00"),
            (Area.EXERCISE, "Walk"),
            (Area.LEARNING, "Take my antidepressant"),
            (Area.LEARNING, "No alcohol"),
            (Area.DIRECTION, "Read one job advert"),
            (Area.LEARNING, "Read one page"),
            (Area.NETWORKING, "Tell one trusted person how it was"),
        ],
        1,
    ):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area, name=name)
    book.habits[7] = replace(book.habits[7], is_safeguard=True)
    book.paths[9] = Path(9, "Nurse", day(20))
    for goal_id, what in ((10, "nurse"), (11, "Exam")):
        done = (Milestone(goal_id + 5, f"Half of {what}", day(2)),)
        book.goals[goal_id] = Goal(goal_id, what, day(60), milestones=done)
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    assert len(wins.wins) == 9
    assert [win.text for win in wins.handed_in] == ["Half of Exam", "Read one page"]


@pytest.mark.parametrize("later", ["path renamed", "goal reworded", "deleted", "another goal"])
@pytest.mark.parametrize("is_made_of_it", [True, False])
def test_a_goal_of_a_path_is_never_handed_in_whatever_becomes_of_either(
    later: str, *, is_made_of_it: bool
) -> None:
    book = a_book()
    path = add_path(book, "Nurse", today=day(20))
    goal = add_goal(book, "Begin the training" if is_made_of_it else "nurse", today=day(20))
    if is_made_of_it:
        book.paths[path.id] = replace(path, goal_id=goal.id)
    if later == "path renamed":
        rename_path(book, path.id, "Care")
    elif later == "goal reworded":
        word_part(book, goal.id, GoalPart.WHAT, "The exam", today=day(9))
    elif later == "deleted":
        delete_path(book, path.id)
    else:
        note_goal(book, path.id, add_goal(book, "The papers", today=day(9)).id)
    set_state(book, goal.id, REACHED, today=day(1))
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    assert (len(wins.wins), wins.handed_in) == (1, ())


def test_what_speaks_of_therapy_or_illness_is_not_handed_in_whatever_it_is() -> None:
    book = a_book("x" * 10, "x" * 10)
    for habit_id, name in ((1, "See my therapist"), (2, "Meditate for anxiety")):
        book.habits[habit_id] = replace(book.habits[habit_id], name=name)
    reached = (Change(day(3), GoalState.REACHED),)
    book.goals[3] = Goal(3, "Leave my burn-out behind", day(60), states=reached)
    book.lessons[4] = Lesson(4, day(2), "Depression passes")
    book.lessons[5] = Lesson(5, day(2), "Ask early")
    book.events[6] = Event(6, "Group therapy", day(4), contact_ids=(8,))
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    assert len(wins.wins) == 6
    assert [win.text for win in wins.handed_in] == ["Ask early"]


def test_of_who_works_in_health_what_is_the_work_is_handed_in_and_what_they_noted_is_not() -> None:
    book, exam = a_book(), "Pass the physiotherapy exam"
    half = (Milestone(4, "Half of it", day(2)),)
    book.goals[3] = Goal(3, exam, day(60), milestones=half, states=(Change(day(3), REACHED),))
    book.works[6] = FinishedWork(6, "Study for the doctors", day(9), feedback=PRAISED)
    book.works[7] = FinishedWork(7, "The study on depression", day(9), feedback=PRAISED)
    book.lessons[5] = Lesson(5, day(2), "Pass the physiotherapy exam with less anxiety")
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    handed = [(win.text, win.about) for win in wins.handed_in]
    assert handed == [(exam, ""), ("Half of it", exam), ("Clear", "The study on depression")]
    assert len(wins.wins) == 5


def test_what_belongs_to_a_goal_or_a_work_that_speaks_of_illness_is_not_handed_in() -> None:
    book = a_book()
    half = (Milestone(4, "Half of it", day(2)),)
    book.goals[3] = Goal(3, "Leave my burn-out behind", day(60), milestones=half)
    book.works[6] = FinishedWork(6, "My talk on therapy", day(9), feedback=PRAISED)
    wins = wins_between(book, day(29), TODAY, today=TODAY)
    assert [win.text for win in wins.wins] == ["Half of it", "Clear"]
    assert wins.handed_in == ()


def test_each_thing_that_was_said_of_a_work_is_a_win_of_its_own() -> None:
    book = Book(Person(1))
    said = Feedback(day(5), praise="Clear\nBrave", change="Shorter")
    book.works[6] = FinishedWork(6, "Report", day(9), feedback=said)
    wins = wins_between(book, day(29), TODAY, today=TODAY).wins
    assert [win.text for win in wins] == ["Clear", "Brave", "Shorter"]


def test_what_was_tried_counts_once_it_is_told_and_not_where_it_speaks_against_its_path() -> None:
    book = full_book()
    (tried,) = (win for win in wins_between(book, day(9), day(8), today=TODAY).wins)
    assert tried == Win(WinKind.TRIED, day(8), "Kind people", about="Nurse", is_private=True)
    experiment = book.experiments[10]
    for parts, counts in (
        ({"speaks": None}, True),
        ({"speaks": Speaks.NEITHER}, True),
        ({"speaks": Speaks.AGAINST}, False),
        ({"learned": ""}, False),
        ({"done_on": None}, False),
    ):
        book.experiments[10] = replace(experiment, **parts)
        assert (WinKind.TRIED in kinds(book, day(29))) is counts, parts


@pytest.mark.parametrize("change", ["open goal", "course begun", "event ahead", "event untold"])
def test_what_is_not_done_is_no_win(change: str) -> None:
    book = a_book()
    match change:
        case "open goal":
            book.goals[2] = Goal(2, "Exam", day(60), milestones=(Milestone(3, "Half"),))
        case "course begun":
            book.courses[4] = Course(4, "Statistics", CourseUnit.PAGES, 5, day(50), {day(3): 4})
        case "event ahead":
            book.events[7] = Event(7, "Fair", TODAY + timedelta(1), told="Good", contact_ids=(8,))
        case _:
            book.events[7] = Event(7, "Fair", day(7))
    assert wins_between(book, day(99), TODAY + timedelta(9), today=TODAY).is_empty


def test_a_finished_course_keeps_its_day_however_often_the_end_is_tapped() -> None:
    course = Course(4, "Statistics", CourseUnit.LESSONS, 5, day(50), {day(9): 4, day(6): 5})
    for ago in (3, 1):
        course = replace(course, reached={**course.reached, day(ago): 5})
    assert course.finished_on == day(6)
    corrected = replace(course, reached={**course.reached, day(2): 4})
    assert corrected.finished_on == day(1)
    assert replace(course, reached={**course.reached, TODAY: 4}).finished_on is None


def test_each_end_of_a_course_stays_a_win_once_one_goes_on_after_it() -> None:
    book = Book(Person(1))
    for reached, ends in (
        ({day(9): 5}, [day(9)]),
        ({day(9): 5, day(6): 4}, [day(9)]),
        ({day(9): 5, day(6): 4, day(3): 5, day(2): 5}, [day(9), day(3)]),
    ):
        book.courses[4] = Course(4, "Rust", CourseUnit.LESSONS, 5, day(50), reached)
        wins = wins_between(book, day(30), TODAY, today=TODAY).wins
        assert sorted(win.on for win in wins) == ends


def test_an_event_one_stayed_away_from_is_no_win_whatever_was_said_before() -> None:
    book = full_book()
    book.events[7] = Event(7, "Fair", day(7))
    stay_away(book, 7)
    assert WinKind.EVENT not in kinds(book, day(29))


def test_coming_back_counts() -> None:
    assert wins_between(a_book("xx.xx"), day(9), TODAY, today=TODAY).come_backs == 1
    after_weeks = a_book("xxx" + "." * 40 + "x")
    wins = wins_between(after_weeks, day(29), TODAY, today=TODAY)
    assert (wins.come_backs, wins.yes_days, wins.is_empty) == (1, 1, False)
    assert wins_between(after_weeks, day(29), day(1), today=TODAY).is_empty


def test_a_come_back_counts_on_the_day_whose_card_told_it_wherever_the_period_begins() -> None:
    book = a_book("x......" + "......." + "...x...", frequency=TimesAWeek(1))
    counts = [wins_between(book, day(ago), TODAY, today=TODAY).come_backs for ago in (9, 3, 2)]
    assert counts == [1, 1, 0]


@given(st.lists(st.text("x..", min_size=1, max_size=30), min_size=1, max_size=3), st.integers(1, 7))
def test_the_weeks_come_backs_add_up_to_those_of_the_whole_period(
    drawn: list[str], times: int
) -> None:
    book = a_book(*drawn, frequency=TimesAWeek(times) if times < 7 else None)
    weeks = [summarise_week(book, day(6 + 7 * ago), today=TODAY) for ago in range(5)]
    wins = wins_between(book, weeks[-1].first_day, TODAY, today=TODAY)
    assert wins.come_backs == sum(week.come_backs for week in weeks)


def test_days_with_a_yes_count_each_once_and_alone_are_nothing_to_hand_in() -> None:
    wins = wins_between(a_book("xt.s", "xxmo"), day(9), TODAY, today=TODAY)
    assert (wins.yes_days, wins.is_empty, wins.is_worth_a_file) == (2, False, False)


def test_the_periods_end_today_and_all_begins_with_the_first_thing_there_is() -> None:
    book = full_book()
    assert days_of_period(book, Period.MONTH, TODAY) == (day(29), TODAY)
    assert days_of_period(book, Period.QUARTER, TODAY) == (day(90), TODAY)
    assert days_of_period(book, Period.YEAR, TODAY) == (date(2026, 1, 1), TODAY)
    assert days_of_period(book, Period.ALL, TODAY) == (day(60), TODAY)
    assert days_of_period(a_book(), Period.ALL, TODAY) == (TODAY, TODAY)


@given(first=st.integers(0, 80), length=st.integers(0, 80))
def test_every_win_lies_within_its_period_and_two_halves_hold_all_dated_ones(
    first: int, length: int
) -> None:
    book, start = full_book(), day(80) + timedelta(first)
    middle, end = start + timedelta(length // 2), start + timedelta(length)

    def dated(first: date, last: date) -> list[tuple[WinKind, date]]:
        if first > last:
            return []
        found = wins_between(book, first, last, today=TODAY).wins
        assert all(first <= win.on <= last for win in found)
        return [(win.kind, win.on) for win in found if win.kind is not WinKind.STREAK]

    halves = dated(start, middle) + dated(middle + timedelta(1), end)
    assert sorted(halves) == sorted(dated(start, end))
