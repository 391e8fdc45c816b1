"""What many tests share: a talk between a person and the whole bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.talk import Talk, talking

# Machines that run tests are shared: how long one example takes says nothing.
settings.register_profile("house", deadline=None)
settings.load_profile("house")

LONGEST = Path(__file__).parent / "faults"
"""Bots that are killed and started over and over."""


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Every core for all tests; none beside this process for those that are named."""
    return None if config.args_source is pytest.Config.ArgsSource.TESTPATHS else 0


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest starts first, so that no core waits for it in the end."""
    items.sort(key=lambda item: LONGEST not in item.path.parents)


@pytest.fixture
async def talk(tmp_path: Path) -> AsyncIterator[Talk]:
    """Ada, who has not written to the bot yet, on a Monday at nine in Berlin."""
    async with talking(tmp_path / "data") as talk:
        yield talk


@pytest.fixture
async def ada(talk: Talk) -> Talk:
    """Ada, who has gone through the start and is asked at 20:30."""
    await talk.start()
    return talk
