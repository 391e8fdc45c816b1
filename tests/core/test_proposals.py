"""Proposals are rare: two a week, days apart, each once, and a "not now" is heard."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from habitbot.core import proposals
from habitbot.core.book import Book
from habitbot.core.check_in import mark_day
from habitbot.core.history import Mark
from habitbot.core.proposal import Proposal, ProposalKind, Proposed
from habitbot.core.proposals import (
    Rule,
    count_earlier,
    decline,
    is_asking,
    may_come_again,
    open_proposal,
    propose,
)
from habitbot.core.settings import pause
from tests.makers import TODAY, a_book

SHRINK, GROW, MOVE = ProposalKind.SHRINK, ProposalKind.GROW, ProposalKind.MOVE_PROMPT
Rules = Callable[..., None]


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch) -> Rules:
    """Puts rules in place of the house's own."""

    def put(*table: Rule) -> None:
        monkeypatch.setattr(proposals, "RULES", table)

    return put


def fits(*about: int) -> Callable[..., Iterable[int]]:
    return lambda book, today, down_days: about


def days_of(book: Book, days: int = 42) -> list[int]:
    """Ask each day for six weeks or so many days, on each of which the person does something.

    Gives the days (from 0) on which something was proposed.
    """
    for ahead in range(days):
        book.applied = (ahead + 1,)
        propose(book, today=TODAY + timedelta(ahead))
    return [(made.on - TODAY).days for made in book.proposed]


def test_the_first_rule_that_fits_speaks(rules: Rules) -> None:
    rules(Rule(GROW, "", fits()), Rule(SHRINK, "", fits(4, 5)), Rule(GROW, "", fits(6)))
    book = a_book("x")
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) == Proposal(SHRINK, 4)


def test_the_same_is_proposed_once(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4)))
    assert days_of(a_book("x")) == [0]


def test_those_of_a_kind_are_counted_up_to_yesterday_so_that_a_day_keeps_its_words(
    rules: Rules,
) -> None:
    rules(Rule(SHRINK, "", fits(4, 5)), Rule(GROW, "", fits(6)))
    book = a_book("x")
    assert days_of(book) == [0, 3, 7]
    counts = [count_earlier(book, SHRINK, TODAY + timedelta(ahead)) for ahead in (0, 1, 3, 7, 8)]
    assert counts == [0, 1, 1, 1, 2]


def test_the_kind_that_spoke_last_lets_the_others_speak(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(*range(9))), Rule(MOVE, "", fits(1)), Rule(GROW, "", fits(20, 21)))
    book = a_book("x")
    days_of(book)
    kinds = [made.proposal.kind for made in book.proposed]
    assert kinds[:7] == [SHRINK, MOVE, SHRINK, GROW, SHRINK, GROW, SHRINK]


def test_two_of_a_kind_lie_apart_whatever_they_are_about(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(*range(9)), apart=timedelta(14)))
    assert days_of(a_book("x")) == [0, 14, 28]


def test_four_weeks_lie_between_any_two_about_one_habit_and_twelve_after_a_not_now(
    rules: Rules,
) -> None:
    kinds = (SHRINK, GROW, ProposalKind.ANCHOR)
    rules(*(Rule(kind, "", fits(4), is_of_habit=True) for kind in kinds), Rule(MOVE, "", fits(4)))
    book = a_book("x")
    assert days_of(book) == [0, 3, 28]
    assert [made.proposal.kind for made in book.proposed] == [SHRINK, MOVE, GROW]
    decline(book, Proposal(GROW, 4))
    assert days_of(book, 120) == [0, 3, 28, 112]


def test_no_proposal_is_about_a_habit_that_is_there_against_harm(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(1), is_of_habit=True))
    book = a_book("x")
    book.habits[1] = replace(book.habits[1], is_safeguard=True)
    assert days_of(book) == []
    book.habits[1] = replace(book.habits[1], is_safeguard=False)
    assert days_of(book) == [0]


def test_what_asks_nothing_takes_no_room_from_what_does(rules: Rules) -> None:
    rules(
        Rule(ProposalKind.CELEBRATE, "", fits(1), timedelta(1), is_asking=False),
        Rule(SHRINK, "", fits(*range(9))),
    )
    book = a_book("x")
    days_of(book, 7)
    asked = [(made.on - TODAY).days for made in book.proposed if is_asking(made.proposal.kind)]
    assert asked == [1, 4]


def silent(book: Book, until: int = 60) -> list[int]:
    """Ask each day while nobody answers; the days on which something was proposed."""
    for ahead in range(until):
        propose(book, today=TODAY + timedelta(ahead))
    return [(made.on - TODAY).days for made in book.proposed]


def test_after_three_that_nobody_answered_nothing_is_proposed(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(*range(50))))
    assert silent(a_book(".")) == [0, 3, 7]


def answer(book: Book, how: str) -> None:
    match how:
        case "taken":
            book.applied = (*book.applied, 3)
        case "declined":
            decline(book, book.proposed[1].proposal)
        case _:
            mark_day(book, 1, TODAY + timedelta(5), Mark(how), today=TODAY + timedelta(8))


@pytest.mark.parametrize("how", ["taken", "declined", "x", "m", "s"])
def test_whoever_does_anything_again_hears_of_more(rules: Rules, how: str) -> None:
    rules(Rule(SHRINK, "", fits(*range(50))))
    book = a_book(".")
    book.applied = (1, 2)
    silent(book, 9)
    answer(book, how)
    assert silent(book)[:4] == [0, 3, 7, 10]
    assert len(book.proposed) < 7


