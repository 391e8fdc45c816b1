"""Twelve weeks of days as squares: the more of a day was kept, the larger the square."""

from habitbot.core.week import HEAT_WEEKS
from habitbot.pictures.canvas import Canvas
from habitbot.pictures.colours import KEPT, MARGIN, SMALL, SOFT_INK
from habitbot.pictures.shapes import disc, frame, rounded
from habitbot.pictures.text import Style

PITCH = 34
SIDE = 28
NAMES = 44
HEAT_WIDTH = NAMES + HEAT_WEEKS * PITCH
HEAT_HEIGHT = 7 * PITCH

Heat = tuple[tuple[float | None, ...], ...]


def draw_heat_map(canvas: Canvas, heat: Heat, days: tuple[str, ...], top: int) -> None:
    """Draw the weeks as columns, the oldest first, beside the days' names."""
    style = Style(SMALL, SOFT_INK)
    for day, name in enumerate(canvas.typesetter.fit_alike(days, style, NAMES - 6)):
        line = canvas.typesetter.set_line(name, style)
        canvas.write(line, MARGIN, top + (day + 0.5) * PITCH + 11)
    for week, shares in enumerate(heat):
        for day, share in enumerate(shares):
            x = MARGIN + NAMES + (week + 0.5) * PITCH
            draw_share(canvas, share, x, top + (day + 0.5) * PITCH)


def draw_share(canvas: Canvas, share: float | None, x: float, y: float) -> None:
    """Draw one day around a point: a dot where nothing was due, an empty square for none kept."""
    if share is None:
        mask, colour = disc(6), SOFT_INK
    elif share <= 0:
        mask, colour = frame(SIDE - 8, 3), SOFT_INK
    else:
        side = round(SIDE * (0.45 + 0.55 * min(1, share)))
        mask, colour = rounded(side, side, side / 5), KEPT
    canvas.stamp(mask, x - mask.width / 2, y - mask.height / 2, colour)
