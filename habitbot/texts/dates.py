"""Dates: what people type for a day, and how we say one."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from habitbot.core.day import add_months
from habitbot.core.typed.number_words import IN_ENGLISH, number_called
from habitbot.core.typed.text import fold, is_below_zero, read_number, straight_apostrophes
from habitbot.core.typed.weekday_names import WEEKDAYS
from habitbot.texts.own_names import UMLAUTS, in_english, named_in
from habitbot.texts.times import MOST_LETTERS, PARTS_OF_DAY, read_clock
from habitbot.texts.words import SOURCE, Words

LONGEST_IN_DAYS = 56
"""Nobody pictures more than eight weeks in days."""
A_YEAR, MONTHS_A_YEAR = 365.25, 12
A_MONTH = A_YEAR / MONTHS_A_YEAR

JUST_GONE = timedelta(28)
"""A day without a year that lies no farther back is meant itself, and no day of next year."""

MOST_YEARS = 100
MOST_DAYS = 366 * MOST_YEARS
"""A date that far from today is a slip of the thumb."""

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "jan january",
            "feb febr february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        start=1,
    )
    for name in names.split()
}
MOST_WORDS_OF_A_DAY = 8
LEAST_OF_A_WEEKDAY = 4
"""Letters: "sun" and "mon" may be somebody's name."""
AHEAD = (
    *("in ", "en ", "dans ", "tra ", "fra ", "om ", "over ", "za ", "через "),
    *("within ", "innerhalb ", "binnen ", "dentro ", "d'ici ", "sous "),
)
"""What makes a length of time a day ahead."""

UP_TO = frozenset(
    (
        *("by", "until", "till", "til", "in", "within", "bis", "im", "innerhalb", "binnen"),
        *("para", "hasta", "en", "dentro", "pour", "dans", "d'ici", "sous"),
    )
)
"""What stands before the day that ends something."""

UP_TO_IN_ENGLISH = frozenset(("by", "until", "till", "til", "in", "within"))
NO_NOUNS = frozenset(
    ("i", "i'm", "i'll", "i'd", "we", "we'll", "my", "the", "a", "an", "to", "be", "have", "get")
)
"""What no month, weekday or number stands before as a part of its name: "by March 5 I …"."""

THE = frozenset(("the", "la", "le", "el", "der", "die", "das", "dem", "den"))
"""With it, or with nothing, nobody says how many of a length: "in the week", "in week 5"."""

MOST_WORDS_OF_A_DEADLINE = 7

LENGTHS = {
    **dict.fromkeys(["d", "day", "days"], (0, 1)),
    **dict.fromkeys(["w", "wk", "wks", "week", "weeks"], (0, 7)),
    **dict.fromkeys(["fortnight", "fortnights"], (0, 14)),
    **dict.fromkeys(["m", "mo", "mth", "mths", "month", "months"], (1, 0)),
    **dict.fromkeys(["y", "yr", "yrs", "year", "years"], (12, 0)),
}
"""A unit's months and days."""

DAYS_AWAY = {
    -2: "day before yesterday, vorgestern, anteayer, antier, antes de ayer, "
    "avant-hier, l'altro ieri, anteontem, "
    "eergisteren, przedwczoraj, позавчера, evvelsi gün, 一昨日, おととい, 前天, 그저께",
    -1: "yesterday, gestern, ayer, hier, ieri, ontem, gisteren, wczoraj, вчера, вчора, dün, أمس, "
    "i går, igår, včera, 昨日, きのう, 昨天, 어제, kemarin",
    0: "today, tonight, tonite, heut, ajd, auj, aujourdhui, this morning, this afternoon, "
    "this evening, heute morgen, heute früh, "
    "heute abend, esta mañana, esta tarde, ce matin, ce soir, "
    "heute, hoy, aujourd'hui, oggi, hoje, vandaag, dziś, dzisiaj, сегодня, "
    "сьогодні, bugün, اليوم, i dag, idag, dnes, 今日, きょう, 今天, 오늘, आज, hari ini",
    1: "tomorrow, tmrw, tmr, tomorow, tommorow, tommorrow, morgen, mañana, demain, domani, amanhã"
    ", jutro, завтра, yarın, غدا, i morgon, "
    "imorgon, zítra, 明日, あした, あす, 明天, 내일, besok",
    2: "day after tomorrow, übermorgen, pasado mañana, après-demain, dopodomani, "
    "depois de amanhã, overmorgen, pojutrze, послезавтра, післязавтра, öbür gün, بعد غد, "
    "i övermorgon, pozítří, 明後日, あさって, 后天, 後天, 모레, lusa",
}
"""What languages call the days around today; the library knows no such names."""


def _spellings(names: str) -> Iterator[str]:
    """How each of these names is typed: with umlauts, spelled out, with a hyphen or without."""
    for name in names.split(", "):
        for one in dict.fromkeys((name, name.translate(UMLAUTS), name.replace("-", " "))):
            yield fold(one)


