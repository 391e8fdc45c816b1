"""What the buttons under a proposal carry."""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.core.proposal import ProposalKind


class NotNowTap(Tap, frozen=True):
    """Decline what was proposed; under a week card, the week of that day is shown again."""

    PREFIX = "notnow"
    DECLINES = True
    kind: ProposalKind
    about: int
    week: date | None = None
