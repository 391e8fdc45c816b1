"""The screens of the prompts: times, previews, quiet hours, pauses."""

from datetime import time

import pytest

from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.pick_time import time_label
from habitbot.chat.screens.prompts import (
    add_prompt_screen,
    clash_screen,
    new_time_screen,
    paused_screen,
    pauses_screen,
    preview_screen,
    prompt_page_screen,
    prompts_screen,
)
from habitbot.chat.screens.settings import settings_screen, silenced_screen
from habitbot.chat.taps.prompts import (
    ChangeTimeTap,
    InsistTap,
    NewTimeTap,
    PauseTap,
)
from habitbot.core.book import Book
from habitbot.core.habits import rename
from habitbot.core.person import QuietHours
from habitbot.core.prompt import PromptKind
from habitbot.core.prompts import Clash, add_prompt, change_prompt, find_clash
from habitbot.core.settings import pause
from habitbot.core.typed.text import count_characters
from tests.chat.screens.every_screen import NOON, a_scene
from tests.makers import TODAY, a_book, a_person

SCENE = a_scene()
QUIET = QuietHours(time(22), time(7))
LONGEST_CRON = "0,15,30,45 20-23 1,2,3,4,5,6,7,8,9,10,11 1,2,3,4,5,6,7 1,2,3,4"


def asked_book(*crons: str) -> Book:
    """A book with quiet hours and a list prompt at each of these times."""
    book = a_book("o", person=a_person(quiet_hours=QUIET))
    for cron in crons:
        add_prompt(book, PromptKind.LIST, cron, now=NOON)
    return book


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


def test_the_days_list_stands_first_then_single_habits_then_the_week() -> None:
    book = asked_book()
    add_prompt(book, PromptKind.REVIEW, "0 18 * * 0", now=NOON)
    add_prompt(book, PromptKind.HABIT, "0 9 * * *", now=NOON, habit_id=1)
    add_prompt(book, PromptKind.LIST, "30 20 * * *", now=NOON)
    assert labels(prompts_screen(book, SCENE))[:3] == [
        "20:30 · The day's list",
        "09:00 · Read one page",
        "18:00 Sundays · The week's review",
    ]


@pytest.mark.parametrize(
    "cron", ["30 20 * * *", "0 8,20 * * 1-5", "0 9 1,15,l * 2,4", LONGEST_CRON]
)
@pytest.mark.parametrize(
    "name", ["اكتب رسالة إلى شخص واحد تحبه كل صباح", "👩‍👩‍👧‍👦" * 20, "x" * 64]
)
def test_a_prompts_button_says_when_first_and_fits_its_row(name: str, cron: str) -> None:
    book = a_book("o")
    rename(book, 1, name)
    add_prompt(book, PromptKind.HABIT, cron, now=NOON, habit_id=1)
    label = labels(prompts_screen(book, SCENE))[0]
    assert label.startswith(("20:30 ·", "08:00 and 20:00 Monday", "09:00 1st", "0,15,30"))
    assert count_characters(label) <= 34


def test_without_prompts_the_bot_asks_whether_it_shall_ask() -> None:
    assert prompts_screen(a_book("o"), SCENE).text == "I don't ask by myself. Shall I?"


def test_a_pause_can_be_ended_where_it_is_shown() -> None:
    book = asked_book("30 20 * * *")
    assert "Pause…" in labels(prompts_screen(book, SCENE))
    pause(book, today=TODAY, days=3)
    screen = prompts_screen(book, SCENE)
    assert "I'm back" in labels(screen)
    assert "Paused. I ask again on Wednesday, 25 November." in screen.text


def test_a_prompts_page_shows_its_next_three_runs_on_the_persons_own_clock() -> None:
    book = asked_book("30 20 * * *")
    (prompt,) = book.prompts.values()
    assert prompt_page_screen(book, SCENE, prompt.id).text.splitlines()[-3:] == [
        "· Sun 22 Nov, 20:30",
        "· Mon 23 Nov, 20:30",
        "· Tue 24 Nov, 20:30",
    ]