NAMED = {name: away for away, names in DAYS_AWAY.items() for name in _spellings(names)}

SPOKEN = ("de", "es", "fr")
"""Languages in which a day is understood besides the person's own one and English."""

AROUND_A_DAY = {
    "coming": "nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender, "
    "kommendes, folgende, folgenden, folgender, folgendes, darauffolgende, darauffolgenden, "
    "próximo, próxima, que viene, siguiente, prochain, prochaine, suivant, suivante, prossimo, "
    "prossima, volgende, following",
    "overnext": "übernächste, übernächsten, übernächster, übernächstes, übernächstem, subsiguiente",
    "last": "letzte, letzten, letzter, letztes, vorige, vorigen, voriger, voriges, vergangene, "
    "vergangenen, vergangener, vergangenes, pasado, pasada, último, última, dernier, dernière, "
    "passé, passée, scorso, scorsa, passado, passada, afgelopen",
    "this": "diese, diesen, dieser, dieses, diesem, este, esta, ce, cet, cette, questo, questa, "
    "deze, dit",
    "end": "ende, fin, fines, finales, fim, eind, einde",
    "start": "anfang, beginn, principios, inicio, comienzos, début, inizio, início",
    "mid": "mitte, mediados, mi, milieu, metà, meados",
    "weekend": "wochenende, fin week, finde, week-end",
    "month": "monats",
    "year": "jahres, année",
    "": "el, la, le, am, im, al, de, des, del, du, den, dem, der, die, das, zum, zur",
}
"""What stands beside a weekday, a month or a length of time, whatever the language; these are read
once months and lengths of time are English ("fin de semana")."""

AROUND = {said: word for word, names in AROUND_A_DAY.items() for said in _spellings(names)}
EACH_AROUND = re.compile(
    rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(AROUND, key=len, reverse=True)))})(?!\w)"
)
FOLLOWING = re.compile(r"\b(\w+) (coming|overnext|last)$")
"""In some languages that stands behind what it tells of: "vendredi prochain"."""

AT = frozenset(("at", "@", "um", "gegen", "around", "à", "a", "alle", "às", "om", "las"))
"""What stands before a clock time."""

A_CLOCK = re.compile(
    r"\d{1,2}[:h]\d\d.*|.*(?:\d ?(?:am|pm|uhr|h|o'clock)|noon|midday|midnight)", re.IGNORECASE
)
"""What is a clock time with nothing before it."""

FILLERS = (
    "a about an approximately around at binnen bis by d'ici dentro due during ein eine einem einen "
    "einer nem ner en fine for from für fur i in innerhalb irgendwann is it it's latest let's "
    "maybe now of on or para please pour roughly say so sometime sous the think till time um un "
    "una une until von within"
)
"""What says nothing beside a day, where it would say something of a time or of what was done."""

SILENT = frozenset(FILLERS.split())
SMALL = re.compile(r"(?<!\w)[^\W\d]{1,2}(?!\w)")
"""Words like "am" or "el", which in other languages say no more than "on"."""

ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth"
GERMAN_ORDINALS = (
    "ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften"
)
DAY_NUMBERS = (
    IN_ENGLISH
    | {word: number for number, word in enumerate(ORDINALS.split(), start=1)}
    | dict.fromkeys(("primero", "premier", "1er", "1ro", "1ero"), 1)
    | {word: number for number, word in enumerate(GERMAN_ORDINALS.split(), start=1)}
)
HALVES = (
    (re.compile(r"\bhalf an? year\b|\bhalf year\b|\b(?:halbe[ns]|medio) year\b"), "6 months"),
    (
        re.compile(
            r"\b(?:a|1) year and a half\b|\bone and a half years\b|\banderthalb year\b"
            r"|\b(?:1 )?year (?:y medio|et demi)\b"
        ),
        "18 months",
    ),
    (re.compile(r"\b(?:an? |un )?(?:couple|par)(?: (?:of|de))?(?= [^\W\d])"), "2"),
    (re.compile(r"\b(?:une )?quinzaine(?: de day)?\b"), "2 weeks"),
)

A_UNIT = rf"(?:{'|'.join(LENGTHS)})\b"
FEW = (
    r"(?:(?:an?|eine?[mnr]?|'?n) )?(?:few|paar)|some|several|(?:einige|wenige|mehrere)[mnrs]?"
    r"|(?:un|algun|poc)[oa]s|vari[oa]s|quelques|plusieurs"
)
ROUGH = (
    (re.compile(rf"\b(?:{FEW})(?: of)? (?={A_UNIT})"), "3 "),
    (re.compile(rf"\b\d{{1,2}} ?- ?(?=\d{{1,2}} {A_UNIT})"), ""),
    (re.compile(rf"\b(?:an?|one|1) ({A_UNIT}) or (?:2|two)\b"), r"2 \1"),
)
"""What leaves open how many days, weeks or months there are: a few are three, and of two numbers
the later one is meant."""

