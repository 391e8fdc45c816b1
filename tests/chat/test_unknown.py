"""Anything else: a kind word and today's card; groups; too fast; strangers; accidents."""

from pathlib import Path

import pytest

from habitbot.chat.taps.check_in import DayTap
from habitbot.core.book import Book
from habitbot.texts.help import commands
from habitbot.texts.words import words_for
from tests.demo.test_messages import png
from tests.talk import Talk, talking


async def test_words_that_mean_nothing_get_a_kind_word_and_todays_card(ada: Talk) -> None:
    assert "0 of 1" in await ada.say("how are you?")
    assert "That one I can't place" in ada.messages[-2].text


@pytest.mark.parametrize("typed", ["help", "Help!", "?", "what can you do?"])
async def test_whoever_asks_for_help_in_words_gets_it(ada: Talk, typed: str) -> None:
    assert "/goals" in await ada.say(typed)


@pytest.mark.parametrize("typed", ["cancel", "/cancel", "STOP"])
async def test_a_question_is_left_in_words_too(ada: Talk, typed: str) -> None:
    await ada.say("/add")
    await ada.say(typed)
    assert ada.messages[-2].text == "All right, nothing is changed."
    assert len((await ada.read_book()).habits) == 1


async def test_while_a_name_is_asked_for_help_is_a_name(ada: Talk) -> None:
    await ada.say("/add")
    assert (await ada.say("Help")).startswith("“Help”. And after what?")


async def test_a_question_waits_on_while_a_habit_is_marked(ada: Talk) -> None:
    await ada.say("/today")
    card, label = ada.message, ada.buttons[0]
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.tap(label, card)
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def test_a_picture_gets_a_kind_word_and_todays_card(ada: Talk) -> None:
    await ada.person.send_photo(png(20, 10))
    assert "0 of 1" in await ada.heard()
    assert "can't read that kind of message" in ada.messages[-2].text


async def test_an_unknown_command_shows_today(ada: Talk) -> None:
    assert "0 of 1" in await ada.say("/abracadabra")


async def test_every_command_of_the_menu_is_answered(ada: Talk) -> None:
    menu = ada.stand.exchange.profile.commands_seen_in(ada.person.id, "en", ada.person.id)
    assert [entry["command"] for entry in menu] == [*commands(words_for("en"))]
    assert len(menu) <= 20
    for command in menu:
        before = len(ada.messages)
        await ada.say(f"/{command['command']}")
        assert len(ada.messages) == before + 1


async def test_in_a_group_the_bot_says_where_it_works(ada: Talk) -> None:
    group = ada.stand.add_group("Friends", [ada.person])
    await ada.person.send("/start", chat=group)
    await ada.stand.until_quiet()
    assert "t.me/habitbot_demo_bot" in list(group.messages.values())[-1].text


async def test_too_fast_is_said_once_and_then_not_again(tmp_path: Path) -> None:
    async with talking(tmp_path, actions=5) as talk:
        for _ in range(12):
            await talk.person.send("/help")
        await talk.heard()
        texts = [message.text for message in talk.messages]
        assert sum("very fast" in text for text in texts) == 1
        assert len(texts) == 6


async def test_a_tap_that_comes_too_fast_stops_turning_all_the_same(tmp_path: Path) -> None:
    async with talking(tmp_path, actions=6) as talk:
        await talk.start()
        message = talk.message
        for _ in range(4):
            await talk.tap_data(message, DayTap(talk.today()).write())
        assert [toast.text for toast in talk.person.toasts if "very fast" in toast.text] != []
        assert talk.person.unanswered_presses == []


async def test_who_is_not_invited_hears_a_kind_no(tmp_path: Path) -> None:
    async with talking(tmp_path, invited=frozenset({42})) as talk:
        assert "invited people only" in await talk.say("/start")
        assert list(talk.house.books.people()) == []


@pytest.mark.parametrize(
    ("command", "path", "place"),
    [
        ("/settings", ["Quiet hours", "Other hours…"], "When shall I be quiet"),
        ("/prompts", ["➕ Another prompt", "The day's list", "Another time…"], "When I ask"),
        ("/add", [], "Your habit"),
        ("/today", ["⋯", "Write to one pe…", "✏️ Note"], "Write to one person"),
    ],
)
async def test_a_question_let_go_leads_back_to_where_it_was_asked(
    ada: Talk, command: str, path: list[str], place: str
) -> None:
    await ada.say(command)
    for label in path:
        await ada.tap(label)
    assert place in await ada.tap("Cancel")
    pending = (await ada.read_book()).pending
    assert pending is None or place == "When shall I be quiet"


