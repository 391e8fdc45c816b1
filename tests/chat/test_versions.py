"""Making a habit smaller, and letting it grow: by one tap, in one's own words, or when proposed."""

import pytest

from habitbot.chat.kit.tap import sign_of
from habitbot.chat.taps.versions import ShrinkTap, StepTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.frequency import TimesAWeek
from habitbot.core.habits import rename, set_tiny_action
from tests.talk import Talk


async def reader(talk: Talk, name: str = "Read 10 pages") -> None:
    """Somebody whose only habit has these words."""
    await talk.say("/start")
    await talk.tap("My own…")
    await talk.say(name)
    await talk.tap(next(label for label in talk.buttons if label.endswith("Berlin")))
    await talk.tap("20:30")


async def miss_twice(talk: Talk) -> None:
    """The evening of the day it was added on goes by, and two more; the next one asks again."""
    for _ in range(4):
        await talk.jump("20:30")


async def open_page(talk: Talk) -> str:
    """Open the page of the first habit."""
    await talk.say("/habits")
    return await talk.tap(talk.buttons[0])


async def test_a_habit_is_made_smaller_by_one_tap_and_its_page_says_what_it_was(
    talk: Talk,
) -> None:
    await reader(talk)
    await talk.jump("20:30")
    await talk.jump("09:00")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    page = await talk.tap("◐ Read 5 pages")
    assert page.startswith("Read 5 pages\nUntil 16 Nov: Read 10 pages")
    assert talk.toast == "Smaller from today on. Small and done beats big and open."


async def test_a_double_tap_halves_once(talk: Talk) -> None:
    await reader(talk, "Read 40 pages")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    card = talk.message
    await talk.person.press("◐ Read 20 pages", card)
    await talk.person.press("◐ Read 20 pages", card)
    await talk.heard()
    assert (await talk.read_book()).habits[1].name == "Read 20 pages"


async def test_an_old_button_for_a_version_that_fits_no_more_shows_today(talk: Talk) -> None:
    await reader(talk, "Read 40 pages")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    old, data = talk.message, ShrinkTap(1, sign_of("Read 20 pages")).write()
    await talk.tap("✏️ Smaller…")
    await talk.say("Open the book")
    await talk.tap_data(old, data)
    assert "0 of 1" in next(message.text for message in talk.messages if message.id == old.id)
    assert "no longer fits" in talk.toast
    assert (await talk.read_book()).habits[1].name == "Open the book"


async def test_the_way_back_up_is_one_tap_too(talk: Talk) -> None:
    await reader(talk)
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Read 5 pages")
    await talk.tap("◐ Make it smaller")
    assert (await talk.tap("🌱 Read 10 pages")).startswith("Read 10 pages\n")
    assert talk.toast == "It grows from today on. The way back is always open."
    assert (await talk.read_book()).habits[1].versions == ()


async def test_words_without_an_amount_are_asked_for_and_nonsense_is_asked_again(
    talk: Talk,
) -> None:
    await reader(talk, "Read a book")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    assert "What is a smaller “Read a book”" in await talk.tap("✏️ Smaller…")
    assert "A few words are plenty." in await talk.say("…")
    assert (await talk.say("Open the book")).startswith("Open the book\n")
    await talk.tap("◐ Make it smaller")
    assert "next step up" in await talk.tap("✏️ Larger…")
    assert "Smaller, or back to more?" in await talk.tap("Cancel")


async def test_an_old_card_calls_its_day_by_the_words_of_then(talk: Talk) -> None:
    await reader(talk)
    await talk.jump("20:30")
    await talk.jump("09:00")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Read 5 pages")
    assert "Read 5 pages" in await talk.say("/today")
    await talk.tap("⋯")
    await talk.tap("Another day")
    assert "Read 10 pages" in await talk.tap("Yesterday")


async def test_two_misses_bring_one_tap_to_a_smaller_one_and_not_now_is_heard(talk: Talk) -> None:
    await reader(talk)
    for _ in range(3):
        assert "keeps you going" not in await talk.jump("20:30")
    assert "A smaller “Read 10 pages” keeps you going" in await talk.jump("20:30")
    assert talk.buttons[-2:] == ["◐ Read 5 pages", "Not now"]
    await talk.tap("Not now")
    assert "keeps you going" not in talk.shown
    for _ in range(30):
        await talk.jump("20:30")
        assert "◐ Read 5 pages" not in talk.buttons


