"""What numbers are called, in the languages whose words are read."""

from habitbot.core.typed import fold

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

IN_OTHER_LANGUAGES = {
    fold(name): number
    for language, names in NUMBER_WORDS.items()
    if language != ENGLISH
    for number, name in enumerate(names.split(), start=1)
}
"""As texts are compared; some are other words as well: "sept", "elf", "once"."""

PARTS_OF_AN_HOUR = {
    r"(?:a\s+)?half[\s-](?:an[\s-])?hour": (30, "minutes"),
    r"(?:3|three)\s+quarters\s+of\s+an\s+hour": (45, "minutes"),
    r"(?:a\s+)?quarter\s+of\s+an\s+hour": (15, "minutes"),
    r"(?:eine[rn]?\s+)?halben?\s+stunde": (30, "Minuten"),
    r"(?:eine[rn]?\s+)?dreiviertelstunde": (45, "Minuten"),
    r"(?:eine[rn]?\s+)?viertelstunde": (15, "Minuten"),
    r"(?:une\s+)?demi[\s-]heure": (30, "minutes"),
    r"trois\s+quarts\s+d['’]heure": (45, "minutes"),
    r"(?:un\s+)?quart\s+d['’]heure": (15, "minutes"),
    r"(?:una\s+)?media\s+hora": (30, "minutos"),
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
