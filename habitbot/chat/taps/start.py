"""What the buttons of the first minute carry."""

from habitbot.chat.kit.tap import Tap
from habitbot.core.habit import Area


class StartTap(Tap, frozen=True):
    """Go back to the choice of an area."""

    PREFIX = "start"
    QUESTION = "area"


class StarterAreaTap(Tap, frozen=True):
    """Show the starter pack of an area."""

    PREFIX = "pack"
    QUESTION = "own"
    area: Area


class StarterTap(Tap, frozen=True):
    """Take one habit of a starter pack."""

    PREFIX = "take"
    area: Area
    number: int


class OwnWordsTap(Tap, frozen=True):
    """Type a first habit in one's own words, of the area that was chosen, if one was."""

    PREFIX = "own"
    QUESTION = "own"
    area: Area | None = None


class FirstTimeTap(Tap, frozen=True):
    """When to be asked, at the end of the start."""

    PREFIX = "first"
    cron: str


class FirstTimeTypedTap(Tap, frozen=True):
    """Type when to be asked, at the end of the start."""

    PREFIX = "firstt"
    QUESTION = "time"
