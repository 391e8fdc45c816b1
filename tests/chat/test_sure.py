"""The question before something is deleted: it is answered in words as by its two buttons."""

import pytest

from tests.talk import Talk


async def asked_for_sure(ada: Talk) -> None:
    """Asked whether Zoe is to be deleted."""
    await ada.say("/people Zoe")
    await ada.tap("Delete…")
    assert ada.buttons == ["Keep it", "Delete it"]


async def names(ada: Talk) -> list[str]:
    """Who is known."""
    return [one.name for one in (await ada.read_book()).contacts.values()]


@pytest.mark.parametrize(
    "typed",
    ["no", "No!", "nein", "cancel", "not now", "later", "never mind", "no gracias"],
)
async def test_a_no_keeps_what_was_to_be_deleted(ada: Talk, typed: str) -> None:
    await asked_for_sure(ada)
    assert (await ada.say(typed)).startswith("Zoe\nNot written to yet.")
    assert await names(ada) == ["Zoe"]


@pytest.mark.parametrize("typed", ["yes", "ja", "delete it", "delete"])
async def test_a_yes_deletes_it(ada: Talk, typed: str) -> None:
    await asked_for_sure(ada)
    assert "Nobody here yet." in await ada.say(typed)
    assert await names(ada) == []


@pytest.mark.parametrize("typed", ["maybe", "hm", "why?", "yes but later"])
async def test_what_is_neither_deletes_nothing(ada: Talk, typed: str) -> None:
    await asked_for_sure(ada)
    await ada.say(typed)
    assert await names(ada) == ["Zoe"]


async def test_a_yes_to_what_came_since_deletes_nothing(ada: Talk) -> None:
    await ada.say("/add Read a page")
    await ada.jump("20:20")
    await asked_for_sure(ada)
    await ada.jump("20:30")
    await ada.say("yes")
    assert await names(ada) == ["Zoe"]


async def test_whether_all_is_to_be_forgotten_can_be_answered_in_words(ada: Talk) -> None:
    await ada.say("/forget")
    assert "0 of 1" in await ada.say("no")
    assert (await ada.read_book()).habits
    await ada.say("/forget")
    await ada.say("yes")
    assert list(ada.house.books.people()) == []
