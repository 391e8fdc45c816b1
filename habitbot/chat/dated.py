"""What the person set a date for, shown again."""

from habitbot.chat.kit.handlers import Handler, shows
from habitbot.chat.screens.dated import dated_screen
from habitbot.chat.taps.dated import DatedTap, Origin


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        shows(
            DatedTap,
            lambda book, scene, tap: dated_screen(book, scene, Origin(tap.since, tap.page)),
        )
    ]
