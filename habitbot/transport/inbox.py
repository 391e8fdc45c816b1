"""The inbox: one queue a person, people side by side, nothing let go before it is settled."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from enum import Enum

from telegram import Update

from habitbot.transport.real_time import wait_for
from habitbot.transport.trouble import describe, is_stopped

Handle = Callable[[Update], Awaitable[bool]]

RETRY_SECONDS = (1.0, 5.0, 30.0)
_LATE_TRIES = 4
_REMEMBERED = 2_000

_log = logging.getLogger(__name__)


class Full(Exception):
    """This person's queue is full, or the inbox is closed: Telegram has to keep the update."""


class _Verdict(Enum):
    SETTLED = "settled"
    FAILED = "failed"
    LATE = "late"


class Inbox:
    """Hands each update to `handle` until that says True: settled.

    Settled means that its write is on disk, or that it had nothing to write. On False (its write
    failed) the same update is tried again after 1, 5, 30, 30 … seconds, and that person's later
    updates wait behind it; everybody else goes on. An error out of `handle` is a bug: trying
    again would only repeat it, so it is logged and the update settled. A handler that takes more
    than `handler_seconds` is cancelled and tried again, three times at most.
    """

    def __init__(
        self,
        handle: Handle,
        *,
        handler_seconds: float = 10.0,
        capacity: int = 50,
        retry_seconds: tuple[float, ...] = RETRY_SECONDS,
    ) -> None:
        self._handle = handle
        self._handler_seconds = handler_seconds
        self._capacity = capacity
        self._retry_seconds = retry_seconds
        self._last_pause = len(retry_seconds) - 1
        self._queues: dict[int, deque[Update]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._unsettled: dict[int, asyncio.Future[None]] = {}
        # A set of ids, never "all below": after a quiet week Telegram goes on at a random number.
        self._settled: dict[int, None] = {}
        self._closing = asyncio.Event()

    def put(self, update: Update) -> asyncio.Future[None]:
        """Queues the update behind its person's earlier ones; Full if there is no room.

        The future is done when the update is settled and cancelled if we stop before. It is
        shared by all who put the same update, so wait for it with `asyncio.wait`.
        """
        waiting = self._unsettled.get(update.update_id)
        if waiting is not None:
            return waiting
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        if self.has_settled(update.update_id):
            future.set_result(None)
            return future
        self._enqueue(update)
        self._unsettled[update.update_id] = future
        return future

    def skip(self, update_id: int) -> None:
        """Counts an update as settled that nobody can read."""
        self._settled[update_id] = None
        while len(self._settled) > _REMEMBERED:
            del self._settled[next(iter(self._settled))]

    def has_settled(self, update_id: int) -> bool:
        return update_id in self._settled

    def is_idle(self) -> bool:
        return not self._unsettled

    async def stop(self, seconds: float) -> None:
        """Takes nothing more, gives running handlers so long to finish, and lets go of the rest.

        What was not settled is Telegram's to send again.
        """
        self._closing.set()
        if self._workers:
            _, late = await asyncio.wait(self._workers, timeout=seconds)
            for worker in late:
                worker.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        for future in self._unsettled.values():
            future.cancel()
        self._unsettled.clear()

    def _enqueue(self, update: Update) -> None:
        if self._closing.is_set():
            raise Full
        person = _person_of(update)
        queue = self._queues.get(person)
        if queue is None:
            queue = self._queues[person] = deque()
            worker = asyncio.create_task(self._work(person, queue))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        elif len(queue) >= self._capacity:
            raise Full
        queue.append(update)

    async def _work(self, person: int, queue: deque[Update]) -> None:
        """Handles one person's updates in order and ends when none is left."""
        try:
            while queue and await self._settle(queue[0]):
                self._mark_settled(queue.popleft().update_id)
        finally:
            del self._queues[person]

    def _mark_settled(self, update_id: int) -> None:
        self.skip(update_id)
        future = self._unsettled.pop(update_id)
        if not future.done():
            future.set_result(None)

    async def _settle(self, update: Update) -> bool:
        """Tries until the update is settled; False if we stop before."""
        tries = late_tries = 0
        while not self._closing.is_set():
            verdict = await self._try(update)
            late_tries += verdict is _Verdict.LATE
            if late_tries == _LATE_TRIES:
                _log.error("update %d took too long each time: given up", update.update_id)
                return True
            if verdict is _Verdict.SETTLED:
                return True
            await wait_for(self._closing, self._retry_seconds[min(tries, self._last_pause)])
            tries += 1
        return False

    async def _try(self, update: Update) -> _Verdict:
        try:
            async with asyncio.timeout(self._handler_seconds) as limit:
                return _Verdict.SETTLED if await self._handle(update) else _Verdict.FAILED
        except (Exception, asyncio.CancelledError) as error:
            if is_stopped():
                raise
            return _judge(error, update.update_id, is_late=limit.expired())


def _judge(error: BaseException, update_id: int, *, is_late: bool) -> _Verdict:
    if is_late:
        _log.warning("update %d took too long: tried again", update_id)
        return _Verdict.LATE
    _log.error("update %d was not handled: %s", update_id, describe(error))
    return _Verdict.SETTLED


def _person_of(update: Update) -> int:
    """Whose queue it is: the person's, else the chat's, else one for all that belongs to nobody."""
    if update.effective_user is not None:
        return update.effective_user.id
    return update.effective_chat.id if update.effective_chat is not None else 0
