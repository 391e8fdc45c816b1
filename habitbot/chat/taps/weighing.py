"""What the buttons carry that weigh paths side by side."""

from habitbot.chat.kit.tap import Tap
from habitbot.core.path import Idea


class WeighTap(Tap, frozen=True):
    """Show the paths side by side."""

    PREFIX = "weigh"
    page: int = 0


class WeighTextTap(Tap, frozen=True):
    """The same in words."""

    PREFIX = "weighed"
    page: int = 0


class CriteriaTap(Tap, frozen=True):
    """Show what paths are weighed on."""

    PREFIX = "crits"


class IdeaTap(Tap, frozen=True):
    """Weigh on what many people weigh on."""

    PREFIX = "videa"
    idea: Idea


class NewCriterionTap(Tap, frozen=True):
    """Type what to weigh on."""

    PREFIX = "vnew"
    QUESTION = "criterion"
    MAKES = True


class CriterionTap(Tap, frozen=True):
    """Show a criterion."""

    PREFIX = "crit"
    criterion_id: int


class WeightTap(Tap, frozen=True):
    """Say how much a criterion matters."""

    PREFIX = "vweight"
    criterion_id: int
    weight: int


class RewordTap(Tap, frozen=True):
    """Type other words for a criterion."""

    PREFIX = "vword"
    criterion_id: int


class DeleteCriterionTap(Tap, frozen=True):
    """Ask before a criterion is taken away."""

    PREFIX = "vdel"
    criterion_id: int


class DeleteCriterionSureTap(Tap, frozen=True):
    """Take a criterion away."""

    PREFIX = "vdelsure"
    criterion_id: int


class WhoseScoresTap(Tap, frozen=True):
    """Choose the path to score."""

    PREFIX = "vwhose"
    page: int = 0


class ScoresTap(Tap, frozen=True):
    """Show a path's scores."""

    PREFIX = "scores"
    path_id: int


class ScoreTap(Tap, frozen=True):
    """Ask for a path's score on a criterion."""

    PREFIX = "score"
    path_id: int
    criterion_id: int


class SetScoreTap(Tap, frozen=True):
    """Give a path a score on a criterion."""

    PREFIX = "vscore"
    path_id: int
    criterion_id: int
    score: int
