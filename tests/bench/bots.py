"""The bots that are measured: each a process of its own, asked by the system what it costs."""

import asyncio
import os
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from tests.bench.books import MORNING
from tests.bench.stand_in import TOKEN, Telegram

ROOT = Path(__file__).parents[2]
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
COMPILED = Path(tempfile.gettempdir()) / "habitbot-bench-compiled"
"""As after an installation, no start waits for the compiler."""

ONE_HEAP = {"MALLOC_ARENA_MAX": "1"}

AS_INSTALLED = """
import runpy, sys
sys.modules["pygments"] = None
del sys.argv[0]
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""
"""httpx loads half a megabyte of Pygments where it is there; it comes with pytest alone."""

BARE = ("-c", AS_INSTALLED, "tests.bench.run_bare")


def house(at: datetime = MORNING, *, has_pace: bool = False) -> tuple[str, ...]:
    """The command that runs the whole bot, at that moment now, usually with an open pace."""
    clock = ("--at", at.isoformat(), "--when", str(monotonic()))
    pace = () if has_pace else ("--open-pace",)
    return ("-c", AS_INSTALLED, "tests.bench.run_house", *clock, *pace)


@dataclass(frozen=True, slots=True)
class Bot:
    """A running bot and the Telegram that it talks to."""

    telegram: Telegram
    process: asyncio.subprocess.Process

    @property
    def cpu_seconds(self) -> float:
        """What it has taken of the processor so far, user and system."""
        stat = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="utf-8")
        user, system = stat.rpartition(")")[2].split()[11:13]
        return (int(user) + int(system)) / TICKS_A_SECOND

    @property
    def megabytes(self) -> float:
        """What it holds of the memory now (resident set size)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text(encoding="utf-8").split()[1]
        return int(pages) * PAGE / 1e6

    async def ended(self) -> None:
        """End it as a supervisor would."""
        self.process.terminate()
        await self.process.wait()


@asynccontextmanager
async def a_bot(
    command: tuple[str, ...], data: Path, *, on_one_core: bool = False
) -> AsyncIterator[Bot]:
    """A bot with a Telegram of its own, not waited for; perhaps held on the first core."""
    async with Telegram() as telegram:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *command,
            env=_environment(telegram, data),
            cwd=ROOT,
            stdout=asyncio.subprocess.DEVNULL,
        )
        if on_one_core:
            os.sched_setaffinity(process.pid, sorted(os.sched_getaffinity(0))[:1])
        bot = Bot(telegram, process)
        try:
            yield bot
        finally:
            if process.returncode is None:
                await bot.ended()


def _environment(telegram: Telegram, data: Path) -> dict[str, str]:
    """What README and Procfile set, beside the bot's own settings."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("HABITBOT_", "PYTHONDONTWRITEBYTECODE"))
    }
    return kept | {
        "HABITBOT_TOKEN": TOKEN,
        "HABITBOT_API_URL": telegram.origin,
        "HABITBOT_DATA": str(data),
        "PYTHONPYCACHEPREFIX": str(COMPILED),
        **ONE_HEAP,
    }
