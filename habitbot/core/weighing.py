"""Weighing paths side by side: on the person's own criteria, by scores from 1 to 5."""

from collections.abc import Iterable
from fractions import Fraction

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.experiments import count_evidence
from habitbot.core.path import Criterion, Path
from habitbot.core.paths import find_path, keep_path, list_paths
from habitbot.core.refusal import AmountNotPossible, NoSuchCriterion, TooManyCriteria
from habitbot.core.typed.text import clean_name, fold

MOST_CRITERIA = 6
WEIGHTS = (1, 2, 3)
SCORES = (1, 2, 3, 4, 5)


def add_criterion(book: Book, name: str) -> Criterion:
    """Weigh paths on one thing more; one of that name that is there already is that one.

    Raises TooManyCriteria, NameEmpty and NameTooLong.
    """
    known = find_criterion_named(book, name)
    if known is not None:
        return known
    if len(book.criteria) >= MOST_CRITERIA:
        raise TooManyCriteria(MOST_CRITERIA)
    criterion = Criterion(book.next_id, clean_name(name))
    book.next_id += 1
    return _keep(book, criterion)


def add_criteria(book: Book, names: Iterable[str]) -> tuple[str, ...]:
    """Weigh paths on several things more, those named first; what there is no room for is left.

    Raises NameEmpty and NameTooLong.
    """
    left = []
    for name in names:
        try:
            add_criterion(book, name)
        except TooManyCriteria:
            left.append(name)
    return tuple(left)


def find_criterion(book: Book, criterion_id: int) -> Criterion:
    """The criterion with that number. Raises NoSuchCriterion."""
    if criterion_id not in book.criteria:
        raise NoSuchCriterion
    return book.criteria[criterion_id]


def find_criterion_named(book: Book, name: str) -> Criterion | None:
    """The criterion of that name, accents and capitals aside. Raises NameEmpty, NameTooLong."""
    wanted = fold(clean_name(name))
    return next((one for one in book.criteria.values() if fold(one.name) == wanted), None)


def rename_criterion(book: Book, criterion_id: int, name: str) -> Criterion:
    """Word a criterion otherwise. Raises NoSuchCriterion, NameEmpty and NameTooLong."""
    return _keep(book, replace(find_criterion(book, criterion_id), name=clean_name(name)))


def set_weight(book: Book, criterion_id: int, weight: int) -> Criterion:
    """Say how much it matters: 1, 2 or 3. Raises NoSuchCriterion and AmountNotPossible."""
    if weight not in WEIGHTS:
        raise AmountNotPossible(WEIGHTS[-1])
    return _keep(book, replace(find_criterion(book, criterion_id), weight=weight))


def delete_criterion(book: Book, criterion_id: int) -> Criterion:
    """Weigh on it no longer; its scores go, too. Raises NoSuchCriterion."""
    criterion = find_criterion(book, criterion_id)
    del book.criteria[criterion_id]
    for path in list(book.paths.values()):
        scores = {about: score for about, score in path.scores.items() if about != criterion_id}
        keep_path(book, replace(path, scores=scores))
    return criterion


def set_score(book: Book, path_id: int, criterion_id: int, score: int) -> Path:
    """Say how good a path is on a criterion, from 1 to 5; the last word counts.

    Raises NoSuchPath, NoSuchCriterion and AmountNotPossible.
    """
    path = find_path(book, path_id)
    find_criterion(book, criterion_id)
    if score not in SCORES:
        raise AmountNotPossible(SCORES[-1])
    return keep_path(book, replace(path, scores={**path.scores, criterion_id: score}))


def next_unscored(book: Book, path: Path) -> Criterion | None:
    """The next criterion on which a path has no score yet."""
    return next((one for one in book.criteria.values() if one.id not in path.scores), None)


def compared_paths(book: Book) -> tuple[Path, ...]:
    """The paths to lay side by side: all that were not let go."""
    return tuple(path for path in list_paths(book) if not path.is_let_go)


def shown_paths(book: Book) -> tuple[Path, ...]:
    """Those of which there is anything to see, once there are two; else all of them.

    Those with a score come before those of which only experiments told something.
    """
    paths = sorted(compared_paths(book), key=lambda path: not is_weighed(book, path))
    told = [path for path in paths if has_anything(book, path)]
    return tuple(told if len(told) > 1 else paths)


def has_anything(book: Book, path: Path) -> bool:
    """Whether a path has a score, or an experiment that told something."""
    return is_weighed(book, path) or count_evidence(book, path.id).number > 0


def is_weighed(book: Book, path: Path) -> bool:
    """Whether a path has a score on anything that matters."""
    return any(criterion_id in path.scores for criterion_id in book.criteria)


def count_scores(book: Book, criterion_id: int) -> int:
    """On how many paths this criterion has a score."""
    return sum(criterion_id in path.scores for path in book.paths.values())


def overall(book: Book, path: Path) -> Fraction | None:
    """A path's mean score by the weights, from 1 to 5; None while any score is missing."""
    if not book.criteria or next_unscored(book, path) is not None:
        return None
    weighed = sum(one.weight * path.scores[one.id] for one in book.criteria.values())
    return Fraction(weighed, sum(one.weight for one in book.criteria.values()))


def differs_most(book: Book) -> Criterion | None:
    """The criterion on which the paths lie farthest apart; None where they are alike or unscored.

    Of several, the one that matters more, then the first.
    """
    apart = {one.id: _spread(book, one.id) for one in book.criteria.values()}
    widest = max(book.criteria.values(), key=lambda one: (apart[one.id], one.weight), default=None)
    return widest if widest is not None and apart[widest.id] else None


def _spread(book: Book, criterion_id: int) -> int:
    scored = [path for path in compared_paths(book) if criterion_id in path.scores]
    scores = [path.scores[criterion_id] for path in scored]
    return max(scores) - min(scores) if scores else 0


def _keep(book: Book, criterion: Criterion) -> Criterion:
    book.criteria[criterion.id] = criterion
    return criterion
