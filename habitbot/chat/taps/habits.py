"""What the buttons around a habit carry."""

from enum import StrEnum

from habitbot.chat.kit.tap import Tap
from habitbot.core.habit import Area


class HabitsTap(Tap, frozen=True):
    """List the habits."""

    PREFIX = "habits"
    page: int = 0


class ArchivedTap(Tap, frozen=True):
    """List what is archived or was deleted lately."""

    PREFIX = "arch"
    page: int = 0


class HabitTap(Tap, frozen=True):
    """Open a habit's page."""

    PREFIX = "habit"
    habit_id: int


class AddTap(Tap, frozen=True):
    """Add a habit."""

    PREFIX = "add"
    QUESTION = "name"


class AddTwinTap(Tap, frozen=True):
    """Add the habit just named, by the sign of its name, although one is called so already."""

    PREFIX = "addtwin"
    sign: int | None = None


class AnchorlessTap(Tap, frozen=True):
    """The new habit, told by the sign of its name, follows nothing."""

    PREFIX = "noanch"
    sign: int | None = None


class NewAnchorTap(Tap, frozen=True):
    """The new habit follows one of the usual moments, both told by the signs of their words."""

    PREFIX = "newanch"
    sign: int
    name_sign: int | None = None


class AnchorTap(Tap, frozen=True):
    """A habit follows one of the usual moments, told by the sign of its words."""

    PREFIX = "anchor"
    habit_id: int
    sign: int


class Part(StrEnum):
    """A part of a habit that can be typed anew."""

    NAME = "name"
    ANCHOR = "anchor"
    TINY = "tiny"
    CELEBRATION = "cele"


class EditTap(Tap, frozen=True):
    """Choose what to change in a habit."""

    PREFIX = "edit"
    habit_id: int


class EditPartTap(Tap, frozen=True):
    """Type one part of a habit anew."""

    PREFIX = "part"
    QUESTION = "part"
    habit_id: int
    part: Part


class ClearPartTap(Tap, frozen=True):
    """Take a habit's anchor, tiny version or celebration away; only these words, by their sign."""

    PREFIX = "nopart"
    habit_id: int
    part: Part
    sign: int | None = None


class AreasTap(Tap, frozen=True):
    """Choose a habit's area."""

    PREFIX = "areas"
    habit_id: int


class AreaTap(Tap, frozen=True):
    """Set a habit's area."""

    PREFIX = "area"
    habit_id: int
    area: Area


class FrequenciesTap(Tap, frozen=True):
    """Choose when a habit is due."""

    PREFIX = "freqs"
    QUESTION = "frequency"
    habit_id: int


class FrequencyTap(Tap, frozen=True):
    """Set when a habit is due: "d" each day, "w024" on weekdays, "n3" times a week."""

    PREFIX = "freq"
    habit_id: int
    code: str


class WeekdaysTap(Tap, frozen=True):
    """Choose weekdays; `chosen` are those picked so far, as digits."""

    PREFIX = "wdays"
    habit_id: int
    chosen: str


class MoveTap(Tap, frozen=True):
    """Move a habit to a place in the list, 0 first."""

    PREFIX = "move"
    habit_id: int
    place: int


class OrderTap(Tap, frozen=True):
    """Show where a habit can be moved to."""

    PREFIX = "order"
    habit_id: int
    page: int = 0


class ArchiveTap(Tap, frozen=True):
    """Archive a habit."""

    PREFIX = "rest"
    habit_id: int


class BringBackTap(Tap, frozen=True):
    """Bring an archived habit back."""

    PREFIX = "back"
    habit_id: int


class DeleteTap(Tap, frozen=True):
    """Ask before a habit is deleted."""

    PREFIX = "del"
    habit_id: int


class DeleteSureTap(Tap, frozen=True):
    """Delete a habit."""

    PREFIX = "delsure"
    habit_id: int


class UndoTap(Tap, frozen=True):
    """Bring a deleted habit back with all that belonged to it."""

    PREFIX = "undo"
    habit_id: int
