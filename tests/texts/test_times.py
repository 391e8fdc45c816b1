"""Times as people type them, and as we say them."""

from datetime import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habitbot.core.refusal import BadCron
from habitbot.core.schedule import parse_cron, read_cron
from habitbot.core.typed.text import APOSTROPHES
from habitbot.texts.times import describe_cron, read_clock, read_span, read_times
from habitbot.texts.words import PSEUDO, words_for

WORDS = words_for("en")

minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: time(*divmod(minute, 60)))


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("8.30", time(8, 30)),
        ("830", time(8, 30)),
        ("0830", time(8, 30)),
        ("8 30", time(8, 30)),
        ("8:30", time(8, 30)),
        ("20h30", time(20, 30)),
        ("20.30 Uhr", time(20, 30)),
        ("2030", time(20, 30)),
        ("٢٠:٣٠", time(20, 30)),
        ("２０：３０", time(20, 30)),
        ("8", time(8)),
        ("8pm", time(20)),
        ("8 p.m.", time(20)),
        ("8:30 PM", time(20, 30)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("24:00", time(0)),
        ("noon", time(12)),
        ("midnight", time(0)),
        ("12 at night", time(0)),
        ("half past eight", time(8, 30)),
        ("quarter to 9", time(8, 45)),
        ("a quarter past nine", time(9, 15)),
        ("twenty-five past 7", time(7, 25)),
        ("ten to nine", time(8, 50)),
        ("quarter to twelve pm", time(11, 45)),
        ("eight forty five", time(8, 45)),
        ("twenty thirty", time(20, 30)),
        ("8 o’clock", time(8)),
        ("8 in the morning", time(8)),
        ("half past eight in the evening", time(20, 30)),
        ("It's 14:05 now.", time(14, 5)),
    ],
)
def test_a_clock_time_is_understood_however_it_is_typed(typed: str, clock: time) -> None:
    assert read_clock(typed) == clock


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "Berlin",
        "25:00",
        "24:30",
        "8:61",
        "8:3",
        "20:30:15",
        "13 am",
        "half eight",
        "9 to 5",
        "8 or 9",
        "8 and 9",
        "monday 8",
        "tomorrow 9",
        "Etc/GMT+5",
        "1600 Pennsylvania Avenue",
        "8" * 5000,
    ],
)
def test_what_is_no_single_clock_time_is_not_guessed_at(typed: str) -> None:
    assert read_clock(typed) is None


@pytest.mark.parametrize(
    ("typed", "cron"),
    [
        ("20:30", "30 20 * * *"),
        ("every day at 7", "0 7 * * *"),
        ("Daily, 7:15", "15 7 * * *"),
        ("weekdays 8:30", "30 8 * * 1-5"),
        ("every weekday at half past eight", "30 8 * * 1-5"),
        ("mon-fri 9", "0 9 * * 1-5"),
        ("Mon – Fri 9", "0 9 * * 1-5"),
        ("monday to friday at 9", "0 9 * * 1-5"),
        ("mo-fr 9", "0 9 * * 1-5"),
        ("fri-mon 10", "0 10 * * 1,5,6,0"),
        ("mon-sun 10", "0 10 * * *"),
        ("sat, sun 10:00", "0 10 * * 6,0"),
        ("weekends at ten", "0 10 * * 6,0"),
        ("Mondays and Thursdays at 18", "0 18 * * 1,4"),
        ("9 and 21", "0 9,21 * * *"),
        ("8:30, 12:30 & 20:30", "30 8,12,20 * * *"),
        ("every morning at 7", "0 7 * * *"),
        ("evenings 8:30", "30 20 * * *"),
        ("sunday evening at six", "0 18 * * 0"),
        ("friday night 11", "0 23 * * 5"),
        ("8 in the morning and 9 in the evening", "0 8,21 * * *"),
        ("please ask me at 8 on weekday mornings", "0 8 * * 1-5"),
        (" 30 8 * * 1-5 ", "30 8 * * 1-5"),
        ("0 9 1 1 1", "0 9 1 1 1"),
        ("@daily", "@daily"),
        ("61 * * *", "61 * * *"),
    ],
)
def test_typed_times_become_a_cron_line(typed: str, cron: str) -> None:
    assert read_times(typed) == cron


