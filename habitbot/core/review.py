"""The review: what a week came to beyond its marks, and the answer to its one question."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

import msgspec
from msgspec.structs import replace

from habitbot.core.book import Book
from habitbot.core.check_in import begun_between
from habitbot.core.come_backs import come_backs_on
from habitbot.core.day import DAY, WEEK, week_of
from habitbot.core.goal import Goal
from habitbot.core.goals import open_goals
from habitbot.core.habit import Area
from habitbot.core.history import KEPT_MARKS
from habitbot.core.lesson import Course
from habitbot.core.life import life_of
from habitbot.core.person import Person
from habitbot.core.prompt import PromptKind, PromptRecord, RecordState
from habitbot.core.prompts import day_asked
from habitbot.core.reflection import Reflection, WeekQuestion
from habitbot.core.refusal import DayNotOpen
from habitbot.core.reviewed import Happening, OfGoal, OfHabit, Reviewed, Span, so_far
from habitbot.core.silence import said_anything
from habitbot.core.typed.text import clean_sentence
from habitbot.core.week import MOST_REVIEWS, DayState, HabitWeek, WeekSummary

DID = {DayState.DONE, DayState.TINY}
LEAST_OFTEN = 3
"""From so often on a number says something of an area."""

FIRST_DAYS = timedelta(days=3)


class AreaWeek(msgspec.Struct, frozen=True):
    """What was kept of what was due in an area; `days` are those on which anything was done.

    It has stirred where something was taken up again since the last review, or begun.
    """

    area: Area
    kept: int
    due: int
    days: int
    has_stirred: bool = False


class CourseWeek(msgspec.Struct, frozen=True):
    """A course in which one went on: how many units more, and how many are done in all."""

    course: Course
    more: int
    done: int


class Review(msgspec.Struct, frozen=True):
    """A week's summary, and what else there was in it, up to today.

    What the review before came too early for is in it as well.

    `balance` has the areas with habits, those with most days first. `people` counts who was
    written to or met, each once, `lessons` the lines learned, `feedback` the works of which
    something was said, `experiments` what was tried about a path. `goals` were reached in the
    week, `courses` finished, and in those of `moved` one went on. `passed` are the milestones that
    open goals have behind them since. `begun` counts the days with an amount that left a habit's
    day open. It `has_unreviewed` where any of all that happened lies in weeks without a review.
    """

    summary: WeekSummary
    balance: tuple[AreaWeek, ...]
    people: int
    lessons: int
    feedback: int
    experiments: int
    goals: tuple[Goal, ...] = ()
    courses: tuple[Course, ...] = ()
    moved: tuple[CourseWeek, ...] = ()
    passed: tuple[int, ...] = ()
    begun: int = 0
    has_unreviewed: bool = False

    @property
    def has_more(self) -> bool:
        """Whether there is anything to tell beside the week's marks.

        So it is where they came back right before it.
        """
        counts = (self.people, self.lessons, self.feedback, self.experiments)
        ended = self.goals or self.courses or self.moved or self.passed
        return any(counts) or bool(ended) or self.summary.come_backs > 0

    @property
    def busy_areas(self) -> tuple[AreaWeek, ...]:
        """The areas in which anything was done, most days first.

        None where there is one area only, or where the days are too few to tell of a balance.
        """
        busy = tuple(one for one in self.balance if one.days)
        is_telling = len(self.balance) > 1 and sum(one.days for one in busy) >= LEAST_OFTEN
        return busy if is_telling else ()

    @property
    def quiet_area(self) -> Area | None:
        """Where nothing happened while elsewhere something did, though it was due often enough.

        Where people, lessons and the like tell of an area, something did happen in it, and where
        something in it was taken up again or begun. Who came back after days hears of none.
        """
        if self.summary.long:
            return None
        told = {
            Area.NETWORKING: self.people,
            Area.LEARNING: self.lessons or self.courses or self.moved,
            Area.FEEDBACK: self.feedback,
            Area.DIRECTION: self.experiments,
        }
        quiet = [
            one
            for one in self.balance
            if not one.days
            and one.due >= LEAST_OFTEN
            and not (told.get(one.area) or one.has_stirred)
        ]
        longest = max(quiet, key=lambda one: one.due, default=None)
        return longest.area if longest and self.busy_areas else None


def review_week(book: Book, summary: WeekSummary) -> Review:
    """What the summarised week came to, and what happened before it that no review told."""
    span = summary.span
    found = {what.number for what in _happened(book) if span.is_new(what)}
    weeks = [_course_week(one, span) for one in book.courses.values()]
    finished = [week for week in weeks if _is_finished(week.course, span)]
    begun = [what for what in _begun(book, span.first, span.last) if span.is_new(what)]
    return Review(
        summary=summary,
        balance=_balance(summary, {what.number for what in begun}),
        people=len(found & book.contacts.keys()),
        lessons=len(found & book.lessons.keys()),
        feedback=len(found & book.works.keys()),
        goals=tuple(goal for goal in book.goals.values() if _is_reached(goal, span)),
        courses=tuple(week.course for week in finished),
        moved=tuple(week for week in weeks if week.more > 0 and week not in finished),
        passed=tuple(
            one.id
            for goal in open_goals(book, span.last)
            for one in goal.milestones
            if one.id in found
        ),
        experiments=len(found & book.experiments.keys()),
        begun=len({what.on for what in begun}),
        has_unreviewed=_has_happened(book, _span_unreviewed(summary)),
    )


def _span_unreviewed(summary: WeekSummary) -> Span:
    """What of its days lies in earlier weeks whose review did not come; no day where none did."""
    span, since = summary.span, summary.unreviewed.since or summary.first_day
    return replace(span, first=max(span.first, since), last=summary.first_day - DAY)


def _has_happened(book: Book, span: Span) -> bool:
    """Whether there is anything of these days beside their marks."""
    happened = (*_happened(book), *_begun(book, span.first, span.last))
    courses = book.courses.values()
    has_gone_on = any(_course_week(one, span).more > 0 for one in courses)
    has_ended = any(_is_finished(one, span) for one in courses)
    return has_gone_on or has_ended or any(span.is_new(what) for what in happened)


def _course_week(course: Course, span: Span) -> CourseWeek:
    """How far one went on in a course beyond what the review before told.

    Who took something back goes on from there.
    """
    done, before = course.done_by(span.last), course.done_by(span.first - DAY)
    told = before + span.told(course.id, span.first)
    stood = (on_day for day, on_day in course.reached.items() if span.first <= day <= span.last)
    return CourseWeek(course, done - min([told, *stood]), done)


def _is_reached(goal: Goal, span: Span) -> bool:
    on = goal.reached_on
    return on is not None and span.is_new(Happening(goal.id, on, OfGoal.REACHED))


def _is_finished(course: Course, span: Span) -> bool:
    """Whether one of these days brought the course to its end."""
    return any(span.is_new(_step(course, end)) for end in course.ends)


def note_reviewed(
    book: Book, day: date, *, today: date, down_days: frozenset[date] = frozenset()
) -> None:
    """Remember what the review that is sent tells of that day, its last one."""
    of_habits = _of_habits(book, day, today, down_days)
    happened = (*_happened(book), *_stepped(book, day), *of_habits)
    first = week_of(day, book.person)[0]
    before = [one for one in book.reviewed if one.on < first]
    reviewed = Reviewed(day, so_far(happened, day))
    book.reviewed = (*before, reviewed)[-MOST_REVIEWS:]


def has_later_review(book: Book, day: date) -> bool:
    """Whether a later week than that day's was reviewed: what is to be done now is told there."""
    last = week_of(day, book.person)[-1]
    return any(one.on > last for one in book.reviewed)


