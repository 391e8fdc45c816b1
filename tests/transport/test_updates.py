"""What is read of an update, and what is passed over."""

import pytest
from telegram import Message

from habitbot.transport.line import make_line
from habitbot.transport.updates import read_update
from tests.transport.stand_in import TOKEN, message, tap

LINE = make_line(TOKEN)


def test_a_tap_is_read_with_where_its_message_is_but_not_with_what_it_says() -> None:
    update = read_update(tap(5, person_id=7, data="mark|1"), LINE)
    assert update is not None
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id) == ("mark|1", 7)
    assert isinstance(query.message, Message)
    assert (query.message.message_id, query.message.chat.id) == (5, 7)
    assert (query.message.text, query.message.reply_markup) == (None, None)


def test_of_a_picture_its_buttons_are_read_too() -> None:
    raw = tap(5, person_id=7, data="mark|1")
    keyboard = {"inline_keyboard": [[{"text": "Yes", "callback_data": "mark|1"}]]}
    raw["callback_query"]["message"] |= {"photo": [], "reply_markup": keyboard}
    update = read_update(raw, LINE)
    assert update is not None
    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, Message)
    assert update.callback_query.message.reply_markup is not None


def test_a_tap_on_a_message_that_telegram_no_longer_shows_is_read() -> None:
    raw = tap(5)
    del raw["callback_query"]["message"]
    update = read_update(raw, LINE)
    assert update is not None
    assert update.callback_query is not None


def test_words_are_read() -> None:
    update = read_update(message(5, text="/today"), LINE)
    assert update is not None
    assert update.message is not None
    assert update.message.text == "/today"


@pytest.mark.parametrize(
    "odd", [{"message": {"text": "my secret"}}, {"callback_query": "my secret"}]
)
def test_an_odd_update_is_logged_without_what_it_says(
    odd: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    assert read_update({"update_id": 5, **odd}, LINE) is None
    assert "update 5 cannot be read" in caplog.text
    assert "secret" not in caplog.text
