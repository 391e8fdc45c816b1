"""Words of harm: wherever they are typed, who can help is said, and nothing else is lost."""

from pathlib import Path

import pytest

from habitbot.chat.bot import answers, kept_as_typed
from habitbot.core.harm import speaks_of_harm
from tests.demo.test_messages import png
from tests.talk import Talk, talking

HELP = (
    "I'm glad you told me. You are not alone with this: talk to a doctor, or to someone you trust, "
    "today.\n\n"
    "If you are in danger, or might hurt yourself, call 112 now (Germany)."
)
HARM = "I can't go on"


@pytest.mark.parametrize("typed", ["I want to kill myself", "ich will nicht mehr leben", HARM])
async def test_words_of_harm_bring_help_and_nothing_else(ada: Talk, typed: str) -> None:
    before, book = len(ada.messages), await ada.read_book()
    assert await ada.say(typed) == HELP
    assert len(ada.messages) == before + 1
    assert await ada.read_book() == book


async def test_what_only_sounds_alike_brings_none(ada: Talk) -> None:
    assert "0 of 1" in await ada.say("this deadline kills me")
    assert HELP not in [message.text for message in ada.messages]


async def test_within_a_look_they_bring_help_and_the_question_stays(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.tap("Meaning")
    await ada.tap("Next ›")
    assert await ada.say(HARM) == HELP
    assert "How long has it been like this?" in await ada.say("a lot")


@pytest.mark.parametrize(
    ("command", "path", "then", "place"),
    [
        ("/add", [], "Read", "“Read”. And after what?"),
        ("/prompts", ["➕ Another prompt", "The day's list", "Another time…"], "7:15", "07:15"),
        ("/settings", ["Quiet hours", "Other hours…"], "23 to 6", "06:00"),
    ],
)
async def test_a_question_for_a_name_or_a_time_waits_on(
    ada: Talk, command: str, path: list[str], then: str, place: str
) -> None:
    await ada.say(command)
    for label in path:
        await ada.tap(label)
    assert await ada.say(HARM) == HELP
    assert place in await ada.say(then)


async def test_a_lesson_is_kept_as_it_was_typed_and_help_comes_below(ada: Talk) -> None:
    await ada.say("/learned")
    assert await ada.say(f"{HARM} like this") == HELP
    assert [one.text for one in (await ada.read_book()).lessons.values()] == [f"{HARM} like this"]


async def test_a_note_is_kept_as_it_was_typed_and_help_comes_below(ada: Talk) -> None:
    await ada.say("/today")
    for label in ("⋯", "Write to one pe…", "✏️ Note"):
        await ada.tap(label)
    assert await ada.say(HARM) == HELP
    assert HARM in str((await ada.read_book()).notes)


async def test_no_goal_is_made_of_them_and_the_question_for_one_waits_on(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    before = len(ada.messages)
    assert await ada.say("Get out, I want to die") == HELP
    assert len(ada.messages) == before + 1
    assert (await ada.read_book()).goals == {}
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_they_are_no_part_of_a_goal_and_the_question_for_it_waits_on(ada: Talk) -> None:
    await ada.say("/goals Change my job")
    await ada.tap("Skip it")
    await ada.tap("Skip it")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    await ada.say("I want to learn again")
    assert [goal.why for goal in (await ada.read_book()).goals.values()] == [
        "I want to learn again"
    ]


async def test_they_are_no_day_of_a_goal_and_the_question_for_it_waits_on(ada: Talk) -> None:
    await ada.say("/goals Change my job")
    for _ in range(3):
        await ada.tap("Skip it")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    assert "Change my job by 31 March 2027." in await ada.say("march")


async def test_no_goal_is_made_of_them_where_a_page_only_offers_to_type_one(ada: Talk) -> None:
    await ada.say("/goals")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    assert (await ada.read_book()).goals == {}
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_words_behind_a_command_are_heard_too(ada: Talk) -> None:
    assert await ada.say(f"/learned {HARM}") == HELP


async def test_words_below_a_picture_are_heard_too(ada: Talk) -> None:
    await ada.person.send_photo(png(20, 10), HARM)
    assert await ada.heard() == HELP


@pytest.mark.parametrize("place", ["", "/goals"])
async def test_a_message_is_looked_through_for_them_once(
    ada: Talk, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    looked: list[str] = []

    def look(typed: str) -> bool:
        looked.append(typed)
        return speaks_of_harm(typed)

    if place:
        await ada.say(place)
    monkeypatch.setattr("habitbot.chat.kit.context.speaks_of_harm", look)
    for typed in ("Pass the exam", HARM):
        await ada.say(typed)
    assert looked == ["Pass the exam", HARM]


@pytest.mark.parametrize(
    "command", ["/add", "/paths", "/people", "/goals", "/learned", "/feedback"]
)
async def test_behind_a_command_nothing_is_made_of_words_of_harm(ada: Talk, command: str) -> None:
    before, book = len(ada.messages), await ada.read_book()
    assert await ada.say(f"{command} kill myself") == HELP
    assert len(ada.messages) == before + 1
    assert await ada.read_book() == book


async def test_an_answer_to_the_week_in_a_reply_is_kept_and_help_comes_below(ada: Talk) -> None:
    await ada.jump("18:30", weekday=6)
    week = next(message for message in reversed(ada.messages) if message.photo is not None)
    assert await ada.reply(week, HARM) == HELP
    assert HARM in str((await ada.read_book()).reflections)


async def test_who_writes_them_first_of_all_is_helped_without_a_country(tmp_path: Path) -> None:
    async with talking(tmp_path, language="en", invited=frozenset({42})) as talk:
        said = await talk.say("I want to die")
        assert said.endswith("call your emergency number now.")
        assert list(talk.house.books.people()) == []


async def test_within_the_start_the_next_step_waits_on(talk: Talk) -> None:
    await talk.say("/start")
    assert (await talk.say(HARM)).startswith("I'm glad you told me.")
    assert "Pick one to begin with." in await talk.say("networking")


def test_only_answers_that_some_feature_waits_for_are_kept_as_typed() -> None:
    assert kept_as_typed() <= answers().keys()
