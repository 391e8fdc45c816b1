"""Real time, by which pauses and time limits go: the demo's clock jumps, a connection's doesn't."""

import asyncio
from contextlib import suppress


def real_now() -> float:
    """Seconds of the running loop, good for differences only."""
    return asyncio.get_running_loop().time()


async def wait_for(event: asyncio.Event, seconds: float) -> None:
    """Waits until the event is set, but no longer than so many seconds."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
