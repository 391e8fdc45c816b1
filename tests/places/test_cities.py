"""Towns as people type them."""

import gc
import gzip
import unicodedata
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habitbot.places.cities import CITIES_FILE, Place, find_places, fold_name


def zones(typed: str) -> list[str]:
    return [place.zone for place in find_places(typed)]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("münchen", "Europe/Berlin"),
        ("Munich", "Europe/Berlin"),
        ("MUENCHEN", "Europe/Berlin"),
        ("mu\u0308nchen", "Europe/Berlin"),
        ("zuerich", "Europe/Zurich"),
        ("Den Haag", "Europe/Amsterdam"),
        ("НЬЮ-ЙОРК", "America/New_York"),
        ("newyork", "America/New_York"),
        ("東京", "Asia/Tokyo"),
        ("ＴＯＫＹＯ", "Asia/Tokyo"),
        ("上海", "Asia/Shanghai"),
        ("沪", "Asia/Shanghai"),
        ("서울", "Asia/Seoul"),
        ("القاهرة", "Africa/Cairo"),
        ("قاهره", "Africa/Cairo"),
        ("تهران", "Asia/Tehran"),
        ("ירושלים", "Asia/Jerusalem"),
        ("मुंबई", "Asia/Kolkata"),
        ("Bombay", "Asia/Kolkata"),
        ("กรุงเทพ", "Asia/Bangkok"),
        ("Αθήνα", "Europe/Athens"),
        ("Київ", "Europe/Kyiv"),
        ("kiev", "Europe/Kyiv"),
        ("alma-ata", "Asia/Almaty"),
        ("İSTANBUL", "Europe/Istanbul"),
        ("ıstanbul", "Europe/Istanbul"),
        ("lodz", "Europe/Warsaw"),
        ("Łódź", "Europe/Warsaw"),
        ("Tromso", "Europe/Oslo"),
        ("N’Djamena", "Africa/Ndjamena"),
        ("sao  paulo", "America/Sao_Paulo"),
        ("Saigon", "Asia/Ho_Chi_Minh"),
        ("st petersburg", "Europe/Moscow"),
        ("📍\ufe0f Kathmandu!", "Asia/Kathmandu"),
        ("\u202enairobi\u202c\n", "Africa/Nairobi"),
        ("Apia", "Pacific/Apia"),
        ("Ittoqqortoormiit, Nuuk", "America/Nuuk"),
    ],
)
def test_a_town_is_found_however_it_is_spelt(typed: str, zone: str) -> None:
    assert zones(typed)[0] == zone


def test_a_place_says_its_english_name_country_zone_and_people() -> None:
    [munich] = find_places("münchen")
    assert munich == Place("Munich", "DE", "Europe/Berlin", munich.population)
    assert munich.population > 1_000_000


def test_namesakes_are_offered_bigger_ones_first() -> None:
    paris, *others = find_places("Paris")
    assert paris.country == "FR"
    assert "US" in {place.country for place in others}
    countries = {place.country for place in find_places("San José")}
    assert {"US", "CR"} <= countries


def test_of_namesakes_in_one_zone_only_the_biggest_is_offered() -> None:
    springfields = find_places("Springfield", limit=50)
    assert {place.zone for place in springfields} >= {"America/Chicago", "America/New_York"}
    assert len({place.zone for place in springfields}) == len(springfields)


def test_no_more_places_are_offered_than_wished() -> None:
    assert len(find_places("San José", limit=2)) == 2


@pytest.mark.parametrize(
    "typed",
    ["paris, texas", "Paris US", "paris tx", "Paris (Texas)", "USA, Paris", "Paris,TX,USA"],
)
def test_a_country_or_state_tells_namesakes_apart(typed: str) -> None:
    assert zones(typed) == ["America/Chicago"]


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("London, Ontario", "America/Toronto"),
        ("Perth WA", "Australia/Perth"),
        ("San José, Costa Rica", "America/Costa_Rica"),
        ("Köln, Deutschland", "Europe/Berlin"),
        ("Валенсия, Венесуэла", "America/Caracas"),
        ("Georgetown Guyana", "America/Guyana"),
    ],
)
def test_countries_are_known_in_many_languages_and_states_where_people_say_them(
    typed: str, zone: str
) -> None:
    assert zones(typed) == [zone]


def test_the_letters_of_a_country_are_not_taken_for_a_state_of_the_same_letters() -> None:
    assert {place.country for place in find_places("Santa Rosa, AR")} == {"AR"}


def test_a_town_is_found_though_the_country_behind_it_is_unknown() -> None:
    assert zones("Reykjavik, Ísland på Atlanten") == ["Atlantic/Reykjavik"]


def test_an_unknown_town_in_a_known_country_gives_the_countrys_zones() -> None:
    assert zones("Hintertupfing, Germany") == ["Europe/Berlin"]
    assert zones("Xyzq, Germany") == ["Europe/Berlin"]


