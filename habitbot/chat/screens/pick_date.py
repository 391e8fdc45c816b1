"""Choosing a day ahead: buttons for the usual spans."""

from collections.abc import Callable
from datetime import date, timedelta

from habitbot.chat.kit.screen import Button, Carried, button
from habitbot.texts.buttons import in_days_label
from habitbot.texts.words import Words


def date_buttons(
    words: Words, days: tuple[int, ...], today: date, tap_for: Callable[[date], Carried]
) -> list[Button]:
    """A button a span; it carries the day itself, so that an old one still means that day."""
    return [
        button(in_days_label(words, ahead), tap_for(today + timedelta(ahead))) for ahead in days
    ]
