"""Babel's tables without what nobody here asks: three megabytes at the start, one a language."""

from collections.abc import Iterator
from typing import Literal, cast, get_args

import babel
from babel import localedata
from babel.core import get_global

Unasked = Literal[
    "all_currencies",
    "currency_fractions",
    "meta_zones",
    "territory_currencies",
    "territory_languages",
    "territory_zones",
    "windows_zone_mapping",
    "zone_aliases",
    "zone_territories",
]
"""Which languages each country speaks, what it pays with, and which zones it has."""

Table = Unasked | Literal["likely_subtags", "parent_exceptions"]

UNASKED_OF_A_LANGUAGE = (
    "compact_currency_formats",
    "compact_decimal_formats",
    "compound_unit_patterns",
    "currency_names",
    "currency_names_plural",
    "currency_symbols",
    "datetime_skeletons",
    "interval_formats",
    "languages",
    "meta_zones",
    "scripts",
    "time_zones",
    "unit_display_names",
    "variants",
)

LENGTHS_OF_TIME = "duration-"
"""How the names of the units begin by which a language's words for weeks and hours are read."""

ROOT = "root"


def forget_unasked() -> None:
    """Empty the tables that nobody here asks; what they are for raises KeyError from then on."""
    for table in get_args(Unasked):
        _table(table).clear()
    _forget_unwritable()


def read_locale(code: str) -> babel.Locale:
    """The locale of a language code ("de", "pt-br"), with no more of its tables than is asked.

    Raises babel.UnknownLocaleError or ValueError for what is none.
    """
    locale = babel.Locale.parse(code, sep="-")
    for name in _heirs(str(locale)):
        _slim(localedata.load(name))
    return locale


def _heirs(name: str) -> Iterator[str]:
    """The languages whose tables that one takes over, the first one first, and itself."""
    if name != ROOT:
        shorter = name.rpartition("_")[0]
        yield from _heirs(_table("parent_exceptions").get(name) or shorter or ROOT)
    yield name


def _slim(tables: dict[str, dict[str, object]]) -> None:
    for unasked in UNASKED_OF_A_LANGUAGE:
        tables.pop(unasked, None)
    units = tables["unit_patterns"]
    tables["unit_patterns"] = {
        unit: forms for unit, forms in units.items() if unit.startswith(LENGTHS_OF_TIME)
    }


def _forget_unwritable() -> None:
    """Where a language is likely spoken is of use only for one that Babel can write."""
    writable = {code.partition("_")[0] for code in localedata.locale_identifiers()}
    likely = _table("likely_subtags")
    kept = {code: name for code, name in likely.items() if code.partition("_")[0] in writable}
    # A dictionary from which much is deleted keeps its room; one that is filled anew does not.
    likely.clear()
    likely.update(kept)
    localedata.locale_identifiers.cache_clear()


def _table(name: Table) -> dict[str, str]:
    """A table itself: Babel hands it on read-only by its type alone."""
    return cast("dict[str, str]", get_global(name))
