"""The clock that jumps."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from habitbot.demo.clock import JumpClock

START = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)


def standing_clock() -> JumpClock:
    """A clock on which time passes by jumps alone."""
    return JumpClock(START, seconds=lambda: 0.0)


async def take_turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_jump_stops_in_order_at_every_moment_somebody_waits_for() -> None:
    clock = standing_clock()
    woken: list[tuple[str, datetime]] = []

    async def wait(name: str, minutes: int) -> None:
        await clock.sleep_until(START + timedelta(minutes=minutes))
        woken.append((name, clock.now()))

    sleepers = [asyncio.create_task(wait(name, at)) for name, at in (("late", 30), ("early", 10))]
    await asyncio.sleep(0)
    await clock.jump_to(START + timedelta(hours=1), take_turns)
    assert woken == [
        ("early", START + timedelta(minutes=10)),
        ("late", START + timedelta(minutes=30)),
    ]
    assert clock.now() == START + timedelta(hours=1)
    await asyncio.gather(*sleepers)


async def test_who_begins_to_wait_during_a_jump_is_not_run_over() -> None:
    clock = standing_clock()
    seen: list[int] = []

    async def tick() -> None:
        while True:
            await clock.sleep_until(clock.now() + timedelta(minutes=20))
            seen.append(int((clock.now() - START).total_seconds() // 60))

    ticking = asyncio.create_task(tick())
    await asyncio.sleep(0)
    await clock.jump_to(START + timedelta(minutes=70), take_turns)
    assert seen == [20, 40, 60]
    ticking.cancel()


async def test_the_clock_stands_still_at_a_stop_until_the_line_is_quiet() -> None:
    clock = standing_clock()
    quiet = asyncio.Event()
    sleeper = asyncio.create_task(clock.sleep_until(START + timedelta(minutes=5)))
    await asyncio.sleep(0)

    async def until_quiet() -> None:
        if clock.now() == START + timedelta(minutes=5):
            await quiet.wait()

    jump = asyncio.create_task(clock.jump_to(START + timedelta(hours=2), until_quiet))
    await sleeper
    await take_turns()
    assert clock.now() == START + timedelta(minutes=5)
    assert clock.is_jumping
    quiet.set()
    assert await jump == START + timedelta(hours=2)
    assert not clock.is_jumping


async def test_a_moment_gone_by_is_not_waited_for() -> None:
    clock = standing_clock()
    await clock.sleep_until(START - timedelta(days=1))
    assert clock.now() == START


async def test_a_clock_does_not_run_backwards() -> None:
    clock = standing_clock()
    with pytest.raises(ValueError, match="2026-11-22 20:00"):
        await clock.jump_to(START - timedelta(minutes=1), take_turns)
    assert clock.now() == START


async def test_between_jumps_time_flows_on_and_wakes_who_waits() -> None:
    clock = JumpClock(START)
    before = clock.now()
    await asyncio.wait_for(clock.sleep_until(before + timedelta(milliseconds=5)), 10)
    assert clock.now() >= before + timedelta(milliseconds=5)


async def test_after_a_jump_time_flows_on_from_there() -> None:
    real = 0.0
    clock = JumpClock(START, seconds=lambda: real)
    await clock.jump_to(START + timedelta(days=3), take_turns)
    real = 90.0
    assert clock.now() == START + timedelta(days=3, seconds=90)


async def test_somebody_who_gave_up_waiting_is_no_stop() -> None:
    clock = standing_clock()
    sleeper = asyncio.create_task(clock.sleep_until(START + timedelta(minutes=5)))
    await asyncio.sleep(0)
    sleeper.cancel()
    stops: list[datetime] = []

    async def until_quiet() -> None:
        await asyncio.sleep(0)
        stops.append(clock.now())

    await clock.jump_to(START + timedelta(minutes=9), until_quiet)
    assert START + timedelta(minutes=5) not in stops


async def test_two_jumps_at_once_run_one_after_the_other() -> None:
    clock = standing_clock()
    goals = [START + timedelta(hours=1), START + timedelta(hours=2)]
    assert await asyncio.gather(*(clock.jump_to(goal, take_turns) for goal in goals)) == goals


async def test_a_jump_that_fails_leaves_the_clock_running() -> None:
    real = 0.0
    clock = JumpClock(START, seconds=lambda: real)

    async def never_quiet() -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        await clock.jump_to(START + timedelta(hours=1), never_quiet)
    real = 5.0
    assert clock.now() == START + timedelta(seconds=5)
