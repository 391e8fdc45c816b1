"""A sheet of paper: places shapes and lines of text, mirrored for right-to-left languages."""

from collections.abc import Sequence
from enum import Enum
from io import BytesIO

from PIL import Image

from habitbot.pictures.colours import HEIGHT, PAPER, WIDTH
from habitbot.pictures.text import Line, Typesetter, draw_line


class Align(Enum):
    """Which end of a line lies at the given x; start is where one begins to read the picture."""

    START = 0.0
    MIDDLE = 0.5
    END = 1.0


class Canvas:
    """Distances run from the side where one begins to read, and from the top, in pixels."""

    def __init__(
        self, typesetter: Typesetter, *, is_mirrored: bool = False, height: int = HEIGHT
    ) -> None:
        """An empty sheet, as high as a phone shows whole unless told otherwise."""
        self.image = Image.new("RGB", (WIDTH, height), PAPER)
        self.typesetter = typesetter
        self._is_mirrored = is_mirrored

    @property
    def height(self) -> int:
        """How high the sheet is."""
        return self.image.height

    def stamp(self, mask: Image.Image, x: float, y: float, colour: str) -> None:
        """Put a shape with its top corner, on the reader's side, at x and y."""
        left = self._left(x, mask.width)
        self.image.paste(colour, (round(left), round(y)), mask)

    def write(self, line: Line, x: float, baseline: float, align: Align = Align.START) -> None:
        """Put a line of text on a baseline."""
        left = self._left(x - line.width * align.value, line.width)
        draw_line(self.image, left, baseline, line)

    def write_lines(self, lines: Sequence[Line], x: float, baseline: float, step: float) -> None:
        """Put the lines of one text below each other, flush where its language begins to read."""
        widest = max(line.width for line in lines)
        for index, line in enumerate(lines):
            indent = widest - line.width if line.is_rtl is not self._is_mirrored else 0
            self.write(line, x + indent, baseline + index * step)

    def to_png(self) -> bytes:
        """The picture as a file, in 256 colours: a third of the size, and sooner written."""
        file = BytesIO()
        reduced = self.image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        reduced.save(file, "PNG", compress_level=6)
        return file.getvalue()

    def _left(self, x: float, width: float) -> float:
        return self.image.width - x - width if self._is_mirrored else x
