"""What the buttons carry that choose what a habit counts."""

from habitbot.chat.kit.tap import Tap
from habitbot.core.amount import AmountUnit


class CountsTap(Tap, frozen=True):
    """Show what a habit counts, or let it count."""

    PREFIX = "counts"
    habit_id: int


class UnitsTap(Tap, frozen=True):
    """Choose or type what a habit counts."""

    PREFIX = "units"
    QUESTION = "counted"
    habit_id: int


class TargetsTap(Tap, frozen=True):
    """Choose or type how many of a unit a day is to reach, or not to exceed."""

    PREFIX = "targets"
    QUESTION = "target"
    habit_id: int
    unit: AmountUnit
    is_most: bool = False


class TargetTap(Tap, frozen=True):
    """Set the target of a habit from today on."""

    PREFIX = "target"
    habit_id: int
    unit: AmountUnit
    amount: int
    is_most: bool = False


class NamedTargetTap(Tap, frozen=True):
    """Count what stands in a habit's name; the sign tells whether it still does."""

    PREFIX = "tnamed"
    habit_id: int
    sign: int


class TinyAmountsTap(Tap, frozen=True):
    """Choose the amount of a habit's tiny version."""

    PREFIX = "tinies"
    QUESTION = "tiny_amount"
    habit_id: int


class TinyAmountTap(Tap, frozen=True):
    """Set the amount of a habit's tiny version, or none; `unit` as with a day's amount."""

    PREFIX = "tiny"
    habit_id: int
    amount: int | None
    unit: int | None = None


class AddingUpTap(Tap, frozen=True):
    """Let a day's amounts add up, or one say the whole day."""

    PREFIX = "addsup"
    habit_id: int
    adds_up: bool


class UncountTap(Tap, frozen=True):
    """Let a habit count nothing from today on."""

    PREFIX = "uncount"
    habit_id: int
