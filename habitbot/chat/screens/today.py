"""The day's card, the prompt that asks about all of it, and what was said on it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import msgspec

from habitbot.chat.kit.pages import Page, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    BUTTONS,
    MOST_ROWS,
    NOTHING_KEPT,
    WIDE,
    Button,
    Kept,
    Rows,
    Screen,
    button,
    rows_of,
)
from habitbot.chat.screens.amounts import eve_part
from habitbot.chat.screens.card_text import Below, fitted
from habitbot.chat.screens.events import event_name
from habitbot.chat.screens.goals_told import goal_of_day_part
from habitbot.chat.screens.habit_day import asked_screen
from habitbot.chat.screens.proposals import proposal_part
from habitbot.chat.screens.spoken import all_answers
from habitbot.chat.screens.standing import (
    fallen_line,
    habit_button,
    is_half_said,
    kept_buttons,
    own_turn,
    way_back_line,
)
from habitbot.chat.taps.amounts import AmountsTap, AmountTap, AmountTypedTap
from habitbot.chat.taps.check_in import DaysTap, DayTap, HabitDayTap, MarkTap, MoreTap, View
from habitbot.chat.taps.dated import DatedTap
from habitbot.chat.taps.habits import AddTap
from habitbot.chat.taps.prompts import ReturnTap
from habitbot.core.agenda import agenda, events_untold, shown_since
from habitbot.core.amounts import is_one_tap
from habitbot.core.book import Book
from habitbot.core.care import Asking, asking_of
from habitbot.core.check_in import CheckedIn, HabitDay, is_unconfirmed, view_habit, whole_day_view
from habitbot.core.day import DAY, is_morning, open_days
from habitbot.core.greeting import is_greeting_due
from habitbot.core.habits import active_habits, find_habit
from habitbot.core.history import KEPT_MARKS, Mark
from habitbot.core.learning import recall_lesson
from habitbot.core.prompts import count_lists, is_paused
from habitbot.core.refusal import DayNotOpen
from habitbot.core.silence import is_long_silent
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.texts import check_in as texts
from habitbot.texts.amounts import was_all_question
from habitbot.texts.buttons import back_label, back_line
from habitbot.texts.dated import open_label
from habitbot.texts.events import ahead_line
from habitbot.texts.habits import add_label, empty_text
from habitbot.texts.learning import recalled_line
from habitbot.texts.prompts import paused_line, return_label
from habitbot.texts.words import Words

MOST_EVENTS_NAMED = 2
"""Lines of the day's list about events that are near."""

MOST_RECALLED = 200
"""Letters of what was learned a month ago; /learned has it whole."""

CELEBRATED_EACH = 3
"""Of so many days one is answered with the person's own celebration."""

Part = tuple[str, Rows]
"""A line on a card, and the buttons that answer it."""

NOTHING_ASKED: Part = ("", ())


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a card says and asks beside its habits.

    A line, and what is said `aside` where there is room; what was just kept, and the habit that was
    just answered: what can be told of it is one tap away. `proposes`: it may ask something, too,
    and `hears_no` says whether that takes a plain no for its own.
    """

    line: str = ""
    aside: str = ""
    kept: Kept = NOTHING_KEPT
    answered: int | None = None
    proposes: bool = True
    hears_no: bool = True


NOTHING_BESIDE = _Beside()


def today_screen(book: Book, scene: Scene) -> Screen:
    """Today's card."""
    return day_screen(book, scene, scene.today)


def day_screen(
    book: Book, scene: Scene, day: date, page: int = 0, kept: Kept = NOTHING_KEPT
) -> Screen:
    """A day's list as a card with one button a habit; a tap sets it done.

    `kept`: what was just told beside it.
    """
    return _card_screen(book, scene, day, page, _Beside(kept=kept))


def _card_screen(
    book: Book,
    scene: Scene,
    day: date,
    page: int = 0,
    beside: _Beside = NOTHING_BESIDE,
    rows: Sequence[HabitDay] | None = None,
) -> Screen:
    """The card, no higher than a phone as far as it can help it.

    `rows`: how the habits stand on that day, where that was asked already.
    """
    _check_shown(book, scene, day)
    views = _rows_of_day(book, scene, day) if rows is None else rows
    shown = [row for row in _undone_first(views) if row.is_due or row.is_told]
    if not shown:
        return _bare_screen(book, scene, day, beside.kept)
    part = _with_answered(page_of(shown, page), shown, beside.answered)
    buttons = _card_buttons(book, scene, day, part, beside)
    choices = _said_below(book, scene, day, shown, beside)
    text, below = fitted(book, scene, part.rows, choices, MOST_ROWS - BUTTONS * len(buttons))
    return Screen(title=_title(scene, day, shown), text=text, rows=(*buttons, *below), is_card=True)


