"""Other paths: tiny experiments on their day, what they told, and deciding later."""

from datetime import date

import pytest

from habitbot.demo.chats import Message
from tests.talk import Talk

NURSE = "A <nurse>"


async def note(talk: Talk, name: str = NURSE) -> None:
    """Note a path, by buttons."""
    await talk.say("/paths")
    await talk.tap("➕ Add a path")
    await talk.say(name)


async def plan(talk: Talk, when: str = "In 3 days") -> None:
    """Plan to talk to somebody."""
    await talk.tap("🧪 Plan an experiment")
    await talk.tap("Talk to one person who does it")
    await talk.tap(when)


async def test_without_a_path_the_page_says_how_to_begin(ada: Talk) -> None:
    assert "Curious about another path?" in await ada.say("/paths")
    assert ada.buttons == ["➕ Add a path"]
    assert "What could you do instead?" in await ada.tap("➕ Add a path")
    assert "I can't read any words in that." in await ada.say("?!")
    assert "Curious about another path?" in await ada.tap("Cancel")


async def test_a_path_is_noted_and_its_page_says_what_comes_next(ada: Talk) -> None:
    await note(ada)
    assert f"{NURSE}\nNothing found out yet. One tiny experiment is a beginning." in ada.shown
    assert ada.buttons == [
        "🧪 Plan an experiment",
        "Skills",
        "Scores",
        "Decide…",
        "Change…",
        "‹ Back",
    ]
    assert "One path to look at" in await ada.tap("‹ Back")
    assert ada.buttons[0] == NURSE


async def test_words_behind_the_command_are_a_path_and_twice_they_are_one(ada: Talk) -> None:
    assert "Nothing found out yet." in await ada.say("/paths Baker")
    await ada.say("/paths baker")
    assert len((await ada.read_book()).paths) == 1


async def test_an_experiment_is_planned_by_three_taps_and_asked_about_on_its_day_once(
    ada: Talk,
) -> None:
    await note(ada)
    before = len(ada.messages)
    assert f"“{NURSE}”: what will you try" in await ada.tap("🧪 Plan an experiment")
    assert "“Talk to one person who does it”: when?" in await ada.tap(
        "Talk to one person who does it"
    )
    assert "🧪 Next: Talk to one person who does it (Thursday, 19 November)" in await ada.tap(
        "In 3 days"
    )
    assert ada.toast == "Planned for Thursday, 19 November."
    assert len(ada.messages) == before
    reminders = []
    for _ in range(8):
        await ada.jump("10:00")
        reminders.append(sum("your experiment:" in m.text for m in ada.messages))
    assert reminders == [0, 0, 0, 1, 1, 1, 1, 1]


async def be_reminded(talk: Talk) -> None:
    """Let the day of the experiment come."""
    await note(talk)
    await plan(talk)
    await talk.jump("10:00", weekday=3)
    assert f"🧪 “{NURSE}”, your experiment: Talk to one person who does it" in talk.shown
    assert talk.buttons[:3] == ["✅ I did it", "Move it…", "Drop it"]


async def test_what_it_told_is_a_line_and_a_tap_from_the_reminder_on(ada: Talk) -> None:
    await be_reminded(ada)
    assert "what did it tell you?" in await ada.tap("✅ I did it")
    assert ada.buttons == ["👍 For it", "👎 Against", "Neither", "🤝 With whom?", "Cancel"]
    assert "“They love it” Which way does that speak?" in await ada.say("They\nlove it")
    assert f"✓ Noted: {NURSE}\nThat's all of it." in await ada.tap("👍 For it")
    assert ada.toast == "Noted: one more for it."
    assert "Found out so far: 1 for and 0 against.\n👍 For: They love it" in await ada.tap(NURSE)
    assert "🧪 Plan an experiment" in ada.buttons
    await ada.say("/today")
    assert "📌 1 date" not in ada.buttons


async def test_which_way_it_speaks_can_be_tapped_without_a_word(ada: Talk) -> None:
    await be_reminded(ada)
    await ada.tap("✅ I did it")
    await ada.tap("👎 Against")
    assert (await ada.read_book()).pending is None
    shown = await ada.tap(NURSE)
    assert "0 for and 1 against.\n👎 Against: Talk to one person who does it" in shown


async def test_a_question_let_go_can_be_answered_later(ada: Talk) -> None:
    await be_reminded(ada)
    await ada.tap("✅ I did it")
    await ada.tap("Cancel")
    assert "1 still to tell.\n💬 Still to tell: Talk" in await ada.tap(NURSE)
    await ada.tap("💬 What did it tell?")
    await ada.say("Long nights")
    assert "1 neither.\n▫️ Neither: Long nights" in await ada.tap("Neither")
    assert "💬 What did it tell?" not in ada.buttons


