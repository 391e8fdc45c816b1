"""The review: counts lie within the week, shares add up, one answer a week."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from typing import NamedTuple

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import begun_between, mark_day, set_amount
from habitbot.core.come_backs import count_come_backs
from habitbot.core.contact import Contact, Event
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalState
from habitbot.core.goals import (
    add_goal,
    add_milestone,
    goals_with_news,
    link_habit,
    pass_milestone,
    set_state,
)
from habitbot.core.habit import Area
from habitbot.core.history import History, Mark
from habitbot.core.learning import add_course, add_lesson, reach
from habitbot.core.lesson import CourseUnit, Lesson
from habitbot.core.letters import wrote_to
from habitbot.core.life import life_of
from habitbot.core.path import Experiment, ExperimentKind
from habitbot.core.people import add_contact
from habitbot.core.person import Change
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.reflection import WeekQuestion
from habitbot.core.refusal import AnswerEmpty, DayNotOpen
from habitbot.core.review import (
    Review,
    day_told,
    drop_reflection,
    find_reflection,
    forget_reviewed,
    is_asked_now,
    note_reviewed,
    put_answer_back,
    question_of,
    recall_reviewed,
    reflect,
    review_week,
    reviewed_week,
)
from habitbot.core.settings import set_first_weekday
from habitbot.core.week import Unreviewed, span_of, summarise_week
from habitbot.core.work import Feedback, FinishedWork
from tests.makers import TODAY, a_book, a_counting_book, day

MONDAY = day(6)


def review_of(book: Book, first_day: date = MONDAY, today: date = TODAY) -> Review:
    return review_week(book, summarise_week(book, first_day, today=today))


def in_areas(*drawn: tuple[Area, str]) -> Book:
    """A book with one habit for each area and drawing."""
    book = a_book(*(letters for _, letters in drawn))
    for habit_id, (area, _) in enumerate(drawn, 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    return book


def weekly(*drawn: str) -> Book:
    """A book to which a review comes on Sundays, from long ago on."""
    book = a_book(*drawn)
    since = datetime(2026, 1, 1, 12, tzinfo=UTC)
    book.prompts[99] = Prompt(99, PromptKind.REVIEW, "0 18 * * 0", since=since)
    return book


def reviewed(*messages: tuple[date, int]) -> Book:
    """A book whose reviews came on these days, as these messages."""
    book = a_book("x" * 30)
    records = tuple(
        PromptRecord(on, time(18), RecordState.SENT, message_id) for on, message_id in messages
    )
    book.prompts[9] = Prompt(9, PromptKind.REVIEW, "0 18 * * 0", records=records)
    return book


def test_what_was_kept_is_told_by_area_most_first() -> None:
    book = in_areas((Area.SLEEP, "x......"), (Area.LEARNING, "xxx...."), (Area.SLEEP, "xxxxx.."))
    balance = review_of(book).balance
    assert [(one.area, one.kept, one.due, one.days) for one in balance] == [
        (Area.SLEEP, 6, 12, 5),
        (Area.LEARNING, 3, 6, 3),
    ]


def test_days_are_counted_once_whatever_was_done_on_them_and_more_days_come_first() -> None:
    book = in_areas(
        (Area.SLEEP, "xt....."),
        (Area.SLEEP, "xx....."),
        (Area.SLEEP, "xx....."),
        (Area.BREAKS, "x.xm.xs"),
    )
    balance = review_of(book).balance
    assert [(one.area, one.days) for one in balance] == [(Area.BREAKS, 3), (Area.SLEEP, 2)]


def test_areas_with_days_are_busy_and_one_without_a_mark_is_quiet() -> None:
    review = review_of(
        in_areas((Area.SLEEP, "xxx...."), (Area.LEARNING, "......."), (Area.BREAKS, "x......"))
    )
    assert [(one.area, one.days) for one in review.busy_areas] == [
        (Area.SLEEP, 3),
        (Area.BREAKS, 1),
    ]
    assert review.quiet_area is Area.LEARNING


def test_who_came_back_after_days_is_told_of_no_quiet_area() -> None:
    for drawn, quiet in (("x.xxxxx", Area.LEARNING), ("x...xxx", None)):
        assert review_of(in_areas((Area.SLEEP, drawn), (Area.LEARNING, "......."))).quiet_area is (
            quiet
        )


def test_one_area_alone_has_no_balance() -> None:
    review = review_of(in_areas((Area.SLEEP, "xxxxxxx"), (Area.SLEEP, "......x")))
    assert (review.busy_areas, review.quiet_area) == ((), None)


def test_two_days_are_too_few_for_a_balance() -> None:
    few = review_of(in_areas((Area.SLEEP, "x.x...."), (Area.LEARNING, ".......")))
    assert (few.busy_areas, few.quiet_area) == ((), None)


def test_no_area_is_quiet_where_all_are_or_where_it_was_hardly_due() -> None:
    assert review_of(in_areas((Area.SLEEP, "......."), (Area.LEARNING, "..."))).quiet_area is None
    assert review_of(in_areas((Area.SLEEP, "xxxxxxx"), (Area.LEARNING, ".o"))).quiet_area is None


def test_no_area_is_quiet_of_which_the_week_tells_people_lessons_feedback_or_tries() -> None:
    def tell(book: Book) -> None:
        book.contacts = {9: Contact(9, "Ben", day(20), wrote_on=(TODAY,))}
        book.lessons = {9: Lesson(9, TODAY, "Lists are ordered")}
        book.works = {9: FinishedWork(9, "A report", TODAY, feedback=Feedback(TODAY))}
        book.experiments = {9: Experiment(9, 1, ExperimentKind.TRY, done_on=TODAY)}

    for area in (Area.NETWORKING, Area.LEARNING, Area.FEEDBACK, Area.DIRECTION, Area.BREAKS):
        book = in_areas((Area.SLEEP, "xxx...."), (area, "......."))
        assert review_of(book).quiet_area is area
        tell(book)
        assert review_of(book).quiet_area is (area if area is Area.BREAKS else None)


def test_people_are_counted_once_whether_written_to_or_met() -> None:
    book = a_book("x" * 9)
    book.contacts = {
        1: Contact(1, "Ben", day(20), wrote_on=(day(9), day(3), day(1))),
        2: Contact(2, "Eve", day(20), wrote_on=(day(8),)),
        3: Contact(3, "Joe", day(20)),
    }
    book.events = {
        4: Event(4, "Meetup", day(2), contact_ids=(1, 3)),
        5: Event(5, "Fair", day(-1), contact_ids=(2,)),
    }
    assert review_of(book).people == 2


days = st.integers(-9, 20).map(day)
FREQUENCIES = (EveryDay(), Weekdays((0, 2, 4, 6)), TimesAWeek(1), TimesAWeek(3))


@given(
    wrote=st.lists(days),
    learned=st.lists(days),
    told=st.lists(days),
    tried=st.lists(days),
    ago=st.integers(0, 20),
)
def test_counts_are_of_days_within_the_week(
    wrote: list[date], learned: list[date], told: list[date], tried: list[date], ago: int
) -> None:
    book = a_book("x" * 30)
    numbers = count(2)
    book.contacts = {
        n: Contact(n, "Ben", day(30), wrote_on=(on,)) for on, n in zip(wrote, numbers, strict=False)
    }
    book.lessons = {n: Lesson(n, on, "a") for on, n in zip(learned, numbers, strict=False)}
    book.works = {
        n: FinishedWork(n, "a", on, feedback=Feedback(on))
        for on, n in zip(told, numbers, strict=False)
    }
    book.experiments = {
        n: Experiment(n, 1, ExperimentKind.TRY, done_on=on)
        for on, n in zip(tried, numbers, strict=False)
    }
    review = review_of(book, day(ago))
    first = review.summary.first_day
    within = [
        [first <= on < first + timedelta(7) and on <= TODAY for on in each]
        for each in (wrote, learned, told, tried)
    ]
    counted = [review.people, review.lessons, review.feedback, review.experiments]
    assert counted == [sum(each) for each in within]


def test_what_came_after_the_last_review_is_in_the_next_one_and_nothing_twice() -> None:
    book = a_book("x" * 30)
    book.lessons = {5: Lesson(5, day(8), "a"), 6: Lesson(6, day(7), "b")}
    note_reviewed(book, day(7), today=day(7))
    book.lessons[7] = Lesson(7, day(7), "c")
    book.contacts = {8: Contact(8, "Ben", day(30), wrote_on=(day(7),))}
    book.works = {9: FinishedWork(9, "a", day(9), feedback=Feedback(day(7)))}
    book.experiments = {10: Experiment(10, 1, ExperimentKind.TRY, done_on=day(7))}
    book.goals = {11: Goal(11, "Exam", day(60), states=(Change(day(7), GoalState.REACHED),))}
    review = review_of(book)
    assert (review.people, review.lessons, review.feedback, review.experiments) == (1, 1, 1, 1)
    assert [goal.id for goal in review.goals] == [11]
    note_reviewed(book, TODAY, today=TODAY)
    assert review_of(book) == review
    assert not review_of(book, day(-1), today=day(-7)).has_more


@pytest.mark.parametrize(("asked", "told"), [(9, 1), (13, 1), (14, 1), (34, 1), (62, 1)])
def test_what_no_review_told_is_in_the_next_one_however_long_ago_the_last_one_was(
    asked: int, told: int
) -> None:
    book = weekly("x" * 70)
    note_reviewed(book, day(asked), today=day(asked))
    book.lessons = {5: Lesson(5, day(8), "a")}
    assert review_of(book).lessons == told


def test_who_wants_no_review_any_more_misses_none() -> None:
    for asked, told in ((7, 1), (8, 1), (13, 1), (14, 0), (40, 0)):
        book = a_book("x" * 70)
        note_reviewed(book, day(asked), today=day(asked))
        book.lessons = {5: Lesson(5, day(7), "a")}
        review = review_of(book)
        assert (review.lessons, review.summary.unreviewed.weeks) == (told, 0)


def test_a_review_tells_of_earlier_weeks_that_had_none_four_at_most() -> None:
    book = weekly("x" * 70)
    book.lessons = {5: Lesson(5, day(34), "a"), 6: Lesson(6, day(35), "a")}
    for asked, weeks in ((7, 0), (9, 0), (13, 0), (14, 1), (16, 1), (21, 2), (35, 4), (60, 4)):
        book.reviewed = ()
        note_reviewed(book, day(asked), today=day(asked))
        before = review_of(book).summary.unreviewed
        assert (before.weeks, before.kept, before.due) == (weeks, 7 * weeks, 7 * weeks)
    assert review_of(book).lessons == 1


def test_the_first_review_of_all_tells_since_the_day_from_which_it_was_wanted() -> None:
    book = a_book("." * 25 + "xxxxx")
    book.lessons = {5: Lesson(5, day(11), "a"), 6: Lesson(6, day(20), "a")}
    assert (review_of(book).lessons, review_of(book).summary.unreviewed) == (0, Unreviewed())
    since = datetime(2026, 11, 12, 12, tzinfo=UTC)
    book.prompts[9] = Prompt(9, PromptKind.REVIEW, "0 18 * * 0", since=since)
    note_reviewed(book, TODAY, today=TODAY)
    review = review_of(book)
    assert (review.lessons, review.summary.unreviewed.weeks) == (0, 1)
    assert not review.has_unreviewed
    book.lessons[5] = Lesson(5, day(8), "a")
    assert review_of(book).has_unreviewed


def test_a_review_that_never_arrived_told_nothing() -> None:
    book = weekly("x" * 30)
    for asked in (14, 7):
        note_reviewed(book, day(asked), today=day(asked))
    book.lessons = {5: Lesson(5, day(8), "a")}
    assert review_of(book).lessons == 0
    forget_reviewed(book, day(7))
    assert review_of(book).lessons == 1
    assert [one.on for one in book.reviewed] == [day(14)]


def test_five_reviews_are_remembered_and_the_pages_of_their_weeks_tell_what_they_told() -> None:
    book = weekly("x" * 90)
    for asked in range(35, -1, -7):
        note_reviewed(book, day(asked), today=day(asked))
    assert [one.on for one in book.reviewed] == [day(asked) for asked in (28, 21, 14, 7, 0)]
    book.lessons = {5: Lesson(5, day(28), "a"), 6: Lesson(6, day(40), "b")}
    for first, lessons in ((27, 1), (34, 1), (41, 1)):
        review = review_of(book, day(first))
        assert (review.lessons, review.summary.unreviewed.weeks) == (lessons, 0)


def test_a_review_wanted_since_a_day_of_its_week_tells_of_the_whole_week() -> None:
    book = weekly("x" * 30)
    since = datetime(2026, 11, 19, 12, tzinfo=UTC)
    book.prompts[99] = replace(book.prompts[99], since=since)
    book.lessons = {5: Lesson(5, MONDAY, "a")}
    assert review_of(book).lessons == 1


def test_a_review_that_came_before_such_were_remembered_is_no_missing_one() -> None:
    for on, weeks in ((day(7), 0), (MONDAY, 0), (day(5), 4)):
        book = weekly("x" * 70)
        records = (PromptRecord(on, time(18), RecordState.SENT, 20),)
        book.prompts[99] = replace(book.prompts[99], records=records)
        assert review_of(book).summary.unreviewed.weeks == weeks
        records = (PromptRecord(on, time(18), RecordState.UNKNOWN),)
        book.prompts[99] = replace(book.prompts[99], records=records)
        assert review_of(book).summary.unreviewed.weeks == 4


def test_a_day_on_which_two_habits_were_begun_is_one_day() -> None:
    book = a_counting_book(0)
    book.habits[2] = replace(book.habits[1], id=2)
    book.order = (1, 2)
    for habit_id, ago in ((1, 2), (2, 2), (2, 1)):
        set_amount(book, habit_id, day(ago), 10, today=day(ago))
    assert review_of(book).begun == 2


def a_told_sunday() -> Book:
    """A book in whose last review's day there was one of everything."""
    book = a_counting_book(0)
    book.habits[2] = replace(a_book("x").habits[1], id=2, started_on=day(20))
    book.order, book.next_id = (1, 2), 10
    mark_day(book, 2, day(9), Mark.DONE, today=day(9))
    for number, letter in enumerate("nlwfg"):
        book.next_id = 10 + 5 * number
        (note if letter != "g" else go_far)(book, letter, day(7))
    go_far(book, "c", day(9))
    go_far(book, "s", day(7))
    set_amount(book, 1, day(7), 10, today=day(7))
    mark_day(book, 2, day(7), Mark.DONE, today=day(7))
    return book


