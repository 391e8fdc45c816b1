"""The front door, as processes of their own: one line and a code for whatever cannot be."""

import asyncio
import os
import random
import re
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import aiohttp
import pytest
from click.testing import CliRunner

from habitbot import __version__, cli
from habitbot.demo.stand import Stand

ROOT = Path(__file__).parents[1]
WRONG_TOKEN = "123456789:AAE-wrong_" + "x" * 25
PATIENCE = 60.0
"""Seconds, many more than anything here takes."""

BAD_SETTING = 2
URL = "https://bot.example.com"


class Ended(NamedTuple):
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str


class Commands:
    """Runs `habitbot …` in a folder of its own, with no settings but those a test gives."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def start(self, *words: str, **settings: str) -> Process:
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        temporary = {"TMPDIR": str(self.folder), "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "habitbot", *words),
            env=kept | temporary | settings,
            cwd=self.folder,
            stdout=PIPE,
            stderr=PIPE,
        )

    async def run(self, *words: str, **settings: str) -> Ended:
        return await ended(await self.start(*words, **settings))


async def ended(process: Process) -> Ended:
    async with asyncio.timeout(PATIENCE):
        out, err = await process.communicate()
    return Ended(process.returncode or 0, out.decode(), err.decode())


async def heard(process: Process, words: str) -> str:
    """The next line of its output with these words."""
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE):
        async for line in process.stdout:
            if words in line.decode():
                return line.decode()
    raise AssertionError(f"it never said {words!r}")


@pytest.fixture
def commands(tmp_path: Path) -> Commands:
    return Commands(tmp_path)


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    async with Stand() as stand:
        yield stand


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening.getsockname()[1]


def settings(stand: Stand) -> dict[str, str]:
    return {"HABITBOT_TOKEN": stand.token, "HABITBOT_API_URL": stand.origin}


async def test_help_names_what_there_is_to_do(commands: Commands) -> None:
    code, out, _ = await commands.run("--help")
    assert code == 0
    for command, line in (
        ("run", "Answer people in Telegram"),
        ("demo", "Try it on this machine."),
        ("doctor", "Say what is to be mended."),
    ):
        assert re.search(rf"^  {command} +{line}", out, re.M)
        assert (await commands.run(command, "--help")).code == 0


async def test_the_version_is_told(commands: Commands) -> None:
    assert (await commands.run("--version")).out == f"habitbot {__version__}\n"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({}, "HABITBOT_TOKEN: ask @BotFather"),
        ({"HABITBOT_TOKEN": "nonsense"}, "HABITBOT_TOKEN: that is no token"),
        ({"HABITBOT_TOKEN_FILE": "nowhere"}, "HABITBOT_TOKEN_FILE: this file can't be read"),
        ({"HABITBOT_TOKEN": WRONG_TOKEN, "HABITBOT_OWNER": "@ada"}, "HABITBOT_OWNER: give one"),
        (
            {"HABITBOT_TOKEN": WRONG_TOKEN, "HABITBOT_URL": URL, "HABITBOT_SECRET": "short"},
            "HABITBOT_SECRET: use 32 to 256",
        ),
    ],
)
async def test_a_setting_that_cannot_be_ends_with_one_line_and_code_two(
    given: dict[str, str], said: str, commands: Commands
) -> None:
    code, out, err = await commands.run("run", **given)
    assert (code, out) == (BAD_SETTING, "")
    assert err.startswith(said)
    assert err.count("\n") == 1
    assert WRONG_TOKEN not in err


async def test_a_token_that_telegram_does_not_know_is_said_in_one_line(
    commands: Commands, stand: Stand
) -> None:
    code, _, err = await commands.run("run", **settings(stand) | {"HABITBOT_TOKEN": WRONG_TOKEN})
    assert code == BAD_SETTING
    assert err == "HABITBOT_TOKEN: Telegram doesn't know it; ask @BotFather for it\n"


def test_the_webhooks_secret_is_kept_out_of_the_log_as_the_token_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hidden: list[str] = []
    monkeypatch.setattr(cli, "_log", lambda _, secrets: hidden.extend(secrets))
    monkeypatch.setattr(cli, "_keep_running", lambda work, **_: work.close())
    secret = "a-secret_of-our-own-0123456789-ABCDEF"
    web = {"HABITBOT_TOKEN": WRONG_TOKEN, "HABITBOT_URL": URL, "HABITBOT_SECRET": secret}
    assert CliRunner().invoke(cli.main, ["run"], env=web).exit_code == 0
    assert hidden == [WRONG_TOKEN, secret]


async def test_a_token_out_of_a_file_is_blamed_on_that_file(
    commands: Commands, stand: Stand, tmp_path: Path
) -> None:
    (tmp_path / "token").write_text(WRONG_TOKEN)
    wrong = settings(stand) | {"HABITBOT_TOKEN_FILE": str(tmp_path / "token")}
    code, _, err = await commands.run("run", **wrong)
    assert code == BAD_SETTING
    assert err == "HABITBOT_TOKEN_FILE: Telegram doesn't know it; ask @BotFather for it\n"


async def test_a_data_directory_that_cannot_be_is_said_in_one_line(
    commands: Commands, stand: Stand
) -> None:
    (commands.folder / "file").touch()
    for place in ("file", "file/below"):
        code, _, err = await commands.run("run", **settings(stand), HABITBOT_DATA=place)
        assert code == BAD_SETTING
        assert err.startswith("HABITBOT_DATA: name a folder that can be written (")
        assert err.count("\n") == 1


async def test_an_address_on_which_nobody_can_listen_is_said_in_one_line(
    commands: Commands, stand: Stand, taken_port: int
) -> None:
    listen = {"HABITBOT_URL": URL, "HABITBOT_LISTEN": f"127.0.0.1:{taken_port}"}
    code, _, err = await commands.run("run", **settings(stand), **listen)
    assert code == BAD_SETTING
    assert err.startswith("HABITBOT_LISTEN: name an address and port that are free (")
    assert err.count("\n") == 1


async def test_a_url_that_telegram_does_not_take_is_said_in_one_line(
    commands: Commands, stand: Stand, free_port: int
) -> None:
    listen = {"HABITBOT_URL": f"{URL}:9999", "HABITBOT_LISTEN": f"127.0.0.1:{free_port}"}
    code, _, err = await commands.run("run", **settings(stand), **listen)
    assert code == BAD_SETTING
    assert err.startswith("HABITBOT_URL: Telegram does not take this address (")
    assert err.count("\n") == 1


@pytest.fixture
def free_port() -> int:
    """One that no connection is given meanwhile: systems choose higher ones for these."""
    while True:
        port = random.randrange(10_000, 30_000)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port


async def test_the_demo_on_a_taken_port_says_so_in_one_line(
    commands: Commands, taken_port: int
) -> None:
    code, out, err = await commands.run("demo", "--port", str(taken_port))
    assert (code, out) == (BAD_SETTING, "")
    assert err == f"--port: {taken_port} is taken; choose another one, such as {taken_port + 1}\n"


async def test_a_port_that_cannot_be_is_refused(commands: Commands) -> None:
    code, _, err = await commands.run("demo", "--port", "70000")
    assert code == BAD_SETTING
    assert "70000 is not in the range" in err


async def test_a_folder_that_the_demo_cannot_write_is_named_as_it_was_given(
    commands: Commands,
) -> None:
    (commands.folder / "file").touch()
    code, _, err = await commands.run("demo", "--port", "0", "--data", "file/below")
    assert code == BAD_SETTING
    assert err.startswith("--data: name a folder that can be written (")
    assert err.count("\n") == 1


async def test_the_doctor_says_a_line_each_and_ends_with_one_where_something_is_to_be_mended(
    commands: Commands, stand: Stand
) -> None:
    wrong = settings(stand) | {"HABITBOT_TOKEN": WRONG_TOKEN}
    code, out, err = await commands.run("doctor", **wrong)
    assert (code, err) == (1, "")
    assert "mend  Token: Telegram doesn't know HABITBOT_TOKEN; ask @BotFather\n" in out
    assert "ok    Clock: agrees with Telegram's\n" in out
    assert out.count("\n") == 9


class Demo:
    """A demo under way, asked as its page asks it."""

    def __init__(self, process: Process, origin: str, session: aiohttp.ClientSession) -> None:
        self.process = process
        self._origin = origin
        self._session = session

    async def page(self) -> str:
        async with self._session.get(f"{self._origin}/") as answer:
            return await answer.text()

    async def send(self, text: str) -> None:
        """Write to the bot, and wait until all is quiet."""
        await self._wish("send", {"text": text})
        await self._wish("jump", {"minutes": 1})

    async def said(self) -> list[str]:
        """What the bot said."""
        async with self._session.get(f"{self._origin}/phone/wire") as answer:
            calls = await answer.json()
        return [call["summary"] for call in calls if call["method"] == "sendMessage"]

    async def _wish(self, name: str, wish: dict[str, object]) -> None:
        async with self._session.post(f"{self._origin}/phone/{name}", json=wish) as answer:
            assert answer.status == 200, await answer.text()


@asynccontextmanager
async def demo(commands: Commands, *words: str) -> AsyncIterator[Demo]:
    """A demo that is ended by Ctrl-C, cleanly and with nothing to complain of."""
    process = await commands.start("demo", "--port", "0", *words)
    line = await heard(process, "Ctrl-C ends the demo")
    origin = line.split()[1]
    try:
        async with aiohttp.ClientSession() as session:
            yield Demo(process, origin, session)
        process.send_signal(signal.SIGINT)
        assert await ended(process) == Ended(0, "", "")
    finally:
        if process.returncode is None:
            process.kill()


async def test_the_demo_answers_and_ctrl_c_ends_it_and_takes_its_books_along(
    commands: Commands,
) -> None:
    async with demo(commands) as running:
        assert "habitbot" in await running.page()
        await running.send("/start")
        assert any("Hi Ada." in said for said in await running.said())
        assert [path.name[:9] for path in commands.folder.iterdir()] == ["habitbot-"]
    assert list(commands.folder.iterdir()) == []


async def test_the_demos_books_can_be_kept(commands: Commands) -> None:
    async with demo(commands, "--data", "books") as running:
        await running.send("/add Read one page")
    assert len(list(commands.folder.glob("books/people/*/*.json"))) == 1
    async with demo(commands, "--data", "books") as running:
        await running.send("/today")
        assert any("Read one page" in said for said in await running.said())


async def test_a_second_demo_on_the_same_books_says_who_holds_them(commands: Commands) -> None:
    async with demo(commands, "--data", "books") as running:
        code, _, err = await commands.run("demo", "--port", "0", "--data", "books")
        assert code == 73
        assert err.startswith(f"--data: habitbot process {running.process.pid} on ")
