"""How much is measured: enough to believe the figures, or just enough to see that all runs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """Rounds are run in turns, variant after variant, and count by their medians."""

    rounds: int
    taps_in_turn: int
    taps_at_once: int
    people_at_once: int
    people_active: int
    people_at_start: int
    people_prompted: int
    seconds_before_prompts: int
    cards: int


FULL = Size(
    rounds=7,
    taps_in_turn=200,
    taps_at_once=2_000,
    people_at_once=64,
    people_active=1_000,
    people_at_start=10_000,
    people_prompted=1_000,
    seconds_before_prompts=12,
    cards=30,
)
QUICK = Size(
    rounds=1,
    taps_in_turn=10,
    taps_at_once=64,
    people_at_once=16,
    people_active=20,
    people_at_start=50,
    people_prompted=40,
    seconds_before_prompts=4,
    cards=2,
)