def test_of_a_review_of_which_numbers_alone_were_kept_nothing_is_told_again() -> None:
    book = a_told_sunday()
    told = (*book.contacts, *book.lessons, *book.works, *book.experiments, 2)
    book.reviewed = (recall_reviewed(book, day(7), told),)
    assert not review_of(book).has_more
    assert (review_of(book).begun, review_of(book).summary.come_backs) == (0, 0)
    assert goals_with_news(book, review_of(book).summary.span, 0) == ()
    note_reviewed(book, day(7), today=day(7))
    assert (recall_reviewed(book, day(7), told),) == book.reviewed


def test_of_a_review_of_which_numbers_alone_were_kept_what_has_none_there_came_after_it() -> None:
    book = a_told_sunday()
    (goal,), (course,) = book.goals, book.courses
    set_state(book, goal, GoalState.REACHED, today=day(7))
    reach(book, course, 500, today=day(7))
    book.reviewed = (recall_reviewed(book, day(7), ()),)
    review = review_of(book)
    assert (review.people, review.lessons, review.feedback, review.experiments) == (1, 1, 1, 1)
    assert (len(review.goals), len(review.courses), review.summary.come_backs) == (1, 1, 1)
    assert review.begun == 0
    book.reviewed = (recall_reviewed(book, day(7), (goal, course)),)
    assert (review_of(book).goals, review_of(book).courses) == ((), ())


