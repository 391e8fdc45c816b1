"""Habits that count: say how much, and choose what a habit counts."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, WayBack, shows, tap
from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.amounts import (
    amount_question_screen,
    amounts_screen,
    counts_screen,
    targets_screen,
    tiny_amounts_screen,
    units_screen,
)
from habitbot.chat.screens.habits import habit_screen
from habitbot.chat.screens.today import answered_screen, checked_toast
from habitbot.chat.taps.amounts import (
    AddingUpTap,
    AmountsTap,
    AmountTap,
    AmountTypedTap,
    CountsTap,
    TargetsTap,
    TargetTap,
    TinyAmountsTap,
    TinyAmountTap,
    UncountTap,
    UnitsTap,
)
from habitbot.core.amount import AmountUnit
from habitbot.core.amounts import (
    choose_target,
    set_adding_up,
    set_target,
    set_tiny_amount,
)
from habitbot.core.book import Book
from habitbot.core.check_in import CheckedIn, set_amount
from habitbot.core.habits import find_habit
from habitbot.core.refusal import NotCounted
from habitbot.texts import amounts as texts
from habitbot.texts.habits import changed_toast
from habitbot.texts.words import Words


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        shows(
            AmountsTap,
            lambda book, scene, tap: amounts_screen(
                book, scene, tap.habit_id, tap.day, tap.view, tap.page
            ),
        ),
        tap(AmountTap, on_amount),
        tap(AmountTypedTap, on_type_amount),
        shows(CountsTap, lambda book, scene, tap: counts_screen(book, scene, tap.habit_id)),
        shows(UnitsTap, lambda book, scene, tap: units_screen(book, scene, tap.habit_id)),
        shows(TargetsTap, targets_screen),
        tap(TargetTap, on_target),
        shows(
            TinyAmountsTap, lambda book, scene, tap: tiny_amounts_screen(book, scene, tap.habit_id)
        ),
        tap(TinyAmountTap, on_tiny_amount),
        tap(AddingUpTap, on_adding_up),
        tap(UncountTap, on_uncount),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {AmountTypedTap.QUESTION: on_amount_typed, TargetsTap.QUESTION: on_target_typed}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        AmountTypedTap.QUESTION: lambda context, book: answered_screen(
            book, context.scene, context.asked(AmountTypedTap)
        ),
        TargetsTap.QUESTION: lambda context, book: habit_screen(
            book, context.scene, context.asked(TargetsTap).habit_id
        ),
    }


async def on_amount(context: Context, tap: AmountTap) -> None:
    """So much, the whole day's; it sets what it says, however often it is tapped."""
    async with context.book() as book:
        checked = _set_amount(book, context, tap, tap.amount)
        screen = answered_screen(book, context.scene, tap)
    context.show(screen, _toast(context.words, checked))


async def on_type_amount(context: Context, tap: AmountTypedTap) -> None:
    """Wait for an amount."""
    async with context.book() as book:
        screen = amount_question_screen(book, context.scene, tap)
        context.ask(book, tap.QUESTION, tap)
    context.show(screen)


async def on_amount_typed(context: Context, typed: str) -> None:
    """The amount, the whole day's."""
    async with context.book() as book:
        asked = context.asked(AmountTypedTap)
        target = find_habit(book, asked.habit_id).target_on(asked.day)
        if target is None:
            raise NotCounted
        amount = texts.read_amount(typed, target.unit, context.language)
        if amount is None:
            book.pending = context.left
            screen = _again(context, texts.not_read(context.words, target.unit))
        else:
            _set_amount(book, context, asked, amount)
            screen = answered_screen(book, context.scene, asked)
    context.show(screen)


async def on_target(context: Context, tap: TargetTap) -> None:
    """So many a day from today on; one's own word is always typed."""
    if tap.unit is AmountUnit.OWN:
        raise NotATap
    async with context.book() as book:
        choose_target(
            book, tap.habit_id, tap.unit, tap.amount, today=context.today, is_most=tap.is_most
        )
        screen = counts_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


async def on_target_typed(context: Context, typed: str) -> None:
    """So many a day, typed; of one's own word with it."""
    async with context.book() as book:
        asked = context.asked(TargetsTap)
        read = _read_target(typed, asked.unit, context.language)
        if read is None:
            book.pending = context.left
            screen = _again(context, texts.target_not_read(context.words, asked.unit))
        else:
            amount, word = read
            choose_target(
                book,
                asked.habit_id,
                asked.unit,
                amount,
                today=context.today,
                is_most=asked.is_most,
                word=word,
            )
            screen = counts_screen(book, context.scene, asked.habit_id)
    context.show(screen)


async def on_tiny_amount(context: Context, tap: TinyAmountTap) -> None:
    """So little still counts."""
    async with context.book() as book:
        set_tiny_amount(book, tap.habit_id, tap.amount, today=context.today)
        screen = counts_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


async def on_adding_up(context: Context, tap: AddingUpTap) -> None:
    """A day's amounts add up, or one says it whole."""
    async with context.book() as book:
        set_adding_up(book, tap.habit_id, adds_up=tap.adds_up, today=context.today)
        screen = counts_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


async def on_uncount(context: Context, tap: UncountTap) -> None:
    """Just yes or no from today on."""
    async with context.book() as book:
        set_target(book, tap.habit_id, None, today=context.today)
        screen = habit_screen(book, context.scene, tap.habit_id)
    context.show(screen, changed_toast(context.words))


def _set_amount(
    book: Book, context: Context, tap: AmountTap | AmountTypedTap, amount: int
) -> CheckedIn:
    down_days = context.scene.down_days
    return set_amount(book, tap.habit_id, tap.day, amount, today=context.today, down_days=down_days)


def _read_target(typed: str, unit: AmountUnit, language: str) -> tuple[int, str] | None:
    if unit is AmountUnit.OWN:
        return texts.read_own(typed)
    amount = texts.read_amount(typed, unit, language)
    return None if amount is None else (amount, "")


def _again(context: Context, line: str) -> Screen:
    return Screen(line, rows=cancel_rows(context.words))


def _toast(words: Words, checked: CheckedIn) -> str:
    target = checked.habit.target_on(checked.day)
    if checked.mark is None and target is not None:
        return texts.open_toast(words, texts.so_far_text(words, target, checked.amount))
    return checked_toast(words, checked)
