"""One habit on one day: the prompt that asks about it, what was answered, and its menu."""

from datetime import date

from habitbot.chat.kit.pages import more_screen
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Button, Screen, button, rows_of, rows_that_fit
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.amounts import eve_part, prompt_amount_rows
from habitbot.chat.screens.standing import (
    amount_so_far,
    fallen_line,
    is_half_said,
    kept_buttons,
    own_turn,
    streak_part,
    way_back_line,
)
from habitbot.chat.taps.amounts import AmountsTap, AmountTypedTap
from habitbot.chat.taps.check_in import (
    AskTap,
    DaysTap,
    DayTap,
    DropNoteTap,
    HabitDayTap,
    MarkTap,
    NoteTap,
    SkipTap,
    View,
)
from habitbot.chat.taps.versions import VersionsTap
from habitbot.core.amounts import is_one_tap
from habitbot.core.book import Book
from habitbot.core.care import asking_of
from habitbot.core.check_in import HabitDay, check_open, view_habit
from habitbot.core.come_backs import count_come_backs
from habitbot.core.habits import find_habit
from habitbot.core.history import Cause, History, Mark
from habitbot.core.life import life_of
from habitbot.core.versions import has_versions, may_shrink
from habitbot.texts import amounts, versions
from habitbot.texts import check_in as texts
from habitbot.texts.buttons import back_label
from habitbot.texts.words import Words


def prompt_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """Asks about one habit; the day after a miss it is worded as a way back."""
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    words = scene.words
    eve, below = eve_part(book, scene, habit_id) if day == scene.today else ("", ())
    question = (
        way_back_line(book, scene, row)
        if row.streak.is_worth_mending and not eve
        else _question(words, row, row.habit.age_on(day))
    )
    told = (amount_so_far(scene, row), question, fallen_line(book, scene, [row]))
    text = "\n".join(filter(None, told))
    return Screen(
        title=texts.called(scene.words, row.habit),
        text=f"{text}\n\n{eve}" if eve else text,
        rows=(*_prompt_rows(book, scene, row, day), *below),
    )


def asked_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """A prompt about one habit as it stands: the question, or what was said."""
    check_open(book, habit_id, day, scene.today)
    mark = book.histories.get(habit_id, History()).mark_on(day)
    if mark is None:
        return prompt_screen(book, scene, habit_id, day)
    return _answered_screen(book, scene, habit_id, day, mark)


def habit_day_screen(
    book: Book, scene: Scene, habit_id: int, day: date, view: View = View.CARD
) -> Screen:
    """The menu of one habit on one day: every honest answer."""
    check_open(book, habit_id, day, scene.today)
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    words, habit = scene.words, row.habit

    def mark(label: str, mark: Mark | None) -> Button:
        return button(label, MarkTap(habit_id=habit_id, day=day, mark=mark, view=view))

    kept = [mark(texts.done_label(words), Mark.DONE)]
    if habit.tiny_action or (row.target and row.target.tiny is not None):
        kept.append(mark(texts.tiny_label(words), Mark.TINY))
    if row.target is not None:
        kept.append(button(amounts.open_label(words), AmountsTap(habit_id, day, view)))
    skip = button(texts.skip_label(words), SkipTap(habit_id=habit_id, day=day, view=view))
    note = button(texts.note_label(words), NoteTap(habit_id=habit_id, day=day))
    other = button(texts.another_day_label(words), DaysTap(habit_id=habit_id))
    back_to = AskTap(habit_id, day) if view is View.PROMPT else DayTap(day=day)
    back = button(back_label(words), back_to)
    return Screen(
        title=texts.called(scene.words, row.habit),
        text=_menu_text(book, scene, row, day),
        rows=(
            *rows_that_fit(kept),
            *((more,) if (more := kept_buttons(scene, row)) else ()),
            (skip, mark(texts.missed_label(words), Mark.MISSED)),
            *_smaller_row(book, scene, habit_id),
            (mark(texts.clear_label(words), None), note),
            (other, back),
        ),
        hears=AmountTypedTap(habit_id, day, view) if row.target else None,
    )


