"""Deaf polling: a process that hears nothing any more ends, so that a supervisor starts it anew."""

from habitbot.demo.stand import Stand
from tests.faults.bot_process import MakeBot

DEAF = 75


async def test_polls_that_never_end_end_the_process_with_a_code_of_its_own(
    stand: Stand, make_bot: MakeBot
) -> None:
    bot = make_bot("--deaf-after", "0.3")
    stand.misbehave("silence", method="getUpdates", seconds=60)
    await bot.spawn()
    assert await bot.ended() == DEAF
    assert bot.lines[-1] == "Telegram could not be heard for minutes; a supervisor starts us anew"
