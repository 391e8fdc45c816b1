"""The screens of habits that count, as values."""

import pytest

from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.amounts import amounts_screen
from habitbot.chat.screens.habit_day import habit_day_screen, prompt_screen
from habitbot.chat.screens.targets import counts_screen, targets_screen, tiny_amounts_screen
from habitbot.chat.screens.today import list_prompt_screen, today_screen
from habitbot.chat.screens.week import week_text_screens
from habitbot.chat.taps.amounts import AmountsTap, AmountTap, AmountTypedTap, unit_sign
from habitbot.chat.taps.check_in import AskTap, DayTap, MarkTap, View
from habitbot.chat.taps.targets import TargetsTap
from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import keep_amount, mark_day, set_amount
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit, rename, set_area
from habitbot.core.history import Mark
from habitbot.core.refusal import DayNotOpen, NotCounted
from tests.chat.screens.every_screen import a_scene
from tests.makers import TODAY, a_book, day

SCENE = a_scene()
WALK = Target(AmountUnit.MINUTES, 30)
GLASS = Target(AmountUnit.GLASSES, 100)
COFFEE = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")


def counting(target: Target, drawn: str = "." * 20) -> Book:
    book = a_book(drawn)
    set_target(book, 1, target, today=day(len(drawn) - 1))
    return book


def labels(screen: Screen) -> list[str]:
    return [button.label for row in screen.rows for button in row]


def data(screen: Screen) -> list[str]:
    return [button.data for row in screen.rows for button in row]


def test_a_step_carries_the_days_new_total_and_where_it_was_tapped() -> None:
    book = counting(WALK)
    set_amount(book, 1, day(1), 20, today=TODAY)
    screen = amounts_screen(book, SCENE, 1, day(1), View.PROMPT, 2)
    assert labels(screen)[0] == "+5"
    step = AmountTap(1, day(1), 25, View.PROMPT, 2, unit=unit_sign(WALK), is_least=True)
    assert data(screen)[0] == step.write()
    assert screen.asks == AmountTypedTap(1, day(1), View.PROMPT, 2)


def test_back_leads_to_the_card_or_the_prompt_it_came_from() -> None:
    for view, tap in ((View.CARD, DayTap(TODAY, 3)), (View.PROMPT, AskTap(1, TODAY))):
        screen = amounts_screen(counting(WALK), SCENE, 1, TODAY, view, 3)
        assert (labels(screen)[-1], data(screen)[-1]) == ("‹ Back", tap.write())


def test_the_card_opens_the_amounts_unless_one_is_obvious() -> None:
    for target, tap in (
        (WALK, AmountsTap(1, TODAY)),
        (COFFEE, AmountsTap(1, TODAY)),
        (GLASS, MarkTap(1, TODAY, Mark.DONE)),
    ):
        assert data(today_screen(counting(target), SCENE))[0] == tap.write()


def test_a_limit_is_named_beside_the_amount_and_never_called_a_goal() -> None:
    book = counting(COFFEE)
    first = ["None today", "1 in all", "2 in all", "+1"]
    assert labels(amounts_screen(book, SCENE, 1, TODAY))[:4] == first
    set_amount(book, 1, TODAY, 300, today=TODAY, is_all=True)
    line = today_screen(book, SCENE).text.splitlines()[0]
    assert line == "✖️ Read one page  ·  3 (at most 2 coffees)  ·  missed"


def test_a_limit_is_open_until_it_is_said_that_that_was_all() -> None:
    book = counting(COFFEE)
    for amount, said in (
        (100, "1 of at most 2 coffees so far"),
        (300, "3 so far, at most 2 coffees"),
    ):
        set_amount(book, 1, TODAY, amount, today=TODAY)
        line = f"◻️ Read one page  ·  {said}"
        if amount > COFFEE.amount:
            line = f"✖️ Read one page  ·  {said}  ·  missed"
        assert today_screen(book, SCENE).text.splitlines()[0] == line
        asking = prompt_screen(book, SCENE, 1, TODAY)
        assert asking.text == f"{said}\nWas that all?"
        assert labels(asking)[:2] == ["That was all", "+1"]
        assert AmountTap.read(data(asking)[0]) == AmountTap(
            1, TODAY, amount, View.PROMPT, 0, is_all=True, unit=unit_sign(COFFEE), is_least=True
        )
    set_amount(book, 1, TODAY, 100, today=TODAY)
    assert list_prompt_screen(book, SCENE, TODAY).text.endswith("\nWas that all?")