def test_milestones_steps_of_a_course_and_first_amounts_are_told_though_after_the_review() -> None:
    book = a_counting_book(0)
    goal = add_milestone(book, add_goal(book, "Pass", today=day(9)).id, "Book it")
    course = add_course(book, "Statistics", CourseUnit.PAGES, 200, today=day(9))
    reach(book, course.id, 20, today=day(7))
    note_reviewed(book, day(7), today=day(7))
    assert not review_of(book).has_more
    assert goals_with_news(book, span_of(book, MONDAY, TODAY), 0) == ()
    goal = pass_milestone(book, goal.id, goal.milestones[0].id, day(7))
    reach(book, course.id, 37, today=day(7))
    set_amount(book, 1, day(7), 10, today=day(7))
    review = review_of(book)
    assert review.passed == (goal.milestones[0].id,)
    assert [(one.more, one.done) for one in review.moved] == [(17, 37)]
    assert (review.begun, review.has_more) == (1, True)
    assert goals_with_news(book, span_of(book, MONDAY, TODAY), 0) == (goal,)
    note_reviewed(book, TODAY, today=TODAY)
    assert review_of(book) == review
    assert not review_of(book, day(-1), today=day(-7)).has_more


def test_a_step_for_a_goal_after_the_review_is_news_and_one_before_it_is_not() -> None:
    book = a_book("x" + "." * 13)
    goal = add_goal(book, "Pass", today=day(9))
    link_habit(book, goal.id, 1)
    mark_day(book, 1, day(8), Mark.DONE, today=day(8))
    for before, told in ((None, 1), (Mark.DONE, 0)):
        mark_day(book, 1, day(7), before, today=day(7))
        note_reviewed(book, day(7), today=day(7))
        mark_day(book, 1, day(7), Mark.DONE, today=day(7))
        assert len(goals_with_news(book, span_of(book, MONDAY, TODAY), 0)) == told


