"""Uptime: when the bot last heard from Telegram, and the outages before."""

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import orjson

from habitbot.core.day import Outage, find_outage
from habitbot.store.folder import Folder
from habitbot.store.trouble import DamagedFile

logger = logging.getLogger(__name__)

NAME = "up.json"
NOTE_EVERY = timedelta(minutes=1)
KEPT_FOR = timedelta(days=400)


class Note(msgspec.Struct, frozen=True):
    """What is kept on disk."""

    last_good_at: datetime
    outages: tuple[Outage, ...] = ()


def since_boot() -> float:
    """Seconds that no change of the clock touches; the machine's sleep counts where it can tell."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class Uptime:
    """The note of outages in a data directory. `load` it first; `note` each good answer."""

    def __init__(self, directory: Path, elapsed: Callable[[], float] = since_boot) -> None:
        self._directory = directory
        self._elapsed = elapsed

    @property
    def outages(self) -> tuple[Outage, ...]:
        """All outages of the last 400 days, oldest first."""
        return self._kept.outages

    async def load(self, now: datetime) -> None:
        """Read the note; more than 15 minutes since the last good moment are an outage."""
        note = await asyncio.to_thread(self._read, now)
        self._heard_at = self._elapsed()
        self._kept = _with_outage(note, find_outage(note.last_good_at, now), now)

    async def note(self, now: datetime) -> None:
        """Note that Telegram answered. It is written at most once a minute.

        Silence is measured by a clock that nobody sets, so a changed clock is no outage. A disk
        that refuses is only logged: the next minute brings the next note.
        """
        heard_at = self._elapsed()
        silence = timedelta(seconds=heard_at - self._heard_at)
        self._heard_at = heard_at
        outage = find_outage(now - silence, now)
        is_fresh = timedelta() <= now - self._kept.last_good_at < NOTE_EVERY
        if outage or not is_fresh:
            note = _with_outage(self._kept, outage, now)
            self._kept = msgspec.structs.replace(note, last_good_at=now)
            await asyncio.to_thread(self._write, self._kept)

    def _read(self, now: datetime) -> Note:
        with Folder.open(self._directory) as folder:
            try:
                return msgspec.json.decode(folder.read(NAME), type=Note)
            except FileNotFoundError:
                pass
            except (msgspec.DecodeError, UnicodeDecodeError, DamagedFile):
                folder.set_aside(NAME, now)
        return Note(now)

    def _write(self, note: Note) -> None:
        content = orjson.dumps(msgspec.to_builtins(note), option=orjson.OPT_INDENT_2)
        try:
            with Folder.open(self._directory) as folder:
                folder.write(NAME, content)
        except OSError as error:
            logger.warning("The note of uptime could not be written: %s", error.strerror)


def _with_outage(note: Note, outage: Outage | None, now: datetime) -> Note:
    """The note with an outage more, as one with the last if no minute lies between."""
    outages = [past for past in note.outages if now - past.until_at <= KEPT_FOR]
    if outage is None:
        return msgspec.structs.replace(note, outages=tuple(outages))
    if outages and outage.from_at <= outages[-1].until_at + NOTE_EVERY:
        outage = Outage(outages.pop().from_at, outage.until_at)
    return msgspec.structs.replace(note, outages=(*outages, outage))
