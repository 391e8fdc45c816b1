"""Short breaks: the offer, a reminder, and what it turns into."""

from datetime import date

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Screen, button, rows_of
from habitbot.chat.screens.pick_time import BREAKS, time_buttons
from habitbot.chat.taps.breaks import (
    BreakTimesTap,
    CallOffTap,
    GoOnTap,
    TookBreakTap,
)
from habitbot.chat.taps.prompts import AddPromptTap
from habitbot.core.book import Book
from habitbot.core.breaks import next_total
from habitbot.core.check_in import check_open, view_habit
from habitbot.texts import breaks as texts
from habitbot.texts.amounts import so_far_text
from habitbot.texts.buttons import back_label
from habitbot.texts.check_in import streak_word
from habitbot.texts.words import Words


def breaks_screen(scene: Scene) -> Screen:
    """Asks when to be reminded."""
    words = scene.words
    buttons = time_buttons(words, BREAKS, BreakTimesTap)
    buttons.append(button(back_label(words), AddPromptTap()))
    return Screen(text=texts.offer_text(words), rows=rows_of(buttons, 1))


def reminder_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """A break, with an idea."""
    words = scene.words
    check_open(book, habit_id, day, scene.today)
    hour = scene.now.astimezone(book.person.timezone).hour
    took = _took_button(book, words, habit_id, day)
    call_off = button(texts.call_off_label(words), CallOffTap(habit_id, day))
    return Screen(
        title=texts.reminder_title(words),
        text=texts.reminder_text(words, day, hour),
        rows=((took, call_off),),
    )


def took_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """A break was taken."""
    words = scene.words
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    call_off = button(texts.call_off_label(words), CallOffTap(habit_id, day))
    standing = (
        so_far_text(words, row.target, row.amount)
        if row.target is not None
        else streak_word(words, row.streak)
    )
    return Screen(text=texts.took_text(words, standing), rows=((call_off,),))


def called_off_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """No more on this day."""
    words = scene.words
    check_open(book, habit_id, day, scene.today)
    took = _took_button(book, words, habit_id, day)
    go_on = button(texts.go_on_label(words), GoOnTap(habit_id, day))
    return Screen(text=texts.called_off_text(words), rows=((took, go_on),))


def _took_button(book: Book, words: Words, habit_id: int, day: date) -> Button:
    total = next_total(book, habit_id, day)
    return button(texts.took_label(words), TookBreakTap(habit_id, day, total))
