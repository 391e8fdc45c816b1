"""Habits: added, changed, put in order, rested and brought back."""

from datetime import timedelta

import pytest

from habitbot.core.check_in import mark_day
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habit import MOST_HABITS, Area
from habitbot.core.habits import (
    active_habits,
    add_habit,
    add_once,
    archive_habit,
    archived_habits,
    bring_back,
    find_habit,
    move_habit,
    rename,
    set_anchor,
    set_area,
    set_frequency,
    set_tiny_action,
)
from habitbot.core.history import Mark
from habitbot.core.person import Change, DayRange
from habitbot.core.refusal import NameEmpty, NameTooLong, NoSuchHabit, TooManyHabits
from habitbot.core.streak import current_streak
from tests.makers import TODAY, a_book, a_habit, day

WORKDAYS = Weekdays((0, 1, 2, 3, 4))


def test_a_new_habit_begins_today_last_in_the_list() -> None:
    book = a_book("x")
    habit = add_habit(
        book,
        " Read  one page",
        today=TODAY,
        area=Area.LEARNING,
        anchor="after coffee ",
        tiny_action="one line",
        frequency=WORKDAYS,
    )
    assert habit == a_habit(
        id=2, anchor="after coffee", tiny_action="one line", frequencies=(Change(TODAY, WORKDAYS),)
    )
    assert (book.order, book.next_id, book.habits[2]) == ((1, 2), 3, habit)


def test_a_habit_is_due_every_day_unless_it_is_told_otherwise() -> None:
    habit = add_habit(a_book(), "Walk", today=TODAY, area=Area.EXERCISE)
    assert (habit.frequencies, habit.frequency) == ((), EveryDay())


@pytest.mark.parametrize(
    ("name", "anchor", "frequency"),
    [
        ("Run 3 times a week", "after work", TimesAWeek(3)),
        ("Dreimal die Woche laufen", "", TimesAWeek(3)),
        ("Yoga los lunes y jueves", "", Weekdays((0, 3))),
        ("Plan my week", "on Monday morning", Weekdays((0,))),
        ("Read every day", "on Monday morning", EveryDay()),
    ],
)
def test_a_habit_is_due_as_its_words_say_from_wherever_it_comes(
    name: str, anchor: str, frequency: Frequency
) -> None:
    added = add_habit(a_book(), name, today=TODAY, area=Area.EXERCISE, anchor=anchor)
    once = add_once(a_book(), name, today=TODAY, area=Area.EXERCISE, anchor=anchor, tiny_action="")
    assert once is not None
    assert (added.frequency, once.frequency) == (frequency, frequency)


def test_a_frequency_that_is_told_comes_before_the_words() -> None:
    book = a_book()
    habit = add_habit(
        book, "Run twice a week", today=TODAY, area=Area.EXERCISE, frequency=EveryDay()
    )
    assert habit.frequency == EveryDay()


def test_a_book_takes_fifty_habits_archived_ones_included() -> None:
    book = a_book(*["x"] * MOST_HABITS)
    archive_habit(book, 1, today=TODAY)
    with pytest.raises(TooManyHabits) as refused:
        add_habit(book, "Walk", today=TODAY, area=Area.EXERCISE)
    assert refused.value.most == 50


@pytest.mark.parametrize(("name", "refusal"), [(" \u200b ", NameEmpty), ("x" * 65, NameTooLong)])
def test_a_refused_name_leaves_the_book_as_it_was(name: str, refusal: type[Exception]) -> None:
    book = a_book("x")
    with pytest.raises(refusal):
        add_habit(book, name, today=TODAY, area=Area.SLEEP)
    with pytest.raises(refusal):
        rename(book, 1, name)
    assert book == a_book("x")


def test_each_part_of_a_habit_can_be_changed() -> None:
    book = a_book("x")
    rename(book, 1, "Write one line")
    set_anchor(book, 1, "after lunch")
    set_tiny_action(book, 1, "one word")
    set_area(book, 1, Area.NETWORKING)
    set_frequency(book, 1, TimesAWeek(2), today=TODAY)
    assert book.habits[1] == a_habit(
        name="Write one line",
        anchor="after lunch",
        tiny_action="one word",
        area=Area.NETWORKING,
        frequencies=(Change(TODAY, TimesAWeek(2)),),
    )
    set_anchor(book, 1, "")
    assert book.habits[1].anchor == ""


