"""What was learned: a line a day, found again, and courses worked through to their end."""

from collections.abc import Sequence

from msgspec.structs import replace

from habitbot.chat.kit.context import Context
from habitbot.chat.kit.handlers import (
    Handler,
    Of,
    OnAnswer,
    OnReply,
    Taken,
    WayBack,
    asks,
    command_adds,
    does,
    names,
    shows,
    takes,
    way_for,
    way_to,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import Kept, Screen, button
from habitbot.chat.kit.tap import NotATap
from habitbot.chat.screens.learning import (
    arrived_screen,
    course_name_screen,
    course_screen,
    course_total_screen,
    course_unit_screen,
    courses_screen,
    drop_course_screen,
    drop_lesson_screen,
    drop_lessons_screen,
    find_question_screen,
    found_screen,
    learned_screen,
    length_question_screen,
    lesson_question_screen,
    longer_screen,
    reach_doubt_screen,
    reach_question_screen,
    which_reached_screen,
)
from habitbot.chat.screens.today import day_screen
from habitbot.chat.taps.learning import (
    CoursesTap,
    CourseTap,
    CourseUnitTap,
    DropCourseSureTap,
    DropCourseTap,
    DropLessonsTap,
    DropLessonSureTap,
    DropLessonTap,
    FindLessonTap,
    FoundTap,
    LearnedTap,
    LengthTap,
    LengthTypedTap,
    LessonTap,
    NewCourseTap,
    ReachTap,
    ReachTypedTap,
    RecallTap,
)
from habitbot.chat.taps.unknown import AddTypedTap
from habitbot.core.amount import AmountUnit
from habitbot.core.book import ANSWER_WITHIN, Book
from habitbot.core.check_in import check_open
from habitbot.core.habits import active_habits, find_habit_named
from habitbot.core.learning import (
    LARGEST_TOTAL,
    add_course,
    add_lesson,
    change_total,
    delete_course,
    delete_lesson,
    find_course,
    go_on,
    has_arrived,
    open_courses,
    reach,
)
from habitbot.core.lesson import Course, CourseUnit
from habitbot.core.refusal import AmountNotPossible, FewerThanDone
from habitbot.core.typed.lesson_told import tells_lesson
from habitbot.core.typed.naming import find_named
from habitbot.core.typed.telling import check_line
from habitbot.core.typed.text import clean_name, cut_text, is_question, read_number
from habitbot.texts import learning as texts
from habitbot.texts.amounts_named import find_target
from habitbot.texts.amounts_typed import added, with_digits
from habitbot.texts.buttons import clear_label, gone_toast, saved_toast
from habitbot.texts.learning import Reached

LINE, FIND = LessonTap.QUESTION, "find"
COURSE, REACHED = NewCourseTap.QUESTION, ReachTypedTap.QUESTION
UNIT, TOTAL, LENGTH = "unit", "total", LengthTypedTap.QUESTION
LISTS = {LessonTap.PREFIX, NewCourseTap.PREFIX}
"""What is offered to be added on the pages of what was learned."""

MOST_TOLD = 100
"""How many characters of a line are told again once it is kept."""


def handlers() -> list[Handler]:
    """What this feature answers to."""
    return [
        command_adds("learned", learned_screen, LessonTap(), _learn),
        Of(LearnedTap).shows(learned_screen),
        does(LessonTap, on_lesson),
        asks(FindLessonTap, FIND, lambda _, scene, __: find_question_screen(scene)),
        shows(FoundTap, lambda book, scene, tap: found_screen(book, scene, tap.words, tap.page)),
        Of(DropLessonsTap).shows(drop_lessons_screen),
        Of(DropLessonTap).shows(drop_lesson_screen),
        does(DropLessonSureTap, on_drop_lesson, gone_toast),
        does(RecallTap, on_recall, saved_toast),
        Of(CoursesTap).shows(courses_screen),
        Of(CourseTap).shows(course_screen),
        asks(NewCourseTap, COURSE, lambda _, scene, __: course_name_screen(scene)),
        does(CourseUnitTap, on_unit),
        does(ReachTap, on_reach),
        Of(ReachTypedTap).asks(REACHED, reach_question_screen),
        does(LengthTap, on_length),
        asks(LengthTypedTap, LENGTH, _ask_length),
        Of(DropCourseTap).shows(drop_course_screen),
        does(DropCourseSureTap, on_drop_course, gone_toast),
    ]


def answers() -> dict[str, OnAnswer]:
    """The typed answers this feature waits for."""
    return {
        LINE: takes(on_line_typed),
        FIND: takes(on_words_typed),
        COURSE: names(on_course_typed),
        UNIT: takes(on_unit_typed),
        TOTAL: takes(on_total_typed),
        REACHED: takes(on_reach_typed),
        LENGTH: takes(on_length_typed),
    }


def replies() -> list[OnReply]:
    """What it takes up that nobody asked for: how far one has come in a course, a line."""
    return [on_reached, on_lesson_told]


def kept_as_typed() -> set[str]:
    """Those that keep a person's own words."""
    return {LINE}


def ways_back() -> dict[str, WayBack]:
    """Where its questions are left to."""
    return {
        LINE: way_for(LessonTap, _back_from_line),
        FIND: way_to(learned_screen),
        COURSE: way_to(courses_screen),
        UNIT: way_to(courses_screen),
        TOTAL: way_to(courses_screen),
        REACHED: Of(ReachTypedTap).way(course_screen),
        LENGTH: way_for(LengthTypedTap, _course_of),
    }


def on_lesson(context: Context, book: Book, tap: LessonTap) -> Screen:
    """Wait for a line."""
    day = tap.day or context.today
    if tap.habit_id is not None:
        check_open(book, tap.habit_id, day, context.today)
    elif day > context.today:
        raise NotATap
    context.ask(book, LINE, LessonTap(day, tap.habit_id))
    return lesson_question_screen(context.scene)


def _learn(context: Context, book: Book, line: str) -> Screen:
    """One more line of today."""
    check_line(line)
    add_lesson(book, line, today=context.today)
    return context.asking(book, learned_screen(book, context.scene))


def on_line_typed(context: Context, book: Book, typed: str) -> Screen:
    """The line itself."""
    tap = context.asked(LessonTap)
    check_line(typed)
    lesson = add_lesson(book, typed, today=tap.day or context.today, habit_id=tap.habit_id)
    line = texts.kept_line(context.words, cut_text(lesson.text, MOST_TOLD))
    kept = Kept(line, button(texts.learned_label(context.words), LearnedTap()))
    return _back_from_line(book, context.scene, tap, kept)


def on_words_typed(context: Context, book: Book, typed: str) -> Screen:
    """The lines with these words."""
    return found_screen(book, context.scene, typed)


def on_drop_lesson(context: Context, book: Book, tap: DropLessonSureTap) -> Screen:
    """This one, for good."""
    delete_lesson(book, tap.lesson_id)
    return learned_screen(book, context.scene)


def on_recall(context: Context, book: Book, tap: RecallTap) -> Screen:
    """An old line with the day's first list, or not."""
    book.person = replace(book.person, recalls_lessons=tap.is_wanted)
    return learned_screen(book, context.scene)


def on_course_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it is called; then what it is counted in."""
    name = clean_name(typed)
    context.ask(book, UNIT, name=name)
    return course_unit_screen(context.scene, name)


def on_unit_typed(context: Context, book: Book, typed: str) -> Screen:
    """What it is counted in, maybe with its size; what is neither is asked for again."""
    unit, total = texts.read_unit(typed), _read_count(typed)
    if unit is None:
        again = course_unit_screen(context.scene, _asked_name(context))
        return context.ask_again(book, texts.unit_not_read(context.words), again.rows)
    if total is None:
        return _ask_total(context, book, unit)
    return _begin(context, book, unit, total)


def on_unit(context: Context, book: Book, tap: CourseUnitTap) -> Screen:
    """What it is counted in; then its size."""
    return _ask_total(context, book, tap.unit, tap.sign)


def on_total_typed(context: Context, book: Book, typed: str) -> Screen:
    """Its size; with it the course begins."""
    total = _read_count(typed)
    if total is None:
        return context.ask_again(book, texts.no_number(context.words))
    return _begin(context, book, context.asked(CourseUnitTap).unit, total)


def on_reach(context: Context, book: Book, tap: ReachTap) -> tuple[Screen, str]:
    """So many are done, in all; it counts once, and an old button takes back nothing."""
    is_current = go_on(
        book, tap.course_id, tap.start, tap.done, today=context.today, is_again=tap.is_again
    )
    course = find_course(book, tap.course_id)
    # A second tap leaves the celebration where it is.
    is_arrival = is_current and course.finished_on == context.today
    screen = _standing_screen(context, book, course.id, is_arrival=is_arrival)
    words = context.words
    toast = saved_toast(words) if is_current else texts.further_toast(words)
    return screen, "" if is_arrival else toast


def on_reach_typed(context: Context, book: Book, typed: str) -> Screen:
    """How many, in all; behind a plus or with "more" they come on top of what is done.

    Fewer than are done may be meant either way: nothing is taken back before that was asked.
    On the course's page a habit's own name is no number: that is said on the day's card. There it
    stands in no sentence of something else either: "3 coffees", "bed at 11".
    """
    if context.is_asked_beside and find_habit_named(book, typed):
        return context.home(book)
    course = find_course(book, context.asked(ReachTypedTap).course_id)
    if (total := texts.read_length(typed, course)) is not None:
        change_total(book, course.id, total)
        return _standing_screen(context, book, course.id, is_arrival=False)
    is_plain = not context.is_asked_beside or texts.says_only_how_far(typed, course)
    number = _how_far(typed, course) if is_plain else None
    if number is None:
        line = texts.no_number if is_plain else texts.not_how_far
        return context.ask_again(book, line(context.words))
    if _is_on_top(typed):
        return _reach(context, book, course.id, course.done + number, is_added=True)
    if number < course.done:
        doubt = reach_doubt_screen(book, context.scene, course.id, number)
        return context.asking(book, doubt)
    return _reach(context, book, course.id, number)


def _is_on_top(typed: str) -> bool:
    """Whether a number comes on top of what is done: "+2", "2 more"."""
    return added(typed) is not None or texts.says_more(typed)


def _how_far(typed: str, course: Course) -> int | None:
    """The number of what the course counts, or the one number there is."""
    reached = texts.read_reached(typed)
    if reached is not None and reached.unit is course.unit:
        return reached.number
    return _read_count(texts.without_total(typed))


def on_length(context: Context, book: Book, tap: LengthTap) -> tuple[Screen, str]:
    """It has so many, and so many of them are done; an old button changes nothing."""
    course = find_course(book, tap.course_id)
    is_current = course.done in {tap.start, tap.done} and course.total <= tap.total
    if is_current:
        change_total(book, course.id, tap.total)
        go_on(book, course.id, tap.start, tap.done, today=context.today)
    is_arrival = is_current and has_arrived(book, course, context.today)
    screen = _standing_screen(context, book, course.id, is_arrival=is_arrival)
    words = context.words
    toast = saved_toast(words) if is_current else texts.further_toast(words)
    return screen, "" if is_arrival else toast


def _ask_length(book: Book, scene: Scene, tap: LengthTypedTap) -> Screen:
    return length_question_screen(book, scene, tap.course_id)


def _course_of(book: Book, scene: Scene, tap: LengthTypedTap) -> Screen:
    return course_screen(book, scene, tap.course_id)


def on_length_typed(context: Context, book: Book, typed: str) -> Screen:
    """How many it has in all, maybe with how many are done by then."""
    total, tap = _read_count(typed), context.asked(LengthTypedTap)
    if total is None:
        return context.ask_again(book, texts.no_number(context.words))
    course = find_course(book, tap.course_id)
    if tap.done is not None and total < tap.done:
        raise FewerThanDone(tap.done)
    change_total(book, course.id, total)
    if tap.done is not None and tap.done > course.done:
        reach(book, course.id, tap.done, today=context.today)
    is_arrival = has_arrived(book, course, context.today)
    return _standing_screen(context, book, course.id, is_arrival=is_arrival)


async def on_reached(context: Context, _: int | None, typed: str) -> Taken:
    """How far one has come: below what was learned or the courses "page 50", anywhere "lesson 5",
    "page 50 of Dune".

    It is of the one course under way that is counted so, or is named; of several it is asked, and
    so is whether pages are of it that may be those of a habit.
    """
    reached = None if is_question(typed) else texts.read_reached(typed)
    if reached is None or not (_is_below_lessons(context) or _is_of_a_course(reached)):
        return False
    async with context.look() as book:
        courses = _courses_meant(open_courses(book, reached.unit), reached)
    if not courses:
        return False
    async with context.book() as book:
        screen = _said_of(context, book, courses, reached, typed)
    context.show(screen)
    return True


def _is_below_lessons(context: Context) -> bool:
    seen = context.tap_seen(AddTypedTap, ANSWER_WITHIN)
    return seen is not None and seen.prefix in LISTS


def _is_of_a_course(reached: Reached) -> bool:
    """Whether words are of a course wherever they are said: lessons are, and what is named."""
    is_named = not texts.BESIDE_REACHED.issuperset(reached.beside)
    return is_named or reached.unit is CourseUnit.LESSONS


async def on_lesson_told(context: Context, message_id: int | None, typed: str) -> Taken:
    """What somebody says that they learned, wherever it is; the day's card comes with it."""
    if message_id is not None or context.is_stranger or not tells_lesson(typed):
        return False
    async with context.book() as book:
        lesson = add_lesson(book, typed, today=context.today)
        line = texts.kept_line(context.words, cut_text(lesson.text, MOST_TOLD))
        undo = button(clear_label(context.words), DropLessonTap(lesson.id))
        screen = day_screen(book, context.scene, context.today, kept=Kept(line, undo))
    context.show(screen)
    return True


def _courses_meant(courses: Sequence[Course], reached: Reached) -> Sequence[Course]:
    """Those that the words beside it name, or all where they say nothing more."""
    beside = [word for word in reached.beside if word not in texts.BESIDE_REACHED]
    if not beside:
        return courses
    named = find_named(" ".join(reached.beside), [one.name for one in courses])
    is_all = texts.BESIDE_REACHED.issuperset(named.said.split())
    return [courses[place] for place in named.places] if is_all else []


def _may_be_of_a_habit(book: Book, reached: Reached) -> bool:
    """Whether so many pages may be those of a day, of a habit that counts them."""
    if reached.is_place or reached.unit is not CourseUnit.PAGES:
        return False
    targets = (habit.target or find_target(habit.name) for habit in active_habits(book))
    return any(target is not None and target.unit is AmountUnit.PAGES for target in targets)


def _said_of(
    context: Context, book: Book, courses: Sequence[Course], reached: Reached, typed: str
) -> Screen:
    if len(courses) > 1 or _may_be_of_a_habit(book, reached):
        return which_reached_screen(context.scene, courses, reached, typed)
    (course,) = courses
    if _is_on_top(typed):
        return _reach(context, book, course.id, course.done + reached.number, is_added=True)
    if not course.done or (reached.is_place and reached.number >= course.done):
        return _reach(context, book, course.id, reached.number)
    doubt = reach_doubt_screen(book, context.scene, course.id, reached.number)
    return context.asking(book, doubt)


def on_drop_course(context: Context, book: Book, tap: DropCourseSureTap) -> Screen:
    """Let it go."""
    find_course(book, tap.course_id)
    delete_course(book, tap.course_id)
    return context.asking(book, courses_screen(book, context.scene))


def _back_from_line(book: Book, scene: Scene, tap: LessonTap, kept: Kept | None = None) -> Screen:
    """To the day's card where a line is told beside a habit; else to all lines.

    Where none was told it can be told from there.
    """
    if tap.habit_id is None:
        return learned_screen(book, scene)
    again = Kept("", button(texts.asked_label(scene.words), tap))
    return day_screen(book, scene, tap.day or scene.today, kept=kept or again)


def _ask_total(context: Context, book: Book, unit: CourseUnit, sign: int | None = None) -> Screen:
    context.ask(book, TOTAL, CourseUnitTap(unit), name=_asked_name(context, sign))
    return course_total_screen(context.scene, unit)


def _begin(context: Context, book: Book, unit: CourseUnit, total: int) -> Screen:
    course = add_course(book, _asked_name(context), unit, total, today=context.today)
    return _standing_screen(context, book, course.id, is_arrival=False)


def _reach(
    context: Context, book: Book, course_id: int, done: int, *, is_added: bool = False
) -> Screen:
    """So many are done; where there are fewer in all, it is asked whether it is longer."""
    course = find_course(book, course_id)
    if done > LARGEST_TOTAL:
        raise AmountNotPossible(LARGEST_TOTAL)
    if course.total < done:
        longer = longer_screen(book, context.scene, course_id, done, is_added=is_added)
        return context.asking(book, longer)
    reach(book, course_id, done, today=context.today)
    is_arrival = has_arrived(book, course, context.today)
    return _standing_screen(context, book, course_id, is_arrival=is_arrival)


def _standing_screen(context: Context, book: Book, course_id: int, *, is_arrival: bool) -> Screen:
    """How a course stands; its end is celebrated by the act that reaches it.

    So it is on another day, where one went on after it, but not where it was only put right.
    """
    draw = arrived_screen if is_arrival else course_screen
    return context.asking(book, draw(book, context.scene, course_id))


def _asked_name(context: Context, sign: int | None = None) -> str:
    """What the course is called whose size is being asked for."""
    return context.name_before(sign, UNIT, TOTAL)


def _read_count(typed: str) -> int | None:
    """A whole number in digits or in words."""
    return read_number(with_digits(typed))
