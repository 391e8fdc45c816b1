"""Two starts on one data directory: the second says who is there and ends."""

import os
import signal
import socket
from pathlib import Path

from habitbot.demo.stand import Stand
from tests.faults.bot_process import BotProcess, MakeBot
from tests.faults.load import add_crowd, write_books
from tests.faults.on_disk import everything_in

HELD = 73


async def test_a_second_start_names_the_first_and_touches_nothing_even_where_that_one_hangs(
    stand: Stand, data: Path, bot: BotProcess, make_bot: MakeBot
) -> None:
    (ada,) = people = add_crowd(stand, 1)
    await write_books(data, people, stand.clock.now)
    second = make_bot()
    await bot.start()
    os.kill(bot.pid, signal.SIGSTOP)
    before = everything_in(data)
    await second.spawn()
    assert await second.ended() == HELD
    assert everything_in(data) == before
    assert second.lines[-1] == (
        f"HABITBOT_DATA: habitbot process {bot.pid} on {socket.gethostname()} works there; "
        "end it, or choose another folder"
    )
    os.kill(bot.pid, signal.SIGCONT)
    await ada.send("/today")
    await stand.until_quiet()
    assert "Read one page" in ada.last_message.text


async def test_a_killed_bot_holds_nothing(stand: Stand, bot: BotProcess) -> None:
    await bot.start()
    bot.kill()
    await bot.ended()
    await bot.start()
    assert await bot.end() == 0
