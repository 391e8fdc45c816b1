"""Short breaks in working hours: a series of prompts for one habit, called off for a day."""

from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import groupby, islice
from operator import attrgetter

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.check_in import amount_on, check_open, mark_day, set_amount
from habitbot.core.frequency import on_weekdays
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import active_habits, add_habit, bring_back, find_habit
from habitbot.core.history import KEPT_MARKS, History, Mark
from habitbot.core.person import Person
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import (
    NextAsk,
    add_prompt,
    asks_to_come,
    change_prompt,
    day_asked,
    due_at,
    find_prompt,
)
from habitbot.core.schedule import parse_cron, read_cron

IN_VAIN = 2
"""So many reminders in a row without a tap say that today's hands are full."""

DAYS_TO_SPARE = 3
"""After so many days of them one reminder a day is enough, until one brings a tap."""

DAYS_IN_VAIN = 10
"""So many days of them, two weeks of work, say that nobody wants them for now."""


def start_breaks(book: Book, cron: str, name: str, *, now: datetime, today: date) -> Prompt:
    """Ask for short breaks at these times: for the first habit of the area, or a new one so called.

    A series that is there gets the new times, so a second tap adds none. Raises BadCron and
    TooManyHabits.
    """
    line = read_cron(cron)
    series = next(iter(_series(book)), None)
    if series is not None:
        wake(book, series.id, today=today)
        return change_prompt(book, series.id, now=now, cron=line)
    habit = _breaks_habit(book) or _new_habit(book, line, name, today)
    return add_prompt(book, PromptKind.BREAK, line, now=now, habit_id=habit.id)


def habit_left_behind(book: Book, gone: Prompt) -> Habit | None:
    """The active habit that a deleted series leaves on every card; None while another asks."""
    if gone.kind is not PromptKind.BREAK or any(_series(book, gone.habit_id)):
        return None
    return next((habit for habit in active_habits(book) if habit.id == gone.habit_id), None)


def next_total(book: Book, habit_id: int, day: date) -> int | None:
    """How many breaks the day will have with one more, where the habit counts them.

    Raises NoSuchHabit.
    """
    target = find_habit(book, habit_id).target_on(day)
    if target is None or target.unit.is_time or not target.adds_up or target.is_most:
        return None
    return (amount_on(book, habit_id, day) or 0) + target.unit.one


def take_break(
    book: Book,
    habit_id: int,
    day: date,
    at: time,
    total: int | None,
    *,
    today: date,
    down_days: frozenset[date] = frozenset(),
) -> None:
    """Note the break of the reminder at that time: one more or, uncounted, the day's yes.

    Each reminder counts once, however late or often it is tapped. One of which no record is left
    says that the day has `total` breaks, and takes none away. Raises NoSuchHabit, DayNotOpen and
    AmountTooLarge.
    """
    check_open(book, habit_id, day, today)
    more = next_total(book, habit_id, day)
    reminder = _reminder(book, habit_id, day, at)
    if more is None:
        mark_day(book, habit_id, day, Mark.DONE, today=today, down_days=down_days)
    elif reminder is None:
        if total is not None and total > (amount_on(book, habit_id, day) or 0):
            set_amount(book, habit_id, day, total, today=today, down_days=down_days)
    elif not reminder.is_taken:
        set_amount(book, habit_id, day, more, today=today, down_days=down_days)
    _hear(book, day, reminder)


def call_off(book: Book, day: date) -> None:
    """Ask for no more breaks on that day; a later one that was called off stays so."""
    book.breaks_off_on = max(day, book.breaks_off_on or day)
    _hear(book, day)


def go_on(book: Book, day: date) -> None:
    """Ask for breaks again, on that day too; another one that was called off stays so."""
    if book.breaks_off_on == day:
        book.breaks_off_on = None
    _hear(book, day)


def last_reminder(book: Book, day: date) -> tuple[int, time] | None:
    """The habit and the time of the reminder that went out last on that day; None before one."""
    sent = [
        (record.at, series.habit_id)
        for series in _series(book)
        for record in _reminders_on(series, book.person, day)
        if record.state is RecordState.SENT and series.habit_id in book.habits
    ]
    at, habit_id = max(sent, default=(None, None))
    return None if at is None or habit_id is None else (habit_id, at)


def has_gone_quiet(book: Book, series: Prompt, day: date) -> bool:
    """Whether the last two reminders of the day brought no tap: then the rest stays unsaid.

    After three such days a single one is enough. A tap on any of the day's reminders, or other
    times for the series, bring them back.
    """
    sent = _sent_on(book, series, day)
    most = 1 if len(_days_in_vain(book, series, day)) >= DAYS_TO_SPARE else IN_VAIN
    in_vain = [record for record in sent[-most:] if not record.is_heard]
    return len(in_vain) == most


def begins_to_spare(book: Book, series: Prompt, day: date) -> bool:
    """Whether that day's reminder is the first of those that come once a day."""
    is_first = not _sent_on(book, series, day)
    return is_first and len(_days_in_vain(book, series, day)) == DAYS_TO_SPARE


