"""The stand: starting, stopping, jumping and being quiet."""

import asyncio
from datetime import timedelta

import pytest
from telegram import Bot

from habitbot.demo.exchange import Rules
from habitbot.demo.params import Params
from habitbot.demo.person import Person
from habitbot.demo.stand import NotQuietError, Stand
from tests.demo.conftest import START, Call, until_polled


async def test_a_taken_port_is_an_error_of_the_system(stand: Stand) -> None:
    port = int(stand.origin.rsplit(":", 1)[1])
    with pytest.raises(OSError, match="address already in use"):
        await Stand(port=port).start()


async def test_a_stop_ends_a_poll_that_waits() -> None:
    async with Stand() as stand, Bot(stand.token, base_url=f"{stand.origin}/bot") as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=50))
        await until_polled(stand)
        await stand.stop()
        with pytest.raises(Exception, match="the demo stops"):
            await poll


async def test_quiet_means_that_everything_is_confirmed_and_the_bot_says_so(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    await ada.send("hello")
    with pytest.raises(NotQuietError, match="1 updates unconfirmed, 0 calls under way"):
        await stand.until_quiet(timeout=0.01)
    (update,) = await bot.get_updates()
    await bot.get_updates(offset=update.update_id + 1)
    await stand.until_quiet()
    stand.bot_is_quiet = lambda: False
    with pytest.raises(NotQuietError, match="the bot is busy"):
        await stand.until_quiet(timeout=0.01)


async def test_quiet_comes_when_the_bot_has_done_its_work(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    async def echo() -> None:
        offset = 0
        while True:
            for update in await bot.get_updates(offset=offset, timeout=50):
                assert update.message is not None
                await update.message.reply_text(f"you said {update.message.text}")
                offset = update.update_id + 1

    echoing = asyncio.create_task(echo())
    await ada.send("hello")
    await stand.until_quiet()
    assert ada.last_message.text == "you said hello"
    await ada.send("bye")
    await stand.until_quiet()
    assert ada.last_message.text == "you said bye"
    echoing.cancel()


async def test_a_jump_lets_the_bot_do_what_falls_due_on_the_way(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    async def prompt_daily() -> None:
        while True:
            await stand.clock.sleep_until(stand.clock.now() + timedelta(days=1))
            busy.append(True)
            await bot.send_message(ada.id, f"{stand.clock.now():%A}")
            busy.clear()

    busy: list[bool] = []
    stand.bot_is_quiet = lambda: not busy
    prompting = asyncio.create_task(prompt_daily())
    await asyncio.sleep(0)
    await stand.jump_to(stand.clock.now() + timedelta(days=3, hours=1))
    prompts = [message for message in ada.messages if message.is_from_bot]
    assert [one.text for one in prompts] == ["Monday", "Tuesday", "Wednesday"]
    assert [one.sent_at.hour for one in prompts] == [12, 12, 12]
    prompting.cancel()


async def test_the_wire_shows_calls_without_token_or_secret(
    stand: Stand, bot: Bot, call: Call, ada: Person
) -> None:
    await bot.send_message(ada.id, "long words " * 20)
    await bot.send_document(ada.id, b"12345", filename="a.txt")
    await bot.send_message(ada.id, "<b>Ada &amp; Ben</b>", parse_mode="HTML")
    await call("sendMessage", chat_id=ada.id, text="<b>torn", parse_mode="HTML")
    await call("setWebhook", url="http://127.0.0.1:9/", secret_token="hidden")
    await call("sendMessage", chat_id=404, text="x")
    shown = [call.as_json() for call in stand.wire]
    assert [one["method"] for one in shown[1:]] == [
        "sendMessage",
        "sendDocument",
        "sendMessage",
        "sendMessage",
        "setWebhook",
        "sendMessage",
    ]
    assert len(shown[1]["summary"]) == 80
    assert shown[2]["summary"] == "<a.txt, 5 bytes>"
    assert [one["summary"] for one in shown[3:5]] == ["Ada & Ben", "<b>torn"]
    assert (shown[6]["status"], shown[6]["description"]) == (400, "Bad Request: chat not found")
    assert stand.token not in str(shown)
    assert "hidden" not in str(shown)


async def test_the_wire_can_be_switched_off() -> None:
    rules = Rules(has_wire=False)
    async with Stand(rules=rules) as stand, Bot(stand.token, base_url=f"{stand.origin}/bot"):
        assert stand.wire == []


def test_the_wire_keeps_the_last_500_calls(stand: Stand) -> None:
    for number in range(600):
        stand.exchange.wire.add(START, 0.1, "getMe", Params({"n": number}), None)
    assert [call.n for call in stand.wire] == list(range(101, 601))


async def test_an_empty_poll_is_not_worth_a_line_on_the_wire(stand: Stand, call: Call) -> None:
    await call("getUpdates")
    assert stand.wire == []
