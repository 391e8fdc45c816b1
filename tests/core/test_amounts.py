"""Amounts: what a day's amount says of it, whatever else is tapped, and whatever changes later."""

from copy import deepcopy
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import Amounts, AmountUnit, Target, with_amount
from habitbot.core.amounts import (
    Average,
    Offer,
    average,
    choose_target,
    is_one_tap,
    late_average,
    make_target,
    offers,
    set_adding_up,
    set_target,
    set_tiny_amount,
    smaller_amounts,
)
from habitbot.core.book import Book
from habitbot.core.check_in import amount_on, mark_day, set_amount, view_habit
from habitbot.core.habit import Area
from habitbot.core.history import Cause, History, Mark
from habitbot.core.refusal import (
    AmountTooLarge,
    DayNotOpen,
    NameTooLong,
    NoSuchHabit,
    NotCounted,
)
from habitbot.core.streak import Streak, current_streak
from tests.makers import TODAY, a_book, day

SLEEP = Target(AmountUnit.HOURS, 420, adds_up=False, tiny=360)
WALK = Target(AmountUnit.MINUTES, 30, tiny=5)
WATER = Target(AmountUnit.GLASSES, 300)
COFFEE = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
NIGHTS = Target(AmountUnit.OWN, 200, is_most=True, adds_up=False, word="wakings")


def counting(*targets: tuple[int, Target | None], drawn: str = "." * 30) -> Book:
    """A book with one old habit that counts this from so many days ago on."""
    book = a_book(drawn)
    for ago, target in targets:
        set_target(book, 1, target, today=day(ago))
    return book


def mark_on(book: Book, ago: int = 0) -> Mark | None:
    return book.histories.get(1, History()).mark_on(day(ago))


def say(book: Book, amount: int, ago: int = 0) -> Mark | None:
    """The mark that an amount brings."""
    return set_amount(book, 1, day(ago), amount, today=TODAY).mark


@pytest.mark.parametrize(
    ("target", "amount", "mark"),
    [
        (SLEEP, 420, Mark.DONE),
        (SLEEP, 600, Mark.DONE),
        (SLEEP, 419, Mark.TINY),
        (SLEEP, 360, Mark.TINY),
        (SLEEP, 359, Mark.MISSED),
        (SLEEP, 0, Mark.MISSED),
        (WALK, 30, Mark.DONE),
        (WALK, 29, Mark.TINY),
        (WALK, 4, None),
        (WATER, 299, None),
        (WATER, 300, Mark.DONE),
        (NIGHTS, 0, Mark.DONE),
        (NIGHTS, 200, Mark.DONE),
        (NIGHTS, 201, Mark.MISSED),
        (COFFEE, 0, None),
        (COFFEE, 200, None),
        (COFFEE, 201, None),
    ],
)
def test_the_mark_follows_from_the_amount_and_the_target(
    target: Target, amount: int, mark: Mark | None
) -> None:
    book = counting((20, target))
    assert say(book, amount) is mark
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (mark, amount)


@pytest.mark.parametrize(
    ("sips", "mark"), [([0], Mark.DONE), ([100, 200], Mark.DONE), ([100, 300], Mark.MISSED)]
)
def test_within_a_limit_is_a_day_only_once_it_is_said_that_that_was_all(
    sips: list[int], mark: Mark
) -> None:
    book = counting((20, COFFEE), drawn="." * 19 + "xx.")
    for sip in sips:
        assert say(book, sip) is None
        assert current_streak(book, 1, today=TODAY) == Streak(2, is_at_risk=sip > COFFEE.amount)
    assert set_amount(book, 1, TODAY, sips[-1], today=TODAY, is_all=True).mark is mark
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (mark, sips[-1])


def test_what_comes_after_that_was_all_is_judged_with_the_rest() -> None:
    book = counting((20, COFFEE))
    set_amount(book, 1, TODAY, 100, today=TODAY, is_all=True)
    assert say(book, 200) is Mark.DONE
    assert say(book, 300) is Mark.MISSED


