"""Limits: how much one person, and how many new ones, may ask of the bot."""

import pytest

from habitbot.chat.kit.limits import ACTIONS, NEWCOMERS, Limits, Window
from habitbot.core.refusal import NotInvited, TooManyNewcomers

ADA, BEN = 1, 2


class Seconds:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def test_a_window_moves_on_and_does_not_start_anew() -> None:
    window = Window(2, 10)
    assert [window.admit(moment) for moment in (0, 9, 9.5, 10, 10.5, 19, 19.5)] == [
        True,
        True,
        False,
        True,
        False,
        True,
        False,
    ]


def test_a_window_is_over_when_its_last_moment_is_out_of_reach() -> None:
    window = Window(2, 10)
    assert window.is_over(0)
    window.admit(0)
    assert not window.is_over(9.9)
    assert window.is_over(10)


def test_twenty_actions_in_ten_seconds_are_the_most(seconds: Seconds) -> None:
    limits = Limits(seconds)
    assert [limits.admit_action(ADA) for _ in range(ACTIONS + 2)] == [True] * 20 + [False] * 2
    seconds.now += 10
    assert limits.admit_action(ADA)


def test_what_was_refused_does_not_count(seconds: Seconds) -> None:
    limits = Limits(seconds, actions=1)
    limits.admit_action(ADA)
    seconds.now += 9
    assert not limits.admit_action(ADA)
    seconds.now += 1
    assert limits.admit_action(ADA)


def test_one_persons_haste_is_no_other_persons_trouble(seconds: Seconds) -> None:
    limits = Limits(seconds, actions=1)
    limits.admit_action(ADA)
    assert not limits.admit_action(ADA)
    assert limits.admit_action(BEN)


def test_too_fast_is_said_once_until_there_was_peace(seconds: Seconds) -> None:
    limits = Limits(seconds, actions=1)
    limits.admit_action(ADA)
    assert [limits.tell_once(ADA) for _ in range(3)] == [True, False, False]
    assert limits.tell_once(BEN)
    seconds.now += 10
    limits.admit_action(ADA)
    assert limits.tell_once(ADA)


@pytest.mark.parametrize("a_second", [2.5, 3, 5, 30])
def test_who_is_steadily_too_fast_is_told_once_in_all(seconds: Seconds, a_second: float) -> None:
    limits = Limits(seconds)
    told = 0
    for _ in range(round(60 * a_second)):
        if not limits.admit_action(ADA):
            told += limits.tell_once(ADA)
        seconds.now += 1 / a_second
    assert told == 1


def test_people_who_went_are_forgotten(seconds: Seconds) -> None:
    limits = Limits(seconds)
    for person_id in range(10_001):
        limits.admit_action(person_id)
        limits.tell_once(person_id)
    seconds.now += 10
    limits.admit_action(ADA)
    assert len(limits._actions) == len({*limits._told, ADA}) == 1


def test_a_hundred_new_people_an_hour_are_the_most(seconds: Seconds) -> None:
    limits = Limits(seconds)
    for person_id in range(NEWCOMERS):
        limits.admit_newcomer(person_id)
    with pytest.raises(TooManyNewcomers) as refused:
        limits.admit_newcomer(NEWCOMERS)
    assert refused.value.most == 100
    seconds.now += 3600
    limits.admit_newcomer(NEWCOMERS)


def test_one_person_who_tries_a_hundred_times_takes_nobody_elses_place(seconds: Seconds) -> None:
    limits = Limits(seconds)
    for _ in range(NEWCOMERS + 1):
        limits.admit_newcomer(ADA)
    limits.admit_newcomer(BEN)


def test_without_a_list_everybody_is_invited(seconds: Seconds) -> None:
    Limits(seconds).check_invited(ADA)


def test_with_a_list_nobody_else_is_invited(seconds: Seconds) -> None:
    limits = Limits(seconds, invited={ADA})
    limits.check_invited(ADA)
    with pytest.raises(NotInvited):
        limits.check_invited(BEN)
    with pytest.raises(NotInvited):
        Limits(seconds, invited=()).check_invited(ADA)
