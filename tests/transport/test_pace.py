"""The pace: taps first, prompts take the rest, and a chat on hold delays no other."""

import asyncio

import pytest

from habitbot.transport.pace import Pace, Turn
from tests.transport.jumping_loop import JumpingLoop

EVENT_LOOP = JumpingLoop


def moment() -> float:
    return asyncio.get_running_loop().time()


async def when(pace: Pace, turn: Turn) -> float:
    await pace.wait(turn)
    return moment()


async def all_of(pace: Pace, *turns: Turn) -> list[float]:
    """How many seconds after now each turn came."""
    start = moment()
    return [at - start for at in await asyncio.gather(*(when(pace, turn) for turn in turns))]


async def test_twenty_five_messages_a_second_go_out_in_all() -> None:
    waits = await all_of(Pace(), *(Turn(chat) for chat in range(255)))
    assert 9.99 < max(waits) < 10.01
    assert sum(wait < 0.001 for wait in waits) == 5
    assert sorted(waits) == waits


async def test_a_chat_takes_five_at_once_and_then_one_a_second() -> None:
    pace = Pace()
    start = moment()
    waits = [await when(pace, Turn(7)) - start for _ in range(8)]
    assert [round(wait) for wait in waits] == [0, 0, 0, 0, 0, 1, 2, 3]


async def test_a_tap_overtakes_every_waiting_prompt() -> None:
    pace = Pace()
    prompts = [asyncio.create_task(when(pace, Turn(chat, is_prompt=True))) for chat in range(1_000)]
    await asyncio.sleep(10)
    assert await all_of(pace, Turn(5_000)) < [0.05]
    assert not prompts[-1].done()
    await asyncio.gather(*prompts)


async def test_a_prompt_does_not_slip_in_before_a_waiting_tap_when_the_loop_was_busy() -> None:
    pace = Pace(per_second=1, burst=1)
    await pace.wait(Turn(1))
    tap = asyncio.create_task(when(pace, Turn(2)))
    await asyncio.sleep(0)
    loop = asyncio.get_running_loop()
    assert isinstance(loop, JumpingLoop)
    loop.stall(1)
    assert await when(pace, Turn(3, is_prompt=True)) - await tap > 0.9


async def test_a_thousand_prompts_are_out_within_55_s_while_two_people_tap_each_second() -> None:
    pace = Pace()
    start = moment()

    waits: list[float] = []

    async def tap() -> None:
        for number in range(90):
            waits.extend(await all_of(pace, Turn(10_000 + number)))
            await asyncio.sleep(0.5)

    taps = asyncio.create_task(tap())
    prompts = [when(pace, Turn(chat, is_prompt=True)) for chat in range(1_000)]
    assert max(await asyncio.gather(*prompts)) - start < 55
    await taps
    assert max(waits) < 0.1


async def test_prompts_go_in_the_order_they_fell_due() -> None:
    waits = await all_of(Pace(), *(Turn(chat, is_prompt=True) for chat in range(100)))
    assert waits == sorted(waits)


async def test_a_waiting_prompt_can_be_hurried_when_its_person_taps() -> None:
    pace = Pace()
    turns = [Turn(chat, is_prompt=True) for chat in range(500)]
    waiting = [asyncio.create_task(when(pace, turn)) for turn in turns]
    await asyncio.sleep(1)
    start = moment()
    pace.hurry(turns[-1])
    assert await waiting[-1] - start < 0.05
    await asyncio.gather(*waiting)


async def test_a_chat_on_hold_waits_alone() -> None:
    pace = Pace()
    pace.hold(7, 60)
    waits = await all_of(pace, Turn(7), *(Turn(chat) for chat in range(100, 105)))
    assert 60 <= waits[0] < 60.01
    assert max(waits[1:]) < 0.05


async def test_after_a_hold_a_chat_gets_one_message_a_second_and_no_burst() -> None:
    pace = Pace()
    pace.hold(7, 10)
    start = moment()
    waits = [await when(pace, Turn(7)) - start for _ in range(3)]
    assert [round(wait) for wait in waits] == [10, 11, 12]


async def test_a_hold_is_never_cut_short_by_a_shorter_one() -> None:
    pace = Pace()
    pace.hold(7, 60)
    pace.hold(7, 3)
    assert await all_of(pace, Turn(7)) >= [60]


async def test_a_hold_reaches_a_turn_that_already_waits_for_the_pace() -> None:
    pace = Pace(per_second=1, burst=1)
    await pace.wait(Turn(1))
    waiting = asyncio.create_task(all_of(pace, Turn(7), Turn(8)))
    await asyncio.sleep(0.5)
    pace.hold(7, 30)
    held, other = await waiting
    assert held > 30
    assert other < 1.1


async def test_two_chats_on_hold_hold_nobody_else_and_three_at_once_hold_all() -> None:
    pace = Pace()
    pace.hold(1, 8)
    pace.hold(2, 8)
    pace.hold(2, 8)
    assert await all_of(pace, Turn(9)) < [0.01]
    pace.hold(3, 8)
    assert await all_of(pace, Turn(9)) >= [8]


async def test_three_holds_far_apart_hold_nobody_else() -> None:
    pace = Pace()
    for chat in (1, 2, 3):
        pace.hold(chat, 60)
        await asyncio.sleep(6)
    assert await all_of(pace, Turn(9)) < [0.01]


async def test_a_turn_not_used_can_be_given_back() -> None:
    pace = Pace(per_second=1, burst=1, per_chat_second=1, chat_burst=1)
    await pace.wait(Turn(7))
    pace.give_back(7)
    assert await all_of(pace, Turn(7)) < [0.01]


async def test_whoever_stops_waiting_takes_no_turn() -> None:
    pace = Pace(per_second=1, burst=1)
    await pace.wait(Turn(1))
    impatient = asyncio.create_task(pace.wait(Turn(2)))
    patient = asyncio.create_task(all_of(pace, Turn(3)))
    await asyncio.sleep(0.1)
    impatient.cancel()
    assert await patient < [1.01]


async def test_ten_thousand_chats_leave_no_trace_once_they_are_quiet() -> None:
    pace = Pace(per_second=None)
    for chat in range(10_000):
        await pace.wait(Turn(chat))
        await asyncio.sleep(0.01)
    assert len(pace._chats_full_at) <= 1_024


async def test_rates_of_none_and_infinity_never_wait() -> None:
    for rate in (None, float("inf")):
        pace = Pace(per_second=rate, per_chat_second=rate)
        assert await all_of(pace, *(Turn(7) for _ in range(10_000))) == [0.0] * 10_000


async def test_a_turn_that_need_not_wait_lets_nobody_else_go_first() -> None:
    pace = Pace(per_second=None, per_chat_second=None)
    with pytest.raises(StopIteration):
        pace.wait(Turn(7)).send(None)
