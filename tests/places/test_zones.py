"""Zones as people write them, and the zones that their clocks may be in."""

import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habitbot.places.languages import languages
from habitbot.places.zone_names import ABBREVIATED, WORLD
from habitbot.places.zones import (
    is_zone,
    likely_zones,
    local_time,
    name_zone,
    read_offset,
    read_zone,
    zones_at_offset,
    zones_meant,
    zones_showing,
)

NOVEMBER = datetime(2026, 11, 22, 13, 5, 20, tzinfo=UTC)
JULY = datetime(2026, 7, 22, 13, 5, 20, tzinfo=UTC)
MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001  Hypothesis wants them naive
ALL_ZONES = files("tzdata").joinpath("zones").read_text("utf-8").split()
TAGS = st.one_of(
    st.none(), st.text(max_size=12), st.sampled_from([*languages(), "en-GB", "pt-br", "zh-Hant-TW"])
)


@pytest.fixture
def _packaged_zones() -> Iterator[None]:
    """The zone database of the tzdata package, however old the machine's own may be."""
    path = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=())
    ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(to=path)
    ZoneInfo.clear_cache()


def test_only_an_exact_name_is_a_zone() -> None:
    assert is_zone("Europe/Berlin")
    for name in ("europe/berlin", "Berlin", "Europe", "", "../etc/passwd", "Factory", "a" * 10_000):
        assert not is_zone(name), name


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Europe/Berlin", "Europe/Berlin"),
        ("europe/berlin", "Europe/Berlin"),
        ("  Europe   Berlin ", "Europe/Berlin"),
        ("EUROPE_BERLIN", "Europe/Berlin"),
        ("america/argentina/buenos aires", "America/Argentina/Buenos_Aires"),
        ("America/port au prince", "America/Port-au-Prince"),
        ("etc/gmt+3", "Etc/GMT+3"),
        ("utc", "Etc/UTC"),
        ("Zulu", "Etc/UTC"),
        ("CET", "Europe/Berlin"),
        ("mez", "Europe/Berlin"),
        ("est", "America/New_York"),
        ("EDT", "America/New_York"),
        ("мск", "Europe/Moscow"),
        ("jst", "Asia/Tokyo"),
    ],
)
def test_a_zone_is_read_however_it_is_written(typed: str, zone: str) -> None:
    assert read_zone(typed) == zone
    assert zones_meant(typed, NOVEMBER) == (zone,)


