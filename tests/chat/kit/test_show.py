"""Showing: what a person typed arrives as typed, in the right message, and never twice."""

import threading
from collections.abc import Awaitable, Callable
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from habitbot.chat.kit import show as kit_show
from habitbot.chat.kit.screen import Button, Document, Picture, Screen
from habitbot.chat.kit.show import Fate, Shower, Spot
from habitbot.demo.chats import Message
from habitbot.demo.html_in import parse_html
from habitbot.demo.person import Person
from habitbot.demo.stand import Stand
from habitbot.transport.line import Line

Show = Callable[..., Awaitable[Message]]

NASTY = [
    "<b",
    "</a><a href='https://example.com'>free</a>",
    "a & b &amp; c &lt;",
    "\"quotes\" and 'quotes'",
    "<script>alert(1)</script>",
    "_*`[x](y)~|{}",
    "&#128;",
    "اقرأ <صفحة>",
    "👩‍👩‍👧‍👦 & 🏴󠁧󠁢󠁳󠁣󠁴󠁿",
]
TYPED = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)
OPEN = Button("Open", "more|2026-11-16|0")


def paint(colour: str = "white") -> bytes:
    """A small picture."""
    content = BytesIO()
    Image.new("RGB", (320, 400), colour).save(content, "PNG")
    return content.getvalue()


PICTURE = Picture(paint, ("white",))


@pytest.fixture
def send(shower: Shower, stand: Stand, person: Person) -> Show:
    """Show a screen in a new message."""

    async def send(screen: Screen, **how: bool) -> Message:
        shower.send(person.id, screen, **how)
        await stand.until_quiet()
        return person.last_message

    return send


@pytest.fixture
def answer(shower: Shower, stand: Stand, person: Person, line: Line) -> Show:
    """Show a screen in answer to a tap on a message."""

    async def answer(message: Message, screen: Screen, toast: str = "") -> Message:
        press = await person.press_data(message.id, "tap")
        has_picture = message.photo is not None
        shower.show(Spot(person.id, press.id, message.id, has_picture), screen, toast)
        await line.fetch_updates(-1, seconds=0)
        await line.fetch_updates(stand.exchange.updates.first(1)[0].id + 1, seconds=0)
        await stand.until_quiet()
        return person.last_message

    return answer


def calls(stand: Stand) -> list[str]:
    """The methods that were called so far, without polls and greetings."""
    return [call.method for call in stand.wire if not call.method.startswith("get")]


@pytest.mark.parametrize("typed", NASTY)
async def test_what_was_typed_arrives_as_it_was_typed(typed: str, send: Show) -> None:
    message = await send(Screen(text=typed, title=typed, rows=((Button(typed, "tap"),),)))
    assert message.text == f"{typed}\n{typed}"
    assert message.buttons == [[typed]]


@given(title=TYPED, text=TYPED)
def test_no_name_or_note_can_turn_into_anything_but_its_letters(title: str, text: str) -> None:
    read, entities = parse_html(kit_show._as_html(Screen(text, title)))
    assert read == "\n".join(part for part in (title, text) if part)
    assert {entity.kind for entity in entities} <= {"bold"}


async def test_the_title_is_bold_and_nothing_else_is(send: Show) -> None:
    message = await send(Screen(text="<i>text</i>", title="Title"))
    (bold,) = message.content.words.entities
    assert (bold.kind, bold.offset, bold.length) == ("bold", 0, 5)


@pytest.mark.parametrize("letter", ["x", "<", "&", "é", "🏃"])
@pytest.mark.parametrize("title", ["", "A title & more"])
async def test_a_text_is_cut_where_telegram_would_refuse_it(
    letter: str, title: str, send: Show
) -> None:
    message = await send(Screen(text=letter * 5000, title=title))
    assert len(message.text) == 4096
    assert message.text.startswith(title)
    assert message.text.endswith(f"{letter}…")


async def test_a_text_that_just_fits_is_not_cut(send: Show) -> None:
    assert (await send(Screen(text="x" * 4096))).text == "x" * 4096


@pytest.mark.parametrize("letter", ["x", "&", "🏃"])
async def test_what_stands_below_a_picture_or_a_file_is_cut_shorter(
    letter: str, send: Show
) -> None:
    below_picture = await send(Screen(letter * 2000, "Title", picture=PICTURE))
    assert len(below_picture.text) == 1024
    below_file = await send(Screen(letter * 2000, document=Document("a.json", b"{}")))
    assert len(below_file.text) == 1024


async def test_a_toast_is_cut_at_200_characters(send: Show, answer: Show, person: Person) -> None:
    message = await send(Screen("Card"))
    await answer(message, Screen("Card"), "🏃" * 201)
    assert person.toasts[-1].text == "🏃" * 199 + "…"


async def test_a_tap_turns_its_own_message_into_the_answer(send: Show, answer: Show) -> None:
    card = await send(Screen("Card", rows=((OPEN,),)))
    later = await send(Screen("Later"))
    await answer(card, Screen("Answered"))
    assert later.text == "Later"
    assert (await answer(card, Screen("Again"))).id == later.id


async def test_a_tap_that_changes_nothing_is_answered_and_writes_nothing(
    send: Show, answer: Show, person: Person
) -> None:
    card = await send(Screen("Card", rows=((OPEN,),)))
    assert (await answer(card, Screen("Card", rows=((OPEN,),)))).id == card.id
    assert person.unanswered_presses == []


