"""What a person dated is told once, on its day, in one message, and later where that was not so."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core import agenda as agendas
from habitbot.core.agenda import agenda, told_since, untold_since
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.due import Ask, claim, find_due, record_sent, record_skipped
from habitbot.core.events import add_event, move_event, stay_away
from habitbot.core.experiments import date_experiment, mark_tried, plan_experiment
from habitbot.core.feedback import add_work, choose_whom, mark_asked, stop_waiting
from habitbot.core.letters import write_next, wrote_to
from habitbot.core.path import ExperimentKind
from habitbot.core.paths import add_path
from habitbot.core.people import know_contact
from habitbot.core.person import QuietHours
from habitbot.core.prompt import PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import add_prompt, change_prompt, delete_prompt, keep_dated_prompt, plan
from habitbot.core.refusal import NoSuchHabit, Refusal
from habitbot.core.settings import pause, resume, set_quiet_hours
from habitbot.core.work import Role
from tests.makers import a_book, a_counting_book, a_person, history

T = TypeVar("T")
Things = list[Dated]
Act = tuple[int, bool, str, int]
FIRST = date(2026, 11, 1)


@pytest.fixture
def things(monkeypatch: pytest.MonkeyPatch) -> Things:
    """What is dated, as parts of the book would tell it."""
    dated: Things = []
    monkeypatch.setattr(agendas, "SOURCES", (lambda book, today: dated,))
    return dated


def at(day: int, hour: int, minute: int = 0) -> datetime:
    berlin = ZoneInfo("Europe/Berlin")
    return datetime(2026, 11, day, hour, minute, tzinfo=berlin).astimezone(UTC)


def on(day: int, about: int = 1, kind: DatedKind = DatedKind.FOLLOW_UP) -> Dated:
    return Dated(kind, about, date(2026, 11, day))


def a_dated_book() -> Book:
    """A book whose dated prompt was made on the 20th at noon."""
    book = a_book("o", person=a_person())
    keep_dated_prompt(book, at(20, 12))
    return book


def take(book: Book, now: datetime) -> list[Ask]:
    """Look as the prompt loop does, and send all there is."""
    due = find_due(book, now)
    record_skipped(book, due.skipped, now)
    sent = [message for message in due.messages if claim(book, message, now)]
    for message in sent:
        record_sent(book, message, now, message_id=1)
    return sent


@pytest.mark.parametrize(
    ("marks", "shown"),
    [
        ("sx", [24, 30]),
        ("s.o", [23, 24, 30]),
        ("s.........x", [15, 20, 23, 24, 30]),
        ("o", [14, 15, 20, 23, 24, 30]),
    ],
)
def test_who_comes_back_after_a_silence_is_shown_once_more_what_was_open_when_it_began(
    things: Things, marks: str, shown: list[int]
) -> None:
    things += [on(day) for day in (14, 15, 20, 23, 24, 30)]
    today = date(2026, 11, 30)
    book = a_book("." * 31 if marks == "o" else "x" * 20 + "." * 11, marks, today=today)
    assert [one.on.day for one in agenda(book, today)] == shown


def test_who_tells_amounts_every_day_is_shown_what_is_open_for_a_week_as_anybody(
    things: Things,
) -> None:
    things += [on(day) for day in (14, 23, 24, 30)]
    today = date(2026, 11, 30)
    book = a_counting_book(20, until=today)
    assert [one.on.day for one in agenda(book, today)] == [24, 30]


def test_a_message_tells_what_is_open_since_the_one_before_within_four_weeks() -> None:
    book = a_dated_book()
    (prompt,) = book.prompts.values()
    records = tuple(
        PromptRecord(sent_on, time(9), RecordState.SENT, message_id)
        for message_id, sent_on in enumerate(
            (date(2026, 9, 1), date(2026, 10, 31), date(2026, 11, 10)), 5
        )
    )
    book.prompts[prompt.id] = replace(prompt, records=records)
    assert told_since(book, 5) == date(2026, 8, 5)
    assert told_since(book, 6) == date(2026, 10, 4)
    assert told_since(book, 7) == date(2026, 11, 1)
    assert told_since(book, 8) is None


def test_an_agenda_has_the_open_things_of_a_week_earliest_first(things: Things) -> None:
    things += [on(24), on(23, 2), on(23, 1), on(17), on(18)]
    today = date(2026, 11, 24)
    book = a_book("xo", today=today)
    assert [(one.on.day, one.about) for one in agenda(book, today)] == [
        (18, 1),
        (23, 1),
        (23, 2),
        (24, 1),
    ]


def test_dated_things_of_a_day_are_one_message_at_nine(things: Things) -> None:
    things += [on(21), on(21, 2)]
    book = a_dated_book()
    assert take(book, at(21, 8, 59)) == []
    (message,) = take(book, at(21, 9))
    assert (message.kind, message.day) == (PromptKind.DATED, date(2026, 11, 21))


def test_a_day_without_anything_dated_is_silent(things: Things) -> None:
    things.append(on(23))
    book = a_dated_book()
    assert [len(take(book, at(day, 9))) for day in (21, 22, 23, 24)] == [0, 0, 1, 0]


def test_what_stays_open_is_told_once_however_many_days_go_by(things: Things) -> None:
    things.append(on(1))
    book = a_book("o", person=a_person())
    keep_dated_prompt(book, at(1, 7))
    days = [len(take(book, at(1, 9) + timedelta(day))) for day in range(40)]
    assert days == [1, *[0] * 39]


@st.composite
def acts(draw: st.DrawFn) -> list[Act]:
    """What somebody does in six weeks: on a day, before or after nine, and for how far ahead."""
    return draw(
        st.lists(
            st.tuples(
                st.integers(0, 41), st.booleans(), st.sampled_from([*ACTS]), st.integers(0, 12)
            ),
            max_size=40,
        )
    )


@given(acts=acts(), silent=st.sets(st.integers(0, 48), max_size=20))
def test_over_six_weeks_each_dated_thing_is_told_by_one_message_at_most_and_none_is_forgotten(
    acts: list[Act], silent: set[int]
) -> None:
    """The bot is down or the person away on the silent days; everything else is told by nine."""
    book = a_book("o", person=a_person())
    told: list[Dated] = []
    for number in range(49):
        today, morning = FIRST + timedelta(number), at(1, 8) + timedelta(number)
        _act(book, [act for act in acts if act[:2] == (number, True)], today, morning)
        if number not in silent:
            since = untold_since(book, today)
            if take(book, morning + timedelta(hours=1)):
                told += agenda(book, today, since)
            assert {*agenda(book, today)} <= {*told}
        _act(
            book,
            [act for act in acts if act[:2] == (number, False)],
            today,
            at(1, 20) + timedelta(number),
        )
    assert len(told) == len({*told})


def _act(book: Book, acts: list[Act], today: date, now: datetime) -> None:
    for _, _, verb, number in acts:
        with suppress(Refusal):
            ACTS[verb](book, number, today, now)


def _one_of(table: dict[int, T], number: int) -> T:
    if not table:
        raise NoSuchHabit
    return [*table.values()][number % len(table)]


def _write_next(book: Book, number: int, today: date, now: datetime) -> None:
    contact = know_contact(book, f"Ben {number % 4}", today=today)
    write_next(book, contact.id, today + timedelta(number), today=today)
    keep_dated_prompt(book, now)


def _write(book: Book, number: int, today: date, _: datetime) -> None:
    wrote_to(book, _one_of(book.contacts, number).id, today, today=today)


def _plan_event(book: Book, number: int, today: date, now: datetime) -> None:
    add_event(book, "Fair", today + timedelta(number), today=today)
    keep_dated_prompt(book, now)


def _move_event(book: Book, number: int, today: date, _: datetime) -> None:
    event = _one_of(book.events, number)
    if event.on >= today:
        move_event(book, event.id, today + timedelta(number), today=today)


def _ask(book: Book, number: int, today: date, now: datetime) -> None:
    work = add_work(book, f"Talk {number}", today=today)
    choose_whom(book, work.id, Role.MENTOR)
    mark_asked(book, work.id, today=today, now=now)


def _try(book: Book, number: int, today: date, now: datetime) -> None:
    path = add_path(book, f"Path {book.next_id}", today=today)
    experiment = plan_experiment(book, path.id, ExperimentKind.TRY)
    date_experiment(book, experiment.id, today + timedelta(number), today=today, now=now)


ACTS: dict[str, Callable[[Book, int, date, datetime], object]] = {
    "write next": _write_next,
    "write": _write,
    "plan an event": _plan_event,
    "move an event": _move_event,
    "stay away": lambda book, number, _, __: stay_away(book, _one_of(book.events, number).id),
    "ask": _ask,
    "let be": lambda book, number, _, __: stop_waiting(book, _one_of(book.works, number).id),
    "try": _try,
    "have tried": lambda book, number, today, _: mark_tried(
        book, _one_of(book.experiments, number).id, today=today
    ),
}


def test_what_a_pause_held_back_is_told_when_it_ends_within_a_week(things: Things) -> None:
    book = a_dated_book()
    things.append(on(21))
    pause(book, today=date(2026, 11, 20))
    plan(book, at(20, 13))
    assert take(book, at(21, 9)) == []
    resume(book, today=date(2026, 11, 22))
    plan(book, at(22, 12))
    assert len(take(book, at(23, 9))) == 1
    assert take(book, at(24, 9)) == []


def test_what_a_long_pause_held_back_is_told_for_four_weeks_and_shown_for_one(
    things: Things,
) -> None:
    book = a_dated_book()
    things += [on(21), on(22, 2)]
    back = date(2026, 12, 19)
    book.histories[1] = history("xo", back)
    assert [one.about for one in agenda(book, back, untold_since(book, back))] == [2]
    assert agenda(book, back) == ()


def test_what_is_dated_after_its_message_is_out_is_told_by_the_next_one() -> None:
    book = a_dated_book()
    first = add_event(book, "Fair", date(2026, 11, 22), today=date(2026, 11, 20))
    assert len(take(book, at(21, 9))) == 1
    late = add_event(book, "Talk", date(2026, 11, 22), today=date(2026, 11, 21))
    today, tomorrow = date(2026, 11, 21), date(2026, 11, 22)
    assert [one.about for one in agenda(book, today)] == [first.id, late.id]
    since = untold_since(book, tomorrow)
    assert [one.about for one in agenda(book, tomorrow, since)] == [late.id]
    assert len(take(book, at(22, 9))) == 1


def test_two_messages_a_day_tell_what_was_dated_between_them_only_once() -> None:
    book = a_dated_book()
    (prompt,) = book.prompts.values()
    change_prompt(book, prompt.id, cron="0 9,18 * * *", now=at(20, 13))
    add_event(book, "Fair", date(2026, 11, 22), today=date(2026, 11, 20))
    assert len(take(book, at(21, 9))) == 1
    add_event(book, "Talk", date(2026, 11, 22), today=date(2026, 11, 21))
    assert [len(take(book, at(*hour))) for hour in ((21, 18), (22, 9), (22, 18))] == [0, 1, 0]


def test_a_dated_prompt_made_again_does_not_repeat_what_is_over(things: Things) -> None:
    book = a_dated_book()
    things.append(on(21))
    assert len(take(book, at(21, 9))) == 1
    (prompt,) = book.prompts
    delete_prompt(book, prompt, now=at(21, 12))
    keep_dated_prompt(book, at(22, 7))
    assert take(book, at(22, 9)) == []


def test_what_was_dated_comes_up_to_half_a_day_late_and_never_on_another_day(
    things: Things,
) -> None:
    things.append(on(21))
    assert len(take(a_dated_book(), at(21, 20, 59))) == 1
    assert take(a_dated_book(), at(21, 21, 1)) == []
    (next_day,) = take(a_dated_book(), at(22, 9))
    assert next_day.day == date(2026, 11, 22)


def test_the_dated_prompt_is_made_once_and_again_only_where_it_was_deleted() -> None:
    book = a_dated_book()
    (prompt,) = book.prompts.values()
    keep_dated_prompt(book, at(21, 12))
    assert book.prompts == {prompt.id: prompt}
    delete_prompt(book, prompt.id, now=at(21, 12))
    keep_dated_prompt(book, at(21, 12))
    assert [one.cron for one in book.prompts.values()] == ["0 9 * * *"]


def test_the_dated_prompt_waits_for_the_end_of_quiet_hours() -> None:
    book = a_book("o", person=a_person())
    set_quiet_hours(book, QuietHours(time(20), time(10, 30)))
    keep_dated_prompt(book, at(20, 12))
    assert [one.cron for one in book.prompts.values()] == ["30 10 * * *"]


def test_a_break_is_asked_for_at_its_minute_until_the_day_is_called_off() -> None:
    book = a_book("o", person=a_person())
    add_prompt(book, PromptKind.BREAK, "0 10-16 * * *", now=at(20, 20), habit_id=1)
    (message,) = take(book, at(21, 10))
    assert (message.kind, message.habit_id) == (PromptKind.BREAK, 1)
    assert take(book, at(21, 11, 11)) == []
    book.breaks_off_on = date(2026, 11, 21)
    assert take(book, at(21, 12)) == []
    assert len(take(book, at(22, 10))) == 1


def test_breaks_belong_to_a_habit() -> None:
    with pytest.raises(NoSuchHabit):
        add_prompt(a_book("o"), PromptKind.BREAK, "0 10 * * *", now=at(20, 20))
