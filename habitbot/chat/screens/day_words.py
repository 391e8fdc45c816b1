"""What words say of a day that is asked about: of which habit, and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from habitbot.chat.kit.last_page import labelled
from habitbot.chat.kit.pages import page_of
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NARROW, Button, Screen, button, rows_of
from habitbot.chat.screens.amounts import eve_part
from habitbot.chat.screens.spoken import (
    done_said,
    is_among,
    spoken_answers,
    without_yes,
    yes_said,
)
from habitbot.chat.screens.today import answer_tap, day_screen, is_asked_alone
from habitbot.chat.taps.check_in import DayTap, HabitDayTap, MoreTap, View
from habitbot.core.amounts import is_one_tap
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay, day_view, view_habit
from habitbot.core.limits import is_limit
from habitbot.core.naming import bare_answer, find_named, says_of_doing, telling_words
from habitbot.core.typed import cut_line, is_question
from habitbot.texts import check_in as texts
from habitbot.texts import spoken
from habitbot.texts.buttons import back_label
from habitbot.texts.words import Words


@dataclass(frozen=True, slots=True)
class DayAsked:
    """What a message asks about: a day's list, or one habit on a day."""

    day: date
    habit_id: int | None = None


@dataclass(frozen=True, slots=True)
class DayHeard:
    """What was understood: a button to press, the habits that were done, or a page to show.

    `is_open`: something is open there, of which nothing was understood where all else is empty.
    """

    data: str = ""
    done: tuple[int, ...] = ()
    screen: Screen | None = None
    is_open: bool = False


def hear_day(book: Book, scene: Scene, asked: DayAsked, typed: str) -> DayHeard:
    """What words say below a prompt or a day's card.

    An amount is read elsewhere, and a question is no answer.
    """
    views = day_view(book, asked.day, today=scene.today, down_days=scene.down_days)
    rows = [row for row in views if row.is_due or row.mark is not None]
    unanswered = [row for row in rows if not row.is_answered]
    own = _own_row(book, scene, asked)
    is_open = (own is not None and own.mark is None) or bool(unanswered)
    if is_question(typed) or any(sign.isdigit() for sign in typed):
        return DayHeard(is_open=is_open)
    said = bare_answer(typed)
    if own is not None and (data := _own_answer(book, scene, own, said)):
        return DayHeard(data)
    return (
        _hear_named(scene, rows, typed)
        or _hear_all(scene, unanswered, said)
        or _hear_of_the_day(book, scene, asked.day, rows, said)
        or DayHeard(is_open=is_open)
    )


def _own_row(book: Book, scene: Scene, asked: DayAsked) -> HabitDay | None:
    """The habit that a prompt asks about by itself."""
    if asked.habit_id is None:
        return None
    return view_habit(book, asked.habit_id, asked.day, today=scene.today, down_days=scene.down_days)


def _own_answer(book: Book, scene: Scene, row: HabitDay, said: str) -> str:
    """An answer to a prompt about one habit; a plain yes is none where it asks about more."""
    is_today = row.day == scene.today
    is_alone = not (is_today and eve_part(book, scene, row.habit.id)[0])
    return _answer(scene, row, said, View.PROMPT, is_alone=is_alone)


def _hear_named(scene: Scene, rows: Sequence[HabitDay], typed: str) -> DayHeard | None:
    """How it went with the habit that is named; which one it is, where several may be.

    "No gym" may be said of what is still to come: the menu of its day is shown.
    """
    names = [row.habit.name for row in rows]
    limits = [place for place, name in enumerate(names) if is_limit(name)]
    named = find_named(typed, names, limits)
    if not named.places:
        return None
    meant = [rows[place] for place in named.places]
    said = "" if is_among(named.said, *yes_said(scene.words), words=scene.words) else named.said
    if len(meant) > 1:
        return _ask_which(scene, [row for row in meant if not row.is_answered], said)
    (row,) = meant
    if data := _answer(scene, row, said, is_alone=False):
        return DayHeard(data)
    is_told = says_of_doing(named.said)
    return DayHeard(HabitDayTap(row.habit.id, row.day).write()) if is_told else None


def _hear_all(scene: Scene, unanswered: Sequence[HabitDay], said: str) -> DayHeard | None:
    """That all of it was done: what is answered by yes or no is, and of amounts it is asked."""
    words = scene.words
    is_both = is_among(said, *spoken.both_done_words(words), *spoken.BOTH_DONE, words=words)
    is_all = is_among(said, *spoken.all_done_words(words), *spoken.ALL_DONE, words=words)
    if not unanswered or not (is_both or is_all):
        return None
    plain = [row for row in unanswered if row.target is None or is_one_tap(row.target)]
    is_plain = len(plain) == len(unanswered) == 2 if is_both else bool(plain)
    if is_plain:
        return DayHeard(done=tuple(row.habit.id for row in plain))
    return None if len(unanswered) == 1 else _ask_which(scene, unanswered, "")


def _hear_of_the_day(
    book: Book, scene: Scene, day: date, rows: Sequence[HabitDay], said: str
) -> DayHeard | None:
    """An answer that names nothing: to the one thing that is open, else it is asked which one."""
    is_alone = is_asked_alone(book, scene, day)
    unanswered = [row for row in rows if not row.is_answered]
    if len(unanswered) == 1:
        data = _answer(scene, unanswered[0], said, is_alone=is_alone) if said else ""
        return DayHeard(data) if data else None
    if not any(_answer(scene, row, said, is_alone=is_alone) for row in rows if said):
        return None
    if not unanswered:
        return DayHeard(screen=day_screen(book, scene, day))
    return _ask_which(scene, unanswered, said)


def _ask_which(scene: Scene, rows: Sequence[HabitDay], said: str) -> DayHeard | None:
    """Which of these it was, where more than one can be meant."""
    answers = [(row, data) for row in rows if (data := _answer(scene, row, said))]
    if len(answers) < 2:
        return DayHeard(answers[0][1]) if answers else None
    words, (first, _) = scene.words, answers[0]
    buttons = [
        Button(cut_line(row.habit.name, NARROW), data, meant_by=_names(row))
        for row, data in page_of(answers, 0).rows
    ]
    back = button(back_label(words), DayTap(first.day))
    screen = Screen(
        title=words.date(first.day),
        text=texts.pick_habit_text(words),
        rows=(*rows_of(buttons), (back,)),
        hears=MoreTap(first.day) if _is_done(words, said) else None,
    )
    return DayHeard(screen=screen)


def _is_done(words: Words, said: str) -> bool:
    """Whether words say that something was done, as a name alone does."""
    return not said or is_among(said, *done_said(words), *yes_said(words), words=words)


def _names(row: HabitDay) -> tuple[str, ...]:
    return (row.habit.name, *telling_words(row.habit.name))


def _answer(
    scene: Scene, row: HabitDay, said: str, view: View = View.CARD, *, is_alone: bool = True
) -> str:
    """What the answer carries that these words give; a name alone is as good as its button."""
    if not said:
        return answer_tap(row, 0).write()
    answers = labelled((spoken_answers(scene, row, view, is_asked_alone=is_alone),))
    known = {bare_answer(label): data for label, data in reversed(answers) if label}
    if said in known:
        return known[said]
    rest, done = (
        without_yes(scene.words, said),
        {bare_answer(one) for one in done_said(scene.words)},
    )
    return known[rest] if rest and rest in done else ""
