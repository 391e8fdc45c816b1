"""What a button of the page seen last says can be typed as well; words for a question can't."""

from datetime import timedelta
from pathlib import Path

import pytest

from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import Mark
from tests.talk import Talk, restarted


@pytest.mark.parametrize("typed", ["Mentor", "mentor", " MENTOR. "])
async def test_what_a_button_says_can_be_typed_in_any_case(ada: Talk, typed: str) -> None:
    await ada.say("/feedback The talk")
    assert "To your mentor, as it is" in await ada.say(typed)


async def test_pictures_and_dots_of_a_button_need_not_be_typed(ada: Talk) -> None:
    await ada.say("/people Ben")
    assert "Where" in await ada.say("where from")
    assert "From: The fair" in await ada.say("The fair")


@pytest.mark.parametrize("typed", ["Im back", "I’m back", "I'm back!", "I´m back", "Iʼm back"])
async def test_an_apostrophe_need_not_be_typed(ada: Talk, typed: str) -> None:
    await ada.say("/prompts")
    await ada.say("pause")
    await ada.say("3 days")
    assert (await ada.read_book()).person.pause is not None
    await ada.say(typed)
    assert (await ada.read_book()).person.pause is None


async def test_a_button_of_a_sign_alone_can_be_typed(ada: Talk) -> None:
    await ada.say("/today")
    assert "Which one?" in await ada.say("⋯")


async def test_a_name_that_is_cut_on_its_button_can_be_typed_whole(ada: Talk) -> None:
    await ada.say("/today")
    assert ada.buttons[0] == "Write to one pe…"
    assert "1 of 1" in await ada.say("Write to one person I like")


