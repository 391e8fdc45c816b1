"""What the buttons around finished work and feedback carry.

`origin`: tapped there, on the card of what is dated; there it leads back.
"""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.dated import Origin
from habitbot.core.work import Aim, FeedbackPart, Role, Tone


class WorksTap(Tap, frozen=True):
    """List what was finished, newest first."""

    PREFIX = "works"
    page: int = 0


class FinishTap(Tap, frozen=True):
    """Type what was finished on that day; without one, on the day it is tapped."""

    PREFIX = "wadd"
    QUESTION = "finished"
    MAKES = True
    day: date | None = None


class AddTwinWorkTap(Tap, frozen=True):
    """What is called as typed just now, told by its sign, was finished once more."""

    PREFIX = "wtwin"
    sign: int


class WorkTap(Tap, frozen=True):
    """Show a work with what was said of it."""

    PREFIX = "work"
    work_id: int


class WhomTap(Tap, frozen=True):
    """Choose whom to ask about it."""

    PREFIX = "wwhom"
    work_id: int
    origin: Origin | None = None


class AskRoleTap(Tap, frozen=True):
    """Ask somebody of that role."""

    PREFIX = "wrole"
    work_id: int
    role: Role
    origin: Origin | None = None


class ContactsToAskTap(Tap, frozen=True):
    """Choose a contact to ask, or type a name."""

    PREFIX = "wpeople"
    QUESTION = "asked_whom"
    work_id: int
    page: int = 0
    origin: Origin | None = None


class AskNewTap(Tap, frozen=True):
    """Type who is to be asked and is not known yet."""

    PREFIX = "wpeoplenew"
    work_id: int
    origin: Origin | None = None


class AskContactTap(Tap, frozen=True):
    """Ask this contact."""

    PREFIX = "wcontact"
    work_id: int
    contact_id: int
    origin: Origin | None = None


class DraftTap(Tap, frozen=True):
    """Word the question so, and show it; to whom it goes, if not to who was chosen before."""

    PREFIX = "wdraft"
    work_id: int
    tone: Tone
    aim: Aim
    origin: Origin | None = None
    whom: Role | int | None = None


class SentTap(Tap, frozen=True):
    """The question was sent, to them."""

    PREFIX = "wsent"
    work_id: int
    origin: Origin | None = None
    whom: Role | int | None = None


class LetBeTap(Tap, frozen=True):
    """Wait for the answer no longer."""

    PREFIX = "wletbe"
    work_id: int
    origin: Origin | None = None


class SaidTap(Tap, frozen=True):
    """Type one part of what was said; `goes_on`: then the next part is asked for."""

    PREFIX = "wsaid"
    work_id: int
    part: FeedbackPart
    goes_on: bool
    origin: Origin | None = None


class DidAnswerTap(Tap, frozen=True):
    """Type whether an answer came, or what it was."""

    PREFIX = "wdid"
    QUESTION = "did_answer"
    work_id: int
    origin: Origin | None = None


class SortTap(Tap, frozen=True):
    """What was typed of an answer, told by its sign, is this part of it."""

    PREFIX = "wsort"
    QUESTION = "unsorted"
    work_id: int
    part: FeedbackPart
    origin: Origin | None = None
    sign: int | None = None


class AnsweredTap(Tap, frozen=True):
    """An answer came, and no more of it is to be noted."""

    PREFIX = "wdone"
    work_id: int
    origin: Origin | None = None


class ForgetPartTap(Tap, frozen=True):
    """Take away what was noted of one part; only these words, told by their sign."""

    PREFIX = "wnopart"
    work_id: int
    part: FeedbackPart
    sign: int | None = None


class DeleteWorkTap(Tap, frozen=True):
    """Ask before a work is deleted."""

    PREFIX = "wdel"
    work_id: int


class DeleteWorkSureTap(Tap, frozen=True):
    """Delete a work."""

    PREFIX = "wdelsure"
    work_id: int
