"""Answers about a day as people type them on a phone in four languages."""

import pytest

from habitbot.chat.screens import spoken
from habitbot.core.typed.naming import bare_answer
from habitbot.texts.words import Words

ENGLISH = Words("en")

SAID = {
    spoken.done_said: "check, checked off, abgehakt, jo gmacht, schon erledigt, listo, ya quedó,"
    " ya terminé, lo logré, c fait, jl'ai fait, déjà fait, j'ai fini",
    spoken.missed_said: "forgot it, i had no time, hab's vergessen, ned gmacht, no pude,"
    " se me olvidó, no alcancé, no tuve tiempo, j'ai oublié, j'ai pas eu le temps, raté",
    spoken.yes_said: "yea, sure, jo, jup, eh klar, sip, ya, simón, claro, ouais, bien sûr",
    spoken.no_said: "nah, nö, na, leider nein, nop, nel, nan, ben non",
    spoken.skip_said: "heut nicht, überspringen, hoy no puedo, hoy paso, je passe, pas ce soir",
    spoken.tiny_said: "a bissl, ein wenig, un poquito, juste un peu",
    spoken.not_yet_said: "aún no, noch ned, pas encore",
    spoken.put_off_said: "nachher, al rato, después, tantôt, tout à l'heure",
}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [(typed.strip(), meant) for meant, said in SAID.items() for typed in said.split(",")],
)
def test_an_answer_is_understood_in_everyday_words(typed: str, meant: object) -> None:
    heard = [
        table
        for table in SAID
        if spoken.is_among(bare_answer(typed), *table(ENGLISH), words=ENGLISH)
    ]
    assert meant in heard


@pytest.mark.parametrize("typed", ["ja", "yes", "oui", "si"])
def test_a_plain_yes_alone_says_of_no_day_that_it_is_done(typed: str) -> None:
    assert not spoken.says_of_a_day(typed, ENGLISH)