OR_SO = re.compile(r" or so\b")
ELIDED = re.compile(r"\b[dl]'(?=[ah])")
"""How French writes an article together with its word: "fin d'année", "l'an prochain"."""
OR = frozenset(("or", "to", "oder", "bis", "ou", "o", "a", "à"))

EAST_ASIAN = re.compile(
    r"(?:(\d{4}) ?[年년] ?)?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日号號일](?: ?\([^)]{1,3}\))?"
)
"""Year, month, day, and maybe the weekday's sign: 2026年12月3日(木), 12월 3일."""

MONTH = rf"(?P<month>{'|'.join(MONTHS)})\.?"
NTH = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?"
YEAR = r"(?:[- ]'?(?P<year>\d{4}|\d\d))?"
PART = r"(?:(?P<part>end|late|start|beginning|early|mid|middle)[ -])?"
LENGTH = rf"(?:(?<!\d)(?P<number>\d{{1,6}}(?:\.\d)?) ?)?(?P<unit>{'|'.join(LENGTHS)})"
EACH_LENGTH = re.compile(rf"{LENGTH}\b(?: and)?")
SO_LONG = (
    rf"(?:{LENGTH.replace('?P<number>', '?:').replace('?P<unit>', '?:')}(?: and)? ?)+"
    r"(?P<ago> ?ago)?"
)
SOME_DAY = date(2000, 1, 1)
AGO = re.compile(r"\b(?:vor|hace|il y a) (.+)")
"""What stands before a length of time that is over, where English has a word behind it."""

BY_ME = "ich"
"""Behind the day that a German sentence begins with, who does something follows what they do."""

STEPS = {"last": -1, "this": 0, "next": 1, "coming": 1, "overnext": 2, "after next": 2}
"""How many weeks, months or years on what is told so is."""

Reader = Callable[[re.Match[str], date], date | None]


class Amiss(NamedTuple):
    """A date, and the weekday (Monday = 0) told beside it, on which it does not fall."""

    day: date
    weekday: int


class Deadline(NamedTuple):
    """What is wanted, the day that ends it, and the time told beside that, which no goal keeps.

    `amiss`: in its place, where it was told with a weekday on which it does not fall. `is_rough`:
    it was told as "in a few weeks".
    """

    what: str
    by: date | None = None
    at: str = ""
    amiss: Amiss | None = None
    is_rough: bool = False


def read_date(typed: str, today: date, language: str = SOURCE) -> date | None:
    """The day meant by typed words: "31.12.", "in 6 weeks", "March", "next Friday", "2027-03-01".

    Without a year it is the next such day, today included, or the one that has just gone; a month,
    a quarter or a year alone is its last day; of "3/4" the first is the day. Months, weekdays and
    lengths of time are known in that language, in English and in those of SPOKEN. None where it
    isn't understood, or where a weekday is told with a date that falls on another one.
    """
    return read_timed_date(typed, today, language)[0]


def read_timed_date(typed: str, today: date, language: str = SOURCE) -> tuple[date | None, str]:
    """The same, and the time told beside it, as it was typed: "at 5" of "tomorrow at 5"."""
    day, at = _said(typed, today, language)
    return (None if isinstance(day, Amiss) else day), at


def read_past_date(typed: str, today: date, language: str = SOURCE) -> date | None:
    """The same of what is over: a weekday alone is the last one; None for a day ahead."""
    day, _ = _said(typed, today, language, is_over=True)
    return None if day is None or isinstance(day, Amiss) or day > today else day


def weekday_amiss(typed: str, today: date, language: str = SOURCE) -> Amiss | None:
    """The date and the weekday of "Thursday 27 Nov", where they don't agree."""
    day, _ = _said(typed, today, language)
    return day if isinstance(day, Amiss) else None


def read_named_day(typed: str, today: date, language: str = SOURCE) -> tuple[str, date | None]:
    """A name and the day told behind it: "Career fair 12 Dec"; None where none is told.

    A time beside the day stays with the name. What may as well belong to it is no day: "Web Summit
    2027", "Coffee with May", "Workshop 2 days".
    """
    named, day = _named_day(typed, today, language)
    return named, None if isinstance(day, Amiss) else day


def named_weekday_amiss(typed: str, today: date, language: str = SOURCE) -> Amiss | None:
    """The date and the weekday told behind a name, where they don't agree."""
    _, day = _named_day(typed, today, language)
    return day if isinstance(day, Amiss) else None


