"""Every text once: each public function of the texts, with facts that cannot be taken for words."""

import importlib
import inspect
import itertools
import typing
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import Average
from habitbot.core.care import Asking
from habitbot.core.come_backs import ComeBack
from habitbot.core.contact import Contact, Event
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalPart, GoalProgress, GoalState, Horizon, Milestone
from habitbot.core.habit import Area, Habit
from habitbot.core.history import Cause, Mark
from habitbot.core.holdings import Holdings
from habitbot.core.lesson import Course, CourseUnit
from habitbot.core.life import Unit, WeekCount
from habitbot.core.look import Bullying, Drain, Lack, Root, Shift, Since, Sleep, Worry
from habitbot.core.observation import Observation, Side
from habitbot.core.path import Evidence, Experiment, ExperimentKind, Idea, PathState, Speaks
from habitbot.core.person import CardOptions, Change, DayRange, Pause, QuietHours
from habitbot.core.prompt import PromptKind
from habitbot.core.proposal import ProposalKind
from habitbot.core.reflection import Reflection, WeekQuestion
from habitbot.core.refusal import BadCron, CronFault, CronField, NameTooLong, Refusal, WeekdayAmiss
from habitbot.core.review import AreaWeek, CourseWeek, Review
from habitbot.core.reviewed import Span
from habitbot.core.streak import ROUND, Streak
from habitbot.core.week import DayState, HabitWeek, Unreviewed, WeekSummary
from habitbot.core.wins import Period, Win, WinKind
from habitbot.core.work import Aim, FeedbackPart, Role, Tone
from habitbot.texts.rut import Packed
from habitbot.texts.starters import Starter
from habitbot.texts.words import Words
from tests.makers import TODAY, a_habit
from tests.texts.spoken import TEXTS

Text = Callable[..., object]

FACT = "42"
"""What stands for everything that a person typed."""

