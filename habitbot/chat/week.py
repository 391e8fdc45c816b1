"""The week: its card on request, turned in place, and the whole as text."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, Of, command_shows, tap
from habitbot.chat.screens.week import week_screen, week_text_screens
from habitbot.chat.taps.week import WeekTap, WeekTextTap


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("week", lambda book, scene: week_screen(book, scene, scene.today)),
        Of(WeekTap).shows(week_screen),
        tap(WeekTextTap, on_week_text),
    ]


async def on_week_text(context: Context, tap: WeekTextTap) -> None:
    """The whole week in words."""
    async with context.book() as book:
        screens = week_text_screens(book, context.scene, tap.day)
    context.say()
    for screen in screens:
        context.kit.shower.send(context.spot.chat_id, screen)
