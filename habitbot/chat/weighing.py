"""Weighing: what matters, a score for each path, and all of it side by side."""

from collections.abc import Sequence
from dataclasses import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    does,
    names,
    way_to,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.screens.spoken import is_said
from habitbot.chat.screens.weighing import (
    criteria_screen,
    criterion_question_screen,
    criterion_screen,
    delete_criterion_screen,
    reword_screen,
    score_screen,
    scores_screen,
    weigh_screen,
    weigh_text_screen,
    whose_scores_screen,
)
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
from habitbot.core.typed.text import split_list
from habitbot.core.weighing import (
    WEIGHTS,
    add_criteria,
    add_criterion,
    delete_criterion,
    next_unscored,
    rename_criterion,
    set_score,
    set_weight,
)
from habitbot.texts import weighing as texts
from habitbot.texts.buttons import saved_toast

NEW, REWORD = NewCriterionTap.QUESTION, "reword"


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        Of(WeighTap).shows(weigh_screen),
        Of(WeighTextTap).shows(weigh_text_screen),
        Of(CriteriaTap).shows(criteria_screen),
        does(IdeaTap, on_idea),
        asks(NewCriterionTap, NEW, lambda _, scene, __: criterion_question_screen(scene)),
        Of(CriterionTap).shows(criterion_screen),
        does(WeightTap, on_weight, saved_toast),
        Of(RewordTap).asks(REWORD, reword_screen),
        Of(DeleteCriterionTap).shows(delete_criterion_screen),
        does(DeleteCriterionSureTap, on_delete, texts.taken_away_toast),
        Of(WhoseScoresTap).shows(whose_scores_screen),
        Of(ScoresTap).shows(scores_screen),
        Of(ScoreTap).shows(score_screen),
        does(SetScoreTap, on_score, saved_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NEW: names(on_new_typed), REWORD: names(on_reworded)}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        NEW: way_to(criteria_screen),
        REWORD: Of(RewordTap).way(criterion_screen),
    }


def on_idea(context: Context, book: Book, tap: IdeaTap) -> Screen:
    """This matters, too."""
    add_criterion(book, texts.idea_name(context.words, tap.idea))
    return context.asking(book, criteria_screen(book, context.scene))


def on_new_typed(context: Context, book: Book, typed: str) -> Screen:
    """Own words; then how much that matters. Of a list each part is one thing.

    How much alone is said of what is there already.
    """
    if book.criteria and (weight := _weight_said(context, typed)) is not None:
        return _weighed(context, book, weight)
    names = split_list(typed)
    if len(names) > 1:
        return _add_several(context, book, names)
    criterion = add_criterion(book, typed)
    return criterion_screen(book, context.scene, criterion.id)


def _weight_said(context: Context, typed: str) -> int | None:
    """The weight that words say, and nothing else."""
    for weight in WEIGHTS:
        label = texts.weight_label(context.words, weight, is_chosen=False)
        if is_said(typed, label, *texts.weight_said(weight)):
            return weight
    return None


def _weighed(context: Context, book: Book, weight: int) -> Screen:
    """So much was said to the list; of several things it is asked which one is meant."""
    if len(book.criteria) == 1:
        return on_weight(context, book, WeightTap(next(iter(book.criteria)), weight))
    page = context.asking(book, criteria_screen(book, context.scene))
    return replace(page, text=f"{texts.which_weighed_line(context.words)}\n\n{page.text}")


def _add_several(context: Context, book: Book, names: Sequence[str]) -> Screen:
    left = add_criteria(book, names)
    page = context.asking(book, criteria_screen(book, context.scene))
    if not left:
        return page
    return replace(page, text=f"{texts.no_room_line(context.words, [*left])}\n\n{page.text}")


def on_weight(context: Context, book: Book, tap: WeightTap) -> Screen:
    """That much; then what else matters."""
    set_weight(book, tap.criterion_id, tap.weight)
    return context.asking(book, criteria_screen(book, context.scene))


def on_reworded(context: Context, book: Book, typed: str) -> Screen:
    """The other words."""
    criterion = rename_criterion(book, context.asked(RewordTap).criterion_id, typed)
    return criterion_screen(book, context.scene, criterion.id)


def on_delete(context: Context, book: Book, tap: DeleteCriterionSureTap) -> Screen:
    """It is weighed no longer."""
    delete_criterion(book, tap.criterion_id)
    return context.asking(book, criteria_screen(book, context.scene))


def on_score(context: Context, book: Book, tap: SetScoreTap) -> Screen:
    """So good is it there; then the next thing without a score, while there is one."""
    path = set_score(book, tap.path_id, tap.criterion_id, tap.score)
    following = next_unscored(book, path)
    return (
        scores_screen(book, context.scene, path.id)
        if following is None
        else score_screen(book, context.scene, path.id, following.id)
    )
