"""Babel without the tables that nobody asks still knows every language and country there is."""

import subprocess
import sys

import pytest

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
