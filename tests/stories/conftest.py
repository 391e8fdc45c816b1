"""What the stories share: a person of whom the bot knows nothing yet."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from habitbot.texts.words import PSEUDO, SOURCE
from tests.stories.telling import telling
from tests.stories.story import Story


@pytest.fixture(params=[SOURCE, PSEUDO])
async def ada(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Story]:
    """Ada in London, who has not written to the bot yet, on a Monday at nine; in each language."""
    async with telling(tmp_path / "data", language=request.param) as ada:
        yield ada
