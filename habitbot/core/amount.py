"""Amounts: how much of a habit that counts, on one day, and what that says of the day."""

from calendar import monthrange
from collections.abc import Collection, Iterator
from datetime import date
from enum import StrEnum

import msgspec

from habitbot.core.history import Mark, are_months

MINUTES_A_DAY = 24 * 60
LARGEST_COUNT = 100_000

UNSAID = "."
SIGNS = b"0123456789. \n"
DIGITS_AS_ZERO = bytes.maketrans(b"123456789", b"0" * 9)
WRONG = (b"  ", b" \n", b"\n ", b"\n\n", b"..", b".0", b"0.", b"0" * 9)
"""What stands in no lines of numbers up to eight digits, or dots, one blank apart."""


class Amounts(msgspec.Struct, frozen=True):
    """All amounts of one habit: month ("2026-11") to a line of numbers, one a day: "450 . 430".

    Raises ValueError for anything but months and lines of amounts.
    """

    months: dict[str, str] = {}

    def __post_init__(self) -> None:
        if self.months and not (are_months(self.months) and _are_lines(self.months.values())):
            raise ValueError("not a line of amounts a month")

    def on(self, day: date) -> int | None:
        """The amount of that day, None where none was said."""
        said = self.months.get(_month_of(day), "").split()[day.day - 1 : day.day]
        return None if said in ([], [UNSAID]) else int(said[0])

    def between(self, first: date, last: date) -> Iterator[tuple[date, int]]:
        """Each day with an amount from first to last, both included, newest first."""
        for month in sorted(self.months, reverse=True):
            if _month_of(first) <= month <= _month_of(last):
                for day, amount in reversed([*_days_in(month, self.months[month])]):
                    if first <= day <= last:
                        yield day, amount


def with_amount(amounts: Amounts, day: date, amount: int | None) -> Amounts:
    """The amounts with that day's, or without one for None; months without amounts go."""
    month = _month_of(day)
    said = amounts.months.get(month, "").split()
    said += [UNSAID] * (day.day - len(said))
    said[day.day - 1] = UNSAID if amount is None else str(amount)
    months = {**amounts.months, month: " ".join(said).rstrip(f" {UNSAID}")}
    return Amounts({month: months[month] for month in sorted(months) if months[month]})


def _are_lines(lines: Collection[str]) -> bool:
    """All at once: one by one would take as long as all the rest of reading a book."""
    said = "\n".join(lines).encode(errors="replace")
    shape = b"\n" + said.translate(DIGITS_AS_ZERO) + b"\n"
    return (
        not said.translate(None, SIGNS)
        and shape.count(b"\n") == len(lines) + 1
        and not any(wrong in shape for wrong in WRONG)
        and max(line.count(" ") for line in lines) < 31
    )


def _month_of(day: date) -> str:
    return day.isoformat()[:7]


def _days_in(month: str, line: str) -> Iterator[tuple[date, int]]:
    year, number = map(int, month.split("-"))
    days = monthrange(year, number)[1]
    for place, said in enumerate(line.split()[:days], 1):
        if said != UNSAID:
            yield date(year, number, place), int(said)


class AmountUnit(StrEnum):
    """What a habit counts; `own` stands for a word of the person's."""

    HOURS = "hours"
    MINUTES = "minutes"
    TIMES = "times"
    PAGES = "pages"
    GLASSES = "glasses"
    OWN = "own"

    @property
    def is_time(self) -> bool:
        """Whether amounts are kept as whole minutes; else they are hundredths of one."""
        return self in {AmountUnit.HOURS, AmountUnit.MINUTES}

    @property
    def one(self) -> int:
        """One of it, as amounts are kept."""
        if self.is_time:
            return 60 if self is AmountUnit.HOURS else 1
        return 100

    @property
    def most(self) -> int:
        """The largest amount that one day can have."""
        return MINUTES_A_DAY if self.is_time else LARGEST_COUNT * self.one


LONG_NIGHT, SHORT_NIGHT = 12 * 60, 3 * 60
"""So many minutes of a day that is said whole are rarely meant, and fewer than so few no night."""


class Target(msgspec.Struct, frozen=True):
    """The amount that a day is to reach or, where `is_most`, not to exceed.

    `adds_up`: amounts of one day come bit by bit, like minutes of walking; else an amount says the
    whole day, like hours of sleep. `tiny` is the amount of the version too small to refuse, where
    there is one. `word` names the unit where it is the person's own.
    """

    unit: AmountUnit
    amount: int
    is_most: bool = False
    adds_up: bool = True
    tiny: int | None = None
    word: str = ""

    @property
    def measure(self) -> tuple[bool, str, str]:
        """What amounts must share to be compared; hours and minutes are both time."""
        is_time = self.unit.is_time
        return is_time, "" if is_time else self.unit, self.word

    @property
    def is_said_last(self) -> bool:
        """Whether a day stays open whatever was counted so far: one more may always come."""
        return self.is_most and self.adds_up

    def is_beyond(self, amount: int | None) -> bool:
        """Whether there was more already than is wanted, so that nothing is left to be kept."""
        return self.is_most and amount is not None and amount > self.amount

    def leaves_open(self, amount: int | None) -> bool:
        """Whether a day with so much is neither kept nor missed until one says that was all."""
        return self.is_said_last and amount is not None and not self.is_beyond(amount)

    def is_doubtful(self, amount: int) -> bool:
        """Whether so much was rarely meant, like a night of twelve hours."""
        is_long = max(LONG_NIGHT, self.amount + 1) <= amount <= self.unit.most
        return self.is_of_a_night and is_long

    def is_no_night(self, amount: int) -> bool:
        """Whether a night is counted, and so little is rather the length of something else."""
        return self.is_of_a_night and amount < min(SHORT_NIGHT, self.amount)

    @property
    def is_of_a_night(self) -> bool:
        """Whether a night is counted: hours that are said whole."""
        return self.unit is AmountUnit.HOURS and not self.adds_up and not self.is_most

    def mark_so_far(self, amount: int) -> Mark | None:
        """What an amount says of a day that goes on; None where the day stays open for more."""
        return None if self.is_said_last else self.mark_of(amount)

    def mark_of(self, amount: int) -> Mark | None:
        """What an amount says of its day, as all of it; None where the day stays open for more.

        At most: done up to it, missed beyond. At least: done from it on, tiny from the tiny amount
        on; below, the day is open where amounts add up, and missed where they say the whole day.
        """
        if self.is_most:
            return Mark.DONE if amount <= self.amount else Mark.MISSED
        if amount >= self.amount:
            return Mark.DONE
        if self.tiny is not None and amount >= self.tiny:
            return Mark.TINY
        return None if self.adds_up else Mark.MISSED

    def amount_beside(self, mark: Mark | None, known: int | None) -> int | None:
        """The amount of a day whose mark is said by hand, where `known` was its amount so far.

        A mark keeps an amount that says the same, or that left the day open. Done and tiny bring
        their own amount with them where one has to be reached; a cleared day has none.
        """
        if mark is None:
            return None
        if known is not None and self.mark_of(known) is mark:
            return known
        is_open = known is not None and self.mark_so_far(known) is None
        if not self.is_most and mark is Mark.DONE:
            return self.amount
        if not self.is_most and mark is Mark.TINY and self.tiny is not None:
            return self.tiny
        is_denied = self.is_most and mark is Mark.DONE
        return known if is_open and not is_denied else None
