"""A person's choices: what they change holds from now on, and the past stays."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.day import local_day, start_of_day, week_of
from habitbot.core.frequency import TimesAWeek
from habitbot.core.habits import add_habit
from habitbot.core.life import life_of
from habitbot.core.person import (
    CardOptions,
    Change,
    DayRange,
    Pause,
    QuietHours,
    spans_of,
    value_on,
)
from habitbot.core.prompts import is_paused
from habitbot.core.refusal import NoSuchZone
from habitbot.core.settings import (
    add_away,
    excuse_pause,
    pause,
    remove_away,
    resume,
    set_card,
    set_day_start,
    set_first_weekday,
    set_quiet_hours,
    set_zone,
)
from habitbot.core.streak import current_streak
from habitbot.core.typed.areas import guess_area
from tests.makers import TODAY, a_book, a_person, day
from tests.strategies import books, near_days

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
zones = st.sampled_from(
    ["Europe/Berlin", "Pacific/Kiritimati", "Pacific/Niue", "Asia/Kolkata", "America/New_York"]
)
moments = st.integers(-60 * 24 * 3, 60 * 24 * 3).map(lambda ahead: NOON + timedelta(minutes=ahead))
starts = st.integers(0, 12 * 4).map(lambda quarter: time(quarter // 4, quarter % 4 * 15))


def letters_until(book: Book, last: date) -> bytes:
    life = life_of(book, 1, today=TODAY)
    return b"".join(stretch.letters for stretch in life.cut(date.min, last).stretches)


def test_a_date_that_a_move_leaps_over_is_lost_and_excused() -> None:
    before_three = datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
    book = a_book("xxxx", today=date(2026, 11, 20), person=a_person(zone="Pacific/Niue"))
    book.person = a_person(zone="Etc/GMT+12")
    assert local_day(before_three, book.person) == date(2026, 11, 21)
    set_zone(book, "Pacific/Kiritimati", now=before_three)
    assert local_day(before_three, book.person) == date(2026, 11, 23)
    assert book.person.lost_days == (date(2026, 11, 22),)
    letters = life_of(book, 1, today=date(2026, 11, 23)).stretches[0].letters
    assert letters == b"xxxx.so"


def test_a_date_that_comes_again_is_not_lost_any_more() -> None:
    before_three = datetime(2026, 11, 22, 13, 30, tzinfo=UTC)
    book = a_book(person=a_person(zone="Etc/GMT+12"))
    set_zone(book, "Pacific/Kiritimati", now=before_three)
    set_zone(book, "Etc/GMT+12", now=before_three)
    assert book.person.lost_days == ()


def test_most_moves_lose_no_day() -> None:
    book = a_book(person=a_person(zone=None))
    for zone in ("Asia/Tokyo", "America/Los_Angeles", "Europe/Berlin"):
        set_zone(book, zone, now=NOON)
    assert book.person.lost_days == ()


def test_a_habit_begun_tomorrow_by_another_clock_begins_today() -> None:
    evening_in_los_angeles = datetime(2026, 11, 23, 4, tzinfo=UTC)
    book = a_book(person=a_person(zone=None))
    today = local_day(evening_in_los_angeles, book.person)
    habit = add_habit(book, "Walk", today=today, area=guess_area("Walk"), frequency=TimesAWeek(3))
    set_zone(book, "America/Los_Angeles", now=evening_in_los_angeles)
    moved = book.habits[habit.id]
    assert moved.started_on == date(2026, 11, 22)
    assert moved.frequency_on(date(2026, 11, 22)) == TimesAWeek(3)


@pytest.mark.parametrize("zone", ["Europe/Atlantis", "../../etc/passwd", "", "Europe", "\0", "ä"])
def test_a_zone_nobody_knows_is_refused_and_changes_nothing(zone: str) -> None:
    book = a_book()
    with pytest.raises(NoSuchZone):
        set_zone(book, zone, now=NOON)
    assert book.person == a_person()


@given(books(), st.lists(st.tuples(zones, starts, st.integers(0, 6)), max_size=3))
def test_no_change_of_clock_touches_a_mark_or_a_past_day(
    book: Book, changes: list[tuple[str, time, int]]
) -> None:
    histories = dict(book.histories)
    past = letters_until(book, day(2))
    for zone, starts_at, weekday in changes:
        set_zone(book, zone, now=NOON)
        set_day_start(book, starts_at, now=NOON)
        set_first_weekday(book, weekday, today=local_day(NOON, book.person))
    assert book.histories == histories
    assert letters_until(book, day(2)) == past


@given(starts, starts, moments, moments)
def test_another_day_start_never_moves_a_moment_that_has_been(
    first: time, second: time, now: datetime, moment: datetime
) -> None:
    book = a_book(person=a_person(day_starts=(Change(date(2026, 1, 1), first),)))
    before = local_day(moment, book.person)
    set_day_start(book, second, now=now)
    if moment <= now:
        assert local_day(moment, book.person) == before
    in_two_days = local_day(now, book.person) + timedelta(2)
    assert start_of_day(in_two_days - timedelta(1), book.person) > now
    assert book.person.day_starts_at == book.person.day_starts_on(in_two_days) == second


def test_another_day_start_holds_from_tomorrow() -> None:
    book = a_book()
    set_day_start(book, time(0), now=NOON)
    assert book.person.day_starts == (Change(TODAY + timedelta(1), time(0)),)


def test_a_start_that_has_passed_already_waits_a_day_more() -> None:
    one_at_night = datetime(2026, 11, 23, 0, tzinfo=UTC)
    book = a_book()
    assert local_day(one_at_night, book.person) == TODAY
    set_day_start(book, time(0), now=one_at_night)
    assert local_day(one_at_night, book.person) == TODAY
    assert book.person.day_starts == (Change(TODAY + timedelta(2), time(0)),)


def test_choosing_the_same_again_keeps_no_change() -> None:
    book = a_book()
    set_day_start(book, time(5), now=NOON)
    set_day_start(book, time(3), now=NOON)
    set_first_weekday(book, 6, today=TODAY)
    set_first_weekday(book, 0, today=TODAY)
    assert book.person == a_person()


def test_another_first_weekday_leaves_this_week_whole() -> None:
    wednesday = date(2026, 11, 18)
    book = a_book()
    this_week = week_of(wednesday, book.person)
    set_first_weekday(book, 6, today=wednesday)
    assert week_of(wednesday, book.person) == this_week
    assert book.person.first_weekday == 6
    assert book.person.first_weekday_on(wednesday) == 0
    assert [len(week_of(day, book.person)) for day in (TODAY, date(2026, 11, 23))] == [7, 6]
    assert week_of(date(2026, 12, 1), book.person)[0] == date(2026, 11, 29)


def test_of_two_choices_of_a_first_weekday_in_one_week_the_last_counts() -> None:
    wednesday = date(2026, 11, 18)
    book = a_book()
    set_first_weekday(book, 3, today=wednesday)
    set_first_weekday(book, 6, today=wednesday)
    assert book.person.first_weekdays == (Change(date(2026, 11, 29), 6),)


@given(st.lists(st.tuples(st.integers(0, 6), near_days), max_size=4))
def test_every_day_has_one_week_however_often_its_first_day_changes(
    changes: list[tuple[int, date]],
) -> None:
    book = a_book()
    for weekday, today in sorted(changes, key=lambda change: change[1]):
        set_first_weekday(book, weekday, today=today)
    days = [TODAY + timedelta(ahead) for ahead in range(-80, 30)]
    for that_day in days:
        week = week_of(that_day, book.person)
        assert that_day in week
        assert all(week_of(other, book.person) == week for other in week)
        assert week[0].weekday() == book.person.first_weekday_on(week[0])


def test_quiet_hours_that_end_where_they_begin_are_none() -> None:
    book = a_book()
    night = QuietHours(time(22), time(7))
    set_quiet_hours(book, night)
    assert book.person.quiet_hours == night
    set_quiet_hours(book, QuietHours(time(7), time(7)))
    assert book.person.quiet_hours is None


def test_a_pause_counts_today_as_its_first_day() -> None:
    book = a_book()
    pause(book, today=TODAY, days=3)
    assert book.person.pause == Pause(TODAY, TODAY + timedelta(3))
    excuse_pause(book)
    excuse_pause(book)
    assert book.person.aways == (DayRange(TODAY, TODAY + timedelta(2)),)


def test_a_pause_alone_excuses_nothing() -> None:
    book = a_book("xxx")
    pause(book, today=TODAY)
    resume(book, today=day(-5))
    assert book.person.pause == Pause(TODAY, day(-5))
    assert not is_paused(book.person, day(-5))
    assert current_streak(book, 1, today=day(-5)).length == 0


@pytest.mark.parametrize("days", [None, 14])
def test_a_streak_waits_through_an_excused_pause_and_counts_from_the_return(
    days: int | None,
) -> None:
    book = a_book("xxx")
    pause(book, today=day(-1), days=days)
    excuse_pause(book)
    assert current_streak(book, 1, today=day(-4)).length == 3
    resume(book, today=day(-5))
    assert book.person.aways == (DayRange(day(-1), day(-4)),)
    streak = current_streak(book, 1, today=day(-6))
    assert (streak.length, streak.is_at_risk) == (3, True)


def test_a_return_on_the_last_day_of_a_pause_makes_that_day_count() -> None:
    book = a_book()
    pause(book, today=day(2), days=3)
    excuse_pause(book)
    resume(book, today=TODAY)
    assert book.person.aways == (DayRange(day(2), day(1)),)


def test_a_pause_taken_back_on_its_first_day_excuses_nothing() -> None:
    book = a_book()
    pause(book, today=TODAY)
    excuse_pause(book)
    resume(book, today=TODAY)
    assert book.person == a_person()


def test_a_pause_that_has_lapsed_keeps_its_excuse() -> None:
    book = a_book()
    pause(book, today=TODAY, days=2)
    excuse_pause(book)
    resume(book, today=TODAY + timedelta(9))
    assert book.person.aways == (DayRange(TODAY, TODAY + timedelta(1)),)


def test_the_same_pause_twice_keeps_its_excuse_and_another_one_asks_anew() -> None:
    book = a_book()
    pause(book, today=TODAY, days=7)
    excuse_pause(book)
    pause(book, today=TODAY, days=7)
    assert book.person.aways == (DayRange(TODAY, TODAY + timedelta(6)),)
    pause(book, today=TODAY + timedelta(1), days=14)
    assert book.person.aways == (DayRange(TODAY, TODAY),)
    assert book.person.pause == Pause(TODAY + timedelta(1), TODAY + timedelta(15))


def test_days_away_can_be_added_and_taken_back() -> None:
    book = a_book("xx....x")
    trip = DayRange(day(4), day(1))
    add_away(book, trip)
    assert current_streak(book, 1, today=TODAY).length == 3
    remove_away(book, trip)
    assert current_streak(book, 1, today=TODAY).length == 1


def test_what_the_card_shows_is_the_persons_choice() -> None:
    book = a_book()
    set_card(book, CardOptions(has_streaks=False))
    assert book.person == a_person(card=CardOptions(has_streaks=False))


def test_spans_tell_what_held_when() -> None:
    changes = (Change(day(9), "a"), Change(day(5), "b"), Change(day(-3), "c"))
    assert spans_of(changes, day(7), TODAY, "-") == [
        (day(7), day(6), "a"),
        (day(5), TODAY, "b"),
    ]
    assert value_on(changes, day(10), "-") == "-"
    assert value_on(changes, day(-3), "-") == "c"