async def test_cancel_can_be_typed_wherever_a_question_waits(ada: Talk) -> None:
    await ada.say("/add")
    assert "Your habit" in await ada.say("Cancel")
    assert ada.messages[-2].text == "All right, nothing is changed."


@pytest.mark.parametrize("typed", ["hi", "Hello!", "who are you?", "/weak", "yes"])
async def test_whoever_writes_before_the_start_is_greeted_as_by_it(talk: Talk, typed: str) -> None:
    await talk.say(typed)
    assert [message.text for message in talk.messages] == [talk.shown]
    assert talk.shown.startswith("Hi Ada.")
    assert "📚 Learning" in talk.buttons


async def test_help_can_be_asked_for_before_the_start(talk: Talk) -> None:
    assert "/goals" in await talk.say("help")


async def test_whatever_is_typed_within_the_start_gets_a_fitting_answer(talk: Talk) -> None:
    await talk.say("hi")
    assert "type its name" in await talk.say("dunno")
    assert "/goals" in await talk.say("help")
    assert "Pick one to begin with." in await talk.say("networking")
    assert "What would you like more of first?" in await talk.say("hi")
    await talk.say("networking")
    assert "what does your clock show" in await talk.say("write to one person I like")
    assert "I don't know “whenever”." in await talk.say("whenever")
    assert "what does your clock show" in await talk.say("hello")
    assert "When shall I ask" in await talk.say("Berlin")
    buttons = talk.buttons
    assert "I couldn't read that as a time." in await talk.say("dunno")
    assert talk.buttons == buttons
    assert "Did you mean /settings?" in await talk.say("/setting")
    assert "So: every day at 09:00." in await talk.say("at nine")
    assert "Already did it today?" in await talk.say("save")
    assert "1 of 1" in await talk.say("yes")
    assert [habit.name for habit in (await talk.read_book()).habits.values()] == [
        "Write to one person I like"
    ]


@pytest.mark.parametrize(
    ("typed", "meant"), [("/forgett", "/forget"), ("/weak", "/week"), ("/Todya now", "/today")]
)
async def test_a_misspelled_command_is_hinted_at_and_nothing_is_done(
    ada: Talk, typed: str, meant: str
) -> None:
    await ada.say("/add")
    before = await ada.read_book()
    assert f"Did you mean {meant}?" in await ada.say(typed)
    assert ada.buttons == []
    assert await ada.read_book() == before
    assert "“Read”. And after what?" in await ada.say("Read")


@pytest.mark.parametrize(
    "typed",
    ["wrote to Zoe about the job", "walked, my habit", "read 10 pages", "hab Zoe geschrieben"],
)
@pytest.mark.parametrize("page", ["goals", "paths", "feedback", "learned"])
async def test_on_an_empty_list_too_what_may_be_said_of_something_else_is_only_offered(
    ada: Talk, typed: str, page: str
) -> None:
    await ada.say("/add My walk habit")
    await ada.say("/add Read 10 pages")
    await ada.say(f"/{page}")
    await ada.say(typed)
    book = await ada.read_book()
    assert not any((book.goals, book.paths, book.works, book.lessons))


@pytest.mark.parametrize(
    "typed",
    [
        *("had coffee with Ben today", "Ben is on holiday", "gestern mit Ben telefoniert"),
        *("le mandé un mensaje a Ben ayer", "page 50", "3 coffees", "not today maybe next week"),
        *("call Ben tomorrow", "in a few weeks"),
    ],
)
async def test_among_nobody_a_sentence_is_offered_as_it_is_below_a_list(
    ada: Talk, typed: str
) -> None:
    await ada.say("/people")
    await ada.say(typed)
    assert not (await ada.read_book()).contacts


@pytest.mark.parametrize(
    "typed", ["Ben", "Ben Okri", "my old boss", "Ben and Lea", "María de la Cruz", "mum"]
)
async def test_among_nobody_a_plain_name_is_noted_at_once(ada: Talk, typed: str) -> None:
    await ada.say("/people")
    await ada.say(typed)
    assert (await ada.read_book()).contacts


async def test_what_is_offered_on_an_empty_list_is_added_by_a_tap(ada: Talk) -> None:
    await ada.say("/people")
    assert "shall I add that here?" in await ada.say("Lisa from accounting")
    await ada.tap("➕ Add it")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == [
        "Lisa from accounting"
    ]