def test_an_unknown_habit_is_refused() -> None:
    for wish in (
        lambda book: find_habit(book, 9),
        lambda book: rename(book, 9, "Walk"),
        lambda book: set_frequency(book, 9, EveryDay(), today=TODAY),
        lambda book: move_habit(book, 9, 0),
        lambda book: archive_habit(book, 9, today=TODAY),
        lambda book: bring_back(book, 9, today=TODAY),
    ):
        with pytest.raises(NoSuchHabit):
            wish(a_book("x"))


def test_another_frequency_holds_from_today_and_the_last_choice_of_a_day_counts() -> None:
    book = a_book("xxx")
    set_frequency(book, 1, WORKDAYS, today=day(1))
    set_frequency(book, 1, TimesAWeek(3), today=TODAY)
    set_frequency(book, 1, TimesAWeek(2), today=TODAY)
    habit = book.habits[1]
    assert [habit.frequency_on(day(ago)) for ago in (2, 1, 0)] == [
        EveryDay(),
        WORKDAYS,
        TimesAWeek(2),
    ]
    set_frequency(book, 1, WORKDAYS, today=TODAY)
    assert book.habits[1].frequencies == (Change(day(1), WORKDAYS),)


def test_a_habit_begun_earlier_is_due_as_it_was_chosen_first() -> None:
    habit = a_habit(frequencies=(Change(TODAY, WORKDAYS),)).begun_by(day(3))
    assert (habit.started_on, habit.frequency_on(day(3))) == (day(3), WORKDAYS)
    later = a_habit(frequencies=(Change(day(-2), WORKDAYS),)).begun_by(day(3))
    assert later.frequency_on(day(3)) == EveryDay()
    assert habit.begun_by(TODAY) == habit


@pytest.mark.parametrize(
    ("moved", "place", "order"),
    [
        (4, 0, (4, 1, 3)),
        (1, 1, (3, 1, 4)),
        (1, 99, (3, 4, 1)),
        (4, -1, (4, 1, 3)),
        (3, 1, (1, 3, 4)),
    ],
)
def test_a_habit_moves_to_a_place_among_the_active_ones(
    moved: int, place: int, order: tuple[int, ...]
) -> None:
    book = a_book("x", "x", "x", "x")
    archive_habit(book, 2, today=TODAY)
    move_habit(book, moved, place)
    assert tuple(habit.id for habit in active_habits(book)) == order
    assert [habit.id for habit in archived_habits(book)] == [2]
    assert sorted(book.order) == [1, 2, 3, 4]


def test_an_archived_habit_rests_and_its_streak_waits() -> None:
    book = a_book("xxx.......x")
    archive_habit(book, 1, today=day(7))
    archive_habit(book, 1, today=day(6))
    assert book.habits[1].is_archived
    assert current_streak(book, 1, today=day(2)).length == 3
    bring_back(book, 1, today=day(1))
    bring_back(book, 1, today=TODAY)
    assert book.habits[1].archived == (DayRange(day(7), day(2)),)
    assert current_streak(book, 1, today=TODAY).length == 4


def test_archived_and_back_on_one_day_never_happened() -> None:
    book = a_book("xxx")
    archive_habit(book, 1, today=TODAY)
    bring_back(book, 1, today=TODAY)
    assert book == a_book("xxx")


def test_what_was_kept_before_a_habit_was_archived_that_day_counts() -> None:
    book = a_book("xxx")
    archive_habit(book, 1, today=TODAY)
    assert current_streak(book, 1, today=TODAY + timedelta(30)).length == 3


def test_a_habit_brought_back_and_archived_again_keeps_both_rests() -> None:
    book = a_book("x" * 9)
    archive_habit(book, 1, today=day(7))
    bring_back(book, 1, today=day(5))
    archive_habit(book, 1, today=day(3))
    assert book.habits[1].archived == (DayRange(day(7), day(6)), DayRange(day(3)))
    mark_day(book, 1, day(1), Mark.DONE, today=TODAY)
    assert book.habits[1].is_archived
