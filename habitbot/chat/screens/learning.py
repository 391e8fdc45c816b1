"""What was learned: the lines, the search, the courses."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from msgspec.structs import replace

from habitbot.chat.kit.pages import (
    Page,
    cancel_button,
    cancel_rows,
    page_of,
    page_that_fits,
    turn,
)
from habitbot.chat.kit.scene import Scene
from habitbot.chat.kit.screen import (
    BUTTONS,
    MOST_ROWS,
    WIDE,
    WRAPPED,
    Button,
    Screen,
    button,
    cut_to_rows,
    phone_rows,
    rows_of,
    rows_that_fit,
)
from habitbot.chat.kit.tap import sign_of
from habitbot.chat.screens.sure import sure_row
from habitbot.chat.screens.unknown import takes_typed
from habitbot.chat.taps.learning import (
    MOST_SOUGHT,
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
from habitbot.core.book import Book
from habitbot.core.learning import (
    ends_on,
    find_course,
    find_lesson,
    is_fresh,
    pace_of,
    said_roughly,
    search_lessons,
)
from habitbot.core.lesson import Course, CourseUnit, Lesson
from habitbot.core.typed.text import cut_line, cut_text
from habitbot.texts import learning as texts
from habitbot.texts.buttons import back_label, clear_label
from habitbot.texts.dates import say_date
from habitbot.texts.goals import took_line
from habitbot.texts.learning import Reached
from habitbot.texts.words import Words

A_WEEK, A_MONTH = 7, 30
FAR = timedelta(days=365)
"""Beyond a year a day says more than anybody knows."""

UNCARRIED = re.compile(r"[|>]")
"""What stands between the parts of what a button carries."""

LONGEST_LINE = 4
"""So many rows of a phone a line takes in a list; one that is there alone takes what it needs."""

LONGEST_SAID = 100
"""Code points of what was said of a course, where it is asked of which."""

ROWS_OF_BUTTONS, BELOW_FOUND = 5, 1
"""Below all lines, and below those that were found."""

STEPS = {
    CourseUnit.LESSONS: (1, 2, 3),
    CourseUnit.PAGES: (2, 10, 25),
    CourseUnit.SESSIONS: (1, 2, 3),
}
"""What people add at a time, by what they count."""


def learned_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All lines, newest first."""
    words, lessons = scene.words, search_lessons(book)
    part = _page(scene, lessons, page)
    below = [button(texts.add_label(words), LessonTap())]
    if lessons:
        below.append(button(texts.find_label(words), FindLessonTap()))
        below.append(button(texts.drop_label(words), DropLessonsTap(part.number)))
    below.append(button(texts.courses_label(words), CoursesTap()))
    is_wanted = book.person.recalls_lessons
    recall = button(texts.recall_label(words, is_wanted=is_wanted), RecallTap(not is_wanted))
    return Screen(
        title=texts.title(words, len(lessons)) if lessons else "",
        text=_lines(scene, part) if lessons else texts.empty_text(words),
        rows=(*_turning(words, part), *rows_that_fit(below), *(((recall,),) if lessons else ())),
        asks=None if lessons else LessonTap(),
        means=takes_typed(LessonTap()),
    )


def found_screen(book: Book, scene: Scene, typed: str, page: int = 0) -> Screen:
    """The lines with these words in them, newest first.

    Words too long for the button to the next page are looked for by how they begin.
    """
    words, wanted = scene.words, _carried(typed)
    found = search_lessons(book, wanted) if wanted else ()
    part = _page(scene, found, page, BELOW_FOUND)
    again = button(texts.find_label(words), FindLessonTap())
    back = button(texts.all_label(words), LearnedTap())
    return Screen(
        title=texts.found_title(words, cut_line(wanted, WIDE), len(found)) if found else "",
        text=_lines(scene, part, BELOW_FOUND) if found else texts.nothing_found_text(words),
        rows=((*turn(words, part, lambda number: FoundTap(number, wanted)), again, back),),
    )


def _carried(typed: str) -> str:
    """Words to look for as a button can carry them; what that leaves out only finds more."""
    line = " ".join(UNCARRIED.sub(" ", typed).split())
    return line.encode()[:MOST_SOUGHT].decode(errors="ignore").strip()


def drop_lessons_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """Asks which line shall go."""
    words, part = scene.words, _page(scene, search_lessons(book), page)
    rows = [(button(cut_line(one.text, WIDE), DropLessonTap(one.id)),) for one in part.rows]
    below = (*turn(words, part, DropLessonsTap), button(back_label(words), LearnedTap(part.number)))
    return Screen(text=texts.drop_question(words), rows=(*rows, below))


def drop_lesson_screen(book: Book, scene: Scene, lesson_id: int) -> Screen:
    """Asks before a line is taken away."""
    words, line = scene.words, _line(scene, find_lesson(book, lesson_id), LONGEST_LINE)
    row = sure_row(words, DropLessonSureTap(lesson_id), LearnedTap(), clear_label(words))
    return Screen(text=f"{line}\n\n{texts.drop_one_question(words)}", rows=(row,))