def test_a_course_finished_before_the_review_is_not_finished_again_in_the_next() -> None:
    book = a_book("x" * 30)
    course = add_course(book, "Statistics", CourseUnit.PAGES, 200, today=day(9))
    reach(book, course.id, 150, today=day(7))
    note_reviewed(book, day(7), today=day(7))
    reach(book, course.id, 200, today=day(7))
    assert [one.id for one in review_of(book).courses] == [course.id]
    note_reviewed(book, day(7), today=day(7))
    assert (review_of(book).courses, review_of(book).moved) == ((), ())


def test_the_week_before_a_course_was_finished_tells_how_far_one_went_on() -> None:
    book = a_book("x" * 30)
    course = add_course(book, "Statistics", CourseUnit.PAGES, 200, today=day(9))
    reach(book, course.id, 150, today=day(8))
    reach(book, course.id, 200, today=day(3))
    before, review = review_of(book, day(13)), review_of(book)
    assert ([one.more for one in before.moved], before.courses) == ([150], ())
    assert ([one.id for one in review.courses], review.moved) == ([course.id], ())


def a_course_finished_a_week_ago(book: Book) -> int:
    """Finished on a Tuesday, of which the review of that week told."""
    course = add_course(book, "Rust", CourseUnit.LESSONS, 10, today=day(13))
    reach(book, course.id, 10, today=day(12))
    note_reviewed(book, day(7), today=day(7))
    return course.id


