"""A folder held open: files read and written in it by name, durably, following no symlink."""

import errno
import itertools
import os
import re
import secrets
import shutil
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from habitbot.store.trouble import Damage, DamagedFile

MOST_BYTES_READ = 10_000_000
"""Twice what a book may take: nothing of ours is ever bigger."""

SET_ASIDE = ".corrupt."
"""Stands between the name of an unusable file and the moment at which it was set aside."""

_TEMPORARY = re.compile(r".+\.[0-9a-f]{12}\.tmp")
_AS_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC
# Without O_NONBLOCK, opening a FIFO waits for a writer that never comes.
_TO_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_TO_WRITE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC


class NotSynced(OSError):
    """The file was replaced, but the disk did not confirm it: a power cut may bring it back."""


class FolderNotOurs(Exception):
    """The folder of that name belongs to another user of the machine: it cannot be kept private."""


class Folder:
    """A directory handle. Close it, or use it in a `with`."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    @classmethod
    def open(cls, path: Path) -> Self:
        """The folder at that path, made where it is missing, private either way.

        Raises FolderNotOurs where its rights are another user's to give.
        """
        if not path.is_dir():
            path.mkdir(mode=0o700, parents=True)
            with cls(os.open(path.parent, _AS_FOLDER)) as parent:
                os.fsync(parent._handle)
        folder = cls(os.open(path, _AS_FOLDER))
        folder.make_private(path)
        return folder

    def enter(self, name: str) -> Self:
        """The folder of that name in this one."""
        return type(self)(os.open(name, _AS_FOLDER | os.O_NOFOLLOW, dir_fd=self._handle))

    def make(self, *names: str) -> None:
        """See to it that these folders are there, private and lasting. Raises FolderNotOurs."""
        for name in set(names) - set(self.names()):
            os.mkdir(name, 0o700, dir_fd=self._handle)
        for name in names:
            with self.enter(name) as folder:
                folder.make_private(name)
        os.fsync(self._handle)

    def make_private(self, name: str | Path) -> None:
        """Let nobody else in. Raises FolderNotOurs with that name."""
        try:
            os.fchmod(self._handle, 0o700)
        except PermissionError as error:
            raise FolderNotOurs(f"{name}") from error

    def names(self) -> list[str]:
        """Everything in here, in no order."""
        return os.listdir(self._handle)

    def read(self, name: str) -> bytes:
        """A file's content.

        Raises DamagedFile for anything but a plain file of our own with a single name,
        FileNotFoundError where there is none and OSError where the disk refuses.
        """
        try:
            return self._read(name)
        except OSError as error:
            if error.errno in {errno.ELOOP, errno.ENXIO, errno.ENODEV}:
                raise DamagedFile(Damage.SPECIAL) from None
            if error.errno != errno.EIO:
                raise
        return self._read_once_more(name)

    def _read(self, name: str) -> bytes:
        try:
            handle = os.open(name, _TO_READ, dir_fd=self._handle)
        except PermissionError:
            self._permit(name)
            handle = os.open(name, _TO_READ, dir_fd=self._handle)
        try:
            return _read_plain(handle)
        finally:
            os.close(handle)

    def _read_once_more(self, name: str) -> bytes:
        try:
            return self._read(name)
        except OSError as error:
            raise DamagedFile(Damage.UNREADABLE) from error

    def _permit(self, name: str) -> None:
        """Give ourselves back the right to a plain file of our own."""
        status = os.stat(name, dir_fd=self._handle, follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            raise DamagedFile(Damage.SPECIAL)
        if status.st_uid != os.geteuid():
            raise DamagedFile(Damage.FOREIGN)
        os.chmod(name, 0o600, dir_fd=self._handle)

    def write(self, name: str, content: bytes) -> None:
        """Put a file in place, whole and lasting: after any crash it is the old one or this one.

        Raises OSError where the disk refuses (then the old file is still there), and NotSynced
        where the new one is there but may not outlast a power cut.
        """
        temporary = f"{name}.{secrets.token_hex(6)}.tmp"
        try:
            self._write_synced(temporary, content)
            os.replace(temporary, name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
        except BaseException:
            with suppress(OSError):
                os.unlink(temporary, dir_fd=self._handle)
            raise
        try:
            os.fsync(self._handle)
        except OSError as error:
            raise NotSynced(error.errno, error.strerror) from error

    def _write_synced(self, name: str, content: bytes) -> None:
        handle = os.open(name, _TO_WRITE, 0o600, dir_fd=self._handle)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
            os.fsync(handle)
        finally:
            os.close(handle)

    def set_aside(self, name: str, now: datetime) -> None:
        """Rename a file that cannot be used, whatever it is, over no other; nothing is lost."""
        taken = set(self.names())
        wanted = f"{name}{SET_ASIDE}{now:%Y%m%dT%H%M%SZ}"
        others = (f"{wanted}.{number}" for number in itertools.count(2))
        new_name = next(free for free in itertools.chain([wanted], others) if free not in taken)
        os.rename(name, new_name, src_dir_fd=self._handle, dst_dir_fd=self._handle)
        os.fsync(self._handle)

    def remove(self, *names: str) -> None:
        """Remove these, whatever they are, in this order and for good."""
        for name in names:
            self._remove(name)
        if names:
            os.fsync(self._handle)

    def _remove(self, name: str) -> None:
        try:
            os.unlink(name, dir_fd=self._handle)
        except FileNotFoundError:
            return
        except OSError as error:
            # Linux says EISDIR of a folder, POSIX and macOS EPERM.
            if error.errno not in {errno.EISDIR, errno.EPERM}:
                raise
            shutil.rmtree(name, dir_fd=self._handle)

    def sweep(self) -> list[str]:
        """Remove what a crash left half written; what else is in here, in no order."""
        names = self.names()
        self.remove(*filter(_TEMPORARY.fullmatch, names))
        return [name for name in names if not _TEMPORARY.fullmatch(name)]

    def close(self) -> None:
        """Let go of the handle."""
        os.close(self._handle)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _read_plain(handle: int) -> bytes:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        raise DamagedFile(Damage.SPECIAL)
    if status.st_size > MOST_BYTES_READ:
        raise DamagedFile(Damage.TOO_BIG)
    content = _read_all(handle, status.st_size)
    if status.st_uid != os.geteuid():
        raise DamagedFile(Damage.FOREIGN, content)
    if status.st_nlink != 1:
        raise DamagedFile(Damage.LINKED, content)
    if status.st_mode & 0o077:
        os.fchmod(handle, 0o600)
    return content


def _read_all(handle: int, size: int) -> bytes:
    content = os.read(handle, max(size, 1))
    while piece := os.read(handle, max(size - len(content), 1)):
        content += piece
    return content
