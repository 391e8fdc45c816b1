"""What a coach sees in the last weeks: a prompt at a bad moment, a need for rest, room for more."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise

import pytest
from msgspec.structs import replace

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.amounts import set_target
from habitbot.core.book import Book
from habitbot.core.check_in import set_amount
from habitbot.core.coaching import (
    AREAS_IN_TURN,
    is_week_full,
    neglected_areas,
    place_of,
    prompts_to_move,
    weeks_to_aim_from,
    weeks_to_celebrate,
    weeks_to_look_at,
    weeks_to_rest_from,
    weeks_to_take_off,
)
from habitbot.core.frequency import TimesAWeek, Weekdays
from habitbot.core.goal import GoalState
from habitbot.core.goals import add_goal, set_state
from habitbot.core.habit import Area
from habitbot.core.habits import archive_habit, rename
from habitbot.core.learning import add_course, add_lesson, reach
from habitbot.core.lesson import CourseUnit
from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.core.person import DayRange, Pause
from habitbot.core.prompt import Prompt, PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import change_prompt
from habitbot.core.proposal import Proposal, ProposalKind
from habitbot.core.proposals import decline, open_proposal, propose
from habitbot.core.reviewed import Reviewed
from habitbot.core.rut import keep_look
from habitbot.core.settings import take_day_off
from habitbot.core.wins import wins_between
from tests.makers import TODAY, a_book, a_counting_book, a_person, day

NOW = datetime(2026, 11, 22, 11, tzinfo=UTC)
NONE: frozenset[date] = frozenset()


def asked(book: Book, states: str, habit_id: int | None = None, kind: str = "list") -> Book:
    """The same with a prompt, number 9, whose runs ended so, the last one yesterday: s, k, u."""
    named = {"s": RecordState.SENT, "k": RecordState.SKIPPED, "u": RecordState.UNKNOWN}
    records = tuple(
        PromptRecord(day(ago), time(20, 30), named[state])
        for ago, state in zip(range(len(states), 0, -1), states, strict=True)
    )
    cron = "30 20 * * *"
    book.prompts[9] = Prompt(9, PromptKind(kind), cron, habit_id, records=records)
    return book


def moved(book: Book) -> list[int]:
    return list(prompts_to_move(book, TODAY, NONE))


def test_a_prompt_that_mostly_brought_no_answer_could_be_moved() -> None:
    assert moved(asked(a_book("xx.......o"), "s" * 8)) == [9]


@pytest.mark.parametrize(("drawn", "is_moved"), [("xxxx....o", False), ("xxx.....o", True)])
def test_half_of_the_days_answered_is_no_reason_to_move_it(drawn: str, is_moved: bool) -> None:
    assert moved(asked(a_book(drawn), "s" * 8)) == [9] * is_moved


def test_seven_times_say_too_little() -> None:
    assert moved(asked(a_book("." * 9 + "o"), "s" * 7)) == []


@pytest.mark.parametrize("states", ["k" + "s" * 7, "u" + "s" * 7])
def test_only_what_surely_arrived_counts(states: str) -> None:
    assert moved(asked(a_book("." * 9 + "o"), states)) == []


def test_today_may_still_be_answered() -> None:
    book = asked(a_book("." * 9 + "o"), "s" * 7)
    record = PromptRecord(TODAY, time(10), RecordState.SENT)
    book.prompts[9] = replace(book.prompts[9], records=(*book.prompts[9].records, record))
    assert moved(book) == []


def test_a_week_that_is_reached_or_still_open_asked_for_nothing_on_its_other_days() -> None:
    once = a_book("......x......x......x......o", frequency=TimesAWeek(1))
    assert moved(asked(once, "s" * 20)) == []
    missed = a_book("......x.....................", frequency=TimesAWeek(1))
    assert moved(asked(missed, "s" * 20)) == [9]


def test_days_of_a_week_that_may_still_be_reached_were_not_asked_about_in_vain() -> None:
    book = asked(a_book("." * 20 + "o", frequency=TimesAWeek(3)), "s" * 8)
    assert moved(book) == []
    assert list(prompts_to_move(book, day(-1), NONE)) == [9]


def test_the_evening_on_which_a_habit_was_added_was_not_asked_about_in_vain() -> None:
    drawn = "." + "xxxx" + "...." + "o"
    assert moved(asked(a_book(drawn), "s" * 9)) == []
    assert moved(asked(a_book("m" + drawn[1:]), "s" * 9)) == []
    assert moved(asked(a_book("s" + drawn), "s" * 9)) == [9]


def test_any_habits_mark_answers_the_list_and_its_own_mark_a_habits_prompt() -> None:
    book = a_book("." * 9 + "o", "xxxxxxxxxo")
    assert moved(asked(book, "s" * 8)) == []
    assert moved(asked(book, "s" * 8, 1, "habit")) == [9]
    assert moved(asked(book, "s" * 8, 2, "habit")) == []


def test_an_amount_that_leaves_the_day_open_answers_it_too() -> None:
    book = a_counting_book(12)
    assert moved(asked(book, "s" * 12)) == []
    book.amounts = {}
    assert moved(asked(book, "s" * 12)) == [9]


def test_at_its_new_times_a_prompt_is_judged_anew() -> None:
    book = asked(a_book("." * 9 + "o"), "s" * 8)
    change_prompt(book, 9, now=NOW, cron="0 8 * * *")
    assert moved(book) == []


def test_a_review_or_a_prompt_about_an_archived_habit_is_left_where_it_is() -> None:
    assert moved(asked(a_book("." * 9 + "o"), "s" * 8, kind="review")) == []
    book = asked(a_book("." * 9 + "o"), "s" * 8, 1, "habit")
    archive_habit(book, 1, today=day(1))
    assert moved(book) == []


def test_nothing_is_moved_in_a_pause() -> None:
    book = asked(a_book("." * 9 + "o"), "s" * 8)
    book.person = replace(book.person, pause=Pause(day(1), day(-3)))
    assert moved(book) == []


def test_the_review_of_a_goal_reached_or_a_course_finished_asks_nothing_but_to_see_that() -> None:
    def proposed(goal_on: date | None = None, course_on: date | None = None) -> str:
        book = asked(a_book("x" + "." * 22 + "x" + "." * 8, "." * 31), "s")
        goal = add_goal(book, "Exam", today=day(20))
        course = add_course(book, "SQL", CourseUnit.LESSONS, 2, today=day(20))
        if goal_on is not None:
            set_state(book, goal.id, GoalState.REACHED, today=goal_on)
        if course_on is not None:
            reach(book, course.id, 2, today=course_on)
        propose(book, today=TODAY, is_in_review=True)
        return book.proposed[-1].proposal.kind

    assert proposed() == ProposalKind.LOOK
    assert proposed(goal_on=day(5)) == ProposalKind.CELEBRATE
    assert proposed(course_on=day(5)) == ProposalKind.CELEBRATE
    assert proposed(goal_on=day(9)) == ProposalKind.LOOK


def looks(book: Book) -> list[int]:
    return list(weeks_to_look_at(book, TODAY, NONE))


@pytest.mark.parametrize(
    ("drawn", "is_offered"),
    [
        (("xxxxxxx" + "xx.....o",), True),
        (("xxxxxxx" + "xxx....o",), False),
        (("x......o",), True),
        (("x.....o", "......o"), False),
        (("x" * 7 + "." * 13 + "o",), True),
        (("x" * 7 + "." * 14 + "o",), False),
        (("." * 15 + "o",), False),
    ],
)
def test_a_hard_week_asks_for_a_look_where_somebody_is_there_and_not_new(
    drawn: tuple[str, ...], is_offered: bool
) -> None:
    assert looks(a_book(*drawn)) == [0] * is_offered


def test_a_week_with_a_pause_in_it_was_no_heavy_one() -> None:
    book = a_book("xxxxxxx.......o")
    assert looks(book) == [0]
    book.person = a_person(pause=Pause(day(6), day(1)))
    assert looks(book) == []
    book.person = a_person(pause=Pause(day(20), day(15)))
    assert looks(book) == [0]


def test_whoever_looked_already_is_not_offered_a_first_look() -> None:
    book = a_book("xx......o")
    assert looks(book) == [0]
    said = Since.YEARS, next(iter(Sleep)), next(iter(Bullying))
    keep_look(book, {Lack.GROWTH: Drain.CLEAR}, *said, today=day(30))
    assert looks(book) == []


@pytest.mark.parametrize(
    ("drawn", "is_offered"),
    [
        ("xxxx..." * 2 + "o", True),
        ("xxx...." + "xxxxxxx" + "o", False),
        ("xxxxxxxxo", True),
        ("xxxxxxxo", False),
    ],
)
def test_two_fair_weeks_ask_for_a_goal_where_there_never_was_one(
    drawn: str, is_offered: bool
) -> None:
    book = a_book(drawn)
    assert list(weeks_to_aim_from(book, TODAY, NONE)) == [0] * is_offered
    add_goal(book, "Pass", today=TODAY)
    assert list(weeks_to_aim_from(book, TODAY, NONE)) == []


def rests(book: Book, today: date = TODAY) -> bool:
    return bool(list(weeks_to_rest_from(asked(book, "s"), today, NONE)))


def test_two_hard_weeks_ask_for_rest() -> None:
    assert rests(a_book("xx.....xx.....o"))


@pytest.mark.parametrize("drawn", ["xxx....xx.....o", "xx.....xxx....o", "xxxxxxxxx.....o"])
def test_one_hard_week_does_not(drawn: str) -> None:
    assert not rests(a_book(drawn))


def test_a_third_kept_is_no_hard_week() -> None:
    third, less = "xx.....xx.....o", "x......x......o"
    assert not rests(a_book(third, third, "xxx....xxx....o"))
    assert rests(a_book(third, third, third))
    assert rests(a_book(third, less, "xxx....xxx....o"))


def test_today_is_not_over_and_neither_helps_nor_harms() -> None:
    assert rests(a_book("xx.....xx.....m"))
    assert not rests(a_book("xx.....xxx....o"))


@pytest.mark.parametrize(
    ("drawn", "holds"),
    [
        ("xx.....xx.....x", "came back today"),
        ("xx.....x.....x.", "came back yesterday"),
        ("xx......x....xo", "goes on"),
        (".............xo", "has just begun"),
    ],
)
def test_who_holds_or_took_up_anything_in_these_seven_days_is_not_sent_away(
    drawn: str, holds: str
) -> None:
    assert not rests(a_book("xx.....xx.....o", drawn)), holds


def test_the_best_week_of_somebody_who_came_back_is_not_closed_with_a_pause() -> None:
    best, empty = "." * 8 + "xxxxxxx", "xx" + "." * 6
    mended = empty + "x.x.x.o"
    book = a_book(best, best, mended, mended, *[empty + "......o"] * 3)
    assert not rests(book)


@pytest.mark.parametrize("is_most", [False, True])
def test_who_counts_every_day_is_not_sent_away(*, is_most: bool) -> None:
    book = a_counting_book(16, is_most=is_most)
    assert not rests(book)
    book.amounts = {}
    assert rests(book)


def test_fewer_than_seven_due_in_a_week_say_too_little() -> None:
    assert not rests(a_book("." * 13 + "o"))
    assert not rests(a_book("." * 15, frequency=Weekdays((0, 1, 2, 3, 4))))


def test_of_some_times_a_week_whole_weeks_tell() -> None:
    monday = day(6)
    book = a_book(*["x......x......o"] * 2, today=monday, frequency=TimesAWeek(4))
    assert rests(book, monday)
    assert not rests(a_book(*["x......xx....." + "......o"] * 2, frequency=TimesAWeek(4)))


def test_whoever_paused_lately_or_has_no_prompts_is_not_offered_a_pause() -> None:
    book = a_book("x......x......o", "x......x......o")
    for pause in (Pause(TODAY, None), Pause(day(10), day(8))):
        book.person = a_person(pause=pause)
        assert not rests(book)
    book.person = a_person(pause=Pause(day(30), day(20)))
    assert rests(book)
    book.prompts = {}
    assert list(weeks_to_rest_from(book, TODAY, NONE)) == []


def test_who_came_back_after_the_last_review_which_this_one_tells_is_not_sent_away() -> None:
    book = a_book("x......x......o", "x......x......o")
    assert rests(book)
    book.reviewed = (Reviewed(day(7)),)
    assert not rests(book)


def test_days_away_are_no_hard_days() -> None:
    book = a_book("x......x......o", "x......x......o")
    book.person = a_person(aways=(DayRange(day(12), day(8)),))
    assert not rests(book)


def test_rest_is_offered_again_after_six_weeks_and_never_after_not_now() -> None:
    for declines, offered in ((False, [0, 42]), (True, [0])):
        book = asked(a_book("." * 15, "." * 15), "s")
        days = []
        for ahead in range(60):
            book.applied = (ahead,)
            propose(book, today=TODAY + timedelta(ahead))
            found = open_proposal(book, today=TODAY + timedelta(ahead))
            if found == Proposal(ProposalKind.REST):
                days.append(ahead)
                if declines:
                    decline(book, found)
        assert days == offered


def neglected(book: Book) -> list[Area]:
    return [tuple(Area)[place] for place in neglected_areas(book, TODAY, NONE)]


def well(drawn: str = "xxxx.xxxxxxx.xo", *areas: Area) -> Book:
    """Two habits that go so, of these areas."""
    book = a_book(drawn, drawn)
    for habit_id, area in enumerate(areas or (Area.LEARNING, Area.NETWORKING), 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    return book


def test_when_two_weeks_went_well_the_areas_without_a_habit_are_on_offer_in_turn() -> None:
    assert neglected(well()) == list(AREAS_IN_TURN[2:])
    assert neglected(well("x" * 15, Area.LEARNING, Area.SLEEP))[0] is Area.NETWORKING


@pytest.mark.parametrize("drawn", ["xxxx...xxxxxxxo", "xxxxxxxxxxx...o", "xxxxxxxo", "o"])
def test_less_than_four_of_five_or_a_week_of_nothing_is_too_soon(drawn: str) -> None:
    assert neglected(well(drawn)) == []


def test_beside_one_habit_alone_it_takes_four_good_weeks() -> None:
    assert neglected(a_book("x" * 22)) == []
    assert neglected(a_book("x" * 29)) == list(AREAS_IN_TURN[:1] + AREAS_IN_TURN[2:])
    book = well()
    archive_habit(book, 2, today=TODAY)
    assert neglected(book) == []
    assert neglected(a_book()) == []


def test_nobody_with_all_areas_is_offered_one_more() -> None:
    book = a_book(*["x" * 15] * len(Area))
    for habit_id, area in enumerate(Area, 1):
        book.habits[habit_id] = replace(book.habits[habit_id], area=area)
    assert neglected(book) == []
    archive_habit(book, 1, today=TODAY)
    assert neglected(book) == [Area.LEARNING]


def test_all_areas_have_a_place_in_the_turn() -> None:
    assert {*AREAS_IN_TURN} == {*Area}
    assert [place_of(area) for area in Area] == list(range(len(Area)))


def test_each_area_is_offered_once_and_three_weeks_lie_between_two() -> None:
    book = well("x" * 70)
    for ahead in range(55, -1, -1):
        propose(book, today=day(ahead))
    made = [one for one in book.proposed if one.proposal.kind is ProposalKind.NEGLECTED]
    assert [tuple(Area)[one.proposal.about] for one in made] == [
        Area.FEEDBACK,
        Area.SLEEP,
        Area.EXERCISE,
    ]
    assert all(then.on - one.on >= timedelta(weeks=3) for one, then in pairwise(made))


def celebrated(book: Book) -> bool:
    return list(weeks_to_celebrate(book, TODAY, NONE)) == [0]


@pytest.mark.parametrize(
    ("drawn", "why"),
    [
        ("xxxxxxxo", (True, True)),
        ("txxsxxxxo", (True, True)),
        (".xxxxxx.o", (True, False)),
        ("..xxxxxxo", (True, False)),
        ("...xxxxxo", (True, False)),
        ("....xxxxo", (False, False)),
    ],
)
def test_a_week_in_which_all_was_kept_or_four_of_five_is_celebrated(
    drawn: str, why: tuple[bool, bool]
) -> None:
    book = a_book(drawn, "x" * 8)
    assert (celebrated(book), is_week_full(book, TODAY, NONE)) == why


@pytest.mark.parametrize(
    ("drawn", "is_celebrated"),
    [
        ("x......x......xx.....xx.....xxx....o", True),
        ("xxx....xxx....xxx....xxx....xxx....o", False),
        ("xxxx...xxxx...xxxx...xxxx...xxxxx..o", True),
        ("xxx....xxx....xxx....xxx....xx.....o", False),
        ("x......x......x......x......xx.....o", False),
        ("xxx....x......xx.....xxx....o", False),
    ],
)
def test_a_week_well_above_the_four_before_is_celebrated_from_three_kept_on(
    drawn: str, is_celebrated: bool
) -> None:
    book = a_book(drawn)
    add_lesson(book, "Lists are ordered", today=TODAY)
    assert celebrated(book) is is_celebrated


def test_six_kept_of_six_are_not_a_week_yet() -> None:
    book = a_book("xxxxxxo")
    add_lesson(book, "Lists are ordered", today=TODAY)
    assert not celebrated(book)


def test_a_full_week_without_anything_to_show_is_not_celebrated() -> None:
    book = a_book("xxxo", "xxxo", "xxxo")
    assert [*wins_between(book, day(29), TODAY, today=TODAY).wins] == []
    assert not celebrated(book)
    add_lesson(book, "Lists are ordered", today=TODAY)
    assert celebrated(book)


def with_review(book: Book) -> Book:
    """The same with a review on Sundays at six, which has not come yet."""
    book.prompts[8] = Prompt(8, PromptKind.REVIEW, "0 18 * * 0")
    return book


def test_celebrating_waits_for_the_review_and_comes_again_after_three_weeks() -> None:
    book = with_review(a_book("x" * 80))
    for ago in range(60, -1, -1):
        for is_in_review in (False, day(ago).weekday() == 6):
            propose(book, today=day(ago), is_in_review=is_in_review)
    days = [made for made in book.proposed if made.proposal == Proposal(ProposalKind.CELEBRATE)]
    assert all(made.is_in_review for made in days)
    assert [(made.on - days[0].on).days for made in days] == [0, 21, 42]


def off(book: Book) -> bool:
    return list(weeks_to_take_off(book, TODAY, NONE)) == [0]


def test_four_full_weeks_have_earned_a_day_off() -> None:
    assert off(a_book("x" * 28 + "o", "x" * 29))
    assert not off(a_book("x" * 27 + "o"))
    assert not off(a_book("xxxxxxxxxx.xxxxxxxxxxxxxxxxxo"))


def sleeper(nights: str, tiny: int | None = None) -> Book:
    """Somebody who wants seven hours: `L` long nights, `s` short ones, up to yesterday."""
    book = a_book("." * len(nights) + "o")
    book.habits[1] = replace(book.habits[1], area=Area.SLEEP)
    target = Target(AmountUnit.HOURS, 420, adds_up=False, tiny=tiny)
    set_target(book, 1, target, today=book.habits[1].started_on)
    for ago, night in enumerate(reversed(nights), 1):
        if night != ".":
            set_amount(book, 1, day(ago), 430 if night == "L" else 360, today=TODAY)
    return book


@pytest.mark.parametrize(
    ("nights", "is_offered"),
    [
        ("ssssLLL", True),
        ("sssLLL", False),
        ("ssssssLLLLLL", False),
        ("ssssssss" + "." * 7, True),
        ("ssssssss" + "." * 8, False),
    ],
)
def test_mostly_short_nights_of_two_weeks_ask_for_a_day_off(nights: str, is_offered: bool) -> None:
    assert off(sleeper(nights)) is is_offered


def test_a_day_off_declined_for_short_nights_is_not_offered_for_full_weeks_later() -> None:
    book = with_review(sleeper("s" * 99, tiny=360))
    declined = []
    for ago in range(98, -1, -7):
        propose(book, today=day(ago), is_in_review=True)
        found = open_proposal(book, today=day(ago), is_in_review=True)
        if found is not None and found.kind is ProposalKind.DAY_OFF:
            decline(book, found)
            declined.append(ago)
    assert declined == [84, 0]


def test_a_pause_a_day_off_ahead_or_medicine_leaves_it_unsaid() -> None:
    book = a_book("x" * 29)
    book.person = a_person(pause=Pause(day(9), day(8)))
    assert not off(book)
    take_day_off(free := a_book("x" * 29), day(-1))
    assert not off(free)
    book = a_book("x" * 29)
    rename(book, 1, "Take my pills")
    assert not off(book)
