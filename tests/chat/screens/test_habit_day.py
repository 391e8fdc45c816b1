"""One habit on one day: its prompt, its answers and its menu, as values."""

import re
from itertools import pairwise

import pytest

from habitbot.chat.screens.habit_day import (
    asked_screen,
    habit_day_screen,
    note_screen,
    prompt_screen,
    skip_screen,
)
from habitbot.chat.screens.today import days_screen
from habitbot.chat.taps.check_in import HabitDayTap, MarkTap, View
from habitbot.core.check_in import mark_day, set_note
from habitbot.core.frequency import Frequency, TimesAWeek
from habitbot.core.habits import set_anchor, set_tiny_action
from habitbot.core.history import Cause, Mark
from habitbot.core.person import Change
from habitbot.core.refusal import NoSuchHabit
from tests.chat.screens.every_screen import a_scene
from tests.chat.screens.named import labels, lines, named_book
from tests.makers import TODAY, a_book, a_habit, day

SCENE = a_scene()


def test_the_menu_offers_every_honest_answer() -> None:
    assert labels(habit_day_screen(named_book("o"), SCENE, 1, TODAY)) == [
        ["✅ Done"],
        ["Skip ›", "Missed"],
        ["Clear", "✏️ Note"],
        ["Another day", "‹ Back"],
    ]


def test_the_tiny_version_is_on_the_menu_of_a_habit_that_has_one() -> None:
    book = named_book("o")
    set_tiny_action(book, 1, "Open the book")
    assert labels(habit_day_screen(book, SCENE, 1, TODAY))[0] == ["✅ Done", "◐ Tiny"]


def test_the_menu_says_how_it_stands_with_the_note_as_it_was_typed() -> None:
    book = named_book("xxs")
    set_note(book, 1, TODAY, "ill\n<b>in bed</b>", today=TODAY)
    screen = habit_day_screen(book, SCENE, 1, TODAY)
    assert screen.title == "One"
    assert lines(screen) == [
        "Sunday, 22 November",
        "⏭ skipped",
        "2 days",
        "✏️ ill",
        "<b>in bed</b>",
    ]


def test_the_menu_of_an_open_day_says_that_it_is_open() -> None:
    assert lines(habit_day_screen(named_book("o"), SCENE, 1, TODAY)) == [
        "Sunday, 22 November",
        "Not answered yet.",
    ]


def test_a_habit_is_called_by_its_anchor_and_its_name() -> None:
    book = named_book("o")
    set_anchor(book, 1, "After tea")
    assert habit_day_screen(book, SCENE, 1, TODAY).title == "After tea: One"


def test_a_skip_asks_for_its_cause() -> None:
    screen = skip_screen(named_book("o"), SCENE, 1, TODAY)
    *causes, back = [button.data for row in screen.rows for button in row]
    assert causes == [MarkTap(1, TODAY, Mark.SKIP, cause).write() for cause in Cause]
    assert back == HabitDayTap(1, TODAY).write()


@pytest.mark.parametrize(
    ("ago", "said"), [(0, "today"), (1, "yesterday"), (2, "Friday, 20 November")]
)
def test_a_note_is_asked_for_with_its_day(ago: int, said: str) -> None:
    screen = note_screen(named_book("ooo"), SCENE, 1, day(ago))
    assert screen.text == f"A note for “One”, {said}: just type it."
    assert labels(screen) == [["Cancel"]]


def test_a_habit_that_is_gone_has_no_screen() -> None:
    book = named_book("o")
    for draw in (habit_day_screen, skip_screen, prompt_screen, note_screen):
        with pytest.raises(NoSuchHabit):
            draw(book, SCENE, 9, TODAY)
    with pytest.raises(NoSuchHabit):
        days_screen(book, SCENE, 9)


