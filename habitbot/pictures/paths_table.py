"""The table of paths: a row for each thing that matters, a column for each path, no winner.

Painting takes some tens of milliseconds and belongs to one worker thread, never to the event loop.
"""

from dataclasses import dataclass
from functools import cache

from habitbot.pictures.canvas import Align, Canvas
from habitbot.pictures.colours import BAND, FAR, INK, INNER, KEPT, MARGIN, SMALL, SOFT_INK, TRACK
from habitbot.pictures.paths_captions import PathsCaptions, PathsRow
from habitbot.pictures.shapes import disc, ring, rounded
from habitbot.pictures.text import Style, Typesetter

TITLE = 108
HEAD_LINES, HEAD_STEP = 3, 38
HEADS = 190
TOP = 312
ROW = 138
OVERALL = 104
FOUND = 118
FOOT = 96

LEAST_FOR_NAMES = 288
WIDEST = 300
GAP = 20
BEST = 5
DOT, PITCH, EDGE = 16, 24, 3


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns lie: the names' width from the margin on, then one like the other."""

    number: int
    width: float
    names: float

    def middle(self, index: int) -> float:
        """The middle of a path's column."""
        return MARGIN + self.names + (index + 0.5) * self.width


def paint_paths(captions: PathsCaptions, *, typesetter: Typesetter | None = None) -> bytes:
    """The table as a PNG, 1080 pixels wide and as high as its rows need.

    The same input gives the same bytes on the same machine.
    """
    bottom = TOP + ROW * len(captions.rows)
    height = bottom + OVERALL + FOUND + FOOT
    setter = typesetter or _default_typesetter()
    canvas = Canvas(setter, is_mirrored=captions.is_right_to_left, height=height)
    columns = _columns(len(captions.columns))
    _draw_heads(canvas, captions, columns)
    for index, row in enumerate(captions.rows):
        _draw_row(canvas, row, index + 1, columns, TOP + ROW * index)
    _draw_overall(canvas, captions, columns, bottom)
    _draw_found(canvas, captions, columns, bottom + OVERALL)
    _draw_foot(canvas, captions, height - 40)
    return canvas.to_png()


def has_numbers(captions: PathsCaptions, *, typesetter: Typesetter | None = None) -> bool:
    """Whether a number stands for any name, as no font here can draw that."""
    setter = typesetter or _default_typesetter()
    names = (*captions.columns, *(row.name for row in captions.rows))
    return not all(setter.can_draw(name) for name in names)


@cache
def _default_typesetter() -> Typesetter:
    """The fonts and the layout engine of this machine, looked at once."""
    return Typesetter()


def _columns(number: int) -> Columns:
    """Columns as wide as there is room for, and no wider than a table looks good with."""
    width = min(WIDEST, (INNER - LEAST_FOR_NAMES) / number)
    return Columns(number, width, INNER - number * width)


def _draw_heads(canvas: Canvas, captions: PathsCaptions, columns: Columns) -> None:
    """The title, and each path's name, at the foot of its column's head."""
    title = canvas.typesetter.fit_line(captions.title, Style(50, INK, 700), INNER)
    canvas.write(title, MARGIN, TITLE)
    style, room = Style(32, INK, 600), columns.width - 6
    for index, name in enumerate(captions.columns):
        shown = _drawable(canvas, name, captions.first + index)
        lines = canvas.typesetter.wrap_lines(shown, style, room, HEAD_LINES)
        top = HEADS + HEAD_STEP * (HEAD_LINES - len(lines))
        for place, line in enumerate(lines):
            canvas.write(line, columns.middle(index), top + HEAD_STEP * place, Align.MIDDLE)


def _draw_row(canvas: Canvas, row: PathsRow, place: int, columns: Columns, top: int) -> None:
    """What matters and how much, and each path's score as a number above its dots."""
    _draw_rule(canvas, top)
    _draw_name(canvas, _drawable(canvas, row.name, place), row.weight, columns, top)
    for index, (score, word) in enumerate(zip(row.scores, row.score_words, strict=True)):
        middle = columns.middle(index)
        style = Style(50, SOFT_INK if score is None else INK, 700)
        number = canvas.typesetter.fit_line(word, style, columns.width - GAP)
        baseline = top + (86 if score is None else 76)
        canvas.write(number, middle, baseline, Align.MIDDLE)
        if score is not None:
            _draw_dots(canvas, score, middle, top + 104)


def _draw_name(canvas: Canvas, name: str, weight: str, columns: Columns, top: int) -> None:
    room = columns.names - GAP
    lines = canvas.typesetter.wrap_lines(name, Style(38, INK, 500), room, 2)
    baseline = top + (62 if len(lines) == 1 else 44)
    canvas.write_lines(lines, MARGIN, baseline, 40)
    line = canvas.typesetter.fit_line(weight, Style(34, SOFT_INK), room)
    canvas.write(line, MARGIN, baseline + 40 * len(lines) + 4)


def _draw_dots(canvas: Canvas, score: int, middle: float, y: float) -> None:
    """Five dots, as many of them filled as the score says; the first lies where one reads first."""
    for place in range(BEST):
        x = middle + (place - (BEST - 1) / 2) * PITCH - DOT / 2
        mask, colour = (disc(DOT), KEPT) if place < score else (ring(DOT, EDGE), SOFT_INK)
        canvas.stamp(mask, x, y - DOT / 2, colour)


def _draw_overall(canvas: Canvas, captions: PathsCaptions, columns: Columns, top: int) -> None:
    """The means, on a band, all in one ink: the table has no winner."""
    canvas.stamp(rounded(INNER + 40, OVERALL - 16, 22), MARGIN - 20, top + 8, BAND)
    style, room = Style(34, INK, 600), columns.names - GAP
    lines = canvas.typesetter.wrap_lines(captions.overall_name, style, room, 2)
    canvas.write_lines(lines, MARGIN, top + (64 if len(lines) == 1 else 45), 38)
    for index, word in enumerate(captions.overall):
        line = canvas.typesetter.fit_line(word, Style(46, INK, 700), columns.width - GAP)
        canvas.write(line, columns.middle(index), top + 68, Align.MIDDLE)


def _draw_found(canvas: Canvas, captions: PathsCaptions, columns: Columns, top: int) -> None:
    """How many experiments speak for each path, and how many against it."""
    room = columns.names - GAP
    line = canvas.typesetter.fit_line(captions.found_name, Style(34, INK, 500), room)
    canvas.write(line, MARGIN, top + 72)
    for index, said in enumerate(captions.found):
        for place, word in enumerate(said):
            style, room = Style(SMALL, INK), columns.width - 8
            line = canvas.typesetter.fit_line(word, style, room)
            canvas.write(line, columns.middle(index), top + 54 + 40 * place, Align.MIDDLE)


def _draw_foot(canvas: Canvas, captions: PathsCaptions, baseline: float) -> None:
    """What the scores mean, and which page it is."""
    _draw_rule(canvas, round(baseline) - 54)
    style = Style(SMALL, SOFT_INK)
    page = canvas.typesetter.fit_line(captions.page, style, 120)
    canvas.write(canvas.typesetter.fit_line(captions.scale, style, INNER - 160), MARGIN, baseline)
    canvas.write(page, FAR, baseline, Align.END)


def _draw_rule(canvas: Canvas, y: int) -> None:
    canvas.stamp(rounded(INNER, 2, 1), MARGIN, y, TRACK)


def _drawable(canvas: Canvas, name: str, place: int) -> str:
    """A name, or its place where no font here can draw it."""
    return name if canvas.typesetter.can_draw(name) else str(place)
