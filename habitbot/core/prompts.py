"""What a person does with prompts: add, change, delete, preview; and when to look at them next."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice

import msgspec
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.day import DAY, first_moment, local_day
from habitbot.core.person import Person, QuietHours
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.refusal import NoSuchHabit, NoSuchPrompt, TooManyPrompts
from habitbot.core.schedule import Run, parse_cron, read_cron, runs_after

MOST_PROMPTS = 20

FIRST_REVIEW = "0 18 * * 0"
"""Sunday at 18:00, until the person says otherwise."""

FIRST_DATED = time(9)
"""When people are told of what they dated, until they say otherwise."""

OF_A_DAY = frozenset({PromptKind.LIST, PromptKind.HABIT})
OF_DATES = frozenset({PromptKind.DATED})
"""What asks about a day, or a habit on it, and what tells what was dated."""

FARTHEST_BACK = timedelta(days=31)
"""Older runs are passed over unseen, which bounds the work after a long outage."""

MOST_RUNS_SEEN = 400
"""How many runs a preview looks at before it says that none will be sent."""


class NextAsk(msgspec.Struct, frozen=True):
    """A message to come: when, on the person's own clock, and which day it asks about."""

    at: datetime
    day: date


class Clash(msgspec.Struct, frozen=True):
    """The times of a prompt that lie in quiet hours and, if it has but one, where it could go.

    `move_to` is the last quarter of an hour before the quiet hours, or their end, on the same
    date; `cron` is the line moved there.
    """

    times: tuple[time, ...]
    move_to: time | None = None
    cron: str | None = None


def add_prompt(
    book: Book,
    kind: PromptKind,
    cron: str,
    *,
    now: datetime,
    habit_id: int | None = None,
    is_insistent: bool = False,
) -> Prompt:
    """Add a prompt by a cron line as typed; its first run is later than now.

    The same wish again (a second tap) changes the prompt there is. Raises BadCron, NoSuchHabit
    and TooManyPrompts.
    """
    cron = read_cron(cron)
    check_about(book, kind, habit_id)
    for twin in book.prompts.values():
        if (twin.kind, twin.cron, twin.habit_id) == (kind, cron, habit_id):
            return change_prompt(book, twin.id, now=now, is_insistent=is_insistent)
    if len(book.prompts) >= MOST_PROMPTS and kind is not PromptKind.DATED:
        raise TooManyPrompts(MOST_PROMPTS)
    prompt = Prompt(book.next_id, kind, cron, habit_id, is_insistent, since=now)
    book.next_id += 1
    return _keep(book, prompt, now)


def check_about(book: Book, kind: PromptKind, habit_id: int | None) -> None:
    """Raise NoSuchHabit where a prompt of that kind would ask about a habit that is gone."""
    if kind in {PromptKind.HABIT, PromptKind.BREAK} and habit_id not in book.habits:
        raise NoSuchHabit


def add_first_prompts(book: Book, cron: str, now: datetime) -> None:
    """What a person begins with: the day's list when they chose, and the review on Sundays."""
    add_prompt(book, PromptKind.LIST, cron, now=now)
    if all(prompt.kind is not PromptKind.REVIEW for prompt in book.prompts.values()):
        add_prompt(book, PromptKind.REVIEW, FIRST_REVIEW, now=now)


def keep_dated_prompt(book: Book, now: datetime) -> None:
    """See to it that what the person dated is told on its day: at nine, or after quiet hours.

    To be called when something was dated; a prompt for it that is there stays as it is.
    """
    if any(prompt.kind is PromptKind.DATED for prompt in book.prompts.values()):
        return
    quiet = book.person.quiet_hours
    at = quiet.end if quiet is not None and is_quiet(quiet, FIRST_DATED) else FIRST_DATED
    prompt = add_prompt(book, PromptKind.DATED, f"{at.minute} {at.hour} * * *", now=now)
    # What lies before was told by one that was deleted, or nobody wanted to hear of it.
    book.prompts[prompt.id] = replace(prompt, told=local_day(now, book.person) - DAY)


