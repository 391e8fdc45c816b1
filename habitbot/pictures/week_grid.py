"""The days of a week, habit by habit: large blocks for up to three habits, rows for more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PIL import Image

from habitbot.core.week import HabitWeek
from habitbot.pictures.canvas import Align, Canvas
from habitbot.pictures.colours import (
    BAND,
    FAR,
    INK,
    INNER,
    KEPT,
    MARGIN,
    MENDED,
    SMALL,
    SOFT_INK,
    TRACK,
)
from habitbot.pictures.day_marks import draw_state
from habitbot.pictures.shapes import flame, rounded
from habitbot.pictures.text import Line, Style

MOST_BLOCKS = 3

COLUMN = 58
MOST_FOR_STREAKS = 232
LEAST_FOR_STREAKS = 150
NAMES_OF_DAYS = 54
GAP = 24
LEAST_ROW, ROW, ROW_SHRINKS = 76, 116, 5
NAME_STEP = 1.08
NAME_SIZES = ((95, 36), (86, 34), (0, 31))
"""From which height of a row on its name has which size."""


@dataclass(frozen=True, slots=True)
class Row:
    """A habit's week, its place in the whole list, counted from 1, and its streak's word."""

    week: HabitWeek
    place: int
    streak_word: str


@dataclass(frozen=True, slots=True)
class Week:
    """The names of seven days, and which of them is today, if any."""

    names: tuple[str, ...]
    today: int | None


@dataclass(frozen=True, slots=True)
class Block:
    """Sizes of a large block, and how far below its top each part lies, in pixels."""

    name: int
    name_at: int
    lines: int
    number: int
    number_at: int
    names_at: int
    days: int
    days_at: int
    bar_at: int
    height: int


BLOCKS = {
    1: Block(52, 52, 2, 96, 208, 292, 96, 366, 446, 490),
    2: Block(44, 44, 2, 60, 72, 148, 72, 208, 266, 292),
    3: Block(40, 42, 1, 48, 42, 98, 54, 142, 188, 216),
}


WITHOUT_STREAK = Block(52, 52, 2, 96, 0, 182, 96, 256, 336, 380)
"""The block of one habit alone that has no streak to show between its name and its days."""


@dataclass(frozen=True, slots=True)
class Streak:
    """A streak's parts: a flame where there is one, the number, its word."""

    flame: Image.Image | None
    number: Line
    word: Line

    @property
    def flame_width(self) -> float:
        """What the flame takes before the number, with the gap between them."""
        return self.flame.width * 1.2 if self.flame else 0

    @property
    def width(self) -> float:
        """All of it on one line."""
        return self.flame_width + self.number.width + 12 + self.word.width


def grid_height(rows: Sequence[Row]) -> int:
    """How high these habits stand: as little as lets two lines of a name be read."""
    count = len(rows)
    if count <= MOST_BLOCKS:
        return _block_of(rows).height * count
    return NAMES_OF_DAYS + count * max(LEAST_ROW, ROW - count * ROW_SHRINKS)


def draw_grid(canvas: Canvas, rows: Sequence[Row], week: Week, top: int) -> None:
    """Draw every habit's seven days below a height."""
    if len(rows) <= MOST_BLOCKS:
        block = _block_of(rows)
        for index, row in enumerate(rows):
            _draw_block(canvas, row, week, top + index * block.height, block)
    else:
        _draw_rows(canvas, rows, week, top, top + grid_height(rows))


def _block_of(rows: Sequence[Row]) -> Block:
    is_bare = len(rows) == 1 and not rows[0].week.streak.length
    return WITHOUT_STREAK if is_bare else BLOCKS[len(rows)]


def _draw_block(canvas: Canvas, row: Row, week: Week, top: float, block: Block) -> None:
    streak = _lay_streak(canvas, row, block.number, INNER / 2)
    start, width = FAR - streak.width, INNER - streak.width - 40
    if block in {BLOCKS[1], WITHOUT_STREAK}:
        start, width = MARGIN, INNER
    lines = _name_lines(canvas, row, Style(block.name, INK, 600), width, block.lines)
    step = block.name * 1.2
    baseline = top + block.name_at + step * (block.lines - len(lines)) / 2
    canvas.write_lines(lines, MARGIN, baseline, step)
    _draw_streak(canvas, streak, start, top + block.number_at)
    column = INNER / 7
    _draw_names(canvas, week, MARGIN, column, top + block.names_at, top + block.bar_at - 14)
    _draw_days(canvas, row, MARGIN, column, top + block.days_at, block.days)
    draw_bar(canvas, row.week.strength, MARGIN, top + block.bar_at, INNER, 10)


