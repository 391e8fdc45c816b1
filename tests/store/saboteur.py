"""A disk that refuses: makes chosen calls to the system fail, once or from then on."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import pytest

CALLS = ["open", "mkdir", "read", "write", "fsync", "replace", "rename", "unlink", "fstat"]


class Refusal(NamedTuple):
    """How a disk refuses: which calls, with which errno, and whether it goes on refusing."""

    calls: str
    errno: int
    is_lasting: bool


REFUSALS = [
    Refusal(call, code, is_lasting)
    for call in CALLS
    for code in (errno.ENOSPC, errno.EIO, errno.EACCES)
    for is_lasting in (False, True)
]


class Saboteur:
    """Counts calls, and lets the n-th of a name fail, or all from the n-th on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._refusal: Refusal | None = None
        self.counted: Counter[str] = Counter()
        for name in CALLS:
            monkeypatch.setattr(os, name, self._watched(name, getattr(os, name)))

    @contextmanager
    def refusing(self, refusal: Refusal, number: int) -> Iterator[None]:
        """Refuse the call of that number in here; `has_struck` tells whether there was one."""
        self._refusal, self._left = refusal, number
        self.has_struck = False
        try:
            with suppress(OSError):
                yield
        finally:
            self._refusal = None

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*args: Any, **kwargs: Any) -> Any:
            refusal = self._refusal
            self.counted[name] += 1
            if refusal and name in refusal.calls.split() and self._strikes(refusal):
                raise OSError(refusal.errno, os.strerror(refusal.errno))
            return call(*args, **kwargs)

        return watched

    def _strikes(self, refusal: Refusal) -> bool:
        self._left -= 1
        strikes = self._left == 0 or (self._left < 0 and refusal.is_lasting)
        self.has_struck |= strikes
        return strikes
