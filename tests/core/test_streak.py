"""Streaks: what a person may count on."""

from copy import deepcopy
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import set_amount
from habitbot.core.day import days_between
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import set_frequency
from habitbot.core.history import History, Mark, with_mark
from habitbot.core.life import Unit, WeekCount, count_kept, count_week, is_due, life_of
from habitbot.core.person import Change, DayRange
from habitbot.core.refusal import NoSuchHabit
from habitbot.core.settings import set_first_weekday
from habitbot.core.streak import (
    Streak,
    best_streak,
    current_streak,
    has_fallen_between_slips,
    mended_days,
)
from tests.core.plain_streak import is_streak, plain_best, plain_length, plain_parts, plain_streak
from tests.makers import TODAY, a_book, a_person, day
from tests.strategies import books, days_of, down_days, past_days

WORKDAYS = Weekdays((0, 1, 2, 3, 4))


def streak(drawn: str, frequency: Frequency | None = None, today: date = TODAY) -> Streak:
    return current_streak(a_book(drawn, frequency=frequency, today=today), 1, today=today)


@pytest.mark.parametrize(
    ("standing", "is_worth_it"),
    [
        (Streak(1, is_at_risk=True), False),
        (Streak(2, is_at_risk=True), True),
        (Streak(2), False),
        (Streak(1, Unit.WEEKS, is_at_risk=True), True),
        (Streak(1, Unit.WEEKS), False),
    ],
)
def test_one_day_alone_calls_nobody_back_and_one_week_does(
    standing: Streak, is_worth_it: bool
) -> None:
    assert standing.is_worth_mending is is_worth_it


@pytest.mark.parametrize(
    ("drawn", "length", "is_at_risk"),
    [
        ("xxx.x", 4, False),
        ("xxx.o", 3, True),
        ("xxx..x", 1, False),
        ("xxx.xx.x", 3, False),
        ("xxx.xx.o", 2, True),
        ("x..xx.x", 3, False),
        ("xx.xx.x", 3, False),
        ("xxx.xxxxxx.x", 10, False),
        ("xxx.sx", 4, False),
        ("x.sssssssx.x", 2, False),
        (".x", 1, False),
        ("xxx.s", 3, True),
        ("xx.m", 0, False),
    ],
)
def test_one_slip_is_forgiven_if_the_person_comes_back(
    drawn: str, length: int, is_at_risk: bool
) -> None:
    assert streak(drawn) == Streak(length, Unit.DAYS, is_at_risk)


@pytest.mark.parametrize(
    ("drawn", "length", "is_at_risk"),
    [
        ("", 0, False),
        ("o", 0, False),
        ("sss", 0, False),
        ("x", 1, False),
        ("t", 1, False),
        ("xxo", 2, False),
        ("xxm", 2, True),
        ("mo", 0, False),
        ("x..o", 0, False),
        ("xxx.xxxxx.x", 6, False),
        ("xxx.xxxxxx.o", 9, True),
        ("xxxssssso", 3, False),
    ],
)
def test_today_is_open_until_it_is_over_or_tapped_missed(
    drawn: str, length: int, is_at_risk: bool
) -> None:
    assert streak(drawn) == Streak(length, Unit.DAYS, is_at_risk)


@pytest.mark.parametrize(
    ("drawn", "has_fallen"),
    [
        ("xxxxx.xxx.o", True),
        ("xxxxx.xxx.x", True),
        ("xxx.x.o", True),
        ("xxxxx.xxx.xx", False),
        ("xxx.xxxxxx.o", False),
        ("xxxxxx.xx.xxxxxx.x", False),
        ("xxx.o", False),
        ("xxx.x", False),
        ("xxx..x", False),
        ("xx", False),
        ("", False),
    ],
)
def test_of_two_slips_that_are_close_the_later_one_makes_the_streak_shorter(
    drawn: str, *, has_fallen: bool
) -> None:
    assert has_fallen_between_slips(life_of(a_book(drawn), 1, today=TODAY)) is has_fallen


@given(books(), down_days)
def test_a_streak_has_fallen_where_it_was_longer_before_its_last_slip(
    book: Book, down: frozenset[date]
) -> None:
    _, periods = plain_parts(book, TODAY, down)[-1]
    until = periods.removesuffix("x")
    is_one_slip = until.endswith("x.")
    before, mended = plain_length(until[:-1]), plain_length(f"{until}x") - 1
    life = life_of(book, 1, today=TODAY, down_days=down)
    assert has_fallen_between_slips(life) is (is_one_slip and before > mended)


def test_the_words_of_the_rule_hold_for_drawn_periods() -> None:
    assert is_streak("xxx.xxxxxx.x")
    assert not any(map(is_streak, ("", ".x", "x.", "x..x", "xxx.xx.x", "xxx.xxxxx.x")))