def test_a_day_gone_by_is_said_whole_by_its_amount_and_unsaid_it_is_no_miss() -> None:
    book = counting((20, COFFEE), drawn="." * 19 + "xx..")
    assert current_streak(book, 1, today=TODAY) == Streak(2, is_at_risk=True)
    set_amount(book, 1, day(1), 100, today=day(1))
    assert current_streak(book, 1, today=TODAY) == Streak(2)
    assert say(book, 200, ago=1) is Mark.DONE
    assert current_streak(book, 1, today=TODAY) == Streak(3)


def test_a_limit_that_held_by_hand_keeps_its_amount_and_one_that_says_no_goes() -> None:
    for amount, kept in ((100, 100), (300, None)):
        book = counting((20, COFFEE))
        say(book, amount)
        mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
        assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.DONE, kept)


def test_an_open_day_says_how_far_it_is_and_is_still_asked_about() -> None:
    book = counting((20, WATER))
    say(book, 100)
    row = view_habit(book, 1, TODAY, today=TODAY)
    assert (row.target, row.amount, row.mark, row.is_answered) == (WATER, 100, None, False)


def test_a_limit_that_is_passed_leaves_nothing_to_ask() -> None:
    book = counting((20, COFFEE))
    for amount, mark in ((200, None), (300, Mark.MISSED)):
        say(book, amount)
        row = view_habit(book, 1, TODAY, today=TODAY)
        assert (row.mark, row.is_answered) == (mark, mark is not None)


def test_an_amount_tells_what_it_changed() -> None:
    book = counting((20, WATER))
    said = set_amount(book, 1, TODAY, 100, today=TODAY)
    assert (said.amount_before, said.amount, said.is_new) == (None, 100, True)
    again = set_amount(book, 1, TODAY, 100, today=TODAY)
    assert (again.amount_before, again.is_new) == (100, False)
    assert set_amount(book, 1, TODAY, 200, today=TODAY).is_new


@pytest.mark.parametrize("target", [SLEEP, WALK, WATER])
def test_a_plain_done_brings_the_targets_amount(target: Target) -> None:
    book = counting((20, target))
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert amount_on(book, 1, TODAY) == target.amount


def test_done_keeps_an_amount_that_says_so_already() -> None:
    book = counting((20, WALK))
    say(book, 45)
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert amount_on(book, 1, TODAY) == 45


def test_done_within_a_limit_invents_no_amount() -> None:
    book = counting((20, COFFEE))
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.DONE, None)


def test_a_plain_tiny_brings_the_tiny_amount_where_there_is_one() -> None:
    book = counting((20, WALK))
    mark_day(book, 1, TODAY, Mark.TINY, today=TODAY)
    assert amount_on(book, 1, TODAY) == 5
    other = counting((20, WATER))
    mark_day(other, 1, TODAY, Mark.TINY, today=TODAY)
    assert amount_on(other, 1, TODAY) is None


@pytest.mark.parametrize("mark", [Mark.SKIP, Mark.MISSED])
def test_what_was_done_of_an_open_day_is_not_lost_by_a_skip_or_a_miss(mark: Mark) -> None:
    book = counting((20, WATER))
    say(book, 100)
    mark_day(book, 1, TODAY, mark, today=TODAY, cause=Cause.SICK)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (mark, 100)


def test_a_word_that_contradicts_the_amount_takes_its_place() -> None:
    book = counting((20, WATER))
    say(book, 400)
    mark_day(book, 1, TODAY, Mark.MISSED, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.MISSED, None)
    say(book, 400)
    assert mark_on(book) is Mark.DONE


def test_a_cleared_day_has_no_amount() -> None:
    book = counting((20, WATER))
    before = deepcopy(book)
    say(book, 400)
    mark_day(book, 1, TODAY, None, today=TODAY)
    assert book == before


