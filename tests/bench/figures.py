"""Figures: medians and percentiles of what was timed, and the table that shows them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Figures = Sequence[float | None]
Measure = Callable[[], Awaitable[Sequence[float]]]


@dataclass(frozen=True, slots=True)
class Table:
    """Figures side by side. Under it stands the bar, which the table never judges by itself."""

    title: str
    columns: Sequence[str]
    rows: Sequence[tuple[str, Figures]]
    bar: str

    def __str__(self) -> str:
        cells = [["", *self.columns], *([name, *map(_cell, row)] for name, row in self.rows)]
        widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
        lines = [self.title, *(_line(row, widths) for row in cells), f"  bar: {self.bar}"]
        return "\n".join(lines) + "\n"


def _cell(figure: float | None) -> str:
    if figure is None:
        return "–"
    digits = 2 if abs(figure) < 10 else 1 if abs(figure) < 100 else 0
    return f"{figure:,.{digits}f}"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    name, *figures = (
        cell.rjust(width) if place else cell.ljust(width)
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return "  " + "   ".join([name, *figures])


def percentile(values: Sequence[float], percent: float) -> float:
    """The value that so many percent do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


async def in_turns(variants: Mapping[str, Measure], rounds: int) -> dict[str, list[float]]:
    """Measure one variant after the other, round by round; each figure's median of all rounds.

    What else the machine does meanwhile, it does to all of them.
    """
    found: dict[str, list[Sequence[float]]] = {name: [] for name in variants}
    for _ in range(rounds):
        for name, measure in variants.items():
            found[name].append(await measure())
    return {
        name: [median(figure) for figure in zip(*all_of, strict=True)]
        for name, all_of in found.items()
    }


def beside(yardstick: str, found: Mapping[str, Sequence[float]]) -> list[tuple[str, Figures]]:
    """The figures as rows, each ended by the ratio of its first figure to the yardstick's."""
    one = found[yardstick][0]
    return [(name, [*figures, figures[0] / one]) for name, figures in found.items()]
