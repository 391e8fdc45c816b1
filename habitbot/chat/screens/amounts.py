"""Habits that count: a day's amounts, and what a habit counts."""

from collections.abc import Callable
from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    WIDE,
    Button,
    Carried,
    Screen,
    button,
    detour,
    rows_of,
    rows_that_fit,
)
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.spoken import no_said, that_was_all_said, yes_said
from habitbot.chat.taps.amounts import (
    AddingUpTap,
    AmountsTap,
    AmountTap,
    AmountTypedTap,
    CountsTap,
    NamedTargetTap,
    TargetsTap,
    TargetTap,
    TinyAmountsTap,
    TinyAmountTap,
    UncountTap,
    UnitsTap,
    unit_sign,
)
from habitbot.chat.taps.check_in import AskTap, DayTap, HabitDayTap, MoreTap, View
from habitbot.chat.taps.habits import HabitTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import Offer, offers, smaller_amounts
from habitbot.core.book import Book
from habitbot.core.care import is_whole, speaks_of_sleep
from habitbot.core.check_in import amount_on, check_open, is_unconfirmed
from habitbot.core.day import DAY
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.history import History
from habitbot.core.limits import is_limit
from habitbot.core.refusal import NotCounted
from habitbot.core.typed import cut_line
from habitbot.texts import amounts as texts
from habitbot.texts.amounts_named import find_target
from habitbot.texts.buttons import back_label
from habitbot.texts.check_in import MORE, SIGNS, called
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


def amounts_screen(
    book: Book, scene: Scene, habit_id: int, day: date, view: View = View.CARD, page: int = 0
) -> Screen:
    """The amounts of one habit on one day, to be tapped or typed."""
    check_open(book, habit_id, day, scene.today)
    words, habit, target = scene.words, find_habit(book, habit_id), _target_on(book, habit_id, day)
    is_told = book.histories.get(habit_id, History()).mark_on(day) is not None
    is_open = day == scene.today and not is_told
    so_far = texts.so_far_text(words, target, amount_on(book, habit_id, day), is_open=is_open)
    back = AskTap(habit_id, day) if view is View.PROMPT else DayTap(day, page)
    lines = [words.date(day), so_far, texts.question(words, target, is_over=day < scene.today)]
    return Screen(
        title=called(words, habit.as_of(day)),
        text="\n".join(line for line in lines if line),
        rows=(
            *amount_rows(book, scene, habit_id, day, view, page),
            (*_other_ways(words, habit_id, day, view, page), button(back_label(words), back)),
        ),
        asks=AmountTypedTap(habit_id, day, view, page),
    )


def amount_rows(
    book: Book, scene: Scene, habit_id: int, day: date, view: View, page: int = 0
) -> tuple[tuple[Button, ...], ...]:
    """The amounts fitted to what the person usually enters."""
    target = _target_on(book, habit_id, day)
    so_far = amount_on(book, habit_id, day)
    is_over, unit = day < scene.today, unit_sign(target)

    def offered(offer: Offer) -> Button:
        is_least = offer.more is not None or (offer.is_all and offer.amount == so_far)
        said = AmountTap(habit_id, day, offer.amount, view, page, offer.is_all, unit, is_least)
        return button(_offer_label(scene.words, target, offer, so_far, is_over=is_over), said)

    return rows_of([offered(offer) for offer in offers(book, habit_id, day)], 3)


def eve_part(
    book: Book, scene: Scene, habit_id: int | None = None
) -> tuple[str, tuple[tuple[Button, ...], ...]]:
    """Asks whether what was counted yesterday, within a limit, was all: the line and its buttons.

    Of all active habits, or of that one; one at a time, and nothing where all is said. It is asked
    last, so a plain yes or no answers it.
    """
    words, eve = scene.words, scene.today - DAY
    habit = asked_of_eve(book, eve, habit_id)
    target, amount = (
        (habit.target_on(eve), amount_on(book, habit.id, eve)) if habit else (None, None)
    )
    if habit is None or target is None or amount is None:
        return "", ()
    unit = unit_sign(target)
    was_all = AmountTap(habit.id, eve, amount, View.EVE, 0, is_all=True, unit=unit, is_least=True)
    more = button(texts.more_came_label(words), AmountsTap(habit.id, eve), no_said(words))
    name = cut_line(habit.as_of(eve).name, WIDE)
    line = texts.eve_question(words, name, target, amount)
    label = texts.that_was_all_label(words)
    said = (*that_was_all_said(words), *yes_said(words))
    return line, ((button(label, was_all, said), detour(more, DayTap(scene.today))),)


