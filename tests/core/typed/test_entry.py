"""What may go on a list of one's own, of words that nobody asked for."""

import pytest

from habitbot.core.typed.entry import may_be_entry
from habitbot.core.typed.telling import asks_something_of_us, asks_to_remind


@pytest.mark.parametrize(
    "typed",
    [
        *("I did it", "hab ich gemacht", "lo hice", "je l'ai fait", "mach ich morgen", "done, 3"),
        *("no, 3", "nein, 3", "no lo hice", "hab ich nicht gemacht", "je ne l'ai pas fait"),
        *("lo hago mañana", "je le fais demain", "I'll do it tomorrow", "yesterday", "gestern"),
        *("keine Lust", "Keine Zeit heute", "no me apetece", "no tengo ganas", "pas envie"),
        *("je n'ai pas envie", "pas le temps", "I don't want to", "I don't feel like it"),
        *("no time", "too busy", "was busy", "ich war krank", "estuve ocupado", "trop fatiguée"),
        *("hm", "sorry", "lo siento", "thanks", "what?", "no", "later"),
    ],
)
def test_a_mark_a_denial_and_small_talk_are_no_entry(typed: str) -> None:
    assert not may_be_entry(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("remind me tomorrow", "Erinnere mich morgen", "recuérdame mañana", "rappelle-moi demain"),
        *("show me my week", "zeig mir Ben", "muéstrame todo", "montre-moi la semaine"),
        *("can you help me", "kannst du mich wecken", "¿puedes avisarme", "set a goal"),
    ],
)
def test_what_is_asked_of_us_is_no_entry(typed: str) -> None:
    assert asks_something_of_us(typed)
    assert not may_be_entry(typed)


def test_whoever_asks_to_be_reminded_is_told_apart() -> None:
    assert asks_to_remind("Rappelle-moi demain")
    assert not asks_to_remind("montre-moi la semaine")


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "Ben",
            "Will",
            "Morgan",
            "Al",
            "Nurse",
            "No sugar",
            "Keine Süßigkeiten",
            "Time",
            "Energy",
        ),
        *("I saw that indexes cost writes", "Zeit für Freunde", "Learn to do less", "Tom Done"),
        *("Delete Instagram", "Show up on time", "Open source", "“lo hice”", "Pas de sucre"),
        *("Rien ne va plus", "Nunca más tarde que las once", "Say no", "Will 2", "All of it"),
    ],
)
def test_names_goals_and_lines_are(typed: str) -> None:
    assert may_be_entry(typed)
