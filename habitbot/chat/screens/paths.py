"""Paths: all of them, one with what was found out, its skills, and deciding later."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from habitbot.chat.kit.pages import anew_screen, cancel_rows, page_of, turn
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import NARROW, WIDE, Button, Screen, button, whole
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.experiments import (
    did_button,
    found_lines,
    next_line,
    what_is_tried,
)
from habitbot.chat.screens.spoken import all_said, both_said, yes_said
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.experiments import (
    DropExperimentTap,
    EvidenceTap,
    PlanTap,
    TakeAsToldTap,
    TellTap,
    WhenTap,
)
from habitbot.chat.taps.goals import DraftGoalTap
from habitbot.chat.taps.habits import BringBackTap, HabitTap
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
from habitbot.chat.taps.weighing import ScoresTap, WeighTap
from habitbot.core.book import Book
from habitbot.core.experiments import list_evidence, next_experiment
from habitbot.core.path import Experiment, Path, PathState, Skill
from habitbot.core.paths import find_path, find_skill, lacks_goal, list_paths
from habitbot.core.typed.frequency_said import find_frequency
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.texts import experiments as experiment_texts
from habitbot.texts import paths as texts
from habitbot.texts.buttons import (
    back_label,
    chosen_label,
    clear_label,
    delete_label,
    due_label,
    edit_label,
)
from habitbot.texts.dates import short_date
from habitbot.texts.habits import bring_back_label, name_label, resting_text
from habitbot.texts.weighing import scores_label, weigh_label

MOST_SKILLS_SHOWN = 3
LONGEST_NOTE = 200
"""Characters of a note on the page of its path."""


def paths_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All paths, and the way to lay them side by side."""
    words, paths = scene.words, list_paths(book)
    part = page_of(paths, page)
    rows = [
        (button(_path_label(book, scene, path), PathTap(path.id), (path.name,)),)
        for path in part.rows
    ]
    below = [*turn(words, part, PathsTap), button(texts.add_label(words), NewPathTap())]
    weigh = (button(weigh_label(words), WeighTap()),) if paths else ()
    has_staying = any(path.is_staying or texts.is_of_staying(path.name) for path in paths)
    stay = (button(texts.staying_label(words), StayingTap()),) if paths and not has_staying else ()
    return Screen(
        title=texts.title(words, len(paths)) if paths else "",
        text="\n".join(_list_lines(book, scene, paths)),
        rows=(*rows, *filter(None, (weigh, tuple(below), stay))),
        asks=None if paths else NewPathTap(),
        means=takes_typed(NewPathTap()),
    )


def path_name_screen(scene: Scene) -> Screen:
    """Asks what a path is called."""
    return Screen(texts.name_question(scene.words), rows=cancel_rows(scene.words))


def path_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """One path: how it stands, what was found out, what is tried next."""
    words, path = scene.words, find_path(book, path_id)
    found = len(list_evidence(book, path_id))
    evidence = [button(experiment_texts.evidence_label(words, found), EvidenceTap(path_id))]
    goal = button(texts.goal_label(words), DraftGoalTap(path_id))
    return Screen(
        title=words.shown(path.name),
        text="\n".join(_story(book, scene, path)),
        rows=(
            *(((goal,),) if lacks_goal(book, path) else ()),
            *_trying_rows(book, scene, path),
            (
                *(evidence if found else ()),
                button(texts.skills_label(words), SkillsTap(path_id)),
                button(scores_label(words), ScoresTap(path_id)),
            ),
            (
                button(texts.decide_label(words), DecideTap(path_id)),
                button(edit_label(words), EditPathTap(path_id)),
                button(back_label(words), PathsTap()),
            ),
        ),
    )


def opened_path_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """A path that was just opened; where it has no skill yet, one is typed at once."""
    page, path = path_screen(book, scene, path_id), find_path(book, path_id)
    if path.skills or path.is_let_go:
        return page
    text = f"{page.text}\n{texts.first_skill_line(scene.words)}"
    return replace(page, text=text, asks=NewSkillTap(path_id))


def chosen_screen(book: Book, scene: Scene, path_id: int, before: Sequence[Path] = ()) -> Screen:
    """A path that was chosen just now in place of those before, and the offer to set a goal for it,
    unless there is one.
    """
    page, words = path_screen(book, scene, path_id), scene.words
    lines = [page.text]
    if before:
        names = [cut_line(path.name, WIDE) for path in before]
        lines.append(texts.open_again_line(words, names))
    if lacks_goal(book, find_path(book, path_id)):
        lines.append(texts.goal_offer(words))
    return replace(page, text="\n".join(lines))


def edit_path_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """The parts of a path that can change."""
    words, path = scene.words, find_path(book, path_id)
    return Screen(
        title=words.shown(path.name),
        text=texts.edit_text(words),
        rows=(
            (
                button(name_label(words), PathPartTap(path_id, PathPart.NAME)),
                button(texts.note_label(words), PathPartTap(path_id, PathPart.NOTE)),
            ),
            (
                button(delete_label(words), DeletePathTap(path_id)),
                button(back_label(words), PathTap(path_id)),
            ),
        ),
    )


