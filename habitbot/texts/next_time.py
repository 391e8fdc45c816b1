"""What people type behind a letter of when they write next: "wrote to Ben, again in 2 days"."""

from collections.abc import Sequence
from datetime import date

from habitbot.core.typed.telling import REMINDING
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.dates import MOST_WORDS_OF_A_DAY, read_date, read_past_date

AGAIN = frozenset(
    (
        *("again", "once more", "wieder", "nochmal", "erneut", "de nuevo", "otra vez"),
        *("a nouveau", "de nouveau", "encore"),
    )
)
NEXT = frozenset(
    (
        *(*REMINDING, "next", "next time", "nachstes mal", "das nachste mal"),
        *("la proxima vez", "la prochaine fois"),
    )
)
"""What stands before a day ahead: behind an "again" the day may be over as well, "on Friday"."""

MOST_WORDS_OF_A_LEAD = 4
AND = frozenset(("and", "und", "y", "et"))
SIGNS = " ,;:–—-"


def next_told(typed: str, today: date, language: str) -> tuple[str, date | None]:
    """The words before those that tell when one writes next, and that day; None where none do."""
    words = typed.rstrip(" .!…").split()
    most = MOST_WORDS_OF_A_LEAD + MOST_WORDS_OF_A_DAY
    for start in range(max(1, len(words) - most), len(words)):
        day = _day_behind(words[start:], today, language)
        if day is not None:
            before = words[:start]
            until = len(before) - (fold(before[-1]) in AND)
            return " ".join(before[:until]).rstrip(SIGNS), day
    return typed, None


def _day_behind(words: Sequence[str], today: date, language: str) -> date | None:
    """The day ahead that follows such words, if they begin with one; "next Friday" is a day."""
    plain = [fold(without_apostrophes(word)).strip(SIGNS) for word in words]
    for size in range(min(MOST_WORDS_OF_A_LEAD, len(words) - 1), 0, -1):
        lead, said = " ".join(plain[:size]), " ".join(words[size:]).strip(SIGNS)
        is_sure = lead in NEXT or (plain[size - 1] in AGAIN and " ".join(plain[: size - 1]) in NEXT)
        if not (is_sure or lead in AGAIN):
            continue
        if read_date(" ".join(words), today, language) is not None:
            return None
        day = read_date(said, today, language)
        if day and day > today and (is_sure or not read_past_date(said, today, language)):
            return day
    return None
