"""The fonts at hand: where they lie, what each can draw, and loading one at a size.

Painting belongs to one worker thread; loaded fonts are not made for several at once.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatch
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, features
from PIL.ImageFont import FreeTypeFont as Font
from PIL.ImageFont import Layout, truetype

from habitbot.pictures.characters import read_characters

FONT_PACKAGE = "manimgx_fonts"
PACKAGED_LETTERS = "NotoSans[!-]*.ttf"
PACKAGED_FIRST = "NotoSans[wght].ttf"
PACKAGED_EMOJI = "NotoEmoji*.ttf"

SYSTEM_FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path("/System/Library/Fonts"),
    Path("/Library/Fonts"),
    Path("C:/Windows/Fonts"),
)
SYSTEM_EMOJI = "NotoColorEmoji*.ttf"
SYSTEM_TEXT = (
    "NotoSansCJK*-Regular.ttc",
    "NotoSansCJK*-VF*.tt[cf]",
    "NotoSans[CJKST][CJKPR]*.[ot]tf",
    "SourceHanSans*-Regular.*",
    "wqy-*.ttc",
    "DroidSansFallback*.ttf",
    "PingFang.ttc",
    "Hiragino*W3.ttc",
    "AppleSDGothicNeo.ttc",
    "msyh.ttc",
    "YuGothR.ttc",
    "malgun.ttf",
    "Nanum*Gothic.ttf",
    "ipa*g.ttf",
    "NotoSans*-Regular.[ot]tf",
    "NotoSans*[[]*wght].ttf",
    "DejaVuSans.ttf",
    "FreeSans.[ot]tf",
)

INVISIBLE = frozenset("\u034f\u200c\u200d\u2060\ufe00\ufe01\ufe0e\ufe0f") | frozenset(
    map(chr, range(0xE0000, 0xE0080))
)
"""Characters that only tell how their neighbours are drawn; no font needs a glyph for them."""

COLOUR_STRIKE = 109
"""Noto Color Emoji holds its pictures in this one size; every other size is refused."""

MOST_LOADED = 32
"""A font at one size and weight takes about half a megabyte; a card uses some twenty."""

REGULAR = 400
PROBE_SIZE = 32

SAMPLES = {
    "Latin": "Aß",
    "Greek": "Ωή",
    "Cyrillic": "Жі",
    "Armenian": "Ա",
    "Georgian": "ა",
    "Hebrew": "א",
    "Arabic": "عی",
    "Devanagari": "अ",
    "Bengali": "অ",
    "Gurmukhi": "ਅ",
    "Gujarati": "અ",
    "Tamil": "அ",
    "Telugu": "అ",
    "Kannada": "ಅ",
    "Malayalam": "അ",
    "Sinhala": "අ",
    "Thai": "ก",
    "Lao": "ກ",
    "Khmer": "ក",
    "Myanmar": "က",
    "Ethiopic": "አ",
    "Chinese": "读书",
    "Japanese": "あア",
    "Korean": "한",
    "Emoji": "😀",
}


class Kind(Enum):
    """What a font holds: letters, emoji as outlines, or emoji as coloured pictures."""

    LETTERS = "letters"
    EMOJI = "emoji"
    COLOUR = "colour"


@dataclass(frozen=True, slots=True)
class Face:
    """A font file, not yet opened."""

    path: Path
    kind: Kind = Kind.LETTERS

    def covers(self, text: str) -> bool:
        """Whether the font has a glyph for every character that needs one."""
        characters = read_characters(self.path)
        return all(char in characters for char in text if char not in INVISIBLE)


class Fonts:
    """Font files in the order in which they are asked; those of the system only when needed."""

    def __init__(self, faces: Sequence[Face] | None = None) -> None:
        """Take these faces only, or without any: the packaged ones, then the system's."""
        self._faces = faces

    def in_order(self, *, is_emoji: bool) -> Iterator[Face]:
        """Faces to ask for a letter or an emoji, the best first."""
        kinds = (Kind.COLOUR, Kind.EMOJI, Kind.LETTERS) if is_emoji else (Kind.LETTERS, Kind.EMOJI)
        for kind in kinds:
            if self._faces is None:
                yield from packaged_faces(kind)
                yield from system_faces(kind)
            else:
                yield from (face for face in self._faces if face.kind is kind)


