"""Names of people that were asked for, as they are typed."""

from habitbot.chat.kit.context import Context
from habitbot.core.typed import fold, split_names
from habitbot.texts.people import NOBODY, nobody_words


def typed_name(context: Context, typed: str) -> str | None:
    """The name that was typed; None for "nobody" and for the person themselves."""
    said = fold(typed).strip(" .!")
    return None if said in NOBODY or said in nobody_words(context.words) else typed


def typed_names(context: Context, typed: str) -> tuple[str, ...]:
    """The names that were typed, but "nobody" and the person themselves.

    Where there is nothing but signs, an empty one, which is refused as every empty name is.
    """
    names = split_names(typed) or ("",)
    return tuple(name for name in names if typed_name(context, name) is not None)
