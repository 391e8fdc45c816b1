"""The one amount in a habit's words, and half of it."""

from collections.abc import Iterator
from fractions import Fraction

import regex

from habitbot.core.typed.counted_words import are_several, one_of, several_of, words_counted
from habitbot.core.typed.frequency_words import without_frequency
from habitbot.core.typed.number_words import ENGLISH, NUMBER_WORDS, NUMBERED, PARTS_OF_AN_HOUR
from habitbot.core.typed.text import fold

HALF = Fraction(1, 2)
MOST_EXACT = 10
"""Beyond so many, people count in fives."""

DIGITS = r"(?:[0-9]+(?:[.,][0-9]{3})*½?|½)"
EACH_NUMBER = regex.compile(r"\p{Nd}+(?:[.,]\p{Nd}+)*½?|[¼½¾]")

NOT_AN_AMOUNT = (
    "after at before by day from least less most past than till under until week within um bis"
    " vor nach ab de las hochstens"
)
"""Words before a number that is a clock, or a limit."""

TOWARDS = frozenset(("to", "a"))
"""Words before a number of those to whom something is done, or to which: "a 3 amigos". Else they
stand before a clock, or a limit."""

BEFORE_A_LIMIT = frozenset(("up", "down", "back", "jusqu"))
CLOCK_UNITS = frozenset(
    ("hours", "hrs", "minutes", "mins", "seconds", "heures", "horas", "minutos", "segundos")
)

NOT_A_UNIT = "am clock h o of pm st nd rd th uhr"
"""What follows a clock, an order, or a part of a whole."""

OWNED = (
    "my our your mein meine meinen meiner meinem unsere unseren unserem mi mis nuestros nuestras"
    " mon ma mes nos"
)
"""Words before a number of what one has, of which no day has less."""

HOURS_IN_WORDS = {
    r"an\s+hour\s+and\s+a\s+half|one\s+and\s+a\s+half\s+hours": (90, "minutes"),
    r"une\s+heure\s+et\s+demie": (90, "minutes"),
    r"una\s+hora\s+y\s+media": (90, "minutos"),
    r"anderthalb\s+stunden": (90, "Minuten"),
    **PARTS_OF_AN_HOUR,
    r"(?:an|one|1)\s+hour": (60, "minutes"),
    r"einer?\s+stunde": (60, "Minuten"),
    r"une\s+heure": (60, "minutes"),
    r"una\s+hora": (60, "minutos"),
}
"""Hours without a number of which half can be said, in English, German, French and Spanish."""

NO_LENGTH = regex.compile(
    rf"(?i)\b(?:{'|'.join(HOURS_IN_WORDS)})\s+(?:after|before|earlier|later|früher|später|avant"
    r"|après|plus|antes|después|más)\b"
)
"""An hour that says when: "an hour before bed"."""

GROWN = (1, 2, 3, 5, 7, 10, 15, 20, 25, 30, 45, 60)


def halve_amount(name: str, language: str = ENGLISH) -> str | None:
    """The words with half of the one amount in them: "Read ten pages" asks for five.

    Numbers are read in digits, and in words of that language or of English. None where there is
    no amount, or several, or where half of it can't be said well; of three that is one, or else
    two.
    """
    name = in_minutes(name)
    amount = None if _is_owned(name, language) else read_amount(name, language)
    if amount is None or amount.denominator != 1:
        return None
    less = (write_amount(name, Fraction(step), language) for step in smaller_steps(int(amount)))
    return next(filter(None, less), None)


def in_minutes(name: str) -> str:
    """The words with an hour, or half of one, said in minutes: "for 30 minutes"."""
    if NO_LENGTH.search(name):
        return name
    for phrase, (number, unit) in HOURS_IN_WORDS.items():
        name = regex.sub(rf"(?i)\b(?:{phrase})\b", f"{number} {unit}", name)
    return name


def larger_amounts(name: str, language: str = ENGLISH) -> tuple[tuple[str, str], ...]:
    """The next two amounts up, each by itself and in the words: "3 minutes", "Read 3 minutes".

    Nothing where there is no amount, or several, or where more of it can't be said well.
    """
    name = in_minutes(name)
    found = _find(name, language)
    if found is None or _is_owned(name, language):
        return ()
    amount, counted = _read(found["number"], language), _counted(found)
    if amount == 1:
        counted = several_of(counted)
    if amount.denominator != 1 or (amount == 1 and not counted):
        return ()
    digits = found["number"] if found["number"][0].isdecimal() else ""
    larger = []
    for step in _next_two(int(amount)):
        more = write_amount(name, Fraction(step), language)
        if more is not None:
            said = f"{_write(digits, Fraction(step), language)} {counted}" if counted else more
            larger.append((said, more))
    return tuple(larger)


