"""What the bot proposes on a card or under the week: another time, some days off, a new area."""

from datetime import timedelta

import pytest

from habitbot.core.day import DAY
from habitbot.core.frequency import EveryDay, TimesAWeek
from habitbot.core.history import Mark
from habitbot.core.person import DayRange
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from habitbot.core.settings import take_day_off
from habitbot.demo.chats import Message
from tests.talk import Talk

MOVE = "your hands are often full"
REST = "Shall I leave you in peace for a few days?"
FULL = "Nothing left out in seven days. Take a minute to see what you have reached?"
MORE = "Room for something tiny here, too"


def proposed(talk: Talk) -> list[Message]:
    """The messages that propose something, oldest first."""
    declines = {"Not now", "No, thanks"}
    return [one for one in talk.messages if any(declines & {*row[-1:]} for row in one.buttons)]


def late_taps(review: Message) -> list[str]:
    """What the last two buttons of a review carried when it came: its yes and its no."""
    assert review.keyboard is not None
    return [one["callback_data"] for row in review.keyboard for one in row][-2:]


def as_it_is(talk: Talk, shown: Message) -> Message:
    """A message as it stands now."""
    return next(one for one in talk.messages if one.id == shown.id)


async def let_pass(talk: Talk, days: int) -> None:
    """Let evenings go by without an answer."""
    for _ in range(days):
        await talk.jump("20:31")


async def keep_all(talk: Talk, days: int) -> None:
    """Keep all there is, day after day."""
    for _ in range(days):
        await talk.jump("09:00")
        await talk.say("/today")
        for label in talk.buttons[:2]:
            await talk.tap(label)


async def test_three_weeks_of_silence_bring_a_smaller_habit_another_time_and_days_off(
    ada: Talk,
) -> None:
    await let_pass(ada, 21)
    smaller, move, rest = proposed(ada)
    assert "keeps you going" in smaller.text
    assert f"At 20:30 {MOVE}" in move.text
    assert f"\n{REST}" in rest.text
    assert "When?" in await ada.tap("⏰ Another time", move)
    await ada.tap("◐ Say hello to one person", smaller)
    await ada.tap("Today's list", smaller)
    assert "0 of 1" in as_it_is(ada, smaller).text
    await ada.tap("🌙 Some days off", rest)
    assert "3 days" in ada.buttons


async def test_not_now_leaves_the_time_as_it_is(ada: Talk) -> None:
    await let_pass(ada, 14)
    move = proposed(ada)[-1]
    assert MOVE in move.text
    await ada.tap("Not now", move)
    assert ada.toast == "All right. It stays as it is, and I won't ask for three months."
    await let_pass(ada, 14)
    assert [one for one in ada.messages if MOVE in one.text] == []


async def test_what_is_taken_up_leaves_the_review_and_its_late_no_changes_nothing(
    ada: Talk,
) -> None:
    await ada.say(f"/add {READ}")
    await live(ada, 50, first="xxxxxx.", other="x.x..x.")
    review = about(ada, "Shall just that be the plan?")
    rest = ada.person.buttons(review)[:-1]
    await ada.tap("3 times a week", review)
    assert ada.person.buttons(as_it_is(ada, review)) == rest
    assert as_it_is(ada, review).text == review.text
    await ada.tap_data(review, late_taps(review)[1])
    assert ada.toast == "That is settled already. Nothing changes."
    assert not any(one.is_declined for one in (await ada.read_book()).proposed)


async def test_what_only_leads_somewhere_else_leaves_the_reviews_buttons_where_they_are(
    ada: Talk,
) -> None:
    await let_pass(ada, 14)
    review = proposed(ada)[-1]
    await ada.tap("As text", review)
    assert as_it_is(ada, review).buttons == review.buttons
    await ada.tap("⏰ Another time", review)
    assert len(as_it_is(ada, review).buttons) == len(review.buttons) - 1
    await ada.tap_data(review, late_taps(review)[1])
    assert (await ada.read_book()).proposed[-1].is_declined


