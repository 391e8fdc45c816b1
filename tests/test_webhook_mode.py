"""Webhook mode: the whole bot, posted to by a Telegram."""

import asyncio
import socket
import stat
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import aiohttp
import msgspec
import orjson
import pytest

from habitbot.config import Webhook
from habitbot.core.history import Mark
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.stand import Stand
from habitbot.store.secret import WEBHOOK_SECRET
from habitbot.store.up import NAME as UP
from habitbot.store.up import Note
from habitbot.transport.webhook import SECRET_HEADER
from tests.demo.bot_api_spec import load_spec
from tests.houses import living
from tests.talk import MONDAY, Talk

OWN_SECRET = "a-secret_of-our-own-0123456789-ABCDEF"


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    """A Telegram that posts to this machine, which the real one never does."""
    rules = Rules(pace=None, is_loopback_webhook_allowed=True)
    async with Stand(clock=JumpClock(MONDAY), rules=rules, on_call=load_spec().check) as stand:
        yield stand


@pytest.fixture
def webhook() -> Webhook:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    return Webhook(f"http://127.0.0.1:{port}", "127.0.0.1", port)


@pytest.fixture
async def ada(stand: Stand, webhook: Webhook, tmp_path: Path) -> AsyncIterator[Talk]:
    person = stand.add_person("Ada", language_code="de", timezone="Europe/Berlin")
    async with living(stand, tmp_path, webhook=webhook) as house:
        talk = Talk(stand, house, person)
        await talk.start()
        yield talk


async def post(webhook: Webhook, update: dict[str, object], secret: str) -> int:
    """Post an update as Telegram does; the status of the answer."""
    address = f"{webhook.url}/telegram"
    async with (
        aiohttp.ClientSession() as session,
        session.post(address, json=update, headers={SECRET_HEADER: secret}) as answer,
    ):
        return answer.status


async def test_taps_and_words_arrive_by_post_and_are_answered(ada: Talk) -> None:
    assert "1 of 1" in await ada.tap("✅ Yes")
    assert "Read one page" in await ada.say("/add Read one page")
    histories = (await ada.read_book()).histories.values()
    assert [history.mark_on(ada.today()) for history in histories] == [Mark.DONE]
    assert {call.method for call in ada.stand.wire} & {"setWebhook", "getUpdates"} == {"setWebhook"}


async def test_prompts_come_as_they_do_when_polling(ada: Talk) -> None:
    assert "One small thing is open." in await ada.jump("20:30")


async def test_an_update_that_comes_twice_is_applied_once(ada: Talk) -> None:
    ada.stand.misbehave("duplicate")
    await ada.say("/add Read one page")
    ada.stand.misbehave("off")
    assert len((await ada.read_book()).habits) == 2


@pytest.mark.parametrize("is_known", [True, False])
async def test_the_bot_counts_as_up_once_telegram_knows_its_address(
    stand: Stand, webhook: Webhook, tmp_path: Path, *, is_known: bool
) -> None:
    before = MONDAY - timedelta(minutes=5)
    (tmp_path / UP).write_bytes(msgspec.json.encode(Note(before)))
    stand.misbehave("off" if is_known else "500", method="setWebhook")
    async with living(stand, tmp_path, webhook=webhook):
        await asyncio.sleep(0.5)
    note = msgspec.json.decode((tmp_path / UP).read_bytes(), type=Note)
    assert (note.last_good_at > before) is is_known


@pytest.mark.parametrize("secret", ["", "guess", OWN_SECRET])
async def test_whoever_does_not_know_the_secret_is_refused_and_changes_nothing(
    secret: str, ada: Talk, webhook: Webhook
) -> None:
    message = {
        "message_id": 99,
        "date": 1,
        "chat": {"id": ada.person.id, "type": "private"},
        "from": {"id": ada.person.id, "is_bot": False, "first_name": "Ada"},
        "text": "/add Forged",
        "entities": [{"type": "bot_command", "offset": 0, "length": 4}],
    }
    assert await post(webhook, {"update_id": 1, "message": message}, secret) == 403
    await ada.stand.until_quiet()
    assert len((await ada.read_book()).habits) == 1


async def test_a_secret_is_made_once_for_our_eyes_only_and_told_to_telegram(
    stand: Stand, webhook: Webhook, tmp_path: Path
) -> None:
    path = tmp_path / WEBHOOK_SECRET
    secrets = set()
    for name in ("Ada", "Ben"):
        person = stand.add_person(name)
        async with living(stand, tmp_path, webhook=webhook) as house:
            await Talk(stand, house, person).say("/start")
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            secrets.add(path.read_text())
            assert await post(webhook, {"update_id": 1}, path.read_text()) == 200
            target = stand.exchange.webhook.target
            assert target is not None
            assert target.secret == path.read_text()
        stand.exchange.webhook._last_set_when = 0.0
    assert len(secrets) == 1


async def test_a_secret_of_ones_own_is_used_and_none_is_made(
    stand: Stand, webhook: Webhook, tmp_path: Path
) -> None:
    own = Webhook(webhook.url, webhook.host, webhook.port, OWN_SECRET)
    person = stand.add_person("Ada")
    async with living(stand, tmp_path, webhook=own) as house:
        await Talk(stand, house, person).say("/start")
        assert await post(webhook, {"update_id": 1}, OWN_SECRET) == 200
    assert not (tmp_path / WEBHOOK_SECRET).exists()


async def test_health_is_counts_only_and_everything_else_is_not_there(
    ada: Talk, webhook: Webhook
) -> None:
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{webhook.url}/health") as answer:
            assert answer.status == 200
            assert orjson.loads(await answer.read()) == {"people": 1, "due": 0}
        for path in ("/", "/telegram", "/data", "/health/more"):
            async with session.get(f"{webhook.url}{path}") as answer:
                assert answer.status == 404
                assert await answer.read() == b""


async def test_each_post_is_a_sign_of_being_up(ada: Talk, tmp_path: Path) -> None:
    await ada.jump("20:29")
    await ada.say("/today")
    note = orjson.loads((tmp_path / "up.json").read_bytes())
    assert note["last_good_at"].startswith("2026-11-16T19:29")
    assert note["outages"] == []
