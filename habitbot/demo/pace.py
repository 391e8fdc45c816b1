"""How much a bot may send: a message a second in a chat, thirty a second in all, small bursts."""

import math
from collections.abc import Callable
from dataclasses import dataclass

from habitbot.demo.answers import flooded


@dataclass(frozen=True, slots=True)
class Pace:
    """What Telegram allows: calls a second, and how many may come at once."""

    chat_per_second: float = 1.0
    chat_burst: int = 20
    group_per_second: float = 20 / 60
    all_per_second: float = 30.0
    all_burst: int = 60


USUAL_PACE = Pace()


class FloodGate:
    """Refuses what is beyond the pace, and says for how long. `seconds` is real time."""

    def __init__(self, pace: Pace | None, seconds: Callable[[], float]) -> None:
        self.pace = pace
        self._seconds = seconds
        self._all_free_when = 0.0
        self._chat_free_when: dict[int, float] = {}

    def pass_one(self, chat_id: int) -> None:
        """Let one message or edit to a chat through, or refuse it with the seconds to wait."""
        pace = self.pace
        if pace is None:
            return
        now = self._seconds()
        chat_rate = pace.chat_per_second if chat_id > 0 else pace.group_per_second
        chat_free = max(self._chat_free_when.get(chat_id, now), now)
        all_free = max(self._all_free_when, now)
        wait = max(
            chat_free - now - (pace.chat_burst - 1) / chat_rate,
            all_free - now - (pace.all_burst - 1) / pace.all_per_second,
        )
        if wait > 0:
            raise flooded(math.ceil(wait))
        self._chat_free_when[chat_id] = chat_free + 1 / chat_rate
        self._all_free_when = all_free + 1 / pace.all_per_second
