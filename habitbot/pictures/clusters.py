"""Cuts text into clusters: what a reader takes for one character."""

import unicodedata

JOINER = "\u200d"
JOINERS = frozenset({"\u200c", JOINER})
KEYCAP = "\u20e3"
TEXT_STYLE = "\ufe0e"
EMOJI_STYLE = "\ufe0f"

SARA_AM = frozenset("\u0e33\u0eb3")
"""Vowels of Thai and Lao that stand half above the letter before them."""

VIRAMA = 9
"""The combining class of signs that bind a letter of India to the next."""

ABOVE_OR_BELOW = 200
"""From this combining class on, marks stand above or below their letter."""

MOST_MARKS = 2
"""Marks above or below one letter that are drawn; more would climb into the neighbouring rows."""


def clean(text: str) -> str:
    """The text on one line, composed, without what has no look of its own.

    Control, private, surrogate and direction characters go; joiners stay.
    """
    kept = "".join(char for char in text if char.isspace() or _has_look(char))
    return unicodedata.normalize("NFC", " ".join(kept.split()))


def split_clusters(text: str) -> list[str]:
    """The text in pieces that must not be cut: letters with their marks, whole emoji, flags."""
    clusters: list[str] = []
    for char in text:
        if not clusters or not _joins(clusters[-1], char):
            clusters.append(char)
        elif _has_room(clusters[-1], char):
            clusters[-1] += char
    return clusters


def is_emoji(cluster: str) -> bool:
    """Whether a cluster is better drawn by an emoji font than by one of letters.

    Everything above U+1F000 is, and the symbols from U+2300 on, as long as the text does not
    ask otherwise by a style character; Unicode's own list agrees but for rare symbols, which
    no emoji font holds.
    """
    if TEXT_STYLE in cluster:
        return False
    if EMOJI_STYLE in cluster or KEYCAP in cluster or cluster[0] >= "\U0001f000":
        return True
    return cluster[0] >= "\u2300" and unicodedata.category(cluster[0]) == "So"


def is_regional(char: str) -> bool:
    """Whether it is half of a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def is_skin_tone(char: str) -> bool:
    """Whether it colours the emoji before it."""
    return "\U0001f3fb" <= char <= "\U0001f3ff"


def is_tag(char: str) -> bool:
    """Whether it is an unseen letter that names a flag, such as that of Wales."""
    return "\U000e0020" <= char <= "\U000e007f"


def _has_look(char: str) -> bool:
    if is_tag(char) or char in JOINERS:
        return True
    return unicodedata.category(char) not in {"Cc", "Cf", "Co", "Cs"}


def _joins(cluster: str, char: str) -> bool:
    """Whether the character belongs to the cluster before it (close to UAX 29, and simpler)."""
    last = cluster[-1]
    return (
        unicodedata.category(char).startswith("M")
        or char in JOINERS
        or char in SARA_AM
        or is_skin_tone(char)
        or "\u1160" <= char <= "\u11ff"
        or is_tag(char)
        or (last == JOINER and not char.isalnum() and not char.isspace())
        or (unicodedata.combining(last) == VIRAMA and char.isalpha())
        or (is_regional(char) and len(cluster) == 1 and is_regional(cluster))
    )


def _has_room(cluster: str, char: str) -> bool:
    if unicodedata.combining(char) < ABOVE_OR_BELOW:
        return True
    return sum(unicodedata.combining(mark) >= ABOVE_OR_BELOW for mark in cluster) < MOST_MARKS
