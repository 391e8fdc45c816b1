"""What the rules do not allow: each refusal carries its facts, its sentence lives in the texts."""

from datetime import date, timedelta
from enum import StrEnum


class Refusal(Exception):
    """Something a person asked for that the rules of the house do not allow."""


class Gone(Refusal):
    """What is meant was deleted, or never was in this book."""


class NoSuchHabit(Gone):
    """The habit was deleted, or never was in this book."""


class NoSuchPrompt(Gone):
    """The prompt was deleted, or never was in this book."""


class NoSuchLesson(Gone):
    """The line was taken away, or never was in this book."""


class NoSuchCourse(Gone):
    """The course was let go, or never was in this book."""


class NoSuchWork(Gone):
    """The finished work was deleted, or never was in this book."""


class NoSuchLook(Gone):
    """The look at the rut was deleted, or never was in this book."""


class NoSuchGoal(Gone):
    """The goal was deleted, or never was in this book."""


class NoSuchMilestone(Gone):
    """The milestone was taken away, or never was on this goal's way."""


class NoSuchPath(Gone):
    """The path was deleted, or never was in this book."""


class PathLetGo(Refusal):
    """Something was to be planned about a path that was let go."""


class NoSuchSkill(Gone):
    """The skill was taken away, or never was one of this path."""


class NoSuchExperiment(Gone):
    """The experiment was deleted, or never was in this book."""


class NoSuchCriterion(Gone):
    """The criterion was deleted, or never was in this book."""


class NoSuchContact(Gone):
    """The contact was deleted, or never was in this book."""


class NoSuchEvent(Gone):
    """The event was deleted, or never was in this book."""


class DayNotOpen(Refusal):
    """The day lies in the future, or is too long past to be marked from the chat."""


class DateNotRead(Refusal):
    """A date was asked for, and none was understood in what was typed."""


class DayLeftOpen(Refusal):
    """A date was asked for, and it was told when without one: soon."""


class WeekdayAmiss(Refusal):
    """A date was typed with a weekday (`told`, Monday = 0), and it falls on another one."""

    def __init__(self, day: date, told: int) -> None:
        super().__init__(day, told)
        self.day = day
        self.told = told

    @property
    def days(self) -> tuple[date, date]:
        """What may have been meant: the date, and the day of that weekday that is nearest."""
        away = (self.told - self.day.weekday() + 3) % 7 - 3
        return self.day, self.day + timedelta(away)


class DateNotAhead(Refusal):
    """A date to come was asked for, and this one is over, or further away than is planned."""


class UndoLapsed(Gone):
    """The habit was deleted more than seven days ago."""


class NameEmpty(Refusal):
    """Nothing readable was left of a name once it was cleaned."""


class NothingNamed(Refusal):
    """A name or a line was asked for, and these words only agree, hesitate or ask back."""


class NothingToName(Refusal):
    """A name or a line was asked for, and these words say that there is none, or none now."""


class SeveralNames(Refusal):
    """Several people were named where one is asked for."""


class AnswerEmpty(Refusal):
    """Nothing readable was left of an answer that is no name once it was cleaned."""


class _Limit(Refusal):
    """A wish beyond a limit: `most` is what is allowed."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class NameTooLong(_Limit):
    """A name may have `most` characters as people count them."""


class NoteTooLong(_Limit):
    """A note may have `most` characters."""


class TooManyHabits(_Limit):
    """A book may hold `most` habits, archived ones included."""


class TooManyContacts(_Limit):
    """A book may hold `most` contacts."""


class TooManyEvents(_Limit):
    """A book may hold `most` events, past ones included."""


class TooManyCourses(_Limit):
    """A book may hold `most` courses, finished ones included."""


class TooManyLacks(_Limit):
    """A look at the rut names `most` lacks."""


class TooManyGoals(_Limit):
    """A book may hold `most` goals, those reached and let go included."""


class TooManyMilestones(_Limit):
    """A goal may have `most` milestones."""


class TooManyPaths(_Limit):
    """A book may hold `most` paths, those let go included."""


class TooManySkills(_Limit):
    """A path may ask for `most` skills."""


class TooManyExperiments(_Limit):
    """A path may have `most` experiments."""


class TooManyCriteria(_Limit):
    """Paths are weighed on at most `most` criteria."""


class AmountNotPossible(_Limit):
    """An amount that can't be, where `most` is the largest that can."""


class FewerThanDone(_Limit):
    """A course of which `most` units are done has no fewer."""


class NotCounted(Refusal):
    """The habit counts nothing, or did not on that day."""


class AmountTooLarge(_Limit):
    """An amount beyond what one day can have; `most` is that, in its unit."""


class TooManyPrompts(_Limit):
    """A book may hold `most` prompts."""


class BookTooBig(_Limit):
    """A book may take `most` bytes on disk."""


class TooManyNewcomers(_Limit):
    """The bot takes in `most` new people an hour."""


class NotInvited(Refusal):
    """The owner keeps a list of who may use the bot, and this person is not on it."""


class CronFault(StrEnum):
    """What is wrong with a typed cron line."""

    TOO_LONG = "too_long"
    STRANGE_LETTER = "strange_letter"
    NOT_FIVE_FIELDS = "not_five_fields"
    MOVES = "moves"
    BACKWARD_RANGE = "backward_range"
    UNKNOWN_VALUE = "unknown_value"
    NEVER_RUNS = "never_runs"
    TOO_OFTEN = "too_often"
    TOO_CLOSE = "too_close"


class CronField(StrEnum):
    """The five fields of a cron line, in their order."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    WEEKDAY = "weekday"


class BadCron(Refusal):
    """A cron line we don't take: why, and, where one is to blame, which field and what it says."""

    def __init__(self, fault: CronFault, field: CronField | None = None, part: str = "") -> None:
        super().__init__(fault)
        self.fault = fault
        self.field = field
        self.part = part


class NoDayChosen(Refusal):
    """A habit on chosen weekdays needs one at least."""


class NoSuchZone(Refusal):
    """This machine's time zones don't know the name."""
