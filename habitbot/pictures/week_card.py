"""The week card: a person's week as one picture.

Painting takes some tens of milliseconds and belongs to one worker thread, never to the event loop.
"""

from dataclasses import replace
from functools import cache

from habitbot.core.week import DayState, WeekSummary
from habitbot.pictures.canvas import Align, Canvas
from habitbot.pictures.captions import WeekCaptions, drawn_on
from habitbot.pictures.colours import (
    FAR,
    HEIGHT,
    INK,
    KEPT,
    MARGIN,
    MENDED,
    SMALL,
    SOFT_INK,
    TRACK,
    WIDTH,
)
from habitbot.pictures.day_marks import draw_state
from habitbot.pictures.heat_map import HEAT_HEIGHT, HEAT_WIDTH, draw_heat_map, draw_share
from habitbot.pictures.shapes import arc, ring, sprout
from habitbot.pictures.text import Line, Style, Typesetter
from habitbot.pictures.week_grid import Row, Week, draw_bar, draw_grid, grid_height

TOP = 44
GAP = 22
LINE = 54
RING, LARGE_RING = 176, 196
PATCH = 50
SPROUT = 260
SCALE = (0, 0.25, 0.5, 0.75, 1)
HEAT_TITLE = 54
BOTTOM = 48
BELOW = GAP + HEAT_TITLE + HEAT_HEIGHT + BOTTOM
"""What the last weeks take below the habits."""

LEGEND = MARGIN + HEAT_WIDTH + 56


def paint_week(
    summary: WeekSummary,
    captions: WeekCaptions,
    page: int = 0,
    *,
    typesetter: Typesetter | None = None,
) -> bytes:
    """The card as a PNG, 1080 pixels wide; a page past the last shows the last.

    It is no higher than its habits need, so that a phone shows what is said below it, too. The
    same input gives the same bytes on the same machine. Raises ValueError where a row has no
    streak word.
    """
    setter = typesetter or _default_typesetter()
    rows = _rows(summary, captions, page)
    size = LARGE_RING if len(rows) <= 2 else RING
    grid_top = TOP + size + GAP
    height = grid_top + grid_height(rows) + BELOW if rows else HEIGHT
    canvas = Canvas(setter, is_mirrored=captions.is_right_to_left, height=height)
    if rows:
        _draw_ring(canvas, summary, captions, size)
    _draw_header(canvas, captions, size)
    if rows:
        draw_grid(canvas, rows, _week(summary, captions), grid_top)
        _draw_legend(canvas, captions)
    else:
        _draw_no_habits(canvas, captions)
    if _has_past(summary) or rows:
        _draw_heat(canvas, summary, captions)
        _draw_scale(canvas, captions)
    _draw_page(canvas, captions)
    return canvas.to_png()


def numbered_rows(
    summary: WeekSummary, page: int = 0, *, typesetter: Typesetter | None = None
) -> list[tuple[int, str]]:
    """The place and the name of each habit of that page that the card calls by its number."""
    setter = typesetter or _default_typesetter()
    drawn = list(enumerate(summary.rows, 1))[drawn_on(summary, page)]
    return [(place, row.name) for place, row in drawn if not setter.can_draw(row.name)]


@cache
def _default_typesetter() -> Typesetter:
    """The fonts and the layout engine of this machine, looked at once."""
    return Typesetter()


def _rows(summary: WeekSummary, captions: WeekCaptions, page: int) -> list[Row]:
    """The rows of a page."""
    words = zip(summary.rows, captions.streak_words, strict=True)
    rows = [Row(week, place, word) for place, (week, word) in enumerate(words, 1)]
    return rows[drawn_on(summary, page)]


def _week(summary: WeekSummary, captions: WeekCaptions) -> Week:
    today = (summary.today - summary.first_day).days
    return Week(captions.weekdays, today if 0 <= today < 7 else None)


def _has_past(summary: WeekSummary) -> bool:
    return any(share is not None for week in summary.heat for share in week)


def _draw_header(canvas: Canvas, captions: WeekCaptions, height: int) -> None:
    """The title and what was kept, beside the ring."""
    width = FAR - MARGIN - height - 30
    lines = canvas.typesetter.wrap_lines(captions.title, Style(50, INK, 700), width, 2)
    if captions.share_line:
        lines.append(canvas.typesetter.fit_line(captions.share_line, Style(40, INK), width))
    if captions.mended:
        style = Style(36, MENDED)
        lines.append(canvas.typesetter.fit_line(captions.mended, style, width - PATCH))
    baseline = TOP + (height - LINE * len(lines)) / 2 + 44
    for line in lines:
        _draw_header_line(canvas, line, baseline)
        baseline += LINE


