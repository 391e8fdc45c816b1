"""What the buttons under a week card carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap


class WeekTap(Tap, frozen=True):
    """Show a week's card: the week of that day, and which eight habits."""

    PREFIX = "week"
    day: date
    page: int = 0


class WeekTextTap(Tap, frozen=True):
    """Send a week as text."""

    PREFIX = "wtext"
    day: date
