"""What our own words on buttons look like on a phone: none of them is cut off."""

import html
from base64 import b64encode
from collections.abc import Iterable, Iterator
from datetime import timedelta
from importlib import resources
from itertools import product

import pytest
from msgspec.structs import replace

from habitbot.chat.kit.screen import Kept, Screen
from habitbot.chat.screens.help import help_screen
from habitbot.chat.screens.learning import found_screen, learned_screen
from habitbot.chat.screens.standing import habit_button
from habitbot.chat.screens.today import day_screen, list_prompt_screen, today_screen
from habitbot.chat.screens.week import week_screen
from habitbot.chat.screens.weighing import criteria_screen, weigh_screen, weigh_text_screen
from habitbot.chat.screens.wins import wins_screen
from habitbot.chat.taps.check_in import TodayTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import HabitDay, keep_amount, mark_day
from habitbot.core.events import add_event, meet
from habitbot.core.goal import GoalState
from habitbot.core.goals import add_goal, set_state
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import rename, set_anchor
from habitbot.core.history import History, Mark
from habitbot.core.learning import add_course, add_lesson, reach
from habitbot.core.lesson import CourseUnit
from habitbot.core.letters import write_next, wrote_to
from habitbot.core.paths import add_path
from habitbot.core.people import add_contact
from habitbot.core.person import Pause
from habitbot.core.proposals import propose
from habitbot.core.streak import Streak
from habitbot.core.weighing import MOST_CRITERIA, SCORES, add_criterion, set_score
from habitbot.core.wins import Period
from habitbot.core.work import Feedback, FinishedWork
from habitbot.texts.starters import starters
from habitbot.texts.words import words_for
from tests.browser import PHONE, needs_chromium, open_browser
from tests.chat.screens.every_screen import a_scene, every_screen
from tests.chat.screens.test_every_screen import (
    ARABIC,
    EMOJI,
    LATIN,
    full_book,
    quiet_book,
    usual_book,
)
from tests.makers import TODAY, a_book, day

Row = tuple[str, ...]

CUT = """[...document.querySelectorAll(".label")]
    .filter((label) => label.scrollWidth > label.clientWidth).map((label) => label.textContent)"""
"""The labels that end in an ellipsis."""


HEIGHTS = """Promise.all([...document.images].map((image) => image.decode())).then(() =>
    [...document.querySelectorAll(".message")].map((one) => one.getBoundingClientRect().height))"""
"""How high messages are, once their pictures are there."""

CHINESE = "每天早上喝完第一杯咖啡之后读一本好书的一页然后写下今天学到的一件新事"

A_SCREEN = 696
"""What the phone shows between the bot's name and the line to write in."""


def rows_of_buttons() -> Iterator[Row]:
    """Every row of two or three, by its labels; whatever a person named is called "Read"."""
    for book in (usual_book(), full_book("Read"), quiet_book("Read")):
        for _, screen in every_screen(book, a_scene()):
            yield from (tuple(one.label for one in row) for row in screen.rows if len(row) > 1)


def page_of(*messages: str) -> str:
    """The phone's page with these messages."""
    css = resources.files("habitbot.demo").joinpath("phone/phone.css").read_text(encoding="utf-8")
    body = (
        '<div class="phone"><main class="chat"><div class="scroller"><div class="messages">'
        f"{''.join(messages)}</div></div></main></div>"
    )
    return f"<!doctype html><style>{css}</style><body>{body}</body>"


def message_of(rows: Iterable[Row], bubble: str = "") -> str:
    """A message with these buttons under its bubble."""
    labels = [[f'<span class="label">{html.escape(label)}</span>' for label in row] for row in rows]
    buttons = [
        [f'<button class="inline-button">{label}</button>' for label in row] for row in labels
    ]
    keyboard = "".join(f'<div class="row">{"".join(row)}</div>' for row in buttons)
    below = f'<div class="keyboard">{keyboard}</div>' if keyboard else ""
    kind = "message from-bot has-keyboard" if keyboard else "message from-bot"
    return f'<div class="{kind}">{bubble}{below}</div>'


def shown_as(screen: Screen) -> str:
    """A screen as the message it becomes."""
    picture = ""
    if screen.picture is not None:
        png = b64encode(screen.picture.make()[0]).decode()
        picture = f'<button class="photo"><img src="data:image/png;base64,{png}"></button>'
    text = f"<b>{html.escape(screen.title)}</b>\n{html.escape(screen.text)}"
    words = f'<div class="words">{text}<span class="meta"><time>12:00</time></span></div>'
    kind = "bubble is-photo" if picture else "bubble"
    bubble = f'<article class="{kind}">{picture}{words}</article>'
    return message_of((tuple(one.label for one in row) for row in screen.rows), bubble)


async def heights(screens: list[Screen]) -> list[float]:
    """How high each message is on the phone."""
    async with open_browser() as browser:
        page = await browser.new_page(viewport=PHONE)
        await page.set_content(page_of(*map(shown_as, screens)))
        found: list[float] = await page.evaluate(HEIGHTS)
        return found


