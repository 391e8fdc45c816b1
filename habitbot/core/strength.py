"""Strength: how settled a habit is, from 0 to 1; it grows with each kept day and fades gently."""

from datetime import date
from itertools import accumulate
from math import sqrt
from operator import sub

from habitbot.core.book import Book
from habitbot.core.frequency import Frequency, TimesAWeek, Weekdays
from habitbot.core.life import KEPT, MISSED, Life, Stretch, life_of

HALF_LIFE = 13
"""So many days after the last kept one, a daily habit's strength has halved."""

WALKED = KEPT + MISSED
ONE_IF_KEPT = bytes(letter in KEPT for letter in range(256))

WINDOW = 14
"""Habits that are not daily are judged by two weeks, which evens out their weekdays."""


def current_strength(
    book: Book, habit_id: int, *, today: date, down_days: frozenset[date] = frozenset()
) -> float:
    """How settled a habit is: the score of Loop Habit Tracker, from 0 to 1.

    Each day moves it towards the share of the goal that was met: that day alone for a daily
    habit, the last two weeks for others. Excused days leave it as it is, and so does today until
    it is answered. Raises NoSuchHabit.
    """
    return strength_of(life_of(book, habit_id, today=today, down_days=down_days))


def strength_of(life: Life) -> float:
    """How settled a habit is at the end of a life, or today, where that comes first."""
    strength, before = 0.0, bytes(WINDOW)
    for stretch in life.cut(life.habit.started_on, life.today).stretches:
        strength = _walk(strength, before, stretch)
        before = (before + stretch.letters)[-WINDOW:]
    return strength


def _walk(strength: float, before: bytes, stretch: Stretch) -> float:
    """The strength after a stretch; `before` are the letters of the two weeks in front of it."""
    times = _times_a_week(stretch.frequency)
    window, goal = (1, 1) if times == 7 else (WINDOW, 2 * times)
    stays = 0.5 ** (sqrt(times / 7) / HALF_LIFE)
    gains = [min(1.0, count / goal) * (1 - stays) for count in range(WINDOW + 1)]
    kept = [0, *accumulate((before + stretch.letters).translate(ONE_IF_KEPT))]
    counts = map(sub, kept[WINDOW + 1 :], kept[WINDOW + 1 - window :])
    for letter, count in zip(stretch.letters, counts, strict=True):
        if letter in WALKED:
            strength = strength * stays + gains[count]
    return strength


def _times_a_week(frequency: Frequency) -> int:
    match frequency:
        case TimesAWeek(times=times):
            return times
        case Weekdays(days=days):
            return len(days)
        case _:
            return 7
