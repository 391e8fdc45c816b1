"""A series of short breaks: one habit, one series, called off for a day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.breaks import (
    IN_VAIN,
    call_off,
    falls_asleep,
    go_on,
    habit_left_behind,
    next_reminders,
    next_total,
    start_breaks,
    take_break,
    wake,
)
from habitbot.core.check_in import amount_on, mark_day, set_amount
from habitbot.core.day import DAY
from habitbot.core.due import claim, find_due, record_sent, record_skipped, record_unknown
from habitbot.core.frequency import EveryDay, Weekdays
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit, set_area
from habitbot.core.history import Mark
from habitbot.core.prompt import PromptKind, RecordState
from habitbot.core.prompts import add_prompt, delete_prompt
from habitbot.core.refusal import BadCron, NoSuchHabit
from tests.makers import TODAY, a_book

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = TODAY + DAY
TUESDAY = MONDAY + DAY
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


def test_a_deleted_series_leaves_its_habit_behind_where_no_other_one_asks_for_it() -> None:
    book = a_book("o")
    set_area(book, 1, Area.BREAKS)
    series = start_breaks(book, HOURLY, "Breathe", now=NOW, today=TODAY)
    other = add_prompt(book, PromptKind.BREAK, "30 9 * * *", now=NOW, habit_id=1)
    asking = add_prompt(book, PromptKind.HABIT, "0 20 * * *", now=NOW, habit_id=1)
    assert habit_left_behind(book, delete_prompt(book, asking.id, now=NOW)) is None
    assert habit_left_behind(book, delete_prompt(book, other.id, now=NOW)) is None
    gone = delete_prompt(book, series.id, now=NOW)
    assert habit_left_behind(book, gone) == book.habits[1]
    archive_habit(book, 1, today=TODAY)
    assert habit_left_behind(book, gone) is None


def counting(*, amount: int = 300) -> Book:
    """A book whose habit 1 counts breaks, three a day, with a series that begins on Monday."""
    book = a_book("o", today=MONDAY)
    set_area(book, 1, Area.BREAKS)
    set_target(book, 1, Target(AmountUnit.TIMES, amount), today=MONDAY)
    start_breaks(book, HOURLY, "Breathe", now=NOW, today=TODAY)
    return book


def remind(book: Book, *hours: int, on: date = MONDAY) -> None:
    """Send the reminders of these hours to nobody in particular."""
    for hour in hours:
        now = datetime.combine(on, time(hour), BERLIN)
        due = find_due(book, now)
        record_skipped(book, due.skipped, now)
        if due.breaks is not None:
            assert claim(book, due.breaks, now)
            record_sent(book, due.breaks, now, message_id=hour)


def sent_at(book: Book, on: date = MONDAY) -> list[int]:
    """The hours of that day at which a reminder was sent."""
    (series,) = (one for one in book.prompts.values() if one.kind is PromptKind.BREAK)
    sent = [one for one in series.records if one.state is RecordState.SENT and one.day == on]
    return [one.at.hour for one in sent]


def take(book: Book, hour: int, total: int | None = 100, *, today: date = MONDAY) -> None:
    """Tap "Took it" on the reminder of that hour of Monday."""
    take_break(book, 1, MONDAY, time(hour), total, today=today)


def test_each_reminder_counts_once_however_late_or_often_it_is_tapped() -> None:
    book = counting()
    remind(book, 10, 11)
    for hour in (10, 10, 11, 10, 11):
        take(book, hour)
    assert amount_on(book, 1, MONDAY) == 200
    assert book.histories.get(1) is None
    remind(book, 12)
    take(book, 12)
    assert book.histories[1].mark_on(MONDAY) is Mark.DONE
    take(book, 11, today=TUESDAY)
    assert amount_on(book, 1, MONDAY) == 300


def test_a_reminder_counts_beside_what_was_said_by_hand() -> None:
    book = counting()
    remind(book, 10)
    set_amount(book, 1, MONDAY, 500, today=MONDAY)
    take(book, 10)
    assert amount_on(book, 1, MONDAY) == 600


def test_a_tap_that_comes_before_its_message_is_noted_as_sent_counts_once_too() -> None:
    book = counting()
    now = datetime.combine(MONDAY, time(10), BERLIN)
    ask = find_due(book, now).breaks
    assert ask is not None
    assert claim(book, ask, now)
    take(book, 10)
    record_sent(book, ask, now, message_id=10)
    take(book, 10)
    assert amount_on(book, 1, MONDAY) == 100
    remind(book, 11, 12)
    assert sent_at(book) == [10, 11, 12]


def test_a_reminder_that_nobody_remembers_takes_no_break_away_and_adds_none_twice() -> None:
    book = counting()
    for total in (100, 200, 100, 200, None):
        take(book, 9, total)
    assert amount_on(book, 1, MONDAY) == 200


def test_two_reminders_without_a_tap_let_the_rest_of_the_day_be_silent() -> None:
    book = counting()
    remind(book, *range(10, 17))
    assert sent_at(book) == [10, 11]
    remind(book, 10, on=TUESDAY)
    assert sent_at(book, TUESDAY) == [10]


def test_a_tap_on_any_reminder_of_the_day_brings_them_back() -> None:
    book = counting()
    remind(book, 10, 11, 12)
    take(book, 10)
    remind(book, 13, 14, 15)
    assert sent_at(book) == [10, 11, 13, 14]
    call_off(book, MONDAY)
    remind(book, 15)
    go_on(book, MONDAY)
    remind(book, 16)
    assert sent_at(book) == [10, 11, 13, 14, 16]


def test_other_times_for_the_series_bring_them_back() -> None:
    book = counting()
    remind(book, 10, 11, 12)
    start_breaks(
        book,
        "0 10-18 * * 1-5",
        "Breathe",
        now=datetime.combine(MONDAY, time(13), BERLIN),
        today=MONDAY,
    )
    remind(book, *range(14, 19))
    assert sent_at(book) == [10, 11, 14, 15]


def workdays(number: int) -> list[date]:
    """So many working days from Monday on."""
    days = (MONDAY + timedelta(ahead) for ahead in range(2 * number))
    return [one for one in days if one.weekday() < 5][:number]


def messages_on(book: Book, *days: date) -> list[int]:
    """How many reminders went out on each of these days."""
    sent = []
    for one in days:
        remind(book, *range(10, 17), on=one)
        sent.append(len(sent_at(book, one)))
    return sent


def test_two_weeks_of_work_in_vain_bring_one_more_message_and_then_none() -> None:
    book = counting()
    assert messages_on(book, *workdays(10)) == [2] * 3 + [1] * 7
    (series,) = (one for one in book.prompts.values() if one.kind is PromptKind.BREAK)
    *_, last, friday = workdays(12)
    assert falls_asleep(book, series, last)
    assert messages_on(book, last, friday) == [1, 0]
    wake(book, series.id, today=friday)
    assert messages_on(book, *workdays(14)[-2:]) == [2, 2]


def test_after_three_days_in_vain_one_reminder_a_day_comes_until_a_break_is_taken() -> None:
    book = counting()
    days = workdays(8)
    assert messages_on(book, *days[:5]) == [2, 2, 2, 1, 1]
    take_break(book, 1, days[4], time(10), 100, today=days[4])
    assert messages_on(book, *days[5:]) == [2, 2, 2]


def to_come(book: Book, on: date, hour: int) -> list[tuple[date, int]]:
    """The reminders that are said to come next, looked at a minute past that hour."""
    (series,) = (one for one in book.prompts.values() if one.kind is PromptKind.BREAK)
    asks = next_reminders(book, series, datetime.combine(on, time(hour, 1), BERLIN))
    return [(ask.at.date(), ask.at.hour) for ask in asks]


def test_while_one_a_day_comes_no_more_are_said_to_come() -> None:
    book = counting()
    days = workdays(12)
    messages_on(book, *days[:3])
    assert to_come(book, days[3], 9) == [(day, 10) for day in days[3:6]]
    remind(book, 10, on=days[3])
    assert to_come(book, days[3], 10) == [(day, 10) for day in days[4:7]]
    take_break(book, 1, days[3], time(10), 100, today=days[3])
    assert to_come(book, days[3], 10) == [(days[3], hour) for hour in (11, 12, 13)]


def test_what_is_said_to_come_while_nobody_answers_is_what_is_sent() -> None:
    book = counting()
    days = workdays(13)
    messages_on(book, *days[:3])
    for place in range(3, 12):
        said = to_come(book, days[place], 9)
        sent = [(day, 10) for day in days[place:11]][:3]
        assert said == sent
        messages_on(book, days[place])
    assert [len(sent_at(book, day)) for day in days[9:12]] == [1, 1, 0]


def test_a_day_that_is_quiet_or_called_off_is_not_said_to_bring_more() -> None:
    book = counting()
    remind(book, 10)
    assert to_come(book, MONDAY, 10) == [(MONDAY, hour) for hour in (11, 12, 13)]
    remind(book, 11)
    assert to_come(book, MONDAY, 11) == [(TUESDAY, hour) for hour in (10, 11, 12)]
    take(book, 11)
    assert to_come(book, MONDAY, 11) == [(MONDAY, hour) for hour in (12, 13, 14)]
    call_off(book, MONDAY)
    assert to_come(book, MONDAY, 11) == [(TUESDAY, hour) for hour in (10, 11, 12)]


@pytest.mark.parametrize("how", ["took", "off", "by hand", "other times"])
def test_whoever_answers_once_in_two_weeks_goes_on_being_reminded(how: str) -> None:
    book = counting()
    days = workdays(11)
    messages_on(book, *days[:5])
    if how == "took":
        take_break(book, 1, days[4], time(11), 100, today=days[4])
    elif how == "off":
        call_off(book, days[4])
    elif how == "by hand":
        mark_day(book, 1, days[4], Mark.DONE, today=days[4])
    else:
        change = datetime.combine(days[4], time(20), BERLIN)
        start_breaks(book, "0 10-15 * * 1-5", "Breathe", now=change, today=days[4])
    assert messages_on(book, *days[5:]) == ([2] * 6 if how == "by hand" else [2] * 3 + [1] * 3)
    assert not any(one.is_asleep for one in book.prompts.values())


def test_a_break_taken_late_wakes_a_series_that_rests() -> None:
    book = counting()
    messages_on(book, *workdays(11))
    assert any(one.is_asleep for one in book.prompts.values())
    take_break(book, 1, workdays(10)[-1], time(10), 100, today=workdays(11)[-1])
    assert not any(one.is_asleep for one in book.prompts.values())


def test_what_perhaps_never_arrived_was_not_ignored() -> None:
    book = counting()
    remind(book, 10)
    now = datetime.combine(MONDAY, time(11), BERLIN)
    ask = find_due(book, now).breaks
    assert ask is not None
    assert claim(book, ask, now)
    record_unknown(book, ask, now)
    remind(book, 12, 13)
    assert sent_at(book) == [10, 12]


@given(st.lists(st.tuples(st.sampled_from(["took", "off", "on"]), st.integers(10, 16))))
def test_between_two_taps_of_a_day_at_most_two_reminders_come_and_none_counts_twice(
    taps: list[tuple[str, int]],
) -> None:
    book = counting(amount=5000)
    taken: set[int] = set()
    since_tap = 0
    for hour in range(10, 17):
        before = len(sent_at(book))
        remind(book, hour)
        since_tap += len(sent_at(book)) - before
        assert since_tap <= IN_VAIN
        for act, at in taps:
            if at == hour and sent_at(book):
                since_tap = 0
                newest = sent_at(book)[-1]
                if act == "took":
                    take(book, newest)
                    taken.add(newest)
                else:
                    call_off(book, MONDAY) if act == "off" else go_on(book, MONDAY)
    assert (amount_on(book, 1, MONDAY) or 0) == 100 * len(taken)


def test_a_break_of_a_habit_that_does_not_count_is_the_days_yes() -> None:
    book = a_book("o")
    assert next_total(book, 1, TODAY) is None
    take_break(book, 1, TODAY, time(14), 100, today=TODAY)
    assert book.histories[1].mark_on(TODAY) is Mark.DONE
    with pytest.raises(NoSuchHabit):
        take_break(book, 9, TODAY, time(14), None, today=TODAY)