def may_remind(book: Book, series: Prompt, day: date) -> bool:
    """Whether another reminder may come on that day."""
    return not (series.is_asleep or has_gone_quiet(book, series, day))


def next_reminders(
    book: Book, series: Prompt, now: datetime, count: int = 3
) -> tuple[NextAsk, ...]:
    """The next reminders to come: none of a day that has gone quiet or was called off.

    While one a day is enough they are told as they come until one brings a tap, up to the last.
    """
    return tuple(islice(_reminders_to_come(book, series, now), count))


def falls_asleep(book: Book, series: Prompt, day: date) -> bool:
    """Whether that day's reminder would only say that the breaks rest until they are wanted.

    So it is after ten days with reminders and without a tap, unless the habit was kept on one.
    """
    return len(_days_in_vain(book, series, day)) >= DAYS_IN_VAIN


def note_reminded(book: Book, prompt_id: int, day: date) -> None:
    """A reminder went out on that day; of a series that falls asleep it was the last one."""
    series = book.prompts.get(prompt_id)
    if series is None or series.kind is not PromptKind.BREAK:
        return
    if falls_asleep(book, series, day):
        book.prompts[prompt_id] = replace(series, in_vain=(), is_asleep=True)
    elif not _is_heard(series, book.person, day):
        days = tuple(dict.fromkeys((*series.in_vain, day)))[-DAYS_IN_VAIN - 1 :]
        book.prompts[prompt_id] = replace(series, in_vain=days)


def wake(book: Book, prompt_id: int, *, today: date) -> Habit | None:
    """Let the reminders of a series come again, and its habit, where that is archived; gives the
    habit that came back. Raises NoSuchPrompt.
    """
    series = find_prompt(book, prompt_id)
    book.prompts[prompt_id] = replace(series, in_vain=(), is_asleep=False)
    habit = book.habits.get(series.habit_id or 0)
    if habit is None or not habit.is_archived:
        return None
    bring_back(book, habit.id, today=today)
    return habit


def habits_in_series(book: Book) -> set[int]:
    """The habits for which a series of breaks asks."""
    return {series.habit_id for series in _series(book) if series.habit_id is not None}


def _reminders_to_come(book: Book, series: Prompt, now: datetime) -> Iterator[NextAsk]:
    spared, asks_left = 0, () if series.is_asleep else asks_to_come(book.person, series, now)
    for day, asks in groupby(asks_left, key=attrgetter("day")):
        if day == book.breaks_off_on or has_gone_quiet(book, series, day):
            continue
        in_vain = len(_days_in_vain(book, series, day)) + spared
        if in_vain < DAYS_TO_SPARE:
            yield from asks
            continue
        yield from islice(asks, 1)
        spared += 1
        if in_vain >= DAYS_IN_VAIN:
            return


def _days_in_vain(book: Book, series: Prompt, day: date) -> list[date]:
    """The days before that one on which no reminder brought a tap; none where one was kept."""
    days = [one for one in series.in_vain if one != day]
    history = book.histories.get(series.habit_id or 0, History())
    return [] if any(history.mark_on(one) in KEPT_MARKS for one in days) else days


def _sent_on(book: Book, series: Prompt, day: date) -> list[PromptRecord]:
    """The reminders that went out on that day, since the series has its times."""
    return [
        record
        for record in _reminders_on(series, book.person, day)
        if record.state is RecordState.SENT and due_at(record, book.person) >= series.since
    ]


def _is_heard(series: Prompt, person: Person, day: date) -> bool:
    return any(record.is_heard for record in _reminders_on(series, person, day))


def _hear(book: Book, day: date, taken: PromptRecord | None = None) -> None:
    """Note a tap: it answers all reminders of the day so far, and takes the break of one."""
    for series in _series(book):
        asked = _reminders_on(series, book.person, day)
        records = tuple(
            replace(record, is_heard=True, is_taken=record.is_taken or record is taken)
            if record in asked
            else record
            for record in series.records
        )
        book.prompts[series.id] = replace(series, records=records, in_vain=(), is_asleep=False)


def _reminder(book: Book, habit_id: int, day: date, at: time) -> PromptRecord | None:
    """What is known of the reminder at that time."""
    for series in _series(book, habit_id):
        for record in _reminders_on(series, book.person, day):
            if record.at == at:
                return record
    return None


def _reminders_on(series: Prompt, person: Person, day: date) -> list[PromptRecord]:
    return [record for record in series.records if day_asked(record, person) == day]


def _series(book: Book, habit_id: int | None = None) -> list[Prompt]:
    """All series, or those for one habit."""
    return [
        prompt
        for prompt in book.prompts.values()
        if prompt.kind is PromptKind.BREAK and habit_id in {None, prompt.habit_id}
    ]


def _breaks_habit(book: Book) -> Habit | None:
    return next((habit for habit in active_habits(book) if habit.area is Area.BREAKS), None)


def _new_habit(book: Book, line: str, name: str, today: date) -> Habit:
    days = parse_cron(line).weekdays or range(7)
    return add_habit(book, name, today=today, area=Area.BREAKS, frequency=on_weekdays(days))