async def test_after_two_misses_the_menu_of_the_day_leads_to_something_smaller(talk: Talk) -> None:
    await reader(talk)
    smaller = []
    for _ in range(5):
        await talk.say("/today")
        await talk.tap("⋯")
        await talk.tap("Read 10 pages")
        smaller.append("◐ Make it smaller" in talk.buttons)
        await talk.jump("09:00")
    assert smaller == [False, False, False, True, True]
    await talk.say("/today")
    await talk.tap("⋯")
    await talk.tap("Read 10 pages")
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Read 5 pages")
    assert (await talk.read_book()).habits[1].name == "Read 5 pages"


async def test_the_next_one_of_the_kind_is_offered_in_other_words(talk: Talk) -> None:
    await reader(talk)
    await talk.say("/add Walk 10 minutes")
    said = []
    for ahead in range(20):
        await talk.jump("20:30")
        if ahead == 12:
            await talk.tap("Read 10 pages")
        label = talk.buttons[-2]
        if label in {"◐ Read 5 pages", "◐ Walk 5 minutes"}:
            said.append(talk.shown.splitlines()[-1])
            assert (await talk.say("/today")).endswith(said[-1])
    assert said == [
        "Some days are full. A smaller “Read 10 pages” keeps you going, and counts just the same.",
        "Shall “Walk 10 minutes” be smaller for now? It can grow again any time.",
    ]


async def test_the_proposed_version_is_taken_by_its_button(talk: Talk) -> None:
    await reader(talk)
    await miss_twice(talk)
    assert (await talk.tap("◐ Read 5 pages")).startswith("Read 5 pages\n")
    assert "keeps you going" not in await talk.say("/today")


async def test_what_can_not_be_halved_is_proposed_with_a_question(talk: Talk) -> None:
    await reader(talk, "Get up at 7 sharp")
    await miss_twice(talk)
    assert "What is a smaller" in await talk.tap("◐ Smaller…")


async def test_a_habit_of_the_house_is_kept_with_its_tiny_version_and_offered_it(
    talk: Talk,
) -> None:
    await talk.start(area="📚 Learning", habit="Read one page")
    assert (await talk.read_book()).habits[1].tiny_action == "Read one line"
    await miss_twice(talk)
    assert talk.buttons[-2:] == ["◐ Read one line", "Not now"]
    assert (await talk.tap("◐ Read one line")).startswith("Read one line\n")


async def test_one_taken_without_its_tiny_version_is_offered_it_all_the_same(talk: Talk) -> None:
    await talk.start(area="📚 Learning", habit="Read one page")
    async with talk.house.books.open(talk.person.id) as book:
        set_tiny_action(book, 1, "")
    await miss_twice(talk)
    assert talk.buttons[-2:] == ["◐ Read one line", "Not now"]


async def test_a_general_version_is_taken_by_its_button_and_not_made_smaller_again(
    talk: Talk,
) -> None:
    await reader(talk, "Learn Spanish")
    await miss_twice(talk)
    card = talk.message
    await talk.person.press("◐ Say one sentence in Spanish", card)
    await talk.person.press("◐ Say one sentence in Spanish", card)
    await talk.heard()
    assert talk.shown.startswith("Say one sentence in Spanish\n")
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[0] == "🌱 Learn Spanish"


async def test_four_good_weeks_ask_once_whether_it_may_grow(talk: Talk) -> None:
    await reader(talk)
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Read 5 pages")
    for _ in range(6 * 7):
        await talk.jump("20:30")
        await talk.tap("Read 5 pages")
    proposed = [one for one in talk.messages if "Four good weeks" in one.text]
    assert [talk.person.buttons(one)[-1] for one in proposed] == [
        ["🌱 Read 10 pages", "No, thanks"]
    ]


async def test_what_counts_is_made_smaller_by_its_amount_and_its_words_go_along(
    talk: Talk,
) -> None:
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")
    await miss_twice(talk)
    assert talk.buttons[-2:] == ["◐ 2 min", "Not now"]
    card = talk.message
    await talk.person.press("◐ 2 min", card)
    await talk.person.press("◐ 2 min", card)
    await talk.heard()
    assert talk.shown.startswith("Walk two minutes\n")
    assert talk.toast == "Smaller from today on. Small and done beats big and open."
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[:2] == ["◐ 1 min", "🌱 Walk five minutes"]
    habit = (await talk.read_book()).habits[1]
    assert habit.target is not None
    assert habit.target.amount == 2


