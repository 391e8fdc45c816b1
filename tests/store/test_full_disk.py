"""A disk that is really full: a small one in memory, which only root may mount."""

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from habitbot.store.tiny import TinyBooks
from tests.store.books_to_write import fill
from tests.store.conftest import HandClock
from tests.store.plain_files import names

ADA = 0x2A
DISK_BYTES = 1 << 20


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", str(disk)]
    try:
        subprocess.run(mount, check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("a disk can be mounted here by nobody, or by root alone")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


async def test_a_full_disk_refuses_a_write_and_keeps_all_there_is(
    small_disk: Path, clock: HandClock
) -> None:
    store = TinyBooks(small_disk / "data", clock.now, lambda trouble: None)
    await store.start()
    async with store.open(ADA, 1) as book:
        fill(book)
    fill_up(small_disk / "ballast")
    with pytest.raises(OSError, match="No space left"):
        await count(store, 2)
    assert names(small_disk, "data/*/*/*.tmp") == []
    async with store.open(ADA) as book:
        assert (book.next_id, book.applied) == (11, (1,))
    (small_disk / "ballast").unlink()
    await count(store, 2)
    async with store.open(ADA) as book:
        assert (book.next_id, book.applied) == (12, (1, 2))
    await store.close()


async def count(store: TinyBooks, update_id: int) -> None:
    async with store.open(ADA, update_id) as book:
        book.next_id += 1


def fill_up(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
