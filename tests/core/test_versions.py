"""What a habit asks for: less after two misses, more after four good weeks, each day its own."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import choose_target, set_target
from habitbot.core.book import Book
from habitbot.core.care import Asking, Care, asking_of, care_for
from habitbot.core.check_in import mark_day, set_amount, view_habit
from habitbot.core.come_backs import count_come_backs
from habitbot.core.day import DAY
from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import archive_habit, rename, set_tiny_action
from habitbot.core.history import KEPT_MARKS, History, Mark
from habitbot.core.life import life_of
from habitbot.core.person import Change, DayRange
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt, delete_prompt
from habitbot.core.refusal import AnswerEmpty, NoSuchHabit, NotCounted
from habitbot.core.settings import add_away
from habitbot.core.streak import current_streak
from habitbot.core.versions import (
    grow,
    habits_to_grow,
    habits_to_shrink,
    higher_amount,
    larger_version,
    lower_amounts,
    may_grow,
    may_shrink,
    names_beside,
    shrink,
    smaller_versions,
    step_to,
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


def test_the_tiny_version_is_the_first_smaller_one_then_half_of_the_amount() -> None:
    habit = a_habit(name="Read 10 pages", tiny_action="Open the book")
    assert smaller_versions(habit, "en") == ("Open the book", "Read 5 pages")
    assert smaller_versions(a_habit(name="Read", tiny_action=""), "en") == ()


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
    assert after.name == (steps[-1][1] if steps else before.name)


@pytest.mark.parametrize(
    ("drawn", "frequency", "is_asked"),
    [
        ("xx..o", None, True),
        ("xx.m", None, True),
        ("xxmmo", None, True),
        (".o", None, False),
        ("...o", None, True),
        ("..o", None, False),
        ("m.o", None, True),
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
        ("x..x", None, 1),
        ("xx.....x...x", None, 2),
        (".x", None, 0),
        ("x.o", None, 0),
        ("x.sx", None, 1),
        ("xx............xx.....", TimesAWeek(2), 1),
    ],
)
def test_come_backs_are_counted_wherever_misses_were_followed_by_a_yes(
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


def walker(minutes: int = 20, *, tiny: int | None = None) -> Book:
    """Somebody who walks so long each day, for ten days, and today as well."""
    book = a_book("." * 10)
    rename(book, 1, f"Walk {minutes} min")
    set_target(book, 1, Target(AmountUnit.MINUTES, minutes, tiny=tiny), today=day(9))
    for ago in range(9, -1, -1):
        set_amount(book, 1, day(ago), minutes, today=day(ago))
    return book


def asked(book: Book, ago: int) -> tuple[str, int | None]:
    """What was asked for on a day, in words and as an amount."""
    return book.habits[1].as_of(day(ago)).name, target_amount(book, ago)


@pytest.mark.parametrize("change", [grow, shrink])
def test_a_day_that_is_kept_already_stays_so_and_the_larger_version_begins_on_the_next(
    change: Callable[..., Habit],
) -> None:
    book = walker()
    before = current_streak(book, 1, today=TODAY)
    change(book, 1, "Walk 25 min", today=TODAY)
    assert book.histories[1].mark_on(TODAY) is Mark.DONE
    assert current_streak(book, 1, today=TODAY) == before
    assert asked(book, 0) == ("Walk 20 min", 20)
    assert asked(book, -1) == ("Walk 25 min", 25)


def test_a_day_that_is_still_open_is_asked_for_the_larger_version() -> None:
    book = walker()
    set_amount(book, 1, TODAY, 10, today=TODAY)
    grow(book, 1, "Walk 25 min", today=TODAY)
    assert asked(book, 0) == ("Walk 25 min", 25)
    assert set_amount(book, 1, TODAY, 25, today=TODAY).mark is Mark.DONE


def test_what_a_habit_grew_from_counts_as_its_tiny_version() -> None:
    book = walker()
    grow(book, 1, "Walk 25 min", today=TODAY)
    assert book.habits[1].tiny_action == "Walk 20 min"
    assert set_amount(book, 1, day(-1), 20, today=day(-1)).mark is Mark.TINY
    assert set_amount(book, 1, day(-2), 19, today=day(-2)).mark is None


def test_a_smaller_tiny_amount_of_ones_own_is_kept_when_a_habit_grows() -> None:
    book = walker(tiny=5)
    set_tiny_action(book, 1, "Walk 5 min")
    grow(book, 1, "Walk 25 min", today=TODAY)
    assert set_amount(book, 1, day(-1), 5, today=day(-1)).mark is Mark.TINY


def test_who_takes_back_the_larger_version_of_tomorrow_has_all_as_it_was() -> None:
    book = walker()
    grow(book, 1, "Walk 25 min", today=TODAY)
    shrink(book, 1, "Walk 20 min", today=TODAY)
    assert book.habits[1].versions == ()
    assert [asked(book, ago) for ago in (1, 0, -1)] == [("Walk 20 min", 20)] * 3


def test_a_day_unsaid_again_is_asked_for_what_is_chosen_after_it() -> None:
    book = walker()
    grow(book, 1, "Walk 25 min", today=TODAY)
    mark_day(book, 1, TODAY, None, today=TODAY)
    grow(book, 1, "Walk 30 min", today=TODAY)
    assert [asked(book, ago) for ago in (1, 0, -1)] == [
        ("Walk 20 min", 20),
        ("Walk 30 min", 30),
        ("Walk 30 min", 30),
    ]


@pytest.mark.parametrize("change", [grow, shrink])
@pytest.mark.parametrize("mark", [Mark.DONE, Mark.TINY])
def test_without_a_count_too_a_kept_day_keeps_what_was_asked_for_and_more_begins_on_the_next(
    change: Callable[..., Habit], mark: Mark
) -> None:
    book = a_book("x" * 10)
    rename(book, 1, "Read 10 pages")
    mark_day(book, 1, TODAY, mark, today=TODAY)
    change(book, 1, "Read 15 pages", today=TODAY)
    assert [asked(book, ago)[0] for ago in (1, 0, -1)] == [
        "Read 10 pages",
        "Read 10 pages",
        "Read 15 pages",
    ]
    assert book.habits[1].is_ahead(TODAY)


def test_without_a_count_an_open_day_is_asked_for_the_larger_version() -> None:
    book = a_book("x" * 9 + ".")
    rename(book, 1, "Read 10 pages")
    grow(book, 1, "Read 15 pages", today=TODAY)
    assert [asked(book, ago)[0] for ago in (1, 0)] == ["Read 10 pages", "Read 15 pages"]


def test_a_larger_target_holds_from_the_day_after_one_that_is_kept_be_it_with_much_more() -> None:
    book = walker()
    set_amount(book, 1, TODAY, 40, today=TODAY)
    choose_target(book, 1, AmountUnit.MINUTES, 30, today=TODAY)
    assert [target_amount(book, ago) for ago in (1, 0, -1)] == [20, 20, 30]


@pytest.mark.parametrize("has_count", [False, True])
@pytest.mark.parametrize("own", ["", "Walk 5 min"])
def test_who_grows_on_a_done_day_and_takes_it_back_has_the_tiny_version_of_before(
    own: str, *, has_count: bool
) -> None:
    book = walker(tiny=5 if own else None) if has_count else a_book("x" * 10)
    rename(book, 1, "Walk 20 min")
    set_tiny_action(book, 1, own)
    before = book.habits[1]
    for tomorrow in (0, -1):
        grow(book, 1, "Walk 25 min", today=day(tomorrow))
        if has_count:
            step_to(book, 1, 20, today=day(tomorrow))
        else:
            shrink(book, 1, "Walk 20 min", today=day(tomorrow))
        after = book.habits[1]
        assert (after.name, after.tiny_action, after.target) == (
            before.name,
            before.tiny_action,
            before.target,
        )


@pytest.mark.parametrize("has_count", [False, True])
def test_no_tiny_version_is_larger_than_what_it_is_one_of(*, has_count: bool) -> None:
    book = walker() if has_count else a_book("x" * 10)
    rename(book, 1, "Walk 20 min")
    grow(book, 1, "Walk 25 min", today=TODAY)
    shrink(book, 1, "Walk 10 min", today=TODAY)
    assert (book.habits[1].name, book.habits[1].tiny_action) == ("Walk 10 min", "")


walks = st.lists(
    st.one_of(
        st.tuples(st.just("said"), st.none() | st.sampled_from([0, 5, 10, 20, 25, 30, 40])),
        st.tuples(st.sampled_from(["grow", "shrink", "next day"]), st.sampled_from([5, 20, 30])),
    ),
    max_size=12,
)


@given(walks)
def test_what_is_asked_for_never_makes_a_day_worse_and_its_words_tell_its_amount(
    steps: list[tuple[str, int | None]],
) -> None:
    book, today = walker(), TODAY
    for what, minutes in steps:
        streak = current_streak(book, 1, today=today)
        kept = book.histories.get(1, History()).mark_on(today) in KEPT_MARKS
        match what:
            case "said" if minutes is None:
                mark_day(book, 1, today, None, today=today)
            case "said" if minutes is not None:
                set_amount(book, 1, today, minutes, today=today)
            case "next day":
                today += DAY
            case _:
                change = grow if what == "grow" else shrink
                change(book, 1, f"Walk {minutes} min", today=today)
                assert current_streak(book, 1, today=today).length >= streak.length
                assert not kept or book.histories[1].mark_on(today) in KEPT_MARKS
        for ago in range(-13, 10):
            name, amount = asked(book, ago)
            assert name == f"Walk {amount} min"


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


def counting(name: str, target: Target, area: Area = Area.LEARNING) -> Habit:
    return a_habit(name=name, area=area, targets=(Change(TODAY, target),))


MINUTES, HOURS, TIMES = AmountUnit.MINUTES, AmountUnit.HOURS, AmountUnit.TIMES

LIMITS = [
    "max 2 coffees",
    "Only 2 cigarettes",
    "Screen time below 30 minutes",
    "Screen time 30 minutes",
    "No more than 20 minutes of news",
    "Not more than 4 meetings",
    "Over 2 hours of news is enough",
    "Limit news to 20 minutes",
    "Max. 20 Minuten Nachrichten",
    "Nur 20 Minuten Nachrichten",
    "News under 20 minutes",
    "Up to 4 games",
    "Smoke 6 cigarettes",
    "Drink 2 beers",
    "Don't eat sweets",
    "No phone in bed",
    "Stop work at 6",
]
MEDICINES = [
    "Take 2 pills",
    "Take 20 mg",
    "Take 2 tablets of magnesium",
    "10 drops",
    "4 Tropfen",
    "Take my meds",
    "Take the antidepressant",
    "Contraceptive at 8",
    "2 paracetamol",
    "Levothyroxine first thing",
    "Tomar 2 píldoras",
    "Ointment on my knee",
]
SLEEPS = ["Sleep 7 hours", "Sleep eight hours", "Nap 20 minutes", "Schlafe 8 Stunden"]
FOODS = [
    "Eat 1800 calories",
    "Eat two meals",
    "Drink 8 glasses of water",
    "30 g protein",
    "2 snacks",
]
HARMFUL = [*LIMITS, *MEDICINES, *SLEEPS, *FOODS]


@pytest.mark.parametrize(
    ("words", "care"),
    [
        *((words, Care.LIMIT) for words in LIMITS),
        *((words, Care.MEDICINE) for words in MEDICINES),
        *((words, Care.SLEEP) for words in SLEEPS),
        *((words, Care.FOOD) for words in FOODS),
        ("Walk 20 minutes before breakfast", None),
        ("Read 10 pages after lunch", None),
        ("Do the most important task first", None),
        ("Think it over", None),
        ("Choose when to stop", None),
        ("Note 10 ideas", None),
        ("Teach ten people", None),
        ("Water the plants", None),
        ("Water 2 glasses", Care.FOOD),
    ],
)
def test_what_asks_for_care_is_told_by_its_words(words: str, care: Care | None) -> None:
    assert care_for(a_habit(name=words)) is care


@pytest.mark.parametrize(
    ("words", "area", "asking"),
    [
        ("Sleep 7 hours", Area.LEARNING, Asking.SLEEP),
        ("Fall asleep by eleven", Area.SLEEP, Asking.SLEEP),
        ("Put the phone to charge elsewhere", Area.SLEEP, Asking.DEED),
        ("Read before sleep", Area.SLEEP, Asking.DEED),
        ("Nap 20 minutes", Area.SLEEP, Asking.DEED),
        ("Eat two meals", Area.EXERCISE, Asking.FOOD),
        ("3 apples", Area.NUTRITION, Asking.FOOD),
        ("Leave my desk", Area.BREAKS, Asking.BREAK),
        ("Take 2 pills", Area.NUTRITION, Asking.MEDICINE),
        ("max 2 coffees", Area.NUTRITION, Asking.LIMIT),
        ("Read 10 pages", Area.LEARNING, Asking.DEED),
    ],
)
def test_what_a_habit_is_asked_about_is_told_by_its_words_and_its_area(
    words: str, area: Area, asking: Asking
) -> None:
    assert asking_of(a_habit(name=words, area=area)) is asking


def test_of_sleep_that_is_counted_the_hours_are_asked_for() -> None:
    assert asking_of(counting("Rest", Target(HOURS, 420), Area.SLEEP)) is Asking.HOURS_ASLEEP
    assert asking_of(counting("Sleep well", Target(HOURS, 420))) is Asking.HOURS_ASLEEP
    assert asking_of(counting("Breathe", Target(MINUTES, 5), Area.SLEEP)) is Asking.DEED


def test_what_asks_for_care_is_told_by_its_area_and_by_the_direction_of_its_target() -> None:
    assert care_for(a_habit(name="8 hours", area=Area.SLEEP)) is Care.SLEEP
    assert care_for(a_habit(name="3 apples", area=Area.NUTRITION)) is Care.FOOD
    assert care_for(counting("3 games", Target(TIMES, 300, is_most=True))) is Care.LIMIT


numbers = st.integers(2, 5000)
any_words = st.sampled_from(HARMFUL) | st.builds("{} {} {}".format, st.just("Do"), numbers, names)
careful = st.builds(
    a_habit,
    name=any_words,
    area=st.sampled_from([Area.SLEEP, Area.NUTRITION]),
) | st.builds(a_habit, name=st.sampled_from(HARMFUL), area=st.sampled_from(Area))
targets = st.none() | st.builds(
    Target,
    st.sampled_from(AmountUnit),
    st.integers(1, 2000),
    is_most=st.booleans(),
    adds_up=st.booleans(),
)


@given(careful, targets, st.sampled_from(["en", "de", "fr-CH", "ar"]))
def test_neither_sleep_nor_food_nor_medicine_nor_a_limit_is_ever_halved(
    habit: Habit, target: Target | None, language: str
) -> None:
    habit = replace(habit, targets=(Change(TODAY, target),))
    assert smaller_versions(habit, language) == ()
    assert lower_amounts(habit, language) == ()


@pytest.mark.parametrize("words", [*LIMITS, *MEDICINES])
def test_limits_and_medicine_are_asked_neither_for_less_nor_for_more(words: str) -> None:
    missed, kept = named("xx..o", name=words), weeks(*[GOOD] * 4, name=words)
    assert may_shrink(missed, 1, today=TODAY)
    assert habits_to_shrink(missed, TODAY, frozenset()) == ()
    assert may_grow(kept, 1, today=MONDAY)
    assert habits_to_grow(kept, MONDAY, frozenset()) == ()


def test_amounts_of_sleep_and_food_grow_back_only_to_what_they_were() -> None:
    for words, grows in (
        ("Eat 1800 calories", False),
        ("Sleep 7 hours", False),
        ("Eat fruit", True),
    ):
        kept = weeks(*[GOOD] * 4, name=words)
        assert habits_to_grow(kept, MONDAY, frozenset()) == (1,) * grows


@pytest.mark.parametrize(
    ("target", "area", "lower"),
    [
        (Target(MINUTES, 30), Area.EXERCISE, (15,)),
        (Target(MINUTES, 5, tiny=1), Area.EXERCISE, (2, 1)),
        (Target(HOURS, 90), Area.LEARNING, (30,)),
        (Target(TIMES, 1000, tiny=500), Area.EXERCISE, (500,)),
        (Target(TIMES, 100), Area.EXERCISE, ()),
        (Target(AmountUnit.OWN, 150, word="km"), Area.EXERCISE, ()),
        (Target(AmountUnit.PAGES, 4500), Area.LEARNING, (2000,)),
        (Target(HOURS, 420, adds_up=False, tiny=360), Area.SLEEP, ()),
        (Target(HOURS, 540, adds_up=False), Area.SLEEP, ()),
        (Target(TIMES, 300), Area.SLEEP, ()),
        (Target(AmountUnit.GLASSES, 300, tiny=100), Area.NUTRITION, (100,)),
        (Target(AmountUnit.GLASSES, 300), Area.NUTRITION, ()),
        (Target(MINUTES, 30, is_most=True), Area.LEARNING, ()),
    ],
)
def test_what_counts_steps_down_by_its_amount(
    target: Target, area: Area, lower: tuple[int, ...]
) -> None:
    habit = counting("Do it", target, area)
    assert lower_amounts(habit, "en") == lower
    assert smaller_versions(habit, "en") == ()


def test_what_counts_three_of_which_one_can_not_be_said_well_counts_two_instead() -> None:
    habit = counting("3 Freunde anrufen", Target(TIMES, 300), Area.NETWORKING)
    assert lower_amounts(habit, "de") == (200,)
    assert lower_amounts(replace(habit, name="Call 3 friends"), "en") == (100,)


def test_what_counts_and_can_count_no_less_is_not_asked_for_less() -> None:
    book = named("xx..o", name="Stand up")
    choose_target(book, 1, TIMES, 100, today=day(4))
    assert habits_to_shrink(book, TODAY, frozenset()) == ()
    set_tiny_action(book, 1, "Sit up straight")
    assert habits_to_shrink(book, TODAY, frozenset()) == (1,)


def test_no_smaller_version_is_what_another_habit_is_called() -> None:
    book = named("xx..o", "xx..o", name="Walk 30 minutes")
    choose_target(book, 1, MINUTES, 30, today=day(4))
    rename(book, 2, "Walk 15 Minutes")
    assert names_beside(book, 1) == {"walk 15 minutes"}
    assert lower_amounts(book.habits[1], "en") == (15,)
    assert lower_amounts(book.habits[1], "en", names_beside(book, 1)) == ()
    assert habits_to_shrink(book, TODAY, frozenset()) == (2,)
    archive_habit(book, 2, today=TODAY)
    assert names_beside(book, 1) == frozenset()


def test_what_was_made_smaller_is_asked_again_while_something_smaller_is_known() -> None:
    book = named("x......o")
    shrink(book, 1, "Read 2 pages", today=day(4))
    assert habits_to_shrink(book, TODAY, frozenset()) == (1,)
    shrink(book, 1, "Read 1 page", today=day(3))
    assert may_shrink(book, 1, today=TODAY)
    assert habits_to_shrink(book, TODAY, frozenset()) == ()


@pytest.mark.parametrize(
    ("name", "unit", "steps"),
    [
        ("Walk 30 minutes", MINUTES, {30: "Walk 30 minutes", 15: "Walk 15 minutes"}),
        ("Walk five minutes", MINUTES, {5: "Walk five minutes", 2: "Walk two minutes"}),
        ("Walk", MINUTES, {30: "Walk", 15: "Walk"}),
        ("Walk 20 minutes", MINUTES, {30: "Walk 20 minutes", 15: "Walk 20 minutes"}),
        ("Study 1 hour", HOURS, {60: "Study 1 hour", 30: "Study ½ hour"}),
    ],
)
def test_the_words_go_along_with_an_amount_that_stands_in_them(
    name: str, unit: AmountUnit, steps: dict[int, str]
) -> None:
    book = a_book(".." * 5)
    rename(book, 1, name)
    (full, _), (less, called) = steps.items()
    choose_target(book, 1, unit, full, today=day(9))
    assert lower_amounts(book.habits[1], "en")[0] == less
    assert step_to(book, 1, less, today=TODAY).name == called
    assert [target_amount(book, ago) for ago in (1, 0)] == [full, less]
    up = larger_version(book.habits[1])
    assert (up or higher_amount(book.habits[1])) == (name if called != name else full)
    assert not may_shrink(book, 1, today=TODAY)


def sleeper(drawn: str, name: str = "Sleep seven hours or more") -> Book:
    """Somebody who counts their nights from the first day on."""
    book = named(drawn, name=name)
    choose_target(book, 1, HOURS, 420, today=day(len(drawn) - 1))
    return book


def test_nights_that_were_too_short_ask_for_something_smaller_than_fewer_hours() -> None:
    book = sleeper("xx..o")
    assert habits_to_shrink(book, TODAY, frozenset()) == (1,)
    shrink(book, 1, "Be in bed a little earlier", today=TODAY)
    assert [target_amount(book, ago) for ago in (1, 0)] == [420, None]
    assert habits_to_shrink(book, day(-3), frozenset()) == ()


@pytest.mark.parametrize("ago", [0, 2])
def test_sleep_that_grows_back_counts_its_hours_again(ago: int) -> None:
    book = sleeper("xx..o")
    shrink(book, 1, "Be in bed at ten", today=day(ago))
    assert target_amount(book, 0) is None
    grow(book, 1, "Sleep seven hours or more", today=TODAY)
    assert target_amount(book, 0) == 420


def test_other_words_for_ones_sleep_count_its_hours_on() -> None:
    for name, smaller, amount in (
        ("Sleep seven hours", "Sleep six hours", 360),
        ("7 hours a night", "6 hours a night", 360),
        ("Sleep enough", "Sleep well", 420),
    ):
        book = sleeper("xx..o", name)
        shrink(book, 1, smaller, today=TODAY)
        assert target_amount(book, 0) == amount


def test_amounts_are_climbed_back_step_by_step() -> None:
    book = named("x" * 9, name="Walk")
    choose_target(book, 1, MINUTES, 40, today=day(8))
    step_to(book, 1, 20, today=day(6))
    step_to(book, 1, 10, today=day(4))
    assert higher_amount(book.habits[1]) == 20
    step_to(book, 1, 20, today=day(2))
    assert higher_amount(book.habits[1]) == 40
    step_to(book, 1, 40, today=TODAY)
    assert higher_amount(book.habits[1]) is None


def test_what_does_not_count_has_no_amount_to_step_to() -> None:
    with pytest.raises(NotCounted):
        step_to(named("x"), 1, 5, today=TODAY)
    with pytest.raises(NoSuchHabit):
        step_to(named("x"), 9, 5, today=TODAY)


def test_an_amount_that_changed_begins_two_misses_and_four_weeks_anew() -> None:
    missed, kept = named("xx..o", name="Walk"), weeks(*[GOOD] * 5, name="Walk")
    for book, start in ((missed, day(4)), (kept, day(34))):
        choose_target(book, 1, MINUTES, 40, today=start)
    assert may_shrink(missed, 1, today=TODAY)
    step_to(missed, 1, 20, today=TODAY)
    assert not may_shrink(missed, 1, today=TODAY)
    assert may_grow(kept, 1, today=MONDAY)
    step_to(kept, 1, 20, today=day(26))
    assert not may_grow(kept, 1, today=MONDAY)


def test_the_habit_that_was_missed_lately_comes_before_one_missed_for_long() -> None:
    book = a_book("xx" + "." * 9 + "o", "x" * 9 + "..o")
    assert habits_to_shrink(book, TODAY, frozenset()) == (2, 1)
