"""The front door: run the bot, try it in the demo, ask the doctor."""

import asyncio
import contextlib
import gc
import logging
import signal
import sys
import tempfile
import zoneinfo
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from habitbot import __version__
from habitbot.config import BadSetting, Config, read_config

if TYPE_CHECKING:
    from habitbot.app import House
    from habitbot.store.lock import DirectoryHeld

BAD_SETTING = 2
"""The exit code where a setting is to blame, as for a wrong option."""
HELD = 73
"""Another process owns the data directory."""
DEAF = 75
"""Telegram can't be heard any more; a supervisor should start us anew."""

DEMO_PORT = 8088

BETWEEN_COLLECTIONS = 5_000
"""Things made. What a tap makes goes by itself once it is answered: to look for rings among it
after every 700 took a sixteenth of the time of many taps at once, and now next to nothing."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="habitbot %(version)s")
def main() -> None:
    """A Telegram bot that gets people out of a career rut by very small daily habits."""
    # The database of this version, wherever it runs: machines have older ones, and days would
    # begin elsewhere after a move.
    zoneinfo.reset_tzpath(to=())


@main.command()
@click.option(
    "--poll/--webhook",
    "is_polling",
    default=None,
    help="How updates come; webhooks where HABITBOT_URL is set, unless this says otherwise.",
)
def run(*, is_polling: bool | None) -> None:
    """Answer people in Telegram: HABITBOT_TOKEN says as whom."""
    config = _configured()
    if is_polling:
        config = replace(config, webhook=None)
    elif is_polling is False and config.webhook is None:
        _give_up("HABITBOT_URL: give the public https address of this bot", BAD_SETTING)
    secret = config.webhook.secret if config.webhook else None
    _log(logging.INFO, [config.token, secret or ""])
    _keep_running(_run(config), token=config.token_setting)


@main.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    default=DEMO_PORT,
    show_default=True,
    help="Where the phone's page is; 0 takes any that is free.",
)
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    help="Keep the books here; without it they go with the demo.",
)
def demo(port: int, data: Path | None) -> None:
    """Try it on this machine. It needs no token and no network, and time can jump."""
    _log(logging.ERROR)
    with _demo_directory(data) as directory:
        _keep_running(_demo(port, directory), data="--data")


@main.command()
def doctor() -> None:
    """Say what is to be mended. Looks at Python, token, data directory, zones, fonts and clock."""
    from habitbot.doctor import State, examine

    reports = asyncio.run(examine())
    for report in reports:
        click.echo(report.line)
    sys.exit(1 if any(report.state is State.MEND for report in reports) else 0)


async def _run(config: Config) -> None:
    from habitbot.app import House

    house = House(config)
    _stop_by_signals(house)
    # What is loaded by now stays: the collector need not go through it again with every tap, once
    # it has taken away half a megabyte that loading left behind.
    gc.collect()
    gc.freeze()
    gc.set_threshold(BETWEEN_COLLECTIONS)
    click.echo(f"habitbot {__version__}: books in {config.data}")
    await house.run()


async def _demo(port: int, directory: Path) -> None:
    from habitbot.app import House, Options, usual_limits
    from habitbot.demo.stand import Stand

    stand = Stand(port=port)
    try:
        await stand.start()
    except OSError:
        _give_up(f"--port: {port} is taken; choose another one, such as {port + 1}", BAD_SETTING)
    config = Config(token=stand.token, data=directory, api_url=stand.origin)
    house = House(config, Options(stand.clock, usual_limits(config)))
    stand.bot_is_quiet = house.is_quiet
    stand.add_person("Ada", language_code="en", timezone="Europe/London")
    _stop_by_signals(house)
    click.echo(f"Open {stand.origin} and press START. Ctrl-C ends the demo.")
    try:
        await house.run()
    finally:
        await stand.stop()


def _configured() -> Config:
    try:
        return read_config()
    except BadSetting as bad:
        _give_up(str(bad), BAD_SETTING)


def _keep_running(
    work: Coroutine[Any, Any, None],
    *,
    data: str = "HABITBOT_DATA",
    token: str = "HABITBOT_TOKEN",  # noqa: S107  # the variable's name, not its value
) -> None:
    """Run to the end; what nothing in the house can mend is said in one line, with its own code.

    `data` and `token` are the settings that named the directory of the books and the token.
    """
    from habitbot.store.folder import FolderNotOurs
    from habitbot.store.lock import DirectoryHeld
    from habitbot.transport.line import BadToken
    from habitbot.transport.receiver import Deaf

    try:
        asyncio.run(work)
    except DirectoryHeld as held:
        _give_up(f"{data}: {_who(held)} works there; end it, or choose another folder", HELD)
    except BadToken:
        _give_up(f"{token}: Telegram doesn't know it; ask @BotFather for it", BAD_SETTING)
    except FolderNotOurs:
        _give_up(f"{data}: it belongs to another user; name a folder of your own", BAD_SETTING)
    except BadSetting as bad:
        name = data if bad.name == "HABITBOT_DATA" else bad.name
        _give_up(f"{name}: {bad.remedy}", BAD_SETTING)
    except Deaf:
        _give_up("Telegram could not be heard for minutes; a supervisor starts us anew", DEAF)


def _who(held: "DirectoryHeld") -> str:
    if held.holder is None:
        return "another habitbot"
    return f"habitbot process {held.holder.pid} on {held.holder.host}"


def _stop_by_signals(house: "House") -> None:
    """The first SIGTERM or Ctrl-C lets what is under way finish."""
    loop = asyncio.get_running_loop()
    stopping: list[asyncio.Task[None]] = []

    def stop() -> None:
        if not stopping:
            stopping.append(loop.create_task(house.stop()))

    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop)


@contextlib.contextmanager
def _demo_directory(data: Path | None) -> Iterator[Path]:
    if data is not None:
        yield data.absolute()
    else:
        with tempfile.TemporaryDirectory(prefix="habitbot-") as directory:
            yield Path(directory)


def _log(level: int, secrets: Sequence[str] = ()) -> None:
    """Log to standard error, with every secret hidden."""
    from habitbot.transport.hiding import install

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level, handlers=[handler])
    install([handler], secrets)


def _give_up(line: str, code: int) -> NoReturn:
    click.echo(line, err=True)
    sys.exit(code)
