"""Amounts as people type them: numbers, lengths of time, nights, and words of their own."""

import re
import unicodedata
from datetime import time
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

from habitbot.core.amount import AmountUnit
from habitbot.core.typed.alike import is_same_word
from habitbot.core.typed.care_words import begins_any, letter_words
from habitbot.core.typed.limit_words import A_DAY, AT_LEAST, AT_MOST, BELOW, OR_LESS, UP_TO
from habitbot.core.typed.limits import Bound, bound_in, is_limit, says_least
from habitbot.core.typed.number_words import (
    IN_ENGLISH,
    IN_OTHER_LANGUAGES,
    PARTS_OF_AN_HOUR,
    TENS,
    UNITS,
    number_called,
    numbers_joined,
)
from habitbot.core.typed.text import fold, straight_apostrophes
from habitbot.texts.own_names import in_english, number_signs
from habitbot.texts.times import MOST_LETTERS, read_span
from habitbot.texts.words import SOURCE

DAY_MINUTES = 24 * 60
HALF_A_DAY = 12
FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}
QUARTERS = {"¼": (1, 4), "½": (1, 2), "¾": (3, 4)}
POWERS = {"hundred": 100, "thousand": 1000}

ONE_TO_NINE = "|".join(UNITS[1:10])
BELOW_100 = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{ONE_TO_NINE}))?|{'|'.join(UNITS)})\b"
BELOW_1000 = rf"(?:(?:(?:an?|{ONE_TO_NINE})[ -])?hundred\b(?:(?: and)? {BELOW_100})?|{BELOW_100})"
SPELLED = re.compile(
    rf"(?i)\b(?:(?:(?:an?|{BELOW_100})[ -])?thousand\b(?:(?: and)? {BELOW_1000})?|{BELOW_1000})"
)
"""A number in words: "twelve", "twenty-five", "a hundred and twenty", "two thousand"."""


PHRASES = {
    **{phrase: f"{minutes} min" for phrase, (minutes, _) in PARTS_OF_AN_HOUR.items()},
    "an hour|(?:ei)?ne[rn]? stunde|une (?:petite |bonne )?heure|una hor(?:a|ita)": "1 h",
    "none": "0",
    "nothing": "0",
}
AN = r"(?:an?|eine?[mnrs]?|une?|una)"
HALVED = r"(?:and a half|ein ?halb|und eine? halbe?[nrs]?|y medi[oa]|et demie?)"
HALF = re.compile(
    r"(?<!and )(?<!and a )(?<!und )(?<!und eine )(?<!y )(?<!et )"
    rf"\b(?:{AN} )?(?:half(?: (?:of )?an?)?|halb(?:e[mnrs]?)?|medi[oa]|demie?)[ -](?=([^\W\d_]+))"
)
AND_A_HALF = re.compile(rf"(?<![\d.,])(\d{{1,4}})( ?[^\W\d_]+)? {HALVED}\b")
ONE_AND_A_HALF = re.compile(rf"(?:^|\b{AN} )([^\W\d_]+)(?= {HALVED}\b)")
EIN_HALB = re.compile(r"\b(?:anderthalb|([a-zäöüß]{3,6})einhalb)\b")
"""Halves as they are said: "half a litre", "two and a half hours", "zweieinhalb Stunden"."""

UNIT_WORDS = {
    AmountUnit.HOURS: "h hr hrs hour hours std stdn stunde stunden hora horas hs heure heures",
    AmountUnit.MINUTES: "m min mins mn minute minutes minuten minuto minutos minutitos",
    AmountUnit.TIMES: "time times x mal vez veces fois",
    AmountUnit.PAGES: "page pages seite seiten pagina paginas",
    AmountUnit.GLASSES: "glass glasses glas glaser vaso vasos verre verres",
}
"""In English, German, Spanish and French, without accents."""

