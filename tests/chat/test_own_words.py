"""Own words beside buttons: where a page offers a choice, one that isn't on it can be typed."""

import pytest

from habitbot.core.events import add_event
from habitbot.core.goals import MOST_GOALS, add_goal
from habitbot.core.people import add_contact
from habitbot.core.work import Role
from tests.talk import Talk


async def know(talk: Talk, *names: str) -> None:
    """Note these people."""
    async with talk.house.books.open(talk.person.id) as book:
        for name in names:
            add_contact(book, name, today=talk.today())


async def names_known(talk: Talk) -> list[str]:
    """Who is noted."""
    return [contact.name for contact in (await talk.read_book()).contacts.values()]


@pytest.mark.parametrize("typed", ["joão", "JOAO"])
async def test_whom_one_wrote_to_can_be_typed_however_the_name_is_written(
    ada: Talk, typed: str
) -> None:
    await know(ada, "João", "Ben")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    assert "you wrote to João" in await ada.say(typed)
    assert await names_known(ada) == ["João", "Ben"]


async def test_who_is_written_with_accents_is_another_one_than_who_is_not(ada: Talk) -> None:
    await know(ada, "Jörg", "Jorg")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    await ada.say("Jorg")
    _, jorg = (await ada.read_book()).contacts.values()
    assert jorg.wrote_on == (ada.today(),)


async def test_whom_one_wrote_to_is_somebody_new_where_nobody_is_called_so(ada: Talk) -> None:
    await know(ada, "Ben")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    assert "you wrote to Uma" in await ada.say("Uma")
    assert await names_known(ada) == ["Ben", "Uma"]


async def test_back_from_the_people_words_are_a_name_no_longer(ada: Talk) -> None:
    await know(ada, "Ben")
    await ada.tap_data(ada.message, f"who|{ada.today()}")
    await ada.tap("‹ Back")
    await ada.say("Uma")
    assert await names_known(ada) == ["Ben"]


@pytest.mark.parametrize("typed", ["my boss", "Supervisor", "meine Chefin"])
async def test_whom_to_ask_can_be_typed_as_a_role(ada: Talk, typed: str) -> None:
    await ada.say("/feedback The talk")
    assert "To your supervisor" in await ada.say(typed)
    (work,) = (await ada.read_book()).works.values()
    assert work.asked is Role.SUPERVISOR


async def test_whom_to_ask_can_be_typed_as_a_name(ada: Talk) -> None:
    await know(ada, "Ben")
    await ada.say("/feedback The talk")
    assert "To Ben" in await ada.say("ben")
    await ada.tap("Someone else…")
    assert "To Uma" in await ada.say("Uma")
    assert await names_known(ada) == ["Ben", "Uma"]


@pytest.mark.parametrize(
    "typed",
    [
        "Praise: Clear. Criticism: Too long\nNext time: Half of it",
        "keep: Clear. Unclear: Too long\nchange: Half of it",
    ],
)
async def test_what_was_said_can_be_told_all_at_once(ada: Talk, typed: str) -> None:
    await ada.say("/feedback The talk")
    assert "“Praise: … Criticism: … Next time: …”" in await ada.tap("Note feedback")
    assert "👍 Praise: Clear." in await ada.say(typed)
    (work,) = (await ada.read_book()).works.values()
    assert work.feedback is not None
    said = (work.feedback.praise, work.feedback.criticism, work.feedback.change)
    assert said == ("Clear.", "Too long", "Half of it")


async def test_after_one_part_by_its_name_the_next_open_one_is_asked(ada: Talk) -> None:
    await ada.say("/feedback The talk")
    await ada.tap("Note feedback")
    assert "what will you do differently?" in await ada.say("Criticism: too long")
    await ada.say("Shorter: half an hour")
    (work,) = (await ada.read_book()).works.values()
    assert work.feedback is not None
    assert work.feedback.praise == ""
    assert work.feedback.change == "Shorter: half an hour"


