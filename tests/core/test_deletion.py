"""Deleting a habit: seven days it can come back, as if it had never been gone."""

from copy import deepcopy
from datetime import UTC, datetime, timedelta

import pytest

from habitbot.core.amount import AmountUnit
from habitbot.core.amounts import choose_target
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day, set_amount, set_note
from habitbot.core.deletion import delete_habit, drop_lapsed, undo_delete
from habitbot.core.habit import MOST_HABITS, Area
from habitbot.core.habits import add_habit
from habitbot.core.history import Cause, Mark
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.refusal import NoSuchHabit, TooManyHabits, UndoLapsed
from tests.makers import TODAY, a_book, day

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
A_WEEK = timedelta(days=7)


def a_full_book() -> Book:
    book = a_book("xx", "xx.x", "xx")
    mark_day(book, 2, TODAY, Mark.SKIP, today=TODAY, cause=Cause.SICK)
    set_note(book, 2, TODAY, "fever", today=TODAY)
    set_note(book, 3, TODAY, "fine", today=TODAY)
    for habit_id in (2, 3):
        choose_target(book, habit_id, AmountUnit.PAGES, 300, today=day(1))
        set_amount(book, habit_id, day(1), 200, today=TODAY)
    book.prompts = {
        4: Prompt(4, PromptKind.LIST, "0 20 * * *"),
        5: Prompt(5, PromptKind.HABIT, "0 8 * * *", habit_id=2),
    }
    book.next_id = 6
    return book


def test_a_deleted_habit_takes_all_that_is_its_own_and_nothing_else() -> None:
    book = a_full_book()
    deleted = delete_habit(book, 2, now=NOW)
    assert deleted.habit.id == 2
    assert (sorted(book.habits), book.order, sorted(book.histories)) == ([1, 3], (1, 3), [1, 3])
    assert (sorted(book.notes), book.causes, sorted(book.prompts)) == ([3], {}, [4])
    assert sorted(book.amounts) == [3]
    with pytest.raises(NoSuchHabit):
        delete_habit(book, 2, now=NOW)


@pytest.mark.parametrize("habit_id", [1, 2, 3])
def test_within_seven_days_it_comes_back_whole_and_in_its_place(habit_id: int) -> None:
    book = a_full_book()
    before = deepcopy(book)
    delete_habit(book, habit_id, now=NOW)
    undo_delete(book, habit_id, now=NOW + A_WEEK)
    assert book == before


def test_after_seven_days_it_is_gone_for_good() -> None:
    book = a_full_book()
    delete_habit(book, 2, now=NOW)
    with pytest.raises(UndoLapsed):
        undo_delete(book, 2, now=NOW + A_WEEK + timedelta(seconds=1))
    assert book.deleted == {}


def test_an_undo_twice_is_as_good_as_once() -> None:
    book, before = a_full_book(), a_full_book()
    delete_habit(book, 2, now=NOW)
    for _ in range(2):
        undo_delete(book, 2, now=NOW)
        assert book == before


def test_an_undo_into_a_full_book_is_refused_and_still_possible_later() -> None:
    book = a_book(*["x"] * MOST_HABITS)
    delete_habit(book, 1, now=NOW)
    new = add_habit(book, "Walk", today=TODAY, area=Area.EXERCISE)
    with pytest.raises(TooManyHabits):
        undo_delete(book, 1, now=NOW)
    delete_habit(book, new.id, now=NOW)
    assert undo_delete(book, 1, now=NOW).id == 1


def test_a_new_habit_never_takes_the_number_of_a_deleted_one() -> None:
    book = a_book("x")
    delete_habit(book, 1, now=NOW)
    assert add_habit(book, "Walk", today=TODAY, area=Area.EXERCISE).id == 2


def test_only_what_lapsed_is_dropped() -> None:
    book = a_book("x", "x")
    delete_habit(book, 1, now=NOW)
    delete_habit(book, 2, now=NOW + timedelta(days=3))
    drop_lapsed(book, NOW + timedelta(days=8))
    assert list(book.deleted) == [2]
