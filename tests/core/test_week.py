"""The week's summary: what was kept, what was mended, and how each habit stands."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit
from habitbot.core.amounts import choose_target
from habitbot.core.book import Book
from habitbot.core.check_in import keep_amount, mark_day, set_amount, view_habit
from habitbot.core.come_backs import count_come_backs
from habitbot.core.day import DAY, week_of
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, bring_back, set_frequency
from habitbot.core.history import History, Mark
from habitbot.core.life import life_of
from habitbot.core.person import DayRange
from habitbot.core.prompt import Prompt, PromptKind
from habitbot.core.reviewed import Span
from habitbot.core.settings import add_away, set_first_weekday
from habitbot.core.streak import Streak, best_streak, current_streak
from habitbot.core.strength import current_strength
from habitbot.core.week import (
    DayState,
    HabitWeek,
    Unreviewed,
    WeekSummary,
    next_due_day,
    summarise_week,
)
from tests.makers import TODAY, a_book, a_counting_book, day
from tests.strategies import books, down_days, past_days

MONDAY = day(6)
STATES = {
    "x": DayState.DONE,
    "t": DayState.TINY,
    "s": DayState.SKIP,
    "~": DayState.MENDED,
    ".": DayState.MISSED,
    "o": DayState.OPEN,
    "-": DayState.NOT_DUE,
}


def row_of(drawn: str, frequency: Frequency | None = None) -> HabitWeek:
    (row,) = summarise_week(a_book(drawn, frequency=frequency), MONDAY, today=TODAY).rows
    return row


def states(row: HabitWeek) -> str:
    letters = {state: letter for letter, state in STATES.items()}
    return "".join(letters[state] for state in row.days)


@pytest.mark.parametrize(
    ("drawn", "shown", "kept", "due"),
    [
        ("xtxxxxx", "xtxxxxx", 7, 7),
        ("xtsm.xo", "xts..xo", 3, 6),
        ("xmx.xxo", "x~x~xxo", 4, 7),
        ("x.sxx.o", "x~sxx.o", 3, 6),
        ("ooo", "-----.o", 0, 2),
        ("moo", "----..o", 0, 3),
        ("x" * 9, "xxxxxxx", 7, 7),
    ],
)
def test_each_day_shows_what_was_said_or_what_became_of_it(
    drawn: str, shown: str, kept: int, due: int
) -> None:
    row = row_of(drawn)
    assert (states(row), row.kept, row.due) == (shown, kept, due)


@pytest.mark.parametrize(
    ("drawn", "shown", "kept", "due"),
    [
        ("xxxxx.o", "xxxxx--", 5, 5),
        ("xx.xxxo", "xx~xxx-", 4, 5),
        ("xx..xso", "xx..xs-", 3, 5),
    ],
)
def test_extra_days_are_shown_and_not_counted(drawn: str, shown: str, kept: int, due: int) -> None:
    row = row_of(drawn, Weekdays((0, 1, 2, 3, 4)))
    assert (states(row), row.kept, row.due) == (shown, kept, due)


@pytest.mark.parametrize(
    ("drawn", "shown", "kept", "due"),
    [
        ("x..x..o", "x--x--o", 2, 3),
        ("x..xx.o", "x--xx--", 3, 3),
        ("x.mxx.x", "x-.xx-x", 3, 3),
        ("xsss..o", "xsss--o", 1, 2),
    ],
)
def test_times_a_week_are_due_as_often_as_asked_for(
    drawn: str, shown: str, kept: int, due: int
) -> None:
    row = row_of(drawn, TimesAWeek(3))
    assert (states(row), row.kept, row.due) == (shown, kept, due)


def test_days_ahead_are_not_due_yet_but_a_week_asks_for_all_its_times() -> None:
    wednesday = day(4)
    daily = summarise_week(a_book("xxo", today=wednesday), MONDAY, today=wednesday)
    assert (states(daily.rows[0]), daily.kept, daily.due, daily.open) == ("xxo----", 2, 2, 1)
    book = a_book("xxo", today=wednesday, frequency=TimesAWeek(3))
    weekly = summarise_week(book, MONDAY, today=wednesday)
    assert (states(weekly.rows[0]), weekly.kept, weekly.due, weekly.open) == ("xxo----", 2, 2, 1)
    assert weekly.rows[0].due == 3


def test_what_is_still_open_is_not_held_against_a_week_and_counts_once_it_is_over() -> None:
    book = a_book("xxxxxxo", "xx.xxxo")
    now, later = (summarise_week(book, MONDAY, today=today) for today in (TODAY, day(-1)))
    assert (now.kept, now.due, now.open) == (11, 12, 2)
    assert (later.kept, later.due, later.open) == (11, 14, 0)


def test_a_week_that_is_kept_after_a_missed_one_is_a_come_back_once_it_is_reached() -> None:
    book = a_book("xx.....x......x.....x......o", frequency=TimesAWeek(2))
    weeks = [summarise_week(book, day(ago), today=TODAY).come_backs for ago in (27, 20, 13, 6)]
    assert weeks == [0, 0, 1, 0]
    mark_day(book, 1, day(7), None, today=TODAY)
    assert summarise_week(book, day(13), today=TODAY).come_backs == 0


def test_days_away_are_shown_as_skipped_and_archived_ones_as_not_due() -> None:
    book = a_book("xx....o", "xx....o")
    archive_habit(book, 2, today=day(4))
    bring_back(book, 2, today=day(1))
    add_away(book, DayRange(day(2), day(2)))
    first, second = summarise_week(book, MONDAY, today=TODAY).rows
    assert states(first) == "xx..s.o"
    assert states(second) == "xx---.o"


def test_a_day_without_the_bot_is_shown_as_skipped() -> None:
    summary = summarise_week(a_book("xx.xxxx"), MONDAY, today=TODAY, down_days=frozenset({day(4)}))
    assert (states(summary.rows[0]), summary.due, summary.come_backs) == ("xxsxxxx", 6, 0)


def test_only_habits_that_lived_in_a_week_have_a_row() -> None:
    book = a_book("x" * 20, "x" * 20, "x" * 5, "x" * 20)
    book.order = (3, 2, 1, 4)
    archive_habit(book, 1, today=day(7))
    archive_habit(book, 2, today=day(3))
    archive_habit(book, 4, today=day(6))
    now, then = (summarise_week(book, first, today=TODAY) for first in (MONDAY, day(13)))
    assert [row.habit_id for row in now.rows] == [3, 2, 1, 4]
    assert [row.habit_id for row in then.rows] == [2, 1, 4]


def test_a_habit_that_rested_all_week_has_no_row() -> None:
    book = a_book("x" * 5 + "." * 9)
    archive_habit(book, 1, today=day(9))
    assert summarise_week(book, MONDAY, today=TODAY).rows == ()


def test_a_week_sums_up_its_habits_and_its_come_backs() -> None:
    book = a_book("x.xx.xx", "xxxxxxx", "...xx..")
    set_frequency(book, 3, TimesAWeek(2), today=MONDAY)
    summary = summarise_week(book, MONDAY, today=TODAY)
    assert (summary.kept, summary.due, summary.come_backs) == (5 + 7 + 2, 7 + 7 + 2, 2)


@pytest.mark.parametrize(
    ("drawn", "gap", "is_long"),
    [
        ("xx.xxxx", 2, False),
        ("xx.ssxx", 4, False),
        ("xx..xxx", 3, True),
        ("x....x.x", 5, True),
        ("xxxxxxx", None, False),
        ("x...x" + "x" * 7, None, False),
    ],
)
def test_a_week_knows_how_long_they_were_gone_before_its_longest_come_back(
    drawn: str, gap: int | None, is_long: bool
) -> None:
    longest = summarise_week(a_book(drawn), MONDAY, today=TODAY).rows[0].longest
    assert (longest.gap if longest else None) == gap
    assert bool(longest and longest.is_long) is is_long


@pytest.mark.parametrize(
    ("frequency", "due"),
    [
        (EveryDay(), day(-1)),
        (Weekdays((0, 4)), day(-1)),
        (Weekdays((2,)), day(-3)),
        (Weekdays((6,)), day(-7)),
    ],
)
def test_the_next_day_on_which_a_habit_is_due_is_ahead(frequency: Frequency, due: date) -> None:
    assert next_due_day(a_book("x", frequency=frequency), 1, TODAY) == due


def test_days_away_are_no_days_on_which_anything_is_due() -> None:
    book = a_book("x")
    book.person = replace(book.person, aways=(DayRange(day(-1), day(-3)),))
    assert next_due_day(book, 1, TODAY) == day(-4)
    book.person = replace(book.person, aways=(DayRange(day(-1)),))
    assert next_due_day(book, 1, TODAY) is None


def test_a_past_week_shows_streaks_as_they_stood_at_its_end() -> None:
    book = a_book("xxxxx.x" + "xxxxxxx")
    past = summarise_week(book, day(13), today=TODAY).rows[0]
    assert (past.streak, past.best_streak) == (Streak(6), 6)
    assert past.strength == pytest.approx(current_strength(a_book("xxxxx.x"), 1, today=TODAY))
    now = summarise_week(book, MONDAY, today=TODAY).rows[0]
    assert (now.streak, now.best_streak) == (Streak(13), 13)


def test_a_miss_on_a_weeks_last_day_is_mended_by_the_next_week_that_tells_of_it() -> None:
    book = a_book("xxxxxx." + "xxxxxxx")
    past = summarise_week(book, day(13), today=TODAY)
    now = summarise_week(book, MONDAY, today=TODAY)
    assert [states(week.rows[0]) for week in (past, now)] == ["xxxxxx~", "xxxxxxx"]
    assert (past.come_backs, now.come_backs) == (0, 1)
    assert past.rows[0].streak == Streak(6, is_at_risk=True)


def test_a_week_cut_short_by_another_first_weekday_leaves_its_tail_to_the_next() -> None:
    book = a_book("x" * 30)
    set_first_weekday(book, 6, today=day(7))
    short = summarise_week(book, MONDAY, today=TODAY)
    assert (states(short.rows[0]), short.due) == ("xxxxxx-", 6)
    assert summarise_week(book, TODAY, today=TODAY).due == 1


def test_a_change_within_a_week_counts_days_before_and_times_after() -> None:
    book = a_book("xx.xx.o")
    set_frequency(book, 1, TimesAWeek(3), today=day(3))
    summary = summarise_week(book, MONDAY, today=TODAY)
    assert states(summary.rows[0]) == "xx.xx-" + "-"
    assert (summary.kept, summary.due) == (2 + 2, 3 + 2)


@pytest.mark.parametrize(
    ("drawn", "are_silent", "is_silent"),
    [
        (("x" + "." * 9, "." * 10), (True, True), True),
        (("x" + "." * 9, "." * 9 + "x"), (True, False), False),
        (("x" + "." * 9, "." * 9 + "s"), (True, False), False),
        (("." * 10, "." * 9 + "m"), (True, False), False),
        (("o", "o"), (True, True), False),
    ],
)
def test_a_week_is_silent_when_nothing_was_said_of_any_habit_though_something_was_due(
    drawn: tuple[str, ...], are_silent: tuple[bool, ...], *, is_silent: bool
) -> None:
    summary = summarise_week(a_book(*drawn), MONDAY, today=TODAY)
    assert tuple(row.is_silent for row in summary.rows) == are_silent
    assert summary.is_silent is is_silent


def test_an_amount_below_the_target_breaks_the_silence() -> None:
    book = a_book("." * 10)
    choose_target(book, 1, AmountUnit.MINUTES, 30, today=day(9))
    set_amount(book, 1, day(2), 5, today=TODAY)
    assert not summarise_week(book, MONDAY, today=TODAY).is_silent
    assert summarise_week(book, day(13), today=TODAY).is_silent


def test_twelve_weeks_of_heat_end_with_this_week() -> None:
    book = a_book("x" * 30, "x" * 10 + "." * 19 + "o", "....x..")
    set_frequency(book, 3, TimesAWeek(1), today=MONDAY)
    heat = summarise_week(book, MONDAY, today=day(1)).heat
    assert [len(week) for week in heat] == [7] * 12
    assert heat[11] == (0.5, 0.5, 0.5, 0.5, 2 / 3, 0.5, None)
    assert heat[10] == (0.5,) * 7
    assert heat[7][4:] == (None, 1, 1)
    assert heat[:7] == ((None,) * 7,) * 7


def test_a_book_without_habits_has_an_empty_week() -> None:
    assert summarise_week(a_book(), MONDAY, today=TODAY) == WeekSummary(
        first_day=MONDAY,
        today=TODAY,
        rows=(),
        kept=0,
        due=0,
        come_backs=0,
        is_last_day=True,
        heat=((None,) * 7,) * 12,
        span=Span(MONDAY, TODAY),
    )


@given(books(), down_days, past_days)
def test_a_summary_agrees_with_the_streaks_and_never_keeps_more_than_was_due(
    book: Book, down: frozenset[date], some_day: date
) -> None:
    week = week_of(some_day, book.person)
    summary = summarise_week(book, week[0], today=TODAY, down_days=down)
    assert summary.first_day == week[0]
    assert 0 <= summary.kept <= summary.due
    assert all(share is None or 0 <= share <= 1 for row in summary.heat for share in row)
    for row in summary.rows:
        assert len(row.days) == 7
        if TODAY in week:
            assert row.streak == current_streak(book, 1, today=TODAY, down_days=down)
            assert row.best_streak == best_streak(book, 1, today=TODAY, down_days=down)
            assert row.strength == current_strength(book, 1, today=TODAY, down_days=down)


@given(books(), down_days)
def test_weeks_before_and_after_tell_each_day_once(book: Book, down: frozenset[date]) -> None:
    """Every marked day up to today is shown in exactly one week, and so is every come-back."""
    shown = come_backs = 0
    first = week_of(book.habits[1].started_on, book.person)[0]
    while first <= TODAY:
        summary = summarise_week(book, first, today=TODAY, down_days=down)
        said = (DayState.DONE, DayState.TINY)
        shown += sum(state in said for row in summary.rows for state in row.days)
        come_backs += summary.come_backs
        first = week_of(first, book.person)[-1] + DAY
    letters = book.histories.get(1, History()).letters(book.habits[1].started_on, TODAY)
    assert shown == letters.count("x") + letters.count("t")
    assert come_backs == count_come_backs(life_of(book, 1, today=TODAY, down_days=down))


def test_a_limit_passed_is_shown_as_missed_and_a_day_within_it_as_open_however_long_ago() -> None:
    book = a_counting_book(0, is_most=True)
    for ago, amount in ((6, 300), (5, 100), (0, 300)):
        set_amount(book, 1, day(ago), amount, today=day(ago))
    summary = summarise_week(book, MONDAY, today=TODAY)
    (row,) = summary.rows
    assert [row.days[at] for at in (0, 1, 6)] == [DayState.MISSED, DayState.OPEN, DayState.MISSED]
    assert (summary.open, summary.is_open_today, summary.due) == (1, False, 6)
    assert not summarise_week(a_book("x" * 7), MONDAY, today=TODAY).is_open_today
    assert summarise_week(a_book("x" * 6 + "o"), MONDAY, today=TODAY).is_open_today


@pytest.mark.parametrize("frequency", [EveryDay(), TimesAWeek(3), Weekdays((0,))])
@pytest.mark.parametrize("ago", [0, 1])
def test_a_day_and_its_week_tell_the_same_of_a_limit_that_is_passed(
    frequency: Frequency, ago: int
) -> None:
    book = a_book("o" * 20, frequency=frequency)
    choose_target(book, 1, AmountUnit.GLASSES, 200, today=book.habits[1].started_on, is_most=True)
    keep_amount(book, 1, day(ago), 300)
    row, of_week = (
        view_habit(book, 1, day(ago), today=TODAY),
        summarise_week(book, MONDAY, today=TODAY),
    )
    is_due = frequency != Weekdays((0,))
    assert (row.mark is Mark.MISSED, row.is_passed) == (is_due, is_due)
    assert (of_week.rows[0].days[6 - ago] is DayState.MISSED) is is_due
    keep_amount(book, 1, day(ago), 200)
    assert view_habit(book, 1, day(ago), today=TODAY).mark is None


def test_of_weeks_without_a_review_days_that_are_open_still_are_not_told_as_due() -> None:
    book = a_counting_book(0, is_most=True)
    since = datetime(2026, 11, 1, 12, tzinfo=UTC)
    book.prompts[9] = Prompt(9, PromptKind.REVIEW, "0 18 * * 0", since=since)
    due = summarise_week(book, MONDAY, today=TODAY).unreviewed.due
    for ago in (8, 9):
        set_amount(book, 1, day(ago), 100, today=day(ago))
    assert summarise_week(book, MONDAY, today=TODAY).unreviewed.due == due - 2


def test_a_half_of_what_was_due_is_not_thin() -> None:
    assert [Unreviewed(1, kept, due).is_thin for kept, due in ((2, 5), (3, 6), (4, 7))] == [
        True,
        False,
        False,
    ]


def test_the_day_on_which_a_limit_was_added_and_passed_is_missed() -> None:
    book, first = a_counting_book(0, is_most=True), day(19)
    assert summarise_week(book, first, today=TODAY).rows[0].days[1] is DayState.NOT_DUE
    set_amount(book, 1, first, 300, today=first)
    assert summarise_week(book, first, today=TODAY).rows[0].days[1] is DayState.MISSED