HABIT = a_habit(name=FACT, anchor=FACT, tiny_action=FACT, celebration=FACT)
STREAKS = [
    Streak(0),
    Streak(1),
    Streak(5),
    Streak(2, is_at_risk=True),
    Streak(1, Unit.WEEKS),
    Streak(12, Unit.WEEKS, is_at_risk=True),
]
ROUND_STREAKS = [Streak(length, unit) for length in sorted(ROUND) for unit in Unit]
SPAN = Span(TODAY, TODAY)
ROWS = tuple(
    HabitWeek(1, FACT, Area.SLEEP, tuple(DayState), 3, 5, streak, 9, 0.5) for streak in STREAKS
)
EXAMPLES: dict[Any, list[object]] = {
    str: [FACT],
    int: [0, 1, 2, 5],
    bool: [False, True],
    float: [0.05],
    date: [date(2026, 11, 22), date(2026, 2, 1)],
    time: [time(20, 30)],
    datetime: [datetime(2026, 11, 22, 20, 30)],  # noqa: DTZ001  only its clock is said
    NoneType: [None],
    Habit: [HABIT, a_habit(name=FACT, archived=(DayRange(TODAY),))],
    Streak: list(STREAKS),
    ComeBack: [
        ComeBack(2, is_mended=True),
        ComeBack(9, 10),
        ComeBack(41, 2),
        ComeBack(3, 4, Unit.WEEKS),
    ],
    WeekCount: [WeekCount(1, 3), WeekCount(3, 3)],
    Frequency: [
        EveryDay(),
        Weekdays((0, 1, 2, 3, 4)),
        Weekdays((5, 6)),
        Weekdays((0, 2)),
        TimesAWeek(1),
        TimesAWeek(3),
    ],
    QuietHours: [QuietHours(time(22), time(7))],
    Pause: [Pause(TODAY), Pause(TODAY, date(2026, 11, 29))],
    Refusal: [NameTooLong(64)],
    WeekdayAmiss: [WeekdayAmiss(TODAY, 2)],
    BadCron: [BadCron(fault, CronField.HOUR, FACT) for fault in CronFault],
    WeekSummary: [
        *(
            WeekSummary(TODAY, TODAY, ROWS, kept, due, come_backs, (), SPAN)
            for kept, due, come_backs in [
                (0, 0, 0),
                (0, 3, 0),
                (1, 4, 0),
                (2, 9, 0),
                (1, 1, 1),
                (2, 3, 2),
                (3, 3, 0),
            ]
        ),
        *(
            WeekSummary(TODAY, TODAY, ROWS, kept, due, 0, (), SPAN, open=still, is_last_day=is_last)
            for kept, due in ((1, 1), (2, 2), (3, 3), (2, 3), (4, 5))
            for still, is_last in ((1, False), (1, True), (2, True))
        ),
    ],
    HabitWeek: list(ROWS),
    Course: [
        Course(1, FACT, CourseUnit.LESSONS, 5, TODAY, {TODAY: 2}),
        Course(1, FACT, CourseUnit.PAGES, 1, TODAY),
        Course(1, FACT, CourseUnit.SESSIONS, 2, TODAY, {TODAY: 2}),
    ],
    Unreviewed: [
        Unreviewed(weeks, kept, due)
        for weeks in (1, 3)
        for kept, due in ((0, 7), (1, 7), (2, 7), (5, 7))
    ],
    CourseWeek: [
        CourseWeek(Course(1, FACT, CourseUnit.LESSONS, 5, TODAY), more, 4) for more in (1, 3)
    ],
    Goal: [
        Goal(1, FACT, TODAY),
        Goal(1, FACT, TODAY, FACT, FACT, FACT, TODAY),
        Goal(1, FACT, TODAY, sentence=FACT, milestones=(Milestone(2, FACT),)),
        Goal(1, FACT, TODAY, states=(Change(TODAY, GoalState.REACHED),)),
    ],
    GoalProgress: [
        GoalProgress(0, 0, 0, 0, 0, 0, 0, None),
        GoalProgress(0, 1, 1, 0, 0, 0, 0, -3),
        GoalProgress(1, 2, 1, 1, 1, 1, 1, 1),
        GoalProgress(2, 2, 2, 3, 9, 1, 4, 40),
        GoalProgress(2, 2, 2, 3, 9, 1, 4, 400),
        GoalProgress(0, 0, 1, 5, 9, 4, 4, None),
        GoalProgress(0, 0, 0, 0, 0, 0, 0, 0),
    ],
    Contact: [Contact(1, FACT, TODAY), Contact(1, FACT, TODAY, FACT, FACT, (TODAY,), TODAY)],
    Event: [Event(1, FACT, TODAY), Event(1, FACT, date(2027, 2, 1), FACT)],
    Target: [
        Target(unit, 3 * unit.one, is_most, adds_up, tiny, FACT if unit is AmountUnit.OWN else "")
        for unit in AmountUnit
        for is_most, adds_up, tiny in [(False, True, None), (False, False, 1), (True, True, None)]
    ],
    Average: [Average(420, 1), Average(4000, 9)],
    Observation: [
        Observation(HABIT, Side(12, 10, 12), Side(9, 3, 9), TODAY, target)
        for target in (None, Target(AmountUnit.HOURS, 420))
    ],
    Review: [
        Review(WeekSummary(TODAY, TODAY, (), 0, 0, 0, (), SPAN), (), *counts)
        for counts in [(0, 0, 0, 0), (1, 1, 1, 1), (2, 5, 2, 3), (0, 2, 0, 0)]
    ],
    Holdings: [Holdings(), Holdings(*[1] * 11), Holdings(*[2] * 11)],
    Reflection: [Reflection(1, TODAY, WeekQuestion.HELPED, FACT)],
    WeekQuestion: list(WeekQuestion),
    Win: [
        *(Win(kind, TODAY, FACT, FACT, 2, Unit.DAYS) for kind in WinKind),
        Win(WinKind.EVENT, TODAY, FACT),
        Win(WinKind.STREAK, TODAY, FACT, FACT, 2, Unit.DAYS, since=TODAY - timedelta(400)),
    ],
    list[str]: [[], [FACT], [FACT] * 3],
    Packed: [Packed(FACT, FACT, FACT, Area.SLEEP, FACT)],
    tuple[int, ...]: [(0, 2, 4)],
    **{kind: list(kind) for kind in (Period, ProposalKind, WinKind)},
    **{kind: list(kind) for kind in (Bullying, Drain, Lack, Root, Shift, Since, Sleep, Worry)},
    **{kind: list(kind) for kind in (GoalPart, GoalState, Horizon)},
    **{
        kind: list(kind)
        for kind in (AmountUnit, Area, Asking, Mark, Cause, CourseUnit, PromptKind, DayState)
    },
    Evidence: [Evidence(), Evidence(2, 1), Evidence(1, 0, 2, 5)],
    Experiment: [
        Experiment(1, 1, ExperimentKind.TALK),
        Experiment(1, 1, ExperimentKind.OWN, what=FACT),
    ],
    Fraction: [Fraction(42)],
    tuple[str, ...]: [(FACT,), (FACT,) * 3],
    Sequence[Win]: [[Win(WinKind.LESSON, TODAY, FACT)] * number for number in (1, 3, 4, 5)],
    Sequence[AreaWeek]: [
        (),
        (AreaWeek(Area.SLEEP, 4, 7, 3),),
        tuple(AreaWeek(area, 1, 2, 1) for area in Area),
    ],
    **{kind: list(kind) for kind in (ExperimentKind, Idea, PathState, Speaks)},
    **{kind: list(kind) for kind in (Role, Tone, Aim, FeedbackPart)},
}
NAMED: dict[str, list[object]] = {
    "turn": list(range(12)),
    "reached": list(ROUND_STREAKS),
    "amount": [0, 30, 60, 100, 250, 450],
    "weight": [1, 2, 3],
    "part": list(CardOptions.__struct_fields__),
    "cron": ["30 8 * * *", "0 9,21 * * 1-5", "0 10 * * 6,0", "0 8 1 * *", "0 9 * 2 1#1"],
}
"""Texts of which not any would do, by the fact's name."""