def will_tell_today(book: Book, now: datetime) -> bool:
    """Whether a message about what was dated is still to come today, if there is anything."""
    dated = (prompt for prompt in book.prompts.values() if prompt.kind is PromptKind.DATED)
    asks = (next(asks_to_come(book.person, prompt, now), None) for prompt in dated)
    return any(ask is not None and ask.day == local_day(now, book.person) for ask in asks)


def told_until(book: Book) -> date | None:
    """The last day of which all that is dated was told, if anything ever was."""
    told = [one.told for one in book.prompts.values() if one.kind is PromptKind.DATED and one.told]
    return max(told, default=None)


def told_from(book: Book, on: date, *, today: date) -> date:
    """The first day whose message can still tell what is dated today for that day."""
    told = told_until(book)
    return max(on, today if told is None else max(today, told + DAY))


def take_first_time(book: Book, cron: str, now: datetime) -> bool:
    """Begin with these prompts, or move the day's list where there is but one; whether it did.

    So of two times chosen in turn the last one counts, and an old choice moves no prompt of
    somebody who has several. Raises BadCron.
    """
    lists = [prompt for prompt in book.prompts.values() if prompt.kind is PromptKind.LIST]
    if not book.person.has_started:
        add_first_prompts(book, cron, now)
        book.person = replace(book.person, has_started=True)
    elif len(lists) == 1:
        change_prompt(book, lists[0].id, now=now, cron=cron)
    else:
        return False
    return True


def change_prompt(
    book: Book,
    prompt_id: int,
    *,
    now: datetime,
    cron: str | None = None,
    is_insistent: bool | None = None,
) -> Prompt:
    """Give a prompt other times, as typed, or let it ask in quiet hours or not.

    With other times its next run is later than now. Raises NoSuchPrompt and BadCron.
    """
    prompt = find_prompt(book, prompt_id)
    line = prompt.cron if cron is None else read_cron(cron)
    if line != prompt.cron:
        prompt = replace(prompt, cron=line, since=now, in_vain=(), is_asleep=False)
    if is_insistent is not None:
        prompt = replace(prompt, is_insistent=is_insistent)
    return _keep(book, prompt, now)


def _keep(book: Book, prompt: Prompt, now: datetime) -> Prompt:
    book.prompts[prompt.id] = prompt
    plan(book, now)
    return prompt


def delete_prompt(book: Book, prompt_id: int, *, now: datetime) -> Prompt:
    """Take a prompt out of the book. Raises NoSuchPrompt."""
    prompt = find_prompt(book, prompt_id)
    del book.prompts[prompt_id]
    plan(book, now)
    return prompt


def find_prompt(book: Book, prompt_id: int) -> Prompt:
    """The prompt of that number. Raises NoSuchPrompt."""
    if prompt_id not in book.prompts:
        raise NoSuchPrompt
    return book.prompts[prompt_id]


def plan(book: Book, now: datetime) -> None:
    """Set when to look into this book next: at the first run not looked at, None without one.

    To be called after each change of prompts, zone, pause or reach. A book that waited for
    nothing (paused for good, out of reach) has missed nothing: it begins afresh. One with a
    prompt between claim and send stays due, so that a crash in between is found and closed.
    """
    if book.next_due_at is None:
        for prompt in speaking_prompts(book):
            book.prompts[prompt.id] = replace(prompt, since=max(prompt.since, now))
    waiting = (next(waiting_runs(book, prompt, now), None) for prompt in speaking_prompts(book))
    moments = [run.at for run in waiting if run is not None]
    book.next_due_at = min([*moments, *_unfinished(book)], default=None)


def _unfinished(book: Book) -> Iterator[datetime]:
    """When the prompts that were claimed, and whose fate is not noted yet, were due."""
    for prompt in book.prompts.values():
        for record in prompt.records:
            if record.state is RecordState.SENDING:
                yield due_at(record, book.person)