UNITS_BY_WORD = {word: unit for unit, words in UNIT_WORDS.items() for word in words.split()}
TIME_WORDS = {word for word, unit in UNITS_BY_WORD.items() if unit.is_time} - {"m"}
"""Words that count nothing but time; "m" may be metres."""

METRES = "m meter meters metre metres metern metro metros"
KILOMETRES = "km kilometer kilometers kilometre kilometres kilometern kilometro kilometros"
MILES = "mi mile miles meile meilen"
MILLILITRES = "ml milliliter milliliters millilitre millilitres mililitro mililitros"
LITRES = "l liter liters litre litres litern litro litros"
KILOS = "kg kilo kilos kilogram kilograms kilogramm"

MEASURES = f"{KILOS} {KILOMETRES} {LITRES} {MILES}"
"""Own words of which there may be a thousandth: 1.250 km."""

WHOLE_MEASURES = f"{METRES} {MILLILITRES} cl dl"
"""The same of which there is none: 1.250 m are more than a kilometre."""

SIZES = [
    {word: Decimal(size) for words, size in kind.items() for word in words.split()}
    for kind in (
        {METRES: "1", KILOMETRES: "1000", MILES: "1609.344"},
        {MILLILITRES: "1", "cl": "10", "dl": "100", LITRES: "1000"},
        {KILOS: "1"},
    )
]
"""Measures of one kind, each in the smallest of them."""

MORE = frozenset(["more", "further", "mehr", "weitere", "mas", "plus"])
"""What puts a number on top of what there is, in English, German, Spanish and French, without
accents."""

ON_FOOT = (
    *("walk", "run", "jog", "hik", "march", "bik", "cycl", "skat", "geh", "lauf", "renn", "wander"),
    *("spazier", "fahrrad", "camin", "correr", "pasear", "courir", "marche"),
)
IN_LENGTHS = (
    *("swim", "swam", "row", "sprint", "crawl", "diving", "climb", "kayak", "paddl", "schwimm"),
    *("kraul", "ruder", "tauch", "kletter", "nadar", "nado", "remar", "escalar", "nager", "nage"),
    *("ramer", "plong"),
)
"""How words begin of what takes minutes or goes some hundred metres, and of what may also go a few
metres at a time: 25 m are a length of a pool."""

GOING = ON_FOOT + IN_LENGTHS

METRES_FROM, MOST_MINUTES, MOST_ON_FOOT = 200, 240, 99
"""From so many on, who walks somewhere tells it in metres; up to so many, in minutes. What goes
nowhere, up to the most in the middle; longer is told in hours."""

STEPS = (
    "step steps schritt schritte schritten paso pasos pas passi passo passos stappen stroke strokes"
)
"""What is counted on a way, be it some kilometres long."""

K = re.compile(r"(?i)(?<![\w.,])(\d{1,9}(?:[.,]\d\d?)?)k(?![\w-])")
"""A number of thousands, or of kilometres: "10k"."""

DAYS = "day days tag tage tagen dia dias jour jours"
LONGER = (
    "week weeks month months year years woche wochen monat monate monaten jahr jahre semana semanas"
    " mes meses semaine semaines mois"
)

AND = r"(?:and|und|y|con|et) "
HOUR = rf"(?: ?(?:{UNIT_WORDS[AmountUnit.HOURS].replace(' ', '|')})\b\.?)"
MINUTE = rf"(?: ?(?:{UNIT_WORDS[AmountUnit.MINUTES].replace(' ', '|')})\b\.?| ?['′])"
END = r"(?![.,]?\d)"
SO_MANY = r"\d{1,12}(?!\d)"
NUMBER = (
    rf"(?<!\d)(?:\d{{1,3}}(?:[ ']\d{{3}}){{1,3}}(?:[.,]\d\d?)?{END}"
    rf"|\d{{1,3}}(?:,\d{{3}}){{1,3}}(?:\.\d\d?)?{END}"
    rf"|\d{{1,3}}(?:\.\d{{3}}){{1,3}}(?:,\d\d?)?{END}"
    rf"|{SO_MANY}(?:[.,]{SO_MANY})?|[.,]{SO_MANY})"
)
"""No longer than an amount may be, so that looking for one takes as long as reading the text."""