def lesson_question_screen(scene: Scene) -> Screen:
    """Asks for a line."""
    return _asking(scene, texts.question(scene.words))


def find_question_screen(scene: Scene) -> Screen:
    """Asks for the words to look for."""
    return _asking(scene, texts.find_question(scene.words))


def courses_screen(book: Book, scene: Scene, page: int = 0) -> Screen:
    """All courses, those under way first."""
    words = scene.words
    courses = sorted(book.courses.values(), key=lambda one: (one.left == 0, -one.id))
    part = page_of(courses, page)
    rows = [
        (button(texts.course_label(words, one, cut_line(one.name, WIDE - 10)), CourseTap(one.id)),)
        for one in part.rows
    ]
    below = (
        *turn(words, part, CoursesTap),
        button(texts.new_course_label(words), NewCourseTap()),
        button(back_label(words), LearnedTap()),
    )
    return Screen(
        title=texts.courses_title(words) if courses else "",
        text="" if courses else texts.no_courses_text(words),
        rows=(*rows, *rows_of(list(below))),
        asks=None if courses else NewCourseTap(),
        means=takes_typed(NewCourseTap()),
    )


def course_screen(book: Book, scene: Scene, course_id: int) -> Screen:
    """How far one has come, how fast, and when one will arrive."""
    words, course = scene.words, find_course(book, course_id)
    more = [
        button(texts.reach_label(words, step), _to(course, course.done + step))
        for step in _next_steps(course)
    ]
    typed = button(texts.reach_typed_label(words), ReachTypedTap(course.id))
    length = button(texts.length_label(words), LengthTypedTap(course.id))
    drop = button(texts.drop_course_label(words), DropCourseTap(course.id))
    back = button(back_label(words), CoursesTap())
    return Screen(
        title=words.shown(course.name),
        text=_standing(scene, course),
        rows=(*((tuple(more),) if more else ()), (typed, length), (drop, back)),
        asks=ReachTypedTap(course.id) if course.left else None,
    )


def arrived_screen(book: Book, scene: Scene, course_id: int) -> Screen:
    """A course is worked through: this is shown once, with what may be kept of it."""
    words, course = scene.words, find_course(book, course_id)
    lesson = button(texts.asked_label(words), LessonTap())
    back = button(back_label(words), CourseTap(course_id))
    return Screen(
        title=texts.arrived_title(words),
        text=texts.arrived_text(words, course, took_line(words, course.begun_on, scene.today)),
        rows=rows_that_fit([lesson, back]),
    )


def course_name_screen(scene: Scene) -> Screen:
    """Asks what a new course is called."""
    return _asking(scene, texts.course_question(scene.words))


def course_unit_screen(scene: Scene, name: str) -> Screen:
    """Asks what it is counted in."""
    words = scene.words
    units = [
        button(texts.unit_label(words, unit), CourseUnitTap(unit, sign_of(name)))
        for unit in CourseUnit
    ]
    cancel = cancel_button(words)
    return Screen(text=texts.unit_question(words, name), rows=(tuple(units), (cancel,)))


def course_total_screen(scene: Scene, unit: CourseUnit) -> Screen:
    """Asks for its size."""
    return _asking(scene, texts.total_question(scene.words, unit))


def reach_question_screen(book: Book, scene: Scene, course_id: int) -> Screen:
    """Asks how many are done."""
    return _asking(scene, texts.reach_question(scene.words, find_course(book, course_id)))


def reach_doubt_screen(book: Book, scene: Scene, course_id: int, number: int) -> Screen:
    """Asks whether fewer than are done are meant in all or, where there is room, on top.

    Of a course that came to its end on another day: whether that was a slip, or one goes through
    it once more.
    """
    words, course = scene.words, find_course(book, course_id)
    meant = [button(texts.in_all_label(words, number), _to(course, number))]
    is_room, end = 0 < number <= course.left, course.finished_on
    if is_room:
        meant.append(button(texts.reach_label(words, number), _to(course, course.done + number)))
    text = texts.reach_doubt_text(words, course, number, is_room=is_room)
    if end is not None and end != scene.today:
        again = replace(_to(course, number), is_again=True)
        meant.append(button(texts.once_more_label(words, number), again))
        text = texts.end_doubt_text(words, course, number, say_date(words, end, scene.today))
    return Screen(
        text=text, rows=(tuple(meant), *cancel_rows(words)), asks=ReachTypedTap(course.id)
    )


def length_question_screen(book: Book, scene: Scene, course_id: int) -> Screen:
    """Asks how many units a course has."""
    return _asking(scene, texts.length_question(scene.words, find_course(book, course_id)))


