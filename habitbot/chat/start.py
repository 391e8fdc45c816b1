"""The start: four taps from nothing to the first habit and its prompt."""

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, Of, OnAnswer, command, does, names, takes
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.start import (
    area_again_screen,
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
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit, add_once, bring_back_worded
from habitbot.core.prompts import plan, take_first_time
from habitbot.core.typed.areas import guess_area
from habitbot.texts.areas import area_name
from habitbot.texts.buttons import back_on_list_toast
from habitbot.texts.starters import starters

AREA, OWN_WORDS = StartTap.QUESTION, OwnWordsTap.QUESTION


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command("start", on_start),
        Of(StartTap).shows(area_screen),
        Of(StarterAreaTap).shows(starters_screen),
        does(StarterTap, on_starter),
        does(OwnWordsTap, on_own_words),
        does(FirstTimeTap, on_first_time),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {AREA: takes(on_area_typed), OWN_WORDS: names(on_words_typed)}


async def on_start(context: Context) -> None:
    """Begin, or go on where they were."""
    async with context.book() as book:
        book.person = replace(book.person, name=context.first_name)
        screen = context.asking(book, _first_habit_screen(context, book))
        context.drop_keyboard(book)
    context.show(screen)


def _first_habit_screen(context: Context, book: Book) -> Screen:
    """The next step; while a first habit is looked for, it is the question that was left."""
    if context.left is None or context.left.question != OWN_WORDS:
        return next_start_screen(book, context.scene)
    try:
        return starters_screen(book, context.scene, context.asked(StarterAreaTap).area)
    except NotATap:
        return own_words_screen(context.scene, context.asked(OwnWordsTap).area)


def on_area_typed(context: Context, book: Book, typed: str) -> Screen:
    """The name of an area shows its pack, anything else asks again."""
    named = {area_name(context.words, area).casefold(): area for area in Area}
    area = named.get(typed.strip(" .!…").casefold())
    asking = area_again_screen(book, context.scene)
    if area is not None:
        asking = starters_screen(book, context.scene, area)
    return context.asking(book, asking)


def on_starter(context: Context, book: Book, tap: StarterTap) -> tuple[Screen, str]:
    """Take one habit of the pack; one that is archived comes back."""
    pack = starters(context.words, tap.area)
    if tap.number >= len(pack):
        raise NotATap
    starter = pack[tap.number]
    habit = add_once(
        book,
        starter.name,
        today=context.today,
        area=tap.area,
        anchor=starter.anchor,
        tiny_action=starter.tiny,
    )
    if habit is not None:
        set_target(book, habit.id, starter.target, today=context.today)
    back = bring_back_worded(book, starter.name, starter.anchor, today=context.today)
    if back is not None:
        plan(book, context.now)
    screen = context.asking(book, next_start_screen(book, context.scene))
    return screen, back_on_list_toast(context.words) if back else ""


def on_own_words(context: Context, book: Book, tap: OwnWordsTap) -> Screen:
    """Wait for a first habit in their own words."""
    return context.asking(book, own_words_screen(context.scene, tap.area))


def on_words_typed(context: Context, book: Book, typed: str) -> Screen:
    """The first habit, in their own words."""
    add_habit(book, typed, today=context.today, area=_area_of(context, typed))
    return context.asking(book, next_start_screen(book, context.scene))


def on_first_time(context: Context, book: Book, tap: FirstTimeTap) -> Screen:
    """When to be asked; with it the start is over. Of two taps the last one counts."""
    is_taken = take_first_time(book, tap.cron, context.now)
    return (
        started_screen(book, context.scene, tap.cron)
        if is_taken and book.order
        else context.asking(book, next_start_screen(book, context.scene))
    )


def _area_of(context: Context, typed: str) -> Area:
    """The area whose pack was on offer, or the one that the words point at."""
    try:
        chosen: Area | None = context.asked(StarterAreaTap).area
    except NotATap:
        chosen = context.asked(OwnWordsTap).area
    return chosen or guess_area(typed)
