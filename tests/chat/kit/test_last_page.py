"""The page seen last: which words press its buttons, and which never do."""

from datetime import timedelta

from habitbot.chat.kit.last_page import LEAST_CUT, MOST_PEOPLE, LastPage, LastPages
from habitbot.chat.kit.screen import Button
from habitbot.chat.taps.check_in import DayTap, MoreTap
from habitbot.core.book import Pending
from tests.talk import MONDAY

ADA = 7
SOON = MONDAY + timedelta(minutes=1)
ASKED = Pending("name", MONDAY)


def page(*labels: str, asked: Pending | None = None) -> LastPage:
    """A page of such buttons, each of which carries its label."""
    return LastPage(((*(Button(label, label) for label in labels),),), MONDAY, asked)


def named(
    typed: str, *labels: str, asked: Pending | None = None, asked_there: Pending | None = None
) -> str | None:
    pages = LastPages()
    pages.note(ADA, page(*labels, asked=asked_there))
    return pages.button_named(ADA, typed, asked, SOON)


def test_of_a_label_that_is_cut_enough_must_be_left_to_be_told_by_it() -> None:
    assert len("Read") == LEAST_CUT
    assert named("Read one page", "Read…") == "Read…"
    assert named("Reading", "Rea…") is None


def test_a_number_below_zero_is_on_no_button() -> None:
    assert named("3", "3", "4") == "3"
    assert named("-3", "3", "4") is None


def test_while_a_question_waits_only_the_page_that_asks_it_is_pressed_by_words() -> None:
    assert named("Today", "Today", asked=ASKED) is None
    assert named("Today", "Today", asked=ASKED, asked_there=ASKED) == "Today"
    assert named("Today", "Today", asked_there=ASKED) is None


def test_words_for_a_question_press_no_button_by_a_part_of_it() -> None:
    assert named("Ada", "Ada · asked") == "Ada · asked"
    assert named("Ada", "Ada · asked", asked=ASKED, asked_there=ASKED) is None


def test_pages_of_those_who_were_here_long_ago_are_forgotten() -> None:
    pages = LastPages()
    for person_id in range(MOST_PEOPLE + 1):
        pages.note(person_id, page("Today"))
    assert not pages.knows(0)
    assert not pages.has_page(0)
    assert pages.has_page(1)
    assert pages.has_page(MOST_PEOPLE)


def test_a_page_without_buttons_is_remembered_as_the_one_seen_last() -> None:
    pages = LastPages()
    pages.note(ADA, page("Today"))
    pages.note(ADA, LastPage((), MONDAY, None))
    assert pages.knows(ADA)
    assert not pages.has_page(ADA)


def test_a_question_is_known_as_it_was_put_first_however_often_its_page_is_drawn_again() -> None:
    pages = LastPages()
    for question in ("Which habit?", "One of these?"):
        pages.note(ADA, page("Skip", asked=ASKED)._replace(question=question))
    assert pages.question_of(ADA, ASKED) == "Which habit?"
    other = Pending("anchor", MONDAY)
    pages.note(ADA, page("Skip", asked=other)._replace(question="After what?"))
    assert pages.question_of(ADA, other) == "After what?"
    assert pages.question_of(ADA, ASKED) == ""


def test_what_came_by_itself_leaves_the_one_before_it_and_the_page_they_are_on() -> None:
    pages, day = LastPages(), MONDAY.date()
    pages.note(ADA, page("Settings"))
    for at in range(2):
        tap = DayTap(day, at)
        pages.note(ADA, LastPage(((Button("A day", tap.write()),),), MONDAY, None), is_unasked=True)
    assert [*pages.taps_seen(ADA, DayTap, timedelta(hours=1), SOON)] == [
        DayTap(day, 1),
        DayTap(day, 0),
    ]
    assert pages.tap_seen(ADA, DayTap, timedelta(hours=1), SOON) == DayTap(day, 1)
    assert pages.tap_seen(ADA, MoreTap, timedelta(hours=1), SOON) is None
    assert pages.button_named(ADA, "settings", None, SOON) == "Settings"
    pages.note(ADA, page("Help"))
    assert [*pages.taps_seen(ADA, DayTap, timedelta(hours=1), SOON)] == []
