"""The week's review: the lines under its card, its question, and the answer."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import IntEnum, auto
from typing import NamedTuple

from habitbot.chat.kit.pages import cancel_rows
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    BUTTONS,
    NARROW,
    WIDE,
    WRAPPED,
    Button,
    Screen,
    button,
    phone_rows,
)
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.goals_told import quiet_goal_line, week_goal_lines
from habitbot.chat.screens.spoken import tap_marking
from habitbot.chat.taps.check_in import TodayTap, View
from habitbot.chat.taps.habits import ArchivedTap
from habitbot.chat.taps.review import DropReflectionTap, PutAnswerBackTap, ReflectTap
from habitbot.chat.taps.week import WeekTap
from habitbot.chat.taps.wins import WinsTap
from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay
from habitbot.core.day import DAY, WEEK, week_of
from habitbot.core.greeting import is_greeting_due
from habitbot.core.habits import active_habits, archived_habits
from habitbot.core.history import Mark
from habitbot.core.life import Unit
from habitbot.core.observation import Observation
from habitbot.core.reflection import Reflection
from habitbot.core.review import (
    Review,
    check_reviewable,
    find_reflection,
    has_just_begun,
    is_asked_now,
    is_first_review,
    is_review_open,
    question_of,
)
from habitbot.core.streak import Streak
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.core.week import DayState, HabitWeek, WeekSummary, next_due_day
from habitbot.core.wins import Period
from habitbot.texts import review as texts
from habitbot.texts import week as week_texts
from habitbot.texts.buttons import back_line, clear_label
from habitbot.texts.check_in import LEAST_BEST, MOST_NAMED, today_label
from habitbot.texts.habits import archived_label, come_backs_line, undo_label
from habitbot.texts.proposals import celebrate_label
from habitbot.texts.self_care import observation_line, short_observation_line
from habitbot.texts.words import Words

MOST_LINES = 7
"""With the title above them eight, which a phone shows at a glance."""

ROWS_BESIDE = (11, 9, 8, 8, 11, 9, 9, 8, 7)
"""So many rows of a phone have room between a card with so many habits, from none on, and two rows
of buttons."""

MOST_AREAS, FEW_AREAS = 4, 3
MOST_MOVED = 2
ROOM = 700
"""How much stands below a card: a phone's screen, with room left for names the card can't draw."""

MOST_AT_RISK = 3
ANSWER_SHOWN, ANSWER_IN_SHORT = 90, 30
LEAST_STREAK = 2
"""A streak so long stands out."""


class Worth(IntEnum):
    """What a line is about, in the order in which lines stay where not all of them fit."""

    GREETING = auto()
    KEPT = auto()
    PROPOSAL = auto()
    QUESTION = auto()
    UNREVIEWED = auto()
    CAME_BACK = auto()
    ENDED = auto()
    OBSERVED = auto()
    GOAL = auto()
    MOVED = auto()
    DID = auto()
    STREAK = auto()
    AT_RISK = auto()
    SECOND_GOAL = auto()
    QUIET_GOAL = auto()


class Line(NamedTuple):
    """A line below the card, and how it is said where there is less room for it, and least."""

    worth: Worth
    text: str
    shorter: str = ""
    shortest: str = ""

    @property
    def wordings(self) -> list[str]:
        """What it may say, the fullest first; nothing of an empty line."""
        return [text for text in self[1:] if text]

    def has_words(self) -> bool:
        """Whether it says anything."""
        return bool(self.wordings)

    def is_needed(self) -> bool:
        """Whether it stays however much there was, in its shortest words if it must be."""
        return self.worth <= Worth.DID


def rows_beside(habits: int, rows_of_buttons: int) -> int:
    """How many rows of letters a phone shows between a card with so many habits and its buttons."""
    return ROWS_BESIDE[habits] - BUTTONS * max(0, rows_of_buttons - 2)


def review_texts(
    book: Book,
    scene: Scene,
    review: Review,
    observed: Observation | None,
    proposal: str,
    most_rows: int,
) -> tuple[str, str]:
    """What the week came to, in as many lines as a phone shows; nothing that says nothing.

    And the same with room for one more line.
    """
    summary = review.summary
    lines = [
        *_greeting(book, scene, summary),
        *_of_habits(book, scene, review),
        *_of_ends(scene, review),
        *_of_goals(book, scene, summary),
        *_of_the_rest(scene, review),
        *_observed(scene, observed),
        *_question(book, scene, summary),
        Line(Worth.PROPOSAL, proposal),
    ]
    whole = choose_lines(lines, most_rows)
    return "\n".join(whole), "\n".join(choose_lines(lines, most_rows - 1, MOST_LINES - 1))


def choose_lines(lines: Sequence[Line], most_rows: int, most_lines: int = MOST_LINES) -> list[str]:
    """What fits of the lines, in their order.

    What a week is told for stays, if need be in its shortest words: none of it is said more fully
    at the cost of another, nor of the longest streak. Of the rest what is worth most goes first,
    as full as it has room.
    """
    places = [place for place, line in enumerate(lines) if line.has_words()]
    by_worth = sorted(places, key=lambda place: lines[place].worth)
    chosen: dict[int, str] = {}
    for place in by_worth:
        shortest = lines[place].wordings[-1]
        if lines[place].is_needed() and len("\n".join([*chosen.values(), shortest])) <= ROOM:
            chosen[place] = shortest
    for place in sorted(by_worth, key=lambda place: lines[place].worth is not Worth.STREAK):
        line, others = lines[place], [text for at, text in chosen.items() if at != place]
        fitting = (one for one in line.wordings if _fits([*others, one], most_rows, most_lines))
        is_missing = line.is_needed() and place not in chosen
        if not is_missing and (text := next(fitting, "")):
            chosen[place] = text
    return [chosen[place] for place in sorted(chosen)]


def _fits(texts: Sequence[str], most_rows: int, most_lines: int) -> bool:
    text = "\n".join(texts)
    is_short = len(text) <= ROOM and text.count("\n") < most_lines
    return is_short and phone_rows(text, WRAPPED) <= most_rows


def _greeting(book: Book, scene: Scene, summary: WeekSummary) -> Iterator[Line]:
    """A line for who is just back from a pause, above this week."""
    is_this_week = scene.today in week_of(summary.first_day, book.person)
    if is_this_week and is_greeting_due(book, scene.today):
        has_dates = bool(agenda(book, scene.today))
        yield Line(Worth.GREETING, back_line(scene.words, has_dates=has_dates))


def _of_habits(book: Book, scene: Scene, review: Review) -> Iterator[Line]:
    """What was taken up again, what was kept, what stood out, what may still be mended."""
    words, summary = scene.words, review.summary
    yield _come_backs(words, summary)
    yield Line(Worth.KEPT, _kept(book, scene, review))
    yield Line(Worth.UNREVIEWED, _unreviewed_line(words, review))
    standing = [row for row in summary.rows if not row.streak.is_at_risk]
    best = max(standing, key=lambda row: (row.streak.length, row.kept), default=None)
    if best is not None and best.streak.length >= LEAST_STREAK:
        yield Line(Worth.STREAK, week_texts.longest_sentence(words, best))
    yield Line(Worth.AT_RISK, _at_risk(book, scene, summary))


def _kept(book: Book, scene: Scene, review: Review) -> str:
    """What was kept; of an empty week nothing where there was anything else to tell."""
    words, summary = scene.words, review.summary
    if summary.kept or summary.due + summary.open == 0:
        return week_texts.kept_sentence(words, summary)
    if review.begun:
        return week_texts.begun_sentence(words, review.begun)
    if review.has_more:
        return ""
    if has_just_begun(book, summary):
        return week_texts.first_days_sentence(words)
    return week_texts.empty_sentence(words, summary)


def _unreviewed_line(words: Words, review: Review) -> str:
    """That earlier weeks are told here, too, where there was anything in them."""
    weeks = review.summary.unreviewed
    is_told = weeks.kept or review.has_unreviewed
    return week_texts.unreviewed_sentence(words, weeks) if is_told else ""


def _at_risk(book: Book, scene: Scene, summary: WeekSummary) -> str:
    """Which streaks may still be mended, and when, unless the week is long over.

    On its last day also those of weeks that one more yes carries on.
    """
    words = scene.words
    worth_it = [row for row in summary.rows if _is_waiting(row, summary)][:MOST_AT_RISK]
    if not worth_it or _is_long_over(book, scene, summary):
        return ""
    if len(worth_it) > 1:
        parts = [
            week_texts.waiting_part(words, cut_line(row.name, WIDE), row.streak) for row in worth_it
        ]
        return week_texts.waiting_sentence(words, parts)
    (row,) = worth_it
    if not row.streak.is_at_risk:
        return week_texts.last_chance_sentence(words, row)
    is_later = row.streak.unit is Unit.DAYS and not row.open
    due_on = next_due_day(book, row.habit_id, scene.today) if is_later else None
    return week_texts.at_risk_sentence(words, row, due_on)


def _is_long_over(book: Book, scene: Scene, summary: WeekSummary) -> bool:
    """Whether it is the second day after the week, or a later one."""
    return scene.today > week_of(summary.first_day, book.person)[-1] + DAY


def _is_waiting(row: HabitWeek, summary: WeekSummary) -> bool:
    """Whether a streak waits for a yes that can still be given."""
    if row.streak.unit is Unit.DAYS:
        return row.streak.is_worth_mending
    is_now = summary.is_last_day and row.streak.length >= LEAST_STREAK
    return row.is_open and (row.streak.is_at_risk or is_now)


def _come_backs(words: Words, summary: WeekSummary) -> Line:
    """What was taken up again, and how often the cards said so; of one thing after days with the
    best by then, if it was more.

    Of what was missed besides it is not told how often it slipped by.
    """
    came_back = [row for row in summary.rows if row.come_backs]
    if not came_back:
        return Line(Worth.CAME_BACK, "")
    number, turn = summary.come_backs, summary.number
    one = max(came_back, key=lambda row: row.longest.days if row.longest else 0)
    names, longest = [row.name for row in came_back], one.longest
    if number > summary.kept:
        is_after = summary.span.before is not None
        beyond = week_texts.beyond_week_sentence(
            words, number, names, one.name, longest, is_after_review=is_after
        )
        short = week_texts.beyond_week_line(words, number, is_after_review=is_after)
        return Line(Worth.CAME_BACK, beyond, short)
    if longest is None or not longest.is_long:
        if number > MOST_NAMED and 2 * number > summary.kept:
            return Line(Worth.CAME_BACK, week_texts.on_and_off_sentence(words, turn=turn))
        is_missed_besides = any(DayState.MISSED in row.days for row in came_back)
        plainly = 0 if is_missed_besides else turn
        picked_up = week_texts.picked_up_sentence(words, number, names, turn=plainly)
        return Line(Worth.CAME_BACK, picked_up, come_backs_line(words, number))
    less = week_texts.back_to_line(words, cut_line(one.name, WIDE), longest, number)
    least = week_texts.back_after_line(words, longest, number)
    if number == 1 and longest.best >= max(LEAST_BEST, one.streak.length + 1):
        best = Streak(longest.best, longest.unit)
        stays = week_texts.best_stays_sentence(words, one.name, longest, best, turn=turn)
        return Line(Worth.CAME_BACK, stays, less, least)
    back = week_texts.back_after_sentence(words, one.name, longest, number, turn=turn)
    return Line(Worth.CAME_BACK, back, less, least)


def _of_ends(scene: Scene, review: Review) -> Iterator[Line]:
    """What was brought to its end, nothing in a week is better news, or a step nearer to it."""
    words = scene.words
    goals = [cut_line(goal.what, WIDE) for goal in review.goals]
    courses = [cut_line(course.name, WIDE) for course in review.courses]
    yield Line(Worth.ENDED, texts.reached_line(words, goals))
    yield Line(Worth.ENDED, texts.finished_line(words, courses))
    room = WIDE if len(review.moved) == 1 else NARROW
    moved = [texts.moved_part(words, cut_line(one.course.name, room), one) for one in review.moved]
    yield Line(Worth.MOVED, texts.moved_line(words, moved[:MOST_MOVED]))


def _of_goals(book: Book, scene: Scene, summary: WeekSummary) -> Iterator[Line]:
    last = min(week_of(summary.first_day, book.person)[-1], scene.today)
    for number, wordings in enumerate(week_goal_lines(book, scene, summary)):
        yield Line(Worth.SECOND_GOAL if number else Worth.GOAL, *wordings)
    yield Line(Worth.QUIET_GOAL, quiet_goal_line(book, scene, summary, last))


def _of_the_rest(scene: Scene, review: Review) -> Iterator[Line]:
    """People, lessons, feedback and the balance of areas; in short all of it in one line."""
    words, busy = scene.words, review.busy_areas[:MOST_AREAS]
    balance = texts.balance_line(words, busy, review.quiet_area)
    whole = (texts.counts_line(words, review), balance)
    less = (texts.short_counts_line(words, review), texts.balance_line(words, busy, None))
    full, shorter = ("\n".join(filter(None, lines)) for lines in (whole, less))
    yield Line(Worth.DID, full, shorter, texts.rest_line(words, review, busy[:FEW_AREAS]))


def _question(book: Book, scene: Scene, summary: WeekSummary) -> Iterator[Line]:
    """The question while it is put, and what was answered at any time."""
    words, first_day = scene.words, summary.first_day
    known = find_reflection(book, first_day)
    if known is not None:
        answers = (cut_text(known.text, room) for room in (ANSWER_SHOWN, ANSWER_IN_SHORT))
        yield Line(Worth.QUESTION, *(texts.answered_line(words, known, one) for one in answers))
    elif _is_asked(book, scene, first_day):
        question = question_of(first_day)
        line = texts.first_question_line if is_first_review(book) else texts.question_line
        yield Line(Worth.QUESTION, line(words, question))


def told_lines(book: Book, scene: Scene, review: Review) -> list[str]:
    """What there was in the week beside the marks, all of it and each line whole."""
    lines = (
        *_of_ends(scene, review),
        *_of_goals(book, scene, review.summary),
        *_of_the_rest(scene, review),
    )
    return [line.wordings[0] for line in lines if line.wordings]


def _observed(scene: Scene, observed: Observation | None) -> Iterator[Line]:
    if observed is not None:
        (text,) = observed_lines(scene, observed)
        name = cut_line(observed.habit.name, NARROW)
        yield Line(Worth.OBSERVED, text, short_observation_line(scene.words, observed, name))


def observed_lines(scene: Scene, observed: Observation | None) -> list[str]:
    """What sleep or exercise went along with lately."""
    if observed is None:
        return []
    return [observation_line(scene.words, observed, cut_line(observed.habit.name, WIDE))]


def reflected_lines(book: Book, scene: Scene, first_day: date) -> list[str]:
    """The whole answer to the week's question."""
    known = find_reflection(book, first_day)
    return [texts.answered_line(scene.words, known, known.text)] if known else []


