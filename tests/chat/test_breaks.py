"""Short breaks: a gentle series in working hours that stops for the day when asked."""

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.check_in import amount_on
from habitbot.core.history import Mark
from habitbot.demo.chats import Message
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


@pytest.mark.parametrize(
    "typed", ["stop", "Enough", "not today!", "no more", "no", "Heute nicht", "no más", "ça suffit"]
)
async def test_whoever_types_that_it_is_enough_hears_no_more_that_day(
    ada: Talk, typed: str
) -> None:
    await breather(ada)
    await ada.jump("10:00")
    assert "No more breaks today." in await ada.say(typed)
    before = len(ada.messages)
    await ada.jump("16:30")
    assert len(ada.messages) == before


@pytest.mark.parametrize("typed", ["done", "Yes!", "took it", "erledigt", "sí", "c’est fait"])
async def test_a_break_that_was_taken_can_be_typed(ada: Talk, typed: str) -> None:
    await breather(ada)
    await ada.jump("10:00")
    assert "✅ Good." in await ada.say(typed)
    assert "No more breaks today." in await ada.say("stop")


@pytest.mark.parametrize("before", ["", "not today"])
@pytest.mark.parametrize(
    "typed",
    [
        *(
            "I took a break",
            "Took a short break.",
            "I’ve had one",
            "just took my break!",
            "finally took a break",
        ),
        *("I had a quick break", "Pause gemacht", "Ich habe eine kurze Pause gemacht"),
        *("hice una pausa", "Me tomé un descanso", "J’ai fait une pause", "pris une pause"),
    ],
)
async def test_that_a_break_was_taken_can_be_told_also_after_no_more_were_wanted(
    ada: Talk, typed: str, before: str
) -> None:
    await breather(ada)
    await ada.jump("10:00")
    if before:
        assert "No more breaks today." in await ada.say(before)
    assert "✅ Good." in await ada.say(typed)
    book = await ada.read_book()
    (habit_id,) = (one.id for one in book.habits.values() if one.name == "Take a short break")
    assert book.histories[habit_id].mark_on(ada.today()) is Mark.DONE
    assert (book.breaks_off_on is not None) is bool(before)


@pytest.mark.parametrize("typed", ["I took no break", "did I take one?", "I had a bad day", "one"])
async def test_what_tells_of_no_break_counts_none(ada: Talk, typed: str) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.say(typed)
    assert not (await ada.read_book()).histories


