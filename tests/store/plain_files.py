"""Files looked at from outside, as an owner with an editor would."""

import stat
from pathlib import Path


def put(file: Path, content: bytes) -> None:
    """Write a file in place, for nobody else to read."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(0o600)


def content(file: Path) -> bytes:
    """What is in a file."""
    return file.read_bytes()


def contents(folder: Path, pattern: str) -> set[bytes]:
    """What is in the files of that name."""
    return {path.read_bytes() for path in folder.glob(pattern)}


def names(folder: Path, pattern: str = "*") -> list[str]:
    """What lies in a folder."""
    return sorted(path.name for path in folder.glob(pattern))


def inodes(folder: Path, pattern: str) -> set[int]:
    """Which things of the disk have that name, links themselves rather than what they lead to."""
    return {path.lstat().st_ino for path in folder.iterdir() if path.match(pattern)}


def is_plain(file: Path) -> bool:
    """Whether it is a file and nothing else."""
    return stat.S_ISREG(file.lstat().st_mode)


def rights(file: Path) -> int:
    """Who may do what."""
    return stat.S_IMODE(file.stat().st_mode)
