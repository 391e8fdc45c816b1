"""Time zones as people write them, and the zones that a person's clock may be in."""

import re
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from functools import lru_cache
from importlib.resources import files
from typing import Final
from zoneinfo import ZoneInfo

from habitbot.places.languages import language_zones, language_zones_then_others
from habitbot.places.zone_names import ABBREVIATED, WORLD

_LONGEST_TYPED: Final = 60
_CLOSE: Final = 10 * 60
_DAY: Final = 24 * 60 * 60
_OFFSET: Final = re.compile(r"(?:utc|gmt)?\s*([+\-−–])\s*(\d{1,2})(?:[:.]?([0-5]\d))?")
_FIXED: Final = re.compile(r"Etc/GMT([+-])(\d+)")
# As a zone it is London's winter all year; people mean their town in Connecticut or by the Thames.
_TOWN: Final = "Greenwich"


def is_zone(name: str) -> bool:
    """Whether this is a time zone's exact name, as the zone database writes it."""
    return name in _zone_names()


def read_zone(typed: str) -> str | None:
    """The one zone that these words name for certain: "europe berlin", "CET", "UTC+2".

    A name that the zone database gave up is read as the name it has now. A bare offset from UTC
    is a zone that knows no summer time, and exists for whole hours only; `zones_meant` finds the
    real zones behind it. Cities are found by `find_places`.
    """
    typed = _tidy(typed)
    abbreviated = ABBREVIATED.get(typed.upper(), ())
    if len(abbreviated) == 1:
        return abbreviated[0]
    if not abbreviated and (named := _name_read(typed)):
        return named
    offset = read_offset(typed)
    return None if offset is None else _fixed_zone(offset)


def zones_meant(typed: str, now: datetime, *, limit: int = 6) -> tuple[str, ...]:
    """All zones that these words may mean, the likeliest first; nothing if they mean none.

    "Europe/Berlin" means one. "IST" means those of India, Israel and Ireland, and "UTC+2" every
    zone that is two hours ahead now, the one without a country last.
    """
    if abbreviated := ABBREVIATED.get(_tidy(typed).upper()):
        return abbreviated[:limit]
    zone, offset = read_zone(typed), read_offset(typed)
    certain = (zone,) if zone else ()
    if offset is None:
        return certain
    return (*zones_at_offset(offset, now, limit=limit - len(certain)), *certain)


def read_offset(typed: str) -> timedelta | None:
    """How far ahead of UTC the words say they are: "UTC+2", "gmt-3", "+05:30"."""
    found = _OFFSET.fullmatch(_tidy(typed).lower())
    if not found:
        return None
    sign, hours, minutes = found.groups()
    size = timedelta(hours=int(hours), minutes=int(minutes or 0))
    offset = size if sign == "+" else -size
    return offset if timedelta(hours=-12) <= offset <= timedelta(hours=14) else None


def local_time(zone: str, now: datetime) -> datetime:
    """What calendar and clock show in the zone at this moment."""
    return now.astimezone(ZoneInfo(zone))


def name_zone(zone: str) -> str:
    """A short name that people know: Berlin, Buenos Aires, UTC+2."""
    if fixed := _FIXED.fullmatch(zone):
        # The database counts these zones backwards: Etc/GMT-2 is two hours ahead.
        return f"UTC{'+' if fixed[1] == '-' else '−'}{fixed[2]}"
    if zone.startswith("Etc/"):
        return "UTC"
    return zone.rpartition("/")[2].replace("_", " ")


def zones_showing(
    clock: time, now: datetime, *, language_code: str | None = None, limit: int = 6
) -> tuple[str, ...]:
    """Zones whose clocks show about this time now, up to ten minutes off.

    Zones where the language is spoken come before others, and those with more people before those
    with fewer; but zones that keep the same time as an earlier one all through the coming year
    come last: their names are better known to somebody, their clocks never differ.
    """
    gaps = {zone: _gap(clock, local_time(zone, now)) for zone in _likely_then_world(language_code)}
    nearest = min(gaps.values())
    if nearest > _CLOSE:
        return ()
    showing = (zone for zone, gap in gaps.items() if gap == nearest)
    return tuple(_unlike_first(showing, now)[:limit])