def test_a_limit_that_is_passed_is_no_open_thing_of_the_evening() -> None:
    book = counting(COFFEE)
    add_habit(book, "Walk", today=TODAY, area=Area.EXERCISE)
    set_amount(book, 1, TODAY, 200, today=TODAY)
    assert "How did it go? 2 are still open." in list_prompt_screen(book, SCENE, TODAY).text
    set_amount(book, 1, TODAY, 300, today=TODAY)
    assert "How did it go? One is still open." in list_prompt_screen(book, SCENE, TODAY).text


def test_a_day_that_is_over_is_asked_about_as_such() -> None:
    book = counting(COFFEE)
    screen = amounts_screen(book, SCENE, 1, day(1))
    assert "How much in all, that day?" in screen.text
    assert labels(screen)[0] == "None at all"


def test_over_a_limit_there_is_nothing_to_ask_the_day_after() -> None:
    book = counting(COFFEE)
    for amount, is_asked in ((0, True), (200, True), (300, False)):
        keep_amount(book, 1, day(1), amount)
        assert ("Was that all?" in today_screen(book, SCENE).text) is is_asked


def test_a_prompt_that_was_answered_in_part_says_how_far_it_is() -> None:
    book = counting(WALK)
    set_amount(book, 1, TODAY, 20, today=TODAY)
    assert prompt_screen(book, SCENE, 1, TODAY).text.startswith("20 of 30 min\n")


def test_the_menu_says_what_was_said_and_how_much() -> None:
    book = counting(WALK)
    set_amount(book, 1, TODAY, 45, today=TODAY)
    assert "✅ done  ·  45 min" in habit_day_screen(book, SCENE, 1, TODAY).text.splitlines()
    assert "◐ Tiny" not in labels(habit_day_screen(book, SCENE, 1, TODAY))


def test_hours_of_sleep_are_offered_as_targets_where_sleep_is_meant() -> None:
    book = a_book("x")
    assert labels(targets_screen(book, SCENE, TargetsTap(1, AmountUnit.HOURS)))[:3] == [
        "½",
        "1",
        "1½",
    ]
    set_area(book, 1, Area.SLEEP)
    screen = targets_screen(book, SCENE, TargetsTap(1, AmountUnit.HOURS))
    assert labels(screen)[:6] == ["6", "6½", "7", "7½", "8", "8½"]


def test_a_limit_has_no_tiny_version() -> None:
    assert "Tiny amount" in labels(counts_screen(counting(WALK), SCENE, 1))
    assert "Tiny amount" not in labels(counts_screen(counting(COFFEE), SCENE, 1))
    with pytest.raises(NotCounted):
        tiny_amounts_screen(counting(COFFEE), SCENE, 1)


def test_what_counts_nothing_and_days_ahead_have_no_amounts() -> None:
    with pytest.raises(NotCounted):
        amounts_screen(a_book("x"), SCENE, 1, TODAY)
    with pytest.raises(DayNotOpen):
        amounts_screen(counting(WALK), SCENE, 1, day(-1))


def observed_book() -> Book:
    """Fourteen days on which walking went along with reading."""
    book = a_book("xxxxxxx.m.m.mmo", "xxxxxxxm.m.m.mo")
    rename(book, 2, "Walk")
    set_area(book, 2, Area.EXERCISE)
    return book


def test_this_weeks_text_ends_with_what_exercise_went_along_with() -> None:
    line = (
        "On days with “Walk” the rest worked out 7 of 7 times, on other days none of 7 (14 days)."
    )
    (screen,) = week_text_screens(observed_book(), SCENE, TODAY)
    assert screen.text.splitlines()[-1] == line
    (before,) = week_text_screens(observed_book(), SCENE, day(7))
    assert "the rest worked out" not in before.text


def test_a_weeks_text_tells_the_sum_of_its_own_days() -> None:
    book = counting(WALK)
    for ago, amount in ((7, 500), (6, 20), (0, 15)):
        set_amount(book, 1, day(ago), amount, today=TODAY)
    mark_day(book, 1, day(3), Mark.DONE, today=TODAY)
    (screen,) = week_text_screens(book, SCENE, TODAY)
    assert screen.text.splitlines()[3] == "65 min in all, on 3 days"
