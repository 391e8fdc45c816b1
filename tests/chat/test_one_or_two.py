"""Names that are typed for somebody new: one person or two is asked, and each can be taken back."""

import pytest

from tests.talk import Talk


async def people(ada: Talk) -> list[tuple[str, str]]:
    """Everybody who is known, and where from."""
    return [(one.name, one.met) for one in (await ada.read_book()).contacts.values()]


async def name(ada: Talk, typed: str) -> str:
    """Answer the question who it is."""
    await ada.say("/people")
    await ada.tap("➕ Somebody")
    return await ada.say(typed)


@pytest.mark.parametrize(
    ("typed", "met"), [("Ben, my old boss", "my old boss"), ("Ben, lead at ACME", "lead at ACME")]
)
async def test_what_stands_behind_a_comma_and_is_no_name_is_where_they_are_from(
    ada: Talk, typed: str, met: str
) -> None:
    assert f"Ben\nFrom: {met}" in await name(ada, typed)
    assert await people(ada) == [("Ben", met)]


@pytest.mark.parametrize(
    ("typed", "one", "met"),
    [
        ("Müller, Hans", "Hans Müller", ""),
        ("José Ortega y Gasset", "José Ortega y Gasset", ""),
        ("Dr. Anna Schmidt, Siemens", "Dr. Anna Schmidt", "Siemens"),
    ],
)
async def test_where_one_or_two_may_be_meant_it_is_asked(
    ada: Talk, typed: str, one: str, met: str
) -> None:
    assert f"“{typed}”: is that one person, or two?" in await name(ada, typed)
    assert await people(ada) == []
    assert one in await ada.tap(ada.buttons[0])
    assert await people(ada) == [(one, met)]
    await ada.tap("↩︎ Undo")
    await name(ada, typed)
    assert "2 people" in await ada.tap(ada.buttons[1])
    assert [who for who, _ in await people(ada)] == [
        *(part for part in typed.replace(" y ", ", ").split(", "))
    ]


@pytest.mark.parametrize(("said", "number"), [("one", 1), ("two people", 2), ("zwei", 2)])
async def test_whether_it_is_one_or_two_can_be_typed(ada: Talk, said: str, number: int) -> None:
    await name(ada, "Müller, Hans")
    await ada.say(said)
    assert len(await people(ada)) == number


async def test_another_name_typed_there_is_noted_in_their_place(ada: Talk) -> None:
    await name(ada, "Müller, Hans")
    await ada.say("Hans Müller")
    assert await people(ada) == [("Hans Müller", "")]


async def test_who_leaves_that_question_has_noted_nobody(ada: Talk) -> None:
    await ada.say("/people Müller, Hans")
    assert "Nobody here yet." in await ada.tap("Cancel")
    assert await people(ada) == []


@pytest.mark.parametrize("typed", ["Ben", "Ben and Tom", "Ben, my old boss", "Ben, Tom, Lea"])
async def test_whoever_was_added_is_taken_back_by_one_tap(ada: Talk, typed: str) -> None:
    await ada.say("/people Uma")
    await name(ada, typed)
    assert "Uma" in str([await ada.tap("↩︎ Undo"), ada.buttons])
    assert await people(ada) == [("Uma", "")]


async def test_who_was_here_before_is_not_taken_back(ada: Talk) -> None:
    await ada.say("/people Ben")
    await name(ada, "Ben and Tom")
    await ada.tap("↩︎ Undo")
    assert await people(ada) == [("Ben", "")]
    await name(ada, "Ben")
    assert "↩︎ Undo" not in ada.buttons


async def test_of_whom_something_was_noted_since_nobody_is_taken_back(ada: Talk) -> None:
    await name(ada, "Ben and Tom")
    old, undo = ada.message, ada.carried["↩︎ Undo"]
    await ada.say("wrote to Ben")
    await ada.tap_data(old, undo)
    assert (
        ada.toast
        == "You noted something of them since. “Delete…” on their page takes it away, too."
    )
    assert len(await people(ada)) == 2
