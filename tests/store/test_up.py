"""Uptime: silences of more than 15 minutes are outages, and a changed clock is none."""

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from habitbot.core.day import Outage
from habitbot.store.up import Uptime, since_boot
from tests.store.plain_files import contents, put, rights
from tests.store.saboteur import Refusal, Saboteur

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class Watch:
    """A clock and a stopwatch that run together until somebody sets the clock."""

    def __init__(self) -> None:
        self.moment = NOON
        self.seconds = 1000.0

    def wait(self, **by: float) -> datetime:
        self.seconds += timedelta(**by).total_seconds()
        return self.set(**by)

    def set(self, **by: float) -> datetime:
        self.moment += timedelta(**by)
        return self.moment

    def elapsed(self) -> float:
        return self.seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


async def started(directory: Path, watch: Watch) -> Uptime:
    uptime = Uptime(directory, watch.elapsed)
    await uptime.load(watch.moment)
    return uptime


async def heard(directory: Path, watch: Watch) -> Uptime:
    """An uptime that has just heard from Telegram."""
    uptime = await started(directory, watch)
    await uptime.note(watch.wait(minutes=1))
    return uptime


async def test_a_first_start_knows_no_outage(directory: Path, watch: Watch) -> None:
    assert (await heard(directory, watch)).outages == ()


async def test_more_than_a_quarter_of_an_hour_between_two_runs_is_an_outage(
    directory: Path, watch: Watch
) -> None:
    await heard(directory, watch)
    gone_at = watch.moment
    back_at = watch.wait(minutes=16)
    uptime = await started(directory, watch)
    assert uptime.outages == (Outage(gone_at, back_at),)
    await uptime.note(watch.wait(minutes=1))
    assert (await started(directory, watch)).outages == (Outage(gone_at, back_at),)


async def test_a_quarter_of_an_hour_is_none_yet(directory: Path, watch: Watch) -> None:
    await heard(directory, watch)
    watch.wait(minutes=15)
    assert (await started(directory, watch)).outages == ()


async def test_silence_while_running_is_an_outage(directory: Path, watch: Watch) -> None:
    uptime = await heard(directory, watch)
    gone_at = watch.moment
    await uptime.note(watch.wait(hours=2))
    assert uptime.outages == (Outage(gone_at, gone_at + timedelta(hours=2)),)
    assert (await started(directory, watch)).outages == uptime.outages


@pytest.mark.parametrize("hours", [26, 1, -2])
async def test_a_changed_clock_is_no_outage(directory: Path, watch: Watch, hours: int) -> None:
    uptime = await heard(directory, watch)
    watch.set(hours=hours)
    await uptime.note(watch.wait(seconds=10))
    assert uptime.outages == ()
    assert (await started(directory, watch)).outages == ()


async def test_starts_that_never_hear_anything_do_not_shorten_an_outage(
    directory: Path, watch: Watch
) -> None:
    await heard(directory, watch)
    gone_at = watch.moment
    for _ in range(6):
        watch.wait(minutes=10)
        uptime = await started(directory, watch)
    await uptime.note(watch.wait(minutes=20))
    assert uptime.outages == (Outage(gone_at, gone_at + timedelta(minutes=80)),)


async def test_the_note_is_written_once_a_minute(
    directory: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    uptime = await heard(directory, watch)
    saboteur = Saboteur(monkeypatch)
    for _ in range(179):
        await uptime.note(watch.wait(seconds=1))
    assert saboteur.counted["replace"] == 2


async def test_outages_are_kept_for_four_hundred_days(directory: Path, watch: Watch) -> None:
    uptime = await heard(directory, watch)
    await uptime.note(watch.wait(hours=1))
    for _ in range(4):
        watch.set(days=100)
        await uptime.note(watch.moment)
    kept = len(uptime.outages)
    watch.set(days=1)
    await uptime.note(watch.moment)
    assert (kept, len(uptime.outages)) == (1, 0)


async def test_a_note_that_cannot_be_read_is_set_aside_and_begun_anew(
    directory: Path, watch: Watch
) -> None:
    await heard(directory, watch)
    file = directory / "up.json"
    put(file, b"torn")
    assert (await heard(directory, watch)).outages == ()
    assert contents(directory, "up.json.corrupt.*") == {b"torn"}
    assert rights(file) == 0o600


async def test_a_full_disk_costs_a_note_and_nothing_else(
    directory: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    uptime = await heard(directory, watch)
    with Saboteur(monkeypatch).refusing(Refusal("write", errno.ENOSPC, is_lasting=True), 1):
        await uptime.note(watch.wait(minutes=1))
    assert "could not be written" in caplog.text
    await uptime.note(watch.wait(minutes=1))
    watch.wait(minutes=15)
    assert (await started(directory, watch)).outages == ()


def test_the_stopwatch_runs_forward() -> None:
    assert since_boot() <= since_boot()
