"""What the buttons around a week's question carry."""

from datetime import date, timedelta

from habitbot.chat.kit.tap import Tap

BELOW_A_WEEK = timedelta(hours=2)
"""So long words that reply to nothing are said to a week that was seen last."""


class ReflectTap(Tap, frozen=True):
    """Type the answer to the question of that day's week."""

    PREFIX = "refl"
    QUESTION = "refl"
    day: date


class PutAnswerBackTap(Tap, frozen=True):
    """Put back the answer that another took the place of; only these words, told by their sign."""

    PREFIX = "reflback"
    day: date
    sign: int | None = None


class DropReflectionTap(Tap, frozen=True):
    """Take the answer away; only these words, told by their sign."""

    PREFIX = "refldrop"
    day: date
    sign: int | None = None
