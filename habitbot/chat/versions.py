"""Making a habit smaller, and letting it grow again."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, Of, OnAnswer, WayBack, does, names
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, signed
from habitbot.chat.kit.typed_habits import take_at_its_word
from habitbot.chat.screens.habits import habit_screen, renamed_screen
from habitbot.chat.screens.versions import (
    larger_screen,
    smaller_names,
    smaller_screen,
    versions_screen,
)
from habitbot.chat.taps.versions import (
    GrowTap,
    GrowTypedTap,
    ShrinkTap,
    ShrinkTypedTap,
    StepTap,
    VersionsTap,
)
from habitbot.core.book import Book
from habitbot.core.habit import Habit
from habitbot.core.habits import find_habit
from habitbot.core.versions import (
    grow,
    higher_amount,
    larger_steps,
    larger_version,
    lower_amounts,
    names_beside,
    shrink,
    step_to,
)
from habitbot.texts import versions as texts

SMALLER, LARGER = "smaller", "larger"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(VersionsTap).shows(versions_screen),
        does(ShrinkTap, on_shrink),
        does(GrowTap, on_grow),
        does(StepTap, on_step),
        Of(ShrinkTypedTap).asks(SMALLER, smaller_screen),
        Of(GrowTypedTap).asks(LARGER, larger_screen),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {SMALLER: names(on_smaller_typed), LARGER: names(on_larger_typed)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        SMALLER: Of(ShrinkTypedTap).way(versions_screen),
        LARGER: Of(GrowTypedTap).way(versions_screen),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        LARGER: Of(GrowTypedTap).way(larger_screen),
    }


def on_shrink(context: Context, book: Book, tap: ShrinkTap) -> tuple[Screen, str]:
    """This smaller version; tapped twice it is the same."""
    habit = find_habit(book, tap.habit_id)
    language, taken = book.person.language, names_beside(book, habit.id)
    smaller = smaller_names(context.words, habit, language, taken)
    name = signed(tap.sign, (habit.name, *smaller))
    after = shrink(book, tap.habit_id, name, today=context.today)
    screen = _page_after(context, book, habit)
    return screen, texts.shrunk_toast(context.words, is_ahead=after.is_ahead(context.today))


def on_grow(context: Context, book: Book, tap: GrowTap) -> tuple[Screen, str]:
    """Back to what it asked for before, or a little more; tapped twice it is the same."""
    habit = find_habit(book, tap.habit_id)
    steps = [name for _, name in larger_steps(habit, book.person.language)]
    name = signed(tap.sign, (habit.name, larger_version(habit) or habit.name, *steps))
    after = grow(book, tap.habit_id, name, today=context.today)
    screen = _page_after(context, book, habit)
    return screen, texts.grown_toast(context.words, is_ahead=after.is_ahead(context.today))


def on_step(context: Context, book: Book, tap: StepTap) -> tuple[Screen, str]:
    """Count less, or as much as before; tapped twice it is the same."""
    habit = find_habit(book, tap.habit_id)
    now = habit.target.amount if habit.target else None
    lower = lower_amounts(habit, book.person.language, names_beside(book, habit.id))
    if now is None or tap.amount not in {now, higher_amount(habit), *lower}:
        raise NotATap
    told = texts.grown_toast if tap.amount > now else texts.shrunk_toast
    after = step_to(book, tap.habit_id, tap.amount, today=context.today)
    screen = habit_screen(book, context.scene, tap.habit_id)
    return screen, told(context.words, is_ahead=after.is_ahead(context.today))


def on_smaller_typed(context: Context, book: Book, typed: str) -> Screen:
    """The smaller version."""
    before = find_habit(book, context.asked(ShrinkTypedTap).habit_id)
    shrink(book, before.id, typed, today=context.today)
    return _page_after(context, book, before)


def on_larger_typed(context: Context, book: Book, typed: str) -> Screen:
    """The larger version."""
    before = find_habit(book, context.asked(GrowTypedTap).habit_id)
    grow(book, before.id, typed, today=context.today)
    return _page_after(context, book, before)


def _page_after(context: Context, book: Book, before: Habit) -> Screen:
    """The habit's page; a version that says how often it is done is taken at its word."""
    take_at_its_word(book, before, today=context.today)
    return renamed_screen(book, context.scene, before)