@pytest.mark.parametrize(
    ("old", "present"),
    [
        ("US/Pacific", "America/Los_Angeles"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
        ("Egypt", "Africa/Cairo"),
    ],
)
def test_a_name_of_old_is_read_as_the_present_one(old: str, present: str) -> None:
    assert read_zone(old) == present


def test_a_country_keeps_its_own_zone_though_the_database_links_it_elsewhere() -> None:
    assert read_zone("Europe/Oslo") == "Europe/Oslo"
    assert read_zone("Atlantic/Reykjavik") == "Atlantic/Reykjavik"


@pytest.mark.parametrize("zone", ["Europe/Lisbon", "Asia/Kolkata", "Etc/GMT-14", "Etc/GMT+12"])
def test_a_present_name_is_read_as_itself(zone: str) -> None:
    assert read_zone(zone) == zone


@pytest.mark.parametrize(
    ("typed", "zone", "ahead"),
    [
        ("UTC+2", "Etc/GMT-2", 2),
        ("gmt-3", "Etc/GMT+3", -3),
        ("utc −8", "Etc/GMT+8", -8),
        ("+05:00", "Etc/GMT-5", 5),
        ("GMT +0900", "Etc/GMT-9", 9),
        ("UTC+14", "Etc/GMT-14", 14),
        ("-12", "Etc/GMT+12", -12),
        ("UTC+0", "Etc/UTC", 0),
    ],
)
def test_whole_hours_from_utc_are_a_zone_that_is_so_far_ahead(
    typed: str, zone: str, ahead: int
) -> None:
    assert read_zone(typed) == zone
    assert local_time(zone, JULY).utcoffset() == timedelta(hours=ahead)
    assert zones_meant(typed, NOVEMBER)[-1] == zone


@pytest.mark.parametrize(
    ("typed", "zone"),
    [("+05:30", "Asia/Kolkata"), ("utc+5:45", "Asia/Kathmandu"), ("GMT-0330", "America/St_Johns")],
)
def test_hours_and_a_half_from_utc_are_offered_as_real_zones(typed: str, zone: str) -> None:
    assert read_zone(typed) is None
    assert zones_meant(typed, NOVEMBER)[0] == zone


def test_hours_from_utc_are_those_of_today() -> None:
    assert "Europe/Berlin" in zones_meant("UTC+2", JULY)
    assert "Europe/Berlin" not in zones_meant("UTC+2", NOVEMBER)


def test_letters_that_several_countries_use_are_offered_and_not_guessed() -> None:
    for letters in ("IST", "cst", "GMT"):
        assert read_zone(letters) is None
        assert len(zones_meant(letters, NOVEMBER)) > 1
    assert zones_meant("IST", NOVEMBER, limit=1) == ("Asia/Kolkata",)


@pytest.mark.parametrize(
    "typed",
    [
        *("", "Berlin", "Greenwich", "Europe", "new york", "Factory", "localtime"),
        *("UTC+15", "-13", "+5:75", "5", "+", "+49 170 1234567"),
        *("\x00", "utc\x00+2", "../../etc/passwd", "Europe/Berlin\x00" * 1_000),
    ],
)
def test_what_is_no_zone_is_not_read_as_one(typed: str) -> None:
    assert read_zone(typed) is None
    assert zones_meant(typed, NOVEMBER) == ()


@given(st.text())
def test_whatever_is_read_is_a_zone(typed: str) -> None:
    zone = read_zone(typed)
    assert zone is None or is_zone(zone)


@given(st.integers(-12 * 60, 14 * 60))
def test_an_offset_is_read_back_as_it_was_written(minutes: int) -> None:
    hours, rest = divmod(abs(minutes), 60)
    sign = "-" if minutes < 0 else "+"
    assert read_offset(f"UTC{sign}{hours:02}:{rest:02}") == timedelta(minutes=minutes)


def test_local_time_follows_summer_time() -> None:
    assert local_time("Europe/Berlin", NOVEMBER).hour == 14
    assert local_time("Europe/Berlin", JULY).hour == 15


@pytest.mark.parametrize(
    ("zone", "name"),
    [
        ("Europe/Berlin", "Berlin"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires"),
        ("America/Port-au-Prince", "Port-au-Prince"),
        ("Etc/GMT-2", "UTC+2"),
        ("Etc/GMT+11", "UTC−11"),
        ("Etc/UTC", "UTC"),
        ("Etc/GMT", "UTC"),
    ],
)
def test_a_zone_is_called_by_its_town_or_its_offset(zone: str, name: str) -> None:
    assert name_zone(zone) == name


@pytest.mark.parametrize(
    ("clock", "first"),
    [
        (time(14, 5), "Europe/Berlin"),
        (time(14, 0), "Europe/Berlin"),
        (time(14, 12), "Europe/Berlin"),
        (time(8, 5), "America/New_York"),
        (time(18, 35), "Asia/Kolkata"),
        (time(18, 50), "Asia/Kathmandu"),
        (time(21, 5), "Asia/Shanghai"),
        (time(0, 5), "Australia/Sydney"),
        (time(23, 59), "Australia/Sydney"),
    ],
)
def test_a_clock_tells_the_zone_that_shows_it_now(clock: time, first: str) -> None:
    found = zones_showing(clock, NOVEMBER)
    assert first in found
    assert len(found) <= 6


def test_zones_that_keep_another_time_next_summer_come_before_further_names() -> None:
    assert zones_showing(time(14, 5), NOVEMBER)[:3] == (
        "Europe/Berlin",
        "Africa/Lagos",
        "Africa/Casablanca",
    )
    assert "Europe/Paris" in zones_showing(time(14, 5), NOVEMBER)[3:]


def test_zones_where_the_language_is_spoken_come_first() -> None:
    assert zones_showing(time(16, 5), NOVEMBER, language_code="ar")[0] == "Asia/Riyadh"
    assert zones_showing(time(15, 5), NOVEMBER, language_code="fi")[0] == "Europe/Helsinki"


def test_a_clock_that_no_zone_shows_tells_nothing() -> None:
    assert zones_showing(time(16, 19), NOVEMBER) == ()


def test_both_sides_of_the_date_line_show_the_same_clock() -> None:
    found = zones_showing(time(2, 5), NOVEMBER)
    assert {"Pacific/Auckland", "Pacific/Pago_Pago"} <= set(found)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(WORLD), MOMENTS, st.integers(-6, 6))
def test_a_clock_a_few_minutes_off_still_tells_a_zone(
    zone: str, now: datetime, minutes: int
) -> None:
    clock = local_time(zone, now + timedelta(minutes=minutes)).time()
    offsets = {local_time(found, now).utcoffset() for found in zones_showing(clock, now)}
    days_apart = {timedelta(days=days) for days in (-1, 0, 1)}
    here = local_time(zone, now).utcoffset()
    assert here is not None
    assert {here + apart for apart in days_apart} & offsets


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(WORLD), MOMENTS)
def test_zones_at_an_offset_are_at_that_offset(zone: str, now: datetime) -> None:
    offset = local_time(zone, now).utcoffset()
    assert offset is not None
    found = zones_at_offset(offset, now)
    assert 1 <= len(found) <= 6
    assert all(local_time(other, now).utcoffset() == offset for other in found)


