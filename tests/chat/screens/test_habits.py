"""The screens of the habits, as values."""

from datetime import timedelta

import pytest

from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.habits import (
    archive_screen,
    delete_screen,
    edit_part_screen,
    frequencies_screen,
    habit_screen,
    habits_screen,
    order_screen,
    read_frequency,
    weekdays_screen,
    write_frequency,
)
from habitbot.chat.taps.habits import MoveTap, OrderTap, Part
from habitbot.core.check_in import set_note
from habitbot.core.deletion import delete_habit
from habitbot.core.frequency import EveryDay, Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import (
    archive_habit,
    rename,
    set_anchor,
    set_frequency,
    set_tiny_action,
)
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import add_prompt
from tests.chat.screens.every_screen import NOON, a_scene
from tests.makers import TODAY, a_book, day

SCENE = a_scene()


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


def test_the_list_has_a_button_a_habit_with_the_sign_of_its_area() -> None:
    screen = habits_screen(a_book("o", "o"), SCENE)
    assert screen.title == "Your 2 habits"
    assert labels(screen) == ["📚 Read one page", "📚 Read one page", "➕ Add a habit"]


def test_the_archive_is_offered_where_something_rests() -> None:
    book = a_book("o", "o", "o")
    archive_habit(book, 1, today=TODAY)
    delete_habit(book, 2, now=NOON - timedelta(days=6))
    assert labels(habits_screen(book, SCENE))[-1] == "Archive (2)"
    screen = archive_screen(book, SCENE)
    assert labels(screen) == ["📚 Read one page", "↩︎ Read one page", "‹ Back"]
    assert "deleted in the last seven days" in screen.text


def test_a_habits_page_tells_everything_about_it() -> None:
    book = a_book("xxxx.x")
    set_anchor(book, 1, "After tea")
    set_tiny_action(book, 1, "Open the book")
    set_note(book, 1, TODAY, "<fine>", today=TODAY)
    add_prompt(book, PromptKind.HABIT, "0 9 * * *", now=NOON, habit_id=1)
    assert habit_screen(book, SCENE, 1).text.splitlines() == [
        "After tea",
        "Tiny version: Open the book",
        "📚 Learning  ·  every day",
        "",
        "Current streak: 5 days",
        "Best streak: 5 days",
        "🌱 You came back once after a miss.",
        "Strength: 22 %",
        "",
        "⏰ every day at 09:00",
        "",
        "✏️ 22 Nov: <fine>",
    ]


def test_a_habits_page_shows_the_last_five_notes_newest_first() -> None:
    book = a_book("o" * 7)
    for ago in range(7):
        set_note(book, 1, day(ago), f"note {ago}", today=TODAY)
    notes = [line for line in habit_screen(book, SCENE, 1).text.splitlines() if "✏️" in line]
    assert notes == [f"✏️ {22 - ago} Nov: note {ago}" for ago in range(5)]


def test_a_long_note_is_cut_on_the_habits_page() -> None:
    book = a_book("o")
    set_note(book, 1, TODAY, "x" * 1000, today=TODAY)
    assert habit_screen(book, SCENE, 1).text.endswith("x" * 499 + "…")


def test_an_archived_habit_says_so_and_can_be_brought_back() -> None:
    book = a_book("o")
    archive_habit(book, 1, today=TODAY)
    screen = habit_screen(book, SCENE, 1)
    assert "It is archived" in screen.text
    assert "Bring it back" in labels(screen)
    assert "Archive" not in labels(screen)


def test_a_part_that_is_there_can_be_taken_away_but_never_the_name() -> None:
    book = a_book("o")
    set_anchor(book, 1, "After tea")
    assert labels(edit_part_screen(book, SCENE, 1, Part.ANCHOR))[-2:] == ["Take it away", "Cancel"]
    assert labels(edit_part_screen(book, SCENE, 1, Part.TINY)) == ["Cancel"]
    assert labels(edit_part_screen(book, SCENE, 1, Part.NAME)) == ["Cancel"]