async def too_high(screens: list[Screen]) -> list[tuple[float, str]]:
    """What does not fit between the name and the line to write in, with how high it is."""
    told = [f"{screen.title}\n{screen.text}" for screen in screens]
    found = zip(await heights(screens), told, strict=True)
    return [(height, text) for height, text in found if height > A_SCREEN]


def habits_of_a_day(number: int) -> Book:
    """So many habits with moments: one to come back to, one missed twice, the others kept."""
    book = a_book(
        *["x" * 30 + "o", "xxx.....xxxx.o", "xxxxxxxx..o", *["xx.x" * 8 + "o"] * number][:number]
    )
    starters_of_all = [one for area in Area for one in starters(words_for("en"), area)]
    for habit_id, one in zip(book.habits, starters_of_all[::5], strict=False):
        rename(book, habit_id, one.name)
        set_anchor(book, habit_id, one.anchor)
    return book


async def cut_labels(rows: list[Row]) -> list[str]:
    """Those of the labels that the phone can't show whole."""
    async with open_browser() as browser:
        page = await browser.new_page(viewport=PHONE)
        await page.set_content(page_of(message_of(rows)))
        cut: list[str] = await page.evaluate(CUT)
        return cut


@needs_chromium
async def test_no_label_of_ours_is_cut_where_buttons_share_a_row() -> None:
    rows = list(dict.fromkeys(rows_of_buttons()))
    assert len(rows) > 100
    assert await cut_labels(rows) == []


@needs_chromium
async def test_what_is_dated_is_read_whole_beside_the_way_to_more_habits() -> None:
    rows = []
    for number in (1, 2, 9):
        book = habits_of_a_day(9)
        for each in range(number):
            contact = add_contact(book, f"Ben {each}", today=day(9))
            write_next(book, contact.id, TODAY, today=day(9))
        row = today_screen(book, a_scene()).rows[4]
        assert len(row) == 3
        rows.append(tuple(one.label for one in row))
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


def paths_weighed(name: str, paths: int, criteria: int) -> Book:
    """So many paths with a score on each of so many things that matter, all of one long name."""
    book = a_book("x")
    ids = [add_path(book, f"{number} {name}"[:60], today=TODAY).id for number in range(paths)]
    for number in range(criteria):
        about = add_criterion(book, f"{number} {name}"[:60]).id
        for path_id in ids:
            set_score(book, path_id, about, SCORES[(path_id + number) % len(SCORES)])
    return book


@needs_chromium
@pytest.mark.parametrize("name", ["Nurse", LATIN, ARABIC, CHINESE, EMOJI])
async def test_paths_side_by_side_are_no_higher_than_a_phone_with_all_their_words(
    name: str,
) -> None:
    screens = []
    for paths, criteria in product((1, 2, 4, 5), range(1, MOST_CRITERIA + 1)):
        book = paths_weighed(name, paths, criteria)
        screens += [weigh_screen(book, a_scene()), weigh_text_screen(book, a_scene(), 0)]
        screens += [criteria_screen(book, a_scene())]
    assert await too_high(screens) == []


@needs_chromium
@pytest.mark.parametrize("name", ["", LATIN, ARABIC, CHINESE, EMOJI])
async def test_cards_of_eight_habits_with_all_that_stands_on_them_are_no_higher_than_a_phone(
    name: str,
) -> None:
    screens = []
    for number, is_dated in product((7, 8, 9, 16), (False, True)):
        book = habits_of_a_day(number)
        for habit_id in book.habits if name else ():
            rename(book, habit_id, f"{habit_id} {name}"[:60])
            set_anchor(book, habit_id, name)
        propose(book, today=TODAY)
        if is_dated:
            contact = add_contact(book, "Ben", today=day(9))
            write_next(book, contact.id, TODAY, today=day(9))
        card = today_screen(book, a_scene())
        kept = Kept(
            "Noted: you wrote to Ben and asked about Berlin.", card.rows[0][0], card.rows[0][1]
        )
        screens += [card, list_prompt_screen(book, a_scene(), TODAY)]
        screens += [day_screen(book, a_scene(), TODAY, page, kept) for page in (0, 1)]
        book.person = replace(book.person, pause=Pause(TODAY, TODAY + timedelta(9)))
        screens.append(today_screen(book, a_scene()))
        assert "Paused" in screens[-1].text
    assert await too_high(screens) == []


@needs_chromium
async def test_a_card_that_is_too_high_leaves_out_a_lesson_before_what_it_asks() -> None:
    book, monday = habits_of_a_day(8), TODAY + timedelta(1)
    book.person = replace(book.person, recalls_lessons=True)
    add_lesson(book, "Ask early. " * 10, today=day(28))
    scene = a_scene(today=monday, now=a_scene().now + timedelta(1))
    assert "you learned: Ask early. Ask" in list_prompt_screen(book, scene, monday).text
    propose(book, today=monday)
    screen = list_prompt_screen(book, scene, monday)
    assert "you learned" not in screen.text
    assert "Some days are full" in screen.text
    assert await too_high([screen]) == []


