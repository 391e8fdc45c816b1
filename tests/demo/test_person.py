"""A person with a phone, and what the bot hears of it."""

from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)

from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.test_messages import png


async def heard(bot: Bot) -> list[Update]:
    """What the bot has not heard yet."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return list(updates)


def keyboard(*rows: dict[str, Any]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(text, **facts) for text, facts in row.items()] for row in rows]
    )


async def test_a_command_is_marked_as_one(bot: Bot, ada: Person) -> None:
    await ada.send(" /start@habitbot_demo_bot from a link, and/or /today ")
    (update,) = await heard(bot)
    assert update.message is not None
    found = update.message.parse_entities(["bot_command"]).values()
    assert list(found) == ["/start@habitbot_demo_bot", "/today"]


async def test_the_bot_hears_who_wrote_what(bot: Bot, stand: Stand) -> None:
    bo = stand.add_person("Bo", username="bo_b", language_code="de", person_id=2**40)
    await bo.send("hallo")
    (update,) = await heard(bot)
    assert update.effective_user is not None
    assert update.effective_user.to_dict() == {
        "id": 2**40,
        "is_bot": False,
        "first_name": "Bo",
        "username": "bo_b",
        "language_code": "de",
    }


async def test_places_cards_files_and_pictures_arrive(bot: Bot, ada: Person) -> None:
    await ada.share_location(52.5, 13.4)
    await ada.share_contact("Ada", "+49123")
    await ada.send_document("book.json", b"{}", caption="mine")
    await ada.send_photo(png(20, 10))
    place, card, file, picture = (update.message for update in await heard(bot))
    assert place
    assert place.location
    assert place.location.latitude == 52.5
    assert card
    assert card.contact
    assert card.contact.user_id == ada.id
    assert file
    assert file.document
    assert file.document.mime_type == "application/json"
    assert bytes(await (await file.document.get_file()).download_as_bytearray()) == b"{}"
    assert picture
    assert picture.photo[-1].width == 20


async def test_a_press_tells_its_data_and_the_message_as_it_stood(bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.id, "old", reply_markup=keyboard({"Go": {"callback_data": "1"}}))
    await bot.send_message(ada.id, "new", reply_markup=keyboard({"Go": {"callback_data": "2"}}))
    await bot.send_message(ada.id, "without buttons")
    await ada.press("Go")
    await ada.press("Go", ada.messages[1])
    await ada.press("1")
    queries = [update.callback_query for update in await heard(bot)]
    assert [query.data for query in queries if query] == ["2", "1", "1"]
    assert queries[0]
    assert queries[0].message
    assert queries[0].message.to_dict()["text"] == "new"


async def test_a_press_may_be_forged_or_its_message_too_old_to_see(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(ada.id, "x")
    await ada.press_data(sent.message_id, "forged", is_inaccessible=True)
    (update,) = await heard(bot)
    assert update.callback_query is not None
    assert update.callback_query.data == "forged"
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible


async def test_only_buttons_that_are_there_can_be_pressed(bot: Bot, ada: Person) -> None:
    link = keyboard({"Read": {"url": "https://example.org"}})
    sent = await bot.send_message(ada.id, "x", reply_markup=link)
    with pytest.raises(LookupError, match="no button 'Done' among \\['Read'\\]"):
        await ada.press("Done")
    with pytest.raises(LookupError, match="tells the bot nothing"):
        await ada.press("Read")
    await sent.delete()
    with pytest.raises(LookupError, match="there is no message"):
        await ada.press_data(sent.message_id, "x")


async def test_a_keyboard_for_one_time_is_at_hand_until_it_is_taken_away(
    bot: Bot, ada: Person
) -> None:
    once = ReplyKeyboardMarkup([["18:00"]], one_time_keyboard=True)
    await bot.send_message(ada.id, "When?", reply_markup=once)
    await ada.press("18:00")
    assert ada.chat.reply_keyboard is not None
    await bot.send_message(ada.id, "Thanks", reply_markup=ReplyKeyboardRemove())
    assert ada.chat.reply_keyboard is None


async def test_an_edited_message_is_told_as_such(bot: Bot, ada: Person) -> None:
    await ada.edit(await ada.send("one"), "two")
    first, second = await heard(bot)
    assert first.message
    assert first.message.text == "one"
    assert second.edited_message
    assert second.edited_message.text == "two"


async def test_blocking_and_returning_are_told(bot: Bot, ada: Person) -> None:
    await ada.block()
    await ada.unblock()
    changes = [update.my_chat_member for update in await heard(bot)]
    assert [change.new_chat_member.status for change in changes if change] == ["kicked", "member"]


@pytest.mark.parametrize("text", ["", "  \n", "x" * 4097])
async def test_a_phone_sends_nothing_empty_or_endless(ada: Person, text: str) -> None:
    with pytest.raises(ValueError, match="1 to 4096"):
        await ada.send(text)


async def test_in_a_group_the_bot_hears_what_is_meant_for_it(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    bo = stand.add_person("Bo")
    group = stand.add_group("Friends", [ada, bo])
    added = await heard(bot)
    assert added[0].my_chat_member is not None
    sent = await bot.send_message(
        group.id, "Hi all", reply_markup=keyboard({"Go": {"callback_data": "g"}})
    )
    asked = group.messages[sent.message_id]
    for text in ("just talking", "/start@other_bot", "@habitbot_demo_bot hi", "/start"):
        await bo.send(text, chat=group)
    await bo.send("to you", chat=group, reply_to=asked)
    await bo.press("Go", asked)
    with pytest.raises(PermissionError, match="Eve is not in this chat"):
        await stand.add_person("Eve").send("let me in", chat=group)
    updates = await heard(bot)
    texts = [update.message.text for update in updates if update.message]
    assert texts == ["@habitbot_demo_bot hi", "/start", "to you"]
    assert updates[-1].callback_query
    assert updates[-1].callback_query.from_user.id == bo.id
    assert updates[-1].effective_chat
    assert updates[-1].effective_chat.id == group.id


@pytest.mark.parametrize(
    ("clock_time", "weekday", "moment"),
    [
        ("20:30", None, "2026-11-22T19:30"),
        ("12:30", None, "2026-11-23T11:30"),
        ("13:01", 6, "2026-11-22T12:01"),
        ("13:00", 6, "2026-11-29T12:00"),
        ("07:00", 0, "2026-11-23T06:00"),
    ],
)
def test_the_phone_knows_when_its_clock_will_next_show_a_time(
    ada: Person, clock_time: str, weekday: int | None, moment: str
) -> None:
    expected = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert ada.next_local(clock_time, weekday) == expected


def test_nobody_is_added_twice(stand: Stand, ada: Person) -> None:
    with pytest.raises(ValueError, match=f"there is a person {ada.id} already"):
        stand.add_person("Eve", person_id=ada.id)
    assert stand.person(ada.id).account.first_name == "Ada"
    with pytest.raises(KeyError):
        stand.person(404)
