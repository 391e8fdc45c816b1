"""The week: a picture with a few lines, turned in place, and all of it as text."""

import pytest

from habitbot.pictures.text import Typesetter
from habitbot.texts.words import ISOLATE, POP_ISOLATE
from tests.talk import Talk


async def test_the_week_is_one_photo_with_text_below_it(ada: Talk) -> None:
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    assert "done" in await ada.say("/week")
    assert ada.message.photo is not None
    assert ada.message.photo.width == 1080
    assert len(ada.shown.splitlines()) <= 9


async def test_the_card_comes_by_itself_on_sunday_at_six(ada: Talk) -> None:
    await ada.jump("18:00", weekday=6)
    assert ada.message.photo is not None
    assert "16 – 22 November" in ada.shown


async def test_weeks_are_turned_in_place(ada: Talk) -> None:
    await ada.jump("09:00", weekday=2)
    await ada.jump("09:00", weekday=2)
    await ada.say("/week")
    message = ada.message
    assert "16 – 22 November" in await ada.tap("‹ 16 Nov")
    assert ada.message.id == message.id
    assert "23 – 29 November" in await ada.tap("23 Nov ›")


async def test_there_is_no_week_before_the_first(ada: Talk) -> None:
    await ada.say("/week")
    assert ada.buttons == ["As text"]


async def test_nine_habits_make_two_cards(ada: Talk) -> None:
    for number in range(8):
        await ada.say(f"/add Habit {number}")
    await ada.say("/week")
    assert "1/2 ›" in ada.buttons
    await ada.tap("1/2 ›")
    assert "2/2 ›" in ada.buttons


async def test_the_whole_table_comes_as_text(ada: Talk) -> None:
    await ada.say("/week")
    text = await ada.tap("As text")
    assert ada.message.photo is None
    assert "1. Write to one person I like" in text
    assert "Mon open" in text


async def test_fifty_long_names_fit_into_messages(ada: Talk) -> None:
    for number in range(49):
        await ada.say(f"/add {number} " + "w" * 60)
    await ada.say("/week")
    before = len(ada.messages)
    await ada.tap("As text")
    assert len(ada.messages) - before >= 2
    assert all(len(message.text) <= 4096 for message in ada.messages)


async def test_a_habit_that_the_picture_calls_by_its_number_is_named_below_it(
    ada: Talk, monkeypatch: pytest.MonkeyPatch
) -> None:
    await ada.say("/add 読書 一ページ")
    monkeypatch.setattr(Typesetter, "can_draw", lambda _, text: text.isascii())
    named = as_shown(await ada.say("/week"))
    assert named.splitlines()[-1] == "In the picture: 2. 読書 一ページ"
    monkeypatch.setattr(Typesetter, "can_draw", lambda *_: True)
    assert "In the picture" not in await ada.say("/week")


def as_shown(text: str) -> str:
    """Without the marks that keep a name to itself."""
    return text.replace(ISOLATE, "").replace(POP_ISOLATE, "")


async def test_the_week_is_turned_told_and_answered_in_one_row_of_buttons(ada: Talk) -> None:
    await ada.jump("18:00", weekday=6)
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.jump("18:00", weekday=6)
    assert ada.person.buttons()[0] == ["‹ 16 Nov", "As text", "✏️ Answer"]
