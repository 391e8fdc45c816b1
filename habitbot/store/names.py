"""Names: which files are a person's, and in which of the 256 folders they lie."""

import re
from datetime import date

from habitbot.store.folder import SET_ASIDE

LARGEST_ID = (1 << 63) - 1

SHELVES = tuple(f"{number:02x}" for number in range(256))

_BOOK = re.compile(r"([1-9][0-9]{0,18})\.json")
_COPY = re.compile(r"([1-9][0-9]{0,18})\.([0-9]{4}-[0-9]{2}-[0-9]{2})\.json")


def check_id(person_id: int) -> None:
    """Raise ValueError for what is no id of a person; file names are made of these."""
    if type(person_id) is not int or not 0 < person_id <= LARGEST_ID:
        raise ValueError("a person's id is a whole number from 1 to 2^63 - 1")


def shelf_of(person_id: int) -> str:
    """The folder of a person's files: the last two hexadecimal digits of the id."""
    return SHELVES[person_id % 256]


def book_name(person_id: int) -> str:
    """The file of a person's book."""
    return f"{person_id}.json"


def copy_name(person_id: int, day: date) -> str:
    """The copy made for that day."""
    return f"{person_id}.{day}.json"


def old_schema_name(person_id: int, version: int, day: date) -> str:
    """The copy made before a migration."""
    return f"{person_id}.schema-{version}.{day}.json"


def is_set_aside(name: str, person_id: int) -> bool:
    """Whether this is an unusable file of this person that was set aside."""
    return name.startswith(book_name(person_id) + SET_ASIDE)


def belongs_to(name: str, person_id: int) -> bool:
    """Whether a file is a person's, of whatever sort."""
    return name.startswith(f"{person_id}.")


def person_of_book(name: str, shelf: str) -> int | None:
    """Whose book this file is; None for any other file, or one in the wrong folder."""
    return _person(_BOOK.fullmatch(name), shelf)


def person_of_copy(name: str, shelf: str) -> int | None:
    """Whose copy this file is; None for any other file, or one in the wrong folder."""
    return _person(_COPY.fullmatch(name), shelf)


def day_of_copy(name: str, person_id: int) -> date | None:
    """Which day's copy of this person a file is, None for any other file."""
    match = _COPY.fullmatch(name)
    if match is None or int(match[1]) != person_id:
        return None
    try:
        return date.fromisoformat(match[2])
    except ValueError:
        return None


def _person(match: re.Match[str] | None, shelf: str) -> int | None:
    person_id = int(match[1]) if match else 0
    is_ours = 0 < person_id <= LARGEST_ID and shelf_of(person_id) == shelf
    return person_id if is_ours else None
