"""What a person set a date for: one thing to be asked or told about on one day."""

from datetime import date
from enum import StrEnum

import msgspec


class DatedKind(StrEnum):
    """What is dated."""

    FOLLOW_UP = "follow_up"
    EVENT_AHEAD = "event_ahead"
    EVENT_WAS = "event_was"
    ANSWER = "answer"
    EXPERIMENT = "experiment"


class Dated(msgspec.Struct, frozen=True):
    """One thing to ask or tell about on the day `on`; `about` numbers it in its own table."""

    kind: DatedKind
    about: int
    on: date
