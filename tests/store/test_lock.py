"""One process owns a data directory: a second one hears who, at once, and touches nothing."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from habitbot.store.lock import DirectoryHeld, DirectoryLock
from habitbot.store.tiny import TinyBooks
from tests.store.conftest import HandClock, OpenTiny

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)

HOLD = """
import sys, time, datetime, pathlib
from habitbot.store.lock import DirectoryLock
lock = DirectoryLock(pathlib.Path(sys.argv[1]), datetime.datetime.now(datetime.UTC))
print("held", flush=True)
time.sleep(60)
"""


@pytest.fixture
def other(directory: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the test's directory."""
    command = [sys.executable, "-c", HOLD, str(directory)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


async def start(directory: Path, clock: HandClock) -> None:
    await TinyBooks(directory, clock.now, lambda trouble: None).start()


async def test_a_second_process_is_told_which_one_has_the_directory(
    other: subprocess.Popen[str], directory: Path, clock: HandClock
) -> None:
    before = below(directory)
    with pytest.raises(DirectoryHeld) as raised:
        await start(directory, clock)
    holder = raised.value.holder
    assert holder
    assert (holder.pid, holder.host) == (other.pid, os.uname().nodename)
    assert abs(holder.since - datetime.now(UTC)).total_seconds() < 60
    assert below(directory) == before


async def test_a_killed_process_leaves_the_directory_free(
    other: subprocess.Popen[str], directory: Path, open_tiny: OpenTiny
) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    async with open_tiny():
        with pytest.raises(DirectoryHeld) as raised:
            DirectoryLock(directory, NOW)
        assert raised.value.holder
        assert raised.value.holder.pid == os.getpid()


async def test_a_store_that_was_closed_leaves_the_directory_free(open_tiny: OpenTiny) -> None:
    for _ in range(2):
        async with open_tiny():
            pass


def test_who_has_the_directory_may_have_left_no_readable_name(directory: Path) -> None:
    lock = DirectoryLock(directory, NOW)
    (directory / "lock").write_bytes(b"\0\0")
    with pytest.raises(DirectoryHeld) as raised:
        DirectoryLock(directory, NOW)
    assert raised.value.holder is None
    lock.release()


def test_a_symlink_is_no_lock(directory: Path) -> None:
    directory.mkdir()
    (directory / "lock").symlink_to("elsewhere")
    with pytest.raises(OSError, match="symbolic"):
        DirectoryLock(directory, NOW)
    assert not (directory / "elsewhere").exists()


def below(directory: Path) -> dict[str, bytes]:
    files = (path for path in directory.rglob("*") if path.is_file())
    return {str(path): path.read_bytes() for path in files}