NO_ENTRIES = (
    *("I don't know what to write", "ich weiß es nicht", "je ne sais pas quoi écrire"),
    *("no sé qué poner", "I'm not sure", "I don't have a goal", "ich habe niemanden"),
    *("nobody comes to mind", "mir fällt niemand ein", "no se me ocurre nadie", "help me"),
    *("what should I write", "wie lösche ich das?", "qué debo escribir", "go back", "undo"),
    *("zurück", "deshacer", "annuler", "delete everything", "alles löschen", "olvida todo"),
    *("too many messages", "zu viele Nachrichten", "demasiados mensajes", "trop de messages"),
    *("in 2 days", "next week", "nächsten Freitag", "en dos semanas", "12.3.", "5"),
)
EMPTY_PAGES = {
    "/goals": "🎯 Set a goal",
    "/people": "➕ Somebody",
    "/learned": "✏️ Add a line",
    "/paths": "➕ Add a path",
    "/feedback": "I finished something",
}


def entries(book: Book) -> list[object]:
    """What stands on the lists of one's own."""
    lists = (book.goals, book.contacts, book.lessons, book.paths, book.works)
    return [one for entries in lists for one in entries.values()]


@pytest.mark.parametrize("page", EMPTY_PAGES)
async def test_what_is_said_to_the_bot_or_names_no_thing_is_no_entry(ada: Talk, page: str) -> None:
    for typed in NO_ENTRIES:
        await ada.say(page)
        await ada.say(typed)
        assert entries(await ada.read_book()) == [], typed
        await ada.say(page)
        await ada.tap(EMPTY_PAGES[page])
        await ada.say(typed)
        assert entries(await ada.read_book()) == [], typed


@pytest.mark.parametrize("page", EMPTY_PAGES)
async def test_what_stands_in_quotes_is_an_entry_whatever_it_says(ada: Talk, page: str) -> None:
    await ada.say(page)
    await ada.say("“Undo”")
    assert len(entries(await ada.read_book())) == 1


async def test_a_quarter_may_be_what_was_finished_and_days_are_nothing_that_was(ada: Talk) -> None:
    await ada.say("/feedback")
    await ada.tap(EMPTY_PAGES["/feedback"])
    await ada.say("in 3 weeks")
    await ada.say("Q3")
    assert [one.what for one in (await ada.read_book()).works.values()] == ["Q3"]


async def test_a_question_without_its_sign_is_answered_as_one(ada: Talk) -> None:
    await ada.say("/goals")
    await ada.say("what should I write")
    assert ada.messages[-2].text.startswith("That is a question, so nothing is added.")


@pytest.mark.parametrize(
    ("typed", "command"),
    [
        ("too many messages", "prompts"),
        ("zu viele Nachrichten", "prompts"),
        ("delete everything", "forget"),
        ("supprime tout", "forget"),
    ],
)
async def test_the_command_that_does_what_is_wished_is_named_and_nothing_is_done(
    ada: Talk, typed: str, command: str
) -> None:
    for page in ("/goals", "/today"):
        await ada.say(page)
        assert await ada.say(typed) == f"Did you mean /{command}? Nothing is done yet."


@pytest.mark.parametrize(
    "typed",
    [
        *("set a goal: learn Spanish", "new goal learn Spanish", "goal: learn Spanish"),
        *("my goal is learn Spanish", "neues Ziel: learn Spanish", "objectif : learn Spanish"),
    ],
)
@pytest.mark.parametrize("button", ["", "🎯 Set a goal"])
async def test_a_goal_is_set_without_the_words_that_say_that_it_is_one(
    ada: Talk, typed: str, button: str
) -> None:
    await ada.say("/goals")
    if button:
        await ada.tap(button)
    await ada.say(typed)
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["learn Spanish"]


async def test_below_other_goals_it_is_offered_so(ada: Talk) -> None:
    await ada.say("/goals Pass the exam")
    await ada.say("/goals")
    assert await ada.say("set a goal: learn Spanish") == "“learn Spanish”: shall I add that here?"


async def test_whom_one_adds_in_words_is_noted_without_them(ada: Talk) -> None:
    await ada.say("/people")
    await ada.say("add Ben")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["Ben"]


async def test_a_goal_that_deletes_something_is_offered(ada: Talk) -> None:
    await ada.say("/goals")
    said = await ada.say("delete my old accounts")
    assert said == "“delete my old accounts”: shall I add that here?"
    await ada.tap("➕ Add it")
    assert len((await ada.read_book()).goals) == 1


async def test_a_book_may_be_called_by_a_number_and_a_person_by_a_month(ada: Talk) -> None:
    await ada.say("/learned")
    await ada.tap("📘 Courses and books")
    await ada.say("1984")
    assert "What do you count?" in await ada.tap("➕ Add it")
    await ada.say("/people")
    await ada.say("April")
    assert [one.name for one in (await ada.read_book()).contacts.values()] == ["April"]
