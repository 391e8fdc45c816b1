"""When cron lines run, checked against a clock watched minute by minute."""

import json
from bisect import bisect_right
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from croniter import croniter
from hypothesis import given, settings
from hypothesis import strategies as st

from habitbot.core.refusal import BadCron, CronFault, CronField
from habitbot.core.schedule import Run, next_run, parse_cron, read_cron, runs_after
from tests.core.clock_walk import HOUR, MINUTE, Walk, clock_changes

BERLIN = ZoneInfo("Europe/Berlin")
GOLDEN = json.loads(Path(__file__).with_name("golden_runs.json").read_text("utf-8"))

NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
YEARS = {
    "Europe/Berlin": 2027,
    "America/New_York": 2027,
    "America/Santiago": 2027,
    "Australia/Lord_Howe": 2027,
    "Africa/Casablanca": 2027,
    "Africa/Cairo": 2027,
    "America/Havana": 2027,
    "Europe/Dublin": 2027,
    "Asia/Kathmandu": 1986,
    "Pacific/Apia": 2011,
}
LINES = (
    "30 2 * * *",
    "0 0 * * *",
    "0 9 * * *",
    "15 2 * * *",
    "45 1 * * *",
    "30 23 * * *",
    "0 */2 * * *",
    "0 * * * *",
    "30 * * * *",
    "0,30 0-5 * * *",
    "0,15,30,45 0-5 * * *",
    "*/20 1-3 * * *",
    "0 2,3 * * *",
    "0 9,21 * * *",
    "30 8 * * 1-5",
    "30 0 * * 1",
    "15,45 2 * * 0",
    "15 1 * * 6,0",
    "0 9 1 * 1",
    "30 2 l * *",
    "30 2 * * 0#5",
    "15 2 * * l0",
    "0 0 29-31 * 5",
    "*/30 0-11 * 1-6 6,0",
)


def local(
    year: int, month: int, day: int, hour: int, minute: int = 0, *, fold: int = 0
) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN, fold=fold).astimezone(UTC)


def fault_of(typed: str) -> tuple[CronFault, CronField | None, str]:
    with pytest.raises(BadCron) as refused:
        read_cron(typed)
    return refused.value.fault, refused.value.field, refused.value.part


@pytest.mark.parametrize("zone_name", YEARS)
def test_a_named_local_time_runs_once_a_named_day_around_every_clock_change(zone_name: str) -> None:
    zone = ZoneInfo(zone_name)
    for change in clock_changes(zone, YEARS[zone_name]):
        walk = Walk(zone, change - 36 * HOUR, change + 36 * HOUR)
        for line in LINES:
            assert differences(walk, line) == []