def test_a_course_that_goes_on_after_its_end_is_news_again_and_its_first_end_stays() -> None:
    book = a_book("x" * 30)
    course_id = a_course_finished_a_week_ago(book)
    reach(book, course_id, 8, today=day(5))
    assert (review_of(book).courses, review_of(book).moved) == ((), ())
    reach(book, course_id, 9, today=day(4))
    assert [(one.more, one.done) for one in review_of(book).moved] == [(1, 9)]
    reach(book, course_id, 10, today=day(3))
    assert ([one.id for one in review_of(book).courses], review_of(book).moved) == ([course_id], ())
    assert [one.id for one in review_of(book, day(13), today=day(7)).courses] == [course_id]


def test_what_is_put_right_on_the_same_day_is_no_second_end() -> None:
    book = a_book("x" * 30)
    course_id = a_course_finished_a_week_ago(book)
    for done in (8, 10):
        reach(book, course_id, done, today=day(5))
    assert (review_of(book).courses, review_of(book).moved) == ((), ())


def test_units_typed_by_mistake_and_put_right_the_day_after_are_not_told() -> None:
    book = a_book("x" * 30)
    course = add_course(book, "Statistics", CourseUnit.PAGES, 200, today=day(9))
    reach(book, course.id, 50, today=day(5))
    reach(book, course.id, 5, today=day(4))
    assert [one.more for one in review_of(book).moved] == [5]


