"""Weighing: the table of paths with the same in words, what matters, and the scores."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from habitbot.chat.kit.pages import cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    BUTTONS,
    NARROW,
    WIDE,
    Button,
    Carried,
    Picture,
    Screen,
    button,
    phone_rows,
    rows_of,
)
from habitbot.chat.screens.paths import paths_screen
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.taps.paths import PathsTap, PathTap
from habitbot.chat.taps.weighing import (
    CriteriaTap,
    CriterionTap,
    DeleteCriterionSureTap,
    DeleteCriterionTap,
    IdeaTap,
    NewCriterionTap,
    RewordTap,
    ScoresTap,
    ScoreTap,
    SetScoreTap,
    WeighTap,
    WeighTextTap,
    WeightTap,
    WhoseScoresTap,
)
from habitbot.core.book import Book
from habitbot.core.experiments import count_evidence
from habitbot.core.path import Criterion, Idea, Path
from habitbot.core.paths import find_path
from habitbot.core.typed.text import cut_line
from habitbot.core.weighing import (
    MOST_CRITERIA,
    SCORES,
    WEIGHTS,
    compared_paths,
    count_scores,
    differs_most,
    find_criterion,
    find_criterion_named,
    has_anything,
    overall,
    shown_paths,
)
from habitbot.pictures.paths_captions import PathsCaptions, PathsRow
from habitbot.texts import weighing as texts
from habitbot.texts.buttons import back_label, clear_label, page_label
from habitbot.texts.habits import name_label
from habitbot.texts.start import own_words_label
from habitbot.texts.week import as_text_label, page_caption
from habitbot.texts.words import Words

COLUMNS = 4
"""How many paths stand side by side; more are on further pages."""

ROWS_WITH_A_TABLE, NARROWER = 29, 6
"""So many rows of letters, with the table and the buttons, a phone shows below a title; so many
letters fewer have room in one of them below a picture."""

TABLE, A_CRITERION = 9, 2
"""So many rows of letters the table is high, and so many more with each thing that matters."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A page of the table: its paths, which page it is (from 0), and how many there are."""

    paths: Sequence[Path]
    number: int
    pages: int


def weigh_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """The paths side by side, once there are any, something to weigh them on, and a first score.

    What experiments told is something to see, too. Paths of which there is nothing are left out.
    What the table shows stands below it in words, too, where a phone has room; else a tap away.
    """
    words, side = scene.words, _side(book, page)
    if side is None:
        return _to_begin_with(book, scene)
    turning = _turning(words, side, WeighTap)
    ways = (
        button(texts.scores_label(words), WhoseScoresTap()),
        button(texts.criteria_label(words), CriteriaTap()),
    )
    back = button(back_label(words), PathsTap())
    ending = (*_ending(book, scene, side), *_left_out(book, words))
    text = "\n".join((*_in_words(book, scene, side.paths), *ending))
    rows = (ways, (*turning, back))
    picture = Picture(_paint, (_captions(book, scene, side),))
    height = TABLE + A_CRITERION * len(book.criteria) + BUTTONS * len(rows)
    if phone_rows(text, NARROWER) + height > ROWS_WITH_A_TABLE:
        as_text = button(as_text_label(words), WeighTextTap(side.number))
        text, rows = "\n".join(ending), (ways, (as_text, *turning, back))
        picture = replace(picture, add=partial(_tell_numbers, words))
    return Screen(title=texts.title(words), text=text, picture=picture, rows=rows)


