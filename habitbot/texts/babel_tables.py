"""Babel's tables without what nobody here asks: two megabytes that its first word brings along."""

from typing import Literal, cast

from babel import localedata
from babel.core import get_global

Table = Literal["likely_subtags", "territory_currencies", "territory_languages"]

UNASKED: tuple[Table, ...] = ("territory_languages", "territory_currencies")
"""Which languages each country speaks and what it pays with."""

ENGLISH = ("en", "en_001", "en_GB")
"""Each is read with the one before it, and keeps what it takes over."""

UNASKED_OF_ENGLISH = (
    "currency_names",
    "currency_names_plural",
    "languages",
    "meta_zones",
    "unit_display_names",
    "unit_patterns",
)
"""Of other languages the units are asked: that is how their words for weeks and hours are read."""


def forget_unasked() -> None:
    """Empty the tables that nobody here asks; what they are for raises KeyError from then on."""
    for table in UNASKED:
        _table(table).clear()
    _forget_unwritable()
    for code in ENGLISH:
        english = localedata.load(code)
        for unasked in UNASKED_OF_ENGLISH:
            english.pop(unasked, None)


def _forget_unwritable() -> None:
    """Where a language is likely spoken is of use only for one that Babel can write."""
    writable = {code.partition("_")[0] for code in localedata.locale_identifiers()}
    likely = _table("likely_subtags")
    for code in [code for code in likely if code.partition("_")[0] not in writable]:
        del likely[code]
    localedata.locale_identifiers.cache_clear()


def _table(name: Table) -> dict[str, object]:
    """A table itself: Babel hands it on read-only by its type alone."""
    return cast("dict[str, object]", get_global(name))
