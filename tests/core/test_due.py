"""What is asked and when: never twice, never late into the night, one message after an outage."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.day import DAY, first_moment, local_day
from habitbot.core.due import (
    GRACE,
    Ask,
    Due,
    PromptRun,
    claim,
    close_unfinished,
    find_due,
    record_sent,
    record_skipped,
    record_unknown,
    sent_since,
)
from habitbot.core.habits import archive_habit, bring_back
from habitbot.core.history import Mark
from habitbot.core.person import DayRange, QuietHours
from habitbot.core.prompt import MOST_RECORDS, Prompt, PromptKind, RecordState
from habitbot.core.prompts import add_prompt, change_prompt, delete_prompt, is_quiet, plan
from habitbot.core.refusal import TooManyPrompts
from habitbot.core.settings import add_away, pause, resume, set_quiet_hours, set_zone
from tests.makers import a_book, a_person

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
NIGHT = QuietHours(time(22), time(7))


def at(day: int, hour: int, minute: int = 0, *, zone: str = "Europe/Berlin") -> datetime:
    """A moment of November 2026 on a zone's clock; the 22nd is a Sunday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def book_of(habits: int = 1, zone: str | None = "Europe/Berlin") -> Book:
    """A book with so many daily habits, begun on the first of November 2026."""
    return a_book(*"o" * habits, today=date(2026, 11, 1), person=a_person(zone=zone))


def ask_daily(book: Book, cron: str, habit_id: int | None = None) -> int:
    """Add a list or habit prompt on the 20th and tell its number."""
    kind = PromptKind.LIST if habit_id is None else PromptKind.HABIT
    return add_prompt(book, kind, cron, now=at(20, 12), habit_id=habit_id).id


def states_of(book: Book, prompt_id: int) -> list[tuple[int, RecordState]]:
    return [(record.day.day, record.state) for record in book.prompts[prompt_id].records]


def take(book: Book, now: datetime) -> tuple[Ask, ...]:
    """Look into the book as the prompt loop does, and send all there is."""
    due = find_due(book, now)
    record_skipped(book, due.skipped, now)
    sent = tuple(message for message in due.messages if claim(book, message, now))
    for message in sent:
        record_sent(book, message, now, message_id=7)
    return sent


def test_a_prompt_is_due_from_its_minute_on_and_not_before() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    assert book.next_due_at == at(20, 20, 30)
    assert find_due(book, at(20, 20, 29)) == Due()
    (ask,) = find_due(book, at(20, 20, 30)).messages
    assert (ask.kind, ask.day) == (PromptKind.LIST, date(2026, 11, 20))
    assert [run.prompt_id for run in ask.runs] == [prompt_id]


def test_looking_changes_nothing() -> None:
    book = book_of()
    ask_daily(book, "30 20 * * *")
    before = book.prompts.copy(), book.next_due_at
    find_due(book, at(20, 20, 30))
    assert (book.prompts, book.next_due_at) == before


def test_a_claimed_ask_is_never_found_again() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    (ask,) = find_due(book, at(20, 20, 30)).messages
    assert claim(book, ask, at(20, 20, 30))
    assert not claim(book, ask, at(20, 20, 30))
    assert find_due(book, at(20, 20, 31)) == Due()
    assert book.next_due_at == at(20, 20, 30)
    record_sent(book, ask, at(20, 20, 31), message_id=4711)
    assert book.next_due_at == at(21, 20, 30)
    assert book.prompts[prompt_id].records[-1].message_id == 4711
    assert states_of(book, prompt_id) == [(20, RecordState.SENT)]


def test_an_ask_answered_since_it_was_found_is_not_claimed() -> None:
    book = book_of()
    ask_daily(book, "30 20 * * *")
    (ask,) = find_due(book, at(20, 20, 30)).messages
    (habit_id,) = book.habits
    mark_day(book, habit_id, date(2026, 11, 20), Mark.DONE, today=date(2026, 11, 20))
    assert not claim(book, ask, at(20, 20, 30))


def test_one_habit_prompt_asks_about_its_habit() -> None:
    book = book_of(2)
    read, _ = book.habits
    ask_daily(book, "30 8 * * *", read)
    (ask,) = take(book, at(21, 8, 30))
    assert (ask.kind, ask.habit_id) == (PromptKind.HABIT, read)


