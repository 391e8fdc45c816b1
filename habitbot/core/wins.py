"""Wins: what speaks for a person in a period, dated, gathered from all over the book."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

import msgspec
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.care import is_of_body, speaks_of_illness, speaks_of_work
from habitbot.core.come_backs import count_come_backs
from habitbot.core.day import DAY, week_of
from habitbot.core.goals import is_of_path
from habitbot.core.habit import Area
from habitbot.core.history import KEPT_MARKS
from habitbot.core.life import Life, Unit, life_of
from habitbot.core.path import Speaks
from habitbot.core.streak import best_of, days_of_best, days_of_streak, streak_of
from habitbot.core.typed.harm import speaks_of_harm

LEAST_STREAK = {Unit.DAYS: 7, Unit.WEEKS: 4}
"""From so many in a row on, a streak speaks for itself."""


class WinKind(StrEnum):
    """What a win is, in the order in which wins are told."""

    GOAL = "goal"
    MILESTONE = "milestone"
    COURSE = "course"
    LESSON = "lesson"
    PRAISE = "praise"
    CHANGE = "change"
    EVENT = "event"
    TRIED = "tried"
    STREAK = "streak"


class Win(msgspec.Struct, frozen=True):
    """One thing that speaks for the person, on its day.

    `text` is in the person's words, `about` the goal, the work or the path it belongs to. `number`
    is how many were met at an event, or how long a streak is, in its `unit`; a streak has the day
    of its last yes, and `since` when it goes. Private: nobody's business at work, like what is
    about body and health, or a path that leads away.
    """

    kind: WinKind
    on: date
    text: str
    about: str = ""
    number: int = 0
    unit: Unit | None = None
    since: date | None = None
    is_private: bool = False


class Wins(msgspec.Struct, frozen=True):
    """All of a period: the dated wins by kind, the latest first, and what is only counted.

    `written_to` counts who was written to, each once; `come_backs` how often a habit was taken up
    again after one or more misses; `yes_days` the days on which anything was kept.
    """

    first: date
    last: date
    wins: tuple[Win, ...]
    written_to: int
    come_backs: int
    yes_days: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing speaks yet, not even a day on which anything was kept."""
        return not (self.wins or self.written_to or self.come_backs or self.yes_days)

    @property
    def handed_in(self) -> tuple[Win, ...]:
        """What fits into an appraisal or a CV."""
        return tuple(win for win in self.wins if not win.is_private)

    @property
    def is_worth_a_file(self) -> bool:
        """Whether there is anything to hand in, or to say why it is kept out."""
        return bool(self.wins or self.written_to)


