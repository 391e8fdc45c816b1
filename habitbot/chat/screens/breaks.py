"""Short breaks: the offer, a reminder, and what it turns into."""

from dataclasses import replace
from datetime import date, time

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import WIDE, Button, Screen, button, rows_of
from habitbot.chat.screens.pick_time import BREAKS, time_buttons
from habitbot.chat.screens.sure import keep_button
from habitbot.chat.taps.breaks import (
    BreaksTap,
    BreakTimesTap,
    CallOffTap,
    GoOnTap,
    TookBreakTap,
    WakeBreaksTap,
)
from habitbot.chat.taps.habits import ArchiveTap
from habitbot.chat.taps.prompts import AddPromptTap, PromptsTap
from habitbot.core.book import Book
from habitbot.core.breaks import begins_to_spare, falls_asleep, last_reminder, next_total
from habitbot.core.check_in import check_open, view_habit
from habitbot.core.due import PromptRun
from habitbot.core.habit import Habit
from habitbot.core.habits import find_habit
from habitbot.core.prompts import find_prompt
from habitbot.core.typed.text import cut_line
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
    return Screen(text=texts.offer_text(words), rows=rows_of(buttons, 1), asks=BreaksTap())


def break_screen(book: Book, scene: Scene, habit_id: int, day: date, run: PromptRun) -> Screen:
    """A reminder; or, after two weeks in vain, that they rest until they are wanted.

    After three days in vain it says once that one a day is enough.
    """
    words, series = scene.words, find_prompt(book, run.prompt_id)
    if falls_asleep(book, series, day):
        wake = button(texts.wake_label(words), WakeBreaksTap(run.prompt_id))
        archive = button(texts.archive_too_label(words), ArchiveTap(habit_id))
        name = cut_line(find_habit(book, habit_id).name, WIDE)
        return Screen(text=texts.asleep_text(words, name), rows=((wake, archive),))
    screen = reminder_screen(book, scene, habit_id, day, run.at)
    if not begins_to_spare(book, series, day):
        return screen
    return replace(screen, text=f"{screen.text}\n\n{texts.sparing_line(words)}")


def reminder_screen(book: Book, scene: Scene, habit_id: int, day: date, at: time) -> Screen:
    """A break, with an idea."""
    words = scene.words
    check_open(book, habit_id, day, scene.today)
    hour = scene.now.astimezone(book.person.timezone).hour
    took = _took_button(book, words, habit_id, day, at)
    call_off = _call_off_button(words, habit_id, day, at)
    return Screen(
        title=texts.reminder_title(words),
        text=texts.reminder_text(words, day, hour),
        rows=((took, call_off),),
    )


def took_screen(book: Book, scene: Scene, habit_id: int, day: date, at: time) -> Screen:
    """A break was taken; where no more were to come that day, it stays so."""
    words = scene.words
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    standing = (
        so_far_text(words, row.target, row.amount, is_open=row.mark is None)
        if row.target is not None
        else streak_word(words, row.streak)
    )
    took = texts.took_text(words, standing)
    if day < scene.today:
        return Screen(took)
    if book.breaks_off_on == day:
        off = texts.called_off_text(words)
        return Screen(f"{took}\n{off}", rows=((_go_on_button(words, habit_id, day, at),),))
    return Screen(took, rows=((_call_off_button(words, habit_id, day, at),),))


def called_off_screen(book: Book, scene: Scene, habit_id: int, day: date, at: time) -> Screen:
    """No more on this day; of one that is over nothing is left but whether it was taken."""
    words = scene.words
    check_open(book, habit_id, day, scene.today)
    took = _took_button(book, words, habit_id, day, at)
    if day < scene.today:
        return Screen(texts.over_text(words), rows=((took,),))
    go_on = _go_on_button(words, habit_id, day, at)
    return Screen(text=texts.called_off_text(words), rows=((took, go_on),))


def call_off_typed(book: Book, scene: Scene, typed: str) -> CallOffTap | None:
    """What words press that say it is enough, from the day's first reminder on; mostly nothing."""
    last = last_reminder(book, scene.today) if texts.says_stop(typed) else None
    return CallOffTap(last[0], scene.today, last[1]) if last else None


def left_behind_screen(scene: Scene, habit: Habit) -> Screen:
    """The series is gone; shall its habit leave the list, too?"""
    words = scene.words
    archive = button(texts.archive_too_label(words), ArchiveTap(habit.id))
    keep = keep_button(words, PromptsTap())
    name = cut_line(habit.name, WIDE)
    return Screen(text=texts.left_behind_text(words, name), rows=((archive, keep),))


def _call_off_button(words: Words, habit_id: int, day: date, at: time) -> Button:
    tap = CallOffTap(habit_id, day, at)
    return button(texts.call_off_label(words), tap, texts.call_off_words())


def _go_on_button(words: Words, habit_id: int, day: date, at: time) -> Button:
    return button(texts.go_on_label(words), GoOnTap(habit_id, day, at))


def _took_button(book: Book, words: Words, habit_id: int, day: date, at: time) -> Button:
    total = next_total(book, habit_id, day)
    tap = TookBreakTap(habit_id, day, at, total)
    return button(texts.took_label(words), tap, texts.took_words())