def was_reviewed(book: Book, day: date) -> bool:
    """Whether a review was sent that told of that day's week: what it proposes stands there."""
    week = week_of(day, book.person)
    return any(one.on in week for one in book.reviewed)


def recall_reviewed(book: Book, day: date, told: Collection[int]) -> Reviewed:
    """What a review told of that day, its last one, of which only these numbers were kept.

    A habit among them had come back, a goal was reached, and a course finished. Where anything
    else happened that had no number there, it counts as told.
    """
    ended = {one.id for one in book.courses.values() if day in one.ends}
    numbered = {*book.contacts, *book.lessons, *book.works, *book.experiments, *ended}
    reached = {(goal.id, OfGoal.REACHED) for goal in book.goals.values()}
    known = [
        what
        for what in (*_happened(book), *_stepped(book, day), *_marked(book, day))
        if what.number in told
        or (what.number not in numbered and (what.number, what.much) not in reached)
    ]
    came = [Happening(one, day, OfHabit.CAME_BACK) for one in book.habits if one in told]
    return Reviewed(day, so_far((*known, *came), day))


def forget_reviewed(book: Book, day: date) -> None:
    """Take back that a review told of that day: it never arrived."""
    book.reviewed = tuple(one for one in book.reviewed if one.on != day)


def _happened(book: Book) -> Iterator[Happening]:
    """What happens once on a day, or comes but one step further, as a goal does."""
    yield from _with_people(book)
    for lesson in book.lessons.values():
        yield Happening(lesson.id, lesson.on)
    for tried in book.experiments.values():
        if tried.done_on is not None:
            yield Happening(tried.id, tried.done_on)
    for goal in book.goals.values():
        yield Happening(goal.id, goal.begun_on, OfGoal.SET)
        if goal.reached_on is not None:
            yield Happening(goal.id, goal.reached_on, OfGoal.REACHED)
        yield from (Happening(one.id, one.done_on) for one in goal.milestones if one.done_on)


