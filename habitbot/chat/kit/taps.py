"""Taps: what a button carries, 64 bytes there and back."""

import re
import typing
from datetime import date
from enum import StrEnum
from functools import cache
from typing import ClassVar, Self, TypeVar

import msgspec

from habitbot.core.habit import Area
from habitbot.core.history import Cause, Mark
from habitbot.core.lesson import CourseUnit
from habitbot.core.prompt import PromptKind

V = TypeVar("V", int, date)

_BETWEEN = "|"
_LARGEST_NUMBER = 1_000_000
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2999, 12, 31)


class NotATap(Exception):
    """Data that no button of ours carries: an old version's, or made up."""


class Tap(msgspec.Struct, frozen=True):
    """A pressed button, decoded. It says what is wanted, never "the other way round"."""

    PREFIX: ClassVar[str] = ""

    def write(self) -> str:
        """The tap as Telegram carries it."""
        return _BETWEEN.join((self.PREFIX, *map(_write, msgspec.structs.astuple(self))))

    @classmethod
    def pattern(cls) -> str:
        """A regular expression that all taps of this kind match, and no others."""
        return rf"^{re.escape(cls.PREFIX)}(\{_BETWEEN}|$)"

    @classmethod
    def read(cls, data: str) -> Self:
        """The tap that was written; NotATap where it can't be one."""
        prefix, *values = data.split(_BETWEEN)
        kinds = _kinds(cls)
        if prefix != cls.PREFIX or len(values) != len(kinds):
            raise NotATap
        try:
            tap = cls(*(_read(kind, value) for kind, value in zip(kinds, values, strict=True)))
        except ValueError as no_such_value:
            raise NotATap from no_such_value
        if tap.write() != data:
            raise NotATap
        return tap


@cache
def _kinds(tap: type[Tap]) -> tuple[type, ...]:
    hints = typing.get_type_hints(tap)
    return tuple(hints[name] for name in tap.__struct_fields__)


