"""Telling a story: the bot, its Telegram, and an ear for what is said in plain English."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from habitbot.texts.words import PSEUDO
from tests.stories.bot import Bot
from tests.stories.pseudo import left_plain, listen
from tests.stories.story import Story
from tests.talk import standing

S = TypeVar("S", bound=Story)

MONDAY = datetime(2026, 11, 16, 9, tzinfo=UTC)
"""Nine in the morning in London, where Ada lives."""


@asynccontextmanager
async def telling(
    data: Path,
    *,
    language: str,
    timezone: str = "Europe/London",
    start: datetime = MONDAY,
) -> AsyncIterator[Story]:
    """Ada and the bot. In the pseudo-language every sentence of the bot must have been in it."""
    async with telling_of(Story, "Ada", data, language, timezone, start) as story:
        yield story


@asynccontextmanager
async def telling_of(
    kind: type[S], name: str, data: Path, language: str, timezone: str, start: datetime
) -> AsyncIterator[S]:
    """The same of anybody, as such a story."""
    async with standing(start) as stand:
        bot, said = Bot(stand, data), listen(stand)
        house = await bot.start()
        try:
            person = stand.add_person(name, language_code=language, timezone=timezone)
            story = kind(bot, house, person)
            yield story
        finally:
            await bot.stop()
        if language == PSEUDO:
            left = left_plain(said, story.facts)
            assert left == {}, left
