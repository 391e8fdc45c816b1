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
    """The machine's clock, but for showing another moment when the bot began."""

    def __init__(self, began_at: datetime) -> None:
        self._began_at = began_at
        self._began_when = time.monotonic()

    def now(self) -> datetime:
        """The moment, in UTC."""
        return self._began_at + timedelta(seconds=time.monotonic() - self._began_when)


@click.command()
@click.option("--at", required=True, help="The moment at which the bot begins.")
@click.option("--open-pace", is_flag=True, help="Send as fast as replies are made.")
def main(at: str, *, open_pace: bool) -> None:
    """Run the bot by its own command, with no limit on what one person may do."""

    def options(config: Config) -> Options:
        return Options(
            clock=ShiftedClock(datetime.fromisoformat(at)),
            limits=usual_limits(config, actions=1_000_000),
            pace=OPEN_PACE if open_pace else Pace,
        )

    app.usual_options = options
    cli.main(["run"])


if __name__ == "__main__":
    main()
