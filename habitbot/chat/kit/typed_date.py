"""A date that was asked for, as it is typed."""

from datetime import date

from habitbot.chat.kit.context import Context
from habitbot.core.refusal import DateNotRead
from habitbot.texts.dates import read_date


def typed_date(context: Context, typed: str) -> date:
    """The date meant, in the person's language or in English. Raises DateNotRead."""
    on = read_date(typed, context.today, context.language)
    if on is None:
        raise DateNotRead
    return on