async def test_a_card_that_is_gone_is_answered_by_a_new_one_and_only_one(
    send: Show, answer: Show, person: Person, stand: Stand
) -> None:
    card = await send(Screen("Card"))
    kept = person.chat.messages[card.id]

    def delete_on_the_way(method: str, params: object) -> None:
        if method == "editMessageText":
            person.chat.messages.pop(card.id, None)

    stand.hear_calls(delete_on_the_way)
    answered = await answer(kept, Screen("Answered"))
    assert answered.id != card.id
    assert [message.text for message in person.messages] == ["Answered"]
    assert calls(stand).count("sendMessage") == 2


async def test_a_picture_turns_into_another_picture_in_place(send: Show, answer: Show) -> None:
    card = await send(Screen("Week", picture=PICTURE))
    assert card.photo is not None
    turned = await answer(card, Screen("Another", picture=Picture(paint, ("black",))))
    assert turned.id == card.id
    assert turned.text == "Another"
    assert turned.photo is not None
    assert turned.photo.file.id != card.photo.file.id


async def test_a_picture_cannot_turn_into_words_so_they_come_below_it(
    send: Show, answer: Show, person: Person
) -> None:
    card = await send(Screen("Week", picture=PICTURE))
    words = await answer(card, Screen("Today"))
    assert words.id != card.id
    assert [message.text for message in person.messages] == ["Week", "Today"]


async def test_words_do_not_turn_into_a_picture_either(send: Show, answer: Show) -> None:
    card = await send(Screen("Today"))
    picture = await answer(card, Screen("Week", picture=PICTURE))
    assert picture.id != card.id
    assert picture.photo is not None


async def test_a_file_comes_as_a_file(send: Show, answer: Show, stand: Stand) -> None:
    card = await send(Screen("Privacy"))
    message = await answer(card, Screen("Yours", document=Document("all & more.json", b'{"a":1}')))
    assert message.document is not None
    assert message.document.file.name == "all & more.json"
    kept = stand.exchange.files.by_id(message.document.file.id)
    assert kept is not None
    assert kept.content == b'{"a":1}'


async def test_the_location_button_comes_in_place_of_the_keyboard_and_goes_again(
    send: Show, person: Person
) -> None:
    await send(Screen("Where?", location_label="📍 Share"))
    keyboard = person.chat.reply_keyboard
    assert keyboard is not None
    assert keyboard.rows == [[{"text": "📍 Share", "request_location": True}]]
    await send(Screen("Berlin"), removes_keyboard=True)
    assert person.chat.reply_keyboard is None


async def test_of_two_edits_that_wait_only_the_newer_one_goes_out(
    shower: Shower, send: Show, stand: Stand, person: Person
) -> None:
    card = await send(Screen("Card"))
    for text in ("First", "Second", "Third"):
        shower.show(Spot(person.id, message_id=card.id), Screen(text))
    await stand.until_quiet()
    assert person.last_message.text == "Third"
    assert calls(stand).count("editMessageText") == 1


async def test_pictures_are_painted_away_from_the_event_loop(send: Show) -> None:
    threads: list[str] = []

    def paint_and_tell() -> bytes:
        threads.append(threading.current_thread().name)
        return paint()

    await send(Screen(picture=Picture(paint_and_tell, ())))
    assert [name.split("_")[0] for name in threads] == ["painter"]


async def test_what_only_the_painter_knows_is_added_below_a_picture(send: Show) -> None:
    message = await send(Screen("Week", picture=Picture(paint, ("white",), "{} & more".format)))
    assert message.text == "Week\nwhite & more"
    message = await send(Screen("Week", picture=Picture(paint, ("white",), lambda _: "")))
    assert message.text == "Week"


async def test_a_picture_that_takes_long_is_announced(
    send: Show, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kit_show, "ACTION_AFTER", 0.0)
    is_announced = threading.Event()
    stand.hear_calls(lambda method, _: is_announced.set() if method == "sendChatAction" else None)

    def paint_slowly() -> bytes:
        assert is_announced.wait(10)
        return paint()

    message = await send(Screen(picture=Picture(paint_slowly, ())))
    assert message.photo is not None
    assert calls(stand) == ["sendChatAction", "sendPhoto"]


async def test_a_picture_that_is_quick_is_not_announced(send: Show, stand: Stand) -> None:
    await send(Screen(picture=PICTURE))
    assert calls(stand) == ["sendPhoto"]


async def test_a_prompt_is_drawn_right_before_it_leaves(shower: Shower, person: Person) -> None:
    async def draw() -> Screen:
        return Screen("How did it go?")

    outcome = await shower.send_when_due(person.id, draw)
    assert outcome.kind == Fate.SENT
    assert getattr(outcome.result, "message_id", None) == person.last_message.id


async def test_a_prompt_with_nothing_left_to_ask_is_dropped(shower: Shower, person: Person) -> None:
    async def draw() -> None:
        return None

    assert (await shower.send_when_due(person.id, draw)).kind == Fate.DROPPED
    assert person.messages == []


async def test_a_prompt_to_who_blocked_us_says_so(shower: Shower, person: Person) -> None:
    person.chat.standing = "blocking"

    async def draw() -> Screen:
        return Screen("How did it go?")

    assert (await shower.send_when_due(person.id, draw)).kind == Fate.GONE


async def test_words_that_no_tap_brought_need_no_answer(shower: Shower, stand: Stand) -> None:
    shower.say(Spot(1001), "Saved.")
    await stand.until_quiet()
    assert calls(stand) == []
