"""A scene: in whose words and on which day a screen is drawn."""

from dataclasses import dataclass
from datetime import date, datetime

from habitbot.texts.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """The words to use, the moment (UTC), the person's day, and the days the bot was down."""

    words: Words
    now: datetime
    today: date
    down_days: frozenset[date] = frozenset()