@pytest.mark.parametrize("typed", ["no", "later", "no thanks"])
async def test_a_typed_no_declines_on_a_card_that_asks_nothing_else(ada: Talk, typed: str) -> None:
    await ada.say(f"/add {READ}")
    await let_pass(ada, 4)
    await ada.say("/today")
    assert "Not now" in ada.buttons
    await ada.say(typed)
    assert [one.is_declined for one in (await ada.read_book()).proposed] == [True]
    assert "Not now" not in ada.buttons


async def test_below_a_list_what_is_said_of_the_day_declines_nothing(ada: Talk) -> None:
    await ada.say(f"/add {READ}")
    await let_pass(ada, 4)
    assert "Not now" in ada.buttons
    assert "Which one?" in await ada.say("not today")
    assert [one.is_declined for one in (await ada.read_book()).proposed] == [False]


async def test_below_a_list_maybe_later_declines(ada: Talk) -> None:
    await let_pass(ada, 4)
    await ada.say("maybe later")
    assert [one.is_declined for one in (await ada.read_book()).proposed] == [True]


@pytest.mark.parametrize(("typed", "mark"), [("no", Mark.MISSED), ("yes", Mark.DONE)])
async def test_below_a_list_that_asks_about_one_habit_yes_and_no_are_about_that(
    ada: Talk, typed: str, mark: Mark
) -> None:
    await let_pass(ada, 4)
    assert "Not now" in ada.buttons
    await ada.say(typed)
    book = await ada.read_book()
    assert book.histories[book.order[0]].mark_on(ada.today()) is mark
    assert [one.is_declined for one in book.proposed] == [False]


async def test_a_typed_no_below_a_review_that_asks_nothing_declines(ada: Talk) -> None:
    await let_pass(ada, 13)
    await ada.jump("18:00", 6)
    assert "Not now" in ada.buttons
    await ada.say("no")
    assert (await ada.read_book()).proposed[-1].is_declined


async def test_a_prompt_that_was_deleted_meanwhile_is_not_moved(ada: Talk) -> None:
    await let_pass(ada, 14)
    move = proposed(ada)[-1]
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Delete…")
    await ada.tap("Delete it")
    await ada.tap("⏰ Another time", move)
    assert ada.toast
    assert "When?" not in ada.shown


async def test_after_a_hard_week_the_review_leads_to_a_first_look_and_once(ada: Talk) -> None:
    await ada.say("/add Read one page")
    await live_alone(ada, "x..x...x..x")
    await ada.jump("18:00", weekday=6)
    review = about(ada, "Some weeks are heavy. Shall we see what keeps you stuck?")
    assert ada.person.buttons(review)[-1] == ["🔎 Take a look", "No, thanks"]
    assert "Challenge" in "".join(await taps(ada, "🔎 Take a look", review))
    await ada.tap_data(review, late_taps(review)[1])
    await ada.jump("18:00", weekday=6)
    assert "🔎 Take a look" not in ada.buttons


async def test_after_two_fair_weeks_the_review_leads_to_a_first_goal(ada: Talk) -> None:
    await live_alone(ada, "x.xx.x." * 2)
    await ada.jump("18:00", weekday=6)
    review = about(ada, "Is there a place where you would like to arrive?")
    assert "What" in await ada.tap("🎯 Set a goal", review)
    await ada.say("Pass the exam")
    assert [goal.what for goal in (await ada.read_book()).goals.values()] == ["Pass the exam"]


async def taps(talk: Talk, label: str, message: Message) -> list[str]:
    """Tap, and see the buttons that come."""
    await talk.tap(label, message)
    return talk.buttons


async def live_alone(talk: Talk, letters: str) -> None:
    """Let days go by; the one habit is kept on those drawn as x."""
    for letter in letters:
        await talk.jump("09:00")
        if letter == "x":
            await talk.say("/today")
            await talk.tap(talk.buttons[0])