def longer_screen(
    book: Book, scene: Scene, course_id: int, number: int, *, is_added: bool
) -> Screen:
    """Asks whether a course is longer than was guessed, where more are done than it has.

    All of them may be done, or some of still more; a number that nothing was added to may as well
    be how many there are.
    """
    words, course = scene.words, find_course(book, course_id)
    all_done = LengthTap(course.id, course.done, number, number)
    meant = [
        button(texts.all_done_label(words, number), all_done),
        button(texts.of_more_label(words, number), LengthTypedTap(course.id, number)),
    ]
    if not is_added:
        has = LengthTap(course.id, course.done, course.done, number)
        meant.append(button(texts.has_label(words, course, number), has))
    text = texts.longer_question(words, course, number)
    rows = (*rows_of(meant, 1), *cancel_rows(words))
    return Screen(text=text, rows=rows, asks=ReachTypedTap(course.id))


def which_reached_screen(
    scene: Scene, courses: Sequence[Course], reached: Reached, typed: str
) -> Screen:
    """Asks of which course it is said how far one has come; each tells where it would stand."""
    words = scene.words
    ends = [(one, min(one.total, _end_of(one, reached))) for one in page_of(courses, 0).rows]
    rows = [
        (
            button(
                texts.course_label(
                    words, _standing_at(scene, one, end), cut_line(one.name, WIDE - 10)
                ),
                _to(one, end),
                (one.name,),
            ),
        )
        for one, end in ends
    ]
    question = texts.which_reached_question(words, cut_text(typed, LONGEST_SAID))
    return Screen(question, rows=(*rows, *cancel_rows(words)))


def _standing_at(scene: Scene, course: Course, end: int) -> Course:
    return replace(course, reached={**course.reached, scene.today: end})


def _end_of(course: Course, reached: Reached) -> int:
    """Where a course stands by it: at that place, or so many further."""
    return reached.number if reached.is_place else course.done + reached.number


def drop_course_screen(book: Book, scene: Scene, course_id: int) -> Screen:
    """Asks before a course is let go."""
    words, course = scene.words, find_course(book, course_id)
    label = texts.drop_course_sure_label(words)
    row = sure_row(words, DropCourseSureTap(course_id), CourseTap(course_id), label)
    return Screen(text=texts.drop_course_question(words, course), rows=(row,))


def _asking(scene: Scene, question: str) -> Screen:
    return Screen(text=question, rows=cancel_rows(scene.words))


def _turning(words: Words, part: Page[Lesson]) -> tuple[tuple[Button, ...], ...]:
    turning = turn(words, part, LearnedTap)
    return (turning,) if turning else ()


def _page(
    scene: Scene, lessons: Sequence[Lesson], page: int, rows_of_buttons: int = ROWS_OF_BUTTONS
) -> Page[Lesson]:
    """As many lines as a phone shows with the buttons below them."""

    def height(one: Lesson, _: Lesson | None) -> int:
        return phone_rows(_line(scene, one, LONGEST_LINE), WRAPPED)

    return page_that_fits(lessons, page, height, MOST_ROWS - BUTTONS * rows_of_buttons)


def _lines(scene: Scene, part: Page[Lesson], rows_of_buttons: int = ROWS_OF_BUTTONS) -> str:
    """The lines of a page, each cut; one that is there alone as far as a phone shows it."""
    is_alone = part.pages == len(part.rows) == 1
    most = MOST_ROWS - BUTTONS * rows_of_buttons if is_alone else LONGEST_LINE
    return "\n".join(_line(scene, one, most) for one in part.rows)


def _line(scene: Scene, one: Lesson, most_rows: int) -> str:
    text = cut_to_rows(one.text, most_rows)
    return texts.lesson_line(scene.words, one.on, text, scene.today.year)


def _to(course: Course, done: int) -> ReachTap:
    """From where a course stands to so many in all."""
    return ReachTap(course.id, course.done, done)


def _next_steps(course: Course) -> list[int]:
    """How many more may be done at once: the usual steps, and the last one to the end."""
    usual = STEPS[course.unit]
    to_the_end = {course.left} if 0 < course.left <= usual[-1] else set()
    return sorted({step for step in usual if step <= course.left} | to_the_end)


def _pace(words: Words, unit: CourseUnit, a_day: Fraction) -> str:
    """As a person says it: by the week, and what is too little for that by the month."""
    a_week, a_month = said_roughly(a_day * A_WEEK), said_roughly(a_day * A_MONTH)
    if a_week:
        return texts.pace_line(words, texts.amount(words, unit, a_week))
    return texts.slow_pace_line(words, texts.amount(words, unit, max(1, a_month)))


def _end(words: Words, unit: CourseUnit, end: date, today: date) -> str:
    is_far = end - today > FAR
    return (
        texts.far_end_line(words, unit, end) if is_far else texts.end_line(words, end, today.year)
    )


def _standing(scene: Scene, course: Course) -> str:
    words, today = scene.words, scene.today
    lines = [texts.progress_line(words, course)]
    if is_fresh(course, today):
        return "\n".join((*lines, texts.fresh_line(words)))
    end, pace = ends_on(course, today), pace_of(course, today)
    if not course.left and end is not None:
        lines.append(texts.arrived_line(words, end, today.year))
    elif end is None:
        lines.append(texts.still_line(words))
    else:
        lines.append(_pace(words, course.unit, pace))
        lines.append(_end(words, course.unit, end, today))
    return "\n".join(lines)
