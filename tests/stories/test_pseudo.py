"""The ear for plain English: what it hears, and what it lets pass."""

from habitbot.texts.words import PSEUDO, Words
from tests.stories.pseudo import as_english, left_plain

WORDS = Words(PSEUDO)


def test_a_sentence_that_stays_plain_is_heard_whatever_stands_around_it() -> None:
    half = WORDS.say("So: {when}.", when="every day")
    said = [WORDS.say("All of it, done."), "All of it, done.", half]
    assert left_plain(said, []) == {
        "All of it, done.": ["All", "of", "it", "done"],
        half: ["every", "day"],
    }


def test_facts_commands_and_days_may_stay_as_they_are() -> None:
    said = WORDS.say("{day}: {name} at /today", day="Mon 16 Nov", name="Call Ben")
    assert left_plain([said], ["Call Ben"]) == {}


def test_a_fact_may_be_cut_and_what_stands_around_it_is_heard_all_the_same() -> None:
    facts = ["Apply for three jobs"]
    assert left_plain(["🎯 Apply for thr…", "Apply…"], facts) == {}
    assert left_plain(["Goal: Apply for thr…"], facts) == {"Goal: Apply for thr…": ["Goal"]}
    assert left_plain(["Apply for more…"], facts) == {
        "Apply for more…": ["Apply", "for", "more"],
    }


def test_the_pseudo_language_can_be_read_as_english() -> None:
    assert as_english(WORDS.say("Hi {name}. How are you?", name="Ada")) == "Hi Ada. How are you?"
