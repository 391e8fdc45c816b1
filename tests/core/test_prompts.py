"""What a person does with prompts, and what they are told before they save one."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.due import claim, find_due, record_sent
from habitbot.core.greeting import is_just_back
from habitbot.core.history import Mark
from habitbot.core.person import DayRange, QuietHours
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import (
    MOST_PROMPTS,
    Clash,
    add_first_prompts,
    add_prompt,
    change_prompt,
    count_lists,
    day_asked_in,
    delete_prompt,
    find_clash,
    find_clashes,
    is_quiet,
    last_asked_since,
    next_asks,
    plan,
    take_first_time,
)
from habitbot.core.refusal import BadCron, NoSuchHabit, NoSuchPrompt, TooManyPrompts
from habitbot.core.settings import add_away, pause, resume, set_quiet_hours
from tests.makers import a_book, a_counting_book

NIGHT = QuietHours(time(22), time(7))


def at(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of November 2026 in Berlin; the 22nd is a Sunday."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)


def new_book() -> Book:
    """A book with one daily habit, begun on the first of November 2026."""
    return a_book("o", today=date(2026, 11, 1))


def test_a_prompt_is_kept_in_its_normal_form_and_first_asks_after_it_was_made() -> None:
    book = new_book()
    prompt = add_prompt(book, PromptKind.LIST, " 30 8 * * MON-FRI", now=at(23, 8, 30))
    assert prompt.cron == "30 8 * * 1-5"
    assert book.prompts == {prompt.id: prompt}
    assert book.next_due_at == at(24, 8, 30)


def test_numbers_of_prompts_are_never_given_twice() -> None:
    book = new_book()
    first = add_prompt(book, PromptKind.LIST, "0 9 * * *", now=at(22, 12))
    delete_prompt(book, first.id, now=at(22, 12))
    second = add_prompt(book, PromptKind.LIST, "0 9 * * *", now=at(22, 12))
    assert second.id > first.id


def test_a_second_tap_adds_no_second_prompt() -> None:
    book = new_book()
    for is_insistent in (False, True):
        add_prompt(book, PromptKind.LIST, "0 23 * * *", now=at(22, 12), is_insistent=is_insistent)
    (prompt,) = book.prompts.values()
    assert prompt.is_insistent


def test_a_prompt_for_a_habit_that_is_gone_is_refused() -> None:
    with pytest.raises(NoSuchHabit):
        add_prompt(new_book(), PromptKind.HABIT, "0 9 * * *", now=at(22, 12), habit_id=99)
    with pytest.raises(NoSuchHabit):
        add_prompt(new_book(), PromptKind.HABIT, "0 9 * * *", now=at(22, 12))


def test_a_bad_line_adds_and_changes_nothing() -> None:
    book = new_book()
    prompt = add_prompt(book, PromptKind.LIST, "0 9 * * *", now=at(22, 12))
    with pytest.raises(BadCron):
        add_prompt(book, PromptKind.LIST, "* * * * *", now=at(22, 12))
    with pytest.raises(BadCron):
        change_prompt(book, prompt.id, now=at(22, 12), cron="0 99 * * *")
    assert book.prompts == {prompt.id: prompt}


def test_a_book_holds_twenty_prompts() -> None:
    book = new_book()
    for minute in range(MOST_PROMPTS):
        add_prompt(book, PromptKind.LIST, f"{minute} 9 * * *", now=at(22, 12))
    with pytest.raises(TooManyPrompts):
        add_prompt(book, PromptKind.LIST, "0 10 * * *", now=at(22, 12))


def test_a_changed_prompt_does_not_ask_for_a_time_that_is_over() -> None:
    book = new_book()
    prompt = add_prompt(book, PromptKind.LIST, "0 20 * * *", now=at(22, 12))
    change_prompt(book, prompt.id, now=at(22, 18, 30), cron="0 18 * * *")
    assert book.next_due_at == at(23, 18)


def test_letting_a_prompt_ask_in_quiet_hours_leaves_its_times() -> None:
    book = new_book()
    prompt = add_prompt(book, PromptKind.LIST, "0 20 * * *", now=at(22, 12))
    changed = change_prompt(book, prompt.id, now=at(22, 20, 30), is_insistent=True)
    assert (changed.since, changed.is_insistent) == (prompt.since, True)


def test_a_deleted_prompt_is_gone_once() -> None:
    book = new_book()
    prompt = add_prompt(book, PromptKind.LIST, "0 20 * * *", now=at(22, 12))
    assert delete_prompt(book, prompt.id, now=at(22, 12)) == prompt
    assert book.next_due_at is None
    with pytest.raises(NoSuchPrompt):
        delete_prompt(book, prompt.id, now=at(22, 12))


def test_the_first_prompts_are_the_list_as_chosen_and_a_review_on_sundays() -> None:
    book = new_book()
    for _ in range(2):
        add_first_prompts(book, "30 20 * * *", at(23, 12))
    assert [(prompt.kind, prompt.cron) for prompt in book.prompts.values()] == [
        (PromptKind.LIST, "30 20 * * *"),
        (PromptKind.REVIEW, "0 18 * * 0"),
    ]


def test_of_two_first_times_the_last_one_counts_until_there_are_more_lists() -> None:
    book = new_book()
    assert take_first_time(book, "30 20 * * *", at(23, 12))
    assert book.person.has_started
    assert take_first_time(book, "15 7 * * *", at(23, 12))
    assert [prompt.cron for prompt in book.prompts.values()] == ["15 7 * * *", "0 18 * * 0"]
    add_prompt(book, PromptKind.LIST, "0 12 * * *", now=at(23, 12))
    assert not take_first_time(book, "0 6 * * *", at(23, 12))
    assert "0 6 * * *" not in [prompt.cron for prompt in book.prompts.values()]


def test_a_review_chosen_before_stays_the_only_one() -> None:
    book = new_book()
    add_prompt(book, PromptKind.REVIEW, "0 9 * * 6", now=at(23, 12))
    add_first_prompts(book, "30 20 * * *", at(23, 12))
    assert [prompt.cron for prompt in book.prompts.values()] == ["0 9 * * 6", "30 20 * * *"]


def test_a_preview_names_the_day_each_message_asks_about() -> None:
    asks = next_asks(new_book(), "0 1 * * MON", at(22, 12))
    assert [(ask.at.day, ask.at.hour, ask.day) for ask in asks] == [
        (23, 1, date(2026, 11, 22)),
        (30, 1, date(2026, 11, 29)),
        (7, 1, date(2026, 12, 6)),
    ]


def test_a_preview_shows_only_what_will_be_sent() -> None:
    book = new_book()
    set_quiet_hours(book, NIGHT)
    pause(book, today=date(2026, 11, 22), days=2)
    add_away(book, DayRange(date(2026, 11, 24), date(2026, 11, 24)))
    asks = next_asks(book, "0 9,23 * * *", at(22, 8))
    assert [(ask.at.day, ask.at.hour) for ask in asks] == [(25, 9), (26, 9), (27, 9)]
    review, *_ = next_asks(book, "0 9 * * *", at(22, 8), kind=PromptKind.REVIEW)
    assert review.at.day == 24
    insistent = next_asks(book, "0 23 * * *", at(22, 8), is_insistent=True)
    assert [ask.at.day for ask in insistent] == [25, 26, 27]


def test_a_preview_of_a_prompt_that_is_always_silent_is_empty() -> None:
    book = new_book()
    set_quiet_hours(book, NIGHT)
    assert next_asks(book, "0 23 * * *", at(22, 12)) == ()


def test_a_preview_over_a_clock_change_shows_the_clock_as_it_will_be() -> None:
    spring = datetime(2027, 3, 27, 12, tzinfo=UTC)
    first, second, _ = next_asks(new_book(), "30 2 * * *", spring)
    assert (first.at.day, first.at.hour, first.at.minute) == (28, 3, 0)
    assert (second.at.day, second.at.hour, second.at.minute) == (29, 2, 30)


@pytest.mark.parametrize(
    ("cron", "quiet", "moved"),
    [
        ("30 23 * * *", NIGHT, "45 21 * * *"),
        ("0 22 * * 1-5", NIGHT, "45 21 * * 1-5"),
        ("0 5 * * mon-fri", NIGHT, "0 7 * * 1-5"),
        ("30 0 * * *", NIGHT, "0 7 * * *"),
        ("30 22 * * *", QuietHours(time(22, 10), time(7)), "0 22 * * *"),
        ("45 12 1 * *", QuietHours(time(12), time(14)), "45 11 1 * *"),
        ("30 13 * * *", QuietHours(time(12), time(14)), "0 14 * * *"),
        ("0 1 * * *", QuietHours(time(0), time(7)), "0 7 * * *"),
        ("0 23 * * *", QuietHours(time(22), time(0)), "45 21 * * *"),
    ],
)
def test_a_clash_with_quiet_hours_offers_the_nearest_way_out_on_the_same_date(
    cron: str, quiet: QuietHours, moved: str
) -> None:
    clash = find_clash(cron, quiet)
    assert clash is not None
    assert clash.cron == moved
    assert find_clash(moved, quiet) is None


def test_a_prompt_of_several_times_names_those_that_clash_and_moves_none() -> None:
    assert find_clash("0 9,15,23 * * *", NIGHT) == Clash((time(23),))


@pytest.mark.parametrize(
    ("cron", "quiet"),
    [("45 21 * * *", NIGHT), ("0 7 * * *", NIGHT), ("0 3 * * *", None)],
)
def test_no_clash_without_quiet_hours_before_them_or_at_their_end(
    cron: str, quiet: QuietHours | None
) -> None:
    assert find_clash(cron, quiet) is None


def test_new_quiet_hours_tell_which_prompts_they_silence() -> None:
    book = new_book()
    late = add_prompt(book, PromptKind.LIST, "0 23 * * *", now=at(22, 12))
    add_prompt(book, PromptKind.LIST, "0 20 * * *", now=at(22, 12))
    add_prompt(book, PromptKind.REVIEW, "0 23 * * 0", now=at(22, 12), is_insistent=True)
    assert {number: clash.cron for number, clash in find_clashes(book, NIGHT).items()} == {
        late.id: "45 21 * * *"
    }
    assert find_clashes(book, None) == {}


minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))


@settings(deadline=None)
@given(minutes, minutes, minutes)
def test_the_way_out_of_quiet_hours_is_never_quiet(at: time, start: time, end: time) -> None:
    quiet = QuietHours(start, end)
    clash = find_clash(f"{at.minute} {at.hour} * * *", quiet)
    assert (clash is not None) == is_quiet(quiet, at)
    if clash is not None and clash.move_to is not None:
        assert not is_quiet(quiet, clash.move_to)


def test_a_book_that_waited_for_nothing_has_missed_nothing() -> None:
    book = new_book()
    add_prompt(book, PromptKind.LIST, "0 9 * * *", now=at(20, 12))
    book.next_due_at = None
    plan(book, at(22, 9, 30))
    assert book.next_due_at == at(23, 9)


def nov(day: int) -> date:
    """A day of November 2026."""
    return date(2026, 11, day)


def days_greeted(book: Book) -> list[int]:
    """The days of November on which a card would greet."""
    return [day for day in range(1, 31) if is_just_back(book, nov(day))]


def test_who_is_back_from_a_pause_is_greeted_from_its_end_on_and_for_a_week_at_most() -> None:
    book = new_book()
    assert days_greeted(book) == []
    pause(book, today=nov(10), days=3)
    assert days_greeted(book) == list(range(13, 20))


def test_a_pause_that_goes_on_greets_nobody_and_its_end_by_a_tap_does() -> None:
    book = new_book()
    pause(book, today=nov(10))
    assert days_greeted(book) == []
    resume(book, today=nov(12))
    resume(book, today=nov(14))
    assert days_greeted(book) == list(range(12, 19))


def test_a_pause_taken_back_on_its_first_day_was_none() -> None:
    book = new_book()
    pause(book, today=nov(10))
    resume(book, today=nov(10))
    assert days_greeted(book) == []


@pytest.mark.parametrize(
    ("marked_on", "is_greeted"), [(12, True), (13, False), (14, False), (15, True)]
)
def test_who_marked_a_day_since_is_greeted_no_more(marked_on: int, *, is_greeted: bool) -> None:
    book = new_book()
    pause(book, today=nov(10), days=3)
    mark_day(book, 1, nov(marked_on), Mark.DONE, today=nov(20))
    assert is_just_back(book, nov(14)) is is_greeted


def test_who_told_an_amount_since_is_greeted_no_more() -> None:
    book = a_counting_book(1, until=nov(14))
    pause(book, today=nov(10), days=3)
    assert is_just_back(book, nov(13))
    assert not is_just_back(book, nov(14))


@pytest.mark.parametrize(
    ("kind", "greets"),
    [(PromptKind.LIST, True), (PromptKind.REVIEW, True), (PromptKind.HABIT, False)],
)
def test_the_first_list_or_review_greets_while_it_is_drawn_and_no_card_after_it(
    kind: PromptKind, *, greets: bool
) -> None:
    book = new_book()
    for day in (9, 13):
        habit_id = 1 if kind is PromptKind.HABIT else None
        add_prompt(book, kind, "0 18 * * *", now=at(day, 12), habit_id=habit_id)
        (ask,) = find_due(book, at(day, 18)).messages
        assert claim(book, ask, at(day, 18))
        assert is_just_back(book, nov(day)) is (day == 13)
        record_sent(book, ask, at(day, 18), message_id=day)
        if day == 9:
            pause(book, today=nov(10), days=3)
            plan(book, at(10, 9))
    assert is_just_back(book, nov(13)) is not greets


def test_the_lists_of_a_day_are_counted_as_messages_before_the_one_under_way() -> None:
    book = new_book()
    for cron in ("0 9 * * *", "0 9 * * 1-5", "0 20 * * *"):
        add_prompt(book, PromptKind.LIST, cron, now=at(22, 22))
    counts = []
    for number, hour in enumerate((9, 20), 1):
        now = at(23, hour)
        for ask in find_due(book, now).messages:
            assert claim(book, ask, now)
            counts.append(count_lists(book, date(2026, 11, 23)))
            record_sent(book, ask, now, message_id=number)
    assert counts == [0, 1]
    assert count_lists(book, date(2026, 11, 23)) == 2
    assert count_lists(book, date(2026, 11, 24)) == 0


def test_the_last_message_that_asked_about_a_day_after_a_moment_is_known_and_what_it_asked() -> (
    None
):
    book = new_book()
    add_prompt(book, PromptKind.LIST, "0 9 * * *", now=at(22, 22))
    add_prompt(book, PromptKind.HABIT, "0 12 * * *", now=at(22, 22), habit_id=1)
    add_prompt(book, PromptKind.REVIEW, "0 20 * * *", now=at(22, 22))
    for hour in (9, 12, 20):
        for ask in find_due(book, at(23, hour)).messages:
            assert claim(book, ask, at(23, hour))
            record_sent(book, ask, at(23, hour), message_id=hour)
    today = date(2026, 11, 23)
    assert last_asked_since(book, at(23, 8)) == 12
    assert last_asked_since(book, at(23, 11)) == 12
    assert last_asked_since(book, at(23, 12)) is None
    told = {number: day_asked_in(book, number) for number in (9, 12, 20, 7)}
    assert told == {9: (today, None), 12: (today, 1), 20: None, 7: None}


def test_a_message_about_several_habits_asked_about_none_of_them_alone() -> None:
    book, today = new_book(), date(2026, 11, 23)
    records = (PromptRecord(today, time(12), RecordState.SENT, 5),)
    for number, habit_id in ((8, 1), (9, 2)):
        book.prompts[number] = Prompt(
            number, PromptKind.HABIT, "0 12 * * *", habit_id, records=records
        )
    assert day_asked_in(book, 5) == (today, None)
    del book.prompts[9]
    assert day_asked_in(book, 5) == (today, 1)


def test_a_list_that_an_outage_held_up_asked_about_all_of_the_day() -> None:
    book = new_book()
    add_prompt(book, PromptKind.HABIT, "0 12 * * *", now=at(22, 22), habit_id=1)
    (ask,) = find_due(book, at(23, 12, 30)).messages
    assert ask.kind is PromptKind.LIST
    assert claim(book, ask, at(23, 12, 30))
    record_sent(book, ask, at(23, 12, 30), message_id=12)
    assert day_asked_in(book, 12) == (date(2026, 11, 23), None)