def answer_buttons(book: Book, scene: Scene, first_day: date) -> tuple[Button, ...]:
    """Answer the week's question, while it is put or was answered."""
    words, tap = scene.words, ReflectTap(first_day)
    if find_reflection(book, first_day) is not None:
        return (button(texts.answer_anew_label(words), tap),)
    is_asked = _is_asked(book, scene, first_day)
    return (button(texts.answer_label(words), tap),) if is_asked else ()


def action_rows(book: Book, scene: Scene, review: Review) -> tuple[tuple[Button, ...], ...]:
    """Where nothing is proposed, one thing to do with the week: see what it adds to, or begin.

    Where all habits rest, that is to bring one back. From the second day after the week on what it
    tells has that room.
    """
    words, summary = scene.words, review.summary
    is_open = is_review_open(book, summary.first_day, scene.today)
    if not (book.order and is_open) or _is_long_over(book, scene, summary):
        return ()
    look_back = button(celebrate_label(words), WinsTap(Period.MONTH))
    begin = button(today_label(words), TodayTap())
    if not active_habits(book):
        resting = len(archived_habits(book)) + len(book.deleted)
        begin = button(archived_label(words, resting), ArchivedTap())
    has_been = summary.kept or review.goals or review.courses
    return ((look_back if has_been else begin,),)


