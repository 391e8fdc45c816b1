"""Words below what came by itself, once the bot remembers no page: after a restart, say."""

from pathlib import Path

import pytest

from habitbot.core.day import DAY
from habitbot.core.history import Mark
from tests.chat.test_breaks import breather
from tests.chat.test_day_words import marks
from tests.talk import Talk, restarted


async def evening(talk: Talk) -> None:
    """Asked about the day by its list."""
    await talk.jump("20:30")


async def counting(talk: Talk) -> None:
    """The same, where one of two things counts."""
    await talk.say("/add Read 10 pages")
    await talk.tap("🔢 Count: at least 10 pages")
    await talk.jump("20:30")


async def sunday(talk: Talk) -> None:
    """Asked by the week's review."""
    await talk.jump("20:30")
    await talk.tap(talk.buttons[0])
    await talk.jump("18:00", 6)


async def day_after_a_coffee(talk: Talk) -> None:
    """Asked in the evening whether the one coffee of yesterday was all."""
    await talk.say("/add At most 2 coffees")
    await talk.tap("🔢 Count: at most 2 coffees")
    await talk.jump("20:30")
    await talk.say("+1 coffee")
    assert "Was that all?" in await talk.jump("20:30")


async def break_time(talk: Talk) -> None:
    """Reminded of a break."""
    await breather(talk)
    await talk.jump("10:00")


async def day_of_a_letter(talk: Talk) -> None:
    """Told that it is the day to write to Ben."""
    await talk.say("/people Ben")
    await talk.tap("⏰ Next time…")
    await talk.say("tomorrow")
    await talk.jump("09:00")


@pytest.mark.parametrize("typed", ["done", "all done, thanks", "ja"])
async def test_the_list_of_the_day_is_answered_in_words_all_the_same(
    tmp_path: Path, typed: str
) -> None:
    async with restarted(tmp_path, evening) as talk:
        await talk.say(typed)
        assert set((await marks(talk)).values()) == {Mark.DONE}


async def test_an_amount_is_heard_as_below_the_list(tmp_path: Path) -> None:
    async with restarted(tmp_path, counting) as talk:
        await talk.say("12 pages")
        (amounts,) = (await talk.read_book()).amounts.values()
        assert amounts.on(talk.today()) == 1200


async def test_the_question_of_the_week_is_answered_by_just_writing(tmp_path: Path) -> None:
    async with restarted(tmp_path, sunday) as talk:
        await talk.say("Leave the phone in the kitchen")
        (reflection,) = (await talk.read_book()).reflections.values()
        assert reflection.text == "Leave the phone in the kitchen"


async def test_what_the_list_asks_of_yesterday_is_answered_for_yesterday(tmp_path: Path) -> None:
    async with restarted(tmp_path, day_after_a_coffee) as talk:
        await talk.say("no, 3")
        (amounts,) = (await talk.read_book()).amounts.values()
        told = [amounts.on(talk.today() - DAY), amounts.on(talk.today())]
        assert told == [300, None]


async def test_breaks_are_stopped_by_a_word(tmp_path: Path) -> None:
    async with restarted(tmp_path, break_time) as talk:
        assert "No more breaks today." in await talk.say("stop")


async def test_what_is_dated_is_answered_by_what_its_button_says(tmp_path: Path) -> None:
    async with restarted(tmp_path, day_of_a_letter) as talk:
        await talk.say("wrote today")
        (ben,) = (await talk.read_book()).contacts.values()
        assert ben.wrote_on == (talk.today(),)


async def test_what_was_asked_the_day_before_takes_no_plain_word(tmp_path: Path) -> None:
    async with restarted(tmp_path, evening) as talk:
        monday = talk.today()
        await talk.jump("19:00")
        await talk.say("done")
        assert set((await marks(talk, monday)).values()) == {None}


async def test_a_question_that_waits_takes_its_answer_all_the_same(tmp_path: Path) -> None:
    async def asked(talk: Talk) -> None:
        await talk.jump("20:30")
        await talk.say("/learned")
        await talk.say("add a line")

    async with restarted(tmp_path, asked) as talk:
        await talk.say("Pivot tables")
        (lesson,) = (await talk.read_book()).lessons.values()
        assert lesson.text == "Pivot tables"