def speaking_prompts(book: Book) -> tuple[Prompt, ...]:
    """The prompts that will speak one day, as things stand: all or none."""
    person = book.person
    is_paused_for_good = person.pause is not None and person.pause.until is None
    if person.zone is None or person.is_unreachable or is_paused_for_good:
        return ()
    return tuple(book.prompts.values())


def waiting_runs(book: Book, prompt: Prompt, now: datetime) -> Iterator[Run]:
    """A prompt's runs that nobody looked at yet, past ones first.

    The last run's name is read on the person's present clock, so that after a change of zone, or
    of the system's clock, no date and time comes a second time.
    """
    zone = book.person.timezone
    after = max(prompt.since, now - FARTHEST_BACK)
    if prompt.records:
        after = max(after, due_at(prompt.records[-1], book.person))
    return runs_after(prompt.cron, after, zone)


def day_asked(record: PromptRecord, person: Person) -> date:
    """The person's day that a run asked about, as their clock is now."""
    return local_day(due_at(record, person), person)


def due_at(record: PromptRecord, person: Person) -> datetime:
    """The moment at which a run was due, as their clock is now."""
    return first_moment(datetime.combine(record.day, record.at), person.timezone)


def is_silenced(person: Person, prompt: Prompt, moment: datetime) -> bool:
    """Whether the person's quiet hours, pause or days away forbid this prompt at that moment.

    The review comes on days away, too.
    """
    day = local_day(moment, person)
    local = moment.astimezone(person.timezone).time()
    is_hushed = is_quiet(person.quiet_hours, local) and not prompt.is_insistent
    is_excused = is_away(person, day) and prompt.kind is not PromptKind.REVIEW
    return is_hushed or is_paused(person, day) or is_excused


def is_quiet(quiet: QuietHours | None, at: time) -> bool:
    """Whether that local time lies in the quiet hours."""
    if quiet is None:
        return False
    if quiet.start <= quiet.end:
        return quiet.start <= at < quiet.end
    return at >= quiet.start or at < quiet.end


def is_paused(person: Person, day: date) -> bool:
    """Whether the person wants no prompts on that day."""
    pause = person.pause
    return pause is not None and pause.since <= day and (pause.until is None or day < pause.until)


def is_away(person: Person, day: date) -> bool:
    """Whether that day is excused."""
    return any(away.first <= day <= (away.last or day) for away in person.aways)


def day_asked_in(book: Book, message_id: int) -> tuple[date, int | None] | None:
    """The day this message asked about, and the habit if it was one alone; None for any other."""
    asked = [
        (day_asked(record, book.person), None if record.asks_all else prompt.habit_id)
        for prompt, record in _messages(book, OF_A_DAY)
        if record.message_id == message_id
    ]
    if not asked:
        return None
    habits = {habit_id for _, habit_id in asked}
    return asked[0][0], habits.pop() if len(habits) == 1 else None


def last_asked_since(book: Book, moment: datetime) -> int | None:
    """The last message that asked about a day, or a habit on it, and came after that moment."""
    return next(_came_since(book, moment, OF_A_DAY), None)


def came_since(book: Book, moment: datetime) -> tuple[int, ...]:
    """The last such message, and the last that told what was dated; the later one first."""
    last = [next(_came_since(book, moment, kinds), None) for kinds in (OF_A_DAY, OF_DATES)]
    return tuple(one for one in _came_since(book, moment, OF_A_DAY | OF_DATES) if one in last)


def _came_since(book: Book, moment: datetime, kinds: frozenset[PromptKind]) -> Iterator[int]:
    """The messages of these kinds that came after that moment, however late, the last one first."""
    came = {
        record.message_id: at
        for _, record in _messages(book, kinds)
        if record.message_id is not None and (at := came_at(record, book.person)) > moment
    }
    yield from sorted(came, key=lambda one: (came[one], one), reverse=True)


