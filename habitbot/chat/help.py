"""Help: what the bot can do."""

from habitbot.chat.kit.handlers import Handler, command_shows
from habitbot.chat.screens.help import help_screen


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [command_shows("help", lambda _, scene: help_screen(scene))]
