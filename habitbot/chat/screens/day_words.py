"""What words say of a day that is asked about: of which habit, and how it went."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from habitbot.chat.kit.last_page import labelled
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import MOST_CARRIED, Button, Screen, button
from habitbot.chat.screens.amount_words import amount_picks, hear_was_all, limit_picks
from habitbot.chat.screens.amounts import eve_part
from habitbot.chat.screens.spoken import (
    all_done_said,
    all_said,
    both_done_said,
    both_said,
    done_said,
    is_among,
    is_answer_of_a_day,
    missed_said,
    no_said,
    none_said,
    says_that_was_all,
    skip_said,
    spoken_answers,
    takes_mark,
    tap_marking,
    tiny_said,
    without_yes,
    yes_said,
)
from habitbot.chat.screens.today import answer_tap, day_screen, is_asked_alone
from habitbot.chat.screens.which_one import Pick, which_one_screen
from habitbot.chat.taps.amounts import WhichAmountTap, WhichLimitTap
from habitbot.chat.taps.check_in import HabitDayTap, MarkOpenTap, View
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay, day_view, view_habit
from habitbot.core.history import Mark
from habitbot.core.prompts import count_lists
from habitbot.core.typed.denials import NONE_OF, NOT
from habitbot.core.typed.limits import is_limit
from habitbot.core.typed.naming import Named, bare_answer, find_named, is_contrary, says_of_doing
from habitbot.core.typed.small_talk import read_small_talk, tells_how_it_was
from habitbot.core.typed.telling import says_none
from habitbot.core.typed.text import is_question
from habitbot.texts import check_in as texts
from habitbot.texts.amounts_named import find_target
from habitbot.texts.amounts_said import tells_of_more
from habitbot.texts.amounts_typed import find_amount
from habitbot.texts.words import Words

MOST_WORDS_OF_AN_AMOUNT = 6
"""More of them tell more than how much there was."""


@dataclass(frozen=True, slots=True)
class DayAsked:
    """What a message asks about: a day's list, or one habit on a day.

    `mark`: it asks of which habits that is true; `among` those, where it names any. `which`: it
    asks which habit an amount is for, or of which limit no more came.
    """

    day: date
    habit_id: int | None = None
    mark: Mark | None = None
    among: frozenset[int] = frozenset()
    which: WhichAmountTap | WhichLimitTap | None = None


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

    Where it was asked which of a few habits it was, words that name none are about those few; and
    where it was asked which one an amount is for, any other answer than that one asks again.
    An amount is read elsewhere, and a question is no answer. Nor is small talk: how a thing was
    that a prompt asks about alone is understood, but says not whether it was done.
    """
    rows = _rows_of(book, scene, asked.day)
    unanswered = [row for row in rows if not row.is_answered]
    own = _own_row(book, scene, asked)
    is_any_open = (own is not None and own.mark is None) or bool(unanswered)
    if read_small_talk(typed):
        is_alone = own is not None or (len(unanswered) == 1 and count_lists(book, asked.day) > 0)
        return DayHeard(is_open=is_any_open and is_alone and tells_how_it_was(typed))
    is_amount = any(sign.isdigit() for sign in typed) or tells_of_more(typed)
    if is_question(typed) or is_amount:
        return DayHeard(is_open=is_any_open)
    said = bare_answer(typed)
    if asked.which is not None and (data := _hear_pick(book, scene, asked.which, typed)):
        return DayHeard(data)
    if own is not None and (data := _own_answer(book, scene, own, said)):
        return DayHeard(data)
    if says_that_was_all(typed, scene.words):
        return DayHeard(hear_was_all(book, asked.day), is_open=is_any_open)
    few = [row for row in rows if not asked.among or row.habit.id in asked.among]
    still_open = [row for row in few if not row.is_answered]
    return (
        _hear_which(book, scene, asked, still_open, said)
        or _hear_named(scene, rows, typed, asked.mark)
        or _hear_all(scene, still_open, said)
        or _hear_of_the_day(book, scene, asked.day, few, said)
        or DayHeard(is_open=is_any_open)
    )


def says_of_one(book: Book, scene: Scene, day: date, typed: str) -> bool:
    """Whether words say by themselves how it went with a habit of that day: "Walk done"."""
    if is_question(typed):
        return False
    named = _named_among(_rows_of(book, scene, day), typed)
    is_answer = _mark_meant(scene.words, named.said) is not None or named.said in NOT | NONE_OF
    return bool(named.places) and is_answer


def habit_named_alone(book: Book, scene: Scene, day: date, typed: str) -> HabitDay | None:
    """The habit that is open on that day and that words name, if they say nothing else.

    In a few words the amount names it, whatever their language, where no other habit's name asks
    for that unit.
    """
    rows = _rows_of(book, scene, day)
    named = _named_among(rows, typed)
    is_alone = named.places and not named.said
    places = named.places if is_alone else _asking_for_amount(rows, scene, typed)
    meant = [rows[place] for place in places if not rows[place].is_answered]
    return meant[0] if len(places) == len(meant) == 1 else None


