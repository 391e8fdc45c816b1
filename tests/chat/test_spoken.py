"""What a prompt asks can be answered in words; others let it stand."""

from datetime import timedelta

import pytest

from habitbot.core.history import History, Mark
from tests.talk import Talk

HABIT = "Write to one person I like"
ONE_OPEN = "One small thing is open."


async def set_prompt(talk: Talk, name: str) -> None:
    """Ask about one habit at half past twelve."""
    await talk.say("/prompts")
    await talk.tap("➕ Another prompt")
    await talk.tap("One habit…")
    if name in talk.buttons:
        await talk.tap(name)
    await talk.tap("12:30")


async def get_prompt(talk: Talk, name: str) -> None:
    """Let a prompt about one habit come."""
    await set_prompt(talk, name)
    await talk.jump("12:30")


async def add_limit(talk: Talk) -> int:
    """At most two coffees, beside the first habit; its number."""
    await talk.say("/add At most 2 coffees")
    await talk.tap("🔢 Count: at most 2 coffees")
    return (await talk.read_book()).order[-1]


async def said_today(talk: Talk, habit_id: int = 1) -> tuple[int | None, Mark | None]:
    book = await talk.read_book()
    amounts = book.amounts.get(habit_id)
    mark = book.histories.get(habit_id, History()).mark_on(talk.today())
    return amounts.on(talk.today()) if amounts else None, mark


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        *(("done", Mark.DONE), ("Yes!", Mark.DONE), ("I did it", Mark.DONE), ("ja", Mark.DONE)),
        *(("no", Mark.MISSED), ("missed", Mark.MISSED), ("I didn’t", Mark.MISSED)),
        *(("tiny", Mark.TINY), ("a little", Mark.TINY), ("the bus was green", None)),
    ],
)
async def test_a_prompt_about_a_habit_is_answered_in_words(
    ada: Talk, typed: str, mark: Mark | None
) -> None:
    await get_prompt(ada, HABIT)
    await ada.say(typed)
    assert await said_today(ada) == (None, mark)


async def test_what_was_noted_in_words_under_a_prompt_is_told_once(ada: Talk) -> None:
    await get_prompt(ada, HABIT)
    assert (await ada.say("done")).count("✅") == 1


@pytest.mark.parametrize("typed", ["not today", "skip", "Skip it"])
async def test_a_day_is_left_out_in_words_and_what_came_between_is_asked(
    ada: Talk, typed: str
) -> None:
    await get_prompt(ada, HABIT)
    assert "What came between?" in await ada.say(typed)
    assert "🤒 Sick" in ada.buttons
    await ada.say("sick")
    assert await said_today(ada) == (None, Mark.SKIP)


async def test_other_words_under_a_prompt_let_it_stand(ada: Talk) -> None:
    await get_prompt(ada, HABIT)
    assert "“done”, “missed” or “not today”" in await ada.say("the bus was green")
    await ada.say("done")
    assert await said_today(ada) == (None, Mark.DONE)


async def test_other_words_for_what_was_asked_on_its_own_answer_no_prompt(ada: Talk) -> None:
    await set_prompt(ada, HABIT)
    await ada.jump("12:20")
    await ada.say("/add")
    await ada.jump("12:30")
    assert "“Do it”. And after what?" in await ada.say("Do it")
    assert await said_today(ada) == (None, None)


@pytest.mark.parametrize(
    ("typed", "mark"), [("done", Mark.DONE), ("yes", Mark.DONE), ("no", Mark.MISSED)]
)
async def test_a_list_with_one_thing_open_is_answered_in_words(
    ada: Talk, typed: str, mark: Mark
) -> None:
    assert ONE_OPEN in await ada.jump("20:30")
    await ada.say(typed)
    assert await said_today(ada) == (None, mark)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *(("1", (100, Mark.DONE)), ("3", (300, Mark.MISSED)), ("none", (0, Mark.DONE))),
        *(("0", (0, Mark.DONE)), ("yes", (None, Mark.DONE)), ("no", (None, Mark.MISSED))),
        ("+1", (100, None)),
    ],
)
async def test_a_limit_that_a_list_asks_for_alone_is_answered_in_words(
    ada: Talk, typed: str, said: tuple[int | None, Mark | None]
) -> None:
    await ada.tap("✅ Yes")
    limit = await add_limit(ada)
    await ada.jump("20:30")
    await ada.say(typed)
    assert await said_today(ada, limit) == said


