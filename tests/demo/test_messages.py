"""Messages: sent, changed, deleted, through the library that the bot uses."""

import struct
import zlib
from datetime import timedelta

import pytest
from telegram import (
    Bot,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    ReactionTypeEmoji,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)
from telegram.error import BadRequest, Forbidden

from habitbot.demo.image_size import image_size
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from tests.demo.conftest import Call, Seconds

KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("Done", callback_data="d")]])


def png(width: int, height: int) -> bytes:
    """A picture of one colour."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(height * (1 + (width + 7) // 8)))
    parts = [chunk(b"IHDR", header), chunk(b"IDAT", rows), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg_start(width: int, height: int) -> bytes:
    """The first bytes of a JPEG: two other segments, then the frame."""
    noise = b"\xff\xe0\x00\x04ab" + b"\xff\xff" + b"\xfe\x00\x03c"
    return (
        b"\xff\xd8" + noise + b"\xff\xc2\x00\x11\x08" + struct.pack(">HH", height, width) + b"..."
    )


async def test_a_sent_text_stands_in_the_chat_as_it_was_meant(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(
        ada.id, " <b>Hi 🏃</b> &amp; /today ", parse_mode="HTML", reply_markup=KEYBOARD
    )
    assert (sent.text, sent.text_html) == ("Hi 🏃 & /today", "<b>Hi 🏃</b> &amp; /today")
    assert [entity.type for entity in sent.entities] == ["bold", "bot_command"]
    assert ada.last_message.text == "Hi 🏃 & /today"
    assert ada.buttons() == [["Done"]]


async def test_an_edit_takes_the_keyboard_away_unless_it_is_sent_again(
    bot: Bot, ada: Person
) -> None:
    sent = await bot.send_message(ada.id, "one", reply_markup=KEYBOARD)
    await sent.edit_text("two", reply_markup=KEYBOARD)
    assert ada.buttons() == [["Done"]]
    await sent.edit_text("three")
    assert (ada.last_message.text, ada.buttons()) == ("three", [])
    assert ada.last_message.edited_at is not None


async def test_an_edit_that_changes_nothing_is_refused(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(ada.id, "<b>same</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    with pytest.raises(BadRequest) as refused:
        await sent.edit_text("<b>same</b>", parse_mode="HTML", reply_markup=KEYBOARD)
    assert refused.value.message == (
        "Message is not modified: specified new message content and reply markup are exactly the "
        "same as a current content and reply markup of the message"
    )
    await sent.edit_text("same", reply_markup=KEYBOARD)
    await sent.edit_reply_markup(None)
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_reply_markup(None)


async def test_only_what_is_there_can_be_edited_or_deleted(
    bot: Bot, ada: Person, call: Call
) -> None:
    gone = await bot.send_message(ada.id, "x")
    assert await gone.delete()
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await gone.edit_text("y")
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await gone.delete()
    without_id = await call("editMessageText", chat_id=ada.id, text="y")
    assert without_id["description"] == "Bad Request: message identifier is not specified"


async def test_a_persons_message_cannot_be_edited_by_the_bot(bot: Bot, ada: Person) -> None:
    written = await ada.send("mine")
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("yours", ada.id, written.id)


@pytest.mark.parametrize("markup", [ReplyKeyboardMarkup([["a"]]), ForceReply()])
async def test_a_message_with_a_reply_keyboard_cannot_be_edited(
    bot: Bot, ada: Person, markup: ReplyKeyboardMarkup | ForceReply
) -> None:
    sent = await bot.send_message(ada.id, "x", reply_markup=markup)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await sent.edit_text("y")


async def test_a_message_is_deletable_for_48_hours(stand: Stand, bot: Bot, ada: Person) -> None:
    mine, yours = await bot.send_message(ada.id, "x"), await ada.send("y")
    await stand.jump_to(stand.clock.now() + timedelta(hours=48), is_bot_awaited=False)
    assert await bot.delete_message(ada.id, yours.id)
    await stand.jump_to(stand.clock.now() + timedelta(seconds=1), is_bot_awaited=False)
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await mine.delete()


async def test_many_messages_are_deleted_at_once_and_lost_ones_skipped(
    bot: Bot, ada: Person
) -> None:
    ids = [(await bot.send_message(ada.id, str(n))).message_id for n in range(3)]
    assert await bot.delete_messages(ada.id, [*ids[:2], 999])
    assert [message.id for message in ada.messages if message.is_from_bot] == ids[2:]


async def test_a_photo_is_measured_kept_and_can_be_fetched(bot: Bot, ada: Person) -> None:
    picture = png(300, 200)
    sent = await bot.send_photo(ada.id, picture, caption="<i>Your week</i>", parse_mode="HTML")
    assert (sent.photo[-1].width, sent.photo[-1].height) == (300, 200)
    assert (sent.caption, sent.caption_entities[0].type) == ("Your week", "italic")
    file = await bot.get_file(sent.photo[-1].file_id)
    assert bytes(await file.download_as_bytearray()) == picture
    again = await bot.send_photo(ada.id, sent.photo[-1].file_id)
    assert again.photo[-1].file_unique_id == sent.photo[-1].file_unique_id


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"no picture at all", "Image_process_failed"),
        (png(9_000, 1_001), "Photo_invalid_dimensions"),
        (png(210, 10), "Photo_invalid_dimensions"),
        (b"", "File must be non-empty"),
    ],
)
async def test_a_photo_that_telegram_would_not_take(
    bot: Bot, ada: Person, content: bytes, cause: str
) -> None:
    with pytest.raises(BadRequest, match=cause):
        await bot.send_photo(ada.id, content)


async def test_a_photo_has_at_most_ten_megabytes(bot: Bot, ada: Person) -> None:
    with pytest.raises(BadRequest, match="File is too big"):
        await bot.send_photo(ada.id, png(10, 10) + bytes(10 * 1024 * 1024))


def test_the_size_of_a_jpeg_is_found_behind_other_segments() -> None:
    assert image_size(jpeg_start(1080, 1350)) == (1080, 1350)
    assert image_size(b"\xff\xd8\xff\xe0") is None


async def test_a_document_keeps_its_name(bot: Bot, ada: Person) -> None:
    sent = await bot.send_document(ada.id, b'{"a":1}', filename="habits.json", caption="Yours")
    assert sent.document is not None
    assert (sent.document.file_name, sent.document.file_size) == ("habits.json", 7)
    assert ada.last_message.document is not None
    assert ada.last_message.document.file.content == b'{"a":1}'


@pytest.mark.parametrize(
    ("method", "facts", "cause"),
    [
        ("sendPhoto", {}, "there is no photo in the request"),
        ("sendDocument", {}, "there is no document in the request"),
        ("sendPhoto", {"photo": "no-such-id"}, "wrong file identifier/HTTP URL specified"),
        ("getFile", {"file_id": "x"}, "wrong file_id or the file is temporarily unavailable"),
        ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ],
)
async def test_files_that_are_not_there(
    call: Call, ada: Person, method: str, facts: dict[str, str], cause: str
) -> None:
    answer = await call(method, chat_id=ada.id, **facts)
    assert answer["description"] == f"Bad Request: {cause}"


async def test_a_picture_and_its_words_are_turned_in_place(bot: Bot, ada: Person) -> None:
    sent = await bot.send_photo(ada.id, png(10, 10), caption="one", reply_markup=KEYBOARD)
    turned = await sent.edit_media(InputMediaPhoto(png(20, 10), caption="two"), KEYBOARD)
    assert not isinstance(turned, bool)
    assert (turned.photo[-1].width, turned.caption) == (20, "two")
    with pytest.raises(BadRequest, match="not modified"):
        await sent.edit_media(InputMediaPhoto(turned.photo[-1].file_id, caption="two"), KEYBOARD)
    await sent.edit_media(InputMediaDocument(b"x", filename="x.txt"))
    assert ada.last_message.document is not None


async def test_words_below_a_picture_are_a_caption_and_no_text(bot: Bot, ada: Person) -> None:
    photo = await bot.send_photo(ada.id, png(10, 10))
    text = await bot.send_message(ada.id, "x")
    await photo.edit_caption("new")
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await photo.edit_text("x")
    with pytest.raises(BadRequest, match="There is no caption in the message to edit"):
        await text.edit_caption("x")


async def test_a_caption_has_at_most_1024_characters(call: Call, bot: Bot, ada: Person) -> None:
    photo = await bot.send_photo(ada.id, png(10, 10), caption="x" * 1024)
    where = {"chat_id": ada.id, "message_id": photo.message_id}
    longer = "<b>" + "x" * 1025 + "</b>"
    answer = await call("editMessageCaption", **where, caption=longer, parse_mode="HTML")
    assert answer["description"] == "Bad Request: message caption is too long"


async def test_a_text_can_become_a_picture(bot: Bot, ada: Person) -> None:
    text = await bot.send_message(ada.id, "x")
    await text.edit_media(InputMediaPhoto(png(10, 10), caption="y"))
    assert ada.last_message.photo is not None


async def test_a_press_is_answered_with_a_toast_more_than_once_for_a_minute(
    bot: Bot, ada: Person, seconds: Seconds
) -> None:
    await bot.send_message(ada.id, "x", reply_markup=KEYBOARD)
    press = await ada.press("Done")
    assert press is not None
    assert ada.unanswered_presses == [press]
    seconds.now += 59
    await bot.answer_callback_query(press.id, "🔥 13")
    await bot.answer_callback_query(press.id)
    assert [toast.text for toast in ada.toasts] == ["🔥 13"]
    assert ada.unanswered_presses == []
    seconds.now += 2
    with pytest.raises(BadRequest, match="Query is too old and response timeout expired or query"):
        await bot.answer_callback_query(press.id)


async def test_a_press_that_never_was_cannot_be_answered(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="query id is invalid"):
        await bot.answer_callback_query("4242")


async def test_who_blocked_the_bot_gets_nothing_until_they_return(bot: Bot, ada: Person) -> None:
    sent = await bot.send_message(ada.id, "x")
    await ada.block()
    for refused in (bot.send_message(ada.id, "y"), sent.edit_text("y")):
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await refused
    with pytest.raises(PermissionError):
        await ada.send("hello?")
    await ada.unblock()
    await bot.send_message(ada.id, "z")


async def test_nobody_is_written_to_first_and_deleted_accounts_not_at_all(
    stand: Stand, bot: Bot, ada: Person
) -> None:
    stranger = stand.add_person("Bo")
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(stranger.id, "hello")
    await ada.deactivate()
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(ada.id, "hello")


async def test_a_reply_shows_what_it_answers_and_may_outlive_it(bot: Bot, ada: Person) -> None:
    asked = await ada.send("how?")
    reply = await bot.send_message(ada.id, "so", reply_to_message_id=asked.id)
    assert reply.reply_to_message is not None
    assert reply.reply_to_message.text == "how?"
    lone = await bot.send_message(
        ada.id, "so", reply_to_message_id=999, allow_sending_without_reply=True
    )
    assert lone.reply_to_message is None


async def test_a_reply_keyboard_stays_until_it_is_taken_away(bot: Bot, ada: Person) -> None:
    keyboard = ReplyKeyboardMarkup([["18:00", "20:30"]], input_field_placeholder="When?")
    await bot.send_message(ada.id, "When?", reply_markup=keyboard)
    assert await ada.press("18:00") is None
    assert ada.messages[-1].text == "18:00"
    assert ada.chat.reply_keyboard is not None
    await bot.send_message(ada.id, "Done", reply_markup=ReplyKeyboardRemove())
    assert ada.chat.reply_keyboard is None


async def test_typing_shows_until_the_next_message(stand: Stand, bot: Bot, ada: Person) -> None:
    await bot.send_chat_action(ada.id, "typing")
    assert ada.chat.action == "typing"
    await bot.send_message(ada.id, "x")
    assert ada.chat.action is None


async def test_the_bot_reacts_with_one_known_emoji(bot: Bot, ada: Person) -> None:
    written = await ada.send("done!")
    await bot.set_message_reaction(ada.id, written.id, ReactionTypeEmoji("🔥"))
    assert ada.messages[-1].reaction == "🔥"
    await bot.set_message_reaction(ada.id, written.id, [])
    assert ada.messages[-1].reaction == ""
    with pytest.raises(BadRequest, match="Reaction_invalid"):
        await bot.set_message_reaction(ada.id, written.id, ReactionTypeEmoji("🥦"))


async def test_silent_messages_are_marked(bot: Bot, ada: Person) -> None:
    await bot.send_message(ada.id, "psst", disable_notification=True)
    assert ada.last_message.is_silent


async def test_a_chat_can_be_asked_about(stand: Stand, bot: Bot, ada: Person) -> None:
    assert (await bot.get_chat(ada.id)).last_name == "Lovelace"
    group = stand.add_group("Friends", [ada])
    assert (await bot.get_chat(group.id)).title == "Friends"
