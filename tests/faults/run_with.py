"""`habitbot run`, with something put in place of the usual: python -m tests.faults.run_with …"""

import logging
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from unittest.mock import patch

import click

from habitbot import app, cli
from habitbot.app import Options, RealClock, usual_limits
from habitbot.config import Config
from habitbot.transport import hiding
from habitbot.transport.pace import Pace
from habitbot.transport.receiver import Rhythm
from tests.faults.fast_clock import FastClock

NO_PACE = partial(Pace, per_second=None, per_chat_second=None)


@click.command()
@click.option("--clock-began", type=float, help="When the fast clock began; else the real one.")
@click.option("--no-pace", is_flag=True, help="Let prompts through beside any number of taps.")
@click.option("--forgets-updates", is_flag=True, help="Apply an update as often as it comes.")
@click.option("--deaf-after", type=float, help="Seconds without a finished poll; else 90.")
@click.option("--stop-within", type=float, help="Seconds for what is under way; else 3.")
@click.option("--debug", is_flag=True, help="Log everything, the libraries' words as well.")
def main(
    clock_began: float | None,
    deaf_after: float | None,
    stop_within: float | None,
    *,
    no_pace: bool,
    forgets_updates: bool,
    debug: bool,
) -> None:
    """Run the bot by its own command."""
    rhythm = Rhythm() if deaf_after is None else Rhythm(poll=1, deaf=deaf_after)
    if stop_within is not None:
        rhythm = replace(rhythm, stop=stop_within)

    def options(config: Config) -> Options:
        return Options(
            clock=RealClock() if clock_began is None else FastClock(clock_began),
            limits=usual_limits(config),
            pace=NO_PACE if no_pace else Pace,
            skips_known=not forgets_updates,
            rhythm=rhythm,
        )

    with ExitStack() as changes:
        changes.enter_context(patch.object(app, "usual_options", options))
        if debug:
            changes.enter_context(patch.object(cli, "_log", log_everything))
        cli.main(["run"])


def log_everything(_: int, secrets: list[str]) -> None:
    """Set the log up as the command does, then open it wide."""
    set_up_log(logging.DEBUG, secrets)
    for name in hiding._CHATTY_LOGGERS:
        logging.getLogger(name).setLevel(logging.DEBUG)


set_up_log = cli._log

if __name__ == "__main__":
    main()
