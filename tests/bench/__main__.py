"""The benchmarks, in one command: python -m tests.bench [--only check-in] [--quick]."""

import asyncio
import os
import platform
import tempfile
from collections.abc import Callable, Coroutine
from pathlib import Path

import click

from tests.bench import (
    check_in,
    held,
    memory,
    painting,
    prompts,
    start,
    throughput,
    week_card,
)
from tests.bench.figures import Table
from tests.bench.size import FULL, QUICK, Size

PARTS: dict[str, Callable[[Path, Size], Coroutine[None, None, Table]]] = {
    "check-in": check_in.measure,
    "throughput": throughput.measure,
    "held": held.measure,
    "memory": memory.measure,
    "start": start.measure,
    "prompts": prompts.measure,
    "week-card": week_card.measure,
    "painting": painting.measure,
}


@click.command()
@click.option("--only", type=click.Choice(list(PARTS)), multiple=True, help="This part alone.")
@click.option("--quick", is_flag=True, help="Few rounds: to see that all runs, not how fast.")
@click.option(
    "--data",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="A folder on the disk to measure; else where temporary files go.",
)
def main(only: tuple[str, ...], data: Path | None, *, quick: bool) -> None:
    """Measure the bot as a process of its own, beside the library alone, in the same minutes.

    Walls depend on the machine and on who else is busy on it: believe the ratios first, then the
    processor's time, then the walls. Nothing here passes or fails.
    """
    click.echo(_machine())
    for name in only or PARTS:
        with tempfile.TemporaryDirectory(prefix="habitbot-bench-", dir=data) as scratch:
            table = asyncio.run(PARTS[name](Path(scratch), QUICK if quick else FULL))
        click.echo(f"\n{table}")


def _machine() -> str:
    busy, *_ = os.getloadavg()
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, load {busy:.1f}"


main()