async def test_a_day_just_gone_is_no_day_of_next_year_unless_its_year_is_typed_and_then_shown(
    ada: Talk,
) -> None:
    await note(ada)
    await plan(ada, "Another day…")
    assert "For one of next year, type its year, too." in await ada.say("13.11.")
    assert "13 November 2027" in await ada.say("13.11.2027")
    await ada.say("/paths")
    assert f"{NURSE}, 13 Nov 2027" in ada.buttons


async def test_an_experiment_is_moved_to_a_typed_day_and_what_is_none_is_asked_again(
    ada: Talk,
) -> None:
    await note(ada)
    await plan(ada, "Another day…")
    assert "on which day?" in ada.shown
    quick = ada.buttons
    assert "I couldn't read a day in that." in await ada.say("qqqq")
    assert ada.buttons == quick
    assert quick[-1] == "Cancel"
    assert "A day that is still ahead, please, and not too far away." in await ada.say("yesterday")
    assert "(Tuesday, 24 November)" in await ada.say("24.11.")
    await ada.tap("Move it…")
    await ada.tap("Another day…")
    assert "“Talk to one person who does it”: when?" in await ada.tap("Cancel")
    assert "(no day yet)" in await ada.tap("No day yet")
    assert "Choose a day…" in ada.buttons


async def test_own_words_are_an_experiment_and_another_one_takes_its_place(ada: Talk) -> None:
    await note(ada)
    await ada.tap("🧪 Plan an experiment")
    assert "what will you try? Small enough" in await ada.tap("My own words…")
    assert "what will you try, once" in await ada.tap("Cancel")
    await ada.tap("My own words…")
    assert "“Visit the ward”: when?" in await ada.say("Visit\nthe ward")
    assert "🧪 Next: Visit the ward (Tuesday, 17 November)" in await ada.tap("Tomorrow")
    await ada.tap("Another one…")
    question = "In place of “Visit the ward” on Tuesday, 17 November?"
    assert await ada.tap("Read one job advert for it") == question
    assert ada.buttons == ["Swap it", "Keep it"]
    assert "🧪 Next: Visit the ward (Tuesday, 17 November)" in await ada.tap("Keep it")
    await ada.tap("Another one…")
    assert "“Visit the ward”: when?" in await ada.say("Visit the ward")
    await ada.say("/paths")
    await ada.tap(ada.buttons[0])
    await ada.tap("Another one…")
    assert await ada.say("See an advert") == question
    assert await ada.say("Read an advert") == question
    old = str((ada.message.keyboard or [])[0][0]["callback_data"])
    assert "“Read an advert”: when?" in await ada.tap("Swap it")
    assert "(no day yet)" in await ada.tap("No day yet")
    await ada.tap("Another one…")
    assert await ada.tap("Read one job advert for it") == "In place of “Read an advert”?"
    await ada.tap("Swap it")
    assert "(Monday, 23 November)" in await ada.tap("In a week")
    assert len((await ada.read_book()).experiments) == 1
    assert "Nothing found out yet." in await ada.tap("Drop it")
    assert ada.toast == "Dropped. There is always another one."
    await ada.tap_data(ada.message, old)
    assert (await ada.read_book()).experiments == {}


async def test_a_reminder_dropped_is_gone_from_the_day_and_a_button_of_it_says_so(
    ada: Talk,
) -> None:
    await be_reminded(ada)
    old, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    assert "That's all of it." in await ada.tap("Drop it")
    await ada.tap_data(old, data)
    assert ada.toast == "That experiment is gone already. /paths shows where you are."


async def test_what_was_done_elsewhere_is_neither_dropped_nor_moved_by_its_reminder(
    ada: Talk,
) -> None:
    await be_reminded(ada)
    old, buttons = ada.message, ada.carried
    await ada.tap("Move it…")
    week = ada.carried["In a week"]
    await ada.say(f"/paths {NURSE}")
    for label in ("✅ I did it", "👍 For it"):
        await ada.tap(label)
    before = (await ada.read_book()).experiments
    for pressed in (buttons["Drop it"], week):
        await ada.tap_data(old, pressed)
        assert ada.toast == "You did that one already, and it stays."
    await ada.tap_data(old, buttons["Move it…"])
    assert ada.said_now(old).startswith("Talk to one person who does it\nDone on")
    assert (await ada.read_book()).experiments == before


