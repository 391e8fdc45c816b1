"""What is to be asked now: each run of a prompt is looked at once, then sent or skipped."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, time, timedelta
from itertools import takewhile

import msgspec
from msgspec.structs import replace

from habitbot.core.agenda import has_untold
from habitbot.core.book import Book
from habitbot.core.breaks import may_remind, note_reminded
from habitbot.core.check_in import day_view
from habitbot.core.day import LONGEST_SILENCE, local_day
from habitbot.core.habits import active_habits
from habitbot.core.person import Person
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import (
    came_at,
    day_asked,
    is_silenced,
    plan,
    speaking_prompts,
    waiting_runs,
)
from habitbot.core.schedule import Run

GRACE = {
    PromptKind.LIST: timedelta(hours=2),
    PromptKind.HABIT: timedelta(hours=2),
    PromptKind.DATED: timedelta(hours=12),
    PromptKind.BREAK: timedelta(minutes=10),
    PromptKind.REVIEW: timedelta(hours=24),
}
"""How late a prompt may come; only the review may come past the person's day."""

LISTED = frozenset({PromptKind.LIST, PromptKind.HABIT})
"""What falls together into one message."""


class PromptRun(msgspec.Struct, frozen=True):
    """One run of one prompt, by its key: the local date and time it was due at."""

    prompt_id: int
    day: date
    at: time


class Ask(msgspec.Struct, frozen=True):
    """One message to send: what it asks about, for which day, and the runs it speaks for."""

    kind: PromptKind
    day: date
    runs: tuple[PromptRun, ...]
    habit_id: int | None = None


class Due(msgspec.Struct, frozen=True):
    """What to send now, at most one message of a kind, and the runs that stay silent."""

    ask: Ask | None = None
    dated: Ask | None = None
    breaks: Ask | None = None
    review: Ask | None = None
    skipped: tuple[PromptRun, ...] = ()

    @property
    def messages(self) -> tuple[Ask, ...]:
        """What to send, the review last."""
        found = (self.ask, self.dated, self.breaks, self.review)
        return tuple(message for message in found if message is not None)


class SentAsk(msgspec.Struct, frozen=True):
    """What was sent: when it came, and as which message."""

    ask: Ask
    came_at: datetime
    message_id: int


Speaking = tuple[Prompt, Run]


class _Look(msgspec.Struct, frozen=True):
    """What a look into a book needs to know of its moment."""

    person: Person
    now: datetime
    today: date
    unanswered: frozenset[int]
    reminding: frozenset[int]
    untold: frozenset[int]


def find_due(book: Book, now: datetime, *, down_days: frozenset[date] = frozenset()) -> Due:
    """What is to be said at this moment; the book stays as it is.

    List and habit prompts that fall together are one message, and so is all that an outage held
    up. Silent are runs that come too late, in quiet hours, in a pause or on days away, and asks
    about what is answered; the review comes on days away, too. Of several runs of one prompt the
    last one counts.
    """
    missed = [
        (prompt, run)
        for prompt in speaking_prompts(book)
        for run in takewhile(lambda run: run.at <= now, waiting_runs(book, prompt, now))
    ]
    if not missed:
        return Due()
    look = _look(book, [prompt for prompt, _ in missed], now, down_days)
    speaking = {prompt.id: (prompt, run) for prompt, run in missed if _may_speak(prompt, run, look)}
    silent = {prompt.id: (prompt, run) for prompt, run in missed if prompt.id not in speaking}
    return Due(
        ask=_ask_of(speaking.values(), look),
        dated=_alone(PromptKind.DATED, speaking.values(), look),
        breaks=_alone(PromptKind.BREAK, speaking.values(), look),
        review=_review_of(speaking.values(), look),
        skipped=_keys(silent.values()),
    )


def sent_since(book: Book, moment: datetime) -> tuple[SentAsk, ...]:
    """What came by itself after that moment, however late, the last one last."""
    spoken: dict[int, list[tuple[Prompt, PromptRecord]]] = {}
    for prompt in book.prompts.values():
        for record in prompt.records:
            if record.message_id is not None and came_at(record, book.person) > moment:
                spoken.setdefault(record.message_id, []).append((prompt, record))
    sent = (_sent(book, message_id, runs) for message_id, runs in spoken.items())
    return tuple(sorted(sent, key=lambda one: (one.came_at, one.message_id)))


def _sent(book: Book, message_id: int, runs: Sequence[tuple[Prompt, PromptRecord]]) -> SentAsk:
    """One message again, from what is kept of the runs it spoke for; the last one told its day."""
    prompt, record = runs[-1]
    ask = Ask(
        kind=PromptKind.LIST if record.asks_all else prompt.kind,
        day=day_asked(record, book.person),
        runs=tuple(PromptRun(prompt.id, record.day, record.at) for prompt, record in runs),
        habit_id=None if record.asks_all else prompt.habit_id,
    )
    return SentAsk(ask, came_at(record, book.person), message_id)


def claim(book: Book, ask: Ask, now: datetime, *, down_days: frozenset[date] = frozenset()) -> bool:
    """Take an ask before it is sent; no if it was taken, answered or silenced since it was found.

    What is claimed is never found again, whatever becomes of it.
    """
    if ask not in find_due(book, now, down_days=down_days).messages:
        return False
    for run in ask.runs:
        _record(book, run, RecordState.SENDING, sent_at=now)
    plan(book, now)
    return True


