"""A series of short breaks: one habit, one series, called off for a day."""

from datetime import UTC, datetime

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.breaks import next_total, start_breaks, take_break
from habitbot.core.check_in import amount_on
from habitbot.core.frequency import EveryDay, Weekdays
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit, set_area
from habitbot.core.history import Mark
from habitbot.core.prompt import PromptKind
from habitbot.core.refusal import BadCron, NoSuchHabit
from tests.makers import TODAY, a_book

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
HOURLY = "0 10-16 * * 1-5"


def test_without_a_habit_for_it_one_is_begun_on_the_days_of_the_series() -> None:
    book = a_book()
    prompt = start_breaks(book, HOURLY, "Take a short break", now=NOW, today=TODAY)
    (habit,) = book.habits.values()
    assert (prompt.kind, prompt.habit_id) == (PromptKind.BREAK, habit.id)
    assert (habit.name, habit.area) == ("Take a short break", Area.BREAKS)
    assert habit.frequency == Weekdays((0, 1, 2, 3, 4))


def test_a_daily_series_begins_a_daily_habit() -> None:
    book = a_book()
    start_breaks(book, "0 11 * * *", "Breathe", now=NOW, today=TODAY)
    assert [habit.frequency for habit in book.habits.values()] == [EveryDay()]


def test_a_habit_of_the_area_is_taken_and_an_archived_one_is_left_in_peace() -> None:
    book = a_book("o", "o", "o")
    for habit_id in (2, 3):
        set_area(book, habit_id, Area.BREAKS)
    archive_habit(book, 2, today=TODAY)
    assert start_breaks(book, HOURLY, "Breathe", now=NOW, today=TODAY).habit_id == 3
    assert len(book.habits) == 3


def test_a_second_tap_moves_the_series_and_adds_none() -> None:
    book = a_book()
    first = start_breaks(book, HOURLY, "Breathe", now=NOW, today=TODAY)
    again = start_breaks(book, "0 11 * * *", "Breathe", now=NOW, today=TODAY)
    assert (first.id, again.cron) == (again.id, "0 11 * * *")
    assert (len(book.prompts), len(book.habits)) == (1, 1)


def test_a_bad_line_begins_nothing() -> None:
    book = a_book()
    with pytest.raises(BadCron):
        start_breaks(book, "61 * * * *", "Breathe", now=NOW, today=TODAY)
    assert not book.habits


def counting(*, amount: int = 300) -> Book:
    """A book whose habit 1 counts breaks, three a day."""
    book = a_book("o")
    set_target(book, 1, Target(AmountUnit.TIMES, amount), today=TODAY)
    return book


def test_each_break_of_a_habit_that_counts_adds_one_and_a_double_tap_none() -> None:
    book = counting()
    for _ in range(2):
        total = next_total(book, 1, TODAY)
        for _ in range(2):
            take_break(book, 1, TODAY, total, today=TODAY)
    assert amount_on(book, 1, TODAY) == 200
    assert book.histories.get(1) is None
    take_break(book, 1, TODAY, next_total(book, 1, TODAY), today=TODAY)
    assert book.histories[1].mark_on(TODAY) is Mark.DONE


def test_a_late_tap_on_an_earlier_reminder_takes_no_break_away() -> None:
    book = counting()
    for total in (100, 200, 100):
        take_break(book, 1, TODAY, total, today=TODAY)
    assert amount_on(book, 1, TODAY) == 200


def test_a_break_of_a_habit_that_does_not_count_is_the_days_yes() -> None:
    book = a_book("o")
    assert next_total(book, 1, TODAY) is None
    take_break(book, 1, TODAY, 100, today=TODAY)
    assert book.histories[1].mark_on(TODAY) is Mark.DONE
    with pytest.raises(NoSuchHabit):
        take_break(book, 9, TODAY, None, today=TODAY)