def _with_people(book: Book) -> Iterator[Happening]:
    """Messages, meetings, and feedback."""
    for contact in book.contacts.values():
        yield from (Happening(contact.id, on) for on in contact.wrote_on)
    for event in book.events.values():
        if event.was_attended:
            yield from (Happening(contact_id, event.on) for contact_id in event.contact_ids)
    for work in book.works.values():
        received_on = work.feedback.received_on if work.feedback else None
        days = {on for on in (received_on, work.answered_on) if on is not None}
        yield from (Happening(work.id, on) for on in sorted(days))


def _stepped(book: Book, day: date) -> Iterator[Happening]:
    """By how many units one went on in courses on that day."""
    return (_step(course, day) for course in book.courses.values())


def _step(course: Course, day: date) -> Happening:
    return Happening(course.id, day, course.done_by(day) - course.done_by(day - DAY))


def _begun(book: Book, first: date, last: date) -> Iterator[Happening]:
    """The days with an amount that left a habit's day open."""
    for habit_id, on in begun_between(book, first, last):
        yield Happening(habit_id, on, OfHabit.BEGUN)


def _marked(book: Book, day: date) -> Iterator[Happening]:
    """Which habits were begun or kept on that day."""
    yield from _begun(book, day, day)
    for habit_id, history in book.histories.items():
        if history.mark_on(day) in KEPT_MARKS:
            yield Happening(habit_id, day, OfHabit.KEPT)


def _of_habits(
    book: Book, day: date, today: date, down_days: frozenset[date]
) -> Iterator[Happening]:
    """How far the habits came on that day."""
    yield from _marked(book, day)
    for habit_id in book.order:
        life = life_of(book, habit_id, today=today, down_days=down_days, until=day)
        if come_backs_on(life, [day]):
            yield Happening(habit_id, day, OfHabit.CAME_BACK)


def _balance(summary: WeekSummary, begun: Collection[int]) -> tuple[AreaWeek, ...]:
    areas = []
    for area in Area:
        rows = [row for row in summary.rows if row.area is area]
        kept, due = sum(row.kept for row in rows), sum(row.due - row.open for row in rows)
        days = sum(any(state in DID for state in day) for day in _columns(rows))
        has_stirred = any(row.come_backs or row.habit_id in begun for row in rows)
        areas += [AreaWeek(area, kept, due, days, has_stirred)] if rows else []
    return tuple(sorted(areas, key=lambda one: (-one.days, -one.kept)))


def _columns(rows: Sequence[HabitWeek]) -> Iterable[tuple[DayState, ...]]:
    """Each day of the week with what became of all these habits on it."""
    return zip(*(row.days for row in rows), strict=True)