GROUPED = re.compile(r"([1-9]\d{0,2}(?:[ ,.']\d{3})+)(?:[,.](\d\d?))?")
ONE_GROUP = re.compile(r"(?<![\d.,])[1-9]\d{0,2}([,.])\d{3}(?![.,]?\d)")
LONG = rf"(\d{{1,2}})(?: ?h ?|{HOUR},? ?(?:{AND})?)([0-5]?\d)"
CLOCKED = re.compile(rf"(?:(\d{{1,2}}) ?: ?([0-5]?\d)|{LONG})(?:{MINUTE}|{HOUR})?")
HOURS_SAID = re.compile(rf"({NUMBER}){HOUR}")
MINUTES_SAID = re.compile(rf"({NUMBER}){MINUTE}")
MAYBE_METRES = re.compile(rf"({NUMBER}) ?m\.?")
BARE = re.compile(NUMBER)
PARTS = re.compile(rf"({NUMBER}){MINUTE}?")
WORDED = re.compile(rf"({NUMBER})(\D*)")

BED_TIME = r"\d{1,2}(?:[:.h]\d{2})?(?: ?[ap]m)?"
NIGHT = re.compile(rf"({BED_TIME})[ ,;>→-]+({BED_TIME})")
SAYS_CLOCK = re.compile(r"\d[:.h]\d\d|\d ?[ap]m\b")
TO_BED = (
    "bed asleep sleep slept bett eingeschlafen schlafen cama dormido acostado lit couche endormi"
)
GOT_UP = (
    "up awake woke wake awoke auf wach aufgewacht aufgestanden despierto levantado leve debout"
    " reveille"
)
AROUND_CLOCKS = (
    "a and at by en et fell gegangen got i im in ins las of out the to um und was went y au"
)
NIGHT_WORDS = re.compile(rf"\b(?:{'|'.join(f'{TO_BED} {GOT_UP} {AROUND_CLOCKS}'.split())})\b:? ?")
SLEPT_FOR = rf"(?:{NUMBER}){HOUR}?|{LONG}{MINUTE}?"
SLEPT = re.compile(
    rf"(?:(?:i|he|j'ai) )?(?:slept|dormido|dormi)(?: for)? (?P<first>{SLEPT_FOR})"
    rf"|(?:(?:ich )?habe? )?(?P<last>{SLEPT_FOR}) geschlafen"
)
"""Around how long a night was: "slept 6.5", "slept 7 hours"."""

EVENING = range(8, 13)
LIKELY_NIGHT = range(60, 11 * 60 + 1)
"""Hours alone are a night only from such an hour, and for so many minutes: "11 7", never "6-7"."""

GLUED = re.compile(r"([1-9])([0-5]\d)")
MOST_GLUED = 600
"""So many minutes are as likely a night as the hours and minutes that the same digits say."""

ABOUT = re.compile(
    r"^(?:(?:(?:about|around|roughly|approx(?:imately)?|like|almost|nearly|maybe|some|ca|circa|only"
    r"|just|in all|ungef(?:ä|ae?)hr|etwa|so(?: um die)?|rund|fast|knapp|gut|nur|blo(?:ß|ss)|un[oa]s"
    r"|como(?! m[aáu])|casi|aprox(?:imadamente)?|m[aá]s o menos|s[oó]lo|apenas|environ"
    r"|[aà] peu pr[eè]s|presque|genre|seulement|juste)\b\.?|~)\s*)+"
)
OR_SO = re.compile(r"(?<=\d)ish\b| or so$| (?:o as[ií]|ou quelque chose|oder so)$")
"""What says before an amount, behind its number or behind it that it is not counted exactly."""
NO_MINUTES = "|".join((*UNITS_BY_WORD, *f"{MEASURES} {DAYS} {LONGER}".split()))
NAMED_AMOUNT = re.compile(
    rf"(?<![\w:.,/-])(?:{LONG}(?:{MINUTE}(?!-)|(?![\w:.,-]*\w| (?:{NO_MINUTES})\b))"
    rf"|({NUMBER})[ -]?({'|'.join(UNITS_BY_WORD)})(?![\w-]))"
)
"""An amount of a known unit: "30 minutes", "1h 20m", "1 hour 30"."""