def skip_screen(
    book: Book, scene: Scene, habit_id: int, day: date, view: View = View.CARD
) -> Screen:
    """Why it is skipped; own words are kept as the day's note."""
    check_open(book, habit_id, day, scene.today)
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    words = scene.words
    causes = [
        button(
            texts.cause_label(words, cause),
            MarkTap(habit_id=habit_id, day=day, mark=Mark.SKIP, cause=cause, view=view),
        )
        for cause in Cause
    ]
    back = button(back_label(words), HabitDayTap(habit_id=habit_id, day=day, view=view))
    return Screen(
        title=texts.called(scene.words, row.habit),
        text=texts.why_skip_text(words),
        rows=rows_of([*causes, back]),
        asks=SkipTap(habit_id, day, view),
    )


def note_screen(book: Book, scene: Scene, habit_id: int, day: date) -> Screen:
    """Asks for a note, or for more of the one there is."""
    check_open(book, habit_id, day, scene.today)
    words = scene.words
    habit = find_habit(book, habit_id).as_of(day)
    question = texts.note_question(words, habit, day, scene.today)
    noted = book.notes.get(habit_id, {}).get(day, "")
    return more_screen(words, question, noted, DropNoteTap(habit_id, day, sign_of(noted)))


def _question(words: Words, row: HabitDay, turn: int) -> str:
    habit = row.habit
    if is_half_said(row):
        return amounts.was_all_question(words)
    return texts.habit_prompt_text(words, habit.tiny_action, asking_of(habit), turn=turn)


def _answered_screen(book: Book, scene: Scene, habit_id: int, day: date, mark: Mark) -> Screen:
    row = view_habit(book, habit_id, day, today=scene.today, down_days=scene.down_days)
    words = scene.words
    if row.come_back is not None:
        life = life_of(book, habit_id, today=scene.today, down_days=scene.down_days, until=day)
        said = texts.came_back_text(
            words,
            row.streak,
            row.come_back,
            count_come_backs(life),
            turn=own_turn(row.habit, day),
        )
    elif mark is Mark.DONE:
        said = texts.kept_text(words, row.streak)
    else:
        said = texts.answered_text(words, mark, row.cause, row.streak)
    told = (amount_so_far(scene, row), said, fallen_line(book, scene, [row]))
    said = "\n".join(filter(None, told))
    menu = HabitDayTap(habit_id=habit_id, day=day, view=View.PROMPT)
    buttons = [*kept_buttons(scene, row), button(texts.MORE, menu)]
    return Screen(
        title=texts.called(scene.words, row.habit), text=said, rows=rows_that_fit(buttons)
    )


def _prompt_rows(
    book: Book, scene: Scene, row: HabitDay, day: date
) -> tuple[tuple[Button, ...], ...]:
    if row.target is not None and not is_one_tap(row.target):
        return prompt_amount_rows(book, scene, row.habit.id, day)
    did_it = MarkTap(habit_id=row.habit.id, day=day, mark=Mark.DONE, view=View.PROMPT)
    menu = HabitDayTap(habit_id=row.habit.id, day=day, view=View.PROMPT)
    return ((button(texts.did_it_label(scene.words), did_it), button(texts.MORE, menu)),)


def _menu_text(book: Book, scene: Scene, row: HabitDay, day: date) -> str:
    words = scene.words
    note = book.notes.get(row.habit.id, {}).get(day, "")
    parts = (texts.said_line(words, row.mark, row.cause), amount_so_far(scene, row))
    said = "  ·  ".join(part for part in parts if part)
    menu = texts.menu_text(words, said, streak_part(scene, row), words.shown(note))
    return "\n".join(line for line in (words.date(day), menu) if line)


def _smaller_row(book: Book, scene: Scene, habit_id: int) -> tuple[tuple[Button, ...], ...]:
    """After two misses in a row, the way to something smaller."""
    is_hard = has_versions(find_habit(book, habit_id)) and may_shrink(
        book, habit_id, today=scene.today, down_days=scene.down_days
    )
    label = versions.change_label(scene.words)
    return ((button(label, VersionsTap(habit_id)),),) if is_hard else ()
