"""Check-ins: the last word on a day counts, and each day keeps its own."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import choose_target, set_target
from habitbot.core.book import Book
from habitbot.core.check_in import (
    HabitDay,
    day_view,
    keep_amount,
    last_notes,
    mark_day,
    set_amount,
    set_note,
    view_habit,
)
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, bring_back, set_frequency
from habitbot.core.history import Cause, Mark
from habitbot.core.life import Unit, WeekCount, is_due, life_of
from habitbot.core.person import DayRange
from habitbot.core.refusal import DayNotOpen, NoSuchHabit, NoteTooLong
from habitbot.core.settings import add_away, set_first_weekday
from habitbot.core.streak import Streak, current_streak
from tests.makers import TODAY, a_book, day
from tests.strategies import books, days_of, down_days, marks

open_marks = st.dictionaries(st.integers(0, 6).map(day), st.none() | marks)


def test_a_check_in_tells_what_it_changed() -> None:
    book = a_book("xxo")
    said = mark_day(book, 1, TODAY, Mark.TINY, today=TODAY)
    assert (said.habit, said.day, said.mark, said.before) == (
        book.habits[1],
        TODAY,
        Mark.TINY,
        None,
    )
    assert said.streak == Streak(3)
    assert said.come_back is None
    assert mark_day(book, 1, TODAY, None, today=TODAY).before is Mark.TINY


@given(books(), marks)
def test_saying_the_same_twice_is_saying_it_once(book: Book, mark: Mark) -> None:
    mark_day(book, 1, TODAY, mark, today=TODAY)
    once = deepcopy(book)
    assert mark_day(book, 1, TODAY, mark, today=TODAY).before is mark
    assert book == once


@given(books(), open_marks.flatmap(lambda m: st.tuples(st.just(m), st.permutations([*m]))))
def test_the_order_of_taps_on_different_days_does_not_matter(
    book: Book, taps: tuple[dict[date, Mark | None], list[date]]
) -> None:
    said, shuffled = taps
    other = deepcopy(book)
    for that_day in said:
        mark_day(book, 1, that_day, said[that_day], today=TODAY)
    for that_day in shuffled:
        mark_day(other, 1, that_day, said[that_day], today=TODAY)
    assert book.histories == other.histories
    assert current_streak(book, 1, today=TODAY) == current_streak(other, 1, today=TODAY)


@given(books(), open_marks)
def test_what_is_cleared_was_never_said(book: Book, said: dict[date, Mark | None]) -> None:
    said = {that_day: mark for that_day, mark in said.items() if that_day in days_of(book)}
    before = deepcopy(book)
    for that_day in said:
        told = mark_day(book, 1, that_day, said[that_day], today=TODAY, cause=Cause.SICK).before
        mark_day(book, 1, that_day, told, today=TODAY)
    assert book == before


def test_another_habits_days_stay_as_they_are() -> None:
    book = a_book("xx", "xx")
    mark_day(book, 2, TODAY, Mark.MISSED, today=TODAY)
    assert book.histories[1] == a_book("xx").histories[1]


@pytest.mark.parametrize("ago", [-1, -400, 7, 8, 700_000])
def test_a_day_ahead_or_long_before_the_habit_is_not_open(ago: int) -> None:
    book = a_book("x")
    for wish in (
        lambda: mark_day(book, 1, day(ago), Mark.DONE, today=TODAY),
        lambda: set_note(book, 1, day(ago), "late", today=TODAY),
    ):
        with pytest.raises(DayNotOpen):
            wish()
    assert book == a_book("x")


def test_an_old_card_marks_its_own_day_however_old_it_is() -> None:
    book = a_book("." * 400)
    mark_day(book, 1, day(399), Mark.DONE, today=TODAY)
    assert book.histories[1].mark_on(day(399)) is Mark.DONE
    assert book.habits[1].started_on == day(399)


def test_a_deleted_habit_can_not_be_marked() -> None:
    for wish in (mark_day, set_note):
        with pytest.raises(NoSuchHabit):
            wish(a_book("x"), 2, TODAY, None, today=TODAY)


def test_marking_a_day_before_the_start_moves_the_start_and_clearing_does_not() -> None:
    book = a_book("x", frequency=TimesAWeek(2))
    mark_day(book, 1, day(6), None, today=TODAY)
    assert book.habits[1].started_on == TODAY
    said = mark_day(book, 1, day(4), Mark.DONE, today=TODAY)
    assert said.habit.started_on == day(4)
    assert said.habit.frequency_on(day(4)) == TimesAWeek(2)


CHANGES: tuple[Callable[[Book], object], ...] = (
    lambda book: mark_day(book, 1, TODAY, Mark.DONE, today=TODAY),
    lambda book: mark_day(book, 1, day(1), Mark.MISSED, today=TODAY),
    lambda book: set_frequency(book, 1, TimesAWeek(3), today=TODAY),
    lambda book: set_frequency(book, 1, Weekdays((0, 4)), today=TODAY),
    lambda book: archive_habit(book, 1, today=TODAY),
    lambda book: bring_back(book, 1, today=TODAY),
    lambda book: add_away(book, DayRange(day(3), day(1))),
    lambda book: set_first_weekday(book, 6, today=TODAY),
    lambda book: choose_target(book, 1, AmountUnit.PAGES, 300, today=TODAY),
    lambda book: set_target(book, 1, None, today=TODAY),
    lambda book: book.habits[1].target and set_amount(book, 1, TODAY, 200, today=TODAY),
)


asked = st.tuples(
    st.sampled_from([TODAY, day(2)]),
    st.sampled_from([frozenset[date](), frozenset({day(2)})]),
)


@given(books(), asked, st.lists(st.tuples(st.sampled_from(CHANGES), st.none() | asked), max_size=6))
def test_what_was_found_out_before_does_not_outlive_what_it_depends_on(
    book: Book,
    usual: tuple[date, frozenset[date]],
    steps: list[tuple[Callable[[Book], object], tuple[date, frozenset[date]] | None]],
) -> None:
    for change, other in steps:
        viewed_on, down = other or usual
        known = day_view(book, viewed_on, today=TODAY, down_days=down)
        assert known == day_view(_read_anew(book), viewed_on, today=TODAY, down_days=down)
        change(book)


def test_what_changes_beside_the_marks_is_seen_at_once() -> None:
    book = a_book("xx...xo")
    assert view_habit(book, 1, TODAY, today=TODAY).streak == Streak(1)
    downs = frozenset({day(4), day(3), day(2)})
    assert view_habit(book, 1, TODAY, today=TODAY, down_days=downs).streak == Streak(3)
    assert view_habit(book, 1, TODAY, today=day(-1)).streak == Streak(1, is_at_risk=True)
    assert view_habit(book, 1, TODAY, today=TODAY).streak == Streak(1)
    add_away(book, DayRange(day(4), day(2)))
    assert view_habit(book, 1, TODAY, today=TODAY).streak == Streak(3)


def test_an_amount_that_says_nothing_yet_of_a_limits_day_is_seen_at_once() -> None:
    book = a_book("xxx..xx")
    set_target(book, 1, Target(AmountUnit.PAGES, 200, is_most=True), today=day(30))
    assert view_habit(book, 1, TODAY, today=TODAY).streak == Streak(2)
    for ago in (2, 3):
        keep_amount(book, 1, day(ago), 100)
    assert view_habit(book, 1, TODAY, today=TODAY).streak == Streak(5)


def _read_anew(book: Book) -> Book:
    return msgspec.convert(msgspec.to_builtins(book, str_keys=True), Book, str_keys=True)


def test_a_cause_is_kept_with_a_skip_only() -> None:
    book = a_book("xo")
    mark_day(book, 1, TODAY, Mark.SKIP, today=TODAY, cause=Cause.TRAVEL)
    assert view_habit(book, 1, TODAY, today=TODAY).cause is Cause.TRAVEL
    mark_day(book, 1, TODAY, Mark.SKIP, today=TODAY)
    assert book.causes == {}
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY, cause=Cause.SICK)
    assert book.causes == {}


def test_what_was_handed_out_before_a_check_in_does_not_change_under_the_hand() -> None:
    book = a_book("xs")
    mark_day(book, 1, TODAY, Mark.SKIP, today=TODAY, cause=Cause.SICK)
    set_note(book, 1, TODAY, "fever", today=TODAY)
    history, causes, notes = book.histories[1], book.causes[1], book.notes[1]
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    set_note(book, 1, TODAY, "better", today=TODAY)
    assert history.mark_on(TODAY) is Mark.SKIP
    assert causes == {TODAY: Cause.SICK}
    assert notes == {TODAY: "fever"}


@pytest.mark.parametrize(
    ("drawn", "ago", "mark", "is_come_back"),
    [
        ("xxx.o", 0, Mark.SKIP, False),
        ("xxx.o", 1, Mark.DONE, False),
        ("xxx..o", 0, Mark.DONE, True),
        ("xxx..o", 1, Mark.DONE, True),
        ("xxx.x", 0, Mark.TINY, False),
    ],
)
def test_keeping_a_habit_after_a_miss_is_a_come_back(
    drawn: str, ago: int, mark: Mark, *, is_come_back: bool
) -> None:
    said = mark_day(a_book(drawn), 1, day(ago), mark, today=TODAY)
    assert (said.come_back is not None) is is_come_back


def test_a_week_that_is_reached_after_a_missed_week_is_a_come_back() -> None:
    book = a_book("x......" + "......." + ".x....o", frequency=TimesAWeek(2))
    mark_day(book, 1, day(19), Mark.DONE, today=TODAY)
    said = mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert (said.streak, said.come_back is not None) == (Streak(2, Unit.WEEKS), True)
    assert mark_day(book, 1, day(1), Mark.DONE, today=TODAY).come_back is None


def test_a_note_replaces_the_one_before_and_nothing_takes_it_away() -> None:
    book = a_book("xx")
    set_note(book, 1, TODAY, "  one\nline ", today=TODAY)
    set_note(book, 1, TODAY, "another", today=TODAY)
    assert book.notes == {1: {TODAY: "another"}}
    for nothing in (None, " \u200b"):
        set_note(book, 1, TODAY, "again", today=TODAY)
        set_note(book, 1, TODAY, nothing, today=TODAY)
        assert book.notes == {}
    with pytest.raises(NoteTooLong):
        set_note(book, 1, TODAY, "x" * 1001, today=TODAY)


def test_the_last_notes_come_newest_first() -> None:
    book = a_book("x" * 9)
    for ago in (3, 0, 6, 1, 5, 2):
        set_note(book, 1, day(ago), f"{ago} days ago", today=TODAY)
    assert last_notes(book, 1) == tuple((day(ago), f"{ago} days ago") for ago in (0, 1, 2, 3, 5))
    assert last_notes(book, 1, 1) == ((TODAY, "0 days ago"),)
    assert last_notes(a_book("x"), 1) == ()
    with pytest.raises(NoSuchHabit):
        last_notes(book, 2)


def test_a_day_shows_the_active_habits_in_the_persons_order() -> None:
    book = a_book("x", "x", "x")
    book.order = (3, 1, 2)
    archive_habit(book, 1, today=TODAY)
    assert [row.habit.id for row in day_view(book, TODAY, today=TODAY)] == [3, 2]


def test_a_row_shows_what_was_said_of_its_day_and_how_the_streak_stands_today() -> None:
    book = a_book("xxsx.o")
    mark_day(book, 1, day(3), Mark.SKIP, today=TODAY, cause=Cause.SICK)
    set_note(book, 1, day(3), "fever", today=TODAY)
    row = view_habit(book, 1, day(3), today=TODAY)
    assert row == HabitDay(
        habit=book.habits[1],
        day=day(3),
        mark=Mark.SKIP,
        cause=Cause.SICK,
        note="fever",
        is_due=False,
        streak=Streak(3, Unit.DAYS, is_at_risk=True),
        week=None,
    )
    assert row.is_answered


@pytest.mark.parametrize(
    ("drawn", "ago", "is_come_back"),
    [("x.x", 0, True), ("x.t", 0, True), ("x.xx", 1, True), ("x.xx", 0, False), ("x.xs", 0, False)],
)
def test_a_row_knows_that_its_day_was_a_come_back(
    drawn: str, ago: int, *, is_come_back: bool
) -> None:
    row = view_habit(a_book(drawn), 1, day(ago), today=TODAY)
    assert (row.come_back is not None) is is_come_back


def test_of_a_weekly_habit_it_is_the_day_that_reaches_its_week() -> None:
    book = a_book("xx............x....xx", frequency=TimesAWeek(2))
    rows = [view_habit(book, 1, day(ago), today=TODAY) for ago in (6, 1, 0)]
    assert [row.come_back is not None for row in rows] == [False, True, False]
    mark_day(book, 1, TODAY, None, today=TODAY)
    mark_day(book, 1, day(1), None, today=TODAY)
    assert view_habit(book, 1, day(6), today=TODAY).come_back is None


def asks(frequency: Frequency, drawn: str, today: date = TODAY) -> bool:
    book = a_book(drawn, today=today, frequency=frequency)
    (view,) = day_view(book, today, today=today)
    return not view.is_answered


@pytest.mark.parametrize(
    ("drawn", "is_asked"),
    [("xo", True), ("xx", False), ("xt", False), ("xs", False), ("xm", False)],
)
def test_a_prompt_asks_what_is_not_answered(drawn: str, is_asked: bool) -> None:
    assert asks(EveryDay(), drawn) is is_asked


def test_a_prompt_asks_on_due_weekdays_only() -> None:
    assert asks(Weekdays((6,)), "xo")
    assert not asks(Weekdays((0, 5)), "xo")


@pytest.mark.parametrize(
    ("drawn", "is_asked"),
    [
        ("x......o", True),
        ("x.x....o", True),
        ("x.x.x..o", False),
        ("x.x.s..o", True),
        ("x.xss..o", True),
        ("x.xssss.o", False),
        ("x.x.xx.o", False),
    ],
)
def test_a_prompt_asks_until_the_week_is_reached(drawn: str, is_asked: bool) -> None:
    assert asks(TimesAWeek(2), drawn) is is_asked


@pytest.mark.parametrize(
    "excuse",
    [
        lambda book: add_away(book, DayRange(TODAY, day(-3))),
        lambda book: archive_habit(book, 1, today=TODAY),
        lambda book: book.habits.update({1: deepcopy(a_book("x").habits[1]).begun_by(TODAY)}),
    ],
    ids=["away", "archived", "begins tomorrow"],
)
def test_a_prompt_is_silent_where_a_day_is_excused(excuse: Callable[[Book], None]) -> None:
    book = a_book("xo")
    excuse(book)
    that_day = TODAY if book.habits[1].started_on < TODAY else day(1)
    assert all(view.is_answered for view in day_view(book, that_day, today=that_day))


def test_a_habit_of_some_times_a_week_shows_how_far_its_week_is() -> None:
    book = a_book("xx.x..x" + "x..x..o", frequency=TimesAWeek(3))
    assert view_habit(book, 1, TODAY, today=TODAY).week == WeekCount(kept=2, asked=3)
    assert view_habit(book, 1, day(7), today=TODAY).week == WeekCount(kept=4, asked=3)
    tuesday = TODAY + timedelta(2)
    assert view_habit(book, 1, tuesday, today=tuesday).week == WeekCount(kept=0, asked=3)


@given(books(), down_days)
def test_a_due_day_is_one_whose_answer_can_matter(book: Book, down: frozenset[date]) -> None:
    """A day that is not due and not answered leaves the streak alone, whatever it stays."""
    for row in day_view(book, TODAY, today=TODAY, down_days=down):
        life = life_of(book, 1, today=TODAY, down_days=down)
        assert row.is_due is is_due(life, TODAY)
        if row.mark in (Mark.DONE, Mark.TINY) and row.habit.started_on <= TODAY:
            frequency = row.habit.frequency_on(TODAY)
            is_extra = isinstance(frequency, Weekdays) and TODAY.weekday() not in frequency.days
            assert row.is_due is not is_extra
        if row.mark is Mark.SKIP:
            assert not row.is_due
