"""What the buttons around experiments carry.

`origin`: tapped there, on the card of what is dated; there it leads back.
"""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.dated import Origin
from habitbot.core.path import ExperimentKind, Speaks


class PlanTap(Tap, frozen=True):
    """Choose what to try about a path."""

    PREFIX = "xplan"
    path_id: int


class TryTap(Tap, frozen=True):
    """Try one of the suggested experiments."""

    PREFIX = "xtry"
    path_id: int
    kind: ExperimentKind


class TryOwnTap(Tap, frozen=True):
    """Type what to try."""

    PREFIX = "xown"
    QUESTION = "experiment"
    MAKES = True
    path_id: int


class SwapTap(Tap, frozen=True):
    """Try this one in place of what is planned; own words, told by their sign, were just typed."""

    PREFIX = "xswap"
    path_id: int
    kind: ExperimentKind
    sign: int | None = None


class WhenTap(Tap, frozen=True):
    """Choose its day."""

    PREFIX = "xwhen"
    experiment_id: int
    origin: Origin | None = None


class TryOnTap(Tap, frozen=True):
    """Try it on that day, or on none."""

    PREFIX = "xon"
    experiment_id: int
    on: date | None
    origin: Origin | None = None


class TypeDayTap(Tap, frozen=True):
    """Type its day."""

    PREFIX = "xday"
    QUESTION = "experiment_day"
    experiment_id: int
    origin: Origin | None = None


class TriedTap(Tap, frozen=True):
    """It is done; type what it told."""

    PREFIX = "xdid"
    experiment_id: int
    origin: Origin | None = None


class TalkedTap(Tap, frozen=True):
    """The talk with this contact was had; type what it told."""

    PREFIX = "xtalked"
    experiment_id: int
    contact_id: int
    origin: Origin | None = None


class TalkersTap(Tap, frozen=True):
    """Choose with whom to talk, or type who it is."""

    PREFIX = "xwith"
    QUESTION = "experiment_with"
    experiment_id: int
    page: int = 0
    origin: Origin | None = None


class TalkNewTap(Tap, frozen=True):
    """Type with whom to talk, somebody new."""

    PREFIX = "xwithnew"
    experiment_id: int
    origin: Origin | None = None


class TalkWithTap(Tap, frozen=True):
    """Talk with this contact, or with nobody in particular."""

    PREFIX = "xtalk"
    experiment_id: int
    contact_id: int | None
    origin: Origin | None = None


class TellTap(Tap, frozen=True):
    """Type what it told, once more."""

    PREFIX = "xtell"
    QUESTION = "experiment_told"
    experiment_id: int
    origin: Origin | None = None


class UntellTap(Tap, frozen=True):
    """Take away what it told; only these words, told by their sign."""

    PREFIX = "xuntell"
    experiment_id: int
    sign: int | None = None


class TakeAsToldTap(Tap, frozen=True):
    """The words typed just now, told by their sign, are what it told."""

    PREFIX = "xtellyes"
    experiment_id: int
    sign: int | None = None


class SpeaksTap(Tap, frozen=True):
    """It speaks for its path, against it, or neither way."""

    PREFIX = "xsays"
    experiment_id: int
    speaks: Speaks
    origin: Origin | None = None


class DropExperimentTap(Tap, frozen=True):
    """Drop what was planned."""

    PREFIX = "xdrop"
    experiment_id: int
    origin: Origin | None = None


class EvidenceTap(Tap, frozen=True):
    """Show all that was found out about a path."""

    PREFIX = "xall"
    path_id: int
    page: int = 0


class ExperimentTap(Tap, frozen=True):
    """Show an experiment that was done."""

    PREFIX = "xp"
    experiment_id: int


class DeleteExperimentTap(Tap, frozen=True):
    """Ask before an experiment is deleted."""

    PREFIX = "xdel"
    experiment_id: int


class DeleteExperimentSureTap(Tap, frozen=True):
    """Delete an experiment."""

    PREFIX = "xdelsure"
    experiment_id: int