async def test_an_own_experiment_can_be_typed_where_some_are_offered(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")
    assert "“Go to an open day”: when?" in await ada.say("Go to an open day")
    assert "Next: Go to an open day (Friday, 20 November)" in await ada.say("friday")


async def test_with_whom_to_talk_somebody_new_is_a_button_beside_those_known(ada: Talk) -> None:
    await know(ada, "Ben")
    await ada.say("/paths Nurse")
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("🤝 With whom?")
    assert ada.buttons[:2] == ["Ben", "➕ Somebody new"]
    await ada.tap("➕ Somebody new")
    assert "Uma" in await ada.say("Uma")
    assert await names_known(ada) == ["Ben", "Uma"]


async def test_an_own_criterion_can_be_typed_where_some_are_offered(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.say("/paths")
    await ada.tap("⚖️ Side by side")
    assert "How much does it matter to you?" in await ada.say("A short way")
    await ada.say("most")
    assert ada.buttons[0] == "A short way: matters most"
    await ada.say("A garden")
    criteria = (await ada.read_book()).criteria.values()
    assert [one.name for one in criteria] == ["A short way", "A garden"]


async def test_staying_is_not_offered_beside_a_path_that_says_it(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.say("/paths")
    assert "➕ Staying is one, too" in ada.buttons
    await ada.say("/paths Stay in my team")
    await ada.say("/paths")
    assert "➕ Staying is one, too" not in ada.buttons


@pytest.mark.parametrize(
    ("typed", "back"),
    [
        ("5 days", "Saturday, 21 November"),
        ("for a week", "Monday, 23 November"),
        ("until 12 Dec", "Saturday, 12 December"),
        ("bis Freitag", "Friday, 20 November"),
        ("tomorrow", "Tuesday, 17 November"),
        ("3", "Thursday, 19 November"),
    ],
)
async def test_how_long_to_pause_can_be_typed(ada: Talk, typed: str, back: str) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    assert f"I ask again on {back}." in await ada.say(typed)
    await ada.tap("Excuse these days")
    assert "your streaks wait for you" in ada.shown


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("a while", "I couldn't read how long in that."),
        ("today", "A day that is still ahead, please"),
        ("99999999999", "I couldn't read how long in that."),
        ("999999999", "A day that is still ahead, please"),
    ],
)
async def test_a_pause_that_cant_be_read_is_asked_for_again_with_its_buttons(
    ada: Talk, typed: str, answer: str
) -> None:
    await ada.say("/prompts")
    await ada.tap("Pause…")
    buttons = ada.buttons
    assert answer in await ada.say(typed)
    assert ada.buttons == buttons
    assert (await ada.read_book()).person.pause is None
    assert "I ask again on" in await ada.say("2 days")


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("weekdays 9", "So: Monday to Friday at 09:00."),
        ("every day 20:30", "So: every day at 20:30."),
        ("mon wed 8am", "So: Mondays and Wednesdays at 08:00."),
        ("9", "So: every day at 09:00."),
        ("werktags 9", "So: Monday to Friday at 09:00."),
        ("jeden Tag um 9 Uhr", "So: every day at 09:00."),
        ("30 8 * * 1-5", "So: Monday to Friday at 08:30."),
    ],
)
@pytest.mark.parametrize("way", [[], ["The day's list"]])
async def test_when_to_ask_can_be_typed_beside_the_usual_times(
    ada: Talk, way: list[str], typed: str, understood: str
) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    for label in way:
        await ada.tap(label)
    assert understood in await ada.say(typed)
    said = understood.removeprefix("So: ")
    assert f"Asks {said}" in await ada.say("save")


async def test_when_to_break_can_be_typed_beside_the_usual_times(ada: Talk) -> None:
    await ada.say("/prompts")
    await ada.tap("➕ Another prompt")
    await ada.tap("Short breaks…")
    buttons = ada.buttons
    assert "I couldn't read times in that." in await ada.say("now and then")
    assert ada.buttons == buttons
    assert "Asks Monday to Friday at 10:00, 12:00 and 15:00." in await ada.say(
        "weekdays 10, 12 and 15"
    )


