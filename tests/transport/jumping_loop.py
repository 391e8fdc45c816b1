"""An event loop whose time jumps: nobody waits, and a minute's pause is over at once."""

import asyncio
import selectors
from collections.abc import Mapping
from selectors import SelectorKey
from typing import Any


class _JumpingSelector(selectors.DefaultSelector):
    """When nothing happens, lets the time pass that the loop would have waited."""

    moment = 1_000.0

    def select(self, timeout: float | None = None) -> list[tuple[SelectorKey, int]]:
        events = super().select(0)
        if not events:
            if timeout is None:
                raise RuntimeError("everybody waits for somebody, and no time is set")
            self.moment += max(0.0, timeout)
        return events

    def get_map(self) -> Mapping[Any, SelectorKey]:
        return super().get_map()


class JumpingLoop(asyncio.SelectorEventLoop):
    """A test module that says `EVENT_LOOP = JumpingLoop` runs in jumping time."""

    def __init__(self) -> None:
        self._jumping = _JumpingSelector()
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.moment

    def stall(self, seconds: float) -> None:
        """As if something had kept the loop busy for so long."""
        self._jumping.moment += seconds
