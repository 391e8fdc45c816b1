"""Short breaks in working hours: choose when, take one, call it off for the day."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    OnAnswer,
    OnReply,
    Press,
    Taken,
    WayBack,
    does,
    shows,
    takes,
    way_to,
)
from habitbot.chat.kit.screen import WIDE, Screen
from habitbot.chat.screens.breaks import (
    breaks_screen,
    call_off_typed,
    called_off_screen,
    reminder_screen,
    took_screen,
)
from habitbot.chat.screens.pick_zone import pick_zone_screen
from habitbot.chat.screens.prompts import prompt_page_screen, prompts_screen, saved_screen
from habitbot.chat.taps.breaks import (
    BreaksTap,
    BreakTimesTap,
    CallOffTap,
    GoOnTap,
    TookBreakTap,
    WakeBreaksTap,
)
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.breaks import call_off, go_on, start_breaks, take_break, wake
from habitbot.core.check_in import check_open
from habitbot.core.day import DAY
from habitbot.core.schedule import read_cron
from habitbot.core.typed.text import cut_line
from habitbot.texts import breaks as texts
from habitbot.texts.buttons import saved_toast
from habitbot.texts.times import read_times

TIMES = BreaksTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        shows(BreaksTap, lambda _, scene, __: breaks_screen(scene)),
        does(BreakTimesTap, on_times, saved_toast),
        does(TookBreakTap, on_took),
        does(CallOffTap, on_call_off),
        does(GoOnTap, on_go_on),
        does(WakeBreaksTap, on_wake),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {TIMES: takes(on_times_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its question is left to."""
    return {TIMES: way_to(prompts_screen)}


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {TIMES: way_to(lambda _, scene: breaks_screen(scene))}


def replies() -> list[OnReply]:
    """The words this feature takes up below a reminder, in reply to one, or after the first one."""
    return [on_reply]


async def on_reply(context: Context, message_id: int | None, typed: str) -> Taken:
    """That a break was taken, though it may have been called off, which is the reminder's; or that
    it is enough, any time after the day's first reminder, or in reply to one of them."""
    took = context.tap_seen(TookBreakTap, ANSWER_WITHIN)
    if took is not None and texts.tells_of_break(typed):
        return Press(took.write())
    if context.is_of_harm or not texts.says_stop(typed):
        return False
    if message_id is not None:
        replied = context.tap_seen(CallOffTap, DAY)
        return Press(replied.write()) if replied else False
    async with context.look() as book:
        tap = call_off_typed(book, context.scene, typed)
    return Press(tap.write()) if tap else False


def on_times(context: Context, book: Book, tap: BreakTimesTap) -> Screen:
    """At these times."""
    return _start(context, book, tap.cron)


def on_times_typed(context: Context, book: Book, typed: str) -> Screen:
    """At times that are typed; the page of the series says what was understood."""
    line = read_times(typed, context.language)
    if line is not None:
        return _start(context, book, read_cron(line))
    rows = breaks_screen(context.scene).rows
    return context.ask_again(book, texts.times_not_understood(context.words), rows)


def on_took(context: Context, book: Book, tap: TookBreakTap) -> Screen:
    """One was taken: each reminder counts once."""
    take_break(
        book,
        tap.habit_id,
        tap.day,
        tap.at,
        tap.total,
        today=context.today,
        down_days=context.scene.down_days,
    )
    return took_screen(book, context.scene, tap.habit_id, tap.day, tap.at)


def on_call_off(context: Context, book: Book, tap: CallOffTap) -> Screen:
    """No more on this day."""
    check_open(book, tap.habit_id, tap.day, context.today)
    call_off(book, tap.day)
    return called_off_screen(book, context.scene, tap.habit_id, tap.day, tap.at)


def on_go_on(context: Context, book: Book, tap: GoOnTap) -> tuple[Screen, str]:
    """After all, unless that day is over."""
    is_over = tap.day < context.today
    draw = called_off_screen if is_over else reminder_screen
    screen = draw(book, context.scene, tap.habit_id, tap.day, tap.at)
    go_on(book, tap.day)
    return screen, "" if is_over else texts.went_on_text(context.words)


def on_wake(context: Context, book: Book, tap: WakeBreaksTap) -> tuple[Screen, str]:
    """They come again, and their habit with them; the page of the series says when."""
    words = context.words
    habit = wake(book, tap.prompt_id, today=context.today)
    screen = prompt_page_screen(book, context.scene, tap.prompt_id)
    toast = texts.came_back_text(words, cut_line(habit.name, WIDE)) if habit else ""
    return screen, toast or texts.went_on_text(words)


def _start(context: Context, book: Book, cron: str) -> Screen:
    """The series at these times; without a clock there is nothing to ask by."""
    if book.person.zone is None:
        return context.asking(book, pick_zone_screen(book, context.scene))
    name = texts.habit_name(context.words)
    prompt = start_breaks(book, cron, name, now=context.now, today=context.today)
    return saved_screen(book, context.scene, prompt.id)
