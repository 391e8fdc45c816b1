"""What numbers are called, in the languages whose words are read."""

import re
from functools import cache

from habitbot.core.typed.text import fold

ENGLISH = "en"

NUMBER_WORDS = {
    ENGLISH: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    " fifteen sixteen seventeen eighteen nineteen twenty",
    "de": "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn"
    " fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
    "fr": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
    " seize",
    "es": "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
    " dieciséis diecisiete dieciocho diecinueve veinte",
}
"""Those from one on; in any other language they are called as in English."""

TENS = {
    name: 10 * tens
    for tens, name in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], 2
    )
}
UNITS = ("zero", *NUMBER_WORDS[ENGLISH].split()[:19])
IN_ENGLISH = {name: number for number, name in enumerate(UNITS)} | TENS
"""Each word for itself, up to ninety."""

IN_OTHER_LANGUAGES = (
    {
        fold(name): number
        for language, names in NUMBER_WORDS.items()
        if language != ENGLISH
        for number, name in enumerate(names.split(), start=1)
    }
    | {
        fold(name): 10 * tens
        for names in (
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig",
            "vingt trente quarante cinquante soixante",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa",
        )
        for tens, name in enumerate(names.split(), 2)
    }
    | {"zwo": 2, "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "quatre-vingt": 80}
    | {"dix-sept": 17, "dix-huit": 18, "dix-neuf": 19}
    | {"quatre-vingts": 80, "hundert": 100, "einhundert": 100, "cien": 100}
)
"""As texts are compared; some are other words as well: "sept", "elf", "once"."""

WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
ONES = frozenset(("un", "une", "una", "uno", "ein", "one"))
COUNTED_ON = frozenset(("soixante", "quatre-vingt"))
"""Tens behind which French goes on up to nineteen: "soixante-quinze"."""

BEFORE_ELEVEN = ("hasta ", "maximo ", "mucho ", "de ", "solo ")
"""Behind these "once" is the number; else it is English."""

MOST_BEFORE = 8

PARTS_OF_AN_HOUR = {
    r"(?:a\s+)?half[\s-](?:an[\s-])?hour": (30, "minutes"),
    r"(?:3|three)\s+quarters\s+of\s+an\s+hour": (45, "minutes"),
    r"(?:a\s+)?quarter\s+of\s+an\s+hour": (15, "minutes"),
    r"(?:(?:ei)?ne[rn]?\s+|a\s+)?halben?\s+stunde?": (30, "Minuten"),
    r"(?:(?:ei)?ne[rn]?\s+|a\s+)?dreiviertel\s?stunde?": (45, "Minuten"),
    r"(?:(?:ei)?ne[rn]?\s+|a\s+)?viertel\s?stunde?": (15, "Minuten"),
    r"(?:une\s+)?(?:(?:petite|bonne|grosse)\s+)?demi[\s-]heure": (30, "minutes"),
    r"trois\s+quarts\s+d['’]heure": (45, "minutes"),
    r"(?:un\s+)?quart\s+d['’]heure": (15, "minutes"),
    r"(?:una\s+)?media\s+hor(?:a|ita)": (30, "minutos"),
    r"tres\s+cuartos\s+de\s+hora": (45, "minutos"),
    r"(?:un\s+)?cuarto\s+de\s+hora": (15, "minutos"),
}
"""Those that have words of their own, in minutes."""

NUMBERED = frozenset(
    (
        *("chapter", "level", "part", "lesson", "unit", "step", "phase", "room", "page", "number"),
        *("kapitel", "teil", "lektion", "stufe", "seite", "schritt", "nummer", "capitulo", "nivel"),
        *("parte", "leccion", "paso", "pagina", "numero", "chapitre", "niveau", "partie", "lecon"),
        *("etape",),
    )
)
"""Words behind which a number tells which one it is, not how many: "chapter 3". Without accents."""


def number_called(word: str) -> int | None:
    """The number that a word is in any of these languages: "elf", "vingt-cinq"; None for others."""
    said = fold(word)
    for one in dict.fromkeys((said, said.replace("ue", "u").replace("oe", "o"))):
        if (known := _known(one)) is not None:
            return known
        for parts in (one.partition("und")[::-2], _parts_at_hyphen(one), _parts_of_veinti(one)):
            tens, unit = (_called(part) for part in parts)
            most = 20 if parts[0] in COUNTED_ON else 10
            if tens % 10 == 0 < tens < 100 and 0 < unit < most:
                return tens + unit
    return None


def numbers_as_digits(text: str) -> str:
    """A text with its numbers in words as digits, from two on.

    One of something is called as "a" is in most of these languages.
    """
    return WORD.sub(_as_digits, numbers_joined(text))


def numbers_joined(text: str) -> str:
    """A text in which each number in several words is one word with hyphens: "vingt-cinq"."""
    return _tens_and_units().sub(_joined, text)


@cache
def _tens_and_units() -> re.Pattern[str]:
    """What may be a number in several words: "vingt cinq", "quatre vingt dix"."""
    tens = (name for name, number in (IN_ENGLISH | IN_OTHER_LANGUAGES).items() if number >= 20)
    names = "|".join(name for name in tens if "-" not in name)
    return re.compile(
        rf"(?i)\b(quatre[ -]vingts?|dix|{names})(?:[ -](y|et))?[ -]"
        r"((?:dix[ -](?=sept|huit|neuf))?[^\W\d_]{2,8})\b"
    )


def _joined(found: re.Match[str]) -> str:
    joined = "-".join(part.replace(" ", "-") for part in found.groups() if part)
    return (
        joined
        if number_called(joined) is not None
        else found[0].replace(found[1], found[1].replace(" ", "-"), 1)
    )


def _as_digits(found: re.Match[str]) -> str:
    number = number_called(found[0])
    if number is None and "-" in found[0]:
        return "-".join(WORD.sub(_as_digits, part) for part in found[0].split("-"))
    if number is None or number < 2 or (number == 11 and _is_one_time(found)):
        return found[0]
    return str(number)


def _is_one_time(found: re.Match[str]) -> bool:
    """Whether that is "once", as English has it."""
    before = fold(found.string[max(0, found.start() - MOST_BEFORE) : found.start()])
    return fold(found[0]) == "once" and not before.endswith(BEFORE_ELEVEN)


def _known(word: str) -> int | None:
    return IN_ENGLISH.get(word, IN_OTHER_LANGUAGES.get(word))


def _called(word: str) -> int:
    return 1 if word in ONES else _known(word) or 0


def _parts_at_hyphen(word: str) -> tuple[str, str]:
    """The tens and what comes on top of them, without an "and" between."""
    start = "quatre-vingt" if word.startswith("quatre-vingt-") else word.partition("-")[0]
    rest = word[len(start) :].removeprefix("-")
    for also in ("y-", "et-"):
        rest = rest.removeprefix(also)
    return start, rest


def _parts_of_veinti(word: str) -> tuple[str, str]:
    return ("veinte", word.removeprefix("veinti")) if word.startswith("veinti") else ("", "")