def question_of(first_day: date) -> WeekQuestion:
    """The question of the week that begins on that day, each in its turn."""
    questions = tuple(WeekQuestion)
    return questions[first_day.toordinal() // 7 % len(questions)]


def find_reflection(book: Book, day: date) -> Reflection | None:
    """What was answered about that day's week."""
    week = week_of(day, book.person)
    return next((one for one in book.reflections.values() if one.week in week), None)


def is_asked_now(book: Book, day: date, today: date) -> bool:
    """Whether the question of that day's week is put, as long as its review is open.

    Nobody is asked who said nothing of any habit in two weeks.
    """
    return is_review_open(book, day, today) and not _is_silent(book, day)


def _is_silent(book: Book, day: date) -> bool:
    """Whether nothing was said in that week and the one before, though there was what to say."""
    week = week_of(day, book.person)
    first = week[0] - WEEK
    has_begun = any(habit.started_on <= first for habit in book.habits.values())
    return has_begun and not said_anything(book, first, week[-1])


def is_review_open(book: Book, day: date, today: date) -> bool:
    """Whether that day's week is looked back on: from its review or its last day on.

    That lasts for one week more.
    """
    week = week_of(day, book.person)
    has_come = any(
        record.state is not RecordState.SKIPPED and _day_told(record, book.person) in week
        for record in _reviews(book)
    )
    return (has_come or today >= week[-1]) and today <= week[-1] + WEEK


def day_told(day: date, person: Person) -> date:
    """The last day of which a review tells that comes on that day.

    On the first day of a week that is the one before: nothing of a week is over yet.
    """
    return day - DAY if day == week_of(day, person)[0] else day


def _day_told(record: PromptRecord, person: Person) -> date:
    return day_told(day_asked(record, person), person)


def is_first_review(book: Book) -> bool:
    """Whether one review came so far."""
    came = [record for record in _reviews(book) if record.state is not RecordState.SKIPPED]
    return len(came) == 1


def has_just_begun(book: Book, summary: WeekSummary) -> bool:
    """Whether the first habit began in the last days of this week."""
    begun = min((habit.started_on for habit in book.habits.values()), default=summary.today)
    last = min(week_of(summary.first_day, book.person)[-1], summary.today)
    return last - begun < FIRST_DAYS


def reviewed_week(book: Book, message_id: int) -> date | None:
    """The first day of the week whose review was sent as that message."""
    days = (
        _day_told(record, book.person)
        for record in _reviews(book)
        if record.message_id == message_id
    )
    return next((week_of(day, book.person)[0] for day in days), None)


def reflect(book: Book, day: date, text: str, *, today: date) -> Reflection:
    """Keep an answer about that day's week, in place of the one before.

    Raises AnswerEmpty, NoteTooLong, and DayNotOpen for a week that is ahead.
    """
    check_reviewable(book, day, today)
    line = clean_sentence(text)
    known, first_day = find_reflection(book, day), week_of(day, book.person)[0]
    if known is None:
        known = Reflection(book.next_id, first_day, question_of(first_day), line)
        book.next_id += 1
    before = known.before if known.text == line else known.text
    book.reflections[known.id] = replace(known, text=line, before="" if before == line else before)
    return book.reflections[known.id]


def put_answer_back(book: Book, day: date) -> None:
    """Put back what the answer about that day's week took the place of, if it did."""
    known = find_reflection(book, day)
    if known is not None and known.before:
        book.reflections[known.id] = replace(known, text=known.before, before="")


def drop_reflection(book: Book, day: date) -> None:
    """Take the answer about that day's week away, if there is one."""
    known = find_reflection(book, day)
    if known is not None:
        del book.reflections[known.id]


def check_reviewable(book: Book, day: date, today: date) -> None:
    """Raise DayNotOpen for a week that is ahead."""
    if week_of(day, book.person)[0] > today:
        raise DayNotOpen


def _reviews(book: Book) -> Iterable[PromptRecord]:
    for prompt in book.prompts.values():
        if prompt.kind is PromptKind.REVIEW:
            yield from prompt.records
