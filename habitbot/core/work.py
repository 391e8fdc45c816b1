"""Finished work: what it was, who was asked about it, and what was said of it."""

from datetime import date
from enum import StrEnum

import msgspec


class Role(StrEnum):
    """What somebody who saw the work is to the person."""

    MENTOR = "mentor"
    SUPERVISOR = "supervisor"
    COLLEAGUE = "colleague"


class Tone(StrEnum):
    """How a question for feedback sounds."""

    WARM = "warm"
    PLAIN = "plain"
    BRIEF = "brief"


class Aim(StrEnum):
    """The one thing that a question for feedback asks for."""

    IMPROVE = "improve"
    UNCLEAR = "unclear"
    KEEP = "keep"


class FeedbackPart(StrEnum):
    """The parts of a feedback, in the order in which they are noted."""

    PRAISE = "praise"
    CRITICISM = "criticism"
    CHANGE = "change"


class Feedback(msgspec.Struct, frozen=True):
    """What was said of a work: praise and criticism told apart, and what one will change.

    Of a part each thing that was said stands in a line of its own.
    """

    received_on: date
    praise: str = ""
    criticism: str = ""
    change: str = ""

    def part(self, part: FeedbackPart) -> str:
        """One part of it; nothing where nothing was noted."""
        parts = {
            FeedbackPart.PRAISE: self.praise,
            FeedbackPart.CRITICISM: self.criticism,
            FeedbackPart.CHANGE: self.change,
        }
        return parts[part]


class FinishedWork(msgspec.Struct, frozen=True):
    """Something a person finished, and asks feedback on.

    `asked` is who is asked: a role, or the id of a contact. `asked_on` is the day the question was
    sent, `answer_due_on` the day of the one reminder, if an answer is still awaited.
    `is_asked_anew`: what was noted by then is no answer to that question, which came on
    `answered_on`.
    """

    id: int
    what: str
    finished_on: date
    asked: Role | int | None = None
    asked_on: date | None = None
    answer_due_on: date | None = None
    tone: Tone = Tone.WARM
    aim: Aim = Aim.IMPROVE
    feedback: Feedback | None = None
    is_asked_anew: bool = False
    answered_on: date | None = None

    @property
    def is_awaited(self) -> bool:
        """Whether an answer is still waited for."""
        return self.answer_due_on is not None and (self.feedback is None or self.is_asked_anew)

    @property
    def came_on(self) -> date | None:
        """The day on which the question was answered that was sent last; None where it was not."""
        if self.feedback is None or self.asked_on is None or self.is_asked_anew:
            return None
        return self.answered_on or self.feedback.received_on

    def is_overdue(self, today: date) -> bool:
        """Whether the day of the reminder has come, and an answer is still waited for."""
        return self.is_awaited and self.answer_due_on is not None and self.answer_due_on <= today
