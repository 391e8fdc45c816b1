"""Self-care: how the other habits went on days with enough sleep or exercise, and on the others."""

from datetime import date, timedelta
from fractions import Fraction

from habitbot.core.amount import AmountUnit
from habitbot.core.book import Book
from habitbot.core.day import DAY, week_of
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits
from habitbot.core.life import KEPT, MISSED, Unit, life_of
from habitbot.core.observation import Observation, Observed, Side
from habitbot.core.silence import said_anything
from habitbot.core.week import Week

LOOKED_BACK = timedelta(56)
"""Eight weeks: longer ago, life was another one."""

FEWEST_DAYS = 14
FEWEST_ON_A_SIDE = 4
SMALLEST_DIFFERENCE = Fraction(3, 20)

TWO_WEEKS = timedelta(weeks=2)
FEWEST_NIGHTS = 7
SOON = timedelta(weeks=4)
CHANGED = 15
"""Told lately, an observation is told again when a share moved by so many in a hundred."""


def observe(
    book: Book, today: date, down_days: frozenset[date] = frozenset()
) -> Observation | None:
    """The one thing worth telling about sleep or exercise and the other habits; mostly nothing.

    It takes 14 days of the last eight weeks that tell of both, four of them on either side, and a
    clear difference. Today is not over and stays out. Only what speaks for sleep and exercise is
    told: what speaks against them may well be chance, and would be bad advice.

    This week must have added a day to it. What a review told stays for the rest of its week, and
    comes again after four weeks, or when it changed.
    """
    week = week_of(today, book.person)
    told = {one.habit_id: one for one in book.observed}
    found = [
        one
        for one in _observations(book, today, down_days)
        if one.last in week and _is_news(one, told.get(one.habit.id), today, week)
    ]
    return max(
        found,
        key=lambda one: (_is_told_in(week, told.get(one.habit.id)), one.difference),
        default=None,
    )


def observe_week(
    book: Book, week_day: date, *, today: date, down_days: frozenset[date] = frozenset()
) -> Observation | None:
    """What the review of that day's week tells; nothing once the week is over."""
    return observe(book, today, down_days) if today in week_of(week_day, book.person) else None


def note_observed(book: Book, told: Observation | None, *, today: date) -> None:
    """Remember what a review tells, so that it is not told week after week."""
    if told is not None:
        others = (one for one in book.observed if one.habit_id in book.habits)
        kept = tuple(one for one in others if one.habit_id != told.habit.id)
        book.observed = (*kept, Observed(told.habit.id, today, *_percents(told)))


def _is_news(one: Observation, told: Observed | None, today: date, week: Week) -> bool:
    """Whether it was not told lately, or changed since, or is what this week's review told."""
    if told is None or told.on in week or today - told.on >= SOON:
        return True
    moved = zip(_percents(one), (told.enough, told.others), strict=True)
    return any(abs(now - before) >= CHANGED for now, before in moved)


def _is_told_in(week: Week, told: Observed | None) -> bool:
    return told is not None and told.on in week


def _percents(one: Observation) -> tuple[int, int]:
    return round(100 * one.enough.share), round(100 * one.others.share)


def _observations(book: Book, today: date, down_days: frozenset[date]) -> list[Observation]:
    """All that is clear about sleep or exercise."""
    days = {habit: _due_days(book, habit, today, down_days) for habit in active_habits(book)}
    found = [_observation(habit, _care(book, habit, days, today), days) for habit in days]
    return [one for one in found if one and one.difference >= SMALLEST_DIFFERENCE]


def are_nights_short(book: Book, today: date) -> bool:
    """Whether most nights of the last two weeks were shorter than wanted, of seven told or more."""
    nights = [
        is_enough
        for habit in active_habits(book)
        for night, is_enough in _nights(book, habit, today).items()
        if night >= today - TWO_WEEKS
    ]
    return len(nights) >= FEWEST_NIGHTS and 2 * sum(nights) < len(nights)


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
    Of exercise a day tells nothing in the middle of a silence: who is gone for a while says
    nothing about days without exercise.
    """
    if habit.area is Area.EXERCISE:
        return {day: kept for day, kept in days[habit].items() if _was_heard(book, day)}
    return _nights(book, habit, today)


def _nights(book: Book, habit: Habit, today: date) -> Days:
    """The days of a habit that counts sleep, told apart by whether it was enough; else none."""
    target, amounts = habit.target, book.amounts.get(habit.id)
    if not (_counts_sleep(habit) and target and amounts):
        return {}
    told = amounts.between(today - LOOKED_BACK, today - DAY)
    return {day: amount >= target.amount for day, amount in told}


def _was_heard(book: Book, day: date) -> bool:
    """Whether anything was said of that day, or of the one before or after."""
    return said_anything(book, day - DAY, day + DAY)


def _counts_sleep(habit: Habit) -> bool:
    target = habit.target
    is_hours = target is not None and target.unit is AmountUnit.HOURS and not target.is_most
    return habit.area is Area.SLEEP and is_hours


def _observation(habit: Habit, care: Days, days: dict[Habit, Days]) -> Observation | None:
    rest = [days[other] for other in days if other.area is not habit.area]
    both = {day: is_enough for day, is_enough in care.items() if any(day in of for of in rest)}
    enough, others = (
        _side([day for day, is_enough in both.items() if is_enough is wanted], rest)
        for wanted in (True, False)
    )
    if min(enough.days, others.days) < FEWEST_ON_A_SIDE or enough.days + others.days < FEWEST_DAYS:
        return None
    target = habit.target if _counts_sleep(habit) else None
    return Observation(habit, enough, others, max(both), target)


def _side(days: list[date], rest: list[Days]) -> Side:
    """These days, on each of which anything else was due."""
    due = [[of[day] for of in rest if day in of] for day in days]
    return Side(len(due), sum(map(sum, due)), sum(map(len, due)))
