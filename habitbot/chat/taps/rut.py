"""What the buttons of a look at the rut carry: all answers so far, so it may wait for days."""

from collections.abc import Iterable

from habitbot.chat.kit.tap import NotATap, Tap
from habitbot.core.look import Bullying, Drain, Lack, Root, Since, Sleep
from habitbot.core.rut import check_lacks

LACKS = tuple(Lack)
DRAIN_DIGITS = {str(number): drain for number, drain in enumerate(Drain, 1)}


class RutTap(Tap, frozen=True):
    """List the looks, or begin the first one."""

    PREFIX = "rut"
    page: int = 0


class LacksTap(Tap, frozen=True):
    """Choose what is missing; `lacks` are those chosen so far, as digits."""

    PREFIX = "rlacks"
    QUESTION = "rut"
    lacks: str = ""


class ChosenTap(Tap, frozen=True):
    """These are missing; then how much the first one drains."""

    PREFIX = "rchosen"
    QUESTION = "rut"
    lacks: str


class DrainTap(Tap, frozen=True):
    """How much the first of them drain, as digits; then the next one, or since when."""

    PREFIX = "rdrain"
    QUESTION = "rut"
    lacks: str
    drains: str


class SinceTap(Tap, frozen=True):
    """Since when; then the sleep."""

    PREFIX = "rsince"
    QUESTION = "rut"
    lacks: str
    drains: str
    since: Since


class SleepTap(Tap, frozen=True):
    """How one sleeps; then the bullying."""

    PREFIX = "rsleep"
    QUESTION = "rut"
    lacks: str
    drains: str
    since: Since
    sleep: Sleep


class BullyingTap(Tap, frozen=True):
    """The last answer; with it the look is kept."""

    PREFIX = "rbully"
    lacks: str
    drains: str
    since: Since
    sleep: Sleep
    bullying: Bullying


class LookTap(Tap, frozen=True):
    """Show what a look points to."""

    PREFIX = "rlook"
    look_id: int


class PackTap(Tap, frozen=True):
    """Show the tiny habits against a root of a look."""

    PREFIX = "rpack"
    look_id: int
    root: Root


class TakeTap(Tap, frozen=True):
    """Take one of them."""

    PREFIX = "rtake"
    look_id: int
    root: Root
    number: int


class MovedTap(Tap, frozen=True):
    """Lay a look beside the one before."""

    PREFIX = "rmoved"
    look_id: int


class MovedTextTap(Tap, frozen=True):
    """The same in words."""

    PREFIX = "rmovedtext"
    look_id: int


class DropLookTap(Tap, frozen=True):
    """Ask before a look is deleted."""

    PREFIX = "rdel"
    look_id: int


class DropLookSureTap(Tap, frozen=True):
    """Delete a look."""

    PREFIX = "rdelsure"
    look_id: int


def write_lacks(lacks: Iterable[Lack]) -> str:
    """The lacks as a button carries them."""
    chosen = set(lacks)
    return "".join(str(number) for number, lack in enumerate(LACKS, 1) if lack in chosen)


def read_lacks(digits: str) -> tuple[Lack, ...]:
    """The lacks that a button carries. Raises NotATap, and TooManyLacks for a fourth."""
    lacks = tuple(lack for number, lack in enumerate(LACKS, 1) if str(number) in digits)
    if write_lacks(lacks) != digits:
        raise NotATap
    check_lacks(lacks)
    return lacks


def read_drains(lacks: str, digits: str) -> dict[Lack, Drain]:
    """How much the first lacks drain, as a button carries it. Raises NotATap."""
    named, drains = read_lacks(lacks), [DRAIN_DIGITS.get(digit) for digit in digits]
    known = [drain for drain in drains if drain is not None]
    if not named or len(drains) > len(named) or len(known) < len(drains):
        raise NotATap
    return dict(zip(named, known, strict=False))
