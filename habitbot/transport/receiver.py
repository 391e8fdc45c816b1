"""Polling that acknowledges last: Telegram is told of an update only when it is settled."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from habitbot.transport.inbox import Full, Inbox
from habitbot.transport.line import BadToken, Line
from habitbot.transport.real_time import real_now, wait_for
from habitbot.transport.request import NoAnswer, NotSent, seconds_to_wait
from habitbot.transport.updates import read_update

_WINDOW = 100
_DEAF_TIMES = 3
_UNHEARD = (NotSent, NoAnswer, TimedOut)

_log = logging.getLogger(__name__)


class Deaf(Exception):
    """No poll came to an end for minutes, on one new connection after another."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How polling paces itself, in seconds.

    A poll that hangs in a dead connection ends 5 s after `poll`; with the longest pause after it
    that stays below 30 s, and so soon polling goes on when the network is back.
    """

    poll: int = 20
    longest_backoff: float = 4.0
    conflict: float = 5.0
    # Within 0.5 s of its last answer Telegram answers a repeated offset with one update only.
    same_offset: float = 0.6
    partly_settled: float = 0.25
    deaf: float = 90.0
    # A poll this old has surely told its offset, even if it is broken off.
    told_after: float = 0.5
    # Of the five seconds a supervisor gives, some belong to the replies still in the outbox.
    stop: float = 3.0


class Receiver:
    """Asks for updates, hands them to the inbox, and moves the offset over settled ones only.

    Telegram answers with the first hundred updates from the offset on. While the oldest of them
    cannot be settled (a disk that fails), we ask again from the same offset, a little over half a
    second after each answer: what we hold already is passed over, what is new goes its way. Once
    all hundred wait, Telegram keeps the rest back, up to its 24 hours: nothing is lost, and newer
    updates wait until the oldest can be settled.
    """

    def __init__(
        self,
        line: Line,
        inbox: Inbox,
        *,
        kinds: Sequence[str] | None = None,
        on_good_poll: Callable[[], None] = lambda: None,
        rhythm: Rhythm | None = None,
    ) -> None:
        self._line = line
        self._inbox = inbox
        self._kinds = kinds
        self._on_good_poll = on_good_poll
        self._rhythm = rhythm or Rhythm()
        # What arrived and may not be settled yet, in the order of arrival; the update itself
        # only while the inbox has no room for it.
        self._window: dict[int, Update | None] = {}
        self._last_id: int | None = None
        self._was_full = False
        self._stale_offsets: set[int] = set()
        self._asked = 0
        self._asked_at = 0.0
        self._answered_at = 0.0
        self._is_asked = False
        self._asking: asyncio.Task[list[dict[str, Any]]] | None = None
        self._is_webhook_gone = False
        self._heard_at = 0.0
        self._deaf_times = 0
        self._failures = 0
        self._changed = asyncio.Event()
        self._stopping = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()

    async def run(self) -> None:
        """Polls until `stop`. BadToken and Deaf end it, for nothing here can mend them.

        So does an error out of `on_good_poll`.
        """
        self._ended.clear()
        self._heard_at = real_now()
        try:
            while not self._stopping.is_set():
                await self._poll()
        finally:
            await self._close()
            self._ended.set()

    async def stop(self) -> None:
        """Ends the poll at once, lets running handlers finish, and confirms what is settled."""
        self._stopping.set()
        self._changed.set()
        if self._asking is not None:
            self._asking.cancel()
        await self._ended.wait()

    def is_idle(self) -> bool:
        """Whether everything that arrived is settled, and Telegram has been told so."""
        return self._is_asked and not self._unsettled() and self._next_offset() == self._asked

    async def _poll(self) -> None:
        answer = await self._ask()
        if answer is None:
            return
        self._take(answer)
        if answer:
            await self._wait_until_worth_asking()
        elif real_now() - self._asked_at < 0.05:
            # A stand-in for Telegram that does not hold polls must not make us spin.
            await wait_for(self._stopping, 0.05)

    async def _ask(self) -> list[dict[str, Any]] | None:
        """One poll; None if it failed or was broken off."""
        self._asked, self._asked_at, self._is_asked = self._next_offset(), real_now(), True
        self._asking = asyncio.create_task(self._fetch())
        try:
            await asyncio.wait({self._asking}, timeout=self._deaf_in())
            if not self._asking.done():
                await self._renew()
                return None
        finally:
            self._asking.cancel()
        if self._asking.cancelled():
            return None
        error = self._asking.exception()
        if error is not None:
            self._is_asked = False
            await self._recover(error)
            return None
        self._note_good_poll()
        return self._asking.result()

    async def _fetch(self) -> list[dict[str, Any]]:
        if not self._is_webhook_gone:
            # Telegram refuses to be polled while a webhook is set. Whether the token is good,
            # and whether this is Telegram at all, the poll itself will tell.
            with suppress(BadRequest, InvalidToken):
                await self._line.delete_webhook(drop_pending_updates=False)
            self._is_webhook_gone = True
        return await self._line.fetch_updates(
            self._asked, seconds=self._rhythm.poll, limit=_WINDOW, kinds=self._kinds
        )

    def _take(self, answer: list[dict[str, Any]]) -> None:
        self._answered_at = real_now()
        self._was_full = len(answer) >= _WINDOW
        # To ask from the first of an answer on is to ask for the same again.
        self._stale_offsets = {self._asked, *(raw["update_id"] for raw in answer[:1])}
        self._window = {key: self._window[key] for key in self._unsettled()}
        for raw in answer:
            self._last_id = raw["update_id"]
            if raw["update_id"] not in self._window:
                self._window[raw["update_id"]] = self._read(raw)
        self._fill_inbox()

    def _read(self, raw: dict[str, Any]) -> Update | None:
        update = read_update(raw, self._line)
        if update is None:
            self._inbox.skip(raw["update_id"])
        return update

    def _fill_inbox(self) -> None:
        """Hands over, in the order of arrival, whatever the inbox has room for."""
        for update_id, update in self._window.items():
            if update is None:
                continue
            with suppress(Full):
                self._inbox.put(update).add_done_callback(lambda _: self._changed.set())
                self._window[update_id] = None

    def _unsettled(self) -> list[int]:
        return [key for key in self._window if not self._inbox.has_settled(key)]

    def _next_offset(self) -> int:
        """The offset that confirms what is settled and nothing else.

        Judged by the order of arrival: after a quiet week Telegram goes on at a random number,
        which may be smaller. While ids lie out of order the offset stays, which loses nothing.
        """
        unsettled = self._unsettled()
        if not unsettled:
            return 0 if self._last_id is None else self._last_id + 1
        return unsettled[0] if unsettled[0] == min(unsettled) else self._asked

    async def _wait_until_worth_asking(self) -> None:
        while not self._stopping.is_set():
            self._changed.clear()
            self._fill_inbox()
            pause = self._pause_before_asking()
            if pause <= 0:
                return
            await wait_for(self._changed, pause)

    def _pause_before_asking(self) -> float:
        """Ask again when all is settled, when half a full window is, or after a while.

        Each answer repeats everything unsettled, so asking after each single update would make
        a backlog cost its square.
        """
        since = real_now() - self._answered_at
        if self._next_offset() in self._stale_offsets:
            return self._rhythm.same_offset - since
        unsettled = len(self._unsettled())
        if not unsettled or (self._was_full and unsettled <= _WINDOW // 2):
            return 0
        return self._rhythm.partly_settled - since

    def _note_good_poll(self) -> None:
        if self._failures:
            _log.info("polling again")
        self._failures = 0
        self._note_heard()
        self._on_good_poll()

    def _note_heard(self) -> None:
        self._heard_at = real_now()
        self._deaf_times = 0

    async def _recover(self, error: BaseException) -> None:
        """Waits as long as this failure asks for; raises what waiting cannot mend."""
        if isinstance(error, InvalidToken):
            raise BadToken
        if not isinstance(error, TelegramError):
            raise error
        if not self._failures:
            _log.warning("polling failed: %s", _remedy(error))
        self._failures += 1
        await wait_for(self._stopping, self._pause_after(error))
        if not isinstance(error, _UNHEARD):
            self._note_heard()
        elif self._deaf_in() <= 0:
            await self._renew()

    def _pause_after(self, error: TelegramError) -> float:
        if isinstance(error, RetryAfter):
            return seconds_to_wait(error)
        if isinstance(error, Conflict):
            return self._rhythm.conflict
        return min(self._rhythm.longest_backoff, 0.25 * 2.0 ** min(self._failures, 10))

    def _deaf_in(self) -> float:
        return max(0.0, self._heard_at + self._rhythm.deaf - real_now())

    async def _renew(self) -> None:
        """No poll has ended for too long: on to a new connection, the third time to the owner."""
        self._is_asked = False
        self._deaf_times += 1
        if self._deaf_times >= _DEAF_TIMES:
            raise Deaf
        _log.warning("no poll ended for %.0f s: trying a new connection", self._rhythm.deaf)
        self._heard_at = real_now()
        await self._line.reconnect()

    async def _close(self) -> None:
        await self._inbox.stop(self._rhythm.stop * 0.6)
        offset = self._next_offset()
        is_told = (
            self._is_asked
            and self._asked == offset
            and real_now() - self._asked_at > self._rhythm.told_after
        )
        if offset and not is_told:
            with suppress(TelegramError, TimeoutError):
                async with asyncio.timeout(self._rhythm.stop * 0.3):
                    await self._line.fetch_updates(offset, seconds=0, limit=1, kinds=self._kinds)


def _remedy(error: TelegramError) -> str:
    if not isinstance(error, Conflict):
        return f"{type(error).__name__}: {error}"
    if "webhook" in str(error).lower():
        return "a webhook was set for this token meanwhile; run only one of the two"
    return "another process polls with this token; stop it, or give this one its own token"
