"""What is said to us and names nothing, in four languages."""

import pytest

from habitbot.core.typed.asides import asks_plainly, is_aside
from habitbot.core.typed.small_talk import sounds_low
from habitbot.core.typed.telling import check_line, is_unsure, may_be_new


@pytest.mark.parametrize(
    "typed",
    [
        *("Go back!", "undo that please", "mach das rückgängig", "vuelve atrás", "annule"),
        *("forget all my data", "Lösche alles", "alle Daten löschen", "borra mis datos"),
        *("so many notifications", "weniger Fragen", "menos mensajes", "moins de messages"),
        *("how do I delete a habit", "was soll ich schreiben", "que puedo poner"),
        *("qu'est-ce que je peux écrire", "nothing comes to mind", "mir fällt nichts ein"),
        *("I have no goal yet", "ich habe kein Ziel", "no tengo ninguna idea", "je n'ai personne"),
    ],
)
def test_what_is_said_to_us_names_nothing(typed: str) -> None:
    assert is_aside(typed)
    assert not may_be_new(typed)
    assert may_be_new(f"“{typed}”")


@pytest.mark.parametrize(
    "typed",
    [
        *("Go back to school", "Back to the office", "Delete my old accounts", "Reset the router"),
        *("How to say no", "I don't have to answer at once", "no tengo que decir que sí"),
        *("Nobody knows everything", "There is no such thing as a free lunch", "Menu planner"),
        *("Forget all about grammar rules", "Less meetings", "What I can do about it"),
    ],
)
def test_what_only_begins_alike_may_name_something(typed: str) -> None:
    assert may_be_new(typed)


def test_a_line_may_ask_oneself_something_without_the_sign() -> None:
    check_line("how do I say no without guilt")
    assert asks_plainly("how do I say no without guilt")


@pytest.mark.parametrize("typed", ["I don't know how", "weiß nicht, wie", "no sé dónde empezar"])
def test_who_does_not_know_how_or_where_names_nothing(typed: str) -> None:
    assert is_unsure(typed)


def test_who_is_not_sure_is_not_said_to_be_low() -> None:
    assert not sounds_low("I'm not sure")
    assert not sounds_low("I'm not coming")
    assert sounds_low("I'm not well")
    assert sounds_low("I'm not okay at all")