@cache
def packaged_faces(kind: Kind) -> tuple[Face, ...]:
    """The fonts that come with the bot, Latin, Greek and Cyrillic first."""
    if kind is Kind.COLOUR:
        return ()
    pattern = PACKAGED_EMOJI if kind is Kind.EMOJI else PACKAGED_LETTERS
    names = [file.name for file in files(FONT_PACKAGE).iterdir() if fnmatch(file.name, pattern)]
    names.sort(key=lambda name: (name != PACKAGED_FIRST, name))
    return tuple(Face(Path(str(files(FONT_PACKAGE).joinpath(name))), kind) for name in names)


@cache
def system_faces(kind: Kind) -> tuple[Face, ...]:
    """Fonts that this machine happens to have; looked for once, when something first needs one."""
    patterns = {Kind.LETTERS: SYSTEM_TEXT, Kind.COLOUR: (SYSTEM_EMOJI,)}.get(kind, ())
    paths = sorted(path for folder in SYSTEM_FOLDERS for path in _walk(folder))
    found = (path for pattern in patterns for path in paths if fnmatch(path.name, pattern))
    return tuple(Face(path, kind) for path in dict.fromkeys(found))


def _walk(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder):
        yield from (Path(parent, name) for name in names)


def load_font(face: Face, size: int, weight: int = REGULAR, layout: Layout = Layout.BASIC) -> Font:
    """The face at a size in pixels and, where it can vary, a weight from 400 to 700.

    Raises OSError where the file is no font that can be drawn at this size.
    """
    if face.kind is Kind.COLOUR:
        return _load(face.path, COLOUR_STRIKE, REGULAR, layout)
    return _load(face.path, size, weight, layout)


@lru_cache(maxsize=MOST_LOADED)
def _load(path: Path, size: int, weight: int, layout: Layout) -> Font:
    font = truetype(path, size, layout_engine=layout)
    try:
        axes = font.get_variation_axes()
    except OSError:  # a font of one weight
        return font
    font.set_variation_by_axes(
        [weight if axis["name"] == b"Weight" else axis["default"] or 0 for axis in axes]
    )
    return font


@cache
def is_drawable(face: Face) -> bool:
    """Whether the file opens and, if it promises colour, really holds coloured pictures."""
    try:
        font = load_font(face, PROBE_SIZE)
    except OSError:
        return False
    return face.kind is not Kind.COLOUR or _has_colour(font)


def _has_colour(font: Font) -> bool:
    image = Image.new("RGB", (2 * COLOUR_STRIKE, 2 * COLOUR_STRIKE))
    ImageDraw.Draw(image).text((0, 0), SAMPLES["Emoji"], font=font, embedded_color=True)
    red, _, blue = image.split()
    return ImageChops.difference(red, blue).getbbox() is not None


def can_shape() -> bool:
    """Whether letters are joined and ordered by the system's own library (raqm with fribidi).

    Without it Arabic and Hebrew are shaped by ours, and scripts of India and South East Asia
    cannot be drawn.
    """
    return bool(features.check("raqm")) and bool(features.check("fribidi"))


def coverage(fonts: Fonts | None = None) -> dict[str, Path | None]:
    """For each script the font file that draws it, or None."""
    fonts = fonts or Fonts()
    return {script: _first_covering(fonts, sample) for script, sample in SAMPLES.items()}


def scripts_without_font(fonts: Fonts | None = None) -> tuple[str, ...]:
    """The scripts that no font here draws; names in them show as a number in pictures."""
    return tuple(script for script, path in coverage(fonts).items() if path is None)


def _first_covering(fonts: Fonts, sample: str) -> Path | None:
    faces = fonts.in_order(is_emoji=sample == SAMPLES["Emoji"])
    return next((face.path for face in faces if face.covers(sample) and is_drawable(face)), None)
