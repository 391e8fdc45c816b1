"""What a person does with a habit that counts: choose its target, be offered amounts, look back."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from statistics import median_high

import msgspec
from msgspec.structs import replace

from habitbot.core.amount import Amounts, AmountUnit, Target
from habitbot.core.book import Book
from habitbot.core.check_in import ANSWERS, check_amount, keep_amount, set_amount
from habitbot.core.day import DAY
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import find_habit
from habitbot.core.history import KEPT_MARKS, History, Mark
from habitbot.core.person import choose_from
from habitbot.core.refusal import NameTooLong, NotCounted
from habitbot.core.typed.text import clean_line, count_characters

LOOKED_AT = 14
"""What people usually enter is told by so many of their last amounts."""

KNOWN_FROM = 3
"""Before so many amounts, the target stands for what is usual."""

KEPT_IN_REACH = 3
MOST_OFFERED = 6
MOST_AROUND = 5
MOST_PARTS, MOST_WHOLES = 2, 3

MOST_WORD_CHARACTERS, MOST_WORD_BYTES = 20, 80

AVERAGE_DAYS = timedelta(28)

MOST_LIKELY = 4
"""So many times what is asked for, or the most of late, may be meant by a number alone."""

HALF_AN_HOUR = 30
MINUTE_STEPS = (1, 2, 5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240)
COUNT_STEPS = tuple(100 * step * 10**power for power in range(6) for step in (1, 2, 5))


class Offer(msgspec.Struct, frozen=True):
    """An amount on a button: the whole day's, and by how much more it is than what was said.

    `is_last`: the largest one offered for a day as a whole, which stands for anything beyond.
    `is_all`: with it the day is said, though more might have come.
    """

    amount: int
    more: int | None = None
    is_last: bool = False
    is_all: bool = False


class Average(msgspec.Struct, frozen=True):
    """How much there was on the days that have an amount: in all, and on how many."""

    total: int
    days: int

    @property
    def a_day(self) -> int:
        """The mean amount, to the nearest part."""
        return (2 * self.total + self.days) // (2 * self.days)


def make_target(
    area: Area, unit: AmountUnit, amount: int, *, is_most: bool = False, word: str = ""
) -> Target:
    """A target for a habit of that area; hours of sleep say the whole day, all else adds up.

    Raises AmountTooLarge, NotCounted for a target of nothing at least, and NameTooLong for a word
    of more than 20 characters.
    """
    word = clean_word(word)
    check_amount(unit, amount)
    if not amount and not is_most:
        raise NotCounted
    adds_up = not (unit is AmountUnit.HOURS and area is Area.SLEEP)
    return Target(unit, amount, is_most=is_most, adds_up=adds_up, word=word)


def clean_word(typed: str) -> str:
    """A word for what is counted, as it is kept. Raises NameTooLong beyond 20 characters."""
    word = clean_line(typed)
    if count_characters(word) > MOST_WORD_CHARACTERS or len(word.encode()) > MOST_WORD_BYTES:
        raise NameTooLong(MOST_WORD_CHARACTERS)
    return word


def choose_target(
    book: Book,
    habit_id: int,
    unit: AmountUnit,
    amount: int,
    *,
    today: date,
    is_most: bool = False,
    word: str = "",
) -> None:
    """Choose how much a day is to reach, or not to exceed; how its amounts add up stays.

    So does a smaller tiny amount, where the unit allows. Raises NoSuchHabit, AmountTooLarge,
    NotCounted for nothing at least, and NameTooLong.
    """
    habit = find_habit(book, habit_id)
    target = make_target(habit.area, unit, amount, is_most=is_most, word=word)
    before = habit.target
    if before is not None and before.measure == target.measure:
        target = replace(target, adds_up=before.adds_up, tiny=before.tiny)
    set_target(book, habit_id, target, today=today)


def set_target(book: Book, habit_id: int, target: Target | None, *, today: date) -> None:
    """Choose what a habit counts from today on, or nothing more for None; earlier days stay.

    Today's mark follows from its amount and the new target, unless that made the day worse, or asks
    for more of a day that is kept: then it stays as it was asked for, and the target holds from the
    day after. In another unit the amount says nothing any more, so it goes and the mark stays.
    Raises NoSuchHabit.
    """
    set_target_from(book, habit_id, target, holds_from(book, habit_id, target, today=today))


def set_target_from(book: Book, habit_id: int, target: Target | None, since: date) -> None:
    """The same from that day on, as `holds_from` tells it. Raises NoSuchHabit."""
    habit, target = find_habit(book, habit_id), _with_fitting_tiny(target)
    changes = choose_from(habit.targets, since, target, None)
    book.habits[habit_id] = replace(habit, targets=changes)
    if habit_id in book.amounts:
        for day, amount in [*book.amounts[habit_id].between(since, date.max)]:
            _fit(book, habit_id, day, amount, habit.target_on(day))


def holds_from(
    book: Book, habit_id: int, target: Target | None, *, today: date, is_more: bool = False
) -> date:
    """The first day that a new target would be asked of: today, or the day after one that it would
    make worse, or that is kept where more is asked for.

    `is_more`: what is asked for is more in words, whatever is counted. Raises NoSuchHabit.
    """
    habit, history = find_habit(book, habit_id), book.histories.get(habit_id, History())
    amounts = dict(book.amounts.get(habit_id, Amounts()).between(today, date.max))
    stays = (
        day + DAY
        for day in (*amounts, today)
        if (history.mark_on(day) in KEPT_MARKS and (is_more or _asks_more(target, habit, day)))
        or _is_worse(target, habit.target_on(day), history.mark_on(day), amounts.get(day))
    )
    return max(stays, default=today)


def _asks_more(target: Target | None, habit: Habit, day: date) -> bool:
    """Whether a target asks for more than that of a day, in the same measure.

    What held until that day came back, and was never gone.
    """
    before = habit.target_on(day)
    if target is None or before is None or target.measure != before.measure or target.is_most:
        return False
    return target.amount > before.amount and target != habit.target_on(day - DAY)


def _is_worse(
    target: Target | None, before: Target | None, mark: Mark | None, amount: int | None
) -> bool:
    """Whether a day that is kept would be less so, or one that is open be missed."""
    if amount is None or target is None or before is None or target.measure != before.measure:
        return False
    after = _judged(target, before, mark, amount)
    return _how_well(target, after, amount) < _how_well(before, mark, amount)


def _how_well(target: Target, mark: Mark | None, amount: int) -> int:
    """Marks in their order; an open day on which there was too much of something is missed."""
    if mark is None and target.is_beyond(amount):
        mark = Mark.MISSED
    return {Mark.DONE: 3, Mark.TINY: 2, Mark.MISSED: 0}.get(mark or Mark.SKIP, 1)


def _with_fitting_tiny(target: Target | None) -> Target | None:
    """The target without a tiny amount that is no smaller, or where nothing has to be reached."""
    if target is None or target.tiny is None:
        return target
    fits = 0 < target.tiny < target.amount and not target.is_most
    return target if fits else replace(target, tiny=None)


def _fit(book: Book, habit_id: int, day: date, amount: int, before: Target | None) -> None:
    """Bring a day in line with a new target."""
    target = book.habits[habit_id].target
    if target is None or before is None or target.measure != before.measure:
        keep_amount(book, habit_id, day, None)
        return
    mark = book.histories.get(habit_id, History()).mark_on(day)
    if _judged(target, before, mark, amount) is not mark:
        set_amount(book, habit_id, day, amount, today=day)


def _judged(target: Target, before: Target, mark: Mark | None, amount: int) -> Mark | None:
    """A day's mark under another target; what was said by hand of an open day stays."""
    followed = {before.mark_so_far(amount), before.mark_of(amount)}
    if target.mark_so_far(amount) is None and mark not in followed:
        return mark
    return target.mark_of(amount) if mark in ANSWERS else target.mark_so_far(amount)


