"""What a person dated is told once, on its day, in one message, and later where that was not so."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core import agenda as agendas
from habitbot.core.agenda import Source, agenda, untold_since
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.due import Ask, claim, find_due, record_sent, record_skipped
from habitbot.core.person import QuietHours
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt, delete_prompt, keep_dated_prompt, plan
from habitbot.core.refusal import NoSuchHabit
from habitbot.core.settings import pause, resume, set_quiet_hours
from tests.makers import a_book, a_person

Things = list[Dated]


@pytest.fixture
def things(monkeypatch: pytest.MonkeyPatch) -> Things:
    """What is dated, as parts of the book would tell it."""
    dated: Things = []
    monkeypatch.setattr(agendas, "SOURCES", (lambda book, today: dated,))
    return dated


@contextmanager
def patched_sources(source: Source) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(agendas, "SOURCES", (source,))
        yield


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


def test_an_agenda_has_the_open_things_of_a_week_earliest_first(things: Things) -> None:
    things += [on(24), on(23, 2), on(23, 1), on(17), on(18)]
    book = a_book("o")
    today = date(2026, 11, 24)
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


@given(
    dated=st.lists(st.integers(1, 42), max_size=12, unique=True),
    away=st.sets(st.integers(1, 42), max_size=15),
    answered=st.dictionaries(st.integers(0, 11), st.integers(1, 42)),
)
def test_over_six_weeks_each_thing_is_told_once_or_was_answered_before_or_is_past_its_week(
    dated: list[int], away: set[int], answered: dict[int, int]
) -> None:
    first = date(2026, 11, 1)
    told: dict[int, list[int]] = {about: [] for about in range(len(dated))}
    book = a_book("o", person=a_person())
    keep_dated_prompt(book, at(1, 7))

    def open_on(today: date) -> list[Dated]:
        return [
            Dated(DatedKind.ANSWER, about, first + timedelta(number))
            for about, number in enumerate(dated)
            if today < first + timedelta(answered.get(about, 99))
        ]

    with patched_sources(lambda _, today: open_on(today)):
        for number in range(1, 43 + 7):
            today, now = first + timedelta(number), at(1, 9) + timedelta(number)
            if number in away:
                continue
            since = untold_since(book, today)
            if take(book, now):
                for thing in agenda(book, today, since):
                    told[thing.about].append(number)
    for about, days in told.items():
        seen = set(range(dated[about], dated[about] + 7)) - away
        could = {day for day in seen if day < answered.get(about, 99)}
        assert days == sorted(could)[:1]


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
