"""The pace: as many messages as Telegram takes, taps first, and pauses where it asks for them."""

import asyncio
from collections import deque
from dataclasses import dataclass

from habitbot.transport.real_time import real_now

_FLOOD_SECONDS = 5.0
_FLOOD_CHATS = 3
_SWEEP_ABOVE = 1_024
_LONG_AGO = float("-inf")


@dataclass(eq=False, slots=True)
class Turn:
    """A place in line for a chat's next message; a prompt waits behind whoever tapped."""

    chat_id: int
    is_prompt: bool = False


@dataclass(frozen=True, slots=True)
class _Rate:
    """So many in a burst, then one every `gap` seconds.

    Kept as one moment, at which the bucket is full again (the generic cell rate algorithm).
    """

    gap: float
    slack: float

    @classmethod
    def of(cls, per_second: float | None, burst: int) -> "_Rate":
        gap = 1 / per_second if per_second else 0.0
        return cls(gap, gap * (burst - 1))

    def ready_at(self, full_at: float) -> float:
        return full_at - self.slack

    def taken(self, full_at: float, now: float) -> float:
        return max(full_at, now) + self.gap


@dataclass(frozen=True, slots=True)
class _Flood:
    chat_id: int
    at: float
    until: float


class Pace:
    """25 messages a second in all, one a second in a chat, each with a small burst.

    Whoever tapped goes first; prompts take what is left. Rates of None or infinity do not limit.
    """

    def __init__(
        self,
        *,
        per_second: float | None = 25.0,
        burst: int = 5,
        per_chat_second: float | None = 1.0,
        chat_burst: int = 5,
    ) -> None:
        self._rate = _Rate.of(per_second, burst)
        self._chat_rate = _Rate.of(per_chat_second, chat_burst)
        self._full_at = _LONG_AGO
        self._chats_full_at: dict[int, float] = {}
        self._sweep_above = _SWEEP_ABOVE
        self._taps: dict[Turn, asyncio.Future[bool]] = {}
        self._prompts: dict[Turn, asyncio.Future[bool]] = {}
        self._timer: asyncio.TimerHandle | None = None
        self._floods: deque[_Flood] = deque()

    async def wait(self, turn: Turn) -> None:
        """Returns when this turn's message may go out."""
        while True:
            now = real_now()
            pause = self._chat_ready_at(turn.chat_id) - now
            if pause > 0:
                await asyncio.sleep(pause)
            elif self._is_free_for(turn, now):
                self._take(turn.chat_id, now)
                return
            elif await self._queue(turn):
                return

    def hurry(self, turn: Turn) -> None:
        """Somebody waits for this turn after all: it goes among the taps."""
        turn.is_prompt = False
        future = self._prompts.pop(turn, None)
        if future is not None:
            self._taps[turn] = future

    def give_back(self, chat_id: int) -> None:
        """A turn that was given and not used."""
        self._full_at -= self._rate.gap
        if chat_id in self._chats_full_at:
            self._chats_full_at[chat_id] -= self._chat_rate.gap

    def hold(self, chat_id: int, seconds: float) -> None:
        """Telegram answered 429: nothing goes to this chat for so long, all others go on.

        When three chats are told so within five seconds, it is the whole bot that is meant.
        """
        now = real_now()
        until = now + seconds
        full_at = max(self._chats_full_at.get(chat_id, until), until + self._chat_rate.slack)
        self._chats_full_at[chat_id] = full_at
        self._floods.append(_Flood(chat_id, now, until))
        while self._floods[0].at < now - _FLOOD_SECONDS:
            self._floods.popleft()
        if len({flood.chat_id for flood in self._floods}) >= _FLOOD_CHATS:
            soonest = min(flood.until for flood in self._floods)
            self._full_at = max(self._full_at, soonest + self._rate.slack)

    def _chat_ready_at(self, chat_id: int) -> float:
        return self._chat_rate.ready_at(self._chats_full_at.get(chat_id, _LONG_AGO))

    def _is_free_for(self, turn: Turn, now: float) -> bool:
        is_first = not self._taps and not (turn.is_prompt and self._prompts)
        return is_first and self._rate.ready_at(self._full_at) <= now

    def _take(self, chat_id: int, now: float) -> None:
        self._full_at = self._rate.taken(self._full_at, now)
        full_at = self._chats_full_at.get(chat_id, _LONG_AGO)
        self._chats_full_at[chat_id] = self._chat_rate.taken(full_at, now)
        if len(self._chats_full_at) > self._sweep_above:
            self._sweep(now)

    def _sweep(self, now: float) -> None:
        """Forgets the chats that may have a whole burst again: they are as good as new."""
        self._chats_full_at = {c: at for c, at in self._chats_full_at.items() if at > now}
        self._sweep_above = max(_SWEEP_ABOVE, 2 * len(self._chats_full_at))

    async def _queue(self, turn: Turn) -> bool:
        """Waits among its like; False if its chat was put on hold meanwhile."""
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        (self._prompts if turn.is_prompt else self._taps)[turn] = future
        if self._timer is None:
            self._set_timer()
        try:
            return await future
        finally:
            self._taps.pop(turn, None)
            self._prompts.pop(turn, None)

    def _set_timer(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = loop.call_at(self._rate.ready_at(self._full_at), self._serve)

    def _serve(self) -> None:
        self._timer = None
        now = real_now()
        while (line := self._taps or self._prompts) and self._rate.ready_at(self._full_at) <= now:
            turn = next(iter(line))
            future = line.pop(turn)
            if future.done():
                continue
            is_ready = self._chat_ready_at(turn.chat_id) <= now
            if is_ready:
                self._take(turn.chat_id, now)
            future.set_result(is_ready)
        if line:
            self._set_timer()
