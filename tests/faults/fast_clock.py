"""A clock on which a minute takes two seconds, so that prompts fall due all the time."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""A Tuesday morning, hours from the nearest change of day."""

MINUTE = timedelta(minutes=1)
SECONDS_A_MINUTE = 2.0


class FastClock:
    """Shows the same in every process of this machine that is told when it began."""

    def __init__(self, began_when: float) -> None:
        self.began_when = began_when

    def now(self) -> datetime:
        """The moment, in UTC."""
        return START + MINUTE * ((time.monotonic() - self.began_when) / SECONDS_A_MINUTE)

    async def sleep_until(self, moment: datetime) -> None:
        """Come back at that moment."""
        while (minutes := (moment - self.now()) / MINUTE) > 0:  # noqa: ASYNC110  # no event tells
            await asyncio.sleep(minutes * SECONDS_A_MINUTE)
