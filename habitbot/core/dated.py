"""What a person set a date for: one thing to be asked or told about on one day."""

from datetime import date, timedelta
from enum import StrEnum

import msgspec

from habitbot.core.refusal import DateNotAhead

FARTHEST = timedelta(days=3 * 366)
"""Nobody plans further ahead than about three years."""


class DatedKind(StrEnum):
    """What is dated."""

    FOLLOW_UP = "follow_up"
    EVENT_AHEAD = "event_ahead"
    EVENT_WAS = "event_was"
    ANSWER = "answer"
    EXPERIMENT = "experiment"


class Dated(msgspec.Struct, frozen=True):
    """One thing to ask or tell about on the day `on`; `about` numbers it in its own table.

    `told_from`: the first day whose message can tell it, where that of its own day was out before
    it was dated.
    """

    kind: DatedKind
    about: int
    on: date
    told_from: date | None = None

    @property
    def told_on(self) -> date:
        """The day whose message tells it."""
        return max(self.on, self.told_from or self.on)


def check_ahead(on: date, first: date) -> None:
    """Raise DateNotAhead for a day before the first one that can be, or years after it."""
    if not first <= on <= first + FARTHEST:
        raise DateNotAhead