def _named_day(typed: str, today: date, language: str) -> tuple[str, date | Amiss | None]:
    words = typed.split()
    for start in range(max(1, len(words) - MOST_WORDS_OF_A_DAY), len(words)):
        said = " ".join(words[start:])
        day, at = _said(said, today, language) if _names_a_day(said, language) else (None, "")
        if day is not None:
            name = " ".join(words[:start]).rstrip(" ,;:–-")
            return ", ".join(filter(None, (name, at))), day
    return typed, None


def read_deadline(typed: str, today: date, language: str = SOURCE) -> Deadline:
    """What is wanted, and the day that ends it: "Pass the exam by March"; None where none does.

    The day may stand before it, too: "By the end of March pass the exam". A day that is over is
    none, and neither is what may as well belong to what is wanted: "Read for 30 days", "Be paid by
    the week", "Meet me by sun", "In March Madness win", "By March 5 people hired".
    """
    words = typed.split()
    for what, said in (*_day_behind(words), *_day_before(words)):
        if not _may_end(said, language) or fold(what) in NAMED:
            continue
        day, at = _said(" ".join(said), today, language)
        if isinstance(day, Amiss) and day.day >= today:
            return Deadline(what, at=at, amiss=day)
        if isinstance(day, date) and day >= today:
            return Deadline(what, day, at, is_rough=is_told_roughly(" ".join(said), language))
    return Deadline(typed)


def _day_behind(words: list[str]) -> Iterator[tuple[str, list[str]]]:
    """What is wanted, and what may be the day behind it, the longest first."""
    for start in range(max(1, len(words) - MOST_WORDS_OF_A_DEADLINE), len(words) - 1):
        yield " ".join(words[:start]).rstrip(" ,;:–-"), words[start:]


