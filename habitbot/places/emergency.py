"""Whom to call in an emergency: the country of a time zone, and that country's number."""

from functools import lru_cache
from importlib.resources import files
from typing import Final

from habitbot.places.zones import read_zone

# Each number is an emergency number of its countries in libphonenumber's metadata of short
# numbers (9.0.43, https://github.com/google/libphonenumber); of several, the one number for
# everything where there is one, else that of the ambulance, else that of the police. A country is
# left out where we were not sure.
_COUNTRIES: Final[dict[str, str]] = {
    "000": "AU",
    "14": "DZ",
    "15": "GF GP MA ML MQ NC NE PF PM RE WF YT",
    "18": "BF SN TD",
    "101": "IL PS",
    "102": "MV NP",
    "103": "AM BY KG KZ MN TJ",
    "104": "CU",
    "105": "PE",
    "110": "JM SY",
    "111": "NZ PG",
    "112": (
        "AD AL AO AT AX AZ BE BG BJ BT CH CY CZ DE DK EE ES FI FO FR GE GI GL GR HR HU ID IE IN "
        "IS IT KW LI LT LU LV MC MD ME MK MT NL NO PL PT RO RU RW SE SI SJ SK TL TR TZ UA VA VU "
        "XK ZA"
    ),
    "114": "MU",
    "115": "IR SR VN",
    "117": "MZ",
    "118": "BO SM TG",
    "119": "AF JP KH KR LK TW",
    "120": "CN",
    "122": "IQ",
    "123": "CO EG",
    "124": "BA",
    "130": "CV",
    "131": "CL",
    "140": "LB",
    "180": "CI",
    "190": "TN",
    "191": "YE",
    "192": "BR",
    "193": "GH",
    "195": "LA",
    "199": "MM",
    "511": "BB",
    "911": (
        "AG AI AR AS BM BS BZ CA CR DO EC FJ GD GU GY JO KY LC LR MH MP MX PA PH PR PW PY SV TC "
        "TO US UY VC VE VG VI WS"
    ),
    "991": "BN ZM",
    "995": "SG",
    "997": "BW SA",
    "998": "AE CK MW",
    "999": "BD BH GB GG HK IM JE KE MO MY NU QA SB SC SZ UG ZW",
    "1122": "PK",
    "1669": "TH",
    "9999": "OM",
    "10111": "NA",
}
"""Emergency numbers, and the countries in which each one reaches help."""


def country_of(zone: str) -> str | None:
    """The country (ISO 3166) in which clocks of this zone hang; None for UTC and its like."""
    countries = _countries_by_zone()
    return countries.get(zone) or countries.get(read_zone(zone) or "")


def emergency_number(country: str) -> str | None:
    """The number that brings help there, where we know it for certain."""
    return _numbers_by_country().get(country)


@lru_cache(maxsize=1)
def _countries_by_zone() -> dict[str, str]:
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in table if not line.startswith("#"))
    return {zone: country for country, _, zone, *_ in rows}


@lru_cache(maxsize=1)
def _numbers_by_country() -> dict[str, str]:
    return {
        country: number for number, countries in _COUNTRIES.items() for country in countries.split()
    }