def test_a_prompt_asks_and_its_answer_turns_into_thanks_in_the_same_message() -> None:
    book = named_book("xxo")
    asked = prompt_screen(book, SCENE, 1, TODAY)
    assert (asked.title, asked.text) == ("One", "Done? Even a little counts.")
    assert labels(asked) == [["✅ Did it", "⋯"]]
    tap = MarkTap.read(asked.rows[0][0].data)
    assert tap == MarkTap(1, TODAY, Mark.DONE, view=View.PROMPT)
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    answered = asked_screen(book, SCENE, 1, TODAY)
    assert answered.text == "✅ Done. 🔥 3 days"
    assert labels(answered) == [["✏️ What did I learn?"], ["⋯"]]


def test_the_day_after_a_miss_a_prompt_is_worded_as_a_way_back_without_guilt() -> None:
    asked = prompt_screen(named_book("xxx.o"), SCENE, 1, TODAY)
    assert asked.text.startswith("Yesterday slipped by. Come back today")
    assert "3 days" in asked.text


@pytest.mark.parametrize("drawn", ["xxx.x", "xxx.t"])
def test_coming_back_is_thanked_for_most_even_by_the_tiny_version(drawn: str) -> None:
    answered = asked_screen(named_book(drawn), SCENE, 1, TODAY)
    assert lines(answered) == [
        "You came back. That is what counts. 🔥 4 days",
        "One come-back so far. It is worth more than any streak.",
    ]
    again = asked_screen(named_book("x.xx.x"), SCENE, 1, TODAY)
    assert lines(again)[1] == "2 come-backs so far. They are worth more than any streak."


def test_a_prompt_answered_after_many_misses_welcomes_back_too() -> None:
    answered = asked_screen(named_book("x" * 10 + "." * 8 + "x"), SCENE, 1, TODAY)
    assert lines(answered) == [
        "🌱 Back after 9 days: that takes the most, and you did it."
        " Your best was 10 days, and it stays yours.",
        "One come-back so far. It is worth more than any streak.",
    ]


def questions(drawn: str, *, frequency: Frequency | None = None, tiny: str = "") -> list[str]:
    """What one habit's prompt asks on each of twelve days of its life."""
    asked = []
    for older in range(12):
        book = a_book("x" * 7 * older + drawn if frequency else "x" * older + drawn)
        book.habits[1] = a_habit(
            started_on=book.habits[1].started_on,
            tiny_action=tiny,
            frequencies=(Change(book.habits[1].started_on, frequency),) if frequency else (),
        )
        asked.append(prompt_screen(book, SCENE, 1, TODAY).text)
    return asked


def test_a_prompt_asks_in_other_words_each_day_and_in_the_same_ones_on_the_same_day() -> None:
    asked = questions("o")
    assert len({*asked}) == 6
    assert all(one != other for one, other in pairwise(asked))
    assert asked == questions("o")


def test_other_words_stay_true() -> None:
    for asked in questions("xx.o"):
        assert asked.startswith("Yesterday slipped by. ")
        assert re.search(r"streak of \d+ days (lives|goes|waits)", asked)
        assert "oday" in asked
    for asked in questions("x...................o", frequency=TimesAWeek(1)):
        assert asked.startswith("Last week slipped by. ")
        assert re.search(r"streak of \d+ weeks? (lives|goes) on", asked)
        assert "oday" not in asked
    assert not any("tiny" in asked for asked in questions("o"))
    assert any(
        "tiny version: Open the book" in asked for asked in questions("o", tiny="Open the book")
    )
    assert any(
        "Open the book: just that" in said for said in questions("x.o", tiny="Open the book")
    )


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ("t", "◐ The tiny version. It counts."),
        ("s", "⏭ skipped. That is no miss."),
        ("xs", "⏭ skipped. Your streak waits."),
        ("m", "Noted as missed. Every day is a new one."),
    ],
)
def test_every_other_answer_to_a_prompt_is_taken_kindly(drawn: str, said: str) -> None:
    assert asked_screen(named_book(drawn), SCENE, 1, TODAY).text == said
