"""The words of one language: sentences with their facts, plurals, dates and times."""

import datetime
import functools
import gettext
import logging
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Literal

import babel
import babel.dates
import babel.lists
import babel.numbers

from habitbot.core.typed.text import QUOTES, has_right_to_left, without_quotes
from habitbot.texts.babel_tables import forget_unasked, read_locale
from habitbot.texts.catalogue import CATALOGUES, BadCatalogue, read_catalogue

log = logging.getLogger(__name__)

SOURCE = "en"
PSEUDO = "qps"
"""An English with accents, 40 % longer: a sentence that stays plain in it was never translated."""

# Where Telegram names a language and no country, the form most of its people read without surprise.
LOCALES = {SOURCE: "en-GB", PSEUDO: "en-GB"}

forget_unasked()

ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Words:
    """What we say in one language, and how it writes numbers, dates and lists.

    Raises BadCatalogue for a language whose file can't be used.
    """

    def __init__(self, language: str, catalogues: Path = CATALOGUES) -> None:
        self.language = language
        self.locale = _read_locale(language)
        self._catalogue = _read_words(language, self.locale, catalogues)

    def say(self, sentence: str, /, **facts: object) -> str:
        """A sentence with its named facts put in."""
        said = self._catalogue.gettext(sentence)
        return said.format(**_facts_in(said, facts))

    def count(self, singular: str, plural: str, number: int, /, **facts: object) -> str:
        """A sentence in the form that fits `number`, which it may name as {number}."""
        form = self._catalogue.ngettext(singular, plural, number)
        return form.format(number=number, **_facts_in(form, facts))

    def form_of(self, number: Decimal) -> str:
        """Which form of a word goes with a number: one, few, many or other."""
        return self.locale.plural_form(number)

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

    def country(self, code: str) -> str:
        """A country's name, by its code of two letters."""
        return str(self.locale.territories.get(code, code))

    def number(self, amount: float) -> str:
        """An amount with one decimal at most: "3.5"."""
        return babel.numbers.format_decimal(round(amount, 1), locale=self.locale)

    def decimal(self, amount: Decimal) -> str:
        """An amount with up to two decimals, as many as it has: "3", "2.25", "10,000"."""
        return babel.numbers.format_decimal(amount, "#,##0.##", locale=self.locale)

    def percent(self, share: float) -> str:
        """A share of one as whole percents."""
        return self.say("{number} %", number=round(100 * share))

    def shown(self, typed: str) -> str:
        """What a person typed, kept from turning the line around it."""
        return _isolated(typed)

    def list_of(self, items: Sequence[str]) -> str:
        """Several things as one phrase: "a, b and c"."""
        return babel.lists.format_list(items, locale=self.locale)


def later(sentence: str) -> str:
    """A sentence of a table, translated when it is said."""
    return sentence


@functools.cache
def words_for(language: str | None, catalogues: Path = CATALOGUES) -> Words:
    """The words for a language code of Telegram ("de", "pt-br").

    English where we have none, or where its file can't be used: silence would be worse.
    """
    code = (language or SOURCE).lower()
    for candidate in (code, code.partition("-")[0]):
        if candidate in languages(catalogues):
            try:
                return Words(candidate, catalogues)
            except BadCatalogue as bad:
                log.error("speaking English instead: %s", bad)  # noqa: TRY400  # it says all
    return Words(SOURCE)


@functools.cache
def languages(catalogues: Path = CATALOGUES) -> frozenset[str]:
    """The codes of all languages we speak."""
    return frozenset({SOURCE, PSEUDO, *(path.stem for path in catalogues.glob("*.po"))})


def _read_locale(language: str) -> babel.Locale:
    try:
        return read_locale(LOCALES.get(language, language))
    except (babel.UnknownLocaleError, ValueError) as unknown:
        raise BadCatalogue(f"{language}.po: there is no such language") from unknown


def _read_words(language: str, locale: babel.Locale, catalogues: Path) -> gettext.NullTranslations:
    if language == SOURCE:
        return gettext.NullTranslations()
    if language == PSEUDO:
        return _Pseudo()
    return read_catalogue(catalogues / f"{language}.po", locale)


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


def _facts_in(sentence: str, facts: dict[str, object]) -> dict[str, object]:
    """The facts as they stand in that sentence: a right-to-left name does not turn it around, and
    what was typed in quotes stands in one pair of them."""
    return {
        name: _isolated(_quoted_once(sentence, name, fact)) if isinstance(fact, str) else fact
        for name, fact in facts.items()
    }


def _quoted_once(sentence: str, name: str, fact: str) -> str:
    """The fact without its quotes, where the sentence has some around it."""
    if fact[:1] not in QUOTES:
        return fact
    before, is_named, behind = sentence.partition(f"{{{name}}}")
    is_quoted = is_named and before[-1:] in QUOTES and behind[:1] in QUOTES
    return without_quotes(fact) if is_quoted and before and behind else fact


def _isolated(text: str) -> str:
    return f"{ISOLATE}{text}{POP_ISOLATE}" if has_right_to_left(text) else text