def test_a_country_alone_gives_its_biggest_town_of_each_zone() -> None:
    assert [place.name for place in find_places("Deutschland")] == ["Berlin"]
    assert zones("USA")[:3] == ["America/New_York", "America/Los_Angeles", "America/Chicago"]
    assert zones("日本") == ["Asia/Tokyo"]


def test_a_country_and_a_state_of_one_name_are_both_offered() -> None:
    assert {"Asia/Tbilisi", "America/New_York"} <= set(zones("Georgia"))


def test_a_beginning_is_enough_when_no_town_is_called_so() -> None:
    assert zones("Copenh") == ["Europe/Copenhagen"]
    assert "America/Los_Angeles" in zones("San Franc")


def test_an_exact_name_keeps_out_longer_ones() -> None:
    assert {place.name for place in find_places("Rome")} == {"Rome"}


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Barcelna", "Europe/Madrid"),
        ("Barcellona Spain", "Europe/Madrid"),
        ("Belrin", "Europe/Berlin"),
        ("Rekyjavik", "Atlantic/Reykjavik"),
        ("Singapure", "Asia/Singapore"),
        ("xMadrid", "Europe/Madrid"),
        ("Kathmandi", "Asia/Kathmandu"),
        ("Екатеринбруг", "Asia/Yekaterinburg"),
    ],
)
def test_one_slip_is_forgiven(typed: str, zone: str) -> None:
    assert zones(typed)[0] == zone


def test_a_word_of_four_letters_is_not_bent_into_a_town() -> None:
    assert zones("Olso") == []


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "\n\t\x00", "x", "12345", "asdfghjkl", "|", "|berlin|\n", ",,,", "(.*)", "😀😀"],
)
def test_nonsense_finds_nothing_or_what_is_left_of_it(typed: str) -> None:
    assert zones(typed) in ([], zones("berlin"))


@pytest.mark.parametrize("typed", ["a" * 10_000, "Berlin, " * 2_000, "\u0301" * 10_000, "ﷺ" * 99])
def test_a_flood_of_letters_is_not_searched_for(typed: str) -> None:
    assert find_places(typed) == ()


@settings(max_examples=15, deadline=None)
@given(st.text(max_size=100))
def test_whatever_is_typed_each_zone_is_offered_once_and_bigger_towns_first(typed: str) -> None:
    found = find_places(typed)
    assert len({place.zone for place in found}) == len(found) <= 5
    assert list(found) == sorted(found, key=lambda place: -place.population)


@given(st.text(max_size=50))
def test_a_folded_name_is_one_word_of_letters_and_digits(name: str) -> None:
    assert all(c.isalnum() or unicodedata.category(c).startswith("M") for c in fold_name(name))


@given(st.text(alphabet=st.characters(max_codepoint=0x24F), max_size=50))
def test_case_and_composition_do_not_matter(name: str) -> None:
    assert fold_name(unicodedata.normalize("NFD", name)) == fold_name(name)
    assert fold_name(name.casefold()) == fold_name(name)


def test_every_town_has_people_a_country_and_a_zone_with_a_clock() -> None:
    with gzip.open(CITIES_FILE, "rt", encoding="utf-8") as file:
        rows = [line.split("\t") for line in file if not line.startswith("#")]
    assert len(rows) > 30_000
    assert all(len(country.partition("-")[0]) == 2 for _, country, *_ in rows)
    assert all(int(people) >= 0 for _, _, _, people, _ in rows)
    assert all(ZoneInfo(zone) for zone in {row[2] for row in rows})


def test_the_list_is_small_and_a_look_up_keeps_none_of_it() -> None:
    assert CITIES_FILE.stat().st_size < 2_500_000
    find_places("warm up")
    gc.collect()
    before = _resident_kilobytes()
    for typed in ("Berlin", "Copenh", "Belrin", "USA"):
        find_places(typed)
    gc.collect()
    assert _resident_kilobytes() - before < 4_000


def _resident_kilobytes() -> int:
    try:
        with open("/proc/self/status", encoding="ascii") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
    except FileNotFoundError:
        pytest.skip("this system does not say how much memory a process holds")


@pytest.mark.parametrize(("typed", "zone"), [("Berlin", "Europe/Berlin"), ("Milan", "Europe/Rome")])
def test_a_towns_own_name_keeps_out_smaller_ones_once_called_so(typed: str, zone: str) -> None:
    assert [place.zone for place in find_places(typed)] == [zone]


@pytest.mark.parametrize(
    ("typed", "is_named"),
    [
        *[("Berlin", True), ("münchen", True), ("Bombay", True), ("沪", True), ("Ufa", True)],
        *[("Germany", True), ("Perth WA", True), ("Köln, Deutschland", True)],
        *[("ok", False), ("yes", False), ("uk", False), ("Copenh", False), ("Belrin", False)],
    ],
)
def test_a_town_tells_whether_it_was_named_or_is_guessed_at(typed: str, *, is_named: bool) -> None:
    assert {place.is_named for place in find_places(typed)} == {is_named}
