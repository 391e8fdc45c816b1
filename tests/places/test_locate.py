"""Shared locations, looked up on the real map."""

import math
import sys
from zoneinfo import ZoneInfo

import pytest
import tzfpy

from habitbot.places.locate import zone_at
from habitbot.places.zones import is_zone


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [
        (52.52, 13.405, "Europe/Berlin"),
        (-33.87, 151.21, "Australia/Sydney"),
        (27.7172, 85.324, "Asia/Kathmandu"),
        (-13.83, -171.77, "Pacific/Apia"),
        (40.7128, -74.006, "America/New_York"),
    ],
)
def test_a_location_on_land_has_the_zone_of_its_country(
    latitude: float, longitude: float, zone: str
) -> None:
    assert zone_at(latitude, longitude) == zone


def test_a_boat_within_sight_of_the_coast_keeps_the_time_ashore() -> None:
    off_monterey, off_sydney = (36.5, -122.3), (-33.9, 151.7)
    for latitude, longitude in (off_monterey, off_sydney):
        assert tzfpy.get_tz(longitude, latitude).startswith("Etc/"), "the map calls this the sea"
    assert zone_at(*off_monterey) == "America/Los_Angeles"
    assert zone_at(*off_sydney) == "Australia/Sydney"


def test_the_open_sea_has_a_nautical_zone() -> None:
    assert zone_at(0, -30) == "Etc/GMT+2"


@pytest.mark.parametrize(
    ("latitude", "longitude"), [(90, 0), (-90, 0), (0, 180), (0, -180), (90, 180), (-90, -180)]
)
def test_the_ends_of_the_globe_have_a_zone_with_a_clock(latitude: float, longitude: float) -> None:
    zone = zone_at(latitude, longitude)
    assert zone is not None
    assert ZoneInfo(zone).key == zone


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [(math.nan, 0), (0, math.nan), (math.inf, 0), (0, -math.inf), (90.1, 0), (0, 180.1), (0, 360)],
)
def test_coordinates_off_the_globe_are_an_error(latitude: float, longitude: float) -> None:
    with pytest.raises(ValueError, match="latitude must be within"):
        zone_at(latitude, longitude)


def test_every_zone_of_the_map_is_one_that_we_know() -> None:
    assert [zone for zone in tzfpy.timezonenames() if not is_zone(zone)] == []


def test_a_broken_map_is_an_error_and_not_a_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(FileNotFoundError):
        zone_at(0, 0)