def test_habit_prompts_that_fall_together_become_the_days_list() -> None:
    book = book_of(2)
    prompts = [ask_daily(book, "30 8 * * *", habit_id) for habit_id in book.habits]
    (ask,) = take(book, at(21, 8, 30))
    assert (ask.kind, ask.habit_id) == (PromptKind.LIST, None)
    assert [run.prompt_id for run in ask.runs] == prompts
    assert take(book, at(21, 8, 31)) == ()


def test_an_answered_habit_is_not_asked_about_and_its_run_is_noted_as_skipped() -> None:
    book = book_of(2)
    read, walk = book.habits
    reading, walking = (ask_daily(book, "30 8 * * *", habit_id) for habit_id in (read, walk))
    mark_day(book, read, date(2026, 11, 21), Mark.SKIP, today=date(2026, 11, 21))
    (ask,) = take(book, at(21, 8, 30))
    assert ask.habit_id == walk
    assert states_of(book, reading)[-1] == (21, RecordState.SKIPPED)
    assert states_of(book, walking)[-1] == (21, RecordState.SENT)


def test_the_list_is_silent_when_all_is_answered_and_the_review_comes_anyway() -> None:
    book = book_of()
    (habit_id,) = book.habits
    ask_daily(book, "0 18 * * *")
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=at(20, 12))
    mark_day(book, habit_id, date(2026, 11, 22), Mark.DONE, today=date(2026, 11, 22))
    due = find_due(book, at(22, 18))
    assert due.ask is None
    assert due.review is not None
    assert due.review.kind is PromptKind.REVIEW


def test_a_prompt_after_midnight_asks_about_the_day_before() -> None:
    book = book_of()
    ask_daily(book, "0 1 * * 1")
    (ask,) = take(book, at(23, 1))
    assert ask.day == date(2026, 11, 22)


def test_an_archived_habit_is_not_asked_about() -> None:
    book = book_of()
    (habit_id,) = book.habits
    ask_daily(book, "30 8 * * *", habit_id)
    archive_habit(book, habit_id, today=date(2026, 11, 20))
    assert take(book, at(21, 8, 30)) == ()


LATE = [
    ("one minute", at(21, 20, 1), 1),
    ("1 h 59", at(21, 21, 59), 1),
    ("2 h 01", at(21, 22, 1), 0),
    ("26 h, so that today's is 1 h 59 late", at(22, 21, 59), 1),
    ("26 h 02, so that today's is 2 h 01 late", at(22, 22, 1), 0),
    ("8 days, back in the morning", at(29, 9), 0),
    ("8 days, back at nine in the evening", at(29, 21), 1),
]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Asia/Kathmandu"])
@pytest.mark.parametrize(("late", "back", "count"), LATE)
def test_after_an_outage_at_most_one_ask_two_hours_late(
    zone: str, late: str, back: datetime, count: int
) -> None:
    book = book_of(19, zone)
    now = back.astimezone(ZoneInfo("Europe/Berlin")).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    prompts = [ask_daily(book, "0 20 * * *", habit_id) for habit_id in book.habits]
    take(book, at(20, 20, 5, zone=zone))
    asks = take(book, now)
    assert len(asks) == count
    assert {ask.kind for ask in asks} <= {PromptKind.LIST}
    last_state = RecordState.SENT if count else RecordState.SKIPPED
    assert {states_of(book, prompt_id)[-1][1] for prompt_id in prompts} == {last_state}
    assert book.next_due_at is not None
    assert book.next_due_at > now


def test_one_habit_prompt_held_up_by_an_outage_becomes_the_days_list() -> None:
    book = book_of(2)
    ask_daily(book, "0 20 * * *", next(iter(book.habits)))
    assert [ask.kind for ask in take(book, at(20, 20, 16))] == [PromptKind.LIST]


def test_a_late_ask_never_comes_past_the_persons_day() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 2 * * *")
    assert take(book, at(21, 3, 10)) == ()
    assert states_of(book, prompt_id) == [(21, RecordState.SKIPPED)]


def test_a_review_comes_up_to_a_day_late_and_tells_of_the_week_it_was_due_in() -> None:
    book = book_of()
    add_prompt(book, PromptKind.REVIEW, "0 10 * * 0", now=at(20, 12))
    (review,) = find_due(book, at(23, 10)).messages
    assert review.day == date(2026, 11, 22)
    assert find_due(book, at(23, 10, 1)).messages == ()


def test_quiet_hours_win_also_over_what_is_late() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 21 * * *")
    set_quiet_hours(book, NIGHT)
    assert len(find_due(book, at(20, 21, 59)).messages) == 1
    assert find_due(book, at(20, 22)).messages == ()
    change_prompt(book, prompt_id, now=at(20, 13), is_insistent=True)
    assert len(find_due(book, at(20, 22)).messages) == 1


