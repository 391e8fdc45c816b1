"""Which habit of a day an amount is for that is typed with its unit: "20 pages", "3 coffees"; and
of which limit no more came."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from habitbot.chat.kit.last_page import tap_among
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.amounts import doubted_screen
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
from habitbot.core.amounts import is_likely, is_one_tap
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay, amount_on, day_view, unconfirmed_on
from habitbot.core.day import DAY, is_morning
from habitbot.core.habits import find_habit
from habitbot.core.prompts import count_lists
from habitbot.core.refusal import DayNotOpen
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.telling import FEWEST_WITH_NUMBER, spaced_words
from habitbot.texts import amounts_typed as reading
from habitbot.texts.amounts_said import SaidAmount, Typed, read_said
from habitbot.texts.check_in import day_label, pick_habit_text


class Heard(NamedTuple):
    """A habit's day, what it counts, and the amount that was told of it."""

    row: HabitDay
    target: Target
    said: SaidAmount


def hear_amount(
    book: Book, scene: Scene, day: date, typed: Typed, said_of: int | None = None
) -> AmountTypedTap | Screen | None:
    """What asks for the amount, where one habit of the day is named with it or counts what is told.

    What is open goes before what is answered, which a later amount corrects. Where several can be
    meant it is asked which one is, be time counted in hours or in minutes, or a number told alone;
    so it is beside the habit of which an amount was just said (`said_of`): the words may correct
    that. A day told with it goes before that of the card. Once a list has asked about the day, from
    noon on, the amount is the whole day's. Raises DayNotOpen for a day ahead.
    """
    heard = _heard(book, scene, day, typed)
    told = next((one.said.day for one in heard if one.said.day), day)
    if heard and told > scene.today:
        raise DayNotOpen
    if told != day:
        heard = _heard(book, scene, told, typed)
    sure = _meant(heard, typed, said_of)
    is_asked = _is_asked(book, scene, told)
    view = View.CARD if told == day else View.EVE
    if len(sure) == 1:
        return AmountTypedTap(sure[0].row.habit.id, told, view, is_asked=is_asked)
    return _which_screen(book, scene, told, sure, is_asked=is_asked) if sure else None


def _is_asked(book: Book, scene: Scene, day: date) -> bool:
    """Whether a list has asked about the day, and an amount is all of it."""
    return count_lists(book, day) > 0 and not is_morning(day, scene.now, book.person)


def hear_number_alone(
    book: Book, scene: Scene, day: date, typed: Typed
) -> AmountTypedTap | Screen | None:
    """A number alone, where one habit that counts is open: it is that one's if nothing else counts
    and so much is likely; else it is asked whether it is."""
    views = day_view(book, day, today=scene.today, down_days=scene.down_days)
    counting = [row for row in views if row.target and (row.is_due or row.mark is not None)]
    still_open = [row for row in counting if not row.is_answered]
    if len(still_open) != 1 or (row := still_open[0]).target is None or is_one_tap(row.target):
        return None
    tap = AmountTypedTap(row.habit.id, day, is_asked=_is_asked(book, scene, day))
    said = read_said(typed, row.target, row.habit.name)
    if said is None and row.target.unit is AmountUnit.HOURS and reading.glued_readings(typed.words):
        return tap
    if said is None or not said.is_bare or said.day not in {None, day}:
        return None
    is_sure = len(counting) == 1 and is_likely(book, row.habit.id, day, said.amount)
    if is_sure and _is_whole(typed, row.target, said.amount):
        return tap
    return doubted_screen(book, scene, tap, said.amount, None, is_all=tap.is_prompted)


def _is_whole(typed: Typed, target: Target, amount: int) -> bool:
    """Whether it is no part of what comes whole: of hours and kilometres there are halves."""
    if target.unit is AmountUnit.MINUTES:
        return not reading.is_rounded(typed.words, target.unit, typed.language)
    has_parts = target.unit.is_time or reading.is_measured(target.word)
    return has_parts or amount % target.unit.one == 0