def _asking_for_amount(rows: Sequence[HabitDay], scene: Scene, typed: str) -> Sequence[int]:
    """Where the habits stand whose names ask for as much or little of the unit that is told."""
    language = scene.words.language
    told = find_amount(typed, language) if len(typed.split()) <= MOST_WORDS_OF_AN_AMOUNT else None
    targets = [find_target(row.habit.name, language) for row in rows] if told else []
    return [
        place
        for place, target in enumerate(targets)
        if target is not None and told is not None and target.unit is told[0]
    ]


def _rows_of(book: Book, scene: Scene, day: date) -> list[HabitDay]:
    """What is due on that day, or was answered."""
    views = day_view(book, day, today=scene.today, down_days=scene.down_days)
    return [row for row in views if row.is_due or row.mark is not None]


def _named_among(rows: Sequence[HabitDay], typed: str) -> Named:
    """Which of these habits words name; of a limit nothing but its whole name does."""
    names = [row.habit.name for row in rows]
    return find_named(typed, names, [at for at, name in enumerate(names) if is_limit(name)])


def _hear_pick(book: Book, scene: Scene, asked: WhichAmountTap | WhichLimitTap, typed: str) -> str:
    """The one habit that is named is meant; else an answer, or several names, ask again."""
    picks = (
        limit_picks(book, scene, asked)
        if isinstance(asked, WhichLimitTap)
        else amount_picks(book, asked)
    )
    named = find_named(typed, [pick.habit.name for pick in picks])
    is_against = _is_answer(scene.words, named.said) and not _is_done(scene.words, named.said)
    if len(named.places) == 1 and not is_against:
        return picks[named.places[0]].data
    return asked.write() if named.places or _is_answer(scene.words, typed) else ""


def _is_answer(words: Words, typed: str) -> bool:
    """Whether it is no more than an answer about a day, or says that there is nothing to name."""
    return is_answer_of_a_day(typed, words) or says_none(typed)


def _is_done(words: Words, said: str) -> bool:
    return is_among(said, *yes_said(words), *done_said(words), words=words)


def is_open(book: Book, scene: Scene, asked: DayAsked) -> bool:
    """Whether there is anything left of what is asked about."""
    own = _own_row(book, scene, asked)
    if own is not None:
        return not own.is_answered
    views = day_view(book, asked.day, today=scene.today, down_days=scene.down_days)
    return any(not row.is_answered for row in views)


def _own_row(book: Book, scene: Scene, asked: DayAsked) -> HabitDay | None:
    """The habit that a prompt asks about by itself."""
    if asked.habit_id is None:
        return None
    return view_habit(book, asked.habit_id, asked.day, today=scene.today, down_days=scene.down_days)


def _own_answer(book: Book, scene: Scene, row: HabitDay, said: str) -> str:
    """An answer to a prompt about one habit; a plain yes is none where it asks about more."""
    is_today = row.day == scene.today
    is_alone = not (is_today and eve_part(book, scene, row.habit.id)[0])
    return _answer(scene, row, said, view=View.PROMPT, is_alone=is_alone)


def _hear_which(
    book: Book, scene: Scene, asked: DayAsked, unanswered: Sequence[HabitDay], said: str
) -> DayHeard | None:
    """Of all it asks about, the two or none, where it was asked which were missed, or the like.

    That all of it was done instead is asked about.
    """
    words, mark = scene.words, asked.mark
    if mark is None or not unanswered:
        return None
    if is_among(said, *none_said(words), words=words):
        return DayHeard(screen=day_screen(book, scene, asked.day))
    if mark is Mark.DONE:
        return None
    is_both = is_among(said, *both_said(words), words=words)
    if is_among(said, *all_said(words), words=words) or (is_both and len(unanswered) == 2):
        return DayHeard(_mark_all(asked.day, mark, unanswered).write())
    if is_both:
        return _ask_which(scene, unanswered, "", mark)
    done = (*done_said(words), *all_done_said(words), *both_done_said(words))
    return _ask_which(scene, unanswered, "") if is_among(said, *done, words=words) else None


def _hear_named(
    scene: Scene, rows: Sequence[HabitDay], typed: str, mark: Mark | None
) -> DayHeard | None:
    """How it went with the habit that is named; which one it is, where several may be.

    "No gym" may be said of what is still to come: the menu of its day is shown; so it is where
    words say what the name says no to. Where it was asked which ones were missed, a name alone
    says that.
    """
    named = _named_among(rows, typed)
    if not named.places:
        return None
    meant = [rows[place] for place in named.places]
    words = scene.words
    said = "" if is_among(named.said, *yes_said(words), words=words) else named.said
    if len(meant) > 1:
        return _ask_which(scene, [row for row in meant if not row.is_answered], said, mark)
    (row,) = meant
    if is_contrary(typed, row.habit.name):
        return DayHeard(HabitDayTap(row.habit.id, row.day).write())
    if data := _answer(scene, row, said, mark, is_alone=False):
        return DayHeard(data)
    is_told = says_of_doing(named.said)
    return DayHeard(HabitDayTap(row.habit.id, row.day).write()) if is_told else None