def test_runs_within_the_quiet_hours_are_not_promised() -> None:
    book = asked_book("0 6,12,23 * * *")
    (prompt,) = book.prompts.values()
    runs = prompt_page_screen(book, SCENE, prompt.id).text.splitlines()[-3:]
    assert [run[-5:] for run in runs] == ["12:00"] * 3
    silent = asked_book("0 23 * * *")
    (prompt,) = silent.prompts.values()
    assert "· none: all of them fall into your quiet hours" in (
        prompt_page_screen(silent, SCENE, prompt.id).text
    )


def test_one_habit_can_be_asked_about_only_where_there_is_one() -> None:
    assert labels(add_prompt_screen(a_book(), SCENE)) == [
        "The day's list",
        "The week's review",
        "Short breaks…",
        "‹ Back",
    ]
    assert "One habit…" in labels(add_prompt_screen(a_book("o"), SCENE))


def test_usual_times_are_a_tap_away_and_any_other_can_be_typed() -> None:
    screen = new_time_screen(a_book("o"), SCENE, PromptKind.LIST, None)
    assert labels(screen) == [
        "08:00",
        "12:30",
        "18:00",
        "20:30",
        "Mon – Fri 09:00",
        "Mon – Fri 18:00",
        "Another time…",
        "‹ Back",
    ]
    tap = NewTimeTap.read(screen.rows[2][0].data)
    assert tap == NewTimeTap(PromptKind.LIST, None, "0 9 * * 1-5")


@pytest.mark.parametrize(
    ("cron", "label"),
    [
        ("5 9 * * *", "09:05"),
        ("0 18 * * 0", "Sundays at 18:00"),
        ("0 9 * * 1-5", "Mon – Fri 09:00"),
    ],
)
def test_a_time_on_a_button_is_short(cron: str, label: str) -> None:
    assert time_label(SCENE.words, cron) == label


def test_a_typed_time_is_shown_with_its_runs_before_it_is_kept() -> None:
    screen = preview_screen(asked_book(), SCENE, "30 8 * * 1-5", PromptKind.LIST, None)
    assert screen.text.startswith("So: Monday to Friday at 08:30.\nThe next three:\n· Mon 23 Nov")
    assert labels(screen) == ["Save", "Cancel"]


def test_a_typed_time_within_the_quiet_hours_says_so_before_it_is_kept() -> None:
    clash = find_clash("30 23 * * *", QUIET)
    screen = preview_screen(asked_book(), SCENE, "30 23 * * *", PromptKind.LIST, clash)
    assert "That lies in your quiet hours, 22:00 to 07:00." in screen.text
    assert labels(screen) == ["Move to 21:45", "Save", "Ask anyway", "Cancel"]


def test_a_cron_line_as_long_as_it_may_be_leaves_every_button_short_enough() -> None:
    book = asked_book(LONGEST_CRON)
    (prompt,) = book.prompts.values()
    clash = find_clash(LONGEST_CRON, QUIET)
    screens = [
        preview_screen(book, SCENE, LONGEST_CRON, PromptKind.LIST, clash),
        prompt_page_screen(book, SCENE, prompt.id),
        prompts_screen(book, SCENE),
        silenced_screen(SCENE, book, [prompt]),
    ]
    data = [button.data for screen in screens for row in screen.rows for button in row]
    assert max(len(carried.encode()) for carried in data) <= 64


def test_a_clash_offers_to_move_to_ask_anyway_or_to_stay_silent() -> None:
    clash = find_clash("30 22 * * *", QUIET)
    assert clash is not None
    screen = clash_screen(SCENE, 7, clash, QUIET)
    assert labels(screen) == ["Move to 21:45", "Ask anyway", "Keep it quiet"]
    assert ChangeTimeTap.read(screen.rows[0][0].data) == ChangeTimeTap(7, "45 21 * * *")
    assert InsistTap.read(screen.rows[0][1].data) == InsistTap(7, is_insistent=True)