@pytest.mark.parametrize(
    ("page", "typed", "kept"),
    [
        ("Start of a day", "4:00", "A day starts at 04:00"),
        ("Start of a day", "4", "A day starts at 04:00"),
        ("Start of a day", "half past four", "A day starts at 04:30"),
        ("Start of a week", "sunday", "A week starts on Sunday"),
        ("Start of a week", "Sonntag", "A week starts on Sunday"),
        ("Start of a week", "wed", "A week starts on Wednesday"),
        ("Quiet hours", "23-7", "Quiet hours: 23:00 to 07:00"),
        ("Quiet hours", "23.10 bis 6.40", "Quiet hours: 23:10 to 06:40"),
        ("Quiet hours", "von 22 bis 7 Uhr", "Quiet hours: 22:00 to 07:00"),
        ("Quiet hours", "de 22 a 7", "Quiet hours: 22:00 to 07:00"),
        ("Quiet hours", "from 22 to 7", "Quiet hours: 22:00 to 07:00"),
    ],
)
async def test_a_setting_can_be_typed_on_its_page(
    ada: Talk, page: str, typed: str, kept: str
) -> None:
    await ada.say("/settings")
    await ada.tap(page)
    assert kept in await ada.say(typed)


@pytest.mark.parametrize(
    ("page", "answer"),
    [
        ("Start of a day", "I couldn't read one time in that."),
        ("Start of a week", "I couldn't read one weekday in that."),
    ],
)
async def test_a_setting_that_cant_be_read_is_asked_for_again_with_its_buttons(
    ada: Talk, page: str, answer: str
) -> None:
    await ada.say("/settings")
    await ada.tap(page)
    buttons = ada.buttons
    assert answer in await ada.say("whenever")
    assert ada.buttons == buttons
    await ada.tap("‹ Back")
    await ada.say("4:00")
    assert "That one I can't place" in ada.messages[-2].text


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("mon, wed and fri", "Mon, Wed and Fri"),
        ("Montag bis Freitag", "Monday to Friday"),
        ("weekdays", "Monday to Friday"),
        ("daily", "every day"),
        ("7x a week", "every day"),
        ("twice a week", "2 times a week"),
        ("3x/week", "3 times a week"),
        ("3 mal die Woche", "3 times a week"),
        ("weekly", "once a week"),
    ],
)
@pytest.mark.parametrize("way", [[], ["On chosen days…"]])
async def test_how_often_can_be_typed(ada: Talk, way: list[str], typed: str, line: str) -> None:
    await ada.tap_data(ada.message, "freqs|1")
    for label in way:
        await ada.tap(label)
    assert line.casefold() in (await ada.say(typed)).casefold()
    await ada.say("daily")
    assert "That one I can't place" in ada.messages[-2].text


@pytest.mark.parametrize(
    "typed",
    ["now and then", "9 times a week", "0 times a week", "-3 times a week", "mon 9:00"],
)
async def test_how_often_is_asked_for_again_where_it_cant_be_read(ada: Talk, typed: str) -> None:
    await ada.tap_data(ada.message, "freqs|1")
    buttons = ada.buttons
    assert "I couldn't read how often in that." in await ada.say(typed)
    assert ada.buttons == buttons
    assert "3 times a week" in await ada.say("3 times a week")


async def test_a_celebration_of_ones_own_can_be_typed_where_some_are_offered(ada: Talk) -> None:
    await ada.tap("🌱 Picture it once")
    await ada.say("A little dance")
    assert (await ada.read_book()).habits[1].celebration == "A little dance"
    await ada.say("Smile")
    assert (await ada.read_book()).habits[1].celebration == "Smile"


async def test_how_little_still_counts_can_be_typed(talk: Talk) -> None:
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")
    await talk.tap_data(talk.message, "tinies|1")
    buttons = talk.buttons
    for typed in ("a bit", "5", "0"):
        assert "A number smaller than 5 min, please" in await talk.say(typed)
        assert talk.buttons == buttons
    await talk.say("3 minutes")
    target = (await talk.read_book()).habits[1].target
    assert target is not None
    assert target.tiny == 3


