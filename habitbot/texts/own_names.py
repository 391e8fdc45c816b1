"""What a language calls months, weekdays and lengths of time, read as the English words."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import babel
import babel.dates
import babel.numbers

from habitbot.core.typed.text import fold, straight_apostrophes
from habitbot.texts.babel_tables import read_locale
from habitbot.texts.words import SOURCE, Words

UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30.5),
    "year": timedelta(days=365),
}
SHOWN_WITH = (1, 2, 3, 4, 5, 11)
"""So many of a unit show all the forms that its name takes."""

NEVER = 10_000
"""From how many of a larger unit on that one is named instead."""

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
AUSTRIAN = {"janner": "january", "jaenner": "january", "feber": "february"}
"""What months are called in Austria, as texts are compared."""

Names = dict[str, str]
ENGLISH = Words(SOURCE)


def in_english(text: str, language: str) -> str:
    """A text in small letters, with what that language calls months, weekdays and lengths of time
    in English; words that only stand around them are left out. What is English stays so."""
    locale = _locale(language)
    if locale is None or locale.language == SOURCE:
        return text
    names, known = _names(locale)
    words = known.sub(lambda found: names[found[0].rstrip(".")], fold(text))
    return " ".join(_and(locale).sub("and ", words).split())


def named_in(language: str) -> Iterator[str]:
    """What that language calls months, weekdays and lengths of time, as texts are compared."""
    locale = _locale(language)
    if locale is not None and locale.language != SOURCE:
        yield from (name for name, word in _names(locale)[0].items() if word)


@cache
def number_signs(language: str) -> tuple[str, str]:
    """What that language writes between thousands, and before decimals; English for an unknown."""
    locale = _locale(language) or ENGLISH.locale
    return babel.numbers.get_group_symbol(locale), babel.numbers.get_decimal_symbol(locale)


@cache
def _locale(language: str) -> babel.Locale | None:
    """The locale of a language code of Telegram, by its first part where the whole is unknown."""
    for code in (language, language.partition("-")[0]):
        try:
            return read_locale(code)
        except (babel.UnknownLocaleError, ValueError, TypeError):
            continue
    return None


@cache
def _names(locale: babel.Locale) -> tuple[Names, re.Pattern[str]]:
    """Every name with its English word, and how they are found: the longest first, whole words."""
    named = (*_fillers(locale), *_lengths(locale), *_weekdays(locale), *_months(locale))
    names = {one: word for name, word in named for one in _spellings(name)}
    names |= AUSTRIAN if locale.language == "de" else {}
    names = {name: word for name, word in names.items() if len(name) > 1 or not word}
    longest = sorted(filter(None, names), key=len, reverse=True)
    return names, re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)\.?")


def _spellings(name: str) -> Iterator[str]:
    """A name as texts are compared, and with its umlauts spelled out."""
    said = straight_apostrophes(name).strip(". ")
    yield from (fold(one) for one in dict.fromkeys((said, said.casefold().translate(UMLAUTS))))


def _months(locale: babel.Locale) -> Iterator[tuple[str, str]]:
    for context in ("format", "stand-alone"):
        for width in ("abbreviated", "wide"):
            for number, name in babel.dates.get_month_names(width, context, locale).items():
                yield name, ENGLISH.date(date(2000, number, 1), "MMMM").casefold()


def _weekdays(locale: babel.Locale) -> Iterator[tuple[str, str]]:
    for context in ("format", "stand-alone"):
        for width in ("short", "abbreviated", "wide"):
            for number, name in babel.dates.get_day_names(width, context, locale).items():
                yield name, ENGLISH.weekday(number).casefold()


def _lengths(locale: babel.Locale) -> Iterator[tuple[str, str]]:
    """Each unit, alone and behind "in"; where a language has a word for two weeks, that, too."""
    around = {name for name, _ in _fillers(locale)}
    for unit, length in UNITS.items():
        for number in SHOWN_WITH:
            for is_ahead in (False, True):
                said = fold(_said(locale, unit, length * number, is_ahead=is_ahead))
                name = " ".join(word for word in _without_digits(said) if word not in around)
                yield name, unit if re.search(r"\d", said) else f"{number} {unit}"


def _fillers(locale: babel.Locale) -> Iterator[tuple[str, str]]:
    """What stands around a date ("3 *de* marzo") and before a length ("*in* 3 Tagen")."""
    for style in ("long", "full"):
        pattern = babel.dates.get_date_format(style, locale).pattern
        for said in re.findall(r"'([^']+)'", pattern):
            yield from ((word.strip(".,"), "") for word in fold(said).split())
    ahead = [
        {*_without_digits(fold(_said(locale, unit, length * 3, is_ahead=True)))}
        for unit, length in UNITS.items()
    ]
    yield from ((word, "") for word in set.intersection(*ahead))


def _said(locale: babel.Locale, unit: str, length: timedelta, *, is_ahead: bool) -> str:
    return babel.dates.format_timedelta(
        length,
        granularity=unit,  # type: ignore[arg-type]  # one of the names it knows
        threshold=NEVER,
        add_direction=is_ahead,
        locale=locale,
    )


def _without_digits(said: str) -> list[str]:
    return re.sub(r"\d+", " ", said).split()


@cache
def _and(locale: babel.Locale) -> re.Pattern[str]:
    """What stands between two lengths: "2 Stunden *und* 30 Minuten"."""
    said = fold(locale.list_patterns["standard"]["2"]).format(" ", " ").strip()
    return re.compile(rf"(?<!\w){re.escape(said)} ?(?=\d)")
