"""What the buttons of the day's card and its menus carry."""

from datetime import date
from enum import StrEnum

from habitbot.chat.kit.tap import Tap
from habitbot.core.history import Cause, Mark


class View(StrEnum):
    """Which kind of message a check-in was tapped on, and so what it turns into.

    Eve: a day's card or a prompt, which asked about the day before; it turns into that day's card.
    """

    CARD = "c"
    PROMPT = "p"
    EVE = "e"


class DayTap(Tap, frozen=True):
    """Show the card of a day."""

    PREFIX = "day"
    day: date
    page: int = 0


class TodayTap(Tap, frozen=True):
    """Show today's card, whichever day that is by then."""

    PREFIX = "today"


class MarkTap(Tap, frozen=True):
    """Set this mark, or none, for this habit on this day."""

    PREFIX = "mark"
    habit_id: int
    day: date
    mark: Mark | None
    cause: Cause | None = None
    view: View = View.CARD
    page: int = 0


class MarkOpenTap(Tap, frozen=True):
    """Set this mark for those of these habits that are open on this day and take it as an answer.

    `habits`: their numbers, with dots between them; older buttons that name none no longer fit.
    """

    PREFIX = "markopen"
    day: date
    mark: Mark
    habits: str

    @property
    def habit_ids(self) -> frozenset[int]:
        """The habits between which could be chosen."""
        return frozenset(int(one) for one in self.habits.split(".") if one.isdecimal())


class MoreTap(Tap, frozen=True):
    """List the day's habits, to open one."""

    PREFIX = "more"
    day: date
    page: int = 0


class AskTap(Tap, frozen=True):
    """Show the prompt about one habit again, as it stands."""

    PREFIX = "ask"
    habit_id: int
    day: date


class HabitDayTap(Tap, frozen=True):
    """Open the menu of one habit on one day."""

    PREFIX = "hd"
    habit_id: int
    day: date
    view: View = View.CARD


class SkipTap(Tap, frozen=True):
    """Ask why the day is skipped."""

    PREFIX = "skip"
    QUESTION = "cause"
    habit_id: int
    day: date
    view: View = View.CARD


class NoteTap(Tap, frozen=True):
    """Write a note for one habit on one day."""

    PREFIX = "note"
    habit_id: int
    day: date


class DropNoteTap(Tap, frozen=True):
    """Take the note away of one habit on one day; only these words, told by their sign."""

    PREFIX = "nonote"
    habit_id: int
    day: date
    sign: int | None = None


class DaysTap(Tap, frozen=True):
    """Choose another day: today and the six before; for one habit, or for the whole card."""

    PREFIX = "days"
    habit_id: int | None = None
