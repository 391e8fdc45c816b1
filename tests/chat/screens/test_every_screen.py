"""What holds for every screen: it fits a phone, its buttons work, names keep to themselves."""

import re
from datetime import time
from functools import cache

import pytest
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit

from habitbot.chat.kit.screen import Button, Screen
from habitbot.chat.kit.tap import Tap
from habitbot.core.book import Book
from habitbot.core.check_in import set_note
from habitbot.core.habits import set_anchor, set_tiny_action
from habitbot.core.person import QuietHours
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import MOST_PROMPTS, add_prompt
from habitbot.core.settings import pause
from habitbot.core.typed.text import count_characters
from habitbot.texts.words import ISOLATE, POP_ISOLATE, PSEUDO, Words
from tests.chat.kit.test_taps import KINDS
from tests.chat.screens.every_screen import NOON, a_scene, every_screen
from tests.makers import TODAY, a_book, a_habit, a_person, day

LATIN = "Write the first sentence of the page that I have put off so long"
ARABIC = "اقرأ صفحة واحدة من كتاب جيد كل صباح بعد أن أشرب قهوتي الأولى"
EMOJI = "👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿" * 8
NAMES = ["Read", LATIN, ARABIC, EMOJI, "</b>&<a href='tg://x'>"]

ROOM = {1: 40, 2: 18, 3: 12}
"""How many characters of a label fit on a phone 390 pixels wide, by the buttons in its row."""

LIST = 8
BELOW = 3

COUNT_OF_NOTHING = re.compile(r"(?<![\w:.,/–-])0 (?!min\b|of \d+(?!\d| [(a-z])|Read)\w+")
"""Other than an amount that was said, what was kept of a day or week, or a name of the tests."""


def usual_book() -> Book:
    """A book with quiet hours and the prompts that most people have."""
    quiet = QuietHours(time(22), time(7))
    book = a_book(*["xx.o", "xxxxo"] * 5, person=a_person(quiet_hours=quiet))
    add_prompt(book, PromptKind.LIST, "30 20 * * *", now=NOON)
    add_prompt(book, PromptKind.HABIT, "0 9 * * 1-5", now=NOON, habit_id=1)
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=NOON)
    return book


def full_book(name: str) -> Book:
    """A book with as much in it as there may be, of one name over and over."""
    book = a_book(*["xx.o", "xxxxo", "t", "s", "m"] * 10, person=a_person(name=name))
    for habit_id, habit in book.habits.items():
        book.habits[habit_id] = a_habit(id=habit_id, name=name, started_on=habit.started_on)
    set_anchor(book, 1, name)
    set_tiny_action(book, 1, name)
    for ago in range(4):
        set_note(book, 1, day(ago), (LATIN if name == EMOJI else name) * 10, today=TODAY)
    add_prompt(book, PromptKind.LIST, "30 20 * * *", now=NOON)
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=NOON)
    for hour in range(MOST_PROMPTS - 2):
        add_prompt(book, PromptKind.HABIT, f"0 {hour} 1,15 * 1,3,5", now=NOON, habit_id=1)
    return book


def quiet_book(name: str) -> Book:
    """The same with quiet hours, and in a pause."""
    book = full_book(name)
    book.person = a_person(name=name, quiet_hours=QuietHours(time(22), time(7)))
    pause(book, today=TODAY, days=3)
    return book


Drawn = dict[str, Screen]


@pytest.fixture(scope="module", params=NAMES, ids=["short", "long", "arabic", "emoji", "tags"])
def drawn(request: pytest.FixtureRequest) -> Drawn:
    """All screens of two full books in which one name stands wherever a name can stand."""
    books = {"full": full_book(request.param), "quiet": quiet_book(request.param)}
    return {
        f"{kind}: {title}": screen
        for kind, book in books.items()
        for title, screen in every_screen(book, a_scene())
    }


def buttons_of(screen: Screen) -> list[Button]:
    return [button for row in screen.rows for button in row]


def test_a_screen_says_something_and_telegram_takes_it_whole(drawn: Drawn) -> None:
    for title, screen in drawn.items():
        most = MessageLimit.CAPTION_LENGTH if screen.picture else MessageLimit.MAX_TEXT_LENGTH
        assert screen.text or screen.title or screen.picture, title
        assert len(f"{screen.title}\n{screen.text}") <= most, title
        assert screen.text == screen.text.strip(), title


@pytest.mark.parametrize("history", ["o", "....", "mmm"])
def test_what_there_is_none_of_is_not_counted(history: str) -> None:
    for title, screen in every_screen(a_book(history), a_scene()):
        for said in (screen.title, screen.text, *(one.label for one in buttons_of(screen))):
            assert COUNT_OF_NOTHING.search(said) is None, (title, said)


def test_every_button_says_something_and_carries_a_tap_or_copies_a_text(drawn: Drawn) -> None:
    for title, screen in drawn.items():
        assert len(buttons_of(screen)) <= InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
        for button in buttons_of(screen):
            assert button.label.strip(), title
            if button.copied:
                assert len(button.copied) <= InlineKeyboardButtonLimit.MAX_COPY_TEXT, title
                continue
            size = len(button.data.encode())
            assert 1 <= size <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA, title
            assert read(button.data).write() == button.data


@cache
def read(data: str) -> Tap:
    """The one kind of tap that these letters are."""
    (kind,) = [kind for kind in KINDS if re.match(kind.pattern(), data)]
    return kind.read(data)


def test_a_row_has_at_most_three_buttons_and_a_list_at_most_eight_rows(drawn: Drawn) -> None:
    for title, screen in drawn.items():
        assert all(1 <= len(row) <= 3 for row in screen.rows), title
        assert len(screen.rows) <= LIST + BELOW, title


def test_before_anything_is_deleted_the_way_to_keep_it_stands_first(drawn: Drawn) -> None:
    asked = set()
    for title, screen in drawn.items():
        for row in screen.rows:
            kinds = [type(read(one.data)).__name__ for one in row if one.data]
            if any(kind.endswith("SureTap") for kind in kinds):
                keep, sure = row
                assert keep.label == "Keep it", title
                asked.add(sure.data.partition("|")[0])
    assert len(asked) == sum(kind.__name__.endswith("SureTap") for kind in KINDS)


def test_a_label_fits_on_its_button() -> None:
    for title, screen in every_screen(usual_book(), a_scene()):
        for row in screen.rows:
            too_long = [b.label for b in row if count_characters(b.label) > ROOM[len(row)]]
            assert too_long == [], title


def test_a_name_from_right_to_left_ends_where_it_ends(drawn: Drawn) -> None:
    for title, screen in drawn.items():
        labels = [button.label for button in buttons_of(screen)]
        for line in [screen.title, *screen.text.splitlines(), *labels]:
            assert line.count(ISOLATE) == line.count(POP_ISOLATE), title


def test_every_screen_can_be_said_in_every_language() -> None:
    book, scene = quiet_book("42"), a_scene(words=Words(PSEUDO))
    said = {title: screen.text for title, screen in every_screen(book, scene)}
    assert [title for title, text in said.items() if text and "~" not in text] == []