@pytest.mark.parametrize("where", ["prompt", "list"])
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        *(("yes", (100, Mark.DONE)), ("that was all", (100, Mark.DONE)), ("2", (200, Mark.DONE))),
        ("no", (100, None)),
    ],
)
async def test_whether_that_was_all_is_answered_in_words(
    ada: Talk, where: str, typed: str, said: tuple[int | None, Mark | None]
) -> None:
    await ada.tap("✅ Yes")
    limit = await add_limit(ada)
    await ada.say("/today")
    await ada.tap("At most 2 coffe…")
    await ada.tap("+1")
    await (get_prompt(ada, "At most 2 coffees") if where == "prompt" else ada.jump("20:30"))
    assert "Was that all?" in ada.shown
    await ada.say(typed)
    assert await said_today(ada, limit) == said


@pytest.mark.parametrize(
    ("typed", "minutes"), [("7.5", 450), ("8 hours", 480), ("7h", 420), ("23:10 6:40", 450)]
)
@pytest.mark.parametrize("where", ["prompt", "list"])
async def test_a_nights_hours_are_typed_where_they_are_asked_for(
    talk: Talk, where: str, typed: str, minutes: int
) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await (
        get_prompt(talk, "Sleep seven hours or more") if where == "prompt" else talk.jump("20:30")
    )
    await talk.say(typed)
    assert await said_today(talk) == (minutes, Mark.DONE)


async def test_yes_is_no_answer_to_how_long_a_night_was(talk: Talk) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await get_prompt(talk, "Sleep seven hours or more")
    assert "How long?" in await talk.say("yes")
    assert await said_today(talk) == (None, None)


@pytest.mark.parametrize(
    ("typed", "mark"), [("done", Mark.DONE), ("I did it!", Mark.DONE), ("missed it", Mark.MISSED)]
)
async def test_a_days_card_with_one_thing_open_is_answered_in_words(
    ada: Talk, typed: str, mark: Mark
) -> None:
    await ada.say("/today")
    await ada.say(typed)
    assert await said_today(ada) == (None, mark)


async def test_a_plain_yes_or_number_answers_no_card_that_asks_nothing(ada: Talk) -> None:
    await ada.say("/today")
    for typed in ("yes", "no", "5"):
        await ada.say(typed)
    assert await said_today(ada) == (None, None)


async def test_a_days_card_with_two_things_open_is_not_answered_in_words(ada: Talk) -> None:
    await ada.say("/add Walk")
    await ada.say("/today")
    await ada.say("done")
    assert await said_today(ada) == (None, None)


async def test_right_after_some_of_a_limit_was_counted_that_was_all_can_be_typed(
    ada: Talk,
) -> None:
    limit = await add_limit(ada)
    await ada.say("/today")
    await ada.tap("At most 2 coffe…")
    await ada.tap("+1")
    await ada.say("that was all")
    assert await said_today(ada, limit) == (100, Mark.DONE)


@pytest.mark.parametrize("where", ["prompt", "list"])
async def test_a_nights_hours_are_typed_in_reply_and_hours_later(talk: Talk, where: str) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    get = get_prompt(talk, "Sleep seven hours or more") if where == "prompt" else None
    await (get or talk.jump("20:30"))
    asked = talk.message
    await talk.stand.jump_to(talk.stand.clock.now() + timedelta(hours=2))
    await talk.say("7.5")
    assert await said_today(talk) == (450, Mark.DONE)
    await talk.say("/people")
    await talk.reply(asked, "8 hours")
    assert await said_today(talk) == (480, Mark.DONE)
