"""What a habit asks for: less after two misses, more after four good weeks, each day its own."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit
from habitbot.core.amounts import choose_target
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day, set_amount, view_habit
from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, rename, set_tiny_action
from habitbot.core.history import History, Mark
from habitbot.core.person import DayRange
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt, delete_prompt
from habitbot.core.refusal import AnswerEmpty, NoSuchHabit
from habitbot.core.settings import add_away
from habitbot.core.streak import count_come_backs, current_streak, life_of
from habitbot.core.versions import (
    grow,
    habits_to_shrink,
    halve_amount,
    larger_version,
    may_grow,
    may_shrink,
    shrink,
    smaller_versions,
)
from habitbot.core.week import summarise_week
from tests.makers import TODAY, a_book, a_habit, day
from tests.strategies import books, days_of

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
names = st.sampled_from(["Read 10 pages", "Read 5 pages", "Read 2 pages", "Read", "Open the book"])


def named(*drawn: str, name: str = "Read 10 pages", frequency: Frequency | None = None) -> Book:
    book = a_book(*drawn, frequency=frequency)
    rename(book, 1, name)
    return book


@pytest.mark.parametrize(
    ("words", "half"),
    [
        ("Read 10 pages", "Read 5 pages"),
        ("20 minutes of Spanish", "10 minutes of Spanish"),
        ("Walk 45 minutes", "Walk 20 minutes"),
        ("Walk 10,000 steps", "Walk 5,000 steps"),
        ("10.000 Schritte", "5.000 Schritte"),
        ("Run 30min", "Run 15min"),
        ("Do 10 push-ups", "Do 5 push-ups"),
        ("Read 3 pages", "Read 1 page"),
        ("Drink 2 glasses of water", "Drink 1 glass of water"),
        ("Lies 4 Seiten", "Lies 2 Seiten"),
    ],
)
def test_an_amount_in_the_words_is_halved_and_reads_as_people_say_it(words: str, half: str) -> None:
    assert halve_amount(words) == half


@pytest.mark.parametrize(
    "words",
    [
        "Read",
        "Read one page",
        "Read 1 page",
        "Lies 2 Seiten",
        "Do 2 push-ups",
        "Get up at 7 sharp",
        "In bed by 23 o'clock",
        "Bed before 10 pm",
        "In bed by 23:00",
        "Meet 7 am",
        "Walk 1.5 km",
        "Rate my day from 1 to 5",
        "3 sets of 10 squats",
        "Drink at most 4 coffees",
        "No more than 2 beers",
        "Learn chapter 8 words",
        "Finish the 2nd draft",
        "Practise level B2",
        "Follow 0 people",
        "10",
        "اقرأ ١٠ صفحات",
    ],
)
def test_words_whose_half_would_be_wrong_are_left_to_the_person(words: str) -> None:
    assert halve_amount(words) is None


def test_the_tiny_version_is_the_first_smaller_one_then_half_of_the_amount() -> None:
    habit = a_habit(name="Read 10 pages", tiny_action="Open the book")
    assert smaller_versions(habit) == ("Open the book", "Read 5 pages")
    assert smaller_versions(a_habit(name="Read", tiny_action="")) == ()


def test_a_tiny_version_that_becomes_the_normal_one_is_no_longer_the_tiny_one() -> None:
    book = named("xx")
    set_tiny_action(book, 1, "Open the book")
    habit = shrink(book, 1, "Open the book", today=TODAY)
    assert (habit.name, habit.tiny_action) == ("Open the book", "")
    habit = grow(book, 1, "Read 10 pages", today=TODAY)
    assert (habit.name, habit.tiny_action) == ("Read 10 pages", "Open the book")


def test_who_halves_keeps_the_tiny_version_and_who_outgrows_one_gains_it() -> None:
    book = named("xx")
    set_tiny_action(book, 1, "Open the book")
    assert shrink(book, 1, "Read 5 pages", today=TODAY).tiny_action == "Open the book"
    set_tiny_action(book, 1, "")
    assert grow(book, 1, "Read 8 pages", today=TODAY).tiny_action == "Read 5 pages"


def test_the_days_before_keep_what_was_asked_for_then() -> None:
    book = named("xxxx")
    shrink(book, 1, "Read 5 pages", today=day(1))
    asked = [view_habit(book, 1, day(ago), today=TODAY).habit.name for ago in (3, 2, 1, 0)]
    assert asked == ["Read 10 pages", "Read 10 pages", "Read 5 pages", "Read 5 pages"]


def test_a_week_calls_a_habit_as_it_was_asked_for_at_its_end() -> None:
    book = named("x" * 14)
    shrink(book, 1, "Read 5 pages", today=day(3))
    weeks = [summarise_week(book, day(ago), today=TODAY).rows[0].name for ago in (13, 6)]
    assert weeks == ["Read 10 pages", "Read 5 pages"]


def test_a_day_marked_before_the_start_was_asked_for_as_the_first_day_was() -> None:
    book = named("x")
    shrink(book, 1, "Read 5 pages", today=TODAY)
    mark_day(book, 1, day(5), Mark.DONE, today=TODAY)
    assert view_habit(book, 1, day(5), today=TODAY).habit.name == "Read 10 pages"


def test_other_words_for_the_same_are_no_other_version() -> None:
    book = named("xx")
    shrink(book, 1, "Read 5 pages", today=TODAY)
    rename(book, 1, "Read five pages")
    assert book.habits[1].as_of(day(1)).name == "Read 10 pages"
    assert book.habits[1].as_of(TODAY).name == "Read five pages"


def test_what_comes_and_goes_within_a_day_leaves_no_version() -> None:
    book = named("xx")
    shrink(book, 1, "Read 5 pages", today=TODAY)
    grow(book, 1, "Read 10 pages", today=TODAY)
    assert book == named("xx")
    shrink(book, 1, "Read 5 pages", today=TODAY)
    shrink(book, 1, "Read 2 pages", today=TODAY)
    assert [version.name for version in book.habits[1].versions] == ["Read 10 pages"]


def test_shrinking_to_what_it_is_changes_nothing() -> None:
    book = named("xx")
    shrink(book, 1, " Read  10 pages ", today=TODAY)
    assert book == named("xx")


def test_the_ladder_is_climbed_back_step_by_step() -> None:
    book = named("x" * 9)
    shrink(book, 1, "Read 5 pages", today=day(6))
    shrink(book, 1, "Read 2 pages", today=day(4))
    assert larger_version(book.habits[1]) == "Read 5 pages"
    grow(book, 1, "Read 5 pages", today=day(2))
    assert larger_version(book.habits[1]) == "Read 10 pages"
    grow(book, 1, "Read 10 pages", today=TODAY)
    assert larger_version(book.habits[1]) is None


def test_a_habit_that_grew_its_own_way_is_not_led_back() -> None:
    book = named("x" * 9)
    shrink(book, 1, "Read 5 pages", today=day(6))
    grow(book, 1, "Read 20 pages", today=TODAY)
    assert larger_version(book.habits[1]) is None


@given(books(), st.lists(st.tuples(st.booleans(), names), max_size=5))
def test_versions_touch_neither_streak_nor_history_nor_the_days_before(
    book: Book, steps: list[tuple[bool, str]]
) -> None:
    before = replace(book.habits[1])
    streak, histories = current_streak(book, 1, today=TODAY), dict(book.histories)
    for is_smaller, name in steps:
        (shrink if is_smaller else grow)(book, 1, name, today=TODAY)
    after = book.habits[1]
    assert (current_streak(book, 1, today=TODAY), book.histories) == (streak, histories)
    assert all(after.as_of(past).name == before.name for past in days_of(book) if past < TODAY)
    assert after.as_of(TODAY).name == (steps[-1][1] if steps else before.name)


@pytest.mark.parametrize(
    ("drawn", "frequency", "is_asked"),
    [
        ("xx..o", None, True),
        ("xx.m", None, True),
        ("xxmmo", None, True),
        (".o", None, False),
        ("..o", None, True),
        ("x.x.o", None, False),
        ("x.s.o", None, True),
        ("..x", None, False),
        ("x......o", Weekdays((0,)), False),
        ("x.............o", Weekdays((0, 6)), True),
        ("xx..........................", TimesAWeek(2), True),
        ("xx...................", TimesAWeek(2), False),
    ],
)
def test_two_misses_in_a_row_ask_for_less_in_the_habits_own_unit(
    drawn: str, frequency: Frequency | None, *, is_asked: bool
) -> None:
    assert may_shrink(named(drawn, frequency=frequency), 1, today=TODAY) is is_asked


def test_misses_before_a_change_do_not_ask_again() -> None:
    book = named("x..o")
    shrink(book, 1, "Read 5 pages", today=TODAY)
    assert not may_shrink(book, 1, today=TODAY)
    assert not may_shrink(book, 1, today=day(-1))
    assert may_shrink(book, 1, today=day(-2))


def test_neither_a_day_away_nor_an_archived_habit_asks_for_less() -> None:
    away = named("x..o")
    add_away(away, DayRange(day(2), day(1)))
    archived = named("x..o")
    archive_habit(archived, 1, today=TODAY)
    assert not may_shrink(away, 1, today=TODAY)
    assert not may_shrink(archived, 1, today=TODAY)


MONDAY = day(-1)
"""The day after four whole weeks that end on the makers' today."""


