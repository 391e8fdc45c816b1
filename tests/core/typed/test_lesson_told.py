"""What somebody says that they learned is a line; that they learned, or how long, is none."""

import pytest

from habitbot.core.typed.lesson_told import tells_lesson


@pytest.mark.parametrize(
    "typed",
    [
        "I learned that lists are ordered",
        "Today I learned what a median is",
        "I've learnt how to say no",
        "i just learned a new word: serendipity",
        "TIL that cats can't taste sweet",
        "So I learned to ask first",
        "I learned the difference between mean and median",
        "Heute habe ich gelernt, dass man nein sagen darf",
        "Ich hab gelernt, wie Joins funktionieren",
        "Ich habe heute den Unterschied zwischen Mittelwert und Median gelernt",
        "Heute gelernt: was ein Index ist",
        "Hoy he aprendido que la mediana es mejor",
        "Aprendí cómo se hace un join",
        "J'ai appris que la médiane est plus robuste",
        "Aujourd’hui j’ai appris l’usage des index",
    ],
)
def test_a_sentence_that_says_what_was_learned_is_a_line(typed: str) -> None:
    assert tells_lesson(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("I learned", "learned", "I learned nothing today", "I learned a lot"),
        *("I learned something new today", "I learned my lesson", "What did I learn?"),
        *("Have I learned that?", "I learned Spanish for an hour", "I learned 20 minutes"),
        *("I want to learn that", "Ben learned that I left", "Learn one thing"),
        *("Ich habe viel gelernt", "Ich habe heute nicht gelernt", "Ich habe 20 Minuten gelernt"),
        *("Ich möchte lernen, wie das geht", "He aprendido mucho", "Aprendí algo nuevo hoy"),
        *("No aprendí nada", "J'ai appris quelque chose de nouveau", "Je n'ai rien appris"),
    ],
)
def test_that_or_how_long_something_was_learned_is_no_line(typed: str) -> None:
    assert not tells_lesson(typed)
