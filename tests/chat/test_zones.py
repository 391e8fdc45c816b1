"""The person's clock: what is typed at its question, and is no town."""

import pytest

from habitbot.chat.kit.screen import Screen
from habitbot.chat.zones import understand_town
from habitbot.core.look import Bullying
from habitbot.core.typed.telling import UNSURE, has_nothing_to_say
from habitbot.texts import spoken
from habitbot.texts.rut_typed import BULLYINGS
from habitbot.texts.zones import NOT_SAID, is_not_said
from tests.chat.screens.every_screen import a_scene

WORDS = a_scene().words

TABLES = {
    "yes": (*spoken.yes_words(WORDS), *spoken.YES, *spoken.done_words(WORDS), *spoken.DONE),
    "no": (*spoken.no_words(WORDS), *spoken.NO, *spoken.missed_words(WORDS), *spoken.MISSED),
    "later": (*spoken.not_yet_words(WORDS), *spoken.NOT_YET, *spoken.NOT_TODAY),
    "none": (*spoken.none_words(WORDS), *spoken.NONE, *spoken.skip_words(WORDS)),
    "never": tuple(word for word, meant in BULLYINGS.items() if meant is Bullying.NEVER),
    "rather not": tuple(word for word, meant in BULLYINGS.items() if meant is Bullying.UNSAID),
    "no answer": NOT_SAID,
    "unsure": tuple(UNSURE),
}
"""All that is read as an answer without a place in it, in every language it is read in."""


@pytest.mark.parametrize("table", TABLES)
async def test_no_word_of_a_yes_a_no_or_no_answer_is_taken_for_a_town(table: str) -> None:
    for typed in TABLES[table]:
        for said in (typed, f"{typed.capitalize()}."):
            meant = await understand_town(a_scene(), said)
            assert isinstance(meant, Screen), (said, meant)


@pytest.mark.parametrize(
    "typed",
    [
        *("I don't know", "no clue", "idk", "unsure", "I have no idea yet", "Ich weiß nicht"),
        *("weiss nicht", "keine Ahnung", "no lo sé", "je sais pas", "não sei", "weet niet"),
    ],
)
def test_who_does_not_know_is_understood_wherever_something_is_asked(typed: str) -> None:
    assert is_not_said(typed)
    assert has_nothing_to_say(typed)
    assert UNSURE.isdisjoint(NOT_SAID)


@pytest.mark.parametrize(
    ("typed", "zone"),
    [
        ("Nevers", "Europe/Paris"),
        ("Nevers, France", "Europe/Paris"),
        ("Niğde", "Europe/Istanbul"),
        ("Male", "Indian/Maldives"),
    ],
)
async def test_a_town_called_nearly_so_is_taken(typed: str, zone: str) -> None:
    assert await understand_town(a_scene(), typed) == zone
