"""The day's card and the day's prompt, as values."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.habit_day import asked_screen, prompt_screen
from habitbot.chat.screens.today import (
    answered_screen,
    checked_toast,
    day_screen,
    days_screen,
    list_prompt_screen,
    more_screen,
    today_screen,
)
from habitbot.chat.taps.check_in import DayTap, HabitDayTap, MarkTap
from habitbot.core.check_in import keep_amount, mark_day, set_amount, whole_day_view
from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.habits import archive_habit, set_anchor
from habitbot.core.history import Cause, Mark
from habitbot.core.person import CardOptions
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.refusal import DayNotOpen
from tests.chat.screens.every_screen import NOON, a_scene
from tests.chat.screens.named import labels, lines, named_book
from tests.makers import TODAY, a_book, a_counting_book, a_person, day

SCENE = a_scene()


def tapped(card: Screen) -> list[int]:
    """The habits that a card's buttons are about."""
    taps = [button.data for row in card.rows for button in row]
    return [MarkTap.read(data).habit_id for data in taps if data.startswith("mark|")]


def test_the_title_counts_what_was_kept_of_what_is_asked_for() -> None:
    assert today_screen(named_book("x", "t", "m", "s", "o"), SCENE).title == (
        "Sunday, 22 November  ·  2 of 5"
    )


def test_what_is_open_stands_before_what_is_answered_and_else_the_persons_order_holds() -> None:
    screen = today_screen(named_book("x", "o", "m", "o"), SCENE)
    assert labels(screen) == [["Two", "Four"], ["✅ One", "✖️ Three"], ["⋯"]]
    assert lines(screen) == ["◻️ Two", "◻️ Four", "✅ One  ·  1 day", "✖️ Three  ·  missed"]


def test_a_button_of_the_card_sets_its_habit_done_on_the_cards_own_day() -> None:
    book = named_book("oo")
    card = day_screen(book, SCENE, day(1))
    assert MarkTap.read(card.rows[0][0].data) == MarkTap(1, day(1), Mark.DONE)


def test_every_answer_is_told_by_sign_and_in_words() -> None:
    book = named_book("x", "t", "s", "m", "s")
    mark_day(book, 5, TODAY, Mark.SKIP, today=TODAY, cause=Cause.NO_CHANCE)
    assert lines(today_screen(book, SCENE))[:5] == [
        "✅ One  ·  1 day",
        "◐ Two  ·  tiny  ·  1 day",
        "⏭ Three  ·  skipped",
        "✖️ Four  ·  missed",
        "⏭ Five  ·  skipped, no chance",
    ]


def test_a_flame_burns_from_three_on() -> None:
    assert lines(today_screen(named_book("xx", "xxx"), SCENE))[:2] == [
        "✅ One  ·  2 days",
        "✅ Two  ·  🔥 3 days",
    ]


def test_a_streak_at_risk_says_how_it_lives_on() -> None:
    assert lines(today_screen(named_book("xxx.o"), SCENE)) == [
        "◻️ One  ·  3 days (come back and it lives on)"
    ]


def test_when_all_is_done_the_card_says_so_and_when_all_is_answered_it_thanks() -> None:
    done = lines(today_screen(named_book("x", "t"), SCENE))
    assert done[-2:] == ["", "All of it, done. Enjoy the rest of your day."]
    over = lines(day_screen(named_book("xo", "xo"), SCENE, day(1)))
    assert over[-1] == "All of it, done. That day counts in full."
    answered = lines(today_screen(named_book("x", "m"), SCENE))
    assert answered[-2:] == ["", "That's the day. Thank you for the honest answers."]


def test_nine_habits_make_two_pages_and_the_title_counts_all_of_them() -> None:
    book = named_book("x", *["o"] * 8)
    first, second = (day_screen(book, SCENE, TODAY, page) for page in (0, 1))
    assert labels(first)[-1] == ["1/2 ›", "⋯"]
    assert labels(second) == [["✅ One"], ["2/2 ›", "⋯"]]
    assert DayTap.read(first.rows[-1][0].data) == DayTap(TODAY, 1)
    assert DayTap.read(second.rows[-1][0].data) == DayTap(TODAY, 0)
    assert first.title == second.title == "Sunday, 22 November  ·  1 of 9"


