"""The storage under TinyDB: changes are gathered in memory and reach the disk whole, once."""

from tinydb.storages import Storage

from habitbot.core.refusal import BookTooBig
from habitbot.store.content import encode
from habitbot.store.folder import Folder
from habitbot.store.schema import Tables

MOST_BYTES = 5_000_000


class DurableStorage(Storage):
    """One file of a folder. TinyDB's writes stay in memory; `close` puts them on the disk.

    Throw it away unclosed and nothing happened.
    """

    def __init__(
        self, folder: Folder, name: str, tables: Tables, most_bytes: int = MOST_BYTES
    ) -> None:
        self._folder = folder
        self._name = name
        self._tables = tables
        self._most_bytes = most_bytes
        self.size = 0

    def read(self) -> Tables:
        """The tables as they stand."""
        return self._tables

    def write(self, data: Tables) -> None:
        """Gather a change."""
        self._tables = data

    def close(self) -> None:
        """Write the file. Raises BookTooBig before, and OSError during; then the old one stays."""
        content = encode(self._tables)
        if len(content) > self._most_bytes:
            raise BookTooBig(self._most_bytes)
        self._folder.write(self._name, content)
        self.size = len(content)
