"""Words below a prompt or a day's card, or in reply to one, answer what is open there."""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import History, Mark
from tests.chat.test_spoken import get_prompt
from tests.talk import Talk, restarted, running, standing

NAMES = ("Gym after work", "Write to Tom", "Read one job advert")
GYM, WRITE, ADVERT = NAMES


async def marks(talk: Talk, day: date | None = None) -> dict[str, Mark | None]:
    """What was said of each habit on a day, today unless it is told."""
    book = await talk.read_book()
    return {
        habit.name: book.histories.get(habit.id, History()).mark_on(day or talk.today())
        for habit in book.habits.values()
        if habit.name in NAMES or len(book.habits) == 1
    }


async def marked(talk: Talk, day: date | None = None) -> set[str]:
    """Those of which anything was said."""
    return {name for name, mark in (await marks(talk, day)).items() if mark is not None}


@pytest.fixture
async def busy(ada: Talk) -> Talk:
    """Ada, on whose list of this evening three things are open."""
    await ada.tap("✅ Yes")
    for name in NAMES:
        await ada.say(f"/add {name}")
    await ada.jump("20:30")
    assert "3 small things" in ada.shown or "3 are" in ada.shown or "3 things" in ada.shown
    return ada


async def test_a_reply_to_an_old_prompt_marks_the_day_it_asked_about(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    monday, prompt = ada.today(), ada.message
    await ada.jump("20:30")
    assert "Monday, 16 November  ·  1 of 1" in await ada.reply(prompt, "done")
    assert set((await marks(ada, monday)).values()) == {Mark.DONE}
    assert set((await marks(ada)).values()) == {None}


async def test_a_reply_to_an_old_prompt_about_one_habit_marks_its_day(ada: Talk) -> None:
    await ada.tap("Not yet")
    await get_prompt(ada, "Write to one person I like")
    monday, prompt = ada.today(), ada.message
    await ada.jump("12:30")
    await ada.reply(prompt, "yes, I did")
    assert set((await marks(ada, monday)).values()) == {Mark.DONE}
    assert set((await marks(ada)).values()) == {None}


async def test_a_reply_is_read_by_what_its_message_shows_after_a_restart_too(
    tmp_path: Path,
) -> None:
    async def asked(talk: Talk) -> None:
        await talk.jump("20:30")

    async with restarted(tmp_path, asked) as talk:
        monday, prompt = talk.today(), talk.message
        await talk.jump("20:30")
        await talk.reply(prompt, "done")
        assert set((await marks(talk, monday)).values()) == {Mark.DONE}


async def test_a_reply_to_what_asks_nothing_marks_no_day(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.say("thanks")
    told = ada.message
    await ada.jump("20:30")
    await ada.reply(told, "done")
    assert "What that message was about I no longer know." in ada.messages[-2].text
    assert set((await marks(ada)).values()) == {None}


async def test_a_button_of_the_message_replied_to_is_typed(ada: Talk) -> None:
    await ada.say("/people Ben")
    page = ada.message
    await ada.say("/today")
    assert "Delete Ben" in await ada.reply(page, "delete…")


async def test_who_replies_to_words_of_their_own_is_heard_as_ever(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    mine = next(one for one in ada.person.messages if not one.is_from_bot)
    await ada.reply(mine, "done")
    assert set((await marks(ada)).values()) == {Mark.DONE}


@pytest.mark.parametrize("hours", [1, 3, 6])
async def test_a_prompt_is_answered_in_words_as_long_as_its_day_is_open(
    ada: Talk, hours: int
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    day = ada.today()
    await ada.stand.jump_to(ada.stand.clock.now() + timedelta(hours=hours))
    await ada.say("done")
    assert set((await marks(ada, day)).values()) == {Mark.DONE}


async def test_words_in_the_morning_are_not_about_the_evening_before(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    day = ada.today()
    await ada.jump("09:00")
    await ada.say("done")
    assert set((await marks(ada, day)).values()) == {None}


async def test_below_a_card_done_is_the_one_thing_that_is_open(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.say("/today")
    assert "1 of 1" in await ada.say("done")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("gym", GYM),
        ("I went to the gym", GYM),
        ("gym done, thanks", GYM),
        ("yes, gym", GYM),
        ("I did read one advert", ADVERT),
        ("write to tom", WRITE),
    ],
)
async def test_on_a_list_the_habit_that_is_named_is_done(busy: Talk, typed: str, name: str) -> None:
    before = len(busy.messages)
    await busy.say(typed)
    assert await marked(busy) == {name}
    assert (await marks(busy))[name] is Mark.DONE
    assert len(busy.messages) == before + 1


@pytest.mark.parametrize(
    "typed",
    [
        "didn't do gym",
        "I have to go to the gym",
        "no gym",
        "gym?",
        "the gym was closed",
        "never made it to the gym",
        "gym tomorrow",
        "work",
    ],
)
async def test_words_that_do_not_say_that_it_was_done_mark_nothing_as_done(
    busy: Talk, typed: str
) -> None:
    before = len(busy.messages)
    await busy.say(typed)
    assert await marked(busy) == set()
    assert len(busy.messages) == before + 1


async def test_of_what_was_not_done_the_menu_of_its_day_is_shown(busy: Talk) -> None:
    assert "Gym after work" in await busy.say("couldn’t make it to the gym")
    assert "Missed" in busy.buttons
    await busy.say("missed")
    assert await marks(busy) == {GYM: Mark.MISSED, WRITE: None, ADVERT: None}


@pytest.mark.parametrize("typed", ["done", "yes", "did it", "both"])
async def test_what_names_nothing_is_asked_about_in_one_message(busy: Talk, typed: str) -> None:
    before = len(busy.messages)
    assert "Which one?" in await busy.say(typed)
    assert len(busy.messages) == before + 1
    below = ["All of them", "‹ Back"]
    assert busy.buttons == ["Gym after work", "Write to Tom", "Read one job ad…", *below]
    await busy.say("advert")
    assert await marks(busy) == {GYM: None, WRITE: None, ADVERT: Mark.DONE}


async def test_what_is_left_out_is_asked_about_and_is_never_done(busy: Talk) -> None:
    assert "Which one?" in await busy.say("not today")
    await busy.say("all done")
    assert await marked(busy) == set()
    await busy.reply(busy.messages[-2], "Write to Tom")
    assert "What came between?" in busy.shown


async def test_which_was_missed_is_asked_about(busy: Talk) -> None:
    await busy.say("no")
    await busy.say("gym")
    assert await marks(busy) == {GYM: Mark.MISSED, WRITE: None, ADVERT: None}


@pytest.mark.parametrize("typed", ["all done", "All of it!", "everything", "yes, all", "alles"])
async def test_all_is_all_that_is_open(busy: Talk, typed: str) -> None:
    await busy.tap(GYM)
    assert "4 of 4" in await busy.say(typed)
    assert await marked(busy) == set(NAMES)


async def test_both_are_the_two_that_are_open(busy: Talk) -> None:
    await busy.tap(GYM)
    await busy.say("both")
    assert await marks(busy) == dict.fromkeys(NAMES, Mark.DONE)


async def test_all_leaves_what_counts_to_be_said(busy: Talk) -> None:
    await busy.say("/add At most 2 coffees")
    await busy.tap("🔢 Count: at most 2 coffees")
    await busy.say("/today")
    assert "4 of 5" in await busy.say("all done")
    assert "◻️ At most 2 coffees" in busy.shown


async def test_a_question_that_waits_is_answered_before_a_card(busy: Talk) -> None:
    await ask_for_a_line(busy)
    await busy.say("all done")
    assert await marked(busy) == set()


async def test_all_in_reply_to_a_card_leaves_a_question_waiting(busy: Talk) -> None:
    prompt = busy.message
    await ask_for_a_line(busy)
    await busy.reply(prompt, "all done")
    await busy.say("Pivot tables")
    assert [one.text for one in (await busy.read_book()).lessons.values()] == ["Pivot tables"]


async def test_today_below_a_list_is_the_list(busy: Talk) -> None:
    before = len(busy.messages)
    assert "Gym after work" in await busy.say("today")
    assert len(busy.messages) == before + 1


async def test_done_below_a_card_on_which_all_is_done_shows_it_alone(ada: Talk) -> None:
    await ada.tap("✅ Yes")
    await ada.say("/today")
    before = len(ada.messages)
    assert "All of it, done" in await ada.say("done")
    assert len(ada.messages) == before + 1


async def test_other_words_let_the_list_stand(busy: Talk) -> None:
    await busy.say("the bus was green")
    assert busy.shown.startswith("That one I can't place. A tap,")
    await busy.say("gym")
    assert await marked(busy) == {GYM}


async def ask_for_somebody(ada: Talk) -> None:
    """The page that asks who somebody is."""
    await ada.say("/people Ben")
    await ada.say("/people")
    await ada.tap("➕ Somebody")


async def ask_for_a_goal(ada: Talk) -> None:
    """The page that asks for a new goal."""
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")


async def ask_for_a_line(ada: Talk) -> None:
    """The page that asks what was learned, which keeps whatever is typed."""
    await ada.say("/learned")
    await ada.tap("✏️ Add a line")


async def ask_for_an_event(ada: Talk) -> None:
    """The page that asks for an event's day, once its name is known."""
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.say("Fair")


OPENED = (ask_for_somebody, ask_for_a_goal, ask_for_a_line, ask_for_an_event)
WAITS = "That still waits."


def made(book: Book) -> list[str]:
    """Whatever was made of words for a question."""
    return [
        *(one.name for one in book.contacts.values() if one.name != "Ben"),
        *(one.what for one in book.goals.values()),
        *(one.text for one in book.lessons.values()),
        *(one.name for one in book.events.values()),
    ]


@pytest.mark.parametrize("opens", OPENED)
@pytest.mark.parametrize("typed", ["done", "both", "All done, thanks", "beide", "did everything"])
async def test_a_days_answer_is_said_of_the_list_that_came_after_a_question(
    ada: Talk, opens: Callable[[Talk], Awaitable[None]], typed: str
) -> None:
    await ada.tap("Not yet")
    if typed != "done":
        await ada.say("/add Walk")
    await ada.jump("20:20")
    await opens(ada)
    asked = (await ada.read_book()).pending
    assert asked is not None
    await ada.jump("20:30")
    await ada.say(typed)
    book = await ada.read_book()
    assert {one.mark_on(ada.today()) for one in book.histories.values()} == {Mark.DONE}
    assert book.pending == asked
    assert ada.shown.endswith(WAITS)
    await ada.say("in 3 days" if asked.question == "event_day" else "Nora")
    assert len(made(await ada.read_book())) == 1


async def ask_whom(ada: Talk) -> None:
    """The page that asks whom to ask about a work, beside its buttons."""
    await ada.say("/feedback Report")


async def ask_what_to_try(ada: Talk) -> None:
    """The page that asks what to try on a path: three small things, or own words."""
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")


async def ask_when(ada: Talk) -> None:
    """The page that asks on which day to try it."""
    await ask_what_to_try(ada)
    await ada.tap("Try one hour of it")


BESIDE = (
    (ask_whom, "my boss Anna", "Whom do you ask about it?"),
    (ask_what_to_try, "Visit a ward", "what will you try"),
    (ask_when, "in 3 days", "when?"),
)


def answered(book: Book) -> list[str]:
    """Whatever became of words for what a page asked beside its buttons."""
    tried = [one.what or str(one.on or "") for one in book.experiments.values()]
    return [*filter(None, tried), *(one.name for one in book.contacts.values())]


@pytest.mark.parametrize(("opens", "typed", "question"), BESIDE)
async def test_what_a_page_asks_beside_its_buttons_waits_on_after_a_list_as_all_that_is_asked(
    ada: Talk, opens: Callable[[Talk], Awaitable[None]], typed: str, question: str
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await opens(ada)
    await ada.jump("20:30")
    await ada.say("done")
    assert set((await marks(ada)).values()) == {Mark.DONE}
    assert question in ada.shown
    assert ada.shown.endswith(WAITS)
    assert answered(await ada.read_book()) == []
    await ada.say(typed)
    assert len(answered(await ada.read_book())) == 1


@pytest.mark.parametrize(("opens", "typed", "question"), BESIDE)
async def test_a_tap_on_that_list_leaves_what_was_asked_before_it(
    ada: Talk, opens: Callable[[Talk], Awaitable[None]], typed: str, question: str
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await opens(ada)
    assert question in ada.shown
    await ada.jump("20:30")
    await ada.tap(next(one for one in ada.buttons if one.startswith("Write")))
    await ada.say(typed)
    assert len(answered(await ada.read_book())) == 1


async def test_what_a_page_asks_beside_its_buttons_is_left_for_a_page_that_asks_for_words_itself(
    ada: Talk,
) -> None:
    await ada.jump("17:50", weekday=6)
    await ask_whom(ada)
    await ada.jump("18:00")
    assert "✏️ Answer" in ada.buttons
    await ada.say("More sleep")
    assert answered(await ada.read_book()) == []


@pytest.mark.parametrize("typed", ["done", "no", "not today"])
async def test_which_one_is_asked_while_a_question_waits_and_is_answered_in_words(
    ada: Talk, typed: str
) -> None:
    for name in NAMES:
        await ada.say(f"/add {name}")
    await ada.jump("20:20")
    await ask_for_somebody(ada)
    await ada.jump("20:30")
    await ada.say(typed)
    assert "Which one?" in ada.messages[-2].text
    assert ada.shown.endswith(WAITS)
    await ada.say("gym")
    noted = {"done": Mark.DONE, "no": Mark.MISSED, "not today": Mark.SKIP}
    assert (await marks(ada))[GYM] is noted[typed]
    assert (await ada.read_book()).pending is not None


@pytest.mark.parametrize("opens", OPENED)
async def test_a_days_answer_is_the_questions_where_no_list_came_after_it(
    ada: Talk, opens: Callable[[Talk], Awaitable[None]]
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    await opens(ada)
    await ada.say("done")
    assert set((await marks(ada)).values()) == {None}


@pytest.mark.parametrize(
    ("typed", "heard", "learned"),
    [
        ("done", "Before that I asked", []),
        ("no", "nothing is added", []),
        ("all", "I wait", []),
        ("“all”", "“all”", ["“all”"]),
    ],
)
async def test_where_all_is_answered_only_words_that_say_so_by_themselves_are_about_the_list(
    ada: Talk, typed: str, heard: str, learned: list[str]
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.tap(next(one for one in ada.buttons if one.startswith("Write")))
    before = len(ada.messages)
    await ada.say(typed)
    assert heard in "\n".join(one.text for one in ada.messages[before:])
    assert made(await ada.read_book()) == learned
    assert set((await marks(ada)).values()) == {Mark.DONE}


async def test_where_a_day_asks_how_much_what_was_asked_before_is_let_go_and_that_is_said(
    talk: Talk,
) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await talk.jump("20:20")
    await ask_for_a_line(talk)
    await talk.jump("20:30")
    said = await talk.say("done")
    assert "How long?" in talk.messages[-2].text
    assert said == "Before that I asked: What did you learn? I let that go."
    await talk.say("7.5")
    book = await talk.read_book()
    assert made(book) == []
    assert book.amounts[1].on(talk.today()) == 450


async def test_a_reply_to_a_question_is_its_answer_whatever_came_after_it(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    question = ada.message
    await ada.jump("20:30")
    await ada.reply(question, "Ask early")
    assert made(await ada.read_book()) == ["Ask early"]
    assert set((await marks(ada)).values()) == {None}


async def test_a_day_left_out_while_a_question_waits_asks_nothing_beside_it(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.say("not today")
    assert set((await marks(ada)).values()) == {Mark.SKIP}
    assert ada.shown.endswith(WAITS)
    await ada.say("Pivot tables")
    assert made(await ada.read_book()) == ["Pivot tables"]


async def test_no_below_a_card_that_asked_nothing_is_not_named_as_an_answer(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.say("/today")
    assert "“done”, “missed” or “not today”" in await ada.say("no")
    await ada.say("missed")
    assert set((await marks(ada)).values()) == {Mark.MISSED}


async def test_where_no_asks_which_one_the_page_says_what_a_tap_notes(busy: Talk) -> None:
    assert "Which one? A tap notes it as missed." in await busy.say("no")
    await busy.tap("All of them")
    assert await marks(busy) == dict.fromkeys(NAMES, Mark.MISSED)


@pytest.mark.parametrize("how", ["typed", "reply"])
@pytest.mark.parametrize(
    ("typed", "noted"),
    [
        *(("all", Mark.MISSED), ("all of them", Mark.MISSED), ("alle", Mark.MISSED)),
        *(("todos", Mark.MISSED), ("none", None), ("nichts", None), ("nada", None)),
    ],
)
async def test_all_or_none_where_it_was_asked_which_were_missed_is_about_those(
    busy: Talk, typed: str, noted: Mark | None, how: str
) -> None:
    await busy.say("no")
    shown = await (busy.reply(busy.message, typed) if how == "reply" else busy.say(typed))
    assert await marks(busy) == dict.fromkeys(NAMES, noted)
    assert "Gym after work" in shown
    assert "Which one?" not in shown


async def test_both_where_it_was_asked_which_were_missed_are_the_two_that_are_open(
    busy: Talk,
) -> None:
    await busy.tap(GYM)
    await busy.say("no")
    await busy.say("both")
    assert await marks(busy) == {GYM: Mark.DONE, WRITE: Mark.MISSED, ADVERT: Mark.MISSED}


async def test_both_of_three_are_asked_for_once_more(busy: Talk) -> None:
    await busy.say("no")
    assert "A tap notes it as missed." in await busy.say("both")
    assert await marked(busy) == set()


@pytest.mark.parametrize("typed", ["done", "all done", "did both", "erledigt"])
async def test_done_where_it_was_asked_which_were_missed_asks_which_were_done(
    busy: Talk, typed: str
) -> None:
    await busy.say("no")
    assert (await busy.say(typed)).endswith("Which one?")
    assert await marked(busy) == set()
    await busy.say("all")
    assert await marks(busy) == dict.fromkeys(NAMES, Mark.DONE)


async def test_a_name_in_reply_to_which_were_missed_is_missed(busy: Talk) -> None:
    await busy.say("no")
    await busy.reply(busy.message, "gym")
    assert await marks(busy) == {GYM: Mark.MISSED, WRITE: None, ADVERT: None}


async def test_all_left_out_are_left_out_at_once(busy: Talk) -> None:
    assert "It is left out for the day." in await busy.say("not today")
    await busy.say("all")
    assert await marks(busy) == dict.fromkeys(NAMES, Mark.SKIP)


@pytest.mark.parametrize("typed", ["done", "both", "not today", "missed", "all done", "gym"])
async def test_todays_card_hears_what_a_list_hears(ada: Talk, typed: str) -> None:
    await ada.tap("Not yet")
    for name in NAMES:
        await ada.say(f"/add {name}")
    await ada.say("/today")
    below_the_card = await ada.say(typed)
    marked_there = await marks(ada)
    await ada.jump("03:30")
    await ada.jump("20:30")
    below_the_list = (await ada.say(typed)).replace("Tuesday, 17", "Monday, 16")
    assert await marks(ada) == marked_there
    assert below_the_list.splitlines()[0] == below_the_card.splitlines()[0]


async def test_what_still_waits_is_named_and_is_so_each_time(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.say("/add Walk")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    named = "Before that I asked: What did you learn? That still waits."
    assert await ada.say("done") == named
    assert await ada.say("all") == named


async def test_what_still_waits_is_told_after_a_restart_too(tmp_path: Path) -> None:
    async def asked(talk: Talk) -> None:
        await talk.jump("20:20")
        await ask_for_a_line(talk)
        await talk.jump("20:30")

    async with restarted(tmp_path, asked) as talk:
        assert await talk.say("done") == "What I asked before that still waits for its answer."
        assert set((await marks(talk)).values()) == {Mark.DONE}
        await talk.say("Pivot tables")
        assert made(await talk.read_book()) == ["Pivot tables"]


@pytest.mark.parametrize("typed", ["done", "erledigt", "All done, thanks"])
@pytest.mark.parametrize("page", ["", "/goals", "/settings"])
async def test_done_is_of_the_list_that_came_before_what_was_asked_earlier_was_answered(
    ada: Talk, typed: str, page: str
) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.say("Pivot tables")
    if page:
        await ada.say(page)
    assert "1 of 1" in await ada.say(typed)
    assert set((await marks(ada)).values()) == {Mark.DONE}
    assert made(await ada.read_book()) == ["Pivot tables"]


async def test_done_is_asked_about_there_where_several_are_open(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.say("/add Walk")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.say("Pivot tables")
    assert "Which one?" in await ada.say("done")
    assert await marked(ada) == set()


@pytest.mark.parametrize("typed", ["no", "yes", "ok", "all", "later"])
async def test_what_may_be_said_of_anything_is_not_said_of_that_list(ada: Talk, typed: str) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.say("Pivot tables")
    await ada.say(typed)
    assert set((await marks(ada)).values()) == {None}


async def test_hours_later_done_on_another_page_is_said_of_no_list(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("20:30")
    await ada.jump("22:45")
    await ada.say("/settings")
    await ada.say("done")
    assert set((await marks(ada)).values()) == {None}


async def test_a_list_that_came_late_after_a_question_is_what_done_is_said_of(
    tmp_path: Path,
) -> None:
    async with standing() as stand:
        person = stand.add_person("Ada", language_code="de", timezone="Europe/Berlin")
        async with running(stand, tmp_path) as house:
            talk = Talk(stand, house, person)
            await talk.start()
            await talk.jump("20:20")
            await ask_for_a_line(talk)
            async with house.books.open(person.id) as book:
                assert book.pending is not None
                asked_at = book.pending.asked_at + timedelta(minutes=15)
                book.pending = replace(book.pending, asked_at=asked_at)
        stand.bot_is_quiet = lambda: True
        await stand.jump_to(person.next_local("20:40"))
        async with running(stand, tmp_path) as house:
            talk = Talk(stand, house, person)
            assert "One small thing is open." in await talk.heard()
            await talk.say("done")
            assert set((await marks(talk)).values()) == {Mark.DONE}
            assert made(await talk.read_book()) == []
            await talk.say("Pivot tables")
            assert made(await talk.read_book()) == ["Pivot tables"]


@pytest.mark.parametrize("typed", ["thanks", "good night", "gracias", "👍"])
async def test_small_talk_after_a_list_is_no_answer_to_what_was_asked_before_it(
    ada: Talk, typed: str
) -> None:
    await ada.jump("20:20")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    await ada.say("done")
    await ada.say(typed)
    assert made(await ada.read_book()) == []


@pytest.mark.parametrize("asked", ["done", "no", "not today"])
async def test_an_amount_is_heard_where_it_was_asked_which_one_too(busy: Talk, asked: str) -> None:
    await busy.say("/add At most 2 coffees")
    await busy.tap("🔢 Count: at most 2 coffees")
    await busy.say("/today")
    assert "Which one?" in await busy.say(asked)
    await busy.say("2 coffees")
    book = await busy.read_book()
    assert book.amounts[book.order[-1]].on(busy.today()) == 200
    assert await marked(busy) == set()


READS, PLANTS = ("Read one page", "Read my mail"), "Water the plants"


@pytest.fixture
async def reader(ada: Talk) -> Talk:
    """Ada, on whose list of this evening two of three things begin with the same word."""
    await ada.tap("✅ Yes")
    for name in (*READS, PLANTS):
        await ada.say(f"/add {name}")
    await ada.jump("20:30")
    return ada


async def said_of(talk: Talk) -> dict[str, Mark | None]:
    """What was said of each habit but the first one today."""
    book = await talk.read_book()
    return {
        book.habits[one].name: book.histories.get(one, History()).mark_on(talk.today())
        for one in book.order[1:]
    }


@pytest.mark.parametrize(
    ("typed", "noted"),
    [("missed read", Mark.MISSED), ("read", Mark.DONE), ("read skip", Mark.SKIP)],
)
@pytest.mark.parametrize("how", ["tap", "typed", "both", "reply"])
async def test_all_of_them_are_those_between_which_it_was_asked(
    reader: Talk, typed: str, noted: Mark, how: str
) -> None:
    assert "Which one?" in await reader.say(typed)
    match how:
        case "tap":
            await reader.tap("All of them")
        case "reply":
            await reader.reply(reader.message, "all")
        case _:
            await reader.say("both" if how == "both" else "all")
    assert await said_of(reader) == {**dict.fromkeys(READS, noted), PLANTS: None}


async def test_where_a_few_were_asked_about_an_answer_without_a_name_is_about_those(
    reader: Talk,
) -> None:
    await reader.say("missed read")
    await reader.say("done")
    assert reader.buttons == [*READS, "All of them", "‹ Back"]
    await reader.say("missed water")
    assert await said_of(reader) == {**dict.fromkeys(READS), PLANTS: Mark.MISSED}


async def test_all_of_them_means_no_habit_that_came_to_the_day_later(reader: Talk) -> None:
    await reader.say("missed")
    asked = reader.message
    await reader.say("/add Write a diary")
    await reader.tap("All of them", asked)
    noted = dict.fromkeys((*READS, PLANTS), Mark.MISSED)
    assert await said_of(reader) == {**noted, "Write a diary": None}


async def test_an_older_button_that_names_no_habits_marks_nothing(reader: Talk) -> None:
    await reader.say("missed")
    shown = await reader.tap_data(reader.message, f"markopen|{reader.today()}|m")
    assert "no longer fits" in f"{shown} {reader.toast}"
    assert set((await said_of(reader)).values()) == {None}


async def test_more_than_a_button_can_name_are_all_of_them_in_words(reader: Talk) -> None:
    async with reader.house.books.open(reader.person.id) as book:
        for number in range(20):
            add_habit(book, f"Tidy {number}", today=reader.today(), area=Area.LEARNING)
    await reader.say("missed")
    assert "All of them" not in reader.buttons
    await reader.say("all")
    noted = await said_of(reader)
    assert len(noted) == 23
    assert set(noted.values()) == {Mark.MISSED}


async def test_a_question_that_has_lapsed_does_not_wait_on_beside_a_list(ada: Talk) -> None:
    await ada.tap("Not yet")
    await ada.jump("19:50")
    await ask_for_a_line(ada)
    await ada.jump("20:30")
    assert "What came between?" in await ada.say("not today")


async def test_all_of_them_is_no_answer_where_one_of_them_must_be_counted(busy: Talk) -> None:
    await busy.say("/add At most 2 coffees")
    await busy.tap("🔢 Count: at most 2 coffees")
    await busy.say("/today")
    assert "Which one?" in await busy.say("done")
    assert busy.buttons[-2:] == ["At most 2 coffe…", "‹ Back"]


@pytest.mark.parametrize("typed", ["nothing", "none"])
async def test_nothing_below_a_list_of_several_keeps_no_limit_and_asks_what_was_missed(
    ada: Talk, typed: str
) -> None:
    await ada.tap("Not yet")
    await ada.say("/add max 2 coffees")
    await ada.tap("🔢 Count: at most 2 coffees")
    await ada.say("/add Gym")
    await ada.jump("20:30")
    assert "A tap notes it as missed." in await ada.say(typed)
    assert "max 2 coffees" not in ada.buttons
    assert (await ada.read_book()).histories == {}
    await ada.tap("All of them")
    book = await ada.read_book()
    told = {
        book.habits[one].name: kept.mark_on(ada.today()) for one, kept in book.histories.items()
    }
    assert told == {"Write to one person I like": Mark.MISSED, "Gym": Mark.MISSED}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Don't skip lunch", "skip lunch"),
        ("Don't skip lunch", "skipped lunch"),
        ("Not to miss the train", "missed the train"),
        ("Mittagessen nicht vergessen", "Mittagessen vergessen"),
        ("No saltarme el desayuno", "saltarme el desayuno"),
        ("Ne pas sauter le déjeuner", "sauter le déjeuner"),
    ],
)
async def test_what_says_the_contrary_of_a_name_is_never_taken_as_done(
    busy: Talk, name: str, typed: str
) -> None:
    await busy.say(f"/add {name}")
    await busy.say("/today")
    await busy.say(typed)
    book = await busy.read_book()
    *_, habit = book.habits.values()
    assert book.histories.get(habit.id, History()).mark_on(busy.today()) is not Mark.DONE


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        ("Don't skip lunch", Mark.DONE),
        ("lunch", Mark.DONE),
        ("lunch done", Mark.DONE),
        ("I didn't skip lunch", Mark.DONE),
        ("I did not skip lunch", Mark.DONE),
        ("havent skipped lunch", Mark.DONE),
        ("missed lunch", Mark.MISSED),
        ("lunch didn’t", Mark.MISSED),
    ],
)
async def test_a_name_that_says_no_twice_is_answered_as_any_other(
    busy: Talk, typed: str, mark: Mark
) -> None:
    await busy.say("/add Don't skip lunch")
    await busy.say("/today")
    await busy.say(typed)
    book = await busy.read_book()
    *_, habit = book.habits.values()
    assert book.histories[habit.id].mark_on(busy.today()) is mark


@pytest.mark.parametrize(
    ("typed", "mark"),
    [
        *((typed, Mark.DONE) for typed in ("lo hice", "ya lo hice", "je l'ai fait", "c'est fait")),
        *((typed, Mark.DONE) for typed in ("hab's gemacht", "hab ich gemacht", "done, sorry")),
        *((typed, Mark.MISSED) for typed in ("no lo hice", "je ne l'ai pas fait", "pas fait")),
        *((typed, Mark.MISSED) for typed in ("hab ich nicht gemacht", "nicht gemacht")),
    ],
)
async def test_that_it_was_done_or_not_may_be_said_in_a_short_sentence(
    ada: Talk, typed: str, mark: Mark
) -> None:
    await ada.say("/today")
    await ada.say(typed)
    assert set((await marks(ada)).values()) == {mark}


@pytest.mark.parametrize("typed", ["meditated", "I meditated today", "habe meditiert"])
async def test_who_says_of_a_habit_that_they_did_it_has_done_it(ada: Talk, typed: str) -> None:
    await ada.tap("✅ Yes")
    for name in ("Meditieren" if "habe" in typed else "Meditate", "Walk 10 minutes"):
        await ada.say(f"/add {name}")
    await ada.say("/today")
    await ada.say(typed)
    book = await ada.read_book()
    done = {
        habit.name
        for habit in book.habits.values()
        if book.histories.get(habit.id, History()).mark_on(ada.today()) is Mark.DONE
    }
    assert done == {"Write to one person I like", *(one for one in done if one.startswith("Medi"))}
    assert len(done) == 2


async def test_who_says_that_they_walked_is_asked_how_much_where_that_counts(ada: Talk) -> None:
    await ada.tap("✅ Yes")
    await ada.say("/add Walk 10 minutes")
    await ada.tap("🔢 Count: at least 10 min")
    await ada.say("/add Call mum")
    await ada.say("/today")
    assert "How much in all?" in await ada.say("I walked")
    await ada.say("/today")
    assert "Walk 10 minutes  ·  1 day" not in await ada.say("haven't walked")
