"""A writer killed at any moment: nothing it acknowledged is lost, and no file is unreadable."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import habitbot
from habitbot.core.book import MOST_APPLIED, Book
from habitbot.store.content import decode
from tests.store.conftest import OpenTiny
from tests.store.plain_files import content, names
from tests.store.writer import PEOPLE

KILLS = 30
ROOT = Path(habitbot.__file__).parent.parent


class Writer:
    """The writing process, one life after another, and what it acknowledged."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin
        assert process.stdout
        self._orders, self._lines = process.stdin, process.stdout
        self.acknowledged: Counter[int] = Counter()

    def live(self, writes: int) -> None:
        """Let it write until it has acknowledged so many, and kill it amid the next ones."""
        print("live", file=self._orders, flush=True)
        child = 0
        for line in self._lines:
            match line.split():
                case ["child", number]:
                    child = int(number)
                case ["gone"]:
                    return
                case [person_id, number]:
                    self.acknowledged[int(person_id)] = int(number)
                    writes -= 1
            if child and writes <= 0:
                os.kill(child, signal.SIGKILL)
                child = 0


@pytest.fixture
def writer(directory: Path) -> Iterator[Writer]:
    command = [sys.executable, "-m", "tests.store.writer", str(directory)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:  # type: ignore[call-overload]
        yield Writer(process)


def read_book(directory: Path, person_id: int) -> Book:
    """A book as it lies on disk; raises for anything but a whole one."""
    file = directory / "people" / f"{person_id:02x}" / f"{person_id}.json"
    return decode(content(file), person_id, {}).book


async def test_kills_at_any_moment_lose_nothing_that_was_acknowledged(
    writer: Writer, directory: Path, open_tiny: OpenTiny
) -> None:
    chance = random.Random(7)
    for _ in range(KILLS):
        writer.live(chance.randrange(1, 60))
        for person_id, acknowledged in writer.acknowledged.items():
            book = read_book(directory, person_id)
            written = len(book.notes)
            assert written >= acknowledged
            assert book.applied == tuple(range(1, written + 1))[-MOST_APPLIED:]
    assert set(writer.acknowledged) == set(PEOPLE)
    async with open_tiny() as store:
        assert set(store.people()) == set(PEOPLE)
        assert names(directory, "*/*/*.tmp") == []
    for name in names(directory / "copies", "*/*.json"):
        person_id = int(name.split(".")[0])
        decode(content(directory / "copies" / f"{person_id:02x}" / name), person_id, {})
