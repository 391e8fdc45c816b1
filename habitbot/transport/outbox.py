"""The outbox: what goes to one chat goes in order, chats side by side, and holds nobody up."""

import asyncio
import logging
import re
from collections import deque
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Generic, Literal, TypeVar

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from habitbot.transport.pace import Pace, Turn
from habitbot.transport.real_time import real_now
from habitbot.transport.request import NotSent, seconds_to_wait
from habitbot.transport.trouble import describe, is_stopped

T = TypeVar("T")
Kind = Literal["sent", "replaced", "dropped", "unknown", "gone", "refused"]

_DONE_ALREADY = ("message is not modified", "query is too old")
_TRIES = 3
_LANE_HOLDS = 50
_LONGEST_BACKOFF = 4.0
_QUOTED = re.compile(r'"[^"]*"|\'[^\']*\'')

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of a job.

    sent: Telegram has it (or had it before). replaced: a newer one of the same key goes in its
    place. dropped: surely never sent. unknown: perhaps sent, and not sent again. gone: the chat
    is blocked, deactivated or no more. refused: Telegram does not want it so, and says why in
    `reason`.
    """

    kind: Kind
    result: T | None = None
    reason: str = ""


@dataclass(eq=False, slots=True)
class _Job:
    chat_id: int
    call: Callable[[], Awaitable[Any]]
    future: asyncio.Future[Outcome[Any]]
    key: Hashable | None
    prepare: Callable[[], Awaitable[bool]] | None
    is_prompt: bool
    is_repeatable: bool
    ends_at: float
    is_prepared: bool = False
    tries: int = 0
    misses: int = 0

    def settle(self, outcome: Outcome[Any]) -> None:
        if not self.future.done():
            self.future.set_result(outcome)


class _Lane:
    """What waits for one chat: taps before prompts, each in the order they came."""

    def __init__(self, chat_id: int) -> None:
        self.turn = Turn(chat_id)
        self.taps: deque[_Job] = deque()
        self.prompts: deque[_Job] = deque()
        self.again_at = 0.0
        self.is_sending = False

    def add(self, job: _Job) -> None:
        queue = self.prompts if job.is_prompt else self.taps
        twin = _find_twin(queue, job)
        if twin is not None:
            queue[queue.index(twin)] = job
            twin.settle(Outcome("replaced"))
            return
        queue.append(job)
        if len(queue) > _LANE_HOLDS:
            self._drop_oldest(queue)

    def put_back(self, job: _Job) -> None:
        """A job that has to be tried again stays first, unless a newer one may take its place."""
        twin = _find_twin(self.taps, job)
        if twin is not None:
            job.settle(Outcome("replaced"))
            self.taps.remove(twin)
        self.taps.appendleft(twin or job)

    def pop(self) -> _Job | None:
        queue = self.taps or self.prompts
        return queue.popleft() if queue else None

    def drop_prompts(self) -> None:
        while self.prompts:
            self.prompts.popleft().settle(Outcome("dropped"))

    def drop_all(self) -> None:
        self.drop_prompts()
        while self.taps:
            self.taps.popleft().settle(Outcome("dropped"))

    def _drop_oldest(self, queue: deque[_Job]) -> None:
        oldest = next(job for job in queue if not job.is_prepared)
        queue.remove(oldest)
        oldest.settle(Outcome("dropped"))
        _log.warning("too much waits for one chat: its oldest message is dropped")


class Outbox:
    """Sends what handlers and prompts hand in, at the pace's pleasure.

    One chat's jobs go in order, taps before prompts that have not begun; a chat that Telegram
    holds back delays no other.
    """

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._lanes: dict[int, _Lane] = {}
        self._tasks: dict[asyncio.Task[None], _Lane | None] = {}
        self._is_closed = False

    def put(
        self,
        chat_id: int,
        call: Callable[[], Awaitable[T]],
        *,
        key: Hashable | None = None,
        is_prompt: bool = False,
        prepare: Callable[[], Awaitable[bool]] | None = None,
        is_repeatable: bool = True,
        is_free: bool = False,
        within: float = 3_600.0,
    ) -> asyncio.Future[Outcome[T]]:
        """Queues a call to Telegram; the future tells what became of it and never raises.

        key: a waiting job of the same key is replaced, in its place in line (edits of a message).
        prepare: asked once, right before the first try; the job is dropped if it says no.
        is_repeatable: doing it twice does no harm (edits, answers); pass False for a new message.
        A prompt is never repeated. is_free: goes at once, outside the pace and the order (answers
        to taps). within: after so many seconds it is no longer worth sending.
        """
        loop = asyncio.get_running_loop()
        future: asyncio.Future[Outcome[T]] = loop.create_future()
        job = _Job(
            chat_id=chat_id,
            call=call,
            future=future,
            key=key,
            prepare=prepare,
            is_prompt=is_prompt,
            is_repeatable=is_repeatable and not is_prompt,
            ends_at=loop.time() + within,
        )
        if self._is_closed:
            job.settle(Outcome("dropped"))
        elif is_free:
            self._start(self._send_free(job), None)
        else:
            self._enqueue(job)
        return future

    def is_quiet(self) -> bool:
        """Whether nothing waits and nothing is being sent."""
        return not self._tasks

    async def drain(self, seconds: float) -> None:
        """Takes nothing more and drops prompts not begun; what people wait for gets so long."""
        self._is_closed = True
        for task, lane in self._tasks.items():
            if lane is not None:
                lane.drop_prompts()
                if not lane.taps and not lane.is_sending:
                    task.cancel()
        if self._tasks:
            _, late = await asyncio.wait(list(self._tasks), timeout=seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    def _start(self, work: Coroutine[Any, Any, None], lane: _Lane | None) -> None:
        task = asyncio.create_task(work)
        self._tasks[task] = lane
        task.add_done_callback(self._tasks.pop)

    def _enqueue(self, job: _Job) -> None:
        lane = self._lanes.get(job.chat_id)
        if lane is None:
            lane = self._lanes[job.chat_id] = _Lane(job.chat_id)
            self._start(self._work(lane), lane)
        lane.add(job)
        if not job.is_prompt:
            self._pace.hurry(lane.turn)

    async def _work(self, lane: _Lane) -> None:
        """Sends one chat's jobs and ends when none is left."""
        try:
            while lane.taps or lane.prompts:
                await self._wait_for_turn(lane)
                job = lane.pop()
                if job is None or not await self._deliver(lane, job):
                    self._pace.give_back(lane.turn.chat_id)
        finally:
            del self._lanes[lane.turn.chat_id]
            lane.drop_all()

    async def _wait_for_turn(self, lane: _Lane) -> None:
        pause = lane.again_at - real_now()
        if pause > 0:
            await asyncio.sleep(pause)
        lane.turn.is_prompt = not lane.taps
        await self._pace.wait(lane.turn)

    async def _deliver(self, lane: _Lane, job: _Job) -> bool:
        """Tries a job once; False if it was dropped and its turn not used."""
        lane.is_sending = True
        try:
            if real_now() >= job.ends_at or not await _is_prepared(job):
                job.settle(Outcome("dropped"))
                return False
            verdict = await self._try(job)
        finally:
            lane.is_sending = False
        if isinstance(verdict, Outcome):
            job.settle(verdict)
        else:
            lane.again_at = real_now() + verdict
            lane.put_back(job)
        return True

    async def _send_free(self, job: _Job) -> None:
        while real_now() < job.ends_at:
            verdict = await self._try(job)
            if isinstance(verdict, Outcome):
                job.settle(verdict)
                return
            await asyncio.sleep(verdict)
        job.settle(Outcome("dropped"))

    async def _try(self, job: _Job) -> Outcome[Any] | float:
        """What became of the job, or in how many seconds to try again."""
        try:
            return Outcome("sent", await job.call())
        except NotSent:
            job.misses += 1
            return _backoff(job.misses)
        except RetryAfter as error:
            seconds = seconds_to_wait(error)
            self._pace.hold(job.chat_id, seconds)
            return seconds
        except TelegramError as error:
            return _judge(job, error)
        except (Exception, asyncio.CancelledError) as error:
            if is_stopped():
                job.settle(Outcome("unknown"))
                raise
            _log.error("a message could not be made: %s", describe(error))
            return Outcome("refused", reason=type(error).__name__)


