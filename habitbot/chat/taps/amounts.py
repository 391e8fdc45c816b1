"""What the buttons of habits that count carry."""

from datetime import date

from habitbot.chat.kit.tap import NotATap, Packed, Tap, sign_of
from habitbot.chat.taps.check_in import View
from habitbot.core.amount import Target


class AmountsTap(Tap, frozen=True):
    """Open the amounts of one habit on one day."""

    PREFIX = "amts"
    habit_id: int
    day: date
    view: View = View.CARD
    page: int = 0


class AmountTap(Tap, frozen=True):
    """Set this amount, the whole day's, for this habit on this day.

    `is_all`: no more will come, where the day would stay open for it. `unit`: the sign of what is
    counted; an older button has none. `is_least`: what was said since may be more, and stays.
    """

    PREFIX = "amt"
    habit_id: int
    day: date
    amount: int
    view: View = View.CARD
    page: int = 0
    is_all: bool = False
    unit: int | None = None
    is_least: bool = False


class MeantAmount(Packed, frozen=True):
    """An amount that may be meant for a habit, and the sign of what it counts."""

    habit_id: int
    amount: int
    unit: int


class WhichAmountTap(Tap, frozen=True):
    """Ask again which habit of a day an amount is for.

    `amounts`: that of each habit it may be for, with commas between them. `is_all`: as with an
    amount.
    """

    PREFIX = "amtwhich"
    day: date
    is_all: bool
    amounts: str

    @property
    def meant(self) -> list[MeantAmount]:
        """What may be meant; NotATap where it can't be read."""
        try:
            return [MeantAmount.read(one) for one in self.amounts.split(",")]
        except ValueError as unreadable:
            raise NotATap from unreadable


class WhichLimitTap(Tap, frozen=True):
    """Ask again of which limit no more came on a day, or on the one before."""

    PREFIX = "limwhich"
    day: date


def unit_sign(target: Target) -> int:
    """A short sign of what is counted: amounts of one sign say the same."""
    return sign_of(" ".join(map(str, target.measure)))


def check_unit(target: Target | None, unit: int | None, *, is_one: bool) -> None:
    """Raise NotATap for a number of something else than the habit counts.

    `is_one`: nothing else was counted then, so that a button without a sign of it is right.
    """
    if target is not None and not (is_one if unit is None else unit == unit_sign(target)):
        raise NotATap


class AmountTypedTap(Tap, frozen=True):
    """Type the amount of one habit on one day.

    `is_asked`: a list asks for it alone, so that a number is the whole day's. `is_further`: one
    was said, and others stand beside it, so that what is counted must be said with the number.
    """

    PREFIX = "amtt"
    QUESTION = "amount"
    habit_id: int
    day: date
    view: View = View.CARD
    page: int = 0
    is_asked: bool = False
    is_further: bool = False

    @property
    def is_prompted(self) -> bool:
        """Whether a prompt asks for it: of the habit, or of the day where it alone is open."""
        return self.is_asked or self.view is View.PROMPT
