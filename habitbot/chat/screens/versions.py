"""A habit's versions: the smaller ones on offer, the larger one of before, and one's own."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_that_fit
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.taps.habits import HabitTap
from habitbot.chat.taps.targets import CountsTap
from habitbot.chat.taps.versions import GrowTap, GrowTypedTap, ShrinkTap, ShrinkTypedTap, StepTap
from habitbot.core.book import Book
from habitbot.core.care import Asking, Care, asking_of, care_for, is_of_eating
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import find_habit
from habitbot.core.typed.areas import is_watering
from habitbot.core.typed.limits import is_done_without
from habitbot.core.typed.text import (
    MOST_NAME_CHARACTERS,
    clean_note,
    count_characters,
    cut_line,
    fold,
)
from habitbot.core.versions import (
    higher_amount,
    larger_steps,
    larger_version,
    lower_amounts,
    names_beside,
    smaller_versions,
)
from habitbot.texts import versions as texts
from habitbot.texts.amounts import amount_text
from habitbot.texts.buttons import back_label
from habitbot.texts.check_in import called
from habitbot.texts.targets import counts_label
from habitbot.texts.words import Words

READS = re.compile(r"(?i)\b(?:books?|novel|chapters?|pages?)\b")
DRINKS = re.compile(r"(?i)\b(?:drink|water|wasser|agua|eau)\b")


def versions_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """What a habit could ask for instead; each is a button of its own."""
    words, habit = scene.words, find_habit(book, habit_id)
    larger = larger_buttons(words, habit)
    smaller = smaller_buttons(words, book, habit)
    rows = [(one,) for one in (*smaller, *larger)]
    own = (
        button(texts.typed_smaller_label(words), ShrinkTypedTap(habit_id)),
        button(texts.typed_larger_label(words), GrowTypedTap(habit_id)),
    )
    below = [button(back_label(words), HabitTap(habit_id))]
    if habit.target is not None:
        below.insert(0, button(counts_label(words), CountsTap(habit_id)))
    return Screen(
        title=called(words, habit),
        text=texts.choice_text(words, has_larger=bool(larger)),
        rows=(*rows, own, tuple(below)),
    )


def smaller_buttons(words: Words, book: Book, habit: Habit) -> tuple[Button, ...]:
    """A button for each smaller version that can be told, and is no other habit's name."""
    language, taken = book.person.language, names_beside(book, habit.id)
    named = (
        button(texts.smaller_label(words, cut_line(name, WIDE)), ShrinkTap(habit.id, sign_of(name)))
        for name in smaller_names(words, habit, language, taken)
    )
    counted = (
        button(texts.smaller_label(words, amount), tap)
        for amount, tap in _steps(words, habit, lower_amounts(habit, language, taken))
    )
    return (*counted, *named)


def smaller_names(
    words: Words, habit: Habit, language: str, taken: frozenset[str] = frozenset()
) -> tuple[str, ...]:
    """What a habit could be called instead: its own smaller versions, or one that we know.

    A habit that counts, or was made smaller before, has its own only; limits and medicine too.
    Smaller than hours of sleep is an earlier evening, never a shorter night. None is called as
    another habit is, of which the names are `taken`.
    Its words are read in `language`, the person's own, whatever we speak.
    """
    own = smaller_versions(habit, language, taken)
    care = care_for(habit)
    was_larger = larger_version(habit) is not None
    counts = habit.target is not None and asking_of(habit) is not Asking.HOURS_ASLEEP
    if own or counts or was_larger or care in {Care.LIMIT, Care.MEDICINE}:
        return own
    names = map(clean_note, _known_versions(words, habit, care))
    fitting = (
        name for name in names if _fits(name) and fold(name) not in {fold(habit.name), *taken}
    )
    return tuple(islice(fitting, 1))


def _fits(name: str) -> bool:
    return 0 < count_characters(name) <= MOST_NAME_CHARACTERS


def _known_versions(words: Words, habit: Habit, care: Care | None) -> Iterator[str]:
    """The house's own, then those that fit by what is done, or by the area; "" for one unknown."""
    yield texts.house_version(words, habit.name)
    match care:
        case Care.FOOD if is_watering(habit.name):
            return
        case Care.SLEEP if asking_of(habit) is not Asking.DEED:
            yield texts.bed_version(words)
            return
        case Care.SLEEP:
            area = Area.SLEEP
        case Care.FOOD if DRINKS.search(habit.name):
            yield texts.sip_version(words)
            return
        case Care.FOOD:
            area = Area.NUTRITION
        case _:
            area = habit.area
    if area is Area.LEARNING and READS.search(habit.name):
        yield texts.book_version(words)
    if area is Area.NETWORKING:
        yield texts.hello_version(words, habit.name)
    yield _version_of_area(words, habit, area)
    yield texts.begun_version(words, habit.name)


def _version_of_area(words: Words, habit: Habit, area: Area) -> str:
    """One that fits nearly any habit of an area, but no deed done without something else.

    Of food it fits what is eaten, not a meal that is more: a family dinner.
    """
    if is_done_without(habit.name) or (area is Area.NUTRITION and not is_of_eating(habit.name)):
        return ""
    return texts.area_version(words, area)


def larger_buttons(words: Words, habit: Habit) -> tuple[Button, ...]:
    """A button for what a habit asked for before it became smaller, where that was so."""
    name, amount = larger_version(habit), higher_amount(habit)
    if name is not None:
        label = texts.larger_label(words, cut_line(name, WIDE))
        return (button(label, GrowTap(habit.id, sign_of(name))),)
    steps = _steps(words, habit, (amount,) if amount else ())
    return tuple(button(texts.larger_label(words, said), tap) for said, tap in steps)


def _steps(words: Words, habit: Habit, amounts: Sequence[int]) -> Iterator[tuple[str, StepTap]]:
    target = habit.target
    if target is not None:
        for amount in amounts:
            yield amount_text(words, target, amount), StepTap(habit.id, amount)


def smaller_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for a smaller version in one's own words."""
    question = texts.smaller_question(scene.words, find_habit(book, habit_id))
    return Screen(text=question, rows=cancel_rows(scene.words))


def larger_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for a larger version: a little more of the amount in its words, or one's own words."""
    habit = find_habit(book, habit_id)
    steps = [
        button(cut_line(said, WIDE), GrowTap(habit_id, sign_of(name)), _said_shorter(said))
        for said, name in larger_steps(habit, book.person.language)
    ]
    question = texts.larger_question(scene.words, habit)
    return Screen(text=question, rows=(*rows_that_fit(steps), *cancel_rows(scene.words)))


def _said_shorter(amount: str) -> tuple[str, ...]:
    """What means an amount, too: its number, alone or with the first or the last word beside it."""
    number, *words = amount.split()
    return (number, *(f"{number} {word}" for word in words[:1] + words[1:][-1:]))
