"""Weighing: what matters, a score for each path, and all of it side by side."""

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import Handler, OnAnswer, WayBack, asks, shows, tap, way_for, way_to
from habitbot.chat.screens.weighing import (
    criteria_screen,
    criterion_question_screen,
    criterion_screen,
    delete_criterion_screen,
    reword_screen,
    score_screen,
    scores_screen,
    weigh_screen,
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
    WeightTap,
    WhoseScoresTap,
)
from habitbot.core.weighing import (
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
        shows(WeighTap, lambda book, scene, tap: weigh_screen(book, scene, tap.page)),
        shows(CriteriaTap, lambda book, scene, _: criteria_screen(book, scene)),
        tap(IdeaTap, on_idea),
        asks(NewCriterionTap, NEW, lambda _, scene, __: criterion_question_screen(scene)),
        shows(
            CriterionTap, lambda book, scene, tap: criterion_screen(book, scene, tap.criterion_id)
        ),
        tap(WeightTap, on_weight),
        asks(
            RewordTap, REWORD, lambda book, scene, tap: reword_screen(book, scene, tap.criterion_id)
        ),
        shows(
            DeleteCriterionTap,
            lambda book, scene, tap: delete_criterion_screen(book, scene, tap.criterion_id),
        ),
        tap(DeleteCriterionSureTap, on_delete),
        shows(WhoseScoresTap, lambda book, scene, tap: whose_scores_screen(book, scene, tap.page)),
        shows(ScoresTap, lambda book, scene, tap: scores_screen(book, scene, tap.path_id)),
        shows(
            ScoreTap,
            lambda book, scene, tap: score_screen(book, scene, tap.path_id, tap.criterion_id),
        ),
        tap(SetScoreTap, on_score),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {NEW: on_new_typed, REWORD: on_reworded}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        NEW: way_to(criteria_screen),
        REWORD: way_for(
            RewordTap, lambda book, scene, tap: criterion_screen(book, scene, tap.criterion_id)
        ),
    }


async def on_idea(context: Context, tap: IdeaTap) -> None:
    """This matters, too."""
    async with context.book() as book:
        add_criterion(book, texts.idea_name(context.words, tap.idea))
        screen = context.asking(book, criteria_screen(book, context.scene))
    context.show(screen)


async def on_new_typed(context: Context, typed: str) -> None:
    """Own words; then how much that matters."""
    async with context.book() as book:
        criterion = add_criterion(book, typed)
        screen = criterion_screen(book, context.scene, criterion.id)
    context.show(screen)


async def on_weight(context: Context, tap: WeightTap) -> None:
    """That much; then what else matters."""
    async with context.book() as book:
        set_weight(book, tap.criterion_id, tap.weight)
        screen = context.asking(book, criteria_screen(book, context.scene))
    context.show(screen, saved_toast(context.words))


async def on_reworded(context: Context, typed: str) -> None:
    """The other words."""
    async with context.book() as book:
        criterion = rename_criterion(book, context.asked(RewordTap).criterion_id, typed)
        screen = criterion_screen(book, context.scene, criterion.id)
    context.show(screen)


async def on_delete(context: Context, tap: DeleteCriterionSureTap) -> None:
    """It is weighed no longer."""
    async with context.book() as book:
        delete_criterion(book, tap.criterion_id)
        screen = context.asking(book, criteria_screen(book, context.scene))
    context.show(screen, texts.taken_away_toast(context.words))


async def on_score(context: Context, tap: SetScoreTap) -> None:
    """So good is it there; then the next thing without a score, while there is one."""
    async with context.book() as book:
        path = set_score(book, tap.path_id, tap.criterion_id, tap.score)
        following = next_unscored(book, path)
        screen = (
            scores_screen(book, context.scene, path.id)
            if following is None
            else score_screen(book, context.scene, path.id, following.id)
        )
    context.show(screen, saved_toast(context.words))