BEHIND = rf"(?:{AT_MOST.pattern}|{OR_LESS.pattern}|{AT_LEAST.pattern})(?!\w)"
AROUND_A_WORD = re.compile(
    rf"^\s*+(?:{BEHIND}[\s.]++){{1,4}}"
    rf"|(?:(?<![\s,(])[\s,(]++(?:{BEHIND}|{A_DAY.pattern}(?!\w))[).]*+){{1,4}}$",
    re.IGNORECASE,
)
"""What stands around the word for what is counted, where no more than it was asked for."""

BEFORE_A_NUMBER = re.compile(
    rf"^(?:{AT_LEAST.pattern}|{AT_MOST.pattern}|{BELOW.pattern}|{UP_TO.pattern})(?!\w)[\s.:]*",
    re.IGNORECASE,
)
"""What a typed target may begin with."""

OWN = re.compile(rf"\D*?({NUMBER})\s*+(.*)")


def read_amount(typed: str, unit: AmountUnit, language: str = SOURCE, word: str = "") -> int | None:
    """The amount meant by what was typed, as amounts are kept; None where it isn't understood.

    Time is taken as "7.5", "7,5", "7½", "7:30", "1h 20m", "45 min", or as the times of going to
    bed and of waking: "23:10 6:40", "in bed 23:10, up 6:40"; hours also as "11 7". Behind a dot,
    two digits that are no quarter are minutes; three digits that can be a time or minutes ("450")
    are neither.
    Hours and minutes are known in that language and in English. `word` is the person's own for
    what is counted. Three digits behind a comma or a dot:

    | typed       | hours | minutes, pages, most own words | km, kg, litres                        |
    |-------------|-------|--------------------------------|---------------------------------------|
    | 1,200 1.200 | 1.2   | 1200                           | as the language writes it: 1200 or 1.2|
    | 1 200 1'200 | 1200  | 1200                           | 1200                                  |
    """
    text = plain(typed, language, word)
    if len(text) > MOST_LETTERS or not text:
        return None
    if unit is AmountUnit.HOURS:
        text = _slept(text) or text
    if unit is AmountUnit.HOURS and glued_readings(text):
        return None
    if unit.is_time:
        return _read_time(text, unit)
    found = WORDED.fullmatch(without_k(text, word or unit))
    size = _size_of(found[2], unit, word) if found else None
    if found is None or size is None:
        return None
    measure = _counted_in(found[2]) if size != 1 else word
    if two_readings(found[1], language, measure):
        return None
    return round(number_in(found[1], grouping_of(measure, language)) * size * unit.one)


def is_of_another_kind(
    typed: str, unit: AmountUnit, language: str = SOURCE, word: str = ""
) -> bool:
    """Whether it is a number of what is never so many of the unit: an hour where pages count."""
    found = WORDED.fullmatch(without_k(plain(typed, language, word), word or unit))
    return found is not None and _size_of(found[2], unit, word) is None


def _size_of(behind: str, unit: AmountUnit, word: str) -> Decimal | None:
    """How many of the unit one is of what stands behind a number; None for what it never counts.

    Metres are kilometres, millilitres litres; time, pages and glasses are each of their own kind.
    """
    said, own = _counted_in(behind), fold(word)
    is_unknown = unit is AmountUnit.OWN and not own
    if is_unknown or said in {"", own, *own.split()}:
        return Decimal(1)
    kind = next((kind for kind in SIZES if said in kind), None)
    if kind is not None:
        return kind[said] / kind[own] if own in kind else None
    named = UNITS_BY_WORD.get(said)
    is_how_often = named is AmountUnit.TIMES and unit is AmountUnit.OWN and not is_measured(own)
    is_same = named in {None, unit} or is_how_often or (named.is_time and unit.is_time)
    return Decimal(1) if is_same else None


