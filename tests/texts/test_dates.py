"""Dates as people type them, and as we say them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.typed.text import APOSTROPHES, fold
from habitbot.texts.dates import (
    DAYS_AWAY,
    JUST_GONE,
    MOST_YEARS,
    Amiss,
    Deadline,
    is_told_roughly,
    read_date,
    read_deadline,
    read_named_day,
    read_past_date,
    read_pause,
    read_timed_date,
    say_date,
    say_length,
    weekday_amiss,
)
from habitbot.texts.words import words_for

TODAY = date(2026, 11, 26)
"""A Thursday."""

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize("language", ["en", "de", "ja", "ko", "zh-hans", "es", "fr", "xx"])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026年12月3日", date(2026, 12, 3)),
        ("2027年1月5日（火）", date(2027, 1, 5)),
        ("12月3日", date(2026, 12, 3)),
        ("12月3号", date(2026, 12, 3)),
        ("１２月３日", date(2026, 12, 3)),
        ("12월 3일", date(2026, 12, 3)),
        ("2027년 1월 5일", date(2027, 1, 5)),
        ("1月5日", date(2027, 1, 5)),
        ("heute", TODAY),
        ("Morgen!", date(2026, 11, 27)),
        ("bis morgen", date(2026, 11, 27)),
        ("Übermorgen", date(2026, 11, 28)),
        ("hoy", TODAY),
        ("Mañana", date(2026, 11, 27)),
        ("pasado mañana", date(2026, 11, 28)),
        ("demain", date(2026, 11, 27)),
        ("aujourd’hui", TODAY),
        ("après-demain", date(2026, 11, 28)),
        ("今日", TODAY),
        ("明日。", date(2026, 11, 27)),
        ("明天", date(2026, 11, 27)),
        ("오늘", TODAY),
        ("내일", date(2026, 11, 27)),
        ("hier", date(2026, 11, 25)),
        ("depois de amanhã", date(2026, 11, 28)),
        ("завтра", date(2026, 11, 27)),
        ("غدا", date(2026, 11, 27)),
    ],
)
def test_near_days_and_east_asian_dates_are_understood_whatever_the_persons_language(
    typed: str, meant: date, language: str
) -> None:
    assert read_date(typed, TODAY, language) == meant


def test_no_name_of_a_near_day_means_two() -> None:
    names = [fold(name) for names in DAYS_AWAY.values() for name in names.split(", ")]
    assert len(names) == len({*names})


@pytest.mark.parametrize("typed", ["13月3日", "2月30日", "12月", "月3日", "2026年"])
def test_what_is_no_east_asian_date_is_left_alone(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("today", TODAY),
        ("Tomorrow!", date(2026, 11, 27)),
        ("the day after tomorrow", date(2026, 11, 28)),
        ("yesterday", date(2026, 11, 25)),
        ("31.12.", date(2026, 12, 31)),
        ("31. 12.", date(2026, 12, 31)),
        ("31.12.27", date(2027, 12, 31)),
        ("31.12.2027", date(2027, 12, 31)),
        ("31/12", date(2026, 12, 31)),
        ("12/31", date(2026, 12, 31)),
        ("12/13", date(2026, 12, 13)),
        ("12/31/2027", date(2027, 12, 31)),
        ("3/4", date(2027, 4, 3)),
        ("26.11.", TODAY),
        ("25.11.", date(2026, 11, 25)),
        ("25.11.2026", date(2026, 11, 25)),
        ("29.2.", date(2028, 2, 29)),
        ("2027-03-01", date(2027, 3, 1)),
        ("2027/3/1", date(2027, 3, 1)),
        ("20270301", date(2027, 3, 1)),
        ("٢٠٢٧-٠٣-٠١", date(2027, 3, 1)),
        ("1 March", date(2027, 3, 1)),
        ("1st of March, 2028", date(2028, 3, 1)),
        ("March 1st", date(2027, 3, 1)),
        ("on the first of march", date(2027, 3, 1)),
        ("Mar 1, 2028", date(2028, 3, 1)),
        ("Fri, 12 March 2027", date(2027, 3, 12)),
        ("12-Mar-2027", date(2027, 3, 12)),
        ("by the 15th", date(2026, 12, 15)),
        ("the 31st", date(2026, 12, 31)),
        ("March", date(2027, 3, 31)),
        ("by December", date(2026, 12, 31)),
        ("november", date(2026, 11, 30)),
        ("March 2028", date(2028, 3, 31)),
        ("03/2028", date(2028, 3, 31)),
        ("2028-03", date(2028, 3, 31)),
        ("end of February", date(2027, 2, 28)),
        ("early March", date(2027, 3, 1)),
        ("mid-March", date(2027, 3, 15)),
        ("the middle of June", date(2027, 6, 15)),
        ("Q2", date(2027, 6, 30)),
        ("end of Q1 2028", date(2028, 3, 31)),
        ("2027", date(2027, 12, 31)),
        ("mid 2027", date(2027, 7, 2)),
        ("end of the year", date(2026, 12, 31)),
        ("this month", date(2026, 11, 30)),
        ("end of next month", date(2026, 12, 31)),
        ("the end of the week", date(2026, 11, 29)),
        ("in 6 weeks", date(2027, 1, 7)),
        ("six weeks", date(2027, 1, 7)),
        ("In about six weeks.", date(2027, 1, 7)),
        ("6w", date(2027, 1, 7)),
        ("3 months from now", date(2027, 2, 26)),
        ("in a year", date(2027, 11, 26)),
        ("in a year’s time", date(2027, 11, 26)),
        ("half a year", date(2027, 5, 26)),
        ("a year and a half", date(2028, 5, 26)),
        ("1.5 years", date(2028, 5, 26)),
        ("1,5 years", date(2028, 5, 26)),
        ("1 year and 2 months", date(2028, 1, 26)),
        ("a couple of weeks", date(2026, 12, 10)),
        ("a fortnight", date(2026, 12, 10)),
        ("in a few weeks", date(2026, 12, 17)),
        ("in some days", date(2026, 11, 29)),
        ("in two or three weeks", date(2026, 12, 17)),
        ("in 2-3 weeks", date(2026, 12, 17)),
        ("in a week or two", date(2026, 12, 10)),
        ("in a week or so", date(2026, 12, 3)),
        ("10 days ago", date(2026, 11, 16)),
        ("next week", date(2026, 12, 3)),
        ("next month", date(2026, 12, 26)),
        ("next year", date(2027, 11, 26)),
        ("last week", date(2026, 11, 19)),
        ("Friday", date(2026, 11, 27)),
        ("on Thursday", date(2026, 12, 3)),
        ("next Friday", date(2026, 12, 4)),
        ("next mon", date(2026, 11, 30)),
        ("last thursday", date(2026, 11, 19)),
        ("this weekend", date(2026, 11, 28)),
    ],
)
def test_a_day_is_understood_however_it_is_typed(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("the week after next", date(2026, 12, 10), "en"),
        ("the month after next", date(2027, 1, 26), "en"),
        ("Friday after next", date(2026, 12, 11), "en"),
        ("Friday the week after next", date(2026, 12, 11), "en"),
        ("the following week", date(2026, 12, 3), "en"),
        ("sometime next week", date(2026, 12, 3), "en"),
        ("übernächste Woche", date(2026, 12, 10), "de"),
        ("in der übernächsten Woche", date(2026, 12, 10), "de"),
        ("übernächsten Monat", date(2027, 1, 26), "de"),
        ("am übernächsten Freitag", date(2026, 12, 4), "de"),
        ("Freitag übernächster Woche", date(2026, 12, 11), "de"),
        ("Ende übernächster Woche", date(2026, 12, 13), "de"),
        ("irgendwann nächste Woche", date(2026, 12, 3), "de"),
        ("übernächste Woche", date(2026, 12, 10), "en"),
        ("la semaine suivante", date(2026, 12, 3), "fr"),
        ("la semana siguiente", date(2026, 12, 3), "es"),
        ("la semana subsiguiente", date(2026, 12, 10), "es"),
        ("dans un mois", date(2026, 12, 26), "fr"),
        ("en quince días", date(2026, 12, 11), "es"),
    ],
)
def test_the_one_after_next_is_one_later_than_next(typed: str, meant: date, language: str) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize("typed", ["the week after", "after next", "irgendwann", "la otra semana"])
def test_what_is_after_something_untold_is_no_day(typed: str) -> None:
    assert read_date(typed, TODAY, "es") is None


@pytest.mark.parametrize(
    ("typed", "meant", "language"),
    [
        ("friday in 2 weeks", date(2026, 12, 11), "en"),
        ("in a week, on Thursday", date(2026, 12, 3), "en"),
        ("wednesday in 2 weeks", date(2026, 12, 16), "en"),
        ("a friday 3 weeks ago", date(2026, 10, 30), "en"),
        ("friday next week", date(2026, 12, 4), "en"),
        ("next week monday", date(2026, 11, 30), "en"),
        ("monday last week", date(2026, 11, 16), "en"),
        ("Freitag in 2 Wochen", date(2026, 12, 11), "de"),
        ("am Freitag nächster Woche", date(2026, 12, 4), "de"),
        ("el viernes en 2 semanas", date(2026, 12, 11), "es"),
        ("vendredi dans 2 semaines", date(2026, 12, 11), "fr"),
        ("vendredi de la semaine prochaine", date(2026, 12, 4), "fr"),
    ],
)
def test_a_weekday_beside_so_many_weeks_is_the_first_one_from_then_on(
    typed: str, meant: date, language: str
) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize(
    ("typed", "falls_on", "told"),
    [
        ("thursday 27 nov", date(2026, 11, 27), 3),
        ("monday 5 dec", date(2026, 12, 5), 0),
        ("27.11. thursday", date(2026, 11, 27), 3),
        ("Thursday, 2026-11-27", date(2026, 11, 27), 3),
        ("Donnerstag, 27. November", date(2026, 11, 27), 3),
        ("jueves 27 de noviembre", date(2026, 11, 27), 3),
        ("jeudi 27 novembre", date(2026, 11, 27), 3),
        ("friday in 3 days", date(2026, 11, 29), 4),
        ("friday tomorrow", None, None),
        ("friday 27 nov", None, None),
        ("saturday 14 nov", None, None),
        ("friday", None, None),
        ("friday march", None, None),
    ],
)
@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_a_date_that_falls_on_another_weekday_than_the_one_beside_it_is_not_guessed(
    typed: str, falls_on: date | None, told: int | None, language: str
) -> None:
    amiss = weekday_amiss(typed, TODAY, language)
    assert amiss == (None if falls_on is None else (falls_on, told))
    if amiss is not None:
        assert read_date(typed, TODAY, language) is None
        assert read_named_day(f"Fair {typed}", TODAY, language) == ("Fair", None)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nächsten Freitag", date(2026, 11, 27)),
        ("kommenden Montag", date(2026, 11, 30)),
        ("diesen Freitag", date(2026, 11, 27)),
        ("letzten Freitag", date(2026, 11, 20)),
        ("nächste Woche", date(2026, 12, 3)),
        ("Ende Januar", date(2027, 1, 31)),
        ("Anfang März", date(2027, 3, 1)),
        ("Mitte März 2028", date(2028, 3, 15)),
        ("bis Ende des Monats", date(2026, 11, 30)),
        ("Ende nächsten Jahres", date(2027, 12, 31)),
        ("el próximo viernes", date(2026, 11, 27)),
        ("el viernes que viene", date(2026, 11, 27)),
        ("este viernes", date(2026, 11, 27)),
        ("el viernes pasado", date(2026, 11, 20)),
        ("la semana que viene", date(2026, 12, 3)),
        ("la próxima semana", date(2026, 12, 3)),
        ("a finales de enero", date(2027, 1, 31)),
        ("a mediados de marzo", date(2027, 3, 15)),
        ("principios de marzo", date(2027, 3, 1)),
        ("para pasado mañana", date(2026, 11, 28)),
        ("vendredi prochain", date(2026, 11, 27)),
        ("vendredi dernier", date(2026, 11, 20)),
        ("ce vendredi", date(2026, 11, 27)),
        ("la semaine prochaine", date(2026, 12, 3)),
        ("fin janvier", date(2027, 1, 31)),
        ("fin du mois", date(2026, 11, 30)),
        ("mi-mars", date(2027, 3, 15)),
        ("début mars", date(2027, 3, 1)),
        ("this coming friday", date(2026, 11, 27)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_day_ahead_or_a_part_of_a_month_is_understood_in_whatever_language_it_is_typed(
    typed: str, meant: date, language: str
) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in drei Tagen", date(2026, 11, 29)),
        ("in zwei Wochen", date(2026, 12, 10)),
        ("in einem Monat", date(2026, 12, 26)),
        ("in einem Jahr", date(2027, 11, 26)),
        ("in vierzehn Tagen", date(2026, 12, 10)),
        ("innerhalb von drei Monaten", date(2027, 2, 26)),
        ("in einem halben Jahr", date(2027, 5, 26)),
        ("in anderthalb Jahren", date(2028, 5, 26)),
        ("Freitag in zwei Wochen", date(2026, 12, 11)),
        ("fünf Tage", date(2026, 12, 1)),
        ("vor drei Tagen", date(2026, 11, 23)),
        ("bis zum 1. März", date(2027, 3, 1)),
        ("bis zum Ende des Monats", date(2026, 11, 30)),
        ("für den 1. März", date(2027, 3, 1)),
        ("en dos semanas", date(2026, 12, 10)),
        ("dentro de tres días", date(2026, 11, 29)),
        ("en un mes", date(2026, 12, 26)),
        ("en medio año", date(2027, 5, 26)),
        ("en once semanas", date(2027, 2, 11)),
        ("hace dos días", date(2026, 11, 24)),
        ("dans trois jours", date(2026, 11, 29)),
        ("dans sept jours", date(2026, 12, 3)),
        ("dans quinze jours", date(2026, 12, 11)),
        ("d’ici deux mois", date(2027, 1, 26)),
        ("d'ici fin mars", date(2027, 3, 31)),
        ("dans un an et demi", date(2028, 5, 26)),
        ("il y a trois jours", date(2026, 11, 23)),
        ("pour le 1er mars", date(2027, 3, 1)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_length_in_words_is_a_day_in_whatever_language_it_is_typed(
    typed: str, meant: date, language: str
) -> None:
    assert read_date(typed, TODAY, language) == meant


@pytest.mark.parametrize("typed", ["elf", "drei", "in drei", "Elf Freunde", "once"])
def test_a_number_in_words_alone_is_no_length(typed: str) -> None:
    assert read_date(typed, TODAY, "de") is None


@pytest.mark.parametrize("language", ["en", "de"])
def test_of_an_event_the_length_ahead_is_read_in_words_as_well(language: str) -> None:
    named = read_named_day("Messe in zwei Wochen", TODAY, language)
    assert named == ("Messe", date(2026, 12, 10))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tomorrow at 5", date(2026, 11, 27)),
        ("tomorrow, 5pm", date(2026, 11, 27)),
        ("tomorrow morning", date(2026, 11, 27)),
        ("at 5 tomorrow", date(2026, 11, 27)),
        ("friday 17:30", date(2026, 11, 27)),
        ("next friday at half past eight", date(2026, 12, 4)),
        ("31.12. at noon", date(2026, 12, 31)),
        ("morgen um 17 Uhr", date(2026, 11, 27)),
        ("mañana a las 5", date(2026, 11, 27)),
        ("demain à 17h", date(2026, 11, 27)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_of_a_day_with_a_time_the_day_is_read(typed: str, meant: date, language: str) -> None:
    day, at = read_timed_date(typed, TODAY, language)
    assert (day, bool(at)) == (meant, True)
    assert read_named_day(f"Dinner {typed}", TODAY, language) == (f"Dinner, {at}", meant)


@pytest.mark.parametrize("typed", ["at 5", "5pm", "17:30", "in 3 weeks", "around 3 weeks", "3/4"])
def test_a_time_alone_is_no_day_and_a_day_alone_no_time(typed: str) -> None:
    day, at = read_timed_date(typed, TODAY)
    assert not (day and at)


def test_the_time_told_beside_the_day_of_something_stays_with_its_name() -> None:
    assert read_named_day("Meetup tomorrow at 5", TODAY) == ("Meetup, at 5", date(2026, 11, 27))


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("Friday", "en", date(2026, 11, 20)),
        ("on Thursday", "en", date(2026, 11, 19)),
        ("am Freitag", "de", date(2026, 11, 20)),
        ("el viernes", "es", date(2026, 11, 20)),
        ("vendredi", "fr", date(2026, 11, 20)),
        ("yesterday", "en", date(2026, 11, 25)),
        ("20.11.", "en", date(2026, 11, 20)),
        ("tomorrow", "en", None),
        ("next Friday", "en", None),
    ],
)
def test_of_what_is_over_a_weekday_alone_is_the_last_one(
    typed: str, language: str, meant: date | None
) -> None:
    assert read_past_date(typed, TODAY, language) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "soon",
        "when I am ready",
        "31.2.2027",
        "30.2.",
        "32 March",
        "13/13",
        "15",
        "0.5",
        "the 45th",
        "2027-13-01",
        "in 900 years",
        "in 99999999999 days",
        "1.1.0001",
        "9999",
        "friday or saturday",
        "next",
        "end",
        "7" * 5000,
    ],
)
def test_what_is_no_day_is_left_alone(typed: str) -> None:
    assert read_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("13.11.", date(2026, 11, 13)),
        ("29 Oct", date(2026, 10, 29)),
        ("28 Oct", date(2027, 10, 28)),
        ("13.11.2027", date(2027, 11, 13)),
        ("11月13日", date(2026, 11, 13)),
    ],
)
def test_a_day_without_a_year_that_has_just_gone_is_none_of_next_year(
    typed: str, meant: date
) -> None:
    assert read_date(typed, TODAY) == meant


def test_at_the_turn_of_the_year_a_day_just_gone_is_one_of_last_year() -> None:
    assert read_date("28 Dec", date(2027, 1, 5)) == date(2026, 12, 28)
    assert read_date("5 Dec", date(2027, 1, 5)) == date(2027, 12, 5)


@pytest.mark.parametrize("typed", ["-3 days", "in -3 weeks", "in minus 3 weeks", "−3"])
def test_no_day_lies_behind_a_minus(typed: str) -> None:
    assert read_date(typed, TODAY, "de") is None
    assert read_pause(typed, TODAY, "de") == (None, "")


@pytest.mark.parametrize(
    ("typed", "what", "meant", "language"),
    [
        ("Become an analyst by March 2027", "Become an analyst", date(2027, 3, 31), "en"),
        ("Pass it by the end of next year.", "Pass it", date(2027, 12, 31), "en"),
        ("Run 5 by March", "Run 5", date(2027, 3, 31), "en"),
        ("Learn SQL, in 6 weeks!", "Learn SQL", date(2027, 1, 7), "en"),
        ("Get a raise in 2027", "Get a raise", date(2027, 12, 31), "en"),
        ("Move until 31.12.", "Move", date(2026, 12, 31), "en"),
        ("Bestehen bis März 2027", "Bestehen", date(2027, 3, 31), "de"),
        ("Aprobar en 3 meses", "Aprobar", date(2027, 2, 26), "es"),
        ("Neue Stelle bis Ende März", "Neue Stelle", date(2027, 3, 31), "de"),
        ("Neue Stelle bis Ende März", "Neue Stelle", date(2027, 3, 31), "en"),
        ("Aprobar para finales de enero", "Aprobar", date(2027, 1, 31), "es"),
        ("Réussir pour fin janvier", "Réussir", date(2027, 1, 31), "fr"),
        ("Prüfung bestehen in drei Monaten", "Prüfung bestehen", date(2027, 2, 26), "en"),
        ("Prüfung bestehen bis zum 1. März", "Prüfung bestehen", date(2027, 3, 1), "en"),
        ("Prüfung bestehen bis zum 1. März", "Prüfung bestehen", date(2027, 3, 1), "de"),
        ("Aprobar dentro de dos meses", "Aprobar", date(2027, 1, 26), "es"),
        ("Réussir d’ici trois mois", "Réussir", date(2027, 2, 26), "fr"),
        ("Pass it in two weeks' time", "Pass it", date(2026, 12, 10), "en"),
        ("Bestehen heute in zwei Wochen", "Bestehen", date(2026, 12, 10), "de"),
        ("Bestehen heute in zwei Wochen", "Bestehen", date(2026, 12, 10), "en"),
        ("Aprobar en dos semanas", "Aprobar", date(2026, 12, 10), "en"),
        ("Réussir dans deux semaines", "Réussir", date(2026, 12, 10), "en"),
    ],
)
def test_a_deadline_is_read_behind_what_is_wanted(
    typed: str, what: str, meant: date, language: str
) -> None:
    assert read_deadline(typed, TODAY, language) == Deadline(what, meant)


@pytest.mark.parametrize(
    ("typed", "what", "meant"),
    [
        ("By the end of February pass the exam", "Pass the exam", date(2027, 2, 28)),
        ("By March 2027 I am an analyst", "I am an analyst", date(2027, 3, 31)),
        ("In two years I want to lead a team", "I want to lead a team", date(2028, 11, 26)),
        ("in 2027, SQL", "SQL", date(2027, 12, 31)),
        ("By Friday, publish my iPhone app", "Publish my iPhone app", date(2026, 11, 27)),
        ("Bis Ende Februar bestehe ich die Prüfung", "Ich bestehe die Prüfung", (2027, 2, 28)),
        ("Bis zum 1. März Prüfung bestehen", "Prüfung bestehen", date(2027, 3, 1)),
        ("In zwei Jahren will ich ein Team leiten", "Ich will ein Team leiten", (2028, 11, 26)),
        ("En dos años quiero ser analista", "Quiero ser analista", date(2028, 11, 26)),
        ("Para finales de enero la oposición", "La oposición", date(2027, 1, 31)),
        ("In 2 weeks' time pass the exam", "Pass the exam", date(2026, 12, 10)),
        ("In two weeks’ time I pass it", "I pass it", date(2026, 12, 10)),
        ("Heute in zwei Wochen bestehe ich es", "Ich bestehe es", date(2026, 12, 10)),
        ("En dos semanas aprobar", "Aprobar", date(2026, 12, 10)),
        ("Dans deux semaines réussir", "Réussir", date(2026, 12, 10)),
        ("By March 5 I have it", "I have it", date(2027, 3, 5)),
        ("By March 5, hire five people", "Hire five people", date(2027, 3, 5)),
        ("By 2027 5 people hired", "5 people hired", date(2027, 12, 31)),
        ("Bis März 5 Bücher lesen", "5 Bücher lesen", date(2027, 3, 31)),
        ("Im März 3 Texte schreiben", "3 Texte schreiben", date(2027, 3, 31)),
        ("En marzo 5 libros", "5 libros", date(2027, 3, 31)),
        ("Pour mars 5 livres lus", "5 livres lus", date(2027, 3, 31)),
        ("Bis März Prüfung bestehen", "Prüfung bestehen", date(2027, 3, 31)),
        ("By March SQL", "SQL", date(2027, 3, 31)),
        ("Dans deux ans je suis analyste", "Je suis analyste", date(2028, 11, 26)),
        ("D’ici fin mars réussir l’examen", "Réussir l’examen", date(2027, 3, 31)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_deadline_is_read_before_what_is_wanted(
    typed: str, what: str, meant: date | tuple[int, int, int], language: str
) -> None:
    by = meant if isinstance(meant, date) else date(*meant)
    assert read_deadline(typed, TODAY, language) == Deadline(what, by)


@pytest.mark.parametrize(
    ("typed", "deadline"),
    [
        ("Report by friday at 5", Deadline("Report", date(2026, 11, 27), "at 5")),
        ("Bericht bis Freitag um 17 Uhr", Deadline("Bericht", date(2026, 11, 27), "um 17 Uhr")),
        ("Report by Friday 3 March", Deadline("Report", amiss=Amiss(date(2027, 3, 3), 4))),
        ("Bericht bis Montag, 3. März", Deadline("Bericht", amiss=Amiss(date(2027, 3, 3), 0))),
        ("Informe para el lunes 3 de marzo", Deadline("Informe", amiss=Amiss(date(2027, 3, 3), 0))),
        ("Rapport pour lundi 3 mars", Deadline("Rapport", amiss=Amiss(date(2027, 3, 3), 0))),
        ("Report by Friday 3 March 2022", Deadline("Report by Friday 3 March 2022")),
        ("By friday at 5 send it", Deadline("Send it", date(2026, 11, 27), "at 5")),
        ("By Friday 3 March send it", Deadline("Send it", amiss=Amiss(date(2027, 3, 3), 4))),
    ],
)
def test_of_a_deadline_its_time_and_a_weekday_amiss_are_told(
    typed: str, deadline: Deadline
) -> None:
    assert read_deadline(typed, TODAY) == deadline


@pytest.mark.parametrize(
    "typed",
    [
        "Read for 30 days",
        "Be in bed by 23",
        "Be paid by the week",
        "Shorten it by 2 weeks",
        "Walk in the sun",
        "Pass it by yesterday",
        "Run 10 km in 50 minutes",
        "Finish chapter 12",
        "Speak at Web Summit 2027",
        "Read Python 3.12",
        "By March",
        "In two years",
        "In bed by 23",
        "In the end be happy",
        "Para dos semanas leer",
        "Leer para dos semanas",
        "By yesterday send it",
        *("In March Madness win", "By Sunday Times editor", "In May Day parade walk"),
        *("In the week run", "In week 5 run", "In the month read", "In the weekend run"),
        *("Run in the week", "En la semana correr", "Dans la semaine courir"),
        *("By March 5 people hired", "By March 5 hire people"),
        *("heute in zwei Wochen", "In two weeks' time"),
        "",
    ],
)
def test_what_may_belong_to_what_is_wanted_is_no_deadline(typed: str) -> None:
    assert read_deadline(typed, TODAY) == Deadline(typed)


@given(st.text(max_size=40), days)
def test_whatever_is_typed_is_a_day_within_a_life_or_nothing(typed: str, today: date) -> None:
    meant = read_date(typed, today)
    assert meant is None or abs(meant.year - today.year) <= MOST_YEARS


@given(days, days)
def test_a_day_written_out_is_read_back(day: date, today: date) -> None:
    for pattern in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%Y", "%d %B %Y", "%B %d, %Y", "%a %d %b %Y"):
        assert read_date(day.strftime(pattern), today) == day


@given(days, days)
def test_a_day_without_a_year_is_the_next_one_or_has_just_gone_and_a_month_is_the_next(
    day: date, today: date
) -> None:
    for pattern in ("%d.%m.", "%d %B"):
        meant = read_date(day.strftime(pattern), today)
        assert meant is not None
        assert meant >= today - JUST_GONE
    for pattern in ("%B", "%A"):
        meant = read_date(day.strftime(pattern), today)
        assert meant is not None
        assert meant >= today


def test_a_day_is_said_with_its_year_where_that_is_another_one() -> None:
    words = words_for("en")
    assert say_date(words, date(2026, 12, 31), TODAY) == "31 December"
    assert say_date(words, date(2027, 1, 1), TODAY) == "1 January 2027"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "one day"),
        (56, "56 days"),
        (57, "about 2 months"),
        (76, "about 2 months"),
        (77, "about 3 months"),
        (365, "about a year"),
        (412, "about 14 months"),
        (395, "about 13 months"),
        (715, "about 23 months"),
        (730, "about 2 years"),
        (1096, "about 3 years"),
    ],
)
def test_beyond_eight_weeks_a_length_is_said_in_months_or_years(days: int, said: str) -> None:
    assert say_length(words_for("en"), days) == said


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_today_is_read_whichever_apostrophe_a_phone_types(sign: str) -> None:
    today = date(2026, 11, 27)
    assert read_date(f"aujourd{sign}hui", today) == today


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("in 2 weeks' time", date(2026, 12, 10)),
        ("in two weeks’ time", date(2026, 12, 10)),
        ("today in two weeks", date(2026, 12, 10)),
        ("heute in zwei Wochen", date(2026, 12, 10)),
        ("morgen in einer Woche", date(2026, 12, 4)),
        ("hoy en dos semanas", date(2026, 12, 10)),
        ("aujourd’hui dans deux semaines", date(2026, 12, 10)),
        ("en dos semanas", date(2026, 12, 10)),
        ("dans deux semaines", date(2026, 12, 10)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_length_from_today_or_a_day_near_on_is_read_in_four_languages(
    typed: str, meant: date, language: str
) -> None:
    assert read_date(typed, TODAY, language) == meant
    assert read_named_day(f"Fair {typed}", TODAY, language) == ("Fair", meant)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *(("in ein paar Wochen", 21), ("in paar wochen", 21), ("in einigen Tagen", 3)),
        *(("in zwei bis drei Wochen", 21), ("in ein, zwei Wochen", 14)),
        *(("en unas semanas", 21), ("dentro de unos días", 3), ("en un par de semanas", 14)),
        *(("en dos o tres semanas", 21), ("dans quelques jours", 3), ("sous deux semaines", 14)),
        *(("d'ici deux semaines", 14), ("dans deux ou trois semaines", 21)),
        *(("d'ici quelques semaines", 21), ("dans une quinzaine", 14), ("sous huit jours", 8)),
    ],
)
@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_a_few_are_three_and_of_two_numbers_the_later_one_is_meant(
    typed: str, meant: int, language: str
) -> None:
    assert read_date(typed, TODAY, language) == TODAY + timedelta(meant)


@pytest.mark.parametrize(
    ("typed", "is_rough"),
    [
        *(("in ein paar Wochen", True), ("in two or three weeks", True), ("in 2-3 weeks", True)),
        *(("dans quelques jours", True), ("en unos meses", True), ("in a week or two", True)),
        *(("in drei Wochen", False), ("in a couple of weeks", False), ("2-3-2027", False)),
        *(("friday", False), ("dans deux semaines", False), ("un lunes", False)),
    ],
)
def test_a_length_that_is_left_open_is_known(typed: str, *, is_rough: bool) -> None:
    assert is_told_roughly(typed, "de") is is_rough