def _card_buttons(
    book: Book, scene: Scene, day: date, part: Page[HabitDay], beside: _Beside
) -> Rows:
    """Its habits and the ways to more of them, then what can be told of the one just answered.

    What is dated stands beside the dots, or in a last row where a habit stands there.
    """
    dated = _dated_buttons(book, scene, day)
    is_beside_dots = part.pages > 1 or len(part.rows) % 2 == 0
    told = (kept_buttons(scene, row) for row in part.rows if row.habit.id == beside.answered)
    return (
        *_card_rows(scene, day, part, dated if is_beside_dots else ()),
        *filter(None, told),
        *rows_of([*beside.kept.row]),
        *(() if is_beside_dots else rows_of([*dated])),
    )


def _said_below(
    book: Book, scene: Scene, day: date, shown: Sequence[HabitDay], beside: _Beside
) -> Iterable[Below]:
    """What may stand below its habits, the most first.

    What is said aside goes first where it has no room, then what is proposed; beside what was just
    kept all that would be asked: the next card asks that. Last goes why a number fell, and that
    somebody came back.
    """
    line, kept = _lines(*_greeting(book, scene, day), beside.line), beside.kept
    if all(row.is_answered for row in shown):
        line = _closing_line(book, scene, day, shown)
    backs, fallen = [*_came_back_lines(scene, shown)], fallen_line(book, scene, shown)
    most, *less = (
        _lines(kept.line, kept.cheer, back, line, why)
        for back, why in ((backs[0], fallen), *((back, "") for back in backs))
    )
    asks: tuple[Part, ...] = (NOTHING_ASKED,)
    if beside.proposes:
        asks = _asks_beside(book, scene, day, hears_no=beside.hears_no)
    fewer = asks if kept == NOTHING_KEPT else (NOTHING_ASKED,)
    choices = [(_lines(most, beside.aside), *asks[0]), *((most, *asked) for asked in fewer)]
    return dict.fromkeys((*choices, *((shorter, *fewer[-1]) for shorter in less)))


def list_prompt_screen(book: Book, scene: Scene, day: date, turn: int | None = None) -> Screen:
    """Asks about the day: its card under a line that asks.

    What is proposed or recalled stands in the first one of a day; later ones ask in other words.
    `turn`: how many came before it, where it is not the one under way.
    """
    turn = count_lists(book, day) if turn is None else turn
    aside = "" if turn else _recalled(book, scene, day)
    more = () if turn else _softening(book, scene)
    rows = _rows_of_day(book, scene, day)
    asking = _asking(book, scene, day, rows, turn)
    line = "\n".join((*asking, *more, *_events_near(book, scene, day)))
    beside = _Beside(line, aside, proposes=not turn, hears_no=False)
    card = _card_screen(book, scene, day, beside=beside, rows=rows)
    return replace(card, hears=_amount_asked(rows))


def amount_asked(book: Book, scene: Scene, day: date) -> AmountTypedTap | None:
    """What amounts typed below a day's list are for, where one thing alone is open and counts."""
    return _amount_asked(_rows_of_day(book, scene, day))


def _amount_asked(rows: Sequence[HabitDay]) -> AmountTypedTap | None:
    unanswered = [row for row in rows if not row.is_answered]
    if len(unanswered) != 1 or (target := unanswered[0].target) is None or is_one_tap(target):
        return None
    return AmountTypedTap(unanswered[0].habit.id, unanswered[0].day, is_asked=True)


def is_asked_alone(book: Book, scene: Scene, day: date) -> bool:
    """Whether a list asked about the day, and alone, so that a plain yes is about that.

    What is proposed below it hears neither yes nor no.
    """
    is_asked_more = day == scene.today and bool(asked_first(book, scene)[0])
    return bool(count_lists(book, day)) and not is_asked_more


def _events_near(book: Book, scene: Scene, day: date) -> Iterator[str]:
    """Events near that were noted too late for the message about them."""
    if day == scene.today:
        for thing in events_untold(book, scene.now)[:MOST_EVENTS_NAMED]:
            event = book.events[thing.about]
            name = event_name(book, scene, event, WIDE)
            yield ahead_line(scene.words, msgspec.structs.replace(event, name=name), day)