def _counted_in(behind: str) -> str:
    """The word right behind a number."""
    return next(iter(fold(behind).split()), "").strip(".,;:!")


def read_own(typed: str, language: str = SOURCE) -> tuple[int, str] | None:
    """A number and the word for what it counts: "20 push-ups"; None where one is missing.

    Time has its own units, so no word of one's own speaks of it.
    """
    words = without_k(" ".join(typed.split()))
    found = OWN.fullmatch(_digits(with_digits(words)))
    if found is None or len(words) > MOST_LETTERS:
        return None
    word = AROUND_A_WORD.sub("", f" {found[2].strip(' .!')}").strip(" .!")
    if not word[:1].isalpha() or two_readings(found[1], language, word):
        return None
    if not TIME_WORDS.isdisjoint(re.split(r"[\W\d]+", fold(word))):
        return None
    return round(number_in(found[1], grouping_of(word, language)) * AmountUnit.OWN.one), word


def without_k(typed: str, word: str = "") -> str:
    """The same with each "10k" written out: "10000 steps", but "5 km" of a way that is gone.

    `word` is the person's own for what is counted, where it is known.
    """
    is_far = fold(word) in KILOMETRES.split() if word else begins_any(letter_words(typed), GOING)

    def written_out(said: re.Match[str]) -> str:
        behind = letter_words(typed[said.end() :])
        number = said[1].replace(",", ".")
        is_way = is_far and not (behind and fold(behind[0]) in STEPS.split())
        return f"{number} km" if is_way else str(int(1000 * Decimal(number)))

    return K.sub(written_out, typed)


def two_readings(typed: str, language: str, word: str = "") -> tuple[str, str] | None:
    """The two numbers that "1.200 km" may be where the language writes no dot; mostly None."""
    said = _digits(typed)
    number, named = ONE_GROUP.search(said), OWN.fullmatch(said)
    if number is None or number[1] in number_signs(language):
        return None
    if not is_measure(word or (named[2].strip(" .!") if named else "")):
        return None
    return re.sub(r"\D", "", number[0]), number[0].rstrip("0").rstrip(",.")


def read_unit(typed: str) -> AmountUnit | None:
    """The unit that a word names in English, German, Spanish or French; None for any other."""
    return UNITS_BY_WORD.get(fold(typed).strip(" .!?"))


def is_rounded(typed: str, unit: AmountUnit, language: str = SOURCE) -> bool:
    """Whether what was typed has parts of a minute, which are not kept."""
    found = PARTS.fullmatch(plain(typed.lstrip(" +"), language))
    return found is not None and unit is AmountUnit.MINUTES and number_in(found[1]) % 1 != 0


def is_number(typed: str, language: str = SOURCE) -> bool:
    """Whether a number alone was typed, in digits or in words."""
    return BARE.fullmatch(plain(typed, language)) is not None


def is_amount(typed: str, language: str = SOURCE) -> bool:
    """Whether it is an amount of something that is known, and nothing else: "+2", "8 hours"."""
    said = without_plus(typed)
    number, _, unit = said.strip().partition(" ")
    is_time = read_amount(said, AmountUnit.HOURS, language) is not None
    return is_time or is_number(number if read_unit(unit) else said, language)


def added(typed: str) -> str | None:
    """What was typed behind a plus, which comes on top of what there is: "+2"; else None."""
    text = unicodedata.normalize("NFKC", typed).strip()
    return text[1:] if text.startswith("+") else None