def weigh_text_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All of the table in words."""
    words, side = scene.words, _side(book, page)
    if side is None:
        return _to_begin_with(book, scene)
    turning, back = _turning(words, side, WeighTextTap), WeighTap(side.number)
    return Screen(
        title=texts.title(words),
        text="\n".join(_in_words(book, scene, side.paths)),
        rows=((*turning, button(back_label(words), back)),),
    )


def _side(book: Book, page: int) -> _Side | None:
    """That page of the table, or the last one; None where there is nothing to see yet."""
    paths = shown_paths(book)
    if not book.criteria or not any(has_anything(book, path) for path in paths):
        return None
    pages = -(-len(paths) // COLUMNS)
    page = min(max(page, 0), pages - 1)
    return _Side(paths[page * COLUMNS : (page + 1) * COLUMNS], page, pages)


def _to_begin_with(book: Book, scene: Scene) -> Screen:
    """What is missing before there is a table: paths, what matters, or a first score."""
    if not shown_paths(book):
        return paths_screen(book, scene)
    return first_score_screen(book, scene) if book.criteria else criteria_screen(book, scene)


def _turning(words: Words, side: _Side, tap: Callable[[int], Carried]) -> tuple[Button, ...]:
    if side.pages == 1:
        return ()
    following = tap((side.number + 1) % side.pages)
    return (button(page_label(words, side.number, side.pages), following),)


def criteria_screen(book: Book, scene: Scene) -> Screen:
    """What paths are weighed on, and ideas while there is room."""
    words, number = scene.words, len(book.criteria)
    rows = [
        (button(_criterion_label(scene, one), CriterionTap(one.id)),)
        for one in book.criteria.values()
    ]
    weigh = [button(texts.weigh_label(words), WeighTap())] if number else []
    back = button(back_label(words), PathsTap())
    return Screen(
        title=texts.criteria_title(words, number) if number else "",
        text=texts.criteria_text(words) if number else texts.no_criteria_text(words),
        rows=(*rows, *_ideas(book, scene), (*weigh, back)),
        asks=NewCriterionTap() if number < MOST_CRITERIA else None,
    )


def criterion_question_screen(scene: Scene) -> Screen:
    """Asks for own words."""
    return Screen(texts.criterion_question(scene.words), rows=cancel_rows(scene.words))


def criterion_screen(book: Book, scene: Scene, criterion_id: int) -> Screen:
    """One criterion: how much it matters."""
    words, criterion = scene.words, find_criterion(book, criterion_id)
    weights = [
        button(
            texts.weight_label(words, weight, is_chosen=weight == criterion.weight),
            WeightTap(criterion_id, weight),
            texts.weight_said(weight),
        )
        for weight in WEIGHTS
    ]
    return Screen(
        title=words.shown(criterion.name),
        text=texts.weight_question(words),
        rows=(
            tuple(weights),
            (
                button(name_label(words), RewordTap(criterion_id)),
                button(clear_label(words), DeleteCriterionTap(criterion_id)),
            ),
            (button(back_label(words), CriteriaTap()),),
        ),
    )


def reword_screen(book: Book, scene: Scene, criterion_id: int) -> Screen:
    """Asks for other words."""
    name = cut_line(find_criterion(book, criterion_id).name, WIDE)
    return Screen(texts.reword_question(scene.words, name), rows=cancel_rows(scene.words))


def delete_criterion_screen(book: Book, scene: Scene, criterion_id: int) -> Screen:
    """Asks before a criterion is taken away."""
    words, criterion = scene.words, find_criterion(book, criterion_id)
    name, scores = cut_line(criterion.name, WIDE), count_scores(book, criterion_id)
    sure, keep = DeleteCriterionSureTap(criterion_id), CriterionTap(criterion_id)
    row = sure_row(words, sure, keep, clear_label(words))
    return Screen(texts.delete_question(words, name, scores), rows=(row,))


def whose_scores_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Asks which path to score."""
    words, paths = scene.words, compared_paths(book)
    if not paths:
        return paths_screen(book, scene)
    part = page_of(paths, page)
    rows = [
        (button(words.shown(cut_line(path.name, WIDE)), ScoresTap(path.id)),) for path in part.rows
    ]
    back = button(back_label(words), PathsTap())
    return Screen(
        texts.whose_question(words), rows=(*rows, (*turn(words, part, WhoseScoresTap), back))
    )


def first_score_screen(book: Book, scene: Scene) -> Screen:
    """Asks for a first score in place of a table without any."""
    asking, words = whose_scores_screen(book, scene), scene.words
    matters = button(texts.criteria_label(words), CriteriaTap())
    *paths, below = asking.rows
    return replace(asking, text=texts.first_score_text(words), rows=(*paths, (matters,), below))


def scores_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """A path's scores, each to be changed; without criteria, what matters comes first."""
    words, path = scene.words, find_path(book, path_id)
    if not book.criteria:
        return criteria_screen(book, scene)
    rows = [
        (button(_path_score_label(scene, path, one), ScoreTap(path_id, one.id)),)
        for one in book.criteria.values()
    ]
    return Screen(
        title=texts.scores_title(words, cut_line(path.name, WIDE)),
        text=texts.scores_text(words),
        rows=(
            *rows,
            (
                button(texts.weigh_label(words), WeighTap()),
                button(back_label(words), PathTap(path_id)),
            ),
        ),
    )


def score_screen(book: Book, scene: Scene, path_id: int, criterion_id: int) -> Screen:
    """Asks for one score."""
    words, path = scene.words, find_path(book, path_id)
    criterion = find_criterion(book, criterion_id)
    scores = [
        button(
            texts.score_label(words, score, is_chosen=score == path.scores.get(criterion_id)),
            SetScoreTap(path_id, criterion_id, score),
            texts.score_said(score),
        )
        for score in SCORES
    ]
    back = button(back_label(words), ScoresTap(path_id))
    return Screen(
        title=words.shown(path.name),
        text=texts.score_question(words, cut_line(criterion.name, WIDE)),
        rows=rows_of([*scores, back], 3),
    )