@given(books(), down_days)
def test_the_quick_streak_equals_the_definition(book: Book, down: frozenset[date]) -> None:
    parts = plain_parts(book, TODAY, down)
    unit, periods = parts[-1]
    assert current_streak(book, 1, today=TODAY, down_days=down) == plain_streak(periods, unit)
    best = max(plain_best(part) for part_unit, part in parts if part_unit is unit)
    assert best_streak(book, 1, today=TODAY, down_days=down) == best


@given(st.text("xxxxxxxx.", max_size=60))
def test_long_streaks_with_many_slips_equal_the_definition_too(periods: str) -> None:
    book = a_book(f"{periods}o")
    assert current_streak(book, 1, today=TODAY) == plain_streak(periods)
    assert best_streak(book, 1, today=TODAY) == plain_best(periods)


@given(books(), past_days)
def test_one_more_kept_day_never_shortens_a_streak(book: Book, kept: date) -> None:
    more = deepcopy(book)
    told = book.histories.get(1, History())
    more.histories[1] = with_mark(told, max(kept, book.habits[1].started_on), Mark.DONE)
    before, after = (current_streak(one, 1, today=TODAY) for one in (book, more))
    assert after.length >= before.length
    assert best_streak(more, 1, today=TODAY) >= best_streak(book, 1, today=TODAY)


@given(st.text("xxxx.m", min_size=1, max_size=40), st.lists(st.integers(0, 40)))
def test_excused_days_are_as_if_they_were_not_there(drawn: str, places: list[int]) -> None:
    with_skips = drawn
    for place in places:
        with_skips = with_skips[:place] + "s" + with_skips[place:]
    if not with_skips.endswith("s"):
        assert streak(with_skips) == streak(drawn)
    best_of_both = {best_streak(a_book(f"{one}o"), 1, today=TODAY) for one in (drawn, with_skips)}
    assert len(best_of_both) == 1


@given(books())
def test_the_best_streak_is_never_shorter_than_the_current_one(book: Book) -> None:
    assert best_streak(book, 1, today=TODAY) >= current_streak(book, 1, today=TODAY).length


def excused_book(kind: str) -> tuple[Book, frozenset[date]]:
    """Kept, then two days without a word that are excused one way or another, then kept."""
    book, excused = a_book("xx..xx"), (day(3), day(2))
    days = DayRange(day(3), day(2))
    match kind:
        case "skip":
            return a_book("xxssxx"), frozenset()
        case "away":
            book.person = a_person(aways=(days,))
        case "lost":
            book.person = a_person(lost_days=excused)
        case "archived":
            book.habits[1] = msgspec.structs.replace(book.habits[1], archived=(days,))
        case "down":
            return book, frozenset(excused)
    return book, frozenset()


@pytest.mark.parametrize("kind", ["skip", "away", "lost", "archived", "down"])
def test_a_streak_waits_for_every_kind_of_excuse(kind: str) -> None:
    book, down = excused_book(kind)
    assert current_streak(book, 1, today=TODAY, down_days=down).length == 4
    assert mended_days(life_of(book, 1, today=TODAY, down_days=down)) == frozenset()


@pytest.mark.parametrize("kind", ["away", "lost", "archived", "down"])
def test_what_is_kept_on_an_excused_day_counts(kind: str) -> None:
    book, down = excused_book(kind)
    book.histories[1] = with_mark(book.histories[1], day(3), Mark.DONE)
    assert current_streak(book, 1, today=TODAY, down_days=down).length == 5


@pytest.mark.parametrize("kind", ["away", "lost", "archived", "down"])
def test_a_tapped_missed_on_an_excused_day_does_no_harm(kind: str) -> None:
    book, down = excused_book(kind)
    book.histories[1] = with_mark(book.histories[1], day(3), Mark.MISSED)
    assert current_streak(book, 1, today=TODAY, down_days=down).length == 4


def test_a_habit_on_weekdays_knows_no_weekend() -> None:
    assert streak("xxxxx..xxxxx..", WORKDAYS) == Streak(10)
    assert streak("xxxxx..xxxx...", WORKDAYS) == Streak(9, Unit.DAYS, is_at_risk=True)


def test_a_mark_on_a_day_that_was_not_due_is_extra() -> None:
    assert streak("xxxxxxx", WORKDAYS) == Streak(5)
    assert streak("xxxxxmm", WORKDAYS) == Streak(5)


