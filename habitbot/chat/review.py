"""The week's review: its question is answered by a reply, or by a button and typed words."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, OnReply, WayBack, tap, way_for
from habitbot.chat.screens.review import reflect_screen, reflected_screen
from habitbot.chat.screens.week import week_screen
from habitbot.chat.taps.review import DropReflectionTap, ReflectTap
from habitbot.core.review import drop_reflection, reflect, reviewed_week
from habitbot.texts.buttons import gone_toast

ANSWER = ReflectTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [tap(ReflectTap, on_reflect), tap(DropReflectionTap, on_drop)]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {ANSWER: on_answer_typed}


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {ANSWER}


def ways_back() -> dict[str, WayBack]:
    """Where its question is left to."""
    return {ANSWER: way_for(ReflectTap, lambda book, scene, tap: week_screen(book, scene, tap.day))}


def replies() -> list[OnReply]:
    """The replies this feature knows as its own."""
    return [on_reply]


async def on_reflect(context: Context, tap: ReflectTap) -> None:
    """Wait for the answer."""
    async with context.book() as book:
        screen = reflect_screen(book, context.scene, tap.day)
        context.ask(book, ANSWER, tap)
    context.show(screen)


async def on_answer_typed(context: Context, typed: str) -> None:
    """The answer itself."""
    async with context.book() as book:
        day = context.asked(ReflectTap).day
        reflection = reflect(book, day, typed, today=context.today)
        screen = reflected_screen(context.scene, reflection.week)
    context.show(screen)


async def on_reply(context: Context, message_id: int, typed: str) -> bool:
    """Words in reply to a review answer its question; whether it was one."""
    async with context.look() as book:
        day = reviewed_week(book, message_id)
    if day is None:
        return False
    async with context.book() as book:
        reflection = reflect(book, day, typed, today=context.today)
        screen = reflected_screen(context.scene, reflection.week)
    context.show(screen)
    return True


async def on_drop(context: Context, tap: DropReflectionTap) -> None:
    """Take the answer away."""
    async with context.book() as book:
        drop_reflection(book, tap.day)
        screen = week_screen(book, context.scene, tap.day)
    context.show(screen, gone_toast(context.words))
