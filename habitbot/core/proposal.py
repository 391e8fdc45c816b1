"""A proposal: one small thing the bot offers by itself, and what became of it."""

from datetime import date
from enum import StrEnum

import msgspec


class ProposalKind(StrEnum):
    """What is proposed."""

    ANCHOR = "anchor"
    ARCHIVE = "archive"
    CELEBRATE = "celebrate"
    DAY_OFF = "day_off"
    FEWER_TIMES = "fewer_times"
    SHRINK = "shrink"
    GROW = "grow"
    LOOK = "look"
    SET_GOAL = "set_goal"
    LINK_GOAL = "link_goal"
    LOOK_AGAIN = "look_again"
    NEGLECTED = "neglected"
    MOVE_PROMPT = "move_prompt"
    REST = "rest"


WITHOUT_SUBJECT = frozenset(
    {
        ProposalKind.CELEBRATE,
        ProposalKind.DAY_OFF,
        ProposalKind.LOOK,
        ProposalKind.REST,
        ProposalKind.SET_GOAL,
    }
)
"""What is about nothing special."""


class Proposal(msgspec.Struct, frozen=True):
    """Something to propose; `about` numbers what it is about, 0 where that is nothing special."""

    kind: ProposalKind
    about: int = 0

    @property
    def subject(self) -> tuple[ProposalKind, int]:
        """What "not now" is said to: the same as long as this is, whatever speaks for it.

        Older books number what spoke for a day off where there is nothing to be about.
        """
        return self.kind, 0 if self.kind in WITHOUT_SUBJECT else self.about


class Proposed(msgspec.Struct, frozen=True):
    """A proposal that was made on a day: under the week's review or on the day's cards.

    `is_declined`: the person said "not now". `heard` numbers what they had done last by then.
    """

    proposal: Proposal
    on: date
    is_in_review: bool = False
    is_declined: bool = False
    heard: int = 0
