"""Picturing a habit once, and how it is celebrated."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, Of, WayBack, does, way_for
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.recipes import recipe_screen
from habitbot.chat.screens.today import today_screen
from habitbot.chat.taps.habits import EditPartTap
from habitbot.chat.taps.recipes import CelebrationTap, PicturedTap, RecipeTap
from habitbot.core.book import Book
from habitbot.core.habits import find_habit, set_celebration
from habitbot.texts import recipes as texts
from habitbot.texts.buttons import saved_toast


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(RecipeTap).shows(recipe_screen),
        does(CelebrationTap, on_celebration, saved_toast),
        does(PicturedTap, on_pictured, texts.pictured_toast),
    ]


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        EditPartTap.QUESTION: way_for(
            EditPartTap, lambda book, scene, tap: recipe_screen(book, scene, tap.habit_id)
        ),
    }


def on_celebration(context: Context, book: Book, tap: CelebrationTap) -> Screen:
    """Celebrated like this."""
    offers = texts.celebrations(context.words)
    if tap.number >= len(offers):
        raise NotATap
    set_celebration(book, tap.habit_id, offers[tap.number])
    return recipe_screen(book, context.scene, tap.habit_id)


def on_pictured(context: Context, book: Book, tap: PicturedTap) -> Screen:
    """Pictured: on to the day's card."""
    find_habit(book, tap.habit_id)
    return today_screen(book, context.scene)
