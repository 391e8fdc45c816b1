"""Goals in the chat: five questions, a page, habits and milestones, and the ways it can end."""

from datetime import date

import pytest

from habitbot.chat.taps.goals import GoalTap
from habitbot.core.check_in import mark_day
from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.goal import Goal, GoalState
from habitbot.core.goals import add_goal, link_habit, set_state
from habitbot.core.habit import Area
from habitbot.core.history import Mark
from tests.talk import Talk

EXAM = "Pass the <exam>"


async def answer(talk: Talk, *typed: str) -> None:
    """Set a goal and type these answers; an empty one skips its question."""
    await talk.say("/goals")
    await talk.tap("🎯 Set a goal")
    for words in typed:
        await (talk.say(words) if words else talk.tap("Skip it"))


async def set_goal(talk: Talk, what: str = EXAM) -> None:
    """Set a goal with nothing but what is wanted, and open its page."""
    await answer(talk, what, "", "", "", "")
    await talk.tap("All good")


async def the_goal(talk: Talk) -> Goal:
    """The one goal in the book."""
    (goal,) = (await talk.read_book()).goals.values()
    return goal


async def test_without_goals_the_page_says_how_to_begin(ada: Talk) -> None:
    assert "No goal yet." in await ada.say("/goals")
    assert ada.buttons == ["🎯 Set a goal"]
    assert "Question 1 of 5" in await ada.tap("🎯 Set a goal")
    assert "No goal yet." in await ada.tap("Cancel")


async def test_five_short_answers_make_a_sentence(ada: Talk) -> None:
    await answer(ada, "Pass the exam.")
    assert "Question 2 of 5" in ada.shown
    await ada.say("A certificate")
    await ada.say("Read one page")
    await ada.say("The team moves on!")
    assert ada.buttons[:5] == ["4 weeks", "3 months", "6 months", "A year", "2 years"]
    assert (
        "Short-term goal\n"
        "Pass the exam by 31 March 2027.\n"
        "I'll know it by this: A certificate.\n"
        "Why now: The team moves on.\n"
        "Smallest version: Read one page." in await ada.say("by the end of march")
    )
    assert ada.buttons[0] == "🌱 Daily: Read one page"


async def test_what_is_skipped_is_left_out_of_the_sentence(ada: Talk) -> None:
    await answer(ada, EXAM, "", "", "", "")
    assert f"Goal\n{EXAM}.\n\nThat is your goal." in ada.shown
    assert ada.buttons == ["🌱 A new habit…", "Link one I have", "✏️ My own words", "All good"]


@pytest.mark.parametrize(
    "typed", ["skip", "Skip it!", "-", "–", "next", "idk", "I don't know", "i don’t know."]
)
async def test_a_question_is_skipped_by_words_as_well(ada: Talk, typed: str) -> None:
    await answer(ada, EXAM, typed, typed, typed, typed)
    assert f"Goal\n{EXAM}.\n\nThat is your goal." in ada.shown


async def test_words_that_only_begin_like_skipping_are_an_answer(ada: Talk) -> None:
    await answer(ada, EXAM, "Skip no lesson for a month")
    assert (await the_goal(ada)).proof == "Skip no lesson for a month"


@pytest.mark.parametrize("typed", ["skip", "idk", "-"])
async def test_what_is_wanted_cannot_be_skipped_and_is_asked_for_kindly(
    ada: Talk, typed: str
) -> None:
    await answer(ada, typed)
    assert "This one the goal needs" in ada.shown
    assert (await ada.read_book()).goals == {}
    assert "Question 2 of 5" in await ada.say(EXAM)


async def test_a_part_that_is_not_changed_after_all_stays(ada: Talk) -> None:
    await answer(ada, EXAM, "A certificate", "", "", "")
    for label in ("All good", "Change…", "How I'll know"):
        await ada.tap(label)
    assert "I'll know it by this: A certificate." in await ada.say("skip it")


async def test_a_question_let_go_halfway_leaves_the_goal_with_what_was_said(ada: Talk) -> None:
    await answer(ada, EXAM, "A certificate")
    assert "I'll know it by this: A certificate." in await ada.tap("Cancel")
    assert "No habit feeds it yet." in ada.shown
    assert ada.shown.endswith("I keep it as it is. “Change…” adds the rest, or deletes it.")


async def test_a_goal_can_be_written_behind_the_command(ada: Talk) -> None:
    assert "Question 2 of 5" in await ada.say(f"/goals {EXAM}")
    goal = await the_goal(ada)
    assert (goal.what, goal.begun_on) == (EXAM, date(2026, 11, 16))


async def test_a_day_named_with_what_is_wanted_is_its_day_and_not_asked_for_again(
    ada: Talk,
) -> None:
    said = await ada.say("/goals Become a data analyst by March 2027")
    assert said.startswith("Question 2 of 4\nBy 31 March 2027: that is its day.\n\nHow will you")
    for step in (3, 4):
        assert (await ada.tap("Skip it")).startswith(f"Question {step} of 4")
    assert "Become a data analyst by 31 March 2027.\n\nThat is" in await ada.tap("Skip it")
    assert ((await the_goal(ada)).what, (await the_goal(ada)).by) == (
        "Become a data analyst",
        date(2027, 3, 31),
    )