def differences(walk: Walk, line: str) -> list[tuple[datetime, Run | None, Run | None]]:
    """Every quarter of an hour of the walk at which our next run is another than the clock's."""
    runs = [*walk.runs(line), None]
    moments = [run.at for run in runs if run]
    answers = []
    for step in range((walk.end - walk.start) // MINUTE // 15):
        now = walk.start + step * 15 * MINUTE
        seen = runs[bisect_right(moments, now)]
        found = next_run(line, now, walk.zone)
        answers.append((now, seen, found if found and found.at <= walk.end else None))
    return [answer for answer in answers if answer[1] != answer[2]]


def next_runs(line: str, after: datetime, zone: ZoneInfo, count: int) -> tuple[Run, ...]:
    return tuple(islice(runs_after(line, after, zone), count))


def test_a_time_the_clock_leaps_over_runs_at_the_first_minute_after_it() -> None:
    run = next_run("30 2 * * *", local(2027, 3, 28, 0), BERLIN)
    assert run == Run(local(2027, 3, 28, 3), date(2027, 3, 28), time(2, 30))


def test_two_times_in_one_leap_run_once_under_the_first_name() -> None:
    first, second = next_runs("0 2,3 * * *", local(2027, 3, 28, 0), BERLIN, 2)
    assert first == Run(local(2027, 3, 28, 3), date(2027, 3, 28), time(2))
    assert second == Run(local(2027, 3, 29, 2), date(2027, 3, 29), time(2))


def test_a_repeated_time_runs_at_its_first_pass_only() -> None:
    first, second = next_runs("30 2 * * *", local(2027, 10, 31, 0), BERLIN, 2)
    assert first.at == local(2027, 10, 31, 2, 30)
    assert second.at == local(2027, 11, 1, 2, 30)


def test_asked_in_the_second_pass_it_never_answers_with_the_past() -> None:
    now = local(2027, 10, 31, 2, 10, fold=1)
    run = next_run("30 2 * * *", now, BERLIN)
    assert run is not None
    assert run.at == local(2027, 11, 1, 2, 30)


def test_a_date_that_samoa_never_had_has_no_runs() -> None:
    runs = next_runs("0 9 * * *", datetime(2011, 12, 29, tzinfo=UTC), ZoneInfo("Pacific/Apia"), 3)
    assert [run.day.day for run in runs] == [29, 31, 1]


def test_a_run_right_now_is_not_the_next_one() -> None:
    now = local(2026, 11, 22, 20, 30)
    run = next_run("30 20 * * *", now, BERLIN)
    assert run is not None
    assert run.at == now + timedelta(days=1)


def test_a_line_whose_days_are_used_up_has_no_next_run() -> None:
    assert read_cron("0 9 * 2 2#5") == "0 9 * 2 2#5"
    assert next_run("0 9 * 2 2#5", datetime(2028, 3, 1, tzinfo=UTC), BERLIN) is None


def test_day_of_month_and_weekday_together_mean_either() -> None:
    runs = next_runs("0 9 1 * 1", local(2026, 11, 22, 12), BERLIN, 3)
    assert [run.day for run in runs] == [date(2026, 11, 23), date(2026, 11, 30), date(2026, 12, 1)]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("  30 8  * * MON-FRI\n", "30 8 * * 1-5"),
        ("@daily", "0 0 * * *"),
        ("@HOURLY", "0 * * * *"),
        ("@weekly", "0 0 * * 0"),
        ("00009 0009 * * *", "9 9 * * *"),
        ("0 9 * jan-Mar,DEC *", "0 9 * 1-3,12 *"),
        ("0 9 * * fri-sun", "0 9 * * 5-7"),
        ("0 9 * * tue,Thu", "0 9 * * 2,4"),
        ("0 9 L * *", "0 9 l * *"),
        ("0 9 * * mon#1", "0 9 * * 1#1"),
        ("0 9 * * L5", "0 9 * * l5"),
        ("0 0-23 * * *", "0 0-23 * * *"),
        ("0 9 29 2 *", "0 9 29 2 *"),
    ],
)
def test_what_is_typed_is_kept_in_one_form(typed: str, line: str) -> None:
    assert read_cron(typed) == line
    assert read_cron(line) == line


@pytest.mark.parametrize(
    ("typed", "fault", "field", "part"),
    [
        ("0," * 40 + "0 9 * * *", CronFault.TOO_LONG, None, ""),
        ("0 9 ? * *", CronFault.STRANGE_LETTER, None, "?"),
        ("٣٠ 9 * * *", CronFault.STRANGE_LETTER, None, "٣"),
        ("0\t9 * * *", CronFault.STRANGE_LETTER, None, "\t"),
        ("", CronFault.NOT_FIVE_FIELDS, None, "0"),
        ("0 9 * * * *", CronFault.NOT_FIVE_FIELDS, None, "6"),
        ("@reboot", CronFault.STRANGE_LETTER, None, "@"),
        ("R 9 * * *", CronFault.MOVES, CronField.MINUTE, "r"),
        ("0 H * * *", CronFault.MOVES, CronField.HOUR, "h"),
        ("0 9 15W * *", CronFault.MOVES, CronField.DAY, "w"),
        ("9-9 9 * * *", CronFault.BACKWARD_RANGE, CronField.MINUTE, "9-9"),
        ("0 22-6 * * *", CronFault.BACKWARD_RANGE, CronField.HOUR, "22-6"),
        ("0 9 * * sun-sun", CronFault.BACKWARD_RANGE, CronField.WEEKDAY, "0-7"),
        ("0 9 * * sat-fri", CronFault.BACKWARD_RANGE, CronField.WEEKDAY, "6-5"),
        ("0 9 31-l * *", CronFault.BACKWARD_RANGE, CronField.DAY, "31-l"),
        ("0 25 * * *", CronFault.UNKNOWN_VALUE, CronField.HOUR, "25"),
        ("60 9 * * *", CronFault.UNKNOWN_VALUE, CronField.MINUTE, "60"),
        ("0 9 * * 8", CronFault.UNKNOWN_VALUE, CronField.WEEKDAY, "8"),
        ("0 1-9999999999 * * *", CronFault.UNKNOWN_VALUE, CronField.HOUR, "1-9999999999"),
        ("0 9 * * monday", CronFault.UNKNOWN_VALUE, CronField.WEEKDAY, "monday"),
        ("0 9 1,,2 * *", CronFault.UNKNOWN_VALUE, CronField.DAY, "1,,2"),
        ("0 9 * * 1#1,3", CronFault.UNKNOWN_VALUE, CronField.WEEKDAY, "1#1,3"),
        ("0 9 31 2 *", CronFault.NEVER_RUNS, None, ""),
        ("* * * * *", CronFault.TOO_OFTEN, None, ""),
        ("*/30 0-12 * * *", CronFault.TOO_OFTEN, None, ""),
        ("0,10 9 * * *", CronFault.TOO_CLOSE, None, ""),
        ("0,55 0,23 * * *", CronFault.TOO_CLOSE, None, ""),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_where(
    typed: str, fault: CronFault, field: CronField | None, part: str
) -> None:
    assert fault_of(typed) == (fault, field, part)


def test_what_a_person_typed_is_not_in_the_text_of_the_refusal() -> None:
    with pytest.raises(BadCron) as refused:
        read_cron("0 secret * * *")
    assert "secret" not in f"{refused.value!r} {refused.value}"


PIECES = [
    "*",
    "l",
    "h",
    "r",
    "w",
    "#",
    "-",
    "/",
    ",",
    " ",
    "?",
    "@daily",
    "mon",
    "fri",
    "sun",
    "jan",
]
PIECES += ["0", "1", "2", "5", "7", "9", "15", "23", "30", "31", "59", "99", "2#5", "9-9", "*/15"]
typed_lines = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join),
    st.lists(
        st.lists(st.sampled_from(PIECES), min_size=1, max_size=3).map("".join), min_size=5
    ).map(lambda fields: " ".join(fields[:5])),
    st.text(max_size=80),
)