def set_tiny_amount(book: Book, habit_id: int, tiny: int | None, *, today: date) -> None:
    """Choose the amount of the tiny version from today on, None for no such version.

    One that is no smaller than the target is none. Raises NoSuchHabit and NotCounted.
    """
    set_target(book, habit_id, replace(_target_of(book, habit_id), tiny=tiny), today=today)


def set_adding_up(book: Book, habit_id: int, *, adds_up: bool, today: date) -> None:
    """Choose whether amounts of a day add up or say it whole. Raises NoSuchHabit and NotCounted."""
    set_target(book, habit_id, replace(_target_of(book, habit_id), adds_up=adds_up), today=today)


def _target_of(book: Book, habit_id: int) -> Target:
    target = find_habit(book, habit_id).target
    if target is None:
        raise NotCounted
    return target


def smaller_amounts(target: Target) -> tuple[int, ...]:
    """Amounts for a tiny version, six at most; none where nothing smaller can be said."""
    if target.unit is AmountUnit.HOURS and not target.adds_up:
        amounts = [target.amount - HALF_AN_HOUR * less for less in range(4, 0, -1)]
        return tuple(amount for amount in amounts if amount > 0)
    return tuple(step for step in _steps_of(target.unit) if step < target.amount)[-6:]


def is_one_tap(target: Target) -> bool:
    """Whether a tap on the habit says its amount, as one of it is all that is asked for."""
    is_one = target.amount == target.unit.one and not target.unit.is_time
    return is_one and not target.is_most


