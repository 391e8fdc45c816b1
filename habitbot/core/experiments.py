"""Finding out about a path: plan one tiny experiment, do it, say what it told."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.dated import Dated, DatedKind, check_ahead
from habitbot.core.letters import wrote_to
from habitbot.core.path import Evidence, Experiment, ExperimentKind, Path, Speaks
from habitbot.core.paths import find_path
from habitbot.core.people import find_contact
from habitbot.core.prompts import keep_dated_prompt, told_from
from habitbot.core.refusal import NoSuchExperiment, PathLetGo, TooManyExperiments
from habitbot.core.typed.text import add_lines, clean_answer, clean_sentence

MOST_EXPERIMENTS = 50
"""So many a path keeps."""

SUGGESTED = (ExperimentKind.TALK, ExperimentKind.ADVERT, ExperimentKind.TRY)
SUGGESTED_FOR_STAYING = (ExperimentKind.WISH, ExperimentKind.CHANGE, ExperimentKind.GOOD)

SAID = {Speaks.FOR: "speak_for", Speaks.AGAINST: "speak_against", Speaks.NEITHER: "neither"}


def suggested_experiments(path: Path) -> tuple[ExperimentKind, ...]:
    """Three experiments that fit the path."""
    return SUGGESTED_FOR_STAYING if path.is_staying else SUGGESTED


def plan_experiment(book: Book, path_id: int, kind: ExperimentKind, what: str = "") -> Experiment:
    """Plan what to try next; the same one that is planned already is that one.

    A path has one experiment at a time: another takes the place of one that is not done.
    Raises NoSuchPath, PathLetGo, TooManyExperiments, NameTooLong, and AnswerEmpty where own words
    are missing.
    """
    _check_open(book, path_id)
    words = _own_words(kind, what)
    planned = next_experiment(book, path_id)
    if planned is not None and (planned.kind, planned.what) == (kind, words):
        return planned
    if planned is not None:
        del book.experiments[planned.id]
    if sum(one.path_id == path_id for one in book.experiments.values()) >= MOST_EXPERIMENTS:
        raise TooManyExperiments(MOST_EXPERIMENTS)
    experiment = Experiment(book.next_id, path_id, kind, what=words)
    book.next_id += 1
    return _keep(book, experiment)


def in_its_place(
    book: Book, path_id: int, kind: ExperimentKind, what: str = ""
) -> Experiment | None:
    """The planned experiment that would go for another one; None for the same one again.

    Raises AnswerEmpty where own words are missing.
    """
    planned, words = next_experiment(book, path_id), _own_words(kind, what)
    is_same = planned is not None and (planned.kind, planned.what) == (kind, words)
    return None if is_same else planned


def _own_words(kind: ExperimentKind, what: str) -> str:
    return clean_answer(what) if kind is ExperimentKind.OWN else ""


def find_experiment(book: Book, experiment_id: int) -> Experiment:
    """The experiment with that number. Raises NoSuchExperiment."""
    if experiment_id not in book.experiments:
        raise NoSuchExperiment
    return book.experiments[experiment_id]


def next_experiment(book: Book, path_id: int) -> Experiment | None:
    """What is to be tried next about a path, if anything is planned."""
    experiments = (one for one in book.experiments.values() if one.path_id == path_id)
    return next((one for one in experiments if one.done_on is None), None)


def date_experiment(
    book: Book, experiment_id: int, on: date | None, *, today: date, now: datetime
) -> Experiment:
    """Say on which day to try it, or on none; what is done stays as it is.

    Raises NoSuchExperiment, DateNotAhead for a day that is over or years away, and PathLetGo for
    one on which nothing would remind of it.
    """
    experiment = find_experiment(book, experiment_id)
    if on is not None:
        check_ahead(on, today)
    if experiment.done_on is not None:
        return experiment
    if on is None:
        return _keep(book, replace(experiment, on=None, told_from=None))
    _check_open(book, experiment.path_id)
    keep_dated_prompt(book, now)
    return _keep(book, replace(experiment, on=on, told_from=told_from(book, on, today=today)))


def talk_with(book: Book, experiment_id: int, contact_id: int | None, *, today: date) -> Experiment:
    """Say with whom to talk, or that it is nobody known; of a talk that was had, with whom it was.

    What is no talk stays as it is. Raises NoSuchExperiment and NoSuchContact.
    """
    experiment = find_experiment(book, experiment_id)
    if experiment.kind is not ExperimentKind.TALK:
        return experiment
    if contact_id is not None:
        find_contact(book, contact_id)
    experiment = _keep(book, replace(experiment, contact_id=contact_id))
    return experiment if experiment.done_on is None else _note_talk(book, experiment, today)


def mark_talked(book: Book, experiment_id: int, contact_id: int, *, today: date) -> Experiment:
    """The talk with that contact was had: they were written to, or met, that day.

    Who was deleted meanwhile stays out of it. Raises NoSuchExperiment.
    """
    experiment = mark_tried(book, experiment_id, today=today)
    if contact_id not in book.contacts:
        return experiment
    return talk_with(book, experiment.id, contact_id, today=today)


def mark_tried(book: Book, experiment_id: int, *, today: date) -> Experiment:
    """It is done; the first day counts. Raises NoSuchExperiment."""
    experiment = find_experiment(book, experiment_id)
    return _keep(book, replace(experiment, done_on=experiment.done_on or today))


def note_learned(book: Book, experiment_id: int, text: str, *, today: date) -> Experiment:
    """Note in a line what it told, below what it told already; with that it is done.

    Raises NoSuchExperiment, AnswerEmpty and NoteTooLong.
    """
    experiment, line = mark_tried(book, experiment_id, today=today), clean_sentence(text)
    return _keep(book, replace(experiment, learned=add_lines(experiment.learned, line)))


def forget_learned(book: Book, experiment_id: int) -> Experiment:
    """Take away what it told; it stays done. Raises NoSuchExperiment."""
    return _keep(book, replace(find_experiment(book, experiment_id), learned=""))


def judge(book: Book, experiment_id: int, speaks: Speaks, *, today: date) -> Experiment:
    """Say what it speaks for; with that it is done. The last word counts.

    Raises NoSuchExperiment.
    """
    experiment = mark_tried(book, experiment_id, today=today)
    return _keep(book, replace(experiment, speaks=speaks))


def drop_planned(book: Book, experiment_id: int) -> Experiment:
    """Don't try it after all; what was done meanwhile stays. Raises NoSuchExperiment."""
    experiment = find_experiment(book, experiment_id)
    return experiment if experiment.done_on else delete_experiment(book, experiment_id)


