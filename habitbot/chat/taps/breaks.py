"""What the buttons around short breaks carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap


class BreaksTap(Tap, frozen=True):
    """Choose when to be asked for short breaks."""

    PREFIX = "breaks"


class BreakTimesTap(Tap, frozen=True):
    """Be asked for short breaks at these times."""

    PREFIX = "brkat"
    cron: str


class TookBreakTap(Tap, frozen=True):
    """A break was taken on that day, which has `total` of them now where the habit counts."""

    PREFIX = "brk"
    habit_id: int
    day: date
    total: int | None = None


class CallOffTap(Tap, frozen=True):
    """No more breaks on that day."""

    PREFIX = "brkoff"
    habit_id: int
    day: date


class GoOnTap(Tap, frozen=True):
    """Breaks again on that day, after all."""

    PREFIX = "brkon"
    habit_id: int
    day: date