def offers(book: Book, habit_id: int, day: date) -> tuple[Offer, ...]:
    """The amounts to offer for a day, six at most, fitted to what the person usually enters.

    The target, the usual amount and the last three different ones are never out of reach. Where
    amounts add up: steps beyond what was said, then those that lie ahead. At most so much: what
    was said, or none, then steps, then those that lie ahead; all but the steps say the whole day.
    Else: those, hours by halves, with some between and around them. Raises NoSuchHabit and
    NotCounted.
    """
    target = find_habit(book, habit_id).target_on(day)
    if target is None:
        raise NotCounted
    lately = _lately(book, habit_id, day, target)
    amounts = book.amounts.get(habit_id)
    so_far = amounts.on(day) if amounts else None
    if target.is_said_last:
        return _parts_and_wholes(target, lately, so_far)
    return _steps(target, lately, so_far) if target.adds_up else _around(target, lately)


def is_likely(book: Book, habit_id: int, day: date, amount: int) -> bool:
    """Whether so much of a habit may well have been on a day. Raises NoSuchHabit and NotCounted."""
    target = find_habit(book, habit_id).target_on(day)
    if target is None:
        raise NotCounted
    if target.is_of_a_night:
        return 2 * amount >= target.amount
    known = (target.amount, *_last_different(_lately(book, habit_id, day, target)))
    return (amount > 0 or target.is_most) and amount <= MOST_LIKELY * max(known)


def _lately(book: Book, habit_id: int, day: date, target: Target) -> list[int]:
    """The last amounts of other days in what the target counts, newest first."""
    habit, amounts = book.habits[habit_id], book.amounts.get(habit_id)
    if amounts is None:
        return []
    return [
        amount
        for on, amount in islice(amounts.between(date.min, date.max), LOOKED_AT + 1)
        if on != day and _is_alike(habit.target_on(on), target)
    ]


def _usual(target: Target, lately: list[int]) -> int:
    """What the person usually enters: the median of their last amounts, or the target."""
    last = [amount for amount in lately if amount]
    return median_high(last) if len(last) >= KNOWN_FROM else target.amount


def _last_different(lately: list[int]) -> list[int]:
    return [*dict.fromkeys(lately)][:KEPT_IN_REACH]


def _is_alike(one: Target | None, other: Target) -> bool:
    return one is not None and one.measure == other.measure


def _steps(target: Target, lately: list[int], so_far: int | None) -> tuple[Offer, ...]:
    totals = _ahead(target, lately, so_far or 0)
    further = [one for one in _further(target, lately, so_far or 0) if one.amount not in totals]
    offered = further[: MOST_OFFERED - len(totals)] + [Offer(total) for total in totals]
    return tuple(one for one in offered if one.amount <= target.unit.most)