@pytest.mark.parametrize(
    ("weeks", "length", "is_at_risk"),
    [
        ("xx.x... x.x.x.. xxx...o", 3, False),
        ("xx.x... x.x.x.. xx....o", 2, False),
        ("xx.x... x...... xx....o", 1, True),
        ("xx.x... x...... xx....x", 2, False),
        ("xx.x... ....... xxsssso", 2, False),
        ("xx.x... sssssss xx....o", 1, False),
        ("xx.x... sssssss xx.x...", 2, False),
        ("xx.x... sssssx. xx.x...", 3, False),
        ("xxxxxxx ....... ......m", 1, True),
        ("xx.x... ....... .......", 1, True),
    ],
)
def test_a_week_is_kept_the_moment_its_number_of_times_is_reached(
    weeks: str, length: int, is_at_risk: bool
) -> None:
    drawn = weeks.replace(" ", "")
    assert streak(drawn, TimesAWeek(3)) == Streak(length, Unit.WEEKS, is_at_risk)


@pytest.mark.parametrize(("open_days", "asked"), [(7, 3), (5, 3), (4, 2), (3, 2), (2, 1), (1, 1)])
def test_a_week_asks_for_its_share_of_open_days_rounded_up(open_days: int, asked: int) -> None:
    book = a_book("s" * (7 - open_days) + "." * open_days, frequency=TimesAWeek(3))
    assert count_week(life_of(book, 1, today=TODAY), TODAY) == WeekCount(0, asked)


def test_days_ahead_that_are_excused_already_ask_for_nothing() -> None:
    monday = TODAY + timedelta(1)
    book = a_book("x", today=monday, frequency=TimesAWeek(3))
    book.person = a_person(aways=(DayRange(monday + timedelta(1), None),))
    assert current_streak(book, 1, today=monday) == Streak(1, Unit.WEEKS)


def test_a_habit_begun_on_saturday_owes_its_first_week_only_its_share() -> None:
    next_sunday = TODAY + timedelta(7)
    assert streak("x." + "xx.x...", TimesAWeek(3), next_sunday) == Streak(2, Unit.WEEKS)


@pytest.mark.parametrize("frequency", [EveryDay(), Weekdays((0, 4, 6)), TimesAWeek(3)])
def test_the_day_a_habit_was_added_on_can_be_kept_but_is_missed_by_no_silence(
    frequency: Frequency,
) -> None:
    friday, sunday = day(2), TODAY
    for drawn, friday_counts in (("...", 0), ("m..", 1), ("x..", 1)):
        book = a_book(drawn, today=sunday, frequency=frequency)
        life = life_of(book, 1, today=sunday)
        assert is_due(life, friday) is True
        assert count_kept(life, friday, friday)[1] == friday_counts
    book = a_book("...", today=sunday, frequency=frequency)
    assert is_due(life_of(book, 1, today=friday), friday)


def test_the_day_of_adding_is_asked_for_on_its_weekdays_only() -> None:
    book = a_book("...", frequency=Weekdays((5, 6)))
    assert not is_due(life_of(book, 1, today=TODAY), day(2))


def test_a_habit_added_on_the_evening_of_a_weeks_last_day_owes_that_week_nothing() -> None:
    book = a_book("........", frequency=TimesAWeek(3))
    sunday = day(7)
    assert count_week(life_of(book, 1, today=sunday), sunday) == WeekCount(0, 1)
    assert count_week(life_of(book, 1, today=TODAY), sunday) == WeekCount(0, 0)


def test_another_first_weekday_cuts_no_week_that_was_lived() -> None:
    book = a_book("xx.x..." + "......." + "x......", frequency=TimesAWeek(3))
    before = current_streak(book, 1, today=day(7))
    set_first_weekday(book, 6, today=day(0))
    assert current_streak(book, 1, today=day(7)) == before
    monday = TODAY + timedelta(1)
    assert count_week(life_of(book, 1, today=monday), monday) == WeekCount(0, 3)
    next_sunday = TODAY + timedelta(7)
    assert count_week(life_of(book, 1, today=next_sunday), next_sunday) == WeekCount(0, 3)


def test_a_change_between_days_and_weeks_begins_a_new_count() -> None:
    book = a_book("x" * 14)
    set_frequency(book, 1, TimesAWeek(3), today=day(6))
    assert current_streak(book, 1, today=TODAY) == Streak(1, Unit.WEEKS)
    set_frequency(book, 1, EveryDay(), today=day(1))
    assert current_streak(book, 1, today=TODAY) == Streak(2, Unit.DAYS)
    assert best_streak(book, 1, today=TODAY) == 7


def test_a_change_within_days_goes_on_counting() -> None:
    book = a_book("x" * 14)
    set_frequency(book, 1, WORKDAYS, today=day(6))
    assert current_streak(book, 1, today=TODAY) == Streak(12, Unit.DAYS)