async def test_done_by_two_taps_is_done_once(ada: Talk) -> None:
    await be_reminded(ada)
    message, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    for _ in range(2):
        await ada.tap_data(message, data)
    (tried,) = (await ada.read_book()).experiments.values()
    assert tried.done_on == date(2026, 11, 19)


async def test_all_that_was_found_out_can_be_reread_reworded_and_deleted(ada: Talk) -> None:
    await be_reminded(ada)
    await ada.tap("✅ I did it")
    await ada.tap("👍 For it")
    await ada.tap(NURSE)
    await ada.tap("Found (1)")
    assert f"“{NURSE}”: what you found out" in ada.shown
    assert "Done on Thursday, 19 November.\n👍 For: Talk" in await ada.tap(ada.buttons[0])
    await ada.tap("What it told…")
    await ada.say("They love it")
    await ada.tap("👎 Against")
    await ada.tap("Found (1)")
    assert "👎 Against: They love it" in await ada.tap("👎 Against: They love it")
    assert "So far:\nThey love it\n\n" in await ada.tap("What it told…")
    await ada.say("It pays little")
    await ada.tap("👎 Against")
    await ada.tap("Found (1)")
    shown = await ada.tap("👎 Against: They love it It pays…")
    assert "👎 Against: They love it\nIt pays little" in shown
    await ada.tap("What it told…")
    assert "They love it" not in await ada.tap("Take it away")
    assert "with what it told you?" in await ada.tap("Delete…")
    assert "Nothing found out yet." in await ada.tap("Delete it")


async def test_a_path_is_chosen_kept_open_or_let_go_and_asks_only_while_it_is_none_of_that(
    ada: Talk,
) -> None:
    await note(ada)
    await plan(ada)
    assert "deciding later is fine" in await ada.tap("Decide…")
    assert ada.buttons == ["I choose this one", "Let this one go", "‹ Back"]
    assert "✓ You chose it on Monday, 16 November." in await ada.tap("I choose this one")
    await ada.tap("Decide…")
    assert ada.buttons == ["Keep it open", "Let this one go", "‹ Back"]
    assert "You let it go on Monday, 16 November." in await ada.tap("Let this one go")
    assert ada.toast == "Let go. Knowing what it isn't is worth a lot."
    assert "🧪" not in ada.shown
    assert ada.buttons == ["Skills", "Scores", "Decide…", "Change…", "‹ Back"]
    await ada.jump("10:00", weekday=3)
    assert not any("your experiment" in m.text for m in ada.messages)
    assert f"{NURSE}, set aside" in (await ada.say("/paths"), *ada.buttons)


async def test_a_path_is_worded_anew_and_deleted_after_a_question(ada: Talk) -> None:
    await note(ada)
    await ada.tap("Change…")
    await ada.tap("✏️ A line on it")
    assert "People, and my hands" in await ada.say("People, and my hands")
    await ada.tap("Change…")
    await ada.tap("Words")
    assert "Midwife\nPeople, and my hands" in await ada.say("Midwife")
    old, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    await ada.tap("Change…")
    assert "Let it go instead, and all of it stays." in await ada.tap("Delete…")
    assert "Curious about another path?" in await ada.tap("Delete it")
    await ada.tap_data(old, data)
    assert ada.toast == "That path is gone already. /paths shows the others."


async def test_a_skill_is_a_two_minute_habit_one_tap_after_its_name(ada: Talk) -> None:
    await note(ada)
    await ada.tap("Skills")
    await ada.tap("➕ Add a skill")
    assert f"“{NURSE}” asks for it." in await ada.say("Spanish")
    message, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    assert "Learn two minutes of Spanish" in await ada.tap("📚 Learn it, two minutes a day")
    await ada.tap_data(message, data)
    names = [habit.name for habit in (await ada.read_book()).habits.values()]
    assert names.count("Learn two minutes of Spanish") == 1
    await ada.say("/paths")
    assert "It asks for Spanish." in await ada.tap(NURSE)
    await ada.tap("Skills")
    assert "You are learning it: “Learn two minutes of Spanish”." in await ada.tap("✓ Spanish")
    assert await ada.tap("Take it away") == "Take “Spanish” away? Its habit stays."
    assert "You are learning it" in await ada.tap("Keep it")
    await ada.tap("Take it away")
    await ada.tap("Take it away")
    assert ada.toast == "Taken away. Its habit stays."


async def test_a_skill_that_says_how_often_is_learned_so(ada: Talk) -> None:
    await note(ada)
    await ada.tap("Skills")
    await ada.tap("➕ Add a skill")
    await ada.say("Latin 3 times a week")
    assert "a day" not in ada.shown
    await ada.tap("📚 Learn it, two minutes each time")
    assert "It's yours: 3 times a week" in ada.shown


