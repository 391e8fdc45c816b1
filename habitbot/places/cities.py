"""Finds the city that somebody typed, in any script and with a small slip, and its time zone.

The lists lie beside this file, compressed and made by `tools/make_cities.py`. They are read
through in pieces at each question (0.05 to 0.3 s, a few MB meanwhile) and not kept.
"""

import gzip
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import permutations
from pathlib import Path
from typing import Final

CITIES_FILE: Final = Path(__file__).with_name("cities.txt.gz")
REGIONS_FILE: Final = Path(__file__).with_name("regions.txt.gz")

_LONGEST_TYPED: Final = 100
_MOST_PARTS: Final = 4
_MOST_WORDS_OF_A_REGION: Final = 3
_MOST_LETTERS_OF_A_CODE: Final = 3
_LENGTHS_WITH_A_SLIP: Final = range(5, 21)
_PIECE_CHARS: Final = 1 << 17
_BETWEEN_PARTS: Final = re.compile(r"[,،、，;()/\n]")
_UMLAUT: Final = re.compile("([aou])e")
_ANY: Final = r"[^|\n]"
# Letters that Unicode does not take apart into a plain letter and a mark.
_PLAIN_LETTERS: Final = str.maketrans(
    {
        "æ": "ae",
        "ð": "d",
        "đ": "d",
        "ə": "e",
        "ħ": "h",
        "ı": "i",
        "ł": "l",
        "ŋ": "n",
        "œ": "oe",
        "ø": "o",
        "þ": "th",
        "\ufe0f": "",
        "ة": "ه",
        "ى": "ي",
        "ی": "ي",
        "ک": "ك",
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """A town of 15,000 people or more."""

    name: str
    country: str  # ISO 3166, two letters
    zone: str
    population: int
    is_named: bool = True  # Called so, whole, and not by a code: "münchen", but not "mün" or "ok".


@dataclass(frozen=True, slots=True)
class _Wish:
    """A town's folded name, within countries or states if there are any; "" is any town there."""

    key: str
    regions: frozenset[str] = frozenset()


def find_places(typed: str, *, limit: int = 5) -> tuple[Place, ...]:
    """Towns that these words may mean, bigger ones first; of one zone only the biggest.

    Case, accents, spaces and hyphens don't matter. A country or state may follow ("Paris, Texas")
    or stand alone; one that we don't know is left out. Towns of exactly this name keep out those
    whose names only begin so, and these keep out those one slip away. A town's own name keeps out
    smaller ones that were once called so: "Berlin" is not North Canton, Ohio. Which of them are
    only guessed at, each place tells.
    """
    if len(typed) > _LONGEST_TYPED:
        return ()
    for wishes, spelling in _attempts(typed):
        if found := _find(wishes, spelling):
            keys = {wish.key for wish in wishes}
            meant = _biggest_by_zone(_likely_meant(found, keys))[:limit]
            if spelling is _exactly and not _is_code(fold_name(typed)):
                return meant
            return tuple(replace(one, is_named=fold_name(one.name) in keys) for one in meant)
    return ()


def fold_name(name: str) -> str:
    """The letters and digits of a name alone, without case and accents: the key of look-ups."""
    parts = unicodedata.normalize("NFKD", name).casefold()
    # Marks of class 0 stay: in the scripts of India they are vowels.
    plain = "".join(char for char in parts if not unicodedata.combining(char))
    whole = unicodedata.normalize("NFC", plain.translate(_PLAIN_LETTERS))
    return "".join(c for c in whole if c.isalnum() or unicodedata.category(c) in {"Mn", "Mc"})


def _attempts(typed: str) -> Iterator[tuple[list[_Wish], Callable[[str], str]]]:
    """What to look for and how, the best reading of the words first."""
    whole, parts = fold_name(typed), [fold_name(part) for part in _parts(typed)]
    pairs = [(fold_name(town), fold_name(region)) for town, region in _towns_and_regions(typed)]
    regions = _regions_named({whole, *parts, *(region for _, region in pairs)})
    in_regions = [_Wish(town, regions[region]) for town, region in pairs if region in regions]
    all_of_regions = [_Wish("", regions[name]) for name in (whole, *parts) if name in regions]
    towns = [_Wish(part) for part in parts if part not in regions]
    as_typed = [_Wish(whole), *in_regions, *([] if parts else all_of_regions)]
    for spelling in (_exactly, _beginning, _one_slip_away):
        yield as_typed, spelling
        yield towns, spelling
    yield all_of_regions, _exactly


def _towns_and_regions(typed: str) -> Iterator[tuple[str, str]]:
    """Each way to read the words as a town and its country or state."""
    if parts := _parts(typed):
        yield from permutations(parts, 2)
        return
    words = typed.split()
    for cut in range(max(1, len(words) - _MOST_WORDS_OF_A_REGION), len(words)):
        yield " ".join(words[:cut]), " ".join(words[cut:])


def _parts(typed: str) -> list[str]:
    parts = [part for part in _BETWEEN_PARTS.split(typed) if fold_name(part)]
    return parts[:_MOST_PARTS] if len(parts) > 1 else []


def _regions_named(keys: set[str]) -> dict[str, frozenset[str]]:
    """The codes of the countries and states that bear these names: "FR", "US-TX"."""
    codes: dict[str, frozenset[str]] = {}
    with gzip.open(REGIONS_FILE, "rt", encoding="utf-8") as lines:
        for line in lines:
            code, _, names = line.partition("\t")
            for key in (keys - {""}).intersection(names.split("|")):
                codes[key] = codes.get(key, frozenset()) | {code}
    return codes


def _is_code(key: str) -> bool:
    """Whether it is as short as codes are, of countries, states and airports: OK, USA, YES."""
    return key.isascii() and len(key) <= _MOST_LETTERS_OF_A_CODE


def _exactly(key: str) -> str:
    return rf"\|{_with_umlauts(key)}\|" if key else ""


def _beginning(key: str) -> str:
    return rf"\|{_with_umlauts(key)}" if len(key) > 1 else ""


def _one_slip_away(key: str) -> str:
    """A letter too few, too many, another one, or two neighbours the other way round."""
    if len(key) not in _LENGTHS_WITH_A_SLIP:
        return ""
    cuts = [(key[:at], key[at:]) for at in range(len(key) + 1)]
    too_few = [f"{head}{_ANY}{tail}" for head, tail in cuts]
    too_many_or_other = [f"{head}{_ANY}?{tail[1:]}" for head, tail in cuts[:-1]]
    swapped = [f"{head}{tail[1]}{tail[0]}{tail[2:]}" for head, tail in cuts[:-2]]
    return rf"\|(?:{'|'.join((*too_few, *too_many_or_other, *swapped))})\|"


def _with_umlauts(key: str) -> str:
    # Where a keyboard lacks ü, people write ue.
    return _UMLAUT.sub(r"\1e?", key)


def _in_any_of(regions: frozenset[str]) -> str:
    return "|".join(rf"\t{code}[-\t]" for code in sorted(regions))


def _find(wishes: list[_Wish], spelling: Callable[[str], str]) -> list[Place]:
    patterns = [spelling(wish.key) if wish.key else _in_any_of(wish.regions) for wish in wishes]
    searches = [
        (re.compile(pattern), wish.regions)
        for pattern, wish in zip(patterns, wishes, strict=True)
        if pattern
    ]
    return [
        _read_place(line)
        for piece in (_pieces() if searches else ())
        for search, regions in searches
        for line in _lines_with(search, piece)
        if not regions or re.search(_in_any_of(regions), line)
    ]


def _pieces() -> Iterator[str]:
    with gzip.open(CITIES_FILE, "rt", encoding="utf-8", newline="\n") as cities:
        while piece := cities.read(_PIECE_CHARS):
            yield piece + cities.readline()


def _lines_with(search: re.Pattern[str], piece: str) -> Iterator[str]:
    end = 0
    while found := search.search(piece, end):
        end = piece.index("\n", found.start())
        yield piece[piece.rfind("\n", 0, found.start()) + 1 : end]


def _read_place(line: str) -> Place:
    name, region, zone, population, _ = line.split("\t")
    return Place(name, region.partition("-")[0], zone, int(population))


def _likely_meant(places: list[Place], keys: set[str]) -> list[Place]:
    own = {place for place in places if fold_name(place.name) in keys}
    biggest = max((place.population for place in own), default=0)
    return [place for place in places if place in own or place.population > biggest]


def _biggest_by_zone(places: list[Place]) -> tuple[Place, ...]:
    by_zone: dict[str, Place] = {}
    for place in sorted(places, key=lambda place: -place.population):
        by_zone.setdefault(place.zone, place)
    return tuple(by_zone.values())