def _next_two(number: int) -> list[int]:
    """A little more: the next even steps; beyond the last one, a quarter and a half."""
    ahead = [step for step in GROWN if step > number][:2]
    return ahead if len(ahead) > 1 else [number * 5 // 4, number * 3 // 2]


def smaller_steps(number: int) -> tuple[int, ...]:
    """Half of it, and two where that is one, which can't always be said well."""
    half = halve(number)
    return (1, 2) if half == 1 and number > 2 else (half,)


def halve(number: int) -> int:
    """Half, rounded down; beyond ten to fives, as people count."""
    half = number // 2
    return half if half <= MOST_EXACT else half - half % 5


def read_amount(name: str, language: str = ENGLISH) -> Fraction | None:
    """The one amount in a habit's words, None where there is none or several."""
    found = _find(name, language)
    return None if found is None else _read(found["number"], language)


def write_amount(name: str, amount: Fraction, language: str = ENGLISH) -> str | None:
    """The same words with another amount, whole or with a half; None where it can't be said."""
    found = _find(name, language)
    if found is None or amount <= 0 or amount % 1 not in {0, HALF}:
        return None
    before, counted = _read(found["number"], language), _counted(found)
    after = counted
    if amount <= 1 < before and not (after := one_of(counted, language)):
        return None
    if before <= 1 < amount:
        after = several_of(counted) or counted
    written = _write(found["number"], amount, language)
    behind = name[found.start("unit") + len(counted) :]
    return f"{name[: found.start()]}{written}{found['between']}{after}{behind}"


def _counted(found: regex.Match[str]) -> str:
    """The words for what the amount counts."""
    return words_counted(found.string, found.start("unit"))


def _find(name: str, language: str) -> regex.Match[str] | None:
    """The one amount in the words, with its unit; a number that tells how often is none."""
    known = "|".join(word for words in _tables(language) for word in words)
    name = without_frequency(name, known)
    numbers = EACH_NUMBER.findall(name) + regex.findall(rf"(?i)\b(?:{known})\b", name)
    found = regex.search(
        rf"(?i)(?<![^\s(])(?P<number>{DIGITS}|(?:{known})\b)(?P<between> ?)(?P<unit>\p{{L}}+)", name
    )
    if found is None or len(numbers) != 1 or not _is_amount(name[: found.start()], found):
        return None
    return found


def _tables(language: str) -> Iterator[list[str]]:
    """The number words to read, those of the language first."""
    for code in dict.fromkeys((language.partition("-")[0].lower(), ENGLISH)):
        if code in NUMBER_WORDS:
            yield NUMBER_WORDS[code].split()


def _read(number: str, language: str) -> Fraction:
    for words in _tables(language):
        if number.casefold() in words:
            return Fraction(words.index(number.casefold()) + 1)
    whole = regex.sub(r"[.,½]", "", number)
    return Fraction(int(whole or "0")) + (HALF if "½" in number else 0)


def _write(number: str, amount: Fraction, language: str) -> str:
    """An amount as the other was written: as a word, or with the same sign between thousands.

    One of something is a word that bends in most languages, and then a digit.
    """
    for words in _tables(language):
        is_bent = amount == 1 and words != NUMBER_WORDS[ENGLISH].split()
        if (
            number.casefold() in words
            and not is_bent
            and amount.denominator == 1
            and amount <= len(words)
        ):
            word = words[int(amount) - 1]
            return word.capitalize() if number[0].isupper() else word
    separator = next((sign for sign in ".," if sign in number), "")
    whole = f"{int(amount):,}".replace(",", separator) if amount >= 1 else ""
    return whole + ("½" if amount % 1 else "")


def _is_amount(before: str, found: regex.Match[str]) -> bool:
    words = [fold(word) for word in regex.findall(r"\p{L}+", before)[-2:]]
    is_named = bool(words) and words[-1] in NUMBERED.union(NOT_AN_AMOUNT.split())
    if is_named or found["unit"].casefold() in NOT_A_UNIT.split():
        return False
    if not words or words[-1] not in TOWARDS:
        return True
    is_clock = fold(found["unit"]) in CLOCK_UNITS or not are_several(_counted(found))
    return not is_clock and BEFORE_A_LIMIT.isdisjoint(words)


def _is_owned(name: str, language: str) -> bool:
    """Whether the number is one of what a person has: "my 2 dogs"."""
    found = _find(name, language)
    before = name[: found.start()].casefold().split() if found else []
    return bool(before) and before[-1] in OWNED.split()