def _draw_header_line(canvas: Canvas, line: Line, baseline: float) -> None:
    """A line of the header; what was mended begins with its patch."""
    if line.style.colour == MENDED:
        draw_state(canvas, DayState.MENDED, MARGIN + 17, baseline - 12, 34)
        canvas.write(line, MARGIN + PATCH, baseline)
    else:
        canvas.write(line, MARGIN, baseline)


def _draw_ring(canvas: Canvas, summary: WeekSummary, captions: WeekCaptions, size: int) -> None:
    """The share kept as an arc, and as a number that fits the ring's inside."""
    stroke = size / 10
    left, room = FAR - size, size * 0.72
    canvas.stamp(ring(size, stroke), left, TOP, TRACK)
    if summary.kept and summary.due:
        canvas.stamp(arc(size, stroke, min(1, summary.kept / summary.due)), left, TOP, KEPT)
    style = Style(round(size * 0.28), INK, 700)
    number = canvas.typesetter.set_line(captions.share, style)
    if number.width > room:
        smaller = replace(style, size=max(SMALL, int(style.size * room / number.width)))
        number = canvas.typesetter.fit_line(captions.share, smaller, room)
    baseline = TOP + size / 2 + number.style.size * 0.36
    canvas.write(number, left + size / 2, baseline, Align.MIDDLE)


def _heat_top(canvas: Canvas) -> int:
    return canvas.height - BOTTOM - HEAT_HEIGHT


def _draw_heat(canvas: Canvas, summary: WeekSummary, captions: WeekCaptions) -> None:
    title = canvas.typesetter.fit_line(captions.heat_title, Style(34, INK, 600), HEAT_WIDTH)
    top = _heat_top(canvas)
    canvas.write(title, MARGIN, top - 24)
    draw_heat_map(canvas, summary.heat, captions.weekdays, top)


def _draw_legend(canvas: Canvas, captions: WeekCaptions) -> None:
    """What the shapes mean, beside the heat map."""
    column = (FAR - LEGEND) / 2
    words = [*(captions.states[state] for state in DayState), captions.strength]
    for index, (state, word) in enumerate(zip([*DayState, None], words, strict=True)):
        x, y = LEGEND + index // 4 * column, _heat_top(canvas) - 36 + index % 4 * 54
        if state is None:
            draw_bar(canvas, 0.6, x, y - 4, 40, 8)
        else:
            draw_state(canvas, state, x + 20, y, 38)
        line = canvas.typesetter.fit_line(word, Style(SMALL, INK), column - 56)
        canvas.write(line, x + 52, y + 10)


def _draw_scale(canvas: Canvas, captions: WeekCaptions) -> None:
    """The sizes of the heat map's squares, from few kept to all."""
    x, y = float(LEGEND), _heat_top(canvas) + HEAT_HEIGHT - 24
    less = canvas.typesetter.fit_line(captions.less, Style(SMALL, SOFT_INK), 140)
    more = canvas.typesetter.fit_line(captions.more, Style(SMALL, SOFT_INK), 140)
    canvas.write(less, x, y + 10)
    x += less.width + 26
    for share in SCALE:
        draw_share(canvas, share, x, y)
        x += 36
    canvas.write(more, x - 8, y + 10)


def _draw_no_habits(canvas: Canvas, captions: WeekCaptions) -> None:
    """A sprout, and a calm line."""
    canvas.stamp(sprout(SPROUT), (WIDTH - SPROUT) / 2, 340, KEPT)
    lines = canvas.typesetter.wrap_lines(captions.no_habits, Style(42, INK), 800, 4)
    for index, line in enumerate(lines):
        canvas.write(line, WIDTH / 2, 700 + 60 * index, Align.MIDDLE)


def _draw_page(canvas: Canvas, captions: WeekCaptions) -> None:
    if captions.page:
        line = canvas.typesetter.fit_line(captions.page, Style(SMALL, SOFT_INK), 200)
        canvas.write(line, FAR, canvas.height - 24, Align.END)
