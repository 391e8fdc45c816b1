"""Books to write: a person's book of any age, and random ones that hold everything there is."""

from datetime import UTC, date, datetime, timedelta
from itertools import cycle, islice
from typing import TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from habitbot.core.amount import Amounts, AmountUnit, Target
from habitbot.core.book import Book, DeletedHabit, Pending
from habitbot.core.contact import Contact, Erased, Event, LetterNoted
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalPart, GoalState, Milestone, PartChange
from habitbot.core.habit import Area, Habit, Version
from habitbot.core.history import Cause, History
from habitbot.core.lesson import Course, CourseUnit, Lesson
from habitbot.core.look import Bullying, Drain, Lack, RutLook, Since, Sleep
from habitbot.core.observation import Observed
from habitbot.core.path import (
    Criterion,
    Experiment,
    ExperimentKind,
    Path,
    PathState,
    Skill,
    Speaks,
)
from habitbot.core.person import CardOptions, Change, DayRange, Pause, Person, QuietHours
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.proposal import Proposal, ProposalKind, Proposed
from habitbot.core.reflection import Reflection, WeekQuestion
from habitbot.core.reviewed import Reviewed
from habitbot.core.work import Aim, Feedback, FinishedWork, Role, Tone

T = TypeVar("T")

unhurried = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For properties of whole books, on machines that do other things meanwhile."""

FIRST_DAY = date(2021, 11, 22)


def fill(book: Book, *, habits: int = 10, days: int = 5 * 365) -> None:
    """Give a book habits, each with a mark on so many days."""
    months = _months(days)
    for habit_id in range(1, habits + 1):
        book.habits[habit_id] = Habit(habit_id, f"Habit {habit_id}", Area.SLEEP, FIRST_DAY)
        book.histories[habit_id] = History(dict(months))
    book.order = tuple(book.habits)
    book.next_id = habits + 1


def _months(days: int) -> dict[str, str]:
    letters = islice(cycle("xxxxt.sxm"), days)
    months: dict[str, str] = {}
    for number, letter in enumerate(letters):
        month = f"{FIRST_DAY + timedelta(number):%Y-%m}"
        months[month] = months.get(month, "") + letter
    return months


def mark(book: Book, habit_id: int, letter: str) -> None:
    """Put a letter on the first of November 2026."""
    months = book.histories[habit_id].months
    line = letter + months.get("2026-11", "")[1:]
    book.histories[habit_id] = History({**months, "2026-11": line})


TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
DAYS = st.dates(date(1990, 1, 1), date(2100, 1, 1))
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))
MOMENTS = st.integers(0, 3_000_000_000).map(lambda second: datetime.fromtimestamp(second, UTC))
IDS = st.integers(1, (1 << 53))
RANGES = st.builds(DayRange, first=DAYS, last=st.none() | DAYS)
FREQUENCIES: st.SearchStrategy[Frequency] = st.one_of(
    st.just(EveryDay()),
    st.builds(TimesAWeek, times=st.integers(1, 6)),
    st.sets(st.integers(0, 6), min_size=1, max_size=6).map(lambda days: Weekdays((*sorted(days),))),
)
LINES = st.text("xtsm.", max_size=31)
MONTHS = DAYS.map(lambda day: f"{day:%Y-%m}")
HISTORIES = st.builds(History, months=st.dictionaries(MONTHS, LINES, max_size=2))
AMOUNT_LINES = st.lists(st.sampled_from(["450", ".", "0"]), min_size=1, max_size=28).map(" ".join)
AMOUNTS = st.builds(Amounts, months=st.dictionaries(MONTHS, AMOUNT_LINES, max_size=2))
TARGETS = st.builds(
    Target,
    unit=st.sampled_from(AmountUnit),
    amount=st.integers(0, 1000),
    is_most=st.booleans(),
    adds_up=st.booleans(),
    tiny=st.none() | st.integers(1, 9),
    word=TEXT,
)
NOTES = st.dictionaries(DAYS, TEXT, max_size=2)
CAUSES = st.dictionaries(DAYS, st.sampled_from(Cause), max_size=2)


def _several(of: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=2).map(tuple)


def _table(of: st.SearchStrategy[T]) -> st.SearchStrategy[dict[int, T]]:
    return st.dictionaries(IDS, of, max_size=2)


PERSONS = st.builds(
    Person,
    id=IDS,
    name=TEXT,
    zone=st.none() | st.sampled_from(["Europe/Berlin", "Asia/Kathmandu"]),
    day_starts=_several(st.builds(Change, since=DAYS, value=TIMES)),
    first_weekdays=_several(st.builds(Change, since=DAYS, value=st.integers(0, 6))),
    quiet_hours=st.none() | st.builds(QuietHours, start=TIMES, end=TIMES),
    pause=st.none() | st.builds(Pause, since=DAYS, until=st.none() | DAYS),
    aways=_several(RANGES),
    lost_days=_several(DAYS),
    card=st.builds(CardOptions, has_streaks=st.booleans()),
    is_unreachable=st.booleans(),
    joined_at=st.none() | MOMENTS,
)
HABITS = st.builds(
    Habit,
    id=IDS,
    name=TEXT,
    area=st.sampled_from(Area),
    started_on=DAYS,
    anchor=TEXT,
    frequencies=_several(st.builds(Change, since=DAYS, value=FREQUENCIES)),
    archived=_several(RANGES),
    targets=_several(st.builds(Change, since=DAYS, value=st.none() | TARGETS)),
    celebration=TEXT,
    versions=_several(
        st.builds(Version, last=DAYS, name=TEXT, tiny_action=TEXT, was_larger=st.booleans())
    ),
    is_safeguard=st.booleans(),
)
RECORDS = st.builds(
    PromptRecord,
    day=DAYS,
    at=TIMES,
    state=st.sampled_from(RecordState),
    message_id=st.none() | IDS,
    is_heard=st.booleans(),
    is_taken=st.booleans(),
)
PROMPTS = st.builds(
    Prompt,
    id=IDS,
    kind=st.sampled_from(PromptKind),
    cron=TEXT,
    habit_id=st.none() | IDS,
    records=_several(RECORDS),
)
DELETED = st.builds(
    DeletedHabit,
    habit=HABITS,
    deleted_at=MOMENTS,
    place=st.integers(0, 50),
    history=HISTORIES,
    notes=NOTES,
    causes=CAUSES,
    amounts=AMOUNTS,
    prompts=_several(PROMPTS),
)
LESSONS = st.builds(Lesson, id=IDS, on=DAYS, text=TEXT, habit_id=st.none() | IDS)
COURSES = st.builds(
    Course,
    id=IDS,
    name=TEXT,
    unit=st.sampled_from(CourseUnit),
    total=st.integers(1, 10_000),
    begun_on=DAYS,
    reached=st.dictionaries(DAYS, st.integers(0, 10_000), max_size=3),
)
CONTACTS = st.builds(
    Contact,
    id=IDS,
    name=TEXT,
    added_on=DAYS,
    met=TEXT,
    about=TEXT,
    wrote_on=_several(DAYS),
    write_on=st.none() | DAYS,
    noted=st.none()
    | st.builds(
        LetterNoted,
        on=DAYS,
        is_new=st.booleans(),
        write_on=st.none() | DAYS,
        oldest=st.none() | DAYS,
    ),
)
EVENTS = st.builds(Event, id=IDS, name=TEXT, on=DAYS, told=TEXT, contact_ids=_several(IDS))
PROPOSED = st.builds(
    Proposed,
    proposal=st.builds(Proposal, kind=st.sampled_from(ProposalKind), about=IDS),
    on=DAYS,
    is_in_review=st.booleans(),
    is_declined=st.booleans(),
)
OBSERVED = st.builds(
    Observed, habit_id=IDS, on=DAYS, enough=st.integers(0, 100), others=st.integers(0, 100)
)
WORKS = st.builds(
    FinishedWork,
    id=IDS,
    what=TEXT,
    finished_on=DAYS,
    asked=st.none() | st.sampled_from(Role) | IDS,
    asked_on=st.none() | DAYS,
    answer_due_on=st.none() | DAYS,
    tone=st.sampled_from(Tone),
    aim=st.sampled_from(Aim),
    feedback=st.none()
    | st.builds(Feedback, received_on=DAYS, praise=TEXT, criticism=TEXT, change=TEXT),
    is_asked_anew=st.booleans(),
    answered_on=st.none() | DAYS,
)
LOOKS = st.builds(
    RutLook,
    id=IDS,
    on=DAYS,
    lacks=st.dictionaries(st.sampled_from(Lack), st.sampled_from(Drain), max_size=3),
    since=st.sampled_from(Since),
    sleep=st.sampled_from(Sleep),
    bullying=st.sampled_from(Bullying),
)
GOALS = st.builds(
    Goal,
    id=IDS,
    what=TEXT,
    begun_on=DAYS,
    proof=TEXT,
    smallest=TEXT,
    why=TEXT,
    by=st.none() | DAYS,
    sentence=TEXT,
    habit_ids=_several(IDS),
    milestones=_several(st.builds(Milestone, id=IDS, text=TEXT, done_on=st.none() | DAYS)),
    states=_several(st.builds(Change, since=DAYS, value=st.sampled_from(GoalState))),
    changes=_several(st.builds(PartChange, on=DAYS, part=st.sampled_from(GoalPart), was=TEXT)),
    newer=_several(st.sampled_from(GoalPart)),
    is_of_path=st.booleans(),
)
PATHS = st.builds(
    Path,
    id=IDS,
    name=TEXT,
    noted_on=DAYS,
    note=TEXT,
    is_staying=st.booleans(),
    state=st.sampled_from(PathState),
    state_on=st.none() | DAYS,
    skills=_several(st.builds(Skill, id=IDS, name=TEXT, habit_id=st.none() | IDS)),
    scores=st.dictionaries(IDS, st.integers(1, 5), max_size=2),
)
EXPERIMENTS = st.builds(
    Experiment,
    id=IDS,
    path_id=IDS,
    kind=st.sampled_from(ExperimentKind),
    on=st.none() | DAYS,
    what=TEXT,
    done_on=st.none() | DAYS,
    learned=TEXT,
    speaks=st.none() | st.sampled_from(Speaks),
)
CRITERIA = st.builds(Criterion, id=IDS, name=TEXT, weight=st.integers(1, 3))
REFLECTIONS = st.builds(
    Reflection, id=IDS, week=DAYS, question=st.sampled_from(WeekQuestion), text=TEXT, before=TEXT
)
PARTS: dict[str, st.SearchStrategy[object]] = {
    "person": PERSONS,
    "order": _several(IDS),
    "next_id": IDS,
    "applied": _several(IDS),
    "next_due_at": st.none() | MOMENTS,
    "pending": st.none()
    | st.builds(
        Pending,
        question=TEXT,
        asked_at=MOMENTS,
        facts=st.dictionaries(TEXT, TEXT, max_size=2),
    ),
    "breaks_off_on": st.none() | DAYS,
    "proposed": _several(PROPOSED),
    "observed": _several(OBSERVED),
    "keyboard_for": TEXT,
    "reviewed": _several(
        st.builds(Reviewed, on=DAYS, so_far=st.dictionaries(IDS, IDS, max_size=2))
    ),
    "erased": _several(st.builds(Erased, contact_id=IDS, added_on=DAYS)),
    "habits": _table(HABITS),
    "histories": _table(HISTORIES),
    "notes": _table(NOTES),
    "causes": _table(CAUSES),
    "amounts": _table(AMOUNTS),
    "prompts": _table(PROMPTS),
    "deleted": _table(DELETED),
    "lessons": _table(LESSONS),
    "courses": _table(COURSES),
    "works": _table(WORKS),
    "looks": _table(LOOKS),
    "goals": _table(GOALS),
    "contacts": _table(CONTACTS),
    "events": _table(EVENTS),
    "paths": _table(PATHS),
    "experiments": _table(EXPERIMENTS),
    "criteria": _table(CRITERIA),
    "reflections": _table(REFLECTIONS),
}
"""A strategy for each field of a book."""

BOOKS = st.fixed_dictionaries(PARTS).map(lambda parts: Book(**parts))  # type: ignore[arg-type]