async def test_a_question_presses_no_button_but_one_that_says_it(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        gym = add_habit(book, "Gym", today=ada.today(), area=Area.EXERCISE)
        asks = add_habit(book, "Any news?", today=ada.today(), area=Area.LEARNING)
    await ada.say("/today")
    await ada.say("Gym?")
    assert (await ada.read_book()).histories == {}
    await ada.say("/today")
    await ada.say("any news?")
    assert {*(await ada.read_book()).histories} == {asks.id} - {gym.id}


async def test_names_that_are_cut_alike_are_told_apart_when_typed_whole(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        for name in ("Read one page of the report", "Read one page of the novel"):
            add_habit(book, name, today=ada.today(), area=Area.LEARNING)
    await ada.say("/today")
    assert ada.buttons[1] == ada.buttons[2] == "Read one page o…"
    await ada.say("Read one page of the novel")
    assert list((await ada.read_book()).histories) == [max((await ada.read_book()).habits)]
    await ada.say("/today")
    await ada.tap("⋯")
    assert "Read one page of the report" in await ada.say("read one page of the report")
    assert "Not answered yet." in ada.shown


async def test_how_something_stands_need_not_be_typed_with_its_name(ada: Talk) -> None:
    await ada.say("/feedback Q3 report")
    await ada.say("mentor")
    await ada.say("I sent it")
    await ada.say("/feedback")
    assert ada.buttons[0] == "Q3 report · asked"
    assert "You asked your mentor" in await ada.say("q3 report")


async def test_words_for_a_question_press_no_button_by_how_they_begin(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")
    assert "My own words…" in ada.buttons
    assert "“My own words on a stage”: when?" in await ada.say("My own words on a stage")


async def test_a_typed_button_answers_with_a_message_and_its_short_word(ada: Talk) -> None:
    await ada.say("/today")
    await ada.say(ada.buttons[0])
    assert "1 of 1" in ada.shown
    assert ada.shown.endswith("\n\n✅ Done. That's how it begins.")
    assert "0 of 1" in ada.messages[-2].text


async def test_the_typed_answer_of_a_prompt_marks_its_own_day(ada: Talk) -> None:
    await ada.say("/today")
    await ada.jump("20:31")
    await ada.say(ada.buttons[0])
    (history,) = (await ada.read_book()).histories.values()
    assert history.mark_on(ada.today()) is Mark.DONE


async def test_words_for_a_question_press_no_button_of_a_card_that_was_marked_meanwhile(
    ada: Talk,
) -> None:
    await ada.say("/today")
    card, label = ada.message, ada.buttons[0]
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.tap(label, card)
    assert "quotes" in await ada.say("⋯ today")
    await ada.say("“⋯ today”")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["“⋯ today”"]


async def test_words_for_a_question_press_no_button_of_a_prompt_that_came_meanwhile(
    ada: Talk,
) -> None:
    await ada.jump("20:29")
    await ada.say("/add")
    await ada.jump("20:31")
    label = ada.buttons[0]
    assert f"“{label}”. And after what?" in await ada.say(label)


async def test_an_old_pages_buttons_can_be_typed_for_half_an_hour(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ada.stand.jump_to(ada.stand.clock.now() + timedelta(minutes=31))
    await ada.say("Where from")
    assert "That one I can't place" in ada.messages[-2].text


async def test_two_buttons_that_say_the_same_are_told_apart_by_taps_alone(ada: Talk) -> None:
    for name in ("Ben", "Ben!"):
        await ada.say(f"/add {name}")
        await ada.say("skip")
    await ada.say("/habits")
    await ada.say("Ben")
    assert "That one I can't place" in ada.messages[-2].text


async def test_after_a_restart_words_that_were_a_button_get_a_kind_word(tmp_path: Path) -> None:
    async def at_settings(talk: Talk) -> None:
        await talk.say("/settings")

    async with restarted(tmp_path, at_settings) as talk:
        await talk.say("Quiet hours")
        assert "That one I can't place" in talk.messages[-2].text


@pytest.mark.parametrize(
    ("page", "typed", "shown"),
    [
        ("/learned", "add a line", "What did you learn"),
        ("/goals", "Set a goal", "What exactly"),
        ("/feedback", "I finished something", "What did you finish"),
        ("/people", "somebody", "Who is it?"),
        ("/people", "events", "A meetup, a fair"),
        ("/paths Nurse", "decide", "deciding later is fine"),
    ],
)
async def test_after_a_restart_a_page_that_asks_beside_its_buttons_still_knows_them(
    tmp_path: Path, page: str, typed: str, shown: str
) -> None:
    async def at_that_page(talk: Talk) -> None:
        await talk.say(page)

    async with restarted(tmp_path, at_that_page) as talk:
        assert shown in await talk.say(typed)
        book = await talk.read_book()
        made = (book.lessons, book.goals, book.works, book.contacts)
        assert made == ({}, {}, {}, {})
        assert [path.skills for path in book.paths.values()] in ([], [()])


async def test_after_a_restart_a_buttons_words_are_no_outcome_of_an_experiment(
    tmp_path: Path,
) -> None:
    async def at_an_outcome(talk: Talk) -> None:
        await talk.say("/paths Nurse")
        await talk.tap("🧪 Plan an experiment")
        await talk.say("An open day")
        await talk.say("today")
        await talk.tap("✅ I did it")

    async with restarted(tmp_path, at_an_outcome) as talk:
        await talk.say(talk.buttons[0])
        (experiment,) = (await talk.read_book()).experiments.values()
        assert experiment.learned == ""


async def test_what_is_forgotten_is_pressed_no_more(ada: Talk) -> None:
    await ada.say("/forget")
    await ada.say(ada.buttons[1])
    assert list(ada.house.books.people()) == []
    shown = ada.shown
    await ada.say("Forget everything")
    assert ada.shown != shown


async def test_a_prompt_is_answered_in_words_before_a_page_that_was_open_when_it_came(
    ada: Talk,
) -> None:
    await ada.jump("20:29")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    await ada.jump("20:31")
    await ada.say(ada.buttons[0])
    book = await ada.read_book()
    assert book.histories[1].mark_on(ada.today()) is Mark.DONE
    assert book.contacts == {}
    await ada.say("Thanks")
    assert (await ada.read_book()).contacts == {}


async def test_what_can_be_skipped_is_skipped_by_that_word_alone(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.say("set a goal")
    await ada.say("Become a nurse")
    assert "Skip it" in ada.buttons
    assert "Question 3 of 5" in await ada.say("skip")
    (goal,) = (await ada.read_book()).goals.values()
    assert goal.proof == ""


async def test_a_message_that_came_by_itself_leaves_the_buttons_of_the_page_before(
    ada: Talk,
) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("Short breaks…")
    await ada.tap("Mon – Fri hourly 10:00 – 16:00")
    await ada.jump("10:59")
    await ada.say("/settings")
    label = ada.buttons[0]
    assert "A short break?" in await ada.jump("11:00")
    before = ada.messages[-1].id
    await ada.say(label)
    assert ada.message.id > before
    assert "A short break?" not in ada.shown
    assert "can't place" not in ada.shown


async def test_a_button_that_lets_go_is_typed_by_whatever_it_says(ada: Talk) -> None:
    await ada.say("/add Stretch")
    assert "That's fine" in ada.buttons
    assert "0 of 2" in await ada.say("that’s fine")
    assert "place" not in ada.messages[-2].text
    await ada.say("/forget")
    assert "0 of 2" in await ada.say("keep")
    assert "place" not in ada.messages[-2].text


async def test_a_card_that_was_marked_meanwhile_has_no_button_for_words_to_a_question(
    ada: Talk,
) -> None:
    await ada.say("/today")
    card, label = ada.message, ada.buttons[0]
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.tap(label, card)
    await ada.say("Write to one person I like")
    (goal,) = (await ada.read_book()).goals.values()
    assert goal.what == "Write to one person I like"