def test_deleting_names_what_is_lost() -> None:
    book = a_book("xx.x")
    rename(book, 1, "Read")
    assert delete_screen(book, SCENE, 1).text == (
        "Delete “Read” with its 3 answers, its notes and prompts? You can undo it for seven days."
    )


def test_a_place_is_chosen_by_the_habit_that_stands_there_eight_a_page() -> None:
    book = a_book(*["o"] * 10)
    first = order_screen(book, SCENE, 1)
    second = order_screen(book, SCENE, 1, 1)
    assert labels(first)[0] == "1. Read one page"
    assert labels(first)[-2:] == ["1/2 ›", "‹ Back"]
    assert OrderTap.read(first.rows[-1][0].data) == OrderTap(1, 1)
    assert labels(second)[:2] == ["9. Read one page", "10. Read one page"]
    assert MoveTap.read(second.rows[1][0].data) == MoveTap(1, 9)


def test_weekdays_are_picked_one_by_one_and_saved_once_there_is_one() -> None:
    book = a_book("o")
    assert "Save" not in labels(weekdays_screen(book, SCENE, 1, ""))
    screen = weekdays_screen(book, SCENE, 1, "03")
    assert labels(screen)[:4] == ["✓ Mon", "Tue", "Wed", "✓ Thu"]
    assert "Save" in labels(screen)
    assert [button.data for row in screen.rows for button in row][:2] == [
        "wdays|1|3",
        "wdays|1|013",
    ]


def test_how_often_has_a_button_for_every_usual_answer() -> None:
    assert labels(frequencies_screen(a_book("o"), SCENE, 1)) == [
        "Every day",
        "Monday to Friday",
        "Once a week",
        *(f"{times} times a week" for times in range(2, 7)),
        "On chosen days…",
        "‹ Back",
    ]


@pytest.mark.parametrize(
    "frequency", [EveryDay(), Weekdays((0, 2, 4)), Weekdays((6,)), TimesAWeek(1), TimesAWeek(6)]
)
def test_a_frequency_comes_back_from_a_button_as_it_left(frequency: Frequency) -> None:
    assert read_frequency(write_frequency(frequency)) == frequency


def test_all_seven_weekdays_are_every_day() -> None:
    assert read_frequency("w0123456") == EveryDay()


@pytest.mark.parametrize("code", ["", "w", "n", "n0", "n7", "n12", "w7", "wx", "d1", "q", "w-1"])
def test_what_is_no_frequency_is_none(code: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_frequency(code)


def test_what_was_reached_by_days_stays_on_the_page_once_a_habit_counts_in_weeks() -> None:
    book = a_book("xx.xxxxxxxxo")
    set_frequency(book, 1, TimesAWeek(3), today=TODAY)
    standing = habit_screen(book, SCENE, 1).text.splitlines()[2:6]
    assert standing == [
        "Kept on 10 days so far.",
        "Best streak before: 10 days",
        "🌱 You came back once after a miss.",
        "Strength: 41 %",
    ]


def test_what_was_reached_by_weeks_stays_on_the_page_once_a_habit_counts_in_days() -> None:
    book = a_book("x......" * 3 + "o", frequency=TimesAWeek(1))
    set_frequency(book, 1, EveryDay(), today=TODAY)
    assert "Best streak before: 3 weeks" in habit_screen(book, SCENE, 1).text


def test_a_week_kept_in_part_is_not_called_unkept() -> None:
    text = habit_screen(a_book("x.....o", frequency=TimesAWeek(3)), SCENE, 1).text
    assert "Kept on one day so far." in text
    assert "Not kept yet" in habit_screen(a_book("o"), SCENE, 1).text


def test_after_a_long_silence_the_page_keeps_the_best_streak_and_shows_no_zero() -> None:
    book = a_book("xxx" + "." * 200)
    text = habit_screen(book, SCENE, 1).text
    assert "Best streak: 3 days" in text
    assert "0 %" not in text
