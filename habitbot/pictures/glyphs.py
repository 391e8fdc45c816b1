"""Chooses for each cluster what to draw, and with which font; never a box, never half an emoji."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PIL.ImageFont import Layout

from habitbot.pictures.clusters import JOINER, is_emoji, is_regional, is_skin_tone
from habitbot.pictures.fonts import INVISIBLE, PROBE_SIZE, Face, Fonts, Kind, is_drawable, load_font

SEX_SIGNS = ("\u2640", "\u2642")

NEEDS_SHAPING = (
    range(0x0700, 0x0750),
    range(0x07C0, 0x0860),
    range(0x0900, 0x0E00),
    range(0x0F00, 0x10A0),
    range(0x1780, 0x18B0),
)
"""Scripts such as Syriac, Devanagari, Burmese and Khmer: unshaped, they cannot be read."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """What is drawn for a cluster, and the font that draws it."""

    text: str
    face: Face


class Chooser:
    """Finds the first font that draws a cluster as one thing, and remembers it."""

    def __init__(self, fonts: Fonts, layout: Layout) -> None:
        """Choose among these fonts, as drawn by this layout engine."""
        self._fonts = fonts
        self._layout = layout
        self.choose = lru_cache(maxsize=4096)(self._choose)

    def _choose(self, cluster: str) -> Glyphs | None:
        """What to draw for a cluster; None where it must be left out."""
        for reading in _readings(cluster):
            for face in self._fonts.in_order(is_emoji=is_emoji(reading)):
                if face.covers(reading) and is_drawable(face) and self._is_whole(reading, face):
                    return Glyphs(reading, face)
        return None

    def _is_whole(self, reading: str, face: Face) -> bool:
        if is_emoji(reading):
            return self._is_one_emoji(reading, face)
        first = ord(reading[0])
        return self._layout is Layout.RAQM or not any(first in script for script in NEEDS_SHAPING)

    def _is_one_emoji(self, reading: str, face: Face) -> bool:
        """Whether it comes out as one picture, not as the pictures it is made of."""
        visible = without_invisible(reading)
        if len(visible) == 1:
            return not is_regional(visible)
        if self._layout is Layout.BASIC or face.kind is Kind.LETTERS:
            return False
        font = load_font(face, PROBE_SIZE, layout=self._layout)
        return font.getlength(reading) < 1.5 * font.getlength(visible[0])


def without_invisible(text: str) -> str:
    """The text without characters that only tell how their neighbours are drawn."""
    return "".join(char for char in text if char not in INVISIBLE)


def _readings(cluster: str) -> Iterator[str]:
    """What may stand for a cluster, the best first.

    All of it; an emoji without skin and sex; a letter without its fancy shape, without marks.
    """
    if unicodedata.category(cluster[0]).startswith("M") or not without_invisible(cluster):
        return
    yield cluster
    plain = "".join(char for char in cluster if not is_skin_tone(char))
    for sign in SEX_SIGNS:
        plain = plain.replace(JOINER + sign, "")
    if without_invisible(plain):
        yield plain
    if cluster[0].isalnum():
        yield unicodedata.normalize("NFKC", cluster)
        yield cluster[0]
