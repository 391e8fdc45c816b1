"""What the buttons around short breaks carry."""

from datetime import date, time

from habitbot.chat.kit.tap import Tap


class BreaksTap(Tap, frozen=True):
    """Choose when to be asked for short breaks."""

    PREFIX = "breaks"
    QUESTION = "break_times"


class BreakTimesTap(Tap, frozen=True):
    """Be asked for short breaks at these times."""

    PREFIX = "brkat"
    cron: str


class TookBreakTap(Tap, frozen=True):
    """The break of the reminder at that time was taken; with it the day has `total` of them."""

    PREFIX = "brk"
    habit_id: int
    day: date
    at: time
    total: int | None = None


class CallOffTap(Tap, frozen=True):
    """No more breaks on that day."""

    PREFIX = "brkoff"
    habit_id: int
    day: date
    at: time


class WakeBreaksTap(Tap, frozen=True):
    """Let the reminders of a series that rests come again."""

    PREFIX = "brkwake"
    prompt_id: int


class GoOnTap(Tap, frozen=True):
    """Breaks again on that day, after all."""

    PREFIX = "brkon"
    habit_id: int
    day: date
    at: time