def _parts_and_wholes(target: Target, lately: list[int], so_far: int | None) -> tuple[Offer, ...]:
    """The day whole as it stands, a little more of it, and what it may come to in all."""
    done = so_far or 0
    totals, further = _ahead(target, lately, done), _further(target, lately, done)
    nearer = [one.amount for one in further if one.amount not in totals]
    wholes = sorted([*totals, *nearer[: MOST_WHOLES - len(totals)]])
    said = [Offer(total, is_all=True) for total in (done, *wholes)]
    parts = further[:MOST_PARTS]
    offered = [*said, *parts] if so_far is None else [*said[:1], *parts, *said[1:]]
    return tuple(one for one in offered if one.amount <= target.unit.most)


def _ahead(target: Target, lately: list[int], done: int) -> list[int]:
    """What a day may come to beyond what there is: the target, the usual, the most of late."""
    most = max(_last_different(lately), default=0)
    return sorted({one for one in (target.amount, _usual(target, lately), most) if one > done})


def _further(target: Target, lately: list[int], done: int) -> list[Offer]:
    """Even steps beyond what there is, the smallest first."""
    usual = _usual(target, lately)
    ahead = [amount - done for amount in _last_different(lately) if amount > done]
    around = (min([*ahead, usual // 6]), usual // 3, usual // 2)
    steps = sorted({_step(target, part) for part in around})
    return [Offer(done + step, more=step) for step in steps]


def _step(target: Target, around: int) -> int:
    """The largest even step up to that much, or the smallest there is."""
    steps = _steps_of(target.unit)
    return max((step for step in steps if step <= around), default=steps[0])


def _steps_of(unit: AmountUnit) -> tuple[int, ...]:
    return MINUTE_STEPS if unit.is_time else COUNT_STEPS


def _around(target: Target, lately: list[int]) -> tuple[Offer, ...]:
    """What must be in reach, then what lies nearest to its middle, the larger first."""
    usual = _usual(target, lately)
    is_hours = target.unit is AmountUnit.HOURS
    step = HALF_AN_HOUR if is_hours else _step(target, usual // 6)
    least = 0 if target.is_most else step if is_hours else 1
    known = (_to_halves(usual, target), *(_away(one, target) for one in _last_different(lately)))
    amounts = {target.amount, *(one for one in known if least <= one)}
    middle = median_high(amounts)
    near = (middle // step * step + step * away for away in range(MOST_AROUND, -MOST_AROUND, -1))
    for one in sorted(near, key=lambda one: abs(one - middle)):
        if least <= one <= target.unit.most and len(amounts) < MOST_AROUND:
            amounts.add(one)
    largest = max(amounts)
    return tuple(
        Offer(one, is_last=one == largest and not target.is_most) for one in sorted(amounts)
    )


def _to_halves(amount: int, target: Target) -> int:
    """Hours to the nearest half; all else, and the target itself, as it is."""
    if target.unit is not AmountUnit.HOURS or amount == target.amount:
        return amount
    return (2 * amount + HALF_AN_HOUR) // (2 * HALF_AN_HOUR) * HALF_AN_HOUR


def _away(amount: int, target: Target) -> int:
    """Hours to the next half away from the target, so that the amount lies between the two."""
    if target.unit is not AmountUnit.HOURS or amount == target.amount:
        return amount
    ahead = HALF_AN_HOUR - 1 if amount > target.amount else 0
    return (amount + ahead) // HALF_AN_HOUR * HALF_AN_HOUR


def average(book: Book, habit_id: int, first: date, last: date) -> Average | None:
    """How much there was from first to last in the unit the habit counts in by then; None for none.

    Raises NoSuchHabit.
    """
    amounts = [*_alike_between(book, habit_id, first, last)]
    return Average(sum(amounts), len(amounts)) if amounts else None


def late_average(book: Book, habit_id: int, today: date) -> Average | None:
    """The same over the last four weeks."""
    return average(book, habit_id, today - AVERAGE_DAYS + DAY, today)


def _alike_between(book: Book, habit_id: int, first: date, last: date) -> Iterator[int]:
    habit, amounts = find_habit(book, habit_id), book.amounts.get(habit_id)
    target = habit.target_on(last)
    if amounts is None or target is None:
        return
    for day, amount in amounts.between(first, last):
        if _is_alike(habit.target_on(day), target):
            yield amount