def weeks(*drawn: str, name: str = "Read 10 pages", frequency: Frequency | None = None) -> Book:
    book = a_book("".join(drawn), today=TODAY, frequency=frequency)
    rename(book, 1, name)
    return book


GOOD = "xxxxxxx"


@pytest.mark.parametrize(
    ("drawn", "frequency", "is_asked"),
    [
        ([GOOD] * 4, None, True),
        ([GOOD] * 3, None, False),
        ([GOOD, "x.xxxtx", "xxx.xxx", GOOD], None, True),
        ([GOOD, "x.x.xxx", "xxx.xxx", GOOD], None, False),
        ([GOOD, "sssssss", GOOD, GOOD], None, False),
        ([GOOD, "sssssxs", GOOD, GOOD], None, True),
        ([GOOD, GOOD, GOOD, "xxxxxx."], None, False),
        (["x.x...."] * 4, TimesAWeek(2), True),
        (["x.x....", "x......", "x.x....", "x.x...."], TimesAWeek(2), False),
        (["x......"] * 4, Weekdays((0,)), True),
    ],
)
def test_four_good_weeks_may_ask_for_more(
    drawn: list[str], frequency: Frequency | None, *, is_asked: bool
) -> None:
    assert may_grow(weeks(*drawn, frequency=frequency), 1, today=MONDAY) is is_asked


