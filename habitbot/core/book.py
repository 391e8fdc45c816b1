"""A book: everything one person entrusted to us, and the promise that keeps it."""

from collections.abc import Awaitable, Collection, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta
from typing import Protocol

import msgspec

from habitbot.core.amount import Amounts
from habitbot.core.contact import Contact, Erased, Event
from habitbot.core.goal import Goal
from habitbot.core.habit import Habit
from habitbot.core.history import Cause, History
from habitbot.core.lesson import Course, Lesson
from habitbot.core.look import RutLook
from habitbot.core.observation import Observed
from habitbot.core.path import Criterion, Experiment, Path
from habitbot.core.person import Person
from habitbot.core.prompt import Prompt
from habitbot.core.proposal import Proposed
from habitbot.core.reflection import Reflection
from habitbot.core.reviewed import Reviewed
from habitbot.core.work import FinishedWork

MOST_APPLIED = 200
ANSWER_WITHIN = timedelta(minutes=30)


class AlreadyApplied(Exception):
    """This update's changes are in the book already: Telegram sent it twice, or we crashed."""


class LeftAlone(Exception):
    """This program can't read the book; it stays as it is."""


class NewerBook(LeftAlone):
    """A newer version of the program wrote this book."""


class DiskRefused(OSError):
    """A book could not be read or written just now; as far as we know, the old one stands."""


class Pending(msgspec.Struct, frozen=True):
    """A question that waits for a typed answer, with what was gathered so far.

    `is_beside`: a page asks it beside its buttons, and it is let go with that page.
    """

    question: str
    asked_at: datetime
    facts: dict[str, str] = {}
    has_limit: bool = True
    is_beside: bool = False

    def is_waiting(self, now: datetime) -> bool:
        """Whether an answer still counts: for half an hour, without limit within the start."""
        return not self.has_limit or now - self.asked_at < ANSWER_WITHIN


class DeletedHabit(msgspec.Struct, frozen=True):
    """A deleted habit with all that belonged to it, kept for the undo."""

    habit: Habit
    deleted_at: datetime
    place: int
    history: History = History()
    notes: dict[date, str] = {}
    causes: dict[date, Cause] = {}
    amounts: Amounts = Amounts()
    prompts: tuple[Prompt, ...] = ()


class Book(msgspec.Struct):
    """One person's book; the one mutable value of the core.

    What is keyed by a number (of a habit, of a prompt) is a table of its own on disk.
    `order` lists the habits as the person sees them. `applied` are the ids of the last
    updates whose changes are in here. `next_due_at` is when the next prompt is due. No more breaks
    are asked for on the day `breaks_off_on`. `proposed` is what was proposed, oldest first,
    `observed` what reviews told of sleep and exercise, the last of each habit, and `reviewed` what
    the last reviews told, one a week.
    `keyboard_for` is the question for which a keyboard of ours lies over the phone's own. `erased`
    is who was deleted and is still to be taken out of the copies.
    """

    person: Person
    order: tuple[int, ...] = ()
    next_id: int = 1
    applied: tuple[int, ...] = ()
    next_due_at: datetime | None = None
    pending: Pending | None = None
    breaks_off_on: date | None = None
    proposed: tuple[Proposed, ...] = ()
    observed: tuple[Observed, ...] = ()
    reviewed: tuple[Reviewed, ...] = ()
    keyboard_for: str = ""
    erased: tuple[Erased, ...] = ()
    habits: dict[int, Habit] = {}
    histories: dict[int, History] = {}
    notes: dict[int, dict[date, str]] = {}
    causes: dict[int, dict[date, Cause]] = {}
    amounts: dict[int, Amounts] = {}
    prompts: dict[int, Prompt] = {}
    deleted: dict[int, DeletedHabit] = {}
    lessons: dict[int, Lesson] = {}
    courses: dict[int, Course] = {}
    works: dict[int, FinishedWork] = {}
    looks: dict[int, RutLook] = {}
    goals: dict[int, Goal] = {}
    contacts: dict[int, Contact] = {}
    events: dict[int, Event] = {}
    paths: dict[int, Path] = {}
    experiments: dict[int, Experiment] = {}
    criteria: dict[int, Criterion] = {}
    reflections: dict[int, Reflection] = {}

    def waiting(self, now: datetime) -> Pending | None:
        """The question that waits for words; one that has lapsed does no more."""
        asked = self.pending
        return asked if asked is not None and asked.is_waiting(now) else None


def note_applied(book: Book, update_id: int) -> None:
    """Add an update to the last of those whose changes are in the book."""
    book.applied = (*book.applied, update_id)[-MOST_APPLIED:]


class Books(Protocol):
    """The promise that keeps books: whole, durable, one writer a person at a time."""

    def open(
        self, person_id: int, update_id: int | None = None
    ) -> AbstractAsyncContextManager[Book]:
        """Hold this person's lock and hand out their book; a new person gets an empty one.

        Leaving writes what changed, once and durably, with the update's id in the same write.
        Leaving with an exception writes nothing. Raises AlreadyApplied for a known id,
        BookTooBig for a book beyond its limit, LeftAlone for one that can't be read, and
        DiskRefused where the disk did not serve.
        """
        ...

    def due(self, now: datetime) -> Sequence[int]:
        """The people whose next prompt is due by now, the longest waiting first."""
        ...

    def next_due_at(self, after: datetime) -> datetime | None:
        """When the first prompt of anybody falls due later than that moment."""
        ...

    def people(self) -> Collection[int]:
        """Everybody who has a book."""
        ...

    def erase(self, person_id: int) -> Awaitable[bool]:
        """Take who is erased from a person's book out of every copy, too, and leave all else in it.

        Whether nothing is left of theirs in which it could not be done. What the disk refuses, or
        a crash leaves, is made up for later, without being asked again.
        """
        ...

    def forget(self, person_id: int) -> Awaitable[None]:
        """Delete a person's book, its copies and everything else of theirs, at once."""
        ...
