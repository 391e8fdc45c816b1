"""The features on one application: none takes another's question, tap or command away."""

from collections import Counter
from collections.abc import Callable
from types import ModuleType

import pytest
from telegram.ext import CommandHandler

from habitbot.chat.bot import FEATURES
from habitbot.chat.kit.tap import Tap, kinds_of


def questions(feature: ModuleType) -> list[str]:
    return [*feature.answers()] if hasattr(feature, "answers") else []


def ways_back(feature: ModuleType) -> list[str]:
    return [*feature.ways_back()] if hasattr(feature, "ways_back") else []


def asked_again(feature: ModuleType) -> list[str]:
    return [*feature.asked_again()] if hasattr(feature, "asked_again") else []


def pages_asking(feature: ModuleType) -> list[str]:
    return [*feature.pages_asking()] if hasattr(feature, "pages_asking") else []


def commands(feature: ModuleType) -> list[str]:
    handlers = [one for one in feature.handlers() if isinstance(one, CommandHandler)]
    return [name for handler in handlers for name in handler.commands]


@pytest.mark.parametrize("named", [questions, ways_back, asked_again, pages_asking, commands])
def test_no_two_features_answer_to_the_same_name(named: Callable[[ModuleType], list[str]]) -> None:
    counted = Counter(name for feature in FEATURES for name in named(feature))
    assert [name for name, times in counted.items() if times > 1] == []


def test_no_two_taps_have_the_same_prefix() -> None:
    counted = Counter(tap.PREFIX for tap in kinds_of(Tap))
    assert [prefix for prefix, times in counted.items() if times > 1] == []


def test_only_what_is_asked_is_asked_again() -> None:
    asked = {name for feature in FEATURES for name in questions(feature)}
    assert {name for feature in FEATURES for name in asked_again(feature)} < asked


def test_only_what_is_asked_stands_beside_buttons() -> None:
    asked = {name for feature in FEATURES for name in questions(feature)}
    assert {name for feature in FEATURES for name in pages_asking(feature)} < asked


def test_every_question_but_those_of_the_start_has_a_way_back() -> None:
    asked = {name for feature in FEATURES for name in questions(feature)}
    left = {name for feature in FEATURES for name in ways_back(feature)}
    assert asked - left == {"own", "area"}
    assert left <= asked