def answered_screen(
    book: Book,
    scene: Scene,
    tap: MarkTap | AmountTap | AmountTypedTap,
    kept: Kept = NOTHING_KEPT,
) -> Screen:
    """What an answer was given on, as it stands now: a prompt about a habit, or the day's card.

    `kept` tells on a card what was understood; a prompt says that by itself.
    """
    if tap.view is View.EVE:
        return _after_eve(book, scene, tap, kept)
    if tap.view is View.PROMPT:
        asked = asked_screen(book, scene, tap.habit_id, tap.day)
        return replace(asked, text=_lines(asked.text, kept.cheer), hears=_more_of(tap))
    beside = _Beside(kept=kept, answered=tap.habit_id)
    card = _card_screen(book, scene, tap.day, tap.page, beside)
    hears = _more_of(tap)
    if hears is None:
        return card
    row = view_habit(book, tap.habit_id, tap.day, today=scene.today, down_days=scene.down_days)
    return replace(card, hears=hears, means=all_answers(scene, row, View.CARD))


def _after_eve(
    book: Book, scene: Scene, tap: MarkTap | AmountTap | AmountTypedTap, kept: Kept
) -> Screen:
    """The card that asked about the day before, as its own day stands; today's for typed amounts.

    After a tap it asks nothing more: a second one at the same place would answer that.
    """
    asked_on = min(scene.today, tap.day + DAY) if isinstance(tap, AmountTap) else scene.today
    beside = _Beside(kept=kept, proposes=kept != NOTHING_KEPT)
    return _card_screen(book, scene, asked_on, beside=beside)


def _more_of(tap: MarkTap | AmountTap | AmountTypedTap) -> AmountTypedTap | None:
    """What typed amounts add to or correct, once one was said."""
    if isinstance(tap, MarkTap):
        return None
    is_further = tap.view is not View.PROMPT
    return AmountTypedTap(tap.habit_id, tap.day, tap.view, tap.page, is_further=is_further)


def checked_toast(words: Words, checked: CheckedIn) -> str:
    """One short word on an answer: mostly the number; the warmest one on a come-back."""
    if checked.come_back is not None:
        turn = own_turn(checked.habit, checked.day)
        return texts.come_back_praise(words, checked.streak, checked.come_back, turn)
    if checked.begins_again and checked.week is not None:
        return texts.begins_again_toast(words, checked.week)
    if cheer := round_cheer(words, checked):
        return cheer
    return texts.marked_toast(
        words,
        checked.mark,
        checked.streak,
        week=checked.week,
        is_first=checked.is_first,
        is_new=checked.is_new,
        celebration=_celebration(checked),
        turn=own_turn(checked.habit, checked.day),
    )


def _celebration(checked: CheckedIn) -> str:
    """The person's own, from the first day on each third one."""
    habit = checked.habit
    return "" if habit.age_on(checked.day) % CELEBRATED_EACH else habit.celebration


def round_cheer(words: Words, checked: CheckedIn) -> str:
    """What is said of a streak that was brought to a round length; nothing of any other."""
    return texts.round_toast(words, checked.streak) if checked.is_round else ""


def more_screen(book: Book, scene: Scene, day: date, page: int = 0) -> Screen:
    """All habits, to open the menu of one."""
    _check_shown(book, scene, day)
    rows = _rows_of_day(book, scene, day)
    part, words = page_of(rows, page), scene.words
    buttons = [habit_button(row, HabitDayTap(habit_id=row.habit.id, day=day)) for row in part.rows]
    below = [
        *turn(words, part, lambda number: MoreTap(day=day, page=number)),
        button(texts.another_day_label(words), DaysTap()),
        button(back_label(words), DayTap(day=day)),
    ]
    return Screen(
        title=words.date(day),
        text=texts.pick_habit_text(words),
        rows=(*rows_of(buttons), *rows_of(below)),
    )


def days_screen(book: Book, scene: Scene, habit_id: int | None = None) -> Screen:
    """Today and the six days before."""
    words = scene.words
    buttons = [
        button(
            texts.day_label(words, day, scene.today),
            DayTap(day=day) if habit_id is None else HabitDayTap(habit_id=habit_id, day=day),
        )
        for day in open_days(scene.today)
    ]
    title = "" if habit_id is None else words.shown(find_habit(book, habit_id).name)
    back_to = DayTap(scene.today) if habit_id is None else HabitDayTap(habit_id, scene.today)
    buttons.append(button(back_label(words), back_to))
    return Screen(title=title, text=texts.which_day_text(words), rows=rows_of(buttons))