class Life(NamedTuple):
    """Five weeks: what is done on which day, before or after the review of that day."""

    deeds: list[tuple[int, bool, str]]
    weekday: int
    missed: frozenset[int]
    frequency: Frequency

    def deeds_on(self, ahead: int, *, is_after: bool) -> list[str]:
        """What is done on a day, before its review or after it."""
        return [letter for on, after, letter in self.deeds if (on, after) == (ahead, is_after)]


deeds = st.tuples(st.integers(0, 34), st.booleans(), st.sampled_from("xxxxmaanlwfccgrssss"))
lives = st.builds(
    Life,
    st.lists(deeds, max_size=60),
    st.integers(0, 6),
    st.frozensets(st.integers(0, 4), max_size=3),
    st.sampled_from(FREQUENCIES),
)
ON_SUNDAY = [(6, is_after, letter) for is_after in (False, True) for letter in "anlwfgscr"]
BUSY_SUNDAY = Life(
    [(1, False, "x"), (1, False, "c"), *ON_SUNDAY, (6, True, "x"), (13, False, "x")],
    6,
    frozenset({1}),
    EveryDay(),
)


def do(book: Book, letter: str, on: date) -> None:
    """One thing that a person does on a day; each is a thing of its own, but for habits."""
    if letter in "xm" and book.histories.get(1, History()).mark_on(on) is None:
        mark_day(book, 1, on, Mark(letter), today=on)
    elif letter == "a":
        set_amount(book, 2, on, 10, today=on)
    elif letter in "nlwf":
        note(book, letter, on)
    elif letter in "cgrs":
        go_far(book, letter, on)


def note(book: Book, letter: str, on: date) -> None:
    """Write to somebody, keep a lesson or feedback, try something out."""
    number = book.next_id
    match letter:
        case "n":
            wrote_to(book, add_contact(book, f"Ben {number}", today=on).id, on, today=on)
        case "l":
            add_lesson(book, "Lists are ordered", today=on)
        case "w":
            book.works[number] = FinishedWork(number, "A report", on, feedback=Feedback(on))
        case _:
            book.experiments[number] = Experiment(number, 1, ExperimentKind.TRY, done_on=on)
    book.next_id = number + 1


def go_far(book: Book, letter: str, on: date) -> None:
    """Begin a course or go on with one, set a goal that is well on its way, or reach one."""
    match letter:
        case "c":
            add_course(book, "Statistics", CourseUnit.PAGES, 500, today=on)
        case "s":
            for course in [one for one in book.courses.values() if one.left][:1]:
                reach(book, course.id, course.done + 100, today=on)
        case "g":
            goal = add_milestone(book, add_goal(book, "Pass", today=on).id, "Book it")
            pass_milestone(book, goal.id, goal.milestones[0].id, on)
        case _:
            for goal in [one for one in book.goals.values() if not one.reached_on][:1]:
                set_state(book, goal.id, GoalState.REACHED, today=on)


