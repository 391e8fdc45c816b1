"""The lock of a data directory: one process owns it, and a second one is told who does."""

import fcntl
import os
import socket
from datetime import datetime
from pathlib import Path

import msgspec

from habitbot.store.folder import Folder


class Holder(msgspec.Struct, frozen=True):
    """The process that owns a data directory."""

    pid: int
    host: str
    since: datetime


class DirectoryHeld(Exception):
    """Another process owns the data directory; `holder` is None where it left no readable note."""

    def __init__(self, holder: Holder | None) -> None:
        super().__init__(holder)
        self.holder = holder


class DirectoryLock:
    """A lock file. The kernel lets go of it when the process ends, however it ends."""

    def __init__(self, directory: Path, now: datetime) -> None:
        """Take a directory, made where it is missing, or raise DirectoryHeld at once."""
        Folder.open(directory).close()
        flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
        self._handle = os.open(directory / "lock", flags, 0o600)
        try:
            self._take(Holder(os.getpid(), socket.gethostname(), now))
        except BaseException:
            os.close(self._handle)
            raise

    def _take(self, holder: Holder) -> None:
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DirectoryHeld(_read_holder(self._handle)) from None
        os.ftruncate(self._handle, 0)
        os.pwrite(self._handle, msgspec.json.encode(holder), 0)

    def release(self) -> None:
        """Let another process have the directory."""
        os.close(self._handle)


def _read_holder(handle: int) -> Holder | None:
    try:
        return msgspec.json.decode(os.pread(handle, 1000, 0), type=Holder)
    except msgspec.DecodeError:
        return None