def _check_shown(book: Book, scene: Scene, day: date) -> None:
    """Raise DayNotOpen for a day ahead, or one before the last week and every habit."""
    starts = [habit.started_on for habit in book.habits.values()]
    if not min([*starts, *open_days(scene.today)]) <= day <= scene.today:
        raise DayNotOpen


def _rows_of_day(book: Book, scene: Scene, day: date) -> tuple[HabitDay, ...]:
    return whole_day_view(book, day, today=scene.today, down_days=scene.down_days)


def _asking(
    book: Book, scene: Scene, day: date, rows: Sequence[HabitDay], later: int
) -> tuple[str, ...]:
    """The line that asks: the way back after a miss; a greeting needs none beside it.

    `later`: how many of the day came before it; the words move on with them.
    """
    if _greeting(book, scene, day):
        return ()
    open_rows = [row for row in rows if not row.is_answered]
    turn = later + max((row.habit.age_on(day) for row in rows), default=0)
    worth_it = [
        row
        for row in open_rows
        if row.streak.is_worth_mending and not is_unconfirmed(book, row.habit.id, day - DAY)
    ]
    if worth_it:
        best = max(worth_it, key=lambda row: row.streak.length)
        return (way_back_line(book, scene, best),)
    is_ahead = is_morning(day, scene.now, book.person)
    return (_list_line(scene, open_rows, turn, is_ahead=is_ahead),)


def _greeting(book: Book, scene: Scene, day: date) -> tuple[str, ...]:
    """A line for who is just back from a pause, on today's card."""
    if day != scene.today or not is_greeting_due(book, day):
        return ()
    return (back_line(scene.words, has_dates=bool(agenda(book, day))),)


def _paused_part(book: Book, scene: Scene) -> Part:
    """While prompts are paused: until when, and the tap that ends it.

    No other tap does: who asked for silence until they return says so.
    """
    words, pause = scene.words, book.person.pause
    if pause is None or not is_paused(book.person, scene.today):
        return "", ()
    return paused_line(words, pause), ((button(return_label(words), ReturnTap()),),)


def _recalled(book: Book, scene: Scene, day: date) -> str:
    """What was learned a month ago, for whoever wants it back."""
    lesson = recall_lesson(book, day) if book.person.recalls_lessons else None
    if lesson is None:
        return ""
    return recalled_line(scene.words, lesson.on, cut_text(lesson.text, MOST_RECALLED))


def _softening(book: Book, scene: Scene) -> tuple[str, ...]:
    """On the first day of a long silence: that prompts come without a sound from now on."""
    begins = is_long_silent(book, scene.today) and not is_long_silent(book, scene.today - DAY)
    return (texts.softening_line(scene.words),) if begins else ()


def _list_line(scene: Scene, unanswered: Sequence[HabitDay], turn: int, *, is_ahead: bool) -> str:
    """What asks about the day; one thing alone is asked about by what it follows."""
    ask = texts.ahead_prompt_text if is_ahead else texts.list_prompt_text
    if len(unanswered) != 1:
        return ask(scene.words, len(unanswered), "", Asking.DEED, turn=turn)
    (row,) = unanswered
    if is_half_said(row):
        return was_all_question(scene.words)
    habit = row.habit
    return ask(scene.words, 1, habit.anchor, asking_of(habit), turn=turn)


def _asks_beside(book: Book, scene: Scene, day: date, *, hears_no: bool) -> tuple[Part, ...]:
    """What today's card asks below its list, one thing at a time: whether yesterday's amount was
    all, whether a goal is reached, else what is proposed, but nothing in a pause. Behind what is
    proposed stands what it asks where that has no room: nothing."""
    asked = _asked_of_today(book, scene) if day == scene.today else NOTHING_ASKED
    if asked[0] or day != scene.today:
        return (asked,)
    return proposal_part(book, scene, hears_no=hears_no), NOTHING_ASKED


def _asked_of_today(book: Book, scene: Scene) -> Part:
    """What is never left for a proposal: what is asked first, and that prompts are paused."""
    parts = (asked_first(book, scene), _paused_part(book, scene))
    return _lines(*(line for line, _ in parts)), tuple(row for _, rows in parts for row in rows)