def asked_of_eve(book: Book, eve: date, habit_id: int | None = None) -> Habit | None:
    """The habit of which it is asked whether that was all, the day after; mostly none."""
    habits = (habit for habit in active_habits(book) if habit_id in {None, habit.id})
    return next((habit for habit in habits if is_unconfirmed(book, habit.id, eve)), None)


def prompt_amount_rows(
    book: Book, scene: Scene, habit_id: int, day: date
) -> tuple[tuple[Button, ...], ...]:
    """The same under a prompt, with the other ways to answer."""
    rows = amount_rows(book, scene, habit_id, day, View.PROMPT)
    return (*rows, _other_ways(scene.words, habit_id, day, View.PROMPT))


def amount_question_screen(book: Book, scene: Scene, tap: AmountTypedTap) -> Screen:
    """Asks for a typed amount; the usual ones stay a tap away."""
    check_open(book, tap.habit_id, tap.day, scene.today)
    words, target = scene.words, _target_on(book, tap.habit_id, tap.day)
    return Screen(
        title=called(words, find_habit(book, tap.habit_id).as_of(tap.day)),
        text=texts.asked_question(words, target, tap.day, scene.today),
        rows=(
            *amount_rows(book, scene, tap.habit_id, tap.day, tap.view, tap.page),
            *cancel_rows(words),
        ),
    )


def doubted_screen(
    book: Book,
    scene: Scene,
    tap: AmountTypedTap,
    amount: int,
    likelier: int | None,
    *,
    is_all: bool,
) -> Screen:
    """Asks once whether so much was meant; what is likelier comes first.

    What else is typed here is said to the day, as it is below the card: another amount of it, or
    of another habit. `is_all`: no more will come.
    """
    words, target = scene.words, _target_on(book, tap.habit_id, tap.day)

    def meant(label: str, amount: int) -> Button:
        unit = unit_sign(target)
        said = AmountTap(tap.habit_id, tap.day, amount, tap.view, tap.page, is_all, unit)
        return button(label, said)

    other = button(texts.not_meant_label(words), tap, no_said(words))
    rows: tuple[tuple[Button, ...], ...] = ((meant(texts.meant_label(words), amount), other),)
    if likelier is not None:
        likely = meant(texts.amount_text(words, target, likelier), likelier)
        rows = ((likely, meant(texts.amount_text(words, target, amount), amount)), (other,))
    return Screen(
        title=called(words, find_habit(book, tap.habit_id).as_of(tap.day)),
        text=texts.doubted_question(words, target, amount, likelier),
        rows=rows,
        hears=replace(tap, is_further=False),
        means=(button("", MoreTap(tap.day)),),
    )


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
            texts.offer_label(words, Target(tap.unit, amount), amount, is_last=False),
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
            texts.offer_label(words, target, amount, is_last=False),
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


def _target_on(book: Book, habit_id: int, day: date) -> Target:
    target = find_habit(book, habit_id).target_on(day)
    if target is None:
        raise NotCounted
    return target


def _usual_targets(habit: Habit, tap: TargetsTap) -> tuple[int, ...]:
    if habit.area is Area.SLEEP and tap.unit is AmountUnit.HOURS:
        return SLEEP
    return (AT_MOST if tap.is_most else AT_LEAST).get(tap.unit, ())


def _offer_label(
    words: Words, target: Target, offer: Offer, so_far: int | None, *, is_over: bool
) -> str:
    if offer.is_all and offer.amount == so_far:
        return texts.that_was_all_label(words)
    if offer.is_all:
        return texts.in_all_label(words, target, offer.amount, is_over=is_over)
    if offer.more is not None:
        return texts.more_label(words, target, offer.more)
    label = texts.offer_label(words, target, offer.amount, is_last=offer.is_last)
    is_goal = target.adds_up and offer.amount == target.amount
    return f"{SIGNS[target.mark_of(offer.amount)]} {label}" if is_goal else label


def _other_ways(
    words: Words, habit_id: int, day: date, view: View, page: int = 0
) -> tuple[Button, ...]:
    typed = button(texts.type_label(words), AmountTypedTap(habit_id, day, view, page))
    return (typed, button(MORE, HabitDayTap(habit_id=habit_id, day=day, view=view)))
