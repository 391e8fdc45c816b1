"""What the button to what was dated carries."""

from datetime import date

from habitbot.chat.kit.tap import Tap


class DatedTap(Tap, frozen=True):
    """Show what is open and dated up to that day."""

    PREFIX = "dated"
    day: date
