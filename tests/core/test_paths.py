"""Paths: noted once, chosen or let go any day, and a skill becomes one habit."""

import pytest

from habitbot.core.book import Book
from habitbot.core.experiments import plan_experiment
from habitbot.core.goal import GoalState
from habitbot.core.goals import add_goal, delete_goal, set_state
from habitbot.core.habit import Area
from habitbot.core.habits import add_habit
from habitbot.core.path import ExperimentKind, Path, PathState
from habitbot.core.paths import (
    MOST_PATHS,
    MOST_SKILLS,
    add_path,
    add_skill,
    decide,
    delete_path,
    drop_skill,
    find_path,
    find_skill,
    lacks_goal,
    learn_skill,
    list_paths,
    note_goal,
    note_path,
    rename_path,
)
from habitbot.core.refusal import (
    NameEmpty,
    NameTooLong,
    NoSuchPath,
    NoSuchSkill,
    NoteTooLong,
    TooManyHabits,
    TooManyPaths,
    TooManySkills,
)
from tests.makers import TODAY, a_book, day


@pytest.fixture
def book() -> Book:
    return a_book()


def test_a_path_has_a_name_of_one_line_and_is_open(book: Book) -> None:
    path = add_path(book, " A  nurse\n", today=TODAY)
    assert path == find_path(book, path.id) == Path(1, "A nurse", TODAY)
    assert path.state is PathState.OPEN


