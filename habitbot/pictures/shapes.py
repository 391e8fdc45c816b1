"""Shapes with smooth edges, as masks: drawn large, reduced, and kept for the next picture."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from math import cos, radians, sin

from PIL import Image, ImageDraw

Point = tuple[float, float]
Pen = ImageDraw.ImageDraw

STEPS = 12
"""Parts of a curve that are drawn straight."""
SCALE = 4
"""How much larger a shape is drawn than it is shown."""

FLAME = (
    ((0.56, 0.01), (0.60, 0.26), (0.88, 0.40), (0.88, 0.66)),
    ((0.88, 0.66), (0.88, 0.86), (0.71, 0.99), (0.50, 0.99)),
    ((0.50, 0.99), (0.29, 0.99), (0.12, 0.86), (0.12, 0.64)),
    ((0.12, 0.64), (0.12, 0.50), (0.20, 0.40), (0.27, 0.30)),
    ((0.27, 0.30), (0.28, 0.42), (0.33, 0.48), (0.40, 0.51)),
    ((0.40, 0.51), (0.37, 0.30), (0.42, 0.14), (0.56, 0.01)),
)
"""The outline of a flame in a square of side 1, as cubic curves."""

STEM = ((0.5, 0.96), (0.5, 0.54))
LEAVES = (
    (
        ((0.50, 0.60), (0.46, 0.38), (0.28, 0.26), (0.06, 0.28)),
        ((0.06, 0.28), (0.10, 0.52), (0.28, 0.66), (0.50, 0.60)),
    ),
    (
        ((0.50, 0.56), (0.48, 0.28), (0.66, 0.08), (0.94, 0.06)),
        ((0.94, 0.06), (0.94, 0.34), (0.76, 0.56), (0.50, 0.56)),
    ),
)
"""A sprout in a square of side 1: its stem and two leaves, as cubic curves."""


@lru_cache(maxsize=64)
def disc(size: int) -> Image.Image:
    """A filled circle."""
    return _mask(size, size, lambda pen: pen.ellipse(_box(size), fill=255))


@lru_cache(maxsize=64)
def ring(size: int, stroke: float) -> Image.Image:
    """An empty circle."""
    width = round(stroke * SCALE)
    return _mask(size, size, lambda pen: pen.ellipse(_box(size), outline=255, width=width))


@lru_cache(maxsize=64)
def half(size: int) -> Image.Image:
    """The left half of a circle."""
    return _mask(size, size, lambda pen: pen.pieslice(_box(size), 90, 270, fill=255))


@lru_cache(maxsize=64)
def rounded(width: int, height: int, radius: float) -> Image.Image:
    """A filled rectangle with round corners."""
    box = (0, 0, width * SCALE - 1, height * SCALE - 1)
    return _mask(width, height, lambda pen: pen.rounded_rectangle(box, radius * SCALE, fill=255))


@lru_cache(maxsize=16)
def frame(size: int, stroke: int) -> Image.Image:
    """An empty square with round corners."""
    radius, width = size * SCALE / 5, stroke * SCALE
    return _mask(
        size, size, lambda pen: pen.rounded_rectangle(_box(size), radius, outline=255, width=width)
    )


@lru_cache(maxsize=64)
def strokes(size: int, stroke: float, lines: tuple[tuple[Point, ...], ...]) -> Image.Image:
    """Lines with round ends; points lie in a square of side 1, the stroke is in pixels."""

    def paint(pen: Pen) -> None:
        for line in lines:
            _stroke(pen, [(x * size * SCALE, y * size * SCALE) for x, y in line], stroke * SCALE)

    return _mask(size, size, paint)


@lru_cache(maxsize=16)
def arc(size: int, stroke: float, share: float) -> Image.Image:
    """That share of a ring, clockwise from the top, with round ends."""

    def paint(pen: Pen) -> None:
        middle, radius = size * SCALE / 2, (size - stroke) / 2 * SCALE
        width, end = stroke * SCALE, 360 * share - 90
        pen.arc(_box(size), -90, end, fill=255, width=round(width))
        for angle in (-90.0, end):
            x, y = cos(radians(angle)), sin(radians(angle))
            _dot(pen, (middle + radius * x, middle + radius * y), width)

    return _mask(size, size, paint)


@lru_cache(maxsize=16)
def flame(size: int, *, is_hollow: bool = False) -> Image.Image:
    """A small fire, or only its outline."""
    side = size * SCALE
    outline = [(x * side, y * side) for curve in FLAME for x, y in _points(curve)]
    core = [
        (0.5 * side + (x - 0.5 * side) * 0.7, 0.58 * side + (y - 0.58 * side) * 0.7)
        for x, y in outline
    ]

    def paint(pen: Pen) -> None:
        pen.polygon(outline, fill=255)
        if is_hollow:
            pen.polygon(core, fill=0)

    return _mask(size, size, paint)


@lru_cache(maxsize=4)
def sprout(size: int) -> Image.Image:
    """A young plant with two leaves."""
    side = size * SCALE

    def paint(pen: Pen) -> None:
        for leaf in LEAVES:
            pen.polygon([(x * side, y * side) for c in leaf for x, y in _points(c)], fill=255)
        _stroke(pen, [(x * side, y * side) for x, y in STEM], side * 0.05)

    return _mask(size, size, paint)


def _mask(width: int, height: int, paint: Callable[[Pen], None]) -> Image.Image:
    large = Image.new("L", (width * SCALE, height * SCALE))
    paint(ImageDraw.Draw(large))
    return large.reduce(SCALE)


def _box(size: int) -> tuple[int, int, int, int]:
    return 0, 0, size * SCALE - 1, size * SCALE - 1


def _stroke(pen: Pen, points: Sequence[Point], width: float) -> None:
    pen.line(points, fill=255, width=round(width), joint="curve")
    for point in points:
        _dot(pen, point, width)


def _dot(pen: Pen, centre: Point, width: float) -> None:
    pen.circle(centre, width / 2, fill=255)


def _points(curve: Sequence[Point]) -> list[Point]:
    """Points along a cubic Bezier curve."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = curve
    points = []
    for step in range(STEPS):
        t = step / STEPS
        a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
        points.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return points