async def test_an_amount_without_words_goes_down_and_back_up_by_its_button(talk: Talk) -> None:
    await talk.start(area="🏃 Exercise", habit="Walk five minutes")
    async with talk.house.books.open(talk.person.id) as book:
        rename(book, 1, "Walk")
    await talk.jump("20:30")
    await talk.jump("09:00")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ 2 min")
    await talk.tap("◐ Make it smaller")
    await talk.tap("🌱 5 min")
    assert talk.toast == "It grows from today on. The way back is always open."
    await talk.tap_data(talk.message, StepTap(1, 400).write())
    assert "no longer fits" in talk.toast


async def test_a_short_night_is_no_reason_to_sleep_half_as_long(talk: Talk) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await miss_twice(talk)
    assert "Sleep can't be forced." in talk.shown
    assert talk.buttons[-2:] == ["◐ Be in bed a little earlier", "Not now"]
    shown = await talk.tap("◐ Be in bed a little earlier")
    assert "Be in bed a little earlier" in shown
    await talk.tap("◐ Make it smaller")
    assert not any("hours" in label for label in talk.buttons if "◐" in label)
    await talk.tap("🌱 Sleep seven hours or more")
    target = (await talk.read_book()).habits[1].target
    assert target is not None
    assert target.amount == 420


async def test_an_old_button_that_asked_for_a_shorter_night_does_nothing(talk: Talk) -> None:
    await talk.start(area="😴 Sleep", habit="Sleep seven hours or more")
    await talk.say("/today")
    await talk.tap_data(talk.message, StepTap(1, 390).write())
    assert "no longer fits" in talk.toast
    target = (await talk.read_book()).habits[1].target
    assert target is not None
    assert target.amount == 420


async def test_limits_and_medicine_are_left_as_they_are(talk: Talk) -> None:
    await reader(talk, "max 2 coffees")
    await talk.say("/add Take 2 pills")
    for _ in range(9):
        await talk.jump("20:30")
        assert not any(label.startswith("◐") for label in talk.buttons)
    await talk.say("/today")
    await talk.tap("⋯")
    await talk.tap("max 2 coffees")
    assert not any(label.startswith("◐") for label in talk.buttons)
    await open_page(talk)
    assert talk.buttons == ["Change…", "⏰ Ask me…", "Archive", "‹ Back"]


async def test_a_little_more_is_tapped_or_typed(talk: Talk) -> None:
    await reader(talk, "Learn two minutes of Bread")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Larger…")
    assert talk.buttons == ["3 minutes", "5 minutes", "Cancel"]
    question, data = talk.message, str((talk.message.keyboard or [])[0][1]["callback_data"])
    assert (await talk.tap("5 minutes")).startswith("Learn five minutes of Bread\n")
    assert talk.toast == "It grows from today on. The way back is always open."
    await talk.tap_data(question, data)
    assert [one.name for one in (await talk.read_book()).habits.values()] == [
        "Learn five minutes of Bread"
    ]
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Larger…")
    assert (await talk.say("7 minutes")).startswith("Learn seven minutes of Bread\n")


@pytest.mark.parametrize("typed", ["5 old friends", "5 friends", "5"])
async def test_a_little_more_is_told_in_whole_words_and_typed_in_fewer(
    talk: Talk, typed: str
) -> None:
    await reader(talk, "Call 3 old friends every Sunday")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[0] == "◐ Call 1 old friend every Sunday"
    await talk.tap("✏️ Larger…")
    assert talk.buttons == ["5 old friends", "7 old friends", "Cancel"]
    assert (await talk.say(typed)).startswith("Call 5 old friends every Sunday\n")


async def test_words_are_read_in_the_persons_language_though_we_speak_another(
    talk: Talk,
) -> None:
    talk.person.change(language_code="de")
    await reader(talk, "Lies zehn Seiten")
    await miss_twice(talk)
    assert talk.buttons[-2:] == ["◐ Lies fünf Seiten", "Not now"]
    assert (await talk.tap("◐ Lies fünf Seiten")).startswith("Lies fünf Seiten\n")
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[:2] == ["◐ Lies zwei Seiten", "🌱 Lies zehn Seiten"]