def asked_first(book: Book, scene: Scene) -> Part:
    """What it asks even where nothing is due, and before anything is proposed."""
    asked = eve_part(book, scene)
    return asked if asked[0] else goal_of_day_part(book, scene)


def _dated_buttons(book: Book, scene: Scene, day: date) -> tuple[Button, ...]:
    """Today's way to what was dated and waits."""
    things = agenda(book, day) if day == scene.today else ()
    if not things:
        return ()
    return (button(open_label(scene.words, len(things)), DatedTap(shown_since(book, day))),)


def _undone_first(rows: Sequence[HabitDay]) -> list[HabitDay]:
    return sorted(rows, key=lambda row: row.mark is not None)


def _with_answered(
    page: Page[HabitDay], shown: Sequence[HabitDay], answered: int | None
) -> Page[HabitDay]:
    """The page, and last on it what was just answered, where that has moved to another one."""
    moved = [row for row in shown if row.habit.id == answered and row not in page.rows]
    return replace(page, rows=[*page.rows, *moved])


def _title(scene: Scene, day: date, rows: Sequence[HabitDay]) -> str:
    kept = sum(row.mark in KEPT_MARKS for row in rows)
    return texts.card_title(scene.words, day, kept, len(rows))


def _came_back_lines(scene: Scene, rows: Sequence[HabitDay]) -> Iterator[str]:
    """That they came back, of several to the one they were gone longest from; mostly nothing.

    Then what is said of it where that has no room: less, and in the end nothing, as the habit's
    own row says it, too.
    """
    back = [(cut_line(row.habit.name, WIDE), row.come_back) for row in rows if row.come_back]
    if back:
        name, longest = max(back, key=lambda one: one[1].days)
        turn = rows[0].day.toordinal()
        if longest.is_long:
            yield texts.back_after_line(scene.words, name, longest, turn=turn)
            yield texts.back_after_sentence(scene.words, name, longest)
        else:
            yield texts.went_on_line(scene.words, [name for name, _ in back], turn=turn)
    yield ""


def _closing_line(book: Book, scene: Scene, day: date, rows: Sequence[HabitDay]) -> str:
    if not active_habits(book):
        return texts.all_resting_text(scene.words)
    if all(row.mark in KEPT_MARKS for row in rows):
        return texts.all_done_line(scene.words, is_over=day < scene.today)
    return texts.all_answered_line(scene.words)


def _card_rows(scene: Scene, day: date, part: Page[HabitDay], dated: tuple[Button, ...]) -> Rows:
    """The habits, and the ways to more of them; what is dated stands where the dots are alone."""
    buttons = [habit_button(row, answer_tap(row, part.number)) for row in part.rows]
    more = button(texts.MORE, MoreTap(day=day, page=part.number))
    turning = turn(scene.words, part, lambda number: DayTap(day=day, page=number))
    if not turning and not dated:
        return rows_of([*buttons, more])
    return (*rows_of(buttons), (*turning, *dated, more))


def answer_tap(row: HabitDay, page: int) -> MarkTap | AmountsTap:
    """What a tap on a habit says: done, or how much where that is to be chosen."""
    if row.target is None or is_one_tap(row.target):
        return MarkTap(habit_id=row.habit.id, day=row.day, mark=Mark.DONE, page=page)
    return AmountsTap(row.habit.id, row.day, page=page)


def _bare_screen(book: Book, scene: Scene, day: date, kept: Kept) -> Screen:
    words = scene.words
    asked, below = _asked_of_today(book, scene) if day == scene.today else ("", ())
    if not active_habits(book):
        add = button(add_label(words), AddTap())
        is_new = not book.habits and not book.deleted
        text = empty_text(words) if is_new else texts.all_resting_text(words)
        return Screen(
            title=words.date(day),
            text=_lines(kept.line, kept.cheer, text, asked),
            rows=((add,), *rows_of([*kept.row]), *below),
            is_card=True,
        )
    more = button(texts.MORE, MoreTap(day=day))
    return Screen(
        title=words.date(day),
        text=_lines(
            *_greeting(book, scene, day),
            kept.line,
            kept.cheer,
            texts.nothing_due_text(words),
            asked,
        ),
        rows=((*_dated_buttons(book, scene, day), more), *rows_of([*kept.row]), *below),
        is_card=True,
    )


def _lines(*lines: str) -> str:
    """One below the other, without those that say nothing."""
    return "\n".join(filter(None, lines))
