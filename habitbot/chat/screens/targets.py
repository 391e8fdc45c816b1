"""What a habit counts, and how much of it a day: to be tapped or typed."""

from collections.abc import Callable

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Carried, Screen, button, rows_of, rows_that_fit
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.taps.amounts import unit_sign
from habitbot.chat.taps.habits import HabitTap
from habitbot.chat.taps.targets import (
    AddingUpTap,
    CountsTap,
    NamedTargetTap,
    TargetsTap,
    TargetTap,
    TinyAmountsTap,
    TinyAmountTap,
    UncountTap,
    UnitsTap,
)
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import smaller_amounts
from habitbot.core.book import Book
from habitbot.core.care import is_whole, speaks_of_sleep
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import find_habit
from habitbot.core.refusal import NotCounted
from habitbot.core.typed.limits import is_limit
from habitbot.texts import targets as texts
from habitbot.texts.amounts import offer_label
from habitbot.texts.amounts_named import find_target
from habitbot.texts.buttons import back_label
from habitbot.texts.words import Words

SLEEP = (360, 390, 420, 450, 480, 510)
AT_LEAST = {
    AmountUnit.HOURS: (30, 60, 90, 120, 180, 240),
    AmountUnit.MINUTES: (1, 5, 10, 15, 20, 30),
    AmountUnit.TIMES: (100, 200, 300, 400, 500, 1000),
    AmountUnit.PAGES: (100, 200, 500, 1000, 2000, 3000),
    AmountUnit.GLASSES: (100, 200, 300, 400, 600, 800),
}
AT_MOST = {
    AmountUnit.HOURS: (30, 60, 90, 120, 180, 240),
    AmountUnit.MINUTES: (10, 15, 30, 45, 60, 90),
    AmountUnit.TIMES: (0, 100, 200, 300, 400, 500),
    AmountUnit.PAGES: (500, 1000, 2000, 3000, 4000, 5000),
    AmountUnit.GLASSES: (0, 100, 200, 300, 400, 500),
}
"""The targets people choose most, as amounts are kept."""


def counts_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """What a habit counts, or the choice of it."""
    words, habit = scene.words, find_habit(book, habit_id)
    target = habit.target
    if target is None:
        return units_screen(book, scene, habit_id)
    buttons = [button(texts.change_label(words), TargetsTap(habit_id, target.unit, target.is_most))]
    if not target.is_most and smaller_amounts(target):
        buttons.append(button(texts.tiny_label(words), TinyAmountsTap(habit_id)))
    adding = texts.adding_label(words, adds_up=not target.adds_up)
    buttons += [
        button(adding, AddingUpTap(habit_id, not target.adds_up)),
        button(texts.units_label(words), UnitsTap(habit_id)),
        button(texts.uncount_label(words), UncountTap(habit_id)),
        button(back_label(words), HabitTap(habit_id)),
    ]
    text = texts.target_page_text(words, target, is_ahead=habit.is_ahead(scene.today))
    return Screen(title=words.shown(habit.name), text=text, rows=rows_that_fit(buttons))


def units_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks what a habit counts."""
    words, habit = scene.words, find_habit(book, habit_id)
    is_most = is_limit(habit.name)
    buttons = [
        button(texts.unit_label(words, unit), TargetsTap(habit_id, unit, is_most))
        for unit in AmountUnit
    ]
    back = CountsTap(habit_id) if habit.target else HabitTap(habit_id)
    return Screen(
        title=words.shown(habit.name),
        text=texts.units_question(words, has_target=habit.target is not None),
        rows=(
            *_named_row(words, habit, book.person.language),
            *rows_of(buttons),
            (button(back_label(words), back),),
        ),
        asks=UnitsTap(habit_id),
    )


def word_screen(book: Book, scene: Scene, tap: TargetsTap, word: str) -> Screen:
    """Asks how many of one's own word a day."""
    words, habit = scene.words, find_habit(book, tap.habit_id)
    return Screen(
        title=words.shown(habit.name),
        text=texts.word_question(words, word, is_most=tap.is_most),
        rows=cancel_rows(words),
    )


def own_word(habit: Habit, unit: AmountUnit) -> str:
    """The person's own word for what a habit counts in that unit; mostly none."""
    return habit.target.word if habit.target and habit.target.unit is unit else ""


def _named_row(
    words: Words,
    habit: Habit,
    language: str,
    label: Callable[[Words, Target], str] = texts.named_label,
) -> tuple[tuple[Button, ...], ...]:
    """What stands in the habit's words already is one tap; no dose is at least so much."""
    named = find_target(habit.name, language) if habit.target is None else None
    if named is None or (is_whole(habit) and not named.is_most):
        return ()
    tap: Carried = TargetTap(habit.id, named.unit, named.amount, named.is_most)
    if named.unit is AmountUnit.OWN:
        tap = NamedTargetTap(habit.id, sign_of(texts.named_label(words, named)))
    return ((button(label(words, named), tap),),)


def counting_row(book: Book, scene: Scene, habit: Habit) -> tuple[tuple[Button, ...], ...]:
    """Under a new habit: what stands in its words, or the hours of who will sleep."""
    words = scene.words
    if named := _named_row(words, habit, book.person.language, texts.count_label):
        return named
    if habit.target is None and speaks_of_sleep(habit.name) and habit.area is Area.SLEEP:
        tap = TargetsTap(habit.id, AmountUnit.HOURS)
        return ((button(texts.hours_of_sleep_label(words), tap),),)
    return ()


def targets_screen(book: Book, scene: Scene, tap: TargetsTap) -> Screen:
    """Asks how many a day, in buttons or words."""
    words, habit = scene.words, find_habit(book, tap.habit_id)
    buttons = [
        button(
            offer_label(words, Target(tap.unit, amount), amount, is_last=False),
            TargetTap(tap.habit_id, tap.unit, amount, tap.is_most),
        )
        for amount in _usual_targets(habit, tap)
    ]
    other = TargetsTap(tap.habit_id, tap.unit, not tap.is_most)
    below = (
        button(texts.direction_label(words, is_most=not tap.is_most), other),
        button(back_label(words), UnitsTap(tap.habit_id)),
    )
    word = own_word(habit, tap.unit)
    question = (
        texts.word_question(words, word, is_most=tap.is_most)
        if word
        else texts.target_question(words, tap.unit, is_most=tap.is_most)
    )
    return Screen(
        title=words.shown(habit.name),
        text=question,
        rows=(*rows_of(buttons, 3), below),
        asks=tap,
    )


def tiny_amounts_screen(book: Book, scene: Scene, habit_id: int) -> Screen:
    """Asks for the amount of the tiny version."""
    words, habit = scene.words, find_habit(book, habit_id)
    target = habit.target
    if target is None or target.is_most:
        raise NotCounted
    buttons = [
        button(
            offer_label(words, target, amount, is_last=False),
            TinyAmountTap(habit_id, amount, unit_sign(target)),
        )
        for amount in smaller_amounts(target)
    ]
    below = (
        button(texts.no_tiny_label(words), TinyAmountTap(habit_id, None)),
        button(back_label(words), CountsTap(habit_id)),
    )
    return Screen(
        title=words.shown(habit.name),
        text=texts.tiny_question(words, target),
        rows=(*rows_of(buttons, 3), below),
        asks=TinyAmountsTap(habit_id),
    )


def _usual_targets(habit: Habit, tap: TargetsTap) -> tuple[int, ...]:
    if habit.area is Area.SLEEP and tap.unit is AmountUnit.HOURS:
        return SLEEP
    return (AT_MOST if tap.is_most else AT_LEAST).get(tap.unit, ())