def _hear_all(scene: Scene, unanswered: Sequence[HabitDay], said: str) -> DayHeard | None:
    """That all of it was done: what is answered by yes or no is, and of amounts it is asked."""
    words = scene.words
    is_both = is_among(said, *both_said(words), *both_done_said(words), words=words)
    is_all = is_among(said, *all_said(words), *all_done_said(words), words=words)
    if not unanswered or not (is_both or is_all):
        return None
    plain = [row for row in unanswered if takes_mark(row, Mark.DONE)]
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
    if is_among(said, *none_said(scene.words), words=scene.words):
        return _hear_nothing(scene, unanswered)
    if not any(_answer(scene, row, said, is_alone=is_alone) for row in rows if said):
        return None
    if not unanswered:
        return DayHeard(screen=day_screen(book, scene, day))
    return _ask_which(scene, unanswered, said)


def _hear_nothing(scene: Scene, unanswered: Sequence[HabitDay]) -> DayHeard | None:
    """That there was nothing, while several are open: which of them were missed is asked.

    None of them is a limit: of that, nothing is the best there can be, and may not be meant.
    """
    rows = [row for row in unanswered if row.target is None or not row.target.is_most]
    return _ask_which(scene, rows, "", Mark.MISSED) if len(rows) > 1 else None


def _ask_which(
    scene: Scene, rows: Sequence[HabitDay], said: str, asked: Mark | None = None
) -> DayHeard | None:
    """Which of these it was, where more than one can be meant.

    Where nothing is said of them, it is what was `asked` before, or that it was done.
    """
    answers = [(row, data) for row in rows if (data := _answer(scene, row, said, asked))]
    if len(answers) < 2:
        return DayHeard(answers[0][1]) if answers else None
    words, day, meant = scene.words, answers[0][0].day, [row for row, _ in answers]
    mark = _mark_meant(words, said) if said else asked or Mark.DONE
    hears = _mark_all(day, mark, meant) if mark else None
    picks = [Pick(row.habit, data) for row, data in answers]
    text = texts.which_one_text(words, mark)
    every = _all_of_them(words, hears, meant) if hears else ()
    return DayHeard(
        screen=which_one_screen(words, day, text, picks, every=every, hears=hears),
    )


def _all_of_them(words: Words, every: MarkOpenTap, meant: Sequence[HabitDay]) -> tuple[Button, ...]:
    """The button that says so of all of them, where each takes it and a button can name them."""
    one = button(texts.all_of_them_label(words), every)
    is_long = len(one.data.encode()) > MOST_CARRIED
    return () if is_long or not all(takes_mark(row, every.mark) for row in meant) else (one,)


def _mark_all(day: date, mark: Mark, rows: Sequence[HabitDay]) -> MarkOpenTap:
    """What says so of each of these, and of nothing that comes to the day later."""
    return MarkOpenTap(day, mark, ".".join(str(row.habit.id) for row in rows))


def _mark_meant(words: Words, said: str) -> Mark | None:
    """What words that name nothing say of a habit."""
    tables = {
        Mark.DONE: (*done_said(words), *yes_said(words)),
        Mark.MISSED: (*missed_said(words), *no_said(words)),
        Mark.SKIP: skip_said(words),
        Mark.TINY: tiny_said(words),
    }
    known = (mark for mark, table in tables.items() if is_among(said, *table, words=words))
    return next(known, None)


def rows_taking(book: Book, scene: Scene, tap: MarkOpenTap) -> list[HabitDay]:
    """Those of its habits that are open on its day and of which its mark alone is an answer."""
    views = day_view(book, tap.day, today=scene.today, down_days=scene.down_days)
    still_open = (row for row in views if row.habit.id in tap.habit_ids and not row.is_answered)
    return [row for row in still_open if takes_mark(row, tap.mark)]


def _answer(
    scene: Scene,
    row: HabitDay,
    said: str,
    asked: Mark | None = None,
    view: View = View.CARD,
    *,
    is_alone: bool = True,
) -> str:
    """What the answer carries that these words give.

    A name alone says what was `asked` of it, and else is as good as its button.
    """
    if not said:
        mark = asked or Mark.DONE
        tap = answer_tap(row, 0) if mark is Mark.DONE else tap_marking(row, mark, view)
        return tap.write() if tap else ""
    answers = labelled((spoken_answers(scene, row, view, is_asked_alone=is_alone),))
    known = {bare_answer(label): data for label, data in reversed(answers) if label}
    if said in known:
        return known[said]
    rest, done = (
        without_yes(scene.words, said),
        {bare_answer(one) for one in done_said(scene.words)},
    )
    return known[rest] if rest and rest in done else ""
