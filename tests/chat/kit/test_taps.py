"""Taps: what a button carries comes back as it left, in 64 bytes, and nothing else comes back."""

import random
import re
import typing
from datetime import date, time
from functools import cache
from typing import Any
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram.constants import InlineKeyboardButtonLimit
from telegram.ext import CallbackQueryHandler

from habitbot.chat import harm, unknown
from habitbot.chat.bot import FEATURES
from habitbot.chat.kit.tap import NotATap, Packed, Tap, kinds_of, split_detour, write_detour
from habitbot.chat.screens.pick_time import BREAKS, DAILY, EVENINGS, WEEKLY
from habitbot.chat.screens.settings import QUIETS
from habitbot.chat.taps.amounts import WhichAmountTap
from habitbot.chat.taps.breaks import BreakTimesTap
from habitbot.chat.taps.check_in import DayTap, MarkOpenTap, MarkTap
from habitbot.chat.taps.goals import GoalHabitsTap
from habitbot.chat.taps.habits import FrequencyTap, MoveTap, WeekdaysTap
from habitbot.chat.taps.learning import MOST_SOUGHT, FoundTap
from habitbot.chat.taps.letters import WroteNewTap
from habitbot.chat.taps.prompts import ChangeTimesTap, ChangeTimeTap, NewTimeTap, PauseTap
from habitbot.chat.taps.rut import BullyingTap, ChosenTap, DrainTap, LacksTap, SinceTap, SleepTap
from habitbot.chat.taps.settings import CardTap, QuietTap
from habitbot.chat.taps.start import FirstTimeTap, StarterAreaTap
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.chat.taps.versions import GrowTap, ShrinkTap, StepTap
from habitbot.chat.taps.zones import ZoneTap
from habitbot.chat.typed.handed import HandedIn
from habitbot.core.history import Cause, Mark
from habitbot.core.person import CardOptions, QuietHours
from habitbot.core.prompts import find_clash
from habitbot.texts.times import read_span

LARGEST_NUMBER = 10_000_000
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)


KINDS = sorted(kinds_of(Tap), key=lambda kind: kind.PREFIX)
NOTHING_HANDED_IN = HandedIn({}, {}, (), {}, frozenset(), {}, {})
CRONS = sorted({*EVENINGS, *DAILY, *WEEKLY})


def moved(cron: str) -> str:
    """Where a preset time goes that lies in one of the quiet hours on offer."""
    for hours in QUIETS:
        span = read_span(hours)
        clash = find_clash(cron, QuietHours(*span)) if span else None
        if clash is not None and clash.cron is not None:
            return clash.cron
    return cron


LOOKING = (LacksTap, ChosenTap, DrainTap, SinceTap, SleepTap, BullyingTap)

# The longest that our own buttons carry, where a field is a text.
REAL_TEXTS: dict[tuple[type[Tap], str], list[str]] = {
    (ZoneTap, "zone"): sorted(available_timezones()),
    (FirstTimeTap, "cron"): CRONS,
    (NewTimeTap, "cron"): CRONS,
    (BreakTimesTap, "cron"): list(BREAKS),
    (ChangeTimeTap, "cron"): [*CRONS, *map(moved, CRONS), "45 21 1,15,28-30 * *"],
    (FrequencyTap, "code"): ["d", "w012345", "n6"],
    (WeekdaysTap, "chosen"): ["", "0123456"],
    (QuietTap, "hours"): ["", *QUIETS],
    (FoundTap, "words"): ["w" * MOST_SOUGHT],
    (MarkOpenTap, "habits"): [".".join(map(str, range(100, 110)))],
    (WhichAmountTap, "amounts"): ["12.2500.9999999"],
    (WroteNewTap, "contacts"): ["1000.1001"],
    (AddTypedTap, "prefix"): [kind.PREFIX for kind in KINDS if kind.MAKES],
    (CardTap, "part"): list(CardOptions.__struct_fields__),
    **{(kind, "lacks"): ["", "789"] for kind in LOOKING},
    **{(kind, "drains"): ["123"] for kind in LOOKING},
}


@cache
def fields(kind: type[Tap | Packed]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: hints[name] for name in kind.__struct_fields__}


def is_packed(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Packed)


@st.composite
def taps(draw: st.DrawFn) -> Tap:
    """Any tap with any values."""
    kind = draw(st.sampled_from(KINDS))
    return kind(*(draw(values(of)) for of in fields(kind).values()))


@cache
def values(kind: Any) -> st.SearchStrategy[object]:
    if options := typing.get_args(kind):
        return st.none() | st.one_of([values(one) for one in options if one is not type(None)])
    if is_packed(kind):
        return st.builds(kind, *map(values, fields(kind).values()))
    simple: dict[Any, st.SearchStrategy[object]] = {
        int: st.integers(0, LARGEST_NUMBER),
        date: st.dates(FIRST_DAY, LAST_DAY),
        time: st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        bool: st.booleans(),
        str: st.text(st.characters(exclude_characters="|", exclude_categories=["Cs"])),
    }
    return simple[kind] if kind in simple else st.sampled_from(list(kind))


def written(value: object) -> int:
    """How much a value takes of a button."""
    return len(value.write() if isinstance(value, Packed) else str(value))


def longest(kind: Any) -> Any:
    """A tap with the longest values that our own buttons carry."""

    def longest_value(name: str, of: Any) -> object:
        options = [option for option in typing.get_args(of) if option is not type(None)]
        if options:
            return max((longest_value(name, option) for option in options), key=written)
        if of is str:
            return max(REAL_TEXTS[kind, name], key=len)
        if is_packed(of):
            return longest(of)
        simple = {int: LARGEST_NUMBER, date: LAST_DAY, time: time(23, 59), bool: True}
        return simple[of] if of in simple else max(of, key=len)

    return kind(*(longest_value(name, of) for name, of in fields(kind).items()))


