"""What a person does with what they learn: keep a line, find it again, work through a course."""

from datetime import date, timedelta
from fractions import Fraction
from math import ceil

from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.day import DAY
from habitbot.core.lesson import Course, CourseUnit, Lesson
from habitbot.core.refusal import (
    AmountNotPossible,
    FewerThanDone,
    NoSuchCourse,
    NoSuchLesson,
    TooManyCourses,
)
from habitbot.core.typed.harm import speaks_of_harm
from habitbot.core.typed.text import clean_name, clean_sentence, fold

MOST_COURSES = 30
LARGEST_TOTAL = 10_000

PACE_DAYS = 28
"""A pace is that of the last four weeks: older days say little about the next ones."""
FRESH_DAYS = 3
"""A course this young has no pace yet: its first evening says nothing about the next."""

RECALLED_AFTER = timedelta(28)
"""About a month: four weeks, so that what was learned comes back on a weekday like its own."""
RECALLED_SINCE = {0: 4, 3: 3}
"""The weekdays on which a line comes back, Monday and Thursday, each with its days since the one
before: so no line has two turns, and no seven days bring three."""


def add_lesson(book: Book, text: str, *, today: date, habit_id: int | None = None) -> Lesson:
    """Keep a line of what was learned that day. Raises AnswerEmpty and NoteTooLong."""
    line = clean_sentence(text)
    lesson = Lesson(book.next_id, today, line, habit_id)
    book.next_id += 1
    book.lessons[lesson.id] = lesson
    return lesson


def find_lesson(book: Book, lesson_id: int) -> Lesson:
    """The line with that number. Raises NoSuchLesson."""
    if lesson_id not in book.lessons:
        raise NoSuchLesson
    return book.lessons[lesson_id]


def delete_lesson(book: Book, lesson_id: int) -> Lesson:
    """Take a line away. Raises NoSuchLesson."""
    lesson = find_lesson(book, lesson_id)
    del book.lessons[lesson_id]
    return lesson


def search_lessons(book: Book, words: str = "") -> tuple[Lesson, ...]:
    """The lines in which every one of these words occurs, newest first; all of them for none.

    Neither accents nor capitals matter.
    """
    wanted = fold(words).split()
    found = [
        lesson
        for lesson in book.lessons.values()
        if all(word in fold(lesson.text) for word in wanted)
    ]
    return tuple(sorted(found, key=lambda lesson: (lesson.on, lesson.id), reverse=True))


def recall_lesson(book: Book, today: date) -> Lesson | None:
    """The line of about a month ago that comes back today, if one does.

    Mondays and Thursdays bring one back: the newest of those that became four weeks old since the
    time before. So a line comes back on one day at most, and a week brings two at most. Words of
    harm never do.
    """
    last_day = today - RECALLED_AFTER
    first_day = last_day - timedelta(RECALLED_SINCE.get(today.weekday(), 0))
    ripe = [one for one in book.lessons.values() if first_day < one.on <= last_day]
    told = (one for one in ripe if not speaks_of_harm(one.text))
    return max(told, key=lambda lesson: (lesson.on, lesson.id), default=None)


def add_course(book: Book, name: str, unit: CourseUnit, total: int, *, today: date) -> Course:
    """Begin to work through a course. Raises TooManyCourses, NameEmpty, NameTooLong and
    AmountNotPossible for anything but 1 to 10,000 units."""
    if len(book.courses) >= MOST_COURSES:
        raise TooManyCourses(MOST_COURSES)
    if not 1 <= total <= LARGEST_TOTAL:
        raise AmountNotPossible(LARGEST_TOTAL)
    course = Course(book.next_id, clean_name(name), unit, total, today)
    book.next_id += 1
    book.courses[course.id] = course
    return course


def find_course(book: Book, course_id: int) -> Course:
    """The course with that number. Raises NoSuchCourse."""
    if course_id not in book.courses:
        raise NoSuchCourse
    return book.courses[course_id]