def late_events(book: Book, number: int) -> None:
    """Events of today and tomorrow, noted when today's message was out already."""
    for ahead in range(number):
        add_event(book, f"Evening {ahead} of all who teach {LATIN}"[:60], day(-ahead), today=TODAY)


@needs_chromium
@pytest.mark.parametrize("name", ["", LATIN, ARABIC, CHINESE, EMOJI])
async def test_a_list_with_late_events_and_a_come_back_is_no_higher_than_a_phone(
    name: str,
) -> None:
    screens = []
    for number, events, back in product((7, 8, 9, 16), (1, 2), range(4)):
        book = habits_of_a_day(number)
        for habit_id in book.habits if name else ():
            rename(book, habit_id, f"{habit_id} {name}"[:60])
            set_anchor(book, habit_id, name)
        propose(book, today=TODAY)
        late_events(book, events)
        for habit_id in range(2, 2 + back):
            mark_day(book, habit_id, TODAY, Mark.DONE, today=TODAY)
        screens += [today_screen(book, a_scene()), list_prompt_screen(book, a_scene(), TODAY)]
    assert await too_high(screens) == []


def with_a_limit(book: Book, habit_id: int) -> None:
    """That habit has a limit, with some of it yesterday and today, and nobody said "all"."""
    limit = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
    set_target(book, habit_id, limit, today=TODAY - timedelta(1))
    book.histories[habit_id] = History()
    for ago in (0, 1):
        keep_amount(book, habit_id, TODAY - timedelta(ago), 100)


@needs_chromium
@pytest.mark.parametrize("name", ["", LATIN, ARABIC, CHINESE, EMOJI])
async def test_a_card_that_asks_about_yesterdays_limit_after_a_come_back_is_no_higher_than_a_phone(
    name: str,
) -> None:
    screens = []
    for number, back, is_all in product((7, 8, 9, 16), range(4), (False, True)):
        book = habits_of_a_day(number)
        rename(book, number, "At most 2 coffees")
        for habit_id in book.habits if name else ():
            rename(book, habit_id, f"{habit_id} {name}"[:60])
            set_anchor(book, habit_id, name)
        with_a_limit(book, number)
        for habit_id in book.habits if is_all else range(2, 2 + back):
            mark_day(book, habit_id, TODAY, Mark.DONE, today=TODAY)
        screens += [today_screen(book, a_scene()), list_prompt_screen(book, a_scene(), TODAY)]
        assert "Was that all?" in screens[-1].text
    assert await too_high(screens) == []


def test_what_is_proposed_waits_for_the_next_card_where_a_list_would_be_too_high() -> None:
    book = habits_of_a_day(9)
    propose(book, today=TODAY)
    late_events(book, 2)
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    listed = list_prompt_screen(book, a_scene(), TODAY)
    assert "Some days are full" not in listed.text
    assert "Not now" not in [one.label for row in listed.rows for one in row]
    assert "Today: Evening 0" in listed.text
    assert "Some days are full" in today_screen(book, a_scene()).text


@needs_chromium
@pytest.mark.parametrize("name", [LATIN, ARABIC, CHINESE, EMOJI])
async def test_lessons_and_wins_are_turned_where_they_are_higher_than_a_phone(name: str) -> None:
    screens = []
    for number, letters in product((1, 3, 8, 9, 20), (50, 200, 1000)):
        book = won(number, (name * 40)[:letters])
        screens += [learned_screen(book, a_scene(), page) for page in range(3)]
        screens += [found_screen(book, a_scene(), name[:4], page) for page in range(3)]
        screens += [wins_screen(book, a_scene(), Period.ALL, page) for page in range(9)]
    assert await too_high(screens) == []


def won(number: int, text: str) -> Book:
    """So many lessons of this text, and other wins of each kind, called so, too."""
    book, name = a_book("x" * 10 + ".xx"), text[:60]
    for ago in range(number):
        add_lesson(book, text, today=day(ago))
        add_course(book, name, CourseUnit.PAGES, 5, today=day(30))
        reach(book, max(book.courses), 5, today=day(ago))
        goal = add_goal(book, name, today=day(30)).id
        set_state(book, goal, GoalState.REACHED, today=day(ago))
        said = Feedback(day(ago), praise=text, change=text)
        book.works[goal] = FinishedWork(goal, name, day(ago), feedback=said)
        contact = add_contact(book, name, today=day(9)).id
        wrote_to(book, contact, TODAY, today=TODAY)
        meet(book, add_event(book, name, day(ago), today=day(30)).id, contact)
    return book


@needs_chromium
async def test_help_cards_of_seven_habits_and_weeks_of_ten_are_no_higher_than_a_phone() -> None:
    screens = [help_screen(a_scene())]
    for number in range(1, 11):
        book = habits_of_a_day(number)
        screens += [week_screen(book, a_scene(), day(ago)) for ago in (0, 7, 14)]
        propose(book, today=TODAY)
        if number <= 7:
            screens += [list_prompt_screen(book, a_scene(), TODAY), today_screen(book, a_scene())]
    assert await too_high(screens) == []
