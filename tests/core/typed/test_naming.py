"""Which of several names words mean, and what they say around it."""

import pytest

from habitbot.core.typed.naming import (
    bare_answer,
    find_named,
    is_contrary,
    says_of_doing,
    telling_words,
)

HABITS = ("Gym after work", "Write to Tom", "Read one page", "Read one job advert", "No sugar")
GYM, WRITE, PAGE, ADVERT, SUGAR = range(5)


@pytest.mark.parametrize(
    ("typed", "places", "said"),
    [
        ("gym", (GYM,), ""),
        ("Gym after work!", (GYM,), ""),
        ("I went to the gym today", (GYM,), ""),
        ("gym: done", (GYM,), "done"),
        ("didn't do gym", (GYM,), "didnt do"),
        ("not gym", (GYM,), "not"),
        ("not today gym", (GYM,), "not today"),
        ("I did read one advert", (ADVERT,), "did"),
        ("adverts, thanks", (ADVERT,), ""),
        ("read done", (PAGE, ADVERT), "done"),
        ("read one page", (PAGE,), ""),
        ("no sugar", (SUGAR,), ""),
        ("sugar", (), "sugar"),
        ("work", (), "work"),
        ("one", (), "one"),
        ("the bus was green", (), "bus green"),
        ("done", (), "done"),
        ("", (), ""),
    ],
)
def test_a_thing_is_named_whole_or_by_a_word_of_its_own(
    typed: str, places: tuple[int, ...], said: str
) -> None:
    assert find_named(typed, HABITS, whole_only={SUGAR}) == (places, said)


@pytest.mark.parametrize(
    ("typed", "name", "said"),
    [
        ("I walked", "Walk 10 minutes", ""),
        ("meditated", "Meditate", ""),
        ("called mum", "Call mum", ""),
        ("jogged today", "Jog", ""),
        ("studied", "Study French", ""),
        ("wrote", "Write one line", ""),
        ("haven't meditated", "Meditate", "havent"),
        ("gedehnt", "Dehnen", ""),
        ("habe meditiert", "Meditieren", ""),
        ("geschrieben", "Eine Zeile schreiben", ""),
        ("he caminado", "Caminar", "he"),
        ("j'ai marché", "Marcher", ""),
        ("went for a walk", "Walk 10 minutes", ""),
        ("walked the dog", "Walk 10 minutes", "dog"),
    ],
)
def test_a_word_that_says_that_it_was_done_names_it_as_well(
    typed: str, name: str, said: str
) -> None:
    assert find_named(typed, (name, "Water the plants")) == ((0,), said)


@pytest.mark.parametrize("typed", ["meat", "rund", "callous", "recalled", "walkable", "bed"])
def test_a_word_that_only_looks_alike_names_nothing(typed: str) -> None:
    assert find_named(typed, ("Meditate", "Run", "Call mum", "Walk", "Be kind")).places == ()


def test_of_names_within_one_another_the_longest_that_is_written_is_meant() -> None:
    assert find_named("read one page", ("Read", "Read one page")).places == (1,)
    assert find_named("read", ("Read", "Read one page")).places == (0,)


def test_a_name_is_read_as_it_is_written() -> None:
    assert find_named("museum, done", ("Museum visit", "Read")) == ((0,), "done")


def test_two_things_of_one_name_are_both_named() -> None:
    assert find_named("stretch", ("Stretch", "stretch")).places == (0, 1)


def test_what_tells_when_or_how_much_names_nothing() -> None:
    assert telling_words("Gym after work") == ("gym",)
    assert telling_words("Drink two glasses, at least") == ("drink", "glasses")
    assert telling_words("Read seven pages") == ("read", "pages")
    assert telling_words("Leer siete páginas") == ("leer", "paginas")


def test_thanks_beside_an_answer_say_nothing_but_are_heard_alone() -> None:
    assert bare_answer("Done, thanks!") == "done"
    assert bare_answer("thanks") == "thanks"


@pytest.mark.parametrize(
    ("said", "is_of_doing"), [("didnt do", True), ("could not", True), ("closed", False)]
)
def test_what_is_said_of_doing_is_told_from_what_is_told(said: str, is_of_doing: bool) -> None:
    assert says_of_doing(said) is is_of_doing


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("Don't skip lunch", "I didn't skip lunch", ""),
        ("Don’t skip lunch", "I haven’t skipped lunch", ""),
        ("Don't skip lunch", "did not miss lunch", "did"),
        ("Don't smoke", "I didnt smoke", ""),
        ("Don't smoke", "smoke? not today", "not today"),
        ("Don't smoke", "smoke: no", "no"),
        ("Don't skip lunch", "lunch didn't", "didnt"),
        ("Don't skip lunch", "I won't skip lunch", "wont"),
        ("Nicht rauchen", "nie rauchen", ""),
    ],
)
def test_who_denies_what_a_name_denies_says_no_more_than_the_name(
    name: str, typed: str, said: str
) -> None:
    assert find_named(typed, (name,)) == ((0,), said)
    assert not is_contrary(typed, name)


def test_a_denial_names_nothing_by_itself() -> None:
    assert find_named("I don't", ("Don't smoke",)).places == ()
    assert telling_words("Sin azúcar") == ("azucar",)
