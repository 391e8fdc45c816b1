"""Telling a story: the bot, its Telegram, and an ear for what is said in plain English."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from habitbot.texts.words import PSEUDO
from tests.stories.bot import Bot
from tests.stories.pseudo import left_plain, listen
from tests.stories.story import Story
from tests.talk import standing

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
    async with standing(start) as stand:
        bot, said = Bot(stand, data), listen(stand)
        house = await bot.start()
        try:
            ada = stand.add_person("Ada", language_code=language, timezone=timezone)
            story = Story(bot, house, ada)
            yield story
        finally:
            await bot.stop()
        if language == PSEUDO:
            left = left_plain(said, story.facts)
            assert left == {}, left