def zones_at_offset(offset: timedelta, now: datetime, *, limit: int = 6) -> tuple[str, ...]:
    """Zones that are this far ahead of UTC now, those of the world's big countries first."""
    there = (zone for zone in WORLD if local_time(zone, now).utcoffset() == offset)
    return tuple(_unlike_first(there, now)[:limit])


def likely_zones(language_code: str | None, now: datetime, *, limit: int = 3) -> tuple[str, ...]:
    """The likeliest zones of somebody whose phone speaks this language, likeliest first.

    Always three (or `limit`, at most eight) whose clocks now show different times.
    """
    by_clock: dict[time, str] = {}
    for zone in language_zones_then_others(language_code):
        by_clock.setdefault(local_time(zone, now).time(), zone)
    return tuple(by_clock.values())[:limit]


def _tidy(typed: str) -> str:
    return " ".join(typed.split()) if len(typed) <= _LONGEST_TYPED else ""


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _name_read(typed: str) -> str | None:
    by_letters = _zones_by_letters()
    return by_letters.get(typed.casefold()) or by_letters.get(_letters(typed))


def _fixed_zone(offset: timedelta) -> str | None:
    hours, rest = divmod(offset, timedelta(hours=1))
    if rest:
        return None
    return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"


def _likely_then_world(language_code: str | None) -> dict[str, None]:
    return dict.fromkeys((*language_zones(language_code), *WORLD))


def _gap(clock: time, shown: datetime) -> int:
    apart = abs(_seconds(clock) - _seconds(shown))
    return min(apart, _DAY - apart)


def _seconds(clock: time | datetime) -> int:
    return clock.hour * 3600 + clock.minute * 60 + clock.second


def _unlike_first(zones: Iterable[str], now: datetime) -> list[str]:
    seen: set[tuple[timedelta | None, ...]] = set()
    unlike: list[str] = []
    alike: list[str] = []
    for zone in zones:
        course = _course(zone, now)
        (alike if course in seen else unlike).append(zone)
        seen.add(course)
    return [*unlike, *alike]


def _course(zone: str, now: datetime) -> tuple[timedelta | None, ...]:
    """How far ahead of UTC the zone is on each day of the coming year."""
    return tuple(local_time(zone, now + timedelta(days=day)).utcoffset() for day in range(366))


@lru_cache(maxsize=1)
def _zone_names() -> frozenset[str]:
    # The package's own list: available_timezones() opens every file there is to make one.
    return frozenset(files("tzdata").joinpath("zones").read_text("utf-8").split()) - {"Factory"}


@lru_cache(maxsize=1)
def _zones_by_letters() -> dict[str, str]:
    """Every zone's present name by its name's letters and digits alone, signed ones as they are."""
    renamed = _renamed_zones()
    names = {name: renamed.get(name, name) for name in _zone_names() - {_TOWN}}
    return {
        name.casefold() if _FIXED.fullmatch(name) else _letters(name): zone
        for name, zone in sorted(names.items())
    }


def _renamed_zones() -> dict[str, str]:
    """Names that the database keeps for old times' sake only, with the names they have now.

    A name that stands in the table of countries is somebody's own, even where the database
    nowadays links it elsewhere, as it does Europe/Oslo to Berlin.
    """
    database = files("tzdata").joinpath("zoneinfo")
    countries = database.joinpath("zone.tab").read_text("utf-8").splitlines()
    own = {line.split("\t")[2] for line in countries if not line.startswith("#")}
    lines = map(str.split, database.joinpath("tzdata.zi").read_text("utf-8").splitlines())
    links = {line[2]: line[1] for line in lines if line[:1] == ["L"]}
    return {name: zone for name, zone in links.items() if name not in own}
