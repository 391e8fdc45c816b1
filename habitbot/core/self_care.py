"""Self-care: how the other habits went on days with enough sleep or exercise, and on the others."""

from datetime import date, timedelta
from fractions import Fraction

import msgspec

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits
from habitbot.core.streak import KEPT, MISSED, Unit, life_of

LOOKED_BACK = timedelta(56)
"""Eight weeks: longer ago, life was another one."""

FEWEST_DAYS = 14
FEWEST_ON_A_SIDE = 4
SMALLEST_DIFFERENCE = Fraction(3, 20)


class Side(msgspec.Struct, frozen=True):
    """Some days, and what became of the other habits on them."""

    days: int
    kept: int
    due: int

    @property
    def share(self) -> Fraction:
        """How much of what was due was kept."""
        return Fraction(self.kept, self.due)


class Observation(msgspec.Struct, frozen=True):
    """How the rest went on days with enough sleep or exercise, and on the others.

    `target` is what counts as enough sleep; without one it was a habit of exercise, kept or not.
    """

    habit: Habit
    enough: Side
    others: Side
    target: Target | None = None

    @property
    def difference(self) -> Fraction:
        """By how much more of the rest was kept."""
        return self.enough.share - self.others.share


def observe(
    book: Book, today: date, down_days: frozenset[date] = frozenset()
) -> Observation | None:
    """The one thing worth telling about sleep or exercise and the other habits; mostly nothing.

    It takes 14 days of the last eight weeks that tell of both, four of them on either side, and a
    clear difference. Today is not over and stays out. Only what speaks for sleep and exercise is
    told: what speaks against them may well be chance, and would be bad advice.
    """
    days = {habit: _due_days(book, habit, today, down_days) for habit in active_habits(book)}
    found = [_observation(habit, _care(book, habit, days, today), days) for habit in days]
    told = [one for one in found if one and one.difference >= SMALLEST_DIFFERENCE]
    return max(told, key=lambda one: one.difference, default=None)


Days = dict[date, bool]
"""Days, and whether each was kept, or was enough."""


def _due_days(book: Book, habit: Habit, today: date, down_days: frozenset[date]) -> Days:
    """The days on which a habit was due; one of some times a week is due on no day of its own."""
    life = life_of(book, habit.id, today=today, down_days=down_days, until=today)
    return {
        stretch.first + timedelta(place): letter in KEPT
        for stretch in life.cut(today - LOOKED_BACK, today - DAY).stretches
        if stretch.unit is Unit.DAYS
        for place, letter in enumerate(stretch.due_letters)
        if letter in KEPT + MISSED
    }


def _care(book: Book, habit: Habit, days: dict[Habit, Days], today: date) -> Days:
    """The days of a habit of sleep or exercise, told apart by what was enough; else none.

    Of sleep only hours tell: yes or no may be said of the evening as well as of the night before.
    """
    if habit.area is Area.EXERCISE:
        return days[habit]
    target, amounts = habit.target, book.amounts.get(habit.id)
    if not (_counts_sleep(habit) and target and amounts):
        return {}
    told = amounts.between(today - LOOKED_BACK, today - DAY)
    return {day: amount >= target.amount for day, amount in told}


def _counts_sleep(habit: Habit) -> bool:
    target = habit.target
    is_hours = target is not None and target.unit is AmountUnit.HOURS and not target.is_most
    return habit.area is Area.SLEEP and is_hours


def _observation(habit: Habit, care: Days, days: dict[Habit, Days]) -> Observation | None:
    rest = [days[other] for other in days if other.area is not habit.area]
    enough, others = (
        _side([day for day, is_enough in care.items() if is_enough is wanted], rest)
        for wanted in (True, False)
    )
    if min(enough.days, others.days) < FEWEST_ON_A_SIDE or enough.days + others.days < FEWEST_DAYS:
        return None
    return Observation(habit, enough, others, habit.target if _counts_sleep(habit) else None)


def _side(days: list[date], rest: list[Days]) -> Side:
    """These days, as far as anything else was due on them."""
    marks = [[of[day] for of in rest if day in of] for day in days]
    due = [each for each in marks if each]
    return Side(len(due), sum(map(sum, due)), sum(map(len, due)))
