"""Paths: note them, name their skills, choose one, keep it open or let it go."""

from collections.abc import Callable

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    WayBack,
    asks,
    command_adds,
    does,
    named,
    names,
    takes,
    way_for,
    way_to,
)
from habitbot.chat.kit.screen import Screen
from habitbot.chat.kit.tap import check_sign
from habitbot.chat.screens.habits import added_screen
from habitbot.chat.screens.paths import (
    chosen_screen,
    decide_screen,
    delete_path_screen,
    drop_skill_screen,
    edit_path_screen,
    opened_path_screen,
    path_name_screen,
    path_part_screen,
    path_screen,
    paths_screen,
    several_skills_screen,
    skill_question_screen,
    skill_screen,
    skill_sure_screen,
    skills_screen,
)
from habitbot.chat.taps.paths import (
    ClearNoteTap,
    DecideTap,
    DeletePathSureTap,
    DeletePathTap,
    DropSkillSureTap,
    DropSkillTap,
    EditPathTap,
    LearnSkillTap,
    NewPathTap,
    NewSkillTap,
    PathPart,
    PathPartTap,
    PathsTap,
    PathStateTap,
    PathTap,
    SkillsTap,
    SkillTap,
    StayingTap,
    TakeAsSkillsTap,
    TakeAsSkillTap,
)
from habitbot.core.book import Book
from habitbot.core.path import PathState
from habitbot.core.paths import (
    add_path,
    add_skill,
    chosen_paths,
    decide,
    delete_path,
    drop_skill,
    find_learning,
    find_path,
    find_skill,
    learn_skill,
    note_path,
    rename_path,
)
from habitbot.core.typed.telling import (
    check_line,
    check_named,
    check_new,
    may_be_new,
    spaced_words,
    tells_of_before,
    tells_of_it,
    tells_of_somebody,
)
from habitbot.core.typed.text import check_said, clean_sentence, split_parts
from habitbot.texts import paths as texts
from habitbot.texts.buttons import gone_toast
from habitbot.texts.dated import words_gone_toast

NEW, PART, SKILL = NewPathTap.QUESTION, "path_part", NewSkillTap.QUESTION
TOO = frozenset(("too", "zu", "trop", "demasiado"))
"""What tells of something how it is, and begins no skill."""

SURE = TakeAsSkillTap.QUESTION
MOST_SKILL_WORDS = 4
"""More words beside a page's buttons are rather a sentence than a skill."""
SETTERS = {PathPart.NAME: rename_path, PathPart.NOTE: note_path}


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_adds("paths", paths_screen, NewPathTap(), named(_add)),
        Of(PathsTap).shows(paths_screen),
        asks(NewPathTap, NEW, lambda _, scene, __: path_name_screen(scene)),
        does(StayingTap, on_staying),
        Of(PathTap).shows(opened_path_screen),
        Of(EditPathTap).shows(edit_path_screen),
        asks(PathPartTap, PART, path_part_screen),
        does(ClearNoteTap, on_clear_note, gone_toast),
        Of(DecideTap).shows(decide_screen),
        does(PathStateTap, on_state),
        Of(DeletePathTap).shows(delete_path_screen),
        does(DeletePathSureTap, on_delete, texts.deleted_toast),
        Of(SkillsTap).shows(skills_screen),
        Of(NewSkillTap).asks(NewSkillTap.QUESTION, skill_question_screen),
        Of(SkillTap).shows(skill_screen),
        does(TakeAsSkillTap, on_skill_sure),
        does(TakeAsSkillsTap, on_skills_sure),
        does(LearnSkillTap, on_learn_skill),
        Of(DropSkillTap).shows(drop_skill_screen),
        does(DropSkillSureTap, on_drop_skill),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        NEW: names(_add),
        PART: takes(on_part_typed),
        SKILL: takes(on_skill_typed),
        SURE: takes(on_skill_typed),
    }


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {PART}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        NEW: way_to(paths_screen),
        PART: way_for(PathPartTap, lambda book, scene, tap: path_screen(book, scene, tap.path_id)),
        NewSkillTap.QUESTION: Of(NewSkillTap).way(skills_screen),
        SURE: Of(NewSkillTap).way(opened_path_screen),
    }


def pages_asking() -> dict[str, WayBack]:
    """The pages that ask beside their buttons, where another one is the way back."""
    return {
        NewSkillTap.QUESTION: Of(NewSkillTap).way(opened_path_screen),
    }


def on_staying(context: Context, book: Book, _: StayingTap) -> Screen:
    """Staying is looked at like every other path."""
    name = texts.staying_name(context.words)
    path = add_path(book, name, today=context.today, is_staying=True)
    return path_screen(book, context.scene, path.id)


def on_part_typed(context: Context, book: Book, typed: str) -> Screen:
    """The part, as it is from now on."""
    asked = context.asked(PathPartTap)
    if asked.part is PathPart.NAME:
        check_named(typed)
    else:
        check_said(typed)
        check_line(typed)
    SETTERS[asked.part](book, asked.path_id, typed)
    return path_screen(book, context.scene, asked.path_id)