def test_what_was_marked_before_the_first_of_three_answers_none(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(*range(50))))
    book = a_book("xx.")
    assert silent(book) == [0, 3, 7]


def test_who_is_just_back_from_a_pause_is_asked_for_nothing(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4)))
    book = a_book("o")
    pause(book, today=TODAY - timedelta(3), days=2)
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) is None
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) == Proposal(SHRINK, 4)


def test_who_comes_back_from_a_silence_is_asked_no_more_what_was_proposed_that_day(
    rules: Rules,
) -> None:
    rules(Rule(SHRINK, "", fits(4)))
    book = a_book("xx" + "." * 9 + "o")
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) == Proposal(SHRINK, 4)
    mark_day(book, 1, TODAY, Mark.DONE, today=TODAY)
    assert open_proposal(book, today=TODAY) is None


def test_what_may_come_again_waits_its_time(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4), timedelta(28)))
    assert days_of(a_book("x")) == [0, 28]


def test_many_that_fit_come_on_two_days_of_seven_at_most_and_never_on_days_side_by_side(
    rules: Rules,
) -> None:
    rules(Rule(SHRINK, "", fits(*range(100))))
    assert days_of(a_book("x"))[:6] == [0, 3, 7, 10, 14, 17]


@pytest.mark.parametrize(
    ("again_after", "comes"),
    [(timedelta(28), [0, 84]), (timedelta(98), [0, 98]), (None, [0])],
)
def test_not_now_holds_for_twelve_weeks_and_for_what_comes_once_for_good(
    rules: Rules, again_after: timedelta | None, comes: list[int]
) -> None:
    rules(Rule(SHRINK, "", fits(4), again_after))
    book = a_book("x")
    propose(book, today=TODAY)
    decline(book, Proposal(SHRINK, 4))
    assert days_of(book, 100) == comes
    assert may_come_again(SHRINK) is (again_after is not None)


@pytest.mark.parametrize("said_to", [0, 2])
def test_not_now_to_a_day_off_holds_whatever_spoke_for_it_in_older_books_too(
    rules: Rules, said_to: int
) -> None:
    rules(Rule(ProposalKind.DAY_OFF, "", fits(0), timedelta(weeks=6)))
    book = a_book("x")
    book.proposed = (Proposed(Proposal(ProposalKind.DAY_OFF, 2), TODAY),)
    decline(book, Proposal(ProposalKind.DAY_OFF, said_to))
    assert open_proposal(book, today=TODAY) is None
    assert days_of(book, 100) == [0, 84]


def test_what_stands_is_looked_at_alone_on_each_tap_but_where_habits_are_compared(
    rules: Rules,
) -> None:
    looked_at: list[tuple[int, ...]] = []

    def look(book: Book, *_: object) -> list[int]:
        looked_at.append(book.order)
        return [habit_id for habit_id in book.order if habit_id == 3]

    for is_comparing, order in ((False, (3,)), (True, (1, 2, 3))):
        rules(Rule(SHRINK, "", look, is_of_habit=True, is_comparing=is_comparing))
        book = a_book("x", "x", "x")
        propose(book, today=TODAY)
        assert open_proposal(book, today=TODAY) == Proposal(SHRINK, 3)
        assert looked_at[-1] == order
        book.order = (1, 2)
        assert open_proposal(book, today=TODAY) is None


def test_no_other_takes_the_place_of_what_was_declined_that_day(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4, 5), timedelta(28)))
    book = a_book("x")
    propose(book, today=TODAY)
    decline(book, Proposal(SHRINK, 4))
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY) is None


def test_what_does_not_fit_any_more_or_is_of_another_day_is_not_shown(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4)))
    book = a_book("x")
    propose(book, today=TODAY)
    assert open_proposal(book, today=TODAY + timedelta(1)) is None
    rules(Rule(SHRINK, "", fits(5)))
    assert open_proposal(book, today=TODAY) is None


def test_a_proposal_stands_where_it_was_made(rules: Rules) -> None:
    rules(Rule(SHRINK, "", fits(4)))
    book = a_book("x")
    propose(book, today=TODAY, is_in_review=True)
    assert open_proposal(book, today=TODAY) is None
    assert open_proposal(book, today=TODAY, is_in_review=True) == Proposal(SHRINK, 4)


@given(
    asked=st.lists(st.tuples(st.integers(0, 41), st.booleans(), st.booleans()), max_size=120).map(
        sorted
    ),
    again=st.none() | st.integers(1, 30).map(timedelta),
)
def test_never_two_within_three_days_nor_three_within_seven(
    asked: list[tuple[int, bool, bool]], again: timedelta | None
) -> None:
    table = (Rule(SHRINK, "", fits(1, 2, 3), again), Rule(GROW, "", fits(*range(50))))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(proposals, "RULES", table)
        book = a_book("x")
        for ahead, is_in_review, is_declined in asked:
            today: date = TODAY + timedelta(ahead)
            book.applied = (ahead,)
            propose(book, today=today, is_in_review=is_in_review)
            shown = open_proposal(book, today=today, is_in_review=is_in_review)
            if shown is not None and is_declined:
                decline(book, shown)
    days = [made.on for made in book.proposed]
    assert all(later - first >= timedelta(3) for first, later in pairwise(days))
    assert all(later - first >= timedelta(7) for first, later in zip(days, days[2:], strict=False))