def path_part_screen(book: Book, scene: Scene, tap: PathPartTap) -> Screen:
    """Asks for a part of a path; what is noted of it already can be taken away."""
    words, path = scene.words, find_path(book, tap.path_id)
    name = cut_line(path.name, WIDE)
    if tap.part is PathPart.NAME:
        return Screen(texts.new_name_question(words, name), rows=cancel_rows(words))
    said = texts.so_far_line(words, cut_text(path.note, LONGEST_NOTE)) if path.note else ""
    return anew_screen(
        words, texts.note_question(words, name), said, ClearNoteTap(path.id, sign_of(path.note))
    )


def decide_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """What one can say of a path; later is fine."""
    words, path = scene.words, find_path(book, path_id)
    labels = {
        PathState.CHOSEN: texts.choose_label(words),
        PathState.OPEN: texts.open_label(words),
        PathState.LET_GO: texts.let_go_label(words),
    }
    rows = [
        (button(label, PathStateTap(path_id, state)),)
        for state, label in labels.items()
        if state is not path.state
    ]
    back = button(back_label(words), PathTap(path_id))
    return Screen(texts.decide_text(words, cut_line(path.name, WIDE)), rows=(*rows, (back,)))


def delete_path_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """Asks before a path is deleted; letting it go keeps everything."""
    words, path = scene.words, find_path(book, path_id)
    let_go = button(texts.let_go_label(words), PathStateTap(path_id, PathState.LET_GO))
    row = sure_row(words, DeletePathSureTap(path_id), PathTap(path_id))
    rows = (row,) if path.is_let_go else ((let_go,), row)
    return Screen(texts.delete_question(words, cut_line(path.name, WIDE)), rows=rows)


def skills_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """What a path asks for."""
    words, path = scene.words, find_path(book, path_id)
    rows = [_skill_row(book, scene, path_id, skill) for skill in path.skills]
    add = button(texts.add_skill_label(words), NewSkillTap(path_id))
    back = button(back_label(words), PathTap(path_id))
    return Screen(
        title=texts.skills_title(words, cut_line(path.name, WIDE)),
        text=texts.skills_text(words),
        rows=(*rows, (add, back)),
        asks=NewSkillTap(path_id),
    )


def skill_question_screen(book: Book, scene: Scene, path_id: int) -> Screen:
    """Asks for a skill."""
    name = cut_line(find_path(book, path_id).name, WIDE)
    return Screen(texts.skill_question(scene.words, name), rows=cancel_rows(scene.words))


def skill_sure_screen(book: Book, scene: Scene, path_id: int, typed: str) -> Screen:
    """Asks whether a sentence is a skill, or what the planned experiment told."""
    words, planned = scene.words, next_experiment(book, path_id)
    sure, none = TakeAsSkillTap(path_id, sign_of(typed)), PathTap(path_id)
    said = cut_text(typed, LONGEST_NOTE)
    if planned is None:
        skill = button(texts.a_skill_label(words), sure, yes_said(words))
        no = button(texts.no_skill_label(words), none)
        return Screen(texts.is_it_a_skill_question(words, said), rows=((skill, no),))
    told = button(texts.it_told_label(words), TakeAsToldTap(planned.id, sign_of(typed)))
    skill = button(texts.a_skill_label(words), sure)
    neither = button(texts.neither_label(words), none)
    what = what_is_tried(book, scene, planned)
    return Screen(texts.told_or_skill_question(words, said, what), rows=((told,), (skill, neither)))


def several_skills_screen(scene: Scene, path_id: int, typed: str, number: int) -> Screen:
    """Asks whether what may be a list is so many skills, or one that is called so."""
    words, sign = scene.words, sign_of(typed)
    every = (*all_said(words), *(both_said(words) if number == 2 else ()))
    several = texts.several_skills_label(words, number)
    each = button(several, TakeAsSkillsTap(path_id, sign), every)
    one = button(texts.one_skill_label(words), TakeAsSkillTap(path_id, sign))
    no = button(texts.no_skill_label(words), PathTap(path_id))
    question = texts.several_skills_question(words, cut_text(typed, LONGEST_NOTE), number)
    return Screen(question, rows=((each, one), (no,)))


def skill_screen(book: Book, scene: Scene, path_id: int, skill_id: int) -> Screen:
    """A skill: one tap makes it a habit, or brings an archived one back."""
    words, path = scene.words, find_path(book, path_id)
    skill = find_skill(book, path_id, skill_id)
    habit = book.habits.get(skill.habit_id or 0)
    if habit is None:
        text = texts.skill_text(words, cut_line(path.name, WIDE))
        is_daily = find_frequency(skill.name) is None
        act = button(texts.learn_label(words, is_daily=is_daily), LearnSkillTap(path_id, skill_id))
    elif habit.is_archived:
        text = resting_text(words, habit.name)
        act = button(bring_back_label(words), BringBackTap(habit.id))
    else:
        text = texts.learning_text(words, habit.name)
        act = button(texts.to_habit_label(words), HabitTap(habit.id))
    drop = button(clear_label(words), DropSkillTap(path_id, skill_id))
    back = button(back_label(words), SkillsTap(path_id))
    return Screen(title=words.shown(skill.name), text=text, rows=((act,), (drop, back)))


