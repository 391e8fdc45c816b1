"""Contacts: whom a person stays in touch with, and the events at which people are met."""

from datetime import date

import msgspec

MOST_LETTERS_KEPT = 12
"""How many of the last days on which a contact was written to are kept."""


class LetterNoted(msgspec.Struct, frozen=True):
    """What it changed to note last that one wrote on a day, so that it can be taken back.

    `is_new`: that day was not noted before. It settled `write_on`, and `oldest` made room for it.
    `at_once`: the number that those have in common who were noted at once.
    """

    on: date
    is_new: bool = True
    write_on: date | None = None
    oldest: date | None = None
    at_once: int | None = None


class Contact(msgspec.Struct, frozen=True):
    """Somebody to stay in touch with.

    `met` says where from, `about` what about; both may be empty. `wrote_on` are the last days on
    which they were written to, in order. `write_on` is when to write next, if that was said.
    `noted` is what can be taken back of that.
    """

    id: int
    name: str
    added_on: date
    met: str = ""
    about: str = ""
    wrote_on: tuple[date, ...] = ()
    write_on: date | None = None
    noted: LetterNoted | None = None

    def is_only_added(self, today: date) -> bool:
        """Whether they were added on that day, and nothing else is noted of them."""
        noted = self.met or self.about or self.wrote_on or self.write_on
        return self.added_on == today and not noted

    @property
    def last_wrote_on(self) -> date | None:
        """The last day on which they were written to."""
        return self.wrote_on[-1] if self.wrote_on else None


class Erased(msgspec.Struct, frozen=True):
    """Somebody who was deleted, and may still stand in copies of the book."""

    contact_id: int
    added_on: date


class Event(msgspec.Struct, frozen=True):
    """An occasion to meet people: when it is, how it was, and who was met there.

    `has_stayed_away` is said of one the person did not go to. `told_from`: the first day whose
    message can tell that it is near.
    """

    id: int
    name: str
    on: date
    told: str = ""
    contact_ids: tuple[int, ...] = ()
    has_stayed_away: bool = False
    told_from: date | None = None

    @property
    def was_attended(self) -> bool:
        """Whether the person was there: they told of it, or met somebody."""
        return not self.has_stayed_away and bool(self.told or self.contact_ids)