async def test_two_good_weeks_open_an_area_that_has_no_habit_in_the_review(ada: Talk) -> None:
    await ada.say("/goals Pass the exam")
    await ada.say("/add Read one page")
    await keep_all(ada, 19)
    await ada.jump("18:00", weekday=6)
    review = proposed(ada)[-1]
    assert review.photo is not None
    assert review.text.endswith(f"It goes well. {MORE}: Feedback?")
    assert (await ada.tap("💬 Feedback", review)).startswith("💬 Feedback\nOne more, beside")
    assert "of 3" in await ada.tap(ada.buttons[0])
    areas = {habit.area.value for habit in (await ada.read_book()).habits.values()}
    assert areas == {"networking", "learning", "feedback"}


async def test_four_full_weeks_bring_a_day_off_by_one_tap_and_it_can_be_taken_back(
    ada: Talk,
) -> None:
    await keep_all(ada, 6)
    while "🌙 Tomorrow off" not in ada.buttons:
        assert ada.today().year == 2026
        await keep_all(ada, 7)
        await ada.jump("18:00", weekday=6)
    review = ada.message
    assert "Four weeks without a gap." in review.text
    tomorrow = ada.today() + timedelta(1)
    off = await ada.tap("🌙 Tomorrow off", review)
    assert off.endswith("is off: I stay silent, and your streaks wait.")
    assert (await ada.read_book()).person.aways == (DayRange(tomorrow, tomorrow),)
    await ada.tap_data(review, late_taps(review)[0])
    assert (await ada.read_book()).person.aways == (DayRange(tomorrow, tomorrow),)
    await ada.tap("Rather not")
    assert (await ada.read_book()).person.aways == ()
    await ada.tap_data(review, late_taps(review)[0])
    await ada.jump("20:31")
    seen = ada.message
    await ada.jump("20:31")
    assert ada.message == seen
    await ada.jump("20:31")
    assert "streak" in ada.shown or "days" in ada.shown
    await ada.tap_data(review, late_taps(review)[0])
    assert "no longer fits" in ada.toast


def lines_below(message: Message) -> list[str]:
    """What a card says below its list."""
    return message.text.partition("\n\n")[2].splitlines()


async def ask_in_the_morning_too(talk: Talk) -> None:
    """A second list a day, at nine."""
    async with talk.house.books.open(talk.person.id) as book:
        add_prompt(book, PromptKind.LIST, "0 9 * * *", now=talk.stand.clock.now())


async def test_taking_back_a_day_off_ends_no_other_pause(ada: Talk) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        take_day_off(book, ada.today() + DAY)
    await ada.say("/today")
    old, rather_not = ada.message, f"return|{ada.today() + DAY}"
    for _ in range(3):
        await ada.jump("12:00")
    await ada.tap_data(old, rather_not)
    assert ada.toast == "That button no longer fits. Here is today."
    await ada.say("/prompts")
    for label in ("Pause…", "7 days", "Excuse these days"):
        await ada.tap(label)
    before = (await ada.read_book()).person
    await ada.tap_data(old, rather_not)
    assert ada.toast == "That button no longer fits. Here is today."
    assert (await ada.read_book()).person == before


async def test_of_two_lists_a_day_the_first_one_proposes_and_the_other_asks_in_other_words(
    ada: Talk,
) -> None:
    await ask_in_the_morning_too(ada)
    seen = []
    for _ in range(16):
        await ada.jump("09:01")
        morning = ada.message
        await ada.jump("20:31")
        evening = ada.message
        assert morning.id != evening.id
        assert "Not now" not in ada.person.buttons(evening)[-1]
        assert not {*lines_below(morning)} & {*lines_below(evening)} - {""}
        seen += [message for message in (morning, evening) if message in proposed(ada)]
    made = (await ada.read_book()).proposed
    assert len(seen) == sum(not one.is_in_review for one in made) == 1


async def test_after_a_miss_the_second_list_of_the_day_invites_without_telling_it_again(
    ada: Talk,
) -> None:
    await ask_in_the_morning_too(ada)
    for _ in range(2):
        await ada.jump("09:01")
        await ada.tap(ada.buttons[0])
    await ada.jump("20:31")
    await ada.jump("20:31")
    await ada.jump("09:01")
    assert lines_below(ada.message)[0].startswith("Yesterday slipped by.")
    await ada.jump("20:31")
    assert "slipped by" not in ada.shown
    assert "your streak of" in lines_below(ada.message)[0]


