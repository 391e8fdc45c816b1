"""What people get to see: waited for, as it comes."""

import asyncio
from typing import Any

from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.faults.bot_process import PATIENCE


class Sight:
    """Looks over everybody's shoulder."""

    def __init__(self, stand: Stand) -> None:
        self._changed = asyncio.Event()
        stand.chats.listeners.append(self._look)

    async def until_seen(self, person: Person, words: str) -> None:
        """Wait until this person sees these words, in a message or as an answer to a tap."""
        async with asyncio.timeout(PATIENCE):
            while not any(words in said for said in seen_by(person)):
                self._changed.clear()
                await self._changed.wait()

    def _look(self, *_: Any) -> None:
        self._changed.set()


def seen_by(person: Person) -> list[str]:
    """All that the bot says to somebody: messages as they stand now, then answers to taps."""
    messages = [message.text for message in person.messages if message.is_from_bot]
    return messages + [toast.text for toast in person.toasts]
