"""Who is named by what was typed for a name: one person or several, and where they are from."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from habitbot.core.book import Book
from habitbot.core.people import contacts_meant, contacts_named, is_written_as_name
from habitbot.core.typed.telling import spaced_words
from habitbot.core.typed.text import MOST_NAME_CHARACTERS, count_characters, split_names

COMMA = re.compile(r"[,،、，]")
"""What stands between names, between both halves of one, or before what tells of somebody."""

WITHIN = "y"
"""What stands between two names, or within one: "José Ortega y Gasset"."""

MINE = frozenset(
    (
        *("my", "our", "mein", "meine", "meinen", "unser", "unsere", "unseren", "mi", "nuestro"),
        *("nuestra", "mon", "ma", "notre"),
    )
)
"""What says that somebody or something is one's own."""
BEFORE_A_ROLE = MINE | frozenset(
    ("a", "an", "the", "ein", "eine", "der", "die", "un", "una", "el", "la", "une", "le")
)
"""What stands before what somebody is, and before no name."""
MOST_WORDS_OF_A_ROLE = 4


FROM = "from"
MOST_WORDS_OF_A_PLACE = 3
"""What stands between a name and where somebody is from: "Khalid from Aramco"."""


class NamedPerson(NamedTuple):
    """Somebody by their name, and where they are from, where that stands beside it."""

    name: str
    met: str = ""

    @property
    def told(self) -> str:
        """Both in one line."""
        return f"{self.name} ({self.met})" if self.met else self.name


Meant = tuple[NamedPerson, ...]
"""All who are meant at once."""


class _Part(NamedTuple):
    """A part of what was typed, and what stands before it."""

    said: str
    before: str
    is_name: bool

    @property
    def size(self) -> int:
        return len(self.said.split())

    @property
    def is_behind_comma(self) -> bool:
        return COMMA.fullmatch(self.before) is not None


def read_people(book: Book, typed: str) -> tuple[Meant, ...]:
    """Whom words name; where they may be read as fewer people as well, these come first.

    What stands behind a comma and is no name tells where somebody is from. Two names may be one
    person's: "Müller, Hans", "José Ortega y Gasset", "Anna Schmidt, Siemens".
    """
    parts = _parts(book, typed)
    if len(parts) < 2 or _is_known(book, typed):
        return ((NamedPerson(typed.strip()),),)
    several = _with_where_from(parts)
    fewer = _as_one(book, typed, parts) if len(parts) == 2 and len(several) == 2 else None
    return (several,) if fewer is None else ((fewer,), several)


def people_meant(book: Book, typed: str, names: Sequence[str]) -> Sequence[Meant]:
    """How words can be read that have these names; plainly, where not all of them are names."""
    are_all = len(names) == len(split_names(typed)) > 1
    return read_people(book, typed) if are_all else (tuple(map(NamedPerson, names)),)


def _parts(book: Book, typed: str) -> list[_Part]:
    said, parts, end = split_names(typed), list[_Part](), 0
    for one in said:
        start = typed.index(one, end)
        before = " ".join(typed[end:start].split())
        parts.append(_Part(one, before, _is_name(one) or _is_meant(book, one)))
        end = start + len(one)
    return parts


def is_name_with_place(said: str) -> bool:
    """Whether it is a name, and behind it where somebody is from: "Khalid from Aramco"."""
    name, bracket, _ = said.partition(" (")
    words = said.split()
    if not bracket and FROM in words:
        place = words.index(FROM)
        name = " ".join(words[:place]) if len(words) - place - 1 <= MOST_WORDS_OF_A_PLACE else ""
    return name != said and is_written_as_name(name)


def _is_name(said: str) -> bool:
    """Whether it is written as names are, or is one word, as who writes small writes them.

    Where somebody is from may stand behind it.
    """
    return is_written_as_name(said) or len(said.split()) == 1 or is_name_with_place(said)


def _is_known(book: Book, said: str) -> bool:
    return count_characters(said) <= MOST_NAME_CHARACTERS and bool(contacts_named(book, said))


def _is_meant(book: Book, said: str) -> bool:
    return count_characters(said) <= MOST_NAME_CHARACTERS and bool(contacts_meant(book, said))


def _with_where_from(parts: Sequence[_Part]) -> Meant:
    """All of them, each with what stands behind their name and is none, or before the first one."""
    people: list[NamedPerson] = []
    first, second = parts[:2]
    if not first.is_name and second.is_name and second.is_behind_comma:
        people, parts = [NamedPerson(second.said, first.said)], parts[2:]
    for part in parts:
        if people and not part.is_name and part.is_behind_comma:
            name, met = people.pop()
            people.append(NamedPerson(name, ", ".join(filter(None, (met, part.said)))))
        else:
            people.append(NamedPerson(part.said))
    return tuple(people)


def _as_one(book: Book, typed: str, parts: Sequence[_Part]) -> NamedPerson | None:
    """The one person that two names may be; None where they are two people's, or one is known."""
    first, second = parts
    whole = NamedPerson(" ".join(typed.split()))
    if any(_is_meant(book, one.said) or is_name_with_place(one.said) for one in parts):
        return None
    if second.before != ",":
        is_within = second.before == WITHIN and first.size > 1 and second.size == 1
        is_plain = first.is_name and (second.is_name or _is_role(second.said))
        return whole if is_within or not (is_plain or COMMA.search(second.before)) else None
    if first.size > 1:
        return NamedPerson(first.said, second.said) if second.size == 1 else None
    return NamedPerson(f"{second.said} {first.said}") if second.size == 1 else whole


def _is_role(said: str) -> bool:
    return said.split(maxsplit=1)[0].casefold() in BEFORE_A_ROLE


def is_told_by_role(said: str) -> bool:
    """Whether somebody is told by what they are to the person: "my old boss"."""
    words = spaced_words(said)
    return not MINE.isdisjoint(words[:1]) and len(words) <= MOST_WORDS_OF_A_ROLE
