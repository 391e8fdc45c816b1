"""Small talk: whoever greets, thanks, comes back or is low is answered as by somebody who cares."""

import pytest

from tests.talk import Talk


@pytest.mark.parametrize("typed", ["hello", "Guten Morgen!", "¡Hola!", "👋"])
async def test_a_greeting_is_greeted_above_todays_card(ada: Talk, typed: str) -> None:
    assert "0 of 1" in await ada.say(typed)
    assert ada.messages[-2].text == "Hello! Here is your day."


@pytest.mark.parametrize("typed", ["I'm back", "I am back!", "bin wieder da", "he vuelto"])
async def test_who_is_back_is_welcomed_and_has_nothing_to_catch_up_on(
    ada: Talk, typed: str
) -> None:
    assert "0 of 1" in await ada.say(typed)
    welcome = "🌱 Good to have you back. There is nothing to catch up on."
    assert ada.messages[-2].text == welcome


async def test_after_a_pause_the_welcome_is_said_once(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    await ada.tap("3 days")
    for _ in range(4):
        await ada.jump("12:00")
    before = len(ada.messages)
    assert "Good to have you back" in await ada.say("I'm back")
    assert len(ada.messages) == before + 1


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("thanks", "Gladly."),
        ("vielen Dank!", "Gladly."),
        ("good night", "Take care."),
        ("ok", "All right."),
        ("I feel terrible", "Nothing has to be done today."),
        ("ich bin so müde", "Nothing has to be done today."),
        ("I feel terrible because nothing works out", "Nothing has to be done today."),
    ],
)
async def test_thanks_and_low_spirits_get_one_warm_answer_and_no_list(
    ada: Talk, typed: str, answer: str
) -> None:
    before = len(ada.messages)
    assert answer in await ada.say(typed)
    assert "That one" not in ada.shown
    assert len(ada.messages) == before + 1


async def test_while_a_question_waits_thanks_leave_it_and_great_becomes_nothing(ada: Talk) -> None:
    await ada.say("/add")
    assert "quotes" in await ada.say("great")
    assert "“More thanks”. And after what?" in await ada.say("More thanks")
    await ada.say("/add")
    await ada.say("Thanks")
    assert ada.messages[-2].text == "All right, nothing is added."


async def count_made(ada: Talk) -> int:
    """How many goals, lessons, works, paths and people there are."""
    book = await ada.read_book()
    tables = (book.goals, book.lessons, book.works, book.paths, book.contacts)
    return len([thing for table in tables for thing in table])


@pytest.mark.parametrize("page", ["/goals", "/learned", "/feedback", "/paths", "/people"])
@pytest.mark.parametrize(
    "typed",
    ["no", "Not now", "No, thanks", "nein danke", "yes", "hm", "no idea", "what is a path?"],
)
async def test_an_empty_list_makes_nothing_of_words_that_name_nothing(
    ada: Talk, page: str, typed: str
) -> None:
    empty = await ada.say(page)
    assert await ada.say(typed) == empty
    assert "nothing is added" in ada.messages[-2].text
    assert await count_made(ada) == 0
    await ada.say("Nora")
    assert await count_made(ada) == 1


async def test_what_was_asked_for_by_itself_may_be_called_anything_in_quotes(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say("“no”")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["“no”"]


async def test_a_paths_page_makes_no_skill_of_thanks(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    assert await ada.say("thanks") == "Gladly."
    assert [path.skills for path in (await ada.read_book()).paths.values()] == [()]


async def test_a_question_that_lapsed_does_not_stand_in_the_way(ada: Talk) -> None:
    await ada.say("/add")
    await ada.jump("12:00")
    assert await ada.say("thanks") == "Gladly."


async def test_small_talk_after_a_review_is_no_answer_to_it_but_more_is(ada: Talk) -> None:
    await ada.jump("18:00", weekday=6)
    await ada.say("thanks")
    assert (await ada.read_book()).reflections == {}
    await ada.say("I feel tired when I skip lunch")
    assert (await ada.read_book()).reflections == {}
    await ada.say("Not to skip lunch")
    assert len((await ada.read_book()).reflections) == 1
