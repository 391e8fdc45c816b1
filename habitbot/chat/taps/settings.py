"""What the buttons of the settings carry."""

from enum import StrEnum

from habitbot.chat.kit.tap import Tap


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
    QUESTION = "setting"
    page: Setting = Setting.MAIN


class DayStartTap(Tap, frozen=True):
    """Set the hour at which a day starts."""

    PREFIX = "dstart"
    hour: int


class FirstWeekdayTap(Tap, frozen=True):
    """Set the first day of the week."""

    PREFIX = "fwd"
    weekday: int


class QuietHoursTap(Tap, frozen=True):
    """Choose the quiet hours from among the prompts, and go back there."""

    PREFIX = "pquiet"


class QuietTap(Tap, frozen=True):
    """Set quiet hours, "22:00-07:00", or none."""

    PREFIX = "quiet"
    hours: str
    is_among_prompts: bool = False


class QuietTypedTap(Tap, frozen=True):
    """Type the quiet hours."""

    PREFIX = "quiett"
    QUESTION = "quiet"
    is_among_prompts: bool = False


class CardTap(Tap, frozen=True):
    """Show or hide a part of the day's card."""

    PREFIX = "card"
    part: str
    is_shown: bool
