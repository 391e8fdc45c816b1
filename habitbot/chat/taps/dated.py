"""What the button to what was dated carries.

A tap on something dated carries where it was tapped: so it leads back to that page of the card.
"""

from datetime import date

from habitbot.chat.kit.tap import Packed, Tap
from habitbot.core.dated import DatedKind


class Origin(Packed, frozen=True):
    """A page of the card of what is dated since a day."""

    since: date
    page: int = 0


class DatedTap(Tap, frozen=True):
    """Show what is open and was dated since that day."""

    PREFIX = "dated"
    since: date
    page: int = 0


class MeantTap(Tap, frozen=True):
    """What was typed just now, told by its sign, is about this thing on the card."""

    PREFIX = "dmeant"
    QUESTION = "dated_meant"
    kind: DatedKind
    about: int
    origin: Origin
    sign: int | None = None


def way_back(origin: Origin | None, page: Tap) -> Tap:
    """To the card of what is dated, where one comes from it; else to a page."""
    return page if origin is None else DatedTap(origin.since, origin.page)
