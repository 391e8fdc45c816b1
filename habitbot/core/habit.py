"""A habit: a tiny action, what it follows, and when it is due."""

from datetime import date
from enum import StrEnum

import msgspec
import regex

from habitbot.core.frequency import EveryDay, Frequency
from habitbot.core.person import Change, DayRange, value_on

MOST_HABITS = 50


class Area(StrEnum):
    """Where in a person's life a habit belongs."""

    LEARNING = "learning"
    NETWORKING = "networking"
    FEEDBACK = "feedback"
    SLEEP = "sleep"
    EXERCISE = "exercise"
    NUTRITION = "nutrition"
    BREAKS = "breaks"
    DIRECTION = "direction"


class Habit(msgspec.Struct, frozen=True):
    """One small action a person wants to repeat.

    `name` says what is done, `anchor` what it follows ("after my first coffee"), `tiny_action`
    the version too small to refuse; the last two may be empty. `frequencies` keep the day from
    which each holds; without one the habit is due every day. `archived` holds the ranges in
    which the habit rests; the last one may still go on.
    """

    id: int
    name: str
    area: Area
    started_on: date
    anchor: str = ""
    tiny_action: str = ""
    frequencies: tuple[Change[Frequency], ...] = ()
    archived: tuple[DayRange, ...] = ()

    @property
    def is_archived(self) -> bool:
        """Whether the habit rests now."""
        return bool(self.archived) and self.archived[-1].last is None

    @property
    def frequency(self) -> Frequency:
        """The frequency chosen last."""
        return self.frequencies[-1].value if self.frequencies else EveryDay()

    def frequency_on(self, day: date) -> Frequency:
        """The frequency that held on that day."""
        return value_on(self.frequencies, day, EveryDay())

    def begun_by(self, day: date) -> "Habit":
        """The habit, begun on that day if it began later; its first frequency begins with it."""
        if self.started_on <= day:
            return self
        frequencies = tuple(
            Change(day, change.value) if change.since == self.started_on else change
            for change in self.frequencies
        )
        return msgspec.structs.replace(self, started_on=day, frequencies=frequencies)


STEMS = {
    Area.LEARNING: "book course duolingo flashcard learn lesson page podcast practi read study",
    Area.NETWORKING: "colleague connect contact friend linkedin meet message network thank",
    Area.FEEDBACK: "advice critique feedback mentor opinion review",
    Area.SLEEP: "alarm asleep bed lights nap sleep wake",
    Area.EXERCISE: "bike cycl exercis gym jog plank pushup run squat stair stretch swim walk yoga",
    Area.NUTRITION: "breakfast cook drink eat fruit meal protein salad sugar vegetable water",
    Area.BREAKS: "break breath meditat offline pause rest screen window",
    Area.DIRECTION: "applica career cv goal journal plan portfolio reflect resume",
}


def guess_area(name: str) -> Area:
    """The area that an English name points at, learning where it points nowhere."""
    words = regex.findall(r"\p{L}+", name.casefold())
    return max(Area, key=lambda area: _count_stems(words, tuple(STEMS[area].split())))


def _count_stems(words: list[str], stems: tuple[str, ...]) -> int:
    return sum(word.startswith(stems) for word in words)
