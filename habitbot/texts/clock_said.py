"""A clock's time in words, as so many hours: "half past six", "halb sieben", "seis y media"."""

import re
from functools import cache

from habitbot.core.typed.number_words import numbers_as_digits
from habitbot.core.typed.text import fold

PARTS = dict.fromkeys(["half", "halb", "media", "medio", "demi", "demie"], 30) | dict.fromkeys(
    ["quarter", "viertel", "cuarto", "quart"], 15
)
BACK = frozenset(("to", "before", "of", "vor", "menos", "moins", "halb", "dreiviertel"))
"""What counts back from the hour that is named: "quarter to seven", "halb sieben"."""

MOST_LETTERS = 60
HOUR = 60


def read_clock_said(typed: str) -> int | None:
    """The minutes since midnight that a clock's words mean; None for a number alone, and all else.

    In English, German, Spanish and French: "half past six" is 390, and so is "halb sieben".
    """
    if len(typed) > MOST_LETTERS:
        return None
    text = " ".join(numbers_as_digits(fold(typed)).split()).strip(" .!?")
    found = _clock_words().fullmatch(text)
    if found is None:
        return None
    said = {name: value for name, value in found.groupdict().items() if value}
    hour = int(said.get("hour") or said.get("named") or said["first"])
    part = said.get("part") or said.get("behind") or said["before"]
    way = said.get("way") or said.get("sign") or part
    minutes = _minutes(part)
    if "half_hour" in said:
        hour, minutes = hour - 1, 30 - minutes if way in BACK else 30 + minutes
    elif way in BACK:
        hour, minutes = hour - 1, HOUR - minutes
    is_time = 0 <= hour < 24 and 0 < minutes < HOUR
    return HOUR * hour + minutes if is_time else None


def _minutes(part: str) -> int:
    """How many minutes a part of an hour has; of a quarter before the next hour."""
    return 15 if part == "dreiviertel" else PARTS.get(part) or int(part)


@cache
def _clock_words() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:at|about|around|until|till|um|gegen|bis|vers|a|(?:(?:a|sobre|hasta) )?las?) )?(?:"
        r"(?:an? )?(?P<part>half|quarter|viertel|\d\d?)(?: min(?:ute[ns]?)?)?"
        r" (?P<way>past|after|nach|to|before|of|vor) (?P<half_hour>halb )?(?P<hour>\d\d?)"
        r"|(?P<before>half|halb|dreiviertel) (?P<named>\d\d?)"
        r"|(?P<first>\d\d?)(?: heures?| h)? (?P<sign>y|et|menos|moins)(?: le)?"
        r" (?P<behind>medi[ao]|cuarto|demie?|quart|[1-5]\d|5)"
        r")(?: uhr| o'clock)?"
    )