async def test_a_skill_without_a_habit_is_taken_away_without_a_word_of_one(ada: Talk) -> None:
    await note(ada)
    await ada.tap("Skills")
    await ada.say("Spanish")
    assert await ada.tap("Take it away") == "Take “Spanish” away?"
    await ada.tap("Take it away")
    assert ada.toast == "Gone."


async def test_of_a_path_let_go_nothing_is_promised_that_is_not_there_and_nothing_begun(
    ada: Talk,
) -> None:
    await note(ada)
    await ada.tap("Decide…")
    await ada.tap("Let this one go")
    assert "You let it go on Monday, 16 November." in ada.shown
    assert "What you found out stays." not in ada.shown
    assert "experiment" not in ada.shown


async def test_a_skill_can_be_typed_at_once_where_a_path_was_noted_and_on_its_skills(
    ada: Talk,
) -> None:
    assert "Does it ask for a skill? Type one" in await ada.say("/paths Nurse")
    assert "Spanish" in await ada.say("Spanish")
    await ada.tap("‹ Back")
    assert "Anatomy" in await ada.say("Anatomy")
    (path,) = (await ada.read_book()).paths.values()
    assert [skill.name for skill in path.skills] == ["Spanish", "Anatomy"]


async def test_each_skill_without_a_habit_is_one_tap_away_on_the_skills(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.say("Spanish")
    await ada.tap("‹ Back")
    await ada.say("Anatomy")
    await ada.tap("‹ Back")
    assert ada.buttons[:4] == ["Spanish", "📚 Learn it", "Anatomy", "📚 Learn it"]
    assert "Learn two minutes of Anatomy" in await ada.say("learn anatomy")
    await ada.say("/paths nurse")
    await ada.tap("Skills")
    assert ada.buttons[:3] == ["Spanish", "📚 Learn it", "✓ Anatomy"]
    assert "Learn two minutes of Spanish" in await ada.tap("📚 Learn it")


SENTENCE = "It was good but not for me"


async def skills_named(talk: Talk) -> list[str]:
    """What the paths ask for."""
    book = await talk.read_book()
    return [skill.name for path in book.paths.values() for skill in path.skills]


async def test_a_sentence_on_a_paths_page_is_a_skill_only_once_that_is_said(ada: Talk) -> None:
    await note(ada)
    assert f"“{SENTENCE}”: is that a skill?" in await ada.say(SENTENCE)
    asked = ada.message
    assert await skills_named(ada) == []
    assert NURSE in await ada.say("no")
    await ada.tap("A skill", asked)
    assert await skills_named(ada) == []
    await ada.say(f"/paths {NURSE}")
    await ada.say(SENTENCE)
    await ada.say("yes")
    assert await skills_named(ada) == [SENTENCE]


@pytest.mark.parametrize(("typed", "is_yes"), [("they did", False), ("Yup!", True), ("sim", True)])
async def test_only_what_means_a_plain_yes_makes_a_skill_of_a_sentence(
    ada: Talk, typed: str, is_yes: bool
) -> None:
    await note(ada)
    await ada.say(SENTENCE)
    await ada.say(typed)
    assert (SENTENCE in await skills_named(ada)) is is_yes


async def test_with_an_experiment_planned_a_sentence_may_be_what_it_told(ada: Talk) -> None:
    await note(ada)
    await plan(ada)
    await ada.say(f"/paths {NURSE}")
    assert "tell you that, or is it a skill?" in await ada.say(SENTENCE)
    assert "Which way does that speak?" in await ada.tap("It told me that")
    (experiment,) = (await ada.read_book()).experiments.values()
    assert experiment.learned == SENTENCE
    assert await skills_named(ada) == []


@pytest.mark.parametrize(
    ("typed", "skills"),
    [
        ("Spanish, French", ["Spanish", "French"]),
        ("Spanish and French", ["Spanish", "French"]),
        ("Spanisch, Anatomie und Erste Hilfe", ["Spanisch", "Anatomie", "Erste Hilfe"]),
        ("francés y primeros auxilios", ["francés", "primeros auxilios"]),
        ("anatomie et calme", ["anatomie", "calme"]),
        ("Spanish; French", ["Spanish", "French"]),
        ("Research and development", ["Research", "development"]),
    ],
)
@pytest.mark.parametrize("begun", ["", "➕ Add a skill"])
@pytest.mark.parametrize("is_one", [False, True])
async def test_of_what_may_be_several_skills_it_is_asked_whether_they_are(
    ada: Talk, begun: str, typed: str, skills: list[str], *, is_one: bool
) -> None:
    await note(ada)
    if begun:
        await ada.tap("Skills")
        await ada.tap(begun)
    assert await ada.say(typed) == f"“{typed}”: {len(skills)} skills, or one?"
    assert await skills_named(ada) == []
    await ada.tap("One skill" if is_one else f"{len(skills)} skills")
    assert await skills_named(ada) == ([typed] if is_one else skills)


async def test_several_skills_are_said_to_be_so_in_words_and_a_sentence_is_no_list(
    ada: Talk,
) -> None:
    await note(ada)
    await ada.say("Spanish, French")
    await ada.say("both")
    assert await skills_named(ada) == ["Spanish", "French"]
    await ada.say("French, Latin and Greek")
    await ada.say("all of them")
    assert await skills_named(ada) == ["Spanish", "French", "Latin", "Greek"]
    assert "is that a skill?" in await ada.say("She liked it there, and the nights are long")


async def test_a_path_opened_later_takes_a_typed_skill_as_long_as_it_has_none(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.say("/paths")
    assert "Type one, like: Spanish" in await ada.tap("Nurse")
    await ada.say("Anatomy")
    await ada.say("/paths")
    assert "Type one" not in await ada.tap("Nurse")
    (path,) = (await ada.read_book()).paths.values()
    assert [skill.name for skill in path.skills] == ["Anatomy"]


async def test_a_line_on_a_path_is_shown_and_can_be_taken_away(ada: Talk) -> None:
    await ada.say("/paths Nurse")
    await ada.tap("Change…")
    await ada.tap("✏️ A line on it")
    assert ada.buttons == ["Cancel"]
    assert "People, not screens" in await ada.say("People, not screens")
    await ada.tap("Change…")
    assert "So far: People, not screens\n\n“Nurse”:" in await ada.tap("✏️ A line on it")
    assert ada.buttons == ["Take it away", "Cancel"]
    assert "People" not in await ada.tap("Take it away")
    (path,) = (await ada.read_book()).paths.values()
    assert path.note == ""


async def test_a_skill_in_arabic_is_a_habit_without_stray_signs(ada: Talk) -> None:
    await note(ada, "ممرضة")
    await ada.tap("Skills")
    await ada.tap("➕ Add a skill")
    await ada.say("الإسبانية")
    await ada.tap("📚 Learn it, two minutes a day")
    names = [habit.name for habit in (await ada.read_book()).habits.values()]
    assert "Learn two minutes of الإسبانية" in names


async def test_staying_is_a_path_too_with_experiments_of_its_own(ada: Talk) -> None:
    await note(ada)
    await ada.say("/paths")
    assert "Nothing found out yet." in await ada.tap("➕ Staying is one, too")
    await ada.tap("🧪 Plan an experiment")
    assert ada.buttons[0] == "Tell one person at work one wish"
    await ada.say("/paths")
    assert "➕ Staying is one, too" not in ada.buttons


async def test_a_talk_is_had_with_one_of_the_people_and_stands_there_too(ada: Talk) -> None:
    await ada.say("/people Ben")
    await note(ada)
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    assert f"“{NURSE}”: who does it" in await ada.tap("🤝 With whom?")
    assert "“Talk to Ben about it”: when?" in await ada.tap("Ben")
    assert "🧪 Next: Talk to Ben about it (Thursday, 19 November)" in await ada.tap("In 3 days")
    assert "your experiment: Talk to Ben about it" in await ada.jump("10:00", weekday=3)
    assert "“Talk to Ben about it”: what did it tell you?" in await ada.tap("✅ I did it")
    assert ada.toast == "Noted with Ben, too."
    await ada.say("Long nights")
    await ada.tap("👍 For it")
    assert "You wrote today." in await ada.say("/people Ben")


async def test_with_whom_to_talk_is_typed_or_shared_and_can_be_let_go(ada: Talk) -> None:
    await note(ada)
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Talk to one person who does it")
    await ada.tap("🤝 With whom?")
    assert "I can't read any words in that." in await ada.say("…")
    assert "“Talk to Eve about it”: when?" in await ada.say("Eve")
    await ada.tap("🤝 With Eve")
    await ada.person.share_contact("Uma", "+49123")
    assert "“Talk to Uma about it”: when?" in await ada.heard()
    await ada.tap("🤝 With Uma")
    assert "“Talk to Uma about it”: when?" in await ada.tap("Cancel")
    await ada.tap("🤝 With Uma")
    assert "“Talk to one person who does it”: when?" in await ada.tap("Take it away")
    assert "🤝 With whom?" in ada.buttons
    names = [contact.name for contact in (await ada.read_book()).contacts.values()]
    assert names == ["Eve", "Uma"]


async def test_a_talk_that_was_had_is_noted_with_whom_it_is_said_to_have_been(ada: Talk) -> None:
    await ada.say("/people Ben")
    await be_reminded(ada)
    await ada.tap("✅ I did it")
    await ada.tap("🤝 With whom?")
    assert "“Talk to Ben about it”: what did it tell you?" in await ada.tap("Ben")
    assert ada.toast == "Noted with Ben, too."
    assert "“Long nights” Which way" in await ada.say("Long nights")
    (ben,) = (await ada.read_book()).contacts.values()
    assert ben.wrote_on == (ada.today(),)


async def test_a_talk_with_somebody_deleted_meanwhile_is_done_all_the_same(ada: Talk) -> None:
    await ada.say("/people Ben")
    (contact_id,) = (await ada.read_book()).contacts
    await note(ada)
    await plan(ada)
    (talk,) = (await ada.read_book()).experiments
    shown = await ada.tap_data(ada.message, f"xtalk|{talk}|{contact_id}")
    assert "🧪 Next: Talk to Ben about it (Thursday, 19 November)" in shown
    await ada.tap_data(ada.message, f"cdelsure|{contact_id}")
    shown = await ada.tap_data(ada.message, f"xtalked|{talk}|{contact_id}")
    assert "“Talk to one person who does it”: what did it tell you?" in shown
    book = await ada.read_book()
    assert (book.experiments[talk].done_on, book.contacts) == (ada.today(), {})


async def test_nine_paths_are_two_pages(ada: Talk) -> None:
    for number in range(1, 10):
        await ada.say(f"/paths Path {number}")
    assert "9 paths to look at" in await ada.say("/paths")
    await ada.tap("1/2 ›")
    assert ada.buttons[0] == "Path 9"


async def test_a_direction_habit_that_was_kept_leads_to_the_paths(ada: Talk) -> None:
    await ada.say("/add Plan my career")
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(next(label for label in ada.buttons if "Plan my career" in label))
    await ada.tap("✅ Done")
    await ada.tap("⋯")
    await ada.tap(next(label for label in ada.buttons if "Plan my" in label))
    assert "Curious about another path?" in await ada.tap("🧭 Other paths")


@pytest.mark.parametrize(
    "forged",
    ["path|9", "xtry|9|talk", "xtry|1|leap", "xon|9|2026-11-20", "tstate|9|chosen", "klearn|9|9"],
)
async def test_a_forged_button_is_answered_and_changes_nothing(ada: Talk, forged: str) -> None:
    await ada.say("/paths")
    waiting = (await ada.read_book()).pending
    await ada.tap_data(ada.message, forged)
    book = await ada.read_book()
    assert (book.paths, book.experiments, book.pending) == ({}, {}, waiting)
    assert ada.person.unanswered_presses == []


async def test_a_button_for_a_day_that_is_over_says_so_and_plans_nothing(ada: Talk) -> None:
    await note(ada)
    await ada.tap("🧪 Plan an experiment")
    await ada.tap("Try one hour of it")
    old, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    await ada.jump("10:00", weekday=4)
    await ada.tap_data(old, data)
    assert ada.toast.startswith("A day that is still ahead, please, and not too far away.")


async def test_a_path_deleted_while_a_question_waited_is_answered_kindly(ada: Talk) -> None:
    await note(ada)
    await ada.tap("Skills")
    await ada.tap("➕ Add a skill")
    await ada.stand.until_quiet()
    async with ada.house.books.open(ada.person.id) as book:
        book.paths.clear()
    await ada.say("Spanish")
    assert any("That path is gone already." in m.text for m in ada.messages[-2:])


async def test_paths_are_exported_and_forgotten(ada: Talk) -> None:
    await be_reminded(ada)
    await ada.tap("✅ I did it")
    await ada.say("Long nights")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"Long nights" in document.file.content
    assert b"nurse" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert "Curious about another path?" in await ada.say("/paths")


async def choose(talk: Talk) -> str:
    """Note a path and choose it."""
    await note(talk)
    await talk.tap("Decide…")
    return await talk.tap("I choose this one")


async def test_a_chosen_path_offers_to_become_a_goal_that_begins_with_its_name(
    ada: Talk,
) -> None:
    assert "Shall it become a goal?" in await choose(ada)
    assert "Question 1 of 5" in await ada.tap("🎯 Make it a goal")
    await ada.tap(f"Take “{NURSE}”")
    assert "Question 2 of 5" in ada.shown
    (goal,) = (await ada.read_book()).goals.values()
    assert goal.what == NURSE
    await ada.say("/paths")
    assert "Shall it become a goal?" not in await ada.tap(f"{NURSE}, chosen")
    assert "🎯 Make it a goal" not in ada.buttons
    for label in ("Decide…", "Keep it open", "Decide…", "I choose this one"):
        await ada.tap(label)
        assert "🎯 Make it a goal" not in ada.buttons
    assert "Shall it become a goal?" not in ada.shown


async def test_a_goal_for_a_path_can_be_worded_otherwise_or_let_go(ada: Talk) -> None:
    await choose(ada)
    await ada.tap("🎯 Make it a goal")
    assert "✓ You chose it on" in await ada.tap("Cancel")
    await ada.say("/paths")
    await ada.tap(f"{NURSE}, chosen")
    await ada.tap("🎯 Make it a goal")
    assert "Question 2 of 5" in await ada.say("Begin the training")
    (goal,) = (await ada.read_book()).goals.values()
    assert goal.what == "Begin the training"
    await ada.say("/paths")
    await ada.tap(f"{NURSE}, chosen")
    assert "🎯 Make it a goal" not in ada.buttons


async def test_a_chosen_path_can_become_a_goal_as_long_as_none_was_made_of_it(ada: Talk) -> None:
    await choose(ada)
    await ada.tap("🎯 Make it a goal")
    await ada.tap("Cancel")
    assert ada.buttons[0] == "🎯 Make it a goal"
    await ada.jump("10:00", weekday=3)
    await ada.say("/paths")
    await ada.tap(f"{NURSE}, chosen")
    assert ada.buttons[0] == "🎯 Make it a goal"
    await ada.tap("Decide…")
    await ada.tap("Keep it open")
    assert "🎯 Make it a goal" not in ada.buttons


async def test_a_name_taken_twice_is_one_goal_and_a_deleted_path_is_answered_kindly(
    ada: Talk,
) -> None:
    await choose(ada)
    (path_id,) = (await ada.read_book()).paths
    await ada.tap("🎯 Make it a goal")
    for _ in range(2):
        assert "Question 2 of 5" in await ada.tap_data(ada.message, f"gtake|{path_id}")
    assert len((await ada.read_book()).goals) == 1
    await ada.tap_data(ada.message, f"tdelsure|{path_id}")
    for data in (f"gtake|{path_id}", f"gdraft|{path_id}"):
        await ada.tap_data(ada.message, data)
        assert ada.toast == "That path is gone already. /paths shows the others."


async def test_one_path_is_chosen_at_a_time_and_the_one_before_is_open_again_with_all_it_has(
    ada: Talk,
) -> None:
    await choose(ada)
    await ada.tap("🎯 Make it a goal")
    await ada.tap(f"Take “{NURSE}”")
    await ada.say(f"/paths {NURSE}")
    await plan(ada)
    await ada.jump("10:00", weekday=1)
    await ada.say("/paths Gardener")
    await ada.tap("Decide…")
    shown = await ada.tap("I choose this one")
    assert "✓ You chose it on Tuesday, 17 November." in shown
    assert f"“{NURSE}” is open again, with all you found out.\nShall it become" in shown
    await ada.say("/paths")
    assert ada.buttons[:2] == ["Gardener, chosen", f"{NURSE}, 19 Nov"]
    assert "Open again since Tuesday, 17 November." in await ada.tap(ada.buttons[1])
    assert "🧪 Next: Talk to one person" in ada.shown
    await ada.tap("Decide…")
    shown = await ada.tap("I choose this one")
    assert "“Gardener” is open again" in shown
    assert "Shall it become a goal?" not in shown
    await ada.tap("Decide…")
    assert "is open again" not in await ada.tap("Keep it open")


async def let_go(talk: Talk, name: str = NURSE) -> None:
    """Let a path go, from the list."""
    await talk.say("/paths")
    await talk.tap(next(label for label in talk.buttons if name in label))
    await talk.tap("Decide…")
    await talk.tap("Let this one go")


LET_GO = f"You let “{NURSE}” go on Thursday, 19 November, so I remind you of nothing there."


def as_now(talk: Talk, message: Message) -> Message:
    """A message as it stands in the chat by now."""
    return next(one for one in talk.messages if one.id == message.id)


async def test_an_experiment_of_a_path_let_go_is_moved_only_once_the_path_is_open_again(
    ada: Talk,
) -> None:
    await be_reminded(ada)
    reminder = ada.message
    (planned,) = (await ada.read_book()).experiments
    await let_go(ada)
    await ada.tap("Move it…", reminder)
    assert LET_GO in as_now(ada, reminder).text
    assert as_now(ada, reminder).buttons == [["Keep it open", "‹ Back"]]
    assert "Planned" not in await ada.say("in 3 days")
    for data in (f"xon|{planned}|2026-11-22|", f"xday|{planned}|"):
        await ada.tap("‹ Back", reminder)
        await ada.tap_data(reminder, data)
        assert LET_GO in as_now(ada, reminder).text
    assert LET_GO in await ada.say("in 3 days")
    await ada.tap("Keep it open", reminder)
    await ada.tap("Move it…", reminder)
    await ada.tap("In 3 days", reminder)
    assert ada.toast == "Planned for Sunday, 22 November."
    assert "your experiment: Talk to one person" in await ada.jump("10:00", weekday=6)


async def test_nothing_is_planned_about_a_path_let_go_by_a_button_of_before(ada: Talk) -> None:
    await ada.jump("10:00", weekday=3)
    await note(ada)
    page = ada.message
    await ada.tap("🧪 Plan an experiment")
    await ada.say("/paths")
    await let_go(ada)
    for label in ("Try one hour of it", "Keep it open", "🧪 Plan an experiment"):
        await ada.tap(label, page)
    assert "what will you try" in as_now(ada, page).text
    await let_go(ada)
    for label in ("My own words…", "Keep it open", "🧪 Plan an experiment"):
        assert (LET_GO in as_now(ada, page).text) is (label == "Keep it open")
        await ada.tap(label, page)
    assert not (await ada.read_book()).experiments


async def test_what_was_done_about_a_path_let_go_is_told_all_the_same(ada: Talk) -> None:
    await be_reminded(ada)
    reminder = ada.message
    await let_go(ada)
    await ada.tap("✅ I did it", reminder)
    await ada.say("Long nights")
    await ada.tap("👎 Against")
    assert "👎 Against: Long nights" in await ada.tap(NURSE)
    assert "You let it go on Thursday" in ada.shown


async def test_a_skill_that_two_paths_ask_for_is_learned_by_one_habit(ada: Talk) -> None:
    for path in ("UX", "Gardener"):
        await ada.say(f"/paths {path}")
        await ada.say("Spanish" if path == "UX" else "spanish")
        await ada.tap("📚 Learn it, two minutes a day")
    assert "You are learning it: “Learn two minutes of Spanish”." in ada.shown
    assert ada.toast == "That habit is yours already."
    names = [habit.name for habit in (await ada.read_book()).habits.values()]
    assert names.count("Learn two minutes of Spanish") == 1
    assert names.count("Learn two minutes of spanish") == 0
    await ada.tap("Its habit")
    await ada.tap("Change…")
    await ada.tap("Words")
    await ada.say("Read Spanish news")
    await ada.say("/paths Teacher")
    await ada.say("Spanish")
    await ada.tap("📚 Learn it, two minutes a day")
    assert "You are learning it: “Read Spanish news”." in ada.shown


async def test_a_skill_whose_habit_is_archived_is_not_learned_and_can_be_taken_up_again(
    ada: Talk,
) -> None:
    await ada.say("/paths UX")
    await ada.say("Spanish")
    await ada.tap("📚 Learn it, two minutes a day")
    await ada.say("/habits")
    await ada.tap("📚 Learn two minutes of Spanish")
    await ada.tap("Archive")
    await ada.say("/paths UX")
    await ada.tap("Skills")
    assert ada.buttons[:2] == ["Spanish", "Bring it back"]
    assert "“Learn two minutes of Spanish” is archived: its history waits." in await ada.tap(
        "Spanish"
    )
    assert ada.buttons == ["Bring it back", "Take it away", "‹ Back"]
    await ada.say("/paths Gardener")
    await ada.say("Spanish")
    await ada.tap("📚 Learn it, two minutes a day")
    assert "“Learn two minutes of Spanish” is archived" in ada.shown
    await ada.tap("Bring it back")
    assert ada.toast == "Welcome back."
    await ada.say("/paths UX")
    await ada.tap("Skills")
    assert ada.buttons[0] == "✓ Spanish"


@pytest.mark.parametrize("typed", ["nurse", "A nurse in a very small town by the sea"])
async def test_a_path_with_a_state_behind_its_name_is_opened_by_its_name(
    ada: Talk, typed: str
) -> None:
    await ada.say("/paths")
    await ada.say(typed)
    await ada.tap("🧪 Plan an experiment")
    await ada.say("Visit the ward")
    await ada.tap("Tomorrow")
    await ada.say("/paths")
    assert ", 17 Nov" in ada.buttons[0]
    assert "🧪 Next: Visit the ward" in await ada.say(typed)
