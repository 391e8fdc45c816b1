"""The token, and what people write, appear in no line of the log and the token in no file."""

import signal
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from habitbot.chat.kit.taps import MarkTap, NoteTap
from habitbot.core.history import Mark
from habitbot.demo.answers import Refused
from habitbot.demo.misbehave import Kind
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.transport.hiding import HIDDEN
from tests.faults.bot_process import PATIENCE, BotProcess, Wire, is_poll
from tests.faults.conftest import MakeBot
from tests.faults.load import HABIT, add_crowd, put_card, write_books
from tests.faults.on_disk import book_path
from tests.faults.sight import Sight

OTHER_TOKEN = "271828:AAnotherMarker_AnotherMarker-AnotherMark"
NAME, NEW_HABIT, NOTE = "Zaphod", "Juggle three pangolins", "my boss is a vogon"
BAD_SETTING = 2

FAULTS: tuple[Kind, ...] = ("429", "500", "html502", "cut", "silence")


@pytest.mark.parametrize("what", ["--debug", "--debug-libraries"])
async def test_at_debug_level_no_line_and_no_file_tells_the_token(
    stand: Stand, wire: Wire, data: Path, make_bot: MakeBot, what: str
) -> None:
    ada, ben = people = add_crowd(stand, 2)
    ada.change(first_name=NAME)
    await write_books(data, people, stand.clock.now)
    book_path(data, ben.id).write_bytes(b"{}{}")
    bot = make_bot(what)
    await bot.start()
    await live_through_everything(stand, ada, ben)
    assert await bot.end() == 0
    await meet_a_token_withdrawn(wire, bot)
    await meet_a_wrong_token(bot)
    await meet_nobody(bot)
    told = "\n".join(bot.lines)
    files = [path.read_bytes().decode() for path in data.rglob("*") if path.is_file()]
    for token in (stand.token, OTHER_TOKEN):
        secret = token.partition(":")[2]
        assert secret not in told
        assert not any(secret in content for content in files)
    if what == "--debug":
        assert [secret for secret in (NAME, NEW_HABIT, NOTE) if secret in told] == []
    else:
        assert HIDDEN in told
        assert NEW_HABIT in told


async def live_through_everything(stand: Stand, ada: Person, ben: Person) -> None:
    """Taps, words, a file, a picture, and each way in which Telegram can fail."""
    sight, day = Sight(stand), stand.clock.now().date()
    card = put_card(stand, ada)
    await ada.press_data(card.id, MarkTap(HABIT, day, Mark.DONE).write())
    await ada.press_data(card.id, NoteTap(HABIT, day).write())
    await ada.send(NOTE)
    await ada.send(f"/add {NEW_HABIT}")
    await ben.send("/today")
    await sight.until_seen(ada, NEW_HABIT)
    await stand.until_quiet()
    ...
