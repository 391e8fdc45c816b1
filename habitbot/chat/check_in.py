"""Checking in: the day's card and every answer to it."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, WayBack, command_shows, shows, tap
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.today import (
    asked_screen,
    day_screen,
    days_screen,
    habit_day_screen,
    more_screen,
    note_screen,
    skip_screen,
    today_screen,
)
from habitbot.chat.taps.check_in import (
    AskTap,
    DaysTap,
    DayTap,
    HabitDayTap,
    MarkTap,
    MoreTap,
    NoteTap,
    SkipTap,
    View,
)
from habitbot.core.book import Book
from habitbot.core.check_in import CheckedIn, mark_day, set_note
from habitbot.core.typed import check_said
from habitbot.texts import check_in as texts
from habitbot.texts.words import Words

NOTE = "note"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_shows("today", today_screen),
        shows(DayTap, lambda book, scene, tap: day_screen(book, scene, tap.day, tap.page)),
        tap(MarkTap, on_mark),
        shows(MoreTap, lambda book, scene, tap: more_screen(book, scene, tap.day, tap.page)),
        shows(
            HabitDayTap,
            lambda book, scene, tap: habit_day_screen(book, scene, tap.habit_id, tap.day, tap.view),
        ),
        shows(
            SkipTap,
            lambda book, scene, tap: skip_screen(book, scene, tap.habit_id, tap.day, tap.view),
        ),
        shows(AskTap, lambda book, scene, tap: asked_screen(book, scene, tap.habit_id, tap.day)),
        shows(DaysTap, lambda book, scene, tap: days_screen(book, scene, tap.habit_id)),
        tap(NoteTap, on_note),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NOTE: on_note_typed}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {NOTE: _back_to_habit_day}


async def on_mark(context: Context, tap: MarkTap) -> None:
    """An answer: it sets what it says, however often it is tapped."""
    async with context.book() as book:
        checked = mark_day(
            book,
            tap.habit_id,
            tap.day,
            tap.mark,
            today=context.today,
            cause=tap.cause,
            down_days=context.scene.down_days,
        )
        screen = _marked_screen(book, context.scene, tap)
    context.show(screen, _toast(context.words, checked))


async def on_note(context: Context, tap: NoteTap) -> None:
    """Wait for a note."""
    async with context.book() as book:
        screen = note_screen(book, context.scene, tap.habit_id, tap.day)
        context.ask(book, NOTE, tap)
    context.show(screen)


async def on_note_typed(context: Context, typed: str) -> None:
    """The note itself."""
    async with context.book() as book:
        tap = context.asked(NoteTap)
        check_said(typed)
        set_note(book, tap.habit_id, tap.day, typed, today=context.today)
        screen = habit_day_screen(book, context.scene, tap.habit_id, tap.day)
    context.show(screen)


def _back_to_habit_day(context: Context, book: Book) -> Screen:
    tap = context.asked(NoteTap)
    return habit_day_screen(book, context.scene, tap.habit_id, tap.day)


def _marked_screen(book: Book, scene: Scene, tap: MarkTap) -> Screen:
    if tap.view is View.PROMPT:
        return asked_screen(book, scene, tap.habit_id, tap.day)
    return day_screen(book, scene, tap.day, tap.page)


def _toast(words: Words, checked: CheckedIn) -> str:
    return texts.marked_toast(
        words,
        checked.mark,
        checked.streak,
        week=checked.week,
        is_come_back=checked.is_come_back,
        is_new=checked.is_new,
        celebration=checked.habit.celebration,
        turn=checked.habit.age_on(checked.day),
    )