@pytest.mark.parametrize(
    ("command", "typed", "answer"),
    [
        ("/people", "Ben Okri", "Not written to yet."),
        ("/paths", "Nurse", "Nothing found out yet."),
        ("/learned", "Lists are ordered", "One line learned"),
        ("/goals", "Pass the exam", "Question 2 of 5"),
    ],
)
async def test_an_empty_list_takes_its_first_one_in_words(
    ada: Talk, command: str, typed: str, answer: str
) -> None:
    await ada.say(command)
    assert answer in await ada.say(typed)


LISTS = [
    (["/people"], "Ben", "Anna", "Not written to yet."),
    (["/paths"], "Nurse", "Teacher", "Nothing found out yet."),
    (["/learned"], "Lists are ordered", "I saw that indexes cost writes", "2 lines"),
    (["/goals"], "Pass the exam", "I want to lead a team", "Question 2 of 5"),
    (["/feedback"], "Report", "Talk", "Whom do you ask about it?"),
    (["/learned", "📘 Courses and books"], "Clean Code", "Fluent Python", "What do you count"),
    (["/people", "📅 Events"], "Meetup tomorrow", "PyData on Friday", "PyData"),
]


async def see_list(ada: Talk, way: list[str], first: str) -> str:
    """A list with an entry that was typed while it was empty."""
    for said in (*way, first, *(["Pages", "300"] if first == "Clean Code" else []), *way):
        await ada.say(said)
    return ada.shown


@pytest.mark.parametrize(("way", "first", "second", "answer"), LISTS)
async def test_a_list_with_entries_offers_to_add_what_isnt_on_it(
    ada: Talk, way: list[str], first: str, second: str, answer: str
) -> None:
    await see_list(ada, way, first)
    before = (await ada.read_book()).pending
    assert f"“{second}”" in await ada.say(second)
    assert (before, ada.buttons) == (None, ["➕ Add it", "Cancel"])
    assert answer in await ada.tap("➕ Add it")


@pytest.mark.parametrize(("way", "first", "second", "answer"), LISTS)
async def test_what_a_list_offers_to_add_is_answered_in_words_or_left_for_the_list(
    ada: Talk, way: list[str], first: str, second: str, answer: str
) -> None:
    shown = await see_list(ada, way, first)
    for no in ("no", "Cancel", "not now"):
        await ada.say(second)
        assert await ada.say(no) == shown
    await ada.say("Something else")
    assert f"“{second}”" in await ada.say(second)
    assert answer in await ada.say("yes")
    assert not any("Something else" in text for text in (ada.shown, str(await ada.read_book())))


async def test_who_is_on_the_list_of_people_is_shown_and_not_offered_to_be_added(
    ada: Talk,
) -> None:
    await know(ada, "Tom Klein", "Tom Berg", *(f"Ada{number}" for number in range(9)), "Zoe Z")
    await ada.say("/people")
    assert (await ada.say("zoe z")).startswith("Zoe Z\n")
    await ada.say("/people")
    assert "Tom" in await ada.say("Tom")
    assert ada.buttons == ["Tom Klein", "Tom Berg", "Cancel"]
    assert (await ada.tap("Tom Berg")).startswith("Tom Berg\n")


@pytest.mark.parametrize("typed", ["ben and lea", "Lea, BEN", "Lea y Ben", "ben und lea schmidt"])
async def test_several_who_are_on_the_list_of_people_are_not_offered_to_be_added(
    ada: Talk, typed: str
) -> None:
    await know(ada, "Ben", "Lea Schmidt")
    await ada.say("/people")
    assert "are here already" in await ada.say(typed)
    assert ada.buttons[:2] == ["Ben", "Lea Schmidt"]
    assert await names_known(ada) == ["Ben", "Lea Schmidt"]


@pytest.mark.parametrize("typed", ["ben, lea and Zora", "Zora und Ben und Lea", "lea et zora"])
async def test_of_several_people_only_who_isnt_on_the_list_is_offered_to_be_added(
    ada: Talk, typed: str
) -> None:
    await know(ada, "Ben", "Lea Schmidt")
    await ada.say("/people")
    assert "here already.\n\n“" in await ada.say(typed)
    assert "ora”: shall I add that here?" in ada.shown
    await ada.tap("➕ Add it")
    assert [name.casefold() for name in await names_known(ada)] == ["ben", "lea schmidt", "zora"]


