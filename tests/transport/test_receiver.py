"""Polling: Telegram is told of an update when it is settled, whatever happens on the way."""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from telegram import Update

from habitbot.transport.inbox import Inbox
from habitbot.transport.line import BadToken, Line, make_line
from habitbot.transport.receiver import Deaf, Receiver, Rhythm
from habitbot.transport.request import Request
from tests.transport.desk import Desk
from tests.transport.stand_in import (
    TOKEN,
    Fault,
    StandIn,
    cut,
    error,
    garbage,
    message,
    page,
    result,
    silence,
)

QUICK = Rhythm(longest_backoff=0.01, conflict=0.01, same_offset=0.05, partly_settled=0.02)


def inbox_for(desk: Callable[[Update], Awaitable[bool]]) -> Inbox:
    return Inbox(desk, retry_seconds=(0.01,))


@asynccontextmanager
async def polling(
    line: Line, desk: Callable[[Update], Awaitable[bool]], rhythm: Rhythm = QUICK
) -> AsyncIterator[Receiver]:
    receiver = Receiver(line, inbox_for(desk), rhythm=rhythm)
    run = asyncio.create_task(receiver.run())
    try:
        yield receiver
    finally:
        await receiver.stop()
        await run


async def test_an_update_is_confirmed_after_it_is_settled_and_not_before(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    telegram.send(message(5))
    async with polling(line, desk) as receiver:
        await desk.tried(1)
        assert not receiver.is_idle()
        assert max(telegram.offsets) <= 5
        desk.may_go_on.set()
        await telegram.confirmed(5)
        assert receiver.is_idle()
    assert desk.tries == [5]
    assert telegram.waiting == []


async def test_people_are_served_side_by_side_and_the_oldest_unsettled_is_the_mark(
    telegram: StandIn, line: Line
) -> None:
    slow = asyncio.Event()

    async def handle(update: Update) -> bool:
        if update.update_id == 6:
            await slow.wait()
        return True

    telegram.send(*(message(n, person_id=n) for n in range(5, 9)))
    async with polling(line, handle):
        await telegram.confirmed(5)
        assert max(telegram.offsets) == 6
        slow.set()
        await telegram.confirmed(8)


async def test_ids_that_jump_up_or_down_after_a_quiet_week_are_followed(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    async with polling(line, desk):
        for update_id in (900_000_000, 5_000, 5_001, 700_000_000, 3):
            telegram.send(message(update_id))
            await desk.has(update_id)
            await telegram.confirmed(update_id)
    assert desk.handled == [900_000_000, 5_000, 5_001, 700_000_000, 3]


async def test_ids_out_of_order_confirm_nothing_unsettled(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5, 7}
    telegram.send(message(7, 1), message(5, 2), message(6, 3))
    async with polling(line, desk):
        await desk.has(6)
        await telegram.got("getUpdates", times=3)
        assert max(telegram.offsets) <= 5
        desk.failing = set()
        await telegram.confirmed(7)
    assert sorted(desk.handled) == [5, 6, 7]


async def test_updates_sent_twice_are_handled_once(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    twice = [message(5), message(5), message(6), message(5)]
    telegram.next("getUpdates", result(twice), result(twice))
    async with polling(line, desk):
        telegram.send(message(7))
        await desk.has(5, 6, 7)
    assert desk.tries == [5, 6, 7]


async def test_an_update_that_cannot_be_written_holds_the_mark_and_nobody_else(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5}
    telegram.send(message(5, person_id=1))
    async with polling(line, desk):
        for update_id in range(6, 12):
            telegram.send(message(update_id, person_id=update_id))
            await desk.has(update_id)
        assert max(telegram.offsets) <= 5
        desk.failing = set()
        await telegram.confirmed(11)
    assert sorted(desk.handled) == list(range(5, 12))


async def test_the_same_offset_is_not_asked_for_again_before_its_time(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5}
    telegram.send(message(5))
    async with polling(line, desk, replace(QUICK, same_offset=60)):
        await desk.tried(20)
    # The last one is the stop's.
    assert telegram.offsets == [0, 5]


async def test_beside_an_update_that_cannot_be_written_the_next_is_heard(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5}
    telegram.send(message(5, person_id=1))
    async with polling(line, desk, Rhythm()):
        await desk.tried(1)
        telegram.send(message(6, person_id=2))
        await desk.has(6)
        assert 5 not in desk.handled


async def test_a_poll_answered_late_is_not_repeated_at_once(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.failing = {5}
    async with polling(line, desk, replace(QUICK, poll=5, same_offset=0.3)):
        await asyncio.sleep(0.4)
        telegram.send(message(5))
        await desk.tried(2)
        assert telegram.offsets == [0]


async def test_a_hundred_waiting_updates_keep_the_rest_at_telegram_and_lose_none(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    telegram.send(*(message(n, person_id=n) for n in range(1, 251)))
    async with polling(line, desk):
        await desk.tried(100)
        assert sorted(desk.tries) == list(range(1, 101))
        desk.may_go_on.set()
        await telegram.confirmed(250)
    assert sorted(desk.handled) == list(range(1, 251))


async def test_one_person_who_fills_their_queue_is_still_heard_in_order(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.send(*(message(n, person_id=1) for n in range(1, 131)))
    async with polling(line, desk):
        await telegram.confirmed(130)
    assert desk.handled == list(range(1, 131))


async def test_a_backlog_is_not_asked_for_again_and_again(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.send(*(message(n, person_id=n) for n in range(1, 601)))
    async with polling(line, desk):
        await telegram.confirmed(600)
    assert len(telegram.offsets) < 30


async def test_a_bot_api_that_does_not_hold_polls_is_not_asked_without_end(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.always("getUpdates", result([]))
    start = asyncio.get_running_loop().time()
    async with polling(line, desk):
        await telegram.got("getUpdates", times=5)
    assert asyncio.get_running_loop().time() - start > 0.2


async def test_an_update_nobody_can_read_does_not_stop_its_neighbours(
    telegram: StandIn, line: Line, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.send(message(5), {"update_id": 6, "message": {"text": "my love"}}, message(7))
    async with polling(line, desk):
        await telegram.confirmed(7)
    assert desk.handled == [5, 7]
    assert "update 6 cannot be read: KeyError" in caplog.text
    assert "my love" not in caplog.text


@pytest.mark.parametrize(
    "fault",
    [
        error(409, "Conflict: terminated by other getUpdates request"),
        error(429, "Too Many Requests: retry after 0", retry_after=0.01),
        error(500, "Internal Server Error"),
        page(502),
        page(200),
        page(200, '{"ok":true,"result":[{"update_id":'),
        result([{"update_id": None}]),
        result("nonsense"),
        cut,
        garbage,
    ],
)
async def test_polling_goes_on_after_whatever_telegram_does(
    telegram: StandIn, line: Line, desk: Desk, fault: Fault
) -> None:
    telegram.next("getUpdates", fault, fault, fault)
    telegram.send(message(5))
    async with polling(line, desk):
        await telegram.confirmed(5)
    assert desk.tries == [5]


async def test_polling_goes_on_when_the_network_is_back(
    telegram: StandIn, line: Line, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    async with polling(line, desk):
        await telegram.got("getUpdates")
        await telegram.stop()
        async with StandIn(port=telegram.port) as again:
            again.send(message(5))
            await again.confirmed(5)
    assert desk.tries == [5]
    assert caplog.text.count("polling failed") == 1


def test_a_poll_in_a_dead_connection_and_the_pause_after_it_end_within_30_s() -> None:
    margin = make_line(TOKEN)._request[0].read_timeout
    assert margin is not None
    assert Rhythm().poll + margin + Rhythm().longest_backoff < 30


async def test_a_second_poller_is_named_once_with_what_to_do(
    telegram: StandIn, line: Line, desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    conflict = error(409, "Conflict: terminated by other getUpdates request; make sure that only")
    telegram.next("getUpdates", *[conflict] * 5)
    async with polling(line, desk):
        await telegram.got("getUpdates", times=6)
    assert caplog.text.count("another process polls with this token; stop it") == 1


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_taken_back_ends_polling(
    telegram: StandIn, line: Line, desk: Desk, status: int
) -> None:
    telegram.always("getUpdates", error(status, "Unauthorized"))
    with pytest.raises(BadToken):
        await Receiver(line, inbox_for(desk), rhythm=QUICK).run()


async def test_deaf_polling_gets_new_connections_and_then_ends(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    await asyncio.gather(*(line.fetch_updates(0, seconds=0) for _ in range(2)))
    kept = set(telegram.connections)
    telegram.always("getUpdates", silence)
    with pytest.raises(Deaf):
        await Receiver(line, inbox_for(desk), rhythm=replace(QUICK, deaf=0.05, stop=0.1)).run()
    polls = telegram.connections[-3:]
    assert len(telegram.called("getUpdates")) == 2 + 3
    assert len(set(polls)) == 3
    assert not kept & set(polls[1:])


async def test_polls_that_only_time_out_are_deaf_too(telegram: StandIn, desk: Desk) -> None:
    hasty = Request(read_timeout=0.02)
    telegram.always("getUpdates", silence)
    async with Line(TOKEN, f"{telegram.url}/bot", get_updates_request=hasty) as line:
        receiver = Receiver(
            line, inbox_for(desk), rhythm=replace(QUICK, poll=0, deaf=0.1, stop=0.1)
        )
        with pytest.raises(Deaf):
            await receiver.run()


async def test_a_poll_that_ends_between_makes_deafness_count_anew(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    answer = result([])
    telegram.next("getUpdates", silence, silence, answer, silence, silence, answer)
    telegram.send(message(5))
    async with polling(line, desk, replace(QUICK, deaf=0.4)):
        await desk.has(5)


async def test_telegrams_own_troubles_are_not_deafness(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.next("getUpdates", *[error(502, "Bad Gateway")] * 30)
    telegram.send(message(5))
    async with polling(line, desk, replace(QUICK, deaf=0.05)):
        await desk.has(5)


async def test_a_stop_is_quick_and_confirms_what_is_settled(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.send(message(5))
    async with polling(line, desk, replace(QUICK, same_offset=60)) as receiver:
        await desk.has(5)
        async with asyncio.timeout(10):
            await receiver.stop()
    assert max(telegram.offsets) == 6
    assert telegram.waiting == []


async def test_a_stop_lets_a_running_handler_finish_and_confirms_it(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    telegram.send(message(5), message(6))
    async with polling(line, desk) as receiver:
        await desk.tried(1)
        stop = asyncio.create_task(receiver.stop())
        await asyncio.sleep(0)
        desk.may_go_on.set()
        await stop
    assert desk.handled == [5]
    assert [raw["update_id"] for raw in telegram.waiting] == [6]


async def test_a_stop_ends_in_time_though_a_handler_hangs_and_telegram_is_silent(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    desk.may_go_on.clear()
    telegram.send(message(5))
    start = asyncio.get_running_loop().time()
    async with polling(line, desk, replace(QUICK, stop=0.5)):
        await desk.tried(1)
        telegram.always("getUpdates", silence)
    assert asyncio.get_running_loop().time() - start < 2
    assert [raw["update_id"] for raw in telegram.waiting] == [5]


async def test_a_stop_before_the_start_ends_at_once(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    receiver = Receiver(line, inbox_for(desk), rhythm=QUICK)
    await receiver.stop()
    await receiver.run()
    assert not telegram.called("getUpdates")


async def test_a_webhook_set_before_is_deleted_and_what_waits_is_kept(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    async with polling(line, desk):
        await telegram.got("getUpdates")
    assert telegram.called("deleteWebhook") == [{"drop_pending_updates": "false"}]


async def test_a_bot_api_that_knows_no_webhooks_is_polled_all_the_same(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.always("deleteWebhook", error(404, "Not Found: method not found"))
    telegram.send(message(5))
    async with polling(line, desk):
        await telegram.confirmed(5)


async def test_each_good_poll_is_noted_and_no_bad_one(
    telegram: StandIn, line: Line, desk: Desk
) -> None:
    telegram.next("getUpdates", page(502), result([message(5)]), page(502), result([message(6)]))
    good: list[int] = []
    receiver = Receiver(
        line,
        inbox_for(desk),
        kinds=["message"],
        rhythm=QUICK,
        on_good_poll=lambda: good.append(len(telegram.called("getUpdates"))),
    )
    run = asyncio.create_task(receiver.run())
    await desk.has(5, 6)
    await receiver.stop()
    await run
    assert good[:2] == [2, 4]
    assert telegram.called("getUpdates")[0]["allowed_updates"] == '["message"]'


@pytest.mark.parametrize("seed", range(3))
async def test_however_often_polling_is_broken_off_no_update_is_lost(
    telegram: StandIn, line: Line, seed: int
) -> None:
    chance = random.Random(seed)
    ids = range(1, 301)
    done: list[int] = []

    async def handle(update: Update) -> bool:
        await asyncio.sleep(chance.random() * 0.004)
        if chance.random() < 0.2:
            return False
        done.append(update.update_id)
        return True

    telegram.send(*(message(n, person_id=n % 40) for n in ids))
    while telegram.waiting:
        receiver = Receiver(line, inbox_for(handle), rhythm=replace(QUICK, stop=0.01))
        run = asyncio.create_task(receiver.run())
        await asyncio.sleep(chance.random() * 0.1)
        if chance.random() < 0.5:
            await receiver.stop()
        run.cancel()
        await asyncio.gather(run, return_exceptions=True)
    assert set(done) == set(ids)
