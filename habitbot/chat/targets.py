"""Targets: what a habit counts, and how much of it a day."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    does,
    shows,
    takes,
    way_for,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import NotATap, sign_of
from habitbot.chat.screens.habits import habit_screen
from habitbot.chat.screens.targets import (
    counts_screen,
    own_word,
    targets_screen,
    tiny_amounts_screen,
    units_screen,
    word_screen,
)
from habitbot.chat.taps.amounts import check_unit
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
from habitbot.core.amount import AmountUnit
from habitbot.core.amounts import (
    choose_target,
    clean_word,
    set_adding_up,
    set_target,
    set_tiny_amount,
)
from habitbot.core.book import Book
from habitbot.core.habits import find_habit
from habitbot.core.refusal import NotCounted
from habitbot.core.typed.limits import is_limit
from habitbot.core.typed.telling import check_named
from habitbot.texts import amounts_typed as reading
from habitbot.texts import targets as texts
from habitbot.texts.amounts import unread_line
from habitbot.texts.amounts_named import find_target
from habitbot.texts.habits import changed_toast


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(CountsTap).shows(counts_screen),
        Of(UnitsTap).shows(units_screen),
        shows(TargetsTap, targets_screen),
        does(TargetTap, on_target, changed_toast),
        does(NamedTargetTap, on_named_target, changed_toast),
        Of(TinyAmountsTap).shows(tiny_amounts_screen),
        does(TinyAmountTap, on_tiny_amount, changed_toast),
        does(AddingUpTap, on_adding_up, changed_toast),
        does(UncountTap, on_uncount, changed_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        UnitsTap.QUESTION: takes(on_unit_typed),
        TargetsTap.QUESTION: takes(on_target_typed),
        TinyAmountsTap.QUESTION: takes(on_tiny_amount_typed),
    }


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        UnitsTap.QUESTION: Of(UnitsTap).way(habit_screen),
        TargetsTap.QUESTION: way_for(
            TargetsTap, lambda book, scene, tap: habit_screen(book, scene, tap.habit_id)
        ),
        TinyAmountsTap.QUESTION: Of(TinyAmountsTap).way(counts_screen),
    }


def asked_again() -> dict[str, WayBack]:
    """What shows its quick answers again, once a typed one was refused."""
    return {
        UnitsTap.QUESTION: Of(UnitsTap).way(units_screen),
        TargetsTap.QUESTION: _ask_target_again,
        TinyAmountsTap.QUESTION: Of(TinyAmountsTap).way(tiny_amounts_screen),
    }


def on_target(context: Context, book: Book, tap: TargetTap) -> Screen:
    """So many a day from today on; one's own word is always typed."""
    if tap.unit is AmountUnit.OWN:
        raise NotATap
    return _choose(context, book, tap.habit_id, tap.unit, tap.amount, is_most=tap.is_most)


def on_named_target(context: Context, book: Book, tap: NamedTargetTap) -> Screen:
    """What stands in the habit's name, a day from today on."""
    habit = find_habit(book, tap.habit_id)
    named = find_target(habit.name, context.language)
    if named is None or sign_of(texts.named_label(context.words, named)) != tap.sign:
        raise NotATap
    return _choose(
        context, book, habit.id, named.unit, named.amount, named.word, is_most=named.is_most
    )


def on_unit_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it counts, typed: a known unit, a word of one's own, or either with its number."""
    habit_id = context.asked(UnitsTap).habit_id
    is_limited = is_limit(find_habit(book, habit_id).name)
    is_most = reading.is_most_typed(typed, is_most=is_limited)
    unit, named = reading.read_unit(typed), _read_named(typed, context.language)
    if named is not None:
        return _choose(context, book, habit_id, *named, is_most=is_most)
    if unit is not None:
        tap = TargetsTap(habit_id, unit, is_most)
        return context.asking(book, targets_screen(book, context.scene, tap))
    check_named(typed)
    if (word := clean_word(reading.without_limit(typed)))[:1].isalpha():
        tap = TargetsTap(habit_id, AmountUnit.OWN, is_most)
        context.ask(book, tap.QUESTION, tap, word=word)
        return word_screen(book, context.scene, tap, word)
    line = texts.unit_not_read(context.words)
    line = unread_line(context.words, typed, line, AmountUnit.OWN, context.language)
    return _again(context, book, line)


