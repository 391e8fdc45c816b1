"""A date that was asked for, as it is typed."""

from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.core.refusal import DateNotRead, WeekdayAmiss
from habitbot.texts.dates import day_alone_line, read_timed_date, weekday_amiss


def typed_date(context: Context, typed: str) -> date:
    """The date meant; that a time beside it is not kept is said.

    Raises DateNotRead, and WeekdayAmiss where it falls on another weekday than was typed.
    """
    amiss = weekday_amiss(typed, context.today, context.language)
    if amiss is not None:
        raise WeekdayAmiss(amiss.day, amiss.weekday)
    on, at = read_timed_date(typed, context.today, context.language)
    if on is None:
        raise DateNotRead
    if at and on >= context.today:
        context.tell(day_alone_line(context.words))
    return on
