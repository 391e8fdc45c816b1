"""The usual pace: Telegram as strict as it is, and a bot that never has to be told to wait."""

import asyncio
from datetime import timedelta
from pathlib import Path

from habitbot.demo.exchange import Rules
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.transport.pace import Pace
from tests.bench.books import MORNING, a_book, write_books
from tests.talk import Talk, running, standing

CROWD = 80
"""More people than Telegram takes messages to at once."""


async def test_a_crowd_is_asked_in_one_minute_while_quick_thumbs_tap_and_nobody_is_held_back(
    tmp_path: Path,
) -> None:
    async with standing(MORNING, Rules()) as stand:
        ada, *others = [known_person(stand) for _ in range(CROWD)]
        write_books(tmp_path, (a_book(person.id, habits=8) for person in (ada, *others)))
        async with running(stand, tmp_path, pace=Pace, actions=20) as house:
            talk = Talk(stand, house, ada)
            await talk.say("/today")
            card, labels = talk.message, talk.buttons[:8]
            evening = asyncio.create_task(stand.jump_to(MORNING + timedelta(hours=12)))
            await until_somebody_is_asked(others)
            for label in labels:
                await ada.press(label, card)
                await ada.press(label, card)
            await evening
        assert "8 of 8" in ada.chat.messages[card.id].text
        assert [len(person.messages) for person in others] == [1] * len(others)
        # A second press on the same button may find its card as it wants it.
        assert {call.refused.status for call in stand.wire if call.refused} <= {400}


async def until_somebody_is_asked(people: list[Person]) -> None:
    """Until the first prompt of the evening has come."""
    async with asyncio.timeout(60):
        while not any(person.messages for person in people):  # noqa: ASYNC110 - nobody tells of it
            await asyncio.sleep(0)


def known_person(stand: Stand) -> Person:
    """Somebody in Berlin who has talked with the bot before."""
    person = stand.add_person(timezone="Europe/Berlin")
    person.chat.standing = "member"
    return person
