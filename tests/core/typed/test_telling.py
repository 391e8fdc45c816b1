"""Telling: what answers a week's question, though nobody asked for it just then."""

import pytest

from habitbot.core.reflection import WeekQuestion
from habitbot.core.refusal import NothingNamed, NothingToName
from habitbot.core.typed.telling import (
    check_line,
    check_named,
    check_told,
    has_nothing_to_say,
    is_of_a_habit,
    is_unsure,
    may_be_new,
    may_be_person,
    says_none,
    tells_of_week,
)
from habitbot.core.typed.text import APOSTROPHES

NAMES = ("Read", "Read one page", "week")


@pytest.mark.parametrize(
    "typed",
    [
        *("Mornings went best", "Bed at 22:30", "I read one page before my first coffee"),
        *("Reading less news", "5 more minutes of sleep, every night", "Mein Morgenkaffee"),
        *("Not to skip lunch", "A week with friends"),
    ],
)
def test_what_tells_something_is_an_answer(typed: str) -> None:
    assert tells_of_week(typed, WeekQuestion.EASIER, NAMES)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "yes",
            "Done!",
            "not now",
            "noch nicht",
            "7.5",
            "+1",
            "8 hours",
            "?",
            "…",
            "what is this?",
        ),
        *("read one page", "Read one page: done", "I did read", "week", "Lunch", "I'm tired"),
        *("remind me at 8", "Erinnere mich um 8", "set a goal", "pause please", "thanks"),
    ],
)
def test_answers_wishes_numbers_and_names_tell_nothing(typed: str) -> None:
    assert not tells_of_week(typed, WeekQuestion.EASIER, NAMES)


def test_one_word_is_enough_where_a_name_or_a_thing_is_asked_for() -> None:
    assert tells_of_week("Ben", WeekQuestion.THANKS)
    assert tells_of_week("sleep", WeekQuestion.HELPED)
    assert not tells_of_week("sleep", WeekQuestion.EASIER)
    assert not tells_of_week("done", WeekQuestion.HELPED)
    assert not tells_of_week("week", WeekQuestion.HELPED, NAMES)


def test_an_amount_needs_a_sentence_around_it() -> None:
    assert not tells_of_week("walked five minutes", WeekQuestion.EASIER, has_amount=True)
    assert tells_of_week(
        "Walking five minutes after every lunch", WeekQuestion.EASIER, has_amount=True
    )


@pytest.mark.parametrize(
    "typed",
    ["no", "Not now", "yes!", "hmm", "so", "I don't know yet", "Keine Ahnung", "What is that?"],
)
def test_what_names_nothing_is_nothing_new(typed: str) -> None:
    assert not may_be_new(typed)


@pytest.mark.parametrize(
    "typed", ["Nora", "No sugar", "I feel tired when I skip lunch", "All of it", "Yes to more rest"]
)
def test_what_names_something_may_be_new(typed: str) -> None:
    assert may_be_new(typed)


def test_a_habit_is_named_where_no_more_than_an_answer_stands_beside_it() -> None:
    assert is_of_a_habit("I did read one page", NAMES)
    assert not is_of_a_habit("I read one page before my first coffee", NAMES)


@pytest.mark.parametrize("sign", APOSTROPHES)
def test_who_does_not_know_is_understood_whichever_apostrophe_they_type(sign: str) -> None:
    assert is_unsure(f"I don{sign}t know")


@pytest.mark.parametrize(
    "typed",
    [
        *("no", "Nope.", "nothing", "Nothing really", "none", "later", "maybe later", "not now"),
        *("no thanks", "No, thank you!", "skip", "skip it", "not yet", "another time", "thanks"),
        *(
            "nein",
            "Nein danke",
            "nichts",
            "Nichts Besonderes",
            "später",
            "jetzt nicht",
            "noch nicht",
        ),
        *("no gracias", "nada", "nada especial", "más tarde", "luego", "ahora no", "todavía no"),
        *("neither", "لا", "нет", "forget it", "Vergiss es!", "olvídalo", "laisse tomber"),
        *("non merci", "rien", "rien de spécial", "plus tard", "pas maintenant", "pas encore"),
        *(
            "niente",
            "non ora",
            "più tardi",
            "não, obrigado",
            "depois",
            "niets",
            "nu niet",
            "straks",
        ),
    ],
)
def test_who_has_nothing_to_name_says_so_in_their_own_language(typed: str) -> None:
    assert says_none(typed)
    for check in (check_named, check_line):
        with pytest.raises(NothingToName):
            check(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("hm", "yes", "What?", "ok", "done", "I don't know", "today", "ja", "tja", "Keine Ahnung"),
        *("wait", "both", "Either", "vielleicht", "Can't think of any"),
        *("Mir fällt nichts ein", "sí", "no sé", "oui", "fait", "je ne sais pas", "erledigt"),
    ],
)
def test_what_hesitates_agrees_or_asks_back_is_no_name_and_no_line(typed: str) -> None:
    for check in (check_named, check_line):
        with pytest.raises(NothingNamed):
            check(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("Nora", "No sugar", "Nothing but water", "Later bedtimes", "“No”", '"Later."', "„Nein“"),
        *("«Nada»", "‘hm’", "All of it", "Yes to more rest", "Nicht rauchen", "Rien ne va plus"),
    ],
)
def test_what_names_something_or_is_quoted_is_a_name_and_a_line(typed: str) -> None:
    check_named(typed)
    check_line(typed)


@pytest.mark.parametrize("typed", ["it was nice", "Das war gut", "c'était bien", "great"])
def test_what_tells_of_something_else_is_no_name(typed: str) -> None:
    with pytest.raises(NothingNamed):
        check_named(typed)


@pytest.mark.parametrize(
    "typed", ["it was nice", "I feel tired", "Why do I always check my mail first?"]
)
def test_a_line_may_say_how_one_feels_or_ask_oneself(typed: str) -> None:
    check_line(typed)


@pytest.mark.parametrize("typed", ["great", "ok", "Fine, thanks", "👍"])
def test_how_something_was_is_told_in_a_word_but_that_is_no_line(typed: str) -> None:
    check_told(typed)
    with pytest.raises(NothingNamed):
        check_line(typed)


@pytest.mark.parametrize("typed", ["I met Ben there", "Wir haben telefoniert", "it was nice", "hm"])
def test_no_sentence_is_a_persons_name(typed: str) -> None:
    assert not may_be_person(typed)


@pytest.mark.parametrize("typed", ["Ben", "Ich Tran", "Jan de Boer", "my old boss", "“I am me”"])
def test_names_and_how_somebody_is_called_are(typed: str) -> None:
    assert may_be_person(typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("no idea honestly", "I don't remember", "I don't know what I want", "keine Ahnung mehr"),
        *("no sé qué quiero", "weiß nicht, was ich will", "not this week", "nothing planned"),
        *("not today, maybe next week", "heute nix", "nächste Woche nichts geplant"),
    ],
)
def test_who_does_not_know_or_has_nothing_for_now_names_nothing(typed: str) -> None:
    assert has_nothing_to_say(typed)
    assert not may_be_new(typed)