async def test_a_list_after_the_habits_own_prompt_tells_the_miss_in_other_words(
    ada: Talk,
) -> None:
    async with ada.house.books.open(ada.person.id) as book:
        (habit_id,) = book.habits
        now = ada.stand.clock.now()
        add_prompt(book, PromptKind.HABIT, "30 12 * * *", now=now, habit_id=habit_id)
    for _ in range(2):
        await ada.jump("20:31")
        await ada.tap(ada.buttons[0])
    await ada.jump("20:31")
    await ada.jump("12:31")
    noon = ada.shown.splitlines()[-1]
    assert noon.startswith("Yesterday slipped by.")
    await ada.jump("20:31")
    assert "your streak of 2 days" in lines_below(ada.message)[0]
    assert "slipped by" not in ada.shown
    assert lines_below(ada.message)[0] not in noon


async def test_what_fits_only_since_the_morning_waits_for_the_next_days_first_list(
    ada: Talk,
) -> None:
    await ask_in_the_morning_too(ada)
    await ada.say("/add Read two pages")
    for _ in range(2):
        await ada.jump("20:31")
        await ada.jump("09:01")
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap(ada.buttons[0])
    await ada.tap("Missed")
    await ada.jump("20:31")
    assert proposed(ada) == []
    await ada.jump("09:01")
    assert proposed(ada) == [ada.message]


async def test_what_fits_while_yesterday_is_asked_about_waits_for_the_next_days_list(
    ada: Talk,
) -> None:
    await ada.say("/add At most 2 coffees")
    await ada.tap("🔢 Count: at most 2 coffees")
    for is_confirmed in (True, False, True):
        await ada.say("/today")
        await ada.tap(next(label for label in ada.buttons if label.startswith("At most")))
        await ada.say("1")
        if is_confirmed:
            await ada.say("/today")
            await ada.tap(next(label for label in ada.buttons if label.startswith("At most")))
            await ada.tap("That was all")
        await ada.jump("20:31")
        was_asked = "Was that all?" in ada.shown
        await ada.jump("09:00")
    assert was_asked
    assert proposed(ada) == []
    await ada.jump("20:31")
    assert proposed(ada) == [ada.message]


async def test_what_was_added_late_in_the_evening_is_not_made_smaller_after_one_miss(
    ada: Talk,
) -> None:
    await ada.tap("✅ Yes")
    await ada.jump("20:31")
    for weekday in range(1, 7):
        await ada.jump("20:31")
        await ada.say("/today")
        await ada.tap("Write to one pe…")
        if weekday == 4:
            await ada.jump("23:00")
            await ada.say("/add Go to the gym")
    assert ada.today().weekday() == 6
    assert proposed(ada) == []


READ = "Read one page"


async def live(talk: Talk, days: int, *, first: str, other: str) -> None:
    """Let days go by; the first habit is kept on the days drawn as x, and so is reading."""
    for ahead in range(days):
        await talk.jump("09:00")
        await talk.say("/today")
        (label,) = {*talk.buttons[:2]} - {READ}
        for name, letters in ((label, first), (READ, other)):
            if letters[ahead % len(letters)] == "x":
                await talk.tap(name)


def about(talk: Talk, part: str) -> Message:
    """The last message that says so."""
    return next(one for one in reversed(talk.messages) if part in one.text)


async def test_a_rhythm_of_its_own_becomes_the_plan_by_one_tap(ada: Talk) -> None:
    await ada.say(f"/add {READ}")
    await live(ada, 50, first="xxxxxx.", other="x.x..x.")
    review = about(ada, "about 3 times a week. Shall just that be the plan?")
    assert ada.person.buttons(review)[-1] == ["3 times a week", "Not now"]
    assert "3 times a week" in await ada.tap("3 times a week", review)
    frequencies = [habit.frequency for habit in (await ada.read_book()).habits.values()]
    assert frequencies == [EveryDay(), TimesAWeek(3)]