@settings(max_examples=1500, deadline=None)
@given(typed_lines)
def test_whatever_is_typed_is_refused_or_kept_within_the_rules(typed: str) -> None:
    try:
        line = read_cron(typed)
    except BadCron:
        return
    assert read_cron(line) == line
    runs = next_runs(line, NEW_YEAR, ZoneInfo("UTC"), 30)
    assert runs
    assert all(late.at - early.at >= 15 * MINUTE for early, late in pairwise(runs))
    assert len(parse_cron(line).times) <= 24


moments = st.integers(0, 10 * 365 * 24 * 60).map(lambda minutes: NEW_YEAR + minutes * MINUTE)


def fields(low: int, high: int) -> st.SearchStrategy[str]:
    """A field of a cron line: everything, numbers, ranges, steps, lists of these."""
    number = st.integers(low, high)
    span = st.tuples(number, number).filter(lambda ends: ends[0] < ends[1])
    part = st.one_of(
        number.map(str),
        span.map(lambda ends: f"{ends[0]}-{ends[1]}"),
        st.tuples(span, st.integers(1, 9)).map(lambda it: f"{it[0][0]}-{it[0][1]}/{it[1]}"),
        st.integers(2, 9).map(lambda step: f"*/{step}"),
    )
    return st.one_of(st.just("*"), st.lists(part, min_size=1, max_size=3).map(",".join))


ordinary_lines = st.tuples(
    st.sampled_from(["0", "30", "5", "0,30", "15,45"]),
    st.one_of(fields(0, 23).filter(lambda field: field != "*"), st.just("9")),
    st.one_of(st.just("*"), fields(1, 31), st.just("l")),
    st.one_of(st.just("*"), fields(1, 12)),
    st.one_of(st.just("*"), fields(0, 7), st.sampled_from(["1#1", "5#3,2#1", "l0"])),
).map(" ".join)


@settings(max_examples=400, deadline=None)
@given(ordinary_lines, moments)
def test_where_no_clock_changes_our_runs_are_croniters(typed: str, now: datetime) -> None:
    try:
        line = read_cron(typed)
    except BadCron:
        return
    ours = next_runs(line, now, ZoneInfo("UTC"), 5)
    theirs = croniter(line, now, datetime, max_years_between_matches=5).all_next()
    assert [run.at for run in ours] == list(islice(theirs, 5))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(YEARS)), st.sampled_from(LINES), moments)
def test_runs_and_their_names_only_move_forward(zone_name: str, line: str, now: datetime) -> None:
    runs = next_runs(line, now, ZoneInfo(zone_name), 12)
    ats = [now, *(run.at for run in runs)]
    names = [(run.day, run.time) for run in runs]
    assert ats == sorted(set(ats))
    assert names == sorted(set(names))
    assert next_run(line, runs[4].at, ZoneInfo(zone_name)) == runs[5]


@pytest.mark.parametrize("line", GOLDEN["runs"])
def test_a_new_croniter_changes_no_schedule_of_anybody(line: str) -> None:
    runs = next_runs(line, datetime.fromisoformat(GOLDEN["after"]), ZoneInfo(GOLDEN["zone"]), 5)
    assert [f"{run.day} {run.time:%H:%M}" for run in runs] == GOLDEN["runs"][line]