@pytest.mark.parametrize(
    ("typed", "what", "by"),
    [
        ("By the end of February pass the exam", "Pass the exam", date(2027, 2, 28)),
        ("Prüfung bestehen bis zum 1. März", "Prüfung bestehen", date(2027, 3, 1)),
        ("Neue Stelle finden in drei Monaten", "Neue Stelle finden", date(2027, 2, 16)),
    ],
)
async def test_a_day_named_before_what_is_wanted_or_in_words_is_its_day_as_well(
    ada: Talk, typed: str, what: str, by: date
) -> None:
    assert (await ada.say(f"/goals {typed}")).startswith("Question 2 of 4\nBy ")
    goal = await the_goal(ada)
    assert (goal.what, goal.by) == (what, by)


AMISS = "That is Wednesday, 3 March 2027, and no Friday. Which day do you mean?"


@pytest.mark.parametrize("begun", ["/goals", "➕ Set a goal"])
@pytest.mark.parametrize(
    ("answered", "by"),
    [
        ("Wednesday", date(2026, 11, 18)),
        ("3 March", date(2027, 3, 3)),
        ("friday 5 march", date(2027, 3, 5)),
        ("skip", None),
        ("no idea", None),
    ],
)
async def test_a_day_named_with_another_weekday_is_asked_about_before_all_else(
    ada: Talk, begun: str, answered: str, by: date | None
) -> None:
    typed = "Finish the report by Friday 3 March"
    if begun == "/goals":
        assert await ada.say(f"/goals {typed}") == AMISS
    else:
        await answer(ada, typed)
        assert ada.shown == AMISS
    for no_day in ("blue", "Friday 3 March"):
        await ada.say(no_day)
        assert (await ada.read_book()).goals == {}
    assert f"Question 2 of {5 if by is None else 4}" in await ada.say(answered)
    goal = await the_goal(ada)
    assert (goal.what, goal.by) == ("Finish the report", by)


async def test_who_leaves_that_question_is_where_goals_are_set(ada: Talk) -> None:
    await ada.say("/goals Finish the report by Friday 3 March")
    assert "goal" in (await ada.tap("Cancel")).lower()
    assert (await ada.read_book()).goals == {}


async def test_a_twin_set_all_the_same_keeps_the_day_that_was_asked_about(ada: Talk) -> None:
    await answer(ada, EXAM)
    await ada.say(f"/goals {EXAM} by Friday 3 March")
    await ada.say("3 March")
    assert "Question 2 of 4\nBy 3 March 2027: that is its day." in await ada.tap(ada.buttons[1])
    goals = (await ada.read_book()).goals.values()
    assert [(one.what, one.by) for one in goals] == [(EXAM, None), (EXAM, date(2027, 3, 3))]


async def test_of_a_day_amiss_named_with_what_is_wanted_anew_the_words_stay_and_it_is_asked(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "", "", "", "31.12.")
    for label in ("All good", "Change…", "What"):
        await ada.tap(label)
    assert AMISS in await ada.say("Speak Spanish by Friday 3 March")
    assert "Speak Spanish by 5 March 2027." in await ada.say("5 March")


@pytest.mark.parametrize("anew", [False, True])
async def test_of_a_time_beside_the_day_of_a_goal_it_is_said_that_it_is_not_kept(
    ada: Talk, *, anew: bool
) -> None:
    if anew:
        await answer(ada, EXAM, "", "", "", "31.12.")
        for label in ("All good", "Change…", "What"):
            await ada.tap(label)
        await ada.say("Finish the report by friday at 5")
    else:
        await ada.say("/goals Finish the report by friday at 5")
    assert "I keep the day, not the time of day." in [one.text for one in ada.messages]
    goal = await the_goal(ada)
    assert (goal.what, goal.by) == ("Finish the report", date(2026, 11, 20))


async def test_a_day_named_with_what_is_wanted_anew_is_its_new_day(ada: Talk) -> None:
    await answer(ada, EXAM, "", "", "", "31.12.")
    for label in ("All good", "Change…", "What"):
        await ada.tap(label)
    assert "Speak Spanish by 31 May 2027." in await ada.say("Speak Spanish by May")
    await ada.tap("Change…")
    await ada.tap("What")
    assert "Speak Catalan by 31 May 2027." in await ada.say("Speak Catalan")


async def test_a_tapped_day_makes_a_long_term_goal(ada: Talk) -> None:
    await answer(ada, EXAM, "", "", "")
    assert f"Long-term goal\n{EXAM} by 16 November 2027." in await ada.tap("A year")
    await ada.tap("All good")
    assert "📅 Still about a year, until 16 November 2027." in ada.shown


async def test_a_day_that_cannot_be_read_or_is_over_is_asked_again(ada: Talk) -> None:
    await answer(ada, EXAM, "", "", "")
    quick = ada.buttons
    assert "I couldn't read a day in that." in await ada.say("when I am ready")
    assert ada.buttons == quick
    assert "A day that is still ahead, please, and not too far away." in await ada.say("yesterday")
    assert ada.buttons == quick
    assert f"{EXAM} by 28 December." in await ada.say("in six weeks")