def delete_experiment(book: Book, experiment_id: int) -> Experiment:
    """Take an experiment away, with what it told. Raises NoSuchExperiment."""
    experiment = find_experiment(book, experiment_id)
    del book.experiments[experiment_id]
    return experiment


def list_evidence(book: Book, path_id: int) -> tuple[Experiment, ...]:
    """The experiments that were done about a path, newest first."""
    done = [
        (one.done_on, one.id, one)
        for one in book.experiments.values()
        if one.path_id == path_id and one.done_on is not None
    ]
    return tuple(one for _, _, one in sorted(done, key=lambda found: found[:2], reverse=True))


def count_evidence(book: Book, path_id: int) -> Evidence:
    """How the evidence about a path stands."""
    said = Counter(one.speaks for one in list_evidence(book, path_id))
    return Evidence(untold=said[None], **{name: said[speaks] for speaks, name in SAID.items()})


def dated_experiments(book: Book, _: date) -> Iterator[Dated]:
    """What is to be tried, and when; what a person let go asks for nothing."""
    for one in book.experiments.values():
        if one.on is not None and one.done_on is None and not book.paths[one.path_id].is_let_go:
            yield Dated(DatedKind.EXPERIMENT, one.id, one.on, one.told_from)


def _check_open(book: Book, path_id: int) -> None:
    """Raise PathLetGo where the path is thought of no longer, and NoSuchPath."""
    if find_path(book, path_id).is_let_go:
        raise PathLetGo


def _note_talk(book: Book, experiment: Experiment, today: date) -> Experiment:
    if experiment.contact_id is not None and experiment.done_on is not None:
        wrote_to(book, experiment.contact_id, experiment.done_on, today=today)
    return experiment


def _keep(book: Book, experiment: Experiment) -> Experiment:
    book.experiments[experiment.id] = experiment
    return experiment