def _day_before(words: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The same where the day stands before it, and surely no longer than that.

    No day ends with a word that tells nothing of it.
    """
    for end in range(min(MOST_WORDS_OF_A_DEADLINE, len(words) - 1), 1, -1):
        said, behind = words[:end], words[end:]
        is_whole = not _tells_nothing(said[-1]) and not _ends_in_time([*said, behind[0]])
        if (is_whole or _ends_in_time(said)) and not _may_go_on(said, behind[0]):
            yield _begun(behind, is_large=words[0][0].isupper()), said


def _ends_in_time(words: list[str]) -> bool:
    """Whether words end as "in two weeks' time" does."""
    before, last = (fold(straight_apostrophes(word)) for word in words[-2:])
    return last == "time" and (before.endswith("'s") or before.rstrip("'") in LENGTHS)


def _may_go_on(said: list[str], behind: str) -> bool:
    """Whether what stands behind a day may belong to it, or its last word to that.

    In English a month may have its day behind it ("by March 5"), and a month or a weekday may begin
    a name ("March Madness"); a number that ends it counts what follows ("bis März 5 Bücher").
    """
    last, follows = fold(said[-1]), fold(straight_apostrophes(behind))
    if follows in NO_NOUNS:
        return False
    if last.isdecimal() and len(last) <= 2 and len(said) > 2:
        return fold(said[-2]) not in AT
    if fold(said[0]) not in UP_TO_IN_ENGLISH or last not in MONTHS.keys() | WEEKDAYS.keys():
        return False
    is_named = behind[0].isupper() and not (len(behind) > 1 and behind.isupper())
    return is_named or (last in MONTHS and follows.isdecimal() and len(follows) <= 2)


def _begun(words: list[str], *, is_large: bool) -> str:
    """What a sentence says behind the day it begins with, as a sentence by itself."""
    if len(words) > 1 and fold(words[1]) == BY_ME:
        words = [words[1], words[0], *words[2:]]
    what = " ".join(words).lstrip(" ,;:–-")
    return what[:1].upper() + what[1:] if is_large and words[0].islower() else what


def _tells_nothing(word: str) -> bool:
    """Whether a word says nothing of a day: "I" of "in two years I want …"."""
    said = fold(straight_apostrophes(word)).strip(",")
    is_small = SMALL.fullmatch(said) is not None and said not in LENGTHS
    return is_small or said in SILENT or AROUND.get(said) == ""


def _may_end(said: list[str], language: str) -> bool:
    """Whether words begin as the day does that ends something, and are no more than a length."""
    text = " ".join(said)
    if fold(straight_apostrophes(said[0])) not in UP_TO and not _is_ahead(text):
        return False
    is_short = fold(said[-1]) in WEEKDAYS and len(said[-1]) < LEAST_OF_A_WEEKDAY
    is_length = read_length(" ".join(said[1:]), language) is not None
    return not (is_short or _is_untold(said, language)) and (not is_length or _is_ahead(text))


def _is_ahead(said: str) -> bool:
    """Whether words begin as a length of time ahead does, from today on or from a day near."""
    return straight_apostrophes(_without_near(said)).casefold().startswith(AHEAD)


def _without_near(said: str) -> str:
    """The words without a day near that they begin with: "heute in zwei Wochen"."""
    near, _, behind = said.partition(" ")
    return behind if fold(straight_apostrophes(near)) in NAMED else said


def _is_untold(said: list[str], language: str) -> bool:
    """Whether they name a length of time, and not how long it is: "in the week"."""
    *before, last = (fold(word).strip(",.!?") for word in said[1:])
    if not THE.issuperset(before) or not _is_ahead(" ".join(said)):
        return False
    lengths = {AROUND.get(last, last), *_plain_texts(last, language)}
    return "weekend" in lengths or not LENGTHS.keys().isdisjoint(lengths)


def _names_a_day(said: str, language: str) -> bool:
    """Whether it has the number of a day, a weekday, a length ahead, or the name of a day near."""
    words = _plain(said, language).split()
    has_weekday = _has_weekday(words, said)
    if not LENGTHS.keys().isdisjoint(words):
        return has_weekday or (_is_ahead(said) and not _is_untold(said.split(), language))
    if _is_ahead(said) and read_length(_without_near(said), language) is not None:
        return True
    has_number = re.search(r"\b\d{1,2}\b", " ".join(words)) is not None
    some_day = date.min + timedelta(366)
    has_near = any(_near(rest, some_day) is not None for rest, _ in _times_apart(said))
    return has_weekday or has_number or has_near


def may_tell_a_day(word: str, language: str) -> bool:
    """Whether a word may be the one by which a day is told, be it beside others: "Friday", "5.".

    Words that only stand around such a one are none.
    """
    said = re.findall(r"\w+", fold(word))
    return any(map(str.isdigit, word)) or not _words_of_days(language).isdisjoint(said)


@cache
def _words_of_days(language: str) -> frozenset[str]:
    own = (name for one in {language, *SPOKEN} for name in named_in(one))
    named = (*WEEKDAYS, *MONTHS, *LENGTHS, *NAMED, *AROUND, "weekend", *own)
    words = frozenset(word for name in named for word in re.findall(r"\w+", fold(name)))
    return words - SILENT - {word for word, meant in AROUND.items() if not meant}


def _has_weekday(words: list[str], said: str) -> bool:
    """Whether a weekday is told: in the person's language, whose words those are, or in another
    one of SPOKEN, where it is written small or something stands before it, as no name has it."""
    if not WEEKDAYS.keys().isdisjoint(words):
        return len(said) >= LEAST_OF_A_WEEKDAY
    *before, last = said.split()
    is_told = len(last) > LEAST_OF_A_WEEKDAY and (last.islower() or bool(before))
    others = (_plain(said, one).split() for one in SPOKEN) if is_told else ()
    return any(not WEEKDAYS.keys().isdisjoint(one) for one in others)


def _near(text: str, today: date) -> date | None:
    """A day around today, in whatever language it is named."""
    away = NAMED.get(" ".join(fold(straight_apostrophes(text)).split()).strip(" .!?。"))
    return None if away is None else today + timedelta(away)


def is_told_roughly(typed: str, language: str = SOURCE) -> bool:
    """Whether words leave open how many days, weeks or months they tell of: "in a few weeks"."""
    texts = (_with_units(typed, one) for one in dict.fromkeys((language, *SPOKEN)))
    return any(said.search(text) for text in texts for said, _ in ROUGH)


def read_pause(typed: str, today: date, language: str = SOURCE) -> tuple[date | None, str]:
    """The day that ends a pause from today on: "5 days", "a week", "until 12 Dec", "3"; or None.

    And the time told beside it.
    """
    digits = typed.strip(" .!")
    number = read_number(digits) if digits.isdecimal() else None
    if number is None:
        return read_timed_date(typed, today, language)
    return today + timedelta(min(number, MOST_DAYS)), ""


def read_length(typed: str, language: str = SOURCE) -> int | None:
    """How many days typed words tell of: "3 years", "half a year"; None for all but a length."""
    texts = _plain_texts(typed, language)
    found = next(filter(None, (re.fullmatch(SO_LONG, text) for text in texts)), None)
    day = _within_a_life(_in_so_long, found, SOME_DAY) if found else None
    return None if day is None else abs((day - SOME_DAY).days)


def _said(
    typed: str, today: date, language: str, *, is_over: bool = False
) -> tuple[date | Amiss | None, str]:
    """The day that words tell, and the time beside it; none where they are too many for one.

    `is_over`: it is of what is over, so a weekday alone is the last one.
    """
    if len(typed) > MOST_LETTERS:
        return None, ""
    if is_below_zero(typed):
        return _near(typed, today), ""
    for said, at in _times_apart(typed):
        texts = _plain_texts(said, language)
        read = (_read(text, today, is_over=is_over) for text in texts)
        day = _near(said, today) or next((one for one in read if one is not None), None)
        day = day or _from_a_day_near(said, today, language)
        if day is not None:
            return day, at
    return None, ""


def _from_a_day_near(said: str, today: date, language: str) -> date | Amiss | None:
    """The day so long after today or a day near: "heute in zwei Wochen"."""
    near = _near(said.partition(" ")[0], today)
    behind = _without_near(said)
    return _said(behind, near, language)[0] if near is not None and _is_ahead(behind) else None


def _times_apart(typed: str) -> Iterator[tuple[str, str]]:
    """The words without a time at their end, and that time; then all of them; then without one at
    their beginning, which may be a day as well ("around 5 March")."""
    words = typed.split()
    places = range(1, len(words))
    ends = (at for at in places if _is_time(words[at:]))
    yield from ((" ".join(words[:at]).rstrip(","), " ".join(words[at:])) for at in ends)
    yield typed, ""
    begins = (at for at in reversed(places) if _is_time(words[:at]))
    yield from ((" ".join(words[at:]), " ".join(words[:at])) for at in begins)


def _is_time(words: Sequence[str]) -> bool:
    """Whether words are a clock time, or a part of the day."""
    behind = next((at for at, word in enumerate(words) if word.casefold() not in AT), len(words))
    said = straight_apostrophes(" ".join(words[behind:])).strip(" ,.!?")
    if behind or A_CLOCK.fullmatch(said):
        return read_clock(said) is not None
    return len(said) > 2 and said.casefold() in PARTS_OF_DAY


def _plain_texts(said: str, language: str) -> Iterator[str]:
    """What was said in plain English, as that language has it, or else others."""
    text = _plain(said, language)
    yield text
    if language != SOURCE:
        yield " ".join(SMALL.sub("", text).split())
    yield from (_plain(said, spoken) for spoken in SPOKEN if spoken != language)


def _read(text: str, today: date, *, is_over: bool) -> date | Amiss | None:
    near = _near(text, today)
    if near is not None:
        return near
    around = " ".join(EACH_AROUND.sub(lambda said: AROUND[said[0]], text).split())
    ordered = FOLLOWING.sub(r"\2 \1", around)
    if is_over and ordered in WEEKDAYS:
        ordered = f"last {ordered}"
    day = _by_reader(ordered, today)[0]
    return day if day is not None else _beside_weekday(ordered, today)


def _by_reader(text: str, today: date) -> tuple[date | None, Reader | None]:
    for pattern, reader in READERS.items():
        found = re.fullmatch(pattern, text)
        if found:
            return _within_a_life(reader, found, today), reader
    return None, None


def _beside_weekday(text: str, today: date) -> date | Amiss | None:
    """A day with a weekday before it or behind it.

    Beside a date it says nothing more, if it agrees; in so many weeks it is the first one from
    then on, next week that of the week.
    """
    weekday, rest = _weekday_apart(text)
    near = _near(rest, today)
    day, reader = (near, None) if near is not None else _by_reader(rest, today)
    if weekday is None or day is None:
        return None
    if WEEK_ALONE.fullmatch(rest):
        return day + timedelta(weekday - day.weekday())
    if reader is _in_so_long and not DAYS_TOLD.search(rest):
        back = (day.weekday() - weekday) % 7
        return day - timedelta(back) if day < today else day + timedelta(-back % 7)
    if near is None and reader not in EXACT:
        return None
    return day if day.weekday() == weekday else Amiss(day, weekday)


def _weekday_apart(text: str) -> tuple[int | None, str]:
    """The weekday before or behind the other words, and these."""
    first, _, behind = text.partition(" ")
    before, _, last = text.rpartition(" ")
    for word, rest in ((first, behind), (last, before)):
        weekday = WEEKDAYS.get(word.strip(".()"))
        if weekday is not None and rest:
            return weekday, rest.strip(" .")
    return None, text


def say_date(words: Words, day: date, today: date) -> str:
    """A day within a sentence: "31 December", with its year where it is another one."""
    return words.date(day, "d MMMM" if day.year == today.year else "d MMMM y")


def roughly_line(words: Words, day: date, today: date) -> str:
    """A day was told by a few weeks, or by two numbers."""
    said = say_date(words, day, today)
    return words.say("I take that as {day}.", day=said)


def day_alone_line(words: Words) -> str:
    """A day was typed with a time."""
    return words.say("I keep the day, not the time of day.")


def short_date(words: Words, day: date, year: int) -> str:
    """A day on a button or before a line: "31 Dec", with its year where it is not this one."""
    return words.date(day, "d MMM" if day.year == year else "d MMM y")


def say_length(words: Words, days: int) -> str:
    """A length of time within a sentence; beyond eight weeks, about so many months or years."""
    if days <= LONGEST_IN_DAYS:
        return words.count("one day", "{number} days", days)
    months, years = round(days / A_MONTH), round(days / A_YEAR)
    if (years == 1 and months == MONTHS_A_YEAR) or months >= 2 * MONTHS_A_YEAR:
        return words.count("about a year", "about {number} years", years)
    return words.count("about a month", "about {number} months", months)


def _plain(typed: str, language: str) -> str:
    """What was typed in small letters with plain digits and blanks, numbers as digits, and
    without the words that say nothing about the day."""
    text = _with_units(typed, language)
    for said, meant in (*HALVES, *ROUGH):
        text = said.sub(meant, text)
    text = re.sub(r"\b(?:from (?:today|now)|'s? time)\b|'s\b", " ", text)
    text = re.sub(r"(\d),(\d\b)", r"\1.\2", text).replace(",", " ").replace("،", " ")
    text = re.sub(r" *([./-]) *(?=\d)", r"\1", text)
    words = [str(DAY_NUMBERS.get(word, word)) for word in text.split() if word not in SILENT]
    return " ".join(words).strip(" .!?")


def _with_units(typed: str, language: str) -> str:
    """What was typed in small letters with months, weekdays and lengths of time in English."""
    digits = "".join(str(unicodedata.decimal(sign, sign)) for sign in typed[:MOST_LETTERS])
    text = unicodedata.normalize("NFKC", straight_apostrophes(digits)).casefold()
    text = EAST_ASIAN.sub(_in_words, re.sub("[\u2010-\u2015\u2212]", "-", text))
    text = _counted(ELIDED.sub("", OR_SO.sub("", text)), language)
    return AGO.sub(r"\1 ago", in_english(text, language))


def _counted(text: str, language: str) -> str:
    """A text with the number before a length of time as digits: "in drei Tagen" has 3 of them.

    Those of other languages are read there alone. A number before it, of which that may be one,
    stands there with a dash: "in 2-3 weeks", of "in two or three weeks".
    """
    said: list[str] = []
    words = text.split()
    for word, behind in pairwise((*words, "")):
        number = _number(word)
        if number and in_english(behind, language).strip(" .,!?") in LENGTHS:
            if either := _number_before(said):
                said[-either:] = [f"{_number(said[-either].rstrip(','))}-"]
            said.append(str(number))
        else:
            said.append(word)
    return " ".join(said)


def _number(word: str) -> int | None:
    """The number that a word is, be it in digits; an English "a" is none."""
    return int(word) if word.isdecimal() and len(word) < 3 else number_called(word)


def _number_before(words: Sequence[str]) -> int:
    """How many words before a number say that it may be another one: "two or", "zwei,"."""
    if len(words) > 1 and words[-1] in OR and _number(words[-2]) is not None:
        return 2
    return int(bool(words) and words[-1].endswith(",") and bool(_number(words[-1][:-1])))


def _in_words(found: re.Match[str]) -> str:
    """An East Asian date as "3 dec 2026"; one of no such month as it is."""
    year, month, day = found.groups()
    name = next((name for name, number in MONTHS.items() if number == int(month)), "")
    return f"{day} {name} {year or ''}" if name else found[0]


def _within_a_life(reader: Reader, found: re.Match[str], today: date) -> date | None:
    try:
        day = reader(found, today)
    except (ValueError, OverflowError):
        return None
    return day if day and abs(day.year - today.year) <= MOST_YEARS else None


def _whole(found: re.Match[str], _: date) -> date:
    return date(int(found["year"]), int(found["month"]), int(found["day"]))


def _numbers(found: re.Match[str], today: date) -> date | None:
    """Day and month in figures; the other way round where only that can be."""
    day, month = int(found["day"]), int(found["month"])
    if month > 12:
        day, month = month, day
    return _on(day, month, found["year"], today)


def _day_and_month(found: re.Match[str], today: date) -> date | None:
    return _on(int(found["day"]), MONTHS[found["month"]], found["year"], today)


def _on(day: int, month: int, year: str | None, today: date) -> date | None:
    """That day of that year; where none was told the one just gone, or the next there is."""
    if year:
        return date(_year(year), month, day)
    candidates = (
        date(year, month, day)
        for year in range(today.year - 1, today.year + 9)
        if 1 <= day <= calendar.monthrange(year, month)[1]
    )
    return next((one for one in candidates if one >= today - JUST_GONE), None)


def _year(typed: str) -> int:
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def _nth(found: re.Match[str], today: date) -> date | None:
    """The next such day of a month."""
    days = (today + timedelta(ahead) for ahead in range(62))
    return next((day for day in days if day.day == int(found["day"])), None)


def _month(found: re.Match[str], today: date) -> date:
    month = MONTHS.get(found["month"]) or int(found["month"])
    year = _year(found["year"]) if found["year"] else today.year + (month < today.month)
    return _part_of(found, date(year, month, 1), 1)


def _quarter(found: re.Match[str], today: date) -> date:
    month = 3 * int(found["quarter"]) - 2
    year = _year(found["year"]) if found["year"] else today.year + (month + 2 < today.month)
    return _part_of(found, date(year, month, 1), 3)


def _whole_year(found: re.Match[str], _: date) -> date:
    return _part_of(found, date(int(found["year"]), 1, 1), 12)


def _this(found: re.Match[str], today: date) -> date:
    """A part, or the end, of this or the next week, month or year."""
    ahead = STEPS.get((found["which"] or "").strip(), 0)
    if found["unit"] == "week":
        return today + timedelta(6 - today.weekday() + 7 * ahead)
    months = LENGTHS[found["unit"]][0]
    start = today.replace(day=1) if months == 1 else today.replace(month=1, day=1)
    return _part_of(found, add_months(start, months * ahead), months)


def _part_of(found: re.Match[str], start: date, months: int) -> date:
    """The last day of so many months, or their first one, or the middle."""
    match found["part"]:
        case "start" | "beginning" | "early":
            return start
        case "mid" | "middle":
            return start + (add_months(start, months) - start) // 2 - timedelta(months == 1)
        case _:
            return add_months(start, months) - timedelta(1)


def _next_length(found: re.Match[str], today: date) -> date:
    """A week, a month or a year from today, or two of them, or one before it."""
    months, days = LENGTHS[found["unit"]]
    steps = STEPS[found["way"]]
    return add_months(today, steps * months) + timedelta(steps * days)


def _in_so_long(found: re.Match[str], today: date) -> date:
    sign = -1 if found["ago"] else 1
    months = days = Fraction(0)
    for length in EACH_LENGTH.finditer(found[0]):
        number = Fraction(length["number"] or "1")
        months += number * LENGTHS[length["unit"]][0]
        days += number * LENGTHS[length["unit"]][1]
    days += 30 * (months % 1)
    return add_months(today, sign * int(months)) + timedelta(sign * int(days))


def _weekday(found: re.Match[str], today: date) -> date:
    """The next one after today; "next" means next week's, "last" the one before today."""
    weekday = WEEKDAYS[found["weekday"]]
    match found["which"]:
        case "next ":
            return today + timedelta(7 - today.weekday() + weekday)
        case "after next":
            return today + timedelta(14 - today.weekday() + weekday)
        case "overnext ":
            return today + timedelta((weekday - today.weekday() - 1) % 7 + 8)
        case "last ":
            return today - timedelta((today.weekday() - weekday - 1) % 7 + 1)
        case _:
            return today + timedelta((weekday - today.weekday() - 1) % 7 + 1)


def _weekend(_: re.Match[str], today: date) -> date:
    """The next Saturday, today included."""
    return today + timedelta((5 - today.weekday()) % 7)


READERS: Mapping[str, Reader] = {
    r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})": _whole,
    r"(?P<year>20\d\d)(?P<month>\d\d)(?P<day>\d\d)": _whole,
    r"(?P<day>\d{1,2})[-./ ](?P<month>\d{1,2})(?:[-./ ](?P<year>\d{4}|\d\d))?": _numbers,
    r"(?P<part>)(?P<month>\d\d?)[-./ ](?P<year>\d{4})": _month,
    r"(?P<part>)(?P<year>\d{4})[-./ ](?P<month>\d\d?)": _month,
    rf"{NTH}[ -]?{MONTH}{YEAR}": _day_and_month,
    rf"{MONTH} {NTH}{YEAR}": _day_and_month,
    rf"{PART}{MONTH}(?: (?P<year>\d{{4}}))?": _month,
    rf"{PART}q(?P<quarter>[1-4]){YEAR}": _quarter,
    rf"{PART}(?P<year>20\d\d)": _whole_year,
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)": _nth,
    r"(?P<part>)(?P<which>this) (?P<unit>week|month|year)": _this,
    r"(?P<part>end|late|start|beginning|early|mid|middle) (?P<which>this |next |coming |overnext )?"
    r"(?P<unit>week|month|year)": _this,
    r"(?P<way>next|coming|overnext|last) (?P<unit>week|month|year)": _next_length,
    r"(?P<unit>week|month|year) (?P<way>after next)": _next_length,
    SO_LONG: _in_so_long,
    r"(?P<which>next |last |this |coming |this coming |overnext )?"
    rf"(?P<weekday>{'|'.join(WEEKDAYS)})": _weekday,
    rf"(?P<weekday>{'|'.join(WEEKDAYS)}) (?P<which>after next)": _weekday,
    "(?:this |next |coming )?weekend": _weekend,
}
"""What is understood, in this order, and how it is read."""

EXACT = (_whole, _numbers, _day_and_month, _nth, _in_so_long)
"""What reads one day, not the last one of many."""

WEEK_ALONE = re.compile("(?:this|next|coming|overnext|last) week|week after next")
DAYS_TOLD = re.compile(r"\bd(?:ays?)?\b")
