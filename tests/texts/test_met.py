"""What people type who met somebody: part by part, whatever stands around it, and however long."""

from time import perf_counter

import pytest

from habitbot.texts.events import away_words, tells_away
from habitbot.texts.met import met_words, read_met
from habitbot.texts.words import words_for

ENGLISH = words_for("en")


def met_in(typed: str) -> list[str]:
    """Who is said to have been met."""
    return [one.said for one in read_met(typed, met_words(ENGLISH)) if one.is_met]


@pytest.mark.parametrize(
    ("typed", "met"),
    [
        ("I met Ben", ["Ben"]),
        ("It was loud. There I met Ben and Tom!", ["Ben", "Tom"]),
        ("We talked to Dr. Uma Kern, MBA", ["Dr. Uma Kern, MBA"]),
        ("Es war laut, aber ich habe mit Ben und Tom gesprochen", ["Ben", "Tom"]),
        ("Da habe ich Ben kennengelernt", ["Ben"]),
        ("He conocido a Ben y a Tom", ["Ben", "Tom"]),
        ("j’ai rencontré Ben et Tom", ["Ben", "Tom"]),
        ("Ben was there too", ["Ben"]),
        ("Ben était là", ["Ben"]),
        ("He met Ben", []),
        ("I haven't met Ben", []),
        ("No conocí a Ben", []),
        ("I want to meet Ben", []),
    ],
)
def test_who_was_met_is_read_where_somebody_says_that_they_met_them(
    typed: str, met: list[str]
) -> None:
    assert met_in(typed) == met


@pytest.mark.parametrize(
    ("typed", "is_nobody"),
    [
        *(("nobody", True), ("I met no one", True), ("I did not talk to anybody", True)),
        *(("keinen getroffen", True), ("no hablé con nadie", True), ("nobody new", True)),
        *(("nobody talked to me there", False), ("I met everybody", False), ("met Ben", False)),
    ],
)
def test_nobody_is_read_where_no_more_is_said(typed: str, is_nobody: bool) -> None:
    assert any(one.is_nobody for one in read_met(typed, met_words(ENGLISH))) is is_nobody


@pytest.mark.parametrize(
    ("typed", "is_away"),
    [
        *(("didn't go, was ill", True), ("No, didn't go and was ill", True), ("was loud", False)),
        *(("War nicht da. Krank.", True), ("no, it was fun", False), ("no", False)),
        *(("it was fun, didn't go to the bar", False), ("no fui porque llovía", True)),
    ],
)
def test_that_somebody_did_not_go_is_read_before_why(typed: str, is_away: bool) -> None:
    assert tells_away(typed, away_words(ENGLISH)) is is_away


@pytest.mark.parametrize(
    "typed", ["met ", "a ", "Ben, ", "Ben was there and ", ". ", "no one ", "🤝"]
)
def test_however_long_it_is_it_is_read_at_once(typed: str) -> None:
    begun = perf_counter()
    read_met(typed * (4000 // len(typed)), met_words(ENGLISH))
    tells_away(typed * (4000 // len(typed)), away_words(ENGLISH))
    assert perf_counter() - begun < 5
