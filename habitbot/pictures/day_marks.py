"""How a day looks: a shape of its own for each state, so that colour is never needed."""

from collections.abc import Callable

from PIL import Image

from habitbot.core.week import DayState
from habitbot.pictures.canvas import Canvas
from habitbot.pictures.colours import INK, KEPT, MENDED, PAPER, SOFT_INK
from habitbot.pictures.shapes import disc, half, ring, rounded, strokes

TICK = (((0.29, 0.53), (0.44, 0.68), (0.72, 0.36)),)
CROSS = (((0.24, 0.24), (0.76, 0.76)), ((0.76, 0.24), (0.24, 0.76)))
BAR = (((0.2, 0.5), (0.8, 0.5)),)
SEAM = (
    ((0.18, 0.5), (0.82, 0.5)),
    ((0.30, 0.34), (0.30, 0.66)),
    ((0.50, 0.34), (0.50, 0.66)),
    ((0.70, 0.34), (0.70, 0.66)),
)

Shape = Callable[[int], Image.Image]

LAYERS: dict[DayState, tuple[tuple[Shape, str], ...]] = {
    DayState.DONE: ((disc, KEPT), (lambda size: strokes(size, size / 8, TICK), PAPER)),
    DayState.TINY: ((lambda size: ring(size, size / 11), KEPT), (half, KEPT)),
    DayState.SKIP: ((lambda size: strokes(size, size / 7, BAR), SOFT_INK),),
    DayState.MENDED: (
        (lambda size: rounded(size, size, size / 5), MENDED),
        (lambda size: strokes(size, size / 12, SEAM), PAPER),
    ),
    DayState.MISSED: ((lambda size: strokes(size, size / 11, CROSS), SOFT_INK),),
    DayState.OPEN: ((lambda size: ring(size, size / 14), INK),),
    DayState.NOT_DUE: ((lambda size: disc(size // 5), SOFT_INK),),
}
"""The shapes a state is made of and their colours, from the bottom up, around one middle."""


def draw_state(canvas: Canvas, state: DayState, x: float, y: float, size: int) -> None:
    """Draw a day of this size around a point."""
    for shape, colour in LAYERS[state]:
        mask = shape(size)
        canvas.stamp(mask, x - mask.width / 2, y - mask.height / 2, colour)
