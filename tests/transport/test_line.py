"""The line itself: its name, its addresses, its first call and its polls."""

import pytest
from telegram.error import NetworkError

from habitbot.transport.line import BadToken, Line, make_line
from habitbot.transport.request import NotSent
from tests.transport.stand_in import TOKEN, StandIn, error, message, result


async def test_the_line_shows_its_name_and_never_its_token(line: Line) -> None:
    assert f"{line} {line!r} {line!s}" == "Line(habits_bot) Line(habits_bot) Line(habits_bot)"
    assert repr(make_line(TOKEN)) == "Line()"


def test_another_bot_api_is_named_by_what_stands_before_the_token() -> None:
    line = make_line(TOKEN, "http://127.0.0.1:8081/api/")
    assert line.base_url == f"http://127.0.0.1:8081/api/bot{TOKEN}"
    assert line.base_file_url == f"http://127.0.0.1:8081/api/file/bot{TOKEN}"
    assert make_line(TOKEN).base_url == f"https://api.telegram.org/bot{TOKEN}"


@pytest.mark.parametrize("status", [401, 404])
async def test_a_token_telegram_does_not_know_is_said_without_quoting_it(
    telegram: StandIn, status: int
) -> None:
    telegram.next("getMe", error(status, "Unauthorized"))
    line = make_line(TOKEN, telegram.url)
    with pytest.raises(BadToken) as raised:
        await line.initialize()
    await line.shutdown()
    assert raised.value.__context__ is None
    assert TOKEN not in str(raised.value)


async def test_without_a_network_the_first_call_says_so(telegram: StandIn) -> None:
    await telegram.stop()
    line = make_line(TOKEN, telegram.url)
    with pytest.raises(NotSent):
        await line.initialize()
    await line.shutdown()


async def test_a_poll_brings_updates_as_telegram_sent_them(telegram: StandIn, line: Line) -> None:
    telegram.send(message(5), message(6))
    assert await line.fetch_updates(0, seconds=0) == [message(5), message(6)]
    assert await line.fetch_updates(6, seconds=0, limit=1) == [message(6)]


@pytest.mark.parametrize("nonsense", [True, {"update_id": 1}, [7], [{"update_id": "7"}], [{}]])
async def test_a_poll_answered_with_something_else_is_a_failed_poll(
    telegram: StandIn, line: Line, nonsense: object
) -> None:
    telegram.next("getUpdates", result(nonsense))
    with pytest.raises(NetworkError):
        await line.fetch_updates(0, seconds=0)