@pytest.mark.parametrize(
    ("language_code", "first"),
    [
        ("de", "Europe/Berlin"),
        ("de-AT", "Europe/Vienna"),
        ("en", "America/New_York"),
        ("en-GB", "Europe/London"),
        ("en_AU", "Australia/Sydney"),
        ("pt-br", "America/Sao_Paulo"),
        ("pt-pt", "Europe/Lisbon"),
        ("ar", "Africa/Cairo"),
        ("fa", "Asia/Tehran"),
        ("ru", "Europe/Moscow"),
        ("uk", "Europe/Kyiv"),
        ("no", "Europe/Oslo"),
        ("iw", "Asia/Jerusalem"),
        ("zh-hans", "Asia/Shanghai"),
        ("zh-Hant-TW", "Asia/Taipei"),
        ("zh-HK", "Asia/Hong_Kong"),
        ("es-CL", "Europe/Madrid"),
        (None, "Europe/London"),
        ("tlh", "Europe/London"),
        ("x-" * 5_000, "Europe/London"),
    ],
)
def test_a_language_tells_the_likeliest_zone(language_code: str | None, first: str) -> None:
    assert likely_zones(language_code, NOVEMBER)[0] == first


@given(TAGS, MOMENTS, st.integers(1, 8))
def test_as_many_likely_zones_as_wished_all_with_different_clocks(
    language_code: str | None, now: datetime, limit: int
) -> None:
    likely = likely_zones(language_code, now, limit=limit)
    assert len({local_time(zone, now).time() for zone in likely}) == len(likely) == limit


def test_every_zone_of_our_tables_is_a_present_name() -> None:
    spoken = [z for tag in languages() for z in likely_zones(tag, NOVEMBER, limit=20)]
    abbreviated = [zone for zones in ABBREVIATED.values() for zone in zones]
    for zone in {*spoken, *abbreviated, *WORLD}:
        assert read_zone(zone) == zone


@pytest.mark.usefixtures("_packaged_zones")
def test_every_zone_where_people_live_has_a_stand_in_that_keeps_its_time() -> None:
    def course(zone: str) -> tuple[timedelta | None, ...]:
        return tuple(local_time(zone, NOVEMBER + timedelta(d)).utcoffset() for d in range(366))

    known = {course(zone) for zone in WORLD}
    lived_in = [zone for zone in ALL_ZONES if not zone.startswith(("Antarctica/", "Etc/"))]
    assert [z for z in lived_in if z != "Factory" and course(z) not in known] == []
