"""What lies in a data directory, seen from outside, whether a bot is running or not."""

from pathlib import Path

from habitbot.core.book import Book
from habitbot.store.content import decode
from habitbot.store.names import book_name, shelf_of
from habitbot.store.schema import MIGRATIONS


def book_path(data: Path, person_id: int) -> Path:
    """Where a person's book lies."""
    return data / "people" / shelf_of(person_id) / book_name(person_id)


def read_book(data: Path, person_id: int) -> Book:
    """A person's book; DamagedFile where its file is not whole."""
    return decode(book_path(data, person_id).read_bytes(), person_id, MIGRATIONS).book


def leftovers(data: Path) -> list[str]:
    """Files that crashes left half written, and files that were set aside as unreadable."""
    names = (str(path.relative_to(data)) for path in data.rglob("*"))
    return [name for name in names if name.endswith(".tmp") or ".corrupt." in name]


def habits_of(data: Path, person_id: int) -> list[str]:
    """The names of a person's habits, oldest first."""
    return [habit.name for habit in read_book(data, person_id).habits.values()]


def everything_in(data: Path) -> dict[str, tuple[int, bytes]]:
    """Each file with its time of change, in nanoseconds, and its content."""
    files = (path for path in data.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}
