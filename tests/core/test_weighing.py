"""Weighing: the person's own criteria, their own scores, and never a verdict of ours."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.book import Book
from habitbot.core.experiments import judge, mark_tried, plan_experiment
from habitbot.core.path import ExperimentKind, PathState, Speaks
from habitbot.core.paths import add_path, decide, delete_path, find_path
from habitbot.core.refusal import (
    AmountNotPossible,
    NameEmpty,
    NoSuchCriterion,
    NoSuchPath,
    TooManyCriteria,
)
from habitbot.core.weighing import (
    MOST_CRITERIA,
    add_criterion,
    compared_paths,
    count_scores,
    delete_criterion,
    differs_most,
    find_criterion,
    next_unscored,
    overall,
    rename_criterion,
    set_score,
    set_weight,
    shown_paths,
)
from tests.makers import TODAY, a_book


@pytest.fixture
def book() -> Book:
    """A book with the paths 1 and 2."""
    book = a_book()
    for name in ("Nurse", "Staying"):
        add_path(book, name, today=TODAY)
    return book


def test_a_criterion_is_in_own_words_and_matters(book: Book) -> None:
    pay = add_criterion(book, " Good\npay ")
    assert (pay.name, pay.weight) == ("Good pay", 2)
    assert add_criterion(book, "GOOD pay") == pay
    with pytest.raises(NameEmpty):
        add_criterion(book, "?")
    assert rename_criterion(book, pay.id, "Pay").name == "Pay"


def test_six_criteria_are_the_most_and_a_known_one_still_finds_its_own(book: Book) -> None:
    for number in range(MOST_CRITERIA):
        add_criterion(book, f"Thing {number}")
    with pytest.raises(TooManyCriteria):
        add_criterion(book, "One more")
    assert add_criterion(book, "Thing 3").name == "Thing 3"


@pytest.mark.parametrize("weight", [0, 4, -1])
def test_a_weight_is_one_two_or_three(book: Book, weight: int) -> None:
    pay = add_criterion(book, "Pay")
    with pytest.raises(AmountNotPossible):
        set_weight(book, pay.id, weight)
    assert set_weight(book, pay.id, 3).weight == 3


@pytest.mark.parametrize("score", [0, 6])
def test_a_score_is_from_one_to_five_and_the_last_one_counts(book: Book, score: int) -> None:
    pay = add_criterion(book, "Pay")
    set_score(book, 1, pay.id, 5)
    with pytest.raises(AmountNotPossible):
        set_score(book, 1, pay.id, score)
    assert set_score(book, 1, pay.id, 1).scores == {pay.id: 1}


def test_of_what_is_gone_nothing_can_be_scored(book: Book) -> None:
    pay = add_criterion(book, "Pay")
    with pytest.raises(NoSuchPath):
        set_score(book, 99, pay.id, 3)
    with pytest.raises(NoSuchCriterion):
        set_score(book, 1, 99, 3)
    assert find_path(book, 1).scores == {}


def test_a_criterion_taken_away_takes_its_scores_along_and_no_others(book: Book) -> None:
    pay, time = add_criterion(book, "Pay"), add_criterion(book, "Time")
    for path_id in (1, 2):
        set_score(book, path_id, pay.id, 3)
    set_score(book, 1, time.id, 4)
    assert count_scores(book, pay.id) == 2
    delete_criterion(book, pay.id)
    assert [path.scores for path in book.paths.values()] == [{time.id: 4}, {}]
    for act in (find_criterion, delete_criterion):
        with pytest.raises(NoSuchCriterion):
            act(book, pay.id)


def test_the_mean_is_by_the_weights_and_waits_for_the_last_score(book: Book) -> None:
    assert overall(book, find_path(book, 1)) is None
    pay, time = add_criterion(book, "Pay"), add_criterion(book, "Time")
    set_weight(book, pay.id, 3)
    time = set_weight(book, time.id, 1)
    path = set_score(book, 1, pay.id, 5)
    assert (overall(book, path), next_unscored(book, path)) == (None, time)
    path = set_score(book, 1, time.id, 2)
    assert (overall(book, path), next_unscored(book, path)) == (Fraction(17, 4), None)


def test_what_was_let_go_is_compared_no_longer(book: Book) -> None:
    decide(book, 1, PathState.LET_GO, today=TODAY)
    assert [path.id for path in compared_paths(book)] == [2]
    delete_path(book, 2)
    assert compared_paths(book) == ()


def test_side_by_side_stand_those_of_which_there_is_anything_the_scored_ones_first() -> None:
    book = a_book()
    paths = [add_path(book, f"Path {number}", today=TODAY).id for number in range(1, 7)]
    pay, all_of_them = add_criterion(book, "Pay"), compared_paths(book)
    assert shown_paths(book) == all_of_them
    first, last = all_of_them[0].id, all_of_them[-1].id
    set_score(book, last, pay.id, 3)
    assert shown_paths(book)[0].id == last
    assert {path.id for path in shown_paths(book)} == {*paths}
    tried = plan_experiment(book, first, ExperimentKind.ADVERT)
    mark_tried(book, tried.id, today=TODAY)
    judge(book, tried.id, Speaks.FOR, today=TODAY)
    assert [path.id for path in shown_paths(book)] == [last, first]


def test_the_paths_lie_farthest_apart_where_the_scores_do(book: Book) -> None:
    pay, time, people = (add_criterion(book, name) for name in ("Pay", "Time", "People"))
    assert differs_most(book) is None
    for criterion, one, other in ((pay, 5, 4), (time, 1, 4), (people, 5, 2)):
        set_score(book, 1, criterion.id, one)
        set_score(book, 2, criterion.id, other)
    assert differs_most(book) == time
    set_weight(book, people.id, 3)
    assert differs_most(book) == find_criterion(book, people.id)


def test_paths_that_are_alike_or_alone_differ_in_nothing(book: Book) -> None:
    pay = add_criterion(book, "Pay")
    set_score(book, 1, pay.id, 1)
    assert differs_most(book) is None
    set_score(book, 2, pay.id, 1)
    assert differs_most(book) is None
    set_score(book, 2, pay.id, 5)
    decide(book, 1, PathState.LET_GO, today=TODAY)
    assert differs_most(book) is None


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 5)), min_size=1, max_size=6))
def test_a_mean_lies_between_the_lowest_and_the_highest_score(
    told: list[tuple[int, int]],
) -> None:
    book = a_book()
    path = add_path(book, "Nurse", today=TODAY)
    for number, (weight, score) in enumerate(told):
        criterion = add_criterion(book, f"Thing {number}")
        set_weight(book, criterion.id, weight)
        path = set_score(book, path.id, criterion.id, score)
    mean, scores = overall(book, path), [score for _, score in told]
    assert mean is not None
    assert min(scores) <= mean <= max(scores)


@given(st.lists(st.integers(1, 4), min_size=2, max_size=6), st.data())
def test_a_better_score_never_lowers_a_mean(scores: list[int], data: st.DataObject) -> None:
    book = a_book()
    path = add_path(book, "Nurse", today=TODAY)
    for number, score in enumerate(scores):
        path = set_score(book, path.id, add_criterion(book, f"Thing {number}").id, score)
    before = overall(book, path)
    about = data.draw(st.sampled_from([*book.criteria]))
    after = overall(book, set_score(book, path.id, about, path.scores[about] + 1))
    assert before is not None
    assert after is not None
    assert after > before