def _draw_rows(canvas: Canvas, rows: Sequence[Row], week: Week, top: int, bottom: int) -> None:
    """Draw habits in rows of one height; names get what the widest streak leaves."""
    streaks = [_lay_streak(canvas, row, 40, MOST_FOR_STREAKS) for row in rows]
    far_width = max(LEAST_FOR_STREAKS, *(streak.width for streak in streaks))
    names = INNER - 7 * COLUMN - GAP - far_width
    _draw_names(canvas, week, MARGIN + names, COLUMN, top + 40, bottom)
    height = (bottom - top - NAMES_OF_DAYS) / len(rows)
    for index, (row, streak) in enumerate(zip(rows, streaks, strict=True)):
        middle = top + NAMES_OF_DAYS + (index + 0.5) * height
        _draw_name(canvas, row, middle, names - GAP, height)
        _draw_days(canvas, row, MARGIN + names, COLUMN, middle, min(50, round(height * 0.64)))
        _draw_streak(canvas, streak, FAR - streak.width, middle + 7)
        draw_bar(canvas, row.week.strength, FAR - far_width, middle + 24, far_width, 6)


def _draw_name(canvas: Canvas, row: Row, middle: float, width: float, height: float) -> None:
    """A name in as many lines as the row has room for."""
    size = next(size for least, size in NAME_SIZES if height >= least)
    step = size * NAME_STEP
    lines = _name_lines(canvas, row, Style(size, INK, 500), width, int((height - 8) / step))
    baseline = middle + size * 0.34 - step * (len(lines) - 1) / 2
    canvas.write_lines(lines, MARGIN, baseline, step)


def _draw_names(
    canvas: Canvas, week: Week, left: float, column: float, baseline: float, bottom: float
) -> None:
    """The days' names, today's on a band that runs down to the bottom."""
    if week.today is not None:
        band = rounded(round(column), round(bottom - baseline + 40), 18)
        canvas.stamp(band, left + week.today * column, baseline - 40, BAND)
    names = canvas.typesetter.fit_alike(week.names, Style(32, INK, 700), column - 6)
    for index, name in enumerate(names):
        style = Style(32, INK, 700) if index == week.today else Style(32, SOFT_INK)
        line = canvas.typesetter.set_line(name, style)
        canvas.write(line, left + (index + 0.5) * column, baseline, Align.MIDDLE)


def _draw_days(
    canvas: Canvas, row: Row, left: float, column: float, middle: float, size: int
) -> None:
    for index, state in enumerate(row.week.days):
        draw_state(canvas, state, left + (index + 0.5) * column, middle, size)


def draw_bar(
    canvas: Canvas, strength: float, left: float, top: float, width: float, height: int
) -> None:
    """How settled the habit is, as a thin bar."""
    canvas.stamp(rounded(round(width), height, height / 2), left, top, TRACK)
    filled = round(width * min(1, max(0, strength)))
    if filled:
        canvas.stamp(rounded(max(filled, height), height, height / 2), left, top, KEPT)


def _name_lines(canvas: Canvas, row: Row, style: Style, width: float, most: int) -> list[Line]:
    """The habit's name, or its place in the list where no font here can draw it."""
    name = row.week.name if canvas.typesetter.can_draw(row.week.name) else str(row.place)
    return canvas.typesetter.wrap_lines(name, style, width, most)


def _draw_streak(canvas: Canvas, streak: Streak, start: float, baseline: float) -> None:
    """Flame, number and word on one line."""
    size = streak.number.style.size
    if streak.flame is not None:
        colour = MENDED if streak.word.style.colour == MENDED else KEPT
        canvas.stamp(streak.flame, start, baseline - 0.78 * size, colour)
    canvas.write(streak.number, start + streak.flame_width, baseline)
    canvas.write(streak.word, start + streak.width - streak.word.width, baseline)


def _lay_streak(canvas: Canvas, row: Row, size: int, most: float) -> Streak:
    """Set a streak's parts no wider than this together; of none nothing is written."""
    length, is_at_risk = row.week.streak.length, row.week.streak.is_at_risk
    number = Style(size, INK, 700)
    word = Style(max(SMALL, size // 2 - 6), MENDED if is_at_risk else SOFT_INK)
    if not length:
        return Streak(None, Line((), 0, number), Line((), 0, word))
    fire = flame(round(size * 0.8), is_hollow=is_at_risk)
    bare = Streak(fire, canvas.typesetter.set_line(str(length), number), Line((), 0, word))
    return replace(bare, word=canvas.typesetter.fit_line(row.streak_word, word, most - bare.width))