def test_what_was_just_answered_is_still_seen_though_it_belongs_to_the_next_page() -> None:
    book = named_book(*["o"] * 9)
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    first = answered_screen(book, SCENE, MarkTap(2, TODAY, Mark.DONE))
    assert labels(first) == [
        ["One", "Three"],
        ["Four", "Five"],
        ["Six", "Seven"],
        ["Eight", "Nine"],
        ["✅ Two"],
        ["1/2 ›", "⋯"],
        ["✏️ What did I learn?"],
    ]
    assert lines(first)[-1] == "✅ Two  ·  1 day"
    assert labels(day_screen(book, SCENE, TODAY, 1))[0] == ["✅ Two"]


@given(
    st.lists(st.sampled_from("xmo"), min_size=1, max_size=20),
    st.integers(0, 19),
    st.sampled_from([None, Mark.DONE, Mark.SKIP]),
)
def test_a_tapped_habit_is_always_on_the_card_it_was_tapped_on(
    days: list[str], place: int, mark: Mark | None
) -> None:
    book = named_book(*days)
    number = place % len(days) + 1
    page = next(at for at in (0, 1, 2) if number in tapped(day_screen(book, SCENE, TODAY, at)))
    mark_day(book, number, TODAY, mark, today=TODAY)
    assert number in tapped(answered_screen(book, SCENE, MarkTap(number, TODAY, mark, page=page)))


def test_a_page_that_is_no_more_shows_the_last_one() -> None:
    assert day_screen(named_book("o"), SCENE, TODAY, 7) == day_screen(named_book("o"), SCENE, TODAY)


def test_a_card_can_show_less() -> None:
    book = named_book("xxx", "xo")
    set_anchor(book, 2, "After tea")
    whole = lines(today_screen(book, SCENE))
    assert whole == ["◻️ Two  ·  After tea  ·  1 day", "✅ One  ·  🔥 3 days"]
    book.person = a_person(
        card=CardOptions(has_streaks=False, has_anchors=False, has_answered=False)
    )
    assert lines(today_screen(book, SCENE)) == ["◻️ Two"]
    assert labels(today_screen(book, SCENE)) == [["Two", "✅ One"], ["⋯"]]


def test_an_extra_answer_is_shown_although_nothing_was_due() -> None:
    weekdays = a_book("o", "x", frequency=Weekdays((0,)))
    screen = today_screen(weekdays, SCENE)
    assert labels(screen) == [["✅ Read one page", "⋯"]]


def test_a_week_that_is_reached_asks_no_more() -> None:
    book = a_book("xxo", frequency=TimesAWeek(2))
    assert today_screen(book, SCENE).text == "Nothing is due on this day. Rest is part of it."
    assert labels(today_screen(book, SCENE)) == [["⋯"]]


def test_an_empty_book_offers_a_first_habit() -> None:
    assert labels(today_screen(a_book(), SCENE)) == [["➕ Add a habit"]]


def test_an_archived_habit_is_on_no_card_of_a_day_of_which_nothing_was_said_of_it() -> None:
    book = named_book("xo", "oo")
    archive_habit(book, 1, today=TODAY)
    assert labels(today_screen(book, SCENE)) == [["Two", "⋯"]]
    assert labels(more_screen(book, SCENE, TODAY))[0] == ["Two"]


@pytest.mark.parametrize(("ago", "mark"), [(0, Mark.DONE), (1, Mark.DONE), (1, Mark.MISSED)])
def test_what_is_said_of_an_archived_habit_is_seen_on_the_card_that_was_tapped(
    ago: int, mark: Mark
) -> None:
    book = named_book("xoo", "ooo")
    archive_habit(book, 1, today=TODAY)
    tap = MarkTap(1, day(ago), mark)
    mark_day(book, 1, day(ago), mark, today=TODAY)
    answered = answered_screen(book, SCENE, tap)
    assert answered.title.endswith("1 of 2" if mark is Mark.DONE else "0 of 2")
    shown = [one for one in lines(answered) if one.endswith("One") or "One  ·" in one]
    assert len(shown) == 1
    again = day_screen(book, SCENE, day(ago))
    assert (again.title, lines(again)[:2]) == (answered.title, lines(answered)[:2])
    menus = [one.data for row in more_screen(book, SCENE, day(ago)).rows for one in row]
    assert HabitDayTap(1, day(ago)).write() in menus


def test_an_amount_of_an_archived_habit_is_seen_on_its_days_card() -> None:
    book = a_counting_book(0, is_most=True)
    archive_habit(book, 1, today=TODAY)
    assert day_screen(book, SCENE, TODAY).title == "Sunday, 22 November"
    set_amount(book, 1, TODAY, 100, today=TODAY)
    assert day_screen(book, SCENE, TODAY).title.endswith("0 of 1")