async def _is_prepared(job: _Job) -> bool:
    if job.prepare is None or job.is_prepared:
        return True
    job.is_prepared = True
    try:
        return await job.prepare()
    except (Exception, asyncio.CancelledError) as error:
        if is_stopped():
            job.settle(Outcome("dropped"))
            raise
        _log.error("a message could not be prepared: %s", describe(error))
        return False


def _judge(job: _Job, error: TelegramError) -> Outcome[Any] | float:
    """What an error of Telegram means for the job, or in how many seconds to try again."""
    text = error.message.lower()
    if isinstance(error, BadRequest) and text.startswith(_DONE_ALREADY):
        return Outcome("sent")
    if isinstance(error, Forbidden | ChatMigrated) or "chat not found" in text:
        _log.info("a chat is gone: %s", type(error).__name__)
        return Outcome("gone", reason=error.message)
    if isinstance(error, BadRequest) or not isinstance(error, NetworkError):
        _log.warning("Telegram refused a message: %s", _QUOTED.sub("…", error.message))
        return Outcome("refused", reason=error.message)
    job.tries += 1
    if job.is_repeatable and job.tries < _TRIES:
        return _backoff(job.tries)
    _log.warning("nobody knows whether a message arrived: %s", type(error).__name__)
    return Outcome("unknown", reason=type(error).__name__)


def _backoff(times: int) -> float:
    return min(_LONGEST_BACKOFF, 0.25 * 2.0 ** min(times, 10))


def _find_twin(queue: deque[_Job], job: _Job) -> _Job | None:
    if job.key is None:
        return None
    return next((other for other in queue if other.key == job.key), None)
