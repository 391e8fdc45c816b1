"""Reach: who blocked the bot is left in peace; what happens in groups is another matter."""

import pytest

from habitbot.demo.chats import account_json
from tests.talk import Talk


@pytest.mark.parametrize("status", ["left", "kicked", "member"])
async def test_a_bot_thrown_out_of_a_group_goes_on_asking_in_private(
    status: str, ada: Talk
) -> None:
    group = ada.stand.add_group("Friends", [ada.person])
    await ada.stand.until_quiet()
    bot = account_json(ada.stand.exchange.bot)
    until = {"until_date": 0} if status == "kicked" else {}
    facts = {
        "chat": group.json,
        "from": ada.stand.chats.people_json[ada.person.id],
        "date": int(ada.stand.clock.now().timestamp()),
        "old_chat_member": {"status": "member", "user": bot},
        "new_chat_member": {"status": status, "user": bot} | until,
    }
    ada.stand.exchange.tell_bot("my_chat_member", facts, chat_id=group.id, person_id=ada.person.id)
    await ada.stand.until_quiet()
    assert not (await ada.read_book()).person.is_unreachable
    assert "One small thing is open." in await ada.jump("20:30")


async def test_what_happens_in_a_group_lets_no_question_go(ada: Talk) -> None:
    await ada.say("/add")
    ada.stand.add_group("Friends", [ada.person])
    await ada.stand.until_quiet()
    assert "And after what?" in await ada.say("Read one page")


async def test_a_stranger_who_blocks_the_bot_gets_no_book(talk: Talk) -> None:
    await talk.person.block()
    await talk.stand.until_quiet()
    assert list(talk.house.books.people()) == []
