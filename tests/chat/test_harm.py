"""Words of harm: wherever they are typed, who can help is said, and what follows is met with care.

What was asked before is let go: what somebody types next answers the kind words, not a form. A tap
below them takes it up again.
"""

from pathlib import Path

import pytest
from msgspec.structs import replace

from habitbot.chat.bot import answers, kept_as_typed
from habitbot.core.book import Book
from habitbot.core.typed.harm import speaks_of_harm
from tests.demo.test_messages import png
from tests.talk import Talk, talking

HELP = (
    "I'm glad you told me. You are not alone with this: talk to a doctor, or to someone you trust, "
    "today.\n\n"
    "If you are in danger, or might hurt yourself, call 112 now (Germany)."
)
HARM = "I can't go on"
CARE = (
    "I'm glad you write. Nothing of it is noted here. A person can do more for you than I can: a "
    "doctor, or someone close to you.\n\n"
    "Should it ever be too much, 112 is there at any hour (Germany). /today brings your day back, "
    "whenever you like."
)
TAKE_UP = "‹ Back to where we were"


def kept(book: Book) -> Book:
    """All that stands in a book, but for what waits in it and which updates it has seen."""
    return replace(book, pending=None, applied=())


@pytest.mark.parametrize("typed", ["I want to kill myself", "ich will nicht mehr leben", HARM])
async def test_words_of_harm_bring_help_and_nothing_else(ada: Talk, typed: str) -> None:
    before, book = len(ada.messages), await ada.read_book()
    assert await ada.say(typed) == HELP
    assert len(ada.messages) == before + 1
    assert ada.buttons == []
    assert kept(await ada.read_book()) == kept(book)


AFTERWARDS = (
    "I will call my doctor",
    "I don't have anyone",
    "there is nobody",
    "because nobody cares about me",
    "no",
    "never mind",
    "Ben",
    "tomorrow",
    "help",
    "ich habe niemanden",
)


@pytest.mark.parametrize(
    "acts",
    [
        [],
        ["/goals"],
        ["/goals", "[🎯 Set a goal]"],
        ["/goals", "[🎯 Set a goal]", "Find a new job", "[Skip it]", "[Skip it]"],
        ["/feedback", "[I finished something]"],
        ["/paths", "[➕ Add a path]"],
        ["/people"],
        ["/people", "[➕ Somebody]"],
        ["/learned", "[✏️ Add a line]"],
        ["/add"],
        ["/rut"],
        ["/settings", "[Quiet hours]", "[Other hours…]"],
    ],
)
async def test_what_is_typed_after_words_of_harm_is_met_with_care_and_filed_nowhere(
    ada: Talk, acts: list[str]
) -> None:
    for act in acts:
        await (ada.tap(act[1:-1]) if act.startswith("[") else ada.say(act))
    assert await ada.say("I want to die") == HELP
    book = await ada.read_book()
    for typed in AFTERWARDS:
        before = len(ada.messages)
        assert await ada.say(typed) == CARE
        assert len(ada.messages) == before + 1
    assert kept(await ada.read_book()) == kept(book)


async def test_what_only_sounds_alike_brings_none(ada: Talk) -> None:
    assert "0 of 1" in await ada.say("this deadline kills me")
    assert HELP not in [message.text for message in ada.messages]