@given(taps())
@settings(max_examples=500)
def test_a_tap_comes_back_as_it_left(tap: Tap) -> None:
    assert type(tap).read(tap.write()) == tap


@given(taps())
@settings(max_examples=500)
def test_a_tap_is_taken_for_its_own_kind_and_for_no_other(tap: Tap) -> None:
    assert [kind for kind in KINDS if re.search(kind.pattern(), tap.write())] == [type(tap)]
    for kind in KINDS:
        if kind is not type(tap):
            with pytest.raises(NotATap):
                kind.read(tap.write())


@pytest.mark.parametrize("kind", KINDS)
def test_the_longest_tap_fits_into_what_telegram_lets_a_button_carry(kind: type[Tap]) -> None:
    size = len(longest(kind).write().encode())
    assert 1 <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


def test_every_tap_has_a_prefix_of_its_own() -> None:
    assert len({kind.PREFIX for kind in KINDS}) == len(KINDS) > 50
    assert all(re.fullmatch("[a-z]+", kind.PREFIX) for kind in KINDS)


@pytest.mark.parametrize(
    "kind",
    [ShrinkTap, StepTap, GrowTap, GoalHabitsTap, ChangeTimesTap, StarterAreaTap, LacksTap],
)
def test_a_detour_fits_on_a_button_and_both_its_taps_come_back(kind: type[Tap]) -> None:
    way, back = longest(kind), longest(DayTap)
    data = write_detour(way.write(), back.write())
    assert len(data.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA
    assert re.search(kind.pattern(), data)
    assert split_detour(data) == (way.write(), back.write())
    assert split_detour(way.write()) == (way.write(), "")


def test_a_button_that_is_older_than_what_its_kind_may_carry_means_what_it_did() -> None:
    assert MarkTap.read("mark|1|2026-11-22|x") == MarkTap(1, date(2026, 11, 22), Mark.DONE)


@pytest.mark.parametrize("kind", KINDS)
def test_every_tap_is_answered_by_one_feature(kind: type[Tap]) -> None:
    data = longest(kind).write()
    answering = [
        handler
        for handlers in (
            *(f.handlers() for f in FEATURES),
            harm.handlers(NOTHING_HANDED_IN),
            unknown.handlers(NOTHING_HANDED_IN),
        )
        for handler in handlers
        if isinstance(handler, CallbackQueryHandler)
        and isinstance(handler.pattern, re.Pattern)
        and handler.pattern.match(data)
    ]
    assert len(answering) == 1


PIECES = [
    *"|.-:*/ \t\n0٣²",
    "||",
    "-1",
    "007",
    "1e3",
    "2026-11-22",
    "20261122",
    "2026-W47-7",
    "0001-01-01",
    "9999-12-31",
    "2026-02-30",
    "None",
    "True",
    "x",
    "sick",
    "list",
    "learning",
    "c",
    "9" * 20,
    "é",
    "\u202e",
    "\ud800",
    "30 8 * * *",
]


def forged(random: random.Random) -> str:
    """Something that a button of ours could look like, and mostly does not."""
    pieces = random.choices([*PIECES, *(kind.PREFIX for kind in KINDS)], k=random.randint(0, 6))
    between = random.choice(["|", ""])
    return random.choice(["", random.choice(KINDS).PREFIX + "|"]) + between.join(pieces)


def test_ten_thousand_forged_buttons_are_taps_or_are_refused_and_nothing_else() -> None:
    luck = random.Random(7)
    taken = 0
    for _ in range(10_000):
        data = forged(luck)
        prefix = data.partition("|")[0]
        for kind in (luck.choice(KINDS), *(kind for kind in KINDS if prefix == kind.PREFIX)):
            try:
                tap = kind.read(data)
            except NotATap:
                continue
            assert f"{tap.write()}|".startswith(f"{data}|")
            taken += 1
    assert taken > 100


@pytest.mark.parametrize(
    "data",
    [
        "mark|1|2026-11-22|x|sick|c|",
        "mark|1|2026-11-22|q||c|0",
        "mark|1|2026-11-22|x||c|0|1",
        "mark| 1|2026-11-22|x||c|0",
        "mark|+1|2026-11-22|x||c|0",
        "mark|1_0|2026-11-22|x||c|0",
        "mark|1|20261122|x||c|0",
        "mark|-1|2026-11-22|x||c|0",
        "mark||2026-11-22|x||c|0",
        "mark|1|2026-11-22|x||c|0\n",
        "marks|1|2026-11-22|x||c|0",
        "MARK|1|2026-11-22|x||c|0",
        "",
    ],
)
def test_what_is_nearly_a_tap_is_none(data: str) -> None:
    with pytest.raises(NotATap):
        MarkTap.read(data)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (DayTap, "day|0001-01-01|0"),
        (DayTap, "day|9999-12-31|0"),
        (PauseTap, "pause|999999999"),
        (PauseTap, "pause|-1"),
        (MoveTap, "move|1|99999999999999999999"),
    ],
)
def test_a_number_or_a_day_with_which_nobody_can_reckon_is_no_tap(
    kind: type[Tap], data: str
) -> None:
    with pytest.raises(NotATap):
        kind.read(data)


def test_a_tap_says_what_is_wanted_in_words_a_person_can_read() -> None:
    day = date(2026, 11, 22)
    assert MarkTap(3, day, Mark.SKIP, Cause.SICK).write() == "mark|3|2026-11-22|s|sick|c|0"
    assert MarkTap(3, day, None).write() == "mark|3|2026-11-22|||c|0"
    assert PauseTap(None).write() == "pause|"
