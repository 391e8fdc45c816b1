"""What people type who wrote to somebody: to whom, and on what day."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from habitbot.core.typed import fold, split_names, without_apostrophes
from habitbot.texts.dates import LEAST_OF_A_WEEKDAY, read_named_day, read_past_date
from habitbot.texts.spoken import BOTH
from habitbot.texts.words import Words

WROTE = frozenset(
    ("written", "messaged", "emailed", "mailed", "schrieb", "escribi", "escrito", "ecrit")
)
WRITTEN_BEHIND = frozenset(("geschrieben", "angeschrieben"))
"""What says that one wrote, before the names and behind them, in other languages as well."""

NOT_BY_ME = frozenset(("nicht", "nie", "niemandem", "keinem", "hat", "haben", "mir", "mich"))
"""What says that nobody was written to, or by somebody else."""

BEFORE = frozenset(
    (
        *("i", "ive", "have", "just", "also", "yes", "today", "ich", "hab", "habe", "heute"),
        *("gerade", "auch", "ja", "le", "les", "he", "ya", "hoy", "tambien", "si", "jai", "je"),
        *("finally", "already", "endlich", "schon", "finalmente", "enfin", "deja"),
        *("ai", "aussi", "oui", "aujourdhui", "yesterday", "gestern", "ayer", "hier"),
    )
)
"""What may stand before that."""

MOST_WORDS_OF_A_DAY_OVER = 5
MOST_WORDS = 100
"""More of them tell a story; to whom one wrote stands among the first."""

DAY_OF_A_MONTH = re.compile(r"\b\d{1,2}(?!\d)")
SHORTEST = 3
"""Letters: a shorter word that is written large is somebody's name: "Li"."""

TO = frozenset(("to", "an", "a", "à"))
"""What stands before a name, and is written small."""

AND = frozenset(("and", "und", "y", "e", "et", "&", "+"))
"""What stands between two names, beside a comma."""

ABOUT = (
    *("about", "regarding", "concerning", "for", "because"),
    *("uber", "wegen", "bezuglich", "betreffs"),
    *("fur", "weil", "zum thema", "in sachen", "sobre", "por", "para", "acerca", "porque"),
    *("con respecto", "sur", "pour", "concernant", "a propos", "au sujet", "parce"),
)
"""What stands before what it was about, or for; written large it may be a name."""

THEM = frozenset(
    ("him", "her", "them", "ihm", "ihr", "ihnen", "el", "ella", "ellos", "ellas", "lui", "elle")
)
"""What names those of whom it is asked."""

THE_TWO = frozenset(("both", "both of them", "them both", *BOTH))
"""What names the two of whom it is asked."""


class Written(NamedTuple):
    """That one wrote, and on what day, where one that is over is told.

    `names`: to whom, with commas between them, perhaps nobody. `is_to_them`: also to those of
    whom it is asked; `is_to_both`: of two.
    """

    names: str
    is_to_them: bool
    day: date
    is_to_both: bool = False


def told_written(typed: str, known: list[str], today: date, language: str) -> Written | None:
    """To whom one wrote, by words that say so: "I wrote to Tom and to Eve"; None for others.

    `known`: how that is said in the person's language.
    """
    told = typed.rstrip(" .!…").split()[:MOST_WORDS]
    first, said = _day_begun(told, today, language)
    plain = [fold(without_apostrophes(word)).strip(".,!…") for word in said]
    start = next((at for at, word in enumerate(plain) if word not in BEFORE), len(plain))
    until = len(plain) - len(WRITTEN_BEHIND.intersection(plain[-1:]))
    begun = _length_begun(known, plain[start:])
    is_behind = until < len(plain) and NOT_BY_ME.isdisjoint(plain)
    if not begun and not is_behind:
        return None
    beside, day = _without_day(said[start + begun : until], today, language)
    rest = " ".join(_without_topics(beside))
    days = [first, day, *(day_over([word], today, language) for word in said[:start]), today]
    names = [_without_to(name) for name in split_names(rest)]
    others = [name for name in names if fold(name) not in THEM | THE_TWO]
    is_to_them, is_to_both = len(others) < len(names), any(fold(one) in THE_TWO for one in names)
    return Written(", ".join(others), is_to_them, next(filter(None, days)), is_to_both)


