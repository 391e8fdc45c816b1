"""Sets text in any script as lines: fonts, direction, joined letters, emoji, an ellipsis.

What no font here can draw is left out; it never shows as a box.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import groupby
from unicodedata import category, normalize

from PIL import Image, ImageDraw
from PIL.ImageFont import FreeTypeFont, Layout

from habitbot.pictures.clusters import clean, split_clusters
from habitbot.pictures.direction import Seen, reads_right_to_left, seen_order
from habitbot.pictures.fonts import REGULAR, Face, Fonts, Kind, can_shape, load_font
from habitbot.pictures.glyphs import Chooser, Glyphs, without_invisible
from habitbot.pictures.shaping import shape_right_to_left

ELLIPSIS = "…"
HYPHENS = "-\u2010–/"
"""Behind these a word is broken as it is; elsewhere with the first of them."""
VOWELS = frozenset("aeiouyаеиоуыэюяієαεηιουω")
LEAST_OF_A_WORD = 3
"""So many letters stand on either side of where a word is broken."""

COLOUR_HEIGHT = 1.1
COLOUR_ASCENT = 0.89
"""Height of a coloured emoji, and how far it rises above the baseline, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class Style:
    """How text looks: its size in pixels, its colour, its weight from 400 to 700."""

    size: int
    colour: str
    weight: int = REGULAR


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line that one font draws in one direction; a coloured emoji is a tile."""

    text: str
    font: FreeTypeFont
    direction: str | None
    width: float
    tile: Image.Image | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right, how wide they are together in pixels, and how they are read."""

    runs: tuple[Run, ...]
    width: float
    style: Style
    is_rtl: bool = False


Setting = Callable[[Sequence[str]], Line]
"""Sets clusters as a line."""

MakeRun = Callable[..., Run]


class Typesetter:
    """Turns text into lines, with the fonts and the layout engine it was given."""

    def __init__(self, fonts: Fonts | None = None, layout: Layout | None = None) -> None:
        """Use all fonts of this machine and its best layout engine, unless told otherwise."""
        best = Layout.RAQM if can_shape() else Layout.BASIC
        self._layout = best if layout is None else layout
        self._choose = Chooser(fonts or Fonts(), self._layout).choose

    def can_draw(self, text: str) -> bool:
        """Whether every letter and digit of the text can be drawn, and anything would be seen.

        Emoji and signs may be missing; without letters at least one of them must be there.
        """
        clusters = [cluster for cluster in split_clusters(clean(text)) if not cluster.isspace()]
        missing = [cluster for cluster in clusters if self._choose(cluster) is None]
        return len(missing) < len(clusters) and not any(map(_is_letter, missing))

    def set_line(self, text: str, style: Style) -> Line:
        """The text as one line, however long."""
        clusters = self._clusters(text)
        return self._setting(clusters, style)(clusters)

    def fit_line(self, text: str, style: Style, width: float) -> Line:
        """The text as one line no wider than this, cut with an ellipsis where it must be."""
        clusters = self._clusters(text)
        return _shorten(clusters, width, self._setting(clusters, style))

    def wrap_lines(self, text: str, style: Style, width: float, most: int) -> list[Line]:
        """The text in one line or more, at most so many, broken at spaces where it can be.

        A word that is too long for a line has a hyphen where it is broken.
        """
        rest = self._clusters(text)
        setting = self._setting(rest, style)
        lines: list[Line] = []
        while len(lines) < most - 1 and setting(rest).width > width:
            count = _count_fitting(rest, width, setting)
            with_hyphen = _count_fitting(rest, width, setting, HYPHENS[0])
            head, rest = _break(rest, count, with_hyphen)
            lines.append(_shorten(head, width, setting))
        return [*lines, _shorten(rest, width, setting)]

    def fit_alike(self, names: Sequence[str], style: Style, width: float) -> list[str]:
        """Short names cut to one number of characters, the largest at which all fit."""
        clusters = [self._clusters(name) for name in names]
        for count in range(max(map(len, clusters), default=0), 1, -1):
            cut = ["".join(name[:count]) for name in clusters]
            if all(self.set_line(name, style).width <= width for name in cut):
                return cut
        return ["".join(name[:1]) for name in clusters]

    def _clusters(self, text: str) -> list[str]:
        """The clusters that can be drawn, with single spaces between words."""
        drawn = [cluster for cluster in split_clusters(clean(text)) if self._choose(cluster)]
        pairs = zip([" ", *drawn], drawn, strict=False)
        return _strip([it for before, it in pairs if not (before.isspace() and it.isspace())])

    def _setting(self, clusters: Sequence[str], style: Style) -> Setting:
        """How pieces of a text become lines, all in the direction of the whole."""
        make_run = lru_cache(maxsize=64)(self._make_run)
        return partial(self._set, style, make_run, is_rtl=reads_right_to_left(clusters))

    def _set(
        self, style: Style, make_run: MakeRun, clusters: Sequence[str], *, is_rtl: bool
    ) -> Line:
        runs = tuple(self._runs(seen_order(clusters, is_rtl=is_rtl), style, make_run))
        return Line(runs, sum(run.width for run in runs), style, is_rtl)

    def _runs(self, seen: Sequence[Seen], style: Style, make_run: MakeRun) -> Iterator[Run]:
        """Words and spaces from left to right; words are kept while a line is fitted, no longer."""
        tried = ((self._choose(it.cluster), it.is_rtl) for it in seen)
        chosen = [(glyphs, is_rtl) for glyphs, is_rtl in tried if glyphs]
        for (face, is_rtl, _), group in groupby(chosen, key=_run_key):
            texts = tuple(glyphs.text for glyphs, _ in group)
            if face.kind is Kind.LETTERS:
                yield make_run(texts[::-1] if is_rtl else texts, face, style, is_rtl=is_rtl)
            else:
                yield from (make_run((text,), face, style, is_rtl=False) for text in texts)

    def _make_run(self, texts: Sequence[str], face: Face, style: Style, *, is_rtl: bool) -> Run:
        """Clusters of one font in the order in which they are read."""
        font = load_font(face, style.size, style.weight, self._layout)
        if face.kind is Kind.COLOUR:
            tile = _paint_emoji("".join(texts), font, style.size)
            return Run("", font, None, tile.width, tile)
        if self._layout is Layout.RAQM:
            text, direction = "".join(texts), "rtl" if is_rtl else "ltr"
            return Run(text, font, direction, font.getlength(text, direction=direction))
        text = shape_right_to_left(texts, face) if is_rtl else without_invisible("".join(texts))
        return Run(text, font, None, font.getlength(text))


