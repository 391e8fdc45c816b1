"""What is said of an answer that was awaited, as it is typed: that it came, or not yet."""

import pytest

from habitbot.texts.answered import Answered, read_answered


@pytest.mark.parametrize(
    "typed",
    [
        "answered",
        "Klaus answered",
        "yes, Klaus has answered!",
        "Klaus finally wrote back",
        "got an answer from Klaus",
        "Klaus got back to me yesterday",
        "Klaus hat geantwortet",
        "ja, Klaus hat sich gemeldet",
        "Antwort von Klaus ist da",
        "Klaus ha respondido",
        "Klaus me contestó ayer",
        "Klaus a répondu",
        "Klaus m’a enfin répondu",
    ],
)
def test_who_says_that_an_answer_came_is_heard_in_four_languages(typed: str) -> None:
    left = ("klaus",) if "Klaus" in typed else ()
    assert read_answered(typed) == Answered(has_come=True, left=left)


@pytest.mark.parametrize(
    "typed",
    [
        "he hasn't replied yet",
        "Klaus hasn’t answered",
        "Klaus didn't answer",
        "no, Klaus has not answered yet",
        "no answer from Klaus",
        "still no reply",
        "nothing from Klaus yet",
        "still waiting",
        "Klaus hat noch nicht geantwortet",
        "noch keine Antwort von Klaus",
        "Klaus no ha respondido todavía",
        "Klaus no contestó",
        "sin respuesta",
        "Klaus n’a pas répondu",
        "pas encore de réponse",
    ],
)
def test_who_says_that_none_came_yet_is_heard_in_four_languages(typed: str) -> None:
    left = ("klaus",) if "Klaus" in typed else ()
    assert read_answered(typed) == Answered(has_come=False, left=left)


@pytest.mark.parametrize(
    "typed",
    ["Klaus", "great", "The slides were too full", "Klaus has not", "no", "done", "", "not much"],
)
def test_what_says_nothing_of_an_answer_is_left_alone(typed: str) -> None:
    assert read_answered(typed) is None


def test_what_else_is_said_stands_beside_it() -> None:
    said = read_answered("Klaus answered that the slides were too full")
    assert said is not None
    assert said.left == ("klaus", "that", "slides", "were", "too", "full")
