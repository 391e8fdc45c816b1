"""What a table of paths is told: every word on it, and each score.

Nothing here draws, so that a bot loads what draws with its first picture only.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PathsRow:
    """A criterion, how much it matters in words, and each path's score, None where it has none."""

    name: str
    weight: str
    scores: tuple[int | None, ...]
    score_words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PathsCaptions:
    """Every word on the table.

    `columns` are the names of one to four paths and `first` is the place of the first of them
    among all paths, counted from 1: what is shown where no font can draw a name. `overall` are
    their means, `found` what speaks for each and what against it. `scale` says what the scores
    mean; `page` which page it is ("1/2") and may be empty.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[PathsRow, ...]
    overall_name: str
    overall: tuple[str, ...]
    found_name: str
    found: tuple[tuple[str, str], ...]
    scale: str
    first: int = 1
    page: str = ""
    is_right_to_left: bool = False