@pytest.mark.parametrize(("typed", "refusal"), [(" ?! ", NameEmpty), ("x" * 65, NameTooLong)])
def test_a_path_without_a_name_or_with_an_endless_one_is_refused(
    book: Book, typed: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        add_path(book, typed, today=TODAY)
    assert book.paths == {}


def test_a_path_noted_twice_is_one_and_what_was_let_go_is_open_again(book: Book) -> None:
    path = add_path(book, "Café owner", today=day(9))
    assert add_path(book, "cafe OWNER", today=TODAY) == path
    decide(book, path.id, PathState.CHOSEN, today=day(5))
    assert add_path(book, "Café owner", today=TODAY).state is PathState.CHOSEN
    decide(book, path.id, PathState.LET_GO, today=day(5))
    again = add_path(book, "Café owner", today=TODAY)
    assert (again.id, again.state, again.state_on) == (path.id, PathState.OPEN, TODAY)


def test_a_book_keeps_twenty_paths_and_a_known_name_still_finds_its_own(book: Book) -> None:
    for number in range(MOST_PATHS):
        add_path(book, f"Path {number}", today=TODAY)
    with pytest.raises(TooManyPaths):
        add_path(book, "One more", today=TODAY)
    assert add_path(book, "Path 3", today=TODAY).name == "Path 3"


def test_what_is_chosen_stands_first_and_what_was_let_go_last(book: Book) -> None:
    ids = [add_path(book, name, today=TODAY).id for name in "abc"]
    decide(book, ids[0], PathState.LET_GO, today=TODAY)
    decide(book, ids[2], PathState.CHOSEN, today=TODAY)
    assert [path.name for path in list_paths(book)] == ["c", "b", "a"]


def test_a_decision_said_twice_keeps_its_first_day(book: Book) -> None:
    path = add_path(book, "Nurse", today=day(9))
    decide(book, path.id, PathState.CHOSEN, today=day(3))
    assert decide(book, path.id, PathState.CHOSEN, today=TODAY).state_on == day(3)


def test_one_path_is_chosen_at_a_time(book: Book) -> None:
    ids = [add_path(book, name, today=day(9)).id for name in "abc"]
    decide(book, ids[2], PathState.LET_GO, today=day(9))
    for path_id, on in ((ids[0], day(3)), (ids[1], day(1)), (ids[1], TODAY)):
        decide(book, path_id, PathState.CHOSEN, today=on)
    assert [(path.state, path.state_on) for path in book.paths.values()] == [
        (PathState.OPEN, day(1)),
        (PathState.CHOSEN, day(1)),
        (PathState.LET_GO, day(9)),
    ]


def test_a_chosen_path_lacks_a_goal_until_one_is_made_of_it_however_that_stands(
    book: Book,
) -> None:
    path_id = add_path(book, "Nurse", today=TODAY).id
    assert not lacks_goal(book, find_path(book, path_id))
    decide(book, path_id, PathState.CHOSEN, today=day(9))
    assert lacks_goal(book, find_path(book, path_id))
    goal = add_goal(book, "Begin the training", today=TODAY)
    assert lacks_goal(book, find_path(book, path_id))
    note_goal(book, path_id, goal.id)
    for state in GoalState:
        set_state(book, goal.id, state, today=TODAY)
        assert not lacks_goal(book, find_path(book, path_id))
    delete_goal(book, goal.id)
    assert lacks_goal(book, find_path(book, path_id))


def test_an_open_goal_of_a_paths_name_is_its_goal(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    path = decide(book, path.id, PathState.CHOSEN, today=TODAY)
    goal = add_goal(book, "nurse", today=TODAY)
    assert not lacks_goal(book, path)
    set_state(book, goal.id, GoalState.LET_GO, today=TODAY)
    assert lacks_goal(book, path)


def test_a_path_is_renamed_and_its_note_is_one_line_or_none(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    assert rename_path(book, path.id, "Midwife").name == "Midwife"
    assert note_path(book, path.id, "People\n and  hands").note == "People and hands"
    with pytest.raises(NoteTooLong):
        note_path(book, path.id, "x" * 1001)
    assert note_path(book, path.id, " ").note == ""


def test_a_deleted_path_takes_its_experiments_along_and_no_others(book: Book) -> None:
    gone, stays = (add_path(book, name, today=TODAY).id for name in "ab")
    plan_experiment(book, gone, ExperimentKind.TALK)
    kept = plan_experiment(book, stays, ExperimentKind.TALK)
    delete_path(book, gone)
    assert book.experiments == {kept.id: kept}
    for act in (find_path, delete_path):
        with pytest.raises(NoSuchPath):
            act(book, gone)


def test_a_skill_named_twice_is_one_and_a_path_asks_for_eight(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "Español")
    assert add_skill(book, path.id, "espanol") == skill
    for number in range(MOST_SKILLS - 1):
        add_skill(book, path.id, f"Skill {number}")
    with pytest.raises(TooManySkills):
        add_skill(book, path.id, "One more")


def test_a_skill_becomes_one_learning_habit_however_often_it_is_asked_for(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "Spanish")
    habit = learn_skill(book, path.id, skill.id, "Learn two minutes of Spanish", today=TODAY)
    again = learn_skill(book, path.id, skill.id, "Learn two minutes of Spanish", today=TODAY)
    assert again == habit == book.habits[habit.id]
    assert (habit.name, habit.area) == ("Learn two minutes of Spanish", Area.LEARNING)
    assert find_skill(book, path.id, skill.id).habit_id == habit.id
    assert len(book.habits) == 1


def test_a_skill_whose_habit_was_deleted_can_be_learned_again(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "Spanish")
    first = learn_skill(book, path.id, skill.id, "Learn Spanish", today=TODAY)
    del book.habits[first.id]
    assert learn_skill(book, path.id, skill.id, "Learn Spanish", today=TODAY).id != first.id


def test_a_skill_too_long_for_a_sentence_is_the_habits_name_itself(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "x" * 60)
    habit = learn_skill(book, path.id, skill.id, f"Learn two minutes of {skill.name}", today=TODAY)
    assert habit.name == skill.name


def test_a_skill_taken_away_leaves_its_habit(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "Spanish")
    habit = learn_skill(book, path.id, skill.id, "Learn Spanish", today=TODAY)
    drop_skill(book, path.id, skill.id)
    assert book.habits == {habit.id: habit}
    with pytest.raises(NoSuchSkill):
        find_skill(book, path.id, skill.id)


def test_a_full_book_refuses_the_habit_and_the_skill_stays_without_one(book: Book) -> None:
    path = add_path(book, "Nurse", today=TODAY)
    skill = add_skill(book, path.id, "Spanish")
    for number in range(50):
        add_habit(book, f"Habit {number}", today=TODAY, area=Area.SLEEP)
    with pytest.raises(TooManyHabits):
        learn_skill(book, path.id, skill.id, "Learn Spanish", today=TODAY)
    assert find_skill(book, path.id, skill.id) == skill
