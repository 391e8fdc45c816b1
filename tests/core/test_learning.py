"""What was learned: lines are found again, and a course tells when one arrives."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.learning import (
    MOST_COURSES,
    add_course,
    add_lesson,
    change_total,
    delete_course,
    delete_lesson,
    ends_on,
    find_course,
    find_lesson,
    go_on,
    pace_of,
    put_right,
    reach,
    recall_lesson,
    said_roughly,
    search_lessons,
)
from habitbot.core.lesson import Course, CourseUnit
from habitbot.core.person import Person
from habitbot.core.refusal import (
    AmountNotPossible,
    AnswerEmpty,
    FewerThanDone,
    NoSuchCourse,
    NoSuchLesson,
    NoteTooLong,
    TooManyCourses,
)
from tests.makers import TODAY, day


@pytest.fixture
def book() -> Book:
    return Book(Person(1))


def a_course(total: int = 40, *, begun: int = 0, reached: dict[int, int] | None = None) -> Course:
    """A course begun so many days ago; `reached` tells by how many days ago what was done."""
    told = {day(ago): done for ago, done in (reached or {}).items()}
    return Course(1, "Statistics", CourseUnit.LESSONS, total, day(begun), told)


def test_a_line_is_kept_on_one_line(book: Book) -> None:
    lesson = add_lesson(book, "  Lists \n are  ordered ", today=TODAY, habit_id=3)
    assert (lesson.text, lesson.on, lesson.habit_id) == ("Lists are ordered", TODAY, 3)
    assert find_lesson(book, lesson.id) == lesson


def test_a_line_without_words_or_without_end_is_refused(book: Book) -> None:
    for typed, refusal in ((" \n", AnswerEmpty), ("…", AnswerEmpty), ("x" * 1001, NoteTooLong)):
        with pytest.raises(refusal):
            add_lesson(book, typed, today=TODAY)
    assert book.lessons == {}


def test_a_line_taken_away_is_gone(book: Book) -> None:
    lesson = add_lesson(book, "One", today=TODAY)
    assert delete_lesson(book, lesson.id) == lesson
    for act in (find_lesson, delete_lesson):
        with pytest.raises(NoSuchLesson):
            act(book, lesson.id)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ["Ärger frisst Zeit", "A list is mutable", "A tuple is not a list"]),
        ("list", ["A list is mutable", "A tuple is not a list"]),
        ("LIST tuple", ["A tuple is not a list"]),
        ("arger", ["Ärger frisst Zeit"]),
        ("nothing", []),
    ],
)
def test_lines_are_found_by_all_their_words_newest_first(
    book: Book, typed: str, found: list[str]
) -> None:
    add_lesson(book, "A tuple is not a list", today=day(3))
    add_lesson(book, "A list is mutable", today=day(1))
    add_lesson(book, "Ärger frisst Zeit", today=TODAY)
    assert [lesson.text for lesson in search_lessons(book, typed)] == found


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from("abc"))))
def test_a_search_for_nothing_finds_everything_once(said: list[tuple[int, str]]) -> None:
    book = Book(Person(1))
    for ago, text in said:
        add_lesson(book, text, today=day(ago))
    found = search_lessons(book)
    assert sorted(lesson.id for lesson in found) == sorted(book.lessons)
    assert [lesson.on for lesson in found] == sorted((one.on for one in found), reverse=True)


@pytest.mark.parametrize(
    ("on", "back_on"),
    [
        (date(2026, 11, 16), date(2026, 12, 14)),
        (date(2026, 11, 17), date(2026, 12, 17)),
        (date(2026, 11, 19), date(2026, 12, 17)),
        (date(2026, 11, 20), date(2026, 12, 21)),
    ],
)
def test_a_line_comes_back_once_on_the_monday_or_thursday_after_four_weeks(
    book: Book, on: date, back_on: date
) -> None:
    lesson = add_lesson(book, "Lists are ordered", today=on)
    days = [on + timedelta(ahead) for ahead in range(90)]
    recalled = {one: found for one in days if (found := recall_lesson(book, one))}
    assert recalled == {back_on: lesson}


def test_words_of_harm_never_come_back(book: Book) -> None:
    kept = add_lesson(book, "Lists are ordered", today=day(32))
    add_lesson(book, "I want to kill myself", today=day(31))
    assert recall_lesson(book, day(3)) == kept


def test_of_several_lines_the_newest_comes_back(book: Book) -> None:
    add_lesson(book, "older", today=day(33))
    add_lesson(book, "first of its day", today=day(31))
    last = add_lesson(book, "last of its day", today=day(31))
    assert recall_lesson(book, TODAY + timedelta(1)) is None
    assert recall_lesson(book, day(3)) == last


@given(st.lists(st.integers(0, 365), max_size=400))
def test_over_a_year_each_line_comes_back_on_one_day_at_most_and_two_of_seven_days_bring_one(
    said: list[int],
) -> None:
    book = Book(Person(1))
    for ago in said:
        add_lesson(book, "A line", today=day(ago))
    days = [day(400) + timedelta(ahead) for ahead in range(500)]
    recalled = [recall_lesson(book, one) for one in days]
    ids = [one.id for one in recalled if one]
    assert len(ids) == len(set(ids))
    assert all(sum(map(bool, recalled[at : at + 7])) <= 2 for at in range(len(recalled)))


def test_who_keeps_a_line_every_day_meets_one_twice_a_week(book: Book) -> None:
    for ago in range(100):
        add_lesson(book, "A line", today=day(ago))
    assert sum(recall_lesson(book, day(ago)) is not None for ago in range(70)) == 20


@pytest.mark.parametrize("total", [0, -1, 10_001])
def test_a_course_has_a_size_that_can_be(book: Book, total: int) -> None:
    with pytest.raises(AmountNotPossible):
        add_course(book, "Statistics", CourseUnit.PAGES, total, today=TODAY)


def test_thirty_courses_are_the_most(book: Book) -> None:
    for _ in range(MOST_COURSES):
        add_course(book, "Statistics", CourseUnit.PAGES, 300, today=TODAY)
    with pytest.raises(TooManyCourses):
        add_course(book, "One more", CourseUnit.PAGES, 300, today=TODAY)


def test_how_far_one_has_come_is_the_last_word_of_the_last_day(book: Book) -> None:
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 40, today=day(9))
    reach(book, course.id, 12, today=day(2))
    reach(book, course.id, 20, today=TODAY)
    reach(book, course.id, 15, today=TODAY)
    known = find_course(book, course.id)
    assert (known.done, known.left, known.done_by(day(1)), known.done_by(day(3))) == (15, 25, 12, 0)


def test_an_old_button_takes_back_nothing(book: Book) -> None:
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 20, today=day(9))
    reach(book, course.id, 19, today=day(2))
    before = find_course(book, course.id)
    assert not go_on(book, course.id, 10, 13, today=TODAY)
    assert find_course(book, course.id) == before


def test_a_button_tapped_twice_goes_on_once(book: Book) -> None:
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 20, today=day(9))
    assert go_on(book, course.id, 0, 3, today=day(1))
    assert go_on(book, course.id, 0, 3, today=TODAY)
    assert find_course(book, course.id).reached == {day(1): 3}


def test_an_end_put_right_was_none_whenever_that_is_said_and_what_was_done_before_it_stays(
    book: Book,
) -> None:
    course = add_course(book, "Kapital", CourseUnit.PAGES, 300, today=day(20))
    for ago, done in ((18, 10), (16, 300), (15, 300)):
        reach(book, course.id, done, today=day(ago))
    assert find_course(book, course.id).ends == (day(16),)
    assert go_on(book, course.id, 300, 30, today=day(4))
    known = find_course(book, course.id)
    assert (known.ends, known.finished_on) == ((), None)
    assert [known.done_by(day(ago)) for ago in (18, 16, 4)] == [10, 30, 30]
    reach(book, course.id, 300, today=TODAY)
    assert find_course(book, course.id).ends == (TODAY,)


def test_who_goes_through_a_course_once_more_keeps_its_end_also_where_a_later_one_was_a_slip(
    book: Book,
) -> None:
    course = add_course(book, "Kapital", CourseUnit.PAGES, 300, today=day(20))
    reach(book, course.id, 300, today=day(18))
    assert go_on(book, course.id, 300, 30, today=day(9), is_again=True)
    reach(book, course.id, 300, today=day(5))
    assert go_on(book, course.id, 300, 60, today=day(4))
    assert find_course(book, course.id).ends == (day(18),)
    assert find_course(book, course.id).done_by(day(6)) == 30


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5))))
def test_no_button_lowers_what_is_done(taps: list[tuple[int, int]]) -> None:
    book = Book(Person(1))
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 30, today=TODAY)
    for start, step in taps:
        before = find_course(book, course.id).done
        go_on(book, course.id, start, start + step, today=TODAY)
        assert find_course(book, course.id).done >= before


@pytest.mark.parametrize("done", [-1, 41])
def test_nobody_gets_further_than_the_end_or_behind_the_beginning(book: Book, done: int) -> None:
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 40, today=TODAY)
    with pytest.raises(AmountNotPossible):
        reach(book, course.id, done, today=TODAY)
    assert find_course(book, course.id).done == 0


def test_a_course_let_go_is_gone(book: Book) -> None:
    course = add_course(book, "Statistics", CourseUnit.LESSONS, 40, today=TODAY)
    delete_course(book, course.id)
    with pytest.raises(NoSuchCourse):
        reach(book, course.id, 1, today=TODAY)


@pytest.mark.parametrize(
    ("course", "pace"),
    [
        (a_course(), Fraction(0)),
        (a_course(reached={0: 3}), Fraction(3)),
        (a_course(begun=6, reached={6: 2, 0: 7}), Fraction(1)),
        (a_course(begun=100, reached={60: 10, 20: 17, 0: 24}), Fraction(1, 2)),
        (a_course(begun=100, reached={60: 10}), Fraction(0)),
        (a_course(begun=10, reached={10: 9, 0: 4}), Fraction(4, 11)),
    ],
)
def test_the_pace_is_that_of_the_last_four_weeks_or_since_the_beginning(
    course: Course, pace: Fraction
) -> None:
    assert pace_of(course, TODAY) == pace


@pytest.mark.parametrize(
    ("number", "said"),
    [("0.4", 0), ("0.5", 1), ("3.5", 4), ("19.4", 19), ("22", 20), ("87.5", 90), ("104", 100)],
)
def test_a_number_is_said_as_people_say_it(number: str, said: int) -> None:
    assert said_roughly(Fraction(number)) == said


def test_at_a_lesson_a_day_ten_lessons_end_in_ten_days() -> None:
    assert ends_on(a_course(10, begun=4, reached={0: 5}), TODAY) == TODAY + timedelta(5)
    assert ends_on(a_course(10, begun=99, reached={60: 5}), TODAY) is None
    assert ends_on(a_course(10, begun=9, reached={7: 10}), TODAY) == day(7)


@given(
    total=st.integers(1, 500),
    steps=st.dictionaries(st.integers(0, 60), st.integers(0, 500), max_size=8),
)
def test_whoever_goes_on_at_this_pace_arrives_on_that_day_and_not_a_day_earlier(
    total: int, steps: dict[int, int]
) -> None:
    reached = {ago: min(done, total) for ago, done in steps.items()}
    course = a_course(total, begun=60, reached=reached)
    end, pace = ends_on(course, TODAY), pace_of(course, TODAY)
    if end is None:
        assert pace == 0
        assert course.left
    elif course.left:
        days = (end - TODAY).days
        assert course.done + days * pace >= total > course.done + (days - 1) * pace


def test_a_length_that_is_put_right_leaves_the_end_where_it_was_reached(book: Book) -> None:
    course = add_course(book, "Moby Dick", CourseUnit.PAGES, 600, today=TODAY)
    reach(book, course.id, 500, today=day(1))
    put_right(book, course.id, 400, today=TODAY)
    changed = change_total(book, course.id, 400)
    assert (changed.left, changed.finished_on) == (0, day(1))
    longer = change_total(book, course.id, 450)
    assert (longer.left, longer.finished_on) == (50, None)
    with pytest.raises(FewerThanDone):
        change_total(book, course.id, 399)
    with pytest.raises(AmountNotPossible):
        change_total(book, course.id, 10_001)
