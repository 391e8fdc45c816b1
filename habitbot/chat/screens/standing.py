"""How a habit stands on a day, in the parts that a card, a prompt and a menu share."""

from collections.abc import Sequence
from datetime import date

from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import MARKED, NARROW, WIDE, Button, Carried, button, detour, whole
from habitbot.chat.taps.check_in import TodayTap
from habitbot.chat.taps.feedback import FinishTap
from habitbot.chat.taps.learning import LessonTap
from habitbot.chat.taps.letters import WhoTap
from habitbot.chat.taps.paths import PathsTap
from habitbot.core.book import Book
from habitbot.core.care import Care, care_for
from habitbot.core.check_in import HabitDay, view_habit
from habitbot.core.day import DAY, week_of
from habitbot.core.habit import Area, Habit
from habitbot.core.history import KEPT_MARKS
from habitbot.core.life import Unit
from habitbot.core.prompts import count_asked
from habitbot.core.typed.text import cut_line
from habitbot.texts import amounts
from habitbot.texts import check_in as texts
from habitbot.texts.feedback import finish_label
from habitbot.texts.learning import asked_label
from habitbot.texts.letters import who_label
from habitbot.texts.paths import paths_label


def habit_button(row: HabitDay, tap: Carried) -> Button:
    """Its button: what was said of it, and its name as far as there is room."""
    name = row.habit.name
    if row.mark is None:
        return button(cut_line(name, NARROW), tap, whole(name, NARROW))
    label = f"{texts.SIGNS[row.mark]} {cut_line(name, MARKED)}"
    return button(label, tap, whole(name, MARKED))


def streak_part(scene: Scene, row: HabitDay, *, is_short: bool = False) -> str:
    """How the streak stands; of a habit of some times a week, how the week does."""
    streak = texts.streak_word(scene.words, row.streak, is_short=is_short)
    if row.week is None or row.week.is_reached:
        return streak
    week = texts.week_word(scene.words, row.week.kept, row.week.asked)
    return f"{week}  ·  {streak}" if streak else week


def amount_so_far(scene: Scene, row: HabitDay) -> str:
    """How much of a habit that counts there was on its day."""
    if row.target is None:
        return ""
    is_open = (row.mark is None or row.is_passed) and row.day == scene.today
    return amounts.so_far_text(scene.words, row.target, row.amount, is_open=is_open)


def is_half_said(row: HabitDay) -> bool:
    """Whether some of a limit was counted, and nobody knows yet whether that was all."""
    has_amount = row.target is not None and row.target.is_said_last and row.amount is not None
    return has_amount and (row.mark is None or row.is_passed)


def kept_buttons(scene: Scene, row: HabitDay) -> tuple[Button, ...]:
    """What can be told beside a habit that was kept: the lesson, the contact, the work, a path."""
    if row.mark not in KEPT_MARKS:
        return ()
    match row.habit.area:
        case Area.LEARNING if care_for(row.habit) is not Care.LIMIT:
            return (button(asked_label(scene.words), LessonTap(row.day, row.habit.id)),)
        case Area.NETWORKING:
            return (button(who_label(scene.words), WhoTap(row.day)),)
        case Area.FEEDBACK:
            finish = button(finish_label(scene.words), FinishTap(row.day))
            return (detour(finish, TodayTap()),)
        case Area.DIRECTION:
            paths = button(paths_label(scene.words), PathsTap())
            return (detour(paths, TodayTap()),)
        case _:
            return ()


def way_back_line(book: Book, scene: Scene, row: HabitDay) -> str:
    """The line that asks for a streak to be mended; later ones of a day say it in other words."""
    asked = count_asked(book, row.habit.id, row.day)
    before = row.day - DAY
    eve = view_habit(book, row.habit.id, before, today=scene.today, down_days=scene.down_days)
    was_yesterday = eve.is_due and eve.mark not in KEPT_MARKS
    return texts.come_back_line(
        scene.words,
        row.streak,
        row.habit.tiny_action,
        was_yesterday=was_yesterday,
        is_first=not asked,
        turn=row.habit.age_on(row.day) + asked,
    )


def fallen_line(book: Book, scene: Scene, rows: Sequence[HabitDay]) -> str:
    """Why numbers fell after one slip, on the day on which they are seen to; mostly nothing.

    That is today, once it is asked about or kept again; of weeks the first day of a week.
    """
    names = [
        cut_line(row.habit.name, WIDE)
        for row in rows
        if row.has_fallen and row.day == scene.today and _is_fall_seen(book, row)
    ]
    return texts.fallen_line(scene.words, names)


def _is_fall_seen(book: Book, row: HabitDay) -> bool:
    if row.come_back is not None:
        return True
    is_first = row.streak.unit is Unit.DAYS or row.day == week_of(row.day, book.person)[0]
    was_asked = count_asked(book, row.habit.id, row.day) > 0
    return is_first and not was_asked and not row.is_answered and row.streak.is_worth_mending


def own_turn(habit: Habit, day: date) -> int:
    """Which words answer somebody that day: on one evening another habit has others."""
    return habit.age_on(day) + habit.id
