"""The look of every picture: warm paper, ink, one green for kept, one amber for mended."""

PAPER = "#FBF6EC"
BAND = "#F3EADA"
"""What is marked, such as today, lies on a band a shade deeper than the paper."""

TRACK = "#E4D9C4"
"""The part of a ring or bar that is still empty; it carries no fact of its own."""

INK = "#2B2A26"
SOFT_INK = "#675F54"
KEPT = "#2A7349"
MENDED = "#8F5400"
"""Inks stand out from paper and band by at least 4.5 to 1."""

WIDTH, HEIGHT = 1080, 1350
MARGIN = 60
INNER = WIDTH - 2 * MARGIN
FAR = WIDTH - MARGIN
"""The sheet in pixels; FAR is where lines end, seen from where one begins to read."""

SMALL = 30
"""No text is smaller: a phone shows a picture of this width at a third of its size."""
