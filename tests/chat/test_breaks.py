"""Short breaks: a gentle series in working hours that stops for the day when asked."""

from habitbot.core.history import Mark
from tests.talk import Talk


async def breather(talk: Talk) -> None:
    """Somebody who is reminded of breaks every hour from ten to four, Monday to Friday."""
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    assert "A minute away from the screen" in await talk.tap("Short breaks…")
    await talk.tap("Mon – Fri hourly 10:00 – 16:00")


async def test_the_next_three_breaks_are_shown_at_once(ada: Talk) -> None:
    await breather(ada)
    assert "Monday to Friday, hourly 10:00 – 16:00" in ada.shown
    assert ada.shown.count("·") == 3


async def test_a_break_is_one_tap_and_the_next_one_comes_all_the_same(ada: Talk) -> None:
    await breather(ada)
    first = await ada.jump("14:00")
    assert "A short break?" in first
    assert "✅ Good." in await ada.tap("✅ Took it")
    book = await ada.read_book()
    (habit_id,) = (one.id for one in book.habits.values() if one.name == "Take a short break")
    assert book.histories[habit_id].mark_on(ada.today()) is Mark.DONE
    assert "A short break?" in await ada.jump("15:00")
    assert ada.shown != first


async def test_enough_for_today_is_heard_until_the_next_day(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    assert "No more breaks today." in await ada.tap("Enough for today")
    before = len(ada.messages)
    await ada.jump("16:30")
    assert len(ada.messages) == before
    assert "A short break?" in await ada.jump("10:00")


async def test_who_called_it_off_may_think_again(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    await ada.tap("Enough for today")
    assert "A short break?" in await ada.tap("Remind me again")
    before = len(ada.messages)
    await ada.jump("15:00")
    assert len(ada.messages) == before + 1


async def test_yesterdays_button_calls_off_no_other_day(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    old, data = ada.message, "brkoff|2|2026-11-16"
    assert ada.today().isoformat() == "2026-11-16"
    await ada.jump("10:00")
    await ada.tap_data(old, data)
    before = len(ada.messages)
    await ada.jump("11:00")
    assert len(ada.messages) == before + 1


async def test_breaks_go_with_their_habit(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    card = ada.message
    await ada.say("/habits")
    await ada.tap("☕ Take a short break")
    await ada.tap("Change…")
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.tap("✅ Took it", card)
    assert "isn't in your list any more" in ada.toast
