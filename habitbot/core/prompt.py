"""Prompts: the messages that ask at the right moment, and the record of each."""

from datetime import UTC, date, datetime, time
from enum import StrEnum

import msgspec

MOST_RECORDS = 10
MOST_REMINDERS = 24
"""Of a series of breaks as many runs are remembered as a day can have."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class PromptKind(StrEnum):
    """What a prompt asks about: the day, one habit, what was dated, a short break, or the week."""

    LIST = "list"
    HABIT = "habit"
    DATED = "dated"
    BREAK = "break"
    REVIEW = "review"


class RecordState(StrEnum):
    """How far a prompt got: claimed before it is sent, and never sent twice."""

    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


class PromptRecord(msgspec.Struct, frozen=True):
    """One run of a prompt, named by the local date and time it was due at.

    Of a break's reminder: whether it, or a later one of its day, brought a tap, and whether its
    break was taken. `asks_all`: the message in which it went out asked about all of its day.
    `sent_at`: when it left; older records do not tell that.
    """

    day: date
    at: time
    state: RecordState
    message_id: int | None = None
    is_heard: bool = False
    is_taken: bool = False
    asks_all: bool = False
    sent_at: datetime | None = None


class Prompt(msgspec.Struct, frozen=True):
    """A cron line in the person's zone and what it asks about.

    `is_insistent`: it asks even within the quiet hours. `records` are its last runs, oldest
    first; its key (local date, local time) only moves forward. `since`: what lies before is not
    asked, because the prompt was made, changed or silent then. `told`: of what was dated, all up
    to that day was told. `in_vain`: the last days on which a series of breaks brought no tap,
    none since one did. `is_asleep`: it has said that it rests until it is woken.
    """

    id: int
    kind: PromptKind
    cron: str
    habit_id: int | None = None
    is_insistent: bool = False
    records: tuple[PromptRecord, ...] = ()
    since: datetime = LONG_AGO
    told: date | None = None
    in_vain: tuple[date, ...] = ()
    is_asleep: bool = False

    @property
    def most_records(self) -> int:
        """How many runs are remembered."""
        return MOST_REMINDERS if self.kind is PromptKind.BREAK else MOST_RECORDS
