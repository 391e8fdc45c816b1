"""An interpreter that has read the bot's code once, and splits off a bot whenever it is told to.

Reading that code takes a start longer than all else. What is split off does what `python -m …`
does, as a process of its own: with its own environment, output, signals and exit code.
"""

import asyncio
import os
import runpy
import socket
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

import orjson

ROOT = Path(__file__).parents[2]
LONGEST_ORDER = 2**16
LONGEST_LINE = 2**24

Environment = dict[str, str]


class Running(Protocol):
    """What tests know of a process."""

    pid: int
    stdout: asyncio.StreamReader | None

    @property
    def returncode(self) -> int | None:
        """How it ended, if it has."""
        ...

    async def wait(self) -> int:
        """Wait until it has ended; its exit code."""
        ...

    def send_signal(self, signal: int, /) -> None:
        """Interrupt it, or end it."""
        ...


Spawn = Callable[[tuple[str, ...], Environment], Awaitable[Running]]


async def spawn_cold(command: tuple[str, ...], environment: Environment) -> Process:
    """Start Python with these arguments, as everybody does."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *command,
        env=environment,
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        limit=LONGEST_LINE,
    )


class SplitOff:
    """A process that was split off: seen from here, a process like any other."""

    def __init__(self, pid: int, stdout: asyncio.StreamReader, ended: asyncio.Task[int]) -> None:
        self.pid = pid
        self.stdout: asyncio.StreamReader | None = stdout
        self._ended = ended

    @property
    def returncode(self) -> int | None:
        """How it ended, if it has."""
        return self._ended.result() if self._ended.done() else None

    async def wait(self) -> int:
        """Wait until it has ended; its exit code."""
        return await asyncio.shield(self._ended)

    def send_signal(self, signal: int, /) -> None:
        """Interrupt it, or end it."""
        os.kill(self.pid, signal)


@asynccontextmanager
async def warm(environment: Environment) -> AsyncIterator[Spawn]:
    """Splits off one process after the other; all are to have ended when this is left."""
    here, there = socket.socketpair()
    arguments = ("-m", __name__, str(there.fileno()))
    interpreter = await asyncio.create_subprocess_exec(
        sys.executable, *arguments, env=environment, cwd=ROOT, pass_fds=[there.fileno()]
    )
    there.close()
    answers, ours = await asyncio.open_unix_connection(sock=here)

    async def number() -> int:
        return int(await answers.readline())

    async def spawn(command: tuple[str, ...], environment: Environment) -> SplitOff:
        reading, writing = os.pipe()
        stdout = asyncio.StreamReader(LONGEST_LINE)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(stdout), os.fdopen(reading, "rb")
        )
        socket.send_fds(here, [orjson.dumps([command, environment])], [writing])
        os.close(writing)
        return SplitOff(await number(), stdout, asyncio.create_task(number()))

    try:
        yield spawn
    finally:
        ours.close()
        await ours.wait_closed()
        await interpreter.wait()


def serve(orders: socket.socket) -> tuple[str, ...]:
    """Split off a process for each order; come back in each of them, with its command."""
    while True:
        order, outputs, _, _ = socket.recv_fds(orders, LONGEST_ORDER, 1)
        if not order:
            sys.exit()
        command, environment = orjson.loads(order)
        pid = os.fork()
        if not pid:
            become(environment, *outputs)
            orders.close()
            return tuple(command)
        os.close(outputs[0])
        orders.sendall(b"%d\n" % pid)
        _, status = os.waitpid(pid, 0)
        orders.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def become(environment: Environment, output: int) -> None:
    """Take over the environment and the output of a process of one's own."""
    os.dup2(output, 1)
    os.dup2(output, 2)
    os.close(output)
    os.environ.clear()
    os.environ.update(environment)


def main() -> None:
    """Read the code, then serve; what is split off runs what it was told to run."""
    import habitbot.app
    import habitbot.cli  # noqa: F401  all that a bot needs

    _, module, *arguments = serve(socket.socket(fileno=int(sys.argv[1])))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
