"""What a habit's own words ask to be counted each day."""

import re

from habitbot.core.amount import AmountUnit, Target
from habitbot.core.typed.counted_words import without_verbs
from habitbot.core.typed.frequency_said import without_plan
from habitbot.core.typed.limit_words import A_DAY, AT_LEAST, AT_MOST, BELOW, UP_TO
from habitbot.core.typed.limits import bound_in, is_limit, says_least
from habitbot.core.typed.number_words import NUMBERED, numbers_as_digits
from habitbot.core.typed.text import fold
from habitbot.texts.amounts_typed import (
    AROUND_A_WORD,
    BEHIND,
    DAYS,
    LONGER,
    MEASURES,
    NUMBER,
    WHOLE_MEASURES,
    are_metres,
    find_amount,
    grouping_of,
    is_measured,
    number_in,
    plain,
    two_readings,
    within,
    without_k,
)
from habitbot.texts.words import SOURCE

BEFORE = rf"\b(?:{AT_MOST.pattern}|{BELOW.pattern}|{UP_TO.pattern}|to)[\s.:]*"
LIMITED = (
    re.compile(rf"{BEFORE}({NUMBER})\s+(\D+)"),
    re.compile(rf"({NUMBER})\s+{BEHIND}\s+(\D+)"),
    re.compile(rf"({NUMBER})\s++(\D+?)(?<![\s,(])[\s,(]++{BEHIND}"),
)
"""A number with its word in a limit: "at most 2 coffees", "2 or less coffees", "2 coffees max"."""

BEHIND_A_WORD = re.compile(
    r"(?<!\s)\s*+(?:[,.;:(–—]|\b(?:a day|per|each|every|daily|before|after|until|when|pro|taglich"
    r"|vor|nach|bis|antes|despues|avant|apres|(?:am|al|par|por) (?:day|dia|jour|tag))\b).*"
)
"""What follows the word for what is counted: "coffees a day"."""

SO_MANY_OF_IT = re.compile(
    rf"(?:^|, ?)(?:([^\W\d]+) )?(?:(?:{AT_LEAST.pattern}) )?({NUMBER}) ([^\W\d]\D*)$"
)
BEFORE_ITS_MEASURE = re.compile(rf"(?<=\d)(?=(?:{MEASURES}|{WHOLE_MEASURES})\b)".replace(" ", "|"))
"""Where a blank is left out between a number and its measure: "2l water"."""

NOT_COUNTED = set(
    f"{DAYS} {LONGER}"
    " am pm uhr o'clock kg kilo kilos kilogram kilograms kilogramm book books"
    " coffee coffees cafe cafes kaffee espresso espressos cookie cookies biscuit biscuits"
    " keks kekse sweets cake cakes snack snacks coke cokes cola colas soda sodas".split()
)
"""What is weighed, takes more than a day, is no amount at all, or is rather to be little."""

BEFORE_A_NAME = NUMBERED.union(
    [
        "at",
        "by",
        "before",
        "after",
        "until",
        "till",
        "from",
        "since",
        "around",
        "to",
        "um",
        "ab",
        "bis",
        "vor",
        "nach",
        "seit",
        "no",
        "top",
    ]
)
"""What makes a number a time of the day, or a name: "chapter 3"."""

LEFT_OPEN = re.compile(r"\d (?:to|or|bis|oder|a|o|u|ou) \d")
"""Two numbers of which a habit leaves open which it is: "10 to 20 pages"."""

MANY = 1000
A_PERIOD = re.compile(
    r"\b(?:a|per|each|every|this|pro|die|jede|por|cada|la|par|chaque)"
    rf" (?:{LONGER.replace(' ', '|')})\b|\b(?:weekly|monthly|wochentlich|monatlich)\b"
)
"""What makes an amount one of more than a day."""

LONGEST_WORD = 20


def find_target(name: str, language: str = SOURCE) -> Target | None:
    """What a habit's words ask to be counted a day: "Walk five minutes", "At most 2 coffees".

    Of what is done some times a week or on some weekdays, it is how much on each of those days.
    """
    is_most = bound_in(name) is not None
    name = without_k(without_plan(name))
    text = A_DAY.sub(" ", fold(plain(name, language)))
    text = numbers_as_digits(text) if is_most else text
    if (
        A_PERIOD.search(text)
        or LEFT_OPEN.search(text)
        or (not is_most and is_limit(name) and not says_least(name))
    ):
        return None
    if known := find_amount(name, language):
        unit, amount = known
        return Target(unit, within(name, unit, amount), is_most=is_most)
    text = BEFORE_ITS_MEASURE.sub(" ", text)
    named = _limited(text) if is_most else _counted(text)
    word = _word_in(name, named[1]) if named else ""
    if named is None or not word or two_readings(named[0], language, word):
        return None
    said = number_in(named[0], grouping_of(word, language)) * AmountUnit.OWN.one
    amount = within(name, AmountUnit.OWN, round(said), word)
    fits = 0 < amount <= AmountUnit.OWN.most
    return Target(AmountUnit.OWN, amount, is_most=is_most, word=word) if fits else None


def _counted(name: str) -> tuple[str, str] | None:
    """The number with its word that a name begins with, perhaps behind what is done with it.

    One of something is done or not, and "m" may be metres or minutes.
    """
    found = SO_MANY_OF_IT.search(name)
    if found is None or number_in(found[2]) <= 1:
        return None
    deed, number, said = found.groups()
    words = re.split(r"[^\w'-]+", said)
    if not NOT_COUNTED.isdisjoint(words) or deed in BEFORE_A_NAME:
        return None
    if words[0] == "m" and not are_metres(name, number):
        return None
    is_of_many = any(word.endswith("s") for word in words) or number_in(number) >= MANY
    return (number, said) if not deed or is_of_many or is_measured(words[0]) else None


def _limited(name: str) -> tuple[str, str] | None:
    """The one number with its word that a name limits."""
    for pattern in LIMITED:
        if found := pattern.findall(name):
            return found[0] if len(found) == 1 else None
    return None


def _word_in(name: str, said: str) -> str:
    """The word for what is counted as it stands in the name, alone where it is a measure.

    Nothing for a long one.
    """
    measure, *_ = said.split(maxsplit=1)
    if is_measured(measure):
        said = measure
    word = BEHIND_A_WORD.sub("", AROUND_A_WORD.sub("", f" {said}").strip())
    start = fold(name).find(word)
    typed = name[start : start + len(word)]
    word = without_verbs(typed) if fold(typed) == word else word
    return word if word[:1].isalpha() and len(word) <= LONGEST_WORD else ""