def test_a_change_within_the_four_weeks_begins_them_anew() -> None:
    book = weeks(*[GOOD] * 5)
    shrink(book, 1, "Read 5 pages", today=day(27))
    assert may_grow(book, 1, today=MONDAY)
    shrink(book, 1, "Read 2 pages", today=day(26))
    assert not may_grow(book, 1, today=MONDAY)


@given(books())
def test_nobody_is_asked_for_less_and_for_more_at_once(book: Book) -> None:
    assert not (may_shrink(book, 1, today=TODAY) and may_grow(book, 1, today=TODAY))


def test_a_habit_with_a_series_of_breaks_is_not_to_be_made_smaller_for_the_series_can() -> None:
    book = a_book("xx..o", "xx..o")
    series = add_prompt(book, PromptKind.BREAK, "0 10-16 * * *", now=NOW, habit_id=1)
    add_prompt(book, PromptKind.HABIT, "0 20 * * *", now=NOW, habit_id=2)
    assert may_shrink(book, 1, today=TODAY)
    assert habits_to_shrink(book, TODAY, frozenset()) == (2,)
    delete_prompt(book, series.id, now=NOW)
    assert habits_to_shrink(book, TODAY, frozenset()) == (1, 2)


def test_what_is_gone_or_empty_has_no_version() -> None:
    book = named("x")
    for change in (shrink, grow):
        with pytest.raises(NoSuchHabit):
            change(book, 9, "Read", today=TODAY)
        with pytest.raises(AnswerEmpty):
            change(book, 1, " … ", today=TODAY)


@pytest.mark.parametrize(
    ("drawn", "frequency", "times"),
    [
        ("xxx", None, 0),
        ("x.x", None, 1),
        ("x.x.xsx", None, 2),
        ("x..x", None, 0),
        ("x.o", None, 0),
        ("x.sx", None, 1),
        ("xx............xx.....", TimesAWeek(2), 1),
    ],
)
def test_come_backs_are_counted_wherever_a_lone_miss_was_followed_by_a_yes(
    drawn: str, frequency: Frequency | None, times: int
) -> None:
    book = named(drawn, frequency=frequency)
    assert count_come_backs(life_of(book, 1, today=TODAY)) == times


def test_a_target_in_the_words_goes_along_with_them_and_earlier_days_keep_theirs() -> None:
    book = a_book("." * 10)
    rename(book, 1, "Walk 30 minutes")
    choose_target(book, 1, AmountUnit.MINUTES, 30, today=day(9))
    set_amount(book, 1, day(1), 20, today=TODAY)
    set_amount(book, 1, TODAY, 20, today=TODAY)
    shrink(book, 1, "Walk 15 minutes", today=TODAY)
    assert [target_amount(book, ago) for ago in (1, 0)] == [30, 15]
    assert (book.histories[1].mark_on(day(1)), book.histories[1].mark_on(TODAY)) == (
        None,
        Mark.DONE,
    )
    grow(book, 1, "Walk 30 minutes", today=TODAY)
    assert target_amount(book, 0) == 30
    assert book.histories.get(1, History()).mark_on(TODAY) is None


def test_a_target_that_is_not_in_the_words_stays_as_it_is() -> None:
    for name, smaller in (("Walk 20 minutes", "Walk 10 minutes"), ("Walk 30 minutes", "Walk")):
        book = a_book("." * 10)
        rename(book, 1, name)
        choose_target(book, 1, AmountUnit.MINUTES, 30, today=day(9))
        shrink(book, 1, smaller, today=TODAY)
        assert target_amount(book, 0) == 30


def target_amount(book: Book, ago: int) -> int | None:
    target = book.habits[1].target_on(day(ago))
    return target.amount if target else None