def test_a_run_within_quiet_hours_does_not_come_when_they_end() -> None:
    book = book_of()
    ask_daily(book, "30 6 * * *")
    set_quiet_hours(book, NIGHT)
    assert take(book, at(21, 7)) == ()


def test_a_pause_silences_all_and_what_it_silenced_is_not_asked_later() -> None:
    book = book_of()
    ask_daily(book, "0 9 * * *")
    add_prompt(book, PromptKind.REVIEW, "0 9 * * 0", now=at(20, 12))
    pause(book, today=date(2026, 11, 21), days=None)
    plan(book, at(21, 8))
    assert book.next_due_at is None
    assert find_due(book, at(22, 9)) == Due()
    resume(book, today=date(2026, 11, 22))
    plan(book, at(22, 10))
    assert take(book, at(22, 10)) == ()
    assert book.next_due_at == at(23, 9)


def test_a_pause_of_three_days_ends_by_itself() -> None:
    book = book_of()
    ask_daily(book, "0 9 * * *")
    pause(book, today=date(2026, 11, 20), days=3)
    plan(book, at(20, 12))
    assert [len(take(book, at(day, 9))) for day in (21, 22, 23)] == [0, 0, 1]


def test_who_is_out_of_reach_waits_for_nothing_and_is_not_flooded_on_return() -> None:
    book = book_of()
    ask_daily(book, "0 9 * * *")
    book.person = a_person(is_unreachable=True)
    plan(book, at(21, 8))
    assert book.next_due_at is None
    book.person = a_person()
    plan(book, at(22, 10))
    assert take(book, at(22, 10)) == ()


def test_days_away_bring_the_review_only() -> None:
    book = book_of()
    ask_daily(book, "0 18 * * *")
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=at(20, 12))
    add_away(book, DayRange(date(2026, 11, 20), date(2026, 11, 25)))
    assert [ask.kind for ask in take(book, at(22, 18))] == [PromptKind.REVIEW]


def test_without_a_zone_nothing_is_due() -> None:
    book = book_of(zone=None)
    ask_daily(book, "0 9 * * *")
    assert book.next_due_at is None
    assert find_due(book, at(21, 9)) == Due()


def test_moving_west_does_not_ask_a_second_time_for_the_same_evening() -> None:
    book = book_of()
    ask_daily(book, "30 20 * * *")
    assert len(take(book, at(21, 20, 30))) == 1
    set_zone(book, "America/New_York", now=at(21, 21))
    plan(book, at(21, 21))
    assert book.next_due_at == at(22, 20, 30, zone="America/New_York")


def test_moving_east_over_the_prompts_hour_still_asks_that_evening() -> None:
    book = book_of(zone="America/New_York")
    ask_daily(book, "30 20 * * *")
    take(book, at(20, 20, 30, zone="America/New_York"))
    landing = at(21, 21)
    set_zone(book, "Europe/Berlin", now=landing)
    plan(book, landing)
    (ask,) = take(book, landing)
    assert ask.day == date(2026, 11, 21)


def test_a_clock_set_back_asks_nothing_again() -> None:
    book = book_of()
    ask_daily(book, "30 20 * * *")
    assert len(take(book, at(21, 20, 30))) == 1
    plan(book, at(21, 18, 30))
    assert take(book, at(21, 20, 30)) == ()
    assert book.next_due_at == at(22, 20, 30)


def test_a_crash_between_claim_and_send_is_closed_as_unknown() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    (ask,) = find_due(book, at(21, 20, 30)).messages
    claim(book, ask, at(21, 20, 30))
    assert book.next_due_at == at(21, 20, 30)
    assert close_unfinished(book, at(21, 20, 31)) == 1
    assert close_unfinished(book, at(21, 20, 31)) == 0
    assert book.next_due_at == at(22, 20, 30)
    assert states_of(book, prompt_id) == [(21, RecordState.UNKNOWN)]
    record_sent(book, ask, at(21, 20, 31), message_id=7)
    assert states_of(book, prompt_id) == [(21, RecordState.UNKNOWN)]
    assert find_due(book, at(21, 20, 31)) == Due()


def test_a_timeout_is_noted_as_unknown_and_a_sure_failure_as_skipped() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    for day in (21, 22):
        (ask,) = find_due(book, at(day, 20, 30)).messages
        claim(book, ask, at(day, 20, 30))
        if day == 21:
            record_unknown(book, ask, at(day, 20, 30))
        else:
            record_skipped(book, ask.runs, at(day, 20, 30))
    assert states_of(book, prompt_id) == [(21, RecordState.UNKNOWN), (22, RecordState.SKIPPED)]