def says_amount(book: Book, scene: Scene, typed: Typed, *, is_alone: bool = False) -> bool:
    """Whether words say by themselves how much there was: with no more beside the number than what
    a habit counts, its name, or a day that is not ahead.

    `is_alone`: only where no name stands there, be it the habit's.
    """
    return any(
        one.said.is_plain
        and (one.said.is_counted or one.said.is_named)
        and not (is_alone and one.said.is_named)
        and (one.said.day or scene.today) <= scene.today
        for one in _heard(book, scene, scene.today, typed)
    )


def _heard(book: Book, scene: Scene, day: date, typed: Typed) -> list[Heard]:
    """Whatever of the day the words may tell an amount of; not where they name something else."""
    rows = day_view(book, day, today=scene.today, down_days=scene.down_days)
    told = [
        Heard(row, row.target, said)
        for row in rows
        if row.target is not None
        and (said := read_said(typed, row.target, row.habit.name))
        and _may_be(said, row.target, typed.words)
    ]
    plain = [one for one in told if one.said.is_plain]
    if plain:
        return plain
    names = [row.habit.name for row in rows]
    named = {rows[place].habit.id for place in find_named(typed.words, names).places}
    return [one for one in told if not named or one.row.habit.id in named]


def _may_be(said: SaidAmount, target: Target, typed: str) -> bool:
    """Whether that can be told of it: so little is no night unless it is said to be one, and other
    words leave it an amount only where they are few."""
    is_short = target.is_no_night(said.amount) and not (said.is_named or said.is_more)
    if is_short or (said.is_night and not target.is_of_a_night):
        return False
    few = not said.unknown or len(spaced_words(typed)) < FEWEST_WITH_NUMBER
    return said.is_plain or (few and (said.is_counted or said.is_named))


def _meant(heard: Sequence[Heard], typed: Typed, said_of: int | None) -> Sequence[Heard]:
    """Those of them that are meant: what is named first, then what counts what is told.

    Of "200 m", which may be metres or minutes, all that count either.
    """
    if named := [one for one in heard if one.said.is_named]:
        return _open_first(named, said_of)
    if counted := [one for one in heard if one.said.is_counted]:
        if len({one.target.unit.is_time for one in counted}) > 1:
            return counted
        return _without_night(_open_first(counted, said_of), typed)
    still_open = [one for one in heard if not (one.row.is_answered or is_one_tap(one.target))]
    return still_open if len(still_open) > 1 and said_of is None else ()


def _open_first(heard: Sequence[Heard], said_of: int | None) -> Sequence[Heard]:
    """What is open, or was just said; where nothing is, what is answered."""
    still_open = [one for one in heard if not one.row.is_answered or one.row.habit.id == said_of]
    return still_open or heard


def _without_night(heard: Sequence[Heard], typed: Typed) -> Sequence[Heard]:
    """What is meant where a night may be: hours are no habit's of minutes, minutes are no night's.

    So "8 h" is of sleep or work, "200 min" of a walk or work.
    """
    if not any(one.target.is_of_a_night for one in heard):
        return heard
    known = reading.find_amount(typed.words, typed.language)
    if known is not None and known[0] is AmountUnit.MINUTES:
        return [one for one in heard if not one.target.is_of_a_night] or heard
    return [one for one in heard if one.target.unit is AmountUnit.HOURS]


def _which_screen(
    book: Book, scene: Scene, day: date, heard: Sequence[Heard], *, is_asked: bool
) -> Screen:
    """Asks which habit it was: what comes on top does so behind each.

    How much it was is asked then, where the words told a number of something else.
    """
    if any(one.said.is_of_another for one in heard):
        picks = [
            Pick(one.row.habit, AmountTypedTap(one.row.habit.id, day).write()) for one in heard
        ]
        return which_one_screen(scene.words, day, pick_habit_text(scene.words), picks)
    is_more = any(one.said.is_more for one in heard)
    meant = [
        MeantAmount(
            one.row.habit.id,
            one.said.amount + (one.row.amount or 0) * is_more,
            unit_sign(one.target),
        )
        for one in heard
    ]
    amounts = ",".join(one.write() for one in meant)
    return which_amount_screen(book, scene, WhichAmountTap(day, is_asked and not is_more, amounts))


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