def _write(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(int(value))
    return value.isoformat() if isinstance(value, date) else str(value)


def _read(kind: type, value: str) -> object:
    options = typing.get_args(kind)
    if options:
        return None if value == "" else _read(options[0], value)
    if kind is date:
        return _within(date.fromisoformat(value), _FIRST_DAY, _LAST_DAY)
    if kind is bool:
        return bool(int(value))
    return _within(int(value), 0, _LARGEST_NUMBER) if kind is int else kind(value)


def _within(value: V, least: V, most: V) -> V:
    """A forged button may name numbers and days with which nobody can reckon."""
    if not least <= value <= most:
        raise ValueError(value)
    return value


class View(StrEnum):
    """Which kind of message a check-in was tapped on, and so what it turns into."""

    CARD = "c"
    PROMPT = "p"


class DayTap(Tap, frozen=True):
    """Show the card of a day."""

    PREFIX = "day"
    day: date
    page: int = 0


class MarkTap(Tap, frozen=True):
    """Set this mark, or none, for this habit on this day."""

    PREFIX = "mark"
    habit_id: int
    day: date
    mark: Mark | None
    cause: Cause | None = None
    view: View = View.CARD
    page: int = 0


class MoreTap(Tap, frozen=True):
    """List the day's habits, to open one."""

    PREFIX = "more"
    day: date
    page: int = 0


class AskTap(Tap, frozen=True):
    """Show the prompt about one habit again, as it stands."""

    PREFIX = "ask"
    habit_id: int
    day: date


class HabitDayTap(Tap, frozen=True):
    """Open the menu of one habit on one day."""

    PREFIX = "hd"
    habit_id: int
    day: date
    view: View = View.CARD


class SkipTap(Tap, frozen=True):
    """Ask why the day is skipped."""

    PREFIX = "skip"
    habit_id: int
    day: date
    view: View = View.CARD


class NoteTap(Tap, frozen=True):
    """Write a note for one habit on one day."""

    PREFIX = "note"
    habit_id: int
    day: date


class DaysTap(Tap, frozen=True):
    """Choose another day: today and the six before; for one habit, or for the whole card."""

    PREFIX = "days"
    habit_id: int | None = None


class CancelTap(Tap, frozen=True):
    """Let the question go."""

    PREFIX = "cancel"


class StartTap(Tap, frozen=True):
    """Go back to the choice of an area."""

    PREFIX = "start"


class StarterAreaTap(Tap, frozen=True):
    """Show the starter pack of an area."""

    PREFIX = "pack"
    area: Area


class StarterTap(Tap, frozen=True):
    """Take one habit of a starter pack."""

    PREFIX = "take"
    area: Area
    number: int


class OwnWordsTap(Tap, frozen=True):
    """Type a first habit in one's own words."""

    PREFIX = "own"


class FirstTimeTap(Tap, frozen=True):
    """When to be asked, at the end of the start."""

    PREFIX = "first"
    cron: str


class FirstTimeTypedTap(Tap, frozen=True):
    """Type when to be asked, at the end of the start."""

    PREFIX = "firstt"


class ZoneTap(Tap, frozen=True):
    """This is my time zone."""

    PREFIX = "zone"
    zone: str


class OtherZoneTap(Tap, frozen=True):
    """Type a city or share a location."""

    PREFIX = "zones"


class HabitsTap(Tap, frozen=True):
    """List the habits."""

    PREFIX = "habits"
    page: int = 0


class ArchivedTap(Tap, frozen=True):
    """List what is archived or was deleted lately."""

    PREFIX = "arch"
    page: int = 0


class HabitTap(Tap, frozen=True):
    """Open a habit's page."""

    PREFIX = "habit"
    habit_id: int


class AddTap(Tap, frozen=True):
    """Add a habit."""

    PREFIX = "add"


class AnchorlessTap(Tap, frozen=True):
    """The new habit follows nothing."""

    PREFIX = "noanch"


class Part(StrEnum):
    """A part of a habit that can be typed anew."""

    NAME = "name"
    ANCHOR = "anchor"
    TINY = "tiny"


class EditTap(Tap, frozen=True):
    """Choose what to change in a habit."""

    PREFIX = "edit"
    habit_id: int


class EditPartTap(Tap, frozen=True):
    """Type one part of a habit anew."""

    PREFIX = "part"
    habit_id: int
    part: Part


class ClearPartTap(Tap, frozen=True):
    """Take a habit's anchor or tiny version away."""

    PREFIX = "nopart"
    habit_id: int
    part: Part


class AreasTap(Tap, frozen=True):
    """Choose a habit's area."""

    PREFIX = "areas"
    habit_id: int


class AreaTap(Tap, frozen=True):
    """Set a habit's area."""

    PREFIX = "area"
    habit_id: int
    area: Area


class FrequenciesTap(Tap, frozen=True):
    """Choose when a habit is due."""

    PREFIX = "freqs"
    habit_id: int


class FrequencyTap(Tap, frozen=True):
    """Set when a habit is due: "d" each day, "w024" on weekdays, "n3" times a week."""

    PREFIX = "freq"
    habit_id: int
    code: str


class WeekdaysTap(Tap, frozen=True):
    """Choose weekdays; `chosen` are those picked so far, as digits."""

    PREFIX = "wdays"
    habit_id: int
    chosen: str


class MoveTap(Tap, frozen=True):
    """Move a habit to a place in the list, 0 first."""

    PREFIX = "move"
    habit_id: int
    place: int


class OrderTap(Tap, frozen=True):
    """Show where a habit can be moved to."""

    PREFIX = "order"
    habit_id: int
    page: int = 0


class ArchiveTap(Tap, frozen=True):
    """Archive a habit."""

    PREFIX = "rest"
    habit_id: int


class BringBackTap(Tap, frozen=True):
    """Bring an archived habit back."""

    PREFIX = "back"
    habit_id: int


class DeleteTap(Tap, frozen=True):
    """Ask before a habit is deleted."""

    PREFIX = "del"
    habit_id: int


class DeleteSureTap(Tap, frozen=True):
    """Delete a habit."""

    PREFIX = "delsure"
    habit_id: int


class UndoTap(Tap, frozen=True):
    """Bring a deleted habit back with all that belonged to it."""

    PREFIX = "undo"
    habit_id: int


class PromptsTap(Tap, frozen=True):
    """List the prompts."""

    PREFIX = "prompts"
    page: int = 0


class PromptTap(Tap, frozen=True):
    """Open one prompt."""

    PREFIX = "prompt"
    prompt_id: int


class ClashTap(Tap, frozen=True):
    """Say what becomes of a prompt that lies in the quiet hours."""

    PREFIX = "pclash"
    prompt_id: int


class AddPromptTap(Tap, frozen=True):
    """Choose what a new prompt asks about."""

    PREFIX = "padd"


class PromptForHabitTap(Tap, frozen=True):
    """Choose the habit a new prompt asks about."""

    PREFIX = "pfor"
    page: int = 0


class NewPromptTap(Tap, frozen=True):
    """Choose when a new prompt asks."""

    PREFIX = "pnew"
    kind: PromptKind
    habit_id: int | None = None


class NewTimeTap(Tap, frozen=True):
    """A new prompt at this time."""

    PREFIX = "pat"
    kind: PromptKind
    habit_id: int | None
    cron: str


class NewTimeTypedTap(Tap, frozen=True):
    """Type when a new prompt asks."""

    PREFIX = "ptype"
    kind: PromptKind
    habit_id: int | None = None


class ChangeTimesTap(Tap, frozen=True):
    """Choose another time for a prompt."""

    PREFIX = "pchs"
    prompt_id: int


class ChangeTimeTap(Tap, frozen=True):
    """Another time for a prompt."""

    PREFIX = "pch"
    prompt_id: int
    cron: str


class ChangeTimeTypedTap(Tap, frozen=True):
    """Type another time for a prompt."""

    PREFIX = "pcht"
    prompt_id: int


class SaveTimeTap(Tap, frozen=True):
    """Save the typed time whose next runs were shown; `sign` tells it from any other one."""

    PREFIX = "psave"
    sign: int
    is_insistent: bool = False
    is_moved: bool = False


class InsistTap(Tap, frozen=True):
    """Let a prompt ask within the quiet hours, or not."""

    PREFIX = "pins"
    prompt_id: int
    is_insistent: bool


class DeletePromptTap(Tap, frozen=True):
    """Delete a prompt."""

    PREFIX = "pdel"
    prompt_id: int


class PausesTap(Tap, frozen=True):
    """Choose how long to pause."""

    PREFIX = "pauses"


class PauseTap(Tap, frozen=True):
    """Pause all prompts for so many days; without a number until the person returns."""

    PREFIX = "pause"
    days: int | None


class ExcuseTap(Tap, frozen=True):
    """Excuse the paused days, so that streaks wait."""

    PREFIX = "excuse"


class ReturnTap(Tap, frozen=True):
    """End the pause."""

    PREFIX = "return"


class WeekTap(Tap, frozen=True):
    """Show a week's card: the week of that day, and which eight habits."""

    PREFIX = "week"
    day: date
    page: int = 0


class WeekTextTap(Tap, frozen=True):
    """Send a week as text."""

    PREFIX = "wtext"
    day: date


class Setting(StrEnum):
    """A page of the settings."""

    MAIN = "main"
    ZONE = "zone"
    DAY_START = "start"
    FIRST_WEEKDAY = "week"
    QUIET = "quiet"
    CARD = "card"


class SettingsTap(Tap, frozen=True):
    """Open a page of the settings."""

    PREFIX = "set"
    page: Setting = Setting.MAIN


class DayStartTap(Tap, frozen=True):
    """Set the hour at which a day starts."""

    PREFIX = "dstart"
    hour: int


class FirstWeekdayTap(Tap, frozen=True):
    """Set the first day of the week."""

    PREFIX = "fwd"
    weekday: int


class QuietTap(Tap, frozen=True):
    """Set quiet hours, "22:00-07:00", or none."""

    PREFIX = "quiet"
    hours: str


class QuietTypedTap(Tap, frozen=True):
    """Type the quiet hours."""

    PREFIX = "quiett"


class CardTap(Tap, frozen=True):
    """Show or hide a part of the day's card."""

    PREFIX = "card"
    part: str
    is_shown: bool


class ForgetTap(Tap, frozen=True):
    """Delete the whole book: the answer to the second question, on the day it was asked."""

    PREFIX = "forget"
    day: date


class ExportTap(Tap, frozen=True):
    """Send everything as a file."""

    PREFIX = "export"


class LearnedTap(Tap, frozen=True):
    """Show what was learned, newest first."""

    PREFIX = "learned"
    page: int = 0


class LessonTap(Tap, frozen=True):
    """Type what was learned on a day, under a habit or under none."""

    PREFIX = "lesson"
    day: date
    habit_id: int | None = None


class FindLessonTap(Tap, frozen=True):
    """Type the words to look for."""

    PREFIX = "lfind"


class DropLessonsTap(Tap, frozen=True):
    """Choose the line to take away."""

    PREFIX = "ldrops"
    page: int = 0


class DropLessonTap(Tap, frozen=True):
    """Take this line away."""

    PREFIX = "ldrop"
    lesson_id: int


class RecallTap(Tap, frozen=True):
    """Bring a line of a month ago back in the morning, or not."""

    PREFIX = "lrecall"
    is_wanted: bool


class CoursesTap(Tap, frozen=True):
    """List the courses."""

    PREFIX = "courses"
    page: int = 0


class NewCourseTap(Tap, frozen=True):
    """Type what a new course is called."""

    PREFIX = "cadd"


class CourseUnitTap(Tap, frozen=True):
    """What the new course is counted in; then its size is typed."""

    PREFIX = "cunit"
    unit: CourseUnit


class CourseTap(Tap, frozen=True):
    """Show a course."""

    PREFIX = "course"
    course_id: int


class ReachTap(Tap, frozen=True):
    """So many units of a course are done, in all."""

    PREFIX = "creach"
    course_id: int
    done: int


class ReachTypedTap(Tap, frozen=True):
    """Type how many units of a course are done."""

    PREFIX = "creacht"
    course_id: int


class DropCourseTap(Tap, frozen=True):
    """Ask before a course is let go."""

    PREFIX = "cdrop"
    course_id: int


class DropCourseSureTap(Tap, frozen=True):
    """Let a course go."""

    PREFIX = "cdropsure"
    course_id: int