def on_clear_note(context: Context, book: Book, tap: ClearNoteTap) -> Screen:
    """The line on it goes."""
    check_sign(tap.sign, find_path(book, tap.path_id).note)
    note_path(book, tap.path_id, "")
    return path_screen(book, context.scene, tap.path_id)


def on_state(context: Context, book: Book, tap: PathStateTap) -> tuple[Screen, str]:
    """Chosen, open or let go, for now; what is chosen can become a goal, and the only one is it."""
    before = [path for path in chosen_paths(book) if path.id != tap.path_id]
    decide(book, tap.path_id, tap.state, today=context.today)
    if tap.state is PathState.CHOSEN:
        screen = chosen_screen(book, context.scene, tap.path_id, before)
    else:
        screen = path_screen(book, context.scene, tap.path_id)
    return screen, texts.state_toast(context.words, tap.state)


def on_delete(context: Context, book: Book, tap: DeletePathSureTap) -> Screen:
    """It goes, for good."""
    delete_path(book, tap.path_id)
    return paths_screen(book, context.scene)


def on_skill_typed(context: Context, book: Book, typed: str) -> Screen:
    """The skill; one tap more makes it a habit. Of a sentence that nobody asked for it is asked,
    and of a list whether it is one or several."""
    tap, left = context.asked(NewSkillTap), context.left
    is_asked = left is not None and not left.is_beside and left.question == SKILL
    check = check_named if is_asked else check_new
    check(typed)
    parts = _skills_in(typed)
    if len(parts) < 2 and (is_asked or _may_be_skill(typed)):
        return _add_skill(context, book, tap.path_id, typed)
    said = clean_sentence(typed)
    context.ask(book, SURE, tap, typed=said)
    if len(parts) > 1:
        return several_skills_screen(context.scene, tap.path_id, said, len(parts))
    return skill_sure_screen(book, context.scene, tap.path_id, said)


def _skills_in(typed: str) -> tuple[str, ...]:
    """The parts of what was typed, where each may be a skill."""
    parts = split_parts(typed)
    return parts if all(may_be_new(one) and _may_be_skill(one) for one in parts) else (typed,)


def _may_be_skill(typed: str) -> bool:
    """Whether it is no sentence."""
    is_told = tells_of_it(typed) or tells_of_somebody(typed) or tells_of_before(typed)
    is_told = is_told or not TOO.isdisjoint(spaced_words(typed)[:1])
    return len(typed.split()) <= MOST_SKILL_WORDS and not is_told


def on_skill_sure(context: Context, book: Book, tap: TakeAsSkillTap) -> tuple[Screen, str]:
    """The words typed just now are a skill."""
    return _take_said(context, book, tap, _add_skill)


def on_skills_sure(context: Context, book: Book, tap: TakeAsSkillsTap) -> tuple[Screen, str]:
    """Each part of them is one."""
    return _take_said(context, book, tap, _add_skills)


def _take_said(
    context: Context,
    book: Book,
    tap: TakeAsSkillTap | TakeAsSkillsTap,
    add: Callable[[Context, Book, int, str], Screen],
) -> tuple[Screen, str]:
    if said := context.typed_before(tap.sign, SURE):
        return add(context, book, tap.path_id, said), ""
    screen = skills_screen(book, context.scene, tap.path_id)
    return screen, words_gone_toast(context.words)


def on_learn_skill(context: Context, book: Book, tap: LearnSkillTap) -> tuple[Screen, str]:
    """A tiny learning habit for it, once; what learns it already is it."""
    skill = find_skill(book, tap.path_id, tap.skill_id)
    name = texts.learn_name(context.words, skill.name)
    is_known = find_learning(book, skill, name) is not None
    habit = learn_skill(book, tap.path_id, tap.skill_id, name, today=context.today)
    screen = (
        skill_screen(book, context.scene, tap.path_id, tap.skill_id)
        if is_known
        else added_screen(book, context.scene, habit.id)
    )
    return screen, texts.same_habit_toast(context.words) if is_known else ""


def on_drop_skill(context: Context, book: Book, tap: DropSkillSureTap) -> tuple[Screen, str]:
    """It is asked for no longer."""
    gone = drop_skill(book, tap.path_id, tap.skill_id)
    toast = texts.habit_stays_toast if gone.habit_id in book.habits else gone_toast
    screen = skills_screen(book, context.scene, tap.path_id)
    return screen, toast(context.words)


def _add_skill(context: Context, book: Book, path_id: int, typed: str) -> Screen:
    skill = add_skill(book, path_id, typed)
    return skill_screen(book, context.scene, path_id, skill.id)


def _add_skills(context: Context, book: Book, path_id: int, typed: str) -> Screen:
    for name in split_parts(typed):
        add_skill(book, path_id, name)
    return context.asking(book, skills_screen(book, context.scene, path_id))


def _add(context: Context, book: Book, typed: str) -> Screen:
    path = add_path(book, typed, today=context.today)
    return context.asking(book, opened_path_screen(book, context.scene, path.id))
