"""The week: its card on request, turned in place, and the whole as text."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, command_shows, tap
from habitbot.chat.kit.taps import WeekTap, WeekTextTap
from habitbot.chat.screens.week import week_screen, week_text_screens


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("week", lambda book, scene: week_screen(book, scene, scene.today)),
        tap(WeekTap, on_week_tap),
        tap(WeekTextTap, on_week_text),
    ]


async def on_week_tap(context: Context, tap: WeekTap) -> None:
    """Another week, or other habits of it."""
    async with context.book() as book:
        day = min(tap.day, context.today)
        screen = week_screen(book, context.scene, day, tap.page)
    context.show(screen)


async def on_week_text(context: Context, tap: WeekTextTap) -> None:
    """The whole week in words."""
    async with context.book() as book:
        screens = week_text_screens(book, context.scene, min(tap.day, context.today))
    context.say()
    for screen in screens:
        context.kit.shower.send(context.spot.chat_id, screen)
