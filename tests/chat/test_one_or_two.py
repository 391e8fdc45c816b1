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


async def ask_for_a_letter(ada: Talk) -> None:
    """Be asked who it is that was written to."""
    await ada.tap_data(ada.message, f"wnew|{ada.today()}")
    assert "Who is it? Type a name" in ada.shown


async def written_to(ada: Talk) -> list[tuple[str, str]]:
    """Who was written to, and where they are from."""
    book = await ada.read_book()
    return [(one.name, one.met) for one in book.contacts.values() if one.wrote_on]


@pytest.mark.parametrize(
    ("place", "people"),
    [(0, [("Hans Müller", "")]), (1, [("Müller", ""), ("Hans", "")])],
)
async def test_where_it_is_asked_who_was_written_to_one_or_two_is_asked_as_well(
    ada: Talk, place: int, people: list[tuple[str, str]]
) -> None:
    await ask_for_a_letter(ada)
    assert "“Müller, Hans”: is that one person, or two?" in await ada.say("Müller, Hans")
    await ada.tap(ada.buttons[place])
    assert await written_to(ada) == people


async def test_who_was_written_to_is_from_where_it_stands_behind_their_name(ada: Talk) -> None:
    await ask_for_a_letter(ada)
    assert "you wrote to Ben." in await ada.say("Ben, my old boss")
    assert await written_to(ada) == [("Ben", "my old boss")]


async def test_several_who_were_written_to_are_typed_with_and_between_them(ada: Talk) -> None:
    await ask_for_a_letter(ada)
    await ada.say("Ben and Tom")
    assert await written_to(ada) == [("Ben", ""), ("Tom", "")]


@pytest.mark.parametrize(
    ("typed", "name", "told"),
    [
        ("Müller, Hans", "Hans Müller", ""),
        ("Dr. Anna Schmidt, Siemens", "Dr. Anna Schmidt", "Dr. Anna Schmidt, Siemens"),
    ],
)
async def test_where_it_is_asked_for_one_who_was_met_two_names_are_not_taken_for_two(
    ada: Talk, typed: str, name: str, told: str
) -> None:
    await ada.say("/people Uma")
    await ada.say("/people")
    await ada.tap("📅 Events")
    await ada.tap("➕ An event")
    await ada.say("Fair today")
    await ada.tap("🤝 I met…")
    await ada.tap("➕ Somebody new")
    await ada.say(typed)
    assert [who for who, _ in await people(ada)] == ["Uma"]
    await ada.tap(f"➕ {name}")
    assert [who for who, _ in await people(ada)] == ["Uma", name]
    (fair,) = (await ada.read_book()).events.values()
    assert fair.told == told


async def test_another_name_typed_there_was_written_to_in_their_place(ada: Talk) -> None:
    await ask_for_a_letter(ada)
    await ada.say("Müller, Hans")
    await ada.say("Hans Müller")
    assert await written_to(ada) == [("Hans Müller", "")]


async def test_who_leaves_that_question_is_asked_to_whom_they_wrote(ada: Talk) -> None:
    await ask_for_a_letter(ada)
    await ada.say("Müller, Hans")
    assert "Whom did you write to?" in await ada.tap("Cancel")
    assert await people(ada) == []


async def test_of_somebody_known_it_is_told_that_what_stands_beside_is_not_noted(ada: Talk) -> None:
    await ada.say("/people Ben")
    await ask_for_a_letter(ada)
    assert "I noted nobody for “my old boss”." in await ada.say("Ben, my old boss")
    assert await written_to(ada) == [("Ben", "")]


async def test_somebody_known_by_that_name_may_be_another_one_from_there(ada: Talk) -> None:
    await ada.say("/people Ben")
    assert "Ben is here already." in await name(ada, "Ben, my old boss")
    await ada.tap("➕ Ben (my old boss)")
    assert await people(ada) == [("Ben", ""), ("Ben", "my old boss")]