def on_target_typed(context: Context, book: Book, typed: str) -> Screen:
    """So many a day, typed; of one's own word with it, or of the one that is known already."""
    asked = context.asked(TargetsTap)
    word = _word_asked(context) or own_word(find_habit(book, asked.habit_id), asked.unit)
    read = _read_target(typed, asked.unit, context.language, word)
    if read is None:
        line = texts.target_not_read(context.words, asked.unit, has_word=bool(word))
        line = unread_line(context.words, typed, line, asked.unit, context.language, word)
        return _again(context, book, line)
    is_most = reading.is_most_typed(typed, is_most=asked.is_most)
    return _choose(context, book, asked.habit_id, *read, is_most=is_most)


def on_tiny_amount(context: Context, book: Book, tap: TinyAmountTap) -> Screen:
    """So little still counts."""
    habit = find_habit(book, tap.habit_id)
    is_one = habit.counts_one_thing and habit.counts_alike_all(context.today)
    check_unit(habit.target, tap.unit, is_one=is_one)
    set_tiny_amount(book, tap.habit_id, tap.amount, today=context.today)
    return counts_screen(book, context.scene, tap.habit_id)


def on_tiny_amount_typed(context: Context, book: Book, typed: str) -> Screen:
    """So little still counts, typed; it is smaller than what the day is to reach."""
    habit_id = context.asked(TinyAmountsTap).habit_id
    target = find_habit(book, habit_id).target
    if target is None:
        raise NotCounted
    amount = reading.read_amount(typed, target.unit, context.language, target.word)
    if amount is None or not 0 < amount < target.amount:
        line = texts.tiny_not_read(context.words, target)
        return _again(context, book, line)
    set_tiny_amount(book, habit_id, amount, today=context.today)
    return counts_screen(book, context.scene, habit_id)


def on_adding_up(context: Context, book: Book, tap: AddingUpTap) -> Screen:
    """A day's amounts add up, or one says it whole."""
    set_adding_up(book, tap.habit_id, adds_up=tap.adds_up, today=context.today)
    return counts_screen(book, context.scene, tap.habit_id)


def on_uncount(context: Context, book: Book, tap: UncountTap) -> Screen:
    """Just yes or no from today on."""
    set_target(book, tap.habit_id, None, today=context.today)
    return habit_screen(book, context.scene, tap.habit_id)


def _choose(
    context: Context,
    book: Book,
    habit_id: int,
    unit: AmountUnit,
    amount: int,
    word: str = "",
    *,
    is_most: bool,
) -> Screen:
    choose_target(book, habit_id, unit, amount, today=context.today, is_most=is_most, word=word)
    return counts_screen(book, context.scene, habit_id)


def _read_named(typed: str, language: str) -> tuple[AmountUnit, int, str] | None:
    """A number with what it counts: a known unit, or a word of the person's own."""
    if known := reading.find_amount(typed, language):
        unit, amount = known
        return unit, reading.within(typed, unit, amount), ""
    own = _read_own(typed, language)
    return (AmountUnit.OWN, *own) if own else None


def _read_own(typed: str, language: str) -> tuple[int, str] | None:
    own = reading.read_own(typed, language)
    if own is None:
        return None
    amount, word = own
    return reading.within(typed, AmountUnit.OWN, amount, word), word


def _word_asked(context: Context) -> str:
    """One's own word, where it was typed before its number."""
    return context.left.facts.get("word", "") if context.left else ""


def _read_target(
    typed: str, unit: AmountUnit, language: str, word: str
) -> tuple[AmountUnit, int, str] | None:
    """A number of that unit, or of the person's own word; time is never that."""
    if unit is AmountUnit.OWN and (own := _read_own(typed, language)):
        return unit, *own
    if unit is AmountUnit.OWN and not word:
        return _read_named(typed, language)
    amount = reading.read_amount(reading.without_limit(typed), unit, language, word)
    return None if amount is None else (unit, reading.within(typed, unit, amount, word), word)


def _ask_target_again(context: Context, book: Book) -> Screen:
    asked, word = context.asked(TargetsTap), _word_asked(context)
    if word:
        return word_screen(book, context.scene, asked, word)
    return targets_screen(book, context.scene, asked)


def _again(context: Context, book: Book, line: str) -> Screen:
    """The same question once more with its buttons, and what is possible."""
    if context.left is None:
        raise NotATap
    context.wait_on(book)
    page = asked_again()[context.left.question](context, book)
    return Screen(line, title=page.title, rows=page.rows)
