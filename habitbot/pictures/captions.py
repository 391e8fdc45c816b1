"""What a week card is told beside the week itself: every word on it, and on how many pages.

Nothing here draws, so that a bot loads what draws with its first picture only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil

from habitbot.core.week import DayState, WeekSummary

HABITS_A_PAGE = 8


@dataclass(frozen=True, slots=True)
class WeekCaptions:
    """Every word on the card.

    `weekdays` has seven short names from the week's first day on; only as much of them is shown
    as fits, one letter at least. `streak_words` follow the streaks' numbers ("days", "weeks",
    "at risk"), one for each of the summary's rows. `share` is the number in the ring ("86 %"),
    `share_line` tells it in words ("18 of 21 kept"), `mended` how many misses are,
    `page` which page it is ("1/3"); these four may be empty. `less` and `more` stand at the ends
    of the heat map's scale. `no_habits` is read where no habits are drawn: when there are none, or
    when nothing was said of any.
    """

    title: str
    weekdays: tuple[str, ...]
    states: Mapping[DayState, str]
    streak_words: tuple[str, ...]
    share: str
    share_line: str
    mended: str
    strength: str
    heat_title: str
    less: str
    more: str
    no_habits: str
    page: str = ""
    is_right_to_left: bool = False


def count_pages(summary: WeekSummary) -> int:
    """How many cards the week needs, at least one; a silent one draws no habits."""
    return 1 if summary.is_silent else max(1, ceil(len(summary.rows) / HABITS_A_PAGE))


def drawn_on(summary: WeekSummary, page: int) -> slice:
    """The habits drawn on a page; none in a week of which nothing was said."""
    first = HABITS_A_PAGE * min(max(page, 0), count_pages(summary) - 1)
    return slice(first, first if summary.is_silent else first + HABITS_A_PAGE)
