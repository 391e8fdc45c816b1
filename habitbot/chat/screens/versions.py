"""A habit's versions: the smaller ones on offer, the larger one of before, and one's own."""

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Screen, button
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.taps.amounts import CountsTap
from habitbot.chat.taps.habits import HabitTap
from habitbot.chat.taps.versions import GrowTap, GrowTypedTap, ShrinkTap, ShrinkTypedTap
from habitbot.core.book import Book
from habitbot.core.habits import find_habit
from habitbot.core.typed import cut_line
from habitbot.core.versions import larger_version, smaller_versions
from habitbot.texts import versions as texts
from habitbot.texts.amounts import counts_label
from habitbot.texts.buttons import back_label
from habitbot.texts.check_in import called


def versions_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """What a habit could ask for instead; each is a button of its own."""
    words, habit = scene.words, find_habit(book, habit_id)
    rows = [
        (
            button(
                texts.smaller_label(words, cut_line(name, WIDE)),
                ShrinkTap(habit_id, sign_of(name)),
            ),
        )
        for name in smaller_versions(habit)
    ]
    larger = larger_version(habit)
    if larger is not None:
        label = texts.larger_label(words, cut_line(larger, WIDE))
        rows.append((button(label, GrowTap(habit_id, sign_of(larger))),))
    own = (
        button(texts.typed_smaller_label(words), ShrinkTypedTap(habit_id)),
        button(texts.typed_larger_label(words), GrowTypedTap(habit_id)),
    )
    below = [button(back_label(words), HabitTap(habit_id))]
    if habit.target is not None:
        below.insert(0, button(counts_label(words), CountsTap(habit_id)))
    return Screen(
        title=called(words, habit),
        text=texts.choice_text(words, has_larger=larger is not None),
        rows=(*rows, own, tuple(below)),
    )


def smaller_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for a smaller version in one's own words."""
    question = texts.smaller_question(scene.words, find_habit(book, habit_id))
    return Screen(text=question, rows=cancel_rows(scene.words))


def larger_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for a larger version in one's own words."""
    question = texts.larger_question(scene.words, find_habit(book, habit_id))
    return Screen(text=question, rows=cancel_rows(scene.words))