def _is_asked(book: Book, scene: Scene, first_day: date) -> bool:
    return bool(book.order) and is_asked_now(book, first_day, scene.today)


def is_of_now(week: ReflectTap | None, today: date) -> bool:
    """Whether it is the question of a week that is not over, or just is."""
    return week is not None and today - week.day <= WEEK


def reflect_screen(book: Book, scene: Scene, day: date) -> Screen:
    """Waits for the answer to a week's question; what was answered before can be taken away."""
    check_reviewable(book, day, scene.today)
    words, first_day = scene.words, week_of(day, book.person)[0]
    known = find_reflection(book, day)
    if known is None:
        return Screen(
            texts.asking_text(words, question_of(first_day)),
            rows=cancel_rows(words),
        )
    clear = button(clear_label(words), DropReflectionTap(first_day, sign_of(known.text)))
    return Screen(
        f"{texts.asking_text(words, known.question)}\n\n{texts.answer_so_far(words, known.text)}",
        rows=((clear, *cancel_rows(words)[0]),),
    )


def reflected_screen(scene: Scene, reflection: Reflection) -> Screen:
    """The answer is kept; its week is one tap away, and so is what it took the place of."""
    words = scene.words
    to_week = _to_week(words, reflection.week)
    if not reflection.before:
        return Screen(texts.kept_text(words), rows=((_take_away(words, reflection), to_week),))
    undo = button(undo_label(words), PutAnswerBackTap(reflection.week, sign_of(reflection.before)))
    before = cut_text(reflection.before, ANSWER_SHOWN)
    return Screen(texts.kept_instead_text(words, before), rows=((undo, to_week),))


