"""The house: put together, opened, and closed, whatever Telegram says meanwhile."""

import asyncio
import logging
import subprocess
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from habitbot import app
from habitbot.app import House, RealClock, usual_limits
from habitbot.config import Config
from habitbot.core.refusal import NotInvited
from habitbot.demo.answers import Refused
from habitbot.demo.exchange import Rules
from habitbot.demo.stand import Stand
from habitbot.transport.line import BadToken
from tests.houses import living
from tests.talk import Talk

PROFILE = {"setMyCommands", "setMyDescription", "setMyShortDescription", "setChatMenuButton"}
OWNER, FRIEND, STRANGER = 1, 2, 3

LOADED_LATE = {"PIL", "aiohttp.web", "babel.messages", "croniter", "httpcore", "tzfpy"}
"""Megabytes that wait for the first picture, map, webhook, translation or odd cron line."""

ORDINARY = """
import sys
from habitbot.app import House
from habitbot.config import Config
from habitbot.core.schedule import parse_cron, read_cron
from habitbot.texts.words import words_for

House(Config(token="1:x", data="nowhere"))
parse_cron(read_cron("0 10,12-15 * * mon-fri"))
words_for("en").weekday(0)
print(*sys.modules)
"""


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    async with Stand(rules=Rules(pace=None)) as stand:
        yield stand


@pytest.mark.parametrize("status", [400, 404, 500])
async def test_a_server_without_a_profile_never_stops_the_bot(
    status: int, stand: Stand, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse_the_profile(method: str, params: object) -> None:
        if method in PROFILE:
            raise Refused(status, "method not found")

    stand.hear_calls(refuse_the_profile)
    ada = stand.add_person("Ada")
    async with living(stand, tmp_path) as house:
        assert "What would you like more of first?" in await Talk(stand, house, ada).say("/start")
    assert {call.method for call in stand.wire} >= PROFILE
    ours = [record for record in caplog.records if record.name.startswith("habitbot")]
    assert {record.levelno for record in ours} == {logging.WARNING}


async def test_the_profile_is_set_at_start(stand: Stand, tmp_path: Path) -> None:
    ada = stand.add_person("Ada")
    async with living(stand, tmp_path):
        await stand.until_quiet()
    assert "today" in [command["command"] for command in ada.commands()]
    texts = stand.exchange.profile.texts
    assert "career" in texts["description", ""]
    assert "career" in texts["short_description", ""]


async def test_the_hundred_and_first_newcomer_within_an_hour_is_asked_to_come_again(
    stand: Stand, tmp_path: Path
) -> None:
    async with living(stand, tmp_path, newcomers=2) as house:
        people = [stand.add_person(name) for name in ("Ada", "Ben", "Cleo")]
        ada, ben, cleo = (Talk(stand, house, person) for person in people)
        for talk in (ada, ben):
            await talk.say("/start")
        assert await cleo.say("/start") == (
            "So many new people right now! Please try again in an hour."
        )
        assert "What would you like more of first?" in await ben.say("/start")
        assert set(house.books.people()) == {ada.person.id, ben.person.id}


async def test_the_usual_limits_are_those_of_the_promise(tmp_path: Path) -> None:
    limits = usual_limits(Config("1:t", tmp_path))
    assert [limits.admit_action(OWNER) for _ in range(21)] == [True] * 20 + [False]


async def test_the_owner_is_always_invited(tmp_path: Path) -> None:
    config = Config("1:t", tmp_path, owner_id=OWNER, invited=frozenset({FRIEND}))
    limits = usual_limits(config)
    limits.check_invited(OWNER)
    limits.check_invited(FRIEND)
    with pytest.raises(NotInvited):
        limits.check_invited(STRANGER)


async def test_who_is_taken_off_the_list_is_told_so_and_keeps_their_book(
    stand: Stand, tmp_path: Path
) -> None:
    ada = stand.add_person("Ada")
    async with living(stand, tmp_path) as house:
        await Talk(stand, house, ada).say("/add Read one page")
    async with living(stand, tmp_path, invited=frozenset({STRANGER})) as house:
        assert "invited people only" in await Talk(stand, house, ada).say("/today")
        assert list(house.books.people()) == [ada.id]


async def test_a_token_that_nobody_knows_ends_the_house(stand: Stand, tmp_path: Path) -> None:
    house = House(Config("1:another-token-altogether", tmp_path, stand.origin))
    with pytest.raises(BadToken):
        await house.run()
    async with living(stand, tmp_path):
        pass


@pytest.mark.parametrize("kind", ["500", "html502", "cut"])
async def test_a_telegram_that_is_not_ready_yet_is_waited_for(
    kind: str, stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "TRY_AGAIN", (0.0,))
    stand.exchange.misbehaviour.begin(kind, method="getMe", times=2)  # type: ignore[arg-type]
    ada = stand.add_person("Ada")
    async with living(stand, tmp_path) as house:
        await house.ready()
        assert await Talk(stand, house, ada).say("/start")


async def test_a_telegram_that_wants_a_pause_is_given_one(
    stand: Stand, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "TRY_AGAIN", (0.0,))
    stand.misbehave("429", method="getMe", times=1)
    async with living(stand, tmp_path) as house:
        await house.ready()


async def test_a_stop_is_heard_before_telegram_was(tmp_path: Path) -> None:
    house = House(Config("1:t", tmp_path, "http://127.0.0.1:1"))
    running = asyncio.create_task(house.run())
    await asyncio.sleep(0)
    await house.stop()
    async with asyncio.timeout(10):
        await running


async def test_what_goes_wrong_aside_is_logged_without_what_it_says(
    stand: Stand, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def break_down() -> None:
        raise ValueError(f"somebody's {'note'}")

    async with living(stand, tmp_path) as house:
        await asyncio.wait([house._aside(break_down())])
    assert "something beside the conversation failed: ValueError" in caplog.text
    assert "somebody's" not in caplog.text


async def test_the_real_clock_shows_the_time_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= RealClock().now() <= datetime.now(UTC)
    assert RealClock().now().utcoffset() == timedelta()


async def test_the_real_clock_does_not_wait_for_what_is_past() -> None:
    async with asyncio.timeout(10):
        await RealClock().sleep_until(RealClock().now() - timedelta(days=1))


async def test_the_real_clock_comes_back_when_the_moment_is_there() -> None:
    moment = RealClock().now() + timedelta(milliseconds=20)
    await RealClock().sleep_until(moment)
    assert RealClock().now() >= moment


async def test_a_sleeper_notices_that_the_clock_was_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "LONGEST_SLEEP", 0.001)
    moment = RealClock().now() + timedelta(hours=1)
    sleeping = asyncio.create_task(RealClock().sleep_until(moment))
    await asyncio.sleep(0)
    with time_machine.travel(moment, tick=True):
        async with asyncio.timeout(10):
            await sleeping


def test_what_only_some_people_need_is_loaded_for_them_and_not_before() -> None:
    ordinary = subprocess.run([sys.executable, "-c", ORDINARY], check=True, capture_output=True)
    loaded = set(ordinary.stdout.decode().split())
    assert "habitbot.app" in loaded
    assert not loaded & LOADED_LATE