def test_a_change_within_weeks_goes_on_counting() -> None:
    book = a_book("x.x...." + "xxxxxx.", frequency=TimesAWeek(2))
    set_frequency(book, 1, TimesAWeek(6), today=day(6))
    assert current_streak(book, 1, today=TODAY) == Streak(2, Unit.WEEKS)


def test_a_habit_that_begins_tomorrow_has_no_streak_yet() -> None:
    for frequency in (EveryDay(), TimesAWeek(3)):
        book = a_book("x", today=day(-8), frequency=frequency)
        assert current_streak(book, 1, today=TODAY).length == 0
        assert best_streak(book, 1, today=TODAY) == 0


def test_marks_ahead_of_today_wait_for_their_day() -> None:
    book = a_book("xxxx", today=day(-2))
    assert current_streak(book, 1, today=TODAY) == Streak(2)


def test_the_streak_of_a_habit_nobody_knows_is_refused() -> None:
    with pytest.raises(NoSuchHabit):
        current_streak(a_book(), 1, today=TODAY)


@given(st.text("xxx.s", max_size=40))
def test_mended_days_are_the_lone_misses_between_kept_days(drawn: str) -> None:
    life = life_of(a_book(f"{drawn}o"), 1, today=TODAY)
    due = [(ago, letter) for ago, letter in enumerate(reversed(drawn), 1) if letter != "s"]
    lone = {
        day(due[place][0])
        for place in range(1, len(due) - 1)
        if [letter for _, letter in due[place - 1 : place + 2]] == ["x", ".", "x"]
    }
    assert mended_days(life) == lone


@given(books(), down_days, past_days, past_days)
def test_a_part_of_a_life_has_the_same_days_as_the_whole(
    book: Book, down: frozenset[date], one: date, other: date
) -> None:
    life = life_of(book, 1, today=TODAY, down_days=down)
    first, last = min(one, other), max(one, other)
    part = life.cut(first, last)
    for that_day in days_of(book):
        alone = life.on(that_day)
        assert part.on(that_day) == (alone if first <= that_day <= last else None)
    assert replace(life, stretches=part.stretches) == part


@given(books())
def test_a_life_told_until_a_day_ignores_what_came_later(book: Book) -> None:
    book.habits[1] = msgspec.structs.replace(
        book.habits[1], frequencies=(Change(book.habits[1].started_on, WORKDAYS),)
    )
    until = day(3)
    later = deepcopy(book)
    for ago in range(3):
        told = later.histories.get(1, History())
        later.histories[1] = with_mark(told, day(ago), Mark.SKIP)
    lives = [life_of(one, 1, today=TODAY, until=until).stretches for one in (book, later)]
    assert lives[0] == lives[1]


def limited(*amounts: int | None, is_most: bool = True) -> Book:
    """At most two glasses a day: what was counted day by day up to today, begun on the first."""
    book = a_book("o" * len(amounts))
    started_on = book.habits[1].started_on
    target = Target(AmountUnit.GLASSES, 200, is_most)
    set_target(book, 1, target, today=started_on)
    for on, amount in zip(days_between(started_on, TODAY), amounts, strict=True):
        if amount is not None:
            set_amount(book, 1, on, 100 * amount, today=on)
    return book


def letters_of(book: Book) -> bytes:
    return b"".join(one.letters for one in life_of(book, 1, today=TODAY).stretches)


def test_more_than_at_most_is_a_miss_on_whatever_day_be_it_the_one_it_was_added_on() -> None:
    assert letters_of(limited(3, 3, 3)) == b"..."
    assert letters_of(limited(None, None, None)) == b"-.o"
    assert letters_of(limited(3, is_most=False)) == b"x"


def test_some_within_a_limit_is_neither_kept_nor_missed_until_that_was_all() -> None:
    book = limited(1, 1, 1, 1)
    assert letters_of(book) == b"oooo"
    for ago in (3, 1):
        set_amount(book, 1, day(ago), 100, today=TODAY)
    assert letters_of(book) == b"xoxo"
    assert current_streak(book, 1, today=TODAY) == Streak(2)
    checked = set_amount(book, 1, TODAY, 100, today=TODAY, is_all=True)
    assert (checked.streak, checked.come_back) == (Streak(3), None)


def test_what_an_amount_says_of_a_limit_holds_as_soon_as_it_is_said() -> None:
    book = limited(1, 1)
    set_amount(book, 1, day(1), 100, today=TODAY)
    assert set_amount(book, 1, TODAY, 300, today=TODAY).streak == Streak(1, is_at_risk=True)
    assert set_amount(book, 1, TODAY, 100, today=TODAY).streak == Streak(1)
