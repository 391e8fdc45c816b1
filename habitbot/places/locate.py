"""From a location that somebody shares to the time zone there."""

import subprocess
import sys
from itertools import chain
from pathlib import Path
from typing import Final

_MAP: Final = Path(__file__).with_name("zone_map.py")
_PATIENCE_SECONDS: Final = 20
# About ten and thirty kilometres: a pier, a ferry, an island that the map leaves out.
_SHORE_DEGREES: Final = (0.1, 0.3)
_COMPASS: Final = ((1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1))


def zone_at(latitude: float, longitude: float) -> str | None:
    """The zone at these degrees, or none if the map knows none.

    Near a coast it is the zone ashore; on the open sea one of the nautical zones `Etc/GMT…`.
    Coordinates that are not on the globe are a ValueError. Borders on this map are rough: let the
    person confirm. Takes some 0.2 s, in which another process holds the map.
    """
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("latitude must be within ±90 and longitude within ±180 degrees")
    zones = _zones_on_map([(latitude, longitude), *_points_around(latitude, longitude)])
    return next((zone for zone in zones if not zone.startswith("Etc/")), next(iter(zones), None))


def _points_around(latitude: float, longitude: float) -> list[tuple[float, float]]:
    rings = ((up * far, right * far) for far in _SHORE_DEGREES for up, right in _COMPASS)
    return [(latitude + up, longitude + right) for up, right in rings]


def _zones_on_map(points: list[tuple[float, float]]) -> list[str]:
    numbers = map(repr, chain.from_iterable(points))
    answer = subprocess.run(  # noqa: S603  our own file, and numbers
        [sys.executable, "-P", _MAP, *numbers],
        capture_output=True,
        check=True,
        text=True,
        timeout=_PATIENCE_SECONDS,
    )
    return answer.stdout.split()
