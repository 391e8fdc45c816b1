"""What a rut card is told: every word on it, and how heavy each thing was and is.

Nothing here draws, so that a bot loads what draws with its first picture only.
"""

from dataclasses import dataclass

from habitbot.core.look import Shift


@dataclass(frozen=True, slots=True)
class RutRow:
    """One thing in two looks: how heavy it was and is, from 0 to 3, and each in words."""

    name: str
    before: int
    now: int
    before_word: str
    now_word: str
    shift: Shift
    shift_word: str


@dataclass(frozen=True, slots=True)
class RutCaptions:
    """Every word on the card.

    `weight` says what the blocks mean, `before` and `now` are the days of the two looks.
    """

    title: str
    weight: str
    before: str
    now: str
    rows: tuple[RutRow, ...]
    is_right_to_left: bool = False