def told_by(review: Review) -> Counter[str]:
    """How much a review tells of everything."""
    return Counter(
        {
            "people": review.people,
            "lessons": review.lessons,
            "feedback": review.feedback,
            "experiments": review.experiments,
            "begun": review.begun,
            "come-backs": review.summary.come_backs,
            **{f"reached {one.id}": 1 for one in review.goals},
            **{f"finished {one.id}": 1 for one in review.courses},
            **{f"units of {one.course.id}": one.more for one in review.moved},
            **{f"milestone {one}": 1 for one in review.passed},
        }
    )


def happened_by(book: Book, on: date) -> Counter[str]:
    """How much of everything there was by that day.

    Whose goal is reached is told that; so who finished a course.
    """
    reached = [one for one in book.goals.values() if one.reached_on]
    finished = [one for one in book.courses.values() if not one.left]
    return Counter(
        {
            "people": len(book.contacts),
            "lessons": len(book.lessons),
            "feedback": len(book.works),
            "experiments": len(book.experiments),
            "begun": len(begun_between(book, date.min, on)),
            "come-backs": count_come_backs(life_of(book, 1, today=on)),
            **{f"reached {one.id}": 1 for one in reached},
            **{f"finished {one.id}": 1 for one in finished},
            **{f"units of {one.id}": one.done for one in book.courses.values() if one.left},
            **{
                f"milestone {one.milestones[0].id}": 1
                for one in book.goals.values()
                if one not in reached
            },
        }
    )


@settings(max_examples=150)
@given(lives)
@example(BUSY_SUNDAY)
def test_each_thing_that_happens_is_told_by_one_review_whatever_day_it_comes_on(
    life: Life,
) -> None:
    """Weeks may have no review, three in a row at most: what is older than four weeks is no news.

    Told in their own week alone, and by no other review, are marks: what was kept of what was due,
    the days of the areas, the length of a streak. What is entered on a later day for one that was
    told changes that week's page; here all is entered on its day. Two reviews in one week tell
    both of all of that week; here one comes a week. What is told is what a review holds: a phone's
    screen may have no room for all of it.
    """
    book = a_book("." * 35, "." * 35, frequency=life.frequency)
    first = book.habits[1].started_on
    set_target(book, 2, Target(AmountUnit.MINUTES, 30), today=first)
    start = datetime.combine(first, time(9), UTC)
    book.prompts[3] = Prompt(3, PromptKind.REVIEW, "0 18 * * *", since=start)
    book.next_id = 4
    told: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for ahead in range(35):
        on = first + timedelta(ahead)
        until = day_told(on, book.person)
        is_reviewed = on.weekday() == life.weekday and ahead // 7 not in life.missed
        if is_reviewed and until < on:
            tell(book, until, on, told)
            known = happened_by(book, until)
        for letter in life.deeds_on(ahead, is_after=False):
            do(book, letter, on)
        if is_reviewed and until == on:
            tell(book, until, on, told)
            known = happened_by(book, on)
        for letter in life.deeds_on(ahead, is_after=True):
            do(book, letter, on)
    ended = {name for name in told if name.startswith(("units", "milestone"))} - known.keys()
    assert all(told[name] == 1 for name in ended if name.startswith("milestone"))
    assert all(told[name] < 500 for name in ended if name.startswith("units"))
    assert +Counter({name: told[name] for name in told if name not in ended}) == +known


def tell(book: Book, until: date, today: date, told: Counter[str]) -> None:
    """A review comes, as the bot sends it."""
    note_reviewed(book, until, today=today)
    told.update(told_by(review_week(book, summarise_week(book, until, today=today))))


@given(
    st.lists(
        st.tuples(st.sampled_from(Area), st.text("xts.m", min_size=1, max_size=20)), max_size=6
    )
)
def test_the_balance_adds_up(drawn: list[tuple[Area, str]]) -> None:
    review = review_of(in_areas(*drawn))
    assert sum(one.kept for one in review.balance) == review.summary.kept
    assert sum(one.due for one in review.balance) == review.summary.due
    assert all(bool(one.kept) <= bool(one.days) and one.days <= 7 for one in review.balance)
    assert len({one.area for one in review.balance}) == len(review.balance)
    assert review.quiet_area not in {one.area for one in review.busy_areas}


