"""A process that writes books as fast as it can until it is killed, and says what it wrote.

For each line it is sent, it forks a child that does the writing and says the child's number;
so thirty kills cost one start of Python.
"""

import asyncio
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from habitbot.store.tiny import TinyBooks
from tests.store.books_to_write import fill, mark

PEOPLE = range(1, 9)


async def write(directory: Path) -> None:
    """Apply updates to everybody's book, each the one after the last that is in it."""
    store = TinyBooks(directory, lambda: datetime.now(UTC), lambda trouble: sys.exit(str(trouble)))
    await store.start()
    await asyncio.gather(*(write_for(store, person_id) for person_id in PEOPLE))


async def write_for(store: TinyBooks, person_id: int) -> None:
    """Count in a book, and acknowledge each number once it is written."""
    async with store.open(person_id) as book:
        if not book.habits:
            fill(book, habits=3, days=300)
        number = len(book.notes)
    while True:
        number += 1
        async with store.open(person_id, number) as book:
            mark(book, 1, "xtsm"[number % 4])
            book.notes[number] = {}
        os.write(1, f"{person_id} {number}\n".encode())


def main() -> None:
    """Fork a writer for each line that comes."""
    for _ in sys.stdin:
        child = os.fork()
        if not child:
            asyncio.run(write(Path(sys.argv[1])))
        os.write(1, f"child {child}\n".encode())
        os.waitpid(child, 0)
        os.write(1, b"gone\n")


if __name__ == "__main__":
    main()