async def test_who_thanks_or_goes_after_the_kind_words_is_wished_well(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say(HARM)
    for typed in ("thank you", "ok", "bis morgen", "lo siento"):
        assert await ada.say(typed) == "Take care. I'm here whenever you are."
    assert await ada.say("because nobody cares") == CARE
    assert (await ada.read_book()).goals == {}


async def test_words_in_reply_to_the_kind_words_are_met_with_care_too(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say(HARM)
    told = ada.message
    for typed in ("I will call my doctor", "done", "Ben"):
        assert await ada.reply(told, typed) == CARE
    assert (await ada.read_book()).goals == {}


async def test_words_of_harm_a_second_time_bring_help_again_and_lose_no_question(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    assert await ada.say(HARM) == HELP
    assert await ada.say("nobody cares") == CARE
    assert await ada.say(HARM) == HELP
    await ada.tap(TAKE_UP)
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_a_command_or_a_tap_ends_that(ada: Talk) -> None:
    card = ada.message
    await ada.say(HARM)
    await ada.say("/goals")
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]
    await ada.say(HARM)
    await ada.tap("Not yet", card)
    await ada.say("hello")
    assert "Hello! Here is your day." in [one.text for one in ada.messages]


async def test_what_comes_after_the_kind_words_is_answered_as_usual(ada: Talk) -> None:
    await ada.jump("20:29")
    await ada.say(HARM)
    await ada.jump("20:30")
    await ada.say("done")
    assert (await ada.read_book()).histories != {}
    assert await ada.say("nobody cares") == CARE


async def test_half_an_hour_later_words_mean_what_they_say(ada: Talk) -> None:
    await ada.jump("15:00")
    await ada.say(HARM)
    await ada.jump("15:31")
    await ada.say("hello")
    assert "Hello! Here is your day." in [one.text for one in ada.messages]


async def test_the_kind_words_stay_in_the_chat_once_the_question_is_taken_up(ada: Talk) -> None:
    await ada.say("/goals Change my job")
    await ada.tap("Skip it")
    await ada.say(HARM)
    told = ada.message
    assert "Why does it matter" not in told.text
    shown = await ada.tap(TAKE_UP)
    assert shown != HELP
    assert "That still waits." in shown
    assert told.text == HELP
    await ada.tap(TAKE_UP, told)
    assert told.text == HELP


async def test_a_page_that_asked_beside_its_buttons_is_shown_again(ada: Talk) -> None:
    page = await ada.say("/goals")
    await ada.say(HARM)
    assert await ada.say("back to where we were") == page
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_in_a_look_the_page_before_still_takes_a_tap(ada: Talk) -> None:
    await ada.say("/rut")
    await ada.tap("Meaning")
    await ada.tap("Next ›")
    look = ada.message
    assert await ada.say(HARM) == HELP
    await ada.tap("A lot", look)
    texts = {message.id: message.text for message in ada.messages}
    assert "How long has it been like this?" in texts[look.id]


@pytest.mark.parametrize(
    ("command", "path", "then", "place"),
    [
        ("/add", [], "Read", "“Read”. And after what?"),
        ("/prompts", ["➕ Another prompt", "The day's list", "Another time…"], "7:15", "07:15"),
        ("/settings", ["Quiet hours", "Other hours…"], "23 to 6", "06:00"),
    ],
)
async def test_a_question_for_a_name_or_a_time_is_taken_up_by_a_tap(
    ada: Talk, command: str, path: list[str], then: str, place: str
) -> None:
    await ada.say(command)
    for label in path:
        await ada.tap(label)
    assert await ada.say(HARM) == HELP
    await ada.tap(TAKE_UP)
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


async def test_no_goal_is_made_of_them_and_the_question_for_one_comes_back(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    before = len(ada.messages)
    assert await ada.say("Get out, I want to die") == HELP
    assert len(ada.messages) == before + 1
    assert (await ada.read_book()).goals == {}
    await ada.tap(TAKE_UP)
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_they_are_no_part_of_a_goal_and_the_question_for_it_comes_back(ada: Talk) -> None:
    await ada.say("/goals Change my job")
    await ada.tap("Skip it")
    await ada.tap("Skip it")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    await ada.tap(TAKE_UP)
    await ada.say("I want to learn again")
    assert [goal.why for goal in (await ada.read_book()).goals.values()] == [
        "I want to learn again"
    ]


async def test_they_are_no_day_of_a_goal_and_the_question_for_it_comes_back(ada: Talk) -> None:
    await ada.say("/goals Change my job")
    for _ in range(3):
        await ada.tap("Skip it")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    await ada.tap(TAKE_UP)
    assert "6 months" in ada.buttons
    assert "Change my job by 31 March 2027." in await ada.say("march")


async def test_no_goal_is_made_of_them_where_a_page_only_offers_to_type_one(ada: Talk) -> None:
    await ada.say("/goals")
    before = len(ada.messages)
    assert await ada.say(HARM) == HELP
    assert len(ada.messages) == before + 1
    assert (await ada.read_book()).goals == {}
    await ada.tap(TAKE_UP)
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_words_behind_a_command_are_heard_too(ada: Talk) -> None:
    assert await ada.say(f"/learned {HARM}") == HELP


async def test_words_below_a_picture_are_heard_too(ada: Talk) -> None:
    await ada.person.send_photo(png(20, 10), HARM)
    assert await ada.heard() == HELP


async def test_words_below_a_picture_are_answered_with_help_and_nothing_else(ada: Talk) -> None:
    before = len(ada.messages)
    await ada.person.send_photo(png(20, 10), HARM)
    await ada.heard()
    assert [one.text for one in ada.messages[before:]] == [HELP]
    assert await ada.say("I will call my doctor") == CARE


@pytest.mark.parametrize("sent", ["photo", "file", "contact", "place"])
async def test_what_is_sent_after_them_is_met_with_care_and_filed_nowhere(
    ada: Talk, sent: str
) -> None:
    await ada.say("/goals")
    await ada.say(HARM)
    before, book = len(ada.messages), await ada.read_book()
    await send(ada, sent)
    assert (await ada.heard()).startswith("I'm glad you are here. I can't look into what you send")
    assert len(ada.messages) == before + 1
    assert kept(await ada.read_book()) == kept(book)
    assert ada.buttons == [TAKE_UP]
    assert await ada.say("I will call my doctor") == CARE


async def send(ada: Talk, sent: str) -> None:
    """Something that is no words."""
    match sent:
        case "photo":
            await ada.person.send_photo(png(20, 10))
        case "file":
            await ada.person.send_document("voice.ogg", b"...")
        case "contact":
            await ada.person.share_contact("Ben", "+49 30 1")
        case _:
            await ada.person.share_location(35.7, 139.7)


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
    assert kept(await ada.read_book()) == kept(book)


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


async def test_within_the_start_the_next_step_is_taken_up_by_a_tap(talk: Talk) -> None:
    await talk.say("/start")
    assert (await talk.say(HARM)).startswith("I'm glad you told me.")
    assert (await talk.say("networking")).startswith("I'm glad you write.")
    await talk.tap(TAKE_UP)
    assert "Pick one to begin with." in await talk.say("networking")


def test_only_answers_that_some_feature_waits_for_are_kept_as_typed() -> None:
    assert kept_as_typed() <= answers().keys()