def without_plus(typed: str) -> str:
    """What was typed, be it behind a plus or not."""
    more = added(typed)
    return typed if more is None else more


def without_limit(typed: str) -> str:
    """What was typed without the words that only say that its number is the most or the least."""
    said = BEFORE_A_NUMBER.sub("", " ".join(typed.split()))
    return AROUND_A_WORD.sub("", said)


def with_digits(typed: str) -> str:
    """The same with its English number words as digits, where it has no number else."""
    if BARE.search(_digits(typed)):
        return typed
    return re.sub(rf"{SPELLED.pattern}(?!-)", _in_digits, typed)


def _in_digits(said: re.Match[str]) -> str:
    whole = part = 0
    for word in re.findall(r"[a-z]+", said[0].casefold()):
        part += IN_ENGLISH.get(word, 0)
        part = max(part, 1) * POWERS.get(word, 1) if word in POWERS else part
        if word == "thousand":
            whole, part = part, 0
    return str(whole + part)


def is_most_typed(typed: str, *, is_most: bool) -> bool:
    """Whether a typed target is not to be exceeded; `is_most`, where its words say neither."""
    if says_least(typed):
        return False
    return is_most or is_limit(typed)


def within(typed: str, unit: AmountUnit, amount: int, word: str = "") -> int:
    """The most that the words allow: of what comes whole, "less than 3" is 2 at most."""
    is_whole = not unit.is_time and not is_measure(word) and amount % unit.one == 0
    if bound_in(typed) is Bound.BELOW and is_whole and amount:
        return amount - unit.one
    return amount


def find_amount(name: str, language: str = SOURCE) -> tuple[AmountUnit, int] | None:
    """The one amount in a habit's words, with its unit: "Walk five minutes"; else None.

    What may as well be metres is none.
    """
    found = NAMED_AMOUNT.findall(fold(plain(name, language)))
    if len(found) != 1:
        return None
    hours, minutes, number, word = found[0]
    unit = UNITS_BY_WORD[word] if word else AmountUnit.HOURS
    if word == "m" and not _are_minutes(name, number):
        return None
    grouping = "" if unit is AmountUnit.HOURS else ",."
    amount = round(number_in(number, grouping) * unit.one) if word else _minutes(hours, minutes)
    return (unit, amount) if 0 < amount <= unit.most else None


def are_metres(name: str, number: str) -> bool:
    """Whether "m" behind that number in a habit's words is metres: "Swim 400 m"."""
    if begins_any(letter_words(name), IN_LENGTHS):
        return number_in(number) > MOST_ON_FOOT
    return begins_any(letter_words(name), ON_FOOT) and number_in(number) >= METRES_FROM


def _are_minutes(name: str, number: str) -> bool:
    """Whether it is minutes: "Read 20 m", but neither "Swim 25 m" nor "400 m"."""
    if begins_any(letter_words(name), IN_LENGTHS):
        return False
    most = MOST_ON_FOOT if begins_any(letter_words(name), ON_FOOT) else MOST_MINUTES
    return number_in(number) <= most


def plain(typed: str, language: str, word: str = "") -> str:
    """What was typed in small letters, with plain digits, dashes and blanks, halves as decimals.

    `word` is the person's own for what is counted.
    """
    text = " ".join(_digits(typed[: MOST_LETTERS + 1]).casefold().split()).rstrip(" .!?")
    text = numbers_joined(ABOUT.sub("", OR_SO.sub("", text)))
    alone = None if language == SOURCE else number_called(text)
    if alone is not None:
        return str(alone)
    for phrase, meant in PHRASES.items():
        text = re.sub(rf"\b(?:{phrase})\b", meant, text)
    text = _with_halves(text, {*fold(word).split()})
    text = SPELLED.sub(_in_digits, in_english(text, language))
    text = AND_A_HALF.sub(r"\1.5\2", text)
    return ABOUT.sub("", text).rstrip(" .!?")


