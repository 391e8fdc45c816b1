"""What the buttons around smaller and larger versions carry."""

from habitbot.chat.kit.tap import Tap


class VersionsTap(Tap, frozen=True):
    """Choose what a habit shall ask for instead."""

    PREFIX = "sizes"
    habit_id: int


class ShrinkTap(Tap, frozen=True):
    """Ask for less from today on; `sign` is that of the words it shall have then."""

    PREFIX = "shrink"
    habit_id: int
    sign: int


class GrowTap(Tap, frozen=True):
    """Ask for more from today on; `sign` is that of the words it shall have then."""

    PREFIX = "grow"
    habit_id: int
    sign: int


class StepTap(Tap, frozen=True):
    """Count so much from today on, less or more than before."""

    PREFIX = "step"
    habit_id: int
    amount: int


class ShrinkTypedTap(Tap, frozen=True):
    """Type a smaller version."""

    PREFIX = "shrinkt"
    habit_id: int


class GrowTypedTap(Tap, frozen=True):
    """Type a larger version."""

    PREFIX = "growt"
    habit_id: int
