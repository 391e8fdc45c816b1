"""A look at the rut: what is missing at work, how much that drains, since when, and why."""

from datetime import date
from enum import StrEnum

import msgspec


class Lack(StrEnum):
    """What may be missing at work, or wear one down."""

    CHALLENGE = "challenge"
    GROWTH = "growth"
    RECOGNITION = "recognition"
    PEOPLE = "people"
    PAY = "pay"
    BALANCE = "balance"
    HEALTH = "health"
    MEANING = "meaning"
    SAFETY = "safety"


class Drain(StrEnum):
    """How much a lack wears on a person, from little to much."""

    LITTLE = "little"
    CLEAR = "clear"
    STRONG = "strong"


class Since(StrEnum):
    """How long it has been like this, from short to long."""

    WEEKS = "weeks"
    MONTHS = "months"
    YEAR = "year"
    YEARS = "years"


class Sleep(StrEnum):
    """How a person slept lately, from good to bad."""

    WELL = "well"
    SO_SO = "so_so"
    BADLY = "badly"


class Bullying(StrEnum):
    """How often somebody at work threatens, shouts at, mocks or shuts one out, if one says so."""

    NEVER = "never"
    SOMETIMES = "sometimes"
    OFTEN = "often"
    UNSAID = "unsaid"


class RutLook(msgspec.Struct, frozen=True):
    """What a person answered on a day; of each lack they named, how much it drains."""

    id: int
    on: date
    lacks: dict[Lack, Drain]
    since: Since
    sleep: Sleep
    bullying: Bullying


class Root(StrEnum):
    """A likely cause of a rut; where two are as likely, the first one here is told first."""

    UNSAFE = "unsafe"
    OVERLOAD = "overload"
    STANDSTILL = "standstill"
    UNSEEN = "unseen"
    ALONE = "alone"
    DRIFT = "drift"


class Worry(StrEnum):
    """What answers point to harm, so that people should help."""

    MISTREATED = "mistreated"
    UNSAFE = "unsafe"
    EXHAUSTED = "exhausted"
    SLEEPLESS = "sleepless"


class Shift(StrEnum):
    """How something moved between two looks; a lack may be named in one of them only."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    ADDED = "added"
    DROPPED = "dropped"