async def test_an_amount_that_the_persons_language_can_not_say_is_not_offered(
    talk: Talk,
) -> None:
    talk.person.change(language_code="de")
    await reader(talk, "Lies zwei Seiten")
    async with talk.house.books.open(talk.person.id) as book:
        set_target(book, 1, Target(AmountUnit.PAGES, 200), today=talk.today())
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[0] == "✏️ Smaller…"
    await talk.tap_data(talk.message, StepTap(1, 100).write())
    assert (await talk.read_book()).habits[1].name == "Lies zwei Seiten"
    assert "no longer fits" in talk.toast


async def test_a_day_that_is_done_stays_done_when_its_habit_grows(talk: Talk) -> None:
    await reader(talk, "Walk 20 min")
    async with talk.house.books.open(talk.person.id) as book:
        set_target(book, 1, Target(AmountUnit.MINUTES, 20), today=talk.today())
    await talk.say("/today")
    await talk.tap("Walk 20 min")
    await talk.tap("✅ 20 min")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Larger…")
    page = await talk.tap("25 min")
    assert talk.toast == "It grows from tomorrow on. The way back is always open."
    assert "🔢 Each day from tomorrow on: at least 25 min" in page
    assert "✅ Walk 20 min  ·  20 min" in await talk.say("/today")
    await talk.jump("20:30")
    assert "◻️ Walk 25 min" in await talk.jump("20:30")
    assert "◐ Walk 25 min  ·  20 of 25 min  ·  tiny" in await talk.say("20 min")
    assert "🔢 Each day: at least 25 min" in await open_page(talk)


async def test_what_is_done_every_two_days_is_offered_neither_more_often_nor_more_rarely(
    talk: Talk,
) -> None:
    await reader(talk, "Call mum every 2 days")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[0] == "◐ Send mum a hello"
    await talk.tap("✏️ Larger…")
    assert talk.buttons == ["Cancel"]


async def test_no_two_habits_are_given_the_same_smaller_name_by_a_tap(talk: Talk) -> None:
    await reader(talk, "Yoga on Mondays and Thursdays")
    await talk.say("/add Swim twice a week")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Move for one minute")
    await talk.say("/habits")
    await talk.tap(talk.buttons[1])
    assert talk.shown.startswith("Swim")
    await talk.tap("◐ Make it smaller")
    assert talk.buttons[0] == "✏️ Smaller…"


async def test_a_button_for_a_version_that_another_habit_has_by_now_makes_no_twin(
    talk: Talk,
) -> None:
    await reader(talk, "Yoga")
    await talk.say("/add Swim")
    await talk.say("/habits")
    await talk.tap(talk.buttons[1])
    await talk.tap("◐ Make it smaller")
    old = talk.message
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("◐ Move for one minute")
    swim = (await talk.read_book()).order[1]
    await talk.tap_data(old, ShrinkTap(swim, sign_of("Move for one minute")).write())
    assert "no longer fits" in talk.toast
    assert (await talk.read_book()).habits[swim].name == "Swim"


async def test_a_version_that_says_how_often_is_taken_at_its_word_and_so_is_the_way_back(
    talk: Talk,
) -> None:
    await reader(talk, "Gym 4 times a week")
    await talk.jump("09:00")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Smaller…")
    page = await talk.say("Gym twice a week")
    assert "Exercise  ·  2 times a week" in page
    assert page.endswith("From today on: 2 times a week.")
    await talk.tap("◐ Make it smaller")
    page = await talk.tap("🌱 Gym 4 times a week")
    assert page.endswith("From today on: 4 times a week.")
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Larger…")
    assert (await talk.say("Gym 5 times a week")).endswith("From today on: 5 times a week.")
    habit = (await talk.read_book()).habits[1]
    assert habit.frequency == TimesAWeek(5)


async def test_a_version_that_says_nothing_of_how_often_leaves_the_plan_as_it_is(
    talk: Talk,
) -> None:
    await reader(talk, "Gym 4 times a week")
    await open_page(talk)
    await talk.tap("◐ Make it smaller")
    await talk.tap("✏️ Smaller…")
    assert "From today on" not in await talk.say("Put on my shoes")
    assert (await talk.read_book()).habits[1].frequency == TimesAWeek(4)
