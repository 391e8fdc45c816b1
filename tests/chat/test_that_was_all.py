"""That some of a limit was all can be typed, whatever page was shown since."""

from datetime import timedelta

import pytest

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.check_in import keep_amount
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.history import History, Mark
from tests.talk import Talk

NOT_PLACED = "That one I can't place."


async def add_limit(talk: Talk, word: str, *said: tuple[int, int]) -> int:
    """At most two of something a day, with so many hundredths so many days ago; its number."""
    async with talk.house.books.open(talk.person.id) as book:
        on = talk.today() - timedelta(max((ago for ago, _ in said), default=0))
        habit = add_habit(book, f"Few {word}", today=on, area=Area.NUTRITION)
        target = Target(AmountUnit.OWN, 200, is_most=True, word=word)
        set_target(book, habit.id, target, today=on)
        for ago, amount in said:
            keep_amount(book, habit.id, talk.today() - timedelta(ago), amount)
    return habit.id


async def marks(talk: Talk, *habits: int, ago: int = 0) -> list[Mark | None]:
    book, day = await talk.read_book(), talk.today() - timedelta(ago)
    return [book.histories.get(one, History()).mark_on(day) for one in habits]


@pytest.mark.parametrize("page", ["/today", "/week", "/habits", "/help", "/people", "/goals"])
async def test_that_it_was_all_is_heard_on_every_page(ada: Talk, page: str) -> None:
    coffee = await add_limit(ada, "coffees", (0, 100))
    await ada.say(page)
    assert "Noted: 1 (at most 2 coffees)" in await ada.say("That was all")
    assert await marks(ada, 1, coffee) == [None, Mark.DONE]


@pytest.mark.parametrize("page", ["/today", "/week"])
@pytest.mark.parametrize(
    "typed",
    [
        *("that's all!", "Das war alles", "das war’s", "mehr war es nicht", "eso fue todo"),
        *("c’était tout", "è tutto", "foi tudo", "dat was alles"),
    ],
)
async def test_it_is_understood_in_the_languages_in_which_people_type(
    ada: Talk, typed: str, page: str
) -> None:
    coffee = await add_limit(ada, "coffees", (0, 100))
    await ada.say(page)
    await ada.say(typed)
    assert await marks(ada, 1, coffee) == [None, Mark.DONE]


async def test_yesterdays_is_heard_as_long_as_it_is_asked_about(ada: Talk) -> None:
    coffee = await add_limit(ada, "coffees", (1, 100))
    await ada.say("/today")
    await ada.say("/week")
    await ada.say("That was all")
    assert await marks(ada, coffee, ago=1) == [Mark.DONE]
    assert await marks(ada, 1, coffee) == [None, None]
    other = await add_limit(ada, "sweets", (2, 100))
    await ada.say("/week")
    assert NOT_PLACED in "".join([await ada.say("That was all"), ada.messages[-2].text])
    assert await marks(ada, other, ago=2) == [None]


async def test_on_an_old_card_it_closes_the_day_asked_about_and_shows_the_cards_own(
    ada: Talk,
) -> None:
    coffee = await add_limit(ada, "coffees", (1, 100), (0, 100))
    assert "coffees, yesterday: 1. Was that all?" in await ada.say("/today")
    card = ada.message
    await ada.jump("08:00")
    await ada.tap("That was all", card)
    assert ada.said_now(card).startswith("Monday, 16 November")
    assert "Was that all?" not in ada.said_now(card)
    with pytest.raises(LookupError):
        await ada.tap("That was all", card)
    assert await marks(ada, coffee, ago=2) == [Mark.DONE]
    assert await marks(ada, coffee, ago=1) == [None]
    assert "coffees, yesterday: 1. Was that all?" in await ada.say("/today")


async def test_no_other_question_takes_its_place_under_the_thumb(ada: Talk) -> None:
    habits = [await add_limit(ada, word, (1, 100)) for word in ("coffees", "sweets")]
    assert "Few coffees, yesterday: 1. Was that all?" in await ada.say("/today")
    assert "Was that all?" not in await ada.tap("That was all")
    assert "⋯" in ada.buttons[-1]
    assert await marks(ada, *habits, ago=1) == [Mark.DONE, None]
    assert "Few sweets, yesterday: 1. Was that all?" in await ada.say("/today")


async def test_where_several_are_open_it_is_asked_which_one(ada: Talk) -> None:
    coffee = await add_limit(ada, "coffees", (0, 100))
    sweets = await add_limit(ada, "sweets", (0, 200))
    await ada.say("/week")
    assert "Which one?" in await ada.say("That was all")
    assert ada.buttons[:2] == ["Few coffees", "Few sweets"]
    assert "Which one?" in await ada.say("both")
    assert await marks(ada, 1, coffee, sweets) == [None, None, None]
    assert "Noted: 2 (at most 2 sweets)" in await ada.say("sweets")
    assert await marks(ada, 1, coffee, sweets) == [None, None, Mark.DONE]


async def test_of_two_days_of_one_limit_each_is_named(ada: Talk) -> None:
    coffee = await add_limit(ada, "coffees", (1, 200), (0, 100))
    await ada.say("/week")
    assert "Which one?" in await ada.say("That was all")
    assert ada.buttons[:2] == ["Few coffees · Today", "Few coffees · Yesterday"]
    await ada.say("yesterday")
    assert await marks(ada, coffee) == [None]
    assert await marks(ada, coffee, ago=1) == [Mark.DONE]


async def test_what_was_passed_is_closed_by_it_where_nothing_else_is_open(ada: Talk) -> None:
    coffee = await add_limit(ada, "coffees", (0, 300))
    await ada.say("/today")
    await ada.say("That was all")
    assert await marks(ada, coffee) == [Mark.MISSED]


async def test_it_marks_nothing_that_is_no_limit(ada: Talk) -> None:
    await add_limit(ada, "coffees")
    for page in ("/today", "/week"):
        await ada.say(page)
        for typed in ("That was all", "Das war alles"):
            await ada.say(typed)
            assert await marks(ada, 1) == [None]


async def test_below_a_list_that_came_meanwhile_it_is_no_answer_to_what_was_asked(
    ada: Talk,
) -> None:
    coffee = await add_limit(ada, "coffees", (0, 100))
    await ada.say("/today")
    await ada.tap("⋯")
    await ada.tap("Write to one pe…")
    await ada.tap("✏️ Note")
    await ada.jump("20:30")
    await ada.say("That was all")
    assert await marks(ada, coffee) == [Mark.DONE]
    assert not (await ada.read_book()).notes