def record_sent(book: Book, ask: Ask, now: datetime, *, message_id: int) -> None:
    """Note that a claimed ask arrived, and as which message."""
    for run in ask.runs:
        asks_all = ask.kind is PromptKind.LIST
        _record(book, run, RecordState.SENT, message_id, asks_all=asks_all)
        note_reminded(book, run.prompt_id, ask.day)
    plan(book, now)


def record_unknown(book: Book, ask: Ask, now: datetime) -> None:
    """Note that nobody knows whether a claimed ask arrived; it is not sent again."""
    for run in ask.runs:
        _record(book, run, RecordState.UNKNOWN)
    plan(book, now)


def record_skipped(book: Book, runs: Iterable[PromptRun], now: datetime) -> None:
    """Note that these runs stay silent: skipped when found, or claimed and surely never sent."""
    for run in runs:
        _record(book, run, RecordState.SKIPPED)
    plan(book, now)


def close_unfinished(book: Book, now: datetime) -> int:
    """Close what a crash left between claim and send as unknown; how many runs that were."""
    unfinished = [
        PromptRun(prompt.id, record.day, record.at)
        for prompt in book.prompts.values()
        for record in prompt.records
        if record.state is RecordState.SENDING
    ]
    for run in unfinished:
        _record(book, run, RecordState.UNKNOWN)
    plan(book, now)
    return len(unfinished)


def _look(book: Book, missed: Iterable[Prompt], now: datetime, down_days: frozenset[date]) -> _Look:
    today = local_day(now, book.person)
    views = day_view(book, today, today=today, down_days=down_days)
    open_habits = frozenset(view.habit.id for view in views if not view.is_answered)
    untold = frozenset(
        prompt.id
        for prompt in missed
        if prompt.kind is PromptKind.DATED and has_untold(book, today)
    )
    reminding = frozenset(
        prompt.id
        for prompt in missed
        if prompt.kind is PromptKind.BREAK and _has_breaks(book, prompt, today)
    )
    return _Look(book.person, now, today, open_habits, reminding, untold)


def _has_breaks(book: Book, series: Prompt, today: date) -> bool:
    """Whether a series of breaks may ask for its habit today."""
    is_wanted = any(habit.id == series.habit_id for habit in active_habits(book))
    return is_wanted and book.breaks_off_on != today and may_remind(book, series, today)


def _may_speak(prompt: Prompt, run: Run, look: _Look) -> bool:
    return (
        look.now - run.at <= GRACE[prompt.kind]
        and (prompt.kind is PromptKind.REVIEW or local_day(run.at, look.person) == look.today)
        and _has_question(prompt, look)
        and not is_silenced(look.person, prompt, run.at)
        and not is_silenced(look.person, prompt, look.now)
    )


def _has_question(prompt: Prompt, look: _Look) -> bool:
    match prompt.kind:
        case PromptKind.HABIT:
            return prompt.habit_id in look.unanswered
        case PromptKind.LIST:
            return bool(look.unanswered)
        case PromptKind.DATED:
            return prompt.id in look.untold
        case PromptKind.BREAK:
            return prompt.id in look.reminding
        case PromptKind.REVIEW:
            return True


def _ask_of(speaking: Collection[Speaking], look: _Look) -> Ask | None:
    asking = [(prompt, run) for prompt, run in speaking if prompt.kind in LISTED]
    if not asking:
        return None
    habits = {prompt.habit_id for prompt, _ in asking}
    is_held_up = any(look.now - run.at > LONGEST_SILENCE for _, run in asking)
    if len(habits) > 1 or None in habits or is_held_up:
        return Ask(PromptKind.LIST, look.today, _keys(asking))
    return Ask(PromptKind.HABIT, look.today, _keys(asking), habits.pop())


def _alone(kind: PromptKind, speaking: Collection[Speaking], look: _Look) -> Ask | None:
    """One message for all prompts of a kind that is told apart from the day's list."""
    asking = [(prompt, run) for prompt, run in speaking if prompt.kind is kind]
    if not asking:
        return None
    return Ask(kind, look.today, _keys(asking), asking[-1][0].habit_id)


def _review_of(speaking: Collection[Speaking], look: _Look) -> Ask | None:
    reviews = [(prompt, run) for prompt, run in speaking if prompt.kind is PromptKind.REVIEW]
    if not reviews:
        return None
    return Ask(PromptKind.REVIEW, local_day(reviews[-1][1].at, look.person), _keys(reviews))


def _keys(runs: Iterable[Speaking]) -> tuple[PromptRun, ...]:
    return tuple(PromptRun(prompt.id, run.day, run.time) for prompt, run in runs)


def _record(
    book: Book,
    run: PromptRun,
    state: RecordState,
    message_id: int | None = None,
    *,
    asks_all: bool = False,
    sent_at: datetime | None = None,
) -> None:
    """Write a run's record; the prompt may be gone by now, and what was closed stays closed."""
    prompt = book.prompts.get(run.prompt_id)
    if prompt is None:
        return
    records = {(record.day, record.at): record for record in prompt.records}
    known = records.get((run.day, run.at))
    if known is None or known.state is RecordState.SENDING:
        before = known or PromptRecord(run.day, run.at, state)
        records[run.day, run.at] = replace(
            before,
            state=state,
            message_id=message_id,
            asks_all=asks_all,
            sent_at=sent_at or before.sent_at,
        )
        kept = tuple(records.values())[-prompt.most_records :]
        is_told = state in {RecordState.SENT, RecordState.UNKNOWN}
        told = max(prompt.told or run.day, run.day) if is_told else prompt.told
        book.prompts[prompt.id] = replace(prompt, records=kept, told=told)