def test_a_prompt_that_new_quiet_hours_silence_can_be_moved_from_its_page() -> None:
    book = asked_book("0 23 * * *", "0 12 * * *")
    silenced, other = book.prompts
    assert labels(prompt_page_screen(book, SCENE, silenced))[1] == "Move to 21:45"
    assert "Move to" not in "".join(labels(prompt_page_screen(book, SCENE, other)))
    change_prompt(book, silenced, now=NOON, is_insistent=True)
    assert "Move to" not in "".join(labels(prompt_page_screen(book, SCENE, silenced)))


def test_a_move_that_no_button_can_carry_is_not_offered() -> None:
    days = ",".join(map(str, range(1, 22)))
    book = asked_book(f"0 23 {days} * *")
    (prompt,) = book.prompts
    assert "Move to" not in "".join(labels(prompt_page_screen(book, SCENE, prompt)))


def test_a_clash_without_one_way_out_offers_no_move() -> None:
    screen = clash_screen(SCENE, 7, Clash((time(22), time(23))), QUIET)
    assert labels(screen) == ["Ask anyway", "Keep it quiet"]


def test_a_pause_lasts_some_days_or_until_the_return() -> None:
    screen = pauses_screen(SCENE)
    assert labels(screen) == ["1 day", "3 days", "7 days", "14 days", "Until I return", "‹ Back"]
    assert PauseTap.read(screen.rows[2][0].data) == PauseTap(None)


def test_a_pause_offers_to_excuse_its_days_once() -> None:
    book = asked_book()
    pause(book, today=TODAY)
    asking = paused_screen(book, SCENE, is_excused=False)
    assert asking.text.splitlines() == [
        "Paused until you return.",
        "Shall these days be excused, so that your streaks wait?",
    ]
    assert labels(asking) == ["Excuse these days", "I'm back"]
    excused = paused_screen(book, SCENE, is_excused=True)
    assert "your streaks wait for you" in excused.text
    assert labels(excused) == ["I'm back"]


def test_new_quiet_hours_name_the_prompts_they_silence() -> None:
    book = asked_book("0 23 * * *")
    rename(book, 1, "Write the first sentence of a page")
    add_prompt(book, PromptKind.HABIT, "0 6 * * *", now=NOON, habit_id=1)
    screen = silenced_screen(SCENE, book, list(book.prompts.values()))
    assert "Within them now: 2 prompts." in screen.text
    assert labels(screen) == [
        "23:00 · The day's list",
        "06:00 · Write the first sentence…",
        "‹ Back",
    ]


def test_two_prompts_of_one_kind_differ_by_their_time_where_quiet_hours_silence_them() -> None:
    book = asked_book("0 23 * * *", "30 23 * * *")
    screen = silenced_screen(SCENE, book, list(book.prompts.values()))
    assert labels(screen)[:2] == ["23:00 · The day's list", "23:30 · The day's list"]


def test_the_list_of_prompts_shows_which_ones_quiet_hours_silence() -> None:
    book = asked_book("0 23 * * *", "0 12 * * *")
    screen = prompts_screen(book, SCENE)
    assert labels(screen)[:2] == ["🔇 23:00 · The day's list", "12:00 · The day's list"]
    assert "🔇 Silent in your quiet hours." in screen.text
    change_prompt(book, next(iter(book.prompts)), now=NOON, is_insistent=True)
    assert "🔇" not in "".join([prompts_screen(book, SCENE).text, *labels(screen)[1:]])


def test_the_settings_name_the_clock_by_its_city() -> None:
    assert settings_screen(asked_book(), SCENE).text.splitlines() == [
        "Clock: 12:00, Berlin",
        "A day starts at 03:00",
        "A week starts on Monday",
        "Quiet hours: 22:00 to 07:00",
    ]