def _with_halves(text: str, own: set[str]) -> str:
    """The same with half of a unit, or of what is counted, as a number, and so with a number in
    words before either."""
    text = EIN_HALB.sub(lambda said: f"{IN_OTHER_LANGUAGES.get(fold(said[1] or ''), 1)}.5", text)
    text = ONE_AND_A_HALF.sub(
        lambda said: f"1 {said[1]}" if _names_a_unit(said[1], own) else said[0], text
    )
    text = HALF.sub(lambda said: "0.5 " if _names_a_unit(said[1], own) else said[0], text)
    words = text.split(" ")
    for at, (word, behind) in enumerate(pairwise(words)):
        number = number_called(word) if _names_a_unit(behind, own) else None
        words[at] = word if number is None else str(number)
    return " ".join(words)


def _names_a_unit(word: str, own: set[str]) -> bool:
    said = fold(word)
    is_own = any(is_same_word(said, one) for one in own)
    return is_own or said in UNITS_BY_WORD or is_measured(said)


def _digits(typed: str) -> str:
    """Digits of any script as ours, fractions as decimals, one kind of dash."""
    text = "".join(str(unicodedata.decimal(sign, sign)) for sign in typed)
    for sign, (above, below) in QUARTERS.items():
        text = re.sub(rf"(?<![\d/.,]){above}/{below}(?![\d/])", sign, text)
    text = re.sub(r"(?<=\d) (?=[¼½¾])", "", text)
    for sign, decimal in FRACTIONS.items():
        text = re.sub(rf"(?<!\d){sign}", f"0{decimal}", text).replace(sign, decimal)
    text = straight_apostrophes(text.replace("\u066b", ".").replace("\u066c", ","))
    text = unicodedata.normalize("NFKC", text)
    return re.sub("[\u2010-\u2015\u2212]", "-", text)


def number_in(said: str, grouping: str = ",.") -> Decimal:
    """A number with a comma or a dot before its decimals.

    Three digits behind one of `grouping` are thousands; behind a blank, an apostrophe, or several
    times, they always are.
    """
    found = GROUPED.fullmatch(said)
    one = ONE_GROUP.fullmatch(said)
    if found is None or (one and one[1] not in grouping):
        return Decimal(said.replace(",", "."))
    whole = re.sub(r"\D", "", found[1])
    return Decimal(f"{whole}.{found[2] or 0}")


def grouping_of(word: str, language: str) -> str:
    """Which of comma and dot stand between thousands of it."""
    return number_signs(language)[0] if is_measure(word) else ",."


def is_measure(word: str) -> bool:
    """Whether there may be a thousandth of it."""
    return fold(word) in MEASURES.split()


def is_measured(word: str) -> bool:
    """Whether it is told by how far, how much, not by how many: km, l, m, ml."""
    return is_measure(word) or fold(word) in WHOLE_MEASURES.split()


def _read_time(text: str, unit: AmountUnit) -> int | None:
    night = _read_night(text, unit)
    if night is not None:
        return night
    if found := CLOCKED.fullmatch(text):
        return _minutes(*filter(None, found.groups()))
    if found := HOURS_SAID.fullmatch(text):
        return _hours(found[1])
    if found := MINUTES_SAID.fullmatch(text):
        minutes = _whole(number_in(found[1]))
        return None if minutes > MOST_MINUTES and MAYBE_METRES.fullmatch(text) else minutes
    if BARE.fullmatch(text) is None:
        return None
    return _hours(text) if unit is AmountUnit.HOURS else _whole(number_in(text))


def _minutes(hours: str, minutes: str) -> int:
    return 60 * int(hours) + int(minutes)


def _whole(minutes: Decimal) -> int:
    """Whole minutes; half of one is rounded up, as people do."""
    return int(minutes.to_integral_value(ROUND_HALF_UP))


