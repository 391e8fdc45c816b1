"""What is said of an answer that was awaited, as it is typed: that it came, or not yet."""

import pytest

from habitbot.texts.answered import Answered, read_answered, who_answered


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
        "no, he answered",
        "No! Klaus has answered",
        "no he did answer",
        "nope - Klaus replied yesterday",
        "nein, Klaus hat geantwortet",
        "no, él respondió",
        "No, Klaus ha contestado",
        "non, il a répondu",
        "Klaus answered no",
        "I have an answer",
        "just now Klaus answered",
        "Klaus hat gerade eben geantwortet",
        "ahora Klaus ha respondido",
        "I heard back from Klaus",
        "I got back an answer from Klaus",
        "ich habe eine Antwort",
        "tengo la respuesta de Klaus",
        "j'ai reçu une réponse",
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
        "no, he didn't answer",
        "no, no answer",
        "no, no ha respondido",
        "non, il n’a pas répondu",
        "yet to answer",
        "Klaus has yet to reply",
        "Klaus still has to answer",
        "I have yet to hear back",
        "Klaus muss noch antworten",
        "die Antwort von Klaus steht noch aus",
        "Klaus todavía tiene que responder",
        "Klaus doit encore répondre",
        "nobody answered",
        "no one replied",
        "personne n’a répondu",
    ],
)
def test_who_says_that_none_came_yet_is_heard_in_four_languages(typed: str) -> None:
    left = ("klaus",) if "Klaus" in typed else ()
    assert read_answered(typed) == Answered(has_come=False, left=left)


@pytest.mark.parametrize(
    "typed",
    [
        *("Klaus", "great", "The slides were too full", "Klaus has not", "no", "done", ""),
        *("not much", "no-one", "did he answer?", "has Klaus replied?"),
    ],
)
def test_what_says_nothing_of_an_answer_is_left_alone(typed: str) -> None:
    assert read_answered(typed) is None


@pytest.mark.parametrize(
    "typed",
    [
        *("I have to answer him", "I must reply", "I haven't answered Klaus", "I replied to Tom"),
        *("I answered", "we wrote back", "Klaus replied to Tom", "got back to Tom"),
        *("I still have to answer", "my answer", "he wants to answer", "Klaus will reply"),
        *("he can't answer", "he couldn’t reply yet", "ich habe Klaus geantwortet"),
        *("geantwortet habe ich", "ich muss noch antworten", "Klaus will antworten"),
        *("le he respondido", "ya he contestado", "tengo que responder", "va a responder"),
        *("j’ai répondu", "je lui ai répondu", "nous avons répondu", "je dois répondre"),
    ],
)
def test_what_one_answers_oneself_or_what_may_come_says_nothing_of_the_answer(typed: str) -> None:
    assert read_answered(typed) is None


def test_a_name_that_is_also_a_word_is_still_a_name() -> None:
    assert read_answered("Will has answered") == Answered(has_come=True, left=("will",))


def test_what_else_is_said_stands_beside_it() -> None:
    said = read_answered("Klaus answered that the slides were too full")
    assert said is not None
    assert said.left == ("klaus", "that", "slides", "were", "too", "full")


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        *(("Zoe answered", "Zoe"), ("Zoe hasn't answered yet", "Zoe"), ("zoe replied", "zoe")),
        *(("Zoe Smith hat geantwortet", "Zoe Smith"), ("reply from Zoe", "Zoe")),
        *(("Zoé a répondu", "Zoé"), ("Zoe me contestó ayer", "Zoe"), ("nothing from Zoe", "Zoe")),
        *(("she answered", ""), ("somebody answered", ""), ("great answer!", "")),
        *(("Zoe answered, she liked it", ""), ("I answered Zoe", ""), ("Zoe liked it", "")),
    ],
)
def test_who_answered_is_told_where_no_more_is_said_than_that(typed: str, name: str) -> None:
    assert who_answered(typed) == name