async def test_whoever_is_named_with_words_that_are_no_name_is_not_offered_either(
    ada: Talk,
) -> None:
    await know(ada, "Ben")
    await ada.say("/people")
    await ada.say("Ben and it was nice")
    assert await names_known(ada) == ["Ben"]
    assert "here already" not in ada.shown


NO_ENTRIES = (
    *("I took a break", "hab ich gemacht", "lo hice", "je l'ai fait", "no, 3", "keine Lust"),
    *("no me apetece", "pas envie", "remind me tomorrow", "erinnere mich morgen", "sorry"),
    *("delete Ben", "lösche Ben", "borra a Ben", "supprime Ben", "Ben löschen"),
    *("settings", "Einstellungen", "ajustes", "réglages", "open my habits", "zeig mir die Woche"),
)


@pytest.mark.parametrize("typed", NO_ENTRIES)
@pytest.mark.parametrize(("way", "first"), [(way, first) for way, first, *_ in LISTS])
async def test_what_is_plainly_no_entry_is_offered_to_no_list(
    ada: Talk, way: list[str], first: str, typed: str
) -> None:
    await know(ada, "Ben")
    await see_list(ada, way, first)
    await ada.say(typed)
    assert "➕ Add it" not in ada.buttons


@pytest.mark.parametrize("typed", NO_ENTRIES)
@pytest.mark.parametrize(("way", "table"), [(["/goals"], "goals"), (["/paths"], "paths")])
async def test_of_what_is_plainly_no_entry_an_empty_list_makes_nothing(
    ada: Talk, way: list[str], table: str, typed: str
) -> None:
    await know(ada, "Ben")
    for said in (*way, typed):
        await ada.say(said)
    assert getattr(await ada.read_book(), table) == {}
    assert "Question 2" not in ada.shown


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        *(("settings", "Clock: "), ("Einstellungen", "Clock: "), ("open the settings", "Clock: ")),
        *(("mis ajustes", "Clock: "), ("ouvre les réglages", "Clock: "), ("Hilfe", "/goals")),
        *(("show me my people", "2 people"), ("meine Ziele", "goal"), ("hoy", "0 of 1")),
        *(("forget", "Did you mean /forget?"), ("remind me tomorrow", "Did you mean /prompts?")),
        ("rappelle-moi demain", "Did you mean /prompts?"),
    ],
)
@pytest.mark.parametrize("page", ["/people", "/today", "/paths"])
async def test_a_commands_name_opens_it_in_words_of_any_language(
    ada: Talk, page: str, typed: str, shown: str
) -> None:
    await know(ada, "Ben", "Lea")
    await ada.say(page)
    assert shown.casefold() in (await ada.say(typed)).casefold()
    assert await names_known(ada) == ["Ben", "Lea"]


@pytest.mark.parametrize(
    ("way", "first", "typed"),
    [
        *((["/people"], "Ben", typed) for typed in ("nobody else", "niemand mehr", "delete")),
        (["/people"], "Ben", "Ben answered"),
        *((["/feedback"], "Report", typed) for typed in ("noch keine Antwort", "sin respuesta")),
        *((["/paths"], "Nurse", typed) for typed in ("forget it", "vergiss es", "laisse tomber")),
        *((["/learned"], "Joins", typed) for typed in ("learned nothing", "nichts gelernt")),
    ],
)
async def test_what_says_that_there_is_none_or_that_an_answer_came_is_offered_to_no_list(
    ada: Talk, way: list[str], first: str, typed: str
) -> None:
    await know(ada, "Ben")
    await see_list(ada, way, first)
    await ada.say(typed)
    assert "➕ Add it" not in ada.buttons


@pytest.mark.parametrize("typed", ["add Max", "Max hinzufügen", "añade a Max", "ajoute Max"])
async def test_who_is_to_be_added_is_offered_by_the_name_alone(ada: Talk, typed: str) -> None:
    await see_list(ada, ["/people"], "Ben")
    assert "“Max”" in await ada.say(typed)
    await ada.tap("➕ Add it")
    assert await names_known(ada) == ["Ben", "Max"]


