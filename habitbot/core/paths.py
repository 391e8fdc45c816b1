"""What a person does with paths: note them, name the skills they ask for, choose or let go."""

from datetime import date

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.goals import find_open_goal, remember_path
from habitbot.core.habit import Area, Habit
from habitbot.core.habits import add_habit, find_habit_named
from habitbot.core.path import Path, PathState, Skill
from habitbot.core.refusal import NameTooLong, NoSuchPath, NoSuchSkill, TooManyPaths, TooManySkills
from habitbot.core.typed.text import clean_name, clean_note, fold

MOST_PATHS = 20
MOST_SKILLS = 8

ORDER = (PathState.CHOSEN, PathState.OPEN, PathState.LET_GO)


def add_path(book: Book, name: str, *, today: date, is_staying: bool = False) -> Path:
    """Note a path; one of that name that is there already is that one, and is open again.

    Raises TooManyPaths, NameEmpty and NameTooLong.
    """
    known = find_path_named(book, name)
    if known is not None:
        return decide(book, known.id, PathState.OPEN, today=today) if known.is_let_go else known
    if len(book.paths) >= MOST_PATHS:
        raise TooManyPaths(MOST_PATHS)
    path = Path(book.next_id, clean_name(name), today, is_staying=is_staying)
    book.next_id += 1
    return keep_path(book, path)


def find_path(book: Book, path_id: int) -> Path:
    """The path with that number. Raises NoSuchPath."""
    if path_id not in book.paths:
        raise NoSuchPath
    return book.paths[path_id]


def find_path_named(book: Book, name: str) -> Path | None:
    """The path of that name; neither accents nor capitals matter. Raises NameEmpty, NameTooLong."""
    wanted = fold(clean_name(name))
    return next((path for path in book.paths.values() if fold(path.name) == wanted), None)


def keep_path(book: Book, path: Path) -> Path:
    """Put a path into the book as it is now."""
    book.paths[path.id] = path
    return path


def list_paths(book: Book) -> tuple[Path, ...]:
    """All paths: what is chosen, what is open, what was let go; each as they were noted."""
    return tuple(sorted(book.paths.values(), key=lambda path: (ORDER.index(path.state), path.id)))


def rename_path(book: Book, path_id: int, name: str) -> Path:
    """Call a path otherwise. Raises NoSuchPath, NameEmpty and NameTooLong."""
    path = find_path(book, path_id)
    _remember_path_of_goals(book)
    return keep_path(book, replace(path, name=clean_name(name)))


def note_path(book: Book, path_id: int, note: str) -> Path:
    """Note what a path is about, in one line; nothing for "". Raises NoSuchPath, NoteTooLong."""
    line = " ".join(clean_note(note).split())
    return keep_path(book, replace(find_path(book, path_id), note=line))


def decide(book: Book, path_id: int, state: PathState, *, today: date) -> Path:
    """Choose a path, leave it open, or let it go; what was found out stays. Raises NoSuchPath.

    One is chosen at a time: the one before is open again.
    """
    path = find_path(book, path_id)
    if path.state is state:
        return path
    if state is PathState.CHOSEN:
        for before in chosen_paths(book):
            keep_path(book, replace(before, state=PathState.OPEN, state_on=today))
    return keep_path(book, replace(path, state=state, state_on=today))


def chosen_paths(book: Book) -> tuple[Path, ...]:
    """What is chosen: one path; several only in a book of the time when they could be."""
    return tuple(path for path in book.paths.values() if path.state is PathState.CHOSEN)


def note_goal(book: Book, path_id: int, goal_id: int) -> Path:
    """That goal was made of a path; so were those before it. Raises NoSuchPath."""
    path = find_path(book, path_id)
    _remember_path_of_goals(book)
    return keep_path(book, replace(path, goal_id=goal_id))


def lacks_goal(book: Book, path: Path) -> bool:
    """Whether a chosen path has no goal: none that was made of it, and no open one named so."""
    is_chosen = path.state is PathState.CHOSEN
    return is_chosen and path.goal_id not in book.goals and not find_open_goal(book, path.name)


def delete_path(book: Book, path_id: int) -> Path:
    """Take a path away with its experiments and scores; its habits stay. Raises NoSuchPath."""
    path = find_path(book, path_id)
    _remember_path_of_goals(book)
    del book.paths[path_id]
    for experiment in list(book.experiments.values()):
        if experiment.path_id == path_id:
            del book.experiments[experiment.id]
    return path


def _remember_path_of_goals(book: Book) -> None:
    for goal in list(book.goals.values()):
        remember_path(book, goal)


def add_skill(book: Book, path_id: int, name: str) -> Skill:
    """Name a skill that a path asks for; one that is named already is that one.

    Raises NoSuchPath, TooManySkills, NameEmpty and NameTooLong.
    """
    path, clean = find_path(book, path_id), clean_name(name)
    for known in path.skills:
        if fold(known.name) == fold(clean):
            return known
    if len(path.skills) >= MOST_SKILLS:
        raise TooManySkills(MOST_SKILLS)
    skill = Skill(book.next_id, clean)
    book.next_id += 1
    keep_path(book, replace(path, skills=(*path.skills, skill)))
    return skill


def find_skill(book: Book, path_id: int, skill_id: int) -> Skill:
    """A skill of that path. Raises NoSuchPath and NoSuchSkill."""
    for skill in find_path(book, path_id).skills:
        if skill.id == skill_id:
            return skill
    raise NoSuchSkill


def drop_skill(book: Book, path_id: int, skill_id: int) -> Skill:
    """A skill is asked for no longer; its habit stays. Raises NoSuchPath and NoSuchSkill."""
    skill = find_skill(book, path_id, skill_id)
    path = find_path(book, path_id)
    keep_path(book, replace(path, skills=tuple(one for one in path.skills if one != skill)))
    return skill


def learn_skill(book: Book, path_id: int, skill_id: int, name: str, *, today: date) -> Habit:
    """Begin a tiny learning habit of that name for a skill; one that learns it already is it.

    Where the name is too long, the skill's own name is the habit's. Raises NoSuchPath,
    NoSuchSkill and TooManyHabits.
    """
    skill = find_skill(book, path_id, skill_id)
    habit = find_learning(book, skill, name)
    if habit is None:
        habit = add_habit(book, _fitting(name, skill.name), today=today, area=Area.LEARNING)
    path, learned = find_path(book, path_id), replace(skill, habit_id=habit.id)
    skills = tuple(learned if one == skill else one for one in path.skills)
    keep_path(book, replace(path, skills=skills))
    return habit


def find_learning(book: Book, skill: Skill, name: str) -> Habit | None:
    """The habit that learns a skill already: its own, or what another path's skill of that name
    has, or one of the name it would get. One that doesn't rest comes before one that does.
    """
    skills = (one for path in book.paths.values() for one in path.skills)
    ids = (one.habit_id for one in skills if fold(one.name) == fold(skill.name))
    named = find_habit_named(book, _fitting(name, skill.name))
    known = [book.habits[one] for one in (skill.habit_id, *ids) if one in book.habits]
    return min((*known, *([named] if named else ())), key=lambda one: one.is_archived, default=None)


def _fitting(name: str, shorter: str) -> str:
    try:
        return clean_name(name)
    except NameTooLong:
        return shorter
