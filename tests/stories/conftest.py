"""What the stories share: each is told in English and in the pseudo-language."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from habitbot.texts.words import PSEUDO, SOURCE
from tests.stories.story import Story
from tests.stories.telling import telling


@pytest.fixture(params=[SOURCE, PSEUDO])
def language(request: pytest.FixtureRequest) -> str:
    """What the person's phone speaks."""
    return str(request.param)


@pytest.fixture
async def ada(language: str, tmp_path: Path) -> AsyncIterator[Story]:
    """Ada in London, who has not written to the bot yet, on a Monday at nine."""
    async with telling(tmp_path / "data", language=language) as ada:
        yield ada
