"""What the buttons around letters carry: to whom one wrote, and when next.

`origin`: tapped there, on the card of what is dated, `card`: below that day's card; there it leads
back.
"""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.dated import Origin
from habitbot.chat.taps.people import OfContact


class SuggestTap(Tap, frozen=True):
    """Suggest whom to write to today: the first one, or the one behind that contact."""

    PREFIX = "whom"
    after: int | None = None


class WhoTap(Tap, frozen=True):
    """Choose who was written to on that day."""

    PREFIX = "who"
    day: date
    page: int = 0


class WroteNewTap(Tap, frozen=True):
    """Type who was written to on that day, somebody new; and perhaps these contacts beside them.

    `contacts`: their numbers, with dots between them.
    """

    PREFIX = "wnew"
    QUESTION = "wrote"
    day: date
    origin: Origin | None = None
    contacts: str = ""

    @property
    def contact_ids(self) -> tuple[int, ...]:
        """Those who are known to be among them."""
        return tuple(int(one) for one in self.contacts.split(".") if one.isdecimal())


class WroteTap(OfContact, frozen=True):
    """This contact was written to on that day; without one, on the day it is tapped."""

    PREFIX = "wrote"
    day: date | None
    origin: Origin | None = None
    card: date | None = None


class DidNotWriteTap(OfContact, frozen=True):
    """This contact was not written to on that day after all."""

    PREFIX = "unwrote"
    day: date
    origin: Origin | None = None
    card: date | None = None


class WroteTypedTap(Tap, frozen=True):
    """Those who are named in the words typed just now, told by their sign, were written to."""

    PREFIX = "wtyped"
    QUESTION = "wrote_typed"
    day: date
    origin: Origin | None = None
    sign: int | None = None


class WroteMeantTap(Tap, frozen=True):
    """Those who are named in the words typed just now, told by their sign, are one person, or
    several, and were written to."""

    PREFIX = "wmeant"
    QUESTION = "wrote_meant"
    sign: int
    are_several: bool


class WroteBeforeTap(OfContact, frozen=True):
    """This contact was written to so many days before the day on which that was noted."""

    PREFIX = "wb"
    day: date
    before: int
    origin: Origin | None = None
    card: date | None = None


class WroteToNoneTap(Tap, frozen=True):
    """None of those who were noted together under that number was written to after all."""

    PREFIX = "unwroteall"
    at_once: int
    origin: Origin | None = None
    card: date | None = None


class WroteCardTap(Tap, frozen=True):
    """Back to that day's card, which tells who was written to, and asks for more of them."""

    PREFIX = "wcard"
    card: date
    contact_id: int | None = None


class WriteNextTap(OfContact, frozen=True):
    """Choose when to write next; right after `wrote_on` was noted, which can be taken back."""

    PREFIX = "wnext"
    QUESTION = "next"
    origin: Origin | None = None
    card: date | None = None
    wrote_on: date | None = None


class NextOnTap(OfContact, frozen=True):
    """Write next on that day; without a day, no reminder."""

    PREFIX = "wnexton"
    on: date | None
    origin: Origin | None = None
    card: date | None = None