def _hours(said: str) -> int:
    """Hours in minutes: "730" is half past seven, and so is "7.30"."""
    if re.fullmatch(r"\d{3,4}", said) and int(said[-2:]) < 60:
        return int(said[:-2]) * 60 + int(said[-2:])
    whole, _, minutes = said.replace(",", ".").partition(".")
    if len(minutes) == 2 and int(minutes) < 60 and int(minutes) % 25:
        return int(whole or "0") * 60 + int(minutes)
    return round(number_in(said, grouping="") * 60)


def _read_night(text: str, unit: AmountUnit) -> int | None:
    """How long a night was; hours alone are one only where hours are asked for."""
    night = _night(text)
    if night is None or SAYS_CLOCK.search(text):
        return _length(night) if night else None
    return _likely_length(night) if unit is AmountUnit.HOURS else None


def _night(text: str) -> tuple[time, time] | None:
    """The times of going to bed and of waking, in figures or with the words that say which."""
    said = NIGHT_WORDS.sub("", fold(text)).strip(" ,;") if _tells_of_night(text) else text
    found = NIGHT.fullmatch(said)
    span = read_span(f"{found[1]} - {found[2]}" if found else text)
    return (span[1], span[0]) if span and _woke_first(text) else span


def _woke_first(text: str) -> bool:
    """Whether the night is told the other way round: "up 6:40, in bed 23:10"."""
    before, *behind = re.split(r"\d", text, maxsplit=1)
    return _has_word(before, GOT_UP) and any(_has_word(one, TO_BED) for one in behind)


def _tells_of_night(text: str) -> bool:
    return _has_word(text, f"{TO_BED} {GOT_UP}")


def _has_word(text: str, words: str) -> bool:
    return not {*words.split()}.isdisjoint(re.split(r"\W+", fold(text)))


def _length(night: tuple[time, time]) -> int:
    """From the one to the other, over midnight."""
    start, end = (60 * at.hour + at.minute for at in night)
    return (end - start) % DAY_MINUTES


def _likely_length(night: tuple[time, time]) -> int | None:
    """The same of hours alone, from an evening hour of either clock; None where it is no night."""
    start, end = night
    if start.hour in EVENING:
        start = time((start.hour + HALF_A_DAY) % 24)
    length = _length((start, end))
    is_evening = not start.hour or start.hour >= HALF_A_DAY
    return length if is_evening and length in LIKELY_NIGHT else None


def tells_night(typed: str, language: str = SOURCE) -> bool:
    """Whether it can only be a night: slept so long, or from an evening's clock to a morning's.

    Hours alone ("11 7") need the words that say so.
    """
    text = plain(typed, language)
    if _slept(text):
        return True
    night = _night(text)
    is_said = SAYS_CLOCK.search(text) is not None or _tells_of_night(text)
    return night is not None and is_said and _likely_length(night) is not None


def says_slept(typed: str, language: str = SOURCE) -> bool:
    """Whether one says to have slept so long."""
    return _slept(plain(typed, language)) is not None


def _slept(text: str) -> str | None:
    """How long one says to have slept."""
    found = SLEPT.fullmatch(fold(text))
    return found and (found["first"] or found["last"])


def likelier_night(typed: str, language: str = SOURCE) -> int | None:
    """A long night by a clock of twelve hours: of "11:30 6:30", from half past eleven at night."""
    text = plain(typed, language)
    night = _night(text)
    if night is None or re.search(r"\d ?[ap]m\b", text) or night[0].hour > HALF_A_DAY:
        return None
    return max(0, _length(night) - DAY_MINUTES // 2) or None


def glued_readings(typed: str) -> tuple[str, str] | None:
    """The two times that "450" may be, as a clock shows it and in minutes; mostly None.

    More minutes than anybody sleeps are no second reading: "730" is half past seven.
    """
    found = GLUED.fullmatch(_digits(typed).strip(" .!?"))
    if found is None or int(found[0]) > MOST_GLUED:
        return None
    return f"{found[1]}:{found[2]}", f"{found[0]} min"