async def test_a_habit_that_often_passes_is_tied_to_a_moment_by_two_taps(ada: Talk) -> None:
    await ada.say(f"/add {READ}")
    await live(ada, 22, first="xxxxxx.", other="x.x..x.")
    review = about(ada, f"“{READ}” has no moment of its own yet.")
    assert "What does “Read one page” follow?" in await ada.tap("🔗 Pick a moment", review)
    assert "After work" in await ada.tap("After work")
    assert (await ada.read_book()).habits[4].anchor == "After work"


async def test_what_found_no_place_beside_others_may_rest_and_comes_back_by_one_tap(
    ada: Talk,
) -> None:
    await ada.say(f"/add {READ}")
    await live(ada, 43, first="x", other="." * 9 + "x" + "." * 30)
    review = about(ada, f"“{READ}” has been quiet lately, and that is fine. Let it rest?")
    await ada.tap("🌙 Let it rest", review)
    assert (await ada.read_book()).habits[4].is_archived
    await ada.tap("Bring it back")
    assert not (await ada.read_book()).habits[4].is_archived


async def test_where_nothing_is_proposed_the_review_brings_a_look_back_or_a_beginning(
    ada: Talk,
) -> None:
    await ada.jump("18:00", weekday=6)
    assert ada.buttons == ["As text", "✏️ Answer", "Today's list"]
    await ada.tap("Today's list")
    await ada.tap(ada.buttons[0])
    await ada.say("/week")
    assert ada.buttons == ["As text", "✏️ Answer", "🏆 What speaks for me"]


async def test_who_said_nothing_in_two_weeks_is_not_asked_the_weeks_question(ada: Talk) -> None:
    asked = []
    for _ in range(4):
        await ada.jump("18:00", weekday=6)
        asked.append("✏️ Answer" in ada.buttons)
    assert asked == [True, False, False, False]
    await ada.say("/today")
    await ada.tap(ada.buttons[0])
    await ada.say("/week")
    assert "✏️ Answer" in ada.buttons


async def test_where_all_habits_rest_the_review_is_silent_and_leads_to_the_archive(
    ada: Talk,
) -> None:
    await ada.say("/habits")
    await ada.tap(ada.buttons[0])
    await ada.tap("Archive")
    for _ in range(2):
        await ada.jump("18:00", weekday=6)
        assert ada.message.photo is not None
        assert ada.message.is_silent
    assert ada.buttons[-1] == "Archive (1)"
    assert "Your archive" in await ada.tap("Archive (1)")


async def test_after_two_weeks_without_a_word_prompts_come_without_a_sound_and_say_so_once(
    ada: Talk,
) -> None:
    await let_pass(ada, 16)
    lists = [one for one in ada.messages if "0 of 1" in one.text and not one.photo]
    assert [one.is_silent for one in lists] == [False] * 14 + [True] * 2
    said = [one for one in lists if "From now on I come without a sound." in one.text]
    assert said == [lists[14]]
    await ada.tap(ada.buttons[0])
    await ada.jump("20:31")
    assert not ada.message.is_silent


async def test_a_full_week_is_celebrated_under_its_review_and_asks_for_no_answer(
    ada: Talk,
) -> None:
    await keep_all(ada, 13)
    await ada.jump("18:00", weekday=6)
    assert ada.message.text.endswith(FULL)
    assert ada.buttons[-1] == "🏆 What speaks for me"
    assert (await ada.tap("🏆 What speaks for me")).startswith("What speaks for you")


@pytest.mark.parametrize("ways", [("Delete…", "Delete it"), ("🍂 Let it go…", "🍂 Let it go")])
async def test_a_no_about_a_goal_that_is_gone_is_not_told_that_it_was_taken_up(
    ada: Talk, ways: tuple[str, str]
) -> None:
    await ada.say("/goals Pass the exam")
    await let_pass(ada, 2)
    (card,) = proposed(ada)
    await ada.say("/goals")
    for label in ("Pass the exam", "Change…", *ways):
        await ada.tap(label)
    await ada.tap("No, thanks", card)
    assert ada.toast == "That is settled already. Nothing changes."
