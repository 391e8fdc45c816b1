"""Week cards with good defaults: a test says only what it is about."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from PIL import Image
from PIL.ImageFont import Layout

from habitbot.core.habit import Area
from habitbot.core.reviewed import Span
from habitbot.core.streak import Streak
from habitbot.core.week import DayState, HabitWeek, WeekSummary
from habitbot.pictures.captions import WeekCaptions
from habitbot.pictures.fonts import Kind, can_shape, packaged_faces, system_faces
from habitbot.pictures.week_card import paint_week

MONDAY = date(2026, 11, 16)
SUNDAY = date(2026, 11, 22)
ALL_STATES = tuple(DayState)
HEAT = ((None, 0.0, 0.25, 0.5, 0.75, 1.0, 1.0),) * 12

PACKAGED = [*packaged_faces(Kind.LETTERS), *packaged_faces(Kind.EMOJI)]
HAS_COLOUR = bool(system_faces(Kind.COLOUR))
LAYOUTS = [Layout.BASIC, Layout.RAQM] if can_shape() else [Layout.BASIC]


def a_row(name: str = "Read one page", **parts: object) -> HabitWeek:
    """A habit's week in which every state occurs."""
    defaults = {
        "habit_id": 1,
        "name": name,
        "area": Area.LEARNING,
        "days": ALL_STATES,
        "kept": 3,
        "due": 5,
        "streak": Streak(12),
        "best_streak": 20,
        "strength": 0.6,
    }
    return HabitWeek(**{**defaults, **parts})  # type: ignore[arg-type]


def a_summary(rows: Sequence[HabitWeek] = (), **parts: object) -> WeekSummary:
    """A week that ends today."""
    defaults = {
        "first_day": MONDAY,
        "today": SUNDAY,
        "rows": tuple(rows),
        "kept": 18,
        "due": 21,
        "come_backs": 1,
        "heat": HEAT,
        "span": Span(MONDAY, SUNDAY),
    }
    return WeekSummary(**{**defaults, **parts})  # type: ignore[arg-type]


def captions_for(summary: WeekSummary, **parts: object) -> WeekCaptions:
    """Words in English."""
    defaults = {
        "title": "Week 47 · 16–22 November",
        "weekdays": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        "states": {state: state.value for state in DayState},
        "streak_words": tuple("days" for _ in summary.rows),
        "share": "86 %",
        "share_line": "18 of 21 kept",
        "mended": "one mended",
        "strength": "strength",
        "heat_title": "Twelve weeks",
        "less": "less",
        "more": "more",
        "no_habits": "Nothing here yet. One tiny habit is plenty.",
    }
    return WeekCaptions(**{**defaults, **parts})  # type: ignore[arg-type]


def a_card(rows: Sequence[HabitWeek] = (), *, at_page: int = 0, **captions: object) -> bytes:
    """A painted card of these habits."""
    summary = a_summary(rows)
    return paint_week(summary, captions_for(summary, **captions), at_page)


def opened(card: bytes) -> Image.Image:
    """The picture in a file, in full colour."""
    return Image.open(BytesIO(card)).convert("RGB")