def answer_stays_screen(scene: Scene, reflection: Reflection) -> Screen:
    """Small talk takes no answer's place."""
    words = scene.words
    answer = cut_text(reflection.text, ANSWER_SHOWN)
    return Screen(texts.stays_text(words, answer), rows=((_to_week(words, reflection.week),),))


def put_back_screen(book: Book, scene: Scene, day: date) -> Screen:
    """What was answered before is the answer again; nothing where there is none any more."""
    known = find_reflection(book, day)
    if known is None:
        return answer_gone_screen(book, scene, day)
    answer = cut_text(known.text, ANSWER_SHOWN)
    text = texts.put_back_text(scene.words, answer)
    return Screen(text, rows=((_to_week(scene.words, known.week),),))


def answer_gone_screen(book: Book, scene: Scene, day: date) -> Screen:
    """The answer was taken away; another one may be given while it is asked for."""
    words, first_day = scene.words, week_of(day, book.person)[0]
    anew = answer_buttons(book, scene, first_day)
    return Screen(texts.answer_gone_text(words), rows=((*anew, _to_week(words, first_day)),))


def _to_week(words: Words, day: date) -> Button:
    return button(texts.to_week_label(words), WeekTap(day))


def _take_away(words: Words, reflection: Reflection) -> Button:
    return button(clear_label(words), DropReflectionTap(reflection.week, sign_of(reflection.text)))


def taken_as_answer_screen(scene: Scene, reflection: Reflection, named: HabitDay | None) -> Screen:
    """Words that replied to nothing were kept as the answer; one tap takes it away.

    Where they are the name of a habit that is open today, another one says that it was done.
    """
    words = scene.words
    rows: list[tuple[Button, ...]] = [
        (_take_away(words, reflection), _to_week(words, reflection.week))
    ]
    if named is not None and (done := tap_marking(named, Mark.DONE, View.CARD)):
        rows.append((button(texts.done_today_label(words), done),))
    return Screen(texts.taken_text(words, reflection.question), rows=tuple(rows))
