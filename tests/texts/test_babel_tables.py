"""Babel without the tables that nobody asks still knows every language and country there is."""

import subprocess
import sys

import pytest
from babel import localedata

from habitbot.texts.babel_tables import (
    LENGTHS_OF_TIME,
    ROOT,
    UNASKED_OF_A_LANGUAGE,
    read_locale,
)
from habitbot.texts.own_names import in_english
from habitbot.texts.words import words_for

AS_BEFORE = """
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

def read(code):
    try:
        return str(Locale.parse(code))
    except UnknownLocaleError:
        return None

here = {code.partition("_")[0] for code in locale_identifiers()}
likely = [code for code in get_global("likely_subtags") if code.partition("_")[0] != "und"]
codes = [*likely, *(f"{language}_{of}" for language in here for of in ("US", "TW"))]
before = [read(code) for code in codes]
from habitbot.texts import words
after = [read(code) for code in codes]
print(before == after, len([code for code in after if code]) > 300)
"""


def test_every_language_code_leads_where_it_did_before_the_tables_were_emptied() -> None:
    told = subprocess.run(
        [sys.executable, "-c", AS_BEFORE], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["True", "True"]


@pytest.mark.parametrize("language", ["zh-tw", "zh-hant"])
def test_a_chinese_phone_is_understood_whatever_it_calls_its_script(language: str) -> None:
    assert in_english("3月", language) == "march"


@pytest.mark.parametrize(("code", "country"), [("DE", "Germany"), ("TR", "Türkiye")])
def test_countries_keep_their_names(code: str, country: str) -> None:
    assert words_for("en").country(code) == country


WHAT_IS_READ = """
import sys
import babel
from habitbot.texts import babel_tables

if "whole" in sys.argv:
    babel_tables.forget_unasked = lambda: None
    babel_tables.read_locale = lambda code: babel.Locale.parse(code, sep="-")

from habitbot.texts.own_names import _and, _locale, _names, number_signs

for code in {codes}:
    locale = _locale(code)
    names, _ = _names(locale)
    facts = (locale, sorted(names.items()), _and(locale).pattern, number_signs(code))
    print(*facts, locale.text_direction, locale.plural_form(3), locale.territories.get("CH"))
"""

SPOKEN = (
    "ar be bg bn ca cs da de de-AT el en-GB es es-MX et eu fa fi fr fr-CA gl he hi hr hu "
    "hy id is it ja ka kk km ko lt lv mk ms my nb nl pl pt pt-PT ro ru sk sl sq sr sv sw ta th tr "
    "uk ur uz vi zh zh-Hant"
)


def test_every_language_is_read_as_with_whole_tables() -> None:
    reader = WHAT_IS_READ.format(codes=SPOKEN.split())
    whole, slim = (
        subprocess.run(
            [sys.executable, "-c", reader, *kind], capture_output=True, text=True, check=True
        ).stdout
        for kind in (["whole"], [])
    )
    assert len(whole.splitlines()) == len(SPOKEN.split())
    assert slim == whole


@pytest.mark.parametrize("code", ["de-AT", "pt-PT", "zh-Hant", "en-GB"])
def test_no_language_leaves_a_table_behind_that_nobody_asks(code: str) -> None:
    language = str(read_locale(code))
    for name in (language, language.partition("_")[0], ROOT):
        tables = localedata.load(name)
        assert not tables.keys() & set(UNASKED_OF_A_LANGUAGE)
        assert tables["unit_patterns"]
        assert all(unit.startswith(LENGTHS_OF_TIME) for unit in tables["unit_patterns"])
