"""Words around a number that make it tell how often a habit is done, or how long apart."""

import re
from functools import cache

_EVERY = r"every|each|jede[nrs]?|cada|chaque|(?:tous|toutes|todos|todas)\sl[aeo]s"
_DAYS = (
    r"days?|evenings?|mornings?|nights?|week(?:end)?s?|months?|years?"
    r"|tage?n?|abende?n?|n(?:a|ä|ae)chten?|wochen?|monate?n?|jahre?n?"
    r"|d[ií]as?|noches?|ma[nñ]anas?|semanas?|mes(?:es)?|a[nñ]os?"
    r"|jours?|soirs?|nuits?|semaines?|mois|ans?"
)
_HOURS = r"hours?|hrs?|h|min(?:ute[ns]?|utos?|s)?|stunden?|horas?|heures?"
_TIMES = r"x|times?|mal|ve(?:z|ces)|fois"
_LONGER = "week|month|year|woche|monat|jahr|semana|mes|a[nñ]o|semaine|mois|an"

LONGER_THAN_A_DAY = re.compile(
    r"(?i)(?:/ ?|\b(?:an?|per|each|every|the|die|pro|je|jede[nrs]?|der|im|al|la|por|par|du|cada"
    rf"|chaque) )(?:{_LONGER})\b"
    r"|\b(?:weekly|monthly|yearly|w(?:ö|oe?)chentlich|monatlich|j(?:ä|ae?)hrlich|semanal(?:es|mente)?"
    r"|mensual(?:es|mente)?)\b"
)
"""What makes a number of times one of more than a day: "a week", "im Monat"."""


def without_frequency(name: str, number_words: str) -> str:
    """The words with blanks in place of numbers that tell how often, all else where it was.

    Such is a number behind "every", a number of days or weeks, and one of times where they are
    not times of a day: "every 2 hours", "on 3 days", "3 times a week". `number_words` are those
    that are read, with a bar between them.
    """
    counted, times = _patterns(number_words)
    rest, found = counted.subn(_blank, name)
    is_longer = found or LONGER_THAN_A_DAY.search(name)
    return times.sub(_blank, rest) if is_longer else rest


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


@cache
def _patterns(number_words: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Numbers that tell how often by themselves, and those of times.

    English says "once a week" where Spanish has a number, eleven.
    """
    number = rf"(?:(?<![\w.,])\d+(?:[.,]\d+)*|\b(?:{number_words})\b)"
    numbers = rf"(?:{number}(?:\s?[-–]\s?|\s(?:to|or|bis|oder|a|o|à|ou|u)\s))?{number}"
    return (
        re.compile(
            rf"(?i)\b(?:{_EVERY}) {numbers}|\balle {numbers} ?(?:{_DAYS}|{_HOURS})\b"
            rf"|{numbers}[ -]?(?:{_DAYS})\b"
            r"|\bonce (?:an?|per|each|every|in|on|daily|weekly|monthly)\b"
        ),
        re.compile(rf"(?i){numbers}[ -]?(?:{_TIMES})\b"),
    )