async def test_yes_half_an_hour_after_a_reminder_means_no_break(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.jump("10:31")
    assert "✅ Good." not in await ada.say("yes")


@pytest.mark.parametrize(
    "typed",
    [
        *("stop", "Please stop", "Enough, thanks", "That's enough for today!", "stop for today"),
        *("no more breaks today", "no breaks today, please", "No, stop it", "leave me alone"),
        *("I've had enough breaks for today", "Stop reminding me", "stop the break reminders"),
        *("Genug für heute", "Hör bitte auf", "Das reicht für heute, danke", "keine Pausen mehr"),
        *("Schluss für heute", "Bitte keine Erinnerungen mehr", "Mir reicht es"),
        *("Basta por hoy", "No más pausas hoy", "Por favor, para", "es suficiente para hoy"),
        *("Ya basta, gracias", "Ça suffit pour aujourd’hui", "arrête s'il te plaît"),
        *("Plus de pauses aujourd’hui", "c'est assez, merci", "J'en ai assez des rappels"),
    ],
)
async def test_that_it_is_enough_is_heard_in_ones_own_words_all_day_from_the_first_reminder_on(
    ada: Talk, typed: str
) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.jump("10:31")
    await ada.say("/today")
    assert "No more breaks today." in await ada.say(typed)
    before = len(ada.messages)
    await ada.jump("16:30")
    assert len(ada.messages) == before


@pytest.mark.parametrize(
    "typed",
    [
        *("take a break", "enough sleep", "stop smoking", "I can't stop", "don't stop"),
        *("I have had enough", "nothing is enough", "more breaks", "Is that enough?"),
        *("is that enough", "ok, is this enough for today", "Enough for today? Thanks"),
        *("ist das genug", "reicht das heute", "¿es suficiente", "suffit-il"),
        *("Genug geschlafen", "para mañana", "plus", "assez dormi", "not today"),
    ],
)
async def test_what_says_something_else_calls_no_break_off(ada: Talk, typed: str) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.jump("10:31")
    await ada.say("/today")
    await ada.say(typed)
    assert (await ada.read_book()).breaks_off_on is None


@pytest.mark.parametrize("typed", ["enough?", "no more?", "genug?", "¿basta?", "ça suffit ?"])
async def test_a_question_right_below_a_reminder_calls_no_break_off(ada: Talk, typed: str) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.say(typed)
    assert (await ada.read_book()).breaks_off_on is None


async def test_before_the_first_reminder_and_while_something_else_is_asked_stop_means_that(
    ada: Talk,
) -> None:
    await breather(ada)
    assert "No more breaks" not in await ada.say("stop")
    await ada.jump("10:00")
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("◐ Make it smaller")
    await ada.tap("✏️ Smaller…")
    await ada.say("stop")
    assert (await ada.read_book()).breaks_off_on is None


async def test_that_it_is_enough_is_nothing_new_where_a_page_lets_one_type_it(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("10:00")
    await ada.say("/goal")
    assert "No more breaks today." in await ada.say("no more breaks today")
    assert (await ada.read_book()).goals == {}


async def test_a_reply_to_an_older_reminder_calls_the_breaks_of_its_day_off(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("10:00")
    first = ada.message
    await ada.jump("11:00")
    await ada.say("/week")
    assert "No more breaks today." in await ada.reply(first, "that's enough, thanks")
    assert (await ada.read_book()).breaks_off_on == ada.today()


async def test_who_called_it_off_may_think_again(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    await ada.tap("Enough for today")
    assert "A short break?" in await ada.tap("Remind me again")
    before = len(ada.messages)
    await ada.jump("15:00")
    assert len(ada.messages) == before + 1


async def test_a_break_taken_after_it_was_enough_is_thanked_for_and_calls_no_more(
    ada: Talk,
) -> None:
    await breather(ada)
    await ada.jump("14:00")
    await ada.tap("Enough for today")
    assert (await ada.tap("✅ Took it")).splitlines() == [
        "✅ Good. 1 day",
        "No more breaks today. I begin again on the next day you chose.",
    ]
    assert ada.buttons == ["Remind me again"]
    before = len(ada.messages)
    await ada.jump("15:00")
    assert len(ada.messages) == before
    await ada.tap("Remind me again")
    await ada.jump("16:00")
    assert len(ada.messages) == before + 1


async def test_yesterdays_button_calls_off_no_other_day(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    old, data = ada.message, "brkoff|2|2026-11-16|14:00:00"
    assert ada.today().isoformat() == "2026-11-16"
    await ada.jump("10:00")
    await ada.tap_data(old, data)
    before = len(ada.messages)
    await ada.jump("11:00")
    assert len(ada.messages) == before + 1


async def test_a_button_of_yesterdays_break_leaves_it_enough_for_today(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("14:00")
    old, enough = ada.message, ada.carried["Enough for today"]
    await ada.tap("Enough for today")
    go_on = ada.carried["Remind me again"]
    await ada.jump("10:00")
    await ada.tap("Enough for today")
    for pressed in (enough, go_on):
        await ada.tap_data(old, pressed)
        assert ada.said_now(old) == "That day is over. Was this break taken all the same?"
        assert (await ada.read_book()).breaks_off_on == ada.today()
    assert ada.toast != "All right, the next one comes as usual."
    await ada.tap("✅ Took it", old)
    assert ada.said_now(old).splitlines() == ["✅ Good. 1 day"]


async def test_a_question_that_has_lapsed_keeps_nobody_from_calling_them_off_in_words(
    ada: Talk,
) -> None:
    await breather(ada)
    await ada.say("/learned")
    await ada.tap("✏️ Add a line")
    await ada.jump("10:00", 1)
    assert "No more breaks today." in await ada.say("stop")


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


async def count_breaks(talk: Talk) -> None:
    """Let the habit of the breaks count them, eight a day."""
    async with talk.house.books.open(talk.person.id) as book:
        set_target(book, book.order[-1], Target(AmountUnit.TIMES, 800), today=talk.today())


def took_of(reminder: Message) -> str:
    """What the first button under a reminder carries."""
    return str(next(one["callback_data"] for row in reminder.keyboard or () for one in row))


async def breaks_today(talk: Talk) -> int:
    """How many breaks the book has for today."""
    book = await talk.read_book()
    (habit,) = (one for one in book.habits.values() if one.name == "Take a short break")
    return (amount_on(book, habit.id, talk.today()) or 0) // 100


async def test_several_reminders_tapped_later_count_each_and_twice_the_same_counts_once(
    ada: Talk,
) -> None:
    await breather(ada)
    await count_breaks(ada)
    await ada.jump("10:00")
    first = ada.message
    await ada.jump("11:00")
    second = ada.message
    data = took_of(first)
    await ada.tap("✅ Took it", second)
    await ada.tap("✅ Took it", first)
    assert await breaks_today(ada) == 2
    await ada.tap_data(first, data)
    await ada.tap("Enough for today", first)
    await ada.tap("✅ Took it", first)
    assert await breaks_today(ada) == 2


async def test_two_reminders_without_a_tap_are_the_last_of_the_day(ada: Talk) -> None:
    await breather(ada)
    await ada.jump("10:00")
    first = ada.message
    await ada.jump("11:00")
    before = len(ada.messages)
    await ada.jump("15:30")
    assert len(ada.messages) == before
    await ada.tap("✅ Took it", first)
    await ada.jump("16:00")
    assert len(ada.messages) == before + 1
    assert "A short break?" in ada.shown
    assert "A short break?" in await ada.jump("10:00")


async def test_that_one_a_day_is_enough_is_said_once_after_three_days_in_vain(ada: Talk) -> None:
    await breather(ada)
    before = len(ada.messages)
    for _ in range(5):
        await ada.jump("16:30")
    said = [one.text for one in ada.messages[before:] if "A short break?" in one.text]
    assert len(said) == 3 * 2 + 2
    spared = [text for text in said if "I'll ask once a day now, until you take one." in text]
    assert spared == [said[6]]
    shown = await page_of_series(ada)
    assert [line[-5:] for line in shown.splitlines() if line.startswith("·")] == ["10:00"] * 3


async def test_of_breaks_that_are_about_to_rest_no_three_are_promised(ada: Talk) -> None:
    await breather(ada)
    for _ in range(13):
        await ada.jump("16:30")
    shown = await page_of_series(ada)
    assert shown.endswith("To come:\n· Mon 30 Nov, 10:00")
    assert "Your breaks rest now" in await ada.jump("10:00", weekday=0)


async def test_breaks_that_nobody_wants_rest_after_two_weeks_until_they_are_woken(
    ada: Talk,
) -> None:
    await breather(ada)
    for _ in range(14):
        await ada.jump("12:30")
    assert "Your breaks rest now, until you want them." in await ada.jump("10:00")
    assert "“Take a short break” stays on your list, unless you archive it, too." in ada.shown
    assert ada.buttons == ["Wake them", "Archive it, too"]
    before, rest = len(ada.messages), ada.message
    await ada.jump("16:30")
    assert len(ada.messages) == before
    assert "💤 Rests. Tap it to wake it." in await ada.say("/prompts")
    assert any(label.startswith("💤 ") for label in ada.buttons)
    assert "Rests until you wake it." in await ada.tap(
        next(label for label in ada.buttons if "Short breaks" in label)
    )
    assert "hourly 10:00 – 16:00" in await ada.tap("Wake them")
    assert ada.toast == "All right, the next one comes as usual."
    assert "The next three:" in await ada.tap("Wake them", rest)
    assert "A short break?" in await ada.jump("10:00")


async def test_breaks_are_woken_together_with_their_archived_habit(ada: Talk) -> None:
    await breather(ada)
    for _ in range(14):
        await ada.jump("12:30")
    await ada.jump("10:00")
    await ada.tap("Archive it, too")
    assert "Take a short break" not in await ada.say("/today")
    assert "Rests until you wake it" in await page_of_series(ada)
    assert "The next three:" in await ada.tap("Wake them")
    assert ada.toast == "They come again, and “Take a short break” is back on your list."
    assert "Take a short break" in await ada.say("/today")
    assert "💤" not in await ada.say("/prompts")
    assert "A short break?" in await ada.jump("10:00")


async def test_other_times_wake_what_was_archived_too(ada: Talk) -> None:
    await breather(ada)
    await ada.say("/habits")
    await ada.tap("☕ Take a short break")
    await ada.tap("Archive")
    await breather(ada)
    assert "Take a short break" in await ada.say("/today")


async def page_of_series(talk: Talk) -> str:
    """The page of the breaks."""
    await talk.say("/prompts")
    return await talk.tap(next(label for label in talk.buttons if "Short breaks" in label))


async def delete_series(talk: Talk) -> str:
    """Take the series away again."""
    await page_of_series(talk)
    await talk.tap("Delete…")
    return await talk.tap("Delete it")


async def test_who_deletes_the_series_is_asked_once_whether_its_habit_goes_too(ada: Talk) -> None:
    await breather(ada)
    asked = await delete_series(ada)
    assert "“Take a short break” is still on your list. Archive it, too?" in asked
    assert ada.buttons == ["Archive it, too", "Keep it"]
    await ada.tap("Archive it, too")
    assert ada.toast == "Archived. Its days are kept, and one tap brings it back."
    assert "Take a short break" not in await ada.say("/today")
    await breather(ada)
    assert "Archive it, too?" in await delete_series(ada)
    assert "When I ask" in await ada.tap("Keep it")
    assert "Take a short break" in await ada.say("/today")


async def test_nobody_is_asked_about_a_habit_that_rests_already(ada: Talk) -> None:
    await breather(ada)
    await ada.say("/habits")
    await ada.tap("☕ Take a short break")
    await ada.tap("Archive")
    assert "When I ask" in await delete_series(ada)
