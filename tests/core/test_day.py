"""Days: a person's evening is not over at midnight, and no clock change steals a day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.day import (
    Outage,
    add_months,
    down_days,
    find_outage,
    first_moment,
    local_day,
    open_days,
    start_of_day,
    week_of,
    week_start,
)
from habitbot.core.person import Change, Person
from tests.makers import a_person

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Africa/Casablanca",
    "Africa/Cairo",
    "America/Havana",
    "Europe/Dublin",
    "Asia/Kathmandu",
    "Europe/Helsinki",
)
SUNDAY = date(2026, 11, 22)
moments = st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 (Hypothesis adds the zone)
quarters = st.integers(0, 4 * 24 - 1).map(lambda count: time(count // 4, count % 4 * 15))
people = st.builds(
    lambda zone, starts: a_person(zone=zone, day_starts=(Change(date(2020, 1, 1), starts),)),
    st.sampled_from(ZONES),
    quarters,
)


def berlin(day: date, clock: time, fold: int = 0) -> datetime:
    local = datetime.combine(day, clock, ZoneInfo("Europe/Berlin")).replace(fold=fold)
    return local.astimezone(UTC)


@pytest.mark.parametrize(
    ("clock", "day"),
    [(time(2, 59), SUNDAY - timedelta(1)), (time(3), SUNDAY), (time(23, 59), SUNDAY)],
)
def test_at_two_in_the_morning_it_is_still_the_evening_before(clock: time, day: date) -> None:
    assert local_day(berlin(SUNDAY, clock), a_person()) == day


def test_a_day_is_the_persons_not_the_servers() -> None:
    noon = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert local_day(noon, a_person(zone="Pacific/Kiritimati")) == SUNDAY
    assert local_day(noon, a_person(zone="Pacific/Niue")) == SUNDAY - timedelta(1)


def test_another_day_start_holds_from_its_day_on() -> None:
    person = a_person(day_starts=(Change(SUNDAY, time(0)),))
    assert local_day(berlin(SUNDAY, time(1)), person) == SUNDAY
    assert local_day(berlin(SUNDAY - timedelta(1), time(1)), person) == SUNDAY - timedelta(2)


def test_a_day_start_that_the_clock_leaps_over_is_the_end_of_the_leap() -> None:
    leap = date(2026, 3, 29)
    helsinki = a_person(zone="Europe/Helsinki")
    assert start_of_day(leap, helsinki) == datetime(2026, 3, 29, 1, tzinfo=UTC)
    half_past_two = a_person(day_starts=(Change(date(2020, 1, 1), time(2, 30)),))
    assert start_of_day(leap, half_past_two) == berlin(leap, time(3))


def test_a_day_start_that_comes_twice_counts_the_first_time() -> None:
    back = date(2026, 10, 25)
    person = a_person(day_starts=(Change(date(2020, 1, 1), time(2, 30)),))
    assert start_of_day(back, person) == berlin(back, time(2, 30))
    assert local_day(berlin(back, time(2, 10), fold=1), person) == back


def test_a_clock_that_goes_back_over_midnight_does_not_bring_yesterday_back() -> None:
    newfoundland = a_person(
        zone="America/St_Johns", day_starts=(Change(date(2000, 1, 1), time(0)),)
    )
    one_minute_to_midnight = datetime(2010, 11, 7, 2, 29, tzinfo=UTC)
    half_an_hour_later = datetime(2010, 11, 7, 2, 59, tzinfo=UTC)
    clock = half_an_hour_later.astimezone(ZoneInfo("America/St_Johns"))
    assert clock.date() == date(2010, 11, 6)
    assert local_day(one_minute_to_midnight, newfoundland) == date(2010, 11, 6)
    assert local_day(half_an_hour_later, newfoundland) == date(2010, 11, 7)


@given(moments, people)
def test_every_moment_lies_between_the_start_of_its_day_and_the_next(
    moment: datetime, person: Person
) -> None:
    day = local_day(moment, person)
    assert start_of_day(day, person) <= moment < start_of_day(day + timedelta(1), person)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1)), st.sampled_from(ZONES))  # noqa: DTZ001 (a time on a clock)
def test_the_first_moment_of_a_time_is_when_the_clock_first_shows_it_or_more(
    named: datetime, zone: str
) -> None:
    clock = ZoneInfo(zone)
    named = named.replace(microsecond=0)
    moment = first_moment(named, clock)
    just_before = (moment - timedelta(seconds=1)).astimezone(clock).replace(tzinfo=None)
    assert just_before < named <= moment.astimezone(clock).replace(tzinfo=None)


def test_today_and_the_six_days_before_are_open() -> None:
    assert open_days(SUNDAY) == tuple(SUNDAY - timedelta(ago) for ago in range(7))


@pytest.mark.parametrize(("first_weekday", "first"), [(0, 16), (6, 22), (5, 21), (1, 17)])
def test_a_week_begins_with_the_chosen_weekday(first_weekday: int, first: int) -> None:
    assert week_start(SUNDAY, first_weekday) == date(2026, 11, first)


def test_the_week_before_another_first_weekday_is_shorter() -> None:
    person = a_person(first_weekdays=(Change(date(2026, 11, 29), 6),))
    monday = date(2026, 11, 23)
    assert week_of(SUNDAY, person) == tuple(monday - timedelta(ago) for ago in range(7, 0, -1))
    assert week_of(monday, person) == tuple(monday + timedelta(ahead) for ahead in range(6))
    assert week_of(date(2026, 11, 29), person)[0] == date(2026, 11, 29)


def test_a_quarter_of_an_hour_of_silence_is_no_outage_yet() -> None:
    good = datetime(2026, 11, 22, 12, tzinfo=UTC)
    assert find_outage(good, good + timedelta(minutes=15)) is None
    assert find_outage(good, good + timedelta(minutes=16)) == Outage(
        good, good + timedelta(minutes=16)
    )


def test_only_days_without_the_bot_from_start_to_end_are_down_days() -> None:
    outage = Outage(berlin(SUNDAY, time(2, 50)), berlin(SUNDAY + timedelta(3), time(2, 50)))
    assert down_days([outage], a_person()) == {SUNDAY, SUNDAY + timedelta(1)}
    later = Outage(berlin(SUNDAY, time(3, 1)), berlin(SUNDAY + timedelta(1), time(12)))
    assert down_days([later], a_person()) == frozenset()


def test_an_outage_that_begins_with_the_day_covers_it() -> None:
    whole = Outage(berlin(SUNDAY, time(3)), berlin(SUNDAY + timedelta(1), time(3)))
    assert down_days([whole], a_person()) == {SUNDAY}


@given(moments, st.timedeltas(timedelta(), timedelta(days=9)), people)
def test_no_moment_of_a_down_day_lies_outside_the_outage(
    start: datetime, length: timedelta, person: Person
) -> None:
    outage = Outage(start, start + length)
    for day in down_days([outage], person):
        assert outage.from_at <= start_of_day(day, person)
        assert start_of_day(day + timedelta(1), person) <= outage.until_at


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(-40, 40))
def test_so_many_months_later_is_the_same_day_or_the_end_of_its_month(day: date, by: int) -> None:
    later = add_months(day, by)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == by
    assert later.day == day.day or (later + timedelta(1)).day == 1
    assert add_months(later, -by).day == later.day
