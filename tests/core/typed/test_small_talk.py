"""Small talk: what people say to anybody who is there is known, and nothing else is."""

import pytest

from habitbot.core.typed.small_talk import SmallTalk, read_small_talk, sounds_low, tells_how_it_was


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hello", SmallTalk.HELLO),
        ("Hi there!", SmallTalk.HELLO),
        ("Guten Morgen", SmallTalk.HELLO),
        ("¡Hola!", SmallTalk.HELLO),
        ("👋🏽", SmallTalk.HELLO),
        ("I am back", SmallTalk.BACK),
        ("I'm back!", SmallTalk.BACK),
        ("i’m back again", SmallTalk.BACK),
        ("Hello, I'm back", SmallTalk.BACK),
        ("hi im back", SmallTalk.BACK),
        ("Ich bin wieder da", SmallTalk.BACK),
        ("Bin zurück", SmallTalk.BACK),
        ("He vuelto", SmallTalk.BACK),
        ("Je suis de retour", SmallTalk.BACK),
        ("thanks", SmallTalk.THANKS),
        ("Thank you so much!!", SmallTalk.THANKS),
        ("Danke schön", SmallTalk.THANKS),
        ("dankeschoen", SmallTalk.THANKS),
        ("Muchas gracias", SmallTalk.THANKS),
        ("merci beaucoup", SmallTalk.THANKS),
        ("❤️", SmallTalk.THANKS),
        ("ok", SmallTalk.AGREED),
        ("👍", SmallTalk.AGREED),
        ("good night", SmallTalk.BYE),
        ("bis morgen!", SmallTalk.BYE),
        ("I feel terrible", SmallTalk.LOW),
        ("I'm so tired today", SmallTalk.LOW),
        ("i feel sad.", SmallTalk.LOW),
        ("I don't feel well", SmallTalk.LOW),
        ("Mir geht's heute nicht gut", SmallTalk.LOW),
        ("ich bin müde", SmallTalk.LOW),
        ("ich bin muede", SmallTalk.LOW),
        ("estoy muy cansada", SmallTalk.LOW),
        ("Je suis fatigué", SmallTalk.LOW),
        ("sono stanca", SmallTalk.LOW),
        ("estou cansado", SmallTalk.LOW),
        ("ik ben moe", SmallTalk.LOW),
        ("😢", SmallTalk.LOW),
        ("Thanks, I feel tired", SmallTalk.LOW),
    ],
)
def test_what_people_say_to_anybody_is_known_in_their_language(
    typed: str, meant: SmallTalk
) -> None:
    assert read_small_talk(typed) is meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "…",
        "how are you?",
        "Lunch outside",
        "thanks to Ben I slept",
        "I am back at work",
        "tired of meetings",
        "7",
        "Read one page",
        "ich bin fertig",
        "🏃",
    ],
)
def test_whatever_says_more_is_no_small_talk(typed: str) -> None:
    assert read_small_talk(typed) is None


@pytest.mark.parametrize(
    ("typed", "is_low"),
    [
        ("I feel terrible because nothing works", True),
        ("Hi, I'm exhausted after this week", True),
        ("My boss shouted. I feel sad about it", True),
        ("Ich bin müde von allem", True),
        ("I feel good", False),
        ("tired legs", False),
        ("I read about feeling sad", False),
    ],
)
def test_who_begins_by_saying_that_they_are_low_is_heard(typed: str, is_low: bool) -> None:
    assert sounds_low(typed) is is_low


@pytest.mark.parametrize(
    "typed",
    ["great", "Fine!", "ok", "ok, thanks", "Hi, great", "gut", "genial", "👍🏽", "😢", "terrible"],
)
def test_some_small_talk_tells_how_something_was_as_well(typed: str) -> None:
    assert read_small_talk(typed) is not None
    assert tells_how_it_was(typed)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "thanks",
        "bye",
        "good night",
        "hello",
        "sure",
        "will do",
        "👋",
        "🙏",
        "I feel terrible",
        "loud",
    ],
)
def test_other_words_are_no_small_talk_that_tells_how_something_was(typed: str) -> None:
    assert not tells_how_it_was(typed)
