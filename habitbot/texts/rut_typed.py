"""What people type at the questions of a look, read as the choice that comes closest.

What may as well mean another choice is left out: "yes" does not say how often.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from habitbot.core.day import WEEK, add_months
from habitbot.core.look import Bullying, Drain, Lack, Since, Sleep
from habitbot.core.typed.text import fold, without_apostrophes
from habitbot.texts.dates import read_date, read_length
from habitbot.texts.words import SOURCE

T = TypeVar("T", bound=StrEnum)


def _named(choices: Mapping[T, str]) -> dict[str, T]:
    """Each name as it is compared, with its choice."""
    return {_plain(name): choice for choice, names in choices.items() for name in names.split(", ")}


def _plain(typed: str) -> str:
    words = fold(without_apostrophes(typed)).split()
    return " ".join(words).strip(" .!?…")


LACKS = _named(
    {
        Lack.CHALLENGE: "challenges, boredom, bored, boring, interesting work, langeweile, "
        "herausforderung, aburrimiento, reto, ennui, défi, tédio, desafio, noia, sfida, скука",
        Lack.GROWTH: "learning, development, career, promotion, a way forward, wachstum, "
        "entwicklung, karriere, crecimiento, évolution, crescimento, crescita, рост",
        Lack.RECOGNITION: "appreciation, respect, praise, thanks, being seen, anerkennung, "
        "wertschätzung, reconocimiento, reconnaissance, reconhecimento, riconoscimento, признание",
        Lack.PEOPLE: "people, company, colleagues, coworkers, friends, team, a team, kollegen, "
        "compañeros, collègues, colegas, colleghi, коллеги",
        Lack.PAY: "pay, money, salary, wage, wages, a raise, geld, gehalt, dinero, sueldo, "
        "salario, argent, salaire, dinheiro, salário, soldi, stipendio, деньги, зарплата",
        Lack.BALANCE: "work-life balance, time, free time, rest, stress, overtime, workload, "
        "too much work, zeit, überstunden, tiempo, estrés, temps, tempo, стресс, время",
        Lack.HEALTH: "burnout, exhaustion, exhausted, tired, sleep, energy, gesundheit, "
        "erschöpfung, salud, agotamiento, santé, épuisement, saúde, salute, здоровье, выгорание",
        Lack.MEANING: "purpose, sense, a purpose, sinn, sentido, sens, senso, смысл",
        Lack.SAFETY: "safety, safe, security, fear, afraid, bullying, mobbing, sicherheit, angst, "
        "seguridad, miedo, sécurité, peur, segurança, medo, sicurezza, paura, страх",
    }
)
DRAINS = _named(
    {
        Drain.LITTLE: "little, a bit, bit, slightly, not much, not very much, not so much, "
        "ein wenig, ein bisschen, etwas, wenig, bissl, ein bissl, nicht so sehr, nicht sehr, kaum, "
        "un poco, poco, poquito, no mucho, casi nada, un peu, peu, pas trop, pas beaucoup, "
        "à peine, um pouco, pouco, "
        "un po', немного",
        Drain.CLEAR: "quite, somewhat, medium, moderately, rather, fairly, pretty much, ziemlich, "
        "quite a bit, mittel, deutlich, spürbar, bastante, regular, assez, pas mal, "
        "abbastanza, довольно",
        Drain.STRONG: "lot, lots, very, very much, much, so much, too much, heavily, strongly, "
        "extremely, hugely, terrible, terribly, unbearable, sehr, sehr viel, viel, stark, extrem, "
        "total, voll, arg, unerträglich, un montón, demasiado, trop, vraiment beaucoup, mucho, "
        "muchísimo, beaucoup, énormément, muito, muitíssimo, molto, moltissimo, очень, сильно",
    }
)
SINCES = _named(
    {
        Since.WEEKS: "weeks, some weeks, days, a few days, not long, recently, lately, wochen, "
        "tage, tagen, kurzem, poco, unas semanas, récemment, peu, quelques semaines, "
        "semanas, des semaines, settimane, недели",
        Since.MONTHS: "months, some months, several months, monate, monaten, meses, unos meses, "
        "des mois, mois, quelques mois, mesi, месяцы",
        Since.YEAR: "last year, around a year, seit einem jahr, einem jahr, nem jahr, "
        "letztem jahr, ein jahr, un año, año pasado, el año pasado, un an, lannée dernière, "
        "lan dernier, год",
        Since.YEARS: "years, many years, some years, several years, a few years, ages, long, "
        "very long, a long time, forever, for ever, always, jahre, jahren, jahrelang, viele jahre, "
        "vielen jahren, lange, langem, "
        "ewig, immer, schon immer, años, muchos años, siempre, mucho, mucho tiempo, toda la vida, "
        "des années, années, toujours, longtemps, anos, "
        "muitos anos, sempre, anni, da anni, годы, всегда, давно",
    }
)
SLEEPS = _named(
    {
        Sleep.WELL: "good, well, fine, great, super, like a baby, gut, super, bien, genial, "
        "comme un bébé, "
        "bene, bem, "
        "хорошо",
        Sleep.SO_SO: "ok, okay, so so, meh, mixed, medium, average, not great, not so well, "
        "not so good, not bad, alright, could be better, it varies, up and down, geht so, geht, "
        "mittel, mittelmäßig, naja, so lala, solala, passabel, nicht so gut, regular, ahí nomás, "
        "ahí vamos, así así, bof, couci-couça, pas terrible, correct, ça va, "
        "más o menos, moyen, comme ci comme ça, mais ou menos, così così, нормально",
        Sleep.BADLY: "bad, very bad, very badly, terrible, terribly, awful, awfully, horrible, "
        "poorly, hardly, hardly at all, barely, not at all, hardly any, schlecht, sehr schlecht, "
        "furchtbar, kaum, mies, beschissen, scheiße, miserabel, gar nicht, nicht gut, crap, "
        "like shit, not well, not good, mal, fatal, pésimo, pesimo, de la patada, casi nada, "
        "pas bien, mauvais, à peine, pas du tout, male, malissimo, muito mal, плохо, ужасно",
    }
)
BULLYINGS = _named(
    {
        Bullying.NEVER: "never, nope, nobody, no one, none, not at all, nein, nie, niemand, "
        "niemals, noch nie, gar nicht, nunca, jamás, nadie, jamais, non, personne, não, ninguém, "
        "mai, nessuno, нет, никогда",
        Bullying.SOMETIMES: "sometimes, rarely, seldom, occasionally, once, once or twice, "
        "at times, from time to time, every now and then, now and again, a little, a bit, "
        "manchmal, selten, "
        "ab und zu, ab und an, hin und wieder, gelegentlich, now and then, a veces, alguna vez, "
        "de vez en cuando, rara vez, parfois, rarement, de temps en temps, quelquefois, des fois, "
        " às vezes, raramente, a volte, qualche "
        "volta, иногда, редко",
        Bullying.OFTEN: "very often, always, all the time, constantly, daily, every day, "
        "every week, frequently, regularly, a lot, oft, öfter, häufig, immer, ständig, dauernd, "
        "täglich, "
        "seguido, muchas veces, todo el tiempo, tout le temps, constamment, "
        "jeden tag, a menudo, siempre, "
        "todos los días, souvent, toujours, tous les jours, muitas vezes, sempre, todo dia, "
        "spesso, часто, всегда, постоянно",
        Bullying.UNSAID: "i'd rather not say, rather not, prefer not to say, "
        "i prefer not to say, skip, pass, no comment, no answer, lieber nicht",
    }
)
AROUND_LENGTH = re.compile(
    r"\b(?:since|for|over|more than|about|already|almost|nearly|the last|the past|etwa|ca|ungefahr|"
    r"como|environ|"
    r"seit|schon|fast|mehr als|uber|desde hace|hace|desde|mas de|depuis|plus de|da|ha|mais de)\b"
)
"""What people put around a length that does not change which choice it is."""

HOW_MUCH = re.compile(
    r"^(?:pretty|really|very|quite|rather|so|super|ziemlich|ganz|recht|echt|sehr|richtig|eh|muy|re"
    r"|bastante|tres|plutot|vraiment|assez)\b"
)
"""What says how much the nights were so, before how they were."""

BEGAN = re.compile(r"^(?:ever )?\b(?:since|seit|desde|depuis|dal|dallo|dalla|da|sinds)\b")
"""What stands before the day on which something began."""

A_YEAR = 12
MOST_DAYS_OF_WEEKS = 45
MOST_DAYS_OF_MONTHS = 300
MOST_DAYS_OF_A_YEAR = 520


def read_lack(typed: str) -> Lack | None:
    """What is missing at work, or wears somebody down."""
    return LACKS.get(_plain(typed))


def read_drain(typed: str) -> Drain | None:
    """How much something weighs."""
    return DRAINS.get(_plain(typed))


def read_since(typed: str, today: date, language: str = SOURCE) -> Since | None:
    """How long it has been so: in words, as a length, or since a day that is told, in English or
    that language."""
    plain = _plain(typed)
    bare = " ".join(AROUND_LENGTH.sub(" ", plain).split())
    if plain in SINCES or bare in SINCES:
        return SINCES.get(plain) or SINCES[bare]
    days = read_length(AROUND_LENGTH.sub(" ", plain), language)
    if days is None:
        days = _days_since(plain, today, language)
    if days is None:
        return None
    if days <= MOST_DAYS_OF_WEEKS:
        return Since.WEEKS
    if days <= MOST_DAYS_OF_MONTHS:
        return Since.MONTHS
    return Since.YEAR if days <= MOST_DAYS_OF_A_YEAR else Since.YEARS


def _days_since(plain: str, today: date, language: str) -> int | None:
    """How many days ago it began: a month or a day without its year is the last there was, this
    month and a weekday are but days ago."""
    if not BEGAN.search(plain):
        return None
    said = " ".join(BEGAN.sub(" ", plain).split())
    day = read_date(said, today, language)
    if day is None or day <= today:
        return None if day is None else (today - day).days
    if day - today <= WEEK or day.replace(day=1) == today.replace(day=1):
        return 0
    day = read_date(said, add_months(today, -A_YEAR), language) or day
    return (today - day).days if day <= today else None


def read_sleep(typed: str) -> Sleep | None:
    """How the nights were, however much so."""
    said = _plain(typed)
    return SLEEPS.get(said) or SLEEPS.get(" ".join(HOW_MUCH.sub(" ", said).split()))


def read_bullying(typed: str) -> Bullying | None:
    """How often somebody is treated badly."""
    return BULLYINGS.get(_plain(typed))
