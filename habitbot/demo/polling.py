"""getUpdates: the bot asks, waits on the line, and confirms by the next number it asks for."""

import asyncio
from collections.abc import Callable
from datetime import datetime

from habitbot.demo.answers import Refused
from habitbot.demo.misbehave import Misbehaviour
from habitbot.demo.params import Params
from habitbot.demo.updates import Update, Updates

MOST_AT_ONCE = 100
LONGEST_WAIT = 50
REPEATED_WITHIN = 3.0
HASTY_WITHIN = 0.5
REORDER_SECONDS = 0.02
BY_OTHER_POLL = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
BY_WEBHOOK = "terminated by setWebhook request"
IN_WEBHOOK_MODE = (
    "can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)


class Polling:
    """The one line on which the bot may wait. `seconds` is real time, `now` dates updates."""

    def __init__(
        self,
        updates: Updates,
        misbehaviour: Misbehaviour,
        seconds: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        self._updates = updates
        self._misbehaviour = misbehaviour
        self._seconds = seconds
        self._now = now
        self._waiting: asyncio.Future[None] | None = None
        self._last_offset: int | None = None
        self._last_when = 0.0
        self._next_conflict_when = 0.0
        self._again: list[Update] = []

    @property
    def is_waiting(self) -> bool:
        """Whether the bot waits on the line just now."""
        return self._waiting is not None

    async def take(self, params: Params) -> list[Update]:
        """What the bot gets; a poll that waits is ended by the next one."""
        self.end_waiting(BY_OTHER_POLL)
        offset = params.number("offset")
        limit = min(max(params.number("limit", MOST_AT_ONCE), 1), MOST_AT_ONCE)
        timeout = min(max(params.number("timeout"), 0), LONGEST_WAIT)
        limit, timeout = self._slow_down(offset, limit, timeout)
        self._choose_kinds(params)
        self._updates.drop_old(self._now())
        if offset:
            self._updates.confirm_below(offset)
        if timeout and not self._updates.pending and not self._again:
            await self._wait(timeout)
        return self._misbehaved(self._updates.first(limit))

    async def conflict(self, cause: str) -> Refused:
        """The 409 of a clash; a second one within three seconds is held back that long."""
        now = self._seconds()
        if now < self._next_conflict_when:
            await asyncio.sleep(REPEATED_WITHIN)
        else:
            self._next_conflict_when = now + REPEATED_WITHIN
        return Refused(409, cause)

    def wake(self) -> None:
        """An update has come."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)

    def end_waiting(self, cause: str) -> None:
        """Refuse the poll that waits, if one does."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_exception(Refused(409, cause))
        self._waiting = None

    def _slow_down(self, offset: int, limit: int, timeout: int) -> tuple[int, int]:
        """Who asks for the same offset again within moments waits longer and gets less."""
        now = self._seconds()
        since = now - self._last_when if offset == self._last_offset else REPEATED_WITHIN
        self._last_offset, self._last_when = offset, now
        if since < REPEATED_WITHIN:
            timeout = max(timeout, int(REPEATED_WITHIN))
        return (1 if since < HASTY_WITHIN else limit), timeout

    def _choose_kinds(self, params: Params) -> None:
        kinds = params.json("allowed_updates", "can't parse allowed updates JSON array")
        if isinstance(kinds, list):
            self._updates.kinds = frozenset(map(str, kinds))

    async def _wait(self, seconds: int) -> None:
        loop = asyncio.get_running_loop()
        mine = self._waiting = loop.create_future()
        timer = loop.call_later(seconds, _finish, mine)
        try:
            await mine
        except Refused as refused:
            raise await self.conflict(refused.cause) from None
        finally:
            timer.cancel()
            if self._waiting is mine:
                self._waiting = None
        if self._misbehaviour.is_on("reorder"):
            await asyncio.sleep(REORDER_SECONDS)

    def _misbehaved(self, updates: list[Update]) -> list[Update]:
        if not self._misbehaviour.rules and not self._again:
            return updates
        delivered = self._again + updates
        meets = self._misbehaviour.meets_update
        self._again = [update for update in updates if meets("duplicate", update.chat_id)]
        if len(delivered) > 1 and meets("reorder", delivered[0].chat_id):
            delivered.reverse()
        return delivered


def _finish(waiting: asyncio.Future[None]) -> None:
    if not waiting.done():
        waiting.set_result(None)