def _paint(captions: PathsCaptions) -> bytes:
    from habitbot.pictures.paths_table import paint_paths  # noqa: PLC0415  # for a picture only

    return paint_paths(captions)


def _tell_numbers(words: Words, captions: PathsCaptions) -> str:
    """What numbers in place of names are, where no font here can draw those."""
    from habitbot.pictures.paths_table import has_numbers  # noqa: PLC0415  # for a picture only

    return texts.numbers_line(words, as_text_label(words)) if has_numbers(captions) else ""


def _ideas(book: Book, scene: Scene) -> Iterator[tuple[Button, ...]]:
    """As many ideas that are not taken yet as there is room for, and own words."""
    words, room = scene.words, MOST_CRITERIA - len(book.criteria)
    if not room:
        return
    names = [(idea, texts.idea_name(words, idea)) for idea in Idea]
    free = [(idea, name) for idea, name in names if find_criterion_named(book, name) is None]
    yield from rows_of(
        [button(texts.idea_label(words, name), IdeaTap(idea)) for idea, name in free[:room]]
    )
    yield (button(own_words_label(words), NewCriterionTap()),)


def _criterion_label(scene: Scene, criterion: Criterion) -> str:
    weight = texts.weight_word(scene.words, criterion.weight)
    return texts.criterion_label(scene.words, cut_line(criterion.name, WIDE - 12), weight)


def _path_score_label(scene: Scene, path: Path, criterion: Criterion) -> str:
    score = texts.score_word(scene.words, path.scores.get(criterion.id))
    return texts.path_score_label(scene.words, cut_line(criterion.name, WIDE), score)


def _in_words(book: Book, scene: Scene, paths: Sequence[Path]) -> Iterator[str]:
    """All that the table shows, a line a row."""
    words = scene.words
    yield texts.order_line(words, tuple(cut_line(path.name, NARROW) for path in paths))
    for one in book.criteria.values():
        scores = tuple(texts.score_word(words, path.scores.get(one.id)) for path in paths)
        weight = texts.weight_word(words, one.weight)
        yield texts.row_line(words, cut_line(one.name, WIDE), weight, scores)
    means = (overall(book, path) for path in paths)
    yield texts.overall_line(words, tuple(texts.overall_word(words, mean) for mean in means))
    found = [count_evidence(book, path.id) for path in paths]
    if any(evidence.number for evidence in found):
        told = tuple(texts.evidence_word(words, evidence) for evidence in found)
        yield texts.evidence_line(words, told)


def _ending(book: Book, scene: Scene, side: _Side) -> Iterator[str]:
    """Where the paths differ, and what a dash means, or that there is no hurry."""
    words = scene.words
    differing = differs_most(book)
    if differing is not None:
        yield texts.differ_line(words, cut_line(differing.name, WIDE))
    is_missing = any(one not in path.scores for one in book.criteria for path in side.paths)
    yield texts.missing_line(words) if is_missing else texts.later_line(words)


def _left_out(book: Book, words: Words) -> list[str]:
    """How many paths stand in no table."""
    number = len(compared_paths(book)) - len(shown_paths(book))
    return [texts.left_out_line(words, number)] if number else []


def _captions(book: Book, scene: Scene, side: _Side) -> PathsCaptions:
    """Every word on the table."""
    words, paths, page, pages = scene.words, side.paths, side.number, side.pages
    found = [count_evidence(book, path.id) for path in paths]
    return PathsCaptions(
        title=texts.title(words),
        columns=tuple(path.name for path in paths),
        rows=tuple(_row(scene, one, paths) for one in book.criteria.values()),
        overall_name=texts.overall_name(words),
        overall=tuple(texts.overall_word(words, overall(book, path)) for path in paths),
        found_name=texts.evidence_name(words),
        found=tuple((texts.for_word(words, one), texts.against_word(words, one)) for one in found),
        scale=texts.scale_caption(words),
        first=page * COLUMNS + 1,
        page=page_caption(words, page, pages) if pages > 1 else "",
        is_right_to_left=words.locale.text_direction == "rtl",
    )


def _row(scene: Scene, criterion: Criterion, paths: Sequence[Path]) -> PathsRow:
    words = scene.words
    scores = tuple(path.scores.get(criterion.id) for path in paths)
    return PathsRow(
        name=criterion.name,
        weight=texts.weight_word(words, criterion.weight),
        scores=scores,
        score_words=tuple(texts.score_word(words, score) for score in scores),
    )
