"""What the buttons around people carry."""

from enum import StrEnum

from habitbot.chat.kit.tap import Tap


class OfContact(Tap, frozen=True):
    """What is about one contact, and goes with them."""

    contact_id: int


class PeopleTap(Tap, frozen=True):
    """List the contacts."""

    PREFIX = "people"
    page: int = 0


class ContactTap(OfContact, frozen=True):
    """Show a contact."""

    PREFIX = "contact"


class AddContactTap(Tap, frozen=True):
    """Type the name of somebody new."""

    PREFIX = "cnew"
    QUESTION = "contact"
    MAKES = True


class AnotherContactTap(OfContact, frozen=True):
    """Note somebody else of the same name; where from is typed."""

    PREFIX = "canother"
    QUESTION = "another_contact"


class AddPeopleTap(Tap, frozen=True):
    """Those who are named in the words typed just now, told by their sign, are one person, or
    several."""

    PREFIX = "cmeant"
    QUESTION = "people_meant"
    sign: int
    are_several: bool


class NotAddedTap(Tap, frozen=True):
    """Who was added at once is not to be there after all: those from one number to another.

    `sign`: of all that was noted of them then.
    """

    PREFIX = "cnotadded"
    first: int
    last: int
    sign: int


class ContactPart(StrEnum):
    """A part of a contact that can be typed anew."""

    NAME = "name"
    MET = "met"
    ABOUT = "about"


class EditContactTap(OfContact, frozen=True):
    """Choose what to change about a contact."""

    PREFIX = "cedit"


class ContactPartTap(OfContact, frozen=True):
    """Type one part of a contact anew."""

    PREFIX = "cpart"
    part: ContactPart


class ClearContactPartTap(OfContact, frozen=True):
    """Take one part of a contact away; only these words, told by their sign."""

    PREFIX = "cnopart"
    part: ContactPart
    sign: int | None = None


class DeleteContactTap(OfContact, frozen=True):
    """Ask before a contact is deleted."""

    PREFIX = "cdel"


class DeleteContactSureTap(OfContact, frozen=True):
    """Delete a contact."""

    PREFIX = "cdelsure"
