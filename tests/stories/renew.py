"""Writes six_weeks.txt anew: `python -m tests.stories.renew`. Then read what changed in it."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.stories.test_six_weeks import KEPT, live, mias_phone


async def renew() -> None:
    """Live the six weeks once more and keep what was said."""
    with TemporaryDirectory() as folder:
        async with mias_phone(Path(folder) / "data") as mia:
            await live(mia)
    KEPT.write_text(mia.script.text, encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(renew())
