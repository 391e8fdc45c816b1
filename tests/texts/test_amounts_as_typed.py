"""Amounts and numbers as people type them on a phone in four languages."""

import pytest

from habitbot.core.amount import AmountUnit
from habitbot.core.typed.number_words import numbers_as_digits
from habitbot.texts.amounts_typed import read_amount

HALF_AN_HOUR = {
    "de": ["ne halbe stunde", "a halbe stund", "ca. 30 min", "so um die dreissig minuten"],
    "es": ["una media hora", "media horita", "como unos 30 minutos", "casi treinta min"],
    "fr": ["une petite demi-heure", "à peu près 30 min", "genre 30 mn", "environ trente minutes"],
    "en": ["like 30 minutes", "30ish minutes", "roughly half an hour", "30 mins or so"],
}
AN_HOUR_AND_A_QUARTER = {
    "es": ["setenta y cinco minutos", "1 hora con 15 minutos"],
    "fr": ["soixante-quinze minutes", "soixante quinze minutes", "septante cinq minutes", "1h15"],
    "de": ["fünfundsiebzig minuten", "75 min", "1 std und 15 min"],
    "en": ["seventy five minutes"],
}
NUMBERS = {
    "vingt cinq pages": "25 pages",
    "read twenty five pages": "read 25 pages",
    "leer treinta y cinco páginas": "leer 35 páginas",
    "lire quatre vingt dix pages": "lire 90 pages",
    "quatre-vingts pages": "80 pages",
    "quatre vingt dix sept pages": "97 pages",
    "dix sept pages": "17 pages",
    "nonante pages": "90 pages",
    "soixante et onze": "71",
    "vingt et une pages": "21 pages",
    "zwo Seiten": "2 Seiten",
    "cien flexiones": "100 flexiones",
    "cincuenta personas": "50 personas",
    "dix personnes": "10 personnes",
    "20 5": "20 5",
}


def each(minutes: int, said: dict[str, list[str]]) -> list[tuple[str, str, int]]:
    return [(typed, language, minutes) for language, ones in said.items() for typed in ones]


@pytest.mark.parametrize(
    ("typed", "language", "minutes"), [*each(30, HALF_AN_HOUR), *each(75, AN_HOUR_AND_A_QUARTER)]
)
def test_a_length_is_read_with_what_says_that_it_was_about_so_long(
    typed: str, language: str, minutes: int
) -> None:
    assert read_amount(typed, AmountUnit.MINUTES, language) == minutes


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [("sieben", "de", 7), ("siete", "es", 7), ("sept", "fr", 7), ("once", "es", 11)],
)
def test_a_number_in_a_word_alone_is_one_in_the_persons_language(
    typed: str, language: str, number: int
) -> None:
    assert read_amount(typed, AmountUnit.PAGES, language) == number * AmountUnit.PAGES.one


@pytest.mark.parametrize(("typed", "told"), NUMBERS.items())
def test_a_number_may_be_told_in_several_words(typed: str, told: str) -> None:
    assert numbers_as_digits(typed) == told


@pytest.mark.parametrize("typed", ["über 20 min", "more than 20 min", "más de 20 min"])
def test_more_than_so_much_is_no_amount(typed: str) -> None:
    assert read_amount(typed, AmountUnit.MINUTES, "de") is None
