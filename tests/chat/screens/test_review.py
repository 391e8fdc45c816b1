"""Below the week's card: at most a phone's screen, the question and the proposal always there."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from telegram.constants import MessageLimit

from habitbot.chat.kit.screen import A_ROW, WRAPPED, phone_rows
from habitbot.chat.screens.review import (
    MOST_LINES,
    ROOM,
    ROWS_BESIDE,
    Line,
    Worth,
    choose_lines,
)
from habitbot.chat.screens.week import week_screen, week_text_screens
from habitbot.core.book import Book
from habitbot.core.check_in import day_view, mark_day, set_note
from habitbot.core.contact import Contact
from habitbot.core.day import DAY, week_of
from habitbot.core.feedback import add_work, note_feedback
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalProgress, GoalState
from habitbot.core.goals import add_goal, goal_progress, link_habit, set_by, set_state
from habitbot.core.habit import Area
from habitbot.core.habits import set_frequency
from habitbot.core.history import Mark
from habitbot.core.learning import add_course, add_lesson, reach
from habitbot.core.lesson import CourseUnit
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from habitbot.core.proposals import propose
from habitbot.core.review import note_reviewed, reflect
from habitbot.core.week import DayState
from habitbot.core.work import FeedbackPart
from habitbot.pictures.captions import WeekCaptions
from tests.chat.screens.every_screen import a_scene
from tests.makers import TODAY, a_book, a_counting_book, a_habit, day, history

LONGEST = "W" * 64
ROW = A_ROW - WRAPPED
EMOJI = "👩‍👩‍👧‍👦" * 18


def full_book(name: str) -> Book:
    """A week in which there was everything, with one name over and over."""
    exercise, rest = "xx.x" * 14, "xx.x" * 12 + "xx.xx..o"
    book = a_book(exercise, *[rest] * 8, "." * 7 + "o")
    for habit_id, habit in book.habits.items():
        area = {1: Area.EXERCISE, 10: Area.SLEEP}.get(habit_id, Area.LEARNING)
        book.habits[habit_id] = replace(habit, name=name, area=area)
    for number in range(3):
        add_goal(book, name, today=day(9))
        add_lesson(book, name, today=day(number))
        book.contacts[90 + number] = Contact(90 + number, name, day(9), wrote_on=(TODAY,))
        work = add_work(book, name, today=day(9))
        note_feedback(book, work.id, FeedbackPart.CHANGE, name, today=TODAY)
    return book


def propose_below(book: Book, told: date, *, today: date) -> None:
    """Let a review of the week up to that day come today, and propose something."""
    propose(book, today=today, is_in_review=True)
    note_reviewed(book, told, today=today)


def shown(book: Book) -> str:
    screen = week_screen(book, a_scene(), TODAY)
    return f"{screen.title}\n{screen.text}"


def test_everything_at_once_fits_below_the_card_with_its_question_and_its_proposal() -> None:
    for name in (LONGEST, EMOJI, "x"):
        book = full_book(name)
        propose_below(book, TODAY, today=TODAY)
        text = shown(book)
        assert len(text) <= MessageLimit.CAPTION_LENGTH
        assert len(text.splitlines()) <= MOST_LINES + 1
        assert "\n💭 What would make next week 1 % easier?\n" in text
        assert text.splitlines()[-1].endswith("has no habit yet. A tiny one would carry it.")


def test_a_long_answer_fits_too_and_stands_in_place_of_the_question() -> None:
    book = full_book(LONGEST)
    reflect(book, TODAY, "W" * 1000, today=TODAY)
    assert "💭 What would make next week 1 % easier? “WWW" in shown(book)
    assert len(shown(book)) <= MessageLimit.CAPTION_LENGTH


def test_of_all_that_there_was_as_much_is_told_as_a_phone_shows_beside_card_and_buttons() -> None:
    assert "You came back 10 times after a miss." in shown(full_book("x"))
    book = a_book("xx.x" * 3, "." * 12)
    book.habits[2] = replace(book.habits[2], area=Area.SLEEP)
    book.habits[1] = replace(book.habits[1], area=Area.EXERCISE)
    for number in range(3):
        add_lesson(book, "Lists", today=day(number))
    assert "3 learned · days: Exercise 5" in shown(book)


def test_a_full_week_tells_of_everything_on_one_screen_of_a_phone() -> None:
    weeks = ("xxxx.x.", "xxx....", "x..x...", "x....x.", "xx...x.")
    book = a_book(*weeks)
    areas = (Area.LEARNING, Area.SLEEP, Area.EXERCISE, Area.NETWORKING, Area.LEARNING)
    for habit_id, area in enumerate(areas, 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    goal = add_goal(book, "Pass the data analyst exam", today=day(6))
    link_habit(book, set_by(book, goal.id, day(-120), today=day(6)).id, 5)
    course = add_course(book, "SQL basics", CourseUnit.LESSONS, 12, today=day(6))
    reach(book, course.id, 1, today=day(6))
    add_lesson(book, "Joins are questions", today=day(6))
    book.contacts[90] = Contact(90, "Ben", day(6), wrote_on=(day(6),))
    work = add_work(book, "Monthly report", today=day(6))
    note_feedback(book, work.id, FeedbackPart.PRAISE, "clear", today=day(6))
    text = shown(book).partition("\n")[2]
    assert text.splitlines() == [
        "🌱 Back 4 times, even after 5 days.",
        "You kept 15 of 30.",
        "📘 SQL basics: 1 lesson, now 1 of 12",
        "🎯 Pass the data ana…: 3 small steps",
        "1 person · 1 learned · 1 × feedback · days: Learning 5, Sleep 3, Networking 2",
        "💭 What would make next week 1 % easier?",
    ]
    assert phone_rows(text, WRAPPED) <= ROWS_BESIDE[5]
    (whole,) = week_text_screens(book, a_scene(), TODAY)
    assert "You wrote to or met one person, learned one thing" in whole.text


def test_of_many_areas_the_four_with_most_days_are_named() -> None:
    book = a_book(*["xxxxxxx"] * 6)
    for habit_id, area in enumerate([*Area][:6], 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    (line,) = (one for one in shown(book).splitlines() if one.startswith("Days with a yes"))
    assert line.count("·") == 3


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ("x......", "One small yes this week. It counts."),
        ("x.....x", "2 small yeses this week. Each one counts."),
        ("x.x.x.x", "You kept 4 of 7."),
        ("x.x...x", "3 small yeses this week. Each one counts."),
        ("x.x", "You kept 2 of 3."),
        ("xx.x.xo", "You kept 4 of 6."),
        ("xxxx.xx", "A strong week: you kept 6 of 7."),
        ("xxxxxxx", "All that you meant to do is done: 7 yeses."),
        ("xxxxxxo", "All of it so far is done: 6 yeses. One more is open today."),
    ],
)
def test_of_a_thin_week_what_was_kept_is_told_without_what_was_not(drawn: str, said: str) -> None:
    assert said in shown(a_book(drawn)).splitlines()


@pytest.mark.parametrize(
    ("drawn", "today", "said"),
    [
        ("xx" + "." * 12 + "o", TODAY, "A quiet week so far."),
        ("xx" + "." * 12 + "m", TODAY, "A quiet week. "),
        ("xx" + "." * 13, day(-1), "A quiet week. "),
    ],
)
def test_a_week_without_a_yes_is_told_without_numbers_and_crosses(
    drawn: str, today: date, said: str
) -> None:
    book = a_book(drawn)
    screen = week_screen(book, a_scene(today=today), TODAY)
    assert said in screen.text
    assert screen.picture is not None
    _, captions, _ = screen.picture.facts
    assert isinstance(captions, WeekCaptions)
    assert (captions.share, captions.share_line) == ("", "")
    words = " ".join(one.text for one in week_text_screens(book, a_scene(today=today), TODAY))
    assert "0 of" not in words
    assert ("missed" in words) is drawn.endswith("m")
    assert "best 2 days" in words


def test_a_week_of_which_nothing_can_be_told_has_one_line() -> None:
    monday = day(-1)
    screen = week_screen(a_book("x......o", today=monday), a_scene(today=monday), monday)
    assert screen.text == "The week is open. One tiny yes is a beginning."


some_words = st.text("abc", max_size=300), st.text("d", max_size=60), st.text("e", max_size=20)
some_lines = st.lists(st.builds(Line, st.sampled_from(Worth), *some_words), max_size=20)


@given(some_lines)
def test_lines_keep_their_order_and_only_what_is_needed_takes_more_room_than_there_is(
    lines: list[Line],
) -> None:
    chosen = choose_lines(lines, ROWS_BESIDE[0])
    assert len("\n".join(chosen)) <= ROOM
    assert "" not in chosen
    remaining = iter(lines)
    assert all(any(text in line.wordings for line in remaining) for text in chosen)
    needed = {text for line in lines if line.is_needed() for text in line.wordings}
    fits = len(chosen) <= MOST_LINES and phone_rows("\n".join(chosen), WRAPPED) <= ROWS_BESIDE[0]
    assert fits or {*chosen} <= needed


each_once = st.tuples(*(st.builds(Line, st.just(worth), *some_words) for worth in Worth))


@given(each_once, st.integers(0, 11))
def test_of_what_a_week_is_told_for_nothing_is_left_out_and_nothing_else_takes_its_room(
    lines: tuple[Line, ...], most_rows: int
) -> None:
    chosen = choose_lines(lines, most_rows)
    needed = [line for line in lines if line.is_needed() and line.has_words()]
    least = "\n".join(line.wordings[-1] for line in needed)
    if len(least) <= ROOM:
        assert all({*line.wordings} & {*chosen} for line in needed)
        assert phone_rows(least, WRAPPED) <= most_rows or "\n".join(chosen) == least


@pytest.mark.parametrize(
    ("most_rows", "told"),
    [
        (9, ["came back", "kept", "did", "streak"]),
        (8, ["came back", "kept", "short", "streak"]),
        (7, ["came back", "kept", "short", "streak"]),
        (6, ["back", "kept", "short", "streak"]),
        (5, ["back", "kept", "short", "streak"]),
        (4, ["back", "kept", "short"]),
        (3, ["back", "kept", "short"]),
    ],
)
def test_what_is_worth_most_is_told_most_fully_and_nothing_else_before_what_is_needed(
    most_rows: int, told: list[str]
) -> None:
    lines = [
        Line(Worth.CAME_BACK, "came back".ljust(3 * ROW), "back"),
        Line(Worth.KEPT, "kept"),
        Line(Worth.DID, "did".ljust(4 * ROW), "short".ljust(2 * ROW)),
        Line(Worth.STREAK, "streak"),
    ]
    assert [line.strip() for line in choose_lines(lines, most_rows)] == told


def test_a_crowded_week_tells_what_is_worth_most() -> None:
    book = full_book("x")
    goal = add_goal(book, "Pass the exam", today=day(9))
    set_state(book, goal.id, GoalState.REACHED, today=TODAY)
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    propose_below(book, TODAY, today=TODAY)
    assert shown(book).splitlines()[1:] == [
        "🌱 Back 11 times, even after 3 days.",
        "30 small yeses this week. Each one counts.",
        "🎉 Reached: “Pass the exam”",
        "3 people · 3 learned · 3 × feedback · days: Exercise 5, Learning 4",
        "On days with “x” 96 % of the rest worked out, else none of it (55 days).",
        "💭 What would make next week 1 % easier?",
        "That adds up. Take a minute to see what you have reached?",
    ]


def test_of_many_goals_only_the_one_that_is_told_is_reckoned(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book, reckoned = a_book("xxxxxxx"), list[Goal]()
    for ahead in (9, 3, 20):
        set_by(book, add_goal(book, f"In {ahead}", today=TODAY).id, day(-ahead), today=TODAY)

    def reckon(book: Book, goal: Goal, *day: Any) -> GoalProgress:
        reckoned.append(goal)
        return goal_progress(book, goal, *day)

    monkeypatch.setattr("habitbot.chat.screens.goals_told.goal_progress", reckon)
    assert "🎯 In 3: 3 days left · 2 more goals: /goals\n" in shown(book)
    assert [goal.what for goal in reckoned] == ["In 3"]


def test_a_goal_that_moved_stands_before_a_countdown_and_a_year_is_told_in_its_first_week() -> None:
    book = a_book("x" * 35)
    for name, ahead in (("Alpha", 14), ("Eps", 8), ("Gamma", 340)):
        set_by(book, add_goal(book, name, today=day(27)).id, day(-ahead), today=day(27))
    alpha = next(goal for goal in book.goals.values() if goal.what == "Alpha")
    link_habit(book, alpha.id, 1)
    told = [
        [line for line in week_screen(book, a_scene(), day(ago)).text.splitlines() if "🎯" in line]
        for ago in (21, 14, 7, 0)
    ]
    assert told == [
        ["🎯 Alpha: 7 small steps · 35 days left · 2 more goals: /goals"],
        ["🎯 Alpha: 7 small steps, 14 in all · 28 days left", "🎯 Eps: 22 days left"],
        ["🎯 Alpha: 7 small steps, 21 in all · 21 days left", "🎯 Eps: 15 days left"],
        ["🎯 Alpha: 7 small steps, 28 in all · 14 days left", "🎯 Eps: 8 days left"],
    ]


def test_a_week_without_a_step_tells_no_steps_of_before_as_its_own() -> None:
    for drawn, said in (
        ("x......" + "......o", "one small step in all · 14 days left"),
        ("xx....." + "......o", "2 small steps in all · 14 days left"),
        ("xx....." + "..x....", "one small step, 3 in all · 14 days left"),
        ("......." + "..x.x..", "2 small steps · 14 days left"),
    ):
        book = a_book(drawn)
        goal = add_goal(book, "Exam", today=day(len(drawn) - 1))
        set_by(book, goal.id, day(-14), today=day(13))
        link_habit(book, goal.id, 1)
        assert f"🎯 Exam: {said}" in shown(book).splitlines()


def test_of_a_silent_week_the_words_only_say_what_waits_and_what_stays() -> None:
    book = a_book("xxx" + "." * 200, "x" + "." * 20)
    (screen,) = week_text_screens(book, a_scene(today=TODAY), TODAY)
    assert screen.text == (
        "Nothing noted in these days, and nothing is lost:\n"
        "1. Read one page, best 3 days\n2. Read one page"
    )


@pytest.mark.parametrize("noted", ["person", "lesson", "course", "answer", "goal"])
def test_nothing_noted_is_said_of_the_habits_only_where_something_else_was(noted: str) -> None:
    book = a_book("xxx" + "." * 200)
    note_something(book, noted)
    (screen,) = week_text_screens(book, a_scene(today=TODAY), TODAY)
    assert screen.text.startswith(
        "None of your habits was noted in these days, and nothing is lost:\n1. Read one page"
    )


def test_a_note_on_a_day_is_something_noted_of_its_habit() -> None:
    book = a_book("xxx" + "." * 200, "." * 203)
    set_note(book, 1, day(1), "Too tired, but I thought of it", today=TODAY)
    (screen,) = week_text_screens(book, a_scene(today=TODAY), TODAY)
    assert screen.text.startswith("1. Read one page\nMon")
    assert screen.text.endswith("Nothing noted of these in these days:\n2. Read one page")


def note_something(book: Book, what: str) -> None:
    """One thing of this week beside its habits."""
    if what == "person":
        book.contacts[7] = Contact(7, "Ben", day(6), wrote_on=(TODAY,))
    if what == "lesson":
        add_lesson(book, "Ask first", today=TODAY)
    if what == "course":
        reach(
            book, add_course(book, "Rust", CourseUnit.LESSONS, 10, today=TODAY).id, 2, today=TODAY
        )
    if what == "answer":
        reflect(book, TODAY, "It was calm", today=TODAY)
    if what == "goal":
        set_state(book, add_goal(book, "Exam", today=day(9)).id, GoalState.REACHED, today=TODAY)


def test_the_best_streak_of_days_is_told_after_a_habit_counts_in_weeks_said_or_silent() -> None:
    book = a_book("x" * 12 + "." * 15, today=day(7))
    set_frequency(book, 1, TimesAWeek(2), today=day(6))
    monday = a_scene(today=day(-1))
    (screen,) = week_text_screens(book, monday, TODAY)
    assert screen.text.endswith("1. Read one page, best 12 days")
    for ago in (6, 5):
        mark_day(book, 1, day(ago), Mark.DONE, today=TODAY)
    (screen,) = week_text_screens(book, a_scene(), TODAY)
    assert "2 of 2, streak 1 week, best 1 week, best before 12 days" in screen.text


def test_what_was_said_is_told_habit_by_habit_and_the_others_in_one_block() -> None:
    book = a_book("xxxxx.o", "." * 7, ".......")
    (screen,) = week_text_screens(book, a_scene(today=TODAY), TODAY)
    assert "Fri done, Sat missed, Sun open\n5 of 6, streak 5 days" in screen.text
    assert screen.text.splitlines()[3:] == [
        "",
        "Nothing noted of these in these days:",
        "2. Read one page",
        "3. Read one page",
    ]


def test_a_week_before_the_one_reviewed_last_shows_what_it_showed_and_proposes_nothing() -> None:
    last, scene = day(7), a_scene(today=day(7), now=a_scene().now - timedelta(7))
    book = a_book("x" * 8 + "." * 7, *["x" * 12 + "..." * 2 + "x"] * 2)
    for habit_id, area in enumerate((Area.LEARNING, Area.EXERCISE, Area.SLEEP), 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    note_reviewed(book, last, today=last)
    came = week_screen(book, scene, last)
    propose_below(book, TODAY, today=TODAY)
    assert len(week_screen(book, a_scene(), TODAY).rows[-1]) == 2
    again = week_screen(book, a_scene(), last)
    assert again.text == came.text
    assert [one.label for row in again.rows for one in row][-2:] == ["As text", "✏️ Answer"]


def test_a_proposal_stands_below_the_week_whose_review_made_it_and_below_no_other() -> None:
    monday, tuesday = (
        a_scene(today=day(-1 - on), now=a_scene().now + (on + 1) * DAY) for on in (0, 1)
    )
    for scene in (monday, tuesday):
        book = full_book("x")
        propose_below(book, TODAY, today=scene.today)
        assert [one.label for one in week_screen(book, scene, TODAY).rows[-1]][-1] == "No, thanks"
        new = week_screen(book, scene, scene.today)
        assert "has no habit yet" not in new.text
        assert "No, thanks" not in [one.label for row in new.rows for one in row]


def test_a_week_looked_at_again_days_later_tells_as_much_as_its_review_did() -> None:
    last, scene = day(7), a_scene(today=day(7), now=a_scene().now - timedelta(7))
    book = a_book("x" * 8 + "." * 7, *["x" * 12 + "..." * 2 + "x"] * 7)
    for habit_id, area in enumerate(Area, 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    note_reviewed(book, last, today=last)
    came = week_screen(book, scene, last)
    assert "Days with a yes" in came.text
    again = week_screen(book, a_scene(today=day(5), now=a_scene().now - timedelta(5)), last)
    assert again.text == came.text


def test_what_had_no_room_below_the_card_is_told_in_the_text_of_the_week() -> None:
    book = full_book("Statistics")
    propose_below(book, TODAY, today=TODAY)
    told = "\n".join(screen.text for screen in week_text_screens(book, a_scene(), TODAY))
    said = "You wrote to or met 3 people, learned 3 things and got feedback 3 times."
    assert said not in shown(book)
    assert said in told


def test_a_week_without_habits_tells_in_its_text_what_there_was_beside_them() -> None:
    book = a_book()
    add_lesson(book, "Lists are ordered", today=TODAY)
    (screen,) = week_text_screens(book, a_scene(), TODAY)
    assert screen.text == "No habits in this week.\n\nYou learned one thing."


def test_what_is_still_open_is_not_counted_against_a_habit_in_words() -> None:
    book = a_book("xx.xx.o")
    (screen,) = week_text_screens(book, a_scene(today=TODAY), TODAY)
    assert "\n4 of 6, " in screen.text


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ("x" * 10 + "." * 8 + "x", "hardest step, and your best, 10 days, stays yours."),
        ("xx" + "." * 8 + "x", "hardest step, and you took it."),
        ("x" + "." * 8 + "xxx", "hardest step, and you took it."),
        ("x" + "." * 8 + "xxx.", "hardest step, and you took it."),
    ],
)
def test_a_come_back_after_days_is_told_first_with_the_best_streak_where_that_was_longer(
    drawn: str, said: str
) -> None:
    line = shown(a_book(drawn)).splitlines()[1]
    assert line.startswith("🌱 You came back to “Read one page” after 9 days.")
    assert line.endswith(said)


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        (("x" * 10 + ".x",), "🌱 You picked “Read one page” up again after a miss."),
        (("xx.x.x",), "🌱 You picked “Read one page” up again 2 times after a miss."),
        (
            ("xx.x", "xx.x"),
            "🌱 You picked “Read one page” and “Read one page” up again after a miss.",
        ),
        (("xx.x", "xx.x", "xx.x"), "🌱 You picked things up again 3 times after a miss."),
    ],
)
def test_after_single_misses_nothing_is_called_the_hardest_step(
    drawn: tuple[str, ...], said: str
) -> None:
    assert shown(a_book(*drawn)).splitlines()[1] == said


@pytest.mark.parametrize(
    ("times", "drawn", "said"),
    [
        (3, ["x.....o"], "You kept 1 of 2. One more is open today."),
        (2, ["x.....o", ".x....o"], "Both things so far are done. 2 more are open today."),
        (1, ["......o"], "The week is open. One tiny yes is a beginning."),
        (3, ["......o"], "A quiet week so far."),
    ],
)
def test_on_its_last_day_a_week_of_some_times_says_what_is_missing(
    times: int, drawn: list[str], said: str
) -> None:
    text = shown(a_book(*drawn, frequency=TimesAWeek(times)))
    assert said in text


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ("x.x...o", "Read one page: once more today, and your streak of 9 weeks goes on"),
        ("x.....o", ""),
        ("x.xx..o", ""),
    ],
)
def test_a_streak_of_weeks_is_named_where_one_more_today_carries_it_on(
    week: str, said: str
) -> None:
    text = shown(a_book("x.x.x.." * 9 + week, frequency=TimesAWeek(3)))
    assert said in text
    assert ("once more today" in text) is bool(said)


def test_one_at_risk_is_called_back_only_while_its_week_can_be_reached() -> None:
    weeks = "xx....." * 3 + "......."
    assert "lives on" in shown(a_book(weeks + "x.....o", frequency=TimesAWeek(2)))
    assert "lives on" not in shown(a_book(weeks + "......o", frequency=TimesAWeek(2)))


def test_two_things_are_both_and_more_are_yeses() -> None:
    assert "Both things you meant to do are done." in shown(
        a_book("x.....x", frequency=TimesAWeek(2))
    )
    assert "All that you meant to do is done: 3 yeses." in shown(
        a_book("x.x...x", frequency=TimesAWeek(3))
    )


def test_in_a_week_of_many_gaps_they_are_not_counted() -> None:
    line = shown(a_book("x.x.x.x", "x.x.x.x")).splitlines()[1]
    assert line == "🌱 There were gaps, and after each one you were there again."


def test_beside_a_long_gap_single_misses_are_counted_and_not_called_the_hardest_step() -> None:
    drawn = ("xxxx" + "...x.xx", "xxxxxxxxx.x")
    told = [
        week_line(a_book(*(one + "x" * 7 * weeks for one in drawn)), weeks, "🌱")
        for weeks in range(3)
    ]
    assert sorted(told) == [
        "🌱 After 4 days you took “Read one page” up again, and came back 3 times in all.",
        "🌱 You came back 3 times, to “Read one page” after 4 days. That one takes the most.",
        "🌱 You picked things up again 3 times, “Read one page” even after 4 days.",
    ]


COUNTED = re.compile(r"\b(\d+) times\b")
NOT_COUNTED = ("🌱 On and off", "🌱 There were gaps")


@given(st.lists(st.text("xx.", min_size=7, max_size=28), min_size=1, max_size=4), st.integers(1, 7))
def test_a_week_says_that_one_came_back_as_often_as_its_cards_did(
    drawn: list[str], times: int
) -> None:
    book = a_book(*drawn, frequency=TimesAWeek(times) if times < 7 else None)
    for weeks in range(max(map(len, drawn)) // 7):
        week, scene = week_of(day(7 * weeks), book.person), a_scene()
        cards = [day_view(book, on, today=TODAY) for on in week]
        told = sum(row.come_back is not None for card in cards for row in card)
        text = week_screen(book, scene, week[0]).text
        (line, *_) = text.splitlines()
        assert ("🌱" in text) is bool(told)
        if told and not line.startswith(NOT_COUNTED):
            number = COUNTED.search(line)
            assert told == (int(number[1]) if number else line.count("“"))


def test_come_backs_are_worded_anew_each_week_and_so_are_weeks_without_a_yes() -> None:
    for drawn in ("xxxxx.x" * 5, "x....xx" * 5):
        book = a_book(drawn, drawn, drawn)
        told = [week_line(book, weeks, "🌱") for weeks in range(3)]
        assert len({*told}) == 3
        assert all("hardest" not in line for line in told) or drawn.startswith("x..")
    quiet = [week_line(a_book("x" + "." * 50), weeks, "") for weeks in range(1, 4)]
    assert len({*quiet}) == 3


def test_two_that_slipped_once_each_are_no_two_times_in_any_weeks_words() -> None:
    book = a_book(*["xxxxx.x" * 5] * 2)
    told = [week_line(book, weeks, "🌱") for weeks in range(3)]
    assert len({*told}) == 3
    assert not any("2 times" in line for line in told)


def week_line(book: Book, weeks: int, begun: str) -> str:
    """The first line below the card of so many weeks ago that begins with this."""
    lines = week_screen(book, a_scene(), day(7 * weeks)).text.splitlines()
    return next(line for line in lines if line.startswith(begun))


def test_where_there_was_anything_else_the_emptiness_of_the_week_is_not_told() -> None:
    book = a_book("xx" + "." * 12 + "o")
    assert "quiet week" in shown(book)
    add_lesson(book, "Lists are ordered", today=TODAY)
    assert "quiet week" not in shown(book)
    assert "You learned one thing." in shown(book)


def test_a_week_in_which_a_course_moved_is_not_quiet_and_tells_how_far_it_came() -> None:
    book = a_book("xx" + "." * 12 + "o")
    course = add_course(book, "Statistics", CourseUnit.PAGES, 200, today=day(9))
    reach(book, course.id, 37, today=day(8))
    reach(book, course.id, 57, today=TODAY)
    assert "📘 Statistics: 20 pages, now 57 of 200" in shown(book).splitlines()
    assert "quiet week" not in shown(book)
    assert "📘 Statistics: 37 pages, now 37 of 200" in week_screen(book, a_scene(), day(7)).text
    assert "Statistics" not in week_screen(book, a_scene(today=day(-7)), day(-7)).text
    add = add_course(book, "L" * 64, CourseUnit.LESSONS, 12, today=day(3))
    reach(book, add.id, 1, today=day(3))
    assert "now 57 of 200 · LLLLLLLLLLLLLLL…: 1 lesson, now 1 of 12" in shown(book)


def test_the_picture_of_such_a_week_calls_it_quiet_neither() -> None:
    for come_back in (False, True):
        book = a_book("xx" + "." * 12 + "o")
        assert captions_of(book).no_habits == "A quiet week"
        if come_back:
            come_back_after_the_review(book, 1)
        else:
            add_lesson(book, "Lists are ordered", today=TODAY)
        assert captions_of(book).no_habits == "What you did stands below."


def come_back_after_the_review(book: Book, *habit_ids: int) -> None:
    """On the day of the last review, right after it."""
    note_reviewed(book, day(7), today=day(7))
    for habit_id in habit_ids:
        mark_day(book, habit_id, day(7), Mark.DONE, today=day(7))


def test_a_week_that_begins_with_a_come_back_right_before_it_is_not_called_quiet() -> None:
    book = a_book("xx" + "." * 12 + "o")
    come_back_after_the_review(book, 1)
    assert shown(book).splitlines()[1:] == [
        "🌱 Since the last review you came back to “Read one page” after 6 days. "
        "That is the hardest step, and you took it.",
        "💭 What would make next week 1 % easier?",
    ]


def test_more_come_backs_than_the_week_has_yeses_are_those_since_the_last_review() -> None:
    book = a_book(*["x." + "." * 7 + "o"] * 3)
    mark_day(book, 1, day(5), Mark.DONE, today=day(5))
    come_back_after_the_review(book, 1, 2, 3)
    said = shown(book).splitlines()
    assert said[1] == ("🌱 Since the last review you picked things up again 4 times after a miss.")
    assert said[2] == "One small yes this week. It counts."
    book = a_book(*["x." + "." * 7 + "o"] * 2)
    come_back_after_the_review(book, 1, 2)
    assert "Since the last review you picked “Read one page” and" in shown(book)


def test_what_was_taken_up_again_before_any_review_came_is_of_these_weeks() -> None:
    for drawn, said in (
        ("xx..x" + "." * 10, "🌱 In these weeks you came back to “Read one page” after 3 days."),
        ("x.x.x" + "." * 10, "🌱 In these weeks you picked “Read one page” up again 2 times"),
    ):
        book = a_book(drawn)
        add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=a_scene().now - timedelta(weeks=5))
        assert shown(book).splitlines()[1].startswith(said)
        assert "last review" not in shown(book)
        note_reviewed(book, day(34), today=day(34))
        assert "🌱 Since the last review you" in shown(book)


def test_an_area_in_which_something_was_taken_up_again_or_begun_had_no_quiet_week() -> None:
    book = a_book("xxxxxxxxxo", "x." + "." * 7 + "o")
    book.habits[2] = replace(book.habits[2], area=Area.EXERCISE)
    assert "Exercise had a quiet week." in shown(book)
    come_back_after_the_review(book, 2)
    assert "quiet" not in shown(book)
    book = a_counting_book(1)
    book.order = (1, 2)
    book.habits[1] = replace(book.habits[1], area=Area.EXERCISE)
    book.habits[2] = replace(a_habit(id=2, started_on=day(9)), area=Area.LEARNING)
    book.histories[2] = history("xxxxxxxxxx")
    assert "quiet" not in shown(book)


@pytest.mark.parametrize(
    ("drawn", "asked", "said"),
    [
        ("x" * 40, 14, "The week before had no review, so it is told here, too: 7 of 7 kept."),
        (
            "x" + "." * 13,
            14,
            "The week before had no review, so it is told here, too: one small yes.",
        ),
        (
            "x" * 20 + "." * 7 + "x" * 7,
            28,
            "The 3 weeks before had no review, so they are told here, too: 14 of 21 kept.",
        ),
        ("x" * 40, 7, ""),
        ("x" * 3 + "." * 20 + "x" * 7, 14, ""),
    ],
)
def test_a_week_whose_review_did_not_come_is_told_with_the_next_one(
    drawn: str, asked: int, said: str
) -> None:
    book = a_book(drawn)
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=a_scene().now)
    note_reviewed(book, day(asked), today=day(asked))
    told = [one for one in shown(book).splitlines() if "no review" in one]
    assert told == ([said] if said else [])


def test_a_silent_week_without_a_review_is_named_where_anything_else_was_in_it() -> None:
    book = a_book("x" * 3 + "." * 20 + "x" * 7)
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=a_scene().now)
    note_reviewed(book, day(14), today=day(14))
    add_lesson(book, "Lists are ordered", today=day(14))
    assert "no review" not in shown(book)
    add_lesson(book, "Lists are ordered", today=day(10))
    assert "The week before had no review, so it is told here, too." in shown(book).splitlines()
    assert "You learned 2 things." in shown(book).splitlines()


@pytest.mark.parametrize(
    ("drawn", "share", "line"),
    [
        ("x......", "", "One small yes"),
        ("x.....x", "", "2 small yeses"),
        ("x.x.x.x", "57 %", "4 of 7 kept"),
        ("xxxxxxx", "100 %", "7 of 7 kept"),
    ],
)
def test_of_a_thin_week_the_picture_shows_no_share_either(
    drawn: str, share: str, line: str
) -> None:
    captions = captions_of(a_book(drawn))
    assert (captions.share.replace("\xa0", " "), captions.share_line) == (share, line)


def captions_of(book: Book) -> WeekCaptions:
    """The words of the picture of this week."""
    screen = week_screen(book, a_scene(), TODAY)
    assert screen.picture is not None
    _, captions, _ = screen.picture.facts
    assert isinstance(captions, WeekCaptions)
    return captions


@pytest.mark.parametrize("is_most", [False, True])
def test_a_week_of_amounts_alone_is_called_no_quiet_one(*, is_most: bool) -> None:
    assert "You noted something on 3 days. That counts." in shown(
        a_counting_book(3, is_most=is_most)
    )
    assert "A quiet week" in shown(a_counting_book(0, is_most=is_most))


def test_an_empty_first_week_of_few_days_is_only_a_beginning() -> None:
    assert "Your first days. Next week there is more to see." in shown(a_book(".o"))
    assert "Your first days" not in shown(a_book("...o"))
    assert "Your first days" not in shown(a_book("x.o"))


@pytest.mark.parametrize(
    ("frequency", "drawn", "said"),
    [
        (EveryDay(), "xx.o", "Read one page: come back, and your streak of 2 days lives on"),
        (Weekdays((0, 1, 2, 3, 4)), "xxxx...", "Read one page: Monday carries your 4 days on"),
        (Weekdays((0, 1)), "xx.....", ""),
    ],
)
def test_a_streak_at_risk_names_the_day_that_carries_it_on(
    frequency: Frequency, drawn: str, said: str
) -> None:
    book = a_book(drawn, frequency=frequency)
    lines = shown(book).splitlines()
    assert (said in lines) if said else not any("carries" in line for line in lines)


def test_several_streaks_at_risk_wait_in_one_line() -> None:
    lines = shown(a_book("xx.o", "xxx.o")).splitlines()
    assert "Waiting for you: Read one page (2 days), Read one page (3 days)" in lines
    assert not any("lives on" in line for line in lines)


def test_a_week_that_is_over_calls_nobody_back() -> None:
    book = a_book("xx." + "x" * 14)
    assert "lives on" not in week_screen(book, a_scene(), day(14)).text
    assert "Waiting" not in week_screen(book, a_scene(), day(14)).text


def test_every_fourth_week_asks_of_one_goal_without_news_whether_it_is_still_wanted() -> None:
    book = a_book("x" * 90)
    add_goal(book, "Become a team lead", today=day(80))
    add_goal(book, "Learn to sing", today=day(80))
    add_goal(book, "Set this week", today=day(3))
    told = [week_screen(book, a_scene(), day(7 * weeks)).text for weeks in range(8)]
    asked = [line for text in told for line in text.splitlines() if "still yours?" in line]
    assert sorted(asked) == [
        "🎯 Become a team lead: still yours? /goals",
        "🎯 Learn to sing: still yours? /goals",
    ]


def test_the_picture_counts_what_its_signs_show_and_calls_them_by_the_same_word() -> None:
    screen = week_screen(a_book("xx.xx.x", "x....xx"), a_scene(), TODAY)
    assert screen.picture is not None
    _, captions, _ = screen.picture.facts
    assert isinstance(captions, WeekCaptions)
    assert captions.mended == "2 mended"
    assert captions.states[DayState.MENDED] == "mended"
