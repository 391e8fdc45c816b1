"""Experiments: one at a time, on a day or none, and what they told counts for or against."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.agenda import agenda
from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind
from habitbot.core.experiments import (
    MOST_EXPERIMENTS,
    count_evidence,
    date_experiment,
    dated_experiments,
    delete_experiment,
    drop_planned,
    find_experiment,
    judge,
    list_evidence,
    mark_talked,
    mark_tried,
    next_experiment,
    note_learned,
    plan_experiment,
    suggested_experiments,
    talk_with,
)
from habitbot.core.letters import write_next
from habitbot.core.path import Evidence, Experiment, ExperimentKind, PathState, Speaks
from habitbot.core.paths import add_path, decide, find_path
from habitbot.core.people import add_contact, delete_contact
from habitbot.core.prompt import PromptKind
from habitbot.core.refusal import (
    AnswerEmpty,
    DateNotAhead,
    NoSuchContact,
    NoSuchExperiment,
    NoSuchPath,
    NoteTooLong,
    PathLetGo,
    TooManyExperiments,
)
from tests.makers import TODAY, a_book, day

NOON = datetime(2026, 11, 22, 11, tzinfo=UTC)
TALK, ADVERT, TRY, *_, OWN = ExperimentKind


@pytest.fixture
def book() -> Book:
    """A book with the path 1."""
    book = a_book()
    add_path(book, "Nurse", today=day(30))
    return book


def on(book: Book, experiment: Experiment, when: date | None) -> Experiment:
    """Give it a day."""
    return date_experiment(book, experiment.id, when, today=TODAY, now=NOON)


def test_three_experiments_are_suggested_and_others_for_staying(book: Book) -> None:
    assert suggested_experiments(find_path(book, 1)) == (TALK, ADVERT, TRY)
    staying = add_path(book, "Staying", today=TODAY, is_staying=True)
    other = suggested_experiments(staying)
    assert len(other) == 3
    assert not {TALK, ADVERT, TRY, OWN} & {*other}


def test_a_plan_has_no_day_until_it_is_told_and_asks_for_nothing(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    assert next_experiment(book, 1) == planned == Experiment(planned.id, 1, TALK)
    assert list(dated_experiments(book, TODAY)) == []
    assert book.prompts == {}


def test_the_same_plan_again_changes_nothing_and_another_takes_its_place(book: Book) -> None:
    planned = on(book, plan_experiment(book, 1, TALK), TODAY)
    assert plan_experiment(book, 1, TALK) == planned
    other = plan_experiment(book, 1, OWN, " Visit\nthem ")
    assert other.what == "Visit them"
    assert plan_experiment(book, 1, OWN, "Visit them") == other
    assert [*book.experiments] == [other.id]


def test_own_words_are_needed_only_where_they_are_all_there_is(book: Book) -> None:
    with pytest.raises(AnswerEmpty):
        plan_experiment(book, 1, OWN, " \u200b")
    assert plan_experiment(book, 1, ADVERT, "ignored").what == ""
    with pytest.raises(NoSuchPath):
        plan_experiment(book, 99, TALK)


def test_words_that_are_none_leave_the_plan_as_it_was(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    with pytest.raises(AnswerEmpty):
        plan_experiment(book, 1, OWN, "?")
    assert next_experiment(book, 1) == planned


def test_on_its_day_an_experiment_is_on_the_agenda_and_not_before(book: Book) -> None:
    planned = on(book, plan_experiment(book, 1, TALK), TODAY + timedelta(3))
    assert agenda(book, TODAY) == ()
    then = TODAY + timedelta(3)
    assert agenda(book, then) == (Dated(DatedKind.EXPERIMENT, planned.id, then, then),)
    assert [prompt.kind for prompt in book.prompts.values()] == [PromptKind.DATED]


def test_what_has_no_day_any_more_or_is_done_asks_for_nothing(book: Book) -> None:
    planned = on(book, plan_experiment(book, 1, TALK), TODAY)
    on(book, planned, None)
    assert list(dated_experiments(book, TODAY)) == []
    on(book, planned, TODAY)
    mark_tried(book, planned.id, today=TODAY)
    assert list(dated_experiments(book, TODAY)) == []


def test_a_path_let_go_asks_for_nothing_and_a_path_taken_up_again_does(book: Book) -> None:
    on(book, plan_experiment(book, 1, TALK), TODAY)
    decide(book, 1, PathState.LET_GO, today=TODAY)
    assert list(dated_experiments(book, TODAY)) == []
    for state in (PathState.CHOSEN, PathState.OPEN):
        decide(book, 1, state, today=TODAY)
        assert len(list(dated_experiments(book, TODAY))) == 1


def test_a_day_that_is_over_is_refused_and_today_is_not(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    with pytest.raises(DateNotAhead):
        on(book, planned, day(1))
    assert on(book, planned, TODAY).on == TODAY


def test_what_is_done_is_given_no_day_any_more(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    done = mark_tried(book, planned.id, today=TODAY)
    assert on(book, planned, TODAY + timedelta(1)) == done


def test_it_was_done_on_the_first_day_it_was_said(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    mark_tried(book, planned.id, today=day(2))
    assert mark_tried(book, planned.id, today=TODAY).done_on == day(2)


def test_what_it_told_is_one_line_and_the_last_word_counts(book: Book) -> None:
    tried = plan_experiment(book, 1, TALK)
    note_learned(book, tried.id, "They\nlove it", today=day(1))
    judge(book, tried.id, Speaks.AGAINST, today=TODAY)
    told = judge(book, tried.id, Speaks.FOR, today=TODAY)
    assert (told.learned, told.speaks, told.done_on) == ("They love it", Speaks.FOR, day(1))


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [(" \u200b", AnswerEmpty), ("...", AnswerEmpty), ("x" * 1001, NoteTooLong)],
)
def test_nothing_or_a_novel_is_not_noted(book: Book, typed: str, refusal: type[Exception]) -> None:
    tried = plan_experiment(book, 1, TALK)
    note_learned(book, tried.id, "They love it", today=TODAY)
    with pytest.raises(refusal):
        note_learned(book, tried.id, typed, today=TODAY)
    assert find_experiment(book, tried.id).learned == "They love it"


def test_after_one_is_done_the_next_one_can_be_planned_and_both_are_kept(book: Book) -> None:
    first = mark_tried(book, plan_experiment(book, 1, TALK).id, today=TODAY)
    second = plan_experiment(book, 1, TALK)
    assert next_experiment(book, 1) == second
    assert list_evidence(book, 1) == (first,)


def test_evidence_is_listed_newest_first_and_only_that_of_its_path(book: Book) -> None:
    other = add_path(book, "Baker", today=TODAY)
    mark_tried(book, plan_experiment(book, other.id, TALK).id, today=TODAY)
    ids = []
    for ago in (3, 9, 0, 0):
        ids.append(plan_experiment(book, 1, TRY).id)
        mark_tried(book, ids[-1], today=day(ago))
    order = [ids[3], ids[2], ids[0], ids[1]]
    assert [one.id for one in list_evidence(book, 1)] == order


def test_what_was_planned_can_be_dropped_and_what_is_done_stays(book: Book) -> None:
    planned = plan_experiment(book, 1, TALK)
    mark_tried(book, planned.id, today=TODAY)
    drop_planned(book, planned.id)
    assert len(book.experiments) == 1
    other = plan_experiment(book, 1, TALK)
    drop_planned(book, other.id)
    assert [*book.experiments] == [planned.id]
    delete_experiment(book, planned.id)
    assert book.experiments == {}
    for act in (find_experiment, drop_planned, delete_experiment):
        with pytest.raises(NoSuchExperiment):
            act(book, planned.id)


def test_a_path_keeps_fifty_experiments(book: Book) -> None:
    for _ in range(MOST_EXPERIMENTS):
        mark_tried(book, plan_experiment(book, 1, TALK).id, today=TODAY)
    with pytest.raises(TooManyExperiments):
        plan_experiment(book, 1, TALK)
    assert len(book.experiments) == MOST_EXPERIMENTS


@given(st.lists(st.none() | st.sampled_from(Speaks), max_size=12))
def test_every_experiment_done_is_counted_once(said: list[Speaks | None]) -> None:
    book = a_book()
    path = add_path(book, "Nurse", today=TODAY)
    for speaks in said:
        tried = mark_tried(book, plan_experiment(book, path.id, TALK).id, today=TODAY)
        if speaks is not None:
            judge(book, tried.id, speaks, today=TODAY)
    assert count_evidence(book, path.id) == Evidence(
        said.count(Speaks.FOR),
        said.count(Speaks.AGAINST),
        said.count(Speaks.NEITHER),
        said.count(None),
    )
    assert count_evidence(book, path.id).number == len(said)


STEPS = st.lists(
    st.sampled_from(["talk", "own", "date", "undate", "done", "drop", "let go", "open"]),
    max_size=20,
)


@given(STEPS)
def test_whatever_one_does_a_path_has_one_plan_at_most_and_asks_for_no_more(
    steps: list[str],
) -> None:
    book = a_book()
    path_id = add_path(book, "Nurse", today=TODAY).id
    for step in steps:
        with suppress(PathLetGo):
            take(book, path_id, step)
        planned = [one for one in book.experiments.values() if one.done_on is None]
        assert len(planned) <= 1
        is_asked = bool(planned and planned[0].on) and not book.paths[path_id].is_let_go
        assert len(list(dated_experiments(book, TODAY))) == is_asked


def take(book: Book, path_id: int, step: str) -> None:
    """One thing that a person might do."""
    planned = next_experiment(book, path_id) or plan_experiment(book, path_id, TALK)
    match step:
        case "talk":
            plan_experiment(book, path_id, TALK)
        case "own":
            plan_experiment(book, path_id, OWN, "Visit them")
        case "let go" | "open":
            state = PathState.LET_GO if step == "let go" else PathState.OPEN
            decide(book, path_id, state, today=TODAY)
        case "date" | "undate":
            on(book, planned, TODAY if step == "date" else None)
        case "done":
            mark_tried(book, planned.id, today=TODAY)
        case "drop":
            drop_planned(book, planned.id)


def a_talk(book: Book) -> tuple[int, int]:
    """A talk that is planned about the path, and somebody to have it with."""
    return plan_experiment(book, 1, TALK).id, add_contact(book, "Ben", today=day(9)).id


def test_a_talk_that_was_had_stands_with_whom_it_was_on_its_day(book: Book) -> None:
    talk, ben = a_talk(book)
    assert find_experiment(book, talk).lacks_contact
    write_next(book, ben, day(1), today=day(9))
    assert talk_with(book, talk, ben, today=day(3)).contact_id == ben
    assert not find_experiment(book, talk).lacks_contact
    assert book.contacts[ben].wrote_on == ()
    for today in (day(1), TODAY):
        assert mark_talked(book, talk, ben, today=today).done_on == day(1)
    assert (book.contacts[ben].wrote_on, book.contacts[ben].write_on) == ((day(1),), None)


def test_a_talk_that_is_done_without_a_name_notes_nobody_until_somebody_is_named(
    book: Book,
) -> None:
    talk, ben = a_talk(book)
    mark_tried(book, talk, today=day(2))
    assert book.contacts[ben].wrote_on == ()
    talk_with(book, talk, ben, today=TODAY)
    assert book.contacts[ben].wrote_on == (day(2),)
    assert talk_with(book, talk, None, today=TODAY).contact_id is None


def test_only_a_talk_is_had_with_somebody_and_only_with_somebody_known(book: Book) -> None:
    talk, ben = a_talk(book)
    with pytest.raises(NoSuchContact):
        talk_with(book, talk, 99, today=TODAY)
    advert = plan_experiment(book, 1, ADVERT).id
    assert talk_with(book, advert, ben, today=TODAY).contact_id is None
    assert mark_talked(book, advert, ben, today=TODAY).done_on == TODAY
    assert book.contacts[ben].wrote_on == ()


def test_the_same_talk_planned_again_is_still_with_them(book: Book) -> None:
    talk, ben = a_talk(book)
    talk_with(book, talk, ben, today=TODAY)
    assert plan_experiment(book, 1, TALK).contact_id == ben


def test_who_is_deleted_is_gone_from_the_talk_which_can_be_done_all_the_same(book: Book) -> None:
    talk, ben = a_talk(book)
    talk_with(book, talk, ben, today=TODAY)
    delete_contact(book, ben)
    assert find_experiment(book, talk).lacks_contact
    assert mark_talked(book, talk, ben, today=TODAY).done_on == TODAY
    assert find_experiment(book, talk).contact_id is None


def test_nothing_is_planned_nor_dated_about_a_path_let_go(book: Book) -> None:
    planned = on(book, plan_experiment(book, 1, TRY), day(-2))
    decide(book, 1, PathState.LET_GO, today=TODAY)
    with pytest.raises(PathLetGo):
        on(book, planned, day(-3))
    with pytest.raises(PathLetGo):
        plan_experiment(book, 1, ADVERT)
    assert list(book.experiments.values()) == [planned]
    assert on(book, planned, None).on is None
    decide(book, 1, PathState.OPEN, today=TODAY)
    assert on(book, planned, day(-3)).on == day(-3)
