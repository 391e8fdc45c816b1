"""A reflection: what a person answered to the one question of a week."""

from datetime import date
from enum import StrEnum

import msgspec


class WeekQuestion(StrEnum):
    """What is asked at a week's end, one of them in turn."""

    HELPED = "helped"
    EASIER = "easier"
    PROUD = "proud"
    ENERGY = "energy"
    LEARNED = "learned"
    LEAVE_OUT = "leave_out"
    THANKS = "thanks"
    LOOK_FORWARD = "look_forward"


class Reflection(msgspec.Struct, frozen=True):
    """An answer, by the first day of its week and the question it answers.

    `before` is what it took the place of, as long as that can be put back.
    """

    id: int
    week: date
    question: WeekQuestion
    text: str
    before: str = ""
