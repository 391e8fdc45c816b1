"""Help: what the bot can do."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, command, tap
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.taps import HelpTap
from habitbot.texts import help as texts


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [command("help", on_help), tap(HelpTap, on_help_tapped)]


async def on_help(context: Context) -> None:
    """What the bot can do."""
    async with context.book():
        screen = Screen(title=texts.title(context.words), text=texts.text(context.words))
    context.show(screen)


async def on_help_tapped(context: Context, _: HelpTap) -> None:
    """The same, from a button."""
    await on_help(context)
