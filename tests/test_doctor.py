"""The doctor: looks at what the bot stands on, and says the remedy for what is wrong."""

import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

import pytest
from aiohttp import web

from habitbot import doctor
from habitbot.config import Config
from habitbot.demo.stand import Stand
from habitbot.doctor import (
    Report,
    State,
    examine,
    examine_clock,
    examine_data,
    examine_emoji,
    examine_fonts,
    examine_python,
    examine_shaping,
    examine_token,
    examine_zones,
)

WRONG_TOKEN = "123456789:AAE-wrong_" + "x" * 25
NOBODY = "http://127.0.0.1:1"


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    async with Stand() as stand:
        yield stand


def test_a_report_is_one_line_that_says_whether_it_is_well() -> None:
    assert Report("Clock", State.OK, "right").line == "ok    Clock: right"
    assert Report("Clock", State.NOTE, "fair").line == "note  Clock: fair"
    assert Report("Clock", State.MEND, "wrong").line == "mend  Clock: wrong"


def test_this_python_is_new_enough() -> None:
    assert examine_python().state is State.OK
    assert examine_python().finding == sys.version.split()[0]


def test_an_old_python_is_told_what_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 4))
    assert examine_python().line == "mend  Python: 3.10.4 is too old; install 3.11 or newer"


def test_a_data_directory_of_our_own_is_well_and_left_as_it_was(tmp_path: Path) -> None:
    assert examine_data(tmp_path) == Report("Data directory", State.OK, str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_data_directory_that_can_be_made_is_well_and_not_made(tmp_path: Path) -> None:
    report = examine_data(tmp_path / "a" / "b")
    assert report.state is State.OK
    assert report.finding == f"{tmp_path}/a/b can be made"
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_the_data_directory_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        report = examine_data(place)
        assert report.state is State.MEND
        assert report.finding == f"{place}: Not a directory; mend its rights"


def test_a_disk_that_refuses_is_said() -> None:
    report = examine_data(Path("/proc/habitbot"))
    assert report.state is State.MEND
    assert "mend its rights" in report.finding


def test_a_data_directory_of_somebody_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    report = examine_data(tmp_path)
    assert report.state is State.MEND
    assert "belongs to another user" in report.finding


async def test_a_token_that_telegram_knows_names_its_bot(stand: Stand, tmp_path: Path) -> None:
    report = await examine_token(Config(stand.token, tmp_path, stand.origin))
    assert report.line == "ok    Token: @habitbot_demo_bot"


async def test_a_token_that_telegram_does_not_know_is_said_and_not_shown(
    stand: Stand, tmp_path: Path
) -> None:
    report = await examine_token(Config(WRONG_TOKEN, tmp_path, stand.origin))
    assert report.line == "mend  Token: Telegram doesn't know HABITBOT_TOKEN; ask @BotFather"
    from_a_file = Config(WRONG_TOKEN, tmp_path, stand.origin, token_setting="HABITBOT_TOKEN_FILE")
    assert "know HABITBOT_TOKEN_FILE; ask" in (await examine_token(from_a_file)).finding


async def test_a_telegram_that_cannot_be_reached_is_no_fault_of_the_token(tmp_path: Path) -> None:
    report = await examine_token(Config(WRONG_TOKEN, tmp_path, NOBODY))
    assert report.line == "mend  Token: Telegram can't be reached; look at network and proxy"


async def test_a_clock_that_agrees_with_telegrams_is_well(stand: Stand) -> None:
    assert (await examine_clock(stand.origin)).line == "ok    Clock: agrees with Telegram's"


@asynccontextmanager
async def server_that_says(date: str) -> AsyncIterator[str]:
    """A server with a date of its own."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(headers={"Date": date})

    app = web.Application()
    app.router.add_route("*", "/", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    await runner.cleanup()


@pytest.mark.parametrize("minutes", [-10, 10])
async def test_a_clock_that_is_off_says_by_how_much(minutes: int) -> None:
    there = format_datetime(datetime.now(UTC) + timedelta(minutes=minutes), usegmt=True)
    async with server_that_says(there) as origin:
        report = await examine_clock(origin)
    assert report.state is State.MEND
    seconds = int(report.finding.split()[0])
    assert 590 <= seconds <= 610
    assert "NTP" in report.finding


@pytest.mark.parametrize("date", ["yesterday", ""])
async def test_a_clock_that_cannot_be_compared_is_said(date: str) -> None:
    async with server_that_says(date) as origin:
        assert (await examine_clock(origin)).state is State.MEND
    report = await examine_clock(NOBODY)
    assert report.finding == "it can't be compared with Telegram's; look at network and proxy"


def test_zones_and_shaping_are_looked_at() -> None:
    assert examine_zones().state is State.OK
    assert examine_shaping().state is not State.MEND


def test_a_script_without_a_font_is_a_note_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "scripts_without_font", lambda: ["Han"])
    assert examine_fonts().line.startswith("note  Fonts: no font for Han; install fonts-noto-cjk")
    monkeypatch.setattr(doctor, "scripts_without_font", list)
    assert examine_fonts().line == "ok    Fonts: every script can be written"


def test_shaping_of_our_own_is_a_note_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "can_shape", lambda: False)
    assert examine_shaping().line.startswith("note  Text shaping: our own fallback; install")


def test_boxes_in_place_of_emoji_are_a_note_and_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(doctor, "system_faces", lambda _: ())
    assert examine_emoji().state is State.NOTE
    assert "install fonts-noto-color-emoji" in examine_emoji().finding
    monkeypatch.setattr(doctor, "system_faces", lambda _: ("NotoColorEmoji.ttf",))
    assert examine_emoji().state is State.OK


async def test_everything_is_reported_in_one_go(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HABITBOT_TOKEN", stand.token)
    monkeypatch.setenv("HABITBOT_API_URL", stand.origin)
    monkeypatch.setenv("HABITBOT_DATA", str(tmp_path))
    reports = {report.what: report for report in await examine()}
    assert list(reports) == [
        "Python",
        "Settings",
        "Token",
        "Clock",
        "Data directory",
        "Time zones",
        "Fonts",
        "Text shaping",
        "Emoji on the demo's page",
    ]
    assert all(report.state is not State.MEND for report in reports.values())
    assert stand.token not in "".join(report.line for report in reports.values())


async def test_a_bad_setting_is_one_report_and_all_else_is_still_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HABITBOT_TOKEN", raising=False)
    monkeypatch.delenv("HABITBOT_TOKEN_FILE", raising=False)
    monkeypatch.setenv("HABITBOT_DATA", str(tmp_path))
    monkeypatch.setattr("habitbot.doctor.TELEGRAM", NOBODY)
    reports = {report.what: report for report in await examine()}
    assert reports["Settings"].finding.startswith("HABITBOT_TOKEN: ask @BotFather")
    assert "Token" not in reports
    assert reports["Data directory"].finding == str(tmp_path)
