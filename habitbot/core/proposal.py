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
    LINK_GOAL = "link_goal"
    LOOK_AGAIN = "look_again"
    NEGLECTED = "neglected"
    MOVE_PROMPT = "move_prompt"
    REST = "rest"


class Proposal(msgspec.Struct, frozen=True):
    """Something to propose; `about` numbers what it is about, 0 where that is nothing special."""

    kind: ProposalKind
    about: int = 0


class Proposed(msgspec.Struct, frozen=True):
    """A proposal that was made on a day: under the week's review or on the day's cards.

    `is_declined`: the person said "not now". `heard` numbers what they had done last by then.
    """

    proposal: Proposal
    on: date
    is_in_review: bool = False
    is_declined: bool = False
    heard: int = 0
