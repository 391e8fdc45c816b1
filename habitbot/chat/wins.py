"""Wins: what speaks for the person, to look at and to hand in."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, Of, command_shows, tap
from habitbot.chat.screens.wins import wins_file_screen, wins_screen
from habitbot.chat.taps.wins import WinsFileTap, WinsTap


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("wins", wins_screen),
        Of(WinsTap).shows(wins_screen),
        tap(WinsFileTap, on_file),
    ]


async def on_file(context: Context, tap: WinsFileTap) -> None:
    """As a text file, a message of its own; the list stays."""
    async with context.book() as book:
        screen = wins_file_screen(book, context.scene, tap.period, is_whole=tap.is_whole)
    context.say()
    context.kit.shower.send(context.spot.chat_id, screen)
