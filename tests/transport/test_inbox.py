"""The inbox: in order for one person, side by side for all, and nothing settled before its time."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import Update

from habitbot.transport.inbox import Full, Inbox
from tests.transport.jumping_loop import JumpingLoop
from tests.transport.stand_in import message

EVENT_LOOP = JumpingLoop


def update(update_id: int, person_id: int = 1, text: str = "hello") -> Update:
    made = Update.de_json(message(update_id, person_id, text), None)
    assert made is not None
    return made


def moment() -> float:
    return asyncio.get_running_loop().time()


class Diary:
    """A handler that notes when it began with which update, and does what it is told."""

    def __init__(self, act: Callable[[int], Awaitable[bool]]) -> None:
        self.begun: list[tuple[int, float]] = []
        self._act = act

    async def __call__(self, update: Update) -> bool:
        self.begun.append((update.update_id, moment()))
        return await self._act(update.update_id)

    def times(self, update_id: int) -> list[float]:
        moments = [at for key, at in self.begun if key == update_id]
        return [round(at - moments[0], 3) for at in moments]

    def order(self) -> list[int]:
        return [key for key, _ in self.begun]


def taking(seconds: float) -> Diary:
    async def act(update_id: int) -> bool:
        await asyncio.sleep(seconds)
        return True

    return Diary(act)


def failing(update_id: int, times: int) -> Diary:
    """Fails to write this update so many times, and everything else goes well."""
    left = [times]

    async def act(key: int) -> bool:
        if key != update_id or not left[0]:
            return True
        left[0] -= 1
        return False

    return Diary(act)


async def test_one_persons_updates_are_handled_in_order_and_people_side_by_side() -> None:
    diary = taking(1)
    inbox = Inbox(diary)
    start = moment()
    await asyncio.gather(*(inbox.put(update(n, person_id=n % 2)) for n in range(6)))
    assert diary.order() == [0, 1, 2, 3, 4, 5]
    assert round(moment() - start, 3) == 3
    assert inbox.is_idle()


async def test_updates_of_nobody_share_a_queue() -> None:
    diary = taking(1)
    inbox = Inbox(diary)
    start = moment()
    await asyncio.gather(*(inbox.put(Update(n)) for n in range(3)))
    assert round(moment() - start, 3) == 3


async def test_a_failed_write_is_tried_again_after_1_5_30_30_seconds() -> None:
    diary = failing(7, times=4)
    await Inbox(diary).put(update(7))
    assert diary.times(7) == [0, 1, 6, 36, 66]


async def test_behind_a_failed_write_its_person_waits_and_nobody_else() -> None:
    diary = failing(1, times=2)
    inbox = Inbox(diary)
    start = moment()
    first, second = inbox.put(update(1, person_id=1)), inbox.put(update(2, person_id=1))
    await inbox.put(update(3, person_id=2))
    assert moment() == start
    await asyncio.gather(first, second)
    assert diary.order() == [1, 3, 1, 1, 2]


async def test_a_handlers_bug_is_logged_without_what_people_wrote_and_settled(
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def act(update_id: int) -> bool:
        raise ValueError("my dearest secret")

    diary = Diary(act)
    inbox = Inbox(diary)
    await inbox.put(update(7, text="my dearest secret"))
    assert diary.order() == [7]
    assert "update 7 was not handled: ValueError < test_inbox.py" in caplog.text
    assert "secret" not in caplog.text


async def test_a_cancellation_inside_a_handler_does_not_stop_its_persons_queue() -> None:
    async def act(update_id: int) -> bool:
        if update_id == 1:
            raise asyncio.CancelledError
        return True

    diary = Diary(act)
    inbox = Inbox(diary)
    await asyncio.gather(inbox.put(update(1)), inbox.put(update(2)))
    assert diary.order() == [1, 2]


async def test_a_handler_that_hangs_is_cancelled_tried_three_times_more_and_given_up(
    caplog: pytest.LogCaptureFixture,
) -> None:
    diary = taking(3_600)
    inbox = Inbox(diary)
    await inbox.put(update(7))
    assert diary.times(7) == [0, 11, 26, 66]
    levels = [record.levelno for record in caplog.records]
    assert levels == [logging.WARNING] * 4 + [logging.ERROR]


async def test_an_update_put_twice_is_handled_once_and_both_hear_of_it() -> None:
    diary = taking(1)
    inbox = Inbox(diary)
    await asyncio.gather(inbox.put(update(7)), inbox.put(update(7)))
    await inbox.put(update(7))
    assert diary.order() == [7]


async def test_a_smaller_id_that_is_new_is_handled() -> None:
    diary = taking(0)
    inbox = Inbox(diary)
    for update_id in (900, 7, 901, 3):
        await inbox.put(update(update_id))
    assert diary.order() == [900, 7, 901, 3]


async def test_the_memory_of_settled_updates_is_bounded() -> None:
    inbox = Inbox(taking(0))
    for update_id in range(5_000):
        inbox.skip(update_id)
    assert not inbox.has_settled(2_000)
    assert inbox.has_settled(3_000)


async def test_a_person_has_fifty_places_and_others_have_their_own() -> None:
    inbox = Inbox(taking(1))
    waiting = [inbox.put(update(n)) for n in range(50)]
    with pytest.raises(Full):
        inbox.put(update(50))
    await inbox.put(update(51, person_id=2))
    await waiting[0]
    await inbox.put(update(50))


async def test_quiet_queues_leave_nothing_behind() -> None:
    inbox = Inbox(taking(0))
    await asyncio.gather(*(inbox.put(update(n, person_id=n)) for n in range(100)))
    await asyncio.sleep(0)
    assert not inbox._queues
    assert not inbox._workers


async def test_a_stop_lets_the_running_finish_and_leaves_the_waiting_to_telegram() -> None:
    diary = taking(1)
    inbox = Inbox(diary)
    running, waiting = inbox.put(update(1)), inbox.put(update(2))
    await asyncio.sleep(0.5)
    start = moment()
    await inbox.stop(3)
    assert round(moment() - start, 3) == 0.5
    assert running.done()
    assert inbox.has_settled(1)
    assert waiting.cancelled()
    assert not inbox.has_settled(2)
    with pytest.raises(Full):
        inbox.put(update(3))


async def test_a_stop_waits_no_longer_than_it_may() -> None:
    inbox = Inbox(taking(9))
    hanging = inbox.put(update(1))
    await asyncio.sleep(0)
    start = moment()
    await inbox.stop(3)
    assert round(moment() - start, 3) == 3
    assert hanging.cancelled()
    assert not inbox.has_settled(1)


async def test_a_stop_does_not_wait_for_an_update_that_pauses_between_tries() -> None:
    diary = failing(1, times=9)
    inbox = Inbox(diary)
    pausing = inbox.put(update(1))
    await asyncio.sleep(0.5)
    start = moment()
    await inbox.stop(3)
    assert moment() == start
    assert pausing.cancelled()
    assert diary.order() == [1]


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 2)), max_size=30))
def test_whatever_fails_everybodys_updates_are_settled_in_order_once(
    arrivals: list[tuple[int, int]],
) -> None:
    """Each arrival: whose it is, and how many times its write fails."""
    settled: list[int] = []
    failures = {key: fails for key, (_, fails) in enumerate(arrivals)}

    async def handle(update: Update) -> bool:
        await asyncio.sleep(0.01)
        if failures[update.update_id]:
            failures[update.update_id] -= 1
            return False
        settled.append(update.update_id)
        return True

    async def play() -> None:
        inbox = Inbox(handle)
        people = [person for person, _ in arrivals]
        await asyncio.gather(*(inbox.put(update(n, person)) for n, person in enumerate(people)))

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        runner.run(play())
    assert sorted(settled) == list(range(len(arrivals)))
    for person in range(4):
        own = [key for key in settled if arrivals[key][0] == person]
        assert own == sorted(own)
