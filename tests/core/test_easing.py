"""What eases a habit that is kept now and then, and who is left in peace with it."""

from datetime import date

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.easing import (
    fitting_times,
    habits_of_fewer_times,
    habits_to_anchor,
    habits_to_archive,
)
from habitbot.core.frequency import EveryDay, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, rename, set_frequency
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.versions import shrink
from tests.makers import TODAY, a_book, day

NONE: frozenset[date] = frozenset()


def fewer(book: Book) -> list[int | None]:
    """How often each habit that may be asked for less often would be."""
    ids = habits_of_fewer_times(book, TODAY, NONE)
    return [fitting_times(book, book.habits[one], TODAY, NONE) for one in ids]


def anchored(book: Book) -> list[int]:
    return list(habits_to_anchor(book, TODAY, NONE))


def archived(book: Book) -> list[int]:
    return list(habits_to_archive(book, TODAY, NONE))


@pytest.mark.parametrize(
    ("week", "times"),
    [
        ("x.x.x..", 3),
        ("xx.....", 2),
        ("xxxxx..", 5),
        ("xxxxxx.", None),
        ("x......", None),
        (".......", None),
    ],
)
def test_a_rhythm_of_four_weeks_is_offered_as_the_plan(week: str, times: int | None) -> None:
    assert fewer(a_book(week * 4 + "o")) == ([] if times is None else [times])


def test_a_rhythm_may_waver_by_one_but_not_stop_for_a_week() -> None:
    assert fewer(a_book("xxx....xxxx...xx.....xxx....o")) == [3]
    assert fewer(a_book("xxxx...xxxx...x......xxx....o")) == []
    assert fewer(a_book("xxxxxxx" + "xx....." * 3 + "o")) == []
    assert fewer(a_book("xxxxxxx" * 2 + "xxxxx..xxxx...o")) == []


def test_three_weeks_show_no_rhythm_yet() -> None:
    assert fewer(a_book("xxx...." * 3 + "o")) == []


def test_what_is_asked_for_some_times_a_week_or_hardly_more_often_stays() -> None:
    drawn = "xxx...." * 4 + "o"
    assert fewer(a_book(drawn, frequency=TimesAWeek(5))) == []
    assert fewer(a_book(drawn, frequency=Weekdays((0, 1, 2)))) == []
    assert fewer(a_book(drawn, frequency=Weekdays((0, 1, 2, 3, 6)))) == [3]


@pytest.mark.parametrize("name", ["Take my pills", "Sleep by 22:30", "No sugar", "Drink water"])
def test_nights_meals_doses_and_limits_are_never_asked_for_less_often(name: str) -> None:
    book = a_book("x.x.x.." * 4 + "o")
    rename(book, 1, name)
    assert fewer(book) == []


def test_whatever_changed_lately_is_given_its_weeks_first() -> None:
    for change in (
        lambda book: set_frequency(book, 1, Weekdays((0, 1, 2, 3, 4, 5)), today=day(9)),
        lambda book: shrink(book, 1, "Open the book", today=day(9)),
        lambda book: set_target(book, 1, Target(AmountUnit.MINUTES, 5, tiny=1), today=day(9)),
    ):
        book = a_book("x.x.x.." * 4 + "o")
        change(book)
        assert fewer(book) == []
        assert anchored(book) == []
    book = a_book("x.x.x.." * 4 + "o")
    set_frequency(book, 1, EveryDay(), today=day(9))
    assert fewer(book) == [3]


@pytest.mark.parametrize(
    ("drawn", "fits"),
    [
        ("xx.x.x.xx.x.x.", True),
        ("..............", True),
        ("xxxx.xxxxx.x..", False),
        ("xxx.xxx.xx.x..", True),
        ("xxxxxxxxxxxxx.", False),
    ],
)
def test_less_than_two_times_of_three_in_two_weeks_asks_for_a_moment(
    drawn: str, *, fits: bool
) -> None:
    assert anchored(a_book(drawn + "o")) == [1] * fits


def test_two_weeks_are_waited_for_and_a_limit_has_no_moment() -> None:
    assert anchored(a_book("." * 13 + "o")) == []
    book = a_book("." * 14 + "o")
    rename(book, 1, "No sugar")
    assert anchored(book) == []


def test_what_hardly_was_kept_beside_others_that_were_may_rest() -> None:
    hardly, well = "xxxxxx" + "." * 22 + "o", "x" * 28 + "o"
    assert archived(a_book(hardly, well)) == [1]
    assert archived(a_book("x" * 7 + "." * 21 + "o", well)) == []
    assert archived(a_book(hardly)) == []
    assert archived(a_book(hardly, hardly)) == []


def test_medicine_never_rests_by_our_word_and_what_rests_is_not_spoken_of() -> None:
    hardly, well = "." * 28 + "o", "x" * 28 + "o"
    book = a_book(hardly, well)
    rename(book, 1, "Take my pills")
    assert archived(book) == []
    book = a_book(hardly, well)
    archive_habit(book, 1, today=TODAY)
    assert archived(book) == anchored(book) == []


def test_a_habit_with_a_series_of_breaks_is_left_to_its_series() -> None:
    book = a_book("x.x.x.." * 4 + "o", "x" * 29)
    book.prompts[9] = Prompt(9, PromptKind.BREAK, "0 10 * * *", 1)
    assert fewer(book) == anchored(book) == archived(book) == []


def test_a_pause_says_nothing_against_a_habit() -> None:
    book = a_book("s" * 28 + "o", "x" * 29)
    assert archived(book) == anchored(book) == []