def test_an_old_card_shows_its_own_day() -> None:
    screen = day_screen(named_book("xo"), SCENE, day(1))
    assert screen.title == "Saturday, 21 November  ·  1 of 1"
    assert lines(screen)[0].startswith("✅ One")


@pytest.mark.parametrize("wrong", [date(2026, 11, 23), date(2026, 11, 1)])
def test_a_day_ahead_or_long_before_has_no_card(wrong: date) -> None:
    with pytest.raises(DayNotOpen):
        day_screen(named_book("o"), SCENE, wrong)


def test_today_and_the_six_days_before_can_be_chosen() -> None:
    screen = days_screen(named_book("o"), SCENE, None)
    taps = [DayTap.read(button.data) for row in screen.rows for button in row]
    assert taps == [*(DayTap(day(ago)) for ago in range(7)), DayTap(TODAY)]
    assert labels(screen)[:2] == [["Today", "Yesterday"], ["Fri 20 Nov", "Thu 19 Nov"]]


def test_all_habits_are_behind_the_dots_also_those_not_due() -> None:
    book = a_book("o", "o", frequency=Weekdays((0,)))
    screen = more_screen(book, SCENE, TODAY, 0)
    assert labels(screen)[0] == ["Read one page", "Read one page"]
    assert HabitDayTap.read(screen.rows[0][1].data) == HabitDayTap(2, TODAY)


def test_after_one_day_alone_nothing_slipped_by() -> None:
    book = named_book("x.o")
    said = prompt_screen(book, SCENE, 1, TODAY).text + list_prompt_screen(book, SCENE, TODAY).text
    assert "slipped by" not in said
    assert "lives on" not in said
    assert "Yesterday slipped by." in list_prompt_screen(named_book("xx.o"), SCENE, TODAY).text


def test_the_card_of_a_come_back_says_so_before_all_else_and_goes_on_saying_it() -> None:
    book = named_book("xx.x", "o")
    assert lines(today_screen(book, SCENE)) == [
        "◻️ Two",
        "✅ One  ·  came back  ·  🔥 3 days",
        "",
        "Good to see “One” again. A miss is only a miss.",
    ]
    mark_day(book, 2, TODAY, Mark.DONE, today=TODAY)
    assert lines(today_screen(book, SCENE))[-2:] == [
        "Good to see “One” again. A miss is only a miss.",
        "All of it, done. Enjoy the rest of your day.",
    ]
    many = today_screen(named_book("x.x", "x.x", "x.x"), SCENE)
    assert "3 things slipped by, and you went on with them." in lines(many)


FALLEN = "One slip in seven is fine; two were closer, so “One” counts from after the first."


def test_where_the_number_falls_after_one_slip_the_card_says_why_and_only_there() -> None:
    before = "xxxxx.xxx."
    book, alone = named_book(before + "o"), named_book("x" * 9 + ".o")
    asked = list_prompt_screen(book, SCENE, TODAY), prompt_screen(book, SCENE, 1, TODAY)
    assert all(FALLEN in lines(one) for one in (*asked, today_screen(book, SCENE)))
    assert not any("in seven" in text for text in (today_screen(alone, SCENE).text, *asked[0].rows))
    mark_day(book, 1, TODAY, Mark.MISSED, today=TODAY)
    assert FALLEN not in lines(today_screen(book, SCENE))
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    for screen in (today_screen(book, SCENE), asked_screen(book, SCENE, 1, TODAY)):
        assert FALLEN in lines(screen)
    later = named_book(before + "xo")
    for on in (day(1), TODAY):
        assert FALLEN not in lines(day_screen(later, SCENE, on))
    yesterday = named_book("xxxxx.xxx.")
    assert FALLEN not in lines(today_screen(yesterday, SCENE))


def test_a_number_that_fell_to_one_day_is_told_of_with_the_yes_that_brings_it_back() -> None:
    book = named_book("xxxxx.x.o")
    assert FALLEN not in lines(list_prompt_screen(book, SCENE, TODAY))
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert FALLEN in lines(today_screen(book, SCENE))


def test_several_numbers_that_fell_are_told_of_in_one_line() -> None:
    said = (
        "One slip in seven is fine; two were closer, so “One” and “Two” count from after the first."
    )
    assert said in lines(today_screen(named_book(*["xxxxx.xxx.o"] * 2), SCENE))
    many = lines(today_screen(named_book(*["xxxxx.xxx.o"] * 3), SCENE))
    assert many[-1].endswith("so 3 streaks count from after the first.")