@pytest.mark.parametrize(
    "typed",
    ["every day", "weekdays", "9-17", "8:00 and 20:30", "mon 8, morning 9, evening 7", "soon", ""],
)
def test_what_no_single_cron_line_says_is_not_guessed_at(typed: str) -> None:
    assert read_times(typed) is None


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("22-7", (time(22), time(7))),
        ("22:00 – 07:00", (time(22), time(7))),
        ("22:00-07:00", (time(22), time(7))),
        ("from 10pm to 6:30 am", (time(22), time(6, 30))),
        ("between ten and six", (time(10), time(6))),
        ("half past nine until seven", (time(9, 30), time(7))),
        ("22", None),
        ("22-7-8", None),
        ("10 to bed", None),
        ("", None),
    ],
)
def test_hours_from_and_to_are_understood(typed: str, span: tuple[time, time] | None) -> None:
    assert read_span(typed) == span


@pytest.mark.parametrize(
    ("cron", "said"),
    [
        ("30 20 * * *", "every day at 20:30"),
        ("0 9,21 * * *", "every day at 09:00 and 21:00"),
        ("30 8 * * 1-5", "Monday to Friday at 08:30"),
        ("0 10 * * 6,0", "Saturdays and Sundays at 10:00"),
        ("0 10 * * 5-7", "Friday to Sunday at 10:00"),
        ("0 18 * * 0", "Sundays at 18:00"),
        ("0 18 * * 7", "Sundays at 18:00"),
        ("0 9 * * 1,3,5", "Mondays, Wednesdays and Fridays at 09:00"),
        ("0 9 1 * *", "1st of the month at 09:00"),
        ("0 9 2,13,23 * *", "2nd, 13th and 23rd of the month at 09:00"),
        ("0 9 1,l * *", "1st and last day of the month at 09:00"),
        ("0 9 1 * 1", "1st of the month or Mondays at 09:00"),
        ("0 9 1 * 1-5", "1st of the month or Monday to Friday at 09:00"),
    ],
)
def test_a_prompts_times_are_said_in_words(cron: str, said: str) -> None:
    assert describe_cron(WORDS, cron) == said


@pytest.mark.parametrize(
    "cron", ["0 */2 * * *", "0 9 * * 1#1", "0 9 * * l5", "0 9 1 1 *", "0 9 1-15 * *"]
)
def test_a_line_beyond_words_is_shown_as_it_is(cron: str) -> None:
    assert describe_cron(WORDS, cron) == cron


def test_every_word_of_a_description_can_be_translated() -> None:
    for cron in ("30 20 * * *", "0 18 * * 0", "0 9 2 * 1", "0 9 l * *"):
        english, pseudo = describe_cron(WORDS, cron), describe_cron(words_for(PSEUDO), cron)
        assert not {word for word in english.split() if word.isalpha()} & set(pseudo.split())


@settings(deadline=None)
@given(minutes)
def test_a_time_we_say_is_a_time_we_read(clock: time) -> None:
    assert read_clock(WORDS.time(clock)) == clock
    assert read_clock(f"{clock:%I:%M %p}") == clock


@settings(deadline=None)
@given(st.sets(minutes, min_size=1, max_size=3), st.sets(st.integers(0, 6)))
def test_typed_days_and_times_are_named_by_the_line_exactly(
    clocks: set[time], weekdays: set[int]
) -> None:
    days = ", ".join(WORDS.weekday(weekday) for weekday in weekdays)
    line = read_times(f"{days} {' and '.join(map(WORDS.time, clocks))}")
    if line is not None:
        named = parse_cron(line)
        assert set(named.times) == clocks
        assert set(named.weekdays or range(7)) == (weekdays or set(range(7)))


PIECES = [
    "mon",
    "-",
    "fri",
    " ",
    "8",
    ":",
    "30",
    "half",
    "past",
    "to",
    "nine",
    "pm",
    "every",
    "day",
]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES)).map(" ".join)))
def test_whatever_is_typed_is_read_or_let_be(typed: str) -> None:
    read_clock(typed)
    read_span(typed)
    line = read_times(typed)
    if line is not None:
        try:
            assert describe_cron(WORDS, read_cron(line))
        except BadCron:
            return


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_a_clock_is_read_whichever_apostrophe_a_phone_types(sign: str) -> None:
    assert read_clock(f"8 o{sign}clock") == time(8)
