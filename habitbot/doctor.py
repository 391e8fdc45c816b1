"""The doctor: looks at what the bot stands on, and says the remedy for what is wrong."""

import os
import sys
import tempfile
import zoneinfo
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from enum import StrEnum
from pathlib import Path

import aiohttp
from telegram.error import TelegramError

from habitbot.config import BadSetting, Config, read_config, read_data_directory
from habitbot.pictures.fonts import Kind, can_shape, scripts_without_font, system_faces
from habitbot.transport.line import BadToken, make_line

TELEGRAM = "https://api.telegram.org"
OLDEST_PYTHON = (3, 11)
CLOCK_TOLERANCE = timedelta(seconds=30)


class State(StrEnum):
    """How a thing is: fine, good enough with something better within reach, or to be mended."""

    OK = "ok"
    NOTE = "note"
    MEND = "mend"


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, how it is, and what was found or is to be done."""

    what: str
    state: State
    finding: str

    @property
    def line(self) -> str:
        """The report as one line."""
        return f"{self.state:4}  {self.what}: {self.finding}"


def _well(what: str, finding: str) -> Report:
    return Report(what, State.OK, finding)


def _fair(what: str, finding: str) -> Report:
    return Report(what, State.NOTE, finding)


def _ill(what: str, finding: str) -> Report:
    return Report(what, State.MEND, finding)


async def examine() -> list[Report]:
    """Look at everything once; nothing is changed but a file that comes and goes."""
    try:
        config: Config | None = read_config()
        token = _well("Settings", "all can be read")
    except BadSetting as bad:
        config = None
        token = _ill("Settings", str(bad))
    reports = [examine_python(), token]
    if config is not None:
        reports.append(await examine_token(config))
    reports += [
        await examine_clock(config.api_url if config else None),
        examine_data(config.data if config else read_data_directory()),
        examine_zones(),
        examine_fonts(),
        examine_shaping(),
        examine_emoji(),
    ]
    return reports


def examine_python() -> Report:
    """Whether Python is new enough."""
    version = ".".join(map(str, sys.version_info[:3]))
    if sys.version_info >= OLDEST_PYTHON:
        return _well("Python", version)
    return _ill("Python", f"{version} is too old; install 3.11 or newer")


def examine_data(data: Path) -> Report:
    """Whether the data directory, or where it will be made, can be written, and is ours."""
    folder = next(path for path in (data, *data.parents) if path.exists())
    try:
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"trial")
            os.fsync(trial.fileno())
        is_ours = folder != data or data.stat().st_uid == os.geteuid()
    except OSError as refused:
        return _ill("Data directory", f"{data}: {refused.strerror}; mend its rights")
    if not is_ours:
        return _ill("Data directory", f"{data} belongs to another user; choose one of your own")
    return _well("Data directory", str(data) if folder == data else f"{data} can be made")


async def examine_token(config: Config) -> Report:
    """Whether Telegram knows the token."""
    line = make_line(config.token, config.api_url)
    try:
        await line.initialize()
        return _well("Token", f"@{line.username}")
    except BadToken:
        return _ill("Token", f"Telegram doesn't know {config.token_setting}; ask @BotFather")
    except TelegramError:
        return _ill("Token", "Telegram can't be reached; look at network and proxy")
    finally:
        await line.shutdown()


async def examine_clock(api_url: str | None) -> Report:
    """Whether the machine's clock agrees with Telegram's."""
    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(10)) as session,
            session.head(api_url or TELEGRAM, allow_redirects=False) as answer,
        ):
            shown_at = parsedate_to_datetime(answer.headers["Date"])
    except (aiohttp.ClientError, TimeoutError, KeyError, ValueError):
        return _ill("Clock", "it can't be compared with Telegram's; look at network and proxy")
    gap = abs(datetime.now(UTC) - shown_at)
    if gap > CLOCK_TOLERANCE:
        return _ill("Clock", f"{gap.total_seconds():.0f} s off; let it be set by NTP")
    return _well("Clock", "agrees with Telegram's")


def examine_zones() -> Report:
    """Whether the time zones can be read, and from which edition."""
    try:
        zoneinfo.ZoneInfo("America/Argentina/Buenos_Aires")
        count = len(zoneinfo.available_timezones())
    except zoneinfo.ZoneInfoNotFoundError:
        return _ill("Time zones", "missing; install the Python package tzdata")
    return _well("Time zones", f"{count} zones")


def examine_fonts() -> Report:
    """Which scripts the week card can write."""
    missing = scripts_without_font()
    if not missing:
        return _well("Fonts", "every script can be written")
    remedy = "install fonts-noto-cjk and the like; until then such names show as numbers"
    return _fair("Fonts", f"no font for {', '.join(missing)}; {remedy}")


def examine_emoji() -> Report:
    """Whether a browser here can show the emoji on the demo's page; phones bring their own."""
    if sys.platform != "linux" or system_faces(Kind.COLOUR):
        return _well("Emoji on the demo's page", "a font is there")
    return _fair(
        "Emoji on the demo's page", "boxes, without a font; install fonts-noto-color-emoji"
    )


def examine_shaping() -> Report:
    """Whether Arabic and Hebrew are shaped by the library, or by our own fallback."""
    if can_shape():
        return _well("Text shaping", "raqm and fribidi")
    return _fair(
        "Text shaping", "our own fallback; install libfribidi0 for finer Arabic and Indic names"
    )
