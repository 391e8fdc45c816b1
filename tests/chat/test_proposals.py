"""What the bot proposes on a card or under the week: another time, some days off, a new area."""

from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from habitbot.demo.chats import Message
from tests.talk import Talk

MOVE = "your hands are often full"
REST = "Shall I leave you in peace for a few days?"
FULL = "Nothing left out in seven days. Take a minute to see what you have reached?"
MORE = "Room for something tiny here, too"


def proposed(talk: Talk) -> list[Message]:
    """The messages that propose something, oldest first."""
    return [one for one in talk.messages if ["Not now"] in [row[-1:] for row in one.buttons]]


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


async def test_two_weeks_of_silence_bring_a_smaller_habit_another_time_and_days_off(
    ada: Talk,
) -> None:
    await let_pass(ada, 16)
    smaller, move, rest = proposed(ada)
    assert "was a lot lately" in smaller.text
    assert f"At 20:30 {MOVE}" in move.text
    assert f"\n\n{REST}" in rest.text
    await ada.tap("⏰ Another time", move)
    assert "When?" in as_it_is(ada, move).text
    await ada.tap("Today's list", move)
    assert "Write to one person I like" in as_it_is(ada, move).text
    await ada.tap("🌙 Some days off", rest)
    assert "3 days" in "".join(ada.person.buttons(rest)[0])


async def test_not_now_leaves_the_time_as_it_is_for_good(ada: Talk) -> None:
    await let_pass(ada, 10)
    move = proposed(ada)[-1]
    assert MOVE in move.text
    await ada.tap("Not now", move)
    assert ada.toast == "All right. It stays as it is."
    await let_pass(ada, 14)
    assert [one for one in ada.messages if MOVE in one.text] == []


async def test_a_prompt_that_was_deleted_meanwhile_is_not_moved(ada: Talk) -> None:
    await let_pass(ada, 10)
    move = proposed(ada)[-1]
    await ada.say("/prompts")
    await ada.tap(ada.buttons[0])
    await ada.tap("Delete")
    await ada.tap(ada.buttons[0])
    await ada.tap("⏰ Another time", move)
    assert ada.toast
    assert "When?" not in as_it_is(ada, move).text


async def test_two_good_weeks_open_an_area_that_has_no_habit_in_the_review(ada: Talk) -> None:
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


async def test_a_week_with_nothing_left_out_is_celebrated_once_under_its_review(ada: Talk) -> None:
    await keep_all(ada, 13)
    await ada.jump("18:00", weekday=6)
    (review,) = proposed(ada)
    assert review.text.endswith(FULL)
    assert (await ada.tap("🏆 What speaks for me", review)).startswith("What speaks for you")
    await ada.tap("Not now", review)
    assert ada.toast == "All right. /wins keeps it for you."
    assert FULL not in as_it_is(ada, review).text


def lines_below(message: Message) -> list[str]:
    """What a card says below its list."""
    return message.text.partition("\n\n")[2].splitlines()


async def ask_in_the_morning_too(talk: Talk) -> None:
    """A second list a day, at nine."""
    async with talk.house.books.open(talk.person.id) as book:
        add_prompt(book, PromptKind.LIST, "0 9 * * *", now=talk.stand.clock.now())


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
    assert len(seen) == len((await ada.read_book()).proposed) == 3


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


async def test_what_fits_only_since_the_morning_waits_for_the_next_days_first_list(
    ada: Talk,
) -> None:
    await ask_in_the_morning_too(ada)
    await ada.say("/add Read two pages")
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