def test_an_amount_after_a_skip_takes_the_cause_away() -> None:
    book = counting((20, WATER))
    mark_day(book, 1, TODAY, Mark.SKIP, today=TODAY, cause=Cause.SICK)
    say(book, 400)
    assert (mark_on(book), book.causes) == (Mark.DONE, {})


def test_only_a_day_with_a_target_has_amounts() -> None:
    book = counting((5, WATER))
    say(book, 300, ago=5)
    with pytest.raises(NotCounted):
        say(book, 300, ago=6)
    mark_day(book, 1, day(6), Mark.DONE, today=TODAY)
    assert (mark_on(book, 6), amount_on(book, 1, day(6))) == (Mark.DONE, None)


def test_a_day_before_the_start_begins_the_habit_and_counts() -> None:
    book = a_book("o")
    set_target(book, 1, WATER, today=TODAY)
    say(book, 100, ago=4)
    assert book.habits[1].started_on == day(4)
    assert book.habits[1].target_on(day(4)) == WATER


@pytest.mark.parametrize(
    ("ago", "amount", "refusal"),
    [(-1, 100, DayNotOpen), (40, 100, DayNotOpen), (0, -1, AmountTooLarge)],
)
def test_what_can_not_be_is_refused_and_changes_nothing(
    ago: int, amount: int, refusal: type[Exception]
) -> None:
    book = counting((20, WATER))
    before = deepcopy(book)
    with pytest.raises(refusal):
        say(book, amount, ago)
    assert book == before


@pytest.mark.parametrize(("target", "most"), [(SLEEP, 24), (WALK, 1440), (WATER, 100_000)])
def test_no_amount_is_more_than_a_day_holds(target: Target, most: int) -> None:
    book = counting((20, target))
    say(book, most * target.unit.one)
    with pytest.raises(AmountTooLarge) as refused:
        say(book, most * target.unit.one + 1)
    assert refused.value.most == most


def test_a_habit_that_is_gone_can_neither_count_nor_be_counted() -> None:
    for wish in (
        lambda: set_amount(a_book("x"), 9, TODAY, 1, today=TODAY),
        lambda: set_target(a_book("x"), 9, WATER, today=TODAY),
        lambda: offers(a_book("x"), 9, TODAY),
        lambda: average(a_book("x"), 9, TODAY, TODAY),
    ):
        with pytest.raises(NoSuchHabit):
            wish()


# What changes later.


def test_another_target_leaves_earlier_days_as_they_were() -> None:
    book = counting((20, WATER))
    say(book, 300, ago=1)
    choose_target(book, 1, AmountUnit.GLASSES, 800, today=TODAY)
    assert (mark_on(book, 1), amount_on(book, 1, day(1))) == (Mark.DONE, 300)
    assert book.habits[1].target_on(day(1)) == WATER
    assert say(book, 300) is None


