"""Which habit of a day an amount is for that is typed with its unit: "20 pages", "3 coffees"; and
of which limit no more came."""

from collections.abc import Iterable, Sequence
from datetime import date

from habitbot.chat.kit.last_page import tap_among
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.which_one import Pick, which_one_screen
from habitbot.chat.taps.amounts import (
    AmountTap,
    AmountTypedTap,
    MeantAmount,
    WhichAmountTap,
    WhichLimitTap,
    unit_sign,
)
from habitbot.chat.taps.check_in import View
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay, amount_on, day_view, unconfirmed_on
from habitbot.core.day import DAY, is_morning
from habitbot.core.habits import find_habit
from habitbot.core.prompts import count_lists
from habitbot.texts import amounts_typed as reading
from habitbot.texts.check_in import day_label, pick_habit_text

Heard = tuple[HabitDay, Target, int]
"""A habit's day, what it counts, and the amount that was typed for it."""


def hear_amount(
    book: Book, scene: Scene, day: date, typed: str, language: str, said_of: int | None = None
) -> AmountTypedTap | Screen | None:
    """What asks for the amount, where one open habit of the day counts what is typed.

    Where several do it is asked which one is meant, be time counted in hours or in minutes. It is
    asked, too, beside the habit of which an amount was just said (`said_of`): the words may correct
    that. Once a list has asked about the day, from noon on, the amount is the whole day's.
    """
    rows = day_view(book, day, today=scene.today, down_days=scene.down_days)
    heard = [
        (row, row.target, amount)
        for row in rows
        if (not row.is_answered or row.habit.id == said_of)
        and row.target is not None
        and (amount := _amount_named(typed, row.target, language)) is not None
    ]
    sure = _without_night(heard, typed, language)
    is_asked = count_lists(book, day) > 0 and not is_morning(day, scene.now, book.person)
    if len(sure) == 1:
        return AmountTypedTap(sure[0][0].habit.id, day, is_asked=is_asked)
    return _which_screen(book, scene, day, sure, typed, is_asked=is_asked) if sure else None


def _without_night(heard: list[Heard], typed: str, language: str) -> list[Heard]:
    """What is meant where a night may be: hours are no habit's of minutes, minutes are no night's.

    So "8 h" is of sleep or work, "200 min" of a walk or work.
    """
    if not any(target.is_of_a_night for _, target, _ in heard):
        return heard
    known = reading.find_amount(typed, language)
    if known is not None and known[0] is AmountUnit.MINUTES:
        return [one for one in heard if not one[1].is_of_a_night] or heard
    return [one for one in heard if one[1].unit is AmountUnit.HOURS]


def _amount_named(typed: str, target: Target, language: str) -> int | None:
    """The amount, where its unit is the habit's; "an hour" is no night, "23:10 6:40" is one."""
    said = reading.without_plus(typed)
    is_night = reading.tells_night(said, language)
    if not (target.is_of_a_night if is_night else reading.names_unit(said, target, language)):
        return None
    amount = reading.read_amount(said, target.unit, language, target.word)
    return None if amount is None or target.is_no_night(amount) else amount


def _which_screen(
    book: Book,
    scene: Scene,
    day: date,
    heard: Sequence[Heard],
    typed: str,
    *,
    is_asked: bool,
) -> Screen:
    """Asks which habit it was: what comes on top does so behind each."""
    is_added = reading.added(typed) is not None
    meant = [
        MeantAmount(
            row.habit.id, amount + (row.amount or 0) if is_added else amount, unit_sign(target)
        )
        for row, target, amount in heard
    ]
    amounts = ",".join(one.write() for one in meant)
    return which_amount_screen(book, scene, WhichAmountTap(day, is_asked and not is_added, amounts))


def which_amount_screen(book: Book, scene: Scene, tap: WhichAmountTap) -> Screen:
    """Asks which habit an amount was for, each with its own behind it.

    It is for one of them: what is said there of all of them leads here again.
    """
    picks = amount_picks(book, tap)
    if not picks:
        raise NotATap
    text = pick_habit_text(scene.words)
    return which_one_screen(scene.words, tap.day, text, picks, hears=tap)


def amount_picks(book: Book, tap: WhichAmountTap) -> list[Pick]:
    """The habits that an amount may be for, each with what notes its own."""
    return [
        Pick(
            book.habits[one.habit_id],
            AmountTap(one.habit_id, tap.day, one.amount, is_all=tap.is_all, unit=one.unit).write(),
        )
        for one in tap.meant
        if one.habit_id in book.habits
    ]


def amount_asked_by(buttons: Iterable[tuple[str, str]]) -> WhichAmountTap | None:
    """What a page of such buttons asks, though they alone are known: which of several habits."""
    meant = [tap for _, data in buttons if (tap := tap_among(AmountTap, [("", data)]))]
    if len({one.habit_id for one in meant}) < 2 or len({one.day for one in meant}) > 1:
        return None
    amounts = [MeantAmount(one.habit_id, one.amount, one.unit or 0) for one in meant]
    first = meant[0]
    return WhichAmountTap(first.day, first.is_all, ",".join(one.write() for one in amounts))


def hear_was_all(book: Book, day: date, *before: date) -> str:
    """What says of the limit that is open on these days that that was all.

    What asks of which, where several are; nothing where none is.
    """
    told = unconfirmed_on(book, day, *before)
    if len(told) > 1:
        return WhichLimitTap(day).write()
    return _was_all(book, day, *told[0]).write() if told else ""


def which_limit_screen(book: Book, scene: Scene, tap: WhichLimitTap) -> Screen:
    """Asks of which limit no more came, with its day where they are of two.

    What is said there of all of them leads here again.
    """
    picks = limit_picks(book, scene, tap)
    if not picks:
        raise NotATap
    text = pick_habit_text(scene.words)
    return which_one_screen(scene.words, tap.day, text, picks, hears=tap)


def limit_picks(book: Book, scene: Scene, tap: WhichLimitTap) -> list[Pick]:
    """The limits of which that may be meant, each with what says so of it."""
    day = tap.day
    told = unconfirmed_on(book, day, *((day - DAY,) if day == scene.today else ()))
    is_of_two = len({on for _, on in told}) > 1
    return [
        Pick(
            book.habits[habit_id],
            _was_all(book, day, habit_id, on).write(),
            day_label(scene.words, on, scene.today) if is_of_two else "",
        )
        for habit_id, on in told
    ]


def _was_all(book: Book, shown: date, habit_id: int, day: date) -> AmountTap:
    """No more came of it on that day; that is shown on the card of another one after it."""
    target, amount = find_habit(book, habit_id).target_on(day), amount_on(book, habit_id, day)
    if target is None or amount is None:
        raise NotATap
    view = View.EVE if day < shown else View.CARD
    return AmountTap(habit_id, day, amount, view, is_all=True, unit=unit_sign(target))
