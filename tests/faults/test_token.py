"""The token stands in no line of the log and in no file; what people write in no line of ours."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path

from habitbot.chat.taps.check_in import MarkTap, NoteTap
from habitbot.core.history import Mark
from habitbot.demo.answers import Refused
from habitbot.demo.misbehave import Kind
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.demo.wire import WireCall
from habitbot.transport.hiding import HIDDEN
from tests.faults.bot_process import PATIENCE, BotProcess, MakeBot, Wire, is_poll
from tests.faults.load import HABIT, add_crowd, put_card, write_books, yesterday
from tests.faults.on_disk import book_path, everything_in
from tests.faults.sight import Sight

WRONG_TOKEN = "271828:AAnotherMarker_AnotherMarker-AnotherMark"
NOBODY = "http://127.0.0.1:1"
BAD_SETTING = 2

NAME, NEW_HABIT, NOTE = "Zaphod", "Juggle three pangolins", "my boss is a vogon"

FAULTS: dict[Kind, int] = {"429": 429, "500": 500, "html502": 502, "cut": 0, "silence": 0}
SECONDS: dict[Kind, float] = {"429": 2.0, "silence": 0.1}
METHODS = ("sendMessage", "editMessageText", "answerCallbackQuery", "sendDocument")

RECORD = re.compile(r"[-\d]{10} [:,\d]{12} (?P<level>[A-Z]+) (?P<logger>\w+)")
LIBRARIES = {"aiohttp", "asyncio", "httpcore", "httpx", "telegram"}


async def test_with_everything_logged_no_line_and_no_file_holds_the_token(
    stand: Stand, wire: Wire, data: Path, make_bot: MakeBot
) -> None:
    ada, ben, _ = people = add_crowd(stand, 3, called=NAME)
    await write_books(data, people, stand.clock.now)
    book_path(data, ben.id).write_bytes(b"{}{}")
    bot = make_bot("--debug", "--no-pace")
    await bot.start()
    await meet_people(stand, ada, ben)
    for fault, status in FAULTS.items():
        await meet_a_fault(stand, fault, status, people)
    await meet_another_poll(stand, bot, ada)
    await meet_a_withdrawn_token(wire, bot)
    await meet_a_wrong_token(bot)
    await meet_nobody(bot)
    told = "\n".join(bot.lines)
    kept = b"\n".join(content for _, content in everything_in(data).values()).decode()
    for token in (stand.token, WRONG_TOKEN):
        secret = token.partition(":")[2]
        assert secret not in told
        assert secret not in kept
    assert f"/bot{HIDDEN}/sendDocument" in told
    ours = "\n".join(lines_of_ours(bot.lines))
    assert [words for words in (NAME, NEW_HABIT, NOTE) if words in ours] == []
    assert [words for words in (NAME, NEW_HABIT, NOTE) if words not in kept] == []


async def meet_people(stand: Stand, ada: Person, ben: Person) -> None:
    """A tap, words of all kinds, and a file that is damaged."""
    sight, note = Sight(stand), NoteTap(HABIT, yesterday(stand))
    await ada.press_data(put_card(stand, ada).id, note.write())
    await ada.send(NOTE)
    await ada.send(f"/add {NEW_HABIT}")
    await ben.send("/today")
    await sight.until_seen(ada, NEW_HABIT)
    await stand.until_quiet()


async def meet_a_fault(stand: Stand, fault: Kind, status: int, people: list[Person]) -> None:
    """One way in which a call can fail, for each kind of call."""
    reader, keeper, tapper = people
    failed = hear(stand, {(method, status) for method in METHODS})
    for method in METHODS:
        stand.misbehave(fault, method=method, seconds=SECONDS.get(fault), times=1)
    tap = MarkTap(HABIT, yesterday(stand), Mark.DONE)
    await reader.send("/today")
    await keeper.send("/export")
    await tapper.press_data(put_card(stand, tapper).id, tap.write())
    await asyncio.wait_for(failed, PATIENCE)
    failed, answered = hear(stand, {("getUpdates", status)}), hear(stand, {("sendMessage", 200)})
    stand.misbehave(fault, method="getUpdates", seconds=SECONDS.get(fault), times=1)
    await reader.send("/today")
    await asyncio.wait_for(answered, PATIENCE)
    # A line is cut when the poll on it has an answer, so it is given one.
    await reader.send("/today")
    await asyncio.wait_for(failed, PATIENCE)
    await stand.until_quiet()


def hear(stand: Stand, wanted: set[tuple[str, int]]) -> asyncio.Future[None]:
    """Done when calls of these methods have ended in these ways."""
    all_heard: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def listen(call: WireCall) -> None:
        wanted.discard((call.method, call.refused.status if call.refused else 200))
        if not wanted and not all_heard.done():
            all_heard.set_result(None)

    stand.exchange.wire.listeners.append(listen)
    return all_heard


async def meet_another_poll(stand: Stand, bot: BotProcess, ada: Person) -> None:
    """Somebody else polls with the same token; then an ordinary end."""
    stand.misbehave("409", method="getUpdates")
    await ada.send("/today")
    await bot.says("another process polls")
    assert await bot.end() == 0
    stand.misbehave("off")


async def meet_a_withdrawn_token(wire: Wire, bot: BotProcess) -> None:
    """BotFather gave the bot another token while this one was in use."""

    def refuse() -> None:
        raise Refused(401)

    wire.at_next(is_poll, refuse)
    await bot.spawn()
    assert await bot.ended() == BAD_SETTING


async def meet_a_wrong_token(bot: BotProcess) -> None:
    """A token that Telegram does not know."""
    await bot.spawn(HABITBOT_TOKEN=WRONG_TOKEN)
    assert await bot.ended() == BAD_SETTING


async def meet_nobody(bot: BotProcess) -> None:
    """An address at which nothing listens."""
    await bot.spawn(HABITBOT_API_URL=NOBODY)
    await bot.says("can't be reached")
    assert await bot.end() == 0


def lines_of_ours(lines: list[str]) -> Iterator[str]:
    """All lines but those that libraries say below a warning, where we let them say nothing."""
    is_ours = True
    for line in lines:
        record = RECORD.match(line)
        if record is not None:
            is_loud = record["level"] not in {"DEBUG", "INFO"}
            is_ours = is_loud or record["logger"] not in LIBRARIES
        if is_ours:
            yield line