def _day_begun(said: list[str], today: date, language: str) -> tuple[date | None, list[str]]:
    """The day that is over with which the words begin, and the others: "on Friday I wrote"."""
    for size in range(MOST_WORDS_OF_A_DAY_OVER, 0, -1):
        day = day_over(said[:size], today, language) if len(said) > size else None
        if day is not None:
            return day, said[size:]
    return None, said


def _without_day(said: list[str], today: date, language: str) -> tuple[list[str], date | None]:
    """The words without the day they tell, and that day, if it is over: "Tom last Friday".

    Within what it was about it is told only by what all of it ends with.
    """
    topic = _topic_at(said)
    named, ahead = read_named_day(" ".join(said), today, language)
    behind = said[len(named.split()) :]
    if ahead is not None and ahead > today and day_over(behind, today, language) is None:
        return said[: len(named.split())], None
    for size in range(MOST_WORDS_OF_A_DAY_OVER, 0, -1):
        for at in range(len(said) - size + 1):
            until, is_a_name = at + size, at > 0 and said[at - 1].casefold() in TO
            is_topic = until > topic and (at <= topic + 1 or until < len(said))
            is_no_day = is_a_name or is_topic
            day = None if is_no_day else day_over(said[at:until], today, language)
            if day is not None:
                return _around(said, at, until), day
    return said, None


def _around(said: list[str], at: int, until: int) -> list[str]:
    """The words before a day that stands there, or those behind it where there are none.

    Both where another name goes on behind it: "Tom yesterday, and Eve".
    """
    before, behind = said[:at], said[until:]
    if not before or _is_and(behind[:1]):
        return [*before, *behind]
    return [*before, ",", *behind] if _is_and(said[until - 1 : until]) else before


def _is_and(word: list[str]) -> bool:
    """Whether another name may follow behind that word, if there is one."""
    return any(one.endswith(",") or one.casefold() in AND for one in word)


def _topic_at(said: Sequence[str]) -> int:
    """Where it begins to be told what it was about; behind all words where it isn't."""
    plain = [word if word[:1].isupper() else fold(without_apostrophes(word)) for word in said]
    phrases = [one.split() for one in ABOUT]
    begins = (any(plain[at : at + len(one)] == one for one in phrases) for at in range(len(said)))
    return next((at for at, is_begun in enumerate(begins) if is_begun), len(said))


def _without_topics(said: list[str]) -> list[str]:
    """The words without what it was about, which ends where another one is written to."""
    topic = _topic_at(said)
    begins = (
        at
        for at in range(topic + 1, len(said))
        if said[at].casefold() in TO and (topic == 0 or _is_and(said[at - 1 : at]))
    )
    goes_on = next(begins, len(said))
    return (
        [*said[:topic], ",", *_without_topics(said[goes_on:])]
        if goes_on < len(said)
        else said[:topic]
    )


def day_over(told: list[str], today: date, language: str) -> date | None:
    """Today or a day that is over, named by no more than these words: "gestern".

    A date without a year is the last one gone by.
    """
    said = " ".join(told)
    is_number = len(told) == 1 and said.strip(",").isdigit()
    is_telling = any(len(word) >= LEAST_OF_A_WEEKDAY or word[0].isdigit() for word in told)
    has_name = any(len(word) < SHORTEST and word[0].isupper() for word in told[1:])
    is_to_somebody = told[0] in TO and told[-1][0].isupper()
    if is_number or not is_telling or has_name or is_to_somebody:
        return None
    years = (today.year, today.year - 1) if DAY_OF_A_MONTH.search(said) else ()
    dated = (f"{said.rstrip(' ,')} {year}" for year in years)
    days = (read_past_date(one, today, language) for one in (said, *dated))
    return next(filter(None, days), None)


def _length_begun(known: list[str], said: Sequence[str]) -> int:
    """How many of the words say that one wrote, before the names."""
    phrases = [[word for word in one.split() if word not in BEFORE] for one in (*known, *WROTE)]
    return max((len(one) for one in phrases if [*said[: len(one)]] == one), default=0)


def _without_to(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if first in TO else name


def wrote_words(words: Words) -> list[str]:
    """How somebody begins to say that they wrote, in small letters."""
    return words.say("wrote, sent, i have written, texted, called").split(", ")
