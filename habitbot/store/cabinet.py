"""A cabinet: a folder of 256 shelves at most, so that none holds too many files."""

import threading

from habitbot.store.folder import Folder
from habitbot.store.names import SHELVES, shelf_of


class Cabinet:
    """Shelves by the last digits of an id; each is made when it is first wanted."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._making = threading.Lock()
        self._lasting = set(SHELVES) & set(folder.names())
        folder.make(*self._lasting)

    def shelves(self) -> list[str]:
        """The names of all shelves there are."""
        return sorted(self._lasting)

    def open_shelf(self, name: str) -> Folder:
        """One of these."""
        return self._folder.enter(name)

    def shelf_of(self, person_id: int) -> Folder:
        """The shelf of a person's files, certain to outlast a power cut."""
        name = shelf_of(person_id)
        if name not in self._lasting:
            self._make(name)
        return self._folder.enter(name)

    def _make(self, name: str) -> None:
        with self._making:
            self._folder.make(name)
            self._lasting.add(name)

    def close(self) -> None:
        """Let go of the folder."""
        self._folder.close()
