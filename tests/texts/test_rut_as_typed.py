"""Answers of a look as people type them on a phone in four languages."""

from collections.abc import Callable
from datetime import date

import pytest

from habitbot.core.look import Bullying, Drain, Since, Sleep
from habitbot.texts.rut_typed import read_bullying, read_drain, read_since, read_sleep

TODAY = date(2026, 11, 28)

SAID = [
    (
        read_sleep,
        Sleep.WELL,
        "good, well, great, pretty good, really well, like a baby, gut, ganz gut, recht gut, "
        "super, ziemlich gut, bien, muy bien, bastante bien, genial, très bien, plutôt bien, "
        "comme un bébé",
    ),
    (
        read_sleep,
        Sleep.SO_SO,
        "so so, meh, ok, okay, alright, not bad, passabel, geht so, geht, naja, mittel, "
        "mittelmäßig, so lala, solala, eh ok, nicht so gut, regular, más o menos, "
        "mas o menos, ahí nomás, ahí vamos, así así, moyen, bof, couci-couça, "
        "comme ci comme ca, pas terrible, correct, ca va",
    ),
    (
        read_sleep,
        Sleep.BADLY,
        "bad, terrible, awful, crap, like shit, not well, not good, schlecht, mies, "
        "beschissen, scheiße, miserabel, kaum, gar nicht, nicht gut, mal, muy mal, fatal, "
        "pésimo, horrible, de la patada, casi nada, très mal, pas bien, mauvais, à peine, "
        "pas du tout",
    ),
    (
        read_drain,
        Drain.LITTLE,
        "a bit, not much, ein bisschen, bissl, ein bissl, nicht so sehr, wenig, kaum, "
        "un poco, poquito, no mucho, casi nada, un peu, pas trop, pas beaucoup, à peine",
    ),
    (
        read_drain,
        Drain.CLEAR,
        "quite, quite a bit, fairly, pretty much, ziemlich, deutlich, mittel, bastante, "
        "regular, assez, pas mal",
    ),
    (
        read_drain,
        Drain.STRONG,
        "very, so much, extremely, sehr, total, extrem, stark, voll, arg, mucho, muchísimo, "
        "un montón, demasiado, beaucoup, énormément, trop, vraiment beaucoup",
    ),
    (
        read_bullying,
        Bullying.NEVER,
        "never, nie, nein, niemals, noch nie, nunca, jamás, jamais, non",
    ),
    (
        read_bullying,
        Bullying.SOMETIMES,
        "sometimes, now and then, manchmal, hin und wieder, ab und zu, ab und an, "
        "gelegentlich, selten, a veces, de vez en cuando, alguna vez, rara vez, parfois, "
        "de temps en temps, quelquefois, rarement, des fois",
    ),
    (
        read_bullying,
        Bullying.OFTEN,
        "all the time, oft, öfter, dauernd, ständig, immer, jeden tag, täglich, seguido, "
        "a menudo, muchas veces, siempre, todo el tiempo, todos los días, souvent, "
        "tout le temps, toujours, tous les jours, constamment",
    ),
]

SINCE = [
    (
        "de",
        Since.WEEKS,
        "ein paar wochen, seit ein paar wochen, seit wochen, seit kurzem, seit 3 wochen, "
        "seit letzter woche",
    ),
    (
        "de",
        Since.MONTHS,
        "seit monaten, ein paar monate, seit ein paar monaten, seit drei monaten, "
        "halbes jahr, seit einem halben jahr",
    ),
    (
        "de",
        Since.YEAR,
        "seit einem jahr, ein jahr, seit letztem jahr, etwa ein jahr, seit nem jahr",
    ),
    ("de", Since.YEARS, "seit jahren, schon ewig, seit 2 jahren, seit immer, jahrelang"),
    (
        "es",
        Since.WEEKS,
        "hace unas semanas, unas semanas, hace semanas, hace poco, desde hace 3 semanas, "
        "hace 3 semanas",
    ),
    (
        "es",
        Since.MONTHS,
        "hace meses, unos meses, hace unos meses, desde hace 3 meses, medio año, hace medio año",
    ),
    ("es", Since.YEAR, "hace un año, un año, desde hace un año, como un año, el año pasado"),
    (
        "es",
        Since.YEARS,
        "hace años, desde hace años, hace mucho, desde siempre, hace 2 años, toda la vida",
    ),
    (
        "fr",
        Since.WEEKS,
        "quelques semaines, depuis quelques semaines, depuis 3 semaines, récemment, depuis peu",
    ),
    (
        "fr",
        Since.MONTHS,
        "quelques mois, depuis des mois, depuis 3 mois, six mois, depuis quelques mois",
    ),
    ("fr", Since.YEAR, "un an, depuis un an, l'année dernière, environ un an"),
    (
        "fr",
        Since.YEARS,
        "depuis des années, des années, depuis 2 ans, depuis toujours, longtemps, depuis longtemps",
    ),
    ("en", Since.WEEKS, "a few weeks, couple of weeks, 3 weeks"),
    ("en", Since.MONTHS, "a few months, half a year, 6 months"),
    ("en", Since.YEAR, "a year, about a year"),
    ("en", Since.YEARS, "years, for years, 2 years, since forever"),
]


@pytest.mark.parametrize(
    ("read", "meant", "typed"),
    [(read, meant, typed) for read, meant, said in SAID for typed in said.split(", ")],
)
def test_an_answer_of_a_look_is_understood_in_everyday_words(
    read: Callable[[str], Sleep | Drain | Bullying | None],
    meant: Sleep | Drain | Bullying,
    typed: str,
) -> None:
    assert read(typed) is meant


@pytest.mark.parametrize(
    ("language", "meant", "typed"),
    [(language, meant, typed) for language, meant, said in SINCE for typed in said.split(", ")],
)
def test_so_is_how_long_it_has_been_so(language: str, meant: Since, typed: str) -> None:
    assert read_since(typed, TODAY, language) is meant
