"""A habit's recipe, to be pictured once: after what, what, and how it is celebrated."""

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import MARKED, Button, Screen, button, rows_of
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.taps.habits import ClearPartTap, EditPartTap, Part
from habitbot.chat.taps.recipes import CelebrationTap, PicturedTap
from habitbot.core.book import Book
from habitbot.core.habit import Habit
from habitbot.core.habits import find_habit
from habitbot.core.typed.text import cut_line
from habitbot.texts import recipes as texts
from habitbot.texts.buttons import chosen_label, clear_label
from habitbot.texts.words import Words


def recipe_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """The recipe step by step, with celebrations on offer."""
    words, habit = scene.words, find_habit(book, habit_id)
    own = [button(texts.own_celebration_label(words), EditPartTap(habit_id, Part.CELEBRATION))]
    if habit.celebration:
        clear = ClearPartTap(habit_id, Part.CELEBRATION, sign_of(habit.celebration))
        own.append(button(clear_label(words), clear))
    done = button(texts.pictured_label(words), PicturedTap(habit_id))
    return Screen(
        title=texts.title(words),
        text=texts.recipe_text(words, habit),
        rows=(*rows_of(_offers(words, habit)), tuple(own), (done,)),
        asks=EditPartTap(habit_id, Part.CELEBRATION),
    )


def _offers(words: Words, habit: Habit) -> list[Button]:
    return [
        button(
            chosen_label(words, cut_line(offer, MARKED), is_chosen=True)
            if offer == habit.celebration
            else offer,
            CelebrationTap(habit.id, number),
        )
        for number, offer in enumerate(texts.celebrations(words))
    ]
