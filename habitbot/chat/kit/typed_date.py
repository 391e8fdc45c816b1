"""A date that was asked for, as it is typed."""

from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.core.refusal import DateNotRead, DayLeftOpen, WeekdayAmiss
from habitbot.core.typed.asides import leaves_day_open
from habitbot.core.typed.text import MOST_NAME_CHARACTERS
from habitbot.texts.dates import (
    day_alone_line,
    is_told_roughly,
    read_date,
    read_past_date,
    read_timed_date,
    roughly_line,
    weekday_amiss,
)

BESIDE_A_DAY = " .!"


def typed_date(context: Context, typed: str) -> date:
    """The date meant; that a time beside it is not kept is said, and how a rough one is read.

    Raises DateNotRead, DayLeftOpen for "soon", and WeekdayAmiss where it falls on another weekday
    than was typed.
    """
    if leaves_day_open(typed):
        raise DayLeftOpen
    check_weekday(context, typed)
    on, at = read_timed_date(typed, context.today, context.language)
    if on is None:
        raise DateNotRead
    if on >= context.today:
        tell_of_time(context, at)
        tell_of_rough(context, typed, on)
    return on


def is_day_alone(context: Context, typed: str) -> bool:
    """Whether words tell no more than a day, as nobody and nothing is called: "in 2 days".

    One word that begins with a letter may be a name as well: "April", "Sonntag", "Q3".
    """
    typed = typed.strip(BESIDE_A_DAY)
    is_told = len(typed.split()) > 1 or typed[:1].isdecimal()
    if not is_told or len(typed) > MOST_NAME_CHARACTERS:
        return False
    readers = (read_date, read_past_date)
    return any(read(typed, context.today, context.language) is not None for read in readers)


def check_weekday(context: Context, typed: str) -> None:
    """Raise WeekdayAmiss for a date that falls on another weekday than was typed with it."""
    amiss = weekday_amiss(typed, context.today, context.language)
    if amiss is not None:
        raise WeekdayAmiss(amiss.day, amiss.weekday)


def tell_of_time(context: Context, at: str) -> None:
    """Say that the time told beside a day is not kept, if one was."""
    if at:
        context.tell(day_alone_line(context.words))


def tell_of_rough(context: Context, typed: str, on: date) -> None:
    """Say which day it is, where it was told by "a few weeks"."""
    if is_told_roughly(typed, context.language):
        context.tell(roughly_line(context.words, on, context.today))