@pytest.mark.parametrize("typed", ["Feedback", "Datenschutz"])
async def test_a_skill_may_be_called_as_a_command_is(ada: Talk, typed: str) -> None:
    await ada.say("/paths Nurse")
    await ada.say(typed)
    (path,) = (await ada.read_book()).paths.values()
    assert [skill.name for skill in path.skills] == [typed]


async def test_a_commands_name_that_is_asked_for_is_a_name(ada: Talk) -> None:
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    await ada.say("Week")
    assert await names_known(ada) == ["Week"]


@pytest.mark.parametrize(
    "typed", ["delete Ben", "Please remove Ben", "lösche bitte ben", "borra a Ben", "efface Ben"]
)
@pytest.mark.parametrize("page", ["/people", "/today"])
async def test_who_is_to_be_deleted_is_shown_with_the_button_that_does(
    ada: Talk, page: str, typed: str
) -> None:
    await know(ada, "Ben", "Lea")
    await ada.say(page)
    await ada.say(typed)
    assert "button for that is on this page" in ada.messages[-2].text
    assert "Delete…" in ada.buttons
    assert await names_known(ada) == ["Ben", "Lea"]


@pytest.mark.parametrize(
    ("pages", "typed", "title"),
    [
        (["/goals", "Pass the exam", "yes", "/goals"], "delete pass the exam", "Pass the exam"),
        (["/paths", "Nurse", "/paths"], "lösche Nurse", "Nurse"),
        (["/habits"], "delete write to one person I like", "Write to one person I like"),
        (["/today"], "borra Write to one person I like", "Write to one person I like"),
        (["/feedback", "Q3 report", "nobody", "/feedback"], "remove Q3 report", "Q3 report"),
    ],
)
async def test_whatever_is_to_be_deleted_is_shown_with_the_button_that_does(
    ada: Talk, pages: list[str], typed: str, title: str
) -> None:
    for said in pages:
        await ada.say(said)
    assert (await ada.say(typed)).startswith(title)
    assert "button for that is on this page" in ada.messages[-2].text
    assert "Delete…" in ada.buttons


async def test_what_is_to_be_deleted_is_shown_on_the_way_from_a_card_as_well(ada: Talk) -> None:
    await ada.say("/paths")
    await ada.say("Nurse")
    await ada.say("/add")
    await ada.tap("💡 Ideas")
    await ada.tap("🧭 Direction")
    habit = ada.buttons[0]
    await ada.tap(habit)
    await ada.say("/today")
    await ada.tap(next(label for label in ada.buttons if label.startswith(habit[:8])))
    await ada.tap("🧭 Other paths")
    assert (await ada.say("delete nurse")).startswith("Nurse")
    assert {"Delete…", "Today's list"} <= {*ada.buttons}


@pytest.mark.parametrize("typed", ["hm", "what?", "it was nice", "thanks"])
async def test_words_that_name_nothing_leave_what_is_offered_to_be_added(
    ada: Talk, typed: str
) -> None:
    await see_list(ada, ["/people"], "Ben")
    await ada.say("Anna")
    await ada.say(typed)
    await ada.say("yes")
    assert await names_known(ada) == ["Ben", "Anna"]


async def test_several_people_are_offered_to_be_added_at_once(ada: Talk) -> None:
    await see_list(ada, ["/people"], "Ben")
    await ada.say("Anna and Karl")
    await ada.tap("➕ Add it")
    assert await names_known(ada) == ["Ben", "Anna", "Karl"]


@pytest.mark.parametrize(
    "typed",
    [
        "done",
        "thanks",
        "what now?",
        "no",
        "hm",
        "it was nice",
        "I met Ben there",
        "later",
        "x" * 70,
    ],
)
@pytest.mark.parametrize(("way", "first"), [(way, first) for way, first, *_ in LISTS])
async def test_words_of_a_day_small_talk_and_sentences_are_offered_to_no_list_of_names(
    ada: Talk, way: list[str], first: str, typed: str
) -> None:
    is_of_sentences = way in (["/learned"], ["/goals"])
    if is_of_sentences and typed in ("I met Ben there", "x" * 70):
        return
    await see_list(ada, way, first)
    await ada.say(typed)
    assert "➕ Add it" not in ada.buttons