def drop_skill_screen(book: Book, scene: Scene, path_id: int, skill_id: int) -> Screen:
    """Asks before a skill is taken away."""
    words, skill = scene.words, find_skill(book, path_id, skill_id)
    sure, keep = DropSkillSureTap(path_id, skill_id), SkillTap(path_id, skill_id)
    has_habit = skill.habit_id in book.habits
    question = texts.drop_skill_question(words, skill.name, has_habit=has_habit)
    return Screen(text=question, rows=(sure_row(words, sure, keep, clear_label(words)),))


def _list_lines(book: Book, scene: Scene, paths: Sequence[Path]) -> Iterator[str]:
    """What there is to know of the list."""
    if not paths:
        yield texts.no_paths_text(scene.words)
        return
    yield texts.list_text(scene.words)
    if any(_is_due(book, scene, path) for path in paths):
        yield texts.due_line(scene.words)


def _is_due(book: Book, scene: Scene, path: Path) -> bool:
    """Whether the day has come of what is tried next about a path that was not let go."""
    planned = None if path.is_let_go else next_experiment(book, path.id)
    return planned is not None and planned.has_day_come(scene.today)


def _path_label(book: Book, scene: Scene, path: Path) -> str:
    """A path's name, with its state or else the day of what is tried next."""
    words, planned = scene.words, next_experiment(book, path.id)
    if path.state is not PathState.OPEN:
        state = texts.state_word(words, path.state)
    elif planned is not None and planned.on is not None:
        state = short_date(words, planned.on, scene.today.year)
    else:
        return words.shown(cut_line(path.name, WIDE))
    label = texts.path_label(words, cut_line(path.name, WIDE - 12), state)
    return due_label(words, label, is_due=_is_due(book, scene, path))


def _story(book: Book, scene: Scene, path: Path) -> Iterator[str]:
    words = scene.words
    if path.note:
        yield words.shown(cut_text(path.note, LONGEST_NOTE))
    if path.state_on is not None:
        day = experiment_texts.day_word(words, path.state_on, scene.today)
        has_evidence = bool(list_evidence(book, path.id))
        yield texts.state_line(words, path.state, day, has_evidence=has_evidence)
    yield from found_lines(book, scene, path)
    if path.skills:
        names = [cut_line(skill.name, WIDE) for skill in path.skills[:MOST_SKILLS_SHOWN]]
        more = len(path.skills) - len(names)
        yield texts.skills_line(words, [*names, *([texts.more_word(words, more)] if more else [])])
    yield from next_line(book, scene, path)


def _trying_rows(book: Book, scene: Scene, path: Path) -> Iterator[tuple[Button, ...]]:
    """What can be done about the next experiment, and about the last one if it is still to tell."""
    words, planned = scene.words, next_experiment(book, path.id)
    untold = next((one for one in list_evidence(book, path.id) if one.speaks is None), None)
    if untold is not None:
        yield (button(experiment_texts.tell_label(words), TellTap(untold.id)),)
    if path.is_let_go:
        return
    if planned is None:
        yield (button(experiment_texts.plan_label(words), PlanTap(path.id)),)
    else:
        yield from _planned_rows(scene, planned)


def _planned_rows(scene: Scene, planned: Experiment) -> Iterator[tuple[Button, ...]]:
    words = scene.words
    yield (
        did_button(scene, planned),
        button(
            experiment_texts.move_label(words, has_day=planned.on is not None), WhenTap(planned.id)
        ),
    )
    yield (
        button(experiment_texts.replan_label(words), PlanTap(planned.path_id)),
        button(experiment_texts.let_be_label(words), DropExperimentTap(planned.id)),
    )


def _skill_row(book: Book, scene: Scene, path_id: int, skill: Skill) -> tuple[Button, ...]:
    """A skill, and beside it the one tap that makes it a habit, unless it is one that goes on."""
    words, opened = scene.words, SkillTap(path_id, skill.id)
    habit = book.habits.get(skill.habit_id or 0)
    if habit is not None and not habit.is_archived:
        name = cut_line(skill.name, WIDE)
        return (button(chosen_label(words, name, is_chosen=True), opened),)
    means = (texts.learn_words(words, skill.name),)
    learn = (
        button(texts.learn_it_label(words), LearnSkillTap(path_id, skill.id), means)
        if habit is None
        else button(bring_back_label(words), BringBackTap(habit.id), means)
    )
    name = words.shown(cut_line(skill.name, NARROW))
    return (button(name, opened, whole(skill.name, NARROW)), learn)
