"""Months, weekdays and lengths of time as people call them in their own language."""

from datetime import date, timedelta

import babel
import babel.dates
import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit
from habitbot.texts.amounts_typed import find_amount, read_amount
from habitbot.texts.dates import MOST_YEARS, read_date
from habitbot.texts.own_names import in_english
from habitbot.texts.times import read_times

TODAY = date(2026, 11, 26)
"""A Thursday."""

FIRST = "de es ar fr it pt-br nl sv da nb fi pl cs uk ru tr el he fa hi ro hr sr bg sk sl hu lt"
LANGUAGES = f"{FIRST} lv et id ms vi az be kk uz ka".split()
SUNDAYS = {"id", "sr"}
"""Where a week is called like its Sunday, so that a number before it is not guessed at."""


@pytest.mark.parametrize(
    ("language", "typed", "meant"),
    [
        ("de", "3. März", date(2027, 3, 3)),
        ("de", "Am 14. Dez. 2027!", date(2027, 12, 14)),
        ("de", "Freitag, 12. März", date(2027, 3, 12)),
        ("de", "in 3 Wochen", date(2026, 12, 17)),
        ("de", "in 10 Tagen", date(2026, 12, 6)),
        ("de", "mi", date(2026, 12, 2)),
        ("de", "Oktober", date(2027, 10, 31)),
        ("de", "14 March", date(2027, 3, 14)),
        ("de", "next friday", date(2026, 12, 4)),
        ("es", "3 de marzo de 2028", date(2028, 3, 3)),
        ("es", "el 14 dic", date(2026, 12, 14)),
        ("es", "miercoles", date(2026, 12, 2)),
        ("es", "dentro de 2 meses", date(2027, 1, 26)),
        ("ar", "٣ مارس", date(2027, 3, 3)),
        ("ar", "الجمعة، ٤ ديسمبر", date(2026, 12, 4)),
        ("ar", "الجمعة", date(2026, 11, 27)),
        ("ar", "خلال ٣ أسابيع", date(2026, 12, 17)),
        ("ar", "أسبوعان", date(2026, 12, 10)),
        ("ca", "3 d’abril", date(2027, 4, 3)),
        ("tr", "3 Mart 2027 Çarşamba", date(2027, 3, 3)),
        ("ru", "через 2 недели", date(2026, 12, 10)),
    ],
)
def test_a_day_is_understood_in_the_persons_language_and_in_english(
    language: str, typed: str, meant: date
) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_and_weekday_is_known_by_its_name(language: str) -> None:
    locale = babel.Locale.parse(language, sep="-")
    for context in ("format", "stand-alone"):
        for month, name in babel.dates.get_month_names("wide", context, locale).items():
            read = read_date(f"3 {name}", TODAY, language)
            assert read is not None, name
            assert (read.day, read.month) == (3, month), name
        for weekday, name in babel.dates.get_day_names("wide", context, locale).items():
            read = read_date(name, TODAY, language)
            assert read is not None, name
            assert (read.weekday(), TODAY < read <= TODAY + timedelta(7)) == (weekday, True), name


@pytest.mark.parametrize("language", sorted({*LANGUAGES} - SUNDAYS))
def test_so_many_weeks_ahead_are_understood_as_the_language_says_them(language: str) -> None:
    for weeks in (3, 5, 11):
        said = babel.dates.format_timedelta(
            timedelta(weeks=weeks),
            granularity="week",
            threshold=1000,
            add_direction=True,
            locale=babel.Locale.parse(language, sep="-"),
        )
        assert read_date(said, TODAY, language) == TODAY + timedelta(weeks=weeks), said


@pytest.mark.parametrize(
    ("language", "typed", "minutes"),
    [
        ("de", "7 Stunden und 20 Minuten", 440),
        ("de", "2 hours", 120),
        ("es", "7 horas", 420),
        ("es", "1 hora y 30 minutos", 90),
        ("ar", "٣ ساعات", 180),
        ("ar", "٤٥ دقيقة", 45),
        ("fr", "7,5 heures", 450),
        ("pl", "7½ godziny", 450),
    ],
)
def test_hours_and_minutes_are_understood_in_the_persons_language(
    language: str, typed: str, minutes: int
) -> None:
    assert read_amount(typed, AmountUnit.HOURS, language) == minutes


def test_an_amount_in_the_words_of_a_habit_is_found_in_the_persons_language() -> None:
    assert find_amount("Cammina 5 minuti", "it") == (AmountUnit.MINUTES, 5)
    assert find_amount("Cammina 5 minuti") is None


def test_a_prompt_is_put_on_weekdays_of_the_persons_language() -> None:
    assert read_times("sa, so 10", "de") == "0 10 * * 6,0"
    assert read_times("lunes-viernes 8:30", "es") == "30 8 * * 1-5"
    assert read_times("الجمعة ٢٠:٣٠", "ar") == "30 20 * * 5"


@pytest.mark.parametrize("language", ["en", "en-gb", "tlh", "", "x", "de_DE", "123-45-6"])
def test_without_a_language_that_is_known_what_is_typed_is_read_as_english(language: str) -> None:
    assert in_english("3 märz", language) == "3 märz"
    assert read_date("3 March", TODAY, language) == date(2027, 3, 3)


def test_words_that_name_no_day_are_not_guessed_at() -> None:
    assert read_date("3 marzo", TODAY, "de") == date(2027, 3, 3)
    assert read_date("3 Marmor", TODAY, "de") is None
    assert read_date("irgendwann", TODAY, "de") is None
    assert read_date("sonntags oder montags", TODAY, "de") is None


@given(st.text(max_size=40), st.sampled_from(LANGUAGES))
def test_whatever_is_typed_in_any_language_is_a_day_within_a_life_or_nothing(
    typed: str, language: str
) -> None:
    meant = read_date(typed, TODAY, language)
    assert meant is None or abs(meant.year - TODAY.year) <= MOST_YEARS