@pytest.mark.parametrize(
    ("said", "amount", "mark"),
    [(200, 100, Mark.DONE), (200, 200, Mark.DONE), (200, 201, None), (200, 400, None)],
)
def test_another_target_decides_anew_about_a_day_that_is_open(
    said: int, amount: int, mark: Mark | None
) -> None:
    book = counting((20, WATER))
    say(book, said)
    choose_target(book, 1, AmountUnit.GLASSES, amount, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (mark, said)
    assert target_on(book, 0) == amount


@pytest.mark.parametrize(
    ("target", "said", "larger"),
    [(WATER, 300, 301), (WATER, 500, 800), (SLEEP, 420, 480), (COFFEE, 200, 100)],
)
def test_a_day_that_is_kept_stays_so_whatever_is_asked_for_from_then_on(
    target: Target, said: int, larger: int
) -> None:
    book = counting((20, target))
    mark = set_amount(book, 1, TODAY, said, today=TODAY, is_all=True).mark
    choose(book, larger)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (mark, said)
    assert (target_on(book, 0), target_on(book, -1)) == (target.amount, larger)
    choose(book, target.amount)
    assert book.habits[1].targets == counting((20, target)).habits[1].targets


def test_a_lower_limit_makes_no_miss_of_what_was_within_the_one_of_before() -> None:
    book = counting((20, COFFEE))
    say(book, 200)
    choose(book, 100)
    assert (target_on(book, 0), target_on(book, -1)) == (200, 100)
    assert set_amount(book, 1, TODAY, 200, today=TODAY, is_all=True).mark is Mark.DONE


def test_a_miss_by_its_amount_is_none_under_a_smaller_target() -> None:
    book = counting((20, SLEEP))
    assert say(book, 300) is Mark.MISSED
    choose(book, 300)
    assert (mark_on(book), target_on(book, 0)) == (Mark.DONE, 300)


def choose(book: Book, amount: int) -> None:
    """Choose another amount of the same."""
    target = book.habits[1].target
    assert target is not None
    choose_target(
        book, 1, target.unit, amount, today=TODAY, is_most=target.is_most, word=target.word
    )


def target_on(book: Book, ago: int) -> int | None:
    target = book.habits[1].target_on(day(ago))
    return target.amount if target else None


def test_what_was_said_by_hand_of_an_open_day_outlives_a_change_of_target() -> None:
    book = counting((20, WATER))
    say(book, 100)
    mark_day(book, 1, TODAY, Mark.MISSED, today=TODAY)
    choose_target(book, 1, AmountUnit.GLASSES, 500, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.MISSED, 100)


def test_in_another_unit_todays_amount_says_nothing_and_the_mark_stays() -> None:
    book = counting((20, WATER))
    say(book, 400)
    choose_target(book, 1, AmountUnit.PAGES, 2000, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.DONE, None)


def test_hours_are_minutes_in_other_words() -> None:
    book = counting((20, WALK))
    say(book, 45)
    choose_target(book, 1, AmountUnit.HOURS, 60, today=TODAY)
    assert (mark_on(book), amount_on(book, 1, TODAY)) == (Mark.DONE, 45)
    assert set_amount(book, 1, day(-1), 45, today=day(-1)).mark is Mark.TINY


def test_a_habit_that_counts_no_more_keeps_its_marks_and_its_earlier_amounts() -> None:
    book = counting((20, WATER))
    say(book, 400, ago=1)
    say(book, 400)
    set_target(book, 1, None, today=TODAY)
    assert (mark_on(book, 1), mark_on(book)) == (Mark.DONE, Mark.DONE)
    assert (amount_on(book, 1, day(1)), amount_on(book, 1, TODAY)) == (400, None)
    assert book.habits[1].target is None


def test_another_amount_keeps_how_it_adds_up_and_a_tiny_amount_that_is_still_smaller() -> None:
    book = counting((20, SLEEP))
    choose_target(book, 1, AmountUnit.HOURS, 450, today=TODAY)
    assert book.habits[1].target == Target(AmountUnit.HOURS, 450, adds_up=False, tiny=360)
    choose_target(book, 1, AmountUnit.HOURS, 360, today=TODAY)
    assert book.habits[1].target == Target(AmountUnit.HOURS, 360, adds_up=False)


def test_a_tiny_amount_is_smaller_than_the_target_or_none() -> None:
    book = counting((20, WATER))
    for tiny, kept in ((100, 100), (300, None), (0, None), (200, 200), (None, None)):
        set_tiny_amount(book, 1, tiny, today=TODAY)
        target = book.habits[1].target
        assert target is not None
        assert target.tiny == kept
    with pytest.raises(NotCounted):
        set_tiny_amount(a_book("x"), 1, 100, today=TODAY)


def test_a_day_said_whole_is_missed_below_the_target_and_open_once_it_adds_up() -> None:
    book = counting((20, WATER))
    set_adding_up(book, 1, adds_up=False, today=TODAY)
    assert say(book, 100) is Mark.MISSED
    set_adding_up(book, 1, adds_up=True, today=TODAY)
    assert mark_on(book) is None


def test_a_day_that_is_open_for_more_is_no_miss_by_being_said_whole_from_then_on() -> None:
    book = counting((20, WATER))
    say(book, 100)
    set_adding_up(book, 1, adds_up=False, today=TODAY)
    assert mark_on(book) is None
    assert set_amount(book, 1, day(-1), 100, today=day(-1)).mark is Mark.MISSED


def test_hours_of_sleep_say_the_whole_day_and_all_else_adds_up() -> None:
    assert not make_target(Area.SLEEP, AmountUnit.HOURS, 420).adds_up
    assert make_target(Area.LEARNING, AmountUnit.HOURS, 60).adds_up
    assert make_target(Area.SLEEP, AmountUnit.MINUTES, 60).adds_up


def test_a_target_of_nothing_is_one_only_at_most() -> None:
    assert make_target(Area.NUTRITION, AmountUnit.TIMES, 0, is_most=True).amount == 0
    with pytest.raises(NotCounted):
        make_target(Area.NUTRITION, AmountUnit.TIMES, 0)
    with pytest.raises(AmountTooLarge):
        make_target(Area.SLEEP, AmountUnit.HOURS, 1441)
    with pytest.raises(NameTooLong):
        make_target(Area.SLEEP, AmountUnit.OWN, 100, word="x" * 21)


units = st.sampled_from(AmountUnit)


@st.composite
def targets(draw: st.DrawFn) -> Target:
    """Any target, of few units so that changes meet the same one again."""
    unit = draw(st.sampled_from([AmountUnit.HOURS, AmountUnit.MINUTES, AmountUnit.PAGES]))
    return Target(
        unit,
        draw(st.integers(1, 6)) * 100,
        draw(st.booleans()),
        draw(st.booleans()),
        draw(st.none() | st.just(50)),
    )


agos = st.integers(0, 6)
acts = st.one_of(
    st.tuples(st.just("amount"), agos, st.integers(0, 700)),
    st.tuples(st.just("mark"), agos, st.none() | st.sampled_from(Mark)),
    st.tuples(st.just("target"), st.just(0), st.none() | targets()),
)


def act(book: Book, what: str, ago: int, value: object) -> None:
    try:
        if isinstance(value, Target) or what == "target":
            set_target(book, 1, value, today=TODAY)  # type: ignore[arg-type]
        elif isinstance(value, Mark) or value is None:
            mark_day(book, 1, day(ago), value, today=TODAY)
        elif isinstance(value, int):
            set_amount(book, 1, day(ago), value, today=TODAY)
    except NotCounted:
        pass


def by_hand(target: Target, amount: int) -> set[Mark | None]:
    """The marks that may stand beside an amount."""
    follows = target.mark_of(amount)
    if target.is_said_last:
        return {follows, None, Mark.SKIP, Mark.MISSED, Mark.TINY}
    return {follows} if follows is not None else {None, Mark.SKIP, Mark.MISSED, Mark.TINY}


@given(st.none() | targets(), st.lists(acts, max_size=12))
def test_a_mark_always_agrees_with_the_amount_and_the_target_of_its_day(
    first: Target | None, steps: list[tuple[str, int, object]]
) -> None:
    book = counting((20, first), drawn="." * 21)
    for step in steps:
        act(book, *step)
        for that_day, amount in book.amounts.get(1, Amounts()).between(date.min, date.max):
            target = book.habits[1].target_on(that_day)
            assert target is not None
            assert book.histories.get(1, History()).mark_on(that_day) in by_hand(target, amount)


@given(st.none() | targets(), st.lists(acts, max_size=9), acts)
def test_whatever_is_tapped_twice_is_tapped_once(
    first: Target | None, steps: list[tuple[str, int, object]], last: tuple[str, int, object]
) -> None:
    book = counting((20, first), drawn="." * 21)
    for step in (*steps, last):
        act(book, *step)
    once = deepcopy(book)
    act(book, *last)
    assert book == once


@given(st.none() | targets(), st.lists(acts, max_size=9), st.none() | targets())
def test_a_change_of_target_never_changes_an_earlier_day(
    first: Target | None, steps: list[tuple[str, int, object]], later: Target | None
) -> None:
    book = counting((20, first), drawn="." * 21)
    for step in steps:
        act(book, *step)
    earlier = [view_habit(book, 1, day(ago), today=TODAY) for ago in range(1, 7)]
    set_target(book, 1, later, today=TODAY)
    for row in earlier:
        now = view_habit(book, 1, row.day, today=TODAY)
        assert (now.mark, now.amount, now.target) == (row.mark, row.amount, row.target)


@given(st.none() | targets(), st.lists(acts, max_size=9), targets())
def test_a_change_of_target_never_makes_today_worse_nor_shortens_the_streak(
    first: Target | None, steps: list[tuple[str, int, object]], later: Target
) -> None:
    book = counting((20, first), drawn="." * 21)
    for step in steps:
        act(book, *step)
    mark, streak = mark_on(book), current_streak(book, 1, today=TODAY)
    set_target(book, 1, later, today=TODAY)
    better = {None: set(Mark) - {Mark.MISSED}, Mark.TINY: {Mark.DONE}}.get(mark, set())
    assert mark_on(book) in {mark, *better} or mark in {Mark.MISSED, Mark.SKIP}
    assert current_streak(book, 1, today=TODAY).length >= streak.length


# What is kept.


near = st.dates(date(2024, 1, 1), date(2024, 4, 30))


@given(st.dictionaries(near, st.integers(0, 10_000_000)), near)
def test_amounts_are_kept_day_by_day(said: dict[date, int], other: date) -> None:
    amounts = Amounts()
    for that_day, amount in said.items():
        amounts = with_amount(amounts, that_day, amount)
    assert dict(amounts.between(date.min, date.max)) == said
    assert [*amounts.between(date.min, date.max)] == sorted(said.items(), reverse=True)
    assert all(amounts.on(that_day) == amount for that_day, amount in said.items())
    without = with_amount(amounts, other, None)
    assert dict(without.between(date.min, date.max)) == {
        that_day: amount for that_day, amount in said.items() if that_day != other
    }
    assert Amounts(without.months) == without


@given(st.dictionaries(near, st.integers(0, 900)), near, near)
def test_amounts_between_two_days_are_those_on_them_and_between(
    said: dict[date, int], first: date, last: date
) -> None:
    amounts = Amounts()
    for that_day, amount in said.items():
        amounts = with_amount(amounts, that_day, amount)
    between = dict(amounts.between(first, last))
    assert between == {on: amount for on, amount in said.items() if first <= on <= last}


def test_a_month_is_a_line_that_a_person_can_read() -> None:
    amounts = with_amount(with_amount(Amounts(), date(2026, 11, 4), 420), date(2026, 11, 1), 450)
    assert amounts.months == {"2026-11": "450 . . 420"}
    assert with_amount(amounts, date(2026, 11, 4), None).months == {"2026-11": "450"}


@pytest.mark.parametrize(
    "months",
    [
        {"2026-13": "450"},
        {"0000-01": "450"},
        {"2026-11": ""},
        {"2026-11": "-1"},
        {"2026-11": "1.5"},
        {"2026-11": ".."},
        {"2026-11": " 450"},
        {"2026-11": "450 "},
        {"2026-11": "450\n420"},
        {"2026-11": "450\t420"},
        {"2026-11": "٤٥٠"},
        {"2026-11": "450", "2026-12": ""},
        {"2026-11\n2026-12": "450"},
        {"2026-11": "123456789"},
        {"2026-11": "450  420"},
        {"2026-11": " ".join(["1"] * 32)},
    ],
)
def test_what_is_no_line_of_amounts_is_not_read(months: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="a month"):
        Amounts(months)


def test_a_line_longer_than_its_month_says_nothing_of_the_next() -> None:
    amounts = Amounts({"2026-02": " ".join(["1"] * 31)})
    assert len([*amounts.between(date.min, date.max)]) == 28


# What is offered.


def totals(book: Book, ago: int = 0) -> list[int]:
    return [offer.amount for offer in offers(book, 1, day(ago))]


def test_sleep_is_offered_by_half_hours_around_the_target() -> None:
    assert offers(counting((20, SLEEP)), 1, TODAY) == (
        Offer(360),
        Offer(390),
        Offer(420),
        Offer(450),
        Offer(480, is_last=True),
    )


def test_after_three_amounts_what_is_usual_is_in_the_middle_and_the_target_still_there() -> None:
    book = counting((20, SLEEP))
    for ago in (1, 2):
        say(book, 320, ago)
    assert totals(book) == [300, 390, 420, 450, 480]
    say(book, 320, 3)
    assert totals(book) == [300, 330, 360, 390, 420]


def test_what_was_said_lately_stays_offered_between_what_was_less_and_what_was_more() -> None:
    book = counting((20, SLEEP))
    for ago, amount in enumerate((360, 480, 360), 1):
        say(book, amount, ago)
    assert offers(book, 1, TODAY) == (
        Offer(360),
        Offer(390),
        Offer(420),
        Offer(450),
        Offer(480, is_last=True),
    )


def test_one_bad_night_leaves_more_than_the_target_in_reach() -> None:
    book = counting((20, SLEEP))
    say(book, 320, 1)
    assert totals(book) == [300, 390, 420, 450, 480]


def test_a_days_own_amount_is_not_what_is_usual() -> None:
    book = counting((20, SLEEP))
    say(book, 240)
    assert totals(book) == [360, 390, 420, 450, 480]


def test_minutes_are_offered_by_steps_and_at_once() -> None:
    book = counting((20, WALK))
    assert offers(book, 1, TODAY) == (
        Offer(5, more=5),
        Offer(10, more=10),
        Offer(15, more=15),
        Offer(30),
    )
    say(book, 20)
    assert offers(book, 1, TODAY) == (Offer(25, more=5), Offer(35, more=15), Offer(30))


def test_beyond_the_target_only_steps_are_offered() -> None:
    book = counting((20, WALK))
    say(book, 30)
    assert offers(book, 1, TODAY) == (Offer(35, more=5), Offer(40, more=10), Offer(45, more=15))


def test_at_most_offers_the_day_as_it_stands_one_more_and_what_it_may_come_to() -> None:
    book = counting((20, COFFEE))
    whole = Offer(200, is_all=True)
    none, one = Offer(0, is_all=True), Offer(100, is_all=True)
    assert offers(book, 1, TODAY) == (none, one, whole, Offer(100, more=100))
    say(book, 100)
    assert offers(book, 1, TODAY) == (one, Offer(200, more=100), whole)
    say(book, 200)
    assert offers(book, 1, TODAY) == (whole, Offer(300, more=100), Offer(300, is_all=True))


def test_a_new_unit_is_not_offered_by_what_was_usual_in_the_old_one() -> None:
    book = counting((20, WALK))
    for ago in range(1, 6):
        say(book, 600, ago)
    choose_target(book, 1, AmountUnit.GLASSES, 300, today=TODAY)
    assert totals(book) == [100, 300]


def test_a_habit_that_counts_nothing_offers_nothing() -> None:
    with pytest.raises(NotCounted):
        offers(a_book("x"), 1, TODAY)


anything = st.builds(
    Target,
    unit=units,
    amount=st.integers(1, 1440),
    is_most=st.booleans(),
    adds_up=st.booleans(),
)


@given(anything, st.lists(st.integers(0, 1440), max_size=6), st.none() | st.integers(0, 1440))
def test_at_most_six_amounts_are_offered_each_of_them_possible_and_another_one(
    target: Target, lately: list[int], so_far: int | None
) -> None:
    book = counting((20, target))
    for ago, amount in enumerate(lately, 1):
        say(book, amount, ago)
    if so_far is not None:
        say(book, so_far)
    offered = offers(book, 1, TODAY)
    amounts = [offer.amount for offer in offered]
    assert len({*offered}) == len(offered) <= 6
    assert target.is_said_last or len({*amounts}) == len(amounts)
    last = [amount for amount in dict.fromkeys(lately) if amount <= target.unit.most][:3]
    least = (so_far or 0) + (1 if target.unit.is_time else 100)
    whole = 30 if target.unit is AmountUnit.HOURS else 1
    reach = [one for one in last if one >= (least if target.adds_up else whole)]
    assert all(min(amounts) <= one <= max(amounts) for one in reach)
    assert all(0 <= amount <= target.unit.most for amount in amounts)
    if target.adds_up:
        assert all(amount > (so_far or -1) for amount in amounts[target.is_said_last :])
        assert all(offer.more in (None, offer.amount - (so_far or 0)) for offer in offered)
    if not target.adds_up or target.amount > (so_far or 0):
        assert target.amount in amounts
    if not target.adds_up:
        assert amounts == sorted(amounts)
        assert [offer.amount for offer in offered if offer.is_last] == (
            [] if target.is_most else amounts[-1:]
        )


def test_one_of_it_at_least_is_said_by_a_tap() -> None:
    assert is_one_tap(Target(AmountUnit.GLASSES, 100))
    for other in (
        WATER,
        Target(AmountUnit.GLASSES, 100, is_most=True),
        Target(AmountUnit.MINUTES, 1),
        Target(AmountUnit.PAGES, 50),
    ):
        assert not is_one_tap(other)


@pytest.mark.parametrize(
    ("target", "smaller"),
    [
        (SLEEP, (300, 330, 360, 390)),
        (WALK, (1, 2, 5, 10, 15, 20)),
        (WATER, (100, 200)),
        (Target(AmountUnit.GLASSES, 100), ()),
        (Target(AmountUnit.HOURS, 60, adds_up=False), (30,)),
    ],
)
def test_a_tiny_amount_is_chosen_from_smaller_ones(
    target: Target, smaller: tuple[int, ...]
) -> None:
    assert smaller_amounts(target) == smaller


# Looking back.


def test_an_average_is_over_the_days_that_have_an_amount() -> None:
    book = counting((20, SLEEP))
    for ago, amount in ((0, 400), (2, 430), (9, 600)):
        say(book, amount, ago)
    told = average(book, 1, day(6), TODAY)
    assert told == Average(830, 2)
    assert told.a_day == 415
    assert average(book, 1, day(8), day(7)) is None


def test_an_average_is_of_one_unit() -> None:
    book = counting((20, WATER), (3, WALK))
    say(book, 300, ago=4)
    say(book, 20, ago=2)
    assert average(book, 1, day(6), TODAY) == Average(20, 1)
    assert average(book, 1, day(6), day(4)) == Average(300, 1)


def test_lately_is_the_last_four_weeks() -> None:
    book = counting((40, WATER), drawn="." * 50)
    say(book, 300, ago=27)
    say(book, 600, ago=28)
    assert late_average(book, 1, TODAY) == Average(300, 1)


@given(st.integers(0, 10_000), st.integers(1, 60))
def test_a_mean_is_to_the_nearest_part(total: int, days: int) -> None:
    assert abs(Average(total, days).a_day * days - total) * 2 <= days


def test_what_a_day_is_to_reach_is_kept_with_the_day_from_which_it_holds() -> None:
    book = counting((10, WATER), (5, None), (2, SLEEP))
    held = [book.habits[1].target_on(TODAY - timedelta(ago)) for ago in (11, 10, 6, 5, 3, 2, 0)]
    assert held == [None, WATER, WATER, None, None, SLEEP, SLEEP]
