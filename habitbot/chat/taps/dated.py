"""What the button to what was dated carries.

A tap on something dated carries the same day: so it leads back to the card it was tapped on.
"""

from datetime import date

from habitbot.chat.kit.tap import Tap


class DatedTap(Tap, frozen=True):
    """Show what is open and was dated since that day."""

    PREFIX = "dated"
    since: date
    page: int = 0


def way_back(since: date | None, page: Tap) -> Tap:
    """To the card of what is dated since that day, where one comes from it; else to a page."""
    return page if since is None else DatedTap(since)