async def test_a_command_that_is_refused_brings_no_buttons_of_the_question_that_waits(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "", "", "")
    assert "too long" in await ada.say(f"/people {'x' * 99}")
    assert ada.buttons == ["Cancel"]
    assert f"{EXAM} by 28 December." in await ada.say("in six weeks")


async def test_a_goal_is_said_in_ones_own_words_and_made_from_the_answers_again(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "", "", "", "31.12.")
    assert f"So far:\n{EXAM} by 31 December." in await ada.tap("✏️ My own words")
    copy = (ada.message.keyboard or [])[0][0]
    assert copy["copy_text"] == {"text": f"{EXAM} by 31 December."}
    assert "This winter I show them" in await ada.say("This winter\nI show them")
    assert EXAM not in ada.shown
    await ada.tap("Change…")
    await ada.tap("Whole sentence")
    assert f"{EXAM} by 31 December." in await ada.tap("From my answers")


async def test_what_changes_below_ones_own_words_is_seen_until_they_are_worded_anew(
    ada: Talk,
) -> None:
    await answer(ada, "Write a book", "", "", "", "31.12.")
    await ada.tap("✏️ My own words")
    assert "📅 45 days left, until 31 December." in await ada.say("I become an author")
    for part, words in (("What", "Write two books"), ("Why now", "I have the time")):
        await ada.tap("Change…")
        await ada.tap(part)
        await ada.say(words)
    told = "I become an author\nWhat: Write two books\nWhy now: I have the time\n\n"
    assert told in ada.shown
    await ada.tap("Change…")
    await ada.tap("By when")
    assert "until 28 February 2027." in await ada.say("February")
    assert told in ada.shown
    await ada.tap("Change…")
    await ada.tap("Whole sentence")
    await ada.say("I become an author of two")
    assert "What:" not in ada.shown


async def test_the_smallest_version_becomes_a_habit_by_one_tap_and_two_taps_are_one_habit(
    ada: Talk,
) -> None:
    await answer(ada, "Speak Spanish", "", "Learn one word", "", "")
    message = ada.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    for _ in range(2):
        await ada.tap_data(message, data)
        assert "🌱 Its habit begins now." in ada.shown
    assert ada.toast == "It's on your list, every day. /habits changes when."
    assert "Learn one word" in await ada.say("/today")
    assert [habit.name for habit in (await ada.read_book()).habits.values()][1:] == [
        "Learn one word"
    ]


@pytest.mark.parametrize(
    ("smallest", "frequency", "often"),
    [
        ("Run 3 times a week", TimesAWeek(3), "3 times a week"),
        ("Write to one person once a week", TimesAWeek(1), "once a week"),
        ("Yoga montags und donnerstags", Weekdays((0, 3)), "Mon and Thu"),
        ("Correr cada día laborable", Weekdays((0, 1, 2, 3, 4)), "Monday to Friday"),
    ],
)
async def test_a_smallest_version_that_says_how_often_is_due_so_on_all_three_ways(
    ada: Talk, smallest: str, frequency: Frequency, often: str
) -> None:
    toast = f"It's on your list, {often}. /habits changes when."

    async def is_due() -> bool:
        habits = (await ada.read_book()).habits
        return habits[max(habits)].frequency == frequency

    await answer(ada, "Feel well", "", smallest, "", "")
    assert ada.buttons[0].startswith("🌱 A habit: ")
    await ada.tap(ada.buttons[0])
    assert (ada.toast, await is_due()) == (toast, True)
    await answer(ada, "Feel strong", "", "", "", "")
    await ada.tap("🌱 A new habit…")
    assert (await ada.say(f"{smallest} and sing")).endswith(toast)
    assert await is_due()
    await answer(ada, "Feel light", "", "", "", "")
    await ada.tap("All good")
    await ada.tap("🌱 Habits: 0")
    await ada.tap("🌱 A new habit…")
    assert (await ada.say(f"{smallest} and hum")).endswith(toast)
    assert await is_due()


async def test_a_smallest_version_in_a_rhythm_that_no_plan_holds_is_told_the_nearest_one(
    ada: Talk,
) -> None:
    nearest = "I plan by days and weeks: 3 times a week comes closest to your words."
    await answer(ada, "Feel well", "", "Call mum every 2 days", "", "")
    assert (await ada.tap(ada.buttons[0])).endswith(nearest)
    await answer(ada, "Feel light", "", "", "", "")
    await ada.tap("🌱 A new habit…")
    assert (await ada.say("Sing every other day")).endswith(nearest)
    assert ada.buttons[0] == "3 times a week"
    await ada.tap("3 times a week")
    habits = (await ada.read_book()).habits
    assert habits[max(habits)].frequency == TimesAWeek(3)


@pytest.mark.parametrize(
    ("what", "smallest", "area"),
    [
        ("Pass the data analyst exam", "Solve one exercise", Area.LEARNING),
        ("Pass the data analyst exam", "Do one exercise", Area.LEARNING),
        ("Run a marathon", "Do one exercise", Area.EXERCISE),
        ("Marathon", "Run 3 times a week", Area.EXERCISE),
        ("Run a marathon", "At most 2 coffees a day", Area.NUTRITION),
        ("Apply for three analyst jobs", "Read one job advert", Area.DIRECTION),
    ],
)
async def test_a_goals_habit_is_sport_only_where_its_words_or_the_goals_are(
    ada: Talk, what: str, smallest: str, area: Area
) -> None:
    await answer(ada, what, "", smallest, "", "")
    await ada.tap(ada.buttons[0])
    habits = (await ada.read_book()).habits
    assert habits[max(habits)].area is area


