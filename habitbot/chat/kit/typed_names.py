"""Names of people that were asked for, as they are typed."""

from habitbot.chat.kit.context import Context
from habitbot.core.telling import is_unsure, may_be_new
from habitbot.core.typed import split_names
from habitbot.texts.people import names_nobody, nobody_words


def typed_name(context: Context, typed: str) -> str | None:
    """The name that was typed; None for "nobody", "no idea" and for the person themselves.

    Beside a page's buttons also for thanks, questions and the like.
    """
    if names_nobody(typed, nobody_words(context.words)) or is_unsure(typed):
        return None
    return typed if may_be_new(typed) or not context.is_asked_beside else None


def typed_names(context: Context, typed: str) -> tuple[str, ...]:
    """The names that were typed, but "nobody" and the person themselves.

    Where there is nothing but signs, an empty one, which is refused as every empty name is.
    """
    names = split_names(typed) or ("",)
    return tuple(name for name in names if typed_name(context, name) is not None)