def open_courses(book: Book, unit: CourseUnit) -> tuple[Course, ...]:
    """Those counted so of which some is left, the newest first."""
    under_way = (one for one in book.courses.values() if one.left and one.unit is unit)
    return tuple(sorted(under_way, key=lambda course: -course.id))


def delete_course(book: Book, course_id: int) -> Course:
    """Let a course go, with what was done of it. Raises NoSuchCourse."""
    course = find_course(book, course_id)
    del book.courses[course_id]
    return course


def reach(book: Book, course_id: int, done: int, *, today: date) -> Course:
    """Say how far one has come by today: so many units in all.

    Raises NoSuchCourse, and AmountNotPossible for less than none or more than there are.
    """
    course = find_course(book, course_id)
    if not 0 <= done <= course.total:
        raise AmountNotPossible(course.total)
    book.courses[course_id] = replace(course, reached={**course.reached, today: done})
    return book.courses[course_id]


def change_total(book: Book, course_id: int, total: int) -> Course:
    """Say how many units there are in all: the first number was a guess.

    Raises NoSuchCourse, AmountNotPossible for anything but 1 to 10,000, and FewerThanDone.
    """
    course = find_course(book, course_id)
    if not 1 <= total <= LARGEST_TOTAL:
        raise AmountNotPossible(LARGEST_TOTAL)
    if total < course.done:
        raise FewerThanDone(course.done)
    reached = {day: min(said, total) for day, said in course.reached.items()}
    book.courses[course_id] = replace(course, total=total, reached=reached)
    return book.courses[course_id]


def put_right(book: Book, course_id: int, done: int, *, today: date) -> Course:
    """Say that so many units are done, and that the end at which it may stand was a slip.

    An end before that, after which one began once more, stays. Raises NoSuchCourse and
    AmountNotPossible.
    """
    course = find_course(book, course_id)
    end = course.finished_on or today
    stood = {day: done if day >= end else said for day, said in course.reached.items()}
    book.courses[course_id] = replace(course, reached=stood)
    return reach(book, course_id, done, today=today)


def go_on(
    book: Book, course_id: int, start: int, done: int, *, today: date, is_again: bool = False
) -> bool:
    """Go on from so many units to so many by a button; whether the course stood at either.

    Fewer put right what was said, unless one goes through it once more. Where it stands elsewhere
    by now nothing changes: an old button takes back nothing. Raises NoSuchCourse and
    AmountNotPossible.
    """
    stands = find_course(book, course_id).done
    say = put_right if done < start and not is_again else reach
    if stands == start:
        say(book, course_id, done, today=today)
    return stands in {start, done}


def has_arrived(book: Book, before: Course, today: date) -> bool:
    """Whether a course that stood so has come to its end today; what was at it had not to."""
    return before.left > 0 and find_course(book, before.id).finished_on == today


def is_fresh(course: Course, today: date) -> bool:
    """Whether a course was begun too lately to speak of a pace."""
    return bool(course.left) and (today - course.begun_on).days < FRESH_DAYS


def pace_of(course: Course, today: date) -> Fraction:
    """Units a day over the last four weeks, or since it was begun if that is shorter."""
    since = max(course.begun_on - DAY, today - timedelta(PACE_DAYS))
    days = (today - since).days
    return Fraction(max(0, course.done_by(today) - course.done_by(since)), max(1, days))


def said_roughly(number: Fraction) -> int:
    """A number as a person says it who reckons nothing: from 20 on in fives, from 100 on in tens.

    87.5 is about 90, 3.5 about 4.
    """
    step = 10 if number >= 100 else 5 if number >= 20 else 1
    return step * int(number / step + Fraction(1, 2))


def ends_on(course: Course, today: date) -> date | None:
    """The day on which the course was done, or will be at this pace; None where nothing moves."""
    if course.finished_on is not None:
        return course.finished_on
    pace = pace_of(course, today)
    return today + timedelta(ceil(course.left / pace)) if pace else None
