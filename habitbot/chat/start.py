"""The start: four taps from nothing to the first habit and its prompt."""

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, command, shows, tap
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.start import (
    area_screen,
    next_start_screen,
    own_words_screen,
    started_screen,
    starters_screen,
)
from habitbot.chat.taps.start import (
    FirstTimeTap,
    OwnWordsTap,
    StarterAreaTap,
    StarterTap,
    StartTap,
)
from habitbot.core.book import Book
from habitbot.core.habit import guess_area
from habitbot.core.habits import add_habit
from habitbot.core.prompts import take_first_time
from habitbot.texts.starters import Starter, starters

OWN_WORDS = "own"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command("start", on_start),
        shows(StartTap, lambda book, scene, _: area_screen(book, scene)),
        shows(StarterAreaTap, lambda _, scene, tap: starters_screen(scene, tap.area)),
        tap(StarterTap, on_starter),
        tap(OwnWordsTap, on_own_words),
        tap(FirstTimeTap, on_first_time),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {OWN_WORDS: on_words_typed}


async def on_start(context: Context) -> None:
    """Begin, or go on where they were."""
    async with context.book() as book:
        book.person = replace(book.person, name=context.first_name)
        screen = next_start_screen(book, context.scene)
        if context.left is not None and context.left.question == OWN_WORDS:
            book.pending = context.left
            screen = own_words_screen(context.scene)
    context.show(screen)


async def on_starter(context: Context, tap: StarterTap) -> None:
    """Take one habit of the pack."""
    pack = starters(context.words, tap.area)
    if tap.number >= len(pack):
        raise NotATap
    starter = pack[tap.number]
    async with context.book() as book:
        if not _has(book, starter):
            add_habit(book, starter.name, today=context.today, area=tap.area, anchor=starter.anchor)
        screen = next_start_screen(book, context.scene)
    context.show(screen)


async def on_own_words(context: Context, _: OwnWordsTap) -> None:
    """Wait for a first habit in their own words."""
    async with context.book() as book:
        context.ask(book, OWN_WORDS, has_limit=book.person.has_started)
        screen = own_words_screen(context.scene)
    context.show(screen)


async def on_words_typed(context: Context, typed: str) -> None:
    """The first habit, in their own words."""
    async with context.book() as book:
        add_habit(book, typed, today=context.today, area=guess_area(typed))
        screen = next_start_screen(book, context.scene)
    context.show(screen)


async def on_first_time(context: Context, tap: FirstTimeTap) -> None:
    """When to be asked; with it the start is over. Of two taps the last one counts."""
    async with context.book() as book:
        is_taken = take_first_time(book, tap.cron, context.now)
        screen = (
            started_screen(book, context.scene, tap.cron)
            if is_taken and book.order
            else next_start_screen(book, context.scene)
        )
    context.show(screen)


def _has(book: Book, starter: Starter) -> bool:
    """A second tap on the same offer adds nothing."""
    return any(
        (habit.name, habit.anchor) == (starter.name, starter.anchor)
        for habit in book.habits.values()
    )
