"""Amounts told with a habit's name, on top of what there is, or of another day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habitbot.core.amount import AmountUnit, Target
from habitbot.texts.amounts_said import (
    SaidAmount,
    Typed,
    is_amount_replaced,
    read_said,
    tells_of_more,
)

WEDNESDAY = date(2026, 11, 18)
PAGES, MINUTES = Target(AmountUnit.PAGES, 1000), Target(AmountUnit.MINUTES, 30)
NIGHT = Target(AmountUnit.HOURS, 420, adds_up=False)
COFFEES = Target(AmountUnit.OWN, 200, is_most=True, word="coffees")
KM, METRES, LAUFEN = (Target(AmountUnit.OWN, 500, word=word) for word in ("km", "m", "Kilometer"))
NAMES = {
    PAGES: "Read 10 pages",
    MINUTES: "30 minutes of exercise",
    NIGHT: "Sleep seven hours or more",
    COFFEES: "At most 2 coffees",
    KM: "Run 5 km",
    METRES: "Swim 400 m",
    LAUFEN: "5 Kilometer laufen",
}


def read(typed: str, target: Target, language: str = "en") -> SaidAmount | None:
    return read_said(Typed(typed, WEDNESDAY, language), target, NAMES[target])


@pytest.mark.parametrize(
    ("typed", "target", "amount"),
    [
        ("10 pages", PAGES, 1000),
        ("10", PAGES, 1000),
        ("10 Seiten gelesen", PAGES, 1000),
        ("10 pages done", PAGES, 1000),
        ("10 pages, great!", PAGES, 1000),
        ("I read 10 pages today, thanks", PAGES, 1000),
        ("10 pages this morning 🎉", PAGES, 1000),
        ("heute 10 Seiten", PAGES, 1000),
        ("ya leí 10 páginas", PAGES, None),
        ("no, 3", PAGES, 300),
        ("nein, es waren 3 Seiten", PAGES, 300),
        ("no, it was 3 pages", PAGES, 300),
        ("7h sleep", NIGHT, 420),
        ("sleep 7h", NIGHT, 420),
        ("sleep: 7.5", NIGHT, 450),
        ("7 hours of sleep", NIGHT, 420),
        ("slept 7:30", NIGHT, 450),
        ("slept 7 hours last night", NIGHT, 420),
        ("7 Stunden Schlaf", NIGHT, 420),
        ("exercise 20 min", MINUTES, 20),
        ("20 min of exercise", MINUTES, 20),
        ("20 min d'exercise", MINUTES, 20),
        ("exercised for 1 hour and 20 minutes", MINUTES, 80),
        ("coffee 1", COFFEES, 100),
        ("Coffees: 3", COFFEES, 300),
        ("zwei coffees", COFFEES, 200),
        ("hasta ahora 20 páginas", PAGES, 2000),
        ("bis jetzt 20 Seiten", PAGES, 2000),
        ("3000 m", KM, 300),
        ("3 km run", KM, 300),
        ("4 km gelaufen", LAUFEN, 400),
        ("bin 4 km gelaufen", LAUFEN, 400),
        ("3.5km", KM, 350),
        ("2 miles", KM, 322),
        ("1 km", METRES, 100_000),
        ("1,5 km", METRES, 150_000),
        ("200 metres", METRES, 20_000),
    ],
)
def test_an_amount_is_understood_with_the_habits_name_or_what_it_counts(
    typed: str, target: Target, amount: int | None
) -> None:
    said = read(typed, target)
    assert said is not None
    assert said.day is None
    assert not said.is_more
    if amount is not None:
        assert (said.amount, said.unknown) == (amount, ())


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize(
    ("typed", "target", "amount"),
    [
        ("+4", PAGES, 400),
        ("4 pages more", PAGES, 400),
        ("4 more pages", PAGES, 400),
        ("another 4 pages", PAGES, 400),
        ("one more", PAGES, 100),
        ("one more page", PAGES, 100),
        ("another page", PAGES, 100),
        ("another one", PAGES, 100),
        ("noch 4 Seiten", PAGES, 400),
        ("noch eine Seite", PAGES, 100),
        ("noch eins", COFFEES, 100),
        ("noch zwei Seiten", PAGES, 200),
        ("4 Seiten mehr", PAGES, 400),
        ("weitere 4 Seiten", PAGES, 400),
        ("4 páginas más", PAGES, 400),
        ("otras 4 páginas", PAGES, 400),
        ("otra página", PAGES, 100),
        ("uno más", COFFEES, 100),
        ("4 pages de plus", PAGES, 400),
        ("encore 4 pages", PAGES, 400),
        ("encore une page", PAGES, 100),
        ("une autre page", PAGES, 100),
        ("encore un", COFFEES, 100),
        ("one more coffee", COFFEES, 100),
        ("10 more min", MINUTES, 10),
        ("noch 10 Minuten", MINUTES, 10),
        ("an hour more", MINUTES, 60),
    ],
)
def test_what_comes_on_top_is_understood_in_four_languages(
    typed: str, target: Target, amount: int, language: str
) -> None:
    said = read(typed, target, language)
    assert said is not None
    assert (said.amount, said.is_more, said.unknown) == (amount, True, ())


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(
    ("typed", "target", "away"),
    [
        ("10 pages yesterday", PAGES, -1),
        ("yesterday: 10 pages", PAGES, -1),
        ("gestern 10 Seiten", PAGES, -1),
        ("10 páginas ayer", PAGES, -1),
        ("10 pages hier", PAGES, -1),
        ("10 pages on Monday", PAGES, -2),
        ("10 pages 2 days ago", PAGES, -2),
        ("10 pages on 15 November", PAGES, -3),
        ("7 hours of sleep yesterday", NIGHT, -1),
        ("10 pages tomorrow", PAGES, 1),
        ("morgen 10 Seiten", PAGES, 1),
        ("mañana 10 páginas", PAGES, 1),
        ("demain 10 pages", PAGES, 1),
        ("10 pages next Friday", PAGES, 9),
    ],
)
def test_the_day_of_an_amount_is_understood(
    typed: str, target: Target, away: int, language: str
) -> None:
    said = read(typed, target, language)
    assert said is not None
    assert (said.day, said.unknown) == (WEDNESDAY + timedelta(away), ())


@pytest.mark.parametrize(
    ("typed", "target", "unknown"),
    [
        ("2 books", PAGES, ("books",)),
        ("10 pages missed", PAGES, ("missed",)),
        ("10 pages maybe", PAGES, ("maybe",)),
        ("20 min yoga", MINUTES, ("yoga",)),
        ("2 teas", COFFEES, ("teas",)),
        ("3 or more pages", PAGES, ("or", "more")),
        ("2 coffees, no more", COFFEES, ("no", "more")),
        ("no 10 pages", PAGES, ("no",)),
    ],
)
def test_words_that_say_something_else_are_not_passed_over(
    typed: str, target: Target, unknown: tuple[str, ...]
) -> None:
    said = read(typed, target)
    assert said is not None
    assert (said.unknown, said.is_more) == (unknown, False)


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("half an hour", PAGES),
        ("20 min", COFFEES),
        ("4 glasses", PAGES),
        ("3 litres", KM),
        ("500ml", PAGES),
        ("2 kg", METRES),
        ("30 pages", MINUTES),
        ("5 km", MINUTES),
        ("more", PAGES),
        ("encore", PAGES),
        ("another day", PAGES),
        ("another book", PAGES),
        ("noch nicht", COFFEES),
        ("10 pages 20 pages", PAGES),
        ("no more", PAGES),
        ("page", PAGES),
        ("", PAGES),
    ],
)
def test_what_is_counted_in_another_kind_or_has_no_number_is_no_amount(
    typed: str, target: Target
) -> None:
    assert read(typed, target) is None


def test_that_an_amount_takes_the_place_of_another_is_heard() -> None:
    for typed in ("no, 3", "No. 3 coffees", "nein, 3", "no 3", "non, c'était 3", "no: it was 3"):
        assert is_amount_replaced(typed)
    for typed in ("no", "nothing", "no gym", "3", "nora, 3", "no 10 pages"):
        assert not is_amount_replaced(typed)


@given(st.text(max_size=40), st.sampled_from([*NAMES]))
def test_whatever_is_typed_tells_an_amount_or_nothing(typed: str, target: Target) -> None:
    said = read(typed, target)
    assert said is None or said.amount >= 0


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("I slept at 11", NIGHT),
        ("dormí a las 11", NIGHT),
        ("coffee at 4", COFFEES),
        ("4pm coffee", COFFEES),
        ("exercise at 18:30", MINUTES),
        ("read at 8", PAGES),
        ("um 8 Uhr gelesen", PAGES),
    ],
)
def test_a_time_of_day_is_no_amount(typed: str, target: Target) -> None:
    assert read(typed, target) is None


def test_an_amount_told_with_a_time_of_day_is_the_amount_alone() -> None:
    assert read("20 min of exercise at 18:30", MINUTES) == read("20 min of exercise", MINUTES)
    at_twenty = read("I'm at 20 pages", PAGES)
    assert at_twenty is not None
    assert at_twenty.amount == 2000


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
@pytest.mark.parametrize(
    ("typed", "target"),
    [
        *((typed, PAGES) for typed in ("page 5", "up to page 200", "read 5 times", "reads: 2")),
        *((typed, PAGES) for typed in ("bis Seite 200", "Kapitel 3", "la 5ª página", "bis 200")),
        *((typed, PAGES) for typed in ("jusqu'à la page 200", "jusqu'à 200", "hasta 200")),
        *((typed, MINUTES) for typed in ("2 exercises", "one exercise")),
        *((typed, KM) for typed in ("2 runs", "run 3 times")),
    ],
)
def test_a_place_how_often_and_many_of_what_is_named_tell_no_amount(
    typed: str, target: Target, language: str
) -> None:
    said = read(typed, target, language)
    assert said is not None
    assert said.is_of_another


@pytest.mark.parametrize("typed", ["did I read 20 pages?", "read 20 pages?", "20 pages read?"])
def test_a_question_tells_no_amount(typed: str) -> None:
    assert read(typed, PAGES) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("I didn't have another coffee", "I haven’t had another one", "without another coffee"),
        *("ohne noch ein Glas", "keinen weiteren Kaffee", "sin otro café", "aucun autre café"),
    ],
)
def test_who_denies_that_there_was_more_tells_of_none(typed: str) -> None:
    assert not tells_of_more(typed)
