"""The rut card: two looks at a rut side by side, as one small picture.

Painting takes some tens of milliseconds and belongs to one worker thread, never to the event loop.
"""

from functools import cache

from habitbot.core.look import Shift
from habitbot.pictures.canvas import Align, Canvas
from habitbot.pictures.colours import (
    BAND,
    FAR,
    INK,
    KEPT,
    MARGIN,
    MENDED,
    SMALL,
    SOFT_INK,
    TRACK,
)
from habitbot.pictures.rut_captions import RutCaptions, RutRow
from habitbot.pictures.shapes import rounded, strokes
from habitbot.pictures.text import Style, Typesetter

TITLE = 104
HEADS = 186
TOP = 226
ROW = 132
COLUMN = 276
GAP = 24
NOW = FAR - COLUMN
BEFORE = NOW - GAP - COLUMN
NAMES = BEFORE - GAP - MARGIN

BLOCKS = 3
BLOCK, BLOCK_HEIGHT, BETWEEN = 68, 34, 12
ARROW = 34

DOWN = (((0.5, 0.12), (0.5, 0.88)), ((0.2, 0.58), (0.5, 0.88), (0.8, 0.58)))
UP = (((0.5, 0.88), (0.5, 0.12)), ((0.2, 0.42), (0.5, 0.12), (0.8, 0.42)))
LEVEL = (((0.15, 0.36), (0.85, 0.36)), ((0.15, 0.66), (0.85, 0.66)))

PLUS = (((0.5, 0.15), (0.5, 0.85)), ((0.15, 0.5), (0.85, 0.5)))
MINUS = (((0.15, 0.5), (0.85, 0.5)),)

SHIFTS = {
    Shift.BETTER: (DOWN, KEPT),
    Shift.SAME: (LEVEL, SOFT_INK),
    Shift.WORSE: (UP, MENDED),
    Shift.ADDED: (PLUS, SOFT_INK),
    Shift.DROPPED: (MINUS, SOFT_INK),
}
"""Each shift has a shape of its own, so that colour is never needed."""


def paint_moves(captions: RutCaptions, *, typesetter: Typesetter | None = None) -> bytes:
    """The card as a PNG, 1080 pixels wide and as high as its rows need.

    The same input gives the same bytes on the same machine.
    """
    setter = typesetter or _default_typesetter()
    height = TOP + ROW * len(captions.rows) + MARGIN
    canvas = Canvas(setter, is_mirrored=captions.is_right_to_left, height=height)
    title = setter.fit_line(captions.title, Style(50, INK, 700), FAR - MARGIN)
    canvas.write(title, MARGIN, TITLE)
    _draw_columns(canvas, captions, height)
    for index, row in enumerate(captions.rows):
        _draw_row(canvas, row, TOP + ROW * index)
    return canvas.to_png()


@cache
def _default_typesetter() -> Typesetter:
    """The fonts and the layout engine of this machine, looked at once."""
    return Typesetter()


def _draw_columns(canvas: Canvas, captions: RutCaptions, height: int) -> None:
    """What the blocks mean, and the days of the two looks; the later one lies on a band."""
    weight = canvas.typesetter.fit_line(captions.weight, Style(SMALL, SOFT_INK), NAMES)
    canvas.write(weight, MARGIN, HEADS)
    canvas.stamp(rounded(COLUMN, height - MARGIN - HEADS + 56, 24), NOW, HEADS - 56, BAND)
    before = canvas.typesetter.fit_line(captions.before, Style(34, SOFT_INK), COLUMN - GAP)
    canvas.write(before, BEFORE + COLUMN / 2, HEADS, Align.MIDDLE)
    now = canvas.typesetter.fit_line(captions.now, Style(34, INK, 700), COLUMN - GAP)
    canvas.write(now, NOW + COLUMN / 2, HEADS, Align.MIDDLE)


def _draw_row(canvas: Canvas, row: RutRow, top: float) -> None:
    """A thing by its name, how it moved below that, and how heavy it was and is."""
    name = canvas.typesetter.fit_line(row.name, Style(38, INK, 600), NAMES)
    canvas.write(name, MARGIN, top + 44)
    shape, colour = SHIFTS[row.shift]
    canvas.stamp(strokes(ARROW, ARROW / 8, shape), MARGIN, top + 64, colour)
    width = NAMES - ARROW - 14
    word = canvas.typesetter.fit_line(row.shift_word, Style(SMALL, colour, 600), width)
    canvas.write(word, MARGIN + ARROW + 14, top + 92)
    _draw_weight(canvas, row.before, row.before_word, BEFORE, top)
    _draw_weight(canvas, row.now, row.now_word, NOW, top)


def _draw_weight(canvas: Canvas, weight: int, word: str, left: float, top: float) -> None:
    """How heavy something is: so many of three blocks, and its word."""
    start = left + (COLUMN - BLOCKS * BLOCK - (BLOCKS - 1) * BETWEEN) / 2
    for number in range(BLOCKS):
        colour = INK if number < weight else TRACK
        block = rounded(BLOCK, BLOCK_HEIGHT, 10)
        canvas.stamp(block, start + number * (BLOCK + BETWEEN), top + 16, colour)
    line = canvas.typesetter.fit_line(word, Style(SMALL, SOFT_INK), COLUMN - GAP)
    canvas.write(line, left + COLUMN / 2, top + 92, Align.MIDDLE)
