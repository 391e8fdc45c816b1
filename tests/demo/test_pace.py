"""How much a bot may send."""

import pytest

from habitbot.demo.answers import Refused
from habitbot.demo.pace import USUAL_PACE, FloodGate, Pace
from tests.demo.conftest import Seconds


def refusals(gate: FloodGate, chat_id: int, count: int) -> list[int | None]:
    waits = []
    for _ in range(count):
        try:
            gate.pass_one(chat_id)
        except Refused as refused:
            waits.append(refused.retry_after)
    return waits


def test_a_chat_takes_a_short_burst_and_then_one_message_a_second(seconds: Seconds) -> None:
    gate = FloodGate(Pace(chat_burst=5), seconds)
    assert refusals(gate, 7, 6) == [1]
    seconds.now += 1
    assert refusals(gate, 7, 2) == [1]
    seconds.now += 60
    assert refusals(gate, 7, 6) == [1]


def test_all_chats_together_take_thirty_a_second(seconds: Seconds) -> None:
    gate = FloodGate(Pace(all_burst=30), seconds)
    refused = [chat for chat in range(1, 41) if refusals(gate, chat, 1)]
    assert refused == list(range(31, 41))
    seconds.now += 0.5
    assert sum(len(refusals(gate, chat, 1)) for chat in range(41, 61)) == 5


def test_a_group_takes_twenty_a_minute(seconds: Seconds) -> None:
    gate = FloodGate(Pace(chat_burst=1), seconds)
    assert refusals(gate, -7, 2) == [3]


def test_a_well_paced_bot_is_never_refused(seconds: Seconds) -> None:
    gate = FloodGate(USUAL_PACE, seconds)
    for tick in range(3_000):
        assert refusals(gate, 1 + tick % 25, 1) == []
        seconds.now += 1 / 25


def test_what_was_refused_does_not_count(seconds: Seconds) -> None:
    gate = FloodGate(Pace(chat_burst=1), seconds)
    assert refusals(gate, 7, 10) == [1] * 9
    seconds.now += 1
    assert refusals(gate, 7, 1) == []


def test_without_a_pace_everything_passes(seconds: Seconds) -> None:
    assert refusals(FloodGate(None, seconds), 7, 1_000) == []


def test_the_wait_is_told_in_whole_seconds(seconds: Seconds) -> None:
    gate = FloodGate(Pace(chat_burst=1), seconds)
    gate.pass_one(7)
    seconds.now += 0.4
    with pytest.raises(Refused) as refused:
        gate.pass_one(7)
    assert refused.value.description == "Too Many Requests: retry after 1"