@pytest.mark.parametrize("typed", ["I met Ben there", "she liked it a lot"])
async def test_of_a_sentence_below_the_list_of_people_it_is_said_that_it_cant_be_placed(
    ada: Talk, typed: str
) -> None:
    await see_list(ada, ["/people"], "Ben")
    await ada.say(typed)
    assert "can't place" in ada.messages[-2].text
    assert "0 of 1" in ada.shown


async def test_a_habits_name_and_whom_one_wrote_to_go_where_they_belong_from_a_list(
    ada: Talk,
) -> None:
    await ada.say("/add Read one page")
    await see_list(ada, ["/people"], "Ben")
    assert "◻️ Read one page" in await ada.say("read one page done")
    await ada.say("/people")
    assert "you wrote to Ben" in await ada.say("wrote to Ben")
    await ada.say("/paths Nurse")
    await ada.say("/paths")
    await ada.say("wrote to Uma")
    assert "➕ Add it" not in ada.buttons


async def test_what_is_offered_to_be_added_is_not_once_its_words_are_gone(ada: Talk) -> None:
    await see_list(ada, ["/paths"], "Nurse")
    await ada.say("Teacher")
    offer = ada.message
    shown = await ada.say("/paths")
    assert await ada.tap("➕ Add it", offer) == shown
    assert "type them once more" in ada.toast
    assert [path.name for path in (await ada.read_book()).paths.values()] == ["Nurse"]


async def test_below_another_page_words_are_offered_to_no_list(ada: Talk) -> None:
    await see_list(ada, ["/people"], "Ben")
    await ada.say("/today")
    await ada.say("Anna")
    assert "That one I can't place" in ada.shown


async def test_how_an_event_was_can_be_typed_on_its_page(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        event = add_event(book, "Fair", ada.today(), today=ada.today())
    await ada.jump("09:00")
    await ada.tap_data(ada.message, f"event|{event.id}")
    assert "How was it?" in ada.shown
    assert "Loud, but good" in await ada.say("Loud, but good")


@pytest.mark.parametrize(
    ("command", "shorter", "answer"),
    [
        ("/add", "Walk", "And after what?"),
        ("/goals", "Pass the exam", "Question 2 of 5"),
        ("/people", "Ben", "Not written to yet."),
        ("/paths", "Nurse", "Nothing found out yet."),
        ("/learned", "Lists are ordered", "One line learned"),
        ("/feedback", "The talk", "Whom do you ask about it?"),
    ],
)
@pytest.mark.parametrize("refused", ["x" * 1100, "…"])
async def test_words_refused_behind_a_command_need_not_have_it_again(
    ada: Talk, command: str, shorter: str, answer: str, refused: str
) -> None:
    await ada.say(f"{command} {refused}")
    assert ada.buttons == ["Cancel"]
    assert answer in await ada.say(shorter)


async def test_a_command_without_room_for_more_asks_for_no_other_words(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        for number in range(MOST_GOALS):
            add_goal(book, f"Goal {number}", today=ada.today())
    await ada.say("/goals One more")
    assert (await ada.read_book()).pending is None


@pytest.mark.parametrize("command", ["/goals", "/people", "/paths", "/learned", "/feedback"])
async def test_thanks_and_a_call_for_help_become_nothing_on_an_empty_page(
    ada: Talk, command: str
) -> None:
    await ada.say(command)
    await ada.say("Thanks!")
    assert "/goals" in await ada.say("help")
    book = await ada.read_book()
    made = (book.goals, book.contacts, book.paths, book.lessons, book.works)
    assert not any(made)


async def test_what_a_page_asks_beside_its_buttons_goes_once_a_prompt_comes_below_it(
    ada: Talk,
) -> None:
    await ada.jump("17:50", weekday=6)
    await ada.say("/people")
    await ada.jump("18:00")
    assert "Just write it here" in ada.shown
    await ada.say("Reading in the morning went best")
    book = await ada.read_book()
    assert not book.contacts
    assert [one.text for one in book.reflections.values()] == ["Reading in the morning went best"]
