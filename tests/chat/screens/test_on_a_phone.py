"""What our own words on buttons look like on a phone: none of them is cut off."""

import html
from collections.abc import Iterator
from importlib import resources

from habitbot.chat.screens.standing import habit_button
from habitbot.chat.taps.check_in import TodayTap
from habitbot.core.check_in import HabitDay
from habitbot.core.habit import Area, Habit
from habitbot.core.history import Mark
from habitbot.core.streak import Streak
from habitbot.texts.starters import starters
from habitbot.texts.words import words_for
from tests.browser import PHONE, needs_chromium, open_browser
from tests.chat.screens.every_screen import a_scene, every_screen
from tests.chat.screens.test_every_screen import full_book, quiet_book, usual_book
from tests.makers import TODAY

Row = tuple[str, ...]

CUT = """[...document.querySelectorAll(".label")]
    .filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent)"""
"""The labels that end in an ellipsis."""


def rows_of_buttons() -> Iterator[Row]:
    """Every row of two or three, by its labels; whatever a person named is called "Read"."""
    for book in (usual_book(), full_book("Read"), quiet_book("Read")):
        for _, screen in every_screen(book, a_scene()):
            yield from (tuple(one.label for one in row) for row in screen.rows if len(row) > 1)


def drawn(rows: list[Row]) -> str:
    """The phone's page with one message that has all these rows."""
    css = resources.files("habitbot.demo").joinpath("phone/phone.css").read_text(encoding="utf-8")
    labels = [[f'<span class="label">{html.escape(label)}</span>' for label in row] for row in rows]
    buttons = [
        [f'<button class="inline-button">{label}</button>' for label in row] for row in labels
    ]
    keyboard = "".join(f'<div class="row">{"".join(row)}</div>' for row in buttons)
    body = (
        '<div class="phone"><main class="chat"><div class="scroller"><div class="messages">'
        f'<div class="message from-bot has-keyboard"><div class="keyboard">{keyboard}</div></div>'
        "</div></div></main></div>"
    )
    return f"<!doctype html><style>{css}</style><body>{body}</body>"


async def cut_labels(rows: list[Row]) -> list[str]:
    """Those of the labels that the phone can't show whole."""
    async with open_browser() as browser:
        page = await browser.new_page(viewport=PHONE)
        await page.set_content(drawn(rows))
        cut: list[str] = await page.evaluate(CUT)
        return cut


@needs_chromium
async def test_no_label_of_ours_is_cut_where_buttons_share_a_row() -> None:
    rows = list(dict.fromkeys(rows_of_buttons()))
    assert len(rows) > 100
    assert await cut_labels(rows) == []


@needs_chromium
async def test_no_name_of_a_habit_is_cut_once_more_by_the_phone_whatever_its_mark() -> None:
    names = {one.name for area in Area for one in starters(words_for("en"), area)}
    rows = [
        HabitDay(Habit(1, name, Area.LEARNING, TODAY), TODAY, mark, None, "", True, Streak(0), None)
        for name in sorted(names)
        for mark in (None, *Mark)
    ]
    labels = [habit_button(row, TodayTap()).label for row in rows]
    assert sum(label.endswith("…") for label in labels) > 100
    assert await cut_labels([(label, label) for label in labels]) == []


@needs_chromium
async def test_a_label_that_is_too_long_for_its_row_is_noticed() -> None:
    long = "Smaller, in my own words"
    assert await cut_labels([(long, "Fits"), ("Fits", "too", "well")]) == [long]
