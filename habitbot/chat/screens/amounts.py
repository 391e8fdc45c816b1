"""Habits that count: a day's amounts."""

from datetime import date

from msgspec.structs import replace

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, detour, rows_of
from habitbot.chat.screens.spoken import no_said, that_was_all_said, yes_said
from habitbot.chat.taps.amounts import AmountsTap, AmountTap, AmountTypedTap, unit_sign
from habitbot.chat.taps.check_in import AskTap, DayTap, HabitDayTap, MoreTap, View
from habitbot.core.amount import Target
from habitbot.core.amounts import Offer, offers
from habitbot.core.book import Book
from habitbot.core.check_in import amount_on, check_open, is_unconfirmed
from habitbot.core.day import DAY
from habitbot.core.habit import Habit
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.history import History
from habitbot.core.refusal import NotCounted
from habitbot.core.typed.text import cut_line
from habitbot.texts import amounts as texts
from habitbot.texts.buttons import back_label
from habitbot.texts.check_in import MORE, SIGNS, called
from habitbot.texts.words import Words


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
    so_far = amount_on(book, tap.habit_id, tap.day)

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
        text=texts.doubted_question(words, target, amount, likelier, so_far=so_far),
        rows=rows,
        hears=replace(tap, is_further=False),
        means=(button("", MoreTap(tap.day)),),
    )


def _target_on(book: Book, habit_id: int, day: date) -> Target:
    target = find_habit(book, habit_id).target_on(day)
    if target is None:
        raise NotCounted
    return target


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
