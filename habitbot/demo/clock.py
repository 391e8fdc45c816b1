"""A clock that can jump: it flows like any other, and runs ahead when it is told to."""

import asyncio
import heapq
import itertools
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

Listener = Callable[[datetime, bool], None]


class JumpClock:
    """Real time from a start of one's choice, and jumps that miss nobody who waits.

    `seconds` is the real time behind it, in seconds; a function that always says the same makes a
    clock that moves by jumps alone.
    """

    def __init__(
        self, start: datetime | None = None, *, seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds = seconds
        self._shown_at = (start or datetime.now(UTC)).astimezone(UTC)
        self._set_when = seconds()
        self._is_held = False
        self._waiting: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._turns = itertools.count()
        self._timer: asyncio.TimerHandle | None = None
        self._one_jump = asyncio.Lock()
        self.listeners: list[Listener] = []

    def now(self) -> datetime:
        """The moment it shows, in UTC."""
        if self._is_held:
            return self._shown_at
        return self._shown_at + timedelta(seconds=self._seconds() - self._set_when)

    @property
    def is_jumping(self) -> bool:
        """Whether a jump is under way."""
        return self._is_held

    async def sleep_until(self, moment: datetime) -> None:
        """Wait until the clock shows `moment`; if it has gone by, let others have a turn."""
        while self.now() < moment:
            woken = asyncio.get_running_loop().create_future()
            heapq.heappush(self._waiting, (moment, next(self._turns), woken))
            self._set_timer()
            await woken
        await asyncio.sleep(0)

    async def jump_to(
        self, moment: datetime, until_quiet: Callable[[], Awaitable[None]]
    ) -> datetime:
        """Run ahead to `moment`, stopping in order wherever somebody waits, and tell the time.

        At every stop the clock stands still until `until_quiet` returns; who begins to wait
        meanwhile for an earlier moment than the next stop gets a stop as well. A clock does not
        run backwards: a moment gone by is a ValueError.
        """
        async with self._one_jump:
            if moment < self.now():
                raise ValueError(f"the clock shows {self.now():%Y-%m-%d %H:%M} already")
            self._hold_at(self.now())
            try:
                await self._run_to(moment, until_quiet)
            finally:
                self._let_flow()
            return self.now()

    async def _run_to(self, moment: datetime, until_quiet: Callable[[], Awaitable[None]]) -> None:
        await until_quiet()
        while (stop := self._next_stop()) is not None and stop <= moment:
            self._hold_at(max(stop, self._shown_at))
            self._wake_the_due()
            await until_quiet()
        self._hold_at(moment)
        await until_quiet()

    def _next_stop(self) -> datetime | None:
        while self._waiting and self._waiting[0][2].done():
            heapq.heappop(self._waiting)
        return self._waiting[0][0] if self._waiting else None

    def _hold_at(self, moment: datetime) -> None:
        self._shown_at = moment
        self._is_held = True
        self._tell(is_jumping=True)

    def _let_flow(self) -> None:
        self._set_when = self._seconds()
        self._is_held = False
        self._tell(is_jumping=False)
        self._set_timer()

    def _tell(self, *, is_jumping: bool) -> None:
        for listener in self.listeners:
            listener(self._shown_at, is_jumping)

    def _wake_the_due(self) -> None:
        now = self.now()
        while (stop := self._next_stop()) is not None and stop <= now:
            heapq.heappop(self._waiting)[2].set_result(None)

    def _set_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        stop = self._next_stop()
        if stop is None or self._is_held:
            return
        wait = (stop - self.now()).total_seconds()
        self._timer = asyncio.get_running_loop().call_later(max(wait, 0), self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        if not self._is_held:
            self._wake_the_due()
            self._set_timer()