def came_at(record: PromptRecord, person: Person) -> datetime:
    """The moment at which a run's message was sent; where that is not known, was due."""
    return record.sent_at or due_at(record, person)


def _messages(book: Book, kinds: frozenset[PromptKind]) -> Iterator[tuple[Prompt, PromptRecord]]:
    for prompt in book.prompts.values():
        if prompt.kind in kinds:
            yield from ((prompt, record) for record in prompt.records)


def count_lists(book: Book, day: date) -> int:
    """How many messages asked about all of that day before the one that is under way."""
    lists = [one for one in book.prompts.values() if one.kind is PromptKind.LIST]
    return _count_sent(book, lists, day)


def count_asked(book: Book, habit_id: int, day: date) -> int:
    """The same of one habit, about which its own prompts ask as well."""
    asking = [
        one
        for one in book.prompts.values()
        if one.kind is PromptKind.LIST
        or (one.kind is PromptKind.HABIT and one.habit_id == habit_id)
    ]
    return _count_sent(book, asking, day)


def _count_sent(book: Book, prompts: Iterable[Prompt], day: date) -> int:
    return len(
        {
            (record.message_id, record.at if record.message_id is None else None)
            for prompt in prompts
            for record in prompt.records
            if record.state in {RecordState.SENT, RecordState.UNKNOWN}
            and day_asked(record, book.person) == day
        }
    )


def next_asks(
    book: Book,
    cron: str,
    now: datetime,
    count: int = 3,
    *,
    kind: PromptKind = PromptKind.LIST,
    is_insistent: bool = False,
) -> tuple[NextAsk, ...]:
    """The next messages that a typed cron line would bring; silenced runs are left out.

    Raises BadCron.
    """
    prompt = Prompt(0, kind, read_cron(cron), is_insistent=is_insistent)
    return tuple(islice(asks_to_come(book.person, prompt, now), count))


def asks_to_come(person: Person, prompt: Prompt, now: datetime) -> Iterator[NextAsk]:
    """All messages to come of a prompt but those that are silenced."""
    for run in islice(runs_after(prompt.cron, now, person.timezone), MOST_RUNS_SEEN):
        if not is_silenced(person, prompt, run.at):
            yield NextAsk(run.at.astimezone(person.timezone), local_day(run.at, person))


def find_clash(cron: str, quiet: QuietHours | None) -> Clash | None:
    """Where a typed cron line runs into those quiet hours, if it does. Raises BadCron."""
    line = read_cron(cron)
    named = parse_cron(line).times
    times = tuple(at for at in named if is_quiet(quiet, at))
    if quiet is None or not times:
        return None
    move_to = _way_out(named[0], quiet) if len(named) == 1 else None
    if move_to is None:
        return Clash(times)
    days = line.split(maxsplit=2)[2]
    return Clash(times, move_to, f"{move_to.minute} {move_to.hour} {days}")


def find_clashes(book: Book, quiet: QuietHours | None) -> dict[int, Clash]:
    """What those quiet hours would silence: the clash of each such prompt, by its number."""
    clashes = {
        prompt.id: find_clash(prompt.cron, quiet)
        for prompt in book.prompts.values()
        if not prompt.is_insistent
    }
    return {prompt_id: clash for prompt_id, clash in clashes.items() if clash is not None}


def _way_out(at: time, quiet: QuietHours) -> time | None:
    """The nearer way out of the quiet hours that leaves the date as the cron line names it."""
    named, start, end = map(_minute_of_day, (at, quiet.start, quiet.end))
    ways = [end] if named < end else []
    if 0 < start <= named:
        ways.insert(0, (start - 1) // 15 * 15)
    times = [time(*divmod(way, 60)) for way in ways]
    free = (way for way in times if not is_quiet(quiet, way))
    return min(free, key=lambda way: abs(_minute_of_day(way) - named), default=None)


def _minute_of_day(at: time) -> int:
    return 60 * at.hour + at.minute
