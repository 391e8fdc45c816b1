"""Arabic and Hebrew on machines without the system's shaping library."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from arabic_reshaper import ArabicReshaper

from habitbot.pictures.direction import mirror
from habitbot.pictures.fonts import Face
from habitbot.pictures.glyphs import without_invisible


def shape_right_to_left(clusters: Sequence[str], face: Face) -> str:
    """Clusters, in the order read, as characters to draw from left to right: joined, mirrored.

    Vowel signs are left out, as in everyday writing: unshaped, they would stand beside their
    letters. Where the font lacks the joined forms, the letters stand alone.
    """
    letters = "".join(_without_marks(cluster) for cluster in clusters)
    joined = _reshaper().reshape(letters)
    chars = without_invisible(joined if face.covers(joined) else letters)
    return "".join(_mirror(char, face) for char in reversed(chars))


@cache
def _reshaper() -> ArabicReshaper:
    return ArabicReshaper()


def _mirror(char: str, face: Face) -> str:
    mirrored = mirror(char)
    return mirrored if face.covers(mirrored) else char


def _without_marks(cluster: str) -> str:
    return "".join(char for char in cluster if not unicodedata.category(char).startswith("M"))
