"""The words of one language: sentences with their facts, plurals, dates and times."""

import datetime
import functools
import gettext
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import babel
import babel.dates
import babel.lists
import babel.messages.mofile
import babel.messages.pofile
from babel.support import Translations

CATALOGUES = Path(__file__).parent / "catalogues"
SOURCE = "en"
PSEUDO = "qps"
"""An English with accents, 40 % longer: a sentence that stays plain in it was never translated."""

# Where Telegram names a language and no country, the form most of its people read without surprise.
LOCALES = {SOURCE: "en_GB", PSEUDO: "en_GB"}

ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Words:
    """What we say in one language, and how it writes numbers, dates and lists."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.locale = babel.Locale.parse(LOCALES.get(language, language))
        self._catalogue = _read_catalogue(language)

    def say(self, sentence: str, /, **facts: object) -> str:
        """A sentence with its named facts put in."""
        return self._catalogue.gettext(sentence).format(**_isolate(facts))

    def count(self, singular: str, plural: str, number: int, /, **facts: object) -> str:
        """A sentence in the form that fits `number`, which it may name as {number}."""
        form = self._catalogue.ngettext(singular, plural, number)
        return form.format(number=number, **_isolate(facts))

    def date(self, day: datetime.date, pattern: str = "EEEE, d MMMM") -> str:
        """A day, by the letters of Unicode's date patterns."""
        return babel.dates.format_date(day, pattern, locale=self.locale)

    def time(self, moment: datetime.time) -> str:
        """A clock time, with 24 hours."""
        return f"{moment:%H:%M}"

    def weekday(self, number: int, *, is_short: bool = False) -> str:
        """A weekday's name, Monday = 0."""
        width: Literal["abbreviated", "wide"] = "abbreviated" if is_short else "wide"
        names = babel.dates.get_day_names(width, context="stand-alone", locale=self.locale)
        return str(names[number])

    def month(self, day: datetime.date) -> str:
        """A month's short name."""
        return self.date(day, "LLL")

    def percent(self, share: float) -> str:
        """A share of one as whole percents."""
        return self.say("{number} %", number=round(100 * share))

    def shown(self, typed: str) -> str:
        """What a person typed, kept from turning the line around it."""
        return str(_isolate({"typed": typed})["typed"])

    def list_of(self, items: Sequence[str]) -> str:
        """Several things as one phrase: "a, b and c"."""
        return babel.lists.format_list(items, locale=self.locale)


def later(sentence: str) -> str:
    """A sentence of a table, translated when it is said."""
    return sentence


@functools.cache
def words_for(language: str | None) -> Words:
    """The words for a language code of Telegram ("de", "pt-br"), English where we have none."""
    code = (language or SOURCE).lower()
    for candidate in (code, code.partition("-")[0]):
        if candidate in languages():
            return Words(candidate)
    return Words(SOURCE)


@functools.cache
def languages() -> frozenset[str]:
    """The codes of all languages we speak."""
    return frozenset({SOURCE, PSEUDO, *(path.stem for path in CATALOGUES.glob("*.po"))})


def _read_catalogue(language: str) -> gettext.NullTranslations:
    if language == SOURCE:
        return gettext.NullTranslations()
    if language == PSEUDO:
        return _Pseudo()
    return _compile(CATALOGUES / f"{language}.po")


def _compile(path: Path) -> gettext.NullTranslations:
    """Compile a catalogue in memory, so that a translator's file needs no build step."""
    with path.open("rb") as po:
        catalogue = babel.messages.pofile.read_po(po, locale=path.stem)
    compiled = io.BytesIO()
    babel.messages.mofile.write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


class _Pseudo(gettext.NullTranslations):
    """English with accents, 40 % longer, its {facts} left alone."""

    ACCENTS = str.maketrans("aceilnorsuyzACEILNORSUYZ", "àçéîłñöřšüýžÀÇÉÎŁÑÖŘŠÜÝŽ")

    def gettext(self, message: str) -> str:
        """The sentence, accented and longer."""
        pieces = message.replace("{", "\0{").replace("}", "}\0").split("\0")
        accented = (p if p.startswith("{") else p.translate(self.ACCENTS) for p in pieces)
        return "".join(accented) + "~" * (len(message) * 2 // 5)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The fitting form, accented and longer."""
        return self.gettext(msgid1 if n == 1 else msgid2)


def _isolate(facts: dict[str, object]) -> dict[str, object]:
    """Keep a right-to-left name from turning the sentence around it."""
    return {
        name: f"{ISOLATE}{fact}{POP_ISOLATE}" if _is_right_to_left(fact) else fact
        for name, fact in facts.items()
    }


def _is_right_to_left(fact: object) -> bool:
    return isinstance(fact, str) and any("\u0590" <= letter <= "\u08ff" for letter in fact)
