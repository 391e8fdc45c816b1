"""Whom to call: the country of a person's clock, and the number that brings help there."""

from datetime import UTC, datetime

import pytest

from habitbot.places.emergency import country_of, emergency_number
from habitbot.places.languages import language_zones
from habitbot.places.zone_names import WORLD
from habitbot.places.zones import likely_zones

NOW = datetime(2026, 11, 16, 8, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "country", "number"),
    [
        ("Europe/Berlin", "DE", "112"),
        ("Europe/Oslo", "NO", "112"),
        ("Europe/London", "GB", "999"),
        ("America/New_York", "US", "911"),
        ("US/Pacific", "US", "911"),
        ("Asia/Calcutta", "IN", "112"),
        ("Europe/Kiev", "UA", "112"),
        ("America/Sao_Paulo", "BR", "192"),
        ("Australia/Sydney", "AU", "000"),
        ("Pacific/Auckland", "NZ", "111"),
        ("Asia/Tokyo", "JP", "119"),
        ("Africa/Johannesburg", "ZA", "112"),
    ],
)
def test_a_clock_leads_to_its_countrys_number(zone: str, country: str, number: str) -> None:
    assert country_of(zone) == country
    assert emergency_number(country) == number


@pytest.mark.parametrize("zone", ["", "Etc/UTC", "Etc/GMT-2", "Nowhere/Land"])
def test_a_clock_that_hangs_in_no_country_leads_to_none(zone: str) -> None:
    assert country_of(zone) is None


def test_a_country_we_are_not_sure_of_has_no_number() -> None:
    assert country_of("Asia/Pyongyang") == "KP"
    assert emergency_number("KP") is None


def test_most_clocks_on_offer_have_a_country_and_a_number() -> None:
    offered = {*WORLD, *likely_zones("en", NOW), *language_zones("es"), *language_zones("ar")}
    countries = {country_of(zone) for zone in offered}
    known = {country for country in countries if country and emergency_number(country)}
    assert None not in countries
    assert len(known) >= 0.8 * len(countries)
