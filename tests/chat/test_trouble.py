"""Trouble with a book: the person and the owner hear of it, and yesterday is back."""

from collections.abc import AsyncIterator
from datetime import date
from pathlib import Path

import pytest

from habitbot import app
from habitbot.core.history import Mark
from habitbot.demo.clock import JumpClock
from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.bot_api_spec import load_spec
from tests.houses import living
from tests.talk import MONDAY, Talk

YESTERDAY = date(2026, 11, 16)


@pytest.fixture
async def stand() -> AsyncIterator[Stand]:
    async with Stand(
        clock=JumpClock(MONDAY), rules=Rules(pace=None), on_call=load_spec().check
    ) as stand:
        yield stand


@pytest.fixture
def ada(stand: Stand) -> Person:
    return stand.add_person("Ada", language_code="de", timezone="Europe/Berlin")


@pytest.fixture
def owner(stand: Stand) -> Person:
    owner = stand.add_person("Olga")
    owner.chat.standing = "member"
    return owner


@pytest.fixture
async def data(stand: Stand, ada: Person, tmp_path: Path) -> Path:
    """What is left of a bot to which Ada said yes, a day ago."""
    async with living(stand, tmp_path) as house:
        talk = Talk(stand, house, ada)
        await talk.start()
        await talk.tap("✅ Yes")
        await talk.jump("20:30")
        await talk.jump("09:00")
    return tmp_path


def book_of(person: Person, data: Path) -> Path:
    (path,) = data.glob(f"people/*/{person.id}.json")
    return path


def set_aside(person: Person, data: Path) -> list[Path]:
    return list(data.glob(f"people/*/{person.id}.json.corrupt.*"))


def lose_copies(person: Person, data: Path) -> None:
    for copy in data.glob(f"copies/*/{person.id}.*"):
        copy.unlink()


async def test_a_damaged_book_is_replaced_by_a_copy_and_both_hear_of_it(
    stand: Stand, ada: Person, owner: Person, data: Path
) -> None:
    book_of(ada, data).write_text('{"person": ')
    async with living(stand, data, owner_id=owner.id) as house:
        talk = Talk(stand, house, ada)
        told = await talk.heard()
        assert "Your file was damaged. I took the copy of Tuesday, 17 November" in told
        assert owner.last_message.text == (
            f"The file of person {ada.id} was unreadable (garbled). "
            "Taken instead: Tuesday, 17 November."
        )
        assert "1 of 1" in await talk.tap_data(talk.message, f"day|{YESTERDAY}|0")
        (history,) = (await talk.read_book()).histories.values()
        assert history.mark_on(YESTERDAY) is Mark.DONE
    assert len(set_aside(ada, data)) == 1


async def test_a_damaged_book_without_a_copy_begins_anew_and_both_hear_of_it(
    stand: Stand, ada: Person, owner: Person, data: Path
) -> None:
    book_of(ada, data).write_bytes(b"")
    lose_copies(ada, data)
    async with living(stand, data, owner_id=owner.id) as house:
        talk = Talk(stand, house, ada)
        assert "there was no copy" in await talk.heard()
        assert "Taken instead: nothing, there was no copy." in owner.last_message.text
        assert "What would you like more of first?" in await talk.say("/start")


async def test_trouble_that_is_found_before_telegram_can_be_reached_is_told_afterwards(
    stand: Stand,
    ada: Person,
    owner: Person,
    data: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(app, "TRY_AGAIN", (0.05,))
    stand.misbehave("500", method="getMe", times=3)
    book_of(ada, data).write_text("[]")
    async with living(stand, data, owner_id=owner.id) as house:
        assert "Your file was damaged" in await Talk(stand, house, ada).heard()
    assert len(owner.messages) == 1
    assert f"the book of person {ada.id} can't be used: misshapen" in caplog.text


async def test_the_trouble_of_one_is_not_told_to_another(
    stand: Stand, ada: Person, owner: Person, data: Path
) -> None:
    ben = stand.add_person("Ben")
    ben.chat.standing = "member"
    book_of(ada, data).write_text("[]")
    async with living(stand, data, owner_id=owner.id):
        await stand.until_quiet()
    assert ben.messages == []
    assert len(owner.messages) == 1


async def test_without_an_owner_the_person_still_hears_of_it(
    stand: Stand, ada: Person, owner: Person, data: Path
) -> None:
    book_of(ada, data).write_text("[]")
    async with living(stand, data) as house:
        assert "Your file was damaged" in await Talk(stand, house, ada).heard()
    assert owner.messages == []