def test_each_week_has_its_question_and_all_have_their_turn() -> None:
    asked = [question_of(MONDAY + timedelta(weeks=ahead)) for ahead in range(16)]
    assert len({*asked[:8]}) == len(WeekQuestion)
    assert asked[:8] == asked[8:]


def test_an_answer_is_kept_with_its_week_and_question_and_answering_again_replaces_it() -> None:
    book = a_book("x" * 9)
    first = reflect(book, day(2), "  Walks\nat noon ", today=TODAY)
    assert (first.week, first.question, first.text) == (
        MONDAY,
        question_of(MONDAY),
        "Walks at noon",
    )
    again = reflect(book, TODAY, "Sleep", today=TODAY)
    assert book.reflections == {first.id: again}
    assert again.text == "Sleep"
    assert find_reflection(book, day(7)) is None
    reflect(book, day(7), "Friends", today=TODAY)
    assert len(book.reflections) == 2


def test_an_answer_stays_with_its_week_when_weeks_begin_on_another_day() -> None:
    book = a_book("x" * 9)
    kept = reflect(book, TODAY, "Sleep", today=TODAY)
    set_first_weekday(book, 6, today=TODAY)
    assert find_reflection(book, day(3)) == kept


def test_nothing_is_no_answer_and_a_week_ahead_has_none() -> None:
    book = a_book("x")
    for typed in (" \n", "…", "\u200b. ."):
        with pytest.raises(AnswerEmpty):
            reflect(book, TODAY, typed, today=TODAY)
    with pytest.raises(DayNotOpen):
        reflect(book, day(-1), "Sleep", today=TODAY)
    assert book.reflections == {}


def test_an_answer_can_be_taken_away_and_twice_is_as_good_as_once() -> None:
    book = a_book("x")
    reflect(book, TODAY, "Sleep", today=TODAY)
    drop_reflection(book, TODAY)
    drop_reflection(book, TODAY)
    assert book.reflections == {}


@pytest.mark.parametrize(("ahead", "is_asked"), [(-1, False), (0, True), (7, True), (8, False)])
def test_a_week_is_asked_about_from_its_last_day_for_one_week(ahead: int, is_asked: bool) -> None:
    assert is_asked_now(a_book("x"), day(3), day(-ahead)) is is_asked


def test_a_week_is_asked_about_once_its_review_came_however_early() -> None:
    book = reviewed((day(3), 70))
    assert is_asked_now(book, TODAY, day(3))
    assert not is_asked_now(book, day(-1), day(-1))


def test_nobody_is_asked_who_said_nothing_in_two_weeks_and_an_amount_is_a_word() -> None:
    assert not is_asked_now(a_book("x" + "." * 20), TODAY, TODAY)
    assert is_asked_now(a_counting_book(1), TODAY, TODAY)
    assert not is_asked_now(a_counting_book(1), day(-20), day(-20))


def test_the_same_answer_twice_still_knows_the_one_before() -> None:
    book = a_book("x" * 9)
    for text in ("Walks", "Sleep", "Sleep"):
        reflect(book, TODAY, text, today=TODAY)
    put_answer_back(book, TODAY)
    assert [one.text for one in book.reflections.values()] == ["Walks"]


def test_a_review_is_known_by_its_message() -> None:
    book = reviewed((day(7), 70), (TODAY, 80))
    assert reviewed_week(book, 80) == MONDAY
    assert reviewed_week(book, 70) == day(13)
    assert reviewed_week(book, 75) is None


def test_a_review_after_midnight_is_of_the_day_before() -> None:
    book = reviewed()
    record = PromptRecord(day(-1), time(1), RecordState.SENT, 80)
    book.prompts[9] = replace(book.prompts[9], records=(record,))
    assert reviewed_week(book, 80) == MONDAY


def test_other_prompts_are_no_reviews() -> None:
    book = reviewed((TODAY, 80))
    book.prompts[9] = replace(book.prompts[9], kind=PromptKind.LIST)
    assert reviewed_week(book, 80) is None
