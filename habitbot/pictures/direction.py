"""Puts the clusters of a line, which may mix directions, in the order in which they are seen."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

STRONG = frozenset({"L", "R", "AL"})
RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
SIDES = {"L": "L", "R": "R", "EN": "R", "AN": "R"}
"""The side a character takes when brackets are settled; numbers side with right to left."""

Characters = list[dict[str, Any]]
"""What the library works on: one dictionary a character, with its type and level."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A cluster at its place from left to right, and the direction in which it is read."""

    cluster: str
    is_rtl: bool


def reads_right_to_left(clusters: Sequence[str]) -> bool:
    """The direction of a text: that of its first letter."""
    types = (unicodedata.bidirectional(cluster[0]) for cluster in clusters)
    return next((kind in RIGHT_TO_LEFT for kind in types if kind in STRONG), False)


def seen_order(clusters: Sequence[str], *, is_rtl: bool) -> list[Seen]:
    """The clusters from left to right, by the Unicode Bidirectional Algorithm (UAX 9).

    `is_rtl` is the direction of the text they belong to. Brackets are not mirrored yet.
    """
    types = [unicodedata.bidirectional(cluster[0]) or "ON" for cluster in clusters]
    if not is_rtl and RIGHT_TO_LEFT.isdisjoint(types):
        return [Seen(cluster, is_rtl=False) for cluster in clusters]
    return [
        Seen(clusters[char["index"]], is_rtl=char["level"] % 2 == 1)
        for char in _reorder(clusters, types, level=int(is_rtl))
    ]


def mirror(cluster: str) -> str:
    """The cluster as it looks when read from right to left: brackets turn round."""
    return str(MIRRORED.get(cluster, cluster))


def _reorder(clusters: Sequence[str], types: Sequence[str], level: int) -> Characters:
    storage = algorithm.get_empty_storage()
    storage["base_level"] = level
    storage["chars"] = [
        {"index": index, "ch": cluster[0], "level": level, "type": kind, "orig": kind}
        for index, (cluster, kind) in enumerate(zip(clusters, types, strict=True))
    ]
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _settle_brackets(storage["chars"], "LR"[level])
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    algorithm.reorder_resolved_levels(storage, debug=False)
    return list(storage["chars"])


def _settle_brackets(chars: Characters, side: str) -> None:
    """Give both brackets of a pair one direction (rule N0, which the library leaves out)."""
    for opening, closing in _bracket_pairs(chars):
        inside = {SIDES.get(char["type"]) for char in chars[opening:closing]} - {None}
        if not inside:
            continue
        before = (SIDES.get(char["type"]) for char in reversed(chars[:opening]))
        context = next((found for found in before if found), side)
        settled = side if side in inside or context == side else context
        chars[opening]["type"] = chars[closing]["type"] = settled


def _bracket_pairs(chars: Characters) -> list[tuple[int, int]]:
    """Positions of brackets that belong together, in the order in which they open."""
    pairs = []
    waiting: list[tuple[str, int]] = []
    for at, char in enumerate(chars):
        category = unicodedata.category(char["ch"])
        if category == "Ps":
            waiting.append((mirror(char["ch"]), at))
        elif category == "Pe" and char["ch"] in (expected for expected, _ in waiting):
            while waiting[-1][0] != char["ch"]:
                waiting.pop()
            pairs.append((waiting.pop()[1], at))
    return sorted(pairs)
