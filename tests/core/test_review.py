"""The review: counts lie within the week, shares add up, one answer a week."""

from datetime import date, time, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.contact import Contact, Event
from habitbot.core.day import days_between
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalState
from habitbot.core.habit import Area
from habitbot.core.history import Mark
from habitbot.core.lesson import Lesson
from habitbot.core.path import Experiment, ExperimentKind
from habitbot.core.person import Change
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.reflection import WeekQuestion
from habitbot.core.refusal import AnswerEmpty, DayNotOpen
from habitbot.core.review import (
    Review,
    drop_reflection,
    find_reflection,
    is_asked_now,
    note_reviewed,
    put_answer_back,
    question_of,
    reflect,
    review_week,
    reviewed_week,
)
from habitbot.core.settings import set_first_weekday
from habitbot.core.streak import count_come_backs, life_of
from habitbot.core.week import summarise_week
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


@pytest.mark.parametrize(("asked", "told"), [(9, 1), (13, 1), (14, 0)])
def test_a_review_on_a_friday_leaves_the_weekend_to_the_next_one(asked: int, told: int) -> None:
    book = a_book("x" * 30)
    note_reviewed(book, day(asked), today=day(asked))
    book.lessons = {5: Lesson(5, day(8), "a")}
    assert review_of(book).lessons == told


@given(
    st.text("xx.", min_size=28, max_size=28),
    st.integers(0, 6),
    st.booleans(),
    st.sampled_from(FREQUENCIES),
)
def test_each_come_back_is_told_by_one_review_whatever_day_it_comes_on(
    letters: str, weekday: int, is_before_the_mark: bool, frequency: Frequency
) -> None:
    book, told, known = a_book("." * 28, frequency=frequency), 0, 0
    for on, letter in zip(days_between(day(27), TODAY), letters, strict=True):
        for is_marking in (not is_before_the_mark, is_before_the_mark):
            if is_marking and letter == "x":
                mark_day(book, 1, on, Mark.DONE, today=on)
            elif not is_marking and on.weekday() == weekday:
                told += summarise_week(book, on, today=on).come_backs
                note_reviewed(book, on, today=on)
                known = count_come_backs(life_of(book, 1, today=on))
    assert told == known


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