async def test_a_goal_without_a_smallest_version_is_asked_for_it(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🌱 Habits: 0")
    assert "What is the smallest version" in await ada.tap("🌱 A new habit…")
    shown = await ada.say("Open the book")
    assert shown.endswith("It's on your list, every day. /habits changes when.")
    assert "🌱 Habits: 1" in ada.buttons
    assert [one.name for one in (await ada.read_book()).habits.values()][1:] == ["Open the book"]


async def test_what_feeds_a_goal_can_be_typed_where_its_habits_are_chosen(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🌱 Habits: 0")
    await ada.tap(ada.buttons[0])
    await ada.say("Open the book")
    assert "🌱 Habits: 2" in ada.buttons
    await ada.tap("🌱 Habits: 2")
    await ada.say("Close the book")
    assert len((await the_goal(ada)).habit_ids) == 2


async def test_thanks_typed_where_habits_or_milestones_are_chosen_become_none(ada: Talk) -> None:
    await set_goal(ada)
    shown = ada.message
    for page in ("🌱 Habits: 0", "🏁 Milestones"):
        await ada.tap(page, shown)
        await ada.say("thank you")
        await ada.tap("‹ Back", shown)
    goal = await the_goal(ada)
    assert (goal.habit_ids, goal.milestones) == ((), ())


async def test_a_smallest_version_that_is_only_changed_makes_no_habit_by_itself(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("Change…")
    await ada.tap("Smallest version")
    assert "Which habits feed it?" in await ada.say("Open the book")
    assert len((await ada.read_book()).habits) == 1
    await ada.tap("🌱 Daily: Open the book")
    assert "🌱 Habits: 1" in ada.buttons


async def test_who_names_no_new_habit_after_all_gets_none(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🌱 Habits: 0")
    await ada.tap("🌱 A new habit…")
    assert "No habit feeds it yet." in await ada.say("skip")
    assert len((await ada.read_book()).habits) == 1


async def test_habits_are_linked_and_unlinked_by_a_tap_and_count(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🌱 Habits: 0")
    habit = ada.buttons[0]
    await ada.tap(habit)
    assert ada.buttons[0] == f"✓ {habit}"
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.say("/goals")
    await ada.tap(EXAM)
    assert "🌱 One small step so far: 100 % of what you planned." in ada.shown
    await ada.tap("🌱 Habits: 1")
    await ada.tap(f"✓ {habit}")
    assert "No habit feeds it yet." in await ada.tap("‹ Back")
    assert (await ada.read_book()).habits.keys() == {1}


async def test_a_linked_habit_that_is_archived_stays_and_a_deleted_one_goes(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🌱 Habits: 0")
    await ada.tap(ada.buttons[0])
    for way in (("Archive",), ("Change…", "Delete…", "Delete it")):
        await ada.say("/habits")
        if ada.buttons[0] == "➕ Add a habit":
            await ada.tap("Archive (1)")
        await ada.tap(ada.buttons[0])
        for label in way:
            await ada.tap(label)
        await ada.say("/goals")
        await ada.tap(EXAM)
        linked = 1 if len(way) == 1 else 0
        assert f"🌱 Habits: {linked}" in ada.buttons


async def test_milestones_are_added_passed_and_taken_away(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    for name in ("Half of it", "All of it"):
        await ada.tap("➕ Add one")
        await ada.say(name)
    await ada.tap("◻️ Half of it")
    assert ada.toast == "🏁 Passed. A good piece of the way."
    assert "🏁 1 of 2 milestones passed." in await ada.tap("‹ Back")
    await ada.tap("🏁 Milestones: 1/2")
    await ada.tap("✅ Half of it")
    assert ada.buttons[0] == "◻️ Half of it"
    await ada.tap("◻️ Half of it")
    for answer, left in (("Keep it", "✅ Half of it"), ("Take it away", "◻️ All of it")):
        await ada.tap("Take one away…")
        asked = "Take “Half of it” away, which you passed on 16 November? It goes for good."
        assert await ada.tap("Half of it") == asked
        assert ada.buttons == ["Keep it", "Take it away"]
        await ada.tap(answer)
        assert ada.buttons[0] == left


async def test_a_milestone_that_its_button_cuts_is_read_in_whole_above(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    await ada.say("The CV is new")
    page = await ada.say("Portfolio with two projects online by 20 December")
    assert "◻️ Portfolio with two projects onlin…" in ada.buttons
    assert "· Portfolio with two projects online by 20 December" in page
    assert "· The CV is new" not in page


async def test_milestones_are_typed_one_after_the_other(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    await ada.say("Half of it")
    await ada.say("All of it")
    assert ada.buttons[:2] == ["◻️ Half of it", "◻️ All of it"]
    await ada.tap("◻️ Half of it")
    await ada.say("More than that")
    assert ada.buttons[:3] == ["✅ Half of it", "◻️ All of it", "◻️ More than that"]


async def test_a_milestone_tapped_twice_is_passed_and_a_question_for_one_leads_back(
    ada: Talk,
) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    await ada.tap("➕ Add one")
    assert "A milestone is a place" in await ada.tap("Cancel")
    await ada.tap("➕ Add one")
    await ada.say("Half of it")
    message = ada.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    for _ in range(2):
        await ada.tap_data(message, data)
        assert ada.buttons[0] == "✅ Half of it"


async def test_a_milestone_is_passed_on_the_day_of_the_first_tap_however_old_its_page(
    ada: Talk,
) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    await ada.say("Half of it")
    page, data = ada.message, str((ada.message.keyboard or [])[0][0]["callback_data"])
    for _ in range(2):
        await ada.jump("09:00", weekday=3)
        await ada.tap_data(page, data)
        assert (await the_goal(ada)).milestones[0].done_on == date(2026, 11, 19)


async def test_a_length_of_time_counts_from_the_day_it_is_tapped_however_old_its_page(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "", "", "")
    page = ada.message
    await ada.jump("09:00", weekday=3)
    await ada.tap("4 weeks", page)
    assert (await the_goal(ada)).by == date(2026, 12, 17)


async def test_a_goal_is_celebrated_on_its_day_however_often_it_is_tapped(ada: Talk) -> None:
    await answer(ada, EXAM, "A certificate", "", "", "")
    await ada.tap("All good")
    await ada.jump("09:00", weekday=5)
    await ada.say("/goals")
    await ada.tap(EXAM)
    assert "You wanted to know it by this: A certificate" in await ada.tap("🎉 Reached!")
    await ada.tap("Not quite yet")
    await ada.tap("🎉 Reached!")
    message = ada.message
    data = str((message.keyboard or [])[0][0]["callback_data"])
    assert "🎉 You are there!" in await ada.tap("🎉 Yes, I am")
    assert "It took 6 days." in ada.shown
    await ada.tap_data(message, data)
    assert "🎉 You are there!" in ada.shown
    assert "It took 6 days." in ada.shown
    await ada.jump("09:00")
    await ada.tap_data(message, data)
    (shown,) = (one.text for one in ada.messages if one.id == message.id)
    assert "You are there" not in shown
    assert "Set on 16 November, reached on 21 November." in shown
    assert ada.toast == "It is reached, and stays so."
    await ada.say("/goals")
    assert f"{EXAM} · reached" in ada.buttons


async def test_no_habit_carried_a_goal_on_more_days_than_it_took(ada: Talk) -> None:
    await answer(ada, EXAM, "", "Read one page", "", "")
    await ada.tap("🌱 Daily: Read one page")
    for is_later in (False, True):
        if is_later:
            await ada.jump("09:00")
        await ada.say("/today")
        await ada.tap("Read one page")
    await ada.say("/goals")
    await ada.tap(EXAM)
    await ada.tap("🎉 Reached!")
    await ada.tap("🎉 Yes, I am")
    assert "It took 2 days.\nCarried by: Read one page, 2 days\n" in ada.shown


async def test_what_carried_a_goal_is_celebrated_with_it_and_nothing_that_was_not(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "", "Read one page", "", "")
    await ada.tap("🌱 Daily: Read one page")
    await ada.tap("🏁 Milestones")
    await ada.tap("➕ Add one")
    await ada.say("Half of it")
    await ada.tap("◻️ Half of it")
    for _ in range(2):
        await ada.say("/today")
        await ada.tap("Read one page")
        await ada.jump("09:00")
    await ada.say("/goals")
    await ada.tap(EXAM)
    await ada.tap("🎉 Reached!")
    await ada.tap("🎉 Yes, I am")
    assert ada.shown == (
        f"🎉 You are there!\n{EXAM}\nIt took 3 days.\nCarried by: Read one page, 2 days\n"
        "One milestone on the way: Half of it\n\n"
        "This is yours, whatever comes next. Whom will you tell today?"
    )


async def test_a_goal_that_is_reached_or_let_go_is_not_paused_by_an_old_button(ada: Talk) -> None:
    await set_goal(ada)
    await ada.tap("Change…")
    old, pause = ada.message, ada.carried["⏸ Pause it"]
    await ada.tap("🍂 Let it go…")
    let_go = ada.carried["🍂 Let it go"]
    await ada.say("/goals")
    for label in (EXAM, "🎉 Reached!", "🎉 Yes, I am"):
        await ada.tap(label)
    for pressed in (pause, let_go):
        await ada.tap_data(old, pressed)
        assert (await the_goal(ada)).state is GoalState.REACHED
        assert ada.toast == "It is reached, and stays so."
    assert ada.said_now(old).startswith("Goal\n")
    await ada.tap("▶️ Go on with it", old)
    await ada.tap_data(old, let_go)
    await ada.tap_data(old, pause)
    assert (await the_goal(ada)).state is GoalState.LET_GO


async def test_a_goal_pauses_goes_on_and_is_let_go_and_taken_up_again(ada: Talk) -> None:
    await set_goal(ada)
    for label in ("Change…", "⏸ Pause it"):
        await ada.tap(label)
    assert "paused on 16 November." in ada.shown
    await ada.jump("09:00")
    await ada.say("/goals")
    await ada.tap(f"{EXAM} · paused")
    await ada.tap("▶️ Go on with it")
    for label in ("Change…", "🍂 Let it go…"):
        await ada.tap(label)
    assert "That is a decision, too: it makes room." in ada.shown
    assert ada.buttons[:2] == ["Keep it", "🍂 Let it go"]
    assert "let go on 17 November." in await ada.tap("🍂 Let it go")
    await ada.jump("09:00")
    await ada.say("/goals")
    await ada.tap(f"{EXAM} · let go")
    await ada.tap("▶️ Go on with it")
    assert (
        "18 November: taken up again\n17 November: let go\n17 November: taken up again\n"
        "16 November: paused\n16 November: set" in await ada.tap("History")
    )


async def test_all_that_happened_on_a_day_stands_in_its_order_the_last_of_it_first(
    ada: Talk,
) -> None:
    await set_goal(ada)
    await ada.tap("🏁 Milestones")
    await ada.say("Half of it")
    await ada.say("All of it")
    for label in ("◻️ Half of it", "‹ Back", "🎉 Reached!", "🎉 Yes, I am", "‹ Back"):
        await ada.tap(label)
    for label in ("▶️ Go on with it", "Change…", "What"):
        await ada.tap(label)
    await ada.say("Pass the next one")
    await ada.tap("🏁 Milestones: 1/2")
    await ada.tap("◻️ All of it")
    for label in ("‹ Back", "Change…", "🍂 Let it go…", "🍂 Let it go"):
        await ada.tap(label)
    lines = (await ada.tap("History")).splitlines()[1:]
    assert lines == [
        f"16 November: {what}"
        for what in (
            "let go",
            "passed “All of it”",
            f"“What” changed. Before: {EXAM}",
            "taken up again",
            "reached",
            "passed “Half of it”",
            "set",
        )
    ]


async def test_each_part_is_changed_and_what_it_said_before_stays_in_the_history(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "A certificate", "", "", "31.12.")
    await ada.tap("All good")
    await ada.tap("Change…")
    await ada.tap("By when")
    assert "by 28 February 2027." in await ada.say("February")
    await ada.tap("Change…")
    await ada.tap("How I'll know")
    assert "So far:\nA certificate" in ada.shown
    await ada.tap("Take it away")
    await ada.tap("History")
    assert "16 November: “By when” changed. Before: 31 December" in ada.shown
    assert "16 November: “How I'll know” changed. Before: A certificate" in ada.shown


async def test_a_goal_is_deleted_after_a_question_and_its_old_buttons_say_so(ada: Talk) -> None:
    await set_goal(ada)
    page, goal_id = ada.message, (await the_goal(ada)).id
    await ada.tap("Change…")
    assert f"Delete “{EXAM}” with its history?" in await ada.tap("Delete…")
    assert "No goal yet." in await ada.tap("Delete it")
    await ada.tap_data(page, f"goal|{goal_id}")
    assert "That goal is gone already." in ada.toast


async def test_a_goal_deleted_while_a_question_waited_is_answered_kindly(ada: Talk) -> None:
    await answer(ada, EXAM)
    await ada.stand.until_quiet()
    async with ada.house.books.open(ada.person.id) as book:
        book.goals.clear()
    await ada.say("A certificate")
    assert any("That goal is gone already." in m.text for m in ada.messages[-2:])


async def test_the_week_tells_one_of_three_goals_that_have_news_and_none_of_others(
    ada: Talk,
) -> None:
    await ada.say("/goals Sleep more")
    assert "🎯" not in await ada.say("/week")
    for number in (1, 2, 3):
        await answer(ada, f"Goal {number}", "", "", "", "31.12.")
    (line,) = (one for one in (await ada.say("/week")).splitlines() if "🎯" in one)
    assert line.endswith(": 45 days left · 2 more goals: /goals")


async def test_a_goal_reached_this_week_is_its_best_news(ada: Talk) -> None:
    await set_goal(ada)
    await ada.say("/goals")
    for label in (ada.buttons[0], "🎉 Reached!", "🎉 Yes"):
        await ada.tap(next(one for one in ada.buttons if one.startswith(label)))
    assert f"🎉 Reached: “{EXAM}”" in await ada.say("/week")


async def test_a_smallest_version_that_is_a_habit_already_becomes_no_twin(ada: Talk) -> None:
    before = len((await ada.read_book()).habits)
    await answer(ada, EXAM, "", "write to ONE person I like", "", "")
    await ada.tap(next(one for one in ada.buttons if one.startswith("🌱 Daily")))
    assert len((await ada.read_book()).habits) == before
    assert (await the_goal(ada)).habit_ids == (1,)


async def test_nine_goals_are_two_pages(ada: Talk) -> None:
    for number in range(1, 10):
        await ada.say(f"/goals Goal {number}")
    assert "Your 9 goals" in await ada.say("/goals")
    assert ada.buttons[:2] == ["Goal 1", "Goal 2"]
    await ada.tap("1/2 ›")
    assert ada.buttons[0] == "Goal 9"


async def test_the_week_tells_how_far_a_goal_has_come(ada: Talk) -> None:
    await answer(ada, EXAM, "", "", "", "31.12.")
    await ada.tap("All good")
    await ada.tap("🏁 Milestones")
    await ada.tap("➕ Add one")
    await ada.say("Half of it")
    assert f"🎯 {EXAM}: 45 days left" in await ada.say("/week")
    await ada.say("/goals Sleep more")
    await ada.tap("Cancel")
    for label in ("Change…", "By when"):
        await ada.tap(label)
    await ada.say("today")
    assert "🎯 Sleep more: today is its day\n🎯 Pass" in await ada.say("/week")
    await ada.jump("09:00")
    came = "🎯 Sleep more: its day came. Are you there, or shall it have a new one? /goals\n🎯 Pass"
    assert came in await ada.say("/week")
    for _ in range(7):
        await ada.jump("09:00")
    assert "Sleep more" not in await ada.say("/week")


async def due_today(talk: Talk, what: str) -> None:
    """Set a goal whose day is today."""
    await answer(talk, what, "", "", "", "today")


async def test_on_its_day_a_goal_is_asked_after_on_the_first_list_and_on_the_card(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "A certificate", "", "", "tomorrow")
    assert "🎯" not in await ada.say("/today")
    await ada.say("/prompts")
    for label in ("➕ Another prompt", "The day's list", "08:00"):
        await ada.tap(label)
    shown = await ada.jump("08:00")
    asked = f"🎯 Today is the day of “{EXAM}”. Are you there?"
    assert shown.endswith(asked)
    assert ada.buttons[-2:] == ["🎉 Reached!", "New day"]
    assert asked not in await ada.jump("20:30")
    assert asked in await ada.say("/today")
    await ada.jump("20:30")
    assert asked not in await ada.say("/today")


async def test_a_goal_of_the_day_is_reached_from_the_card_which_then_asks_for_the_next_one(
    ada: Talk,
) -> None:
    await due_today(ada, "Pass")
    await due_today(ada, "Rest")
    await ada.say("/today")
    assert "“Pass”" in ada.shown
    await ada.tap("🎉 Reached!")
    assert "🎉 You are there!" in await ada.tap("🎉 Yes, I am")
    assert "🎯 Today is the day of “Rest”." in await ada.tap("Today's list")
    await ada.tap("New day")
    assert "Rest by 14 December." in await ada.tap("4 weeks")
    assert "🎯" not in await ada.tap("Today's list")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        *(("yes", "Are you there? “Pass”"), ("Yes!", "Are you there? “Pass”")),
        *(("no", "By when?"), ("not yet", "By when?")),
    ],
)
async def test_whether_one_is_there_on_a_goals_day_is_answered_in_words(
    ada: Talk, typed: str, shown: str
) -> None:
    await due_today(ada, "Pass")
    await ada.jump("20:30")
    assert "Are you there?" in ada.shown
    assert shown in await ada.say(typed)
    assert (await ada.read_book()).histories == {}


async def test_where_all_habits_rest_a_goal_is_asked_after_too(ada: Talk) -> None:
    await due_today(ada, "Pass")
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Archive")
    assert "🎯 Today is the day of “Pass”." in await ada.say("/today")
    assert ada.buttons[-2:] == ["🎉 Reached!", "New day"]


async def test_a_goal_whose_day_came_is_asked_after_on_its_page_until_it_is_reached_or_moved(
    ada: Talk,
) -> None:
    await due_today(ada, "Pass")
    assert "📅 Today, 16 November, is its day. Are you there?" in await ada.tap("All good")
    assert ada.buttons[2:4] == ["🎉 Reached!", "New day"]
    await ada.jump("09:00")
    await ada.say("/goals")
    shown = await ada.tap(ada.buttons[0])
    assert "📅 Its day came on 16 November. Are you there, or shall it have a new one?" in shown
    await ada.tap("New day")
    assert "📅 37 days left, until 24 December." in await ada.say("24.12.")
    assert "New day" not in ada.buttons
    await ada.tap("Change…")
    await ada.tap("⏸ Pause it")
    for _ in range(38):
        await ada.jump("09:00")
    await ada.say("/goals")
    shown = await ada.tap(ada.buttons[0])
    assert "📅 Its day was 24 December." in shown
    assert "Are you there" not in shown
    assert "New day" not in ada.buttons


async def test_the_list_of_a_goals_day_carries_no_proposal(ada: Talk) -> None:
    await set_goal(ada)
    await answer(ada, "Rest", "", "", "", "tomorrow")
    await ada.jump("20:30")
    await ada.tap(ada.buttons[0])
    assert "🎯 Today is the day of “Rest”" in await ada.jump("20:30")
    assert "has no habit yet" not in ada.shown
    await ada.tap(ada.buttons[0])
    assert "has no habit yet" in await ada.jump("20:30")


async def test_a_goal_that_no_habit_feeds_gets_one_proposal(ada: Talk) -> None:
    await set_goal(ada)
    await ada.jump("20:30")
    await ada.jump("20:30")
    offered = [m for m in ada.messages if f"🎯 “{EXAM}” has no habit yet." in m.text]
    assert len(offered) == 1
    assert "Which habits feed it?" in await ada.tap("🌱 Choose one", offered[0])


@pytest.mark.parametrize(
    "forged",
    [
        "gask|9|why|1",
        "gclear|{goal}|what",
        "gby|{goal}|5|1",
        "glink|{goal}|77|1|0",
        "gmpass|{goal}|9|1",
        "gmpass|{goal}|9|2",
        "gsure|{goal}|paused",
        "gstate|9|reached",
        "gsmall|{goal}",
    ],
)
async def test_a_forged_button_is_answered_and_changes_nothing(ada: Talk, forged: str) -> None:
    await set_goal(ada)
    goal = await the_goal(ada)
    await ada.tap_data(ada.message, forged.format(goal=goal.id))
    assert await the_goal(ada) == goal
    book = await ada.read_book()
    assert (len(book.habits), book.pending) == (1, None)
    assert ada.person.unanswered_presses == []


async def test_goals_are_exported_and_forgotten(ada: Talk) -> None:
    await set_goal(ada, "Pass the exam")
    await ada.say("/export")
    document = ada.message.document
    assert document is not None
    assert b"Pass the exam" in document.file.content
    await ada.say("/forget")
    await ada.tap("Forget everything")
    assert "No goal yet." in await ada.say("/goals")


async def test_the_first_sentence_of_ones_own_leaves_in_the_history_what_the_goal_said_before(
    ada: Talk,
) -> None:
    await answer(ada, EXAM, "A certificate", "", "", "31.12.")
    await ada.tap("All good")
    for said in ("I pass it!", "I pass it, and well!"):
        await ada.tap("Change…")
        await ada.tap("Whole sentence")
        await ada.say(said)
    assert "I pass it, and well!" in ada.shown
    await ada.tap("History")
    changed = "16 November: “Whole sentence” changed. Before:"
    assert ada.shown.splitlines()[1:] == [
        f"{changed} I pass it!",
        f"{changed} {EXAM} by 31 December. I'll know it by this: A cer…",
        "16 November: set",
    ]


async def test_a_goal_of_the_same_words_is_offered_before_a_twin_is_added(ada: Talk) -> None:
    await set_goal(ada, "Run a marathon")
    before = await the_goal(ada)
    assert "“Run a marathon” is one of your goals already." in await ada.say(
        "/goals run a marathon by May 2027"
    )
    assert ada.buttons == ["Open it", "Add it, too", "Cancel"]
    assert "Set on 16 November." in await ada.tap("Open it")
    await ada.say("/goals")
    await ada.tap("🎯 Set a goal")
    await ada.say("Run a marathon")
    assert "Your goal" in await ada.tap("Cancel")
    assert await the_goal(ada) == before


async def test_a_goal_added_twice_on_purpose_is_told_apart(ada: Talk) -> None:
    await set_goal(ada, "Run a marathon")
    for words in ("by May 2027", "", ""):
        await ada.say(f"/goals run a marathon {words}")
        assert "Question 2 of" in await ada.tap("Add it, too")
        await ada.tap("Cancel")
    await ada.say("/goals")
    assert ada.buttons[:4] == [
        "run a marathon · May 2027",
        "Run a marathon",
        "run a marathon (2)",
        "run a marathon (3)",
    ]


async def test_beside_a_goals_twin_other_words_can_be_typed_and_its_old_button_adds_nothing(
    ada: Talk,
) -> None:
    await set_goal(ada, "Run a marathon")
    await ada.say("/goals Run a marathon")
    asked = ada.message
    assert "Question 2 of 5" in await ada.say("Run a half marathon")
    await ada.tap("Cancel")
    await ada.tap("Add it, too", asked)
    goals = (await ada.read_book()).goals.values()
    assert [goal.what for goal in goals] == ["Run a marathon", "Run a half marathon"]


@pytest.mark.parametrize(("typed", "number"), [("yes", 2), ("no", 1), ("nein", 1), ("open it", 1)])
async def test_a_twin_is_added_by_a_typed_yes_and_left_by_a_no(
    ada: Talk, typed: str, number: int
) -> None:
    await set_goal(ada, "Run a marathon")
    await ada.say("/goals Run a marathon")
    await ada.say(typed)
    goals = (await ada.read_book()).goals.values()
    assert [goal.what for goal in goals] == ["Run a marathon"] * number


async def test_the_page_of_a_goal_that_is_over_waits_for_no_habit_and_counts_no_later_step(
    ada: Talk,
) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        bare = add_goal(book, "Exam", today=ada.today()).id
        fed = link_habit(book, add_goal(book, "Talk", today=ada.today()).id, 1).id
        mark_day(book, 1, ada.today(), Mark.DONE, today=ada.today())
        for goal_id in (bare, fed):
            set_state(book, goal_id, GoalState.REACHED, today=ada.today())
    await ada.jump("12:00")
    await ada.jump("12:00")
    async with ada.house.books.open(ada.person.id) as book:
        mark_day(book, 1, ada.today(), Mark.DONE, today=ada.today())
    assert "feeds" not in await ada.tap_data(ada.message, GoalTap(bare).write())
    assert "🌱 One small step on the way." in await ada.tap_data(ada.message, GoalTap(fed).write())
