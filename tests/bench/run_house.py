"""`habitbot run` on the benchmark's clock: python -m tests.bench.run_house …"""

import time
from datetime import datetime, timedelta
from functools import partial

import click

from habitbot import app, cli
from habitbot.app import Options, RealClock, usual_limits
from habitbot.config import Config
from habitbot.transport.pace import Pace

OPEN_PACE = partial(Pace, per_second=None, per_chat_second=None)


class ShiftedClock(RealClock):
    """Runs as fast as the machine's own, and shows `at` when that has come to `when` seconds."""

    def __init__(self, at: datetime, when: float) -> None:
        self._at, self._when = at, when

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._at + timedelta(seconds=time.monotonic() - self._when)


@click.command()
@click.option("--at", type=click.DateTime(["%Y-%m-%dT%H:%M:%S%z"]), required=True)
@click.option("--when", type=float, required=True, help="Its second on the monotonic clock.")
@click.option("--open-pace", is_flag=True, help="Send as fast as replies are made.")
def main(at: datetime, when: float, *, open_pace: bool) -> None:
    """Run the bot by its own command, with no limit on what one person may do."""

    def options(config: Config) -> Options:
        return Options(
            clock=ShiftedClock(at, when),
            limits=usual_limits(config, actions=1_000_000),
            pace=OPEN_PACE if open_pace else Pace,
        )

    app.usual_options = options
    cli.main(["run"])


if __name__ == "__main__":
    main()