def every_text() -> list[Text]:
    """All public functions of the texts that say something in given words."""
    names = sorted(path.stem for path in TEXTS.glob("*.py"))
    modules = [importlib.import_module(f"habitbot.texts.{name}") for name in names]
    return [
        function
        for module in modules
        for name, function in vars(module).items()
        if _is_text(function, module.__name__) and not name.startswith("_")
    ]


def say_every_way(text: Text, words: Words) -> Iterator[str]:
    """All that a text says, with each of its facts in every form that matters."""
    kinds = typing.get_type_hints(text)
    names = [name for name in inspect.signature(text).parameters if name != "words"]
    choices = [NAMED.get(name) or list(_examples(kinds[name])) for name in names]
    for facts in itertools.product(*choices):
        yield from _flatten(text(words=words, **dict(zip(names, facts, strict=True))))


def _is_text(thing: object, module: str) -> bool:
    is_ours = inspect.isfunction(thing) and thing.__module__ == module
    return is_ours and "words" in inspect.signature(typing.cast("Text", thing)).parameters


def _examples(kind: Any) -> Iterator[object]:
    if kind in EXAMPLES:
        yield from EXAMPLES[kind]
    elif isinstance(kind, UnionType):
        for option in typing.get_args(kind):
            yield from _examples(option)
    else:
        raise LookupError(f"no example of {kind}")


def _flatten(said: object) -> Iterator[str]:
    if isinstance(said, str):
        yield said
    elif isinstance(said, dict):
        yield from said.values()
    elif isinstance(said, Packed):
        yield from (said.anchor, said.name, said.tiny, said.why)
    elif isinstance(said, Starter):
        yield from (said.anchor, said.name, said.tiny)
    elif isinstance(said, list | tuple):
        for part in said:
            yield from _flatten(part)
    else:
        raise TypeError(f"a text says {said!r}")