class Period(StrEnum):
    """The period that is looked back on."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


def days_of_period(book: Book, period: Period, today: date) -> tuple[date, date]:
    """The first and the last day: 30 days, three months, this year, or all there is."""
    firsts = {
        Period.MONTH: today - timedelta(29),
        Period.QUARTER: today - timedelta(90),
        Period.YEAR: date(today.year, 1, 1),
        Period.ALL: _first_day(book, today),
    }
    return firsts[period], today


def wins_between(
    book: Book,
    first: date,
    last: date,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
) -> Wins:
    """What speaks for the person from first to last, both included; never words of harm.

    What was noted twice in the same words on a day stands once.
    """
    of_people = (*_feedback(book), *_events(book, today))
    dated = (*_goals(book), *_learning(book), *of_people, *_experiments(book))
    streaks, come_backs = _habits(book, first, last, today, down_days)
    wins = [
        _with_health_kept_private(win)
        for win in dict.fromkeys(dated)
        if first <= win.on <= last and not speaks_of_harm(win.text)
    ]
    order = list(WinKind)
    wins.sort(key=lambda win: (order.index(win.kind), -win.on.toordinal()))
    return Wins(
        first,
        last,
        (*wins, *streaks),
        sum(any(first <= on <= last for on in one.wrote_on) for one in book.contacts.values()),
        come_backs,
        _count_yes_days(book, first, last),
    )


def _with_health_kept_private(win: Win) -> Win:
    """The same, and private where it speaks of illness or of who treats it.

    What names itself as work is none of it; a lesson is what one noted for oneself.
    """
    is_noted = win.kind is WinKind.LESSON
    said = (one for one in (win.text, win.about) if is_noted or not speaks_of_work(one))
    return replace(win, is_private=True) if any(map(speaks_of_illness, said)) else win


def _first_day(book: Book, today: date) -> date:
    """The day on which the first habit, goal, line, contact or path began, today without any."""
    days = [
        *(habit.started_on for habit in book.habits.values()),
        *(goal.begun_on for goal in book.goals.values()),
        *(lesson.on for lesson in book.lessons.values()),
        *(course.begun_on for course in book.courses.values()),
        *(work.finished_on for work in book.works.values()),
        *(event.on for event in book.events.values()),
        *(contact.added_on for contact in book.contacts.values()),
        *(path.noted_on for path in book.paths.values()),
    ]
    return min([*days, today])


def _goals(book: Book) -> Iterator[Win]:
    """Goals and milestones; a goal of a path leads away as that does, or did."""
    for goal in book.goals.values():
        is_private = is_of_path(book, goal)
        if goal.reached_on is not None:
            yield Win(WinKind.GOAL, goal.reached_on, goal.what, is_private=is_private)
        for one in goal.milestones:
            if one.done_on is not None:
                about = goal.what
                yield Win(WinKind.MILESTONE, one.done_on, one.text, about, is_private=is_private)


def _learning(book: Book) -> Iterator[Win]:
    for course in book.courses.values():
        yield from (Win(WinKind.COURSE, end, course.name) for end in course.ends)
    for lesson in book.lessons.values():
        yield Win(WinKind.LESSON, lesson.on, lesson.text)


def _feedback(book: Book) -> Iterator[Win]:
    for work in book.works.values():
        said = work.feedback
        if said is None:
            continue
        for praise in said.praise.splitlines():
            yield Win(WinKind.PRAISE, said.received_on, praise, about=work.what)
        for change in said.change.splitlines():
            yield Win(WinKind.CHANGE, said.received_on, change, about=work.what)


def _events(book: Book, today: date) -> Iterator[Win]:
    for event in book.events.values():
        if event.on <= today and event.was_attended:
            yield Win(WinKind.EVENT, event.on, event.name, number=len(event.contact_ids))


def _experiments(book: Book) -> Iterator[Win]:
    """What was tried and told of, unless it was told as a reason against its path."""
    for one in book.experiments.values():
        if one.done_on is not None and one.speaks is not Speaks.AGAINST:
            about = book.paths[one.path_id].name
            for line in one.learned.splitlines():
                yield Win(WinKind.TRIED, one.done_on, line, about, is_private=True)


def _count_yes_days(book: Book, first: date, last: date) -> int:
    """The days on which any habit was kept, each once."""
    lines = [history.letters(first, last) for history in book.histories.values()]
    return sum(any(letter in KEPT_MARKS for letter in day) for day in zip(*lines, strict=True))


def _within(life: Life, first: date, last: date) -> Life:
    """What of a life lies in a period; a part of a week would ask for less than all of it."""
    if life.unit is Unit.DAYS:
        return life.cut(first, last)
    week = week_of(first, life.person)
    return life.cut(first if first == week[0] else week[-1] + DAY, life.stretches[-1].last)


def _habits(
    book: Book, first: date, last: date, today: date, down_days: frozenset[date]
) -> tuple[list[Win], int]:
    """Each habit's streak on the last day, or its best one in the period; the come-backs of all.

    A streak that runs on is told whole, also where it began before the period; one whose last yes
    lies before it is not told. A week counts where all of it lies in the period, or it runs on.
    """
    streaks, come_backs = [], 0
    for habit in book.habits.values():
        life = life_of(book, habit.id, today=today, down_days=down_days, until=last)
        within = _within(life, first, last)
        running, best = streak_of(life).length, best_of(within)
        come_backs += count_come_backs(life, first)
        number, unit = max(running, best), within.unit
        if number < LEAST_STREAK[unit]:
            continue
        days = days_of_streak(life) if running == number else days_of_best(within)
        if days.last is not None and days.last >= first:
            streak = (habit.name, "", number, unit, days.first)
            is_of_leaving = habit.is_safeguard or habit.area is Area.DIRECTION
            is_private = is_of_body(habit) or is_of_leaving
            on = min(days.last, last)
            streaks.append(Win(WinKind.STREAK, on, *streak, is_private=is_private))
    return sorted(streaks, key=lambda win: -win.number), come_backs
