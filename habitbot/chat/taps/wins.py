"""What the buttons around wins carry."""

from habitbot.chat.kit.tap import Tap
from habitbot.core.wins import Period


class WinsTap(Tap, frozen=True):
    """Show what speaks for the person in a period."""

    PREFIX = "wins"
    period: Period
    page: int = 0


class WinsFileTap(Tap, frozen=True):
    """Send it as a text file, all of it or only what fits into an appraisal."""

    PREFIX = "winsfile"
    period: Period
    is_whole: bool = False
