"""What the buttons around prompts and pauses carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.core.prompt import PromptKind


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
    QUESTION = "time"
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
    QUESTION = "time"
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
    """Ask whether to delete a prompt."""

    PREFIX = "pdel"
    prompt_id: int


class DeletePromptSureTap(Tap, frozen=True):
    """Delete a prompt."""

    PREFIX = "pdelsure"
    prompt_id: int


class PausesTap(Tap, frozen=True):
    """Choose how long to pause."""

    PREFIX = "pauses"
    QUESTION = "pause"


class PauseTap(Tap, frozen=True):
    """Pause all prompts for so many days; without a number until the person returns."""

    PREFIX = "pause"
    days: int | None


class ExcuseTap(Tap, frozen=True):
    """Excuse the days of the pause that began on that day, so that streaks wait."""

    PREFIX = "excuse"
    since: date | None = None


class DayOffTap(Tap, frozen=True):
    """Take that day off: no prompts, and the streaks wait."""

    PREFIX = "dayoff"
    day: date


class ReturnTap(Tap, frozen=True):
    """End the pause; with a day the one that began then, and no other."""

    PREFIX = "return"
    since: date | None = None