def test_what_was_sent_is_told_in_its_order_as_far_as_it_was_due_after_a_moment() -> None:
    book = book_of(habits=2)
    ask_daily(book, "0 9 * * *")
    ask_daily(book, "0 12 * * *", habit_id=1)
    for message_id, hour in ((7, 9), (8, 12)):
        (ask,) = find_due(book, at(21, hour)).messages
        claim(book, ask, at(21, hour))
        assert [one.message_id for one in sent_since(book, at(20, 12))] == [7][: hour // 12]
        record_sent(book, ask, at(21, hour), message_id=message_id)
    first, second = sent_since(book, at(20, 12))
    assert (first.ask.kind, first.ask.habit_id, first.came_at) == (PromptKind.LIST, None, at(21, 9))
    assert (second.ask.kind, second.ask.habit_id) == (PromptKind.HABIT, 1)
    assert sent_since(book, at(21, 9)) == (second,)


def test_a_prompt_deleted_while_it_is_sent_leaves_no_record() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    (ask,) = find_due(book, at(21, 20, 30)).messages
    claim(book, ask, at(21, 20, 30))
    delete_prompt(book, prompt_id, now=at(21, 20, 30))
    record_sent(book, ask, at(21, 20, 31), message_id=7)
    assert book.prompts == {}


def test_only_the_last_records_are_kept() -> None:
    book = book_of()
    prompt_id = ask_daily(book, "30 20 * * *")
    for ahead in range(25):
        take(book, at(20, 20, 30) + ahead * DAY)
    assert len(book.prompts[prompt_id].records) == MOST_RECORDS
    assert book.prompts[prompt_id].records[-1].day == date(2026, 12, 14)


CRONS = ["30 20 * * *", "0 9,21 * * *", "0 * * * *", "15 2 * * *", "0 18 * * 0", "0 9 1 * 1"]
ZONES = ["Europe/Berlin", "America/New_York", "Pacific/Auckland", "Pacific/Honolulu", "Asia/Tokyo"]
QUIETS = [None, NIGHT, QuietHours(time(12), time(14))]


class Prompting(RuleBasedStateMachine):
    """Ada, her prompts, and all that can happen to clocks, zones and processes."""

    @initialize(
        start=st.integers(0, 365 * 24 * 60),
        zone=st.sampled_from(ZONES),
        cron=st.sampled_from(CRONS),
    )
    def begin(self, start: int, zone: str, cron: str) -> None:
        self.now = datetime(2026, 11, 1, tzinfo=UTC) + start * MINUTE
        self.book = book_of(2, zone)
        self.sent: dict[int, list[tuple[date, time]]] = {}
        self.messages = 0
        add_prompt(self.book, PromptKind.LIST, cron, now=self.now)

    @rule(minutes=st.integers(1, 3 * 24 * 60))
    def time_goes_by(self, minutes: int) -> None:
        end = self.now + minutes * MINUTE
        while self.book.next_due_at is not None and self.book.next_due_at <= end:
            self.now = max(self.now, self.book.next_due_at)
            self.look()
        self.now = end

    @rule(minutes=st.sampled_from([1, 14, 119, 121, 26 * 60, 8 * 24 * 60]))
    def the_bot_is_down(self, minutes: int) -> None:
        self.now += minutes * MINUTE
        self.look()

    @rule(minutes=st.sampled_from([-26 * 60, -120, -1, 120, 26 * 60]))
    def the_clock_is_set(self, minutes: int) -> None:
        self.now += minutes * MINUTE
        self.look()

    @rule()
    def a_crash_after_the_claim(self) -> None:
        for message in find_due(self.book, self.now).messages:
            self.claim(message)
        close_unfinished(self.book, self.now)

    @rule(zone=st.sampled_from(ZONES))
    def she_moves(self, zone: str) -> None:
        set_zone(self.book, zone, now=self.now)
        plan(self.book, self.now)

    @rule(cron=st.sampled_from(CRONS), kind=st.sampled_from(PromptKind), is_insistent=st.booleans())
    def she_adds(self, cron: str, kind: PromptKind, is_insistent: bool) -> None:
        about_one = kind in {PromptKind.HABIT, PromptKind.BREAK}
        habit_id = next(iter(self.book.habits)) if about_one else None
        try:
            add_prompt(
                self.book,
                kind,
                cron,
                now=self.now,
                habit_id=habit_id,
                is_insistent=is_insistent,
            )
        except TooManyPrompts:
            assert len(self.book.prompts) >= 20

    @precondition(lambda self: self.book.prompts)
    @rule(which=st.integers(0, 19), cron=st.sampled_from(CRONS))
    def she_changes(self, which: int, cron: str) -> None:
        change_prompt(self.book, self.some_prompt(which), now=self.now, cron=cron)

    @precondition(lambda self: self.book.prompts)
    @rule(which=st.integers(0, 19))
    def she_deletes(self, which: int) -> None:
        delete_prompt(self.book, self.some_prompt(which), now=self.now)

    @rule(which=st.integers(0, 1), mark=st.sampled_from([None, *Mark]))
    def she_answers(self, which: int, mark: Mark | None) -> None:
        today = local_day(self.now, self.book.person)
        mark_day(self.book, [*self.book.habits][which], today, mark, today=today)

    @rule(quiet=st.sampled_from(QUIETS))
    def she_wants_quiet(self, quiet: QuietHours | None) -> None:
        set_quiet_hours(self.book, quiet)
        plan(self.book, self.now)

    @rule(days=st.sampled_from([None, 1, 7]))
    def she_pauses(self, days: int | None) -> None:
        pause(self.book, today=local_day(self.now, self.book.person), days=days)
        plan(self.book, self.now)

    @rule()
    def she_returns(self) -> None:
        resume(self.book, today=local_day(self.now, self.book.person))
        plan(self.book, self.now)

    @rule()
    def she_archives_or_brings_back(self) -> None:
        habit, today = next(iter(self.book.habits.values())), local_day(self.now, self.book.person)
        change = bring_back if habit.is_archived else archive_habit
        change(self.book, habit.id, today=today)

    def some_prompt(self, which: int) -> int:
        prompts = [*self.book.prompts]
        return prompts[which % len(prompts)]

    def is_due(self) -> bool:
        return self.book.next_due_at is not None and self.book.next_due_at <= self.now

    def look(self) -> None:
        """Do as the prompt loop does, until nothing is due."""
        looks = 0
        while self.is_due():
            looks += 1
            assert looks < 50
            due = find_due(self.book, self.now)
            record_skipped(self.book, due.skipped, self.now)
            for message in due.messages:
                self.claim(message)
                self.messages += 1
                record_sent(self.book, message, self.now, message_id=self.messages)
                self.check_sent(message)

    def check_sent(self, ask: Ask) -> None:
        """What was sent is known again as what it was."""
        sent = sent_since(self.book, self.now - 2 * DAY)
        (again,) = (one.ask for one in sent if one.message_id == self.messages)
        assert (again.kind, again.day, again.habit_id) == (ask.kind, ask.day, ask.habit_id)
        assert set(again.runs) == set(ask.runs)

    def claim(self, ask: Ask) -> None:
        prompts = {run.prompt_id: self.book.prompts[run.prompt_id] for run in ask.runs}
        assert claim(self.book, ask, self.now)
        assert not claim(self.book, ask, self.now)
        for run in ask.runs:
            self.check_run(prompts[run.prompt_id], run, ask.day)

    def check_run(self, prompt: Prompt, run: PromptRun, asked: date) -> None:
        person = self.book.person
        told = self.sent.setdefault(run.prompt_id, [])
        assert told[-1:] < [(run.day, run.at)]
        told.append((run.day, run.at))
        due_at = first_moment(datetime.combine(run.day, run.at), person.timezone)
        assert max(prompt.since, self.now - GRACE[prompt.kind]) <= due_at <= self.now
        for moment in (due_at, self.now):
            assert prompt.kind is PromptKind.REVIEW or local_day(moment, person) == asked
            local = moment.astimezone(person.timezone).time()
            assert prompt.is_insistent or not is_quiet(person.quiet_hours, local)

    @invariant()
    def the_plan_is_fresh(self) -> None:
        planned = self.book.next_due_at
        plan(self.book, self.now)
        assert self.book.next_due_at == planned

    @invariant()
    def records_are_few_and_in_order(self) -> None:
        for prompt in self.book.prompts.values():
            keys = [(record.day, record.at) for record in prompt.records]
            assert keys == sorted(set(keys))
            assert len(keys) <= prompt.most_records


TestPrompting = Prompting.TestCase
TestPrompting.settings = settings(max_examples=120, stateful_step_count=50, deadline=None)
