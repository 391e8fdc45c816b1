"""What the buttons around events carry.

`origin`: tapped there, on the card of what is dated; there it leads back.
"""

from datetime import date

from habitbot.chat.kit.tap import Tap
from habitbot.chat.taps.dated import Origin


class EventsTap(Tap, frozen=True):
    """List the events."""

    PREFIX = "events"
    page: int = 0


class EventTap(Tap, frozen=True):
    """Show an event."""

    PREFIX = "event"
    event_id: int
    origin: Origin | None = None


class AddEventTap(Tap, frozen=True):
    """Type what a new event is called."""

    PREFIX = "enew"
    QUESTION = "event"
    MAKES = True


class EventOnTap(Tap, frozen=True):
    """The new event, told by the sign of its name, is on that day."""

    PREFIX = "eon"
    on: date
    sign: int | None = None


class AddTwinEventTap(Tap, frozen=True):
    """One more event of the name typed just now, told by its sign, on that day."""

    PREFIX = "etwin"
    on: date
    sign: int


class EditEventTap(Tap, frozen=True):
    """Choose what to change about an event."""

    PREFIX = "eedit"
    event_id: int


class RenameEventTap(Tap, frozen=True):
    """Type what an event is called instead."""

    PREFIX = "ename"
    event_id: int


class MoveEventTap(Tap, frozen=True):
    """Choose another day for an event."""

    PREFIX = "emove"
    event_id: int


class MoveEventOnTap(Tap, frozen=True):
    """The event is on that day instead."""

    PREFIX = "emoveon"
    event_id: int
    on: date


class NotMetNewTap(Tap, frozen=True):
    """Who was new and met there is not to be here after all: those from one number to another.

    `sign`: of all that was noted of them then.
    """

    PREFIX = "enotnew"
    event_id: int
    first: int
    last: int
    sign: int
    origin: Origin | None = None


class StayAwayTap(Tap, frozen=True):
    """The person wasn't at this event."""

    PREFIX = "eaway"
    event_id: int
    origin: Origin | None = None


class UntellEventTap(Tap, frozen=True):
    """Take away how it was; only these words, told by their sign."""

    PREFIX = "euntell"
    event_id: int
    sign: int | None = None


class TellEventTap(Tap, frozen=True):
    """Type how an event was; once it `is_whom_told` who was met there, be it nobody."""

    PREFIX = "etell"
    QUESTION = "told"
    event_id: int
    origin: Origin | None = None
    is_whom_told: bool = False


class MetTap(Tap, frozen=True):
    """Choose or type who was met at an event."""

    PREFIX = "emet"
    QUESTION = "met"
    event_id: int
    origin: Origin | None = None
    page: int = 0


class MetContactTap(Tap, frozen=True):
    """This contact was met at an event, or was not."""

    PREFIX = "emetwho"
    event_id: int
    contact_id: int
    has_met: bool
    origin: Origin | None = None
    page: int = 0


class MetTypedTap(Tap, frozen=True):
    """Those who are named in the words typed just now, told by the sign of their names, are new,
    and were met at an event."""

    PREFIX = "emettyped"
    event_id: int
    origin: Origin | None = None
    sign: int | None = None


class MetNewTap(Tap, frozen=True):
    """Type who was met at an event and is not known yet."""

    PREFIX = "emetnew"
    event_id: int
    origin: Origin | None = None


class DeleteEventTap(Tap, frozen=True):
    """Ask before an event is deleted."""

    PREFIX = "edel"
    event_id: int


class DeleteEventSureTap(Tap, frozen=True):
    """Delete an event."""

    PREFIX = "edelsure"
    event_id: int