def draw_line(image: Image.Image, x: float, baseline: float, line: Line) -> None:
    """Draw a line on a picture, its left end at x."""
    pen = ImageDraw.Draw(image)
    for run in line.runs:
        if run.tile is None:
            at, colour = (x, baseline), line.style.colour
            pen.text(at, run.text, colour, run.font, "ls", direction=run.direction)
        else:
            top = round(baseline - COLOUR_ASCENT * line.style.size)
            image.paste(run.tile, (round(x), top), run.tile)
        x += run.width


def _paint_emoji(text: str, font: FreeTypeFont, size: int) -> Image.Image:
    """A coloured emoji, reduced from the one size that the font holds."""
    left, top, right, bottom = font.getbbox(text, anchor="ls")
    tile = Image.new("RGBA", (round(right - left), round(bottom - top)))
    ImageDraw.Draw(tile).text((-left, -top), text, font=font, anchor="ls", embedded_color=True)
    height = round(size * COLOUR_HEIGHT)
    return tile.resize((round(tile.width * height / tile.height), height))


def _run_key(chosen: tuple[Glyphs, bool]) -> tuple[Face, bool, bool]:
    glyphs, is_rtl = chosen
    return glyphs.face, is_rtl, glyphs.text.isspace()


def _shorten(clusters: Sequence[str], width: float, setting: Setting) -> Line:
    line = setting(clusters)
    if line.width <= width:
        return line
    count = _count_fitting(clusters, width, setting, ELLIPSIS)
    return setting([*_strip(clusters[:count]), ELLIPSIS])


def _count_fitting(clusters: Sequence[str], width: float, setting: Setting, *ending: str) -> int:
    """How many clusters fit the width together with the ending."""
    low, high = 0, len(clusters)
    while low < high:
        middle = (low + high + 1) // 2
        if setting([*clusters[:middle], *ending]).width <= width:
            low = middle
        else:
            high = middle - 1
    return low


def _is_letter(cluster: str) -> bool:
    return category(cluster[0])[0] in "LN"


def _break(clusters: Sequence[str], count: int, with_hyphen: int) -> tuple[list[str], list[str]]:
    """Cut before the first word that does not fit, or within it where the line has no other."""
    between = [at for at in range(1, count + 1) if _is_between(clusters, at)]
    within = 0 if between else _place_within(clusters, with_hyphen)
    at = between[-1] if between else within or max(1, count)
    hyphen = [HYPHENS[0]] if within else []
    return [*_strip(clusters[:at]), *hyphen], _strip(clusters[at:])


def _is_between(clusters: Sequence[str], at: int) -> bool:
    """Whether a line may end there as it is: before a space, or behind a word's own hyphen."""
    is_behind = at > 1 and clusters[at - 1] in HYPHENS and _is_letter(clusters[at - 2])
    return clusters[at].isspace() or (is_behind and _is_letter(clusters[at]))


def _place_within(clusters: Sequence[str], most: int) -> int:
    """Where the first word is broken with a hyphen; 0 where its script has none, or it is short."""
    word = next((at for at, one in enumerate(clusters) if one.isspace()), len(clusters))
    at = min(most, word - LEAST_OF_A_WORD)
    around = clusters[max(0, at - LEAST_OF_A_WORD) : at + LEAST_OF_A_WORD]
    if at < LEAST_OF_A_WORD or not all(map(_has_case, around)):
        return 0
    near = range(at, max(LEAST_OF_A_WORD, at - LEAST_OF_A_WORD) - 1, -1)
    return next((one for one in near if _parts_syllables(clusters, one)), at)


def _parts_syllables(clusters: Sequence[str], at: int) -> bool:
    """Whether a syllable may well begin there: "Kranken-pfleger", "Desig-ner"."""
    before, last, first, behind = map(_is_vowel, clusters[at - 2 : at + 2])
    return not first and (behind or (before and not last))


def _is_vowel(cluster: str) -> bool:
    return normalize("NFD", cluster.lower())[0] in VOWELS


def _has_case(cluster: str) -> bool:
    return cluster[0].lower() != cluster[0].upper()


def _strip(clusters: Sequence[str]) -> list[str]:
    """The clusters without spaces at either end."""
    words = [at for at, cluster in enumerate(clusters) if not cluster.isspace()]
    return list(clusters[words[0] : words[-1] + 1]) if words else []