def test_a_second_list_of_the_day_does_not_say_again_why_the_number_fell() -> None:
    book = named_book("xxxxx.xxx.o")
    asked = (PromptRecord(TODAY, time(12), RecordState.SENT, 5),)
    book.prompts[2] = Prompt(2, PromptKind.LIST, "0 12 * * *", since=NOON, records=asked)
    assert FALLEN not in lines(list_prompt_screen(book, SCENE, TODAY))


def test_one_slip_is_answered_lightly_and_each_day_in_other_words() -> None:
    scenes = [a_scene(today=day(ago)) for ago in range(4)]
    cards = [today_screen(a_book("xx.x", today=one.today), one) for one in scenes]
    said = [lines(card)[2] for card in cards]
    assert len({*said}) == 4
    assert not any("hardest" in line for line in said)


def test_after_many_misses_the_card_welcomes_back_and_keeps_the_best_streak_in_sight() -> None:
    book = named_book("x" * 10 + "." * 8 + "x", "o")
    assert lines(today_screen(book, SCENE)) == [
        "◻️ Two",
        "✅ One  ·  came back  ·  1 day",
        "",
        "🌱 You are back to “One” after 9 days. Your best was 10 days, and it stays yours.",
    ]
    short = lines(today_screen(named_book("x..x", "o"), SCENE))
    assert (
        short[-1] == "🌱 You are back to “One” after 3 days. That takes the most, and you did it."
    )
    both = lines(today_screen(named_book("x...x", "x.x"), SCENE))
    assert both[-2] == "🌱 You are back to “One” after 4 days. That takes the most, and you did it."
    weekly = a_book("xx.....xx............xx", frequency=TimesAWeek(2))
    assert "after one week." not in today_screen(weekly, SCENE).text


def toast(drawn: str, frequency: Frequency | None = None, mark: Mark = Mark.DONE) -> str:
    """What a tap on the last day of such a history is answered with."""
    checked = mark_day(a_book(drawn, frequency=frequency), 1, TODAY, mark, today=TODAY)
    return checked_toast(SCENE.words, checked)


@pytest.mark.parametrize("mark", [Mark.DONE, Mark.TINY])
def test_an_old_day_answered_late_says_nothing_of_a_streak_of_none(mark: Mark) -> None:
    for drawn in ("o" + "." * 8, "x.o" + "." * 8):
        book = named_book(drawn)
        told = [mark_day(book, 1, day(8), mark, today=TODAY) for _ in range(2)]
        old, again = (checked_toast(SCENE.words, one) for one in told)
        asked = asked_screen(book, SCENE, 1, day(8)).text
        assert not [said for said in (old, again, asked) if "0" in said or said.endswith("🔥")]
        assert again == "That was noted already."
    book = named_book("o" + "." * 8)
    mark_day(book, 1, day(8), Mark.DONE, today=TODAY)
    assert asked_screen(book, SCENE, 1, day(8)).text == "✅ Done."


def test_nobody_with_a_past_hears_that_it_begins() -> None:
    for gap in range(12):
        said = toast("x" * 10 + "." * gap + "o"), toast("." * gap + "xs..o")
        assert not any("begin" in one.replace("began again", "") for one in said)
    assert toast("o") == "✅ Done. That's how it begins."
    assert toast(".o") == "✅ Done. One is a beginning."


def test_a_toast_after_many_misses_is_warm_varies_and_fits() -> None:
    said = {toast("x" * 10 + "." * gap + "o") for gap in range(2, 12)}
    starts = {one.split("after")[0].split("After")[0] for one in said}
    assert len(starts) == 4
    assert all(one.startswith("🌱") and "Your best was 10 days" in one for one in said)
    assert all(len(one) <= 120 for one in said)
    assert "10 weeks" in toast("x......" * 10 + "......." * 2 + "......o", TimesAWeek(1))
    assert "2 weeks" in toast("x......" * 10 + "......." * 2 + "......o", TimesAWeek(1))


def test_the_first_yes_after_silent_weeks_is_welcomed_before_its_week_is_reached() -> None:
    drawn = "xxx...." + "......." * 2
    assert toast(f"{drawn}o", TimesAWeek(3)) == "✅ 1 of 3 this week. Good to have you back."
    assert toast(f"{drawn}xo", TimesAWeek(3)) == "✅ 2 of 3 this week"


