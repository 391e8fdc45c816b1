"""Hot books: those of people who were here lately, kept from one tap to the next."""

from collections import OrderedDict

import msgspec

from habitbot.core.book import Book
from habitbot.store.schema import Tables


class Kept(msgspec.Struct, frozen=True):
    """A book as it is on disk, the same as tables, and its bytes there (0: there is no file)."""

    tables: Tables
    book: Book
    size: int


class HotBooks:
    """The latest people's books, bounded by number and by bytes on disk.

    In memory a book takes about three times its bytes on disk; one that is not here costs half a
    millisecond at five years, so there need only be room for those who tap in the same minutes.
    """

    def __init__(self, most_people: int = 128, most_bytes: int = 2_500_000) -> None:
        self._most_people = most_people
        self._most_bytes = most_bytes
        self._kept: OrderedDict[int, Kept] = OrderedDict()
        self._bytes = 0

    def get(self, person_id: int) -> Kept | None:
        """A person's book, if it is here."""
        if person_id in self._kept:
            self._kept.move_to_end(person_id)
        return self._kept.get(person_id)

    def put(self, person_id: int, kept: Kept) -> None:
        """Keep a person's book, letting go of those unused for longest."""
        self.drop(person_id)
        self._kept[person_id] = kept
        self._bytes += kept.size
        while len(self._kept) > self._most_people or self._bytes > self._most_bytes:
            _, let_go = self._kept.popitem(last=False)
            self._bytes -= let_go.size

    def drop(self, person_id: int) -> None:
        """Let go of a person's book."""
        kept = self._kept.pop(person_id, None)
        self._bytes -= kept.size if kept else 0