@pytest.mark.parametrize(
    ("length", "frequency", "said"),
    [
        (7, None, "🔥 7 days. A week's worth of it. It begins to be yours."),
        (30, None, "🔥 30 days. A month's worth of it, one small yes at a time."),
        (365, None, "🔥 365 days. A year's worth of it. Take a moment to be proud."),
        (50, TimesAWeek(1), "🔥 50 weeks. Nearly a year's worth of it. Take a moment to be proud."),
    ],
)
def test_a_round_streak_is_named_for_what_it_is_by_done_and_by_tiny(
    length: int, frequency: Frequency | None, said: str
) -> None:
    period = "......x" if frequency else "x"
    for mark in (Mark.DONE, Mark.TINY):
        assert toast((period * length)[:-1] + "o", frequency, mark) == said
        assert toast((period * (length + 1))[:-1] + "o", frequency, mark) != said


def test_the_days_prompt_about_one_thing_asks_by_what_it_follows() -> None:
    book = named_book("xo", "xx")
    set_anchor(book, 1, "After tea")
    assert lines(list_prompt_screen(book, SCENE, TODAY))[-1] == "After tea: did you get to it?"
    book.histories.pop(2)
    assert lines(list_prompt_screen(book, SCENE, TODAY))[-1] == "2 things wait for their tap."


def test_a_list_at_seven_speaks_of_the_day_ahead_and_one_in_the_evening_asks_how_it_went() -> None:
    book = named_book("oooo", "oooo")
    hours = {
        (day, hour): lines(list_prompt_screen(book, a_scene(now=NOON.replace(hour=hour)), day))[-1]
        for day, hour in ((TODAY, 6), (TODAY, 10), (TODAY, 11), (day(1), 6))
    }
    assert hours == {
        (TODAY, 6): "A new day, and 2 small things in it.",
        (TODAY, 10): "A new day, and 2 small things in it.",
        (TODAY, 11): "How did it go? 2 are still open.",
        (day(1), 6): "Room for one of 2 small things?",
    }


def test_the_card_of_the_day_a_habit_was_added_on_still_takes_its_yes() -> None:
    book = named_book("x.o", "xxxo")
    book.histories.pop(1)
    card = day_screen(book, SCENE, day(2))
    assert card.title.endswith("1 of 2")
    assert tapped(card) == [1, 2]


def test_no_way_back_is_shown_where_yesterday_is_only_to_be_confirmed() -> None:
    book = a_counting_book(2, is_most=True)
    for ago in range(2, 6):
        set_amount(book, 1, day(ago), 100, today=TODAY)
    keep_amount(book, 1, TODAY, None)
    text = list_prompt_screen(book, SCENE, TODAY).text
    assert "Was that all?" in text
    assert "slipped by" not in text
    keep_amount(book, 1, day(1), None)
    assert "Yesterday slipped by." in list_prompt_screen(book, SCENE, TODAY).text


def test_the_days_prompt_says_how_much_is_open() -> None:
    screen = list_prompt_screen(named_book("o", "x", "o"), SCENE, TODAY)
    assert lines(screen)[-1] == "2 small things are open."
    assert lines(list_prompt_screen(named_book("o"), SCENE, TODAY))[-1] == (
        "One small thing is open."
    )


def test_the_days_prompt_after_a_miss_speaks_of_the_longest_streak_at_risk() -> None:
    screen = list_prompt_screen(named_book("xx.o", "xxxxx.o", "o"), SCENE, TODAY)
    assert "5 days" in lines(screen)[-1]
    assert "Yesterday slipped by" in lines(screen)[-1]


def test_the_days_prompt_can_be_tapped_as_the_card_can() -> None:
    book = named_book("o")
    assert list_prompt_screen(book, SCENE, TODAY).rows == today_screen(book, SCENE).rows


def test_two_habits_of_the_same_age_are_answered_in_different_words_on_one_evening() -> None:
    book = named_book("xxo", "xxo")
    toasts = {
        checked_toast(SCENE.words, mark_day(book, habit_id, TODAY, Mark.DONE, today=TODAY))
        for habit_id in book.order
    }
    assert len(toasts) == 2


def test_a_days_list_looks_at_each_habit_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[date] = []

    def look(*asked: object, **more: object) -> object:
        looked.append(TODAY)
        return whole_day_view(*asked, **more)  # type: ignore[arg-type]

    monkeypatch.setattr("habitbot.chat.screens.today.whole_day_view", look)
    list_prompt_screen(named_book("xx.o", "o"), SCENE, TODAY)
    assert looked == [TODAY]
